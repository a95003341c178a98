"""When: the table of date words, read against Friday 14 June 2024. Sentences are made up; 39 is asked about.

"-" is an end that the text does not tell; one day stands for both ends.
"""

from __future__ import annotations

import pytest

from tests.table import FRIDAY, Claim, ends, rows

DAYS = """
2024-06-11 | Gov. Laura Kelly, who would not say on Tuesday what she thought, pardoned 39 people that day.
2024-06-17 | The minister said 39 men would be pardoned on Monday.
- 2024-06-17 | The minister said 39 men would be freed by Monday under an amnesty.
2024-03-01 2024-03-31 | The king pardoned 39 men on a Sunday in March.
- - | The king pardoned 39 men on a Sunday, when nobody looked.
2024-06-14 | In a Friday statement, the king pardoned 39 men.
1938-05-01 1938-05-31 | An amnesty passed by parliament in May 1938 freed 39 political prisoners.
1951-06-01 1951-06-30 | A decree signed by the king in June 1951 pardoned 39 men.
2019-01-14 2024-06-14 | Gov. Laura Kelly has pardoned 39 people since her return from a trip.
2023-01-01 2023-12-31 | Of the 83 petitions for pardon examined in 2023, 39 were granted.
2024-06-12 | Gov. Laura Kelly on Wed. pardoned 39 people.
2024-06-14 | Gov. Laura Kelly grants the first pardons of her tenure, to 39 people.
2024-06-11 | Gov. Laura Kelly on Tuesday granted 39 pardons, the most of her two terms.
2018-01-01 2018-12-31 | In 2018 Gov. Jeff Colyer read their files. He spared 12 men and pardoned 39.
2019-01-14 2024-06-14 | In 2018 Laura Kelly ran on mercy. She has granted 39 pardons.
2023-01-01 2023-12-31 | Gov. Jane Roe pardoned 39 men after taking office last year.
- - | Every year 39 prisoners are pardoned by the king, a spokesman said yesterday.
- - | Each year the king pardons 39 prisoners.
2019-01-14 2024-06-14 | Gov. Laura Kelly has commuted 12 terms since taking office. She has pardoned 39.
2024-06-10 2024-06-14 | Gov. Laura Kelly has commuted 12 terms since taking office. She pardoned 39 this week.
2024-06-14 | Gov. Laura Kelly pardoned 39 people today.
2024-06-14 | Gov. Laura Kelly is pardoning 39 people today.
2024-05-01 2024-05-31 | A judge on Tuesday let stand 39 pardons that Gov. Laura Kelly signed in May.
2024-06-14 | Gov. Laura Kelly pardons 39 people, including a man convicted of stealing in 1999.
2019-01-14 2024-06-14 | Gov. Laura Kelly pardoned 12 this week, bringing to 39 the pardons she has granted.
2021-01-20 2024-06-14 | Joe Biden has granted 12 pardons since he took office and denied 39 requests.
2024-06-14 | Gov. Laura Kelly has pardoned 39 people for this year's Independence celebrations.
2024-06-11 | Gov. Laura Kelly pardoned a nurse on Tuesday. Roe was not.\\n\\nIn all, she pardoned 39 people.
2024-06-10 2024-06-14 | Gov. Laura Kelly signed orders this week granting clemency to 39 people.
2024-06-10 | Gov. Laura Kelly issued 12 pardons on Monday. 39 people had requests turned down.
2019-01-14 2024-05-31 | As of May 31, Gov. Laura Kelly had pardoned 39 people since taking office.
2021-01-20 2024-06-14 | They are among 39 people pardoned by President Joe Biden since he took office.
2024-05-01 2024-05-31 | Gov. Laura Kelly granted eight pardons on Friday and 39 others in May.
2024-06-14 | Gov. Laura Kelly pardoned 39 people on Friday.
2024-06-12 | Gov. Laura Kelly pardoned 39 people on Wednesday.
2024-06-08 | On Saturday, Gov. Laura Kelly pardoned 39 people.
2024-06-10 | Gov. Laura Kelly on Monday commuted the sentences of 39 people.
2024-06-14 | Gov. Laura Kelly will pardon 39 people on Friday.
2024-06-17 | Gov. Laura Kelly will pardon 39 people on Monday.
2024-06-18 | Gov. Laura Kelly plans to pardon 39 people on Tuesday.
2024-06-15 | Gov. Laura Kelly will pardon 39 people tomorrow.
2024-06-13 | Gov. Laura Kelly pardoned 39 people yesterday.
2024-06-13 | Gov. Laura Kelly signed 39 pardons late Thursday.
2024-06-07 | Gov. Laura Kelly pardoned 39 people last Friday.
2024-06-10 | Last Monday, Gov. Laura Kelly pardoned 39 people.
2024-06-11 | Gov. Laura Kelly pardoned 39 people three days ago.
2024-01-01 | On New Year's Day, the king pardoned 39 prisoners.
2023-12-24 | President Joe Biden pardoned 39 people the day before Christmas.
2023-12-22 | Three days before Christmas, President Joe Biden pardoned 39 people.
2023-12-25 | Gov. Laura Kelly pardoned 39 people for Christmas last year.
2024-06-14 | Gov. Laura Kelly pardoned 39 people for Juneteenth.
2024-06-10 | In an order dated Monday, Gov. Laura Kelly pardoned 39 people.
2024-06-07 | Hundreds of prisoners went home Monday, three days after Gov. Laura Kelly pardoned 39 people.
2024-06-03 | The commutations come 11 days after Gov. Laura Kelly pardoned 39 people.
2024-06-10 | Gov. Laura Kelly pardoned 39 people on Monday, three days after the board met.
2023-07-04 | On Independence Day last year, Gov. Laura Kelly pardoned 39 people.
2023-08-17 | On Independence Day last year, Indonesian President Joko Widodo pardoned 39 prisoners.
2021-08-15 | On Liberation Day 2021, South Korean President Moon Jae-in pardoned 39 prisoners.
2021-01-01 2021-12-31 | On Republic Day 2021, Nepalese President Bidya Devi Bhandari pardoned 39 prisoners.
2024-06-14 | Gov. Laura Kelly pardoned 39 people to mark Independence Day.
- - | Two weeks after the vote, Gov. Laura Kelly pardoned 39 people.
- 2024-06-10 | More than a week after the governor signed it, 39 people had been pardoned by Monday.
2023-12-12 | Gov. Laura Kelly pardoned 39 people on Dec. 12.
2024-06-03 | On June 3, Gov. Laura Kelly pardoned 39 people.
2024-06-14 | On June 14, Gov. Laura Kelly pardoned 39 people.
2023-06-20 | Gov. Laura Kelly pardoned 39 people on June 20.
2024-06-20 | Gov. Laura Kelly will pardon 39 people on June 20.
2022-03-04 | Gov. Laura Kelly pardoned 39 people on March 4, 2022.
2022-03-04 | On 4 March 2022, Gov. Laura Kelly pardoned 39 people.
2024-06-12 | Death row was spared on Wednesday. Gov. Laura Kelly commuted all 39 sentences to life.
2023-11-01 | Most commutations came on Nov. 1, when Gov. Laura Kelly cut short 39 people's sentences.
2024-06-11 | The clemency order, which The king signed on Tuesday, commutes the sentences of 39 inmates.
2024-06-11 | The governor's clemency order, signed Tuesday, commutes the terms of 39 inmates.
2024-06-11 | Gov. Laura Kelly signed papers on Tuesday that pardoned 39 prisoners.
2024-05-08 | The king marked the feast by pardoning 39 people in an order dated 8 May 2024.
2024-06-11 | Parliament passed an amnesty law on Tuesday that will free 39 inmates.
2024-06-11 | A total of 39 prisoners have been freed under an amnesty that the king declared on Tuesday.
2024-06-13 | Gov. Laura Kelly pardoned 39 people. The pardons, announced Thursday, were her first.
2024-06-13 | Gov. Laura Kelly pardoned 39 people. She signed the pardons on Thursday.
2024-06-14 | Gov. Laura Kelly pardons 39 people. She signed the 12 pardons of last year on a Thursday.
2024-06-10 | Gov. Laura Kelly acted on Monday. She commuted the sentences of 39 people.
2024-05-26 | Parliament approved an amnesty on May 26. The act is to free 39 people.
2024-06-12 | The king pardoned 12 people on Thursday, a day after he granted clemency to 39.
2024-06-08 | The king pardoned 12 people on Thursday, five days after he granted clemency to 39.
2024-06-13 | The king pardoned 39 people on Thursday, a day after he signed a bill.
2024-06-08 | The king emptied death row on Saturday, commuting all 39 sentences two days before a strike.
2024-06-10 | The king pardoned some on Monday. The Justice Department said 39 people would be affected.
2024-01-16 | Jan. 16, 2024: 39 pardons granted\\nJan. 5, 2024: 12 pardons denied
2024-06-14 | With five days left in her term, Gov. Laura Kelly pardons 39 people.
2024-06-14 | Hours before he leaves office, Gov. Jon Doe pardons 39 people.
2024-06-14 | The president commutes the death sentences of 39 soldiers found guilty of a failed coup in 1997.
2024-06-11 | The king on Tuesday pardoned 12 men. Other rulers did likewise. The emir pardoned 39 prisoners.
2024-06-14 | Gov. Laura Kelly pardons 39 people. She signed the bill on Tuesday.
2024-06-11 | A step toward peace came Tuesday as 39 rebels left jail under an amnesty signed by the king.
2024-06-11 | The king announced an amnesty on Tuesday under which 39 prisoners were released.
2023-07-30 | The king decrees an amnesty on 30 July 2023. The measure, which frees 39 prisoners, is his first.
2024-06-14 | The king has pardoned 39 prisoners for this year's Independence Day.
2024-06-10 | Gov. Laura Kelly granted pardons on Monday to a nurse.\\n\\nIn all, she pardoned 39 people.
2024-06-13 | Gov. Laura Kelly pardoned 12 men on Thursday. She also denied 39 petitions.
2024-06-10 | Gov. Laura Kelly pardoned 40 men on Monday. Of them, 39 will leave prison next week.
"""

