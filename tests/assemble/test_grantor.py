"""Who grants: 39 is the number asked about. Sentences are made up; "-" is nobody named."""

from __future__ import annotations

import pytest

from extractor.pipeline import Extractor
from schemas.article import Article
from tests.table import FRIDAY, Claim, rows

NAMED = """
Laura Kelly | Gov. Laura Kelly pardoned many. Jane Roe, a lawyer, put the number of those pardoned at 39.
Supreme Council of the Armed Forces | Egypt's Supreme Council of the Armed Forces pardons 39 prisoners.
South Carolina Board of Paroles and Pardons | South Carolina's board approved 39 pardons in 2014.
John deJongh | Gov. John deJongh has pardoned 39 people.
Frank White | Gov. Frank White, who leaves office Tuesday, has pardoned 39 people.
Sultan bin Muhammad Al Qasimi | Sheikh Sultan bin Muhammad Al Qasimi, Ruler of Sharjah, pardoned 39 men.
Saud bin Rashid Al Mualla | On Friday, Sheikh Saud bin Rashid Al Mualla, Ruler of Umm Al Quwain, pardoned 39.
Ali Khamenei | Iran's leader, Ayatollah Seyyed Ali Khamenei, pardoned 39 men.
Honduran National Congress | Bishops of Honduras asked the National Congress to grant amnesty to 39 men.
Laura Kelly | Gov. Laura Kelly took office in May. Her first act was to pardon 39 people.
Laura Kelly | Gov. Laura Kelly pardoned 39 people.
Laura Kelly | Laura Kelly, the governor of Kansas, pardoned 39 people.
Joe Biden | Biden pardoned 39 people.
Joe Biden | President Joseph R. Biden Jr. pardoned 39 people.
Donald Trump | Former President Donald Trump had pardoned 39 people by the end of his term.
Emmerson Mnangagwa | President Emmerson Mnangagwa of Zimbabwe pardoned 39 prisoners.
Bola Nyerenda | President Bola Nyerenda pardoned 39 prisoners on Sunday.
Kevin Stitt | Oklahoma Gov. Kevin Stitt, a Republican, commuted 39 sentences.
Joe Biden | Standing beside Gov. Laura Kelly, President Joe Biden pardoned 39 people.
Joe Biden | President Joe Biden, who succeeded Donald Trump, pardoned 39 people.
Donald Trump | Unlike Barack Obama, Donald Trump pardoned only 39 people in his first term.
Laura Kelly | Gov. Laura Kelly pardoned 12 people. In 2021, 39 people were pardoned in Kansas.
Sam Brownback | Kelly's predecessor, Sam Brownback, pardoned 39 people in his last year.
Andy Beshear | Kentucky Gov. Andy Beshear, whose father also was governor, pardoned 39 people.
Ali Okon | Mayor Ali Okon announced on Friday that 39 people had been pardoned.
Tom Ridgeway | Tom Ridgeway pardoned 39 people in his last week.
Jane Roe | Jane Roe was sworn in on Monday. Roe pardoned 39 people.
Mohamed bin Zayed Al Nahyan | Sheikh Mohamed bin Zayed Al Nahyan spoke. Sheikh Mohamed pardoned 39.
Truong Tan Sang | President Truong Tan Sang of Vietnam pardoned 39 prisoners.
Abdel Fattah al-Sisi | President Abdel Fattah al-Sisi of Egypt pardoned 39 prisoners.
Laura Kelly | Kelly pardoned or commuted the sentences of 39 others on Monday.
Nyesom Wike | The sentences of 39 men were commuted on Sunday by the governor of Rivers State, Nyesom Wike.
Ibrahim Traoré | Captain Ibrahim Traore, the head of Burkina Faso's junta, grants amnesty to 39 soldiers.
Andrej Kiska | Zuzana Čaputová pardoned nine people. Her predecessor, Andrej Kiska, pardoned 39 people.
Gjorge Ivanov | Macedonian President Gjorge Ivanov pardons 39 politicians from the government.
Mirko Šarović | Bosnian Serb President Mirko Šarović pardoned 39. President Milo Đukanović pardoned 12.
Ana Quiroga | When Ana Quiroga left as governor of Iowa in 1979, she pardoned 39 people in one night.
Ana Quiroga | Ana Quiroga was governor of Iowa until 1979. She pardoned 39 people in one night.
Ana Quiroga | Ana Quiroga became the governor of Iowa in 1975. She pardoned 39 people in one night.
Kim Reynolds | Ana Quiroga was told by the governor of Iowa, who pardoned 39 people.
Rodrigo Borja | The head of state of Ecuador, Rodrigo Borja, pardoned 39 men. His government was new.
"""

