"""The words around a numeral, as folded and as written; never beyond a blank line."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.recognise.number import fold

_REACH = 48  # characters; three words of news text take 18 on average, a long name under 48
_TOKEN_REACH = 40
_BOUNDARY = frozenset('—([{"“”‘,;<>…|*')
_CLOSING = ".,;:!?)]}\"'*…\\"
_OPENING = '([{"“‘*_'
_SENTENCE_END = re.compile(r"[.!?:;][\"”')\]]{0,3}\Z|\A\W{1,3}\Z")


class Neighbours(NamedTuple):
    """Up to three words ``before`` and ``after``, nearest first; none where no white space adjoins.

    ``written`` is ``before`` with its capitals. ``hyphened`` is the word joined by a hyphen ("year" of
    "20-year"), ``token`` the unbroken characters around the numeral without brackets, quotes and stops.
    """

    before: tuple[str, ...]
    written: tuple[str, ...]
    after: tuple[str, ...]
    hyphened: str
    token: str

    @property
    def previous(self) -> str:
        """The word before, or an empty string."""
        return self.before[0] if self.before else ""

    @property
    def next(self) -> str:
        """The word after without the punctuation that follows it, or an empty string."""
        return self.after[0].rstrip(_CLOSING) if self.after else ""


_HYPHENED = re.compile(r"-([a-z]{1,24})")


def neighbours(text: str, folded: str, start: int, end: int) -> Neighbours:
    """Return what stands around ``text[start:end]``; ``folded`` is the text folded."""
    begin = max(0, start - _REACH, folded.rfind("\n\n", max(0, start - _REACH), start))
    written = text[begin:start].split() if start and text[start - 1].isspace() else []
    if written and begin == start - _REACH and not text[begin - 1 : begin].isspace():
        written = written[1:]  # cut in the middle
    written = written[:-4:-1]
    written = [word.rpartition(">")[2].lstrip(_OPENING) or word for word in written]
    after = folded[end : end + _REACH].split("\n\n", 1)[0]
    hyphened = _HYPHENED.match(folded, end)
    return Neighbours(
        before=tuple([fold(word) for word in written]),
        written=tuple(written),
        after=tuple(after.split(None, 3)[:3]) if after[:1].isspace() else (),
        hyphened=hyphened[1] if hyphened else "",
        token=_token(folded, start, end),
    )


def opens_sentence(text: str, start: int, written: tuple[str, ...]) -> bool:
    """Whether the word at ``start``, behind the words ``written``, is the first of a sentence or line."""
    return (
        not written
        or bool(_SENTENCE_END.search(written[0]))
        or _opens_line(text, start)
        or _is_question(text, written, start)
    )


def _opens_line(text: str, start: int) -> bool:
    return "\n" in text[len(text[:start].rstrip()) if start < 80 else start - 1 : start]


def _is_question(text: str, written: tuple[str, ...], start: int) -> bool:
    """Whether a transcript's mark of a question opens the line: "Q   Two questions."."""
    line = text[max(0, start - 12) : start].rpartition("\n")[2]
    return written[:1] == ("Q",) and line.strip() == "Q"


def _token(folded: str, start: int, end: int) -> str:
    left, limit = start, max(0, start - _TOKEN_REACH)
    while left > limit and not _breaks(folded[left - 1]):
        left -= 1
    right, limit = end, min(len(folded), end + _TOKEN_REACH)
    while right < limit and (not _breaks(folded[right]) or folded[right] == "("):
        right += 1
    return folded[left:right].rstrip(_CLOSING).lstrip("+-")


def _breaks(char: str) -> bool:
    return char.isspace() or char in _BOUNDARY


def is_headline(text: str, start: int) -> bool:
    """Whether the line around ``start`` is in title case or capitals, so that capitals mean nothing.

    >>> is_headline("Governor Pardons Four in Final Days", 17), is_headline("Oklahoma pardons 12 men", 17)
    (True, False)
    """
    begin = max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0)
    line_end = text.find("\n", start, start + 200)
    line = text[begin : line_end if line_end >= 0 else start + 200]
    words = [word for word in line.split() if len(word) > 4 and word[0].isalpha()]
    return bool(words) and all(word[0].isupper() for word in words)
