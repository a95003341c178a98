"""The claims as rows that the page's script searches and sorts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from extractor.report import words
from extractor.report.attention import DOUBTFUL
from extractor.report.view import WORST, ClaimView, EventView, urgency

COLUMNS = (
    ("when", "When"),
    ("number", "Number"),
    ("action", "What"),
    ("grantor", "By whom"),
    ("publisher", "Who writes it"),
    ("source", "Who says so"),
    ("confidence", "Confidence"),
    ("verdict", "Verdict"),
)
Key = str | float | None


def rows(claims: Sequence[ClaimView]) -> list[dict[str, Any]]:
    """Return one row a claim: the words of its cells, what they sort by, and what it can be chosen by."""
    return [_row(claim) for claim in claims]


def event_rows(events: Iterable[EventView]) -> list[dict[str, Any]]:
    """Return one row an event: the words of its line, and what it can be chosen by."""
    return [_event_row(one) for one in events]


def _event_row(one: EventView) -> dict[str, Any]:
    event, verdicts = one.event, one.verdicts
    told = [one.when_short or "No date", one.headline, words.SCOPES[event.scope], event.status]
    told += [event.grantor or "Nobody named", *(verdict.word for verdict, _ in verdicts)]
    return {
        "words": " ".join(told),
        "several": len(one.claims) > 1,
        "worst": verdicts[0][0].style if verdicts else "",
    }


def _row(claim: ClaimView) -> dict[str, Any]:
    record = claim.record
    date, count = record.date, record.count
    when = words.period(date.start, date.end)
    worst = min(claim.findings, key=urgency, default=None)
    number = count.value if count.value is not None else count.lower
    source = words.source(record)
    publisher = words.publisher(record)
    told = f"{worst.verdict.sign} {worst.verdict.word}" if worst else ""
    sure = words.read_by(claim.reading) if claim.reading else f"{record.confidence:.2f}"
    keys: list[Key] = [
        date.end or date.start, number, record.action, record.grantor.name, publisher, record.source.name,
        _sureness(claim), WORST.index(worst.verdict.style) if worst else None,
    ]  # fmt: skip
    cells = [
        when or "no date", _amount(claim), _what(claim), record.grantor.name or "nobody named",
        publisher, source, sure, told,
    ]  # fmt: skip
    return {
        "number": claim.number,
        "article": claim.article,
        "event": claim.event.number if claim.event else 0,
        "cells": cells,
        "keys": keys,
        "quote": record.evidence.quote,
        "style": worst.verdict.style if worst else "",
        "flags": _flags(claim),
    }


def _amount(claim: ClaimView) -> str:
    """Return the number in the article's words, or as a person reads it where that is not what they say."""
    count = claim.record.count
    meant = words.meaning(count)
    if claim.reading is None or meant == count.text:
        return f"{count.text} {count.unit}"
    return f"{meant} {count.unit}, written “{count.text}”"


def _sureness(claim: ClaimView) -> float | None:
    """Return what the confidence sorts by: a person's reading is sure, and what is no claim has none."""
    if claim.reading is None:
        return claim.record.confidence
    return None if claim.rejected else 1.0


def _what(claim: ClaimView) -> str:
    record = claim.record
    told: list[str] = [record.action]
    if record.scope != "event":
        told.append(words.SCOPES[record.scope])
    if record.status != "granted":
        told.append(record.status)
    return ", ".join(told)


def _flags(claim: ClaimView) -> list[str]:
    verdicts = {one.finding.verdict for one in claim.findings}
    chosen = {
        "conflicts": "conflicts" in verdicts,
        "unsure": "unsure" in verdicts,
        "doubtful": claim.record.confidence < DOUBTFUL,
        "undated": claim.undated,
        "read": claim.reading is not None,
        "rejected": claim.rejected,
        "total": claim.record.scope == "cumulative",
    }
    return [name for name, holds in chosen.items() if holds]
