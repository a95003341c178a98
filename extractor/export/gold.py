"""Claims as gold articles, which ``clemency evaluate`` measures an extractor on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractor.export.material import Material, TextMissingError
from extractor.output import replacing
from schemas.article import Article
from schemas.gold import GoldArticle, GoldClaim, GoldCount, GoldDate
from schemas.jsonl import to_line
from schemas.record import ClaimRecord


def write_gold(material: Material, path: Path) -> list[str]:
    """Write records as gold, to be corrected by hand, and return what was left out, a line each.

    Left out are articles whose text was not found, and of two claims on one count the second. Raises
    TextMissingError if no text was found.
    """
    found, lost = [], []
    for records, article in material.groups():
        if article is None:
            lost.append(f"{records[0].article.id}: left out, its text was not found; use --articles")
            continue
        gold, second = gold_article(records, article)
        found.append(gold)
        lost += second
    if lost and not found:
        raise TextMissingError(lost[0])
    write_articles(found, path)
    return lost


def write_articles(articles: Iterable[GoldArticle], path: Path) -> None:
    """Write gold articles as JSON lines."""
    with replacing(path) as stream:
        stream.writelines(to_line(article) + "\n" for article in articles)


def gold_article(records: Iterable[ClaimRecord], article: Article) -> tuple[GoldArticle, list[str]]:
    """Return an article's records as gold, and a line for each that lies on the count of one before it."""
    claims: dict[tuple[int, int], GoldClaim] = {}
    lost = []
    for record in records:
        span = record.evidence.spans["count"]
        if span in claims:
            lost.append(
                f"{article.id}: claim {record.id} is a second one on {record.count.text!r} and left out"
            )
        else:
            claims[span] = _claim_of(record, article.text)
    gold = GoldArticle(
        id=article.id, text=article.text, title=article.title, published=article.published,
        publisher=article.publisher, claims=tuple(claims.values()),
    )  # fmt: skip
    return gold, lost


def _claim_of(record: ClaimRecord, text: str) -> GoldClaim:
    count, (start, end) = record.count, record.evidence.spans["count"]
    return GoldClaim(
        count=GoldCount(
            text=text[start:end], start=start, end=end, value=count.value, lower=count.lower,
            upper=count.upper, relation=count.relation, unit=count.unit,
        ),
        action=record.action,
        grantor=record.grantor.name,
        date=GoldDate(start=record.date.start, end=record.date.end),
        scope=record.scope,
        status=record.status,
        source=record.source.name,
    )  # fmt: skip
