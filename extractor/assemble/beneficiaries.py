"""Whom the act is for: the counted noun with what describes it."""

from __future__ import annotations

from extractor.assemble.draft import Draft
from extractor.lexicon import words
from extractor.tree import Tree

_RECIPIENT = ("to", "for", "of")
_ANYBODY = words("beneficiaries", "anybody")
_BEFORE_NOUN = words("beneficiaries", "before_noun")
_ELSEWHERE = words("beneficiaries", "elsewhere")


def beneficiaries_of(draft: Draft) -> tuple[int, int] | None:
    """Return the view span of the recipients' description, without the count; ``None`` if nothing is said."""
    tree, counted = draft.sentence.tree, draft.counted
    last = counted.tokens[-1]
    noun = counted.noun
    if counted.basis in ("acts", "sentences", "convictions") or noun is None or noun <= last:
        noun = _recipient_noun(tree, counted.noun if counted.noun is not None else last)
        if noun is None:
            return None
        first = _leftmost(tree, noun)
    else:
        first = last + 1
        while first < noun and tree.lower[first] in _BEFORE_NOUN:
            first += 1
    if tree.lower[noun] in _ANYBODY:
        end = _with_complement(tree, noun)
        if end == noun:
            return None
        return tree.starts[first], tree.ends[end]
    return tree.starts[first], tree.ends[_with_complement(tree, noun)]


def _recipient_noun(tree: Tree, i: int) -> int | None:
    for child in tree.children[i]:
        if tree.deps[child] in ("prep", "dative") and tree.lower[child] in _RECIPIENT:
            noun = tree.child(child, "pobj")
            if (
                noun is not None
                and tree.tags[noun][:2] == "NN"
                and tree.lower[noun] not in ("clemency", "mercy")
            ):
                return noun
    return None


def _leftmost(tree: Tree, noun: int) -> int:
    inside = [c for c in tree.children[noun] if c < noun and tree.deps[c] in ("amod", "compound", "nmod")]
    return min([noun, *inside])


def _with_complement(tree: Tree, noun: int) -> int:
    """Extend over "convicted of ...", "on death row", "serving ...": what makes them the recipients."""
    end = noun
    for child in tree.children[noun]:
        if (
            child > noun
            and tree.deps[child] in ("prep", "acl")
            and child <= end + 1
            and tree.lower[child] not in _ELSEWHERE
        ):
            last = max(tree.subtree(child))
            if last - noun <= 12:
                end = last
    return end
