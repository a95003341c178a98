"""Who vouches for parts, for what a sentence goes on with, and for headlines with an infinitive."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# Source of each claim | text.
SOURCES = """
Parole Board; Parole Board; Parole Board | She pardoned 39, the Parole Board said: 20 lifers and 19 others.
Justice Ministry; Justice Ministry | She pardoned 39, the Justice Ministry said, 12 of them women.
Justice Ministry | The amnesty that Roe declared freed 39, according to the Justice Ministry.
Prison Department | On a royal pardon 39 inmates went home, the Prison Department has announced.
None | She pardoned 39. The Parole Board said on Friday that 20 judges had met.
"""

# Status | headline.
HEADLINES = """
planned | Putin to pardon 39 prisoners, minister says
planned | King to pardon 39 inmates for the feast, justice minister says
granted | King pardons 39 inmates for the feast, justice minister says
planned | Minister expects Putin to pardon 39 prisoners
"""


@pytest.mark.parametrize(("expected", "text"), rows(SOURCES))
def test_sources(records: Records, expected: str, text: str) -> None:
    assert "; ".join(str(r.source.name) for r in records(text)) == expected


@pytest.mark.parametrize(("expected", "text"), rows(HEADLINES))
def test_headlines(records: Records, expected: str, text: str) -> None:
    assert [r.status for r in records(f"{text}\n\nThe feast begins on Sunday.")] == [expected]
