"""Pages kept back by their bytes: none of them has a text in which a claim could be found."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from corpus.article import to_article
from corpus.raw import Raw, Unopened
from corpus.read import open_inputs, read_articles
from extractor.cli import app
from extractor.gate import may_hold_claim_bytes
from extractor.screen import TRIGGERS, act_places
from extractor.segment import segment
from schemas.article import Article
from schemas.jsonl import read_gold
from tests.corpus.layouts import LAYOUTS, Story

CORPUS = Path(__file__).parents[1] / "corpus"
STORIES = [article for article in read_gold(CORPUS / "gold") if article.claims]
TRIGGER = re.compile("|".join(trigger.replace(" ", r"\s") for trigger in TRIGGERS), re.IGNORECASE)
#: What stands between two letters without being seen.
BETWEEN = [
    "", "", "<b>", "</i>", "<wbr>", "<wbr/>", '<span class="x">', "<!-- 1 > 0 -->", "&shy;", "&#173;",
    "&#xAD;", "&zwnj;", "&#8203;", "\u00ad", "\u200b", "\u2060", "<em><u>", '<a href="/p?a=1&amp;b=2">',
]  # fmt: skip
SPACE = [" ", "\n", "&nbsp;", "&#32;", "&#x20;", "<br>", " <i>"]
ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32"]


def split(text: str, random_: random.Random) -> str:
    """Return markup that shows the text, its triggers split by tags and entities."""

    def marked(match: re.Match[str]) -> str:
        shown = []
        for letter in match.group():
            ways = [letter, f"&#{ord(letter)};", f"&#0{ord(letter)};", f"&#x{ord(letter):x};"]
            shown.append(random_.choice(SPACE if letter.isspace() else ways))
        return "".join(mark + random_.choice(BETWEEN) for mark in shown)

    return TRIGGER.sub(marked, escape(text))


def page(paragraphs: Sequence[str], random_: random.Random, layout: str) -> str:
    """Return a page whose furniture names no act, so that the article alone can let it pass."""
    places = tuple(f"PARAGRAPH{number}." for number in range(len(paragraphs)))
    whole = LAYOUTS[layout](Story("The governor signs", places, "2021-06-24"))
    whole = TRIGGER.sub("greet", whole)
    for place, paragraph in zip(places, paragraphs, strict=True):
        whole = whole.replace(place, split(paragraph, random_))
    return whole


@pytest.mark.parametrize("layout", LAYOUTS)
@given(st.sampled_from(STORIES), st.randoms(use_true_random=False), st.sampled_from(ENCODINGS))
@settings(max_examples=12)
def test_no_page_with_an_act_is_kept_back(
    layout: str, article: Article, random_: random.Random, encoding: str
) -> None:
    markup = page(article.text.strip().split("\n\n"), random_, layout)
    label = "" if encoding.startswith("utf-") else f'<meta charset="{encoding}">'
    data = (label + markup).encode(encoding, "xmlcharrefreplace")
    raw = Raw(data, "page", "x", "x.html")
    full = to_article(raw)
    assert isinstance(full, Article)
    gated = to_article(raw, may_hold_claim_bytes)
    if act_places(segment(full.text).text):
        assert gated == full
    else:
        assert isinstance(gated, Unopened) or gated == full


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pages_without_an_act_are_kept_back(layout: str) -> None:
    paragraphs = ("The bridge took two years to build.", "Twelve people came to see the mayor open it.")
    raw = Raw(page(paragraphs, random.Random(0), layout).encode(), "page", "x", "x.html")
    assert to_article(raw, may_hold_claim_bytes) == Unopened("x", "x.html")
    assert isinstance(to_article(raw), Article)


FRAME = "<html><body><article><p>{}</p></article></body></html>"
MENTION = FRAME.format("Gov. Laura Kelly par<b>don</b>ed eight people on Friday.")
OTHER = FRAME.format("The mayor opened a bridge on Friday, and twelve people came.")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text(MENTION)
    (folder / "b.html").write_text(OTHER)
    (folder / "c.html").write_bytes(b"%PDF-1.4 of old")
    rows = [{"id": "row", "text": OTHER}, {"text": MENTION}, {"text": "No page at all."}]
    (folder / "d.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def test_every_page_is_accounted_for(pages: Path) -> None:
    opened = list(read_articles([pages]))
    gated = list(open_inputs([pages], None, may_hold_claim_bytes))
    assert [isinstance(item, Unopened) for item in gated] == [False, True, False, True, False, False]
    for full, one in zip(opened, gated, strict=True):
        if isinstance(one, Unopened) and isinstance(full, Article):
            assert (one.id, one.location, one.notes) == (full.id, full.location, full.notes)
        else:
            assert one == full


def test_a_run_says_no_claims_of_a_page_that_was_kept_back(pages: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["run", str(pages), "-o", str(tmp_path / "out"), "--workers", "1"])
    assert done.exit_code == 1, done.output  # of the file that is a PDF
    lines = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_text().splitlines()]
    assert [line["outcome"] for line in lines] == [
        "records", "no_claims", "error", "no_claims", "records", "no_claims"
    ]  # fmt: skip
    assert [line["article"] for line in lines] == ["a", "b", None, "row", "d:2", "d:3"]
    assert [line["sha256"] is None for line in lines] == [False, True, True, True, False, False]
    assert "2 of 5 articles" in done.output
