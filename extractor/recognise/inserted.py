"""Readings by place of what parsers misjudge: "Today, reports the Tribune, the governor will pardon 12".

Who says it stands between commas behind the verb, inside the sentence that is said; and parts of what is
said ("12 of them women,") stand right before a source without belonging to it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extractor.recognise.clause import FINITE
from extractor.recognise.cue import Draft, runs, verbs
from extractor.recognise.speaker import MAX_TOKENS
from extractor.tree import Tree

#: Verbs of saying that stand before their subject in the midst of a sentence.
_RULES: Final = frozenset({"say", "announce"})
#: What the words behind the second comma say of the source itself, or join a further verb with.
_GOES_ON: Final = frozenset(
    {"who", "which", "whose", "where", "and", "or", "but", "adding", "citing", "quoting", "speaking"}
)
_QUOTES: Final = frozenset({'"', "“", "”", "''", "``"})
#: Tokens. "12 of them women and children," is short.
_FRONT: Final = 12
_THEM: Final = frozenset({"them", "whom", "those"})


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
    if not named or any(tree.tags[i] in FINITE for i in range(first, end)):
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
