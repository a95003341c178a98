"""Other libraries read plain numbers and dates as we do; every cause why they don't is shown to be one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from benchmarks.differential import COMPARED, compare, readings
from benchmarks.disagreements import EXAMPLES_DAY, Cause, cause_of, day_of_example
from benchmarks.plain_subset import plain_dates, plain_numbers
from benchmarks.second_readers import TwoReadings
from extractor.mention import Interval

NUMBERS = [
    ("She freed 39 prisoners.", 39),
    ("She freed 2,490 prisoners and kept one.", 2490),
    ("She freed twelve prisoners.", 12),
    ("She freed thirty-nine aged prisoners.", 39),
    ("She freed one hundred and forty-three people.", 143),
    ("She freed two hundred women.", 200),
    ("She freed nearly 1,500 people.", 1500),
    ("She freed six thousand five hundred people.", 6500),
    ("She freed 1.5 million people.", 1_500_000),
    ("At least 307 men and more than seventy women left.", 307),
    ("Eleven men left.", 11),
]
DATES = [
    ("She freed them on Dec. 12, 2024.", "2024-12-12", "2024-12-12"),
    ("She freed them on 4 March 2003.", "2003-03-04", "2003-03-04"),
    ("She freed them on 2019-03-16.", "2019-03-16", "2019-03-16"),
    ("She freed them on January 20th, 2021.", "2021-01-20", "2021-01-20"),
    ("She freed them in October 2022.", "2022-10-01", "2022-10-31"),
    ("She freed them on May 2.", "2024-05-02", "2024-05-02"),
    ("She freed them on 30 June.", "2023-06-30", "2023-06-30"),
    ("She freed them on Monday.", "2024-05-13", "2024-05-13"),
    ("She freed them on Thursday.", "2024-05-09", "2024-05-09"),
    ("She freed them last Friday.", "2024-05-10", "2024-05-10"),
    ("She freed them yesterday.", "2024-05-14", "2024-05-14"),
    ("She freed them today.", "2024-05-15", "2024-05-15"),
    ("She freed them last week.", "2024-05-06", "2024-05-12"),
    ("She freed them last month.", "2024-04-01", "2024-04-30"),
    ("She freed them last year.", "2023-01-01", "2023-12-31"),
    ("She freed them three days ago.", "2024-05-12", "2024-05-12"),
    ("She freed them two months ago.", "2024-03-01", "2024-03-31"),
    ("She freed them 10 years ago.", "2014-01-01", "2014-12-31"),
]
CAUSES = [
    pytest.param(other, cause, id=f"{other}: {cause.name}")
    for other, causes in COMPARED.items()
    for cause in causes
]


@pytest.mark.parametrize(("text", "number"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_plain_numbers_are_read_alike(text: str, number: float) -> None:
    first = readings("quantulum3", text, None)[0]
    assert first.ours == first.theirs == (number, number)


@pytest.mark.parametrize(("text", "start", "end"), DATES, ids=[row[0] for row in DATES])
def test_plain_dates_are_read_alike(text: str, start: str, end: str) -> None:
    (one,) = readings("dateparser, given the words", text, EXAMPLES_DAY)
    assert one.ours == one.theirs == Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(("other", "cause"), CAUSES)
def test_a_cause_is_shown_by_its_example(other: str, cause: Cause) -> None:
    found = readings(other, cause.example, day_of_example(cause))
    assert cause in [cause_of(one, COMPARED[other]) for one in found]


def test_what_has_no_cause_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    tally, unexplained = compare([("She freed 39 people on Monday, and on Dec. 12.", EXAMPLES_DAY)])
    assert unexplained == []
    assert tally["quantulum3", "digits", "agree"] == 1
    assert tally["dateparser, given the line", "day and month", "cut in two at the full stop of a month"] == 1

    def other_reading(line: str) -> list[TwoReadings]:
        return [TwoReadings(one, line, (39.0, 39.0), (40.0, 40.0), None, "39") for one in plain_numbers(line)]

    monkeypatch.setattr("benchmarks.differential.read_counts", other_reading)
    tally, unexplained = compare([("She freed 39 people.", EXAMPLES_DAY)])
    assert unexplained == ["quantulum3: 39: ours 39, theirs 40 in 'She freed [39] people.'"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("39 people", ["39"]),
        ("two hundred and five men", ["two hundred and five"]),
        ("some 46 million others", ["46 million"]),
        ("$39 fines, 39 percent, 3-2 votes, No. 39", []),
        ("two dozen men, 25 lakh people, 39 of them", []),
    ],
)
def test_numbers_of_the_plain_subset(text: str, found: list[str]) -> None:
    assert [one.text for one in plain_numbers(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dec. 12, 2024, and last Friday", ["Dec. 12, 2024", "last Friday"]),
        ("in May 2019 and three days ago", ["May 2019", "three days ago"]),
        ("he may go in a week", []),
        ("2019-03-16-a and Mondays", []),
    ],
)
def test_dates_of_the_plain_subset(text: str, found: list[Any]) -> None:
    assert [one.text for one in plain_dates(text)] == found
