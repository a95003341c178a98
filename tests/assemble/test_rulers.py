"""Rulers by the names that the press of their country uses, and releases on their orders."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Grantor of each claim | text, an article of the Emirates.
RULERS = r"""
Mohamed bin Zayed Al Nahyan | UAE President Sheikh Mohamed has pardoned 39 inmates.
Mohamed bin Zayed Al Nahyan | Pardons Before Eid\n\nPresident Sheikh Mohamed of the UAE pardoned 39 inmates.
Sheikh Mohamed Al Khalifa | Sheikh Mohamed Al Khalifa of Bahrain pardoned 39 inmates.
Saud bin Saqr Al Qasimi | Sheikh Saud bin Saqr of Ras Al Khaimah pardoned 39 inmates.
Humaid bin Rashid Al Nuaimi | Sheikh Humaid bin Rashid, Ruler of Ajman, pardoned 39 inmates of the emirate.
Oromia | In all 39 prisoners were amnestied on Monday by Oromia, the biggest of the regional states.
Plateau State | King Philip spoke. Another 39 men were pardoned by Plateau State.
Philip | King Philip has signed. Another 39 men are pardoned by the Decree.
Mohammed bin Rashid Al Maktoum | By a pardon 39 inmates go home on the orders of Sheikh Mohammed bin Rashid.
Mohammed bin Rashid Al Maktoum | By a pardon 39 inmates go home on Sheikh Mohammed bin Rashid's orders.
"""


@pytest.mark.parametrize(("expected", "text"), rows(RULERS))
def test_rulers(records: Records, expected: str, text: str) -> None:
    assert "; ".join(str(r.grantor.name) for r in records(text)) == expected


HEADLINE = "Junta frees 3,000 prisoners\n\nBuses left. Families waited. The pardon is the second of the year."


def test_release_of_a_headline(records: Records) -> None:
    assert [(r.count.value, r.action) for r in records(HEADLINE)] == [(3000, "pardon")]
    assert records(HEADLINE.replace("prisoners", "soldiers")) == []


# Day of the article, grantor | text.
HONOURED = """
2021-12-06 None | A royal pardon freed 39 inmates to mark the birthday of King Bhumibol Adulyadej.
2021-12-06 None | A royal pardon freed 39 inmates in memory of the late King Bhumibol Adulyadej.
2015-12-06 Bhumibol Adulyadej | A royal pardon freed 39 men to mark the birthday of King Bhumibol Adulyadej.
"""


@pytest.mark.parametrize(("expected", "text"), rows(HONOURED))
def test_rulers_of_the_past_are_honoured(records: Records, expected: str, text: str) -> None:
    day, name = expected.split(" ", 1)
    assert [str(r.grantor.name) for r in records(text, published=day)] == [name]
