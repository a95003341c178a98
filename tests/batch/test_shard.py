"""Where inputs are cut, what a shard's key depends on, and that reading one is pure."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.metadata import Metadata
from corpus.problem import InputProblem
from corpus.raw import Raw
from extractor.batch.shard import LARGEST, MOST_INPUTS, SMALLEST, STEP, Item, cut, opened, run_shard
from schemas.article import Article
from tests.stub import StubExtractor


def articles(*sizes: int) -> list[Item]:
    return [Article(id=str(i), text="x" * size) for i, size in enumerate(sizes)]


def test_shards_are_numbered_and_keep_all_inputs_in_order() -> None:
    items = articles(*[9_000] * 50)
    shards = list(cut(items, "s"))
    assert [shard.number for shard in shards] == list(range(len(shards)))
    assert [item for shard in shards for item in shard.items] == items


def test_shards_grow_up_to_a_bound() -> None:
    sizes = [
        sum(len(i.text) for i in s.items if isinstance(i, Article))
        for s in cut(articles(*[4_000] * 9_000), "s")
    ]
    assert sizes[:STEP] == [SMALLEST] * STEP
    assert sizes[STEP] == 2 * SMALLEST
    assert max(sizes) < LARGEST + 4_000


def test_an_article_of_any_size_is_not_divided() -> None:
    assert [len(shard.items) for shard in cut(articles(10, 5_000_000, 10), "s")] == [2, 1]


def test_short_inputs_and_problems_fill_shards_too() -> None:
    problems: list[Item] = [InputProblem(str(i), "empty", "remove it") for i in range(MOST_INPUTS + 1)]
    assert [len(shard.items) for shard in cut(problems, "s")] == [MOST_INPUTS, 1]


def test_no_inputs_no_shards() -> None:
    assert list(cut([], "s")) == []


@given(st.lists(st.integers(0, 40_000), max_size=60))
def test_the_cut_depends_on_the_inputs_alone(sizes: list[int]) -> None:
    assert list(cut(articles(*sizes), "s")) == list(cut(iter(articles(*sizes)), "s"))


BASE = Article(id="a", text="pardoned 12", title="T", published="2021-06-24", location="a.txt")


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"text": "pardoned 13"}, id="text"),
        pytest.param({"id": "b"}, id="id"),
        pytest.param({"title": None}, id="title"),
        pytest.param({"published": "2021-06-25"}, id="day"),
        pytest.param({"location": "b.txt"}, id="place"),
        pytest.param({"notes": ("decoded as cp1252",)}, id="note, which the manifest holds"),
    ],
)
def test_a_changed_article_changes_the_key(changed: dict[str, object]) -> None:
    (before,), (after,) = cut([BASE], "s"), cut([BASE.model_copy(update=changed)], "s")
    assert before.key != after.key


def test_changed_settings_change_the_key() -> None:
    assert len({next(cut([BASE], settings)).key for settings in ("s", "t")}) == 2


def test_a_shard_travels_and_gives_the_same_twice() -> None:
    (shard,) = cut(
        [BASE, InputProblem("b.txt", "empty", "remove it"), Article(id="c", text="BREAK")], "s", 0.2
    )
    again = pickle.loads(pickle.dumps(shard))
    first, second = run_shard(shard, StubExtractor()), run_shard(again, StubExtractor())
    assert again == shard
    assert [(r.line, r.claims) for r in first.results] == [(r.line, r.claims) for r in second.results]
    assert first.digests == shard.digests
    assert [len(result.claims) for result in first.results] == [1, 0, 0]


RAW = Raw(b"pardoned 12", "text", "a", "a.txt", stated=Metadata(title="T"), charset="utf-8", notes=("n",))


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"data": b"pardoned 13"}, id="bytes"),
        pytest.param({"form": "page"}, id="form"),
        pytest.param({"id": "b"}, id="id"),
        pytest.param({"location": "b.txt"}, id="place"),
        pytest.param({"line": 1}, id="line"),
        pytest.param({"stated": Metadata(title="U")}, id="what is stated"),
        pytest.param({"otherwise": Metadata(published="2021-06-24")}, id="what the name says"),
        pytest.param({"charset": None}, id="what the server says"),
        pytest.param({"notes": ()}, id="note, which the manifest holds"),
        pytest.param({"own_file": True}, id="whether its text is kept"),
    ],
)
def test_whatever_changes_of_raw_bytes_changes_the_key(changed: dict[str, Any]) -> None:
    (before,), (after,) = cut([RAW], "s"), cut([replace(RAW, **changed)], "s")
    assert before.key != after.key


def test_bytes_and_the_article_in_them_give_the_same() -> None:
    raws = [
        RAW,
        replace(RAW, data="\ufeff“commuted 5”".encode(), id="b"),
        replace(RAW, data=b"%PDF-", id="c"),
    ]
    (shard,), (read,) = cut(raws, "s"), cut([opened(raw) for raw in raws], "s")  # type: ignore[misc]
    results = run_shard(pickle.loads(pickle.dumps(shard)), StubExtractor()).results
    expected = run_shard(read, StubExtractor()).results
    assert [(one.line, one.claims, one.text) for one in results] == [
        (one.line, one.claims, one.text) for one in expected
    ]
    assert [len(one.claims) for one in results] == [1, 1, 0]


def test_the_text_comes_with_its_claims_unless_the_user_has_it() -> None:
    raws: list[Item] = [
        RAW,
        replace(RAW, id="b", own_file=True),
        replace(RAW, id="c", data=b"signed 12 bills"),
    ]
    results = run_shard(next(cut(raws, "s")), StubExtractor()).results
    assert [one.text and json.loads(one.text)["text"] for one in results] == ["pardoned 12", None, None]


def test_pages_weigh_less_than_texts() -> None:
    markup = b"<html><body>" + b"<p class='x'></p>" * 1000
    pages: list[Item] = [Raw(markup, "page", str(i), f"{i}.html") for i in range(20)]
    assert next(cut(pages, "s")).items == tuple(pages[:4])
    texts: list[Item] = [replace(page, form="text") for page in pages if isinstance(page, Raw)]
    assert next(cut(texts, "s")).items == tuple(texts[:1])


def test_a_part_of_a_shard_keeps_number_and_digests() -> None:
    (shard,) = cut(articles(1, 2, 3), "s")
    part = shard.only([2, 0])
    assert (part.number, part.digests) == (0, (shard.digests[2], shard.digests[0]))
    assert [item for item in part.items if isinstance(item, Article)] == [shard.items[2], shard.items[0]]
