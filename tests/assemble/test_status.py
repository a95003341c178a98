"""Done, planned, possible or refused: 39 is the number asked about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, Records, rows

GRANTED = """
granted | Beyond the 39 pardons, Gov. Laura Kelly denied requests from farmers.
granted | No governor of Kansas has signed as many pardons as Laura Kelly: 39 in six years.
granted | The 39 commutations are one side of it; on Friday Gov. Laura Kelly denied many more.
granted | Gov. Laura Kelly acts so that aides can rewrite the rules, and grants reprieves to 39 men.
granted | Her first act as governor was to pardon 39 farmers.
granted | Jane Roe thinks that Gov. Laura Kelly pardoned 39 people.
granted | Jane Roe is one of 39 people to receive a pardon from Gov. Laura Kelly, an aide said on Monday.
granted | The king on Monday accepted a proposal by the chief judge to grant clemency to 39 inmates.
granted | Nine are to go home on Friday under an order in which the king pardoned 39 prisoners.
granted | Gov. Laura Kelly pardoned 39 people.
granted | Gov. Laura Kelly has pardoned 39 people.
granted | Gov. Laura Kelly is pardoning 39 people.
granted | Gov. Laura Kelly pardons 39 people
granted | Gov. Laura Kelly announced pardons for 39 people.
granted | Gov. Laura Kelly said she had commuted the sentences of 39 people.
granted | Gov. Laura Kelly signed an order granting clemency to 39 prisoners.
granted | Thirty people were freed in May and 39 were pardoned by Gov. Laura Kelly on Monday.
granted | 39 people received pardons from Gov. Laura Kelly on Tuesday.
granted | The king issued a decree on Sunday that pardons 39 prisoners.
granted | The king's amnesty freed 39 prisoners on Sunday.
granted | Parliament on Tuesday passed an amnesty bill that freed 39 prisoners.
granted | In an act of clemency on Monday, Gov. Laura Kelly cut short the prison terms of 39 inmates.
granted | “So we're giving pardons to 39 people,” Gov. Laura Kelly said.
granted | Gov. Laura Kelly pardoned thirty-nine people. These 39 are going home to their families.
granted | The parole board turned down 39 inmates before their sentences were commuted by Gov. Laura Kelly.
granted | The board's pardons by year:\\n2022: 110 hearings, 39 granted, 98 denied.
granted | 39 former inmates can vote again after Gov. Laura Kelly granted them pardons.
granted | 39 inmates will leave prison now that Gov. Laura Kelly has commuted their sentences.
"""

# The words of another clause decide nothing.
GRANTED_ALL_THE_SAME = """
granted | Gov. Laura Kelly had promised to act, and on Monday she pardoned 39 people.
granted | Although prosecutors urged her not to, Gov. Laura Kelly pardoned 39 people.
granted | After considering 200 petitions, Gov. Laura Kelly pardoned 39 people.
granted | Gov. Laura Kelly, who did not speak to reporters, pardoned 39 people on Monday.
granted | Gov. Laura Kelly did not say why she pardoned 39 people.
granted | Gov. Laura Kelly refused to explain why she had commuted the sentences of 39 people.
granted | The 39 people Gov. Laura Kelly pardoned will leave prison in July.
granted | Gov. Laura Kelly commuted the sentences of 39 people, who may walk free in July.
granted | Gov. Laura Kelly pardoned 39 people who could have been deported.
granted | Gov. Laura Kelly pardoned 39 people and said she would consider more petitions.
granted | Gov. Laura Kelly pardoned 39 people but refused to free a former mayor.
granted | Gov. Laura Kelly pardoned 39 people who had been denied parole.
granted | Gov. Laura Kelly pardoned 39 people, a move that critics would like to undo.
granted | As expected, Gov. Laura Kelly pardoned 39 people on Monday.
granted | Asked whether she would do more, Gov. Laura Kelly said she had pardoned 39 people and was at peace.
"""

PLANNED = """
planned | Jane Roe is one of 39 people to receive a pardon next week.
planned | The head of the board said 12 would go home, while the other 39 would be pardoned later.
planned | The minister said 900 would be pardoned and 39 would have their terms commuted.
planned | Gov. Laura Kelly will pardon 39 people on Monday.
planned | Gov. Laura Kelly plans to pardon 39 people.
planned | Gov. Laura Kelly is planning to commute the sentences of 39 people.
planned | Gov. Laura Kelly is expected to pardon 39 people next week.
planned | Gov. Laura Kelly is set to pardon 39 people.
planned | Gov. Laura Kelly is going to pardon 39 people.
planned | Gov. Laura Kelly intends to grant clemency to 39 people.
planned | Gov. Laura Kelly is preparing to issue 39 pardons.
planned | Gov. Laura Kelly promised to pardon 39 people.
planned | Gov. Laura Kelly has vowed to commute the sentences of 39 people.
planned | The king is to pardon 39 prisoners on his birthday.
planned | 39 people will be pardoned on Monday, the palace said.
planned | Gov. Laura Kelly said on Friday that she would pardon 39 people.
planned | The palace announced that 39 prisoners would be pardoned.
planned | Gov. Laura Kelly's plan to pardon 39 people drew praise.
planned | Governor to pardon 39 people
planned | Gov. Laura Kelly told reporters she'll commute the sentences of 39 people.
planned | The president was poised to issue 39 pardons, aides said.
planned | The president is about to pardon 39 people.
planned | The president agreed to pardon 12 people last year and will pardon 39 more in July.
planned | Gov. Laura Kelly commuted the terms of 120 prisoners. She expects to do the same for 39 others.
planned | The king announced an amnesty. Officials estimated that 39 prisoners would go free.
planned | The king is due to pardon 39 prisoners.
planned | Another 39 prisoners are likely to be pardoned by the king.
planned | Gov. Laura Kelly announced her intent to grant 39 pardons.
planned | Gov. Laura Kelly gave notice of her intent to commute 39 sentences.
planned | Gov. Laura Kelly declared her readiness to pardon 39 people.
planned | The governor pardoned 12 people in May, and 39 are going to be pardoned in July.
"""

POSSIBLE = """
possible | A bid by Gov. Laura Kelly to have the sentences of 39 men commuted will not come before the board.
possible | Deputies want 39 convicts pardoned, an aide said.
possible | Gov. Laura Kelly told supporters that she was thinking of pardoning 39 people.
possible | Gov. Laura Kelly is thinking about granting clemency to 39 inmates.
possible | Parliament on Thursday passed an amnesty law that could free up to 39 soldiers.
possible | Parliament approved an amnesty under which some 39 prisoners could walk free.
possible | The chief judge has written to the king to propose that 39 inmates be pardoned.
possible | The minister proposed that 39 prisoners be pardoned.
possible | Gov. Laura Kelly may pardon 39 people.
possible | Gov. Laura Kelly might commute the sentences of 39 people.
possible | Gov. Laura Kelly could pardon 39 people before she leaves.
possible | Gov. Laura Kelly should pardon 39 people, the editorial said.
possible | Gov. Laura Kelly is considering pardoning 39 people.
possible | Gov. Laura Kelly is considering pardons for 39 people.
possible | Gov. Laura Kelly is weighing clemency for 39 prisoners.
possible | Gov. Laura Kelly was mulling whether to pardon 39 people.
possible | Lawyers urged Gov. Laura Kelly to pardon 39 people.
possible | Lawyers urged that Gov. Laura Kelly pardon 39 people.
possible | The bishops asked President Joe Biden to commute the sentences of 39 people.
possible | Lawmakers called on Gov. Laura Kelly to pardon 39 people.
possible | The group wants Gov. Laura Kelly to commute 39 sentences.
possible | The group is demanding amnesty for 39 prisoners.
possible | The opposition proposed an amnesty for 39 prisoners.
possible | A bill before parliament would grant amnesty to 39 prisoners.
possible | Under the proposed amnesty, 39 prisoners would be freed.
possible | The minister's proposal to pardon 39 soldiers met resistance.
possible | Thousands signed a petition asking the governor to pardon 39 people.
! 'eligible under' is read as granted
possible | Under the amnesty the king announced, 39 prisoners are eligible for release.
possible | Gov. Laura Kelly said she was open to pardoning 39 people.
possible | Gov. Laura Kelly hopes to pardon 39 people.
possible | Unless Gov. Laura Kelly commutes their sentences, 39 men will be executed.
possible | The bill, if passed, would free 39 prisoners under an amnesty.
possible | If elected, Jane Roe would pardon 39 people.
possible | Gov. Laura Kelly has not decided whether to pardon 39 people.
possible | The government recommended that President Ram Baran Yadav pardon 39 prisoners.
possible | Parliament passed an amnesty bill on Monday that would free 39 prisoners if the king signs it.
"""

DENIED = """
denied | Farmers came to the capital. The 39 people hoping for a pardon were turned down by Gov. Laura Kelly.
denied | Gov. Laura Kelly granted pardons. Denied were 39 other requests.
denied | Gov. Laura Kelly granted clemency to four convicts last year and refused it to 39, an aide said.
denied | Gov. Laura Kelly said that she has no intention of pardoning the 39 officers.
denied | Gov. Laura Kelly has no plans to pardon the 39 men.
denied | The king rules out a pardon that would have let 39 convicts out of prison.
denied | Gov. Laura Kelly refused to pardon 39 people.
denied | Gov. Laura Kelly declined to commute the sentences of 39 people.
denied | Gov. Laura Kelly did not pardon 39 people whose cases the board had sent her.
denied | Gov. Laura Kelly didn't commute the sentences of 39 people on the list.
denied | Gov. Laura Kelly denied clemency to 39 people.
denied | Gov. Laura Kelly denied 39 pardon applications.
! the pronoun that gets clemency is not read back to the subject when it is refused
denied | 39 men will be hanged because Gov. Laura Kelly denied them clemency.
granted | The ministry refused to comment on the king's pardons of 39 people.
possible | Lawmakers debated an amnesty for 39 soldiers.
denied | Gov. Laura Kelly rejected 39 requests for clemency.
denied | Gov. Laura Kelly rejected clemency appeals from 39 men on death row.
denied | The mercy petitions of 39 men were denied by Gov. Laura Kelly.
denied | Gov. Laura Kelly turned down 39 requests for clemency.
denied | Gov. Laura Kelly has never pardoned the 39 people on the list.
denied | Gov. Laura Kelly will not pardon 39 people on the list.
denied | Gov. Laura Kelly ruled out pardons for 39 people.
denied | Gov. Laura Kelly decided against pardoning 39 people.
denied | Gov. Laura Kelly stopped short of pardoning 39 people on the list.
denied | Gov. Laura Kelly failed to pardon 39 people on the list.
denied | Parliament rejected an amnesty for 39 prisoners.
denied | Gov. Laura Kelly vetoed an amnesty for 39 prisoners.
denied | It is not true that President Joe Biden pardoned 39 people.
denied | The claim that President Joe Biden pardoned 39 people is false.
denied | Neither Joe Biden nor Donald Trump pardoned the 39 men.
denied | Contrary to the rumour, President Joe Biden did not pardon 39 robbers.
denied | Clemency was denied to 39 prisoners.
denied | 39 petitions for commutation were denied by President Joe Biden.
denied | Gov. Laura Kelly pardoned 12 people and denied clemency to 39 others.
denied | Gov. Laura Kelly granted 12 petitions for clemency and rejected 39.
denied | While denying 39 petitions for clemency, Gov. Laura Kelly granted 12.
denied | Parliament approved a pardon for 94 guards. Another 39 were excluded from the pardon.
denied | Gov. Laura Kelly granted clemency to 78 people and turned down 39 others.
denied | The board's pardons by year:\\n2022: 110 hearings, 12 granted, 39 denied.
denied | Gov. Laura Kelly's clemency record:\\nPardons granted: 12\\nPardons denied: 39
"""


@pytest.mark.parametrize(
    ("status", "text"), rows(GRANTED + GRANTED_ALL_THE_SAME + PLANNED + POSSIBLE + DENIED)
)
def test_status(claim: Claim, status: str, text: str) -> None:
    assert claim(text).status == status


# Two claims of one sentence, each with the verbs above it. status of 39, status of 12 | text
PAIRS = """
granted planned | Gov. Laura Kelly pardoned 39 people and will pardon 12 more in July.
granted possible | Gov. Laura Kelly pardoned 39 people and is considering pardons for 12 others.
granted denied | Gov. Laura Kelly pardoned 39 people but refused to pardon 12 others.
planned granted | Gov. Laura Kelly, who pardoned 12 people in May, plans to pardon 39 more.
possible granted | Lawyers urged Gov. Laura Kelly to pardon 39 people. She pardoned 12 on Monday.
denied granted | Gov. Laura Kelly granted 12 petitions for clemency and denied 39 petitions.
"""


@pytest.mark.parametrize(("statuses", "text"), rows(PAIRS))
def test_status_of_two_claims(claim: Claim, statuses: str, text: str) -> None:
    assert [claim(text).status, claim(text, "12").status] == statuses.split()


@pytest.mark.parametrize("status", ["granted", "planned", "possible", "denied"])
def test_a_part_has_the_status_of_its_whole(claim: Claim, status: str) -> None:
    verbs = ("pardoned", "will pardon", "may pardon", "refused to pardon")
    verb = dict(zip(("granted", "planned", "possible", "denied"), verbs, strict=True))
    text = f"Gov. Laura Kelly {verb[status]} 120 people, including 39 women."
    assert (claim(text, "120").status, claim(text).status) == (status, status)


def test_who_got_clemency_goes_home(records: Records) -> None:
    """What was granted lets them go: no plan, no mere possibility."""
    first, again = records("Gov. Laura Kelly pardoned 39 men on Friday. All 39 will now go home.")
    assert (first.status, again.status) == ("granted", "granted")
