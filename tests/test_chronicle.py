"""Chronicles: the year over an entry dates it; elsewhere a number of four digits heads nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from extractor import extract
from extractor.chronicle import days_of_reading
from extractor.segment import segment
from schemas.article import Article

LEDGER = """A ledger of mercy

2015
* July 13: Barack Obama pardons 46 people.
* Dec. 18: Barack Obama pardons 95 people.

2016
* Aug. 3: Barack Obama pardons 214 people.
"""
ANNALS = """Annals

1947. On December 23 Harry S. Truman pardons 1,523 men.

1952. Harry S. Truman pardons 39 men.
"""


def days(text: str, published: str | None) -> list[str]:
    return [str(claim.date.start) for claim in extract(Article(id="a", text=text, published=published))]


@pytest.mark.parametrize("published", [None, "2016-08-20", "2024-06-14"])
def test_a_line_with_a_year_dates_its_entries(published: str | None) -> None:
    assert days(LEDGER, published) == ["2015-07-13", "2015-12-18", "2016-08-03"]


def test_the_title_of_an_undated_timeline_gives_the_year() -> None:
    text = "JULY 10 – Donald Trump pardons 39 men."
    (claim,) = extract(Article(id="a", text=text, title="Timeline of a presidency (2018 Q3)"))
    assert claim.date.start == "2018-07-10"


def test_a_year_at_the_head_dates_its_paragraph() -> None:
    assert days(ANNALS, "2024-06-14") == ["1947-12-23", "1952-01-01"]


@pytest.mark.parametrize(
    "text",
    ["Prose\n\nIn 2015 much happened.\n\nOn July 13 he left.",  # no line of its own
     "List\n\n2015\n\nThe governor spoke on July 13.",  # no entry: prose below a number
     "List\n\n2015\n* On July 13, 2012, he left.",  # an entry with a year of its own
     "List\n\n1200. On July 13 he left.",  # no year of a chronicle
     "List\n\n2015 people came. On July 13 they left."],
)  # fmt: skip
def test_what_heads_nothing(text: str) -> None:
    assert days_of_reading(segment(text), dt.date(2024, 6, 14)) == {}


def test_a_year_to_come_heads_nothing() -> None:
    assert days_of_reading(segment(ANNALS), dt.date(1950, 1, 1)) == {7: dt.date(1947, 12, 31)}
