"""Full dates, and what must not be taken for one."""

from __future__ import annotations

import pytest

from corpus.dating import day_in_name, find_days, parse_day


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-17", "2025/1/17", "20250117", "2025-01-17T06:21:00Z", "2025-01-17 06:21:15 +0100",
        "January 17, 2025", "Jan. 17, 2025", "Jan 17 2025", "JANUARY 17TH, 2025", "17 January 2025",
        "17-Jan-2025", "17th of January, 2025", "Fri, 17 Jan 2025 06:21:00 GMT", "Friday, January 17, 2025",
        "01/17/2025", "17/01/2025", " 2025-01-17 ",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(text: str) -> None:
    assert str(parse_day(text)) == "2025-01-17"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Friday", id="a weekday"),
        pytest.param("January 2025", id="a month"),
        pytest.param("2025", id="a year"),
        pytest.param("2025-02-30", id="no such day"),
        pytest.param("February 29, 2023", id="no leap year"),
        pytest.param("03/04/2025", id="March or April"),
        pytest.param("0025-01-17", id="before newspapers"),
        pytest.param("9999-01-17", id="after newspapers"),
        pytest.param("1500000000", id="seconds since 1970"),
        pytest.param("from 2025-01-17 on", id="words around it"),
        pytest.param("Maybe 17, 2025", id="a word that begins like a month"),
    ],
)
def test_no_day(text: str) -> None:
    assert parse_day(text) is None


def test_days_in_a_line_have_their_place() -> None:
    line = "Posted Jan. 17, 2025, updated 2025-01-18; not 1.2.2025-3, not 192.168.1.1"
    assert [(line[d.start : d.end], str(d.date)) for d in find_days(line)] == [
        ("Jan. 17, 2025", "2025-01-17"),
        ("2025-01-18", "2025-01-18"),
    ]


@pytest.mark.parametrize(
    ("location", "day"),
    [
        ("news/2025-01-17_pardons.txt", "2025-01-17"),
        ("news/pardons-20250117.txt", "2025-01-17"),
        ("news/2025_1_7.txt", "2025-01-07"),
        ("pardons_20250117T0621.txt", "2025-01-17"),
        ("2025/01/17/pardons.txt", "2025-01-17"),
        ("archive/2025/1/7/pardons.txt", "2025-01-07"),
        ("2025-01-17/pardons.txt", None),  # when a run was made, as likely as not
        ("2025-02-30_pardons.txt", None),
        ("2025-01-17_to_2025-01-20.txt", None),
        ("58a8d8fa20250117.txt", None),  # part of a hash
        ("case-123-20251399.txt", None),
        ("pardons.txt", None),
    ],
)
def test_day_in_a_name(location: str, day: str | None) -> None:
    found = day_in_name(location)
    assert (found and found.isoformat()) == day
