"""Which act of clemency a count belongs to, read from the dependency tree.

Each route is one construction of English. A count climbs from its noun through noun phrases ("the sentences of",
"a list of", coordination) until it meets the act, or a verb that carries one ("granted ... commutations to").
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import act_below, carried_act, carrier_above
from extractor.recognise.counted import Counted
from extractor.tree import Tree

TO_RECIPIENT = words("role", "to_recipient")
_PART = words("role", "part")
_SUMS = words("role", "sums")
_STATING = words("role", "stating")
_THROUGH = words("role", "through")
_RECIPIENTS = words("role", "recipients")


@dataclass(frozen=True, slots=True)
class Role:
    """How a count belongs to an act.

    ``predicate`` is the token that carries subject, tense and negation (the verb, or the act noun itself).
    ``route`` names the construction; ``part`` says that the count is a part of another count.
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
    noun = counted.noun
    if noun is not None and noun in by_token and by_token[noun].form == "noun":
        of_acts = (
            tree.lower[noun - 1] in ("of", "the", "those", "these", "his", "her")
            and "of" in tree.lower[counted.tokens[-1] : noun]
        )
        return Role(
            by_token[noun], carrier_above(tree, noun), "act_counted", of_acts or _is_listed_part(tree, noun)
        )
    if noun is not None and tree.lower[noun] in _RECIPIENTS:
        named = [by_token[c] for c in tree.children[noun] if c in by_token and by_token[c].form != "release"]
        if named:
            return Role(
                named[0],
                carrier_above(tree, noun),
                "recipients",
                tree.lower[noun][:4] == "reci" and counted.basis == "people",
            )
    below = act_below(tree, counted.head, by_token)
    if below is None and counted.head in counted.tokens:
        below = _below_of(tree, counted.head, by_token)
    if not below and _is_whole_of_part(tree, counted):
        return None
    among = tree.deps[counted.head] == "pobj" and tree.lower[tree.heads[counted.head]] in ("among", "amongst")
    if below and (among or below[0].form != "release"):
        return Role(below[0], below[1], "modified", below[2])
    # "commuted the terms of 12 people released last year": the release is the recipients' story.
    climbed = _climb(tree, counted.head, by_token)
    return climbed or (Role(below[0], below[1], "modified", below[2]) if below else None)


def _is_listed_part(tree: Tree, noun: int) -> bool:
    """ "clemency to 78 people, consisting of 3 pardons and 75 commutations"."""
    steps = [noun, *tree.ancestors(noun)][:6]
    return any(tree.lower[i] in ("consisting", "including", "comprising") for i in steps)


def _is_whole_of_part(tree: Tree, counted: Counted) -> bool:
    """ "37 of the 40": the number after "of" is what the first is a part of."""
    first = counted.tokens[0]
    before = [
        w
        for w in tree.lower[max(0, first - 3) : first]
        if w not in ("the", "all", "some", "out", "these", "those", "about", "roughly", "nearly")
    ]
    return before[-1:] == ["of"] and any(tree.tags[t] == "CD" for t in range(max(0, first - 5), first))


