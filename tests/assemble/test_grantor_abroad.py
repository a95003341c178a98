"""Who grants in news from abroad: rulers by their state, whoever orders a release. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

NAMED = """
- | Presidents Gerald Ford, Jimmy Carter and Ronald Reagan commuted a total of 39 sentences.
- | In Iowa, Ohio and Utah, 39 pardons were issued. In Kansas, Gov. Laura Kelly issued 12 pardons.
United Arab Emirates | UAE leaders pardoned 39 prisoners on Friday.
United Arab Emirates | The rulers of the United Arab Emirates pardoned 39 prisoners on Friday.
- | Party leaders met. Some 39 prisoners were pardoned on Friday.
Laura Kelly | Some 39 prisoners were pardoned on Friday by order of Gov. Laura Kelly.
Ana Quiroga | The king pardoned two men. President Ana Quiroga directed that 39 inmates be freed.
"""


@pytest.mark.parametrize(("name", "text"), rows(NAMED))
def test_grantor(claim: Claim, name: str, text: str) -> None:
    assert claim(text).grantor.name == (None if name == "-" else name)
