"""Names of people in text: capitalised runs, and the full name that a surname stands for."""

from __future__ import annotations

from extractor.recognise.office_words import office_words
from extractor.recognise.words import COMMA, HYPHEN, POINT, SPACE, Words, split_words

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SON_OF = frozenset(("bin", "ibn", "bint"))
HONOURED = frozenset(
    ("sheikh", "shaikh", "shaykh", "seyyed", "sayyid", "sayed", "seyed", "hajj", "dato", "datuk")
)
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
        return _has_inner_capital(words, k)
    folded = words.folded[k]
    if folded == "white" and k and words.joined(k) and words.folded[k + 1 : k + 2] != ["house"]:
        before = words.folded[k - 1]  # "Frank White"
        return words.capital(k - 1) and before not in office_words().not_in_names
    if len(folded) == 1:  # an initial: with its point, or between names ("George W Bush")
        return words.gap(k + 1) == POINT or (k > 0 and words.joined(k) and words.raw[k] not in "AIQ")
    return folded.partition("'")[0] not in office_words().not_in_names  # "I've" is no name


def _has_inner_capital(words: Words, k: int) -> bool:
    """ "John deJongh", "Lee deForest": a surname whose particle is written together with it."""
    word = words.raw[k]
    inner = len(word) > 3 and word[:2].islower() and any(map(str.isupper, word[2:4]))
    return inner and k > 0 and words.joined(k) and words.capital(k - 1)


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


def without_honorifics(words: Words, i: int, j: int) -> tuple[int, int]:
    """Return the name without what it is honoured by: "Sheikh Saud bin Rashid", "Seyyed Ali Khamenei".

    A name that seems to begin with "bin" has lost its first word to a title: "Sultan bin Muhammad".
    """
    while i > 1 and words.folded[i - 1] in _SON_OF and words.gap(i) == words.gap(i - 1) == SPACE:
        i -= 2 if words.capital(i - 2) else 1
    if i and words.folded[i] in _SON_OF and words.gap(i) == SPACE and words.capital(i - 1):
        return i - 1, j
    while j - i > 2 and words.folded[i] in HONOURED and words.gap(i + 1) == SPACE:
        i += 1
    return i, j


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
