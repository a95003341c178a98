"""Gold articles as claim records: what an extractor without a fault would give.

Where the gold accepts several values, the first is taken. Optional claims are left out. The evidence is the
sentence of the count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from corpus.head import read_head
from extractor.segment import sentence_spans
from schemas.gold import GoldArticle, GoldClaim, GoldDate
from schemas.gold_crosscheck import GoldSlots, claim_id
from schemas.record import ArticleRef, ClaimDate, ClaimRecord, Count, Evidence, Grantor, Source

T = TypeVar("T")


def gold_records(articles: Iterable[GoldArticle], slots: Iterable[GoldSlots] = ()) -> Iterator[ClaimRecord]:
    """Yield the record of each claim that is not optional, its id made of article and place."""
    added = {one.id: one for one in slots}
    for article in articles:
        published = article.published or read_head(article.text).published
        ref = ArticleRef(
            id=article.id,
            title=article.title,
            publisher=article.publisher,
            published=published if isinstance(published, str | None) else published.isoformat(),
        )
        spans = sentence_spans(article.text)
        for claim in article.claims:
            if not claim.optional:
                yield _record(article, ref, claim, _sentence(spans, claim), added)


def _sentence(spans: list[tuple[int, int]], claim: GoldClaim) -> tuple[int, int]:
    place = claim.count.start
    return next(
        ((start, end) for start, end in spans if start <= place < end), (claim.count.start, claim.count.end)
    )


def _record(
    article: GoldArticle,
    ref: ArticleRef,
    claim: GoldClaim,
    span: tuple[int, int],
    added: Mapping[str, GoldSlots],
) -> ClaimRecord:
    count, number = claim.count, claim_id(article.id, claim.count.start)
    slots = added.get(number)
    date = _first(claim.date) or GoldDate(start=None, end=None)
    source = _first(claim.source)
    return ClaimRecord(
        id=number,
        article=ref,
        action=_first(claim.action),
        count=Count(
            text=count.text,
            value=count.value,
            lower=count.lower,
            upper=count.upper,
            relation=count.relation,
            unit=_first(count.unit),
        ),
        grantor=Grantor(name=_first(claim.grantor)),
        date=ClaimDate(start=date.start, end=date.end, text=slots.date_words if slots else None),
        scope=_first(claim.scope),
        status=_first(claim.status),
        source=Source(name=source, kind="organisation" if source else "reporter"),
        superlative=slots.superlative if slots else None,
        evidence=Evidence(
            quote=article.text[slice(*span)],
            start=span[0],
            end=span[1],
            spans={"count": (count.start, count.end)},
        ),
        confidence=1.0,
    )


def _first(value: T | tuple[T, ...]) -> T:
    return value[0] if isinstance(value, tuple) else value
