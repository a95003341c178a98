"""Article -> blocks -> sentences, offsets kept.

The article's text is never changed. What the recognisers read is a **view** of it: one line a block, hard
wraps undone, markup and invisible characters left out, white space collapsed. Every position of the view maps
back to a position of the text, so that all evidence points at the text exactly as it was given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

#: A paragraph of a hard-wrapped text is at most this wide; wider lines are paragraphs of their own.
WRAP_WIDTH = 120
#: Characters. Longer stretches without a full stop are lists or tables, not sentences.
MAX_SENTENCE = 2000
#: Left out of the view: tags, Markdown emphasis and invisible format characters.
_DROPPED = re.compile(
    r"<[^<>\n]{1,2000}>|\*\*|\[(?=[^\[\]]{1,400}\]\(https?:)|\]\(https?://[^()\s]{1,2000}\)|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00]|(?P<space>\s+)"
)
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
#: A line that is a row of quoted fields, headline and text: each field is a paragraph.
_QUOTED_FIELDS = re.compile(r'^"([^"\n]+)","([^\n]+)"\s*$')
#: An address, which no filler can break: its line says nothing about the width.
_LONG_WORD = re.compile(r"\S{41}")
_BULLET = re.compile(r"\s*(?:[-*•–—►▪]\s|\d{1,2}[.)]\s)")
#: A bullet sign alone, which no parser understands.
_SIGN = re.compile(r"\s*(?:[*•►▪·>]|[-–—](?=\s))\s+")
_BYLINE = re.compile(r"(?i)^(?:by\s+\S.{0,60}\s)?.{0,60}\b(?:\d{4}-\d\d-\d\d|(?:19|20)\d\d)\s*$")
_RELATED = re.compile(
    r"(?i)^(?:by\s+\S+.{0,40}\s)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}\s*$"
)
_BOILERPLATE = re.compile(
    r"(?i)^(?:show more|read more\b.{0,80}|related(?: stories| articles| content)?:?|most read|more from .{0,40}"
    r"|sign up (?:for|to) .{0,120}|subscribe\b.{0,80}|share this.{0,40}|advertisement|newsletter.{0,60})$"
)
_CAPTION = re.compile(
    r"©|\((?:photo|image|graphic|ap photo|file)\b|(?i:\bphoto(?:graph)?\s?(?:by|:)|getty images|view gallery|file photo)"
    r"|REUTERS/|via (?:AP|REUTERS|Getty)"
)
#: "WASHINGTON, Jan. 17 (Agency) - ", "date 2025-01-17 Harbour City - ": where and when, not what.
_DATELINE = re.compile(
    r"(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? \d{1,2} ?[^-–—\d\s])"
    r"(?:[A-Z]\d{1,2} )?(?:[A-Z][A-Z.’'/-]+(?:[ ,/]{1,2}[A-Z][A-Z.’'/-]*){0,4}(?:, (?:[A-Z][\w.]+ ?){1,3}\d{0,2})?(?: ?\([^()]{2,30}\))?"
    r"|(?:[A-Z][\w.’'-]+,? ){1,4}\([A-Z][\w ./]{1,30}\)"
    r"|[A-Z][A-Z ]{2,30}\([A-Z ]{2,30}\), \d{1,2} [A-Z]{3} \d{2} \([A-Z0-9 ./]{2,40}\)"
    r"|(?P<heading>\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?"
    r"|(?i:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?)"
    r"|date \d{4}-\d\d-\d\d (?:[A-Z][\w.’'-]+,? ?){1,4}?) ?[-–—]{1,2} (?=\S)(?:\[TEXT\] )?"
)
_ENDS = re.compile(r"[.!?…:;][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the view that no sentence crosses. ``kind``: headline, byline, caption, body, boilerplate."""

    start: int
    end: int
    kind: str


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

    def _position(self, offset: int) -> int:
        piece = bisect_right(self._view_starts, offset) - 1
        return self._text_starts[piece] + offset - self._view_starts[piece]


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
    for start, end in _paragraphs(text):
        if length:
            view_starts.append(length)
            text_starts.append(start)  # the line break itself is never part of a mention
            pieces.append("\n")
            length += 1
        block_start = length
        for piece_start, piece in _clean(text, start, end):
            view_starts.append(length)
            text_starts.append(piece_start)
            pieces.append(piece)
            length += len(piece)
        if length > block_start:
            spans.append((block_start, length))
    view = "".join(pieces)
    return View(view, _kinds(view, spans), view_starts or [0], text_starts or [0])


