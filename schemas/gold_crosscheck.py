"""Gold for cross-checking: which claims of the gold articles are of one event, and what holds between them.

``corpus/crosscheck`` has three files of these. A claim is named by its article and the place of its count, as
the gold articles have it. Claims that no event names stand alone.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.finding import Kind, Verdict
from schemas.record import Model, Superlative


class ClaimPlace(Model):
    """One claim of a gold article: ``start`` is where its count stands, ``count`` the words there."""

    article: str
    start: int = Field(ge=0)
    count: str

    @property
    def id(self) -> str:
        """The id that the claim has as a record."""
        return claim_id(self.article, self.start)


class GoldEvent(Model):
    """Claims of one real act or one running total, and why they are."""

    id: str
    claims: tuple[ClaimPlace, ...] = Field(min_length=2)
    reason: str


class GoldFinding(Model):
    """What holds between claims, one claim at least for each thing compared.

    ``how`` it came here: ``read`` in the articles before any machine saw them; ``events``: it follows from an
    event whose claims give one number; ``pooled``: reported by the machine, then read and found true.
    """

    kind: Kind
    verdict: Verdict
    claims: tuple[ClaimPlace, ...] = Field(min_length=1)
    reason: str
    how: Literal["read", "events", "pooled"]


class GoldSlots(ClaimPlace):
    """Slots of a claim that gold articles lack and cross-checking reads."""

    superlative: Superlative | None = None
    date_words: str | None = None


def claim_id(article: str, start: int) -> str:
    """Return the id of the record of a gold claim."""
    return f"{article}@{start}"
