"""Whom the act is for, in the text's own words: 39 is the number asked about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

DESCRIBED = """
people convicted of drug crimes | Gov. Laura Kelly pardoned 39 people convicted of drug crimes.
women | Gov. Laura Kelly commuted the sentences of 39 women.
nonviolent drug offenders | Gov. Laura Kelly commuted the sentences of nearly 39 nonviolent drug offenders.
political prisoners | The king granted amnesty to 39 political prisoners.
! recipients behind a counted act are not read
veterans | Gov. Laura Kelly issued 39 pardons to veterans.
! a complement with 'on' is cut off
people on death row | Gov. Laura Kelly granted reprieves to 39 people on death row.
death row inmates | Gov. Laura Kelly spared 39 death row inmates, commuting their sentences to life.
inmates | Gov. Laura Kelly pardoned 39 of the inmates.
Kansans | Gov. Laura Kelly announced pardons for 39 Kansans on Monday.
inmates | The king pardoned 39 inmates by a decree that was read on Sunday.
prisoners | The king pardoned 39 prisoners on Sunday, including 12 women.
"""

UNDESCRIBED = """
- | Gov. Laura Kelly issued 39 pardons.
- | Gov. Laura Kelly pardoned 39 people.
- | Gov. Laura Kelly pardoned 39 others.
- | Gov. Laura Kelly pardoned 39.
- | Bill Clinton pardoned 39 and Jimmy Carter 12.
- | Gov. Laura Kelly issued 39 grants of clemency.
"""


@pytest.mark.parametrize(("words", "text"), rows(DESCRIBED + UNDESCRIBED))
def test_beneficiaries(claim: Claim, words: str, text: str) -> None:
    record = claim(text)
    assert record.beneficiaries == (None if words == "-" else words)
    assert ("beneficiaries" in record.evidence.spans) == (words != "-")


def test_a_line_end_inside_is_a_space_in_the_slot_and_kept_in_the_span(claim: Claim) -> None:
    text = "Gov. Laura Kelly commuted the sentences of 39 nonviolent\ndrug offenders on Monday.\n"
    record = claim(text)
    start, end = record.evidence.spans["beneficiaries"]
    assert record.beneficiaries == "nonviolent drug offenders"
    assert text[start:end] == "nonviolent\ndrug offenders"
