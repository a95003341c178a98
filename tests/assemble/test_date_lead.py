"""Days that the lead tells, or the sentence behind it; read on Friday 14 June 2024. 39 is asked about."""

from __future__ import annotations

import pytest

from tests.table import Claim, ends, rows

TOLD = """
2023-01-01 2023-12-31 | Gov. Laura Kelly reviewed 143 requests for pardons in 2023. She granted 39.
2024-06-13 | Three governors issued pardons on Thursday.\\n\\nGov. Laura Kelly pardoned 39 people.
2024-06-13 | Rulers marked the feast on Thursday with pardons. The king set free 39 men.
- - | Rulers marked the feast on Thursday with pardons. A judge ruled on them in May. The king freed 39 men.
2024-06-11 | Lawmakers met over a budget on Thursday. On Tuesday the king pardoned 39 men.
2024-06-10 | On Monday the board took up 50 requests for clemency. It turned down 39 of them.
2024-06-11 | Pardons for 39 miners have angered their town.\\n\\nGov. Laura Kelly pardoned the men on Tuesday.
2024-06-14 | Gov. Laura Kelly pardoned 39 miners.\\n\\nA judge freed a man on Tuesday.
2024-06-12 | The envoy announced a pardon of 39 men held in Omani jails in a statement Wednesday.
2024-06-11 | Gov. Laura Kelly spent Tuesday signing papers. She revoked a rule and pardoned 39 people.
- - | Gov. Laura Kelly spent May in Rome. She pardoned 39 people.
- - | Gov. Laura Kelly spent Tuesday signing papers. She has to decide on a rule. A man said she pardoned 39.
2024-06-12 | Gov. Laura Kelly on Wednesday freed a man to be tried next month. She pardoned 39 men that day.
2006-01-01 2024-06-14 | After 2005 the king pardoned 39 men.
2024-06-12 | The king revokes the pardon of a killer, one of 39 men he had freed on Wednesday.
2024-06-14 | Gov. Laura Kelly signs an order pardoning 39 people, as she had vowed to in her first 100 days.
2024-06-14 | Gov. Laura Kelly commuted 39 sentences Friday, as she does each year before Christmas.
2023-01-01 2023-12-31 | The board granted 39 of the 358 clemency requests it took up in 2023, records show.
2024-05-23 | Gov. Laura Kelly has pardoned 39 men. The pardons, which she signed May 23, came to light Monday.
2024-06-14 | The king marks 21 years in power by pardoning 39 prisoners.
2024-06-13 | President Yahya Jammeh marked the feast on Thursday by pardoning 39 prisoners.
2024-09-02 | Vietnam says it will release 39 prisoners, three of them women, on 2 September in an amnesty.
2024-06-12 | Parliament voted Wednesday to give 39 men amnesty for the killing of 15 students in 1982.
1986-01-01 1986-12-31 | One of the first things Cory Aquino did in 1986 was to pardon 39 detainees.
- - | Gov. Laura Kelly said that she might pardon the 39 men convicted of plotting to kill a judge in 2020.
2024-06-14 | Among those pardoned are four guards convicted of killing men in 2007 and 39 men who lied.
- - | Two wardens asked Gov. Laura Kelly on Monday to use her last weeks in office to pardon 39 men.
1856-08-26 | The manifesto of the tsar, issued on 26 August 1856, amnestied the 39 rebels still alive.
2014-01-01 2017-12-31 | The king in the four years from 2014 pardoned 39 men.
2014-01-01 2016-12-31 | In the three years to 2016 the king pardoned 39 men.
"""


@pytest.mark.parametrize(("interval", "text"), rows(TOLD))
def test_day(claim: Claim, interval: str, text: str) -> None:
    date = claim(text).date
    assert (date.start, date.end) == ends(interval)


def test_months_of_undated_texts_are_of_the_year_told_before(claim: Claim) -> None:
    july = "In July its president pardoned 39 men."
    told = claim(f"Ghana executed nobody in 2012. {july}", published=None).date
    assert (told.start, told.end) == ("2012-07-01", "2012-07-31")
    titled = claim(july, published=None, title="Executions in 2012").date
    assert (titled.start, titled.end) == ("2012-07-01", "2012-07-31")
    assert claim(july, published=None).date.start is None


LEAD = """
2024-06-13 | Many won clemency from Gov. Laura Kelly on Thursday. A baker is free. 39 got pardons.
2024-06-13 | A baker won clemency from Gov. Laura Kelly on Thursday.\\n\\n39 received pardons.
2024-06-13 | A baker won clemency from Gov. Laura Kelly on Thursday. 39 had their prison terms commuted.
2024-06-10 | Gov. Laura Kelly on Monday pardoned most of the Jan. 6 rioters. For 39 she cut the terms.
2024-06-10 | Gov. Laura Kelly on Monday freed a baker. She also put her name to a pardon freeing 39 men.
2024-06-13 | Gov. Laura Kelly announced pardons on Thursday. Men held since 2010 left, and 39 were pardoned.
2024-06-13 | Gov. Laura Kelly announced pardons on Thursday. "Today I pardoned 39 people," she said.
2024-06-14 | Gov. Laura Kelly announced pardons on Thursday. Today she pardoned 39 people.
2020-01-01 2020-12-31 | Gov. Laura Kelly announced pardons on Thursday. In 2020, she pardoned 39 people.
- - | Gov. Laura Kelly on Monday issued pardons. Her predecessor, Jeff Colyer, pardoned 39 people.
- - | A judge on Tuesday sent off a man whom Gov. Laura Kelly had pardoned. She pardoned 39 others.
- - | Gov. Laura Kelly freed a cook on Tuesday. She lately signed a law and pardoned 39 men.
2024-06-11 | Lawyers rejoiced on Tuesday when clemency was announced. Gov. Laura Kelly pardoned 39 men.
2024-06-10 | Members of the board heard 50 cases on Monday in Topeka. They granted pardons to 39 people.
- - | The board will hear cases on Monday in Topeka. They granted pardons to 39 people.
- - | Lawmakers on Thursday criticised the pardons of Gov. Laura Kelly. Kelly pardoned 39 bakers.
"""


@pytest.mark.parametrize(("interval", "text"), rows(LEAD))
def test_the_text_goes_on_about_its_lead(claim: Claim, interval: str, text: str) -> None:
    date = claim(text).date
    assert (date.start, date.end) == ends(interval)
