"""A claim record cut down to what cross-checking compares, as a row of the table of claims."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from extractor.crosscheck.names import canonical, jurisdiction, source_key
from extractor.crosscheck.quantity import quantity
from schemas.record import ClaimRecord

# Columns of the table of claims and their types in DuckDB, in the order of the rows.
COLUMNS: dict[str, str] = {
    "id": "VARCHAR",
    "article": "VARCHAR",
    "publisher": "VARCHAR",
    "published": "INTEGER",
    "grantor": "VARCHAR",
    "jurisdiction": "VARCHAR",
    "action": "VARCHAR",
    "unit": "VARCHAR",
    "value": "BIGINT",
    "lower": "BIGINT",
    "upper": "BIGINT",
    "relation": "VARCHAR",
    "words": "VARCHAR",
    "start": "INTEGER",
    "finish": "INTEGER",
    "date_words": "VARCHAR",
    "scope": "VARCHAR",
    "status": "VARCHAR",
    "deed": "VARCHAR",
    "beneficiaries": "VARCHAR",
    "source": "VARCHAR",
    "source_name": "VARCHAR",
    "superlative": "VARCHAR",
    "quote": "VARCHAR",
    "place": "BIGINT",
    "sentence": "BIGINT",
    "headline": "BOOLEAN",
    "confidence": "DOUBLE",
    "pin": "VARCHAR",
}
MAX_COUNT = 2**62  # a greater number fits no table and no clemency
# Leaving prison is not the grant: of those granted clemency, some stay inside for other reasons.
_RELEASE = re.compile(r"(?i)\b(?:releas|freed\b|set free|walk(?:ed|ing)? (?:free|out)|let out|left prison)")
_GRANT = re.compile(r"(?i)\b(?:pardon|commut|clemenc|amnest|remi(?:t|ss)|repriev)")


def row(record: ClaimRecord, pinned: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the row of a record, its values in the order of COLUMNS; ids in ``pinned`` stay by themselves."""
    count, article, evidence = quantity(record.count), record.article, record.evidence
    undated = record.date.start is None and record.date.end is None
    ranking = record.superlative
    return {
        "id": record.id,
        "article": article.id,
        "publisher": _clean(article.publisher),
        "published": ordinal(article.published),
        "grantor": canonical(record.grantor.name) if record.grantor.name else "",
        "jurisdiction": jurisdiction(record.grantor),
        "action": record.action,
        "unit": record.count.unit,
        "value": _bounded(count.value),
        "lower": _bounded(count.lower),
        "upper": _bounded(count.upper),
        "relation": count.relation,
        "words": _clean(record.count.text),
        "start": ordinal(record.date.start),
        "finish": ordinal(record.date.end),
        "date_words": _clean(record.date.text).lower() if undated else "",
        "scope": record.scope,
        "status": record.status,
        "deed": _deed(record),
        "beneficiaries": _clean(record.beneficiaries).lower() if record.scope == "subset" else "",
        "source": _clean(source_key(record.source, record.grantor)),
        "source_name": _clean(record.source.name),
        "superlative": json.dumps(ranking.model_dump(), ensure_ascii=False) if ranking else "",
        "quote": _clean(evidence.quote),
        "place": _bounded(evidence.spans["count"][0]),
        "sentence": _bounded(evidence.start),
        "headline": _is_headline(record),
        "confidence": record.confidence,
        "pin": record.id if record.id in pinned else "",
    }


def ordinal(day: str | None) -> int | None:
    """Return an ISO day as a day number."""
    return None if day is None else dt.date.fromisoformat(day).toordinal()


def _clean(text: str | None) -> str:
    return " ".join((text or "").replace("\0", " ").split())


def _bounded(value: int | None) -> int | None:
    return None if value is None else max(-MAX_COUNT, min(value, MAX_COUNT))


def _deed(record: ClaimRecord) -> str:
    """Return ``release`` if the words that tell of the act tell only of leaving prison."""
    evidence = record.evidence
    span = evidence.spans.get("action")
    if span and evidence.start <= span[0] < span[1] <= evidence.end:
        words = evidence.quote[span[0] - evidence.start : span[1] - evidence.start]
    else:
        words = evidence.quote
    return "release" if _RELEASE.search(words) and not _GRANT.search(words) else "grant"


def _is_headline(record: ClaimRecord) -> bool:
    quote = record.evidence.quote.strip()
    if record.article.title and quote == record.article.title.strip():
        return True
    return record.evidence.start == 0 and len(quote) <= 120 and not quote.endswith((".", "!", "?", "”", '"'))
