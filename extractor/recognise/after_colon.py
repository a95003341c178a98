"""Figures behind a colon that say how often and when: "were pardoned: 12 in April, and 39 in October"."""

from __future__ import annotations

from extractor.lexicon import load_toml
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

_TIMES = frozenset((*load_toml("counts")["calendar"]["months"], "last", "this"))
_MARKS = frozenset((":", "—", "–"))


def after_colon(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """Return the act of a dated number without a noun, where no other number tells how many it was of."""
    first, after = counted.tokens[0], counted.tokens[-1] + 1
    if counted.noun is not None or counted.basis != "none" or not _is_dated(tree, after):
        return None
    colon = next((t for t in range(first - 1, 0, -1) if tree.lower[t] in _MARKS), None)
    if colon is None or (first != colon + 1 and tree.lower[first - 1] not in (",", "and", ";")):
        return None
    told = [a for a in acts if a.token < colon and a.form in ("deed", "shorten")]
    if not told or any(tree.tags[t] == "CD" for t in range(told[-1].token)):
        return None
    finite = any(tree.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(colon + 1, first))
    return None if finite else Role(told[-1], told[-1].token, "listed")


def _is_dated(tree: Tree, after: int) -> bool:
    """ "in April", "in 2012", "last month"."""
    at = after + (tree.lower[after : after + 1] in (["in"], ["on"]))
    word = tree.lower[at] if at < len(tree) else ""
    return word in _TIMES or (at > after and word.isdigit() and len(word) == 4) or word.endswith("day")
