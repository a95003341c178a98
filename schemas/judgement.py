"""A person's decision about claims. The machine reads these and never writes one."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from schemas.record import Model

Decision = Literal["same_event", "not_same", "claim_right", "claim_wrong"]


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
    one or more. Where two decisions contradict each other, the later holds.
    """

    schema_: Literal["clemency-judgement/1"] = Field(default="clemency-judgement/1", alias="schema")
    decision: Decision
    claims: tuple[str, ...] = Field(min_length=1)
    by: str = Field(min_length=1)
    when: IsoMoment
    note: str | None = None

    @model_validator(mode="after")
    def _enough(self) -> Self:
        if self.decision in ("same_event", "not_same") and len(set(self.claims)) < 2:
            raise ValueError(f"{self.decision} needs two different claims")
        return self
