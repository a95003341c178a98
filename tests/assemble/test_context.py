"""Counts that continue an earlier claim without naming the act again. Sentences are made up."""

from __future__ import annotations

import pytest

from schemas.record import ClaimRecord
from tests.table import Claim, Records, rows

# action, scope | text. 39 is the number asked about.
CONTINUED = """
pardon event | In 2016 Barack Obama pardoned 12 people, and in 2020 Donald Trump 39.
pardon event | The king of Jordan pardoned 12 prisoners, and the king of Bahrain 39.
commutation cumulative | Gov. Laura Kelly has granted 12 commutations; her predecessor granted 39.
pardon cumulative | Gov. Laura Kelly has granted 12 pardons. Matt Bevin granted 39 in his term.
pardon cumulative | Gov. Laura Kelly pardoned 12 people on Monday, for a total of 39 in her time as governor.
pardon cumulative | Gov. Laura Kelly granted 12 pardons in 2019, 39 in 2020 and 45 in 2021.
pardon cumulative | Gov. Laura Kelly pardoned 12 people. That takes her total to 39.
pardon cumulative | Gov. Laura Kelly pardoned 12 people on Monday. It brings her to 39.
commutation cumulative | Gov. Laura Kelly granted 12 commutations in 2022, up from 39 the year before.
commutation cumulative | Joe Biden granted 7 commutations. Others granted more: Ronald Reagan (39).
pardon event | Gov. Laura Kelly pardoned 12 people on Monday and 39 more on Tuesday.
pardon event | Gov. Laura Kelly has pardoned 12 people this year and 39 last year.
pardon subset | Gov. Laura Kelly pardoned 51 people and commuted 12 terms. Of those pardoned, 39 were women.
amnesty subset | The king granted amnesty to 120 prisoners. The list includes 39 women.
amnesty subset | The king granted amnesty to 120 prisoners. In Sunday's group, 39 are foreigners.
amnesty event | The king granted amnesty to 39 prisoners on Sunday. The 39 were freed at noon.
pardon event | The governor pardoned 12 people on Monday after doing the same for 39 others in May.
amnesty event | King Abdullah on Tuesday ratified the amnesty law. Over 39 inmates will be released.
pardon cumulative | Gov. Laura Kelly has granted 12 pardons, more than the 39 granted by Gov. Sam Brownback.
pardon cumulative | Harry Truman issued 1,913 pardons. Lyndon Johnson granted 960 and Richard Nixon 39.
pardon event | Gov. Laura Kelly pardoned 12 people in March, followed by a second group of 39 people in May.
pardon event | Gov. Laura Kelly pardoned 12 people in March. A second round of 39 people followed in May.
clemency subset | Gov. Laura Kelly has granted clemency to 120 people, with 39 receiving it this year.
clemency subset | In total 120 people were granted clemency by Gov. Laura Kelly, 39 getting theirs in May.
pardon cumulative | Gov. Laura Kelly has issued 12 pardons. Mary Fallin signed all 39 of hers at once.
pardon event | Gov. Laura Kelly pardoned 12 people Monday and 27 on Friday. The two batches totaled 39 people.
pardon event | Gov. Laura Kelly pardoned 12 people on Monday. She denied requests from 39 others.
pardon event | Gov. Laura Kelly pardoned 12 people on Monday. Another 39 had their requests turned down.
clemency event | Gov. Laura Kelly pardoned 12 people on Monday. Clemency petitions from 39 people were denied.
pardon cumulative | The report adds up the pardons of all governors. It credits Laura Kelly with 39.
pardon cumulative | A post counts the pardons. It credits Jeff Colyer with 12; and Laura Kelly with 39.
pardon event | The king pardoned 62 prisoners on Monday. A second batch of 39 names followed on Friday.
"""


def asked(records: list[ClaimRecord]) -> ClaimRecord:
    having = [r for r in records if "39" in r.count.text.split()]
    assert having, [r.count.text for r in records]
    return having[-1]


@pytest.mark.parametrize(("expected", "text"), rows(CONTINUED))
def test_continued(records: Records, expected: str, text: str) -> None:
    record = asked(records(text))
    assert f"{record.action} {record.scope}" == expected


