"""People whose petitions are granted or refused: "rejected the clemency appeals of two men"."""

from __future__ import annotations

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

_PETITIONS = words("shared", "petitions") | words("shared", "pleas")
_DECIDED = words("reject", "decided")
_ASKING = words("bystander", "waiting") | words("reject", "applying")
_FROM = ("of", "from", "by")


def petitioned(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "granted the petitions of 12 inmates for a pardon", "turned down appeals for clemency by two men"."""
    hopeful = _hopeful(tree, counted, acts)
    if hopeful is not None:
        return hopeful
    prep = tree.heads[counted.head]
    if counted.basis not in ("people", "none") or tree.deps[counted.head] != "pobj":
        return None
    if tree.lower[prep] not in _FROM:
        return None
    paper = _paper(tree, prep)
    if paper is None:
        return None
    verb = tree.heads[paper]
    decided = tree.lower[verb] in _DECIDED | action_words().refuse
    if not decided or tree.deps[paper] not in ("dobj", "obj", "nsubjpass"):
        return None
    if tree.lower[verb] == "turned" and "down" not in tree.lower:
        return None
    below = set(tree.subtree(paper))
    act = next((a for a in acts if a.token in below and a.form == "noun"), None)
    return Role(act, verb, "petitioned") if act is not None else None


def _hopeful(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "Eight people hoping for a commutation were turned down": what they asked for is refused."""
    verb = tree.heads[counted.head]
    refused = tree.deps[counted.head] == "nsubjpass" and tree.lower[verb] in action_words().refuse
    if not refused or counted.basis != "people":
        return None
    asking = {c for c in tree.children[counted.head] if tree.deps[c] in ("acl", "relcl")}
    asking = {c for c in asking if tree.lower[c] in _ASKING}
    below = {t for c in asking for t in tree.subtree(c)}
    act = next((a for a in acts if a.token in below and a.form == "noun"), None)
    return Role(act, verb, "petitioned") if act is not None else None


def _paper(tree: Tree, prep: int) -> int | None:
    """Return the petitions that "of 12 inmates" hangs on, also over "for clemency" or the verb of both."""
    above = tree.heads[prep]
    for noun in (above, tree.heads[tree.heads[above]], tree.child(above, "dobj", "obj")):
        if noun is not None and tree.lower[noun] in _PETITIONS and noun < prep:
            return noun
    return None
