"""Two presidents of one surname: who is in office, unless the other is named in full before."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

# published day, grantor | text, of which 39 is read
MEANT = """
2006-12-21 George W. Bush | President Bush granted 39 pardons. His father, George H.W. Bush, granted few.
2006-12-21 George W. Bush | Bush has granted 39 pardons. Bush's father, George H.W. Bush, was frugal.
2006-12-21 George H. W. Bush | George H.W. Bush was frugal. In four years Bush granted 39 pardons.
1992-12-21 George H. W. Bush | President Bush granted 39 pardons. His son is George W. Bush.
2015-12-21 George H. W. Bush | Bush granted 39 pardons in four years. George H.W. Bush was frugal.
2006-12-21 Jeb Bush | Bush has granted 39 pardons. Florida's Gov. Jeb Bush is frugal.
"""


@pytest.mark.parametrize(("expected", "text"), rows(MEANT))
def test_surname_means_whoever_is_in_office(claim: Claim, expected: str, text: str) -> None:
    day, name = expected.split(" ", 1)
    assert claim(text, published=day).grantor.name == name
