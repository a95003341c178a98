"""Blocks of an article: all of its text, each claim beside the line that makes it."""

from __future__ import annotations

import pytest

from extractor.report.article import AROUND, LONG_PASSAGE, ArticleView, article_views
from extractor.report.joined import views
from tests.report.made import Line, Run, sample

CLAIM = Line("He {action|pardoned} {count|39} people.")


def shown(run: Run) -> list[ArticleView]:
    claims = views(run.records, run.checked()).claims
    return list(article_views(claims, {article.id: article for article in run.articles}))


def text(article: ArticleView) -> str:
    return "".join(s.text for block in article.blocks for s in (*block.segments, *block.rest))


def test_the_blocks_are_the_text() -> None:
    run = sample()
    assert {one.ref.id: text(one) for one in shown(run)} == {one.id: one.text for one in run.articles}


def test_a_claim_stands_beside_its_line() -> None:
    (one,) = shown(Run().add("a", "Before.", "", CLAIM, "Between.", CLAIM, "After."))
    told = [("".join(s.text for s in block.segments), len(block.claims)) for block in one.blocks]
    assert told == [
        ("Before.\n\n", 0),
        ("He pardoned 39 people.\n", 1),
        ("Between.\n", 0),
        ("He pardoned 39 people.\n", 1),
        ("After.\n", 0),
    ]
    assert [claim.index for block in one.blocks for claim in block.claims] == [1, 2]


def test_claims_of_one_line_share_their_block() -> None:
    run = Run().add("a", Line("He {action|pardoned} {count|39} and 12 more."))
    spans = {"count": (19, 21), "action": (3, 11)}
    other = run.records[0].model_copy(
        update={"id": "b", "evidence": run.records[0].evidence.model_copy(update={"spans": spans})}
    )
    run.records.append(other)
    ((block,),) = [one.blocks for one in shown(run)]
    assert [claim.record.id for claim in block.claims] == ["a-0", "b"]


def test_blank_lines_are_known() -> None:
    (one,) = shown(Run().add("a", CLAIM, "", CLAIM))
    assert [block.blank for block in one.blocks] == [False, True, False]


def test_a_long_passage_is_shown_by_its_ends_and_says_so() -> None:
    (one,) = shown(Run().add("a", "x" * (LONG_PASSAGE + 500), CLAIM))
    first = one.blocks[0]
    assert first.left_out == 501
    assert len(text(one)) + first.left_out == len("x" * (LONG_PASSAGE + 500) + "\nHe pardoned 39 people.\n")


def test_a_line_of_a_megabyte_is_cut_around_its_claim() -> None:
    marked = "y" * 500_000 + " He {action|pardoned} {count|39}. " + "z" * 500_000
    run = Run().add("a", Line(marked))
    quote = run.records[0].evidence.model_copy(
        update={"quote": "He pardoned 39.", "start": 500_001, "end": 500_016}
    )
    run.records[0] = run.records[0].model_copy(update={"evidence": quote})
    (one,) = shown(run)
    (block,) = [block for block in one.blocks if block.claims]
    assert sum(len(s.text) for s in block.segments) == 2 * AROUND + 15
    assert len(text(one)) < 3 * LONG_PASSAGE
    assert len(text(one)) + sum(block.left_out for block in one.blocks) == len(run.articles[0].text)


def test_a_text_that_was_not_found() -> None:
    run = Run().add("a", CLAIM)
    run.articles.clear()
    (one,) = shown(run)
    assert (one.blocks, one.misplaced) == ((), ())
    assert len(one.claims) == 1


def test_a_text_that_has_changed_since() -> None:
    run = Run().add("a", CLAIM, CLAIM)
    changed = run.articles[0].model_copy(
        update={"text": run.articles[0].text.replace("people.\n", "men.\n", 1)}
    )
    run.articles[0] = changed
    (one,) = shown(run)
    assert len(one.misplaced) == 2
    assert text(one) == changed.text
    assert all(not block.claims for block in one.blocks)


@pytest.mark.parametrize(
    ("known", "link"),
    [
        ({"url": "https://a.example/x"}, "https://a.example/x"),
        ({"location": "https://b.example/x.html"}, "https://b.example/x.html"),
        ({"url": "javascript:alert(1)", "location": "in/a.txt"}, None),
    ],
)
def test_only_web_addresses_are_links(known: dict[str, str], link: str | None) -> None:
    (one,) = shown(Run().add("a", CLAIM, **known))
    assert one.link == link


def test_articles_are_in_order_of_day_and_what_has_none_comes_last() -> None:
    run = Run().add("b", CLAIM, published=None).add("c", CLAIM).add("a", CLAIM, published="2020-01-01")
    assert [one.ref.id for one in shown(run)] == ["a", "c", "b"]
