"""Names of people in text: capitalised runs, and the full name that a surname stands for."""

from __future__ import annotations

from extractor.recognise.office_words import office_words
from extractor.recognise.words import COMMA, HYPHEN, POINT, SPACE, Words, split_words

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LONGEST_NAME = 6  # words: "Mohamed bin Zayed Al Nahyan", "Luiz Inácio Lula da Silva"


def read_name(words: Words, i: int) -> int:
    """Return the end (exclusive) of the personal name that begins at word ``i``; ``i`` when none does.

    A name is capitalised words, initials, and particles between them; function words, titles, months and
    the verbs of headlines end it.
    """
    end = i
    shouting = words.raw[i].isupper() and len(words.raw[i]) > 2  # in capitals every word looks like a name
    most = 3 if shouting else _LONGEST_NAME
    k = i
    while k < len(words) and k - i < most and (k == i or _continues(words, k)):
        if _name_word(words, k):
            end = k + 1
        elif not _particle(words, k):
            break
        k += 1
    suffixed = i < end < len(words) and words.folded[end] in _SUFFIXES and words.capital(end)
    return end + (suffixed and words.gap(end) in (SPACE, COMMA))


def _continues(words: Words, k: int) -> bool:
    gap = words.gap(k)
    if gap == POINT:
        return len(words.raw[k - 1]) == 1  # an initial; a longer word before a point ends the sentence
    return gap in (SPACE, HYPHEN)


def _name_word(words: Words, k: int) -> bool:
    if not words.capital(k):
        return False
    folded = words.folded[k]
    if len(folded) == 1:  # an initial: with its point, or between names ("George W Bush")
        return words.gap(k + 1) == POINT or (k > 0 and words.joined(k) and words.raw[k] not in "AIQ")
    return folded.partition("'")[0] not in office_words().not_in_names  # "I've" is no name


def _particle(words: Words, k: int) -> bool:
    return words.folded[k] in office_words().lists["particles"]


def name_runs(words: Words) -> list[tuple[int, int]]:
    """Return the capitalised runs that could be full names, as word ranges of two words or more."""
    runs: list[tuple[int, int]] = []
    end = 0
    for i in words.capitals:
        if i >= end and (_name_word(words, i) or _particle(words, i)):
            end = read_name(words, i)
            if end - i > 1:
                runs.append((i, end))
    return runs


def surname_of(folded: list[str]) -> str:
    """Return the folded word that stands for a full name: the last one before "Jr."."""
    for word in reversed(folded):
        if word not in _SUFFIXES:
            return word
    return folded[-1]


def spelled(text: str) -> str:
    """Return a name as written, on one line, and with ordinary capitals when the text shouts."""
    name = " ".join(text.split())
    return name.title() if name.isupper() and len(name) > 5 else name


def person_names(text: str) -> dict[str, str]:
    """Return the full names introduced in ``text`` by their folded surnames; the first introduction counts.

    >>> person_names("Zoë Towns of FWD.us agreed. Ms. Towns said so.")["towns"]
    'Zoë Towns'
    """
    words = split_words(text)
    names: dict[str, str] = {}
    for i, j in name_runs(words):
        names.setdefault(surname_of(words.folded[i:j]), spelled(words.slice(i, j)))
    return names
