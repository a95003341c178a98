"""Quotations and their speakers: by the parse, by what stands next to the marks, or by who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extractor.recognise.cue import Draft, verbs
from extractor.recognise.quotation import Quotation, covering
from extractor.recognise.speaker import adjacent
from extractor.tree import Tree

#: How far from a quotation its cue can be, in characters: a name with its office fits.
REACH: Final = 400
#: Between quotation and source: "“…,” in a statement on Friday Roe said".
_NEAR: Final = 45
#: Between an introduction that ends in a colon and its quotation.
_LEAD_IN: Final = 200
#: A stretch in marks shorter than this many words is a name or a scare quote unless a cue claims it.
_MIN_WORDS: Final = 3
#: A second reading looks this many tokens past the closing mark for a cue verb.
_WINDOW: Final = 12
#: A sentence has at most about this many cues.
_SAME_SENTENCE: Final = 8
#: First and second persons inside a quotation are its speaker's and hearers' own.
_INSIDERS: Final = frozenset({"i", "we", "you", "me", "us"})


@dataclass(slots=True)
class Paragraph:
    """A parsed paragraph with the attributions drafted from its sentences, in order of their cues."""

    start: int
    text: str
    trees: list[Tree]
    drafts: list[Draft] = field(default_factory=list)
    #: Number of the paragraph's first sentence, counted over the article.
    first: int = 0

    @property
    def end(self) -> int:
        """Offset just after the paragraph."""
        return self.start + len(self.text)

    def between(self, start: int, end: int) -> str:
        """Return the paragraph's text between two offsets of the article."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]

    def sentence_at(self, offset: int) -> int:
        """Return which of the paragraph's sentences holds ``offset``, or comes before it."""
        return max(0, bisect_right(self.trees, offset, key=_tree_start) - 1)


def _tree_start(tree: Tree) -> int:
    return tree.start


def _cue_start(draft: Draft) -> int:
    return draft.cue[0]


def can_quote(tree_form: str) -> bool:
    """Say whether a verb form may introduce or follow a quotation."""
    return any("quotation" in cue.frames for cue in verbs().get(tree_form, ()))


