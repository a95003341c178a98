"""Numbers beside an act that are none of it: those left out, those still held. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The counts expected, divided by ";" | text.
COUNTS = """
120 | The king pardoned 120 inmates on Sunday. No convicts in murder cases will qualify.
120 | The king pardoned 120 inmates on Sunday. No rapists or murderers will benefit from the pardon.
120; No | The king pardoned 120 inmates on Sunday. No prisoners have benefited from the amnesty so far.
two | Donald Trump granted clemency to two Russians in a swap. Russia in turn freed three Americans.
seven | Barack Obama pardoned seven Iranians as part of a deal in which Iran released five Americans.
12 | The king granted clemency to 12 inmates of the central prison and six other penal farms.
12; six | The king pardoned 12 inmates of the central prison and six other men.
40 | The junta freed 40 rebels under an amnesty. About 250 are in jail. Lawyers put the number at 400.
40; 410 | The junta freed 40 rebels under an amnesty. Lawyers put the number at 410.
14; three | The board granted the pardon applications of 14 people, plus three more who were ill.
"""


@pytest.mark.parametrize(("counts", "text"), rows(COUNTS))
def test_counts(records: Records, counts: str, text: str) -> None:
    assert [r.count.text for r in records(text)] == counts.split("; ")


@pytest.mark.parametrize(
    "text",
    [
        "The board took up the pardon applications of 14 people, plus three more asking for a waiver.",
        "The board considered the pardon applications of 14 people, along with six others seeking a hearing.",
        "The commission has 900 requests for amnesty, of which 410 were declared inadmissible.",
        "Undocumented workers queued at dawn.\n\nThe amnesty is estimated to benefit up to 150,000 people.",
    ],
)
def test_none(records: Records, text: str) -> None:
    assert records(text) == []
