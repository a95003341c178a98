"""The same text again: read once, and the same records as if it had been read each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import repeats
from extractor.pipeline import Extractor
from extractor.repeats import OncePerText, Result
from schemas.article import Article
from tests.stub import StubExtractor

TEXT = "Gov. Laura Kelly on Thursday pardoned eight people, her office said. On May 3 she had freed two."


class Counting:
    """An extractor that knows what it was asked to read."""

    def __init__(self, inner: StubExtractor | Extractor) -> None:
        self.inner = inner
        self.read: list[str] = []

    def extract_all(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Result]]:
        def noted() -> Iterator[Article]:
            for article in articles:
                self.read.append(article.id)
                yield article

        return self.inner.extract_all(noted())


def article(key: str, text: str = TEXT, published: str | None = "2021-06-24", **more: str) -> Article:
    return Article(id=key, text=text, published=published, location=f"{key}.txt", **more)  # type: ignore[arg-type]


def test_records_are_those_of_a_reading_of_its_own(extractor: Extractor) -> None:
    articles = [
        article("a", publisher="Paper"),
        article("b", publisher="Post", url="u"),
        article("c", published="2021-07-02"),
        article("d", published=None),
        article("e", title="Kelly pardons eight"),
        article("f", text=TEXT + " "),
        article("g", publisher="Mail"),
    ]
    counting = Counting(extractor)
    found = {item.id: result for item, result in OncePerText(counting).extract_all(articles)}
    assert found == {item.id: extractor.extract(item) for item in articles}
    assert counting.read == ["a", "c", "d", "e", "f"]
    (first, *_), (second, *_) = found["a"], found["b"]  # type: ignore[misc]
    assert (first.date.start, first.article.publisher) == ("2021-06-24", "Paper")
    assert (second.id != first.id, second.article.publisher, second.article.location) == (
        True,
        "Post",
        "b.txt",
    )


def test_a_text_that_breaks_the_extractor_breaks_it_for_each() -> None:
    results = list(OncePerText(StubExtractor()).extract_all([article("a", "BREAK"), article("b", "BREAK")]))
    assert [(item.id, str(result)) for item, result in results] == [
        ("a", "told to break"),
        ("b", "told to break"),
    ]


TEXTS = ["pardoned 12", "pardoned 3 and commuted 5", "nothing", "BREAK"]


@given(st.lists(st.sampled_from(TEXTS), max_size=12), st.integers(1, 3))
def test_order_and_results_stay(texts: list[str], remembered: int) -> None:
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "REMEMBERED", remembered)
        once = OncePerText(StubExtractor())
        for _ in range(2):
            read, plain = list(once.extract_all(articles)), list(StubExtractor().extract_all(articles))
            assert [item.id for item, _ in read] == [item.id for item, _ in plain]
            for (_, ours), (_, theirs) in zip(read, plain, strict=True):
                assert _comparable(ours) == _comparable(theirs)


def _comparable(result: Result) -> object:
    """The stub's ids are not those of records."""
    if isinstance(result, Exception):
        return str(result)
    return [record.model_copy(update={"id": ""}).model_dump(exclude={"article": {"publisher", "location",
            "published_basis"}}) for record in result]  # fmt: skip


def test_only_texts_with_claims_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "REMEMBERED", 3)
    once = OncePerText(StubExtractor())
    texts = [f"{word} {number}" for number, word in product(range(20), ("pardoned", "nothing", "BREAK"))]
    list(once.extract_all(article(str(number), text) for number, text in enumerate(texts)))
    assert len(once._known) <= 3
