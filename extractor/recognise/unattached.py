"""Clauses that parsers hang on the wrong noun, and executions that a reprieve is of."""

from __future__ import annotations

from dataclasses import replace

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import carrier_above
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

_EXECUTIONS = frozenset(("execution", "executions", "hanging", "hangings"))
_OF_THEM = frozenset(("of", "for", "in", "from", "to"))
_OBJECTS = ("dobj", "obj", "nsubjpass")
_TO = words("predicate", "to_recipient")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBORDINATE = frozenset(("before", "until", "when", "after", "but", "and", "only"))
#: Tokens between people and the relative clause that is said of them, and inside that clause.
_REACH = 14


def reprieved_executions(tree: Tree, counted: Counted, acts: list[Act]) -> tuple[Counted, Role] | None:
    """ "granted reprieves of four executions", "reprieved four executions": each is one reprieve."""
    noun = counted.noun
    if noun is None or tree.lower[noun] not in _EXECUTIONS:
        return None
    above, label = tree.heads[noun], tree.deps[noun]
    if label == "pobj" and tree.lower[above] in _OF_THEM:
        above = tree.heads[above]
    elif label not in _OBJECTS:
        return None
    for act in acts:
        carried = act.token in tree.children[above] and tree.lower[above] in action_words().give
        if act.action == "reprieve" and (act.token == above or carried):
            verb = carrier_above(tree, act.token) if act.form == "noun" else act.token
            return replace(counted, basis="acts"), Role(act, verb, "act_counted")
    return None


def other_acts(tree: Tree, counted: Counted, acts: list[Act]) -> tuple[Counted, Role] | None:
    """ "granted eight pardons at once and ten others that take effect later": others of the same acts."""
    noun, first = counted.noun, counted.tokens[0]
    if noun is None or tree.lower[noun] not in ("others", "more") or tree.deps[noun] != "conj":
        return None
    anchor = tree.heads[noun]
    objects = [anchor, *(c for c in tree.children[anchor] if tree.deps[c] in _OBJECTS)]
    for act in acts:
        counts = act.token in objects and tree.child(act.token, "nummod") is not None
        if act.form != "noun" or not counts or act.token > first or tree.tags[act.token] != "NNS":
            continue
        if not {"to", "for"}.intersection(tree.lower[act.token : first]):
            return replace(counted, basis="acts"), Role(act, carrier_above(tree, act.token), "act_counted")
    return None  # "granted eight pardons to soldiers and 12 others"


def granted_of_them(tree: Tree, counted: Counted, acts: list[Act]) -> tuple[Counted, Role] | None:
    """ "The board recommended 39 pardons and the governor granted 12 of them": of the acts counted before."""
    last, verb = counted.tokens[-1], counted.tokens[0] - 1
    if tree.lower[last + 1 : last + 3] not in (["of", "them"], ["of", "those"]) or verb < 1:
        return None
    if tree.lower[verb] not in action_words().give or tree.tags[verb][:2] != "VB":
        return None
    for act in reversed(acts):
        number = tree.child(act.token, "nummod") if act.form == "noun" else None
        if act.token < verb and number is not None and tree.tags[act.token] == "NNS":
            return replace(counted, basis="acts"), Role(act, verb, "act_counted")
    return None


def relative_of_people(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "21 people convicted of fraud to whom she has granted pardons": the clause is said of the people."""
    noun = counted.noun
    if noun is None or counted.basis != "people":
        return None
    pronoun = next(
        (t for t in range(noun + 1, min(noun + _REACH, len(tree))) if tree.lower[t] in ("whom", "whose")),
        None,
    )
    if pronoun is None or any(tree.tags[t] in (*_FINITE, ",", ":") for t in range(noun + 1, pronoun)):
        return None
    if any(tree.lower[t] in action_words().people for t in range(noun + 1, pronoun)):
        return None  # "21 people convicted of robbing men to whom she had granted pardons"
    for act in acts:
        if not pronoun < act.token <= pronoun + _REACH or any(
            w in (";", ":") for w in tree.lower[pronoun : act.token]
        ):
            continue
        found = _in_clause(tree, pronoun, act)
        if found is not None:
            return found
    return None


def _in_clause(tree: Tree, pronoun: int, act: Act) -> Role | None:
    """Return what the act of a relative clause does to those whom its pronoun stands for."""
    between = range(pronoun + 1, act.token)
    if tree.lower[pronoun] == "whose":
        sentences = action_words().sentences.intersection(tree.lower[pronoun + 1 : pronoun + 4])
        return Role(act, act.token, "object_of") if act.form == "shorten" and sentences else None
    if tree.lower[pronoun - 1] in _TO:
        verb = carrier_above(tree, act.token)
        given = act.form == "noun" and verb in between and tree.lower[verb] in action_words().give
        return Role(act, verb, "recipient") if given else None
    return Role(act, act.token, "object") if act.form == "deed" else None


def spared_later(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "turned down seven inmates before their sentences were commuted", "39 men until she pardoned them"."""
    noun = counted.noun
    if noun is None or counted.basis != "people" or tree.deps[counted.head] not in _OBJECTS:
        return None
    for act in acts:
        between = range(noun + 1, act.token)
        marked = next((t for t in between if tree.lower[t] in _SUBORDINATE), None)
        if act.form not in ("deed", "shorten") or marked is None or act.token - noun > _REACH:
            continue
        if any(tree.lower[t] in action_words().people or tree.lower[t] in (";", ":") for t in between):
            continue
        if _is_done_to_them(tree, act, marked):
            return Role(act, act.token, "meant")
    return None


def _is_done_to_them(tree: Tree, act: Act, since: int) -> bool:
    """ "their sentences were commuted", "she commuted their terms", "they were pardoned", "pardoned them"."""
    before, after = tree.lower[since : act.token], tree.lower[act.token + 1 : act.token + 4]
    if act.form == "shorten":
        theirs = before if "their" in before else after
        return "their" in theirs and bool(action_words().sentences.intersection(theirs))
    passive = "they" in before and bool({"were", "been", "be", "are"}.intersection(before))
    return passive or after[:1] == ["them"]