def _clean(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the kept pieces of a paragraph with their places; runs of white space become one space."""
    pieces: list[tuple[int, str]] = []
    bullet = _SIGN.match(text, start, end)
    at, wrote_space = bullet.end() if bullet else start, True
    start = at
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
    lines = [
        span for m in _LINE.finditer(text) if m.group().strip() for span in _fields(text, m.start(), m.end())
    ]
    width = max((len(text[s:e].rstrip()) for s, e in lines if not _LONG_WORD.search(text, s, e)), default=0)
    paragraphs: list[tuple[int, int]] = []
    for start, end in lines:
        if paragraphs:
            before_start, before_end = paragraphs[-1]
            gap = text[before_end:start]
            if "\n" not in gap and "\r" not in gap:
                paragraphs.append((start, end))
                continue
            one_break = gap.replace("\r\n", "\n").count("\n") <= 1
            if one_break and _is_wrapped(
                text[_line_start(text, before_end) : before_end], text[start:end], width
            ):
                paragraphs[-1] = (before_start, end)
                continue
        paragraphs.append((start, end))
    return paragraphs


def _fields(text: str, start: int, end: int) -> list[tuple[int, int]]:
    row = _QUOTED_FIELDS.match(text[start:end])
    if not row:
        return [(start, end)]
    return [(start + row.start(1), start + row.end(1)), (start + row.start(2), start + row.end(2))]


def _line_start(text: str, end: int) -> int:
    return text.rfind("\n", 0, end) + 1


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether ``following`` continues ``line``: a greedy filler would not have had room for its first word."""
    if width > WRAP_WIDTH or _BULLET.match(following):
        return False
    line, words = line.rstrip(), following.split(None, 1)
    if _LONG_WORD.search(line) or len(words[0]) > 40:
        return not _ENDS.search(line)
    if words[0][0].islower() and not _ENDS.search(line):
        return True
    if (following[:1].isspace() and not line[:1].isspace()) or (
        line[:1].isspace() and following[:1].isspace()
    ):
        return len(line) >= 0.6 * width and not _ENDS.search(line)  # hanging indent
    if len(line) >= 40 and len(line) + 1 + len(words[0]) > width:
        return True
    # An unfinished line of capitals goes on; of mixed case it may be a headline.
    return line.isupper() and width >= 55 and len(line) >= 0.7 * width and not _ENDS.search(line)


def _kinds(view: str, spans: list[tuple[int, int]]) -> tuple[Block, ...]:
    """Name each block by its look. A list of bylined stories ends the article: what follows is boilerplate."""
    texts = [view[s:e] for s, e in spans]
    bylines = [i for i, line in enumerate(texts) if i > 1 and _RELATED.match(line)]
    # The line above the first of several bylines is the teaser's caption.
    tail = max(bylines[0] - 1, 1) if len(bylines) >= 2 else len(texts)
    blocks = []
    for i, (start, end) in enumerate(spans):
        kind = "boilerplate" if i >= tail else _kind(texts[i], i, len(texts))
        dateline = _DATELINE.match(texts[i]) if kind in ("body", "headline") else None
        if dateline:
            kind = "body"
            blocks.append(
                Block(start, start + dateline.end(), "heading" if dateline["heading"] else "dateline")
            )
            start += dateline.end()
        blocks.append(Block(start, end, kind))
    return tuple(blocks)


def _kind(line: str, place: int, total: int) -> str:
    if _BOILERPLATE.match(line):
        return "boilerplate"
    if len(line) <= 100 and place < 4 and _BYLINE.match(line):
        return "byline"
    if len(line) <= 400 and _CAPTION.search(line):
        return "caption"
    if place <= 2 and place + 1 < total and len(line) <= 160 and not _ENDS.search(line):
        return "headline"
    return "body"


_BOUNDARY = re.compile(
    r"(?<=[.!?…])[\"”’')\]]{0,3}\s+(?=[“\"‘'(\[—–-]{0,3}\s?[A-Z0-9À-Þ])|(?<=[.!?])[\"”]\s(?=[a-z])"
)
_WORD_BEFORE = re.compile(r"([\w.]+)\.$")
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "gov",
        "govs",
        "sen",
        "sens",
        "rep",
        "reps",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "adm",
        "hon",
        "st",
        "jr",
        "sr",
        "no",
        "nos",
        "vs",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "inc",
        "co",
        "corp",
        "ltd",
        "rev",
        "prof",
        "pres",
        "atty",
        "supt",
        "dept",
        "u.s",
        "u.n",
        "u.k",
        "d.c",
        "a.m",
        "p.m",
        "e.g",
        "i.e",
        "ph.d",
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "mass",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
        "n.c",
        "n.d",
        "n.h",
        "n.j",
        "n.m",
        "n.y",
        "r.i",
        "s.c",
        "s.d",
        "w.va",
    ]
)
#: Abbreviations that also end sentences; after them only a word that opens sentences ends one.
_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "after",
        "before",
        "as",
        "for",
        "since",
        "while",
        "when",
        "with",
        "about",
        "more",
        "most",
        "some",
        "many",
        "all",
        "no",
        "under",
        "by",
        "according",
        "last",
    ]
)
_MAY_END = frozenset(["u.s", "u.n", "u.k", "d.c", "a.m", "p.m", "jr", "sr", "inc", "co", "corp", "ltd"])


