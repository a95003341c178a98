"""Offices in text: "the governor", "President of Myanmar Thein Sein", "Pat Quinn, governor of Illinois"."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.normalise.place import Place
from extractor.recognise.office_words import Office, office_words
from extractor.recognise.person import read_name
from extractor.recognise.scene import Lead, Scene, read_lead, read_of_place
from extractor.recognise.words import COMMA, HYPHEN, OTHER, POINT, POSSESSIVE, SPACE, Words, trie_match

#: Between a name and its office: without "as", and before it.
_PREDICATING = (
    frozenset(("was", "is", "became")),
    frozenset(("served", "left", "ruled", "retired", "resigned")),
)


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office as written in words ``i`` to ``j`` (exclusive), with the name it titles.

    ``name`` is the range of a name inside the phrase, ``apposed`` that of a name before it ("Pat Quinn, the
    governor"). ``at`` is the office word itself. ``former`` holders no longer hold the office.
    """

    i: int
    j: int
    at: int
    office: Office
    place: Place | None
    name: tuple[int, int] | None
    apposed: tuple[int, int] | None
    former: bool


def find_offices(scene: Scene) -> list[OfficePhrase]:
    """Return every office phrase of a text, in reading order."""
    vocabulary = office_words()
    phrases = vocabulary.office_phrases
    found = []
    for i in scene.words.among(phrases.longest):
        length = trie_match(scene.words, i, phrases.longest, phrases.keys)
        phrase = _read(scene, i, i + length) if length else None
        if phrase:
            found.append(phrase)
    return found


def _read(scene: Scene, i: int, j: int) -> OfficePhrase | None:
    words, vocabulary = scene.words, office_words()
    office = vocabulary.offices[tuple(words.folded[i:j])]
    lead = _of_state(words, i, office) or read_lead(
        scene, i, vocabulary.lists["qualifiers"], vocabulary.lists["not_before"]
    )
    elect = j < len(words) and words.gap(j) == HYPHEN and words.folded[j] == "elect"
    j += elect
    if lead is None or (j < len(words) and words.gap(j) == HYPHEN) or _in_address(words, i):
        return None
    after = read_of_place(scene, j)
    if after is None:
        return _of_small_place(scene, lead, i, j, office)
    j, place = after[0], lead.place or after[1]
    name = _name_after(scene, j, place, lead)
    if name:
        return _titled(scene, lead, i, office, place, name)
    apposed = _apposed(scene, lead.start, j) or (_predicated(scene, lead) if place else None)
    if elect or not ((apposed and lead.determiner == "as") or _specific(words, lead, office, place, i, j)):
        return None
    return OfficePhrase(lead.start, j, i, office, place, None, apposed, lead.former)


def _of_state(words: Words, i: int, office: Office) -> Lead | None:
    """ "Ekiti State Governor", "Ekiti's governor, Ana Quiroga": a state that is in no list of places."""
    if office.id == "governor" and i > 1 and words.folded[i - 1] == "s" and words.gap(i - 1) == POSSESSIVE:
        return Lead(i - 2, None, "name") if words.capital(i - 2) and words.joined(i) else None
    if office.id != "governor" or i < 2 or words.folded[i - 1] != "state" or not words.capital(i - 1):
        return None
    named = words.capital(i - 2) and words.joined(i - 1) and words.joined(i)
    return Lead(i - 2, None, "name") if named and (i == 2 or not words.capital(i - 3)) else None


def _titled(
    scene: Scene, lead: Lead, i: int, office: Office, place: Place | None, name: tuple[int, int]
) -> OfficePhrase | None:
    """Return the phrase of an office before a name: "former Kentucky Gov. Matt Bevin"."""
    words = scene.words
    end, after = name[1], None
    if place is None and (after := read_of_place(scene, end)):
        end, place = after[0], after[1]
    known = tuple(words.folded[name[0] : name[1]]) in scene.table.by_alias
    if not (office.stands_alone or place or known):
        return None
    keep_the = lead.determiner == "the" and "," in words.text[words.ends[i] : words.starts[name[0]]]
    bare = words.folded[lead.start] in office_words().lists["determiners"] and not keep_the
    return OfficePhrase(lead.start + bare, end, i, office, place, name, None, lead.former)


def _of_small_place(scene: Scene, lead: Lead, i: int, j: int, office: Office) -> OfficePhrase | None:
    """ "the governor of Rivers State, Ana Quiroga": the place is in no list, the name follows a comma."""
    words = scene.words
    k = j + 1
    while k < min(len(words), j + 5) and words.capital(k) and (k == j + 1 or words.joined(k)):
        k += 1
    if k == j + 1 or k >= len(words) or words.gap(k) != COMMA:
        return None
    while k < len(words) - 1 and words.capital(k) and words.folded[k] in office_words().lists["honorifics"]:
        k += 1  # "the governor of Rivers State, Dr. Ana Quiroga"
    end = read_name(words, k)
    closed = end == len(words) or words.gap(end) in (COMMA, POINT, OTHER)
    if end - k < 2 or not closed:
        return None
    bare = words.folded[lead.start] in office_words().lists["determiners"]
    return OfficePhrase(lead.start + bare, end, i, office, None, (k, end), None, lead.former)


