"""Counts that parsers part from their act, and terms of which only the rest is remitted. All made up."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# The counts expected, divided by ";", "none" for none | text.
COUNTS = """
39 | President Irfaan Ali has remitted the unexpired portion of the sentences of 39 inmates.
39 | President Irfaan Ali has remitted the rest of the sentences of 39 inmates.
39 | President Ram Baran Yadav has waived what was left of the jail terms of 39 convicts.
none | President Irfaan Ali has remitted the greater portion of the budget of 39 prisons. He opposes pardons.
12; 39 | Gov. Laura Kelly pardoned 12 people and reduced the prison time of 39 others.
12 | Gov. Laura Kelly pardoned 12 people and reduced the waiting time of 39 offices.
39 | All 39 sentences passed under the old law were commuted by the king.
Some 39 | Some 39 convicts held since the coup were pardoned by the king.
none | All 39 sentences passed under the old law and were commuted to fines by the court.
39 | Every one of the 39 death sentences was commuted by the king.
39 | Gov. Laura Kelly has commuted to life imprisonment the death sentences of 39 men.
39; one | Gov. Laura Kelly granted pardons to 39 people and commutation of sentence to one person.
39 | Gov. Laura Kelly granted 39 pardons, a number to killers, including one man who raped a child.
39 | Gov. Laura Kelly issued 39 pardons Friday to immigrants who fear deportation.
none | An amnesty would cover 39 illegal immigrants.
120; nearly 39 | Gov. Laura Kelly has issued 120 pardons, of which nearly 39 went to veterans.
120; 39; 12 | Gov. Laura Kelly has issued 120 pardons, of which 39 went to veterans and 12 to nurses.
611; 1,872; 96 | The amnesty freed 611. "We have so far let out 1,872, of whom 96 are women," she said.
611; 1,872 | The amnesty freed 611. "We have so far let out 1,872," she said, of 96 others nothing.
39 | Thirty-nine judges met. 39 prisoners left Robben Island under the amnesty that the king proclaimed.
none | The 39 prisoners left Robben Island by boat. An amnesty was not discussed.
12; Ten | President Egils Levits granted clemency to 12 convicts. Ten petitions were declined.
none | President Egils Levits read petitions for clemency. Ten invitations were declined.
39 | The governor has given each of the 39 prisoners on the state's death row a reprieve.
39 | Gov. Laura Kelly on Monday granted all of the 39 women before the board a full pardon.
none | The governor gave each of the 39 guards on the state's death row a talk about the pardon.
more than 400 | Petitions for pardons were waiting in May, and she has already turned down more than 400.
39 | Under the amnesty 39 rebels laid down their arms, and all of them were pardoned.
none | Under the amnesty 39 judges sat, and all of the men were pardoned.
300; 21; 196 | The king pardoned 300 men.\\n\\n- 21 detainees: pardon of the rest.\\n\\n- 196 men: a cut.
Seven; seven | Bush Pardons Seven in Minor Crimes\\n\\nPresident Bush has pardoned seven people, an aide said.
Dozens; 70 | Tunisia Frees Dozens of Islamists\\n\\nTunisian President Zine El Abidine Ben Ali pardoned 70.
39 | Bulgarian President Georgi Parvanov pardons all 39 medics minutes after their plane lands.
39 | The rebels left in June 1959, when 39 inmates of the camp, a poet among them, were pardoned.
39 | Bangladesh decides to remit the rest of the sentences of 39 prisoners to ease crowding in its jails.
none | Florida has cut the rest of the terms of 39 loans held in its prisons.
some 23,000 | Under the amnesty of 1990 some 23,000 of the country's 31,000 prisoners were released.
39; 12 | The king pardoned 39 men. Among the beneficiaries are 12 foreigners.
39 | The king pardoned 39 men. Among the visitors were 12 foreigners.
39; 12 | The king pardoned 39 prisoners. A year earlier there were 12.
39 | The king pardoned 39 prisoners. There were 12 guards.
39 | The government on Tuesday ordered the early release of 39 prisoners as a special remission.
39 | The parliament passes a bill pardoning old thieves, which the minister says could free 39 people.
39 | The panel, on which the state's top judges sit, granted pardons to 39 people.
39; Ten | The king pardoned 39 men. Ten women were on Monday's list, too.
1,207 | President Kaboré pardons 1,207 men, the old and the sick, as the number of cases rises to 288.
nearly 400 | A partial amnesty adopted in 1879 let nearly 400 of the deportees in New Caledonia come home.
Seventeen | Seventeen officers jailed after a failed uprising have been pardoned by President Kumba Yala.
none | Seventeen officers jailed after a revolt say that a general has been pardoned by the president.
12; 30 | The king pardoned 12 men. Another 30 had six months taken off their sentences.
12 | The king pardoned 12 men. Another 30 had taken the train.
660 | Parliament adopts an amnesty. The ministry expects 660 inmates to go free.
nearly 200 | A court let stand the pardons that Haley Barbour handed out to nearly 200 people in January.
58; 318 | Gov. Larry Rhoden has signed 58 pardons.\\n\\nKristi Noem, who left in May, signed 318 in six years.
three; over 900 | Gov. Laura Kelly has issued three pardons, and she has turned away over 900 requests.
Two; two | Arizona Governor Trims Two Prison Terms\\n\\nGov. Janet Napolitano commuted the terms of two women.
71 | Families complain about 71 commutations that the board granted last year.
some 9,000; 122 | President Moncef Marzouki amnesties some 9,000 prisoners and frees 122 others by a pardon.
Seventy-nine | Seventy-nine men walked out of jail after Gov. Jane Roe remitted the rest of their sentences.
Thousands | Thousands of inmates began leaving jail on Monday after a pardon by King Mohammed VI.
58; 18 | In a pardon 58 men, 18 of whom had been serving life terms, have their sentences commuted.
two; six | Gov. Tom Vilsack commuted the sentences of two women. He turned down six others.
two | Gov. Tom Vilsack commuted the sentences of two women. He turned off six lamps.
two | Gov. Jane Roe commuted two sentences. The Bureau of Prisons sent 4,500 men to home confinement.
34 | The king today exercised the power of pardon in favour of 34 prisoners.
none | The king today spoke of the power of pardon in favour of 34 bishops.
33 | Clemency was granted in 33 cases, the duke's office said.
33 | The duke ruled on pleas for a pardon. Mercy was shown in 33 cases.
none | No mercy was shown in the 33 cases of theft.
"""


@pytest.mark.parametrize(("counts", "text"), rows(COUNTS))
def test_counts(records: Records, counts: str, text: str) -> None:
    """What a reader counts is counted, whatever the parser hangs it on."""
    expected = [] if counts == "none" else counts.split("; ")
    assert [r.count.text for r in records(text)] == expected
