"""Calendar arithmetic, and full dates of metadata."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.date_period import holiday_in
from extractor.normalise.full_date import parse_full_date

UNITS = st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"])


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2024-03-31", -1, "M", "2024-02-29"),  # clipped to the shorter month
        ("2024-02-29", 1, "Y", "2025-02-28"),
        ("2025-01-17", -2, "W", "2025-01-03"),
        ("2025-01-17", -1, "DE", "2015-01-17"),
        ("0001-01-01", -1, "D", None),
        ("9999-12-31", 1, "M", None),
    ],
)
def test_add(start: str, count: int, unit: str, end: str | None) -> None:
    found = calendar_days.add(dt.date.fromisoformat(start), count, unit)
    assert (str(found) if found else None) == end


@pytest.mark.parametrize(
    ("unit", "offset", "start", "end"),
    [
        ("W", -1, "2025-01-06", "2025-01-12"),
        ("M", -1, "2024-12-01", "2024-12-31"),
        ("M", 12, "2026-01-01", "2026-01-31"),
        ("Q", -1, "2024-10-01", "2024-12-31"),
        ("Y", 1, "2026-01-01", "2026-12-31"),
        ("DE", 0, "2020-01-01", "2029-12-31"),
        ("CE", -1, "1900-01-01", "1999-12-31"),
    ],
)
def test_unit_around(unit: str, offset: int, start: str, end: str) -> None:
    expected = Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert calendar_days.unit_around(dt.date(2025, 1, 17), unit, offset) == expected


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 2024, "2024-11-28"),
        ("memorial day", 2024, "2024-05-27"),
        ("labor day", 2024, "2024-09-02"),
        ("martin luther king day", 2025, "2025-01-20"),
        ("easter monday", 2025, "2025-04-21"),
        ("good friday", 2000, "2000-04-21"),
        ("black friday", 2024, "2024-11-29"),
        ("new year's day", 1, "0001-01-01"),
    ],
)
def test_holiday(name: str, year: int, day: str) -> None:
    assert str(holiday_in(name, year)) == day


@given(date=st.dates(), count=st.integers(-(10**6), 10**6), unit=UNITS)
def test_arithmetic_is_total(date: dt.date, count: int, unit: str) -> None:
    moved = calendar_days.add(date, count, unit)
    assert moved is None or (moved >= date) == (count >= 0) or moved == date
    around = calendar_days.unit_around(date, unit, count)
    assert around is None or (
        around.start is not None and around.end is not None and around.start <= around.end
    )


@given(date=st.dates(), unit=UNITS)
def test_every_day_lies_in_its_unit(date: dt.date, unit: str) -> None:
    around = calendar_days.unit_around(date, unit)
    if around is not None and around.start and around.end:
        assert around.start <= date <= around.end
    else:
        assert date.year < 100 or date.year > 9990  # cut off by the ends of the calendar


@given(date=st.dates(), month=st.integers(1, 12), number=st.integers(1, 31))
def test_nearest_is_latest_or_upcoming(date: dt.date, month: int, number: int) -> None:
    def in_year(year: int) -> Interval | None:
        return calendar_days.single_day(calendar_days.day(year, month, number))

    options = (calendar_days.latest(date, in_year), calendar_days.upcoming(date, in_year))
    assert calendar_days.nearest(date, in_year) in options


@pytest.mark.parametrize(
    "text",
    ["January 17, 2025", "17 Jan 2025 06:21:15", "Fri, 17 Jan 2025 23:21:15 GMT",
     "Fri, 17 Jan 2025 06:21:15 -0500",
     "2025-01-17", "2025-01-17T23:00:00+09:00", "2025-01-17 06:21:15", "Jan. 17, 2025",
     "Friday, January 17, 2025",
     "01/17/2025", "17/01/2025", "17-Jan-2025", "January 17, 2025 at 4:05 p.m. EST"],
)  # fmt: skip
def test_full_date(text: str) -> None:
    assert parse_full_date(text) == dt.date(2025, 1, 17)


@pytest.mark.parametrize(
    "text",
    ["", "We", "may", "January 2025", "2025", "17 Jan", "20 years in 1998", "yesterday", "Feb 30, 2024",
     "2024-13-01",
     "Two of the 12", "in 3 days", "17 Jan 25", "x" * 10_000, "9" * 5_000, "1/2/" + "9" * 60],
)  # fmt: skip
def test_not_a_full_date(text: str) -> None:
    assert parse_full_date(text) is None
