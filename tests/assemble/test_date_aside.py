"""Dates of something else, and dates that belong to another claim; read against Friday 14 June 2024.

Sentences are made up; 39 is asked about.
"""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

OTHERS = """
2023-07-13 | July 13, 2023: Gov. Laura Kelly pardons 39 people.
2023-01-01 2023-12-31 | In 2023 Gov. Laura Kelly pardons 39 people.
2024-06-14 | President Joe Biden has granted 39 pardons this Christmas.
- - | The king pardoned nine on Monday. He pardoned 39 men after the pope came to the island in 1998.
2024-06-14 | Gov. Laura Kelly pardons 39 members of a gang sentenced to death for a murder in 2004.
2024-06-14 | As the state prepares to celebrate Juneteenth, “I am pardoning 39 people,” Gov. Laura Kelly said.
- - | After lawmakers eased the penalties in 1973, the king commuted the sentences of 39 people.
2024-06-14 | Gov. Laura Kelly pardons 39 people and orders new tests in a murder case from 1983.
2024-06-14 | President Joe Biden has pardoned 39 people over Jan. 6.
2024-06-13 | President Joe Biden pardoned 39 people on June 13.
2024-06-14 | The king pardoned 120 people. Among those named are 39 men whose terms a court upheld in May.
- - | Groups are asking President Joe Biden to pardon 39 people before he leaves office on Jan. 20.
2024-06-10 | On Monday, Gov. Laura Kelly pardoned 39 people convicted in 2015.
2024-06-10 | Gov. Laura Kelly on Monday pardoned 39 people who had been sentenced before December 2018.
2024-06-10 | Gov. Laura Kelly, elected in 2018, pardoned 39 people on Monday.
2024-06-10 | Gov. Laura Kelly pardoned 39 people on Monday and 12 more on Tuesday.
! an elliptic conjunct takes over the date of another status
- - | Gov. Laura Kelly plans to pardon 12 people in July and refused to pardon 39 others.
2024-06-11 | Gov. Laura Kelly pardoned 12 people on Monday and 39 more on Tuesday.
2022-01-01 2022-12-31 | Gov. Laura Kelly granted 12 pardons in 2021 and 39 in 2022.
2024-06-10 | Gov. Laura Kelly said on Wednesday that she had pardoned 39 people on Monday.
- - | A day after the election, Gov. Laura Kelly pardoned 39 people.
2024-06-11 | Gov. Laura Kelly pardoned 39 people Tuesday, a day after she vetoed a bill.
2024-07-01 2024-07-31 | Gov. Laura Kelly on Monday said that she will pardon 39 people in July.
2022-01-01 2022-12-31 | The 39 people pardoned in 2022 by Gov. Laura Kelly met on Monday.
2021-01-01 2021-12-31 | Gov. Laura Kelly granted 12 pardons last year, compared with 39 in 2021.
2024-06-10 | On Monday, Gov. Laura Kelly signed 12 pardons. She commuted 39 sentences the same day.
2021-01-01 2021-12-31 | In 2020, Gov. Laura Kelly granted 12 pardons. The next year she granted 39.
2021-01-20 2024-06-14 | President Joe Biden has issued 39 pardons in his first term as president.
- - | President Joe Biden plans to pardon 39 people.
2009-01-20 2017-01-20 | Barack Obama granted 39 pardons, the lowest number of any president since 1900.
2024-01-01 2024-06-14 | Gov. Laura Kelly has so far this year granted 39 pardons, against 12 in all of 2023.
! the parser hangs the day of the saying on what was said
- - | The minister said on Saturday he would advise the president to commute 39 sentences.
2021-01-20 2024-06-09 | President Joe Biden had commuted just 39 sentences before Monday.
- 2024-06-14 | Gov. Laura Kelly has commuted the sentences of 39 people since the pandemic began.
- - | The Senate on Thursday condemned President Bill Clinton for granting clemency to 39 prisoners.
2022-12-01 2022-12-31 | Gov. Laura Kelly pardoned 12 men in May 2022 and 39 women in December 2022.
- - | Lawmakers called on President Joe Biden on Monday to commute the sentences of 39 people.
2021-01-20 2024-06-14 | President Joe Biden has granted 39 pardons, more than any president since 1900.
2024-06-10 | On Monday she pardoned 120, more than any governor since 1900; 39 of them women.
- 2024-06-14 | It brings the number of commuted terms to more than 39 after 12 men had theirs cut in May.
- - | Gov. Laura Kelly has pardoned 19 people. Earlier the governor pardoned 39 rioters.
- - | Former President Emil Constantinescu signed decrees that pardoned 39 convicts, a paper reported.
2021-01-20 2024-06-14 | With today's grants, President Joe Biden has commuted the sentences of 39 men.
2024-06-14 | Gov. Laura Kelly has pardoned 39 people ahead of Christmas.
2024-06-14 | Gov. Laura Kelly grants reprieves to 39 men whose executions were set for the summer.
2024-06-14 | Gov. Laura Kelly has pardoned 39 people ahead of the pope's visit this weekend.
2024-06-14 | Gov. Laura Kelly has commuted 39 terms; after 1995 such grants had all but stopped.
2024-06-10 | Gov. Laura Kelly pardoned 39 people; she signed the papers on Monday.
2024-06-14 | Gov. Laura Kelly has pardoned 39 people; in May 1995 her father issued 40 such papers.
2024-06-14 | Gov. Laura Kelly announced that pardons for 39 people are scheduled for Friday.
"""


@pytest.mark.parametrize(("interval", "text"), rows(OTHERS))
def test_dates_of_something_else(claim: Claim, interval: str, text: str) -> None:
    date = claim(text).date
    assert (date.start, date.end) == ends(interval)