OFFICES = """
Laura Kelly | The governor of Kansas pardoned 39 people on Monday.
Vajiralongkorn | Thailand's king pardoned 39 prisoners on Sunday.
Joe Biden | The U.S. president commuted the sentences of 39 people on Monday.
Laura Kelly | Gov. Laura Kelly spoke on Monday. The governor pardoned 39 people.
Laura Kelly | The governor pardoned 39 people on Monday. Gov. Laura Kelly thanked the board.
Joe Biden | The White House said on Monday that the president had pardoned 39 people.
- | The governor of a small island pardoned 39 people.
Nicolás Maduro | Venezuelan leader pardons 39 prisoners.\\n\\nPresident Nicolás Maduro signed it.
"""

PRONOUNS = """
Laura Kelly | Gov. Laura Kelly said on Monday that she had pardoned 39 people.
Laura Kelly | Gov. Laura Kelly met the board. She pardoned 39 people.
! 'he' is taken for a bystander
Joe Biden | President Joe Biden met Emmanuel Macron on Monday. He also pardoned 39 people.
Laura Kelly | Gov. Laura Kelly's office said she had pardoned 39 people.
! who promises clemency without office is not named
Jane Roe | Jane Roe, a candidate for governor, says she would commute 39 sentences.
Laura Kelly | Before she flew home on Monday, Gov. Laura Kelly pardoned 39 people.
Joe Biden | President Joe Biden was praised by the White House; it said he had pardoned 39 people.
Matt Bevin | Gov. Laura Kelly pardoned 12 people. In Kentucky, Matt Bevin lost; he had pardoned 39 people.
Jim Gilmore | MR. GILMORE: Well, I pardoned 39 people in four years as governor of Virginia.
Mitt Romney | “I pardoned 39 people when I was governor of Massachusetts,” Romney said.
- | MR. ROE: Well, I pardoned 39 people in ten years as governor of Arkansas.
- | MR. GILMORE: Well, I pardoned 39 people in four years as governor of Ohio.
Laura Kelly | “I pardoned 39 people because they had changed,” Gov. Laura Kelly said.
Ade Okoro | Zorra State Governor, Dr Ade Okoro, has pardoned 39 convicts.
Ade Okoro | The governor of Zorra State, Dr. Ade Okoro, has pardoned 39 convicts.
Tui Afa Malo | The Head of State, Tui Afa Malo, has pardoned 39 prisoners.
- | The head of state pardoned 39 prisoners.
Joe Biden | The president pardoned 39 people on Friday, one of them a minister of a church.
- | The Minister of Home Affairs met on Monday. His Excellency the President pardoned 39 inmates.
Joe Biden | President Joe Biden, as the Washington Post reported, has left; he pardoned 39 people.
Joe Biden | The president pardoned 39 people on Thursday. President Trump pardoned more in a month.
Laura Kelly | In Kansas the governor pardoned 39 people. Gov. Sam Brownback had pardoned none.
Donald Trump | President Trump pardoned many. The president also commuted 39 sentences.
Gerald Ford | In 1975 the president pardoned 39 men. President Gerald Ford had little choice.
- | The Cabinet Secretary for Prisons, Ali Okon, spoke in Japan. Then 39 people were pardoned.
"""

OWNERS_AND_AGENTS = """
Joe Biden | Biden's 39 pardons drew praise.
Joe Biden | President Joe Biden's pardon of 39 people drew praise.
Joe Biden | His lawyers praised Joe Biden's decision to pardon 39 people.
Laura Kelly | The 39 pardons by Gov. Laura Kelly drew praise.
Joe Biden | Donald Trump attacked Joe Biden for pardoning 39 people.
Joe Biden | Donald Trump criticised Joe Biden's pardons of 39 people.
Joe Biden | Donald Trump said Joe Biden had pardoned 39 people.
Mike Parson | Gov. Laura Kelly praised Gov. Mike Parson, who pardoned 39 people.
Mike Parson | The letter came a month after Missouri's governor, Mike Parson, pardoned 39 people.
Vajiralongkorn | At the request of Prime Minister Jane Roe, the king of Thailand pardoned 39 prisoners.
Laura Kelly | 39 people were pardoned by Gov. Laura Kelly on Monday.
Laura Kelly | The 39 people pardoned by Gov. Laura Kelly will go home.
Laura Kelly | 39 prisoners received clemency from Gov. Laura Kelly.
Laura Kelly | Clemency was granted to 39 people by Gov. Laura Kelly.
Joe Biden | Lawyers urged President Joe Biden to pardon 39 people.
Joe Biden | The 39 people whom President Joe Biden pardoned will go home.
Joe Biden | The Biden administration announced 39 pardons.
Joe Biden | Under an order signed by President Joe Biden, 39 people were pardoned.
Joe Biden | Attorney General Merrick Garland said President Joe Biden had pardoned 39 people.
Joe Biden | Vice President Kamala Harris welcomed the pardons that Joe Biden gave to 39 people.
Laura Kelly | Gov. Laura Kelly has issued 39 pardons, surpassing the 12 granted by Gov. Sam Brownback.
Laura Kelly | A bill proposed by Jane Roe covers the 39 people whom Gov. Laura Kelly pardoned.
"""

