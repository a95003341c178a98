"""Who benefited from an act, verbs that parsers take for others, numbers that look like years."""

from __future__ import annotations

import pytest

from tests.assemble.test_number_of import told
from tests.table import Records, rows

# Each claim: count, action, grantor, scope, status, divided by "; " | text.
TOLD = """
752 pardon Laura Kelly event granted; 585 pardon Laura Kelly subset granted | \
Gov. Laura Kelly pardoned 752 inmates. Some 585 inmates in state prisons benefited from the pardon.
752 pardon Laura Kelly event granted; 900 pardon Laura Kelly event granted | \
Gov. Laura Kelly pardoned 752 inmates. Some 900 inmates in state prisons benefited from the pardon.
2058 pardon Laura Kelly event granted | Gov. Laura Kelly pardoned 2058 Turkmen nationals.
 | Gov. Laura Kelly pardoned Turkmen nationals in 2058.
180 commutation Laura Kelly event granted | \
Gov. Laura Kelly commuted the death sentences in 180 of the 181 petitions.
 | Gov. Laura Kelly received 181 petitions for commutation.
39 pardon None event planned | He said he would pardon and free 39 prisoners.
39 clemency Laura Kelly event granted | Gov. Laura Kelly has granted mercy to 39 people.
12 commutation Laura Kelly event granted; 39 commutation Laura Kelly cumulative granted | \
Gov. Laura Kelly shortened the terms of 12 inmates. \
Her latest grants raised the number of inmates who have received commutations from Kelly to 39.
12 pardon Laura Kelly event granted; 39 pardon Laura Kelly cumulative granted | \
Gov. Laura Kelly granted 12 pardons on Tuesday, which brings to 39 the number she has issued in her two terms.
39 pardon Donald Trump event granted | \
Lawmakers called for limits because of Donald Trump's 39 last-minute pardons before he left office.
39 pardon None event possible | Lawmakers called for 39 pardons.
39 pardon Laura Kelly event granted | Gov. Laura Kelly pardoned 39, the state-run IRNA news agency reported.
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_told(records: Records, expected: str, text: str) -> None:
    assert "; ".join(map(told, records(text))) == expected


# As above: parts of a whole that opens the sentence, the edges of a time in office, names that are days.
PARTS = """
680 pardon None event granted; 102 pardon None subset granted | \
Of the 680 prisoners who received a pardon, 102 were given it outright.
139 pardon None cumulative granted; 135 pardon None subset granted | \
Of the 139 pardons granted since 2016, 135 were given to women.
900 amnesty South Korea event granted; 307 amnesty South Korea subset granted | \
South Korea granted amnesty to 900 people. The amnesty affected 307 students.
39 pardon Laura Kelly event granted | \
On her first full day as governor in 2019, Laura Kelly granted 39 pardons.
39 pardon Laura Kelly cumulative granted | Gov. Laura Kelly granted 39 pardons in 2019.
39 pardon Laura Kelly cumulative granted | \
Gov. Laura Kelly, who on her first day as governor praised the board, granted 39 pardons in 2021.
39 pardon Bill Clinton event granted | Bill Clinton issued 39 pardons shortly before he left office in 2001.
"""


@pytest.mark.parametrize(("expected", "text"), rows(PARTS))
def test_parts_and_edges(records: Records, expected: str, text: str) -> None:
    assert "; ".join(map(told, records(text))) == expected


# As above: what a board recommends and a governor grants, agents inside and behind the act.
RECOMMENDED = """
12 pardon Laura Kelly event granted | \
The board recommended 39 pardons and Gov. Laura Kelly granted 12 of them.
 | The board recommended 39 pardons and 12 of them were for women.
12 pardon Laura Kelly cumulative granted | \
Thirty-nine pardons were recommended by the board, and 12 were granted by Gov. Laura Kelly.
 | Thirty-nine pardons were recommended by the board.
39 pardon Joe Biden event granted | The pardon by President Joe Biden of 39 people was criticised.
39 amnesty Oromia event granted | Some 39 rebels were amnestied by Oromia.
39 pardon None event granted | After a pardon 39 prisoners were freed by Hamas.
"""


@pytest.mark.parametrize(("expected", "text"), rows(RECOMMENDED))
def test_recommended_and_agents(records: Records, expected: str, text: str) -> None:
    assert "; ".join(map(told, records(text))) == expected
