"""A sentence as plain lists, built by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.tree import Tree


def walked() -> Tree:
    """ "The Governor’s staff freed two men", as it would stand at offset 100 of a view."""
    words = ["The", "Governor", "’s", "staff", "freed", "two", "men"]
    tags = ["DT", "NNP", "POS", "NN", "VBD", "CD", "NNS"]
    deps = ["det", "poss", "case", "nsubj", "ROOT", "nummod", "dobj"]
    return Tree(words, tags, deps, [1, 3, 1, 4, 4, 6, 4], [100, 104, 112, 115, 121, 127, 131])


def test_forms_are_lowered_and_apostrophes_straightened() -> None:
    assert walked().lower == ["the", "governor", "'s", "staff", "freed", "two", "men"]


def test_offsets_are_the_views() -> None:
    tree = walked()
    assert (len(tree), tree.start, tree.end, tree.ends[1]) == (7, 100, 134, 112)


def test_the_root_is_its_own_head_and_nobodys_child() -> None:
    tree = walked()
    assert tree.children == [(), (0, 2), (), (1,), (3, 6), (), (5,)]


@pytest.mark.parametrize(
    ("token", "above"),
    [
        (0, [1, 3, 4]),
        (5, [6, 4]),
        (3, [4]),
        (4, []),  # the root
    ],
)
def test_ancestors_nearest_first(token: int, above: list[int]) -> None:
    assert list(walked().ancestors(token)) == above


@pytest.mark.parametrize(
    ("token", "below"), [(3, [0, 1, 2, 3]), (6, [5, 6]), (2, [2]), (4, [0, 1, 2, 3, 4, 5, 6])]
)
def test_subtree_in_reading_order(token: int, below: list[int]) -> None:
    assert walked().subtree(token) == below


@pytest.mark.parametrize(
    ("token", "labels", "found"),
    [
        (4, ("dobj", "obj"), 6),
        (4, ("nsubj",), 3),
        (4, ("dobj", "nsubj"), 3),  # the first in the sentence, not the first label
        (4, ("nummod",), None),  # a grandchild
        (4, ("ROOT",), None),
        (5, ("dobj",), None),
    ],
)
def test_child(token: int, labels: tuple[str, ...], found: int | None) -> None:
    assert walked().child(token, *labels) == found


@pytest.mark.parametrize(
    ("start", "end", "tokens"),
    [
        (127, 134, [5, 6]),
        (128, 129, [5]),  # inside a word
        (120, 122, [4]),  # from the space before
        (130, 131, []),  # a space
        (111, 113, [1, 2]),  # across words that touch
        (0, 100, []),
        (134, 200, []),
        (0, 200, [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_covering(start: int, end: int, tokens: list[int]) -> None:
    assert walked().covering(start, end) == tokens


@pytest.mark.parametrize(
    ("offset", "token"), [(100, 0), (102, 0), (103, None), (133, 6), (134, None), (99, None)]
)
def test_token_at(offset: int, token: int | None) -> None:
    assert walked().token_at(offset) == token


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        Tree(["two", "men"], ["CD", "NNS"], ["nummod", "ROOT"], [1, 1], [0])


@st.composite
def hand_made(draw: st.DrawFn) -> Tree:
    """Any tree in which every head stands before its dependant."""
    heads = [0] + [draw(st.integers(0, i - 1)) for i in range(1, draw(st.integers(1, 12)))]
    size = len(heads)
    return Tree(["word"] * size, ["NN"] * size, ["dep"] * size, heads, [5 * i for i in range(size)])


@given(hand_made())
def test_up_and_down_agree(tree: Tree) -> None:
    for i in range(len(tree)):
        assert all(i in tree.subtree(above) for above in tree.ancestors(i))
        assert all(i in [below, *tree.ancestors(below)] for below in tree.subtree(i))
