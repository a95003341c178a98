"""Figures behind a label, key figures, and figures with nothing but what was decided."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Each claim: count, action, scope, status, divided by "; " | text.
TOLD = """
39 commutation cumulative granted | Commutations by Gov. Laura Kelly thus far: 39.
39 commutation cumulative granted | Number of commutations granted: 39
39 pardon cumulative granted | Total pardons to date: 39
1 commutation cumulative granted | Sentences commuted: one.
0 commutation cumulative granted | Commutations, so far: none.
48 clemency cumulative granted; 7 clemency cumulative denied | Clemency in Kansas\\n\\nGranted: 48\\nDenied: 7
48 clemency cumulative granted | Clemency in Kansas\\n\\nPetitions received: 400\\nPetitions granted: 48
39 commutation event granted | 39 – Individuals with commuted sentences
39 pardon event granted | 39 - Kansans pardoned this week
148 pardon cumulative granted | Pardons are another matter. 148 granted, and 900 petitions on hand.
39 pardon event granted; 12 pardon event denied | 39 people pardoned, 12 turned down.
305 pardon cumulative granted | Report on pardons\\n\\n2021 to date (May 2021-May 2022): 9 heard, 305 granted.
39 pardon cumulative granted; 12 commutation cumulative granted | The tally: 39 pardons, 12 commutations.
39 clemency cumulative granted | Total clemency actions under Gov. Laura Kelly: 39.
39 pardon cumulative granted | Pardons approved in 2020 — 39
12 pardon cumulative granted; 0 pardon cumulative granted | Pardons by year:\\n\\n2019: 12\\n2020: none
9 pardon cumulative granted; 3 commutation cumulative granted; 12 clemency cumulative granted | \
Clemency in Kansas\\n\\nPardons: 9\\nCommutations: 3\\nTotal: 12
 | Pardon applications by year:\\n\\n2019: 12\\n2020: 40
 | The reaction to pardons — 300 letters
 | Pardons recommended by the board: 39
 | Applications for pardons: 39
 | Reaction to the pardons: 39 letters
 | The governor said of the pardons: 39
 | Pardons board members: 39
 | The clemency office grew.\\n\\nVisitors: 48
 | 39 – Pardons board members
 | 39 – Days until the pardons
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_labels(records: Records, expected: str, text: str) -> None:
    told = [f"{r.count.value} {r.action} {r.scope} {r.status}" for r in records(text)]
    assert "; ".join(told) == expected


def test_whose_commutations_and_since_when(records: Records) -> None:
    (claim,) = records("Commutations by Gov. Laura Kelly thus far: 39.")
    assert (claim.grantor.name, claim.date.start, claim.date.end) == (
        "Laura Kelly",
        "2019-01-14",
        "2024-06-14",
    )