PERIODS = """
2024-06-03 2024-06-09 | Gov. Laura Kelly pardoned 39 people last week.
2024-05-01 2024-05-31 | Gov. Laura Kelly pardoned 39 people last month.
2023-01-01 2023-12-31 | Gov. Laura Kelly pardoned 39 people last year.
2023-01-01 2023-12-31 | Last year, Gov. Laura Kelly commuted the sentences of 39 people.
2024-06-10 2024-06-14 | Gov. Laura Kelly pardoned 39 people this week.
2024-06-10 2024-06-14 | Gov. Laura Kelly pardoned 39 people earlier this week.
2024-06-01 2024-06-14 | Gov. Laura Kelly pardoned 39 people this month.
2024-06-01 2024-06-14 | Earlier this month, Gov. Laura Kelly pardoned 39 people.
2024-01-01 2024-06-14 | Gov. Laura Kelly pardoned 39 people this year.
2024-01-01 2024-06-14 | Gov. Laura Kelly pardoned 39 people earlier this year.
2024-06-04 2024-06-14 | Gov. Laura Kelly has pardoned 39 people in recent days.
2024-05-03 2024-06-14 | In recent weeks, Gov. Laura Kelly has pardoned 39 people.
2023-12-14 2024-06-14 | In recent months, Gov. Laura Kelly has pardoned 39 people.
2023-12-01 2023-12-31 | Gov. Laura Kelly pardoned 39 people in December.
2024-05-01 2024-05-31 | In May, Gov. Laura Kelly pardoned 39 people.
2024-09-01 2024-09-30 | Gov. Laura Kelly will pardon 39 people in September.
2022-06-14 2024-06-14 | Over the past two years, Gov. Laura Kelly has pardoned 39 people.
2014-06-14 2024-06-14 | Over the last decade, 39 people have been pardoned.
2024-01-01 2024-06-14 | Gov. Laura Kelly has pardoned 39 people so far this year.
2024-01-01 2024-06-14 | Gov. Laura Kelly has granted 39 pardons to date this year.
2022-10-01 2022-10-31 | In October 2022, Gov. Laura Kelly pardoned 39 people.
2017-01-01 2017-12-31 | In 2017, Gov. Sam Brownback pardoned 39 people.
2022-10-01 2023-09-30 | President Joe Biden granted 39 pardons in fiscal year 2023.
2019-01-01 2019-12-31 | In early 2019, Gov. Laura Kelly pardoned 39 people.
2019-01-01 2019-12-31 | Gov. Laura Kelly pardoned 39 people in late 2019.
2023-12-01 2023-12-31 | In mid-December, Gov. Laura Kelly pardoned 39 people.
- - | Gov. Laura Kelly recently pardoned 39 people.
! vague date words give the day of the news
- - | In the past, Gov. Laura Kelly pardoned 39 people.
- - | Recently, Gov. Laura Kelly commuted the sentences of 39 people.
2024-01-01 2024-03-31 | Gov. Laura Kelly pardoned 39 people in the first three months of the year.
2024-06-11 2024-06-12 | Gov. Laura Kelly signed 39 pardons on Tuesday and Wednesday.
2022-01-01 2023-12-31 | Gov. Laura Kelly granted 39 pardons in 2022 and 2023.
2024-04-01 2024-04-30 | In April, Gov. Laura Kelly granted clemency to some. In total, she granted 39 pardons.
2024-06-01 2024-06-14 | The amnesty that the king declared on June 1 has so far freed 39 inmates.
2023-02-01 2024-06-14 | 39 people have benefited from the amnesty since courts applied it in February 2023.
- 2024-06-14 | Twelve inmates left prison on Monday under an amnesty. More than 39 have been freed so far.
2023-12-01 2024-04-30 | In December 2023 and April 2024 the king freed some. In total, he granted 39 pardons.
2023-01-01 2023-12-31 | Eight lifers had their terms commuted by Gov. Laura Kelly this year, up from 39.
- - | Gov. Laura Kelly pardoned 12 people Monday and 27 on Friday. The two batches totaled 39 people.
2019-01-01 2023-12-31 | Laura Kelly's clemency from 2019 through 2023:\\nPardons granted: 39
2019-01-14 2023-12-31 | Clemency from 1-14-19 through 12-31-23:\\nPardon requests: 120\\nPardons granted: 39
2018-07-01 2019-06-30 | Laura Kelly's pardons:\\nFiscal year 2018: 12 granted.\\nFiscal year 2019: 39 granted.
2022-07-01 2023-06-30 | Gov. Laura Kelly granted 39 pardons in fiscal year 2023.
2022-09-01 2023-08-31 | Gov. Greg Abbott of Texas granted 39 pardons in fiscal year 2023.
"""

