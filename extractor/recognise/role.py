"""Which act of clemency a count belongs to, read from the dependency tree.

Each route is one construction of English. A count climbs from its noun through noun phrases ("the sentences of",
"a list of", coordination) until it meets the act, or a verb that carries one ("granted ... commutations to").
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

#: Prepositions that lead from an act or a carrying verb to those who receive it.
_TO_RECIPIENT = frozenset(("to", "for", "of", "on", "upon", "toward", "towards", "covering", "benefiting", "benefitting", "affecting", "in"))
_PART = frozenset(("including", "include", "includes", "included", "among", "amongst", "comprising", "comprise", "comprises", "comprised"))
_THROUGH = frozenset(("conj", "appos", "compound", "nummod", "quantmod", "nmod", "amod", "dep"))


@dataclass(frozen=True, slots=True)
class Role:
    """How a count belongs to an act.

    ``predicate`` is the token that carries subject, tense and negation (the verb, or the act noun itself).
    ``route`` names the construction; ``part`` says that the count is a part of another count in the sentence.
    """

    act: Act
    predicate: int
    route: str
    part: bool = False


def find_role(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """Return the act that the count is a count of, by the tree alone."""
    by_token = {act.token: act for act in acts}
    if counted.basis == "excluded":
        return None
    if counted.noun is not None and counted.noun in by_token and by_token[counted.noun].form == "noun":
        return Role(by_token[counted.noun], _carrier_above(tree, counted.noun), "act_counted")
    below = _act_below(tree, counted.head, by_token)
    if below:
        return below
    return _climb(tree, counted.head, by_token)


def _climb(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    part, seen = False, 0
    while seen < 12:
        seen += 1
        head, dep = tree.heads[i], tree.deps[i]
        if head == i:
            return None
        if head in acts and acts[head].form == "noun" and dep in ("compound", "nmod", "nummod", "amod"):
            return Role(acts[head], _carrier_above(tree, head), "modifier", part)
        if dep in ("pobj", "pcomp") or (dep == "conj" and tree.tags[head] == "IN"):
            found = _through_preposition(tree, head, acts, part)
            if isinstance(found, Role):
                return found
            if found is None:
                return None
            i, part = found
            continue
        if tree.tags[head][:1] in ("V", "M") or head in acts and acts[head].form != "noun":
            return _at_verb(tree, i, head, acts, part)
        if dep in _THROUGH or dep in ("nsubj", "attr", "dobj", "poss", "npadvmod"):
            i = head
            continue
        return None
    return None


def _through_preposition(tree: Tree, prep: int, acts: dict[int, Act], part: bool) -> Role | tuple[int, bool] | None:
    """Step from a preposition's object to what it modifies."""
    words, form = action_words(), tree.lower[prep]
    above = tree.heads[prep]
    if form in _PART:
        role = _nearest_before(tree, prep, acts)
        return Role(role.act, role.predicate, "part", True) if role else (above, True)
    if above in acts and acts[above].form == "noun":
        return Role(acts[above], _carrier_above(tree, above), "recipient", part) if form in _TO_RECIPIENT else None
    if above in acts and form in ("of", "for", "to"):
        return Role(acts[above], above, "object_of", part)
    if tree.lower[above] in words.sentences or tree.lower[above] in words.groups or tree.tags[above] == "CD":
        return above, part
    if tree.tags[above][:1] == "V" and form in _TO_RECIPIENT:
        carried = _carried(tree, above, acts)
        return Role(carried, above, "recipient", part) if carried else None
    if form == "of" and tree.tags[above][:2] == "NN":
        return above, part
    return None