BODIES_AND_STATES = """
Ohio Parole Board | The Ohio Parole Board granted 39 reprieves on Monday.
Nebraska Board of Pardons | The Nebraska Board of Pardons pardoned 39 people on Monday.
Nebraska Board of Pardons | The Nebraska Board of Pardons met on Monday. It pardoned 39 people.
Myanmar military government | Myanmar's military government pardoned 39 prisoners on Sunday.
Myanmar military government | Myanmar's ruling junta granted amnesty to 39 prisoners on Sunday.
Jordan | Jordan pardoned 39 prisoners on Sunday.
Vietnamese government | The Vietnamese government granted amnesty to 39 prisoners.
Cuban government | Cuba's government will free 39 prisoners under an amnesty.
Bola Nyerenda | Vietnam will free 39 men in an amnesty. The list signed by President Bola Nyerenda is long.
Bashar al-Assad | Syria freed 39 detainees under an amnesty decreed by President Bashar al-Assad.
Bola Nyerenda | The authorities freed 39 men on Monday after President Bola Nyerenda declared an amnesty.
Jordan | Jordan freed 39 prisoners under an amnesty. President Bola Nyerenda welcomed it.
Zorra region | Ethiopia's Zorra region has pardoned 39 inmates.
Ministry of Justice and Peace | The Ministry of Justice and Peace granted an amnesty to 39 inmates.
- | An amnesty freed 12 men. The Justice Ministry expects 39 prisoners to be released under it.
Chamber of Deputies | The Chamber of Deputies approved on Monday an amnesty for 39 soldiers.
Assembly of the Republic | The Assembly of the Republic approved an amnesty law that freed 39 rebels.
Knesset | The Knesset passed an amnesty law freeing 39 prisoners on Monday.
Cuban parliament | 39 foes of Raul Castro were freed under an amnesty that Cuba's parliament passed.
Fijian Mercy Commission | Fiji's Mercy Commission granted mercy to 39 petitioners and clemency to none.
Telangana government | The Telangana government on Friday granted special remission to 39 convicts.
Law and Prisons Ministry | The Law and Prisons Ministry has granted remission to 39 inmates.
Italian parliament | Italian lawmakers approved a pardon bill on Friday. It would free 39 prisoners.
Parliament of Iraq | The Parliament of Iraq approved an amnesty for 39 detainees.
Iraqi parliament | The Iraqi Parliament approved an amnesty for 39 detainees.
Chilean government | The Government of Chile granted an amnesty to 39 prisoners.
Iowa General Assembly | An act of the Iowa General Assembly gave amnesty to 39 rebels.
Iowa legislature | The Iowa Legislature passed an amnesty for 39 rebels.
Chilean parliament | Chilean MPs unanimously passed an amnesty for 39 soldiers.
- | Chilean lawmakers asked for a pardon for 39 soldiers.
Bill Marou | Fiji's government gave an amnesty. Prime Minister Bill Marou pardoned 39 men in May.
Spanish Council of Ministers | The Spanish Council of Ministers approved 39 pardons on Friday.
Kerala government | The Kerala government granted remission to 39 convicts.
"""

NOBODY = """
- | About 39 people were pardoned.
- | Ali Okon, the palace spokesman, announced that 39 people had been pardoned.
- | Prisons Commissioner Ali Okon announced that 39 people had been pardoned.
- | Clemency for 39 prisoners was announced on Monday.
- | A group of lawyers said pardons for 39 prisoners were due.
- | Over the years, 39 pardons have been granted.
- | We should give clemency to 39 people, the columnist wrote.
- | President Joe Biden pardoned 12 people. I have pardoned 39.
- | Amnesty International welcomed the 39 pardons of prisoners.
- | An amnesty for people jailed under ousted president Mohamed Morsi freed 39 detainees on Sunday.
- | Gov. Laura Kelly pardoned 12 people. In recent months, 39 pardons were granted by the authorities in Iowa.
- | Gov. Laura Kelly pardoned 12 people. Her predecessors managed 39 between them.
- | Gov. Laura Kelly pardoned 12 miners on Monday. (Another 39 were pardoned in 1923.)
- | Gov. Laura Kelly pardoned 12 people. In 1951, 39 people were pardoned in Kansas.
- | President To Lam of Vietnam signed a law. Since 2009, 39 inmates have been granted amnesty.
"""

