"""Terms that are shortened in texts without a word of clemency: a claim only of whoever is in power."""

from __future__ import annotations

import pytest

from tests.table import Records, rows

# action and grantor ("-" is null) | text with one claim.
SHORTENED = """
commutation Barack Obama | Days before the vote, President Barack Obama reduces the sentences of 39 offenders.
commutation Barack Obama | Barack Obama, President of the United States, shortens the terms of 39 prisoners.
commutation Barack Obama | President Barack Obama shortened the prison terms of 39 inmates on Friday.
commutation Barack Obama | The prison terms of 39 inmates were shortened by President Barack Obama.
commutation Barack Obama | President Barack Obama on Monday cut short the prison terms of 39 drug convicts.
commutation Mike DeWine | Gov. Mike DeWine has cut the prison sentences of 39 inmates.
commutation Xanana Gusmão | On the feast, President Xanana Gusmão shortens the sentences of 39 prisoners.
commutation - | The king has reduced the prison terms of 39 inmates to mark his birthday.
remission Ram Chandra Poudel | President Ram Chandra Poudel remits the remaining jail terms of 39 prisoners.
"""


@pytest.mark.parametrize(("expected", "text"), rows(SHORTENED))
def test_shortened(records: Records, expected: str, text: str) -> None:
    (record,) = records(text)
    assert record.count.value == 39
    assert f"{record.action} {record.grantor.name or '-'}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court of appeals has shortened the prison terms of 39 inmates.",
        "The Supreme Court reduced the sentences of 39 inmates, to the anger of President Barack Obama.",
        "President Barack Obama cut the terms of 39 loans.",
        "Under President Barack Obama, judges cut the sentences of 39 inmates.",
        "U.S. District Judge Ann Roe cut the prison sentences of 39 inmates on Friday.",
        "The parole board shortened the prison terms of 39 inmates.",
        "A law signed by President Barack Obama has shortened the prison terms of 39 inmates.",
        "President Barack Obama signed a law that shortens the prison terms of 39 inmates.",
        "Judges have shortened the prison terms of 39 inmates under the First Step Act.",
        "The prison terms of 39 inmates were shortened on Friday.",
    ],
)
def test_shortened_by_others(records: Records, text: str) -> None:
    assert records(text) == []
