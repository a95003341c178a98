"""Figures told in turn of several grantors, and figures that somebody had."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Each claim: count, action, grantor, divided by "; " | text.
TOLD = """
61 commutation Bill Clinton; 11 commutation Barack Obama | Clinton and Obama commuted 61 and 11 sentences.
5 pardon Jimmy Carter; 9 pardon Ronald Reagan | Presidents Carter and Reagan granted 5 and 9 respectively. ^
5 pardon Laura Kelly; 9 pardon Jane Roe | Govs. Laura Kelly and Jane Roe issued 5 and 9 pardons.
6 pardon Bill Clinton; 3 pardon Barack Obama | Bill Clinton and Barack Obama had 6 and 3. ^
6 pardon Bill Clinton | In between, Bill Clinton had 6. ^
1 pardon Bill Clinton; 3 pardon Barack Obama | Bill Clinton issued one, Barack Obama three. ^
5 pardon Jimmy Carter | Jimmy Carter and his wife fed 5 and 9 birds. He granted 5 pardons.
 | Bill Clinton had 6 children. ^
 | Of the 40 votes, Bill Clinton had 6. ^
 | Bill Clinton had 6 of the votes. ^
"""
BEFORE = "Gov. Sam Brownback has granted 12 pardons. "


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_in_turn(records: Records, expected: str, text: str) -> None:
    found = records(BEFORE + text.replace(" ^", "") if text.endswith("^") else text)
    told = [f"{r.count.value} {r.action} {r.grantor.name}" for r in found if r.count.value != 12]
    assert "; ".join(told) == expected


def test_those_of_the_sentence_before_in_turn(records: Records) -> None:
    text = (
        "Bill Clinton commuted 61 terms and Barack Obama 11. Their pardons came to 39 and 12, respectively."
    )
    told = [(r.count.value, r.action, r.grantor.name, r.scope) for r in records(text)]
    assert told[2:] == [
        (39, "pardon", "Bill Clinton", "cumulative"),
        (12, "pardon", "Barack Obama", "cumulative"),
    ]


def test_kinds_in_turn(records: Records) -> None:
    text = "Bill Clinton issued 396 pardons and 61 commutations. Barack Obama had 212 and 39."
    told = [(r.count.value, r.action, r.grantor.name) for r in records(text)]
    assert told[2:] == [(212, "pardon", "Barack Obama"), (39, "commutation", "Barack Obama")]


def test_kinds_in_turn_without_a_verb(records: Records) -> None:
    text = (
        "Bill Clinton issued 396 pardons and 61 commutations, George W. Bush 189 and 11, and Barack Obama, "
        "at the same point, had granted 39 and one."
    )
    told = [(r.count.value, r.action, r.grantor.name) for r in records(text)]
    assert told[2:] == [
        (189, "pardon", "George W. Bush"),
        (11, "commutation", "George W. Bush"),
        (39, "pardon", "Barack Obama"),
        (1, "commutation", "Barack Obama"),
    ]


def test_years_in_turn_are_no_doers(records: Records) -> None:
    text = "Govs. Laura Kelly and Jane Roe granted 12 and 14 pardons in 2019 and 2020."
    assert {r.grantor.name for r in records(text)} != {"Laura Kelly", "Jane Roe"}