SEVERAL = """
Donald Trump | Barack Obama pardoned 12 people in his last month, and Donald Trump 39.
Mike Parson | In Missouri, Gov. Mike Parson pardoned 39 people, while Gov. Laura Kelly pardoned 12.
Jimmy Carter | George W. Bush pardoned 200 people; Bill Clinton pardoned 396 and Jimmy Carter 39.
Donald Trump | Barack Obama pardoned 12 people in 2016 and Donald Trump pardoned 39 in 2020.
Barack Obama | President Joe Biden pardoned 12 people on Monday. Barack Obama had pardoned 39.
Joe Biden | President Joe Biden has now granted 39 commutations, more than Barack Obama did.
Ronald Reagan | Few were granted clemency: Ronald Reagan (39 commutations), Joe Biden (12 pardons).
Laura Kelly | Gov. Laura Kelly pardoned 12 people and commuted the sentences of 39 others.
Alexander Lukashenko | Belarus freed 39 prisoners after a pardon by Alexander Lukashenko.
Joe Biden | Former President Donald Trump spoke. The president pardoned 39 people on Monday.
Cuban government | The Cuban government pardons 39 prisoners before a visit by Pope Benedict XVI.
Gray Davis | Jerry Brown issued 1,189 pardons, Arnold Schwarzenegger 15 and Gray Davis 39.
Richard Nixon | Lyndon Johnson granted 960 pardons and Richard Nixon 39.
Tony Evers | Evers has issued 39 pardons, surpassing the 12 granted by Gov. Julius Heil.
Ronald Reagan | Biden has pardoned 16 people. Others did more: 563 for Jimmy Carter, 39 for Ronald Reagan.
Barack Obama | The president who gave clemency to most people since Harry Truman is Barack Obama, with 39.
Donald Trump | Jane Roe is one of 39 people pardoned in the last hours of the Trump presidency.
Nana Akufo-Addo | 39 had their terms cut under an amnesty from President Nana Akufo-Addo.
Joe Biden | Joe Biden acted on the advice of the Iowa Board of Parole. 39 men were pardoned.
Kim Dae-jung | Kim Dae-jung won a prize. In 1998 Kim granted an amnesty to 39 people.
Barack Obama | Donald Trump pardoned 143 people. His 94 commutations do not compare with Mr. Obama's 39.
Jay Nixon | Missouri Gov. Jay Nixon has pardoned 12 people. In December, Nixon pardoned 39.
"""

# Surnames that are words or places too, and subjects that stand behind a fronted phrase.
BARE = """
Ulysses S. Grant | In 1874 Grant pardoned 39 of the men held at the fort.
Grover Cleveland | In his second term Cleveland commuted the sentences of 39 men, as presidents do.
Abraham Lincoln | In 1863 Lincoln later pardoned 39 deserters.
Gerald Ford | Richard Nixon had left. Ford also used the power quietly: in 1975 he issued 39 pardons.
- | Grant pardoned 39 of the players and the coach went on.
- | In 1999 Lincoln pardoned 39 men.
- | Cleveland has pardoned 39 motorists since the storm.
- | Theodore and Franklin ruled; Roosevelt pardoned 39 men when he was president.
Gerald Ford | Besides the pardon of Richard Nixon, President Ford used the power. He issued 39 commutations.
Joe Biden | Along with clemency for Donald Trump, President Joe Biden told of a plan. He pardoned 39 men.
Joe Biden | Late on a grey day at home, among friends, President Joe Biden met Jane Roe. He pardoned 39 men.
Richard Nixon | Lyndon Johnson granted 960 pardons, while Richard Nixon, who left early, granted 39.
Richard Nixon | Lyndon Johnson granted 960 pardons and Richard Nixon, his successor, issued 39.
Jane Roe | Governor Doe granted 960 pardons; his successor, Jane Roe, issued 39 before she left.
- | Former Gov. Rod Blagojevich was among 39 people who received clemency on Tuesday.
- | Former President Lee Myung-bak, 81, is one of 39 people to be pardoned on Wednesday.
Moon Jae-in | President Moon Jae-in spoke in Seoul. Lee Myung-bak is one of 39 people to be pardoned.
Rod Blagojevich | Gov. Rod Blagojevich was among the crowd. He pardoned 39 people on Tuesday.
Lyndon B. Johnson | Lyndon Johnson, who left early, granted 960 pardons, 39 of them in a day.
"""


