"""Claims as linked data in the words of schema.org: ``Claim``, and ``ClaimReview`` where a person rated one.

A machine that reads has no verdict to give. So a ``ClaimReview`` is written only of a claim that a person has
judged, and only in the words that the newsroom gives for that decision (``Reviewing.ratings``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.export.material import Material, Reviewing, name_of, reading_of, summary, web_address
from extractor.output import replacing
from schemas.article import Article
from schemas.judgement import Judgement
from schemas.record import ClaimDate, ClaimRecord

# Written out, so that a JSON-LD processor fetches nothing; the terms are those of https://schema.org.
CONTEXT = {
    "@vocab": "https://schema.org/",
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
}
_MAKERS = {"person": "Person", "organisation": "Organization"}

Node = dict[str, Any]


def write_schema_org(material: Material, path: Path) -> list[str]:
    """Write claims as JSON-LD, a graph of ``Claim`` and ``ClaimReview``, and return what was left out."""
    nodes = list(_nodes(material))
    text = json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False, indent=1)
    with replacing(path) as stream:
        stream.write(text.replace("<", "\\u003c") + "\n")  # so no text can end the script element of a page
    unread = len(material.judgements) - sum(node["@type"] == "ClaimReview" for node in nodes)
    if unread > 0:
        return [
            f"{unread} judgements are not written as reviews: no such claim here, or no --rating for them"
        ]
    return []


def _nodes(material: Material) -> Iterator[Node]:
    for records, article in material.groups():
        for record in records:
            node = claim(record, article, material.readings.get(record.id))
            judgement = material.judgements.get(record.id)
            if judgement and judgement.decision in material.reviewing.ratings:
                yield claim_review(record, node, judgement, material.reviewing)
            else:
                yield node


def claim(record: ClaimRecord, article: Article | None = None, judgement: Judgement | None = None) -> Node:
    """Return a record as a schema.org ``Claim``; ``about`` holds what it says as an ``Observation``.

    ``judgement`` is a person's on how it is read, if there is one.
    """
    return _filled(
        {
            "@type": "Claim",
            "@id": name_of(record.id),
            "identifier": record.id,
            "name": summary(record),
            "text": record.evidence.quote,
            "author": _author(record),
            "datePublished": record.article.published,
            "temporalCoverage": coverage(record.date),
            "appearance": _appearance(record, article),
            "about": _observation(record, reading_of(judgement)),
        }
    )


def claim_review(record: ClaimRecord, node: Node, judgement: Judgement, how: Reviewing) -> Node:
    """Return a person's judgement of a claim as a ``ClaimReview`` with the fields that readers ask for."""
    reviewer = {"@type": "Person", "name": judgement.by}
    if how.reviewer:
        reviewer = {"@type": "Organization", "name": how.reviewer}
    return _filled(
        {
            "@type": "ClaimReview",
            "@id": name_of("review", record.id),
            "url": how.url.replace("{id}", quote(record.id, safe="")),
            "claimReviewed": summary(record),
            "reviewRating": {"@type": "Rating", "alternateName": how.ratings[judgement.decision]},
            "author": reviewer,
            "datePublished": judgement.when[:10],
            "reviewBody": judgement.note,
            "itemReviewed": node,
        }
    )


def coverage(date: ClaimDate) -> str | None:
    """Return the days of a claim as an ISO 8601 interval, ``..`` for an end that is not known.

    >>> coverage(ClaimDate(start="2024-12-12", end="2024-12-12"))
    '2024-12-12'
    >>> coverage(ClaimDate(start=None, end="2025-01-20"))
    '../2025-01-20'
    """
    if date.start is None and date.end is None:
        return None
    return date.start if date.start == date.end else f"{date.start or '..'}/{date.end or '..'}"


def _author(record: ClaimRecord) -> Node | None:
    """Return who makes the claim: the source that the text credits, else the paper that says it itself."""
    source = record.source
    if source.kind in _MAKERS and source.name:
        return {"@type": _MAKERS[source.kind], "name": source.name}
    if source.kind == "reporter" and record.article.publisher:
        return {"@type": "Organization", "name": record.article.publisher}
    return None


def _appearance(record: ClaimRecord, article: Article | None) -> Node:
    ref = record.article
    publisher = {"@type": "Organization", "name": ref.publisher} if ref.publisher else None
    return _filled(
        {
            "@type": "NewsArticle",
            "identifier": ref.id,
            "headline": ref.title,
            "datePublished": ref.published,
            "publisher": publisher,
            "url": web_address(article.url) if article else None,
        }
    )


def _observation(record: ClaimRecord, reading: tuple[str, str] | None) -> Node:
    """Return what is claimed; an ``Observation`` is a ``QuantitativeValue`` with bounds and room for more."""
    count, grantor = record.count, record.grantor
    by = _filled(
        {
            "@type": "Thing",
            "name": grantor.name,
            "sameAs": f"https://www.wikidata.org/entity/{grantor.wikidata}" if grantor.wikidata else None,
        }
    )
    more = {
        "action": record.action, "scope": record.scope, "status": record.status, "count": count.text,
        "relation": count.relation, "date": record.date.text, "beneficiaries": record.beneficiaries,
        "superlative": record.superlative.text if record.superlative else None,
        "confidence": record.confidence, "reading": " by ".join(reading) if reading else None,
    }  # fmt: skip
    day = record.date.start if record.date.start == record.date.end else None
    return _filled(
        {
            "@type": "Observation",
            "observationAbout": by if grantor.name else None,
            "observationDate": day,
            "variableMeasured": f"{record.action}, {count.unit}",
            "value": count.value,
            "minValue": count.lower,
            "maxValue": count.upper,
            "unitText": count.unit,
            "additionalProperty": [
                {"@type": "PropertyValue", "name": name, "value": value}
                for name, value in more.items()
                if value is not None
            ],
        }
    )


def _filled(node: Node) -> Node:
    return {name: value for name, value in node.items() if value is not None}
