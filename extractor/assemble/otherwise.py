"""Ways out of prison that are no clemency: parole, bail, an acquittal."""

from __future__ import annotations

from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree


def opens_otherwise(tree: Tree, counted: Counted) -> bool:
    """Whether the part of the sentence that the count stands in names another way out.

    "39 leave prison under a royal pardon; 12 are on parole": semicolons part what is said of others.
    """
    first, last = counted.tokens[0], counted.tokens[-1]
    start = max((t + 1 for t in range(first) if tree.lower[t] == ";"), default=0)
    end = next((t for t in range(last, len(tree)) if tree.lower[t] == ";"), len(tree))
    return not action_words().other_release.isdisjoint(tree.lower[start:end])