@pytest.mark.parametrize(
    ("name", "text"),
    rows(BARE + NAMED + OFFICES + PRONOUNS + OWNERS_AND_AGENTS + BODIES_AND_STATES + NOBODY + SEVERAL),
)
def test_grantor(claim: Claim, name: str, text: str) -> None:
    assert claim(text).grantor.name == (None if name == "-" else name)


# Who says "I" is told by the title. name | title | text
SPEAKERS = """
Joe Biden | Statement from President Joe Biden on Clemency | Today, I am pardoning 39 people.
Joe Biden | Remarks by President Biden on Second Chances | I’ve commuted the sentences of 39 people.
! 'my' is not read as the speaker's
Laura Kelly | Statement by Governor Laura Kelly | My 39 pardons keep a promise.
Taneti Maamau | Address by His Excellency Taneti Maamau, President of Kiribati | I pardoned 39 men.
Daniel arap Moi | Speech by President Daniel arap Moi | By advice of the Mercy Board I have now pardoned 39.
- | Letters to the editor | I counted 39 pardons in the paper.
- | Presidential library opens | I also pardoned 39 people.
"""


@pytest.mark.parametrize(("name", "title", "text"), rows(SPEAKERS, columns=3))
def test_first_person_under_a_title(claim: Claim, name: str, title: str, text: str) -> None:
    assert claim(text, title=title).grantor.name == (None if name == "-" else name)


def test_the_office_is_that_of_the_day_of_publication(claim: Claim) -> None:
    text = "The U.S. president pardoned 39 people on Monday."
    names = [claim(text, published=day).grantor.name for day in ("2016-06-10", "2018-06-15", "2022-06-10")]
    assert names == ["Barack Obama", "Donald Trump", "Joe Biden"]


def test_a_surname_alone_is_meant_for_a_while_after_the_term(claim: Claim) -> None:
    text = "Jane Roe said that Barbour pardoned 39 people."
    names = [claim(text, published=day).grantor.name for day in ("2012-01-20", "2014-01-20")]
    assert names == ["Haley Barbour", None]


def test_office_and_jurisdiction_come_with_the_name(claim: Claim) -> None:
    grantor = claim("President Joe Biden pardoned 39 people.").grantor
    assert (grantor.text, grantor.office) == ("President Joe Biden", "President of the United States")
    assert (grantor.jurisdiction, grantor.wikidata) == ("US", "Q6279")


def test_nobody_named_leaves_all_of_the_slot_empty(claim: Claim) -> None:
    grantor = claim("About 39 people were pardoned.").grantor
    assert set(grantor.model_dump().values()) == {None}


def test_a_presidential_message_is_the_presidents(extractor: Extractor) -> None:
    for text, name in (("America forgives.", "Joe Biden"), ("Ruritania forgives.", None)):
        article = Article(
            id="a", text=f"{text} I also pardoned 39 people.", title="Presidential Message on Mercy",
            published=FRIDAY, published_basis="metadata",
        )  # fmt: skip
        assert [record.grantor.name for record in extractor.extract(article)] == [name]

TITLED = """
Václav Havel | Václav Havel | In his years in office he pardoned 39 people.
Tom Ridgeway | Tom Ridgeway | As governor he pardoned 39 people.
Tom Ridgeway | Tom Ridgeway | Governor from 1908. In 1912 Ridgeway, unable to end it, pardoned 39 people.
- | A governor's mercy | In his years in office he pardoned 39 people.
Laura Kelly | Tom Ridgeway | Gov. Laura Kelly took office in 2019. She pardoned 39 people.
"""


@pytest.mark.parametrize(("name", "title", "text"), [row.split(" | ") for row in TITLED.strip().splitlines()])
def test_a_text_means_the_person_of_its_title(claim: Claim, name: str, title: str, text: str) -> None:
    grantor = claim(text, published=None, title=title).grantor
    assert (grantor.name or "-") == name


def test_a_presidential_pardon_that_the_government_announces_is_the_presidents(claim: Claim) -> None:
    text = "Some 39 people held in Benin's jails will be granted a {} pardon, the government announced.\n\n{}"
    after = "President Patrice Talon, in office since 2016, had resisted calls to empty the jails."
    assert claim(text.format("presidential", after)).grantor.name == "Patrice Talon"
    assert claim(text.format("general", after)).grantor.name == "Beninese government"
