"""Drafts -> attributions: exact spans, the kind of quotation, and who quotes whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.mention import Attribution, Span
from extractor.recognise.cue import Draft, Extent
from extractor.recognise.paragraph import Paragraph
from extractor.recognise.quotation import Quotation, Turn, covering

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
#: Whose word its officers give: "the treasurer said the company expects 39 million".
_OWN = _PRONOUNS | {f"the {body}" for body in ("company", "firm", "concern", "group", "bank", "airline")}
_WISHES = frozenset({"intend", "ask-for"})
#: Shed at the ends of a piece of content.
_SHED = " \t\u00a0,;:"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the characters are: the parsed paragraphs, and the whole text if it was given."""

    paragraphs: Sequence[Paragraph]
    text: str | None = None

    def span(self, extent: Extent) -> Span:
        """Return the stretch of text at ``extent``; without the whole text it must lie in one paragraph."""
        start, end = extent
        if self.text is not None:
            return Span(start, end, self.text[start:end])
        at = max(0, bisect_right(self.paragraphs, start, key=_paragraph_start) - 1)
        paragraph = self.paragraphs[at]
        return Span(start, end, paragraph.text[start - paragraph.start : end - paragraph.start])

    def within(self, start: int, end: int) -> list[Extent]:
        """Return ``[start, end)`` cut into its stretches in parsed paragraphs."""
        at = max(0, bisect_right(self.paragraphs, start, key=_paragraph_start) - 1)
        pieces = []
        for paragraph in self.paragraphs[at:]:
            if paragraph.start >= end:
                break
            if paragraph.end > start:
                pieces.append((max(paragraph.start, start), min(paragraph.end, end)))
        return pieces


def _paragraph_start(paragraph: Paragraph) -> int:
    return paragraph.start


def settle(
    drafts: Sequence[Draft], passage: Passage, quoted: Sequence[Quotation], speaking: Sequence[Turn]
) -> list[Attribution]:  # fmt: skip
    """Return the attributions in order of their cues, each with the index of the one that quotes it."""
    found = [a for draft in drafts if (a := _attribution(draft, passage, quoted)) is not None]
    for turn in speaking:
        content = _content(passage.within(turn.start, turn.end), passage)
        if content:
            found.append(
                Attribution(passage.span(turn.label), passage.span(turn.cue), content, "direct", rule="turn")
            )
    found.sort(key=_place)
    outer = _parents(found)
    found = [a for a, p in zip(found, outer, strict=True) if p is None or not _is_own(found[p], a)]
    return [replace(a, parent=parent) for a, parent in zip(found, _parents(found), strict=True)]


def _is_own(outer: Attribution, inner: Attribution) -> bool:
    """Whether speakers only say what they think themselves: "the ministry said it expects 39".

    A plan or plea that is told is the word of who tells it: "aides said the mayor plans to hire 39".
    So is what nobody named expects: "39 are expected to be hired, aides said".
    """
    if inner.rule in _WISHES or (inner.source is None and outer.source is not None):
        return True
    if inner.rule != "think" or inner.source is None or inner.source.text.lower() not in _OWN:
        return False
    before = inner.source.start - outer.content[0].start
    return before == 0 or (before == len("that ") and outer.content[0].text.lower().startswith("that "))


def _place(attribution: Attribution) -> Extent:
    return attribution.cue.start, attribution.cue.end


def _attribution(draft: Draft, passage: Passage, quoted: Sequence[Quotation]) -> Attribution | None:
    pieces = _joined(draft.pieces)
    for hole in (draft.source, draft.cue):
        if hole is not None:
            pieces = [part for piece in pieces for part in _without(piece, hole)]
    content = _content(pieces, passage)
    if not content:
        return None
    source = passage.span(draft.source) if draft.source else None
    kind = _quotation_kind(content, draft.cue, quoted)
    return Attribution(source, passage.span(draft.cue), content, kind, rule=draft.rule)


def _joined(pieces: Sequence[Extent]) -> list[Extent]:
    joined: list[Extent] = []
    for start, end in sorted(pieces):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(piece: Extent, hole: Extent) -> list[Extent]:
    start, end = piece
    if hole[0] >= end or hole[1] <= start:
        return [piece]
    return [(s, e) for s, e in ((start, hole[0]), (hole[1], end)) if e > s]


def _content(pieces: Sequence[Extent], passage: Passage) -> tuple[Span, ...]:
    """Return the pieces as spans, less space and commas at the ends; those without a word are dropped."""
    found = []
    for start, end in pieces:
        text = passage.span((start, end)).text
        first = start + len(text) - len(text.lstrip(_SHED))
        last = start + len(text.rstrip(_SHED))
        if last > first and any(c.isalnum() for c in text):
            found.append(passage.span((first, last)))
    return tuple(found)


def _quotation_kind(content: Sequence[Span], cue: Extent, quoted: Sequence[Quotation]) -> str:
    """Return ``direct`` when nearly all the content stands in marks that the cue is outside of."""
    around = covering(quoted, cue[0])
    total = inside = 0
    for piece in content:
        total += piece.end - piece.start
        at = max(0, bisect_right(quoted, piece.start, key=_quotation_start) - 1)
        while at < len(quoted) and quoted[at].start < piece.end:
            if quoted[at] != around:
                inside += max(0, min(piece.end, quoted[at].end) - max(piece.start, quoted[at].start))
            at += 1
    if inside * 10 >= total * 9:
        return "direct"
    return "mixed" if inside else "indirect"


def _quotation_start(quotation: Quotation) -> int:
    return quotation.start


def _parents(found: Sequence[Attribution]) -> list[int | None]:
    """Return for each attribution the one with the least content that holds its cue and says more than it."""
    sizes = [sum(p.end - p.start for p in a.content) for a in found]
    pieces = sorted((p.start, p.end, i) for i, a in enumerate(found) for p in a.content)
    parents: list[int | None] = []
    active: list[tuple[int, int]] = []
    upcoming = 0
    for i, a in enumerate(found):
        while upcoming < len(pieces) and pieces[upcoming][0] <= a.cue.start:
            active.append(pieces[upcoming][1:])
            upcoming += 1
        active = [(end, j) for end, j in active if end > a.cue.start]
        outer = [(sizes[j], j) for end, j in active if j != i and end >= a.cue.end and sizes[j] > sizes[i]]
        parents.append(min(outer)[1] if outer else None)
    return parents
