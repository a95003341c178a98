"""Parts told as acts of their own: "two got shorter terms from Roe, who cut those of 214"."""

from __future__ import annotations

from extractor.assemble.draft import Draft
from extractor.assemble.summed import is_definite

#: Claims before or behind one that may tell the whole.
_NEAR = 4


def find_wholes(drafts: list[Draft]) -> None:
    """Make parts of the claims that a larger one of the same act and day includes by its own words."""
    for place, draft in enumerate(drafts):
        if draft.part or draft.scope != "event" or draft.status != "granted":
            continue
        behind = drafts[place + 1 : place + 1 + _NEAR]
        before = drafts[max(0, place - _NEAR) : place]
        whole = next((d for d in behind if _is_told_of_doer(draft, d)), None)
        if whole is None and _is_of_known(draft):
            whole = next((d for d in reversed(before) if _includes(d, draft)), None)
        if whole is not None:
            draft.part, draft.whole, draft.scope = True, whole, "subset"


def _is_told_of_doer(draft: Draft, whole: Draft) -> bool:
    """ "went to two bakers from Gov. Roe, who cut the terms of 214": what else the doer did that day."""
    tree = draft.sentence.tree
    if whole.sentence is not draft.sentence or not _includes(whole, draft) or draft.counted.basis != "people":
        return False
    above = (whole.predicate, *tree.ancestors(whole.predicate))
    heads = [tree.heads[a] for a in above if tree.deps[a] == "relcl"]
    return any(head > draft.counted.tokens[-1] and tree.tags[head][:1] == "N" for head in heads)


def _is_of_known(draft: Draft) -> bool:
    """ "the 35 whose life sentences were commuted today": some of those the news is about."""
    tree, last = draft.sentence.tree, draft.counted.tokens[-1]
    who = tree.lower[last + 1 : last + 2] in (["whose"], ["who"])
    return draft.route == "modified" and is_definite(draft) and draft.counted.noun is None and who


def _includes(whole: Draft, draft: Draft) -> bool:
    """Whether one claim tells more of the same act, of the same day."""
    ours, theirs = draft.counted.mention.value, whole.counted.mention.value
    same = whole.action == draft.action and whole.interval == draft.interval and not whole.part
    named = {d.grantor.name for d in (whole, draft) if d.grantor is not None}
    told = whole.scope == "event" and whole.interval.start is not None and len(named) <= 1
    return same and told and ours is not None and theirs is not None and ours < theirs
