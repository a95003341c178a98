"""Quotations and their speakers: by the parse, by what stands next to the marks, or by who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from extractor.recognise.beside import (
    can_take,
    cue_start,
    ends_open,
    following_cue,
    leading_cue,
    near,
    overlap,
    word_count,
)
from extractor.recognise.clause import FINITE
from extractor.recognise.cue import Draft, verbs, words
from extractor.recognise.paragraph import Paragraph
from extractor.recognise.quotation import Quotation, Turn, covering
from extractor.recognise.speaker import adjacent, speaker
from extractor.tree import Tree

#: A stretch in marks shorter than this many words is a name or a scare quote unless a cue claims it.
_MIN_WORDS: Final = 3
#: A second reading looks this many tokens past the closing mark for a cue verb.
_WINDOW: Final = 12
#: A sentence has at most about this many cues.
_SAME_SENTENCE: Final = 8
#: Paragraphs at most this many characters apart follow on each other.
_NEXT: Final = 4
_PEOPLE: Final = frozenset({"he", "she", "they", "we", "i", "who"})
#: First and second persons inside a quotation are its speaker's and hearers' own.
_INSIDERS: Final = frozenset({"i", "we", "you", "me", "us"})


class Speakers:
    """Gives each quotation of consecutive paragraphs to a draft, keeping who spoke last."""

    def __init__(self, quotations: Sequence[Quotation], turns: Sequence[Turn] = ()) -> None:
        self._quotations = quotations
        self._turns = turns
        self._last: Draft | None = None
        self._last_end = -1
        self._introduced_by: Draft | None = None
        self._end = -1

    def attach(self, paragraph: Paragraph) -> None:
        """Extend the paragraph's drafts over its quotations, or add drafts for them."""
        paragraph.drafts = [draft for draft in paragraph.drafts if self._keeps_to_its_side(paragraph, draft)]
        self._block_quotation(paragraph)
        at = bisect_left(self._quotations, paragraph.start, key=_quotation_start)
        while at < len(self._quotations) and self._quotations[at].start < paragraph.end:
            self._give(paragraph, self._quotations[at])
            at += 1

    def _keeps_to_its_side(self, paragraph: Paragraph, draft: Draft) -> bool:
        """Keep a cue inside a quotation from reaching out of it, and one outside from a source inside."""
        around = covering(self._quotations, draft.cue[0])
        spoken = around is not None or self._in_turn(draft.cue[0])
        source = paragraph.between(*draft.source).lower() if draft.source is not None else ""
        if spoken and source in _INSIDERS and draft.rule != "claim":
            return False
        if around is None:
            return draft.source is None or covering(self._quotations, draft.source[0]) is None
        draft.pieces = [
            (max(s, around.start), min(e, around.end))
            for s, e in draft.pieces
            if s < around.end and e > around.start
        ]
        return True

    def _in_turn(self, offset: int) -> bool:
        at = bisect_right(self._turns, offset, key=_turn_start) - 1
        return at >= 0 and offset < self._turns[at].end

    def _block_quotation(self, paragraph: Paragraph) -> None:
        """Give a paragraph to whoever the one before introduced with a colon at its end."""
        introduces = paragraph.text.rstrip().endswith(":")
        owner, self._introduced_by = self._introduced_by, None
        if owner is not None and not introduces and 0 <= paragraph.start - self._end <= _NEXT:
            owner.pieces.append((paragraph.start, paragraph.end))
        self._end = paragraph.end
        if introduces:
            last = paragraph.first + len(paragraph.trees) - 1
            draft = next((d for d in reversed(paragraph.drafts) if d.sentence == last and can_take(d)), None)
            self._introduced_by = _outermost(paragraph, draft) if draft is not None else None

    def _give(self, paragraph: Paragraph, quotation: Quotation) -> None:
        close = near(paragraph.drafts, quotation)
        owners = [d for d in close if overlap(d, quotation) * 2 >= quotation.end - quotation.start]
        owners = owners or [d for d in close if can_take(d) and overlap(d, quotation)]
        if not owners:
            owner = (
                leading_cue(paragraph, close, quotation, immediate=True)
                or following_cue(paragraph, close, quotation)
                or leading_cue(paragraph, close, quotation, immediate=False)
                or self._by_place(paragraph, quotation)
                or self._same_speaker(paragraph, quotation)
                or _announced(paragraph, quotation)
            )
            owners = [owner] if owner is not None else []
        for owner in owners:
            owner.pieces.append((quotation.start, quotation.end))
        if owners:
            self._last, self._last_end = min(owners, key=cue_start), quotation.end

    def _by_place(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Find "X said" or "said X" right after the mark when the parse shows no such clause."""
        if word_count(paragraph, quotation) < _MIN_WORDS and not ends_open(paragraph, quotation):
            return None
        tree = paragraph.trees[paragraph.sentence_at(quotation.end)]
        edge = bisect_left(tree.starts, quotation.end)
        while edge < len(tree) and tree.words[edge] in (",", "”", '"', "''"):
            edge += 1
        for verb in range(edge, min(edge + _WINDOW, len(tree))):
            if tree.words[verb] in (".", ";", ":", "“", '"'):
                return None
            if tree.tags[verb][0] == "V" and _can_quote(tree.lower[verb]):
                who = adjacent(tree, verb, edge)
                if who is None:
                    return None
                draft = Draft(who.extent(tree), (tree.starts[verb], tree.ends[verb]), [], "said-beside")
                paragraph.drafts.insert(bisect_left(paragraph.drafts, draft.cue[0], key=cue_start), draft)
                return draft
        return None

    def _same_speaker(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Return who spoke last when the quotation is a sentence of its own and goes on from there."""
        last_words = paragraph.between(quotation.end - 4, quotation.end).rstrip("”\"’'»")
        if word_count(paragraph, quotation) < _MIN_WORDS and last_words[-1:] not in (".", "!", "?"):
            return None
        if quotation.start - paragraph.trees[paragraph.sentence_at(quotation.start)].start > 1:
            return None
        if quotation.start - paragraph.start > 1:
            return self._in_paragraph(paragraph, quotation)
        alone = (quotation.end - quotation.start) * 10 >= len(paragraph.text) * 9
        goes_on = self._last is not None and 0 <= paragraph.start - self._last_end <= _NEXT
        return self._last if alone and goes_on else None

    def _in_paragraph(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Return the speaker of the sentence before, quoted or not."""
        number = paragraph.first + max(0, paragraph.sentence_at(quotation.start) - 1)
        at = bisect_left(paragraph.drafts, quotation.start, key=cue_start)
        for draft in reversed(paragraph.drafts[max(0, at - _SAME_SENTENCE) : at]):
            outside = covering(self._quotations, draft.cue[0]) is None
            if draft.sentence == number and draft.pieces and can_take(draft) and outside:
                return _outermost(paragraph, draft)
        gap = paragraph.between(self._last_end, quotation.start)
        return self._last if self._last_end > paragraph.start and not gap.strip() else None


def _announced(paragraph: Paragraph, quotation: Quotation) -> Draft | None:
    """Return who acts before a colon that a quotation follows: "Roe had an answer ready: “…”"."""
    tree = paragraph.trees[paragraph.sentence_at(quotation.start)]
    colon = bisect_left(tree.starts, quotation.start) - 1
    if colon < 2 or tree.words[colon] != ":" or word_count(paragraph, quotation) < _MIN_WORDS:
        return None
    verb = next(
        (i for i in range(colon) if tree.tags[i] in FINITE and tree.child(i, "nsubj") is not None), None
    )
    who = speaker(tree, verb) if verb is not None else None
    if verb is None or who is None or not _can_speak(tree, who.head):
        return None
    draft = Draft(who.extent(tree), (tree.starts[colon], tree.ends[colon]), [], "colon")
    draft.sentence = paragraph.first + paragraph.sentence_at(quotation.start)
    paragraph.drafts.insert(bisect_left(paragraph.drafts, draft.cue[0], key=cue_start), draft)
    return draft


def _can_speak(tree: Tree, token: int) -> bool:
    return (
        tree.tags[token] in ("NNP", "NNPS")
        or tree.lower[token] in _PEOPLE
        or tree.lower[token] in words("anonymous")
    )


def _outermost(paragraph: Paragraph, draft: Draft) -> Draft:
    """Return the draft of the same sentence in whose content this one stands, or itself."""
    at = bisect_left(paragraph.drafts, draft.cue[0], key=cue_start)
    for other in paragraph.drafts[max(0, at - _SAME_SENTENCE) : at + _SAME_SENTENCE]:
        holds = any(s <= draft.cue[0] < e for s, e in other.pieces)
        if holds and other.sentence == draft.sentence and can_take(other) and other is not draft:
            return other
    return draft


def _can_quote(form: str) -> bool:
    return any("quotation" in cue.frames for cue in verbs().get(form, ()))


def _turn_start(turn: Turn) -> int:
    return turn.start


def _quotation_start(quotation: Quotation) -> int:
    return quotation.start
