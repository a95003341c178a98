"""Which claims a page takes up when there are more than it can hold: those that most need a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extractor.report.attention import DOUBTFUL
from schemas.finding import Finding
from schemas.record import ClaimRecord

MOST = 10_000  # claims; a page of more takes a browser many seconds to open

# Each is read several times, since there may be too many to hold.
Claims = Callable[[], Iterable[ClaimRecord]]
Findings = Callable[[], Iterable[Finding]]


def chosen(claims: Claims, findings: Findings, most: int = MOST) -> tuple[set[str] | None, int]:
    """Return the ids of the claims for a page, None for all of them, and how many there are.

    Claims in conflict come first, then what could not be decided, then doubtful and undated ones, then the
    others in their order.
    """
    total = sum(1 for _ in claims())
    if total <= most:
        return None, total
    found: dict[str, None] = {}
    for verdict in ("conflicts", "unsure"):
        _take(found, (claim for one in findings() if one.verdict == verdict for claim in one.claims), most)
    _take(found, (claim.id for claim in claims() if _doubtful(claim)), most)
    _take(found, (claim.id for claim in claims()), most)
    return set(found), total


def _take(found: dict[str, None], ids: Iterable[str], most: int) -> None:
    for one in ids:
        if len(found) >= most:
            return
        found[one] = None


def _doubtful(claim: ClaimRecord) -> bool:
    return claim.confidence < DOUBTFUL or (claim.date.start is None and claim.date.end is None)
