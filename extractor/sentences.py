"""Where sentences end: a full stop that no abbreviation owns, before a word that can open a sentence."""

from __future__ import annotations

import re

from extractor.blocks import Block
from extractor.lexicon import words

#: Characters. Longer stretches without a full stop are lists or tables, not sentences.
MAX_SENTENCE = 2000
_BOUNDARY = re.compile(
    r"(?<=[.!?…])[\"”’')\]]{0,3}\s+(?=[“\"‘'(\[—–-]{0,3}\s?[A-Z0-9À-Þ])"  # a capital or digit follows
    r"|(?<=[.!?])[\"”]\s(?=[a-z])"  # the quotation ends, its sentence goes on
)
_WORD_BEFORE = re.compile(r"([\w.]{1,11})\.$")
_FIRST_WORD = re.compile(r"\W*([\w’']+)")
_INITIALS = re.compile(r"[a-z](?:\.[a-z]){1,4}")
_ABBREVIATIONS = words("sentences", "abbreviations")
_SMALL = words("sentences", "small")
_OPENERS = words("sentences", "openers")
_MAY_END = words("sentences", "may_end")
_END_BEFORE_QUOTATIONS = words("sentences", "end_before_quotations")


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
    """Cut what is too long to be a sentence at a space: its parse would cost memory and mean nothing."""
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
    initials = _INITIALS.fullmatch(form) is not None  # "J.B. Roe", "the N.A.A.C.P. The"
    known = form in _ABBREVIATIONS and (word[1][0].isupper() or form in _SMALL)  # "Ill.", not "are ill."
    if not (known or initial or initials):
        return True
    if form in _END_BEFORE_QUOTATIONS and view[following] in '“"':
        return True
    if form not in _MAY_END and not initials:
        return False
    opener = _FIRST_WORD.match(view[following : following + 24])
    return bool(opener and opener[1].lower() in _OPENERS)
