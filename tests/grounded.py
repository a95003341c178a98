"""Grounded: every value of a record is what the article says at the places that the record names."""

from __future__ import annotations

from schemas.record import ClaimRecord


def is_grounded(record: ClaimRecord, text: str) -> bool:
    """Whether every span lies in the text and holds the words of its slot."""
    evidence = record.evidence
    inside = all(0 <= start < end <= len(text) for start, end in evidence.spans.values())
    start, end = evidence.spans["count"]
    quoted = text[evidence.start : evidence.end] == evidence.quote
    held = evidence.start <= start < end <= evidence.end
    slots = {
        "count": record.count.text,
        "grantor": record.grantor.text,
        "date": record.date.text,
        "source": record.source.text,
        "superlative": record.superlative.text if record.superlative else None,
    }
    as_written = all(text[slice(*evidence.spans[name])] == said for name, said in slots.items() if said)
    return inside and quoted and held and as_written
