"""A gold article: a text with the claims that a right extraction finds in it.

The names are those of the claim record. A list in a slot means that each of its values is right; an
``optional`` claim counts neither way.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from schemas.record import Action, IsoDay, Model, Relation, Scope, Status, Unit

Name = str | None


class GoldCount(Model):
    """A count with its characters in the article's text and the inclusive interval it means."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: int | None
    lower: int | None
    upper: int | None
    relation: Relation
    unit: Unit | tuple[Unit, ...]


class GoldDate(Model):
    """When, as ISO days, inclusive; null where the article does not tell."""

    start: IsoDay | None
    end: IsoDay | None


class GoldClaim(Model):
    """One claim that the text makes."""

    count: GoldCount
    action: Action | tuple[Action, ...]
    grantor: Name | tuple[Name, ...]
    date: GoldDate | tuple[GoldDate | None, ...] | None
    scope: Scope | tuple[Scope, ...]
    status: Status | tuple[Status, ...]
    source: Name | tuple[Name, ...]
    optional: bool = False


class GoldArticle(Model):
    """A text and all its claims, in any order; an article without claims has an empty list."""

    id: str
    text: str
    title: str | None = None
    published: IsoDay | None = None
    publisher: str | None = None
    claims: tuple[GoldClaim, ...]

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        seen: set[tuple[int, int]] = set()
        for claim in self.claims:
            span = (claim.count.start, claim.count.end)
            if self.text[slice(*span)] != claim.count.text:
                raise ValueError(f"characters {span[0]} to {span[1]} are not {claim.count.text!r}")
            if span in seen:
                raise ValueError(f"{claim.count.text!r} at {span[0]} is annotated twice")
            seen.add(span)
        return self
