"""Words and digits -> values, relations -> intervals. Rows are grouped by the value expected."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.normalise.count import (
    bounds,
    digits_to_number,
    shared_scale,
    vague_bounds,
    words_to_number,
)

NUMBER_WORDS = [
    ("one", 1),
    ("Twenty-five", 25),
    ("twenty five", 25),
    ("ninety\nnine", 99),
    ("a hundred", 100),
    ("one hundred and fifty", 150),
    ("a hundred and one", 101),
    ("two hundred twenty", 220),
    ("fifteen-hundred", 1500),
    ("91-hundred", 9100),
    ("three hundred thousand five hundred and six", 300_506),
    ("one hundred twenty thousand", 120_000),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("half-dozen", 6),
    ("two dozen", 24),
    ("half a million", 500_000),
    ("a quarter of a million", 250_000),
    ("three-quarters of a million", 750_000),
    ("one and a half million", 1_500_000),
    ("two and a half", 2.5),
    ("1.5 million", 1_500_000),
    ("1.1 million", 1_100_000),  # no binary rounding
    ("10k", 10_000),
    ("2bn", 2_000_000_000),
    ("2 lakh", 200_000),
    ("1.2 crore", 12_000_000),
    ("2 lakh crore", 2_000_000_000_000),
    ("2,50,000", 250_000),
    ("2-1/2", 2.5),
    ("3 1/2", 3.5),
    ("1/4", 0.25),
    ("three-fifths", 0.6),
    ("half", 0.5),
]


@pytest.mark.parametrize(("text", "value"), NUMBER_WORDS, ids=[text for text, _ in NUMBER_WORDS])
def test_number_phrase_is_converted(text: str, value: float) -> None:
    assert words_to_number(text) == value


@pytest.mark.parametrize("text", ["", "and", "a", "several", "pardon", "1.2.3", "9" * 40])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        words_to_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,500", "2500"),
        ("2\u00a0500", "2500"),
        ("2\u2009500\u2009000", "2500000"),
        ("3.25", "3.25"),
        ("½", "0.5"),
    ],
    ids=["comma", "no-break space", "thin space", "decimal", "vulgar fraction"],
)
def test_separators_of_digits(text: str, value: str) -> None:
    assert digits_to_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "relation", "interval"),
    [
        (39, "exactly", (39, 39)),
        (2500, "nearly", (2250, 2500)),
        (9, "nearly", (8, 9)),  # rounded outwards
        (1500, "about", (1350, 1650)),
        (5, "about", (4, 6)),
        (58, "at_least", (58, None)),
        (24, "more_than", (25, None)),
        (37, "at_most", (0, 37)),
        (10, "less_than", (0, 9)),
        (0, "less_than", (0, 0)),
    ],
)
def test_interval_of_countable_things(value: float, relation: str, interval: tuple[float, float]) -> None:
    assert bounds(value, relation) == interval


def test_measures_keep_their_ends() -> None:
    assert bounds(2.5, "more_than", countable=False) == (2.5, None)
    assert bounds(2.5, "about", countable=False) == (2.25, 2.75)


def test_a_range_has_no_single_value() -> None:
    with pytest.raises(ValueError, match="between"):
        bounds(20, "between")


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("dozens", (24, 99)),
        ("scores", (40, 99)),
        ("hundreds", (200, 999)),
        ("several hundred", (200, 999)),
        ("thousands", (2_000, 9_999)),
        ("thousands and thousands", (2_000, 9_999)),
        ("tens of thousands", (20_000, 99_999)),
        ("hundreds of thousands", (200_000, 999_999)),
        ("several hundred thousand", (200_000, 999_999)),
        ("tens of millions", (20_000_000, 99_999_999)),
    ],
)
def test_vague_nouns_have_the_intervals_of_the_contract(text: str, interval: tuple[float, float]) -> None:
    assert vague_bounds(text) == interval


def test_a_noun_that_is_not_vague_is_refused() -> None:
    with pytest.raises(ValueError, match="inmates"):
        vague_bounds("inmates")


@pytest.mark.parametrize(
    ("low", "high", "high_text", "expected"),
    [
        (2, 3_000_000, "3 million", 2_000_000),
        (14, 15_000, "15,000", 14_000),
        (14, 150, "150", 14),  # nothing to share
        (500, 1_000_000, "1 million", 500),  # would overtake the high end
        (800_000, 1_000_000, "1 million", 800_000),
    ],
)
def test_scale_said_once_is_shared(low: float, high: float, high_text: str, expected: float) -> None:
    assert shared_scale(low, high, high_text) == expected


@given(st.integers(0, 10**12), st.sampled_from(["exactly", "nearly", "about", "at_least", "at_most"]))
def test_a_value_lies_in_its_own_interval(value: int, relation: str) -> None:
    lower, upper = bounds(value, relation)
    assert lower is None or lower <= value
    assert upper is None or value <= upper


@given(st.integers(0, 10**15))
def test_grouped_digits_round_trip(value: int) -> None:
    assert words_to_number(f"{value:,}") == value
