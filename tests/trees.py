"""Trees written by hand: for what a parser may or may not make of a sentence."""

from __future__ import annotations

from extractor.tree import Tree


def by_hand(text: str) -> Tree:
    """Return the tree of ``form/tag/label/head`` tokens, one space apart; heads count tokens from 0.

    >>> by_hand("King/NN/nsubj/1 pardons/VBZ/ROOT/1 39/CD/dobj/1").children
    [(), (0, 2), ()]
    """
    tokens = [token.rsplit("/", 3) for token in text.split()]
    forms = [token[0] for token in tokens]
    starts = [len(" ".join([*forms[:i], ""])) for i in range(len(forms))]
    heads = [int(token[3]) for token in tokens]
    return Tree(forms, [token[1] for token in tokens], [token[2] for token in tokens], heads, starts)
