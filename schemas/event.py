"""An event: the claims of one real act of clemency, or of one running total, and what they allow together."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from schemas.record import Action, IsoDay, Model, Scope, Status, Unit


class EventDate(Model):
    """The days on which all claims agree, ISO, inclusive; null where none of them tells."""

    start: IsoDay | None
    end: IsoDay | None


class EventCount(Model):
    """What the agreeing claims allow together.

    ``value`` is the most precise number that they support, null if they support only an interval. The bounds
    are inclusive whole numbers; null is unbounded.
    """

    value: int | None
    lower: int | None
    upper: int | None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"lower {self.lower} is above upper {self.upper}")
        return self


class Event(Model):
    """One real act or one running total (``clemency-event/1``).

    ``date`` of a running total runs from the start of its period to the day it is stated for.
    ``independent_sources`` counts the distinct sources that claims name, not articles; whoever names none
    adds none, for several may have read one release, and there is always one at least. ``notes`` say what
    could not be decided.
    """

    schema_: Literal["clemency-event/1"] = Field(default="clemency-event/1", alias="schema")
    id: str
    grantor: str | None
    action: Action
    scope: Scope
    date: EventDate
    count: EventCount
    claims: tuple[str, ...] = Field(min_length=1)
    articles: int = Field(ge=1)
    publishers: int = Field(ge=0)
    independent_sources: int = Field(ge=1)
    status: Status = "granted"
    unit: Unit = "people"
    notes: tuple[str, ...] = ()
