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
"""


@pytest.mark.parametrize(("scope", "interval", "text"), rows(PERIODS, columns=3))
def test_period(claim: Claim, scope: str, interval: str, text: str) -> None:
    found = claim(text)
    assert (found.scope, found.date.start, found.date.end) == (SCOPES[scope], *ends(interval))
