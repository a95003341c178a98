"""Parts of a claim by place or kind."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Count and scope of each claim but the first | text behind it.
PARTS = """
40 subset; 55 subset | The people by county: Shawnee 40, Johnson 55.
40 subset; 55 subset | Those freed by region, as she read them out: Kagera (40), Dodoma (55).
40 subset; 55 subset | Beneficiaries by prison: Hilltop - 40; Lakeside - 55.
 | By vote: Shawnee 40, Johnson 55.
 | Arrests of people by county: Shawnee 40, Johnson 55.
"""


@pytest.mark.parametrize(("expected", "text"), rows(PARTS))
def test_breakdowns(records: Records, expected: str, text: str) -> None:
    found = records(f"Gov. Laura Kelly pardoned 120 people on Thursday.\n\n{text}")
    assert "; ".join(f"{r.count.value} {r.scope}" for r in found[1:]) == expected
    assert {(r.grantor.name, r.date.start) for r in found} == {("Laura Kelly", "2024-06-13")}
