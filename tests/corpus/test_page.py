"""Pages: the article as its reader sees it, nothing around it, and the day on which it was published."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from pathlib import Path

import pytest

from corpus.page import read_page
from corpus.problem import InputProblem, Unreadable
from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.layouts import LAYOUTS, Story, linked, modern

PARAGRAPHS = (
    "Gov. Laura Kelly on Thursday commuted the sentences of 14 people, her office said in a statement.",
    "“They have paid their debt,” Kelly said. She had pardoned 11 people in March, among them two women.",
    "The parole board has 200 petitions before it, and it meets on Monday for the first time since May.",
    "Her predecessor granted clemency to 120 people in eight years, according to the office’s own figures.",
)
STORY = Story("Kelly commutes 14 terms", PARAGRAPHS, "2021-06-24")
SAMPLES = Path(__file__).parents[2] / "corpus" / "articles"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_and_nothing_around_it(layout: str) -> None:
    page = read_page(LAYOUTS[layout](STORY).encode())
    read = [line for line in page.text.split("\n\n") if not line.startswith("Update ")]
    assert [line.strip() for line in read] == [STORY.title, *PARAGRAPHS]
    assert page.stated.title == STORY.title


@pytest.mark.parametrize("sentences", [1, 2, 3])
@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"breaks"}))
def test_a_brief_brings_no_furniture_along(layout: str, sentences: int) -> None:
    brief = (
        "Gov. Laura Kelly pardoned 12 people, her office said.",
        "She freed two in May.",
        "That was all.",
    )
    text = read_page(
        LAYOUTS[layout](Story("Kelly pardons 12", brief[:sentences], "2021-06-24")).encode()
    ).text
    assert [part for part in brief[:sentences] if part not in text] == []
    assert "FURNITURE" not in text


def test_a_newsletter_may_be_the_article() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    data = (
        f'<html><body><div class="newsletter-body"><h1>{STORY.title}</h1>{body}</div></body></html>'.encode()
    )
    assert all(text in read_page(data).text for text in PARAGRAPHS)


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    "layout", sorted(set(LAYOUTS) - {"breaks"})
)  # tables of one cell are a known failure
def test_sample_articles_keep_every_paragraph(layout: str) -> None:
    lost, added = [], []
    for article in list(read_articles([SAMPLES]))[::6]:
        assert isinstance(article, Article)
        paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", article.text) if part.strip()]
        story = Story(
            article.title or "Notes on clemency", tuple(paragraphs), article.published or "2020-03-04"
        )
        text = read_page(LAYOUTS[layout](story).encode()).text
        lost += [part[:60] for part in paragraphs if words(part) not in words(text)]
        added += [line for line in text.split("\n") if "FURNITURE" in line]
    assert (lost, added) == ([], [])


@pytest.mark.xfail(strict=True, reason="a page of one long paragraph in a table is taken for a table")
def test_a_single_paragraph_in_a_table() -> None:
    story = Story(STORY.title, (" ".join(PARAGRAPHS * 2),), STORY.day)
    assert "FURNITURE" not in read_page(LAYOUTS["breaks"](story).encode()).text


@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"breaks", "release"}))
def test_day_publisher_and_address_are_stated(layout: str) -> None:
    stated = read_page(LAYOUTS[layout](STORY).encode()).stated
    assert (stated.published, stated.publisher, stated.url) == (STORY.day, STORY.publisher, STORY.url)


def test_the_day_may_stand_in_the_address_only() -> None:
    assert read_page(LAYOUTS["release"](STORY).encode()).stated.published == STORY.day


def bare(head: str = "", before: str = "", story: Story = STORY) -> bytes:
    body = "".join(f"<p>{text}</p>" for text in story.paragraphs)
    return f"<html><head>{head}</head><body><article>{before}{body}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("head", "before", "stated", "seen"),
    [
        pytest.param("", "", None, None, id="no day"),
        pytest.param('<meta name="date" content="2021-06-24">', "", "2021-06-24", "2021-06-24", id="meta"),
        pytest.param("", '<time datetime="2021-06-24">x</time>', None, "2021-06-24", id="time element"),
        pytest.param(
            linked(STORY) + '<meta property="article:published_time" content="2021-06-30">', "", "2021-06-24",
            None, id="linked data before meta",
        ),
        pytest.param(
            '<script type="application/ld+json">{"datePublished": "2021-06-24T10:00:00Z",}</script>', "",
            "2021-06-24", None, id="linked data with a comma too many",
        ),
        pytest.param(
            '<script type="application/ld+json">[{"@type": "ItemList", "itemListElement": [{"@type": '
            '"NewsArticle", "url": "https://a.example/2", "datePublished": "2019-01-01"}]}, {"@type": '
            '"NewsArticle", "url": "https://a.example/1", "datePublished": "2021-06-24"}]</script>'
            '<link rel="canonical" href="https://a.example/1">', "", "2021-06-24", None,
            id="other stories listed",
        ),
        pytest.param(linked(STORY, datePublished="soon"), "", None, None, id="no day in the linked data"),
        pytest.param(
            '<script type="application/ld+json">' + "[" * 90_000 + "</script>", "", None, None, id="nested"
        ),
    ],
)  # fmt: skip
def test_publication_day(head: str, before: str, stated: str | None, seen: str | None) -> None:
    page = read_page(bare(head, before))
    assert page.stated.published == stated
    if seen:
        assert page.seen == seen


def test_a_seen_day_counts_as_text(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(bare(before='<time datetime="2021-06-24">24 June</time>'))
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == ("2021-06-24", "text")
    (article,) = read_articles([tmp_path], Reading(published="2021-07-01"))
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == ("2021-07-01", "metadata")


def test_what_the_page_states_comes_before_the_command_line_and_after_a_sidecar(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text(modern(STORY), encoding="utf-8")
    (article,) = read_articles([tmp_path], Reading("2020-01-01", "Other"))
    assert isinstance(article, Article)
    assert (article.id, article.published, article.publisher) == ("x", STORY.day, STORY.publisher)
    (tmp_path / "x.meta.json").write_text('{"published": "2021-06-23"}', encoding="utf-8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert article.published == "2021-06-23"


ACCENTED = Story(
    "José Peña freed", ("Gov. José Peña pardoned 12 people — “at last”.", *PARAGRAPHS), "2021-06-24"
)


@pytest.mark.parametrize(
    ("encoding", "declared", "charset", "mark"),
    [
        pytest.param("utf-8", None, None, b"", id="utf-8 undeclared"),
        pytest.param("utf-8", "iso-8859-1", "latin-1", b"", id="utf-8 declared as another"),
        pytest.param("cp1252", "iso-8859-1", None, b"", id="meta"),
        pytest.param("cp1252", None, "windows-1252", b"", id="header"),
        pytest.param("mac_roman", "utf-8", "macintosh", b"", id="header before meta"),
        pytest.param("utf-8", "iso-8859-1", None, codecs.BOM_UTF8, id="mark before meta"),
        pytest.param("utf-16-le", None, None, codecs.BOM_UTF16_LE, id="utf-16"),
        pytest.param("cp1252", "unicode_escape", "zlib", b"", id="not encodings of the web"),
    ],
)
def test_encodings(encoding: str, declared: str | None, charset: str | None, mark: bytes) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    data = mark + bare(meta, story=ACCENTED).decode().encode(encoding)
    assert ACCENTED.paragraphs[0] in read_page(data, charset).text


def test_xhtml_with_a_declaration() -> None:
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">'
    data = head.encode() + bare(story=ACCENTED).decode().encode("cp1252")
    assert ACCENTED.paragraphs[0] in read_page(data).text


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<script>document.write('pardoned 999')</script>", id="script"),
        pytest.param("<style>p::after{content:'pardoned 999'}</style>", id="style"),
        pytest.param(
            "<noscript><p>You pardoned 999 ads. Switch JavaScript on.</p></noscript>", id="noscript"
        ),
        pytest.param("<template><p>pardoned 999 people</p></template>", id="template"),
        pytest.param("<!-- pardoned 999 people -->", id="comment"),
        pytest.param("<iframe srcdoc='<p>pardoned 999 people</p>'></iframe>", id="iframe"),
        pytest.param("<svg><text>pardoned 999 people</text></svg>", id="picture"),
        pytest.param("<p hidden>pardoned 999 people</p>", id="hidden"),
        pytest.param("<p style='display: none'>pardoned 999 people</p>", id="not displayed"),
        pytest.param("<textarea>pardoned 999 people</textarea>", id="form"),
    ],
)
def test_what_no_reader_sees_is_no_text(markup: str) -> None:
    assert "999" not in read_page(bare(before=markup)).text


def test_a_hostile_address_is_not_kept() -> None:
    assert read_page(bare('<link rel="canonical" href="javascript:alert(1)">')).stated.url is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<html><body></body></html>", id="nothing in it"),
        pytest.param(b"<html><body><script>1</script></body></html>", id="script only"),
        pytest.param(b"just words", id="no markup"),
        pytest.param(b"<" * 50_000, id="signs"),
        pytest.param(b"<div>" * 50_000, id="nested without end"),
        pytest.param(b"<p><b><i>" * 20_000 + b"text", id="nested signs of style"),
        pytest.param(b"&#x10FFFF;&#0;&bogus;" * 9_000, id="entities"),
        pytest.param(
            b"<!DOCTYPE x [<!ENTITY a '" + b"a" * 999 + b"'>]><p>" + b"&a;" * 999, id="own entities"
        ),
    ],
)
def test_no_page_is_too_odd(data: bytes) -> None:
    with suppress(Unreadable):
        assert read_page(data).text.strip()


def test_a_page_without_an_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b"<html><body><script>1</script></body></html>")
    (problem,) = read_articles([tmp_path])
    assert isinstance(problem, InputProblem)
    assert problem.reason == "no article text in this page"


def test_a_line_of_a_megabyte() -> None:
    story = Story(STORY.title, ("The board freed 12 people. " * 40_000, *PARAGRAPHS), STORY.day)
    assert len(read_page(bare(story=story)).text) > 1_000_000
