"""Which claims a page takes up when there are more than it can hold: those that most need a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pydantic import BaseModel

from extractor.report.attention import DOUBTFUL
from schemas.finding import Finding

MOST = 10_000  # claims; a page of more takes a browser many seconds to open


class Days(BaseModel):
    """The days of a claim."""

    start: str | None
    end: str | None


class Glance(BaseModel):
    """What of a claim record decides whether a page takes it up."""

    id: str
    confidence: float
    date: Days

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self.confidence < DOUBTFUL or (self.date.start is None and self.date.end is None)


# Both are read several times, since there may be too many to hold.
Glances = Callable[[], Iterable[Glance]]
Findings = Callable[[], Iterable[Finding]]


def chosen(claims: Glances, findings: Findings, most: int) -> set[str]:
    """Return the ids of the claims for a page.

    Claims in conflict come first, then what could not be decided, then doubtful and undated ones, then the
    others in their order.
    """
    found: dict[str, None] = {}
    for verdict in ("conflicts", "unsure"):
        _take(found, (claim for one in findings() if one.verdict == verdict for claim in one.claims), most)
    _take(found, (claim.id for claim in claims() if claim.doubtful), most)
    _take(found, (claim.id for claim in claims()), most)
    return set(found)


def _take(found: dict[str, None], ids: Iterable[str], most: int) -> None:
    for one in ids:
        if len(found) >= most:
            return
        found[one] = None
