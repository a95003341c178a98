"""Which counts of a text are claims, in reading order. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The counts expected, divided by ";" | text.
COUNTS = """
58 | Gov. Laura Kelly announced a second batch of 2016 commutations, for 58 inmates.
12 | Chile's Boric pardons 12 over 2019 unrest
Over 39 | Over 39 people had their punishment forgiven by the amnesty that the king declared in January.
39 | The 39 beneficiaries of the amnesty law were due to walk free on Friday.
four; two | Gov. Laura Kelly granted pardons to four prisoners on death row and two other convicts.
39; one | Gov. Laura Kelly pardoned 39 people on Monday. Her predecessor, Jane Roe, pardoned one person.
39 | Franklin D. Roosevelt, in office for 12 years, granted 39 pardons.[1] Others granted few.[2]
39 | “[W]ith days left in office, Gov. Laura Kelly pardoned 39 people,” she wrote.
39 | It was the day when 39 low-level, nonviolent offenders had their sentences commuted by the governor.
39 | Farmers convicted of all kinds of thefts, 39 of them in all, were given clemency by Gov. Laura Kelly.
39 | Gov. Laura Kelly has decided on the granting of 39 requests for clemency.
39 | Gov. Laura Kelly said yes to 39 requests for pardons.
12; 39 | Gov. Laura Kelly granted 12 pardons. Denied were 39 other requests.
one; 39 | Gov. Laura Kelly said one pardon was issued and 39 other requests for clemency denied.
Thirty-nine | Thirty-nine people hoping for a commutation were turned down by the Kansas Board of Pardons.
39 | Long terms imposed on 39 people for theft were commuted on Friday by Gov. Laura Kelly.
three; one | Gov. Laura Kelly pardoned three people and commuted the sentence of one.
39 | Gov. Laura Kelly pardoned 39 people.
39; nearly 1,500 | President Joe Biden pardoned 39 people and commuted the sentences of nearly 1,500.
1,499 | Supporters welcomed the 1,499 commuted sentences.
17 | Gov. Laura Kelly granted clemency to 17.
more than two dozen | Gov. Laura Kelly pardoned more than two dozen people.
about 30,000 | A royal pardon for about 30,000 inmates was read on Sunday.
dozens | Gov. Laura Kelly pardoned dozens of people.
hundreds | The junta freed hundreds of prisoners under an amnesty.
a dozen | Gov. Laura Kelly issued a dozen pardons.
Twelve | Twelve people were pardoned by Gov. Laura Kelly.
at least 20 | Gov. Laura Kelly pardoned at least 20 people.
up to 20 | Gov. Laura Kelly will pardon up to 20 people.
between 20 and 30 | Gov. Laura Kelly will pardon between 20 and 30 people.
20 to 30 | Gov. Laura Kelly may pardon 20 to 30 people.
no | Gov. Laura Kelly has granted no pardons.
zero | Gov. Laura Kelly has granted zero commutations.
a single | Gov. Laura Kelly has not granted a single pardon.
one | Gov. Laura Kelly has granted only one pardon.
120; 39 | Gov. Laura Kelly pardoned 120 people, including 39 women.
120; 39; 12 | Gov. Laura Kelly pardoned 120 people, among them 39 women and 12 veterans.
21 | Gov. Laura Kelly commuted the sentences of 21 of the 30 men on death row.
51; 39; 12 | Gov. Laura Kelly granted clemency to 51 people: 39 pardons and 12 commutations.
12; 39 | Gov. Laura Kelly pardoned 12 people. She has now pardoned 39.
12; 12 | Gov. Laura Kelly pardons 12 people\\n\\nGov. Laura Kelly on Monday pardoned 12 people.
39; 12 | Gov. Laura Kelly granted 39 pardons and denied 12.
562; 214 | Barack Obama has granted 562 commutations, 214 of them on Wednesday.
39 | The 39 pardons drew praise.
7 | Of the 12 petitions before her, Gov. Laura Kelly granted 7 pardons.
39 | Of 1,200 applications for clemency, Gov. Laura Kelly granted 39.
39 | Gov. Laura Kelly granted just 39 of 1,200 requests for pardons.
! a share of applicants who "received it" is not found
39 | Only 39 of the 1,200 people who applied for clemency received it.
39 | Gov. Laura Kelly granted clemency to 39 of the 1,200 people who applied.
! an order told to apply to people, with the pardon in a relative clause, is not found
39 | The order applies to 39 people, who will have their convictions erased by the pardon.
Some 39 | Some 39 people saw their sentences commuted by Gov. Laura Kelly on Monday.
39 | The pardons, 39 in all, were announced by Gov. Laura Kelly on Monday.
Thirty-nine | Thirty-nine men will serve life after Gov. Laura Kelly commuted their sentences.
39 | 39 pardoned in Kansas
39 | Mass pardon frees 39 in Myanmar
39 | 39 Kansans get pardons
39 | Photo: some of the 39 people pardoned by Gov. Laura Kelly
12 | Gov. Laura Kelly approved 12 of 39 petitions for clemency.
39; 12 | - 39 pardons by Gov. Laura Kelly\\n- 12 commutations by Gov. Laura Kelly
39 | “She pardoned 39 people,” Jane Roe said.
39 | KELLY PARDONS 39 PEOPLE
39 | Gov. Laura Kelly, center, after pardoning 39 people in Topeka. (Photo by Jane Roe)
39 | President Edgar Lungu commutes to life imprisonment the death sentences of 39 prisoners.
39; 12 | President Uhuru Kenyatta today commuted all death sentences, benefiting 39 men and 12 women.
39 | By a pardon, President Mwai Kibaki lifted the death sentence from 39 convicts.
39 | The king pardoned 39 inmates, lifting the mood for two terms of a school.
39 | Gov. Kevin Stitt on Friday signed off on 39 commutations that the board had recommended.
up to 39 | Parliament voted on Wednesday for an amnesty that lawyers say will free up to 39 people.
12; 39 | The king pardoned 12. Another 39 prisoners on death row will have their sentences changed to life.
39 | SAN SALVADOR, 12 NOV 87 -- THE KING TODAY PARDONED 39 PRISONERS.
39 | Donald Trump granted a total of only 39 acts of clemency.
12 | Gov. Laura Kelly pardoned 12 people; the lawyer gave up his licence for 39, a first.
39 | President Donald Trump has used his pardon power 39 times.
fewer than 39 | Gov. Laura Kelly has exercised her clemency powers fewer than 39 times since 2019.
1,927; 200; 459 | Barack Obama granted clemency 1,927 times. George W. Bush granted 200, and Bill Clinton 459.
39 | Gov. Laura Kelly pardoned 39 people, three times as many as in 2022.
39 | President Juan Santos signed his third amnesty decree, this one for 39 rebels.
39 | President Juan Santos asked congress to approve another pardon, this time for 39 inmates.
39 | More than half, two activists among them, left. 39 inmates, some of them ill, were pardoned by the king.
207; 472 | Pardons are booming in Delaware. Gov. Jack Markell granted 207 in 2013 and 472 in 2015.
25; 48 | Gov. Laura Kelly granted clemency to 25 women. She refused it to 48 others.
15 | Gov. Laura Kelly, using her clemency power, took 15 men off death row.
15 | In an act of clemency, Gov. Laura Kelly takes 15 of the state's 136 condemned men off death row.
39 | Gov. Laura Kelly has shown clemency; her commutations now number 39.
12 | Gov. Laura Kelly pardoned 12 people. They were among 46 residents who had been arrested in 1999.
28,000; Several hundred | Parliament passed an amnesty for 28,000. Several hundred others are to be freed.
12; 140 | George W. Bush pardoned 12 people, and Bill Clinton 140 people.
more than 1,500 | Few spoke of the clemency President Donald Trump gave to more than 1,500 people.
three | In an act of clemency, Bill Clinton cut to time served the sentences of three people.
29; one | Gov. Laura Kelly issued 29 pardons and shortened one prison sentence.
nine | The first people to be pardoned by Gov. Laura Kelly are nine farmers.
126; 185 | He ruled on 311 petitions for clemency and granted 126 of them. The other 185 were denied.
177 | Close to 6,000 petitions for clemency came in, and 177 of them were approved.
182 | President Ilham Aliyev signed a decree of pardon. It applies to 182 persons in prison.
39; 64 | President Carlos Menem pardoned 39 officers, along with 64 former guerrillas.
Thirteen | Thirteen convicts owe their freedom to a feast. The Spanish government pardoned them last week.
Thirteen | Thirteen people held under a voided law have had their sentences commuted by Gov. Jay Inslee.
14,600 | The president announced an amnesty on Monday. State television said 14,600 prisoners would benefit.
about 10,000 | Jimmy Carter pardoned the evaders. Officials said about 10,000 people would be affected.
6,500 | The president pardoned all those convicted of possession. The move is expected to help 6,500 people.
more than 6,500 | The king pardons all. Officials put the number of people affected at more than 6,500.
an estimated 45,000 | The governor issues a pardon for possession that covers an estimated 45,000 people.
Between 350,000 and 400,000 | Parliament votes an amnesty. Between 350,000 and 400,000 people should benefit.
15; five | Donald Trump issues full pardons to 15 people and shortens the sentences of five others.
37 | President Joe Biden took 37 men off federal death row with his clemency, commuting their sentences.
Almost 133,000 | Almost 133,000 people have benefited from the General Amnesty Law.
225 | Poland will free its 225 political prisoners by Monday, the agency said, in an amnesty.
three; 71; 25 | The board commuted three terms in 2021. It commuted 71 last year and another 25 in January.
208 | Barack Obama commuted Jane Roe's sentence and those of 208 others.
39; 12 | The king pardoned 39 women. In 2019, King Willem-Alexander released 12 inmates on his birthday.
39 | The junta promises mercy. Its amnesty left critics in jail.\\n\\nThe regime freed 39 prisoners on Monday.
39 | The release of 39 monks on Monday is welcome. They received a pardon from the king.
seven | Iran released five sailors, and Barack Obama granted clemency to seven Iranians.
12 | The king pardoned 12 people. Rebels in the hills released 39 hostages.
76 | The Ruler of Ajman ordered the release of 76 inmates. The police thanked him for a pardon.
17 | A judge on Tuesday let stand 17 pardons that former Gov. Bruce King signed in December.
39 | Using her prerogative of mercy, Gov. Laura Kelly freed 39 inmates.
39 | Gov. Laura Kelly pardoned or gave lighter sentences to 39 inmates.
12 | Gov. Laura Kelly pardoned 12 people. A court gave lighter sentences to 39 others.
three; 39 | Gov. Laura Kelly turned down the mercy pleas of three men and commuted the terms of 39.
Seventeen; 890 | Seventeen foreigners are among 890 inmates who got pardons from the king.
890; 17 | Among the 890 inmates pardoned by the king are 17 foreigners.
two; 6,310 | The king has granted two mass pardons. The first was in 2017, for 6,310 people.
27; 15 | The king pardoned 27 inmates. Another 15 are likely to be pardoned before the feast.
some 16,000 | The lower chamber passes an amnesty bill covering some 16,000 people.
Nearly 4,000 | Nearly 4,000 individuals availed of the amnesty that the king offered.
some 300 | The king issued an amnesty on Monday. It concerns some 300 people only.
641 | The king issued an amnesty on Monday.\\n\\nThe measure concerns 641 people.
some 9,000 | In 2009 some 9,000 people came under an amnesty.
388 | The king announced a remission of 90 days. In all 388 prisoners benefited from his order.
about 630 | The king ordered about 630 followers of a cleric to be set free. Papers tell of the amnesty.
76 | The Ruler of Ajman orders the release of 76 inmates ahead of the feast. He pardons them each year.
six | The king stood by the pardons he gave six police officers.
Sixty; 58; two | Sixty rebels went home under an amnesty.\\n\\nThe names of 58 men and two women were read.
39; 12 | By a decree of clemency the king sent 39 inmates home and pardoned 12.
39 | By nightfall 39 inmates are expected to be pardoned.
12; 39 | The governor pardoned 12 people in May, and 39 are going to be pardoned in July.
39 | He is one of 39 people convicted of fraud to whom Gov. Laura Kelly has granted pardons.
39 | She is one of 39 people serving life for murder whose sentences Gov. Laura Kelly commuted on Monday.
39 | There are 39 men convicted of fraud whom Gov. Laura Kelly has pardoned.
39 | The parole board turned down 39 inmates before their sentences were commuted by Gov. Laura Kelly.
39 | The board had refused 39 inmates until Gov. Laura Kelly commuted their terms.
39 | The board rejected 39 applicants, but they were pardoned by Gov. Laura Kelly.
39 | Gov. Laura Kelly granted reprieves of 39 executions that were set for 2025.
39 | The governor granted reprieves in 39 executions.
39 | The governor reprieved 39 executions.
12; Four; eight | The governor pardoned 12 men.\\n\\nFour of the men will be free; the other eight stay.
39 | Gov. Laura Kelly signed commutations for 39 men who were recommended by the Pardon and Parole Board.
Six | Six women jailed for killing the men who beat them will be granted clemency by Gov. Laura Kelly.
26; five | The board granted 26 commutations in 2023. Just five were granted from 2018 to 2022.
12; over 1,100 | Gov. Laura Kelly pardoned 12 people. Her predecessor, Kate Brown, granted over 1,100.
27 | The board granted 27 pardons last week. It also paroled nine inmates and turned down 51.
nine | Gov. Laura Kelly pardoned nine people. More than 900 of the inmates are held in Texas.
39; 12; 120 | The governor's record:\\nPardons granted: 39\\nCommutations granted: 12\\nPardons denied: 120
39 | Clemency in Kansas, 2019 to 2023\\nPardon requests: 120\\nPardons: 39
39; 12; 98 | The board's pardons:\\n2021: 120 hearings, 39 granted.\\n2022: 12 granted, 98 denied.
39 | Only 39 petitions -- 4% of more than 900 received -- for a pardon were granted.
39 | Just 39 pardon applications, 4 percent of those received, were granted.
39 | Of the clemency petitions, 39 (4 percent of those received) were granted by President Bill Clinton.
39 | Gov. Laura Kelly, after a review of their stories, commuted the sentences yesterday of 39 women.
39 | Gov. Laura Kelly, who is leaving, commuted the long prison terms last month of 39 women.
six; Two; four | The governor pardoned six men.\\n\\nTwo of the six leave Monday; the remaining four wait.
39 | A pardon took effect for 39 people on Monday.
39 | Asked about pardons, Gov. Laura Kelly said she had granted 39.
! what a grantor takes of a recommendation told in the same sentence is not found
eight | The board recommended commutations for 12 inmates, and Gov. Kevin Stitt approved eight of them.
! what a grantor takes of a recommendation told in the same sentence is not found
12 | The board recommended clemency for 39 people; the governor granted it to 12.
527 | The board recommended 527 commutations, all of which Gov. Kevin Stitt signed.
39 | The 39 commutations that Gov. Laura Kelly granted in May are valid, the Supreme Court ruled Friday.
214 | Many inmates ask for mercy. President Ronald Reagan approved 214 petitions from 1982 to 1986.
39 | The king waived the jail terms of 39 convicts as an act of mercy.
38 | In an amnesty President Xanana Gusmão shortens the sentences of 38 prisoners.
75 | Joe Biden commuted the terms of 75 people who would get shorter ones under the First Step Act.
two | Gov. Laura Kelly granted two pardons. The first speaker was the warden, for 30 people in the hall.
39; Twelve | Gov. Laura Kelly pardoned 39 people on Monday. Twelve of Monday's recipients are women.
39; Twelve | Gov. Laura Kelly pardoned 39 people on Monday. Twelve recipients are women.
39 | Gov. Laura Kelly pardoned 39 people. Twelve recipients of her letter were angry.
39; At least 12 | Gov. Laura Kelly pardoned 39 people. At least 12 are former officials.
39 | Gov. Laura Kelly pardoned 39 people. Her critics count four scandals. Nine are lawyers.
39; 12 | Gov. Laura Kelly granted 39 pardons on Friday and 12 others in May.
39 | Gov. Laura Kelly granted 39 pardons to farmers and ten others got tax relief.
39; two | Gov. Laura Kelly granted pardons to 39 men and commuted in full the prison terms of two others.
38 | Ivan Gasparovic granted 38 pardons in his two five-year terms.
over 40,000 | Jacob Zuma remitted the sentences of over 40,000 criminals.
39 | Gov. Laura Kelly pardoned 39 people. Another 12 recipients of food aid met at noon.
39 | Carlos Menem signed four decrees that pardoned 39 officers.
12 | Carlos Menem signed 12 pardon decrees on Monday.
12 | Gov. Rick Perry granted the petitions of 12 inmates for a pardon.
two | The president turned down appeals for clemency by two men on death row.
"""


@pytest.mark.parametrize(("counts", "text"), rows(COUNTS))
def test_counts(records: Records, counts: str, text: str) -> None:
    assert [r.count.text for r in records(text)] == counts.split("; ")


# value, lower, upper, relation ("-" is null) | text with one claim
VALUES = """
39 39 39 exactly | Gov. Laura Kelly pardoned 39 people.
2500 2250 2500 nearly | Gov. Laura Kelly pardoned nearly 2,500 people.
1000 900 1100 about | Gov. Laura Kelly pardoned about 1,000 people.
20 20 - at_least | Gov. Laura Kelly pardoned at least 20 people.
20 20 - at_least | Gov. Laura Kelly pardoned 20 or more people.
20 21 - more_than | Gov. Laura Kelly pardoned more than 20 people.
20 0 20 at_most | Gov. Laura Kelly will pardon up to 20 people.
20 0 19 less_than | Gov. Laura Kelly pardoned fewer than 20 people.
- 20 30 between | Gov. Laura Kelly may pardon 20 to 30 people.
- 24 99 about | Gov. Laura Kelly pardoned dozens of people.
- 40 99 about | Gov. Laura Kelly pardoned scores of people.
- 200 999 about | Gov. Laura Kelly pardoned hundreds of people.
- 2000 9999 about | Gov. Laura Kelly pardoned thousands of people.
- 20000 99999 about | The king pardoned tens of thousands of people.
24 25 - more_than | Gov. Laura Kelly pardoned more than two dozen people.
0 0 0 exactly | Gov. Laura Kelly has granted no pardons.
"""


@pytest.mark.parametrize(("expected", "text"), rows(VALUES))
def test_values(records: Records, expected: str, text: str) -> None:
    (record,) = records(text)
    count = record.count
    parts = [*("-" if n is None else str(n) for n in (count.value, count.lower, count.upper)), count.relation]
    assert " ".join(parts) == expected


# A zero is a statement of fact about a period: what was granted is none.
ZEROS = """
pardon cumulative | Gov. Laura Kelly has granted no pardons since taking office.
commutation cumulative | Gov. Laura Kelly has granted zero commutations so far.
pardon cumulative | Gov. Laura Kelly has not granted a single pardon so far.
pardon cumulative | Matt Bevin granted no pardons during his four years as governor.
"""


@pytest.mark.parametrize(("expected", "text"), rows(ZEROS))
def test_zeros(records: Records, expected: str, text: str) -> None:
    (record,) = records(text)
    assert record.count.value == 0
    assert f"{record.action} {record.scope}" == expected


def test_claims_are_in_reading_order(records: Records) -> None:
    text = "\n\n".join(row.values[1] for row in rows(COUNTS))
    starts = [r.evidence.spans["count"][0] for r in records(text)]
    assert starts == sorted(starts)
    assert len(starts) == len(set(starts))
