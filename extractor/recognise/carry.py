"""Acts that a verb or a noun phrase carries: "granted pardons", "people pardoned", "used a power to free"."""

from __future__ import annotations

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.tree import Tree

_OBJECTS = ("dobj", "obj", "nsubjpass", "nsubj", "oprd", "attr", "ccomp", "xcomp", "dative", "acl", "advcl")
#: Labels by which an act noun hangs on the verb that carries it.
_CARRIED = (
    *("dobj", "obj", "nsubjpass", "nsubj", "attr", "oprd", "dative"),
    *("ccomp", "npadvmod", "prep", "agent"),
)
_BY_ACT = words("carry", "by_act")
_POWERS = words("carry", "powers")
_CAUSING = words("carry", "causing")
_BENEFIT = words("carry", "benefit")
_USING = words("carry", "using")
_THOSE = words("shared", "them")
_BARGAINS = frozenset(("exchange", "return", "turn"))


def carried_act(tree: Tree, verb: int, acts: dict[int, Act], near: int | None = None) -> Act | None:
    """Return the act that a verb carries; of several the one nearest before token ``near``."""
    found = list(_carried(tree, verb, acts))
    if not found:
        return None
    if near is not None:
        before = [a for a in found if a.token < near]
        if before:
            return max(before, key=_token)
    return found[0]


def given_in_clause(tree: Tree, act: int) -> int | None:
    """Return "signed" of "A judge let stand 17 pardons that the governor signed": who did it, and when.

    Not of "announced 17 pardons that she signed": one person does both.
    """
    clauses = (c for c in tree.children[act] if tree.deps[c] in ("relcl", "acl"))
    doers = ((verb, tree.child(verb, "nsubj")) for verb in clauses)
    for verb, doer in doers:
        if doer is not None and tree.lower[verb] in action_words().give and tree.tags[doer][:2] == "NN":
            return verb
    return None


def _token(act: Act) -> int:
    return act.token


def _carried(tree: Tree, verb: int, acts: dict[int, Act]) -> list[Act]:
    found = []
    for child in tree.children[verb]:
        dep = tree.deps[child]
        if child in acts and acts[child].form != "release" and dep in _OBJECTS:
            if (
                acts[child].form != "noun"
                and dep in ("ccomp", "xcomp", "advcl", "acl")
                and tree.lower[verb] not in _CAUSING | action_words().seek
            ):
                continue
            if dep == "advcl" and tree.child(child, "mark") is not None and acts[child].form != "noun":
                continue  # "got out of their cars after the governor pardoned 111"
            found.append(acts[child])
            found += [
                acts[c]
                for c in tree.children[child]
                if c in acts and tree.deps[c] == "conj" and acts[c].form != "release"
            ]
        elif dep in ("prep", "dative", "agent") and tree.lower[child] in _BY_ACT:
            if _BARGAINS.intersection(tree.lower[child + 1 : child + 2]):
                continue  # "freed five Americans in exchange for a pardon of seven Iranians"
            found += [acts[d] for d in tree.subtree(child) if d in acts and acts[d].form == "noun"][:1]
        elif dep in ("dobj", "obj", "nsubjpass", "oprd"):
            found += _in_object(tree, child, acts)
        elif dep == "nsubj" and tree.lower[verb] in _BENEFIT:
            found += [acts[d] for d in tree.children[child] if d in acts and acts[d].form == "noun"]
    return found + _by_power(tree, verb, acts)


def _in_object(tree: Tree, noun: int, acts: dict[int, Act]) -> list[Act]:
    """Acts inside an object: "a series of pardons", "pardon certificates", "their sentences commuted"."""
    found = []
    for child in tree.children[noun]:
        if (
            child in acts
            and tree.deps[child] in ("compound", "acl", "conj", "amod", "appos", "relcl")
            and acts[child].form != "release"
        ):
            found.append(acts[child])
        elif tree.lower[child] == "of":
            found += [acts[c] for c in tree.children[child] if c in acts and acts[c].form == "noun"]
    return found


def _by_power(tree: Tree, verb: int, acts: dict[int, Act]) -> list[Act]:
    """The pardon power used to do what the verb says."""
    head = tree.heads[verb]
    if tree.lower[head] not in _USING:
        return []
    power = tree.child(head, "dobj", "obj")
    if power is None or tree.lower[power] not in _POWERS:
        return []
    return [acts[c] for c in tree.children[power] if c in acts]


def act_below(tree: Tree, head: int, acts: dict[int, Act]) -> tuple[Act, int, bool] | None:
    """Return the act in what modifies a counted noun, its carrying token, and whether the count is a part.

    "people pardoned", "who received clemency", "whose terms were cut", "12 of those freed".
    """
    words = action_words()
    for child in tree.children[head]:
        dep = tree.deps[child]
        if (
            child in acts
            and dep in ("acl", "relcl", "amod", "advcl")
            and (acts[child].form != "release" or dep != "amod")
        ):
            return acts[child], child, False
        if dep in ("acl", "relcl", "advcl") and tree.lower[child] in words.carry:
            act = carried_act(tree, child, acts)
            if act and (dep != "advcl" or (child > head and tree.tags[child] in ("VB", "VBN"))):
                return act, child, False
        if dep == "prep" and tree.lower[child] in ("of", "from"):
            for lower in tree.children[child]:
                found = act_below(tree, lower, acts) if tree.lower[lower] in words.people | _THOSE else None
                if found:
                    definite = tree.tags[lower] in ("DT", "PRP", "WP") or tree.child(lower, "det") is not None
                    return found[0], found[1], definite
    return None


def act_below_of(tree: Tree, group: int, acts: dict[int, Act]) -> tuple[Act, int, bool] | None:
    """ "hundreds of prisoners released": the act stands below what "of" names."""
    for child in tree.children[group]:
        noun = tree.child(child, "pobj") if tree.lower[child] == "of" else None
        if noun is not None:
            return act_below(tree, noun, acts)
    return None


def carrier_above(tree: Tree, noun: int) -> int:
    """Return the verb that carries an act noun ("granted" in "granted 12 pardons"), else the noun."""
    i = noun
    for _ in range(6):
        head, dep = tree.heads[i], tree.deps[i]
        if head == i or tree.lower[i] in _BARGAINS:
            return noun
        if tree.tags[head][:1] == "V" and dep in _CARRIED:
            return head
        if dep not in ("conj", "appos", "pobj", "prep", "compound", "nmod", "amod"):
            return noun
        i = head
    return noun