class Speakers:
    """Gives each quotation of consecutive paragraphs to a draft, keeping who spoke last."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._last: Draft | None = None
        self._last_end = -1
        self._introduces: Draft | None = None
        self._end = -1

    def attach(self, paragraph: Paragraph) -> None:
        """Extend the paragraph's drafts over its quotations, or add drafts for them."""
        self._clip(paragraph)
        self._introduced(paragraph)
        first = bisect_left(self._quotations, paragraph.start, key=lambda q: q.start)
        for quotation in self._quotations[first:]:
            if quotation.start >= paragraph.end:
                break
            self._give(paragraph, quotation)

    def _introduced(self, paragraph: Paragraph) -> None:
        """Give a paragraph to whoever the one before introduced with a colon at its end, as block quotes are."""
        owner, self._introduces = self._introduces, None
        if owner is not None and 0 <= paragraph.start - self._end <= 4 and not paragraph.text.rstrip().endswith(":"):
            owner.pieces.append((paragraph.start, paragraph.end))
        self._end = paragraph.end
        last = paragraph.first + len(paragraph.trees) - 1
        if paragraph.text.rstrip().endswith(":") and paragraph.drafts:
            draft = next((d for d in reversed(paragraph.drafts) if d.sentence == last and can_take(d)), None)
            self._introduces = self._outermost(paragraph, draft) if draft is not None else None

    def _clip(self, paragraph: Paragraph) -> None:
        """Keep a cue inside a quotation from reaching out of it, and one outside from a source inside."""
        kept = []
        for draft in paragraph.drafts:
            around = covering(self._quotations, draft.cue[0])
            if around is not None and draft.source is not None and draft.rule != "claim":
                source = paragraph.between(*draft.source)
                if source.lower() in _INSIDERS:
                    continue
            if around is not None:
                draft.pieces = [
                    (max(s, around.start), min(e, around.end)) for s, e in draft.pieces if s < around.end and e > around.start
                ]
            elif draft.source is not None and covering(self._quotations, draft.source[0]) is not None:
                continue
            kept.append(draft)
        paragraph.drafts = kept

    def _give(self, paragraph: Paragraph, quotation: Quotation) -> None:
        near = _near(paragraph.drafts, quotation)
        owners = [d for d in near if _overlap(d, quotation) * 2 >= quotation.end - quotation.start]
        owners = owners or [d for d in near if can_take(d) and _overlap(d, quotation)]
        if not owners:
            owner = (
                _before(paragraph, near, quotation, immediate=True)
                or _after(paragraph, near, quotation)
                or _before(paragraph, near, quotation, immediate=False)
                or self._by_place(paragraph, quotation)
                or self._same_speaker(paragraph, quotation)
            )
            owners = [owner] if owner is not None else []
        for owner in owners:
            owner.pieces.append((quotation.start, quotation.end))
            owner.quoted = True
        if owners:
            self._last, self._last_end = min(owners, key=_cue_start), quotation.end

    def _by_place(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Find "X said" or "said X" right after the mark when the parse shows no such clause."""
        if _words(paragraph, quotation) < _MIN_WORDS and not _comma(paragraph, quotation):
            return None
        tree = paragraph.trees[paragraph.sentence_at(quotation.end)]
        edge = bisect_left(tree.starts, quotation.end)
        while edge < len(tree) and tree.words[edge] in (",", "”", '"', "''"):
            edge += 1
        for verb in range(edge, min(edge + _WINDOW, len(tree))):
            if tree.words[verb] in (".", ";", ":", "“", '"'):
                return None
            if tree.tags[verb][0] == "V" and can_quote(tree.lower[verb]):
                who = adjacent(tree, verb, edge)
                if who is None:
                    return None
                draft = Draft(who.extent(tree), (tree.starts[verb], tree.ends[verb]), [], "said-beside")
                paragraph.drafts.insert(bisect_left(paragraph.drafts, draft.cue[0], key=_cue_start), draft)
                return draft
        return None

    def _same_speaker(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Return who spoke last when the quotation stands alone and goes on from there."""
        whole = paragraph.between(quotation.end - 4, quotation.end).rstrip("”\"’'»")[-1:] in (".", "!", "?")
        if _words(paragraph, quotation) < _MIN_WORDS and not whole:
            return None
        tree = paragraph.trees[paragraph.sentence_at(quotation.start)]
        if quotation.start - tree.start > 1:
            return None
        if quotation.start - paragraph.start > 1:
            return self._in_paragraph(paragraph, quotation)
        alone = (quotation.end - quotation.start) * 10 >= len(paragraph.text) * 9
        goes_on = self._last is not None and 0 <= paragraph.start - self._last_end <= 4
        return self._last if alone and goes_on else None

    def _in_paragraph(self, paragraph: Paragraph, quotation: Quotation) -> Draft | None:
        """Return the speaker of the sentence before, quoted or not."""
        before = paragraph.sentence_at(quotation.start - 1)
        if before == paragraph.sentence_at(quotation.start):
            before -= 1
        number = paragraph.first + before
        at = bisect_left(paragraph.drafts, quotation.start, key=_cue_start)
        for draft in reversed(paragraph.drafts[max(0, at - _SAME_SENTENCE) : at]):
            if draft.sentence == number and can_take(draft) and covering(self._quotations, draft.cue[0]) is None:
                return self._outermost(paragraph, draft)
        gap = paragraph.between(self._last_end, quotation.start)
        return self._last if self._last_end > paragraph.start and not gap.strip() else None

    def _outermost(self, paragraph: Paragraph, draft: Draft) -> Draft:
        at = bisect_left(paragraph.drafts, draft.cue[0], key=_cue_start)
        for other in paragraph.drafts[max(0, at - _SAME_SENTENCE) : at + _SAME_SENTENCE]:
            if other.sentence == draft.sentence and can_take(other) and other is not draft:
                if any(s <= draft.cue[0] < e for s, e in other.pieces):
                    return other
        return draft


def can_take(draft: Draft) -> bool:
    """Say whether a draft's cue is one of speech, so that quotations can be its content."""
    return draft.rule in ("say", "point-out", "go-on", "tell", "announce", "declare", "vow", "urge", "colon", "claim", "label", "said-beside")


def _near(drafts: list[Draft], quotation: Quotation) -> list[Draft]:
    low = bisect_left(drafts, quotation.start - REACH, key=_cue_start)
    high = bisect_right(drafts, quotation.end + REACH, key=_cue_start)
    return [d for d in drafts[low:high] if not quotation.start <= d.cue[0] < quotation.end]


def _overlap(draft: Draft, quotation: Quotation) -> int:
    return sum(max(0, min(e, quotation.end) - max(s, quotation.start)) for s, e in draft.pieces[:6])


def _words(paragraph: Paragraph, quotation: Quotation) -> int:
    return len(paragraph.between(quotation.start, quotation.end).split())


def _comma(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Say whether the quotation ends as one does before "X said": with a comma, question or exclamation mark."""
    end = quotation.end - paragraph.start
    return bool(re.search(r"[,?!—–-][”\"’'»]{0,2}$", paragraph.text[max(0, end - 4) : end])) or paragraph.text[end : end + 1] == ","


def _after(paragraph: Paragraph, near: list[Draft], quotation: Quotation) -> Draft | None:
    if not _comma(paragraph, quotation):
        return None
    for draft in near:
        begins = min(draft.cue[0], draft.source[0] if draft.source else draft.cue[0])
        if draft.cue[0] < quotation.end or not can_take(draft):
            continue
        gap = paragraph.between(quotation.end, begins)
        if begins >= quotation.end and len(gap) <= _NEAR and not re.search(r"[.;:“\"]", gap):
            return draft
    return None


def _before(paragraph: Paragraph, near: list[Draft], quotation: Quotation, *, immediate: bool) -> Draft | None:
    """Return the last cue before the quotation that leads into it; ``immediate`` allows only a mark between."""
    for draft in reversed(near):
        ends = max(draft.cue[1], draft.source[1] if draft.source else 0)
        if ends > quotation.start or not can_take(draft):
            continue
        gap = paragraph.between(draft.cue[1], quotation.start)
        if immediate:
            return draft if re.fullmatch(r"[\s,:;]{0,4}(?:that )?", gap) else None
        if len(gap) > _LEAD_IN or re.search(r"[.!?][”\"]? ", gap):
            return None
        if draft.pieces and not draft.quoted and re.search(r"[.!?]$", gap.rstrip()):
            return None
        leads = gap.rstrip()[-1:] in (":", ";", ",") or gap.endswith("that ")
        return draft if leads or (not draft.pieces and len(gap) <= _NEAR) else None
    return None