def _climb(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    part, start = False, i
    for _ in range(12):
        head, dep = tree.heads[i], tree.deps[i]
        if head == i:
            return None
        if head in acts and acts[head].form == "noun" and dep in ("compound", "nmod", "nummod", "amod"):
            return Role(acts[head], carrier_above(tree, head), "modifier", part)
        if dep in ("pobj", "pcomp") or (dep == "conj" and tree.tags[head] == "IN"):
            found = _through_preposition(tree, head, start, acts, part)
            if not isinstance(found, tuple):
                return found
            i, part = found
        elif tree.tags[head][:1] in ("V", "M") or (head in acts and acts[head].form != "noun"):
            return _at_verb(tree, i, head, acts, part)
        elif dep in _THROUGH:
            # "three Filipinos, two on death row": the second number is a part of the first.
            part = part or (
                dep == "appos" and tree.tags[i] == "CD" and tree.child(head, "nummod") is not None
            )
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
    if form in _PART:
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
    if above in acts and form in ("of", "for", "to"):
        return Role(acts[above], above, "object_of", part)
    if tree.lower[above] in words.sentences or tree.lower[above] in words.groups or tree.tags[above] == "CD":
        return above, part
    if tree.tags[above][:1] == "V":
        return _carried_to(tree, above, form, start, acts, part)
    return (above, part) if form == "of" and tree.tags[above][:2] == "NN" else None


def _carried_to(
    tree: Tree, verb: int, prep: str, start: int, acts: dict[int, Act], part: bool
) -> Role | None:
    if prep in TO_RECIPIENT:
        act = carried_act(tree, verb, acts, start)
        return Role(act, verb, "recipient", part) if act else None
    if prep in ("at", "to") and tree.lower[verb] in _STATING:
        for child in tree.children[verb]:
            if tree.deps[child] in ("dobj", "obj", "nsubj", "nsubjpass"):
                named = next(
                    (acts[t] for t in tree.subtree(child) if t in acts and acts[t].form != "release"), None
                )
                if named:
                    return Role(named, verb, "stated", part)
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if prep == "with" and subject is not None and tree.tags[start] == "CD":
        # "The largest act of clemency was by the next president, with 330."
        below = [subject, *tree.subtree(subject)]
        named = next((acts[t] for t in below if t in acts and acts[t].form == "noun"), None)
        return Role(named, verb, "with", part) if named else None
    return None


def _at_verb(tree: Tree, i: int, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """Read the verb that the count's phrase belongs to."""
    dep, act = tree.deps[i], acts.get(verb)
    if act and act.form in ("deed", "shorten"):
        # "82,000 pardoned": a headline drops the auxiliary of the passive.
        bare = tree.tags[verb] in ("VBN", "VBD") and tree.child(verb, "dobj", "obj", "dative") is None
        passive = dep == "nsubj" and (bare or tree.child(verb, "auxpass") is not None)
        themes = ("dobj", "obj", "nsubjpass", "dative", "oprd", "ccomp", "npadvmod", "attr")
        return Role(act, verb, "object", part) if dep in themes or passive else None
    if dep == "nsubj" and tree.lower[verb] in ("are", "is", "were", "was", "be"):
        # "12 officers are to be pardoned"
        passive = next(
            (
                c
                for c in tree.children[verb]
                if c in acts and acts[c].form in ("deed", "shorten") and tree.deps[c] == "xcomp"
            ),
            None,
        )
        if passive is not None:
            return Role(acts[passive], passive, "object", part)
    if tree.lower[verb] in _PART or tree.lower[verb] in _SUMS:
        found = _listed(tree, verb, dep, acts)
        if found:
            return found
    return _received(tree, i, verb, acts, part)


def _received(tree: Tree, i: int, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    words, dep, act = action_words(), tree.deps[i], acts.get(verb)
    passive = dep == "nsubjpass" or tree.child(verb, "auxpass") is not None
    carried = carried_act(tree, verb, acts)
    if carried and dep in ("dative", "dobj", "iobj", "nsubjpass", "obj"):
        return Role(carried, verb, "recipient", part)
    given = (
        tree.lower[verb] in ("granted", "given", "awarded", "accorded", "offered")
        and tree.tags[verb] in ("VBD", "VBN")
        and tree.lower[i] in words.people
    )
    if carried and dep == "nsubj" and (tree.lower[verb] in words.receive or passive or given):
        return Role(carried, verb, "receiver", part)
    if act and act.form == "release" and dep in ("dobj", "obj", "nsubjpass", "nsubj"):
        return Role(act, verb, "released", part)
    if dep == "nsubj":
        # "Two leaders were among hundreds of prisoners released under an amnesty."
        among = next(
            (
                c
                for c in tree.children[verb]
                if tree.deps[c] == "prep" and tree.lower[c] in ("among", "amongst")
            ),
            None,
        )
        group = tree.child(among, "pobj") if among is not None else None
        found = (act_below(tree, group, acts) or _below_of(tree, group, acts)) if group is not None else None
        return Role(found[0], found[1], "part", True) if found else None
    return None


def _below_of(tree: Tree, group: int, acts: dict[int, Act]) -> tuple[Act, int, bool] | None:
    """ "hundreds of prisoners released": the act stands below what "of" names."""
    for child in tree.children[group]:
        noun = tree.child(child, "pobj") if tree.lower[child] == "of" else None
        if noun is not None:
            return act_below(tree, noun, acts)
    return None


def _listed(tree: Tree, verb: int, dep: str, acts: dict[int, Act]) -> Role | None:
    """ "Those pardoned include 12 women" (a part), "a pardon list that includes 457 prisoners" (the list itself)."""
    subject = tree.child(verb, "nsubj")
    if subject is None or dep not in ("dobj", "attr", "obj", "pobj"):
        return None
    if tree.lower[subject] in ("that", "which", "who") and tree.deps[verb] == "relcl":
        subject = tree.heads[verb]
    whole = tree.lower[subject] in action_words().groups or tree.lower[verb] in _SUMS
    if subject in acts:
        return Role(acts[subject], verb, "listed", not whole)
    named = [acts[c] for c in tree.children[subject] if c in acts and acts[c].form == "noun"]
    if named:
        return Role(named[0], verb, "listed", not whole)
    found = act_below(tree, subject, acts)
    return Role(found[0], found[1], "listed", not whole) if found else None


def _nearest_before(tree: Tree, i: int, acts: dict[int, Act]) -> Role | None:
    before = [t for t in acts if t < i]
    if not before:
        return None
    token = max(before)
    return Role(
        acts[token], carrier_above(tree, token) if acts[token].form == "noun" else token, "part", True
    )
