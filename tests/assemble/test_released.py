"""People whose release is told with the act that brings it about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The counts expected, divided by ";", "none" for none | text.
COUNTS = """
39 | Chile's Prisons Authority released 39 inmates. The step carries out the president's pardon decision.
39; 41 | Chile's government announced the release of 39 prisoners. The king granted amnesty to 41 prisoners.
39 | Botswana is to let go 39 prisoners, an officer said. President Mokgweetsi Masisi approved the pardons.
none | Botswana is to let go 39 prisoners, an officer said. President Mokgweetsi Masisi approved the budget.
120; 60; Thirty-nine | The king pardoned 120 men. Of these, 60 were ill. Thirty-nine were over 70.
120; 60 | The king pardoned 120 men. Of these, 60 were ill. Thirty-nine judges were over 70.
39; 111 | 39 Texans are getting out of prison after Barack Obama commuted the sentences of 111 people.
39; 111 | 39 women will leave jail early after Gov. Laura Kelly said Friday she was commuting 111 sentences.
39; 111 | 39 Iowans will walk free in May because the governor commuted the sentences of 111 inmates.
39 | 39 inmates will be home for Christmas, following pardons from Gov. Laura Kelly.
39 | 39 prisoners are now free men following pardons by the king.
39 | 39 convicts are back with their families after a presidential pardon.
39 | 39 convicts are free thanks to a pardon from President Irfaan Ali.
none | 39 reporters are free to write after a pardon from President Irfaan Ali.
39 | 39 women will spend the feast with their families after pardons from the king.
39 | Thanks to the amnesty, 39 women have regained their liberty.
39 | Under the Amnesty Law, 39 inmates have recovered their freedom, the commission said.
39 | In 1931 the governor turned 39 convicts loose, each with a pardon.
39 | The king has approved pardons and remissions that will see 39 convicts go free.
39 | President Robert Mugabe has signed a clemency order. Some 39 prisoners are expected to be released.
39 | The king has signed an amnesty. Officials said 39 prisoners were likely to be freed.
39 | Under the law 39 rebels have laid down their arms and benefited from the amnesty.
39 | Some 39 inmates can hope for a pardon at Easter.
39 | Some 39 inmates stand to benefit from the amnesty.
39 | Thirteen judges met; 39 convicts received presidential mercy last year.
111; 39 | The king pardoned 111 inmates, and the 39 foreigners among them will be deported.
39 | The junta on Monday let out the first of the 39 rebels it has promised to free under the amnesty.
39 | The Rulers of the Emirates ordered the release of 39 prisoners. The pardon was granted on Sunday.
39 | Sept. 4, 2019: Some 39 prisoners waiting to be hanged will all see their sentences commuted.
39 | Some 39 prisoners owe their freedom to the king's birthday pardon.
39 | Some 39 rebels took up the offer of amnesty.
39 | Some 39 rebels have taken advantage of the amnesty, the army said.
39 | An amnesty offered by the president has been accepted by 39 rebels.
39 | The number of those pardoned has risen to 39, the ministry said.
none | The number of people seeking pardons has risen to 39.
none | Nine senators owe their seats to the pardon debate.
none | Three lawyers took the opportunity to ask for a pardon.
none | The pardon bill has been accepted by 12 senators.
none | The court considered a pardon in 39 cases.
none | Twelve lawyers hope for a pardon for their client.
none | The court showed no mercy to the 39 men.
111 | 39 guards were fired after the governor commuted the sentences of 111 people.
111 | 39 people got out of their cars after the governor pardoned 111 people.
12 | 39 guests will be home by Monday, and the governor pardoned 12 inmates.
none | 39 reporters quit following pardons from Gov. Laura Kelly.
none | Under the Amnesty Law, 39 inmates have lost their jobs.
none | The king declared an amnesty. The match saw 39 fans go home early.
"""


@pytest.mark.parametrize(("counts", "text"), rows(COUNTS))
def test_counts(records: Records, counts: str, text: str) -> None:
    found = [r.count.text.removeprefix("Some ") for r in records(text)]
    assert "; ".join(found) == counts.replace("none", "")


# What is told of the 39: action, scope, status, grantor | text.
TOLD = """
commutation subset granted Barack Obama | 39 women will leave jail after Barack Obama commuted 111 sentences.
pardon event granted Laura Kelly | 39 men will be home for Easter, following pardons from Gov. Laura Kelly.
clemency event granted Mwai Kibaki | Mwai Kibaki signed pardons and remissions that will see 39 men go free.
pardon event granted Mwai Kibaki | President Mwai Kibaki signed pardons that will see 39 men go free.
"""


@pytest.mark.parametrize(("expected", "text"), rows(TOLD))
def test_told(records: Records, expected: str, text: str) -> None:
    record = records(text)[0]
    assert record.count.text == "39"
    assert f"{record.action} {record.scope} {record.status} {record.grantor.name}" == expected


# The day of the grant | text, told on 1 December 2021.
DAYS = """
2021-12-01 | Nine men will be home for Christmas, following pardons from President Irfaan Ali.
2021-12-01 | Nine men will be home on Friday after pardons from President Irfaan Ali.
2021-11-29 | Nine men will leave prison in May after President Irfaan Ali pardoned 40 convicts on Monday.
2021-11-26 | Nine men left prison on Friday after pardons from President Irfaan Ali.
"""


@pytest.mark.parametrize(("day", "text"), rows(DAYS))
def test_days(records: Records, day: str, text: str) -> None:
    record = records(text, published="2021-12-01")[0]
    assert record.date.start == record.date.end == day
