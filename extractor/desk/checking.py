"""Cross-checking anew at the desk: the decisions so far are used, and what changed is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.batch.folder import CLAIMS, holding
from extractor.crosscheck.run import CrossCheck
from extractor.results import EVENTS, FINDINGS, REPORT, check_claims, models, write_checked, write_report
from schemas.event import Event
from schemas.finding import Finding
from schemas.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new cross-check found and no longer finds; ``events`` and ``conflicts`` were, and are.

    Two findings are the same if they say the same.
    """

    decisions: int
    found: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    events: tuple[int, int]
    conflicts: tuple[int, int]


def check_again(folder: Path, decisions: Sequence[Judgement], articles: Path | None = None) -> Changes:
    """Cross-check the claims of a folder with these decisions; write events, findings and the report.

    Raises BusyFolderError while a run writes there or somebody else checks, OSError, and RecordFileError.
    """
    with holding(folder):
        events, findings = models(folder / EVENTS, Event), models(folder / FINDINGS, Finding)
        before = CrossCheck(tuple(events), tuple(findings))
        after = check_claims([folder / CLAIMS], judgements=decisions)
        write_checked(after, folder)
        write_report(folder, folder / REPORT, articles, decisions)
    return Changes(
        decisions=len(decisions),
        found=_without(after.findings, before.findings),
        lost=_without(before.findings, after.findings),
        events=(len(before.events), len(after.events)),
        conflicts=(_conflicts(before), _conflicts(after)),
    )


def _without(findings: Iterable[Finding], others: Iterable[Finding]) -> tuple[Finding, ...]:
    left = Counter(map(_told, others))
    gone = []
    for one in findings:
        if left[_told(one)]:
            left[_told(one)] -= 1
        else:
            gone.append(one)
    return tuple(gone)


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.kind, finding.verdict, finding.reason


def _conflicts(checked: CrossCheck) -> int:
    return sum(one.verdict == "conflicts" for one in checked.findings)
