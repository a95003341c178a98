"""Does an event agree with the official statistics?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.quantity import FITS, likeness
from extractor.crosscheck.report import event_operand, finding
from extractor.crosscheck.table import Row
from extractor.crosscheck.told import by_basis, sides
from extractor.crosscheck.words import amount, day, iso, listed, tellers
from schemas.finding import Finding, Verdict

Table = dict[tuple[str, str, str], list[Row]]
ANOTHER_ACT = 2  # a figure twofold off on the same day is of another act, or of a part
ANOTHER_COUNT = 5  # a total fivefold off counts something else, or is misread
FAR = "they are so far apart that they hardly count the same acts"
LATE = 2  # days between signing and report


def by_identity(rows: Sequence[Row]) -> Table:
    """Return the rows by grantor, kind and basis, each list in a fixed order."""
    table: Table = defaultdict(list)
    for row in sorted(rows, key=_fixed):
        table[row.grantor, row.action, row.basis].append(row)
    return table


def _fixed(row: Row) -> tuple[object, ...]:
    quantity = row.quantity
    return row.grantor, row.action, row.start, row.end, quantity.lower, quantity.relation, row.source_address


def compare(happenings: list[Happening], table: Table) -> Iterator[Finding]:
    """Yield what the table says of each event that it has a figure for."""
    acts: dict[tuple[str, str, str], list[Happening]] = defaultdict(list)
    for one in (told for happening in happenings for told in by_basis(happening)):
        key: tuple[str, str, str] = (one.grantor, one.action, one.basis)
        if one.status != "granted" or one.scope == "subset" or key not in table:
            continue
        for side in _told(one):
            if one.scope == "event" and one.precise:
                acts[key].append(side)
            same_period = [row for row in table[key] if row.kind != "single_act" and _same_period(row, one)]
            yield from _judge(side, same_period, "reference.same_period")
            if one.scope == "cumulative" and not any(row.gives_verdicts for row in same_period):
                yield from _bounded(side, [row for row in table[key] if row.kind == "total"])
    for identity, of_kind in acts.items():
        for days, rows in _days(table[identity]).items():
            yield from _act(of_kind, days, rows)


def _told(one: Happening) -> list[Happening]:
    """Return the event once for each number to hold against the table, where its claims contradict."""
    if one.disputed:
        return sides(one)
    rivals = {member.quantity for member in one.rivals}
    return [one, *(side for side in sides(one) if side.agreeing[0].quantity in rivals)] if rivals else [one]


def _same_period(row: Row, one: Happening) -> bool:
    if one.start is None or one.end is None:
        return False
    return abs(row.start - one.start) <= 1 and abs(row.end - one.end) <= 1


def _days(rows: list[Row]) -> dict[tuple[int, int], list[Row]]:
    days: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind == "single_act" and row.end - row.start <= 1:
            days[row.start, row.end].append(row)
    return days


def _act(acts: list[Happening], days: tuple[int, int], rows: list[Row]) -> Iterator[Finding]:
    """Judge the acts of the days of some rows: those that fit, else one that must be the same act."""
    near = [act for act in acts if (act.start or 0) <= days[1] + LATE and (act.end or 0) >= days[0] - LATE]
    fitting = [act for act in near if any(likeness(act.quantity, row.quantity) in FITS for row in rows)]
    for act in fitting:
        yield from _judge(act, rows, "reference.same_day")
    that_day = [act for act in near if (act.start or 0) <= days[1] and days[0] <= (act.end or 0)]
    fitted = {act.id for act in fitting}
    rivals = [act for act in that_day if act not in fitting and (not fitted or act.id in fitted)]
    if len({act.id for act in that_day}) == 1:
        for act in rivals:
            if _one_size(act, rows):
                yield from _judge(act, rows, "reference.same_day")


def _one_size(act: Happening, rows: list[Row]) -> bool:
    size = max(act.bounds[0], 1)
    return any(
        row.gives_verdicts and size <= ANOTHER_ACT * row.quantity.lower <= ANOTHER_ACT**2 * size
        for row in rows
    )


def _judge(one: Happening, rows: list[Row], rule: str) -> Iterator[Finding]:
    """Compare with all figures of one identity; where they differ among themselves, nothing is certain."""
    usable = [row for row in rows if row.gives_verdicts]
    if not usable:
        return
    if any(row.disputed for row in usable):
        usable = [row for row in rows if row.standing != "memory"]
    usable = _of_its_size(one, usable)
    likes = [likeness(one.quantity, row.quantity) for row in usable]
    consistent = all(likeness(a.quantity, b.quantity) in FITS for a, b in combinations(usable, 2))
    verdict: Verdict
    if not consistent and not _outside(one, usable):
        verdict, why = "unsure", f"the sources of the table differ among themselves by {_spread(usable)}"
    elif all(like in FITS for like in likes):
        verdict = "agrees" if "same" in likes else "compatible"
        why = "which is the same" if verdict == "agrees" else "and both can be true"
    elif (disputed := _disputed_elsewhere(usable)) or "near" in likes:
        verdict, why = "unsure", "another source differs, as the table notes"
        if not disputed:
            why = "the words leave room for a number that is only just outside"
    elif any(
        likeness(one.quantity, row.quantity) == "same" for row in rows if row.standing in ("copy", "derived")
    ):
        verdict, why = "unsure", "though pages that copy others have this number too"
    elif _far_apart(one, usable):
        verdict, why = "unsure", FAR
    else:
        verdict, why = "conflicts", f"{_difference(one, usable)} apart"
    yield _finding(one, usable, rows, (verdict, why), rule)


def _disputed_elsewhere(rows: list[Row]) -> bool:
    """Whether another figure is known of that is not among the rows."""
    return any(row.disputed for row in rows) and len({row.quantity for row in rows}) == 1


def _of_its_size(one: Happening, rows: list[Row]) -> list[Row]:
    """Return the rows that can count the same, where one fits: others of the day are of another measure."""
    fits = [row for row in rows if likeness(one.quantity, row.quantity) in FITS]
    if not fits:
        return rows
    return [row for row in rows if any(_alike(row, other) for other in fits)]


def _alike(one: Row, other: Row) -> bool:
    low, high = sorted((max(one.quantity.lower, 1), max(other.quantity.lower, 1)))
    return high <= low * ANOTHER_ACT


def _outside(one: Happening, rows: list[Row]) -> bool:
    """Whether a number is beyond all that the sources of the table give, though they differ."""
    uppers = [row.quantity.loose[1] for row in rows]
    below = one.quantity.loose[1] is not None and one.quantity.loose[1] < min(
        row.quantity.loose[0] for row in rows
    )
    above = None not in uppers and one.quantity.loose[0] > max(upper or 0 for upper in uppers)
    return below or above


def _far_apart(one: Happening, rows: list[Row]) -> bool:
    sizes = [max(row.quantity.lower, 1) for row in rows]
    size = max(one.bounds[0], 1)
    return size > ANOTHER_COUNT * max(sizes) or min(sizes) > ANOTHER_COUNT * size


def _spread(rows: list[Row]) -> str:
    lowers = [row.quantity.lower for row in rows]
    return f"{max(lowers) - min(lowers):,}"


def _difference(one: Happening, rows: list[Row]) -> str:
    gaps = [
        max(
            row.quantity.lower - (one.bounds[1] or row.quantity.lower),
            one.bounds[0] - (row.quantity.upper or 0),
        )
        for row in rows
    ]
    return f"{max(gaps):,}"


def _bounded(one: Happening, rows: list[Row]) -> Iterator[Finding]:
    """A total of an earlier day is at most, one of a later day at least, the claimed one."""
    if one.start is None or one.end is None:
        return
    series = [row for row in rows if row.gives_verdicts and abs(row.start - one.start) <= 1]
    highest, lowest = one.quantity.loose[1], one.quantity.loose[0]
    later = [row for row in series if row.end > (one.end or 0) + 1 and _below(row.quantity.upper, lowest)]
    earlier = [row for row in series if row.end < (one.end or 0) - 1 and _below(highest, row.quantity.lower)]
    # The tightest figure that contradicts is enough.
    for rows_, relation, pick in (
        (later, "above a later total", min),
        (earlier, "below an earlier total", max),
    ):
        if rows_:
            row = pick(rows_, key=_size)
            same_day = [other for other in series if other.end == row.end]
            fine = [other for other in same_day if other not in rows_]
            doubtful = bool(fine) or row.disputed
            far = _far_apart(one, [row])
            verdict: Verdict = "unsure" if doubtful or far else "conflicts"
            why = f"it is {relation}" + (
                ", but sources differ" if doubtful else f", but {FAR}" if far else ""
            )
            yield _finding(one, same_day, same_day, (verdict, why), "reference.never_falls")


def _below(upper: int | None, lower: int) -> bool:
    return upper is not None and upper < lower


def _size(row: Row) -> tuple[int, int, str]:
    return row.quantity.lower, row.end, row.source_address


def _finding(
    one: Happening, usable: list[Row], rows: list[Row], judged: tuple[Verdict, str], rule: str
) -> Finding:
    verdict, why = judged
    figures = listed(sorted({f"{amount(row.quantity)} ({row.source_address})" for row in usable}))
    as_of = "" if rule != "reference.never_falls" else f" up to {day(usable[0].end)}"
    reason = (
        f"{amount(one.quantity)} is given for {what(one)} by {tellers(one.agreeing)}; the statistics"
        f"{as_of} have {figures}: {why}."
    )
    detail = {
        "rule": rule,
        "operands": [event_operand(one)],
        "relation": why,
        "rows": [trace(row) for row in rows],
    }
    return finding("reference", verdict, one.agreeing, one, reason, detail)


def trace(row: Row) -> dict[str, Any]:
    """Return a row as findings show it."""
    return {
        "grantor": row.grantor,
        "action": row.action,
        "period": [iso(row.start), iso(row.end)],
        "says": amount(row.quantity),
        "lower": row.quantity.lower,
        "upper": row.quantity.upper,
        "unit": row.unit,
        "standing": row.standing,
        "source_address": row.source_address,
        "note": row.note,
    }
