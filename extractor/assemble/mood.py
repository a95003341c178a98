"""Questions, falsehoods and conditions: an act that is told of and not stated."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.tree import Tree

_FALSITY = words("status", "falsity")
_NOBODY = words("status", "nobody")
_SAYING = words("status", "saying")
_FOLLOWING = frozenset(("after", "because", "since", "now"))
_IF = frozenset(("if", "unless", "once"))
#: Tokens of a headline that tells who says so.
_HEADLINE = 20


def is_conditional(tree: Tree, verb: int) -> bool:
    """ "a bill that would free 3,000 if it takes effect": what would be, on a condition."""
    conditions = (c for c in tree.children[verb] if tree.deps[c] == "advcl")
    opening = {tree.lower[m] for c in conditions for m in tree.children[c] if m < c}
    return "would" in clause.auxiliaries(tree, verb) and bool(opening & _IF)


def is_false(tree: Tree, verb: int) -> bool:
    """ "It is not true that she pardoned 12", "the claim that she did is a lie"."""
    said = {tree.lower[c] for c in tree.children[verb] if tree.deps[c] in ("acomp", "attr")}
    return bool(said & _FALSITY) or ("true" in said and clause.is_negated(tree, verb))


def is_asked(tree: Tree, verb: int) -> bool:
    """ "Did she pardon 12?", "Is it true that she did?", "Who pardoned 12?": a question states nothing."""
    subject, aux = tree.child(verb, "nsubj", "nsubjpass"), tree.child(verb, "aux", "auxpass")
    if tree.lower[-1] != "?" or subject is None:
        return False
    return tree.tags[subject] == "WP" or (verb if aux is None else aux) < subject


def follows_done(tree: Tree, acts: list[Act], head: int) -> bool:
    """ "Nine men can vote again after the governor pardoned them": what will be, by what was done."""
    above = list(tree.ancestors(head))
    for act in acts:
        verb = clause.verb_of(tree, act.token)
        below = verb is not None and tree.deps[verb] in ("advcl", "ccomp") and tree.heads[verb] in above
        if act.form == "release" or verb is None or not below or clause.is_negated(tree, verb):
            continue
        if verb != act.token and tree.lower[verb] not in action_words().give:
            continue  # "because the governor denied them clemency", "after the board recommended it"
        marks = (c for c in tree.children[verb] if tree.deps[c] in ("mark", "advmod") and c < verb)
        opening = [c - (tree.lower[c - 1 : c + 1] == ["now", "that"]) for c in marks]
        done = tree.tags[verb] == "VBD" or clause.auxiliaries(tree, verb) & {"has", "have", "had"}
        if done and any(tree.lower[c] in _FOLLOWING for c in opening):
            return True
    return False


def is_reported(tree: Tree, verb: int) -> bool:
    """ "said he would pardon": the future as seen from the saying."""
    # "said 900 would be freed and 1,100 would have their terms shortened", "while 1,100 would"
    while tree.deps[verb] == "conj" or (tree.deps[verb] == "advcl" and _marked_while(tree, verb)):
        verb = tree.heads[verb]
    return tree.deps[verb] == "ccomp" and tree.lower[tree.heads[verb]] in _SAYING


def _marked_while(tree: Tree, verb: int) -> bool:
    mark = tree.child(verb, "mark")
    return mark is not None and tree.lower[mark] in ("while", "whereas")


def is_by_nobody(tree: Tree, verb: int) -> bool:
    """ "No governor has pardoned 12", "Neither the king nor his son pardoned 12"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lower[verb + 1 : verb + 3] == ["as", "many"]:
        return False  # "No governor has signed as many pardons as Roe: 1,569"
    marks = {tree.lower[subject], *(tree.lower[c] for c in tree.children[subject] if c < subject)}
    return bool(_NOBODY.intersection(marks))


def is_undone(tree: Tree, verb: int) -> bool:
    """ "ruled out pardoning 12", "stopped short of", "decided against", "failed to"."""
    following = tree.lower[verb + 1 : verb + 4]
    form = tree.lower[verb]
    return (
        form in ("vetoed", "vetoes")
        or (form in ("failed", "fails") and "to" in following[:1])
        or (form[:3] == "rul" and "out" in following[:2])
        or (form == "stopped" and "short" in following[:1])
        or (form == "decided" and bool({"against", "not"}.intersection(following[:2])))
    )


def is_headed_for(tree: Tree, verb: int) -> bool:
    """ "King to pardon 39 inmates, minister says": a headline's infinitive is its future."""
    head = tree.heads[verb]
    to = next((c for c in tree.children[verb] if tree.lower[c] == "to" and tree.deps[c] == "aux"), None)
    subject = tree.child(verb, "nsubj", "nsubjpass")
    told = tree.deps[verb] == "ccomp" and head > verb and len(tree) <= _HEADLINE
    return to is not None and subject is not None and subject < to and told
