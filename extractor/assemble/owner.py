"""Whose act or figure it is: "Biden's 39 pardons", "Reagan (13 in 96 months)", "563 for Jimmy Carter"."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import mention_of
from extractor.mention import GrantorMention

#: Between a name and the number it owns: "Obama's record 1,715".
_OWNS = re.compile(r"[’']s? (?:[\w-]+ ){0,3}")
_WITH = re.compile(r", (?:and )?with (?:only |just |his |her )?")
_CREDITED = re.compile(r" with (?:[a-z]+ ){0,2}")
_FOR = re.compile(r" for (?:the |President |Gov\. |Governor |elder |younger |former |first |second )*")


def by_possessor(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Biden's 39 pardons", "the president's commutation of 37 sentences"."""
    tree = draft.sentence.tree
    nouns = [
        t
        for t in (draft.act.token if draft.act else None, draft.counted.noun, draft.counted.head)
        if t is not None
    ]
    if draft.counted.noun is None:
        nouns.reverse()  # "His 94 commutations do not compare with Mr. Obama's 1,715"
    for noun in nouns:
        owner = tree.child(noun, "poss", "nmod")
        if owner is not None:
            mention = mention_of(tree, owner, story)
            if mention:
                return mention
    if draft.counted.basis in ("acts", "none"):
        near = [
            m
            for m in draft.sentence.grantors
            if m.end <= draft.start and _OWNS.fullmatch(story.view.text[m.end : draft.start])
        ]
        return near[-1] if near else None
    return None


def by_bracket(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Reagan (13 in 96 months)": the name before the bracket."""
    text, at = story.view.text, draft.start
    opening = text.rfind("(", max(0, at - 24), at)
    if opening < 0 or ")" in text[opening:at]:
        return None
    near = story.cast.all.overlapping(opening - 3, opening)
    close = [m for m in near if m.kind == "person" and 0 <= opening - m.end <= 2]
    return close[0] if close and draft.counted.basis in ("none", "acts", "excluded") else None


def by_holder(draft: Draft, story: Story) -> GrantorMention | None:
    """ "the record belongs to Jane Roe, with 39 pardons", "563 for Jimmy Carter": whose figure it is."""
    text, start, end = story.view.text, draft.start, draft.counted.mention.end
    for mention in draft.sentence.grantors:
        beside = _CREDITED if draft.route == "credited" else _WITH
        if mention.kind == "person" and beside.fullmatch(text[mention.end : start]):
            return mention
        if (
            mention.kind == "person"
            and draft.route == "figure_for"
            and _FOR.fullmatch(text[end : mention.start])
        ):
            return mention
    return None
