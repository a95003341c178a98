"""Which kind of clemency a count is of: 39 is the number asked about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

KINDS = """
commutation | President Joe Biden announced 39 commutation grants on Friday.
commutation | Governor Kelly Grants 12 Pardons and Approves 39 Commutations
pardon | Gov. Laura Kelly commuted the terms of nine. It raises to 39 the number of people pardoned by her.
pardon | The king pardoned many on Sunday. He set free 39 men and commuted the sentences of four others.
clemency | The king set free 39 men and commuted the death sentences of four others.
clemency | Fifteen judges watched as 39 people won pardons or shorter sentences from Gov. Laura Kelly.
clemency | Gov. Laura Kelly granted pardons and sentence reductions to 39 people.
pardon | Gov. Laura Kelly granted pardons and shorter hearings to 39 people.
amnesty | Parliament has begun to debate an amnesty bill that would cut short the sentences of 39 people.
commutation | Parliament debated an amnesty bill. The king cut short the sentences of 39 people.
clemency | In an act of mercy to the old, Gov. Laura Kelly freed or shortened the terms of 39 convicts.
pardon | The king released or pardoned 39 convicts.
pardon | Gov. Laura Kelly pardoned 39 people.
pardon | Gov. Laura Kelly signed 39 pardons.
pardon | The king granted a royal pardon to 39 inmates.
pardon | A royal pardon for 39 inmates was announced on Sunday.
pardon | Gov. Laura Kelly, using her clemency power, pardoned 39 people.
pardon | Full and unconditional pardons went to 39 veterans.
pardon | Gov. Laura Kelly pardoned 39 people for marijuana convictions.
remission | The king cut the terms of 39 inmates on Sunday. The remissions range from 15 days to two months.
commutation | Gov. Laura Kelly pardoned 31 men and commuted to life in prison the terms of 39 others.
commutation | Gov. Laura Kelly commuted the sentences of 39 people.
commutation | Gov. Laura Kelly granted 39 commutations.
commutation | Gov. Laura Kelly commuted 39 sentences.
commutation | The president announced 39 commuted sentences.
commutation | In an act of clemency, Gov. Laura Kelly shortened the sentences of 39 prisoners.
commutation | In an act of clemency, Gov. Laura Kelly cut short the prison terms of 39 convicts.
commutation | The 39 prisoners whose sentences Gov. Laura Kelly commuted will go home.
commutation | 39 people had their sentences commuted by Gov. Laura Kelly.
amnesty | The junta declared an amnesty for 39 prisoners.
amnesty | The decree amnestied 39 rebels.
amnesty | The government freed 39 prisoners under an amnesty.
amnesty | 39 rebels received amnesty from the government.
amnesty | The amnesty covers 39 prisoners.
remission | The governor granted remission to 39 convicts.
remission | The president granted remission of sentence to 39 prisoners on Independence Day.
remission | Remissions were granted to 39 convicts by the state government.
reprieve | Gov. Laura Kelly granted reprieves to 39 people on death row.
reprieve | Gov. Laura Kelly issued 39 reprieves.
reprieve | The governor reprieved 39 condemned men.
reprieve | The governor granted a respite to 39 condemned men.
clemency | Gov. Laura Kelly granted clemency to 39 people.
clemency | Gov. Laura Kelly has performed 39 acts of clemency.
clemency | 39 prisoners received clemency from President Joe Biden.
clemency | President Joe Biden issued 39 grants of clemency.
clemency | Gov. Laura Kelly approved 39 clemency petitions.
clemency | Clemency went to 39 prisoners on Monday, the White House said.
clemency | Gov. Laura Kelly granted 27 pardons and 12 commutations, or 39 acts of clemency.
clemency | Over eight years Bill Clinton signed 30 pardons and 9 commutations: 39 acts of clemency in all.
clemency | Gov. Laura Kelly signed 30 pardons and 9 commutations, 39 grants of executive clemency altogether.
pardon | Gov. Laura Kelly signed 12 commutations and 39 orders of pardon.
pardon | The king cut the terms of 39 prisoners under a royal pardon.
clemency | The king pardons or commutes the sentences of 39 convicts.
pardon | President Isaac Herzog had 431 requests for pardon, and he has granted 39 of them.
commutation | President Joe Biden spared the lives of 39 murderers with his clemency.
commutation | The king commuted the terms of 121 and pardoned five. Some 39 of them were young.
commutation | The Board of Pardons has stopped hearing commutation requests. Only 39 were approved in 2022.
"""

SHARED = """
clemency | Gov. Laura Kelly pardoned or commuted the sentences of 39 people.
clemency | Gov. Laura Kelly granted 39 pardons and commutations.
clemency | Gov. Laura Kelly granted pardons or commutations to 39 people.
clemency | Gov. Laura Kelly has pardoned or granted commutations to 39 people.
clemency | In all, 39 pardons, commutations and reprieves were issued by Gov. Laura Kelly.
pardon | Gov. Laura Kelly pardoned 39 people and commuted the sentences of 12.
commutation | Gov. Laura Kelly pardoned 12 people and commuted the sentences of 39.
commutation | Gov. Laura Kelly granted 12 pardons and 39 commutations.
pardon | Gov. Laura Kelly granted 39 pardons and 12 commutations.
pardon | Gov. Laura Kelly granted clemency to 51 people: 39 pardons and 12 commutations.
commutation | Gov. Laura Kelly granted clemency to 51 people, pardoning 12 and commuting the sentences of 39.
commutation | Gov. Laura Kelly granted pardons to 12 people and commutations to 39 others.
clemency | Gov. Laura Kelly has pardoned 39 people or cut their sentences since 2019.
"""


@pytest.mark.parametrize(("action", "text"), rows(KINDS + SHARED))
def test_action(claim: Claim, action: str, text: str) -> None:
    assert claim(text).action == action


# The basis on which the text counts.
UNITS = """
people | Gov. Laura Kelly pardoned 39 people.
people | Gov. Laura Kelly granted clemency to 39.
people | Gov. Laura Kelly commuted the sentences of 39 prisoners.
people | Gov. Laura Kelly announced pardons for 39 Kansans.
people | Among the 120 people Gov. Laura Kelly pardoned are 39 women.
sentences | Gov. Laura Kelly commuted 39 sentences.
sentences | Gov. Laura Kelly commuted 39 death sentences to life in prison.
sentences | In an act of clemency, Gov. Laura Kelly shortened 39 prison terms.
convictions | Gov. Laura Kelly pardoned 39 convictions for marijuana possession.
convictions | The pardons wiped out 39 convictions.
acts | Gov. Laura Kelly issued 39 pardons.
! the unit of "the number of" is not read behind the count
acts | Monday's act brought to 39 the number of commutations Gov. Laura Kelly has issued.
acts | Gov. Laura Kelly granted 39 commutations to women.
acts | Gov. Laura Kelly denied 39 petitions for clemency.
acts | The governor granted clemency in 39 cases.
"""


@pytest.mark.parametrize(("unit", "text"), rows(UNITS))
def test_unit(claim: Claim, unit: str, text: str) -> None:
    assert claim(text).count.unit == unit
