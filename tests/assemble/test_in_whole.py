"""Parts told as acts of their own; read on Friday 14 June 2024. 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

PARTS = """
subset | Gov. Laura Kelly commuted 111 sentences. She named, in jest, the 39 whose terms were commuted today.
event | Gov. Laura Kelly commuted 111 sentences in May. She met the 39 whose terms were commuted today.
event | Gov. Laura Kelly commuted 111 sentences Friday. Matt Bevin met the 39 people he had pardoned in 2018.
subset | Pardons were granted on Friday to 39 bakers by Gov. Laura Kelly, who pardoned 120 people.
event | Gov. Laura Kelly pardoned 39 men on Monday, more than Gov. Pat Roe, who pardoned 120 that day.
"""


@pytest.mark.parametrize(("scope", "text"), rows(PARTS))
def test_part(claim: Claim, scope: str, text: str) -> None:
    assert claim(text).scope == scope


def test_numbers_of_people_open_sentences_behind_names(claim: Claim) -> None:
    text = "Gov. Laura Kelly on Monday pardoned 39 men and Pat Roe Jr. Three of the men fled this month."
    assert claim(text).date.start == "2024-06-10"