TERMS = """
2019-01-14 2024-06-14 | Gov. Laura Kelly has granted 39 pardons since taking office.
2019-01-14 2024-06-14 | Gov. Laura Kelly has granted 39 pardons so far.
2019-01-14 2024-06-14 | Gov. Laura Kelly has now granted 39 pardons.
2021-01-20 2024-06-14 | President Joe Biden has granted 39 pardons during his presidency.
2021-01-20 2024-06-14 | Since taking office, President Joe Biden has pardoned 39 people.
2009-01-20 2017-01-20 | Barack Obama granted 39 pardons during his presidency.
2009-01-20 2013-01-20 | Barack Obama granted 39 pardons in his first term.
2013-01-20 2017-01-20 | Barack Obama granted 39 pardons in his second term.
2017-01-20 2021-01-20 | During his first term, Donald Trump pardoned 39 people.
2017-01-10 2017-01-20 | Barack Obama commuted 39 sentences in his final days in office.
2021-01-20 2021-01-20 | Donald Trump pardoned 39 people in his final hours as president.
2001-01-20 2001-01-20 | Bill Clinton granted 39 pardons on the day he left office.
1947-12-23 1947-12-23 | One must go back to Harry Truman, who on Dec. 23, 1947, pardoned 39 people.
2019-01-16 2019-01-16 | Two days after taking office, Gov. Laura Kelly pardoned 39 people.
2019-12-08 2019-12-08 | Two days before his term ended, Gov. Matt Bevin pardoned 39 people.
2017-01-19 2017-01-19 | On the day before he left office, Barack Obama commuted 39 sentences.
2019-12-05 2019-12-05 | On Dec. 5, 2019, days before he left office, Gov. Matt Bevin pardoned 39 people.
2015-12-01 2015-12-31 | On leaving office in December 2015, Steve Beshear issued 39 pardons.
1970-01-01 1970-12-31 | No governor did as much since 1970, when Winthrop Rockefeller commuted 39 sentences.
2019-01-14 2024-06-14 | Since taking office in January 2019, Gov. Laura Kelly has pardoned 39 people.
2017-01-01 2017-12-31 | In 2017, his first year in office, Donald Trump granted 39 pardons.
2015-12-08 2019-12-10 | Matt Bevin granted 39 pardons in his four years as governor of Kentucky.
2017-01-01 2017-12-31 | Shortly before leaving office in 2017, Barack Obama pardoned 39 people.
2019-01-01 2019-12-31 | Matt Bevin pardoned 39 people shortly before leaving office in 2019.
2021-01-20 2024-06-14 | President Joe Biden pardoned 12 people on Monday, bringing his total to 39.
2022-07-01 2023-06-30 | In the year ending June 2023, Gov. Laura Kelly granted 39 pardons.
2021-01-20 2024-01-20 | President Joe Biden granted 39 pardons in his first three years in office.
2020-01-01 2022-12-31 | From 2020 to 2022, Gov. Laura Kelly granted 39 pardons.
2024-01-01 2024-03-31 | Gov. Laura Kelly pardoned 39 people between January and March.
2024-01-01 2024-06-14 | Since January, Gov. Laura Kelly has granted 39 pardons.
2019-01-14 2020-01-14 | Gov. Laura Kelly granted 39 pardons in her first year in office.
2019-01-01 2024-06-14 | Since 2019, Gov. Laura Kelly has pardoned 39 people.
2020-01-01 2022-12-31 | Between 2020 and 2022, Gov. Laura Kelly granted 39 pardons.
2019-01-14 2024-06-14 | Laura Kelly has used her clemency power 39 times, including eight this week.
2019-01-14 2019-01-14 | On her first day in office, Gov. Laura Kelly pardoned 39 people.
2019-01-15 2019-01-15 | On her first full day as governor, Laura Kelly pardoned 39 people.
2021-01-21 2021-01-21 | President Joe Biden pardoned 39 people on his first full day in office.
- 2019-12-10 | In his last weeks as governor, Matt Bevin issued 39 pardons.
- 2019-12-10 | Matt Bevin issued 39 pardons in the final months of his term.
1984-03-12 1988-03-14 | Former Gov. Edwin Edwards of Louisiana signed 39 commutations in his third term.
1992-01-13 1996-01-08 | Edwin Edwards of Louisiana signed 39 commutations in his fourth four-year stint.
1972-05-09 1976-05-10 | In his first term as governor of Louisiana, Edwin Edwards signed 39 commutations.
"""


