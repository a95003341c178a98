"""Which act of clemency a count belongs to, read from the dependency tree.

Each route is one construction of English. A count climbs from its noun through noun phrases ("the sentences
of", "a list of", coordination) until it meets the act, or a verb that carries one ("granted pardons to").
"""

from __future__ import annotations

from dataclasses import replace

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import act_below, act_below_of, carried_act, carrier_above
from extractor.recognise.counted import Counted
from extractor.recognise.predicate import PART, TO_RECIPIENT, Role, at_verb, carried_to
from extractor.tree import Tree

__all__ = ["Role", "find_role"]

_THROUGH = words("role", "through")
_RECIPIENTS = words("role", "recipients")
_DETERMINERS = words("role", "determiners")
_CRIMES = words("role", "crimes")
_BETWEEN = words("role", "between")
_FIRST = frozenset(("first", "last", "latest"))
_ON = ("on", "upon", "against", "to")


def find_role(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """Return the act that the count is a count of, by the tree alone."""
    if counted.basis == "excluded" or not acts:
        return None
    by_token = {act.token: act for act in acts}
    noun = counted.noun
    counts_acts = _acts_counted(tree, counted, by_token)
    if counts_acts is not None:
        return counts_acts
    if noun is not None and tree.lower[noun] in _RECIPIENTS:
        beside = {c for child in (noun, *_of(tree, noun)) for c in (child, *tree.children[child])}
        named = [by_token[c] for c in sorted(beside) if c in by_token and by_token[c].form != "release"]
        if named:
            return Role(
                named[0],
                carrier_above(tree, noun),
                "recipients",
                tree.lower[noun][:4] == "reci" and counted.basis == "people" and named[0].token < noun,
            )
    for child in tree.children[counted.head]:
        # "approximately 1,500 for a pardon"
        given = tree.child(child, "pobj") if tree.lower[child] == "for" and counted.noun is None else None
        if given is not None and given in by_token and by_token[given].form == "noun":
            return Role(by_token[given], given, "receiver")
    below = act_below(tree, counted.head, by_token)
    if below is None and counted.head in counted.tokens:
        below = act_below_of(tree, counted.head, by_token)
    if not below and is_whole_of_part(tree, counted):
        return None
    among = tree.deps[counted.head] == "pobj" and tree.lower[tree.heads[counted.head]] in ("among", "amongst")
    if below and (among or below[0].form != "release"):
        return Role(below[0], below[1], "modified", below[2])
    # "commuted the terms of 12 people released last year": the release is the recipients' story.
    climbed = _climb(tree, counted.head, by_token)
    climbed = replace(climbed, part=False) if climbed and among and _is_of_some(tree, counted) else climbed
    return climbed or (Role(below[0], below[1], "modified", below[2]) if below else None)


def _is_of_some(tree: Tree, counted: Counted) -> bool:
    """ "Tycoons among 2,176 pardoned": the number of all of them."""
    return tree.tags[tree.heads[tree.heads[counted.head]]][:2] == "NN"


def _of(tree: Tree, noun: int) -> list[int]:
    """Return what stands behind "of": the law of "39 beneficiaries of the amnesty law"."""
    preps = (c for c in tree.children[noun] if tree.lower[c] == "of")
    return [o for p in preps if (o := tree.child(p, "pobj")) is not None]


def _acts_counted(tree: Tree, counted: Counted, acts: dict[int, Act]) -> Role | None:
    """ "39 pardons", "237 acts of executive clemency": what is counted are the acts themselves."""
    noun = counted.noun
    if noun is None:
        return None
    named: int | None = noun
    if tree.lower[noun] in action_words().acts and tree.lower[noun + 1 : noun + 2] == ["of"]:
        named = next((t for t in range(noun + 2, min(noun + 4, len(tree))) if tree.tags[t][:2] == "NN"), None)
    if named is None or named not in acts or acts[named].form != "noun":
        return None
    owned = tree.lower[noun - 1] in _DETERMINERS or tree.tags[noun - 1] == "POS"  # "Two of Friday's pardons"
    of_acts = owned and "of" in tree.lower[counted.tokens[-1] : noun]
    part = of_acts or _is_listed_part(tree, noun)
    return Role(acts[named], carrier_above(tree, noun), "act_counted", part)


def _is_listed_part(tree: Tree, noun: int) -> bool:
    """ "clemency to 78 people, consisting of 3 pardons and 75 commutations"."""
    steps = [noun, *tree.ancestors(noun)][:6]
    return any(tree.lower[i] in ("consisting", "including", "comprising") for i in steps)


def is_whole_of_part(tree: Tree, counted: Counted) -> bool:
    """ "37 of the 40", "37 men of the 40": the number after "of" is what the first is a part of."""
    first = counted.tokens[0]
    if first > 2 and tree.tags[first - 1] == "POS":  # "15 of the state's 136 condemned prisoners"
        first = (
            next((t for t in range(first - 2, max(0, first - 6), -1) if tree.lower[t] == "of"), first - 1) + 1
        )
    before = [t for t in range(max(0, first - 3), first) if tree.lower[t] not in _BETWEEN]
    if not before or tree.lower[before[-1]] != "of":
        return False
    if tree.lower[before[-1] - 2 : before[-1]] in (["every", "one"], ["each", "one"]):
        return False  # "every one of the 14": all of them
    return "CD" in tree.tags[max(0, before[-1] - 2) : before[-1]]


def _climb(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    part, start = False, i
    for _ in range(12):
        head, dep = tree.heads[i], tree.deps[i]
        if head == i:
            return None
        if head in acts and acts[head].form == "noun" and dep in ("compound", "nmod", "nummod", "amod"):
            return Role(acts[head], carrier_above(tree, head), "modifier", part)
        if dep in ("pobj", "pcomp") or (dep == "conj" and tree.tags[head] == "IN"):
            found = _beyond(tree, head, start, acts, part)
            if not isinstance(found, tuple):
                return found
            i, part = found
        elif tree.tags[head][:1] in ("V", "M") or (head in acts and acts[head].form != "noun"):
            return at_verb(tree, i, head, acts, part)
        elif dep in _THROUGH:
            # "three Filipinos, two on death row": the second number is a part of the first.
            bare = dep == "appos" and tree.tags[i] == "CD" and tree.child(head, "nummod") is not None
            if bare and tree.lower[i + 1 : i + 2] in (["in"], ["last"]) and tree.child(i, "prep", "npadvmod"):
                return None  # "12 pardons in 2019, 39 in 2020": the verb is left out
            part = part or bare
            i = head
        else:
            return None
    return None


def _through_preposition(
    tree: Tree, prep: int, start: int, acts: dict[int, Act], part: bool
) -> Role | tuple[int, bool] | None:
    """Step from a preposition's object to what it modifies."""
    words, form = action_words(), tree.lower[prep]
    above = tree.heads[prep]
    if form == "of" and tree.lower[above] in _CRIMES:
        return None
    if form in PART:
        role = _nearest_before(tree, prep, acts)
        return Role(role.act, role.predicate, "part", True) if role else (above, True)
    if above in acts and acts[above].form == "noun":
        return (
            Role(acts[above], carrier_above(tree, above), "recipient", part) if form in TO_RECIPIENT else None
        )
    if (
        above in acts
        and form == "at"
        and any(tree.lower[a] in ("number", "total", "tally") for a in tree.ancestors(above))
    ):
        return Role(acts[above], above, "stated", part)
    lifted = (
        form == "from" and above in acts and acts[above].form == "shorten"
    )  # "lifted the sentence from 39"
    if above in acts and acts[above].form == "shorten" and form == "in":
        lifted = tree.lower[prep + 1 : prep + 2] in (["full"], ["part"])  # "commuted in full the terms of 39"
    if above in acts and (form in ("of", "for", "to") or lifted):
        return Role(acts[above], above, "object_of", part)
    same = (
        tree.lower[above] == "those" and tree.deps[above] == "conj"
    )  # "Doe's sentence and those of 208 others"
    noun = tree.lower[above]
    if noun in words.sentences or noun in words.groups or same or tree.tags[above] == "CD":
        return above, part
    if tree.tags[above][:1] == "V":
        return carried_to(tree, above, form, start, acts, part) or _given_before(
            tree, above, form, acts, part
        )
    return (above, part) if form == "of" and tree.tags[above][:2] == "NN" else None


def _beyond(
    tree: Tree, prep: int, start: int, acts: dict[int, Act], part: bool
) -> Role | tuple[int, bool] | None:
    above = tree.heads[prep]
    if tree.lower[prep] == "of" and tree.lower[above] in _FIRST:
        return above, part  # "let out the first of some 220 prisoners"
    if tree.lower[prep] in _ON and tree.deps[above] == "acl":
        imposed = tree.heads[above]  # "The terms imposed on 39 people were commuted"
        if tree.lower[imposed] in action_words().sentences:
            return imposed, part
    if tree.lower[prep] == "in" and tree.lower[start] in ("cases", "instances"):
        return _in_cases(tree, above, start, acts, part)
    if tree.lower[prep : prep + 2] in (["in", "favour"], ["in", "favor"]):
        return _in_favour(tree, prep, acts, part)
    return _through_preposition(tree, prep, start, acts, part)


def _in_cases(tree: Tree, above: int, start: int, acts: dict[int, Act], part: bool) -> Role | None:
    """ "granted clemency in 14 cases": each case is a grant."""
    named = acts.get(above)
    verb = carrier_above(tree, above) if named is not None and named.form == "noun" else above
    act = named or carried_act(tree, above, acts, start)
    given = tree.lower[verb] in action_words().give and act is not None and act.form == "noun"
    if act is None or not given or tree.lower[act.token - 1] in action_words().refuse:
        return None  # "and refused clemency in 12 cases", taken for an adjective
    return Role(act, verb, "recipient", part)


def _in_favour(tree: Tree, prep: int, acts: dict[int, Act], part: bool) -> Role | None:
    """ "exercised the power of pardon in favour of 34 prisoners"."""
    above = tree.heads[prep]
    verb = above if tree.tags[above][:1] == "V" else tree.heads[above]
    named = [acts[t] for t in tree.subtree(above) if t in acts and t < prep and acts[t].form == "noun"]
    used = tree.lower[verb] in action_words().give or tree.lower[verb].startswith("exercis")
    return Role(named[-1], verb, "recipient", part) if named and used else None


def _given_before(tree: Tree, verb: int, prep: str, acts: dict[int, Act], part: bool) -> Role | None:
    """ "the clemency the president gave to 39 people": the act stands before the clause without "that".

    Or it is what the participle is said of: "welcomed the pardon granted to 39 people".
    """
    if prep not in TO_RECIPIENT or tree.lower[verb] not in action_words().give:
        return None
    of = tree.heads[verb]
    if tree.deps[verb] == "acl" and tree.tags[verb] == "VBN" and of in acts:
        return Role(acts[of], verb, "recipient", part) if acts[of].form == "noun" else None
    subject = tree.child(verb, "nsubj")
    given = tree.child(verb, "dobj", "obj")
    if subject is None or (given is not None and tree.lower[given] not in ("that", "which")):
        return None
    before = min(tree.subtree(subject)) - 1
    before -= tree.lower[before] in ("that", "which")
    fits = before in acts and acts[before].form == "noun"
    return Role(acts[before], verb, "recipient", part) if fits else None


def _nearest_before(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    before = [t for t in acts if t < i]
    if not before:
        return None
    token = max(before)
    return Role(
        acts[token], carrier_above(tree, token) if acts[token].form == "noun" else token, "part", True
    )
