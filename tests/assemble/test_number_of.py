"""Totals told as a number of something, and totals split by kind in brackets."""

from __future__ import annotations

import pytest

from schemas.record import ClaimRecord
from tests.table import Records, rows

# Each claim: count, action, grantor, scope, status, divided by "; " | text.
TOLD = """
39 pardon Laura Kelly cumulative granted | The number pardoned by Gov. Laura Kelly is 39.
39 pardon Laura Kelly cumulative granted | The number of people pardoned by Gov. Laura Kelly has reached 39.
39 commutation Laura Kelly cumulative granted | Laura Kelly is frugal: her number of commutations is only 39.
39 pardon None cumulative granted | The number of pardons granted in 2017 was 39.
39 pardon None cumulative denied | The number of pardons denied in 2017 was 39.
39 pardon Laura Kelly cumulative granted | The count for her term is 39 people whom Gov. Laura Kelly pardoned.
 | The number of petitions for pardon is 39.
 | The number of days since the last pardon is 39.
 | The number of pardons sought was 39.
 | The pardon shows that the number of board members is 39.
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_numbers(records: Records, expected: str, text: str) -> None:
    assert "; ".join(map(told, records(text))) == expected


def told(record: ClaimRecord) -> str:
    return f"{record.count.value} {record.action} {record.grantor.name} {record.scope} {record.status}"


# As above, behind a claim of the grantor | text.
BEHIND = """
67 clemency Laura Kelly cumulative granted; 78 clemency Laura Kelly cumulative denied | \
The number of petitions granted by Kelly is now 67, that of petitions denied 78.
67 clemency Laura Kelly cumulative granted | \
It rained. It was fine. It froze. It snowed. The number of petitions granted by Kelly is now 67.
 | The number of prisoners released on parole last year was 97.
97 clemency Laura Kelly cumulative granted | The number of prisoners freed last year was 97.
"""


@pytest.mark.parametrize(("expected", "text"), rows(BEHIND))
def test_numbers_behind_a_claim(records: Records, expected: str, text: str) -> None:
    found = records(f"Gov. Laura Kelly granted clemency to 39 people on Friday. {text}")
    assert "; ".join(map(told, found[1:])) == expected


# Count, action, scope of each claim | text.
SPLIT = """
51 clemency cumulative; 12 pardon subset; 39 commutation subset | \
Barack Obama's 51 (12 pardoned, 39 commuted) is a record.
44 clemency cumulative; 28 pardon subset; 16 commutation subset | \
Donald Trump has used clemency 44 times (pardons 28, commutations 16).
51 pardon event; 12 pardon event | Gov. Laura Kelly pardoned 51 (12 pardoned on Monday).
"""


@pytest.mark.parametrize(("expected", "text"), rows(SPLIT))
def test_totals_split_in_brackets(records: Records, expected: str, text: str) -> None:
    assert "; ".join(f"{r.count.value} {r.action} {r.scope}" for r in records(text)) == expected
