"""The number one: "one of the four" describes a person, "commuted one sentence" counts a grant."""

from __future__ import annotations

from extractor.assemble.draft import Draft
from extractor.tree import Tree

#: Routes to whoever is given an act.
_GIVEN = ("recipient", "surface_after")


def is_one_of(draft: Draft, tree: Tree) -> bool:
    """ "one of the four", "one recipient": one person described, not a number of grants."""
    if draft.counted.mention.value != 1 or draft.counted.mention.number.text.lower().endswith("single"):
        return False
    last = draft.counted.tokens[-1]
    if tree.lower[last + 1 : last + 2] == ["of"]:
        return True
    before = tree.lower[max(0, draft.counted.tokens[0] - 2) : draft.counted.tokens[0]]
    if {"only", "just"}.intersection(before) or _is_done_to_one(draft, tree):
        return False
    return draft.counted.basis not in ("acts", "none") or (
        draft.counted.basis == "none" and draft.route not in ("comparison", "ellipsis")
    )


def _is_done_to_one(draft: Draft, tree: Tree) -> bool:
    """ "issued 29 pardons and shortened one sentence", "pardoned one man": the act's own object."""
    deed = draft.act is not None and draft.act.form in ("deed", "shorten")
    active = tree.tags[draft.predicate] in ("VBD", "VBZ", "VBP", "VB", "VBG", "VBN")
    others = [c for c in draft.sentence.counted if c is not draft.counted]
    if draft.act is not None and draft.act.form == "noun" and draft.route in _GIVEN:
        # "pardons to nine men and a commutation of sentence to one man": each has its own act
        told = [c for c in others if c.tokens[-1] < draft.counted.tokens[0]]
        own = bool(told) and draft.act.token > told[-1].tokens[-1] and told[-1].noun != draft.act.token
        return own and draft.counted.basis == "people"
    apart = draft.whole is not None and draft.whole.sentence is not draft.sentence
    own = apart or not draft.part  # "granted clemency to 14. She pardoned one in 2014, six in 2015, ..."
    counts = bool(others) or _is_bare(draft, tree)
    return deed and active and counts and draft.route in ("object", "object_of") and own


def _is_bare(draft: Draft, tree: Tree) -> bool:
    """ "Her predecessor pardoned one person.": nothing is said of the one, who is only counted."""
    noun = draft.counted.noun
    if noun is None or tree.lower[noun] not in ("person", "man", "woman", "inmate", "prisoner"):
        return False
    return tree.lower[noun - 1] == "one" and tree.lower[noun + 1 : noun + 2] in ([], ["."], [","], [";"])
