"""What a verb says of the count's phrase: its object, a recipient, a receiver, a member of a list."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import act_below, act_below_of, carried_act, carrier_above
from extractor.tree import Tree

TO_RECIPIENT = words("predicate", "to_recipient")
PART = words("predicate", "part")
_SUMS = words("predicate", "sums")
_STATING = words("predicate", "stating")
_BEING = words("predicate", "being")
_GIVEN = words("predicate", "given")
_REACHING = words("predicate", "reaching")
_COMING = ("come", "comes", "came", "fall", "falls", "fell")  # "9,000 people came under an amnesty"
_AWAITING = words("predicate", "awaiting")
_HOPING = words("predicate", "hoping")
_PRISONS = words("liberty", "prisons")
_TAKING = frozenset(("take", "takes", "took", "taken", "taking", "accept", "accepted", "accepts"))
_OFFERS = frozenset(("offer", "offers", "advantage"))
_RISING = frozenset(("rise", "rises", "rose", "risen", "climbed", "grew", "grown"))
_OWING = frozenset(("owe", "owes", "owed"))
_FREEDOM = frozenset(("freedom", "liberty", "release", "lives"))
#: Tokens of "Also pardoned, too," in front of "were".
_FRONT = 4
_MAY = frozenset(("can", "could", "may", "might", "would"))
_THEMES = ("dobj", "obj", "nsubjpass", "dative", "oprd", "ccomp", "npadvmod", "attr")


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


def at_verb(tree: Tree, i: int, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """Read the verb that the count's phrase belongs to."""
    dep, act = tree.deps[i], acts.get(verb)
    if act and act.form in ("deed", "shorten"):
        # "82,000 pardoned": a headline drops the auxiliary of the passive.
        bare = tree.tags[verb] in ("VBN", "VBD") and tree.child(verb, "dobj", "obj", "dative") is None
        passive = dep == "nsubj" and (bare or tree.child(verb, "auxpass") is not None)
        # "pardoned 60 men in May and 11 women in June": the second object is taken for a conjunct of the verb
        joined = dep == "conj" and tree.tags[i] == "NNS"
        # "and shortens the terms of two", the verb taken for a noun and its object for an apposition
        noun = dep == "appos" and act.form == "shorten" and tree.tags[verb][:1] == "N"
        return Role(act, verb, "object", part) if dep in _THEMES or passive or joined or noun else None
    above = acts.get(tree.heads[verb])
    if dep in _THEMES and tree.lower[verb] in _REACHING and above and above.form in ("deed", "shorten"):
        return Role(above, above.token, "object", part)  # "commuted all sentences, benefiting 39 men"
    if dep in _THEMES and tree.lower[verb] in _REACHING and above and tree.deps[verb] == "acl":
        return Role(above, carrier_above(tree, above.token), "recipient", part)  # "an amnesty affecting 39"
    if tree.lower[verb] in _BEING and (found := _at_be(tree, dep, verb, acts, part)):
        return found
    if tree.lower[verb] in PART or tree.lower[verb] in _SUMS:
        found = _listed(tree, verb, dep, acts)
        if found:
            return found
    return (
        _received(tree, i, verb, acts, part)
        or _awaited(tree, dep, verb, acts, part)
        or _taken_up(tree, dep, verb, acts, part)
    )


