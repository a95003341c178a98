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
_LEAVING = words("liberty", "leaving")
_JAILED = words("effect", "jailed")
#: Forms that may open one of the idioms. Alone in a sentence, those that say little else free nobody.
FORMS = _GETTING | _BEING | _SPENDING | _LEAVING
WEAK = FORMS - _LEAVING
#: Tokens from "prisoners" to the verb that they leave a prison with.
_NEAR = 4
#: Tokens from "out of" to "prison", from "spend" to "families".
_REACH = 6


def goes_free(tree: Tree, i: int, particles: frozenset[str]) -> bool:
    """Whether the verb at ``i`` lets people free, by one of its particles or by such an idiom.

    It is clemency only where an act is named with it, as with any release.
    """
    loose = any(
        tree.lower[t] in particles
        and not _is_confinement(tree, t)
        and "VBD" not in tree.tags[i + 1 : t]  # "let them down when he ruled out"
        for t in range(i + 1, min(i + 12, len(tree)))
    )
    return loose or _comes_free(tree, i)


def _is_confinement(tree: Tree, t: int) -> bool:
    """ "sent 4,500 people to home confinement": they are held at home."""
    return tree.lower[t] == "home" and tree.lower[t + 1 : t + 2] in (
        ["confinement"],
        ["detention"],
        ["arrest"],
    )


def _comes_free(tree: Tree, i: int) -> bool:
    form, after = tree.lower[i], tree.lower[i + 1 : i + 2 + _REACH]
    out = after[:2] == ["out", "of"] and bool(_PRISONS.intersection(after[2:]))
    if form in _GETTING:
        return out
    if form in _SPENDING:
        return bool(_FAMILIES.intersection(after)) and "with" in after
    if form in _LEAVING:  # "12 prisoners left Robben Island": a prison known by its name
        return tree.tags[i + 1 : i + 2] == ["NNP"] and bool(
            _JAILED.intersection(tree.lower[max(0, i - _NEAR) : i])
        )
    if form not in _BEING:
        return False
    at = 1 if after and after[0] in _BETWEEN else 0
    free = after[at : at + 1] == ["free"] and bool(_FREE.intersection(after[at + 1 : at + 2]))
    among = after[:2] == ["back", "with"] and bool(_FAMILIES.intersection(after))
    return out or free or among or bool(_HOME.intersection(after[at : at + 1]))
