"""Whom an act reaches that was told without a number: "pardoned all. About 10,000 would be affected"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_REACHED = words("effect", "reached")
_TOUCHING = words("effect", "touching")
_STEPS = words("effect", "steps")
_LAWS = words("status", "laws")
_JAILED = words("effect", "jailed")
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their"))


def reached(sentence: Sentence, counted: Counted, told: list[tuple[Sentence, Act]]) -> Draft | None:
    """Return the claim of those whom one of the acts ``told`` just before reaches."""
    tree = sentence.tree
    if not told or counted.basis not in ("people", "other", "none"):
        return None
    if action_words().other_release.intersection(tree.lower):
        return None
    verb = tree.heads[counted.head]
    named = counted.noun is not None and (counted.basis != "other" or tree.lower[counted.noun] in _JAILED)
    verbs = [verb, *(c for c in tree.children[verb] if tree.deps[c] == "xcomp")]  # "are expected to benefit"
    subject = tree.deps[counted.head] in ("nsubj", "nsubjpass")
    helped = subject and any(tree.lower[v] in _REACHED for v in verbs)
    after = tree.lower[counted.head + 1 : counted.head + 2]  # "In all 388 prisoners benefited", misread
    helped = helped or bool(_REACHED.intersection(after) and tree.deps[counted.head + 1] == "acl")
    if not (named and (helped or _is_touched(tree, counted, verb))) and not _is_number_reached(tree, counted):
        return None
    draft = Draft(sentence, counted, None, verb, "reached")
    nouns = [one for one in told if one[1].form == "noun"]
    draft.named_in = (nouns or told)[-1]  # "an amnesty, cutting all terms": it is called an amnesty
    draft.action = draft.named_in[1].action
    draft.doubts.append("act_from_context")
    return draft


def _is_number_reached(tree: Tree, counted: Counted) -> bool:
    """ "put the number of people affected at 6,500"."""
    first = tree.token_at(counted.mention.start)
    if first is None:
        return False
    before = tree.lower[max(0, first - 8) : first]
    if "number" not in before or before[-1:] not in (["at"], ["is"], ["was"], ["be"]):
        return False
    after_number = before[before.index("number") :]
    return after_number[1:2] == ["of"] and bool(_REACHED.intersection(after_number))


def _is_touched(tree: Tree, counted: Counted, verb: int) -> bool:
    """ "The move will help 6,500 people", "The pardons cover 6,500 people"."""
    if tree.deps[counted.head] not in ("dobj", "obj") or tree.lower[verb] not in _TOUCHING:
        return False
    while tree.deps[verb] == "xcomp" and tree.child(verb, "nsubj") is None:
        verb = tree.heads[verb]  # "The move is expected to help"
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        # "an amnesty bill covering 16,000 people"
        return tree.deps[verb] == "acl" and tree.lower[tree.heads[verb]] in _LAWS | _STEPS
    if tree.deps[verb] == "relcl" and tree.lower[subject] in ("that", "which"):
        return True  # "a pardon for possession that covers 45,000 people"
    named = tree.lower[subject] in _STEPS or tree.lower[subject] in action_words().nouns
    inside = _DEFINITE.intersection(tree.lower[c] for c in tree.children[subject])
    own = subject <= 1 or tree.deps[verb] != "conj"  # not "The toll rose, and it concerns 300 people"
    return (tree.lower[subject] == "it" and own) or (named and bool(inside))
