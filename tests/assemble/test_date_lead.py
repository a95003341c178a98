"""Days that the lead tells, or the sentence behind it; read on Friday 14 June 2024. 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

TOLD = """
2023-01-01 2023-12-31 | Gov. Laura Kelly reviewed 143 requests for pardons in 2023. She granted 39.
2024-06-13 | Three governors issued pardons on Thursday.\\n\\nGov. Laura Kelly pardoned 39 people.
2024-06-13 | Rulers marked the feast on Thursday with pardons. The king set free 39 men.
- - | Rulers marked the feast on Thursday with pardons. A judge ruled on them in May. The king freed 39 men.
2024-06-11 | Lawmakers met over a budget on Thursday. On Tuesday the king pardoned 39 men.
2024-06-10 | On Monday the board took up 50 requests for clemency. It turned down 39 of them.
2024-06-11 | Pardons for 39 miners have angered their town.\\n\\nGov. Laura Kelly pardoned the men on Tuesday.
2024-06-14 | Gov. Laura Kelly pardoned 39 miners.\\n\\nA judge freed a man on Tuesday.
2024-06-12 | The envoy announced a pardon of 39 men held in Omani jails in a statement Wednesday.
2014-01-01 2017-12-31 | The king in the four years from 2014 pardoned 39 men.
2014-01-01 2016-12-31 | In the three years to 2016 the king pardoned 39 men.
"""


@pytest.mark.parametrize(("interval", "text"), rows(TOLD))
def test_day(claim: Claim, interval: str, text: str) -> None:
    date = claim(text).date
    assert (date.start, date.end) == ends(interval)
