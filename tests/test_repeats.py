"""The same text again: read once, and the same records as if it had been read each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice, product

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


class Fragile(StubExtractor):
    """Breaks itself, not with a result, after so many results; ``ahead`` articles are taken up by then."""

    def __init__(self, after: int, ahead: int) -> None:
        self.after, self.ahead = after, ahead

    def extract_all(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Result]]:
        source = iter(articles)
        while lot := list(islice(source, self.ahead)):
            for pair in super().extract_all(lot):
                if self.after == 0:
                    self.after = -1
                    raise MemoryError("in the midst of a batch")
                self.after -= 1
                yield pair


BATCHES = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=12)


@given(BATCHES, st.integers(0, 12), st.integers(1, 5))
def test_nothing_is_lost_when_the_extractor_itself_breaks(texts: list[str], after: int, ahead: int) -> None:
    """What it gave until then stands; the rest is read alone, as a worker does."""
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    once = OncePerText(Fragile(after, ahead))
    read = []
    with suppress(MemoryError):
        read += once.extract_all(articles)
    for rest in articles[len(read) :]:
        read += once.extract_all([rest])
    plain = list(StubExtractor().extract_all(articles))
    assert [(item.id, _comparable(result)) for item, result in read] == [
        (item.id, _comparable(result)) for item, result in plain
    ]


@given(BATCHES, st.integers(0, 12))
def test_nothing_is_lost_when_a_batch_is_left_early(texts: list[str], taken: int) -> None:
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    once = OncePerText(StubExtractor())
    list(islice(once.extract_all(articles), taken))
    again = list(once.extract_all(articles))
    assert [(item.id, _comparable(result)) for item, result in again] == [
        (item.id, _comparable(result)) for item, result in StubExtractor().extract_all(articles)
    ]