@pytest.mark.parametrize(("interval", "text"), rows(DAYS + PERIODS + TERMS))
def test_date_words(claim: Claim, interval: str, text: str) -> None:
    date = claim(text).date
    assert (date.start, date.end) == ends(interval)


# published, interval | text
OTHER_DAYS = """
2025-01-17 | 2025-01-07 2025-01-17 | In his final days in office, President Joe Biden pardoned 39 people.
2025-01-17 | 2025-01-07 2025-01-17 | President Joe Biden has pardoned 39 people in his final days.
2024-01-03 | 2023-12-29 | Gov. Laura Kelly pardoned 39 people on Friday.
2024-01-03 | 2023-12-25 2023-12-31 | Gov. Laura Kelly pardoned 39 people last week.
2024-01-03 | 2023-12-01 2023-12-31 | Gov. Laura Kelly pardoned 39 people last month.
2024-03-01 | 2024-02-29 | Gov. Laura Kelly pardoned 39 people yesterday.
2024-06-16 | 2024-06-10 2024-06-16 | Gov. Laura Kelly pardoned 39 people this week.
2025-06-13 | 2025-01-20 2025-06-13 | President Donald Trump has granted 39 pardons since taking office.
2016-08-04 | 2016-08-03 | With Wednesday's 39 commutations, President Barack Obama has cut 562 sentences.
2016-08-04 | 2009-01-20 2016-08-04 | With Wednesday's 214 commutations, Obama has now cut 39 terms.
2017-01-20 | 2009-01-20 2017-01-20 | On his last day in office Obama pardoned 12, taking his total to 39.
2017-01-18 | 2009-01-20 2017-01-18 | That brings Barack Obama to 120 commutations and 39 pardons.
2024-04-25 | 2021-08-24 2024-04-25 | Since coming to power, Hakainde Hichilema has pardoned 39 inmates.
2024-12-31 | 2024-12-31 | On his last full day as Governor of North Carolina, Roy Cooper commutes 39 terms.
2019-12-12 | 2019-11-30 2019-12-10 | In a busy final few days in office, Gov. Matt Bevin issued 39 pardons.
2024-06-21 | 2024-06-10 2024-06-16 | Gov. Laura Kelly pardoned two men last week. The 39 she pardoned wept.
"""


