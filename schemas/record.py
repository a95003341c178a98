"""The claim record: one numeric clemency claim, normalised, with its evidence."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Relation = Literal[
    "exactly", "nearly", "about", "at_least", "more_than", "at_most", "less_than", "between"
]
Unit = Literal["people", "sentences", "convictions", "acts"]
Action = Literal["pardon", "commutation", "amnesty", "remission", "reprieve", "clemency"]
Granularity = Literal["day", "week", "month", "year", "range", "term"]
Basis = Literal["explicit", "relative", "publication", "context", "term", "inferred", "none"]
Scope = Literal["event", "cumulative", "subset"]
Status = Literal["granted", "planned", "possible", "denied"]
SourceKind = Literal["reporter", "person", "organisation", "document", "anonymous"]
Quotation = Literal["direct", "indirect", "mixed", "none"]
PublishedBasis = Literal["metadata", "text", "inferred", "unknown"]


class Model(BaseModel):
    """Base of every published model: frozen, strict, no unknown fields."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class ArticleRef(Model):
    """The article a record comes from. ``published`` is an ISO day or null."""

    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
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


class Grantor(Model):
    """Who grants. ``name`` is the usual full name, null if the article never says."""

    name: str | None
    text: str | None = None
    office: str | None = None
    jurisdiction: str | None = None
    wikidata: str | None = None


class ClaimDate(Model):
    """When: ISO days, inclusive; null where the article does not tell."""

    start: str | None
    end: str | None
    granularity: Granularity | None = None
    text: str | None = None
    basis: Basis = "none"


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
    direction: Literal["most", "fewest", "more_than", "fewer_than"]
    dimension: str | None = None
    since: str | None = None
    rank: int | None = None
    compared_with: str | None = None


class Evidence(Model):
    """The quote and, for each slot that has words, its characters in the article's text."""

    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    spans: dict[str, tuple[int, int]]


class ClaimRecord(Model):
    """One numeric clemency claim (``clemency-claim/1``)."""

    schema_: Literal["clemency-claim/1"] = Field(default="clemency-claim/1", alias="schema")
    id: str
    article: ArticleRef
    action: Action
    count: Count
    grantor: Grantor
    beneficiaries: str | None
    date: ClaimDate
    scope: Scope
    status: Status
    source: Source
    superlative: Superlative | None
    evidence: Evidence
    confidence: float = Field(ge=0, le=1)
    doubts: tuple[str, ...] = ()
    model: str | None = None
    version: str | None = None
