"""What a person typed into the form of a claim, as the record that the text makes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import ValidationError

from extractor.crosscheck.quantity import of
from extractor.report.visible import visible
from extractor.segment import sentence_spans
from schemas.record import (
    Action,
    ClaimRecord,
    Granularity,
    Relation,
    Scope,
    SourceKind,
    Status,
    Unit,
)

Form = Mapping[str, str]
Slot = Literal["count", "action", "grantor", "date", "source"]
CHOICES: dict[str, tuple[str, ...]] = {
    "relation": get_args(Relation),
    "unit": get_args(Unit),
    "action": get_args(Action),
    "scope": get_args(Scope),
    "status": get_args(Status),
    "source_kind": get_args(SourceKind),
}
SLOTS: tuple[Slot, ...] = get_args(Slot)
MAX_DIGITS = 15  # more is no number of people, and int() refuses hostile lengths
_SPAN = re.compile(r"(\d{1,10})-(\d{1,10})")


class CorrectionError(ValueError):
    """What was typed makes no record; the message is for the person who typed it."""


def fields_of(record: ClaimRecord) -> dict[str, str]:
    """Return what the form of a record says before anybody changes it, hidden characters made visible."""
    count, date = record.count, record.date
    found: dict[str, object] = {
        "value": count.value,
        "lower": count.lower,
        "upper": count.upper,
        "relation": count.relation,
        "unit": count.unit,
        "action": record.action,
        "grantor": record.grantor.name,
        "start": date.start,
        "end": date.end,
        "scope": record.scope,
        "status": record.status,
        "source": record.source.name,
        "source_kind": record.source.kind,
    }
    spans = {slot: record.evidence.spans.get(slot) for slot in SLOTS}
    found |= {f"{slot}_span": f"{span[0]}-{span[1]}" if span else None for slot, span in spans.items()}
    return {name: "" if value is None else visible(str(value)) for name, value in found.items()}


def corrected(record: ClaimRecord, form: Form, text: str | None) -> ClaimRecord:
    """Return the record that the form describes; what the form leaves as it was stays, to the letter.

    ``text`` is the article's, None where it was not found: then words can't be selected anew. Raises
    CorrectionError for what can't be.
    """
    before = fields_of(record)
    typed = {name: " ".join(form.get(name, was).split()) for name, was in before.items()}
    for name, allowed in CHOICES.items():
        if typed[name] not in allowed:
            raise CorrectionError(f"{name} is one of {', '.join(allowed)}")
    changed = {name for name, was in before.items() if typed[name] != " ".join(was.split())}
    data: dict[str, Any] = record.model_dump(by_alias=True)
    data |= {name: typed[name] for name in ("action", "scope", "status")}
    data["count"] |= _count(typed, changed)
    data["date"] |= _date(typed, changed)
    if "grantor" in changed:  # the office and identifier of somebody else
        data["grantor"] = {"name": typed["grantor"] or None, "text": record.grantor.text}
    if changed & {"source", "source_kind"}:
        data["source"] |= _source(typed, changed)
    _select(data, typed, changed, text)
    try:
        return ClaimRecord.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = " ".join(str(part) for part in first["loc"])
        raise CorrectionError(f"{where}: {first['msg'].removeprefix('Value error, ')}") from error


def _count(typed: Form, changed: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"unit": typed["unit"]}
    if not changed & {"value", "relation", "lower", "upper"}:
        return found
    value, lower, upper = (_whole(typed[name], name) for name in ("value", "lower", "upper"))
    if value is None and lower is None and upper is None:
        raise CorrectionError("a count needs a value, or its ends")
    relation: Any = typed["relation"]
    if relation == "between":
        if lower is None or upper is None:
            raise CorrectionError("between needs both ends: at least and at most")
    elif value is not None:  # the record format says what each relation means
        meant = of(value, relation)
        lower, upper = meant.lower, meant.upper
    elif relation == "exactly":
        raise CorrectionError("exactly needs a value; for a range choose another relation")
    if lower is not None and upper is not None and lower > upper:
        raise CorrectionError(f"from {lower} to {upper} is no interval")
    return found | {"value": value, "lower": lower, "upper": upper, "relation": relation}


def _whole(text: str, name: str) -> int | None:
    plain = re.sub(r"[,\s]", "", text)
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit() and len(plain) <= MAX_DIGITS):
        raise CorrectionError(f"{name}: {text!r} is no whole number")
    return int(plain)


def _date(typed: Form, changed: set[str]) -> dict[str, Any]:
    if not changed & {"start", "end"}:
        return {}
    start, end = (_day(typed[name], name) for name in ("start", "end"))
    if start and end and start > end:
        raise CorrectionError(f"{start} is after {end}")
    if start is None and end is None:
        return {"start": None, "end": None, "granularity": None, "basis": "none"}
    told = {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}
    return told | {"granularity": _granularity(start, end), "basis": "context"}


def _day(text: str, name: str) -> dt.date | None:
    if not text:
        return None
    try:
        if len(text) != 10:
            raise ValueError(text)
        return dt.date.fromisoformat(text)
    except ValueError:
        raise CorrectionError(f"{name}: {text!r} is no day; write it like 2024-12-31") from None


def _granularity(start: dt.date | None, end: dt.date | None) -> Granularity:
    if start is None or end is None:
        return "range"
    if start == end:
        return "day"
    after = end + dt.timedelta(days=1) if end < dt.date.max else end
    if start.day == after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        return "month" if months == 1 else "year" if months == 12 and start.month == 1 else "range"
    return "range"


def _source(typed: Form, changed: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": typed["source_kind"]}
    if "source" in changed:
        found |= {"name": typed["source"] or None, "organisation": None}
    return found


def _select(data: dict[str, Any], typed: Form, changed: set[str], text: str | None) -> None:
    """Put words that were selected anew into the record's evidence and its slots."""
    evidence = data["evidence"]
    for slot in SLOTS:
        if f"{slot}_span" not in changed:
            continue
        given = typed[f"{slot}_span"]
        if not given and slot != "count":
            evidence["spans"].pop(slot, None)
            words = None
        else:
            start, end, words = selected(given, slot, text)
            evidence["spans"][slot] = (start, end)
            if slot == "count" and not evidence["start"] <= start < end <= evidence["end"]:
                evidence |= quote_of(text or "", start, end)
        if slot != "action":
            data[slot]["text"] = words


def selected(given: str, slot: str, text: str | None) -> tuple[int, int, str]:
    """Return the place of a slot's words, typed like 76-79, and the words; CorrectionError if none are."""
    match = _SPAN.fullmatch(given)
    if text is None:
        raise CorrectionError(
            f"words of {slot}: the text of the article was not found; name it with --articles"
        )
    start, end = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise CorrectionError(f"words of {slot}: {given!r} is no place in the text, like 76-79")
    return start, end, text[start:end]


def quote_of(text: str, start: int, end: int) -> dict[str, Any]:
    """Return quote, start and end of the sentence around words: the evidence of a claim whose count they are.

    What reaches out of a sentence widens it.
    """
    around = (span for span in sentence_spans(text) if span[0] <= start < span[1])
    first, last = next(around, (start, end))
    last = max(last, end)
    return {"quote": text[first:last], "start": first, "end": last}
