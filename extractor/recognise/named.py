"""People found by name: listed in the table, or by a surname that the article has introduced."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from extractor.normalise.grantor import GrantorRow, surname_key
from extractor.normalise.name import name_key
from extractor.recognise.identity import Person, can_be_meant, choose_row, person_of, surname_row
from extractor.recognise.incumbent import Named, nearest
from extractor.recognise.namesake import in_office, incumbent_before, is_president
from extractor.recognise.office_words import office_words
from extractor.recognise.person import spelled, surname_of
from extractor.recognise.presidents import bare_president
from extractor.recognise.scene import Scene
from extractor.recognise.words import COMMA, HYPHEN, OTHER, POSSESSIVE, SPACE, Words

_NAMESAKES = 5  # full names remembered for one surname
_CLOSE = 6  # words between the presidents of one list
_GENERATIONS = ("senior", "junior")  # "Bush senior": written small
_POLITE = frozenset(("mr", "mrs", "ms", "miss", "messrs"))


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words ``i`` to ``j`` (exclusive) name ``person``; ``rule`` says how that was found."""

    i: int
    j: int
    person: Person
    rule: str


def full_names(scene: Scene, headline: Scene | None) -> dict[str, list[str]]:
    """Return every full name of the article and its title by folded surname."""
    names: dict[str, list[str]] = {}
    for one in (headline, scene):
        if one is not None:
            for j, i in one.run_to.items():
                if j == i + 2 and one.words.gap(i + 1) == HYPHEN:  # "Putin-Xi talks"
                    continue
                full = spelled(one.words.slice(i, j))
                surname = surname_of(one.words.folded[i:j])
                if one is scene and incumbent_before(scene, surname, i, j):
                    continue
                known = names.setdefault(surname, [])
                if len(known) < _NAMESAKES and full not in known:
                    known.append(full)
    return names


def find_listed(scene: Scene) -> list[NameSpan]:
    """Return the people and bodies that the table lists under the very words written."""
    words, table = scene.words, scene.table
    spans = []
    j = 0
    for i in words.among(table.longest):
        if i < j or not _may_start(words, i):
            continue
        j = _listed_end(scene, i, table.longest[words.folded[i]])
        if j > i and _whole_name(words, i, j):
            rows = list(table.by_alias[tuple(words.folded[i:j])])
            row = choose_row(scene, rows, None, None)
            if row and can_be_meant(scene, row):
                start = i - (words.folded[i - 1] in _POLITE and i > 0 and words.joined(i))
                spans.append(NameSpan(start, j, person_of(scene, row), "listed_name"))
    return spans + _with_initials(scene)


def _with_initials(scene: Scene) -> list[NameSpan]:
    """Return the listed people written with a middle initial that the table lacks: "Jack A. Markell"."""
    spans = []
    for j, i in scene.run_to.items():
        folded = scene.words.folded[i:j]
        short = tuple(word for word in folded if len(word) > 1)
        if 1 < len(short) < len(folded) and tuple(folded) not in scene.table.by_alias:
            row = choose_row(scene, list(scene.table.by_alias.get(short, ())), None, None)
            if row:
                spans.append(NameSpan(i, j, person_of(scene, row), "listed_name"))
    return spans


def _may_start(words: Words, i: int) -> bool:
    return words.capital(i) or words.folded[i] in ("elder", "younger", "first", "second", "al", "el", "de")


def _listed_end(scene: Scene, i: int, most: int) -> int:
    words = scene.words
    for length in range(min(most, len(words) - i), 0, -1):
        j = i + length
        # "Moon Jae-in": the second half of a given name is written small
        capital = (
            words.capital(j - 1)
            or words.folded[j - 1] in _GENERATIONS
            or (j - 2 > i and words.gap(j - 1) == HYPHEN and words.capital(j - 2))
        )
        whole = capital and all(words.gap(k) not in (OTHER, COMMA) for k in range(i + 1, j))
        if whole and tuple(words.folded[i:j]) in scene.table.by_alias:
            return j
    return i


def _whole_name(words: Words, i: int, j: int) -> bool:
    """Whether the words are the whole name, not part of "Hunter Biden", "Trump Tower", "Obama-era"."""
    vocabulary = office_words()
    if j - i == 1 and i > 0 and words.gap(i) in (SPACE, HYPHEN) and words.capital(i - 1):
        before = words.folded[i - 1]
        if words.gap(i) == SPACE and before not in vocabulary.not_in_names:
            return _ends_other_word(words, i)
        if words.gap(i) == HYPHEN:
            return False
    if j < len(words) and words.gap(j) == HYPHEN and not words.capital(j):
        return False
    after = j < len(words) and words.gap(j) == SPACE and words.capital(j)
    if after and j - i == 1 and words.folded[i] in vocabulary.lists["also_words"]:
        return words.folded[j] in vocabulary.not_in_names  # "the Washington Post" is no president
    return not (after and words.folded[j] in vocabulary.lists["not_after"])


