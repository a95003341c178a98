"""Decisions in words, for the history of a claim."""

from __future__ import annotations

from extractor.desk.correction import fields_of
from schemas.judgement import Judgement

SAID = {
    "read_right": "accepted: the text says so",
    "read_wrong": "rejected: the text makes no such claim",
    "corrected": "corrected",
    "added": "added: the program had missed it",
    "claim_right": "called true",
    "claim_wrong": "called false",
    "same_event": "told of the same event",
    "not_same": "not the same event",
    "note": "noted",
    "withdrawn": "took a decision back",
}
NAMES = {
    "value": "value",
    "lower": "at least",
    "upper": "at most",
    "relation": "relation",
    "unit": "unit",
    "action": "action",
    "grantor": "grantor",
    "start": "first day",
    "end": "last day",
    "scope": "scope",
    "status": "status",
    "source": "source",
    "source_kind": "kind of source",
    "count_span": "words of the count",
    "action_span": "words of the action",
    "grantor_span": "words of the grantor",
    "date_span": "words of the date",
    "source_span": "words of the source",
}


def said_of(judgement: Judgement) -> str:
    """Return a decision in words."""
    return SAID[judgement.decision]


def changes(judgement: Judgement) -> list[tuple[str, str, str]]:
    """Return what a correction changed: the slot, what it was, what it is."""
    if judgement.before is None or judgement.after is None:
        return []
    before, after = fields_of(judgement.before), fields_of(judgement.after)
    return [
        (NAMES[name], before[name] or "nothing", after[name] or "nothing")
        for name in before
        if before[name] != after[name]
    ]
