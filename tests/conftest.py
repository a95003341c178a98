"""What several tests read with: one extractor, loaded once, and the claims of a short text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

import pytest

from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.record import ClaimRecord

#: The publication day of texts that name none: a Friday.
FRIDAY = "2024-06-14"

Reading = Callable[..., list[ClaimRecord]]
Claim = Callable[..., ClaimRecord]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Reading:
    """Return a function from a text, with its day of publication and title, to its records."""

    @cache
    def records(text: str, published: str | None = FRIDAY, title: str | None = None) -> list[ClaimRecord]:
        if published is not None:
            dt.date.fromisoformat(published)
        basis = "metadata" if published else "unknown"
        return extractor.extract(
            Article(id="a", text=text, title=title, published=published, published_basis=basis)
        )

    return records


@pytest.fixture(scope="session")
def claim(read: Reading) -> Claim:
    """Return a function from a text to the one claim whose count has a number: 39 unless told."""

    def record(
        text: str, number: str = "39", published: str | None = FRIDAY, title: str | None = None
    ) -> ClaimRecord:
        found = [r for r in read(text, published, title) if number in r.count.text.split()]
        assert len(found) == 1, [r.count.text for r in read(text, published, title)]
        return found[0]

    return record
