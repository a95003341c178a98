"""National days: each a day that the calendar has, known by name and country."""

from __future__ import annotations

import datetime as dt
from itertools import product

import holidays
import pytest

from extractor.lexicon import load_csv
from extractor.normalise.national_day import as_month_day


@pytest.mark.parametrize(
    ("words", "country", "expected"),
    [
        ("Independence Day", "US-KS", "July 4"),
        ("Independence Day 2019", "ID", "August 17 2019"),
        ("Liberation Day of last year", "KR", "August 15 of last year"),
        ("Republic Day", "NP", None),  # by the Nepali calendar
        ("Christmas Day", "US", None),
    ],
)
def test_the_day_is_that_of_the_country(words: str, country: str, expected: str | None) -> None:
    assert as_month_day(words, country) == expected


def test_the_table_is_sorted_and_every_day_exists_once() -> None:
    table = load_csv("national_days")
    rows = [(row["name"], dt.date(2023, int(row["month"]), int(row["day"]))) for row in table]
    assert rows == sorted(set(rows))
    names = [(row["name"], code) for row in table for code in row["countries"].split("|")]
    assert len(names) == len(set(names))
    known = {row["code"] for row in load_csv("places")}
    assert {code for _, code in names} <= known


# Days that the library calls otherwise than newspapers do; Brunei keeps its national day in February instead.
CALLED = {
    ("constitution day", "PL"): "National Day of the Third of May",
    ("independence day", "BN"): "New Year's Day",
    ("independence day", "MY"): "National Day",
    ("independence day", "ML"): "National Day of the Republic of Mali",
    ("independence day", "BW"): "Botswana Day",
    ("independence day", "NG"): "National Day",
    ("independence day", "KE"): "Jamhuri Day",
}


def test_every_day_is_one_that_the_library_holidays_knows() -> None:
    for row in load_csv("national_days"):
        for code in row["countries"].split("|"):
            names = set()
            for year, language in product((2015, 2019, 2024), ("en_US", None)):
                known = holidays.country_holidays(code, years=year, language=language, observed=False)
                names.add(known.get(dt.date(year, int(row["month"]), int(row["day"])), ""))
            expected = CALLED.get((row["name"], code), row["name"].split()[0])
            assert any(expected.lower() in name.lower() for name in names), (row["name"], code, names)
