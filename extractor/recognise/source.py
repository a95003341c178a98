"""Who says what: every attribution of an article, with its source, cue and content.

The order of work: cues with their frames from the parse (``verb``, ``credit``); quotations by paragraph and
turns of a transcript (``quotation``) with their speakers (``speech``); spans and nesting (``settle``).
``attribute`` does the same for a plain text: it is the one that loads spaCy.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from extractor.mention import Attribution
from extractor.recognise.credit import colon_draft, credit_drafts
from extractor.recognise.cue import Draft, Extent, verbs
from extractor.recognise.inserted import inserted_draft, opening_draft, with_parts, without_front
from extractor.recognise.paragraph import Paragraph
from extractor.recognise.quotation import Line, quotations, turns
from extractor.recognise.settle import Passage, settle
from extractor.recognise.speech import Speakers
from extractor.recognise.survey import share_drafts
from extractor.recognise.trailing import cue_start, fronted_draft, misread_draft, trailing_draft
from extractor.recognise.verb import verb_draft
from extractor.tree import Tree

#: Tokens. What is longer is a list or a table, not a sentence, and its parse means nothing.
MAX_SENTENCE = 400


def attributions_in(
    blocks: Sequence[tuple[int, str, list[Tree]]], text: str | None = None, *, plans: bool = True
) -> list[Attribution]:
    """Return who says what in parsed blocks, in reading order of the cues.

    Each block is the offset of its first character, its text and its parsed sentences. Blocks may be
    missing in between. With ``text``, the whole text with one line a block, quotations and turns are
    followed through the blocks that were not parsed. With ``plans``, whoever plans or hopes to do something
    is the source of that.
    """
    paragraphs = [Paragraph(start, words, trees) for start, words, trees in blocks if trees]
    lines = [Line(p.start, p.text) for p in paragraphs]
    speaking = (
        turns(text) if text is not None else [t for line in lines for t in turns(line.text, line.start)]
    )
    quoted = quotations(_lines(text) if text is not None else lines)
    number = 0
    for paragraph in paragraphs:
        paragraph.first = number
        for tree in paragraph.trees:
            paragraph.drafts += _sentence(tree, number)
            number += 1
    _add_labels(paragraphs, {turn.cue[0] for turn in speaking})
    speakers = Speakers(quoted, speaking)
    for paragraph in paragraphs:
        speakers.attach(paragraph)
    drafts = [d for p in paragraphs for d in p.drafts if plans or d.rule != "intend"]
    return settle(drafts, Passage(paragraphs, text), quoted, speaking)


def source_of(found: Sequence[Attribution], start: int, end: int) -> list[Attribution]:
    """Return the attributions whose content holds ``[start, end)``, innermost first.

    The first one's source vouches for what stands there; the others quote it. Empty: the reporter.
    """
    return Contents(found).holding(start, end)


class Contents:
    """The contents of an article's attributions by place, so that a question costs the same in a long one."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._found = found
        self._sizes = [sum(p.end - p.start for p in a.content) for a in found]
        opening, closing = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
        for i, attribution in enumerate(found):
            for piece in attribution.content:
                opening[piece.start].append(i)
                closing[piece.end].append(i)
        self._edges = sorted(opening.keys() | closing.keys())
        self._open: list[list[int]] = []  # from each edge to the next: whose content this is
        now: list[int] = []
        for edge in self._edges:
            now = [i for i in now if i not in closing[edge]] + opening[edge]
            self._open.append(now)

    def holding(self, start: int, end: int) -> list[Attribution]:
        """Return the attributions whose content holds ``[start, end)``, innermost first."""
        at = bisect_right(self._edges, start) - 1
        holding = [
            (self._sizes[i], -i)
            for i in (self._open[at] if at >= 0 else ())
            if any(p.start <= start and end <= p.end for p in self._found[i].content)
        ]
        return [self._found[-i] for _, i in sorted(holding)]


def _lines(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Line(start, line))
        start += len(line) + 1
    return found


def _sentence(tree: Tree, number: int) -> list[Draft]:
    if len(tree) > MAX_SENTENCE:
        return []
    known = verbs()
    drafts = [d for i, form in enumerate(tree.lower) if form in known and (d := _said(tree, i)) is not None]
    drafts += [with_parts(tree, draft) for draft in credit_drafts(tree)]
    if shares := share_drafts(tree):
        told = {draft.cue for draft in shares}
        drafts = [draft for draft in drafts if draft.cue not in told] + shares
    for draft in drafts:
        draft.sentence = number
    return sorted(drafts, key=_by_cue)


def _said(tree: Tree, token: int) -> Draft | None:
    """Return what a verb reports by the parse, or by place where the parse has no source or a longer one."""
    if tree.lower[max(0, token - 1) : token + 1] == ["all", "told"]:
        return None  # "All told, 39 pardons were granted": in all
    said = inserted_draft(tree, token) or _reported(tree, token) or opening_draft(tree, token)
    return with_parts(tree, without_front(tree, said)) if said is not None else None


def _reported(tree: Tree, token: int) -> Draft | None:
    by_parse, by_place = verb_draft(tree, token), trailing_draft(tree, token)
    if by_parse is None and by_place is None:
        return fronted_draft(tree, token) or misread_draft(tree, token)
    if by_parse is None or by_place is None or by_place.source is None:
        return by_parse or by_place
    longer = by_parse.source is None or not by_parse.pieces or by_parse.source[0] < by_place.source[0]
    return by_place if longer or cue_start(tree, token) != token else by_parse


def _by_cue(draft: Draft) -> Extent:
    return draft.cue


def _add_labels(paragraphs: list[Paragraph], read: set[int]) -> None:
    """Add "X: …", now that it is known who speaks elsewhere; ``read`` are the colons of transcript labels."""
    names = set()
    for paragraph in paragraphs:
        for draft in paragraph.drafts:
            if draft.source is not None:
                last = paragraph.between(*draft.source).split()[-1]
                if last[:1].isupper():
                    names.add(last.lower())
    for paragraph in paragraphs:
        for index, tree in enumerate(paragraph.trees):
            label = colon_draft(tree, names)
            if label is not None and label.cue[0] not in read:
                label.sentence = paragraph.first + index
                paragraph.drafts.insert(bisect_left(paragraph.drafts, label.cue, key=_by_cue), label)
