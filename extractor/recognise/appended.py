"""What a sentence goes on with behind its source: "Sales fell, the bank said, to 39 million".

Parsers hang such a phrase on the cue verb, as if it told how something was said.
"""

from __future__ import annotations

from typing import Final

from extractor.tree import Tree

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: How these go on is told elsewhere: participles and relative clauses are about the source.
_OF_THE_SOURCE: Final = frozenset({"VBG", "WP", "WDT", "WRB", "WP$", "``", "''"})
_ABOUT_IT: Final = frozenset({"according", "but", "and", "or", "as", "in", "after", "when", "speaking"})
_JOINTS: Final = frozenset({"and", "but"})
_QUOTES: Final = frozenset({'"', "“", "”", "''", "``"})
#: How many tokens may stand between a cue and the comma behind it: "said late on Tuesday,".
_REACH: Final = 8


def appended(tree: Tree, verb: int, start: int) -> set[int]:
    """Return the phrase behind the second comma of "S, X said, to 39 million"; X begins at ``start``."""
    if start < 2 or tree.words[start - 1] != ",":
        return set()
    comma = next((i for i in range(verb + 1, min(verb + _REACH, len(tree))) if tree.words[i] == ","), None)
    if comma is None or any(tree.tags[i] in _FINITE for i in range(verb + 1, comma)):
        return set()
    after = range(comma + 1, len(tree))
    if len(after) < 2 or _QUOTES.intersection(tree.words):
        return set()
    if tree.lower[after[0]] in _JOINTS and tree.tags[after[1]] in _FINITE:
        return {*after}  # "S, X said in May, but was still the lowest": without a subject
    apart = tree.tags[after[0]] in _OF_THE_SOURCE or tree.lower[after[0]] in _ABOUT_IT
    return set() if apart or any(tree.tags[i] in _FINITE for i in after) else {*after}


def compared(tree: Tree, last: int) -> set[int]:
    """Return "compared with 39 percent who did not" behind a comma; ``last`` is the token before that."""
    at = last + 2
    if at >= len(tree) or tree.words[at - 1] != "," or tree.lower[at] != "compared":
        return set()
    return {*tree.subtree(at)}
