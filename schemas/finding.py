"""A finding: what cross-checking says of two or more claims, or of a claim and the official statistics."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from schemas.record import Model

Verdict = Literal["agrees", "compatible", "conflicts", "unsure"]
Kind = Literal[
    "count",
    "action",
    "date",
    "grantor",
    "sum",
    "total",
    "superlative",
    "reference",
    "shared_source",
    "date_inferred",
]


class Finding(Model):
    """One thing compared, with its verdict and its reason in one sentence (``clemency-finding/1``).

    ``detail`` is the trace by which a reader replays the decision: ``rule``, ``operands``, ``relation`` and
    what else the rule used. ``claims`` are those that the finding rests on, at most 50 of each side; where a
    side has more, ``detail`` has their number.
    """

    schema_: Literal["clemency-finding/1"] = Field(default="clemency-finding/1", alias="schema")
    id: str
    kind: Kind
    verdict: Verdict
    claims: tuple[str, ...] = Field(min_length=1)
    event: str | None
    reason: str
    detail: dict[str, Any]
