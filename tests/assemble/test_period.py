"""Periods that the words around a total tell; read on Friday 14 June 2024. 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

SCOPES = {"all": "cumulative", "one": "event"}
# scope | date | text
PERIODS = """
all | 2009-01-20 2013-01-20 | Obama issued 64 pardons, most in his second term; in the first, he pardoned 39.
all | 2009-01-20 2017-01-20 | Barack Obama issued 39 pardons, most of them in the second term.
all | 2013-01-20 2017-01-20 | In the first, few came; in the second term Barack Obama pardoned 39 people.
all | 2019-01-14 2024-06-14 | Five years into the job, Gov. Laura Kelly has pardoned 39 people.
one | 2024-06-11 | Five years into the job, Gov. Laura Kelly pardoned 39 people on Tuesday.
all | 2019-01-14 2024-06-14 | The count for Gov. Laura Kelly's tenure is 39 people whom she has pardoned.
all | 2019-01-14 2024-06-14 | They are part of the 39 pardons that records show for Gov. Laura Kelly.
one | 2024-06-14 | Gov. Laura Kelly pardons 39 people, part of those whom records show in prison.
all | 2019-01-14 2024-06-14 | Gov. Laura Kelly has pardoned 39 people, or 6 percent of those who asked.
all | 1981-01-20 1984-06-14 | Joe Biden has issued 12 pardons. At the same point Ronald Reagan had issued 39.
all | 2011-01-10 2019-01-14 | Ohio Gov. John Kasich, over two four-year terms, pardoned 39.
one | 2015-01-01 2015-12-31 | In 2015 two terms were cut by Gov. Sam Brownback and 39 men were pardoned.
one | 2024-06-03 2024-06-09 | Gov. Laura Kelly gave 39 men pardons in papers signed over four days last week.
all | 2022-01-01 2022-12-31 | Pardons by the board in 2022 came to 39, against three between 2017 and 2021.
all | 2019-01-14 2024-06-14 | Until today Gov. Laura Kelly had pardoned 39.
all | 2019-01-14 2024-05-31 | Records through May 31 give Gov. Laura Kelly 39 pardons.
all | 1983-01-14 2017-05-24 | Terry Branstad pardoned 39 people in his nearly 23 years as governor.
one | 2024-06-14 | Last year it rained, and Gov. Laura Kelly has pardoned 39 people.
one | 2023-01-01 2023-12-31 | The king ruled by decree last year, and pardoned 39 men.
all | 2019-01-14 2024-06-14 | Gov. Laura Kelly has issued 39 pardons: 12 over two years, and 27 in 2020.
all | 1975-01-01 1983-12-31 | Jerry Brown pardoned 39 in his first eight years in office, 1975 to 1983.
all | 2015-02-18 2023-01-09 | Kate Brown issued 39 pardons in her eight years; 12 are of the last 10 months.
all | 2020-03-02 2024-06-14 | The ruler has pardoned 39 men since his reign began, on 2 March 2020.
one | 2024-06-11 | Since Watergate few did so; on Tuesday Gov. Laura Kelly pardoned 39 people.
all | 2023-12-14 2024-06-14 | The past six months were quiet; 39 men have been pardoned in that time.
one | 2017-01-01 2017-12-31 | Cuba freed 1,034 by pardons in 2018; in 2017 the number was 39, in 2016 557.
all | 2019-01-14 2024-06-14 | Just 39 bakers have been pardoned by Gov. Laura Kelly under the program.
all | 2019-01-14 2024-06-14 | Gov. Laura Kelly freed 12. It takes to 39 the number of people she has pardoned.
one | 2024-06-12 | The list, published on Wednesday, grants pardons by Gov. Laura Kelly to 39 people.
one | 2024-06-10 | Gov. Laura Kelly on Monday signed papers. She put her name to a pardon for 39 men.
all | 2019-01-01 2024-06-14 | Gov. Laura Kelly has pardoned 94 since 2019. Another 39 had terms commuted.
all | 2019-01-01 2024-06-14 | Gov. Laura Kelly has pardoned 94 people since 2019. 39 were denied.
one | 2024-06-11 | Gov. Laura Kelly has pardoned 94 people since 2019. Another 39 were pardoned Tuesday.
all | 2023-01-01 2023-12-31 | Of the 244 requests for clemency of 2023, Gov. Laura Kelly approved 39.
one | 2024-06-11 | Of the 244 requests for clemency taken up Tuesday, Gov. Laura Kelly approved 39.
all | 2015-08-06 2023-05-31 | From 6 August 2015 to 31 May 2023, 39 persons were pardoned by decrees.
all | 1981-01-20 1989-01-20 | A man said Sunday that Ronald Reagan gave 90 pardons. Another 39 had terms cut.
all | 2019-01-14 2023-01-09 | In her second term Gov. Laura Kelly gave 20 pardons. In her first, she gave 39.
one | 2021-01-01 2021-12-31 | Donald Trump, in the last hours of his presidency in 2021, pardoned 39 people.
all | - - | The ruler before him, Pat Roe, had pardoned 39 in four entire years.
"""


@pytest.mark.parametrize(("scope", "interval", "text"), rows(PERIODS, columns=3))
def test_period(claim: Claim, scope: str, interval: str, text: str) -> None:
    found = claim(text)
    assert (found.scope, found.date.start, found.date.end) == (SCOPES[scope], *ends(interval))


def test_days_off_are_counted_from_a_day(claim: Claim) -> None:
    text = "It was so in 2001. Eight days earlier President Joe Biden had commuted the terms of 39 men."
    date = claim(text, published="2024-12-31").date
    assert (date.start, date.end) == ("2024-12-23", "2024-12-23")
    first = "In her first year as governor, Laura Kelly granted 39 pardons."
    year = claim(first, published="2019-12-20").date
    assert (year.start, year.end) == ("2019-01-14", "2019-12-20")
