"""What needs a person, and in which order: what most articles rest on first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.report.joined import Views
from extractor.report.view import ClaimView, FindingView
from schemas.manifest import ManifestLine

DOUBTFUL = 0.7  # a record of lower confidence is shown to a person: more than three in ten of them are wrong


@dataclass(frozen=True, slots=True)
class Attention:
    """Each thing once: a claim without a date is not listed as doubtful too."""

    conflicts: tuple[FindingView, ...]
    undecided: tuple[FindingView, ...]
    doubtful: tuple[ClaimView, ...]
    undated: tuple[ClaimView, ...]
    failed: tuple[ManifestLine, ...]

    @property
    def total(self) -> int:
        """How many things there are to look at, without those that could not be decided."""
        return len(self.conflicts) + len(self.doubtful) + len(self.undated) + len(self.failed)


def attention(views: Views, manifest: Iterable[ManifestLine] = ()) -> Attention:
    """Return what of a run needs a person; not again a claim that a person has read."""
    unread = [claim for claim in views.claims if claim.reading is None]
    undated = [claim for claim in unread if claim.undated]
    doubtful = [claim for claim in unread if claim.record.confidence < DOUBTFUL and not claim.undated]
    return Attention(
        conflicts=tuple(sorted(_of(views, "conflicts"), key=_weight)),
        undecided=tuple(sorted(_of(views, "unsure"), key=_weight)),
        doubtful=tuple(sorted(doubtful, key=_confidence)),
        undated=tuple(sorted(undated, key=_confidence)),
        failed=tuple(line for line in manifest if line.outcome == "error"),
    )


def _of(views: Views, verdict: str) -> list[FindingView]:
    return [one for one in views.findings if one.finding.verdict == verdict]


def _weight(one: FindingView) -> tuple[int, int]:
    """More articles first; then what is said of one event before what is said across events."""
    articles = {claim.record.article.id for claim in one.claims}
    return -len(articles), -len(one.claims)


def _confidence(claim: ClaimView) -> tuple[float, int]:
    return claim.record.confidence, claim.number