def _at_be(tree: Tree, dep: str, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """Read a form of "be" above the count."""
    if dep == "nsubj":
        # "12 officers are to be pardoned"
        for child in tree.children[verb]:
            if child in acts and tree.deps[child] == "xcomp" and tree.child(child, "dobj", "obj") is None:
                route = "released" if acts[child].form == "release" else "object"
                return Role(acts[child], child, route, part)
        hoped = tree.child(verb, "acomp")  # "15 are likely to be pardoned"
        after = tree.children[hoped] if hoped is not None else []
        found = [c for c in after if c in acts and tree.deps[c] == "xcomp"]
        if found and tree.child(found[0], "auxpass") is not None:
            route = "released" if acts[found[0]].form == "release" else "object"
            return Role(acts[found[0]], found[0], route, part)
    subject = tree.child(verb, "nsubj")
    fronted = {tree.heads[verb], *tree.children[verb]} & acts.keys() if dep == "attr" else ()
    deed = next((acts[t] for t in fronted if t < verb and t < _FRONT and acts[t].form == "deed"), None)
    if deed is not None and subject is None:
        return Role(deed, deed.token, "object", part)  # "Also pardoned were 64 officers"
    if dep == "attr" and subject is not None:
        # "The people pardoned by the king are nine journalists."
        below = act_below(tree, subject, acts) if tree.lower[subject] in action_words().people else None
        if below:
            return Role(below[0], below[1], "modified", part)
    return None


def _awaited(tree: Tree, dep: str, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """What a verb lets its subject expect, or says of it besides.

    "2,000 prisoners are expected to be freed", "can hope for a pardon", "stand to benefit from an amnesty",
    "have laid down their arms and benefited from an amnesty".
    """
    if dep not in ("nsubj", "nsubjpass"):
        return None
    hopes = tree.lower[verb] in _HOPING and any(tree.lower[c] in _MAY for c in tree.children[verb])
    for child in tree.children[verb]:
        below = tree.deps[child] == "xcomp" and tree.lower[verb] in _AWAITING
        object_ = tree.child(child, "dobj", "obj")
        freed = object_ is None or tree.lower[object_] in _PRISONS  # "began leaving jail"
        if below and child in acts and acts[child].form == "release" and freed:
            return Role(acts[child], child, "released", part)
        joined = tree.deps[child] == "conj" and tree.child(child, "nsubj", "nsubjpass") is None
        if (below or joined) and tree.lower[child] in action_words().receive:
            act = carried_act(tree, child, acts)
            if act is not None:
                return Role(act, child, "receiver", part)
        hoped = tree.child(child, "pobj") if hopes else None
        if hoped in acts and hoped is not None and acts[hoped].form == "noun":
            return Role(acts[hoped], verb, "receiver", part)
    return None


def _risen(tree: Tree, verb: int, prep: str, acts: dict[int, Act]) -> Act | None:
    """ "The number of those pardoned has risen to 4,300"; not of those who seek a pardon."""
    subject = tree.child(verb, "nsubj")
    if prep != "to" or tree.lower[verb] not in _RISING or subject is None:
        return None
    below = tree.subtree(subject)
    sought = any(tree.lower[t] in action_words().seek for t in below)
    if sought or tree.lower[subject] not in ("number", "total", "tally"):
        return None
    return next((acts[t] for t in below if t in acts and acts[t].form != "release"), None)


def _taken_up(tree: Tree, dep: str, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    """ "70 rebels took up the offer of amnesty", "2,300 prisoners owe their freedom to a pardon"."""
    taken = tree.child(verb, "dobj", "obj")
    if dep != "nsubj" or taken is None:
        return None
    offered = tree.lower[verb] in _TAKING and tree.lower[taken] in _OFFERS
    owed = tree.lower[verb] in _OWING and tree.lower[taken] in _FREEDOM
    whole = owed or tree.lower[taken] == "advantage"  # "of the amnesty" hangs on the verb as well
    below = tree.subtree(verb if whole else taken) if owed or offered else ()
    act = next((acts[t] for t in below if t > taken and t in acts and acts[t].form == "noun"), None)
    return Role(act, verb, "receiver", part) if act is not None else None


def _received(tree: Tree, i: int, verb: int, acts: dict[int, Act], part: bool) -> Role | None:
    words, dep, act = action_words(), tree.deps[i], acts.get(verb)
    passive = dep == "nsubjpass" or tree.child(verb, "auxpass") is not None
    carried = carried_act(tree, verb, acts)
    if carried is None and tree.deps[verb] == "relcl" and tree.lower[verb] in words.give:
        given_to = acts.get(tree.heads[verb])  # "the pardons he gave six officers"
        carried = given_to if given_to and given_to.form == "noun" and tree.tags[i] == "NNS" else None
    if carried and dep in ("dative", "dobj", "iobj", "nsubjpass", "obj"):
        return Role(carried, verb, "recipient", part)
    given = tree.lower[verb] in _GIVEN and tree.tags[verb] in ("VBD", "VBN") and tree.lower[i] in words.people
    under = tree.lower[verb] in _COMING and any(tree.lower[c] == "under" for c in tree.children[verb])
    if carried and dep == "nsubj" and (tree.lower[verb] in words.receive or passive or given or under):
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
        found = (
            (act_below(tree, group, acts) or act_below_of(tree, group, acts)) if group is not None else None
        )
        return Role(found[0], found[1], "part", True) if found else None
    return None


def _listed(tree: Tree, verb: int, dep: str, acts: dict[int, Act]) -> Role | None:
    """ "Those pardoned include 12 women" (a part), "a pardon list that includes 457 names" (all of it)."""
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
    if found is None and tree.lower[tree.heads[subject]] in TO_RECIPIENT:
        # "pardons to a group that included 12 women": the group is who received them
        above = tree.heads[tree.heads[subject]]
        given = acts.get(above) or carried_act(tree, above, acts, subject)
        return Role(given, verb, "listed", True) if given and given.form == "noun" else None
    return Role(found[0], found[1], "listed", not whole) if found else None


def carried_to(tree: Tree, verb: int, prep: str, start: int, acts: dict[int, Act], part: bool) -> Role | None:
    """Return what a verb says of the object of its preposition: "granted pardons to 12", "stands at 12"."""
    if prep in TO_RECIPIENT:
        act = carried_act(tree, verb, acts, start) or _risen(tree, verb, prep, acts)
        route = "stated" if tree.lower[verb] in _RISING else "recipient"
        return Role(act, verb, route, part) if act else None
    if prep == "by" and tree.lower[verb] in ("accepted", "embraced"):
        given = tree.child(verb, "nsubjpass")  # "An amnesty has been accepted by 70 rebels"
        return Role(acts[given], verb, "receiver", part) if given in acts and given is not None else None
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
