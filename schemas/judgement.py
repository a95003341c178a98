"""A person's decision about claims. The machine reads these and never writes one."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from schemas.record import ClaimRecord, Model

Decision = Literal[
    "same_event", "not_same", "claim_right", "claim_wrong",
    "read_right", "read_wrong", "corrected", "added", "note", "withdrawn",
]  # fmt: skip
READINGS = ("read_right", "read_wrong", "corrected")
WITH_AFTER = ("corrected", "added")


def _moment(text: str) -> str:
    """Accept an ISO day or an ISO date with a time; anything else is a ValueError."""
    dt.datetime.fromisoformat(text)
    return text


IsoMoment = Annotated[
    str, AfterValidator(_moment), WithJsonSchema({"type": "string", "description": "ISO 8601 day or time"})
]


class Judgement(Model):
    """Who decided what, and when (``clemency-judgement/1``).

    ``same_event`` and ``not_same`` are about two or more claims, ``claim_right`` and ``claim_wrong`` about
    one or more, and say whether what is claimed is true in the world. The readings are about one claim and
    say nothing of its truth: ``read_right``, the text says what the record has; ``read_wrong``, the text
    makes no such claim; ``corrected``, it says what the record ``after`` has, in place of ``before``.
    ``added`` is about one claim too, which no program found: ``after`` is its record. Later decisions may be
    about it as about any other. A ``note`` decides nothing. ``withdrawn`` takes back the decision whose
    ``id`` is in ``withdraws``. Where two decisions contradict each other, the later holds.
    """

    schema_: Literal["clemency-judgement/1"] = Field(default="clemency-judgement/1", alias="schema")
    decision: Decision
    claims: tuple[str, ...] = Field(min_length=1)
    by: str = Field(min_length=1)
    when: IsoMoment
    note: str | None = None
    id: str | None = None
    before: ClaimRecord | None = None
    after: ClaimRecord | None = None
    withdraws: str | None = None

    @model_validator(mode="after")
    def _enough(self) -> Self:
        if self.decision in ("same_event", "not_same") and len(set(self.claims)) < 2:
            raise ValueError(f"{self.decision} needs two different claims")
        if self.decision in (*READINGS, "added") and len(self.claims) != 1:
            raise ValueError(f"{self.decision} is about one claim")
        if self.decision == "withdrawn" and not self.withdraws:
            raise ValueError("withdrawn needs the id of a decision in withdraws")
        if self.decision in WITH_AFTER and self.after is None:
            raise ValueError(f"{self.decision} needs the record after it")
        if self.decision not in WITH_AFTER and self.after is not None:
            raise ValueError(f"{self.decision} has no record after it; corrected and added have one")
        if self.decision == "added" and self.before is not None:
            raise ValueError("added has no record before it")
        if any(record and (record.id,) != self.claims for record in (self.before, self.after)):
            raise ValueError("the record before or after is not that of the claim")
        return self
