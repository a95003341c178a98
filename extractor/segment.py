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
from itertools import accumulate

from extractor.blocks import Block, name_blocks
from extractor.paragraphs import WRAP_WIDTH, paragraphs
from extractor.sentences import MAX_SENTENCE, sentences

__all__ = ["MAX_SENTENCE", "WRAP_WIDTH", "Block", "View", "segment", "sentence_spans", "sentences"]

_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00"
#: Left out of the view: tags, Markdown emphasis and links, invisible characters, white space but one. A space
#: between two words is not looked at; one beside something left out may become the second of a row.
_DROPPED = re.compile(
    r"</?[A-Za-z!][^<>\n]{0,2000}>|\*\*|\[(?=[^\[\]]{1,400}\]\(https?:)|\]\(https?://[^()\s]{1,2000}\)"
    r"|(?<=\S)\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\](?!\()"  # "12 pardons.[3]"
    r"|\[(?=[A-Za-z]\][a-z])|(?<=\[[A-Za-z])\](?=[a-z])"  # "[W]ith days left"
    rf"|[{_INVISIBLE}]|(?:\s\s+|[^\S\x20]|\x20(?=[<*\[\]{_INVISIBLE}])"
    rf"|\x20(?<=[>*\[)\]{_INVISIBLE}]\x20))(?P<space>)"
)
#: What only ``_DROPPED`` can judge; without it nothing is left out but white space.
_MARKS = re.compile(rf"[<*\[\]{_INVISIBLE}]")
_SPACE = re.compile(r"\s")
_ROOM = re.compile("  +")
#: A bullet sign alone, which no parser understands.
_SIGN = re.compile(r"\s*(?:[*•►▪·>]|[-–—](?=\s))\s+")


@dataclass(frozen=True, slots=True)
class View:
    """What the recognisers read, and where each of its characters stands in the article's text."""

    text: str
    blocks: tuple[Block, ...]
    _article: str = field(repr=False)
    #: Where the paragraphs start and end in the article, and the line breaks before them in the view.
    _starts: list[int] = field(repr=False)
    _ends: list[int] = field(repr=False)
    _breaks: list[int] = field(repr=False)
    #: Where the pieces of a paragraph begin in it and in the article: worked out when first asked for, since
    #: few of an article's paragraphs are evidence.
    _pieces: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict, repr=False)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the article's text of ``view.text[start:end]``, which must not be empty."""
        return self._position(start), self._position(end - 1) + 1

    def before(self, block: Block) -> Block | None:
        """Return the block before another one."""
        place = bisect_left(self.blocks, block.start, key=_start)
        return self.blocks[place - 1] if place else None

    def _position(self, offset: int) -> int:
        place = bisect_right(self._breaks, offset) - 1
        inside = offset - self._breaks[place] - 1
        if inside < 0:
            return self._starts[place]  # the line break itself is never part of a mention
        if place not in self._pieces:
            pieces = _clean(self._article, self._starts[place], self._ends[place])
            lengths = [len(words) for _, words in pieces[:-1]]
            self._pieces[place] = [*accumulate(lengths, initial=0)], [start for start, _ in pieces]
        starts, origins = self._pieces[place]
        piece = bisect_right(starts, inside) - 1
        return origins[piece] + inside - starts[piece]


def _start(block: Block) -> int:
    return block.start


def segment(text: str) -> View:
    """Return the view of an article's text, cut into blocks.

    >>> view = segment("Governor pardons\\n\\nThe governor on Friday pardoned two\\ndozen people.")
    >>> [view.text[b.start:b.end] for b in view.blocks]
    ['Governor pardons', 'The governor on Friday pardoned two dozen people.']
    """
    lines: list[str] = []
    starts, ends = paragraphs(text)
    breaks: list[int] = []
    spans: list[tuple[int, int]] = []
    at = -1  # where the line break before the next line stands; before the first there is none
    for start, end in zip(starts, ends, strict=True):
        line = _line(text, *_trimmed(text, start, end))
        if line or lines:
            lines.append(line)
            breaks.append(at)
            if line:
                spans.append((at + 1, at + 1 + len(line)))
            at += 1 + len(line)
    view = "\n".join(lines)
    first = len(starts) - len(lines)  # empty ones before it are no lines
    return View(view, name_blocks(view, spans), text, starts[first:], ends[first:], breaks)


def _trimmed(text: str, start: int, end: int) -> tuple[int, str]:
    """Return a paragraph without bullet sign and white space around it, and where that begins."""
    bullet = _SIGN.match(text, start, end)
    words = text[bullet.end() if bullet else start : end]
    # The usual white space; what else there is, is rare.
    words = words.replace("\n", " ").replace("\xa0", " ").lstrip()
    return end - len(words), words.rstrip()


def _line(text: str, start: int, words: str) -> str:
    """Return a paragraph as the view has it: its words begin at ``start`` of the text."""
    pieces, words = _marked_pieces(text, start, words)
    if pieces is not None:
        return "".join([piece for _, piece in pieces])
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _clean(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the pieces of a paragraph that ``_line`` joins, with their places in the text."""
    start, words = _trimmed(text, start, end)
    pieces, words = _marked_pieces(text, start, words)
    if pieces is not None:
        return pieces
    pieces, at = [], 0
    for room in _ROOM.finditer(words):
        pieces.append((start + at, words[at : room.start() + 1]))
        at = room.end()
    pieces.append((start + at, words[at:]))
    return pieces


def _marked_pieces(text: str, start: int, words: str) -> tuple[list[tuple[int, str]] | None, str]:
    """Return the pieces of a paragraph with marks; of another ``None`` and its words, all white space spaces.

    Nothing invisible is printable, and no white space but the space.
    """
    printable = words.isprintable()
    if not printable or "<" in words or "*" in words or "[" in words or "]" in words:
        if _MARKS.search(words):
            return _without_marks(text, start, start + len(words)), words
        if not printable:
            words = _SPACE.sub(" ", words)
    return None, words


def _without_marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    at, wrote_space = start, True
    for dropped in _DROPPED.finditer(text, start, end):
        if dropped.start() > at:
            pieces.append((at, text[at : dropped.start()]))
            wrote_space = False
        if dropped["space"] is not None and not wrote_space:
            pieces.append((dropped.start(), " "))
            wrote_space = True
        at = dropped.end()
    if at < end:
        pieces.append((at, text[at:end]))
    elif pieces and pieces[-1][1] == " ":
        pieces.pop()
    return pieces


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of an article's text as spans of it, in order.

    >>> text = "A storm came.\\n\\nShe pardoned two\\nmen. He left."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['A storm came.', 'She pardoned two\\nmen.', 'He left.']
    """
    view = segment(text)
    return [view.to_text(*span) for block in view.blocks for span in sentences(view.text, block)]
