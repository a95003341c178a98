"""Do the claims of what is plainly one act give dates that can be the same?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import finding, operand
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.vague import REPORTED_LATE
from extractor.crosscheck.words import counted, period, plural, tellers, verb
from schemas.finding import Finding


def compare(happening: Happening) -> Iterator[Finding]:
    """Yield one finding for each other day that an act is given, against the day that most articles give."""
    if happening.scope != "event" or happening.start is None or happening.end is None:
        return
    days: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for member in happening.members:
        if member.precise and member.sid not in happening.wrong and member.status == "granted":
            assert member.start is not None
            assert member.end is not None
            days[member.start, member.end].append(member)
    main = [s for (a, b), side in days.items() if a <= happening.end and happening.start <= b for s in side]
    for (start, end), others in sorted(days.items()):
        gap = max(start - happening.end, happening.start - end)
        if gap > 0 and main:
            yield _finding(happening, main, others, gap)


def _finding(happening: Happening, main: list[Statement], others: list[Statement], gap: int) -> Finding:
    first = others[0]
    whose = f"{happening.grantor}'s" if happening.grantor else "the"
    said = (
        f"{tellers(others)} {verb(others, 'date')} {whose} {counted(first.quantity, first.action)}"
        f"{period(first.start, first.end)}, {tellers(main)}{period(happening.start, happening.end)}"
    )
    if gap <= REPORTED_LATE:
        verdict, why = "unsure", "which may be the days of signing, announcement, effect or report"
    else:
        verdict, why = "conflicts", f"{plural(gap, 'day')} apart for what by its number is one act"
    detail = {
        "rule": "date.days_apart",
        "operands": [operand(main), operand(others)],
        "relation": f"{plural(gap, 'day')} apart",
        "allowed": REPORTED_LATE,
    }
    return finding(
        "date", "unsure" if verdict == "unsure" else "conflicts", [*main, *others], happening,
        f"{said}, {why}.", detail,
    )  # fmt: skip
