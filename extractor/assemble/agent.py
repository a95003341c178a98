"""Who grants by a phrase with "by" or "from": "pardoned by the king", "by order of the emirate's ruler"."""

from __future__ import annotations

from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import mention_of
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.tree import Tree

_SUGGESTING = words("doer", "suggesting")
_RECEIVING = words("doer", "receiving")
_ORDERS = frozenset(("order", "orders", "decree", "decision", "command", "directive", "instructions"))


def _is_of_other_count(draft: Draft, verb: int) -> bool:
    """ "issued 39 pardons, surpassing the 12 granted by Doe": the agent is that of another count."""
    tree = draft.sentence.tree
    others = [
        c for c in draft.sentence.counted if c is not draft.counted and c.mention != draft.counted.mention
    ]
    return tree.deps[verb] in ("acl", "relcl") and any(tree.heads[verb] in c.tokens for c in others)


def by_agent(draft: Draft, story: Story) -> GrantorMention | None:
    """ "pardoned by the king", "pardons from the governor", "an amnesty announced by the junta"."""
    tree = draft.sentence.tree
    anchor = draft.act.token if draft.act else draft.predicate
    if draft.route in ("receiver", "modified") and tree.lower[draft.predicate] in _RECEIVING:
        text = story.view.text
        given = [
            m
            for m in draft.sentence.grantors
            if can_grant(m) and text[max(0, m.start - 5) : m.start].endswith(("from ", " by "))
        ]
        return given[0] if given else None
    for token in range(anchor, len(tree)):
        deed = draft.act is not None and draft.act.form == "deed"  # "pardoned seven men from Ohio"
        by = tree.lower[token] in (("by",) if deed else ("by", "from")) or _is_on_orders(tree, token)
        if by and tree.deps[token] in ("agent", "prep"):
            above = tree.heads[token]
            if _is_of_other_count(draft, above) or tree.lower[above] in _SUGGESTING:
                continue
            below = tree.child(token, "pobj")
            if (
                above == anchor
                or (below is not None and tree.lower[below] in _ORDERS)
                or (anchor in tree.ancestors(token) and tree.tags[above][:1] == "V")
                or above in tree.ancestors(anchor)
                or above == draft.predicate
            ):
                below = _who_ordered(tree, below) if below is not None else None
                mention = mention_of(tree, below, story) if below is not None else None
                if mention:
                    return mention
    return None


def _is_on_orders(tree: Tree, token: int) -> bool:
    """ "will go home on the orders of the emir"."""
    below = tree.child(token, "pobj") if tree.lower[token] in ("on", "at") else None
    return below is not None and tree.lower[below] in _ORDERS


def _who_ordered(tree: Tree, agent: int) -> int:
    """Return the ruler of "by order of the emirate's ruler", "on the emir's orders"."""
    owner = tree.child(agent, "poss") if tree.lower[agent] in _ORDERS else None
    if owner is not None:
        return owner
    of = tree.child(agent, "prep") if tree.lower[agent] in _ORDERS else None
    ruler = tree.child(of, "pobj") if of is not None and tree.lower[of] in ("of", "from") else None
    return agent if ruler is None else ruler
