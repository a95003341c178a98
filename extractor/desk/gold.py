"""What people decided, as gold: articles that the extractor can be measured on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractor.crosscheck.judged import Judged, with_readings
from extractor.export.gold import gold_article, write_articles
from extractor.export.material import Material, TextMissingError
from extractor.results import Results
from schemas.gold import GoldArticle
from schemas.judgement import Judgement
from schemas.record import ClaimRecord


def write_reviewed(results: Results, decided: Judged, path: Path) -> tuple[int, list[str]]:
    """Write the articles with decisions as gold; return how many, and what was left out, a line each.

    Accepted, corrected and added claims are there as people read them, rejected ones are not, and those that
    nobody has decided on are optional: they count neither way. Raises TextMissingError if no text was found.
    """
    found, lost = [], []
    for name, read in _by_article(with_readings(results.records, decided)).items():
        if not any(reading for _, reading in read):
            continue
        kept = [record for record, reading in read if reading is None or reading.decision != "read_wrong"]
        # Where all claims are rejected, none of them says whether the text is the right one.
        records = kept or [one for one in results.records if one.article.id == name]
        ((_, grounded),) = Material(records, results.articles).groups()
        if grounded is None:
            lost.append(f"{name}: left out, its text was not found; use --articles")
            continue
        sure = {record.id for record, reading in read if reading}
        # Of two claims on one count the decided one counts.
        kept.sort(key=lambda one: one.id not in sure)
        gold, second = gold_article(kept, grounded)
        read_by_people = {one.evidence.spans["count"] for one in kept if one.id in sure}
        found.append(_optional(gold, read_by_people))
        lost += second
    if lost and not found:
        raise TextMissingError(lost[0])
    write_articles(found, path)
    return len(found), lost


Read = tuple[ClaimRecord, Judgement | None]


def _by_article(read: Iterable[Read]) -> dict[str, list[Read]]:
    found: dict[str, list[Read]] = {}
    for one in read:
        found.setdefault(one[0].article.id, []).append(one)
    return found


def _optional(gold: GoldArticle, sure: set[tuple[int, int]]) -> GoldArticle:
    claims = [
        one.model_copy(update={"optional": (one.count.start, one.count.end) not in sure})
        for one in gold.claims
    ]
    claims.sort(key=lambda one: one.count.start)
    return gold.model_copy(update={"claims": tuple(claims)})
