"""Claims told beside others: refused, on a list, dated behind a colon. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The counts expected, divided by ";" | text.
COUNTS = """
12; 39 | Gov. Laura Kelly pardoned 12 people. She also denied 39 applicants.
12; 39 | Gov. Laura Kelly pardoned 12 people. She turned down 39 other petitioners last week.
12; 39 | Gov. Laura Kelly pardoned 12 people while turning down 39 other clemency requests.
two; 39 | Pranab Mukherjee commuted two death sentences. His predecessor, Pratibha Patil, rejected 39 pleas.
12 | Gov. Laura Kelly pardoned 12 people. The prison turned down 39 job applicants.
12 | Gov. Laura Kelly pardoned 12 people. She turned down 39 bids for the stadium.
12 | Gov. Laura Kelly pardoned 12 people. She rejected 39 appeals from unions for higher wages.
12 | Gov. Laura Kelly pardoned 12 people. Some 39 senators are on the list of her critics.
12 | Gov. Laura Kelly pardoned 12 people. The list of 39 sponsors was published.
12 | Gov. Laura Kelly pardoned 12 people. Some 39 guests will be home for Christmas.
12 | Trump pardoned 12 people. "We did 39 trips," he said.
12 | Gov. Laura Kelly pardoned 12 people. The university rejected 39 applicants.
12 | Gov. Laura Kelly pardoned 12 people. The Supreme Court turned down 39 appeals.
39; 39 | Gov. Laura Kelly pardoned 39 people on Monday. The 39 include a farmer.
39 | Gov. Laura Kelly pardoned 39 people on Monday. The six include a farmer.
39; 12 | President Paul Biya pardoned 39 inmates on Monday. Twelve soldiers are also on the list.
39 | President Paul Biya pardoned 39 inmates on Monday. Twelve people are on the panel.
39 | President Paul Biya pardoned 39 inmates. No politicians made the list.
39; 12 | The king ordered 39 inmates to be released. Those pardoned are thieves, but 12 spies are on the list.
39; 12 | President Yoon has approved pardons. The ministry said the list of 39 includes 12 farmers.
12; 39; 21 | He pardoned 12 men. Men were pardoned last year: 39 in March, for a feast, and 21 in July.
12 | The king pardoned 12 inmates. Prisoners also rioted: 39 in March.
39 | TRUMP: We do pardons. I just did 39 soldiers. Great people.
12 | Trump pardoned 12 people. "I just did 39 interviews," he said.
12; 39 | Gov. Laura Kelly has issued 12 pardons. Her predecessor handed out 39 over eight years.
12; 39 | Gov. Laura Kelly has issued 12 pardons. Her predecessor, Sam Brownback, gave out 39 over four years.
39 | The governor has the power to pardon. She has used it 39 times.
39 | The power of pardon is the king's, and he made use of it 39 times.
12 | The governor has the power to veto bills. She has used it 39 times. She pardoned 12 people.
39 | In 1996 the Governor General granted clemency in 39 cases.
12; two | Gov. Laura Kelly granted 12 pardons in two terms, two of them to soldiers.
12; 37 | Gov. Laura Kelly granted 12 pardons. She turned down 37 other requests and took no action on three.
12 | Gov. Laura Kelly has issued 12 pardons. Her predecessor handed out 39 medals over eight years.
"""


@pytest.mark.parametrize(("counts", "text"), rows(COUNTS))
def test_counts(records: Records, counts: str, text: str) -> None:
    assert [r.count.text.lower().replace("twelve", "12") for r in records(text)] == counts.split("; ")


# What is told of the 39: action, scope, status | text.
TOLD = """
pardon cumulative granted | She issued 12 pardons and commuted two terms. Her predecessor gave out 39.
pardon cumulative granted | In 2020 alone, Gov. Laura Kelly pardoned 39 people.
pardon cumulative granted | Gov. Laura Kelly pardoned 12 people on Friday, after 39 pardons in 2020 alone.
pardon event granted | Gov. Laura Kelly, alone in her office, pardoned 39 people in 2020.
pardon event denied | Gov. Laura Kelly pardoned 12 people. She turned down 39 other applicants.
pardon event granted | Gov. Laura Kelly pardoned 39 people on Monday. The 39 include a farmer.
pardon subset granted | President Paul Biya pardoned 120 inmates. Some 39 soldiers are also on the list.
pardon event granted | President Yoon has approved pardons. Officials say the list of 39 includes 12 spies.
pardon event granted | The king has pardoned inmates before: 39 in March, for a feast, and 21 in July.
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_told(records: Records, expected: str, text: str) -> None:
    record = [r for r in records(text) if r.count.value == 39][-1]
    assert f"{record.action} {record.scope} {record.status}" == expected
