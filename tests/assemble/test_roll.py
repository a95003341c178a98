"""Rolls of grantors: a figure beside each name, whose act the heading or the claim before them names."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Each claim: count, action, grantor, divided by "; " | text.
ROLLS = """
12 pardon Laura Kelly; 3 pardon Sam Brownback | Pardons by governor:\\n\\nLaura Kelly, 12\\nSam Brownback, 3
12 clemency Laura Kelly | Pardons and commutations by governor:\\n\\nLaura Kelly - 12
5 commutation Roe; 0 commutation Doe | Commutations by governor\\n\\n1. Gov. Roe – 5\\n2. Gov. Doe – none
9 pardon Jane Roe; 4 pardon John Doe | How many did each governor pardon?\\n\\nJane Roe: 9\\nJohn Doe: 4
534 pardon Jimmy Carter; 393 pardon Ronald Reagan | Presidents, pardons\\n\\nCarter 534\\nReagan 393
2 pardon Laura Kelly; 5 pardon Sam Brownback | Laura Kelly has granted two pardons. Sam Brownback: five.
1 pardon Sam Brownback; 4 pardon Mark Parkinson | Pardons by governor: Sam Brownback, 1; Mark Parkinson, 4.
2 pardon Laura Kelly | Gov. Laura Kelly has granted two pardons. Votes: five.
6 pardon John Kitzhaber; 20 pardon Ted Kulongoski | \
Kate Brown pardoned more people than others. (John Kitzhaber: 6; Ted Kulongoski: 20.)
 | Those pardoned by the governor:\\n\\nJane Roe, 52\\nJohn Doe, 47
 | Those pardoned by Gov. Roe:\\n\\nJane Doe, 52\\nJimmy Carter, 47
 | Recipients of pardons by governors:\\n\\nJane Roe, 52\\nJohn Doe, 47
 | Pardon applications by governor:\\n\\nLaura Kelly: 130\\nSam Brownback: 200
 | Pardons denied by governor:\\n\\nLaura Kelly: 130\\nSam Brownback: 200
 | The pardons were read out.\\n\\nJane Roe: 12\\nJohn Doe: 15
"""


# Behind a claim of twelve pardons: count and grantor of each | text.
BEHIND = """
77 George H. W. Bush; 200 George W. Bush | Few, then. Bush senior? 77 total in four years. Bush junior: 200.
1927 Barack Obama | He was sparing. Barack Obama in eight years? 1,927 in all.
1 Laura Kelly; 4 Sam Brownback | It rained. It was fine. It froze. Laura Kelly issued one, Sam Brownback four.
 | Barack Obama? 12 reporters asked.
 | It rained. Is it known? 12 in all.
"""


@pytest.mark.parametrize(("expected", "text"), rows(BEHIND))
def test_rolls_behind_a_claim(records: Records, expected: str, text: str) -> None:
    found = records(f"Gov. Jeff Colyer has granted 12 pardons. {text}")
    assert "; ".join(f"{r.count.value} {r.grantor.name}" for r in found[1:]) == expected


@pytest.mark.parametrize(("expected", "text"), rows(ROLLS))
def test_rolls(records: Records, expected: str, text: str) -> None:
    told = [f"{r.count.value} {r.action} {r.grantor.name}" for r in records(text)]
    assert "; ".join(told) == expected


# The day a total begins and ends, its scope and source | text; the claim is the last one.
TOLD = """
2011-01-10 2018-01-31 cumulative None | Pardons by governor:\\n\\nLaura Kelly, 12\\nSam Brownback, 3
2019-01-14 2024-06-14 cumulative None | Pardons by governor:\\n\\nSam Brownback, 12\\nLaura Kelly, 3
1911-01-01 1915-12-31 cumulative None | Pardons by governor:\\n\\nLaura Kelly, 12\\nJane Roe (1911-1915), 3
2017-01-01 2017-12-31 cumulative None | Pardons in 2017 by governor:\\n\\nLaura Kelly, 12\\nSam Brownback, 3
- - cumulative None | Pardons by governor:\\n\\nLaura Kelly, 12\\nJane Roe, 3
- - cumulative Pew Research Center | Pardons by governor, Pew says:\\n\\nLaura Kelly, 12\\nJane Roe, 3
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_slots_of_a_roll(records: Records, expected: str, text: str) -> None:
    last = records(text)[-1]
    told = f"{last.date.start or '-'} {last.date.end or '-'} {last.scope} {last.source.name}"
    assert told == expected
