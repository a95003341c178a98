"""Whether a verb of effect ("freed") is told of an act of clemency that its sentence names."""

from __future__ import annotations

from extractor.assemble.draft import Sentence
from extractor.recognise.action import Act
from extractor.recognise.role import Role
from extractor.tree import Tree

_LETTING = frozenset(("see", "sees", "saw", "seen", "let", "lets"))
_AFTER = frozenset(("after", "because", "since", "as", "when"))
_FOLLOWING = frozenset(("following", "after"))


def named_act(tree: Tree, role: Role, sentence: Sentence) -> Role | None:
    """Return the role of people whose release ("freed") an act of clemency in the clause brings about."""
    if not names_act(tree, role, sentence):
        return None
    return _told_after(tree, role, sentence) or role


def names_act(tree: Tree, role: Role, sentence: Sentence) -> bool:
    """Whether a verb of effect ("freed") shares a clause with an act of clemency."""
    own = _clause(tree, role.act.token)
    if _is_told_of_act(tree, role.act.token, sentence) or _told_after(tree, role, sentence):
        return True
    return any(
        a.form != "release" and (_clause(tree, a.token) == own or _is_manner(tree, a)) for a in sentence.acts
    )


def _is_manner(tree: Tree, act: Act) -> bool:
    """ "will free 225, the agency said, in an amnesty", "as a remission": wherever the parser hangs it."""
    above = tree.heads[act.token]
    return (
        act.form == "noun" and tree.deps[act.token] == "pobj" and tree.lower[above] in ("in", "under", "as")
    )


def _is_told_of_act(tree: Tree, verb: int, sentence: Sentence) -> bool:
    """Whether the release stands in a clause about the act.

    "an amnesty that lawyers say will free 12", "pardons that will see 12 go home".
    """
    if tree.deps[verb] == "ccomp" and tree.lower[tree.heads[verb]] in _LETTING:
        verb = tree.heads[verb]
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lower[subject] not in ("that", "which"):
        return False
    acts = {a.token for a in sentence.acts if a.form == "noun"}
    # "a bill pardoning thieves, which officials say could free 2,000"
    acts |= {tree.heads[a.token] for a in sentence.acts if tree.deps[a.token] in ("acl", "compound")}
    return any(above in acts for above in list(tree.ancestors(verb))[:4])


def _told_after(tree: Tree, role: Role, sentence: Sentence) -> Role | None:
    """ "Six will leave prison after the king pardoned 40", "six will be home, following pardons".

    The act is done though the release is to come; of those whom its own number counts the six are a part.
    """
    release = role.act.token
    if any(a.form == "noun" and _is_manner(tree, a) for a in sentence.acts):
        return None  # "Hundreds went home under a commutation, three days after the governor ..."
    for act in sentence.acts:
        if act.token <= release or act.form == "release":
            continue
        if act.form == "noun" and tree.lower[tree.heads[act.token]] in _FOLLOWING:
            below = tree.heads[tree.heads[act.token]]
            many = tree.lower[act.token].endswith("s") or _is_of_ruler(tree, act.token)
            if release in (below, tree.heads[below]) and many:
                return Role(act, act.token, "freed_by", role.part)
        object_ = tree.child(act.token, "dobj", "obj")
        of_more = any(c.tokens[0] > act.token for c in sentence.counted)
        if act.form != "noun" and object_ is not None and of_more and _is_subordinate(tree, act, release):
            return Role(act, act.token, "freed_by", True)
    return None


def _is_of_ruler(tree: Tree, act: int) -> bool:
    """ "left jail after a pardon by President Roe", "after a royal pardon"; not "after a pardon for Doe"."""
    near = {tree.lower[c] for c in tree.children[act]}
    return bool(near & {"by", "from", "presidential", "royal", "mass", "general"}) and "to" not in near


def _is_subordinate(tree: Tree, act: Act, release: int) -> bool:
    """ "after the governor commuted the terms of 12", "after she said Friday she was commuting them"."""
    i = act.token
    while tree.deps[i] in ("ccomp", "xcomp") and tree.heads[i] != i:
        i = tree.heads[i]
    marked = any(tree.deps[c] == "mark" and tree.lower[c] in _AFTER for c in tree.children[i])
    return tree.deps[i] == "advcl" and tree.heads[i] == release and marked


def _clause(tree: Tree, i: int) -> int:
    """Return the top of the coordinated clause of a token; a conjunct with a subject is its own clause."""
    while tree.heads[i] != i:
        if tree.deps[i] in ("conj", "ccomp", "parataxis") and tree.child(i, "nsubj", "nsubjpass") is not None:
            return i
        i = tree.heads[i]
    return i
