"""Parts of a claim by what becomes of their sentences, and parts that add up over several sentences."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Count and scope of each claim but the first | text behind it.
PARTS = """
208 subset; 374 subset | For 208 the rest of the term was remitted, while 374 had it reduced.
391 subset; 132 subset; 12 subset | Three months were taken off for 391, six for 132 and nine for 12.
15 subset; 58 subset | 15 had their punishment replaced, and in respect of 58 the term was reduced.
128 subset | Complete release was granted to 128.
585 subset | 585 of the beneficiaries are still held in prisons.
66 subset | Sixty-six are foreign nationals.
500 subset; 201 subset; 199 subset | Release was granted to 500. Another 201 go home and 199 owe a fine.
111 subset; 789 subset | The 111 women and 789 men, over half of them ill, had repented.
 | The 111 women and 780 men of the guard had repented.
12 subset; 7 subset | On the list are 12 bankers and seven brokers.
40 subset; 52 subset | They take in 40 nurses and 52 owners of small firms.
600 subset; 33 subset | She told reporters that the number is made up of 600 ordinary inmates and 33 elderly.
 | On the agenda are 12 bankers and seven brokers.
 | For 208 the rest of the term was not remitted.
 | The court said that for 208 the rest of the term was remitted.
 | For 208 shops the rest of the lease was cancelled.
 | For 2,080 the rest of the term was remitted.
 | Another 585 are still held in prisons.
 | Each paid 208 for the ride, and 374 had it reduced.
"""
# Action and scope of each claim | text.
KINDS = """
pardon event | Tycoons among 2,176 pardoned for Liberation Day
pardon event; pardon event; pardon event | She pardoned 39 men. Also pardoned were 64 guards and 174 nurses.
pardon event; pardon event | In 2017 the king pardoned 1,034 convicts, in 2016 557.
pardon event; pardon subset; pardon subset | She pardoned 39. Ten were jailed, while two were arrested.
pardon event | She pardoned 39 men. Two were arrested on Sunday.
pardon event | She pardoned 39 men. Also present were 64 guards and 174 nurses.
pardon event | The king showed mercy to 801 people on Monday, in his biggest pardon.
clemency event | The king has shown mercy to 801 people.
pardon event | Under a royal pardon 900 men leave prison; 40 others were let out on parole.
amnesty event; amnesty subset | More than 400 people, 58 of them in prison, were given amnesty today.
amnesty event | A mass amnesty affecting over 12,000 people was declared on Monday.
pardon event; pardon subset | The king pardoned 752 convicts. Prison terms were annulled for 45 of them.
pardon event; commutation subset | The king pardoned 752 convicts. He commuted the sentences of 45 of them.
 | The strike, affecting over 12,000 people, was called before the amnesty.
"""
# What became of nobody's sentence after a claim stands here, and verbs that are no nouns.
WHOLES = """
400 planned | The authorities will amnesty 400 prisoners next week.
 | The authorities want amnesty, 400 prisoners say.
"""


@pytest.mark.parametrize(("expected", "text"), rows(PARTS))
def test_lightened(records: Records, expected: str, text: str) -> None:
    found = records(f"Gov. Laura Kelly pardoned 900 prisoners on Thursday. {text}")
    assert "; ".join(f"{r.count.value} {r.scope}" for r in found[1:]) == expected
    assert {(r.grantor.name, r.date.start) for r in found} == {("Laura Kelly", "2024-06-13")}


@pytest.mark.parametrize(("expected", "text"), rows(WHOLES))
def test_amnesty_as_a_verb(records: Records, expected: str, text: str) -> None:
    assert "; ".join(f"{r.count.value} {r.status}" for r in records(text)) == expected


@pytest.mark.parametrize(("expected", "text"), rows(KINDS))
def test_kinds(records: Records, expected: str, text: str) -> None:
    assert "; ".join(f"{r.action} {r.scope}" for r in records(text)) == expected