def sentences(view: str, block: Block) -> list[tuple[int, int]]:
    """Return the sentences of a block as spans of the view.

    >>> line = "Gov. Tom Wolf pardoned 12 people in the U.S. The board had met on Jan. 4."
    >>> [line[s:e] for s, e in sentences(line, Block(0, len(line), "body"))]
    ['Gov. Tom Wolf pardoned 12 people in the U.S.', 'The board had met on Jan. 4.']
    """
    spans: list[tuple[int, int]] = []
    start = block.start
    for gap in _BOUNDARY.finditer(view, block.start, block.end):
        cut = gap.start() + len(gap.group().rstrip())
        if _ends_sentence(view, start, gap.start(), gap.end()):
            spans.append((start, cut))
            start = gap.end()
    if start < block.end:
        spans.append((start, block.end))
    return [piece for span in spans for piece in _bounded(view, *span)]


def _bounded(view: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long to be a sentence at a space: a parse costs memory with its length and means nothing."""
    pieces = []
    while end - start > MAX_SENTENCE:
        space = view.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = space if space > start else start + MAX_SENTENCE
        pieces.append((start, cut))
        start = cut + (space > start)
    return [*pieces, (start, end)] if end > start else pieces


def _ends_sentence(view: str, start: int, end: int, following: int) -> bool:
    if view[end - 1] != ".":
        return True
    word = _WORD_BEFORE.search(view, max(start, end - 12), end)
    if not word:
        return True
    form = word[1].lower()
    initial = len(form) == 1 and form.isalpha() and form != "i"
    if form not in _ABBREVIATIONS and not initial:
        return True
    if form not in _MAY_END:
        return False
    opener = re.match(r"\W*([\w’']+)", view[following : following + 24])
    return bool(opener and opener[1].lower() in _OPENERS)
