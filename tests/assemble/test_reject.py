"""What looks like a claim and is none. Sentences are made up; each has a number that must not be counted."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The reason, and a text without a claim.
NO_CLAIM = """
age | Gov. Laura Kelly acted. John Roe, 39 when he was sentenced, got a pardon last year.
waiting | The longest line in the history of clemency: 39 people waiting for a pardon.
waiting | Gov. Laura Kelly hopes to clear a backlog of more than 39 seeking clemency.
paroles | Gov. Laura Kelly signed 39 paroles along with the pardon of a farmer.
turkeys | "I shall grant a pardon to a pair of turkeys," the president said.
average | Gov. Laura Kelly has averaged about 39 commutations a year.
described | Gov. Laura Kelly signed pardons. One pardon went to a nurse.
prison term | Gov. Laura Kelly commuted the 20-year sentence of a farmer.
prison term | Gov. Laura Kelly pardoned a farmer who had served 20 years.
prison term | The president commuted his sentence to 12 years.
age | Gov. Laura Kelly pardoned a man, 49, on Monday.
age | One recipient of a pardon, a 49-year-old nurse, wept.
money | Gov. Laura Kelly pardoned a banker who stole $39 million.
percent | The poll found 39 percent opposed the pardon.
votes | The board voted 5 to 2 for a pardon.
bill | House Bill 39 on pardons died in committee.
statute | The pardon power stands in Article 2 of the constitution.
date | The pardon was signed on May 12, 2021.
hope | For the 39 men with sentences that keep them in prison, clemency is close to the only door.
entry | Jane Roe said that a pardon for 39 illegal immigrants was off the table.
letters | Gov. Laura Kelly spared a man whose friends had written hundreds of letters, a late pardon.
pending | In May 1,100 petitions for commutation were waiting, along with about 270 for pardons.
poll | Most would rather see a sentence commuted, according to a survey of 803 voters.
pending | Gov. Laura Kelly pardoned a farmer. The last report put pending applications at about 3,300.
pending | Gov. Laura Kelly pardoned a farmer. The backlog of requests now stands at 2,900.
pending | The office has 3,000 clemency petitions pending.
pending | Some 3,000 people have applied for clemency.
pending | The pardon office received 39 petitions for commutation last year.
parole | The board paroled 39 people without any pardon.
court | A court reduced the sentences of 39 prisoners, and none sought clemency.
court | The Supreme Court commuted 39 death sentences on Monday.
! a release by law is counted where a pardon is mentioned
law | The First Step Act freed 39 people before any pardon came.
convicted | A jury convicted 39 people, and the governor ruled out pardons.
death row | Forty men are on death row, and no governor speaks of clemency.
recommended | The board recommended 39 pardons to the governor.
rank | Joe Biden, the 46th president, spoke of pardons.
immigration | The bill offers amnesty to 39 undocumented immigrants.
immigration | Lawmakers debated an immigration amnesty for 3 million people.
tax | The tax amnesty drew 39,000 filers.
weapons | Police collected 39 rifles in a gun amnesty.
! a college's amnesty is counted
students | The college gave 39 students amnesty for late fees.
prices | Falling prices gave 39 farms a reprieve.
prices | Rain gave 12 counties a reprieve from the drought.
ceasefire | A reprieve of 39 hours held in the valley.
commuting | About 39 people commute to the island by ferry.
commuting | She commuted 39 miles a day.
turkeys | The president pardoned 2 turkeys on Tuesday.
turkeys | The president has pardoned two turkeys; he will pardon 2 more next year.
! 'remission' of an illness is counted
illness | Of 40 patients, 12 are in remission.
excuse | Pardon my French, all 12 of you.
Amnesty International | Amnesty International says 39 people were executed.
Amnesty International | Amnesty counted 39 executions last year.
one person | The governor pardoned his brother, one of four children.
one person | One recipient had run a shop.
none of them | The governor pardoned several people, none of them violent.
no amnesty | There will be no amnesty for rebels, the minister said.
poll | In a poll of 39 voters, most opposed the pardon.
hearings | The board held 39 hearings on clemency.
predecessors | Unlike 39 of his predecessors, he signed no pardon at all.
charges | The pardoned banker had faced 39 counts of fraud.
objections | The pardon drew 39 objections from prosecutors.
! a release after an amnesty is taken for its effect
hostages | The rebels freed 39 hostages after the amnesty.
hearings | The board hears 39 clemency cases a month.
age | Gov. Laura Kelly pardoned Jane Roe, 39, of Topeka.
age | The 39-year-old governor signed her first pardon.
prison term | Gov. Laura Kelly commuted his sentence from 39 years to 12.
prison term | The commutation makes him eligible for parole in 39 months.
supporters | Some 39 law professors asked the governor for pardons.
supporters | Nearly 39,000 people signed a petition for the pardon.
supporters | 39 former prosecutors signed a letter urging clemency for John Doe.
sought | 39 people are seeking pardons.
sought | Gov. Laura Kelly is reviewing 39 clemency petitions.
protest | Police arrested 39 people protesting the pardon.
states | In 39 states, the governor alone can pardon.
articles | The amnesty law has 39 articles.
victims | He pardoned a man who had killed 12 people.
lawyers | The pardon was signed as 39 lawyers watched.
anniversary | Gov. Laura Kelly pardoned a farmer as the state turned 39.
petitions | Petitions for clemency poured in: 39 of them by May.
court | PUTRAJAYA: The Federal Court yesterday commuted the death sentences of 39 prisoners.
petitions | The pardon office has 9,400 petitions on hand, 39 of them for commutation.
ages | The pardons are for inmates who are over 60, younger than 20, ill or foreign.
firearms | Police collected 39 firearms in the first month of an amnesty.
amnesties | Nine amnesties have been declared since 1991.
birds | President Joe Biden spared a turkey, the last of eight birds he has pardoned.
parole | The Board of Pardons granted few paroles. Of 120 people considered, 39 were released.
application | More than 39 people have applied to be pardoned under the program.
application | More than 280 petitions for pardons and 39 for commutations have come in.
recommendation | The board sent the governor 15 recommendations for pardons and 39 for commutations.
other news | President Joe Biden pardoned all those convicted of possession. The storm affected 6,500 people.
other news | The governor pardoned his son. The new bridge will help 6,500 people.
boards | Malaysia has 16 pardons boards.
recommended | The parole board has withdrawn 25 recommendations for pardons.
asked for | Lawyers filed clemency applications on Tuesday for 51 of the 57 people on the state's death row.
executions | Both men, who now ask for pardons, allowed executions to go ahead, eight of them under Doe.
disappointed | The king let down thousands of prisoners when he ruled out another amnesty.
age | Under the pardon, inmates over 70 get their terms halved.
advice | The Kansas Board of Pardons voted on Thursday to recommend that 39 men have their terms commuted.
advice | The board recommended commuting the sentences of 39 prisoners.
advice | The panel voted 4-1 to recommend pardons for 39 people.
advice | The board has recommended that Gov. Laura Kelly pardon 39 people.
advice | 39 people were recommended for pardons by the board.
advice | The board received petitions for pardons last year. It recommended that 39 of them be approved.
votes | Under the law, a pardon needs the votes of all three members of the board.
votes | A pardon requires the approval of five members.
votes | A commutation takes the signatures of 12 members of the council.
executions | The governor granted a reprieve days before 39 executions.
executions | The governor pardoned a man who had watched 39 executions.
others | Police arrested 39 people before the governor pardoned a nurse.
others | The president met 39 mothers of prisoners before their sentences were commuted.
others | Doe robbed 39 people, to whom Gov. Laura Kelly said a pardon was an insult.
requests | Clemency in Kansas\\nPardon requests: 39\\nPardon hearings: 12
list | Building permits by year:\\n2021: 120 filed, 39 granted.
page | The pardon: 39 pages of it lay on her desk.
court | Twelve men on death row have won a reprieve after five judges voided the law.
court | No clemency came, but 39 inmates have had their terms shortened by the courts.
law | Few got clemency, but under the First Step Act 39 inmates had their terms shortened.
documents | The government released 39 documents on Monday. Jane Roe defended the pardon of her brother.
hostages | The government freed 39 hostages. The king later spoke of an amnesty for tax debtors.
one person | The king granted a pardon to his aide. The authorities freed 39 protesters.
court | The king declared an amnesty. The authorities freed 39 protesters after a judge voided the case.
another subject | The king spoke of an amnesty. The toll rose, and it concerns 300 people.
documents | President Joe Biden ordered the release of 39 documents. Lawyers spoke of a pardon.
a bargain | President Joe Biden secured the release of 39 Americans. Lawyers spoke of a pardon.
before courts | Some mercy pleas wait for the king, and the appeals of another 900 are before the courts.
asked | Clemency petitions from 39 inmates await the governor's decision.
seats | The Board of Pardons has five members: the attorney general, a judge and three others.
"""


@pytest.mark.parametrize(("reason", "text"), rows(NO_CLAIM))
def test_no_claim(records: Records, reason: str, text: str) -> None:
    assert [r.count.text for r in records(text)] == []


# The same words where they are a claim.
CLAIM = """
30 15 | Gov. Laura Kelly approved 30 clemency requests. Of those clemencies, 15 went to farmers.
30 15 | Gov. Laura Kelly granted 30 requests for pardons. Of those, 15 were urgent.
39 | The 39 people who had hoped for a pardon were denied clemency by the governor.
one | Only one pardon was granted by Gov. Laura Kelly.
12 | The board pardoned 12 people. It had 436 applications. Of those, 178 turned out to be incomplete.
39 | Voters are split over the decision to grant 39 inmates a reprieve, the poll says.
39 | Gov. Laura Kelly commuted the 20-year sentences of 39 farmers.
39 | Gov. Laura Kelly pardoned 39 people who had served 20 years.
39 | Gov. Laura Kelly granted 39 of the 3,000 clemency petitions before her.
39 | On the advice of the board, which voted 5 to 2, Gov. Laura Kelly pardoned 39 people.
39 | Gov. Laura Kelly pardoned 39 people the board had recommended.
39 | After the courts refused to act, Gov. Laura Kelly commuted 39 death sentences.
39 | Gov. Laura Kelly pardoned 39 people, not counting turkeys.
39 | The king granted amnesty to 39 students jailed for protests.
39 | The king's amnesty freed 39 prisoners, Amnesty International said.
39 | Joe Biden, the 46th president, pardoned 39 people.
39 | Gov. Laura Kelly pardoned 39 people who owed $12 million.
39 | Gov. Laura Kelly pardoned 39 people aged 18 to 70.
39 | Gov. Laura Kelly pardoned 39 immigrants who faced deportation.
39 | Gov. Laura Kelly commuted the sentences of 39 people, and the board recommended 12 more.
39 | The board recommended, and Gov. Laura Kelly granted, 39 pardons.
39 | The parole board recommended that she act, and on Monday Gov. Laura Kelly pardoned 39 people.
39 | Gov. Laura Kelly needed one day to pardon 39 people.
39 | The bishops recommended that Gov. Laura Kelly pardon 39 people.
"""


@pytest.mark.parametrize(("counts", "text"), rows(CLAIM))
def test_claim_in_the_same_company(records: Records, counts: str, text: str) -> None:
    assert [r.count.text for r in records(text)] == counts.split()
