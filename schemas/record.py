"""The claim record: one numeric clemency claim, normalised, with its evidence.

Field order is the order in which fields are written. ``model_dump(mode="json", by_alias=True)`` gives the
published form; ``schemas.jsonl`` reads and writes whole files.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema, model_validator

Relation = Literal["exactly", "nearly", "about", "at_least", "more_than", "at_most", "less_than", "between"]
Unit = Literal["people", "sentences", "convictions", "acts"]
Action = Literal["pardon", "commutation", "amnesty", "remission", "reprieve", "clemency"]
Granularity = Literal["day", "week", "month", "year", "range", "term"]
Basis = Literal["explicit", "relative", "publication", "context", "term", "inferred", "none"]
Scope = Literal["event", "cumulative", "subset"]
Status = Literal["granted", "planned", "possible", "denied"]
SourceKind = Literal["reporter", "person", "organisation", "document", "anonymous"]
Quotation = Literal["direct", "indirect", "mixed", "none"]
PublishedBasis = Literal["metadata", "text", "inferred", "unknown"]
Direction = Literal["most", "fewest", "more_than", "fewer_than"]

#: The largest whole number that a table holds: 64 bits. A count may be larger, for it says what the article
#: says: JSON keeps it, tables leave its cell empty, and the cross-check knows that it is at least this.
MAX_INTEGER = 2**63 - 1


def _calendar_day(text: str) -> str:
    """Accept ``YYYY-MM-DD`` naming a day that exists; anything else is a ValueError."""
    if len(text) != 10 or dt.date.fromisoformat(text).isoformat() != text:
        raise ValueError("not a calendar day in the form YYYY-MM-DD")
    return text


IsoDay = Annotated[str, AfterValidator(_calendar_day), WithJsonSchema({"type": "string", "format": "date"})]


class Model(BaseModel):
    """Base of every published model: frozen, strict, no unknown fields."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", json_schema_serialization_defaults_required=True
    )


class ArticleRef(Model):
    """The article a record comes from. ``published`` is an ISO day or null."""

    id: str
    title: str | None = None
    publisher: str | None = None
    published: IsoDay | None = None
    published_basis: PublishedBasis = "unknown"
    location: str | None = None


class Count(Model):
    """How many: the words with their hedge, the number named and the inclusive interval meant."""

    text: str
    value: int | None
    lower: int | None
    upper: int | None
    relation: Relation
    unit: Unit

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"lower {self.lower} is above upper {self.upper}")
        return self

    @property
    def beyond_tables(self) -> bool:
        """Whether one of its numbers is larger than MAX_INTEGER, so that its cell in a table is empty."""
        return any(abs(number or 0) > MAX_INTEGER for number in (self.value, self.lower, self.upper))


class Grantor(Model):
    """Who grants. ``name`` is the usual full name, null if the article never says."""

    name: str | None
    text: str | None = None
    office: str | None = None
    jurisdiction: str | None = None
    wikidata: str | None = None


class ClaimDate(Model):
    """When: ISO days, inclusive; null where the article does not tell."""

    start: IsoDay | None
    end: IsoDay | None
    granularity: Granularity | None = None
    text: str | None = None
    basis: Basis = "none"

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"start {self.start} is after end {self.end}")
        return self


class Source(Model):
    """Who vouches for the number; ``name`` is null when the reporter states it unattributed."""

    name: str | None
    kind: SourceKind = "reporter"
    organisation: str | None = None
    text: str | None = None
    cue: str | None = None
    quotation: Quotation = "none"


class Superlative(Model):
    """A ranking or comparison said of the claim: "the largest single-day act in US history"."""

    text: str
    direction: Direction
    dimension: str | None = None
    since: str | None = None
    rank: int | None = None
    compared_with: str | None = None


class Evidence(Model):
    """The quote and, for each slot that has words, its characters in the article's text.

    Offsets count Unicode code points in the whole text as it was given, end exclusive.
    """

    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    spans: dict[str, tuple[int, int]]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"{self.start} to {self.end} is not the length of the quote ({len(self.quote)})")
        if "count" not in self.spans:
            raise ValueError("spans has no count, which every claim has")
        return self


class ClaimRecord(Model):
    """One numeric clemency claim (``clemency-claim/1``)."""

    schema_: Literal["clemency-claim/1"] = Field(default="clemency-claim/1", alias="schema")
    id: str
    article: ArticleRef
    action: Action
    count: Count
    grantor: Grantor
    beneficiaries: str | None = None
    date: ClaimDate
    scope: Scope
    status: Status
    source: Source
    superlative: Superlative | None = None
    evidence: Evidence
    confidence: float = Field(ge=0, le=1)
    doubts: tuple[str, ...] = ()
    model: str | None = None
    version: str | None = None
