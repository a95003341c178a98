"""Who is credited with a number in news of business, polls and disasters; 39 is the number asked about."""

from __future__ import annotations

import pytest

from tests.recognise.test_source import innermost, parsed

# expected source of the innermost content that holds "39" | text. "-": the reporter.
WHAT_GOES_ON = """
the league | Ticket sales dropped, the league said, to 39 million.
the harbour board | Traffic fell in May, the harbour board reported Tuesday, the lowest figure in 39 years.
the survey office | A strong quake shook the bay on Monday, the survey office said, at a depth of 39 miles.
- | The ferry was sold, Roe said, taking 39 boxes along.
- | The ferry was sold, Roe said on Monday, after 39 weeks of talks.
the bank | Profit doubled, the bank said, compared with 39 million a year ago.
The survey | The survey found most members like the plan, compared with 39 percent who do not.
The port | The port said guards found 12 boxes in May, and that 39 more were missing.
- | Roe bought the hall for 39 million; by May, dealers believed it was worth more.
dealers | Roe bought the hall for 39 million; it was worth more, dealers believed.
The bank | The bank reported a profit of 39 million that had doubled since May.
"""


def check(source: str, text: str) -> None:
    found = innermost(text, "39")
    said = found.source.text if found is not None and found.source is not None else "-"
    assert said == source


@pytest.mark.parametrize(("source", "text"), parsed(WHAT_GOES_ON))
def test_what_goes_on_behind_a_source(source: str, text: str) -> None:
    check(source, text)


POLLS = """
a new Harbour University poll | Roe leads Doe 39 percent to 12 percent in a new Harbour University poll.
a survey by the Tribune | Roe led by 39 points in a survey by the Tribune.
a Tribune survey | In a Tribune survey last week, she was ahead 39 percent to 12 percent.
Aides | Aides said Roe led by 39 points in a new poll.
- | Roe lost by 39 votes in a poll of members.
- | Roe won 39 medals in the new season.
the board | But according to the board, 39 were sold.
the board | Roe said few were sold and, according to the board, 39 were lost.
Roe | Roe said 39 were sold and, according to the board, none was lost.
"""


@pytest.mark.parametrize(("source", "text"), parsed(POLLS))
def test_polls_and_credits_in_front(source: str, text: str) -> None:
    check(source, text)


PLANS = """
Dealers | Dealers had been expecting sales of 39 million.
Dealers | Dealers expect sales to reach 39 million.
analysts | Sales were well above the 39 million that analysts had expected.
- | Sales were well above the 39 million that analysts had in hand.
the mayor | The bill came to 12 million, far above the 39 million the mayor had projected.
The bank | The bank plans to close 39 branches.
the mayor | The mayor said many were glad. Next, the mayor wants to plant 39 trees.
Aides | Aides said the mayor plans to plant 39 trees.
The bank | The bank said it expects to report a loss of 39 million.
Dealers | Dealers expect the bank to report a loss of 39 million.
- | Roe wanted to please Doe, who sold 39 boats.
Kettle's | Kettle's said it would close 39 halls.
- | Kettle's 39 halls will close.
the mayor | The Tribune quoted the mayor as saying that 39 halls would close.
"""


@pytest.mark.parametrize(("source", "text"), parsed(PLANS))
def test_plans_expectations_and_names(source: str, text: str) -> None:
    check(source, text)


FIGURES = """
The bank | The bank cut its forecast for sales to 39 million from 40 million.
- | The bank cut its staff in the north to 39 people.
Roe | Roe put the cost at 12 million and the delay at 39 weeks.
- | Roe put the cost at 12 million and gave 39 reasons.
Officials | Officials have reported two more deaths, bringing the total to 39.
- | The team released a video that will run in 39 towns.
The team | The team released a list that includes 39 names.
filings with the Harbour Office | The firm sold 39 boats in May, filings with the Harbour Office show.
- | The firm sold 39 boats in May, the last of them at a boat show.
the mayor | It came to far less than the 39 million the mayor had claimed.
"""


@pytest.mark.parametrize(("source", "text"), parsed(FIGURES))
def test_figures_put_raised_and_shown(source: str, text: str) -> None:
    check(source, text)


