"""Verbs for coming out of prison: "let 12 inmates go", "will be home for the feast", "get out of jail"."""

from __future__ import annotations

from extractor.lexicon import words
from extractor.tree import Tree

_GETTING = words("liberty", "getting")
_PRISONS = words("liberty", "prisons")
_BEING = words("liberty", "being")
_BETWEEN = words("liberty", "between")
_HOME = words("liberty", "home")
_SPENDING = words("liberty", "spending")
_FAMILIES = words("liberty", "families")
_FREE = words("liberty", "free")
#: Forms that may open one of the idioms.
FORMS = _GETTING | _BEING | _SPENDING
#: Tokens from "out of" to "prison", from "spend" to "families".
_REACH = 6


def goes_free(tree: Tree, i: int, particles: frozenset[str]) -> bool:
    """Whether the verb at ``i`` lets people free, by one of its particles or by such an idiom.

    It is clemency only where an act is named with it, as with any release.
    """
    loose = any(
        tree.lower[t] in particles and "VBD" not in tree.tags[i + 1 : t]  # "let them down when he ruled out"
        for t in range(i + 1, min(i + 12, len(tree)))
    )
    return loose or _comes_free(tree, i)


def _comes_free(tree: Tree, i: int) -> bool:
    form, after = tree.lower[i], tree.lower[i + 1 : i + 2 + _REACH]
    out = after[:2] == ["out", "of"] and bool(_PRISONS.intersection(after[2:]))
    if form in _GETTING:
        return out
    if form in _SPENDING:
        return bool(_FAMILIES.intersection(after)) and "with" in after
    if form not in _BEING:
        return False
    at = 1 if after and after[0] in _BETWEEN else 0
    free = after[at : at + 1] == ["free"] and bool(_FREE.intersection(after[at + 1 : at + 2]))
    among = after[:2] == ["back", "with"] and bool(_FAMILIES.intersection(after))
    return out or free or among or bool(_HOME.intersection(after[at : at + 1]))