def _ends_other_word(words: Words, i: int) -> bool:
    """Whether the capitalised word before ``i`` is a place ("Pennsylvania Wolf"?) or ends a possessive."""
    return i > 1 and words.folded[i - 1] == "s" and words.gap(i - 1) == POSSESSIVE


def find_surnames(scene: Scene, named: list[Named], known: dict[str, list[str]]) -> list[NameSpan]:
    """Return bare surnames: of people introduced in the article, and those that date and place give away."""
    words, table = scene.words, scene.table
    introduced: dict[str, list[Named]] = {}
    for one in named:
        for key in _surnames(one.person):
            introduced.setdefault(key, []).append(one)
    inside = {k for end, start in scene.run_to.items() for k in range(start, end)}
    decided: dict[tuple[str, bool, bool], GrantorRow | None] = {}
    presidents = [one.at for one in named if one.person.kin == "president" and one.person.row]
    spans = []
    for i in words.capitals:
        word = words.folded[i]
        if i in inside or (word not in introduced and (word,) not in table.by_surname):
            continue
        if not _whole_name(words, i, i + 1) or _is_capital_city(words, i):
            continue
        polite = i > 0 and words.folded[i - 1] in _POLITE and words.joined(i)
        start = i - polite
        if word in introduced and not _other_sense(words, i):
            if person := _introduced(scene, introduced[word], i, word):
                spans.append(NameSpan(start, i + 1, person, "surname"))
        elif word not in introduced and not known.get(word):  # not introduced as somebody else's
            row = (
                _undeclared(scene, i, word, polite, decided)
                or _among_presidents(scene, i, word, presidents)
                or bare_president(scene, i, word, others=bool(presidents))
            )
            if row:
                spans.append(NameSpan(start, i + 1, person_of(scene, row), "surname_by_place"))
    return spans


def _introduced(scene: Scene, named: list[Named], i: int, word: str) -> Person | None:
    """Return the nearest of those named so, or who is in office if another president is named only later."""
    later = all(one.at > i and is_president(one.person) for one in named)
    holder = in_office(scene, word) if later else None
    return person_of(scene, holder) if holder else nearest(named, i)


def _is_capital_city(words: Words, i: int) -> bool:
    """ "WASHINGTON, DC –", "(WASHINGTON, D.C.)": the city of a dateline is nobody."""
    return i + 1 < len(words) and words.gap(i + 1) == COMMA and words.folded[i + 1] in ("dc", "d")


def _undeclared(
    scene: Scene, i: int, word: str, polite: bool, decided: dict[tuple[str, bool, bool], GrantorRow | None]
) -> GrantorRow | None:
    """Return whom date and place give a surname to; ``decided`` keeps the answers."""
    mid = scene.words.gap(i) in (SPACE, COMMA)
    key = (word, mid, polite)
    if key not in decided:
        decided[key] = surname_row(scene, word, mid_sentence=mid, polite=polite)
    return decided[key]


def _among_presidents(scene: Scene, i: int, word: str, presidents: list[int]) -> GrantorRow | None:
    """Return the US president of that surname when others stand close by: "Obama, Bush and Clinton"."""
    at = bisect_left(presidents, i)
    close = any(abs(presidents[k] - i) <= _CLOSE for k in (at - 1, at) if 0 <= k < len(presidents))
    if not close and "presidents" not in scene.words.folded[max(0, i - _CLOSE) : i]:
        return None
    rows = [row for row in scene.table.by_surname.get((word,), ()) if row.jurisdiction == "US"]
    day = scene.published
    if day is None and len({row.name for row in rows}) > 1:
        return None
    return scene.table.pick([row for row in rows if day is None or (row.start and row.start <= day)], day)


def _other_sense(words: Words, i: int) -> bool:
    """Whether a surname is likely the other word that it also is: "Department of Justice"."""
    vocabulary = office_words()
    word = words.folded[i]
    if word not in vocabulary.lists["also_words"] and word not in vocabulary.not_in_names:
        return False
    after = words.gap(i + 1) == SPACE and words.capital(i + 1)
    before = words.folded[i - 1] if i > 0 and words.joined(i) else ""
    return after or before in ("of", "the", "and", "for", "at", "to", "criminal")


def _surnames(person: Person) -> set[str]:
    row, key = person.row, name_key(person.name or "")
    if not key or (row and row.kind == "body"):
        return set()
    if row is None:
        return {surname_of(list(key))}
    own = surname_key(row)  # "Kim", not "Un"; of several words the whole is listed
    return {own[0]} if len(own) == 1 else set()
