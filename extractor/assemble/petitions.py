"""Petitions that are granted or refused, where only clemency can be meant: "denied over 8,000 petitions"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_THEM = words("shared", "them")
_PETITIONS = words("shared", "petitions")
_DECIDED = words("effect", "decided")
_DECISIONS = words("effect", "decisions")
_BE = frozenset(("were", "was", "are", "is"))
_HEDGES = ("over", "under", "about", "around")
_OBJECTS = ("dobj", "obj", "nsubjpass")


def petitions(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "granted more than 1,600 applications", "denied over 8,000 petitions", where clemency is told of."""
    tree, known = sentence.tree, action_words()
    bare = counted.noun is None or tree.lower[counted.noun] in _THEM
    of_them = bare and bool(_PETITIONS.intersection(tree.lower[: counted.tokens[0]]))
    if not of_them and (counted.noun is None or tree.lower[counted.noun] not in _PETITIONS):
        return None  # "Of 63 petitions, 38 were turned down"
    found = (way(tree, counted) for way in (_verb, _inverted, _left_out, _noun))
    decision = next((token for token in found if token is not None), None)
    if decision is None:
        return None
    draft = Draft(sentence, counted, None, decision, "petitions")
    asked = {known.nouns[w] for w in tree.lower[counted.tokens[-1] :] if w in known.nouns}
    # "431 requests for pardon ..., 104"
    asked = asked or {known.nouns[w] for w in tree.lower if w in known.nouns}
    draft.action = asked.pop() if len(asked) == 1 else "clemency"
    return draft


def _decides(tree: Tree, token: int) -> bool:
    return tree.lower[token] in action_words().refuse or tree.lower[token] in _DECIDED


def _verb(tree: Tree, counted: Counted) -> int | None:
    """Return the deciding verb whose object the petitions are, or the subject of its passive."""
    verb = tree.heads[counted.head]
    hedged = tree.deps[counted.head] == "pobj" and tree.lower[verb] in _HEDGES
    verb = tree.heads[verb] if hedged else verb  # "turned away over 900 requests"
    # "turned down more than 400", whose number is taken for a measure
    taken = (("down",), ("than",), (tree.lower[verb],))
    near = tree.deps[counted.head] == "npadvmod" and (tree.lower[counted.tokens[0] - 1],) in taken
    fits = hedged or near or tree.deps[counted.head] in _OBJECTS
    return verb if fits and _decides(tree, verb) else None


def _inverted(tree: Tree, counted: Counted) -> int | None:
    """ "Denied were 57 other requests": parsers take the participle for a name."""
    first = counted.tokens[0]
    verb = next((t for t in range(max(0, first - 4), first - 1) if tree.lower[t + 1] in _BE), None)
    opens = verb is not None and (verb == 0 or tree.lower[verb - 1] in (",", ";", "and", ":"))
    return verb if verb is not None and opens and _decides(tree, verb) else None


def _left_out(tree: Tree, counted: Counted) -> int | None:
    """ "One pardon was issued and 72 requests for clemency denied": the auxiliary is not told again."""
    verb = tree.heads[counted.head]
    before = tree.heads[verb]
    joined = tree.deps[counted.head] == "nsubj" and tree.deps[verb] == "conj" and counted.tokens[0] > before
    told = joined and tree.child(before, "auxpass") is not None and tree.child(verb, "aux", "auxpass") is None
    return verb if told and _decides(tree, verb) else None


def _noun(tree: Tree, counted: Counted) -> int | None:
    """ "decided on the granting of 61 requests", "said yes to 34 requests"."""
    prep = tree.heads[counted.head]
    above = tree.heads[prep]
    if tree.deps[counted.head] != "pobj":
        return None
    if tree.lower[prep] == "of" and tree.lower[above] in _DECISIONS:
        return above
    return above if tree.lower[prep - 2 : prep + 1] == ["said", "yes", "to"] else None
