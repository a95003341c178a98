"""Whether a verb of effect ("freed") is told of an act of clemency that its sentence names."""

from __future__ import annotations

from extractor.assemble.draft import Sentence
from extractor.recognise.action import Act
from extractor.recognise.role import Role
from extractor.tree import Tree


def names_act(tree: Tree, role: Role, sentence: Sentence) -> bool:
    """Whether a verb of effect ("freed") shares a clause with an act of clemency."""
    own = _clause(tree, role.act.token)
    if _is_told_of_act(tree, role.act.token, sentence):
        return True
    return any(
        a.form != "release" and (_clause(tree, a.token) == own or _is_manner(tree, a)) for a in sentence.acts
    )


def _is_manner(tree: Tree, act: Act) -> bool:
    """ "will free 225, the agency said, in an amnesty": wherever the parser hangs it."""
    above = tree.heads[act.token]
    return act.form == "noun" and tree.deps[act.token] == "pobj" and tree.lower[above] in ("in", "under")


def _is_told_of_act(tree: Tree, verb: int, sentence: Sentence) -> bool:
    """ "an amnesty that lawyers say will free 12": the release stands in a clause about the act."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lower[subject] not in ("that", "which"):
        return False
    acts = {a.token for a in sentence.acts if a.form == "noun"}
    return any(above in acts for above in list(tree.ancestors(verb))[:4])


def _clause(tree: Tree, i: int) -> int:
    """Return the top of the coordinated clause of a token; a conjunct with a subject is its own clause."""
    while tree.heads[i] != i:
        if tree.deps[i] in ("conj", "ccomp", "parataxis") and tree.child(i, "nsubj", "nsubjpass") is not None:
            return i
        i = tree.heads[i]
    return i
