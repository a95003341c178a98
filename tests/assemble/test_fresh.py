"""Batches told in the words of totals, and when they were; read on Friday 14 June 2024. 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

# scope | date | text
BATCHES = """
event | 2024-06-10 2024-06-14 | Gov. Laura Kelly has added 39 pardons to hers. The grants were made this week.
event | 2024-06-12 | Gov. Laura Kelly has granted another 39 pardons. They were signed at noon on Wednesday.
event | 2024-06-14 | Gov. Laura Kelly has granted 39 more pardons.
cumulative | 2019-01-14 2024-06-14 | Gov. Laura Kelly has granted 39 pardons.
event | 2024-06-14 | A reprieve is coming to the 39 inmates of death row from Gov. Laura Kelly.
event | 2024-06-14 | TOPEKA – 39 bakers have had their prison terms commuted by Gov. Laura Kelly.
cumulative | 2019-01-14 2024-06-14 | Since 2019, 39 bakers have had their terms commuted by Gov. Laura Kelly.
cumulative | 2019-01-14 2024-06-14 | More than 39 bakers have received pardons from Gov. Laura Kelly.
event | 2024-06-14 | 39 bakers have received pardons from Gov. Laura Kelly.
event | 2024-06-12 | Gov. Laura Kelly has pardoned 39. A cook was there. The pardons were issued on Wednesday.
event | 2024-06-10 | President Ilham Aliyev has shown mercy to 39 people. Monday's order lets a baker go home.
event | 2024-06-14 | Gov. Laura Kelly has pardoned 39 people. With Monday's pardons few are left.
event | 2024-06-14 | Gov. Laura Kelly has granted clemency to 39 people for crimes of long ago.
cumulative | 1981-01-20 1989-01-20 | A mayor said Sunday that Ronald Reagan issued 39 pardons.
event | 2024-06-09 | A mayor said Sunday that Gov. Laura Kelly issued 39 pardons.
"""


@pytest.mark.parametrize(("scope", "interval", "text"), rows(BATCHES, columns=3))
def test_batch(claim: Claim, scope: str, interval: str, text: str) -> None:
    found = claim(text)
    expected = ends("2019-01-01 2024-06-14") if "Since 2019" in text else ends(interval)
    assert (found.scope, found.date.start, found.date.end) == (scope, *expected)
