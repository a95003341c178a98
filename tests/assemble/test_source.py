"""On whose word: 39 is the number asked about. Sentences are made up; "-" is the reporter."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

# name, kind, quotation | text
SAID = """
- reporter none | Gov. Laura Kelly pardoned 39 people.
- reporter none | By our count, Gov. Laura Kelly has pardoned 39 people.
- reporter none | Gov. Laura Kelly pardoned 39 people. The White House said nothing.
White House organisation indirect | President Joe Biden pardoned 39 people, the White House said.
Jane Roe person indirect | Justice Minister Jane Roe met the king. He pardoned 39, the minister said.
White House organisation indirect | He freed 12, the White House said, bringing to 39 the pardons he granted.
Pew Research Center organisation indirect | He pardoned 39 men, most of them old, Pew Research Center found.
Ali Okon person indirect | The king pardoned 39 people. This was disclosed by his spokesman, Ali Okon.
Ali Okon person indirect | The king pardoned 39 people. Ali Okon, his spokesman, made this known on Friday.
- reporter none | The king pardoned 39 people. Ali Okon, his spokesman, made this point on Friday.
Ali Haddad person indirect | "No," said Ali Haddad, a spokesman. The king pardoned 39, the spokesman said.
White House organisation indirect | The White House said President Joe Biden had pardoned 39 people.
White House organisation indirect | President Joe Biden, the White House said, pardoned 39 people.
White House organisation indirect | President Joe Biden pardoned 39 people, according to the White House.
White House organisation indirect | According to the White House, President Joe Biden pardoned 39 people.
White House organisation indirect | In a statement, the White House said Joe Biden pardoned 39 people.
White House organisation indirect | The White House praised it. It said Joe Biden had pardoned 39 people.
Pew Research Center organisation indirect | Joe Biden has granted 39 pardons, the Pew Research Center found.
Laura Kelly person indirect | Gov. Laura Kelly said on Monday that she had pardoned 39 people.
Laura Kelly person indirect | Gov. Laura Kelly announced on Monday that she had pardoned 39 people.
Laura Kelly person indirect | Gov. Laura Kelly announced pardons for 39 people.
Laura Kelly person direct | “I pardoned 39 people,” Gov. Laura Kelly said.
Laura Kelly person direct | "I pardoned 39 people because they had changed," Gov. Laura Kelly said.
Laura Kelly person mixed | Gov. Laura Kelly said she had “pardoned 39 people who earned it.”
Jane Roe person indirect | Gov. Laura Kelly pardoned 39 people, her lawyer Jane Roe said.
Jane Roe person indirect | Gov. Laura Kelly pardoned 39 people, said Jane Roe, a spokeswoman for the governor.
John Doe person indirect | John Doe, a spokesman for Gov. Laura Kelly, said 39 people were pardoned.
Frank Roe person indirect | President Yoweri Museveni pardoned 39 prisoners, prisons spokesman Frank Roe said.
Jane Roe person direct | “She pardoned 39 people,” said Jane Roe. “It was time.”
Jane Roe person direct | “It was time,” said Jane Roe. “She pardoned 39 people.”
Jane Roe person indirect | Jane Roe criticised the list. Kelly pardoned 39 people who had not asked, she said.
Laura Kelly's office organisation indirect | Gov. Laura Kelly pardoned 39 people, her office said.
Jane Roe person indirect | The king pardoned 39 people and freed six, according to Jane Roe.
"""


@pytest.mark.parametrize(("expected", "text"), rows(SAID))
def test_source(claim: Claim, expected: str, text: str) -> None:
    name, kind, quotation = expected.rsplit(" ", 2)
    source = claim(text).source
    assert (source.name, source.kind, source.quotation) == (None if name == "-" else name, kind, quotation)


# The innermost speaker vouches; a label is no statement of the number; other sentences' speakers don't count.
NESTED = """
Jane Roe | “Jane Roe told me that the king pardoned 39 people,” John Doe said.
Jane Roe | John Doe said that, according to Jane Roe, the king pardoned 39 people.
- | In what the White House called a historic act, President Joe Biden pardoned 39 people.
- | President Joe Biden pardoned 39 people in what the White House described as an act of mercy.
- | President Joe Biden pardoned 39 people. “He was right,” Jane Roe said.
- | Jane Roe said the list was short. President Joe Biden pardoned 39 people on Monday.
- | President Joe Biden pardoned 39 people on Monday, though Jane Roe said more should follow.
Jane Roe | Although critics said it was late, the king pardoned 39 people, Jane Roe said.
White House | The White House called the 39 pardons an act of mercy.
prison service | The prison service said 39 prisoners are expected to be pardoned by the king.
Jane Roe | “It is thought that 39 prisoners will be pardoned,” said Jane Roe.
Harbour Radio | The king has reportedly pardoned 39 people, Harbour Radio said.
- | It is expected that the king will pardon 39 people. Jane Roe said the list was short.
"""

TITLED = """
Ali Okon | The king pardoned 80. The head of the Mercy Board, Ali Okon, said 39 of them were women.
Ali Okon | The Keeper of the Royal Seal, Datuk Ali Okon, said the king had pardoned 39 men.
Ali Okon | The director of the Royal Prisons Office, Ali Okon, said the king had pardoned 39 men.
Mercy Board | The king has pardoned 39 prisoners, the country's Mercy Board said.
Ali Okon | The king pardoned 80 men, 39 of them foreigners, the head of his office, Ali Okon, told a paper.
Ali Okon | The king pardoned 39 men, 12 of them foreigners, the head of his office, Ali Okon, told a paper.
Ali Okon | Ali Okon said 8 of the pardoned would go home, while the other 39 would have their terms halved.
- | Ali Okon said 8 of the pardoned would go home. The king pardoned 39 prisoners last year.
Mohammed VI | King Mohammed VI of Morocco spoke. His Majesty said that 39 prisoners had been pardoned.
Mohammed VI | King Mohammed VI of Morocco spoke. “We have pardoned 39 men,” His Majesty said.
Tui Afa Malo | President Tui Afa Malo signed it. The Head of State noted that 39 men would be pardoned.
Tui Afa Malo's office | President Tui Afa Malo signed it. His office said 39 men had been pardoned.
rabbis and pastors | More than 200 rabbis and pastors asked President Joe Biden to pardon 39 men.
"""

INSERTED = """
Harbour Tribune | Today, reports the Harbour Tribune, Gov. Laura Kelly will pardon 39 people.
Harbour Tribune | Gov. Laura Kelly, reports the Harbour Tribune, has pardoned 39 people.
palace | On Monday, says the palace, the king will pardon 39 prisoners.
Justice Ministry | The king freed 62 men, said the Justice Ministry, bringing the pardons to 39 this year.
state newspaper | The king pardoned 39 men, said the state newspaper, which had asked for it.
KCNA | The king pardoned 39 men, said the country's news agency, KCNA.
- | The amnesty, announced the day before, freed 39 prisoners.
- | The king's amnesty, announced the night of the feast, frees 39 prisoners.
- | The league collects data, reports abuses, and thanked the king, who pardoned 39 men.
"""

PARTS_AND_WHOLES = """
Harbour Ministry | It pardoned 39 men, the Harbour Ministry says, 20 of whom were behind bars.
Harbour Ministry | It pardoned 62 men, the Harbour Ministry says, 39 of whom were behind bars.
Harbour Ministry | It may pardon 62 men, according to the Harbour Ministry, of whom 39 would go home at once.
Harbour Ministry | It may pardon 39 men, according to the Harbour Ministry, 20 of whom are women.
Ali Okon | Up to 39 men may be pardoned, out of 400 now locked up, according to Ali Okon of the board.
Ali Okon | Ali Okon said nine men were pardoned, while 39 others had their sentences commuted.
- | Ali Okon said nine men were asked for. While he spoke, 39 others had their sentences commuted.
Harbour Palace | As figures from the Harbour Palace show, the king pardoned 39 men.
Harbour Palace | As the list kept by the Harbour Palace shows, the king pardoned 39 men.
- | As the show began, the king pardoned 39 men.
Laura Kelly | Gov. Laura Kelly gave notice today that she plans to pardon 39 people.
- | Gov. Laura Kelly took notice that the board had pardoned 39 people.
Laura Kelly's staff | Gov. Laura Kelly has pardoned 39 people, her staff said.
Des Adeyemi | The British Defence Secretary, Des Adeyemi, announced that 39 men would be pardoned.
Zorra Institute for Rights and Law | It pardoned 39 men, according to the Zorra Institute for Rights and Law.
"""

FRONTED = """
MAP | Moroccan king pardons 39 prisoners: MAP
- | Moroccan king pardons 39 prisoners: PHOTOS
Jane Roe | In an interview with Harbour Radio, Jane Roe, head of the board, said 39 men were pardoned.
Ali Okon | Speaking to reporters in Lagos, Ali Okon, a lawyer for the group, said 39 men were pardoned.
Jane Roe | In a letter to the Harbour Tribune, Jane Roe of the Mercy League wrote that 39 men were pardoned.
Ali Okon | On Monday in Rabat, the minister of justice, Ali Okon, said 39 people had been pardoned.
Ali Okon | King Otto has pardoned 39 prisoners, the king's adviser, Prince Ali Okon, said.
- | In an interview with Harbour Radio, Jane Roe smiled, and the king pardoned 39 people.
"""

ANALYSED = """
Harbour Tribune | Joe Biden granted 39 pardons, says a Harbour Tribune analysis of state records.
Harbour Tribune | A Harbour Tribune review of court records found that the king had granted 39 pardons.
Harbour Tribune | The king granted 39 pardons, the Harbour Tribune's study of Justice Department data shows.
Harbour Tribune | He granted 39 pardons, according to an analysis of state records by the Harbour Tribune.
Department of Justice | Joe Biden granted 39 pardons, according to Justice Department figures.
"""

OTHER_WAYS = """
Laura Kelly | Gov. Laura Kelly announced pardons on Friday for 39 farmers.
Laura Kelly's office | Gov. Laura Kelly has by her office's count now issued 39 pardons.
Department of Justice | Few went out by Department of Justice figures, which put Laura Kelly's pardons at 39.
- | Gov. Laura Kelly left office on Monday. All told, she pardoned 39 people.
- | Counting the four men she spared on Friday, 39 people have been pardoned by Gov. Laura Kelly.
records | Records obtained by The Associated Press show that Gov. Laura Kelly pardoned 39 people.
Granma | The daily Granma said the king was ill. The king pardoned 39 men, the newspaper reported.
newspaper | The palace said on Friday that the king was ill. The king pardoned 39 men, the newspaper reported.
Jane Roe | Jane Roe put the number of pardons at 39.
Department of Justice | Justice Department data show that Joe Biden has granted 39 pardons.
Department of Justice | Joe Biden has granted 39 pardons, according to Justice Department records.
Harbour Tribune | President Joe Biden pardoned 39 people, the Harbour Tribune reported.
MRTV | State television MRTV said the junta pardoned 39 prisoners on Sunday.
! who confirms a number is not read
Jane Roe | Jane Roe, who leads the board, confirmed the 39 pardons.
- | Jane Roe defended the 39 pardons.
Harbour Tribune | By the Harbour Tribune's count, Gov. Laura Kelly has granted 39 pardons.
Harbour League | A report by the Harbour League found that Gov. Laura Kelly granted 39 pardons.
Jane Roe | Jane Roe said it was time. “The governor pardoned 39 people,” she added.
Jane Roe | Gov. Laura Kelly pardoned 12 people, Jane Roe said, and commuted the sentences of 39 more.
Jane Roe | Jane Roe urged President Joe Biden to pardon 39 people.
- | The government pardoned 640 prisoners, including 39 people held on religious charges.
Harbour Radio | Harbour Radio said the king had pardoned 62 prisoners. The reports said 39 of them were women.
Jane Roe | Rep. Jane Roe spoke at noon. The Ohio Democrat asked President Joe Biden to pardon 39 people.
Department of Justice | Joe Biden has granted 39 pardons, Justice Department records show, and has refused 12.
Viasna | The rights group Viasna said the king pardoned 62 men. The group said 39 of them were monks.
Harbour Aid | The charity Harbour Aid said the king pardoned 62. The nonprofit said 39 of them were monks.
Harbour League | According to the Harbour League, the king pardoned 62. The group said 39 of them were monks.
group | The White House said the president pardoned 62 men. The group said 39 of them were monks.
Bar Association | Jane Roe of Viasna said so. The Bar Association asked why the king pardoned 39 men.
Jane Roe | The list is a fraction of the 39 prisoners whom Jane Roe said the king was planning to pardon.
- | Jane Roe welcomed the 39 men whom Gov. Laura Kelly pardoned on Monday.
"""


@pytest.mark.parametrize(
    ("name", "text"), rows(NESTED + OTHER_WAYS + TITLED + INSERTED + PARTS_AND_WHOLES + FRONTED + ANALYSED)
)
def test_source_name(claim: Claim, name: str, text: str) -> None:
    assert claim(text).source.name == (None if name == "-" else name)


def test_a_speaker_outranks_the_organisation_spoken_for(claim: Claim) -> None:
    text = "President Joe Biden pardoned 39 people, White House spokeswoman Jane Roe said."
    source = claim(text).source
    assert (source.name, source.kind, source.organisation) == ("Jane Roe", "person", "White House")


def test_an_unnamed_speaker_is_anonymous(claim: Claim) -> None:
    texts = ("The king pardoned 39 people, officials said.", "The king has reportedly pardoned 39 people.")
    sources = [claim(text).source for text in texts]
    assert [source.kind for source in sources] == ["anonymous", "anonymous"]


def test_words_and_cue_are_those_of_the_text(claim: Claim) -> None:
    source = claim("The king pardoned 39 people, the royal palace said on Sunday.").source
    assert (source.text, source.cue) == ("the royal palace", "said")


TRANSCRIPT = """\
MS. ROE:  Good afternoon. The President pardoned 39 people on Monday.

