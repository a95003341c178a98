"""Bodies that grant: governments, parliaments, juntas, boards of pardons."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.normalise.grantor import GrantorRow
from extractor.normalise.name import name_key
from extractor.normalise.place import Place
from extractor.recognise.council import council_at
from extractor.recognise.office_words import BodyNoun, office_words
from extractor.recognise.scene import Lead, Scene, read_lead, read_of_place
from extractor.recognise.words import HYPHEN, POSSESSIVE, SPACE, Words, trie_match

#: Described rather than named: "the Government of Chile" is the Chilean government.
_EXECUTIVE = frozenset(("government", "military_government", "authorities", "lawmakers", "rulers"))


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A body in words ``i`` to ``j`` (exclusive) with its normal ``name``; ``rule`` says what kind it is."""

    i: int
    j: int
    name: str | None
    place: Place | None
    rule: str


def find_bodies(scene: Scene) -> list[BodyPhrase]:
    """Return every body of a text, in reading order."""
    phrases = office_words().body_phrases
    found: list[BodyPhrase] = []
    for i, word in enumerate(scene.words.folded):
        length = trie_match(scene.words, i, phrases.longest, phrases.keys) if word in phrases.longest else 0
        body = _read(scene, i, i + length) if length else None
        if body is None and word == "council" and not (found and found[-1].j > i):
            body = _council(scene, i)
        if body is None and word == "white" and _white_house(scene.words, i):
            body = BodyPhrase(i, i + 2, "White House", None, "executive_office")
        if body is not None:
            found.append(body)
    return found


def _council(scene: Scene, i: int) -> BodyPhrase | None:
    at = council_at(scene, i)
    return BodyPhrase(*at[:2], " ".join(scene.words.slice(*at[:2]).split()), at[2], "council") if at else None


def _white_house(words: Words, i: int) -> bool:
    if words.folded[i + 1 : i + 2] != ["house"] or not words.joined(i + 1):
        return False
    return words.capital(i) and words.capital(i + 1)


def _read(scene: Scene, i: int, j: int) -> BodyPhrase | None:
    words, vocabulary = scene.words, office_words()
    noun = vocabulary.bodies[tuple(words.folded[i:j])]
    lead = read_lead(scene, i, vocabulary.body_lists["qualifiers"], _not_before(noun))
    if lead is None or (j < len(words) and words.gap(j) == HYPHEN) or _is_of_title(words, j):
        return None
    end, of_place = read_of_place(scene, j) or (j, None)
    place = lead.place or of_place
    if noun.id == "national_congress" and lead.form == "adjective":
        return None  # a party: "the Indian National Congress"
    if place is None and not _stands_alone(scene, noun, lead, j):
        return None
    start = lead.start
    if noun.id == "clemency_board":
        return _board(scene, start, end if of_place else j, (i, j), place)
    if place is None:
        place = scene.setting.country
    if place is None or (place.code == "US" and noun.id != "government"):
        return None  # the US Congress and cabinet grant nothing
    if noun.id == "lawmakers" and (place.code.startswith("US-") or not _decide(words, j)):
        return None
    if noun.id == "rulers":  # "UAE rulers" are the state; "Iowa leaders" grant nothing
        at = (start, end if of_place else j)
        return None if place.code.startswith("US-") else BodyPhrase(*at, place.name, place, noun.id)
    attributive = place.name if lead.form == "name" and place.code != "US" else place.attributive
    name = _own_name(words, noun, (i, j), end if of_place else j) or noun.name
    whole = name if of_place and name != noun.name else f"{attributive} {name}"
    return BodyPhrase(start, end if of_place else j, whole, place, noun.id)


def _own_name(words: Words, noun: BodyNoun, at: tuple[int, int], end: int) -> str | None:
    """Return the proper name of a legislature as written, with the place behind it.

    "the Parliament of Iraq", "the Iowa General Assembly" have names; "Iraq's parliament" is described.
    """
    i, j = at
    if noun.id in _EXECUTIVE or words.slice(i, end).isupper() or not all(map(words.capital, range(i, j))):
        return None
    if end > j or tuple(words.folded[i:j]) != name_key(noun.name):
        return " ".join(words.slice(i, end).split())
    return None


def _is_of_title(words: Words, j: int) -> bool:
    """ "the Cabinet Secretary", "Government Minister Jane Roe": somebody's title, not the body."""
    if j >= len(words) or words.gap(j) != SPACE or not words.capital(j):
        return False
    return words.folded[j] in office_words().lists["titles"] or words.folded[j] in ("office", "committee")


def _decide(words: Words, j: int) -> bool:
    """Whether a verb of deciding follows, at most an adverb in between: "lawmakers unanimously passed"."""
    adverb = words.joined(j) and j < len(words) and words.folded[j].endswith("ly")
    verb = words.folded[j + adverb : j + adverb + 1]
    return bool(verb) and words.joined(j + adverb) and verb[0] in office_words().body_lists["deciding"]


def _not_before(noun: BodyNoun) -> frozenset[str]:
    return frozenset() if noun.id == "clemency_board" else office_words().body_lists["not_before"]


def _stands_alone(scene: Scene, noun: BodyNoun, lead: Lead, j: int) -> bool:
    if not noun.alone:
        return False
    words, lists = scene.words, office_words().body_lists
    decision = words.folded[j : j + 1] and words.folded[j] in lists["decisions"] and words.joined(j)
    if decision and lead.determiner in ("", "a", "the"):
        return True
    if noun.determined:
        return lead.determiner in office_words().lists["determiners"] or _owned(scene, lead)
    return lead.determiner not in ("a", "an", "any", "no", "every")


def _owned(scene: Scene, lead: Lead) -> bool:
    return scene.words.gap(lead.start) == POSSESSIVE


def _board(scene: Scene, start: int, end: int, noun: tuple[int, int], place: Place | None) -> BodyPhrase:
    """Return a board of pardons under its official name where the state is known."""
    place = place or scene.setting.state
    written = " ".join(scene.words.slice(*noun).split())
    if place is None:
        return BodyPhrase(start, end, written if written[0].isupper() else None, None, "board")
    row = _official(scene, place, frozenset(scene.words.folded[noun[0] : noun[1]]))
    title = written.title().replace(" Of ", " of ").replace(" And ", " and ")
    return BodyPhrase(start, end, row.name if row else f"{place.attributive} {title}", place, "board")


def _official(scene: Scene, place: Place, said: frozenset[str]) -> GrantorRow | None:
    """Return the listed board of ``place`` that shares the words written: the "pardon board" of Oklahoma."""
    boards = [row for row in scene.table.by_jurisdiction.get(place.code, ()) if row.kind == "body"]
    stems = {_stem(word) for word in said} & {"pardon", "parole", "clemency"}
    for row in boards:
        if stems & {_stem(word) for word in row.name.lower().split()}:
            return row
    return None


def _stem(word: str) -> str:
    return word.rstrip("s")
