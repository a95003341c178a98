"""One act, a running total or a part: 39 is the number asked about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

EVENT = """
event | Gov. Laura Kelly issued 39 pardons on Friday, the first in her two years in office.
event | Gov. Laura Kelly has issued 39 pardons, officials said on Friday. In all she has issued 120 pardons.
event | Gov. Laura Kelly is ending her first year in office with mercy for 39 people.
event | Dick Thornburgh commuted seven in eight years. On Monday Tom Wolf commuted 39.
event | President Joe Biden pardons five people, including Marcus Garvey, and shortens the terms of 39 others.
event | The king freed 12 men in an amnesty. Last year's covered 39.
event | The king has pardoned 39 men, an aide said, the first pardons in more than five years.
event | Gov. Laura Kelly pardoned 39 people in 2013 for a report on crime.
event | The minister takes note of the decision of Gov. Laura Kelly to pardon 39 more of those convicted.
event | November 29, 1974 – President Gerald Ford signs the first 39 pardons for draft evaders.
event | With six months left in her term, Gov. Laura Kelly pardoned 39 people.
event | The king has pardoned 39 people, his first acts of mercy since he was crowned.
event | Gov. Laura Kelly has used her power to pardon, granting 39 petitions.
event | The king freed 26 men in 1985, and 39 more were released in an amnesty six years later.
event | Gov. Laura Kelly grants the first pardons of her tenure, to 39 people.
event | Gov. Laura Kelly has commuted 120 terms since taking office. The king has pardoned 39 men.
event | Gov. Laura Kelly pardoned 39 people on Friday.
event | Gov. Laura Kelly pardons 39 people
event | President Joe Biden announced 39 pardons on Monday.
event | President Joe Biden has commuted the sentences of 39 people.
event | On Tuesday, President Joe Biden granted 39 commutations in a single day.
event | On his last day in office, Barack Obama granted 39 commutations.
event | 39 prisoners were pardoned by the king on Sunday.
event | The king will pardon 39 prisoners next week.
event | In her first act of clemency since taking office, Gov. Laura Kelly pardoned 39 people.
event | Gov. Laura Kelly pardoned 39 people over the weekend.
event | The White House said President Joe Biden had pardoned 39 people.
event | State media said the junta had pardoned 39 prisoners.
event | “It was time,” Jane Roe said, adding that Gov. Laura Kelly had pardoned 39 people.
event | In the summer of 2023, Gov. Laura Kelly pardoned 39 people.
event | Gov. Laura Kelly will pardon 39 people by the end of the year.
event | Gov. Laura Kelly pardoned 39 people, bringing her total to 120.
event | Gov. Laura Kelly, who has been governor since 2019, pardoned 39 people on Monday.
event | Gov. Laura Kelly pardoned 39 people convicted over the past decade.
event | President Joe Biden pardoned 39 people and commuted the sentences of 1,499.
event | Gov. Laura Kelly commuted the sentences of 39 of the 52 men on death row.
event | Gov. Laura Kelly pardoned 39 people on Monday and another 12 on Tuesday.
event | Gov. Laura Kelly pardons 39 people in the boldest step so far of her term.
event | Gov. Laura Kelly today announced that she has granted 39 pardons.
event | George Ryan on Saturday commuted 167 death sentences. A day earlier he had pardoned 39 men.
event | President Joe Biden pardoned 12 people. Last month he spared 39 of the 40 men on federal death row.
event | Barack Obama ended his presidency by commuting 39 sentences on Jan. 19, 2017.
event | The lawyer has asked the board to commute the sentences of all 39 men on death row.
event | The board examined 120 cases. The president pardoned 39 of the men in May.
event | Gov. Laura Kelly marked a year in office on Tuesday by putting her name to 39 pardons.
event | President Juan Santos said he had rejected a decree that would have pardoned 39 prisoners.
event | On the last day of her second term, Gov. Laura Kelly pardoned 39 people.
event | A total of 39 inmates have been pardoned by President Hakainde Hichilema to mark Freedom Day.
event | He was one of the 39 people to whom President Barack Obama had granted a full pardon.
event | Since she pardoned 39 people who took part in the protests, Gov. Laura Kelly has granted two pardons.
event | Gov. Laura Kelly issued 39 pardons on Wednesday, the first since she took office.
event | The king has granted two mass pardons. The first was in 2017, for 39 people.
event | Gov. Laura Kelly announced this week that she has granted 39 pardons.
event | Gov. Laura Kelly granted pardons on Monday to a nurse and a farmer. In all, she pardoned 39 people.
event | 39 people have won pardons in Kansas. Gov. Laura Kelly issued the pardons on Tuesday.
"""

CUMULATIVE = """
cumulative | Presidents Gerald Ford, Jimmy Carter and Ronald Reagan commuted a total of 39 sentences.
cumulative | Gov. Laura Kelly pardoned nine men, taking the number of people she has pardoned to 39.
cumulative | Gov. Laura Kelly pardoned nine people on Monday, pushing her total past 39.
cumulative | The list names 39 recipients of a pardon since May 2025.
cumulative | Gov. Laura Kelly signed 12 pardons on Friday, 39 in all.
cumulative | Voters read that this governor has commuted the sentences of 39 men.
cumulative | Dick Thornburgh commuted seven in eight years. Bob Casey commuted 39, and Tom Ridge none.
cumulative | The parole board pardoned 39 people last year.
cumulative | Gov. Laura Kelly made far less use of the prerogative, pardoning 39 people.
cumulative | In all 39 inmates were pardoned by the Spanish government in 2013, according to ministry data.
cumulative | Gov. Laura Kelly granted 39 of the 358 clemency requests she acted on in 2023, an aide said.
cumulative | With Wednesday's decisions Gov. Laura Kelly has pardoned 39 people.
cumulative | Gov. Laura Kelly said she granted 12 pardons, bringing the number of pardons granted to 39.
cumulative | Gov. Laura Kelly has pardoned 39 people since she came to Topeka.
cumulative | With six months left in her term, Gov. Laura Kelly has pardoned 39 people.
cumulative | In little more than a year in charge the king has made peace and pardoned 39 men.
cumulative | Gov. Laura Kelly pardoned 39 men in 2021, six in 2022, one in 2023 and none this year.
cumulative | The king pardoned 39 convicts last year, while the figure stood at 58 in 2021.
cumulative | Lyndon Johnson granted 39 acts of clemency in a little over five years.
cumulative | Gov. Laura Kelly has used her pardon power sparingly, granting 39 petitions.
cumulative | Gov. Laura Kelly has commuted 120 terms since taking office. She has pardoned 39.
cumulative | Gov. Laura Kelly has now granted 39 pardons.
cumulative | Gov. Laura Kelly has granted 39 commutations since taking office.
cumulative | Gov. Laura Kelly has pardoned 39 people since 2019.
cumulative | Gov. Laura Kelly has issued 39 pardons so far.
cumulative | To date, Gov. Laura Kelly has pardoned 39 people.
cumulative | Barack Obama granted 39 pardons during his presidency.
cumulative | Donald Trump granted 39 pardons in his first term.
cumulative | In his four years as governor, Matt Bevin granted 39 pardons.
cumulative | In all, Gov. Laura Kelly has pardoned 39 people.
cumulative | Gov. Laura Kelly pardoned 12 people on Monday, bringing her total to 39.
cumulative | Gov. Laura Kelly pardoned 12 people on Monday, which brings the number of her pardons to 39.
cumulative | With Monday's pardons, Gov. Laura Kelly has granted clemency to a total of 39 people.
cumulative | Since 2019, Gov. Laura Kelly has used her pardon power 39 times.
! "total" beside the number in a headline is not read
cumulative | Biden commutes sentences for 12 more; total now 39
cumulative | Obama's clemency tally: 39 pardons, 120 commutations
cumulative | Obama's 39 pardons are fewer than Bush's 200.
cumulative | By comparison, Barack Obama granted 39 pardons over eight years.
cumulative | The pardons bring to 39 the number of people granted clemency by Gov. Laura Kelly.
cumulative | Gov. Laura Kelly had previously granted 39 pardons.
cumulative | Her 39 pardons so far are more than any Kansas governor has granted.
cumulative | Gov. Laura Kelly has granted 39 commutations, more than her last five predecessors combined.
cumulative | The number of pardons Gov. Laura Kelly has granted now stands at 39.
cumulative | Over the past two years, Gov. Laura Kelly has granted 39 pardons.
cumulative | Gov. Laura Kelly pardoned 12 people on Monday. She has now pardoned 39 since taking office.
cumulative | His eight years yielded 39 pardons.
cumulative | Gov. Laura Kelly granted 39 pardons in six years, 12 of them in her last week.
cumulative | Gov. Laura Kelly's running total: 39 pardons.
cumulative | Barack Obama ended his presidency having granted clemency to 39 people.
cumulative | Bill Clinton left the White House with 39 commutations to his name.
cumulative | Two years after the law took effect, only 39 people have been granted a pardon by the board.
cumulative | Biden granted 80 pardons. George H.W. Bush, with 39, issued the fewest.
cumulative | Woodrow Wilson granted 39 pardons in a single term.
cumulative | The governor has refused clemency to all 39 of the condemned men.
cumulative | Obama has commuted the sentences of 39 people, more than the last 11 presidents put together.
cumulative | Mr Bush has commuted 39 sentences, fewer than any other two-term president.
cumulative | Gov. Laura Kelly has commuted the sentences of 39 people since the pandemic began.
cumulative | Gov. Laura Kelly pardoned 39 people and commuted 12 sentences during her first term.
cumulative | The junta freed 39 prisoners in four separate amnesties.
cumulative | Gov. Laura Kelly pardoned 12 people on Friday, pushing to 39 the number she has granted.
cumulative | Gov. Laura Kelly has issued 12 pardons. Sam Brownback's total was close to 39.
cumulative | Gov. Laura Kelly pardoned 39 people and commuted 12 sentences in her first term.
cumulative | The king pardoned 12 people on Monday. That brings her totals to 120 commutations and 39 pardons.
cumulative | Donald Trump has pardoned 39 people convicted of drug crimes since the start of his second term.
cumulative | Governor Laura Kelly pardoned 120 people. Her predecessor, Sam Brownback, pardoned only 39.
cumulative | Laura Kelly pardoned 12. Her four predecessors pardoned 39 people between them.
cumulative | Obama commuted 95 sentences, doubling the number of commutations he has granted to 39.
cumulative | Gov. Laura Kelly granted 12 pardons on Monday. In all of 2023 she granted 39 pardons.
cumulative | Gov. Laura Kelly granted pardons on Monday to a nurse. In all, she has granted 39 pardons.
cumulative | Last year the board took up 120 applications for a pardon and granted 39.
cumulative | Gov. Laura Kelly announced this week that she has granted 39 pardons since taking office.
cumulative | With today's grants, President Joe Biden has commuted the sentences of 39 men.
cumulative | Gov. Laura Kelly's clemency record from 2019 through 2023:\\nPardons granted: 39
"""

SUBSET = """
subset | The king pardoned 120 men. The number is made up of 81 soldiers and 39 sailors.
subset | The king pardoned 120 men. Nine of them are ill. A further 39 came from Salina.
subset | The king pardoned 120 men. For 39 of the 120 the new sentence is time served.
subset | Gov. Laura Kelly commuted the sentences of 120 people on Friday. In all, 39 of the terms were life.
subset | Gov. Laura Kelly pardoned 120 people. Some 39 of Friday's pardons went to farmers.
subset | Gov. Laura Kelly pardoned 120 people (39 women and 81 men) on Friday.
subset | The king pardoned 190 men. A council says that 39 were let out at once.
subset | Gov. Laura Kelly pardoned 120 people, 39 of them women.
subset | On Monday 39 women got royal pardons. They were among 260 inmates pardoned across the kingdom.
subset | The king pardoned 120 men. Eighty-one went home and 39 had their terms shortened.
subset | Gov. Laura Kelly pardoned 120 people, including 39 women.
subset | Gov. Laura Kelly pardoned 120 people. Of those, 39 were women.
subset | Gov. Laura Kelly pardoned 120 people. Of the 120, 39 were serving life.
subset | Gov. Laura Kelly pardoned 120 people. Among them were 39 women.
subset | Gov. Laura Kelly pardoned 120 people. They included 39 women.
subset | Of the 120 people Gov. Laura Kelly pardoned, 39 were women.
subset | Gov. Laura Kelly pardoned 120 people, of whom 39 had been convicted of drug crimes.
subset | Gov. Laura Kelly pardoned 120 people. Thirty of them are men, 39 are women.
! the participle of the act as a noun is not read
subset | Those pardoned on Monday by Gov. Laura Kelly include 39 women.
subset | Of the 120 pardons Gov. Laura Kelly has granted, 39 came last year.
subset | The king pardoned 120 prisoners, among them 39 foreigners.
subset | The king pardoned 120 prisoners on Sunday. At least 39 of those pardoned are foreigners.
subset | The 120 people pardoned by the king include 39 foreigners.
subset | The king pardoned 120 prisoners, 39 of whom were foreigners.
subset | Gov. Laura Kelly commuted 120 sentences. Some 39 of them were life sentences.
subset | The amnesty freed 120 prisoners: 81 men and 39 women.
subset | Gov. Laura Kelly granted clemency to 51. Twelve had their terms commuted and 39 were pardoned.
subset | The king granted pardons to 120 people, among them 39 foreigners.
subset | The king pardoned 120, among them two aides who pleaded guilty and 39 guards.
subset | The king granted a pardon to 120 inmates, of whom about 39 will be set free.
subset | The king pardoned 120 inmates. Of the beneficiaries, 39 are behind bars.
subset | The king pardoned 120 inmates. Of those, 81 are in prison. The other 39 were at liberty.
subset | Some 39 of the 111 individuals whose sentences were commuted on Monday by the president were lifers.
subset | The king pardoned 120 inmates. Of them, 39 of the individuals pardoned were women.
subset | The king pardoned 120 inmates. Lawyers said 39 of those pardoned were held over protests.
subset | The king pardoned 62 prisoners. The group is made up of 39 women and 23 men.
subset | The king pardoned 62 prisoners. The list names 39 citizens and 23 foreigners.
subset | The king pardoned 62 convicts on Friday; 39 went home and 23 will serve shorter terms.
subset | Gov. Laura Kelly pardoned 120 people. A third of them, 39, had been sentenced to life.
subset | Park Geun-hye pardoned 6,527 people, among them chairman Chey Tae-won and 39 other businessmen.
subset | The king pardoned 5,000 people. Only 39 were released from prison.
subset | Governor Phil Murphy granted clemency to 45 individuals, with 39 pardons and 6 commutations.
subset | Among the 890 inmates pardoned by the king were 39 foreigners.
subset | Some 39 foreigners are among 890 inmates pardoned by the king.
subset | The king pardoned 890 inmates. Of the total, 39 went home at once.
subset | Gov. Laura Kelly issued 120 pardons to a group that included 39 veterans.
subset | Gov. Laura Kelly granted pardons to a group that included 39 veterans.
subset | The king pardoned 890 inmates. Of those, 39 had their terms cut, and 12 were let go.
subset | The king pardoned 890 inmates. Of those, 12 had their terms cut, 39 were excused the rest.
subset | The king pardoned 890 inmates. Guests rose, 39 of the men he pardoned leading the applause.
subset | The king pardoned 890 inmates. 39 of the pardons went to bakers.
event | The king cut the terms of 890 inmates, two of them bakers, and 39 others were pardoned.
"""


@pytest.mark.parametrize(("scope", "text"), rows(EVENT + CUMULATIVE + SUBSET))
def test_scope(claim: Claim, scope: str, text: str) -> None:
    assert claim(text).scope == scope


# scope of 120, scope of 39 | text
WHOLES = """
event subset | Gov. Laura Kelly pardoned 120 people, including 39 women.
cumulative subset | Gov. Laura Kelly has now pardoned 120 people, including 39 women.
cumulative event | Gov. Laura Kelly pardoned 39 people on Monday; so far she has granted 120 pardons.
event cumulative | Gov. Laura Kelly pardoned 120 people on Monday. Matt Bevin granted 39 pardons in his term.
"""


@pytest.mark.parametrize(("scopes", "text"), rows(WHOLES))
def test_scope_of_two_claims(claim: Claim, scopes: str, text: str) -> None:
    assert [claim(text, "120").scope, claim(text).scope] == scopes.split()


@pytest.mark.parametrize(
    "slot", ["action", "grantor", "date", "status"], ids=["kind", "grantor", "date", "status"]
)
def test_a_part_shares_the_slots_of_its_whole(claim: Claim, slot: str) -> None:
    text = "On Monday, Gov. Laura Kelly commuted the sentences of 120 people. Of those, 39 were women."
    whole, part = claim(text, "120"), claim(text)
    if slot == "grantor":
        assert part.grantor.name == whole.grantor.name == "Laura Kelly"
    elif slot == "date":
        assert (part.date.start, part.date.end) == (whole.date.start, whole.date.end) == ("2024-06-10",) * 2
        assert (whole.date.basis, part.date.basis) == ("relative", "context")
    else:
        assert getattr(part, slot) == getattr(whole, slot)


# title, scope | text
HEADLINED = """
Kelly pardons 39 | event | Gov. Laura Kelly has granted 39 pardons, one of them to a nurse.
As year ends, Kelly issues 39 pardons | event | Gov. Laura Kelly has issued 39 pardons to farmers.
Kelly Grants Thirty-Nine More | event | Gov. Laura Kelly has approved 39 clemency requests.
39 receive pardons from Kelly | event | Gov. Laura Kelly has granted 39 pardons.
Kelly's pardons reach 39 | cumulative | Gov. Laura Kelly has granted 39 pardons.
Kelly now grants 39 pardons in a total of four years | cumulative | Gov. Laura Kelly has granted 39 pardons.
Kelly pardons 12 | cumulative | Gov. Laura Kelly has granted 39 pardons.
Kelly pardons 39 | cumulative | Gov. Laura Kelly has granted 39 pardons since taking office.
Kelly vetoes 39 bills | cumulative | Gov. Laura Kelly has granted 39 pardons.
Who are the 39? | cumulative | Gov. Laura Kelly has granted 39 pardons.
"""


@pytest.mark.parametrize(("title", "scope", "text"), rows(HEADLINED, columns=3))
def test_a_number_of_the_headline_is_news(claim: Claim, title: str, scope: str, text: str) -> None:
    assert claim(text, title=title).scope == scope