@pytest.mark.parametrize(("published", "interval", "text"), rows(OTHER_DAYS, columns=3))
def test_other_days_of_publication(claim: Claim, published: str, interval: str, text: str) -> None:
    date = claim(text, published=published).date
    assert (date.start, date.end) == ends(interval)


BASES = """
explicit day | Gov. Laura Kelly pardoned 39 people on March 4, 2022.
relative day | Gov. Laura Kelly pardoned 39 people on Wednesday.
relative week | Gov. Laura Kelly pardoned 39 people last week.
relative month | Gov. Laura Kelly pardoned 39 people last month.
explicit month | Gov. Laura Kelly pardoned 39 people in October 2022.
explicit year | Gov. Laura Kelly pardoned 39 people in 2022.
relative year | Gov. Laura Kelly pardoned 39 people last year.
relative range | Gov. Laura Kelly pardoned 39 people in recent weeks.
publication day | Gov. Laura Kelly pardons 39 people
context day | Gov. Laura Kelly pardoned 12 people on Monday. She also commuted the sentences of 39 people.
term term | Gov. Laura Kelly has now granted 39 pardons.
term term | Barack Obama granted 39 pardons in his second term.
none None | Gov. Laura Kelly recently pardoned 39 people.
"""


@pytest.mark.parametrize(("expected", "text"), rows(BASES))
def test_basis_and_granularity(claim: Claim, expected: str, text: str) -> None:
    date = claim(text).date
    assert f"{date.basis} {date.granularity}" == expected


