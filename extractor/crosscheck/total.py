"""Is a running total at least each of its parts, and does it never fall as time passes?"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import event_operand, finding
from extractor.crosscheck.statement import same_kind
from extractor.crosscheck.sums import Shared, overlap, shares
from extractor.crosscheck.words import PLURALS, amount, day, period, tellers
from schemas.finding import Finding, Verdict

SAME_SIZE = 4  # a part that exceeds the total by more than a quarter shows that the total leaves things out
TAKES_EFFECT = 7  # days after an act on which a part of it may be said to take effect
SAME_SERIES = 3  # totals further apart than threefold hardly count the same acts


def compare_series(happenings: list[Happening], shared: Shared) -> Iterator[Finding]:
    """Yield, for each total and the next of its series, whether it grew."""
    grouped: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for one in happenings:
        if one.grantor and one.scope == "cumulative" and one.status == "granted" and one.end is not None:
            grouped[one.grantor, one.action, one.basis, one.start].append(one)
    for alike in grouped.values():
        alike.sort(key=_as_of)
        for before, after in itertools.pairwise(alike):
            if before.end != after.end:
                yield _step(before, after)
            elif not shares(shared, before, after):
                yield _same_day(before, after)


def _as_of(happening: Happening) -> tuple[int, int, int]:
    return happening.end or 0, happening.bounds[0], happening.number


def _step(before: Happening, after: Happening) -> Finding:
    lowest, highest = before.quantity.loose[0], after.quantity.loose[1]
    said = (
        f"{_said(before)} was the total of {_series(before)} by "
        f"{day(before.end or 0)} and {_said(after)} by {day(after.end or 0)}"
    )
    if highest is None or highest >= lowest:
        return _finding(before, after, "compatible", f"{said}: the later total replaces the earlier.", "<=")
    if lowest - highest == 1:
        return _finding(before, after, "unsure", f"{said}: one less may be a correction.", "one less")
    if lowest > SAME_SERIES * max(highest, 1):
        return _finding(before, after, "unsure", f"{said}, which hardly count the same acts.", ">")
    return _finding(before, after, "conflicts", f"{said}, but a running total cannot fall.", ">")


def _same_day(one: Happening, other: Happening) -> Finding:
    sizes = sorted(max(happening.bounds[0], 1) for happening in (one, other))
    verdict: Verdict = "conflicts" if sizes[1] <= SAME_SERIES * sizes[0] else "unsure"
    why = (
        "cannot both be the total"
        if verdict == "conflicts"
        else "hardly count the same acts, so which is meant"
    )
    said = f"{_said(one)} and {_said(other)}"
    reason = f"{said} {why} of {_series(one)} by {day(one.end or 0)}."
    if verdict == "unsure":
        reason = f"{said}, given for {_series(one)} by {day(one.end or 0)}, hardly count the same acts."
    return _finding(one, other, verdict, reason, "differs on one day")


def _said(one: Happening) -> str:
    return f"{amount(one.quantity)} ({tellers(one.agreeing)})"


def _series(happening: Happening) -> str:
    since = f" since {day(happening.start)}" if happening.start is not None else ""
    return f"{happening.grantor}'s {PLURALS[happening.action]}{since}"


def _finding(one: Happening, other: Happening, verdict: Verdict, reason: str, relation: str) -> Finding:
    detail = {
        "rule": "total.never_falls",
        "operands": [event_operand(one), event_operand(other)],
        "relation": f"earlier {relation} later",
    }
    return finding("total", verdict, [*one.agreeing, *other.agreeing], other, reason, detail)


def compare_acts(happenings: list[Happening], shared: Shared) -> Iterator[Finding]:
    """Yield, for each act, whether the tightest total that covers it is at least as large.

    That a total of another article is large enough says nothing; so it is reported for one article only.
    """
    totals: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for one in happenings:
        if one.grantor and one.scope == "cumulative" and one.status == "granted" and not one.disputed:
            totals[one.grantor, one.basis].append(one)
    for act in happenings:
        if act.scope != "event" or act.status != "granted" or not act.precise or act.disputed:
            continue
        covering = [
            whole
            for whole in totals[act.grantor, act.basis]
            if whole.action in (act.action, "clemency") and _covers(whole, act)
        ]
        beside = [whole for whole in covering if shares(shared, whole, act)]
        for whole in sorted(beside, key=_as_of):
            if _large_enough(whole, act):
                yield _part(whole, act)
        if covering and not _large_enough(tightest := min(covering, key=_smallest), act):
            yield from _too_small(tightest, act)


def _smallest(happening: Happening) -> tuple[float, int]:
    upper = happening.bounds[1]
    return float("inf") if upper is None else upper, happening.number


def _covers(whole: Happening, act: Happening) -> bool:
    if act.start is None or act.end is None or whole.end is None:
        return False
    return (whole.start is None or whole.start <= act.start) and act.end <= whole.end


def _large_enough(whole: Happening, act: Happening) -> bool:
    highest = whole.quantity.loose[1]
    return highest is None or highest >= act.quantity.loose[0]


def _part(whole: Happening, act: Happening) -> Finding:
    reason = (
        f"the total of {amount(whole.quantity)} ({tellers(whole.agreeing)}) is at least as large as "
        f"{amount(act.quantity)} ({tellers(act.agreeing)}), {what(act)}, which it covers."
    )
    return _parts_finding(whole, act, "compatible", reason, "total >= act")


def _too_small(whole: Happening, act: Happening) -> Iterator[Finding]:
    """A total of the same day may have been stated before the act, so only earlier acts can contradict it."""
    if (act.end or 0) >= (whole.end or 0):
        return
    least, most = act.quantity.loose[0], whole.quantity.loose[1] or 0
    said = (
        f"{amount(act.quantity)} ({tellers(act.agreeing)}), {what(act)}, are more than the total of "
        f"{amount(whole.quantity)} ({tellers(whole.agreeing)}) by {day(whole.end or 0)}"
    )
    if (least - most) * SAME_SIZE > most:
        reason = f"{said}, which may be out of date or leave out grants to a whole class."
        yield _parts_finding(whole, act, "unsure", reason, "total < act")
    else:
        reason = f"{said}, and a total is never smaller than one of its parts."
        yield _parts_finding(whole, act, "conflicts", reason, "total < act")


def _parts_finding(
    whole: Happening, part: Happening, verdict: Verdict, reason: str, relation: str
) -> Finding:
    detail = {
        "rule": "total.at_least_each_part",
        "operands": [event_operand(whole), event_operand(part)],
        "relation": relation,
    }
    return finding("total", verdict, [*whole.agreeing, *part.agreeing], whole, reason, detail)


def wholes_of(happenings: list[Happening], beside: list[tuple[int, int]]) -> dict[int, list[Happening]]:
    """Return, by the number of the whole, the parts that articles say of it.

    ``beside`` pairs parts with the wholes that their articles tell, the nearest before the part first.
    """
    found: dict[int, list[Happening]] = defaultdict(list)
    placed: set[int] = set()
    for same_dates in (True, False):  # a part of an act is also of the total of that day: the act comes first
        for part_number, whole_number in beside:
            part, whole = happenings[part_number], happenings[whole_number]
            fits = _may_be_part(part, whole) and _large_enough(whole, part)
            if part_number not in placed and fits and (_same_dates(part, whole) or not same_dates):
                placed.add(part_number)
                found[whole_number].append(part)
    return found


def _same_dates(part: Happening, whole: Happening) -> bool:
    return (part.start, part.end) == (whole.start, whole.end)


def _may_be_part(part: Happening, whole: Happening) -> bool:
    return (
        part.grantor == whole.grantor
        and part.basis == whole.basis
        and (part.status == whole.status or {part.status, whole.status} == {"granted", "planned"})
        and same_kind(part.action, whole.action) != "other"
        and overlap(part, whole, TAKES_EFFECT if whole.scope == "event" else 0)
    )


def compare_parts(wholes: dict[int, list[Happening]], happenings: list[Happening]) -> Iterator[Finding]:
    """Yield each part beside its whole."""
    for number in sorted(wholes):
        whole = happenings[number]
        for part in wholes[number]:
            reason = (
                f"{_said(part)} is a part of {amount(whole.quantity)}, {PLURALS[whole.action]} "
                f"by {whole.grantor or 'one grantor'}{period(whole.start, whole.end)}."
            )
            yield _parts_finding(whole, part, "compatible", reason, "part of whole")


def too_large(happenings: list[Happening], beside: list[tuple[int, int]]) -> Iterator[Finding]:
    """Yield parts larger than the only whole that their articles give.

    Where an article tells another act of the grantor that is large enough, of whatever kind, the part may be
    one of that.
    """
    wholes: dict[int, set[int]] = defaultdict(set)
    fitting: set[int] = set()
    for part_number, whole_number in beside:
        part, whole = happenings[part_number], happenings[whole_number]
        if _may_be_part(part, whole):
            wholes[part_number].add(whole_number)
        if part.grantor == whole.grantor and _large_enough(whole, part):
            fitting.add(part_number)
    for place in sorted(wholes.keys() - fitting):
        part = happenings[place]
        if len(wholes[place]) == 1 and part.quantity.exact and part.action != "clemency":
            whole = happenings[min(wholes[place])]
            if whole.quantity.exact and not _large_enough(whole, part) and whole.action == part.action:
                reason = (
                    f"{amount(part.quantity)} is given as a part of {amount(whole.quantity)} "
                    f"({tellers(part.agreeing)}), and a part is never larger than its whole."
                )
                yield _parts_finding(whole, part, "conflicts", reason, "part > whole")
