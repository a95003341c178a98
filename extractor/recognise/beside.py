"""Which cue stands next to a quotation: "“…,” X said", "X said: “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from extractor.recognise.cue import Draft, quoting_rules
from extractor.recognise.paragraph import Paragraph
from extractor.recognise.quotation import Quotation

#: How far from a quotation its cue can be, in characters: a name with its office fits.
REACH: Final = 400
#: Between quotation and source: "“…,” in a statement on Friday Roe said".
_NEAR: Final = 45
#: Between an introduction that ends in a colon and its quotation.
_LEAD_IN: Final = 200
_OPEN_END: Final = re.compile(r"[,?!—–-][”\"’'»]{0,2}$")
_SENTENCE_END: Final = re.compile(r"[.!?][”\"]? ")


def cue_start(draft: Draft) -> int:
    """Return where the cue begins."""
    return draft.cue[0]


def can_take(draft: Draft) -> bool:
    """Say whether a draft's cue is one of speech, so that quotations can be its content."""
    return draft.rule in quoting_rules()


def near(drafts: list[Draft], quotation: Quotation) -> list[Draft]:
    """Return the drafts, ordered by cue, whose cue is outside the quotation but close to it."""
    low = bisect_left(drafts, quotation.start - REACH, key=cue_start)
    high = bisect_right(drafts, quotation.end + REACH, key=cue_start)
    return [d for d in drafts[low:high] if not quotation.start <= d.cue[0] < quotation.end]


def overlap(draft: Draft, quotation: Quotation) -> int:
    """Return how many characters of the quotation the draft's content holds already."""
    return sum(max(0, min(e, quotation.end) - max(s, quotation.start)) for s, e in draft.pieces[:6])


def word_count(paragraph: Paragraph, quotation: Quotation) -> int:
    """Return the number of words in the quotation."""
    return len(paragraph.between(quotation.start, quotation.end).split())


def ends_open(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Say whether the quotation ends as one does before "X said": with a comma, question or other mark."""
    tail = paragraph.between(quotation.end - 4, quotation.end)
    return bool(_OPEN_END.search(tail)) or paragraph.between(quotation.end, quotation.end + 1) == ","


def following_cue(paragraph: Paragraph, drafts: list[Draft], quotation: Quotation) -> Draft | None:
    """Return the cue right after the quotation: "“…,” X said"."""
    if not ends_open(paragraph, quotation):
        return None
    for draft in drafts:
        begins = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
        if begins < quotation.end or not can_take(draft):
            continue
        gap = paragraph.between(quotation.end, begins)
        if len(gap) <= _NEAR and not re.search(r"[.;:“\"]", gap):
            return draft
    return None


def leading_cue(
    paragraph: Paragraph, drafts: list[Draft], quotation: Quotation, *, immediate: bool
) -> Draft | None:
    """Return the last cue that leads into the quotation; ``immediate`` allows only a mark between."""
    for draft in reversed(drafts):
        ends = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
        if ends > quotation.start or not can_take(draft):
            continue
        gap = paragraph.between(draft.cue[1], quotation.start)
        if draft.rule == "go-on" and gap.rstrip()[-1:] not in (":", ","):
            continue
        if immediate:
            return draft if re.fullmatch(r"[\s,:;]{0,4}(?:that )?", gap) else None
        if len(gap) > _LEAD_IN or _SENTENCE_END.search(gap):
            return None
        leads = gap.rstrip()[-1:] in (":", ";", ",") or gap.endswith("that ")
        return draft if leads or (not draft.pieces and len(gap) <= _NEAR) else None
    return None
