"""Readings by place of what parsers misjudge: "Today, reports the Tribune, the governor will pardon 12".

Who says it stands between commas behind the verb, inside the sentence that is said; and parts of what is
said ("12 of them women,") stand right before a source without belonging to it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extractor.recognise.clause import FINITE
from extractor.recognise.cue import Draft, runs, verbs, words
from extractor.recognise.speaker import MAX_TOKENS
from extractor.tree import Tree

#: Verbs of saying that stand before their subject in the midst of a sentence.
_RULES: Final = frozenset({"say", "announce"})
#: What the words behind the second comma say of the source itself, or join a further verb with.
_GOES_ON: Final = frozenset(
    {"who", "which", "whose", "where", "and", "or", "but", "adding", "citing", "quoting", "speaking"}
)
#: "The amnesty, announced the day before, freed 39": when, not who.
_TIMES: Final = frozenset(
    {"day", "night", "evening", "morning", "afternoon", "week", "weekend", "month", "year", "same"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_QUOTES: Final = frozenset({'"', "“", "”", "''", "``"})
_JOINTS: Final = frozenset({"and", "but"})
#: Tokens. "12 of them women and children," is short.
_FRONT: Final = 12
_THEM: Final = frozenset({"them", "whom", "those"})

_RELATIVES: Final = frozenset({"that", "which", "who", "whom"})


def inserted_draft(tree: Tree, verb: int) -> Draft | None:
    """Return who is named between commas behind a verb of saying, with the sentence around that.

    The noun phrase begins with "the" or a capital and holds no verb: "collects data, reports abuses, and
    lobbies" is a list of what somebody does.
    """
    if not _opens_insertion(tree, verb):
        return None
    first = verb + 1
    end = next((i for i in range(first, min(first + MAX_TOKENS, len(tree))) if tree.words[i] == ","), None)
    if end is None or end + 2 >= len(tree) or tree.lower[end + 1] in _GOES_ON:
        return None
    named = tree.lower[first] == "the" or tree.words[first][0].isupper()
    if (
        not named
        or _TIMES.intersection(tree.lower[first : first + 3])
        or any(tree.tags[i] in FINITE for i in range(first, end))
    ):
        return None
    told = {*range(verb - 1), *range(end + 1, len(tree))}
    goes_on = any(tree.tags[i] in FINITE for i in range(end + 1, len(tree)))  # not ", the agency, KCNA."
    if not goes_on or _QUOTES.intersection(tree.words[verb - 2 : end + 2]):
        return None
    rule = next(c.rule for c in verbs()[tree.lower[verb]] if c.rule in _RULES)
    source = (tree.starts[first], tree.ends[end - 1])
    return Draft(source, (tree.starts[verb], tree.ends[verb]), runs(tree, told), rule)


def _opens_insertion(tree: Tree, verb: int) -> bool:
    """Whether a verb of saying follows a comma and has its subject, if any, behind it."""
    if not 1 < verb < len(tree) - 3 or tree.words[verb - 1] != ",":
        return False
    saying = any(c.rule in _RULES for c in verbs().get(tree.lower[verb], ()))
    return saying and tree.tags[verb] in ("VBZ", "VBD", "VBP", "NNS")


def opening_draft(tree: Tree, verb: int) -> Draft | None:
    """Return who is named in "As the palace's figures show, S", the verb taken for a noun."""
    if tree.lower[0] != "as" or not 2 < verb + 1 < len(tree) - 2 or tree.words[verb + 1] != ",":
        return None
    rule = next((c.rule for c in verbs().get(tree.lower[verb], ()) if c.rule in (*_RULES, "show")), None)
    whole = not any(tree.words[i] == "," or tree.tags[i] in FINITE for i in range(1, verb))
    if rule is None or not whole or not tree.tags[verb - 1].startswith(("NN", "PRP")):
        return None
    source = (tree.starts[1], tree.ends[verb - 1])
    told = {*range(verb + 2, len(tree))}
    return Draft(source, (tree.starts[verb], tree.ends[verb]), runs(tree, told), rule)


def with_parts(tree: Tree, draft: Draft) -> Draft:
    """Return the draft of "S, the palace says, 39 of whom are women" with S.

    The parse may have the rest alone, but parts can't be told without their whole.
    """
    if draft.source is None or not draft.pieces:
        return draft
    begin, end = min(draft.source[0], draft.cue[0]), max(draft.source[1], draft.cue[1])
    first = next((i for i in range(len(tree)) if tree.starts[i] >= begin), 0)
    after = next((i for i in range(first, len(tree)) if tree.starts[i] >= end), len(tree))
    between = first > 1 and tree.words[first - 1] == "," and tree.words[after : after + 1] == [","]
    if between and "whom" in tree.lower[after + 1 : after + 5] and draft.pieces[0][0] > draft.cue[0]:
        draft.pieces.insert(0, (tree.starts[0], tree.ends[first - 2]))
    return draft


def without_front(tree: Tree, draft: Draft) -> Draft:
    """Return the draft with "12 of them women," taken from its source to what is said.

    "He has freed 90 men, 12 of them foreigners, the head of the board, Jane Roe, told reporters."
    """
    if draft.source is None:
        return draft
    start, end = draft.source
    tokens = [i for i in range(len(tree)) if start <= tree.starts[i] < end][:_FRONT]
    comma = next((i for i in tokens if tree.words[i] == ","), None)
    if comma is None or comma + 1 >= len(tree) or tree.starts[comma + 1] >= end:
        return draft
    front = tree.lower[tokens[0] : comma]
    of_them = any(a == "of" and b in _THEM for a, b in pairwise(front))
    if of_them and not any(tree.tags[i] in FINITE for i in range(tokens[0], comma)):
        draft.pieces.append((start, tree.ends[comma - 1]))
        draft.source = (tree.starts[comma + 1], end)
    return draft


def behind(tree: Tree, cue: list[int]) -> set[int]:
    """Return what a credit in front vouches for: "According to X, S", and of "A and, according to X, B" B."""
    first, after = cue[0], cue[-1] + 1
    if first:
        joint = first - 1 - (tree.words[first - 1] == ",")
        if joint < 0 or tree.lower[joint] not in _JOINTS or tree.words[after : after + 1] != [","]:
            return set()
    return {*range(after, len(tree))}


def shares_clause(tree: Tree, noun: int) -> bool:
    """Whether what a noun reports hangs on its verb: "gave notice today that S", "it was his view that S"."""
    head = tree.heads[noun]
    handed = tree.deps[noun] == "dobj" and tree.lower[head] in words("handing-out")
    return handed or (tree.deps[noun] in ("attr", "nsubj") and tree.lower[head] in ("is", "was"))


def equated(tree: Tree, noun: int) -> set[int]:
    """Return the figure of "the office's estimate is 39 million", with what it is an estimate of."""
    verb = tree.heads[noun]
    if (
        tree.deps[noun] != "nsubj"
        or tree.lower[verb] not in ("is", "was")
        or tree.lower[noun] not in words("forecast")
    ):
        return set()
    told = [
        t
        for c in tree.children[verb]
        if c > verb and tree.deps[c] in ("attr", "prep")
        for t in tree.subtree(c)
    ]
    return {*told, *tree.subtree(noun)} if any(tree.tags[t] == "CD" for t in told) else set()


def is_partitive(tree: Tree, clause: int) -> bool:
    """Whether a relative clause tells parts of what is said: "of whom 39 are women", "39 of whom are"."""
    inside = tree.subtree(clause)
    whom = any(tree.lower[t] == "whom" for t in inside[:4])
    return whom and any(tree.tags[t] == "CD" or tree.words[t].isdigit() for t in inside)


def is_of_relative(tree: Tree, clause: int) -> bool:
    """ "covered by the amnesty that she declared, according to X": X says the whole, not that alone."""
    opening = tree.subtree(clause)[0]
    relative = tree.lower[opening] in _RELATIVES and tree.deps[opening] != "mark"
    return relative and tree.deps[clause] in ("relcl", "ccomp", "acl")
