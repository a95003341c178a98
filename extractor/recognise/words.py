"""An article's words with what stands between them: what the name recognisers read instead of a parse."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from extractor.normalise.name import WORD, fold
from extractor.recognise.office_words import office_words

# What lies between two words. Names run on over SPACE, HYPHEN and (after an initial) POINT; POSSESSIVE lies
# before the s of "Biden's" and after "Illinois'".
SPACE, HYPHEN, POSSESSIVE, POINT, COMMA, OTHER = range(6)
_GAPS = {" ": SPACE, "\n": SPACE, "-": HYPHEN, "‑": HYPHEN, "’": POSSESSIVE, "'": POSSESSIVE, ". ": POINT}
_GAPS |= {".": POINT, ", ": COMMA, ",": COMMA, ",\n": COMMA, "’ ": POSSESSIVE, "' ": POSSESSIVE}
#: The words kept when a text is split at them: most are plain letters up to a space, found in half the time.
_WORDS = re.compile(rf"([A-Za-z]++(?=[ ,\n])|{WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text`` in parallel lists: offsets, spelling, folded spelling, gap before.

    ``capitals`` are the places of those that begin with a capital.
    """

    text: str
    starts: list[int]
    ends: list[int]
    raw: list[str]
    folded: list[str]
    gaps: list[int]
    capitals: list[int]

    def __len__(self) -> int:
        return len(self.raw)

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital."""
        return self.raw[i][0].isupper()

    def gap(self, i: int) -> int:
        """Return the gap before word ``i``; OTHER at either end of the text."""
        return self.gaps[i] if 0 < i < len(self.gaps) else OTHER

    def joined(self, i: int) -> bool:
        """Whether only a space, a hyphen or an abbreviation's point stands before word ``i``."""
        gap = self.gap(i)
        return gap in (SPACE, HYPHEN) or (gap == POINT and abbreviated(self.folded[i - 1]))

    def among(self, known: Container[str]) -> list[int]:
        """Return the places of the words that are ``known``, folded."""
        return [i for i, word in enumerate(self.folded) if word in known]

    def slice(self, i: int, j: int) -> str:
        """Return the text of words ``i`` to ``j`` (exclusive)."""
        return self.text[self.starts[i] : self.ends[j - 1]]


def abbreviated(folded: str) -> bool:
    """Whether a point after this word belongs to it: an initial's or an abbreviation's."""
    return len(folded) == 1 or folded in office_words().lists["abbreviations"]


def split_words(text: str) -> Words:
    """Return the words of ``text``."""
    pieces = _WORDS.split(text)  # what stands before the first word, the word, what stands before the next
    edges = [*accumulate(map(len, pieces))]
    raw = pieces[1::2]
    gaps = [*map(_gap, pieces[:-1:2])]
    capitals = [i for i, word in enumerate(raw) if word[0].isupper()]
    return Words(text, edges[:-1:2], edges[1::2], raw, [*map(fold, raw)], gaps, capitals)


@lru_cache(maxsize=1 << 12)
def _gap(between: str) -> int:
    if between in _GAPS:
        return _GAPS[between]
    if len(between) > 40 or between.count("\n") > 1:  # a blank line ends everything
        return OTHER
    mark = between.strip()
    if not mark:
        return SPACE if between else OTHER
    if mark in ("'", "’", "''", "’’"):
        return POSSESSIVE
    if mark == ".":
        return POINT
    return COMMA if mark == "," else OTHER


def trie_match(words: Words, i: int, longest: dict[str, int], known: frozenset[tuple[str, ...]]) -> int:
    """Return how many words from ``i`` make the longest phrase of ``known``, 0 for none."""
    most = longest.get(words.folded[i], 0)
    reach = 1
    while reach < most and i + reach < len(words) and words.gap(i + reach) != OTHER:
        reach += 1
    for length in range(reach, 0, -1):
        if tuple(words.folded[i : i + length]) in known:
            return length
    return 0
