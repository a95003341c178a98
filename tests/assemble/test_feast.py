"""Feasts beside an act. The first column is the day of publication; 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

FEASTS = """
2024-03-29 | 2024-03-29 | Gov. Laura Kelly on Good Friday pardoned 39 people.
2024-06-14 | 2024-03-29 | Gov. Laura Kelly on Good Friday pardoned 39 people.
2024-12-20 | 2023-12-25 | Gov. Laura Kelly last Christmas pardoned 39 people.
2024-03-29 | 2024-03-29 | Gov. Laura Kelly pardons 39 people before Easter.
2024-03-28 | 2024-03-28 | With Easter upon us, Gov. Laura Kelly has pardoned 39 people.
2024-12-20 | 2023-12-25 | Gov. Laura Kelly pardoned 39 people at Christmas.
2024-06-14 | 2020-12-01 2020-12-31 | Gov. Laura Kelly pardoned 39 people just before Christmas 2020.
2024-06-14 | 2023-12-01 2023-12-31 | Gov. Laura Kelly pardoned 39 people just before Christmas.
2024-12-20 | - 2024-12-25 | Gov. Laura Kelly will pardon 39 people before Christmas.
2024-06-14 | 2019-01-14 2023-12-24 | Gov. Laura Kelly had pardoned 39 people before Christmas.
"""


@pytest.mark.parametrize(("published", "interval", "text"), rows(FEASTS, columns=3))
def test_feast(claim: Claim, published: str, interval: str, text: str) -> None:
    date = claim(text, published=published).date
    assert (date.start, date.end) == ends(interval)