CLAUSES = """
Guards | Guards told the Tribune that few shots were fired, and that 39 people had been hit.
the bank | Sales rose in May, the bank said in a short letter, but were still the lowest in 39 years.
Jane Roe | Jane Roe, noting that the hall had lost money, said it would close by June 39.
his | It was his view that the state could save 39 million a year.
- | It was his only horse, and 39 men wanted it.
Harbour medics | Harbour medics reported nine dead and 39 wounded.
two people at the talks | The line is expected to order 39 jets, two people at the talks said.
The firm | The firm attributed the drop of 39 percent to rain.
The lawsuit | The lawsuit seeks 39 million in damages.
- | The team seeks 39 million in gold.
an old guard | “We have seen 39 of these shows,” an old guard muttered, “and this is the worst.”
"""


@pytest.mark.parametrize(("source", "text"), parsed(CLAUSES))
def test_clauses_and_their_sources(source: str, text: str) -> None:
    check(source, text)


SUMS = """
The firm | The firm predicted a profit of 12 million on sales of 39 million.
- | The firm predicted a profit on May 12 and sold 39 boats.
The firm | The firm reported a profit of 12 million, compared with a year-earlier profit of 39 million.
the harbour office | The estimate by the harbour office is about 39 million.
Dealers | Dealers' latest estimate is that sales fell to 39 million.
- | The mayor's first forecast was wrong, and 39 men were hired.
The mayor | The mayor called for Roe to serve 39 years in prison.
Jane Roe | Jane Roe said the company expects sales of 39 million.
the Reds | While the Reds have said the budget reconciliation bill is estimated to cost $39, Roe noted it is.
the company | While sales fell 39 percent, profit rose 12 percent, the company said.
"""


@pytest.mark.parametrize(("source", "text"), parsed(SUMS))
def test_sums_estimates_and_calls(source: str, text: str) -> None:
    check(source, text)


PLACES = """
Jane Roe, a guard in Mobile | “It was time,” says Jane Roe, a guard in Mobile, Ala. “We freed 39 people.”
Jane Roe | Jane Roe had a short answer: “We freed 39 people.”
- | The sign was short: “We freed 39 people.”
The mayor's lawyers | The mayor's lawyers, in papers filed in May, asked for 39 million.
its spokesman | The prison service has asked for 39 more beds, its spokesman said.
- | The men asked about 39 beds.
Jane Roe | The Tribune quoted Jane Roe as saying 39 men, many of them ill, had been freed.
"""


@pytest.mark.parametrize(("source", "text"), parsed(PLACES))
def test_speakers_from_places_and_before_colons(source: str, text: str) -> None:
    check(source, text)


MISREAD = """
Documents obtained by the Herald | Documents obtained by the Herald show 39 men were lost.
State radio in Chad | State radio in Chad reports that the port will free 39 men.
- | Documents seen by 39 men were lost.
Economists surveyed by the Tribune | Economists surveyed by the Tribune forecast that sales fell to 39.
the state | The plan's cost is estimated by the state at 39 million.
it | Our poll is out, and it shows Roe with 39 percent.
- | The door is open, and it shows 39 stairs.
Roe | Roe's claim to have won 39 states is false.
Roe | Roe bragged of winning 39 states.
"""


@pytest.mark.parametrize(("source", "text"), parsed(MISREAD))
def test_verbs_taken_for_nouns_and_shares(source: str, text: str) -> None:
    check(source, text)


SHARES = """
The poll | The poll showed Roe ahead, 39 percent to 12 percent.
The Harbour poll | The Harbour poll has Roe at 39 percent; few believe it.
- | The poll has Roe ahead by 12 points; he has spent 39 million.
- | The poll has a margin of error of 39 percent.
polls | Roe trails Doe by 39 points in polls.
Kettle's | Kettle's lowered its prices in May, citing weak sales of 39 million.
The firm | The firm acknowledged a loss of 39 million.
"""


@pytest.mark.parametrize(("source", "text"), parsed(SHARES))
def test_shares_in_polls_and_losses(source: str, text: str) -> None:
    check(source, text)
