"""A claim record cut down to what cross-checking compares, as a row of the table of claims."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from extractor.crosscheck.names import canonical, jurisdiction, source_key
from extractor.crosscheck.quantity import bounded, quantity
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
AFTER = 60  # characters after a superlative that may limit it: "than any president" "since Truman"
BESIDE = 35  # characters around a count that tell what happened to so many
FARTHEST = 2**62  # so that places can be subtracted within 64 bits
# Leaving prison is not the grant: of those granted clemency, some stay inside for other reasons.
_RELEASE = re.compile(r"(?i)\b(?:releas|freed\b|set free|walk(?:ed|ing)? (?:free|out)|let out|left prison)")
_GRANT = re.compile(r"(?i)\b(?:pardon|commut|clemenc|amnest|remi(?:t|ss)|repriev)")


def row(record: ClaimRecord, pinned: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the row of a record, its values in the order of COLUMNS; claims ``pinned`` stay alone."""
    count, article, evidence = bounded(quantity(record.count)), record.article, record.evidence
    undated = record.date.start is None and record.date.end is None
    values = {
        "id": record.id,
        "article": article.id,
        "publisher": _clean(article.publisher),
        "published": ordinal(article.published),
        "grantor": canonical(record.grantor.name) if record.grantor.name else "",
        "jurisdiction": jurisdiction(record.grantor),
        "action": record.action,
        "unit": record.count.unit,
        "value": count.value,
        "lower": count.lower,
        "upper": count.upper,
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
        "superlative": _ranking(record),
        "quote": _clean(evidence.quote),
        "place": _place(evidence.spans["count"][0]),
        "sentence": _place(evidence.start),
        "headline": _is_headline(record),
        "confidence": record.confidence,
        "pin": record.id if record.id in pinned else "",
    }
    return {name: _unicode(value) if isinstance(value, str) else value for name, value in values.items()}


def _unicode(text: str) -> str:
    r"""Return a text that UTF-8 can hold: a lone surrogate, which is no character, becomes its escape.

    >>> print(_unicode("39 \ud800"))
    39 \ud800
    """
    return text.encode("utf-8", "backslashreplace").decode()


def _ranking(record: ClaimRecord) -> str:
    """Return the record's superlative and the words of the quote that follow it, as JSON."""
    said = record.superlative
    if said is None:
        return ""
    _, _, after = record.evidence.quote.partition(said.text)
    return json.dumps(said.model_dump() | {"after": _clean(after[:AFTER])}, ensure_ascii=False)


def ordinal(day: str | None) -> int | None:
    """Return an ISO day as a day number."""
    return None if day is None else dt.date.fromisoformat(day).toordinal()


def _clean(text: str | None) -> str:
    return " ".join((text or "").replace("\0", " ").split())


def _place(value: int) -> int:
    return max(-FARTHEST, min(value, FARTHEST))


def _deed(record: ClaimRecord) -> str:
    """Return ``release`` if the words at the count, or else those of the act, tell only of leaving prison."""
    evidence = record.evidence
    quote, offset = evidence.quote, evidence.start
    start, end = (place - offset for place in evidence.spans["count"])
    spans = [(max(start - BESIDE, 0), end + BESIDE)] if 0 <= start < end <= len(quote) else []
    if act := evidence.spans.get("action"):
        spans.append((act[0] - offset, act[1] - offset))
    told = [quote[begin:finish] for begin, finish in spans if 0 <= begin < finish] or [quote]
    return (
        "release" if any(_RELEASE.search(words) and not _GRANT.search(words) for words in told) else "grant"
    )


def _is_headline(record: ClaimRecord) -> bool:
    quote = record.evidence.quote.strip()
    if record.article.title and quote == record.article.title.strip():
        return True
    return record.evidence.start == 0 and len(quote) <= 120 and not quote.endswith((".", "!", "?", "”", '"'))
