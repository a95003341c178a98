"""Numbers beside an act that reached nobody of them: who waits, averages, one recipient described."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.lexicon import words
from extractor.tree import Tree

_WAITING = words("bystander", "waiting")
_PENDING = words("bystander", "pending")
_AVERAGING = words("bystander", "averaging")
_BETWEEN = words("bystander", "between")
_DECIDED = words("reject", "decided")
_ASKED = words("reject", "asked")
_THOSE = frozenset(("those", "these", "them"))
_BIRDS = words("reject", "birds")
#: What is said of one recipient: "One pardon went to a nurse", "One commutation was Roe's own".
_DESCRIBING = words("bystander", "describing")
#: Tokens from "waiting" to the act waited for: "waiting for word on a pardon".
_REACH = 6


def is_bystander(draft: Draft, story: Story) -> bool:
    """Whether the number is of people or cases that an act named beside them did not reach."""
    tree = draft.sentence.tree
    return (
        _is_waiting(draft, tree)
        or _is_of_petitions(draft, story)
        or _is_average(draft, tree)
        or _is_one_described(draft, tree)
        or _is_of_birds(draft, tree)
    )


def _is_decided(draft: Draft, tree: Tree) -> bool:
    """Whether a verb above the number grants or refuses: "were turned down", not "turned out to be"."""
    verbs = clause.chain(tree, draft.counted.head)
    return any(tree.lower[v] in _DECIDED and tree.lower[v + 1 : v + 2] != ["out"] for v in verbs)


def _last(draft: Draft) -> int:
    return max(draft.counted.tokens[-1], draft.counted.noun or 0)


def _is_waiting(draft: Draft, tree: Tree) -> bool:
    """ "14,000 people waiting for a pardon", "100 cases were pending"; not once they are turned down."""
    number, noun = draft.counted.tokens[-1], draft.counted.noun
    if _is_decided(draft, tree):
        return False
    for behind in {number, _last(draft)}:
        place = _state_behind(tree, behind)
        if place is None:
            continue
        waits = tree.lower[place] in _WAITING
        waits = waits and any(place < act.token <= place + _REACH for act in draft.sentence.acts)
        if waits or (tree.lower[place] in _PENDING and noun is not None):
            return True
    return False


def _state_behind(tree: Tree, place: int) -> int | None:
    """Return the word behind a number or its noun that says what state it is in: "still waiting"."""
    behind = range(place + 1, min(place + 5, len(tree)))
    return next((t for t in behind if tree.lower[t] not in _BETWEEN), None)


def _is_average(draft: Draft, tree: Tree) -> bool:
    """ "averaged about seven commutations a year", "an average of 12 pardons a year"."""
    before = tree.lower[max(0, draft.counted.tokens[0] - 4) : draft.counted.tokens[0]]
    return bool(_AVERAGING.intersection(before)) and not {"above", "below", "than"}.intersection(before)


def _is_one_described(draft: Draft, tree: Tree) -> bool:
    """ "One pardon went to a nurse": a recipient described, and no number told."""
    first, noun = draft.counted.tokens[0], draft.counted.noun
    if (
        draft.counted.mention.value != 1
        or noun is None
        or tree.lower[first] != "one"
        or draft.counted.basis != "acts"
    ):
        return False
    if tree.deps[noun] != "nsubj" or tree.lower[max(0, first - 1)] in ("only", "just"):
        return False
    return tree.lower[tree.heads[noun]] in _DESCRIBING


def _is_of_petitions(draft: Draft, story: Story) -> bool:
    """ "The board has had 436 applications. Of those, 178 were incomplete": a part of what was asked."""
    tree, index = draft.sentence.tree, draft.sentence.index
    if not draft.part or not index or tree.lower[0] != "of" or tree.lower[1] not in _THOSE:
        return False
    if tree.lower[2] not in (",", *_ASKED):
        return False  # "Of those clemencies"
    counted = story.sentences[index - 1].counted
    told = counted[-1].noun if counted else None
    before = story.sentences[index - 1].tree
    if told is None or before.lower[told] not in _ASKED:
        return False
    if any(before.lower[v] in _DECIDED for v in clause.chain(before, counted[-1].head)):
        return False  # "granted 30 requests. Of those, 15 were urgent"
    return not _is_decided(draft, tree)


def _is_of_birds(draft: Draft, tree: Tree) -> bool:
    """ "grant a pardon to a pair of turkeys"."""
    return bool(_BIRDS.intersection(tree.lower[draft.counted.tokens[-1] + 1 : _last(draft) + 3]))
