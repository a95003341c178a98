"""TIMEX3 value strings and quantities."""

from __future__ import annotations

import datetime as dt

import pytest

from extractor.normalise.timex import Slots, Value, duration_value, shifted, unit_value


@pytest.mark.parametrize(
    ("unit", "value"),
    [("D", "1994-05-01"), ("W", "1994-W17"), ("M", "1994-05"), ("Q", "1994-Q2"), ("Y", "1994"), ("DE", "199"),
     ("CE", "19")],
)  # fmt: skip
def test_unit_value(unit: str, value: str) -> None:
    assert unit_value(dt.date(1994, 5, 1), unit) == value


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (20, "Y", "P20Y"),
        (None, "Y", "PXY"),
        (3, "TH", "PT3H"),
        (2.5, "M", "P2.5M"),
        (1, "DE", "P10Y"),
        (0.5, "CE", "P50Y"),
        (None, "DE", "PXY"),
    ],
)
def test_duration_value(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value


NUMBERS: list[tuple[list[tuple[str, Value]], float | None]] = [
    ([("NUMBER_WORD", 20), ("HYPHEN", None), ("NUMBER_WORD", 5)], 25),
    ([("A", None), ("NUMBER_WORD", 12)], 12),  # a dozen
    ([("NUMBER_WORD", 2), ("NUMBER_WORD", 100)], 200),
    ([("A", None)], 1),
    ([("A", None), ("FEW", None)], None),
    ([("INT", 2), ("AND_A_HALF", None)], 2.5),
    ([("A", None), ("COUPLE_OF", None)], 2),
    ([("UNIT", "Y")], 7),  # the default
]


@pytest.mark.parametrize(("words", "count"), NUMBERS)
def test_quantity(words: list[tuple[str, Value]], count: float | None) -> None:
    assert Slots(tuple(words)).quantity(7) == count


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(-2, "D", "2025-01-15"), (-2, "W", "2025-W01"), (-2, "M", "2024-11"), (-2, "Y", "2023"), (-2, "DE",
     "2005"),
     (-3, "TH", "2025-01-17"), (-30, "TH", "2025-01-16"), (None, "Y", "PAST_REF"), (-9000, "Y", "XXXX")],
)  # fmt: skip
def test_shifted(count: float | None, unit: str, value: str) -> None:
    assert shifted(dt.date(2025, 1, 17), count, unit).value == value