GRANTORS = """
Donald Trump | In 2016 Barack Obama pardoned 12 people, and in 2020 Donald Trump 39.
Laura Kelly | Gov. Laura Kelly pardoned 12 people. That takes her total to 39.
Ronald Reagan | Joe Biden granted 7 commutations. Others granted more: Ronald Reagan (39).
Laura Kelly | Gov. Laura Kelly pardoned 120 people. Of those, 39 were women.
Laura Kelly | Gov. Laura Kelly pardoned 12 people on Monday after doing the same for 39 others in May.
Matt Bevin | Gov. Laura Kelly has granted 12 pardons. Matt Bevin granted 39 in his term.
Laura Kelly | A post counts the pardons. It credits Gov. Jeff Colyer with 12; and Laura Kelly with 39.
Jeff Colyer | A post counts the pardons. It credits Laura Kelly with 12, and Jeff Colyer with 39.
Laura Kelly | 39 people have won pardons in Kansas. Gov. Laura Kelly issued the pardons on Tuesday.
Nebraska Board of Pardons | 39 people have won Nebraska pardons. A panel of three signed the pardons Tuesday.
"""


@pytest.mark.parametrize(("name", "text"), rows(GRANTORS))
def test_grantor_of_what_is_continued(records: Records, name: str, text: str) -> None:
    assert asked(records(text)).grantor.name == name


# Numbers near a claim that continue nothing.
UNRELATED = """
12 | Gov. Laura Kelly pardoned 12 people. The board has 39 members.
12 | Gov. Laura Kelly pardoned 12 people. She is 39 years old.
12 | Gov. Laura Kelly pardoned 12 people. Kansas executed 39 men before 1965.
12 | Gov. Laura Kelly pardoned 12 people. About 39 protesters stood outside.
12 | Gov. Laura Kelly pardoned 12 people. Of the crowd, 39 were lawyers.
12 | Gov. Laura Kelly pardoned 12 people. The storm killed 39 people, 7 of them children.
12 | Gov. Laura Kelly pardoned 12 people. She granted 39 interviews.
12 | Gov. Laura Kelly pardoned 12 people. The legislature passed 39 bills.
12 | Gov. Laura Kelly pardoned 12 people. (Page 39)
12 | Gov. Laura Kelly pardoned 12 people. That brings the budget to $39 million.
12 | The king pardoned 12 prisoners. The rights group says 39 people are still behind bars.
12 | The king pardoned 12 singers. The 39 had been given two years each.
12 | The king pardoned 12 prisoners. At least 39 are still behind bars, among them a singer.
12 | Gov. Laura Kelly granted 12 pardons and cut the 110-year sentence of a driver to 39.
12 | Gov. Laura Kelly pardoned 12 people, with 39 receiving medals.
12 | Gov. Laura Kelly pardoned 12 people. Her office turned away 39 people whose visa requests were denied.
12 | Gov. Laura Kelly pardoned 12 people. Two rounds of talks drew 39 people.
12 | Gov. Laura Kelly pardoned 12 people. The paper credits Jane Roe with 39 novels.
12 | Gov. Laura Kelly pardoned 12 people. She signed all 39 of his books.
"""


@pytest.mark.parametrize(("counts", "text"), rows(UNRELATED))
def test_not_continued(records: Records, counts: str, text: str) -> None:
    assert [r.count.text for r in records(text)] == counts.split()


def test_an_act_named_far_before_is_not_continued(records: Records) -> None:
    filler = "The county fair opened with music and rain. " * 8
    text = f"Gov. Laura Kelly pardoned 12 people. {filler}The next governor granted 39."
    assert [r.count.text for r in records(text)] == ["12"]


def test_what_was_taken_from_context_is_doubted(claim: Claim) -> None:
    text = "Gov. Laura Kelly pardoned 120 people. Of those, 39 were women."
    whole, part = claim(text, "120"), claim(text)
    assert "act_from_context" in part.doubts
    assert part.confidence < whole.confidence


def test_a_release_takes_the_kind_of_the_act_near_it(claim: Claim) -> None:
    text = "Jordan frees 39 prisoners\n\nThe king signed a general amnesty on Sunday that freed 39 prisoners."
    assert claim(text.split("\n\n")[1]).action == "amnesty"


@pytest.mark.parametrize(
    "text",
    [
        "Jordan frees 39 prisoners\n\nThe prisoners were released under the king's amnesty on Sunday.",
        "The prisoners were released under the king's amnesty on Sunday. In all, 39 prisoners were freed.",
    ],
    ids=["headline before", "sentence after"],
)
def test_a_release_near_the_sentence_that_names_its_act(claim: Claim, text: str) -> None:
    assert claim(text).action == "amnesty"
