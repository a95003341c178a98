"""Claims, findings and events joined, and numbered as the page numbers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.crosscheck.judged import Judged, with_readings
from extractor.crosscheck.run import CrossCheck
from extractor.report.view import ClaimView, EventView, FindingView, urgency
from schemas.event import Event
from schemas.finding import Finding
from schemas.record import ClaimRecord

NO_DAY = "9999"  # what has no date comes last


@dataclass(frozen=True, slots=True)
class Views:
    """All claims in the order of their records, all findings in theirs, and all events in time order."""

    claims: tuple[ClaimView, ...]
    findings: tuple[FindingView, ...]
    events: tuple[EventView, ...]


def views(records: Iterable[ClaimRecord], checked: CrossCheck, decided: Judged | None = None) -> Views:
    """Return claims, events and findings joined, the claims as people ``decided`` that they are read.

    What names a claim that is not there is shown without it.
    """
    read = with_readings(records, decided or Judged())
    claims = [ClaimView(number, *one) for number, one in enumerate(read, start=1)]
    by_id = {claim.record.id: claim for claim in claims}
    shown = tuple(
        EventView(number, event, _known(event.claims, by_id))
        for number, event in enumerate(sorted(checked.events, key=_in_time), start=1)
    )
    by_event = {one.event.id: one for one in shown}
    for one in shown:
        for claim in one.claims:
            claim.event = one
    told = tuple(_found(finding, by_id, by_event) for finding in checked.findings)
    for one in shown:
        one.findings.sort(key=urgency)
    return Views(tuple(claims), told, shown)


def _found(
    finding: Finding, by_id: Mapping[str, ClaimView], by_event: Mapping[str, EventView]
) -> FindingView:
    one = FindingView(finding, _known(finding.claims, by_id))
    for claim in one.claims:
        claim.findings.append(one)
    about = by_event.get(finding.event or "")
    if about is not None:
        one.event = about
        about.findings.append(one)
    return one


def _known(ids: Sequence[str], by_id: Mapping[str, ClaimView]) -> tuple[ClaimView, ...]:
    return tuple(by_id[one] for one in ids if one in by_id)


def _in_time(event: Event) -> tuple[str, str, str, str, str]:
    start, end = event.date.start, event.date.end
    first = (end if event.scope == "cumulative" else start) or end or start or NO_DAY
    return first, end or "", event.grantor or "", event.action, event.id
