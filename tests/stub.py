"""An extractor for tests: it calls every number in front of a known noun a claim, and needs no model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schemas.article import Article
from schemas.record import (
    ArticleRef,
    ClaimDate,
    ClaimRecord,
    Count,
    Evidence,
    Grantor,
    Source,
)

CLAIM = re.compile(r"(?P<action>pardon|commut)\w* (?P<count>\d+)")


class StubExtractor:
    """Finds "pardoned 12" and "commuted 30"; breaks on an article that says BREAK."""

    def extract(self, article: Article) -> list[ClaimRecord]:
        if "BREAK" in article.text:
            raise RuntimeError("told to break")
        return [record(article, match) for match in CLAIM.finditer(article.text)]

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        for article in list(articles):  # reads ahead, as batches do
            try:
                yield article, self.extract(article)
            except RuntimeError as error:
                yield article, error


def record(article: Article, match: re.Match[str], **changes: object) -> ClaimRecord:
    value = int(match["count"])
    made = ClaimRecord(
        id=f"{article.id}:{match.start()}",
        article=ArticleRef(
            id=article.id, title=article.title, published=article.published, location=article.location
        ),
        action="pardon" if match["action"] == "pardon" else "commutation",
        count=Count(
            text=match["count"], value=value, lower=value, upper=value, relation="exactly", unit="people"
        ),
        grantor=Grantor(name="Laura Kelly"),
        date=ClaimDate(start=article.published, end=article.published),
        scope="event",
        status="granted",
        source=Source(name=None),
        evidence=Evidence(
            quote=match.group(),
            start=match.start(),
            end=match.end(),
            spans={"count": match.span("count"), "action": match.span("action")},
        ),
        confidence=0.5 if value < 10 else 0.9,
    )
    return made.model_copy(update=changes)
