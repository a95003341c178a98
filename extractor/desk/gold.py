"""What people decided, as gold: articles that the extractor can be measured on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractor.crosscheck.judged import Judged, as_read
from extractor.export.gold import gold_article, write_articles
from extractor.export.material import Material, TextMissingError
from extractor.results import Results
from schemas.gold import GoldArticle
from schemas.record import ClaimRecord


def write_reviewed(results: Results, decided: Judged, path: Path) -> tuple[int, list[str]]:
    """Write the articles with decisions as gold; return how many, and what was left out, a line each.

    Accepted and corrected claims are there as people read them, rejected ones are not, and those that nobody
    has decided on are optional: they count neither way. Raises TextMissingError if no text was found.
    """
    found, lost = [], []
    for name, records in _by_article(results.records).items():
        if not any(one.id in decided.readings for one in records):
            continue
        read = [kept for one in records if (kept := as_read(one, decided.readings.get(one.id)))]
        if read:
            article = results.articles.get(name)
            ((_, grounded),) = Material(read, {name: article} if article else {}).groups()
        else:  # all claims are rejected: none of them says whether the text is the right one
            ((_, grounded),) = Material(records, results.articles).groups()
        if grounded is None:
            lost.append(f"{name}: left out, its text was not found; use --articles")
            continue
        open_ = {one.evidence.spans["count"] for one in read if one.id not in decided.readings}
        # Of two claims on one count the decided one counts.
        read.sort(key=lambda one: one.id not in decided.readings)
        gold, second = gold_article(read, grounded)
        found.append(_optional(gold, open_ - {
            one.evidence.spans["count"] for one in read if one.id in decided.readings
        }))  # fmt: skip
        lost += second
    if lost and not found:
        raise TextMissingError(lost[0])
    write_articles(found, path)
    return len(found), lost


def _by_article(records: Iterable[ClaimRecord]) -> dict[str, list[ClaimRecord]]:
    found: dict[str, list[ClaimRecord]] = {}
    for one in records:
        found.setdefault(one.article.id, []).append(one)
    return found


def _optional(gold: GoldArticle, spans: set[tuple[int, int]]) -> GoldArticle:
    claims = [
        one.model_copy(update={"optional": (one.count.start, one.count.end) in spans}) for one in gold.claims
    ]
    claims.sort(key=lambda one: one.count.start)
    return gold.model_copy(update={"claims": tuple(claims)})
