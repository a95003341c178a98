"""Counts as intervals: what a hedge means, what rounds what, and that comparing has no direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.crosscheck.quantity import Quantity, likeness, of, quantity, total
from schemas.record import Count, Relation
from tests.crosscheck.made import count

RELATIONS: tuple[Relation, ...] = (
    "exactly",
    "nearly",
    "about",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
)
quantities = st.builds(of, st.integers(0, 10**7), st.sampled_from(RELATIONS))


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        pytest.param("39", "39", "same", id="equal"),
        pytest.param("1,499", "1,500", "rounds", id="a round figure rounds an exact one"),
        pytest.param("1,499", "nearly 1,500", "allows", id="just under"),
        pytest.param("1,501", "nearly 1,500", "excludes", id="nearly is never above"),
        pytest.param("1,538", "1,500", "rounds", id="within half a hundred"),
        pytest.param("1,700", "1,500", "excludes", id="two round figures"),
        pytest.param("1,499", "more than 1,500", "excludes", id="more than is strict"),
        pytest.param("1,500", "more than 1,500", "allows", id="a round figure may be a little more"),
        pytest.param("1,500", "at least 1,500", "allows", id="at least holds its edge"),
        pytest.param("330", "331", "excludes", id="three digits don't round"),
        pytest.param("40", "37", "excludes", id="two digits don't round"),
        pytest.param("150", "153", "rounds", id="but fifties do"),
        pytest.param("2,000", "1,800", "excludes", id="ten per cent off is another figure"),
        pytest.param("175,000", "176,500", "rounds", id="thousands"),
        pytest.param("14,000", "13,920", "rounds", id="two digits of five"),
        pytest.param("about 100", "115", "near", id="approximate"),
        pytest.param("about 100", "150", "excludes", id="not that approximate"),
        pytest.param("dozens", "120", "near", id="a vague noun"),
        pytest.param("hundreds", "5,864", "excludes", id="not that vague"),
        pytest.param("fewer than 20", "20", "excludes", id="fewer than is strict"),
        pytest.param("up to 20", "0", "allows", id="as many as, and none"),
        pytest.param("12 to 20", "20", "allows", id="a range holds its ends"),
        pytest.param("0", "1", "excludes", id="none and one"),
    ],
)
def test_likeness(one: str, other: str, like: str) -> None:
    first, second = quantity(count(one, "people")), quantity(count(other, "people"))
    assert likeness(first, second) == like
    assert likeness(second, first) == like


@given(quantities, quantities)
def test_comparing_has_no_direction(one: Quantity, other: Quantity) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == "same"


@given(st.lists(quantities, min_size=1, max_size=5))
def test_a_sum_is_exact_only_of_exact_parts(parts: list[Quantity]) -> None:
    made = total(parts)
    assert made.lower == sum(part.lower for part in parts)
    assert made.exact == all(part.exact for part in parts)
    assert (made.upper is None) == any(part.upper is None for part in parts)


def test_the_relation_decides_where_a_record_has_narrower_bounds() -> None:
    """Some tools write the number named as both bounds of "nearly 2,500"."""
    said = Count(text="nearly 2,500", value=2500, lower=2500, upper=2500, relation="nearly", unit="people")
    assert (quantity(said).lower, quantity(said).upper) == (2250, 2500)


@pytest.mark.parametrize(
    ("relation", "lower", "upper"),
    [
        ("exactly", 1000, 1000),
        ("nearly", 900, 1000),
        ("about", 900, 1100),
        ("at_least", 1000, None),
        ("more_than", 1001, None),
        ("at_most", 0, 1000),
        ("less_than", 0, 999),
    ],
)
def test_intervals_are_those_of_the_record_format(relation: Relation, lower: int, upper: int | None) -> None:
    meant = of(1000, relation)
    assert (meant.lower, meant.upper) == (lower, upper)
