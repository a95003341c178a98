"""Article -> blocks -> sentences, offsets kept.

The article's text is never changed. What the recognisers read is a **view** of it: one line a block, hard
wraps undone, markup and invisible characters left out, white space collapsed. Every position of the view maps
back to a position of the text, so that all evidence points at the text exactly as it was given.

``blocks`` tells a headline from a caption, ``sentences`` finds where sentences end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from extractor.blocks import Block, ends_sentence, name_blocks
from extractor.sentences import MAX_SENTENCE, sentences

__all__ = ["MAX_SENTENCE", "WRAP_WIDTH", "Block", "View", "segment", "sentence_spans", "sentences"]

#: A paragraph of a hard-wrapped text is at most this wide; wider lines are paragraphs of their own.
WRAP_WIDTH = 120
_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00"
#: Left out of the view: tags, Markdown emphasis and links, invisible characters, white space but one. A space
#: between two words is not looked at; one beside something left out may become the second of a row.
_DROPPED = re.compile(
    r"</?[A-Za-z!][^<>\n]{0,2000}>|\*\*|\[(?=[^\[\]]{1,400}\]\(https?:)|\]\(https?://[^()\s]{1,2000}\)"
    rf"|[{_INVISIBLE}]|(?P<space>\s\s+|[^\S\x20]|\x20(?=[<*\[\]{_INVISIBLE}])|(?<=[>*\[)\]{_INVISIBLE}])\x20)"
)
#: What only ``_DROPPED`` can judge; without it nothing is left out but white space.
_MARKS = re.compile(rf"[<*\[\]{_INVISIBLE}]")
_SPACE = re.compile(r"\s")
_ROOM = re.compile("  +")
#: A line that is a row of quoted fields, headline and text: each field is a paragraph.
_QUOTED_FIELDS = re.compile(r'^"([^"\n]+)","([^\n]+)"\s*$')
#: Characters of an address, which no filler can break: its line says nothing about the width.
_LONG_WORD = 41
_BULLET = re.compile(r"\s*(?:[-*•–—►▪]\s|\d{1,2}[.)]\s)")
#: A bullet sign alone, which no parser understands.
_SIGN = re.compile(r"\s*(?:[*•►▪·>]|[-–—](?=\s))\s+")


@dataclass(frozen=True, slots=True)
class View:
    """What the recognisers read, and where each of its characters stands in the article's text."""

    text: str
    blocks: tuple[Block, ...]
    _view_starts: list[int] = field(repr=False)
    _text_starts: list[int] = field(repr=False)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the article's text of ``view.text[start:end]``, which must not be empty."""
        return self._position(start), self._position(end - 1) + 1

    def before(self, block: Block) -> Block | None:
        """Return the block before another one."""
        place = bisect_left(self.blocks, block.start, key=_start)
        return self.blocks[place - 1] if place else None

    def _position(self, offset: int) -> int:
        piece = bisect_right(self._view_starts, offset) - 1
        return self._text_starts[piece] + offset - self._view_starts[piece]


def _start(block: Block) -> int:
    return block.start


def segment(text: str) -> View:
    """Return the view of an article's text, cut into blocks.

    >>> view = segment("Governor pardons\\n\\nThe governor on Friday pardoned two\\ndozen people.")
    >>> [view.text[b.start:b.end] for b in view.blocks]
    ['Governor pardons', 'The governor on Friday pardoned two dozen people.']
    """
    pieces: list[str] = []
    view_starts: list[int] = []
    text_starts: list[int] = []
    spans: list[tuple[int, int]] = []
    length = 0
    # The white space of most texts in one go; ``_plain`` makes spaces of what else there is.
    spaced = text.replace("\n", " ").replace("\xa0", " ")
    for start, end in _paragraphs(text):
        if length:
            view_starts.append(length)
            text_starts.append(start)  # the line break itself is never part of a mention
            pieces.append("\n")
            length += 1
        block_start = length
        for piece_start, piece in _clean(text, spaced, start, end):
            view_starts.append(length)
            text_starts.append(piece_start)
            pieces.append(piece)
            length += len(piece)
        if length > block_start:
            spans.append((block_start, length))
    view = "".join(pieces)
    return View(view, name_blocks(view, spans), view_starts or [0], text_starts or [0])


def _clean(text: str, spaced: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the kept pieces of a paragraph with their places; runs of white space become one space.

    ``spaced`` is the text with spaces for its usual white space.
    """
    bullet = _SIGN.match(text, start, end)
    kept = spaced[bullet.end() if bullet else start : end].lstrip()
    start, kept = end - len(kept), kept.rstrip()
    end = start + len(kept)
    return _without_marks(text, start, end) if _MARKS.search(kept) else _plain(kept, start)


def _plain(words: str, start: int) -> list[tuple[int, str]]:
    """Return the pieces of a paragraph without marks, which begins at ``start`` of the text."""
    if not words.isprintable():  # as no white space is but the space
        words = _SPACE.sub(" ", words)
    if "  " not in words:
        return [(start, words)] if words else []
    pieces, at = [], 0
    for room in _ROOM.finditer(words):
        pieces.append((start + at, words[at : room.start() + 1]))
        at = room.end()
    pieces.append((start + at, words[at:]))
    return pieces


def _without_marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    at, wrote_space = start, True
    for dropped in _DROPPED.finditer(text, start, end):
        if dropped.start() > at:
            pieces.append((at, text[at : dropped.start()]))
            wrote_space = False
        if dropped["space"] and not wrote_space:
            pieces.append((dropped.start(), " "))
            wrote_space = True
        at = dropped.end()
    if at < end:
        pieces.append((at, text[at:end]))
    elif pieces and pieces[-1][1] == " ":
        pieces.pop()
    return pieces


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs as spans of the text: lines, joined where a line was only wrapped."""
    lines = _lines(text)
    width = _width([line.rstrip() for _, line in lines])
    paragraphs: list[tuple[int, int]] = []
    last = ""  # the last line read: what a wrap is judged by
    for start, line in lines:
        end = start + len(line)
        if paragraphs:
            before_start, before_end = paragraphs[-1]
            apart = start - before_end != 1 and not _is_one_break(text[before_end:start])
            if not apart and _is_wrapped(last, line, width):
                paragraphs[-1] = (before_start, end)
                last = line
                continue
        paragraphs.append((start, end))
        last = line
    return paragraphs


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that are not empty with their places."""
    lines = []
    start = 0
    for line in text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n"):
        if line and not line.isspace():
            lines += [(start, line)] if line[0] != '"' else _fields(line, start)
        start += len(line) + 1
    return lines


def _width(lines: list[str]) -> int:
    """Return the length of the longest line without an address."""
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


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of an article's text as spans of it, in order.

    >>> text = "A storm came.\\n\\nShe pardoned two\\nmen. He left."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['A storm came.', 'She pardoned two\\nmen.', 'He left.']
    """
    view = segment(text)
    return [view.to_text(*span) for block in view.blocks for span in sentences(view.text, block)]
