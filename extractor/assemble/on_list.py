"""Lists of those who receive clemency: "the list of 39", "nine soldiers are also on the list"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_STANDING = words("on_list", "standing")
_INCLUDING = words("on_list", "including")
_LISTS = frozenset(("list", "roll"))
_BE = words("among", "be")
_DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its"))
_NAMES = words("effect", "jailed") | {"names", "persons", "recipients", "beneficiaries", "offenders"}
#: Tokens from the verb to "the list".
_REACH = 5


def on_list(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Nine soldiers are also on the list", "The list of 39 includes 12 women": parts of those told of."""
    tree = sentence.tree
    if counted.basis not in ("people", "other") or counted.mention.value == 0 or counted.noun is None:
        return None
    verb = tree.heads[counted.head]
    stands = tree.deps[counted.head] == "nsubj" and tree.lower[verb] in _STANDING
    if (stands and _names_list(tree, verb)) or _opens_with_list(tree, counted):
        return continue_draft(sentence, counted, near[-1].whole or near[-1], "part", part=True)
    told = near[-1] if not near[-1].part else near[-1].whole
    if told is None or told.sentence is not sentence or told.route != "list_of":
        return None
    within = any(tree.lower[a] in _INCLUDING for a in tree.ancestors(counted.head))
    return continue_draft(sentence, counted, told, "part", part=True) if within else None


def list_of(sentence: Sentence, counted: Counted, named: list[tuple[Sentence, Act]]) -> Draft | None:
    """ "He has approved pardons. The list of 39 ...": the act is ``named`` in a sentence just before."""
    tree, first = sentence.tree, counted.tokens[0]
    before = tree.lower[max(0, first - 3) : first]
    acts = [one for one in named if one[0] is not sentence]
    if (
        not acts
        or len(before) < 3
        or before[0] not in _DEFINITE
        or before[1:] not in (["list", "of"], ["roll", "of"])
    ):
        return None
    if counted.noun is not None and tree.lower[counted.noun] not in _NAMES:
        return None  # "the list of 12 sponsors"
    draft = Draft(sentence, counted, None, counted.head, "list_of")
    draft.action, draft.named_in = acts[-1][1].action, acts[-1]
    draft.doubts.append("act_from_context")
    return draft


def _opens_with_list(tree: Tree, counted: Counted) -> bool:
    """ "On the list are 12 bankers and seven brokers"."""
    heads = [counted.head, *tree.ancestors(counted.head)]
    joined = next((t for t in heads if tree.deps[t] != "conj"), counted.head)
    verb = tree.heads[joined]
    behind = tree.deps[joined] in ("nsubj", "attr") and tree.lower[verb] in _BE and verb < counted.tokens[0]
    return behind and tree.lower[:2] in (["on", "the"], ["on", "his"]) and tree.lower[2] in _LISTS


def _names_list(tree: Tree, verb: int) -> bool:
    """Whether "the list" follows the verb, behind "on", "in" or "among"."""
    after = tree.lower[verb + 1 : verb + 1 + _REACH]
    at = next((k for k, form in enumerate(after) if form in _LISTS), None)
    of_others = at is not None and after[at + 1 : at + 2] == ["of"]  # "on the list of critics"
    return (
        at is not None and at > 0 and (after[at - 1] in _DEFINITE or after[at - 1] == "'s") and not of_others
    )