Q    Will he pardon 12 more?

MR. DOE:  He pardoned 7 people last week.

Q    Thank you.
"""


def test_each_turn_of_a_transcript_has_its_speaker(claim: Claim) -> None:
    title = "Press Briefing by Press Secretary Jane Roe and John Doe"
    names = {number: claim(TRANSCRIPT, number, title=title).source.name for number in ("39", "7")}
    assert names == {"39": "Jane Roe", "7": "John Doe"}


LABELS = """
Ana McAdams | Ana McAdams spoke.\\nQ    Why?\\n\\nMS. McADAMS:  He pardoned 39 people on Monday.
LaRue | SECRETARY LaRUE:  The President pardoned 39 people on Monday.\\n\\nQ  Why?
Jim Gilmore | MR. GILMORE: I pardoned 39 people in four years as governor of Virginia.
Ali Okon | The Minister for Prisons (Ali Okon): The President has pardoned 39 people.
Ali Okon | The Cabinet Secretary for Justice and Prisons (Mr. Ali Okon): The bill will pardon 39 people.
Ali Okon | Minister for Prisons and Mercy (Deputy Ali Okon): The President has pardoned 39 people.
- | The Attorney General (Federal): The President has pardoned 39 people.
- | The pardons (from 2019): The President has pardoned 39 people.
"""


@pytest.mark.parametrize(("name", "text"), rows(LABELS))
def test_labels_of_speakers(claim: Claim, name: str, text: str) -> None:
    assert claim(text).source.name == (None if name == "-" else name)


# Who speaks throughout, by the title. name, kind, quotation | title | text
TITLES = """
Joe Biden person direct | Statement from President Joe Biden on Clemency | Today, I am pardoning 39 people.
Joe Biden person direct | Remarks by President Biden at a Church | Folks, I have pardoned 39 people.
Jane Roe person indirect | Statement by Mayor Jane Roe on Pardons | The governor has pardoned 39 people.
- reporter none | Governor pardons dozens | Gov. Laura Kelly pardoned 39 people.
- reporter none | Clemency Recipient List | President Joe Biden is pardoning 39 people.
Daniel arap Moi person direct | Jamhuri Day address by President Daniel arap Moi | I have pardoned 39 men.
Teuea Toatu person direct | Speech by H.E. Teuea Toatu, President of Kiribati | I have pardoned 39 men.
Jane Roe person direct | Harbour Day Address by Prime Minister Jane Roe, Suva | I have pardoned 39 men.
- reporter none | Presidential Message on the Sanctity of Life Day | Gov. Laura Kelly pardoned 39 people.
"""


@pytest.mark.parametrize(("expected", "title", "text"), rows(TITLES, columns=3))
def test_source_by_title(claim: Claim, expected: str, title: str, text: str) -> None:
    name, kind, quotation = expected.rsplit(" ", 2)
    source = claim(text, title=title).source
    assert (source.name, source.kind, source.quotation) == (None if name == "-" else name, kind, quotation)
