"""Where each word stands in a text, so that looking one up doesn't read the text again."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
#: Letters that Python's ``re`` takes for a plain one when case is ignored, beyond what case folding does.
_ALIKE: Final = str.maketrans({"\u0131": "i", "\u0307": None})


#: So many questions are answered by reading the text: most texts are asked two, and a list takes forty times
#: as long as one of them.
_FEW: Final = 16


class WordPlaces:
    """The places of a text's words. Each list is made when more than a few questions were asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._as_written: dict[str, array[int]] | None = None
        self._folded: dict[str, array[int]] | None = None

    def occurrences(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where words stand, neither preceded nor followed by a letter, digit or underscore.

        >>> list(WordPlaces("Roe, Al-Roe and Roes").occurrences("Roe"))
        [(0, 3), (8, 11)]
        """
        self._asked += 1
        if self._asked <= _FEW:
            return self._read(_pattern(words, 0), words)
        if self._as_written is None:
            self._as_written = self._places()
        return self._found(_pattern(words, 0), words, self._as_written, str)

    def occurrences_in_any_case(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where words stand, as ``occurrences``, in capitals or not.

        >>> list(WordPlaces("The Board, a board").occurrences_in_any_case("board"))
        [(4, 9), (13, 18)]
        """
        self._asked += 1
        if self._asked <= _FEW:
            return (match.span() for match in _pattern(words, re.IGNORECASE).finditer(self._text))
        if self._folded is None:
            self._folded = self._places(_fold)
        return self._found(_pattern(words, re.IGNORECASE), words, self._folded, _fold)

    def _read(self, pattern: re.Pattern[str], words: str) -> Iterator[tuple[int, int]]:
        at = self._text.find(words)
        while at >= 0:
            match = pattern.match(self._text, at)
            if match:
                yield match.span()
            at = self._text.find(words, match.end() if match and words else at + 1)

    def _places(self, key: Callable[[str], str] | None = None) -> dict[str, array[int]]:
        places: dict[str, array[int]] = defaultdict(_no_places)
        for match in _WORD.finditer(self._text):
            places[key(match[0]) if key else match[0]].append(match.start())
        return places

    def _found(
        self, pattern: re.Pattern[str], words: str, places: dict[str, array[int]], key: Callable[[str], str]
    ) -> Iterator[tuple[int, int]]:
        first = _WORD.search(words)
        if first is None:  # nothing but signs
            yield from (match.span() for match in pattern.finditer(self._text))
            return
        end = 0
        for place in places.get(key(first.group()), ()):
            start = place - first.start()
            match = pattern.match(self._text, start) if start >= end else None
            if match:
                end = match.end()
                yield start, end


def _no_places() -> array[int]:
    return array("Q")


@lru_cache(maxsize=1 << 14)
def _fold(word: str) -> str:
    return word.casefold().translate(_ALIKE)


@lru_cache(maxsize=1024)
def _pattern(words: str, flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", flags)
