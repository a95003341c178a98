"""Making findings: their ids, the claims they name, and the trace by which they can be replayed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.words import amount, claims_of, iso
from schemas.finding import Finding, Kind, Verdict


def operand(statements: Sequence[Statement]) -> dict[str, Any]:
    """Return one side of a comparison: what its statements, all of one number, say and how many say it."""
    first = statements[0]
    dates = {(statement.start, statement.end) for statement in statements}
    start, end = next(iter(dates)) if len(dates) == 1 else (None, None)
    quantity = first.quantity
    return {
        "says": amount(quantity),
        "value": quantity.value,
        "lower": quantity.lower,
        "upper": quantity.upper,
        "relation": quantity.relation,
        "action": first.action,
        "unit": first.unit,
        "date": [iso(start), iso(end)],
        "claims": sum(statement.n_claims for statement in statements),
    }


def event_operand(happening: Happening) -> dict[str, Any]:
    """Return an event as one side of a comparison."""
    lower, upper = happening.bounds
    return {
        "event": happening.id,
        "says": amount(happening.quantity),
        "value": happening.value,
        "lower": lower,
        "upper": upper,
        "action": happening.action,
        "unit": happening.unit,
        "date": [iso(happening.start), iso(happening.end)],
        "claims": len(happening.claims),
    }


def finding(
    kind: Kind,
    verdict: Verdict,
    statements: Iterable[Statement],
    event: Happening | None,
    reason: str,
    detail: dict[str, Any],
) -> Finding:
    """Return a finding; its id depends on what was compared and how, not on the order of the input."""
    return from_claims(kind, verdict, claims_of(statements), event, reason, detail)


def from_claims(
    kind: Kind,
    verdict: Verdict,
    claims: tuple[str, ...],
    event: Happening | None,
    reason: str,
    detail: dict[str, Any],
) -> Finding:
    """As ``finding``, for claims already listed."""
    trace = json.dumps([kind, verdict, claims, detail], sort_keys=True, ensure_ascii=False)
    return Finding(
        id=hashlib.sha256(trace.encode()).hexdigest()[:16],
        kind=kind,
        verdict=verdict,
        claims=claims,
        event=event.id if event else None,
        reason=reason[0].upper() + reason[1:],
        detail=detail,
    )
