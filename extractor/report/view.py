"""What the page shows of claims, findings and events: each with a number, which is its place on the page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.report import words
from extractor.report.highlight import Mark, Segment, cut
from extractor.report.visible import web_address
from schemas.event import Event
from schemas.finding import Finding
from schemas.judgement import Judgement
from schemas.record import ClaimRecord


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the table of statistics that a finding rests on."""

    says: str
    what: str
    period: str
    standing: str
    address: str
    link: str | None
    note: str


@dataclass(eq=False, slots=True)
class FindingView:
    """A finding with what it rests on; ``trace`` is its detail as JSON, by which it can be replayed."""

    finding: Finding
    claims: tuple[ClaimView, ...]
    event: EventView | None = None

    @property
    def verdict(self) -> words.Verdict:
        """How its verdict is shown."""
        return words.verdict(self.finding)

    @property
    def kind(self) -> str:
        """What was compared."""
        return words.KINDS[self.finding.kind]

    @property
    def rule(self) -> str:
        """The name of the rule that decided."""
        return str(self.finding.detail.get("rule", self.finding.kind))

    @property
    def trace(self) -> str:
        """The finding's detail, as JSON."""
        return json.dumps(self.finding.detail, ensure_ascii=False)

    @property
    def telling(self) -> tuple[ClaimView, ...]:
        """Its claims, one of each reading first, so that the first few show what differs."""
        return tuple(_telling(self.claims))

    @property
    def figures(self) -> list[Figure]:
        """The figures of the statistics that it names."""
        rows = self.finding.detail.get("rows")
        return [_figure(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


@dataclass(eq=False, slots=True)
class ClaimView:
    """A claim with the findings that name it. ``index`` is its number within its article.

    ``reading`` is the decision of a person on what the text says, if there is one.
    """

    number: int
    record: ClaimRecord
    reading: Judgement | None = None
    index: int = 0
    article: int = 0
    event: EventView | None = None
    findings: list[FindingView] = field(default_factory=list)

    @property
    def quote(self) -> tuple[Segment, ...]:
        """The quote, cut by the claim's slots."""
        evidence = self.record.evidence
        inside = [
            Mark(self.record.id, slot, start - evidence.start, end - evidence.start)
            for slot, (start, end) in evidence.spans.items()
            if evidence.start <= start < end <= evidence.end
        ]
        return cut(evidence.quote, inside)

    @property
    def urgent(self) -> list[FindingView]:
        """The findings that a person should read first: conflicts, then what could not be decided."""
        return sorted((one for one in self.findings if one.verdict.style in URGENT), key=urgency)

    @property
    def calm(self) -> list[FindingView]:
        """The other findings."""
        return sorted((one for one in self.findings if one.verdict.style not in URGENT), key=urgency)

    def left_over(self, urgent: int, calm: int) -> int:
        """Return how many findings there are beyond so many."""
        return max(0, len(self.urgent) - urgent) + max(0, len(self.calm) - calm)

    @property
    def rejected(self) -> bool:
        """Whether a person says that the text makes no such claim."""
        return self.reading is not None and self.reading.decision == "read_wrong"

    @property
    def undated(self) -> bool:
        """Whether nothing is known of when."""
        return self.record.date.start is None and self.record.date.end is None


@dataclass(eq=False, slots=True)
class EventView:
    """An event with its claims, and the findings about it, the worst first."""

    number: int
    event: Event
    claims: tuple[ClaimView, ...]
    findings: list[FindingView] = field(default_factory=list)

    def telling(self, most: int) -> Sequence[ClaimView]:
        """Return its claims, or so many of them that show what differs."""
        return self.claims if len(self.claims) <= most else _telling(self.claims)[:most]

    @property
    def headline(self) -> str:
        """Its number and kind, or that there is none."""
        if self.event.count.value is None and self.disputed:
            return f"Disputed number of {words.noun(self.event.action, None)}"
        return words.headline(self.event)

    @property
    def disputed(self) -> bool:
        """Whether its claims give numbers that cannot all be true."""
        found = (one.finding for one in self.findings)
        return any(one.kind == "count" and one.verdict == "conflicts" for one in found)

    @property
    def when(self) -> str:
        """Its date in words; empty if nothing is known."""
        return words.period(self.event.date.start, self.event.date.end)

    @property
    def when_short(self) -> str:
        """Its date in few words: a running total by the day that it is stated for."""
        start, end = self.event.date.start, self.event.date.end
        if self.event.scope == "cumulative" and end:
            return f"by {words.day(end)}"
        return words.period_short(start, end)

    @property
    def verdicts(self) -> list[tuple[words.Verdict, int]]:
        """Each verdict on it, with how many there are, the worst first."""
        return counted(self.findings)


WORST = ("conflicts", "unsure", "compatible", "agrees", "told")
URGENT = WORST[:2]


def counted(findings: Iterable[FindingView]) -> list[tuple[words.Verdict, int]]:
    """Return each verdict of findings, with how many there are, the worst first."""
    found: dict[words.Verdict, int] = defaultdict(int)
    for one in findings:
        found[one.verdict] += 1
    return sorted(found.items(), key=_worst)


def _worst(item: tuple[words.Verdict, int]) -> tuple[int, str]:
    return WORST.index(item[0].style), item[0].word


def _figure(row: Mapping[str, Any]) -> Figure:
    start, end = row.get("period") or (None, None)
    address = str(row.get("source_address") or "")
    return Figure(
        says=str(row.get("says", "")),
        what=f"{row.get('grantor', '')}: {words.noun(str(row.get('action', 'clemency')), None)}",
        period=words.period(start, end),
        standing=str(row.get("standing", "")),
        address=address,
        link=web_address(address),
        note=str(row.get("note") or ""),
    )


def _telling(claims: Iterable[ClaimView]) -> list[ClaimView]:
    """Return claims, one of each reading first, else in their order."""
    readings: dict[tuple[object, ...], int] = defaultdict(int)
    ranked: list[tuple[int, int, ClaimView]] = []
    for claim in claims:
        record = claim.record
        reading = (record.count.lower, record.count.upper, record.action, record.date.start, record.date.end)
        ranked.append((readings[reading], len(ranked), claim))
        readings[reading] += 1
    return [claim for _, _, claim in sorted(ranked, key=_first_two)]


def _first_two(ranked: tuple[int, int, ClaimView]) -> tuple[int, int]:
    return ranked[:2]


def urgency(one: FindingView) -> int:
    """Return where a finding comes among others: the worst first."""
    return WORST.index(one.verdict.style)