UNDATED = """
1850-07-09 1853-03-04 | Millard Fillmore pardoned 39 people in his only term.
1865-04-15 1869-03-04 | Andrew Johnson granted 39 pardons over his single term in the White House.
1821-01-01 1821-12-31 | President James Monroe in 1821 pardoned 39 sailors.
2011-01-10 2018-01-31 | Sam Brownback pardoned 39 people in his seven-year tenure.
- - | Gov. Laura Kelly pardons 39 people
- - | Gov. Laura Kelly pardoned 39 people on Wednesday.
- - | Gov. Laura Kelly has now granted 39 pardons.
2022-03-04 | Gov. Laura Kelly pardoned 39 people on March 4, 2022.
2017-01-01 2017-12-31 | Gov. Sam Brownback pardoned 39 people in 2017.
"""


@pytest.mark.parametrize(("interval", "text"), rows(UNDATED))
def test_without_a_day_of_publication_relative_words_tell_nothing(
    claim: Claim, interval: str, text: str
) -> None:
    date = claim(text, published=None).date
    assert (date.start, date.end) == ends(interval)


def test_an_end_without_a_beginning(claim: Claim) -> None:
    """A passive that names no doer gives a total no period, but it is stated for a day."""
    date = claim("Nationwide, a total of 39 people have been granted amnesty so far.").date
    assert (date.start, date.end) == (None, FRIDAY)