def _at_verb(tree: Tree, i: int, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """Read the verb that the count's phrase belongs to."""
    words, dep = action_words(), tree.deps[i]
    act = acts.get(verb)
    passive = dep == "nsubjpass" or tree.child(verb, "auxpass") is not None
    if act and act.form in ("deed", "shorten"):
        if dep in ("dobj", "obj", "nsubjpass", "dative", "oprd", "ccomp", "npadvmod", "attr") or (dep == "nsubj" and passive):
            return Role(act, verb, "object", part)
        return None
    if tree.lower[verb] in _PART or tree.lower[verb] in ("totaled", "totalled", "numbered", "number", "total"):
        subject = tree.child(verb, "nsubj")
        below = _act_below(tree, subject, acts) if subject is not None else None
        if subject is not None and subject in acts:
            below = Role(acts[subject], subject, "part")
        return Role(below.act, below.predicate, "part", True) if below and dep in ("dobj", "attr", "obj", "pobj") else None
    carried = _carried(tree, verb, acts)
    if carried and dep in ("dative", "dobj", "iobj", "nsubjpass", "obj"):
        return Role(carried, verb, "recipient", part)
    if carried and dep == "nsubj" and (tree.lower[verb] in words.receive or passive):
        return Role(carried, verb, "receiver", part)
    if act and act.form == "release" and dep in ("dobj", "obj", "nsubjpass", "nsubj"):
        return Role(act, verb, "released", part)
    return None


def _carried(tree: Tree, verb: int, acts: dict[int, Act]) -> Act | None:
    """Return the act noun that a verb carries: "granted pardons", "sentences were commuted", "benefit from an amnesty"."""
    for child in tree.children[verb]:
        if child in acts and acts[child].form in ("noun", "deed", "shorten") and tree.deps[child] in (
            "dobj", "obj", "nsubjpass", "nsubj", "oprd", "attr", "ccomp", "xcomp", "dative", "acl", "advcl",
        ):  # fmt: skip
            return acts[child]
        if tree.deps[child] in ("prep", "dative", "agent") and tree.lower[child] in ("from", "under", "in", "with", "by", "as", "through", "of"):
            for deeper in tree.subtree(child):
                if deeper in acts and acts[deeper].form == "noun":
                    return acts[deeper]
        if tree.deps[child] in ("dobj", "obj", "nsubjpass", "oprd"):
            for deeper in tree.children[child]:
                if deeper in acts and tree.deps[deeper] in ("compound", "acl", "conj", "amod", "appos", "relcl"):
                    return acts[deeper]
                if tree.lower[deeper] == "of":
                    for lowest in tree.children[deeper]:
                        if lowest in acts and acts[lowest].form == "noun":
                            return acts[lowest]
    return None


def _act_below(tree: Tree, head: int, acts: dict[int, Act]) -> Role | None:
    """Find the act in what modifies the counted noun: "people pardoned", "who received clemency", "granted a reprieve"."""
    words = action_words()
    for child in tree.children[head]:
        dep = tree.deps[child]
        if child in acts and acts[child].form in ("deed", "shorten") and dep in ("acl", "relcl", "amod", "advcl"):
            return Role(acts[child], child, "modified")
        if dep in ("acl", "relcl") and tree.lower[child] in words.receive | words.give | words.release | words.seek | {"see", "saw", "seen"}:
            carried = _carried(tree, child, acts) or acts.get(child)
            if carried and (carried.form != "release"):
                return Role(carried, child, "modified")
        if dep == "prep" and tree.lower[child] in ("of", "from"):
            for lower in tree.children[child]:
                if tree.lower[lower] in ("those", "these", "them", "whom", "people", "prisoners", "inmates") or tree.tags[lower] == "NNS":
                    role = _act_below(tree, lower, acts)
                    if role:
                        return Role(role.act, role.predicate, "part", True)
    return None


def _nearest_before(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    before = [t for t in acts if t < i]
    if not before:
        return None
    token = max(before)
    return Role(acts[token], _carrier_above(tree, token) if acts[token].form == "noun" else token, "part", True)


def _carrier_above(tree: Tree, noun: int) -> int:
    """Return the verb that carries an act noun ("granted" in "granted a total of 12 pardons"), else the noun."""
    i = noun
    for _ in range(6):
        head, dep = tree.heads[i], tree.deps[i]
        if head == i:
            return noun
        if tree.tags[head][:1] == "V" and dep in ("dobj", "obj", "nsubjpass", "nsubj", "attr", "oprd", "dative", "ccomp", "npadvmod"):
            return head
        if tree.tags[head][:1] == "V" and dep in ("prep", "agent"):
            return head
        if dep not in ("conj", "appos", "pobj", "prep", "compound", "nmod", "amod"):
            return noun
        i = head
    return noun
