"""The store of texts: what goes in comes out, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.problem import Unreadable
from corpus.read import read_articles
from corpus.store import STORE, read_store, writing_store
from schemas.article import Article

ARTICLES = [
    Article(id="a", text="One\r\n\u2028two \0 “three”", title="T", published="2021-06-24", url="u",
            published_basis="metadata", publisher="P", location="x.jsonl:1", notes=("n",)),
    Article(id="b", text="Two"),
]  # fmt: skip


def store(path: Path, *articles: Article) -> Path:
    with writing_store(path / STORE) as kept:
        for article in articles:
            kept.add(article)
    return path / STORE


def test_articles_come_back(tmp_path: Path) -> None:
    assert list(read_store(store(tmp_path, *ARTICLES))) == [
        ARTICLES[0].model_copy(update={"notes": ()}),
        ARTICLES[1],
    ]
    assert [path.name for path in tmp_path.iterdir()] == [STORE]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back(tmp_path: Path, text: str) -> None:
    (read,) = read_store(store(tmp_path, Article(id="a", text=text)))
    assert read.text == text


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    first = store(tmp_path, *ARTICLES).read_bytes()
    assert store(tmp_path, *ARTICLES).read_bytes() == first


def test_stores_may_be_put_one_after_another(tmp_path: Path) -> None:
    parts = [store(tmp_path, article).read_bytes() for article in ARTICLES]
    (tmp_path / STORE).write_bytes(b"".join(parts))
    assert [article.id for article in read_store(tmp_path / STORE)] == ["a", "b"]


def test_a_store_is_an_input_too(tmp_path: Path) -> None:
    read = [item for item in read_articles([store(tmp_path, *ARTICLES)]) if isinstance(item, Article)]
    assert [(item.id, item.text) for item in read] == [(item.id, item.text) for item in ARTICLES]


def test_no_articles_leave_no_store(tmp_path: Path) -> None:
    store(tmp_path, *ARTICLES)
    store(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    before = store(tmp_path, *ARTICLES).read_bytes()

    def broken_off() -> None:
        with writing_store(tmp_path / STORE) as kept:
            kept.add(ARTICLES[1])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]


@pytest.mark.parametrize("data", [b"words", b"", b"\x28\xb5\x2f\xfd\0\0"])
def test_what_is_no_store(tmp_path: Path, data: bytes) -> None:
    (tmp_path / STORE).write_bytes(data)
    try:
        assert list(read_store(tmp_path / STORE)) == []
    except Unreadable as problem:
        assert problem.remedy  # noqa: PT017  # either is right
