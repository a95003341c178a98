"""Claims as tasks for Prodigy: one line a claim, its sentence with a span for each slot.

The tokens are part of a task, so that every span ends where a token does, whatever tokenizer reads on.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from extractor.export.material import Material, reading_of
from extractor.output import replacing
from schemas.judgement import Judgement
from schemas.record import ClaimRecord

_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")


def write_prodigy(material: Material, path: Path) -> list[str]:
    """Write tasks as JSON lines and return a line that says how many slots stand outside their sentence."""
    outside = 0
    with replacing(path) as stream:
        for record in material.records:
            made = task(record, material.readings.get(record.id))
            outside += len(record.evidence.spans) - len(made["spans"])
            stream.write(json.dumps(made, ensure_ascii=False) + "\n")
    if not outside:
        return []
    return [f"{outside} slots stand outside the sentence of their claim and have no span; see their meta"]


def task(record: ClaimRecord, judgement: Judgement | None = None) -> dict[str, Any]:
    """Return a claim as a task; ``meta`` has its id, the slots' values, and which person read it."""
    evidence = record.evidence
    inside = {
        slot: (start - evidence.start, end - evidence.start)
        for slot, (start, end) in evidence.spans.items()
        if evidence.start <= start < end <= evidence.end
    }
    tokens = _tokens(evidence.quote, {place for span in inside.values() for place in span})
    first = {token["start"]: token["id"] for token in tokens}
    last = {token["end"]: token["id"] for token in tokens}
    spans = []
    for slot, (start, end) in sorted(inside.items(), key=lambda item: item[1]):
        bare = evidence.quote[start:end]
        start, end = start + len(bare) - len(bare.lstrip()), end - (len(bare) - len(bare.rstrip()))
        if start < end:
            spans.append(
                {
                    "start": start,
                    "end": end,
                    "label": slot,
                    "token_start": first[start],
                    "token_end": last[end],
                }
            )
    return {"text": evidence.quote, "tokens": tokens, "spans": spans, "meta": _meta(record, judgement)}


def _tokens(text: str, cuts: set[int]) -> list[dict[str, Any]]:
    """Return words, signs and odd spaces as tokens, cut where a span begins or ends.

    As in spaCy, one space behind a token is that token's ``ws`` and any other white space a token.
    """
    places: list[tuple[int, int]] = []
    spaced: set[int] = set()
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if text[start] == " " and places:
            spaced.add(start)
            start += 1
        edges = [start, *(cut for cut in sorted(cuts) if start < cut < end), end]
        places += [(begin, finish) for begin, finish in pairwise(edges) if begin < finish]
    return [
        {"text": text[start:end], "start": start, "end": end, "id": number, "ws": end in spaced}
        for number, (start, end) in enumerate(places)
    ]


def _meta(record: ClaimRecord, judgement: Judgement | None) -> dict[str, Any]:
    reading, by = reading_of(judgement) or (None, None)
    return {
        "id": record.id, "article": record.article.id, "action": record.action, "value": record.count.value,
        "relation": record.count.relation, "grantor": record.grantor.name, "start": record.date.start,
        "end": record.date.end, "scope": record.scope, "status": record.status, "source": record.source.name,
        "confidence": record.confidence, "reading": reading, "read_by": by,
    }  # fmt: skip
