"""Questions, falsehoods and conditions: an act that is told of and not stated."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.lexicon import words
from extractor.tree import Tree

_FALSITY = words("status", "falsity")
_IF = frozenset(("if", "unless", "once"))


def is_conditional(tree: Tree, verb: int) -> bool:
    """ "a bill that would free 3,000 if it takes effect": what would be, on a condition."""
    conditions = (c for c in tree.children[verb] if tree.deps[c] == "advcl")
    opening = {tree.lower[m] for c in conditions for m in tree.children[c] if m < c}
    return "would" in clause.auxiliaries(tree, verb) and bool(opening & _IF)


def is_false(tree: Tree, verb: int) -> bool:
    """ "It is not true that she pardoned 12", "the claim that she did is a lie"."""
    said = {tree.lower[c] for c in tree.children[verb] if tree.deps[c] in ("acomp", "attr")}
    return bool(said & _FALSITY) or ("true" in said and clause.is_negated(tree, verb))


def is_asked(tree: Tree, verb: int) -> bool:
    """ "Did she pardon 12?", "Is it true that she did?", "Who pardoned 12?": a question states nothing."""
    subject, aux = tree.child(verb, "nsubj", "nsubjpass"), tree.child(verb, "aux", "auxpass")
    if tree.lower[-1] != "?" or subject is None:
        return False
    return tree.tags[subject] == "WP" or (verb if aux is None else aux) < subject
