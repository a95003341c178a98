"""The list of claims in a notebook."""

from __future__ import annotations

import pickle

from lxml import html

from extractor.claims import SHOWN, Claims
from extractor.pipeline import Extractor
from schemas.article import Article
from tests.export.material import hostile
from tests.table import FRIDAY

TEXT = "Gov. Laura Kelly pardoned eight people on Thursday, her office said."


def table(claims: Claims) -> list[list[str]]:
    (body,) = html.fromstring(claims._repr_html_()).xpath("//tbody")
    return [[cell.text_content() for cell in row] for row in body]


def test_an_extractor_gives_a_list_that_is_a_table_in_a_notebook(extractor: Extractor) -> None:
    claims = extractor.extract(Article(id="a", text=TEXT, published=FRIDAY))
    assert isinstance(claims, list)
    assert claims == list(claims)
    assert table(claims) == [
        ["eight people", "pardon", "Laura Kelly", "2024-06-13", "event, granted", "Laura Kelly's office",
         f"{claims[0].confidence:.2f}", TEXT]
    ]  # fmt: skip
    (mark,) = html.fromstring(claims._repr_html_()).xpath("//mark")
    assert mark.text == "eight"


def test_nothing_of_a_text_is_markup() -> None:
    shown = Claims(hostile()[1])._repr_html_()
    assert "<script" not in shown
    assert not {"\u202e", "\x00", "\x1b"} & set(shown)
    assert table(Claims(hostile()[1]))[0][0] == "12 people"


def test_no_claims_are_an_empty_table() -> None:
    assert table(Claims()) == []


def test_a_long_list_is_cut_and_says_so() -> None:
    shown = Claims(hostile()[1] * 100)
    assert len(table(shown)) == SHOWN
    assert "and 300 more" in shown._repr_html_()


def test_claims_travel_between_processes() -> None:
    claims = Claims(hostile()[1])
    assert pickle.loads(pickle.dumps(claims)) == claims