def _name_after(scene: Scene, j: int, place: Place | None, lead: Lead) -> tuple[int, int] | None:
    words = scene.words
    if j >= len(words) or words.gap(j) in (OTHER, POSSESSIVE):
        return None
    honorifics = office_words().lists["honorifics"]
    k = j
    while k < len(words) - 1 and words.folded[k] in honorifics and words.capital(k) and k < j + 5:
        k += 1
        if not words.joined(k):
            return None
    comma = words.gap(j) == COMMA
    if not (comma or words.joined(j)):
        return None
    end = _known_end(scene, k) or read_name(words, k + _is_bill(words, k))
    end = k if end == k + 1 and _is_bill(words, k) else end
    span = scene.place_from.get(k)
    if end == k or (span and span.j >= end) or (end == k + 1 and len(words.raw[k]) == 1):
        return None
    closed = end < len(words) and words.gap(end) == COMMA and words.folded[end] not in ("and", "or")
    definite = closed and (lead.determiner == "the" or lead.form == "name")  # "The Emir, Sheikh Tamim, said"
    if comma and not (place or definite or tuple(words.folded[k:end]) in scene.table.by_alias):
        return None
    if comma and (end - k < 2 or (end < len(words) and words.gap(end) not in (COMMA, OTHER))):
        return None
    return k, end


def _is_bill(words: Words, k: int) -> bool:
    """Whether word ``k`` is a given name that is also the noun: "Prime Minister Bill Skate"."""
    return words.folded[k] == "bill" and k + 1 < len(words) and words.capital(k) and words.capital(k + 1)


def _known_end(scene: Scene, k: int) -> int:
    """Return the end of the longest listed name at word ``k``: "President Obama Visits" ends in time."""
    words, table = scene.words, scene.table
    if not words.capital(k):
        return 0
    most = table.longest.get(words.folded[k], 0)
    for length in range(min(most, len(words) - k), 0, -1):
        whole = all(words.gap(n) not in (COMMA, OTHER) for n in range(k + 1, k + length))
        if whole and tuple(words.folded[k : k + length]) in table.by_alias:
            return _with_suffix(words, k + length)
    return 0


def _with_suffix(words: Words, end: int) -> int:
    suffixed = end < len(words) and words.folded[end] in ("jr", "sr") and words.gap(end) in (SPACE, COMMA)
    return end + suffixed


def _specific(words: Words, lead: Lead, office: Office, place: Place | None, i: int, j: int) -> bool:
    """Whether the office without a name means its holder: "the governor", "Panama's president"."""
    lists = office_words().lists
    compound = words.gap(j) == SPACE and words.capital(j) and words.folded[j] in lists["not_after"]
    if lead.determiner in lists["generic"] or compound:  # "the Premier League"
        return False
    if words.folded[i] in lists["titles_only"] and lead.determiner not in lists["determiners"]:
        return False
    if place is not None:
        return True
    if not office.stands_alone:
        return False
    headline = words.capital(i) and j < len(words) and words.folded[j] in lists["state_verbs"]
    return lead.determiner in lists["determiners"] or lead.start < i or headline


def _apposed(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """Return the name that the office is said of: "George H. Ryan, Governor of Illinois"."""
    words = scene.words
    if words.gap(end) not in (COMMA, POINT, OTHER):  # "On Social Security, the president said"
        return None
    k = start
    while k > 1 and words.joined(k) and words.folded[k - 1] in office_words().lists["apposing"]:
        k -= 1
    if words.gap(k) != COMMA or k not in scene.run_to:
        return None
    first = scene.run_to[k]
    inner = first > 0 and words.joined(first) and words.folded[first - 1] in ("the", "of", "and", "a", "an")
    return None if inner else (first, k)


def _predicated(scene: Scene, lead: Lead) -> tuple[int, int] | None:
    """Return the name in "Ana Quiroga was governor of Iowa", "When Ana Quiroga left as governor of Iowa"."""
    words, k = scene.words, lead.start
    if lead.determiner == "as" and k > 0 and words.folded[k - 1] == "as":
        k -= 1
    elif lead.determiner and words.folded[k] != lead.determiner:
        return None
    if k < 3 or not words.joined(k) or words.folded[k - 1] not in _PREDICATING[k < lead.start]:
        return None
    k -= 1
    first = scene.run_to.get(k)
    return (first, k) if first is not None and words.gap(k) == SPACE else None


def _in_address(words: Words, i: int) -> bool:
    """Whether the word is part of a web address: "example.gov"."""
    return words.starts[i] > 0 and words.text[words.starts[i] - 1] in "./@_"
