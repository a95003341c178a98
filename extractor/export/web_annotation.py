"""Claims as W3C Web Annotations: one on the quote of each claim, one on the words of each of its slots.

Every target has a position and a quote selector, and the name of the very text that they were counted in.
Positions count code points, as the recommendation says (Web Annotation Data Model, 4.2.5); a program that
counts UTF-16 units (JavaScript, Java) must convert them where the text has characters beyond U+FFFF.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.export.material import Material, digest_name, name_of, reading_of, summary, web_address
from extractor.output import replacing
from schemas.article import Article
from schemas.jsonl import to_line
from schemas.judgement import Judgement
from schemas.record import ClaimRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of the text before and behind a quote that tell it from the same words elsewhere

Node = dict[str, Any]


def write_web_annotations(material: Material, path: Path) -> list[str]:
    """Write an annotation collection and return a line for each article whose text was not found.

    Without the text there is no prefix, no suffix, no hash, and no slot outside the quote.
    """
    items: list[Node] = []
    lost = []
    for records, article in material.groups():
        if article is None:
            lost.append(
                f"{records[0].article.id}: its text was not found, so its annotations lack prefix, suffix "
                "and hash; say where it is with --articles"
            )
        for record in records:
            items += annotations_of(record, article, material.readings.get(record.id))
    whole = name_of("annotations", *(item["id"] for item in items))
    page = {"id": f"{whole}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": whole,
        "type": "AnnotationCollection",
        "label": "Clemency claims",
    }
    with replacing(path) as stream:
        json.dump(collection | {"total": len(items), "first": page}, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    return lost


def annotations_of(
    record: ClaimRecord, article: Article | None = None, judgement: Judgement | None = None
) -> Iterator[Node]:
    """Yield the annotation of a claim's quote, with the whole record as a body, then those of its slots.

    Their ``creator`` is the person who has read the claim, if one has.
    """
    evidence, name = record.evidence, name_of(record.id)
    software = {"type": "Software", "name": f"clemency-claims {record.version or ''}".strip()}
    reading = reading_of(judgement)
    maker: Node = {"generator": software}
    if reading:
        maker |= {"creator": {"type": "Person", "name": reading[1]}}
    whole = (evidence.start, evidence.end)
    bodies = [
        _body("describing", summary(record)),
        _body("classifying", to_line(record), "application/json"),
    ]
    if reading:
        bodies.append(_body("commenting", " by ".join(reading)))
    yield {
        "id": name, "type": "Annotation", "motivation": "describing", **maker,
        "body": bodies, "target": _target(record, whole, article),
    }  # fmt: skip
    for slot, span in record.evidence.spans.items():
        if article or (evidence.start <= span[0] < span[1] <= evidence.end):
            yield {
                "id": f"{name}#{slot}", "type": "Annotation", "motivation": "tagging", **maker,
                "body": [_body("tagging", slot)], "target": _target(record, span, article),
            }  # fmt: skip


def _body(purpose: str, value: str, kind: str = "text/plain") -> Node:
    return {"type": "TextualBody", "purpose": purpose, "format": kind, "value": value}


def _target(record: ClaimRecord, span: tuple[int, int], article: Article | None) -> Node:
    start, end = span
    quote: Node = {"type": "TextQuoteSelector"}
    if article is None:
        offset = record.evidence.start
        quote["exact"] = record.evidence.quote[start - offset : end - offset]
        source = name_of("article", record.article.id)
    else:
        quote["exact"] = article.text[start:end]
        quote["prefix"] = article.text[max(0, start - AROUND) : start]
        quote["suffix"] = article.text[end : end + AROUND]
        source = web_address(article.url) or digest_name(article.text)
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    target: Node = {"type": "SpecificResource", "source": source, "selector": [place, quote]}
    if article is not None:
        target["state"] = {"type": "TimeState", "cached": digest_name(article.text)}
    return target
