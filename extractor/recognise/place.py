"""Places in text, and which jurisdiction an article is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from extractor.normalise.place import Place, PlaceForm, load_places
from extractor.recognise.office_words import office_words
from extractor.recognise.words import OTHER, SPACE, Words


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Words ``i`` to ``j`` (exclusive) write ``place`` as a ``name``, an ``adjective`` or its ``capital``."""

    i: int
    j: int
    place: Place
    form: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an article is set: the ``country`` it names most, the only US ``state`` in it, all ``codes``.

    ``tied`` are the countries named as often as any; of those the people named decide.
    """

    country: Place | None
    state: Place | None
    codes: frozenset[str]
    tied: frozenset[str] = frozenset()


def find_places(words: Words) -> list[PlaceSpan]:
    """Return the places written in ``words``, longest wording first, without overlaps."""
    places = load_places()
    suppressed = _suppressed(words)
    found: list[PlaceSpan] = []
    end = 0
    for i in words.capitals:
        word = words.folded[i]
        if word not in places.longest or i < end or word in suppressed:
            continue
        span = _match(words, i, places.longest[word], places.forms)
        if span:
            found.append(span)
            end = span.j
    return found


def _suppressed(words: Words) -> frozenset[str]:
    unless = office_words().place_unless
    if not any(place in words.folded for place in unless):
        return frozenset()
    text = frozenset(words.folded)
    return frozenset(place for place, others in unless.items() if not text.isdisjoint(others))


def _match(
    words: Words, i: int, most: int, forms: dict[tuple[str, ...], tuple[PlaceForm, ...]]
) -> PlaceSpan | None:
    for length in range(min(most, len(words) - i), 0, -1):
        candidates = forms.get(tuple(words.folded[i : i + length]))
        if candidates and all(words.gap(k) != OTHER for k in range(i + 1, i + length)):
            span = _choose(words, i, i + length, candidates)
            if span:
                return span
    return None


def _choose(words: Words, i: int, j: int, candidates: tuple[PlaceForm, ...]) -> PlaceSpan | None:
    raw = words.raw[i]
    usable = [form for form in candidates if _written_so(words, i, j, raw, form)]
    if not usable:
        return None
    entry = usable[0]
    if len(usable) > 1:  # Georgia, Washington: the following office or the rest of the text decides
        state_first = j < len(words) and words.folded[j] in ("governor", "gov", "state", "legislature")
        states = [form for form in usable if form.place.code.startswith("US-")]
        others = [form for form in usable if not form.place.code.startswith("US-")]
        foreign = words.folded[i] == "washington" or not office_words().place_lists["georgian"].isdisjoint(
            words.folded
        )
        entry = (states if state_first or not foreign else others)[0]
    return PlaceSpan(i, j, entry.place, entry.form)


def _written_so(words: Words, i: int, j: int, raw: str, form: PlaceForm) -> bool:
    end = words.ends[j - 1]
    if form.dotted and words.text[end : end + 1] != ".":
        return False
    if j == i + 1 and words.folded[i] in ("us", "uk", "uae", "usa", "rok", "drc"):  # "Us" opens a sentence
        return raw.isupper()
    if form.form == "capital" and form.place.code.startswith("US-"):  # only a dateline: "HARRISBURG —"
        return raw.isupper()
    return True


def setting_of(
    words: Words, spans: list[PlaceSpan], title: Words | None, in_title: list[PlaceSpan]
) -> Setting:
    """Return where the article is set, by how often its text and title name each place."""
    counts: Counter[str] = Counter()
    by_code: dict[str, Place] = {}
    for own, found in ((words, spans), (title, in_title)):
        for span in found:
            if own is not None and not (_inside_name(own, span) or _begins_name(own, span)):
                counts[span.place.code] += 1
                by_code[span.place.code] = span.place
    countries: Counter[str] = Counter()
    for code, number in counts.items():
        countries[code.partition("-")[0]] += number
    country = load_places().by_code.get(countries.most_common(1)[0][0]) if countries else None
    states = [code for code in counts if code.startswith("US-")]
    state = by_code[states[0]] if len(states) == 1 else None
    most = max(countries.values(), default=0)
    tied = frozenset(code for code, number in countries.items() if number == most)
    return Setting(country, state, frozenset(counts), tied)


def _begins_name(words: Words, span: PlaceSpan) -> bool:
    """Whether the place begins another name: "New York Times", and for a capital any ("Paris Hilton")."""
    j = span.j
    if j >= len(words) or words.gap(j) != SPACE or not words.capital(j):
        return False
    return span.form == "capital" or words.folded[j] in office_words().place_lists["not_before"]


def _inside_name(words: Words, span: PlaceSpan) -> bool:
    """Whether the place word ends a person's name: "Michael Jordan", "Jack Washington"."""
    before = span.i - 1
    if span.j != span.i + 1 or span.form != "name" or before < 0 or words.gap(span.i) != SPACE:
        return False
    return (
        words.capital(before)
        and not words.raw[before].isupper()
        and words.folded[before] not in office_words().not_in_names
        and words.folded[before] not in load_places().longest
    )
