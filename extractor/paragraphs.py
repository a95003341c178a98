"""Text -> paragraphs: lines, joined where a line was only wrapped, with their places."""

from __future__ import annotations

import re

from extractor.blocks import ends_sentence

#: A paragraph of a hard-wrapped text is at most this wide; wider lines are paragraphs of their own.
WRAP_WIDTH = 120
#: A line that is a row of quoted fields, headline and text: each field is a paragraph.
_QUOTED_FIELDS = re.compile(r'^"([^"\n]+)","([^\n]+)"\s*$')
#: Characters of an address, which no filler can break: its line says nothing about the width.
_LONG_WORD = 41
_BULLET = re.compile(r"\s*(?:[-*•–—►▪]\s|\d{1,2}[.)]\s)")


def paragraphs(text: str) -> tuple[list[int], list[int]]:
    """Return where the paragraphs of the text start and end: lines, joined where a line was only wrapped."""
    line_starts, lines = _lines(text)
    width = _width([*map(str.rstrip, lines)])
    starts: list[int] = []  # numbers, for the garbage collector looks through pairs of them
    ends: list[int] = []
    last = ""  # the last line read: what a wrap is judged by
    for start, line in zip(line_starts, lines, strict=True):
        end = start + len(line)
        near = starts and (start - ends[-1] == 1 or _is_one_break(text[ends[-1] : start]))
        if near and _is_wrapped(last, line, width):
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
        last = line
    return starts, ends


def _lines(text: str) -> tuple[list[int], list[str]]:
    """Return the lines that are not empty, and where they start."""
    starts: list[int] = []
    lines: list[str] = []
    start = 0
    for line in text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n"):
        if line and not line.isspace():
            for place, field_ in [(start, line)] if line[0] != '"' else _fields(line, start):
                starts.append(place)
                lines.append(field_)
        start += len(line) + 1
    return starts, lines


def _width(lines: list[str]) -> int:
    """Return the length of the longest line without an address."""
    longest = max(lines, key=len, default="")
    if not _has_long_word(longest):
        return len(longest)
    return next((len(line) for line in sorted(lines, key=len, reverse=True) if not _has_long_word(line)), 0)


def _has_long_word(line: str) -> bool:
    """Whether a word is too long for a filler: one in which so many characters hold no space."""
    at = 0
    while len(line) - at >= _LONG_WORD:
        at = line.rfind(" ", at, at + _LONG_WORD) + 1
        if not at:  # unless other white space is there
            return max(map(len, line.split()), default=0) >= _LONG_WORD
    return False


def _is_one_break(gap: str) -> bool:
    """Whether between two lines stands one line break and not an empty line or the same line's next field."""
    if gap.count("\n") > 1:
        return False
    breaks = gap.replace("\r\n", "\n")
    return sum(breaks.count(sign) for sign in "\n\r\u2028\u2029") == 1


def _fields(line: str, start: int) -> list[tuple[int, str]]:
    row = _QUOTED_FIELDS.match(line)
    if not row:
        return [(start, line)]
    fields = [(start + row.start(1), row[1]), (start + row.start(2), row[2])]
    return [field for field in fields if field[1].strip()]


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether ``following`` continues ``line``: a filler would not have had room for its first word."""
    unfinished = following.lstrip()[0].islower() and not ends_sentence(line.rstrip())
    if width > WRAP_WIDTH:  # not a wrapped text, but a sentence broken by hand goes on in lower case
        return unfinished and len(line) >= 40
    if unfinished:
        return True
    if _BULLET.match(following):
        return False
    line, words = line.rstrip(), following.split(None, 1)
    if _has_long_word(line) or len(words[0]) >= _LONG_WORD:
        return not ends_sentence(line)
    if (following[:1].isspace() and not line[:1].isspace()) or (
        line[:1].isspace() and following[:1].isspace()
    ):
        return len(line) >= 0.6 * width and not ends_sentence(line)  # hanging indent
    if len(line) >= 40 and len(line) + 1 + len(words[0]) > width:
        return True
    # An unfinished line of capitals goes on; of mixed case it may be a headline.
    return line.isupper() and width >= 55 and len(line) >= 0.7 * width and not ends_sentence(line)
