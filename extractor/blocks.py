"""Blocks of an article: headline, byline, caption, body, boilerplate, told apart by their look."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from extractor.lowered import places_of, plain, small_bytes

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BYLINE = re.compile(
    r"(?i)^.{0,60}?(?:\d{4}-\d\d-\d\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\d\d)\s*$"
)
#: A line with a finite verb of the domain is a sentence or headline, not a byline.
_TELLS = re.compile(r"(?i)pardon|commut|clemenc|amnest|repriev|\bfree")
#: A person of any name: "By Pardon Roe, Daily News, 2 May 2021".
_SIGNED = re.compile(r"(?i:by) [A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+\s?[,|·•–-]")
_RELATED = re.compile(
    r"(?i)^(?:by\s+\S+.{0,40}\s)"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}\s*$"
)
_BOILERPLATE = re.compile(
    r"(?i)^(?:show more|read more\b.{0,80}|related(?: stories| articles| content)?:?|most read"
    r"|more from .{0,40}|sign up (?:for|to) .{0,120}|subscribe\b.{0,80}|share this.{0,40}"
    r"|advertisement|newsletter.{0,60})$"
)
_CAPTION = re.compile(
    r"©|\((?i:photo|image|graphic|ap photo|file)\b"
    r"|(?i:\bphoto(?:graph)?\s?(?:by|:)|getty images|view gallery|file photo)"
    r"|REUTERS/|via (?:AP|REUTERS|Getty)"
)
#: What no caption is without, as ``small_bytes``: the pattern is only run where one stands.
_OF_CAPTIONS = (
    b"\xa9", b"photo", b"(image", b"(graphic", b"(file", b"getty images", b"view gallery", b"reuters/",
    b"via ",
)  # fmt: skip
#: "WASHINGTON, Jan. 17 (Agency) - ", "date 2025-01-17 Harbour City - ": where and when, not what.
_DATELINE = re.compile(
    r"(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? \d{1,2} ?[^-–—\d\s])"
    r"(?:[A-Z]\d{1,2} )?"
    r"(?:[A-Z][A-Z.’'/-]{1,40}(?:[ ,][ ,/]?[A-Z][A-Z.’'/-]{0,40}){0,4}"
    r"(?:, (?:[A-Z][\w.]{1,20} ?){1,3}\d{0,2})?(?: ?\([^()]{2,30}\))?"
    r"|(?:[A-Z][\w.’'-]{1,40},? ){1,4}(?:\d{1,2} (?:[A-Z][a-z]{2,8}\.? )?)?\([A-Z][\w ./]{1,30}\)"
    r"|[A-Z][A-Z ]{2,30}\([A-Z ]{2,30}\), \d{1,2} [A-Z]{3} \d{2} \([A-Z0-9 ./]{2,40}\)"
    rf"|(?P<heading>\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?"
    rf"|(?i:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?)"
    r"|date \d{4}-\d\d-\d\d (?:[A-Z][\w.’'-]{1,20},? ?){1,4}?)"
    r" ?[-–—]{1,2} (?=\S)(?:\[TEXT\] )?"
)
#: "HYDERABAD: The government ..."; speakers of transcripts look the same and come more than once.
_COLON_DATELINE = re.compile(
    r"[A-Z][A-Z’'-]{2,20}(?: [A-Z][A-Z’'-]{1,20}){0,2}(?: ?\([^()]{2,30}\))?: "
    r"(?=[A-Z][a-z]|A )(?!.{0,400}?\b(?:I|[Ww]e|[Mm]y)\b)"  # who says "I" speaks
)
#: No longer line is matched by ``_BOILERPLATE``.
_LONGEST_BOILERPLATE = 140
_TERMINATORS = (".", "!", "?", "…", ":", ";")


class Block(NamedTuple):
    """A stretch of the view that no sentence crosses.

    ``kind`` is ``headline``, ``byline``, ``caption``, ``dateline``, ``heading`` (a date that heads a
    paragraph), ``body`` or ``boilerplate``.
    """

    start: int
    end: int
    kind: str


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, not a headline, and needs no line after it.

    >>> ends_sentence('He said: "They are free."'), ends_sentence("Governor pardons 12")
    (True, False)
    """
    return line.rstrip("\"”’')]").endswith(_TERMINATORS)


def name_blocks(view: str, spans: list[tuple[int, int]]) -> tuple[Block, ...]:
    """Name each block by its look.

    A list of bylined stories ends the article: what follows is boilerplate.
    """
    texts = [view[s:e] for s, e in spans]
    bylines = [i for i, line in enumerate(texts) if i > 1 and _RELATED.match(line)]
    # The line above the first of several bylines is the teaser's caption.
    tail = max(bylines[0] - 1, 1) if len(bylines) >= 2 else len(texts)
    colons = [i for i, line in enumerate(texts) if _COLON_DATELINE.match(line)]
    colon = colons[0] if len(colons) == 1 else None
    captions = _possible_captions(view, spans)
    blocks = []
    for i, (start, end) in enumerate(spans):
        kind = "boilerplate" if i >= tail else _kind(texts[i], i, len(texts), i in captions)
        dateline = _DATELINE.match(texts[i]) if kind in ("body", "headline") else None
        heading = dateline is not None and dateline["heading"]
        dateline = dateline or (
            _COLON_DATELINE.match(texts[i]) if i == colon and kind in ("body", "headline") else None
        )
        if dateline:
            kind = "body"
            blocks.append(Block(start, start + dateline.end(), "heading" if heading else "dateline"))
            start += dateline.end()
        blocks.append(Block(start, end, kind))
    return tuple(blocks)


def _possible_captions(view: str, spans: list[tuple[int, int]]) -> set[int]:
    """Return which blocks hold what no caption is without."""
    starts = [start for start, _ in spans]
    return {bisect_right(starts, place) - 1 for place in places_of(_OF_CAPTIONS, small_bytes(plain(view)))}


def _kind(line: str, place: int, total: int, may_be_caption: bool) -> str:
    if len(line) <= _LONGEST_BOILERPLATE and _BOILERPLATE.match(line):
        return "boilerplate"
    if (
        len(line) <= 100
        and place < 4
        and line.rstrip()[-1:].isdigit()  # a byline ends in a day or a year
        and _BYLINE.match(line)
        and (_SIGNED.match(line) or not _TELLS.search(line))
    ):
        return "byline"
    if may_be_caption and len(line) <= 400 and _CAPTION.search(line):
        return "caption"
    if place <= 2 and place + 1 < total and len(line) <= 160 and not ends_sentence(line):
        return "headline"
    return "body"
