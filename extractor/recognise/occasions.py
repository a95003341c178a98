"""Counts of occasions that are counts of acts: "granted clemency 39 times", "used his power 39 times"."""

from __future__ import annotations

from dataclasses import replace

from extractor.lexicon import words
from extractor.mention import CountMention
from extractor.normalise.count import bounds
from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import carried_act
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

_POWERS = words("carry", "powers")
_USING = words("carry", "using")
#: After "times": a factor, not a number of occasions ("three times as many", "12 times the number").
_FACTOR = words("occasions", "factor")


def occasions(tree: Tree, counted: Counted, acts: list[Act]) -> tuple[Counted, Role] | None:
    """Return the count as one of acts, with the act done so many times, or ``None``."""
    times = counted.tokens[-1] + 1
    if tree.lower[times : times + 1] != ["times"] or _FACTOR.intersection(tree.lower[times + 1 : times + 2]):
        return None
    verb = next((a for a in tree.ancestors(times) if tree.tags[a][:1] == "V"), None)
    if verb is None or not acts:
        return None
    act = _done(tree, verb, {a.token: a for a in acts})
    if act is None:
        return None
    return times_of_acts(counted), Role(act, verb, "act_counted")


def times_of_acts(counted: Counted) -> Counted:
    """Return the number of times as a number of acts."""
    return replace(counted, mention=_of_acts(counted.mention), basis="acts")


def _of_acts(mention: CountMention) -> CountMention:
    """Return the mention with the ends of a count, where it has those of a ratio ("fewer than 12 times")."""
    if mention.value is None:
        return replace(mention, kind="count", unit=None)
    lower, upper = bounds(mention.value, mention.relation)
    return replace(mention, lower=lower, upper=upper, kind="count", unit=None)


def _done(tree: Tree, verb: int, acts: dict[int, Act]) -> Act | None:
    if verb in acts and acts[verb].form in ("deed", "shorten"):
        return acts[verb]
    power = tree.child(verb, "dobj", "obj", "nsubjpass")
    if power is not None and tree.lower[verb] in _USING and tree.lower[power] in _POWERS:
        return next((acts[c] for c in tree.subtree(power) if c in acts and acts[c].form == "noun"), None)
    return carried_act(tree, verb, acts) if tree.lower[verb] in action_words().give else None
