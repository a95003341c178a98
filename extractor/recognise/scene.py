"""One article as the grantor recognisers see it: words, places, name runs, table, date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from extractor.normalise.grantor import GrantorTable
from extractor.normalise.place import Place, load_places
from extractor.recognise.office_words import office_words
from extractor.recognise.person import name_runs
from extractor.recognise.place import PlaceSpan, Setting, find_places, setting_of
from extractor.recognise.words import POSSESSIVE, SPACE, Words, split_words


@dataclass(frozen=True, slots=True)
class Scene:
    """What one text gives; the title of an article is a scene of its own with the same setting."""

    words: Words
    place_from: dict[int, PlaceSpan]
    place_to: dict[int, PlaceSpan]
    run_to: dict[int, int]
    setting: Setting
    table: GrantorTable
    published: dt.date | None


def open_scenes(
    text: str, title: str | None, table: GrantorTable, published: dt.date | None
) -> tuple[Scene, Scene | None]:
    """Return the scene of ``text`` and that of ``title``."""
    words, headline = split_words(text), split_words(title) if title else None
    places, in_title = find_places(words), find_places(headline) if headline else []
    setting = setting_of(words, places, headline, in_title)
    scene = _scene(words, places, setting, table, published)
    return scene, _scene(headline, in_title, setting, table, published) if headline else None


def _scene(
    words: Words, places: list[PlaceSpan], setting: Setting, table: GrantorTable, published: dt.date | None
) -> Scene:
    by_start = {span.i: span for span in places}
    by_end = {span.j: span for span in places}
    runs = {end: start for start, end in name_runs(words)}
    return Scene(words, by_start, by_end, runs, setting, table, published)


def set_by_people(scene: Scene, places: list[Place]) -> Scene:
    """Return the scene with the places whose offices its people hold as further evidence of where it is set.

    A text about one governor is set in that governor's state even when it never names it.
    """
    setting = scene.setting
    states = {place.code: place for place in places if place.code.startswith("US-")}
    state = setting.state
    if state is None and len(states) == 1 and not any(code.startswith("US-") for code in setting.codes):
        state = next(iter(states.values()))
    country = setting.country
    homes = {place.country for place in places}
    if len(homes) == 1 and (country is None or homes <= setting.tied):
        country = load_places().by_code[places[0].country]
    codes = setting.codes | {place.code for place in places}
    return replace(scene, setting=Setting(country, state, codes, setting.tied))


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before an office or body word: "the former Kentucky" (governor).

    ``start`` is its first word, ``determiner`` the one before or in it. ``form`` says how the place is
    written: ``name``, ``adjective`` or ``possessive``.
    """

    start: int
    place: Place | None = None
    form: str = ""
    determiner: str = ""
    former: bool = False


def read_lead(scene: Scene, i: int, qualifiers: frozenset[str], not_before: frozenset[str]) -> Lead | None:
    """Return what leads up to word ``i``, ``None`` when the words before make it something else."""
    words = scene.words
    lists = office_words().lists
    k, place, form, former = i, None, "", False
    while k > max(0, i - 12):
        owner = _owner_end(words, k)
        span = scene.place_to.get(owner or k) if owner or words.joined(k) else None
        before = words.folded[(owner or k) - 1]
        if span and place is None:
            place, form, k = span.place, "possessive" if owner else span.form, span.i
        elif owner and before in lists["owners"]:
            k = owner - 1
        elif owner or not words.joined(k):
            break
        elif k == i and before in not_before:
            return None
        elif before in qualifiers:
            former = former or before in lists["former"]
            k -= 1
        elif before in lists["determiners"]:
            return Lead(k - 1, place, form, before, former)
        elif before in lists["generic"]:
            return Lead(k, place, form, before, former)
        elif k == i and _compound(words, k):
            return None
        else:
            break
    return Lead(k, place, form, "", former)


def _owner_end(words: Words, k: int) -> int:
    """Return the end of the owner before word ``k`` ("Chile's", "Illinois'"), 0 for none."""
    if words.gap(k) == POSSESSIVE:
        return k
    if k >= 2 and words.folded[k - 1] == "s" and words.gap(k - 1) == POSSESSIVE and words.gap(k) == SPACE:
        return k - 1
    return 0


def _compound(words: Words, k: int) -> bool:
    """Whether the word before ``k`` is a capitalised name that makes a compound: "Yale President"."""
    before = words.folded[k - 1]
    if "\n" in words.text[words.ends[k - 1] : words.starts[k]]:
        return False  # "King Frees 12 Ahead of Eid", and the next paragraph begins with "President"
    if before in ("mr", "madam", "madame"):  # an address, not a mention
        return True
    vocabulary = office_words()
    plain = before in vocabulary.not_in_names or before in vocabulary.lists["honorifics"]
    return words.gap(k) == SPACE and words.capital(k - 1) and not plain


def read_of_place(scene: Scene, j: int) -> tuple[int, Place | None] | None:
    """Return end and place of "of the US state of Illinois" at word ``j``.

    Without an "of" the answer is ``(j, None)``; ``None`` when "of" leads to something that is no place.
    """
    words, lists = scene.words, office_words().lists
    if j >= len(words) or words.folded[j] != "of" or not words.joined(j):
        return j, None
    k, end, place = j + 1, 0, None
    while k < len(words) and k < j + 9 and words.joined(k):
        span = scene.place_from.get(k)
        if span:
            place, k = span.place, span.j
            end = k
            if words.folded[k : k + 2] != ["state", "of"]:
                break
        elif words.folded[k] in lists["of_place"]:
            end = k + 1 if words.folded[k] in lists["owners"] else end
            k += 1
        else:
            break
    return (end, place) if end else None
