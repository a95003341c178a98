"""Do a running total and the acts since make the next total of its series?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.sums import sum_finding
from extractor.crosscheck.told import sides
from schemas.finding import Finding

BY_CHANCE = 100  # that a total below closes with the acts known shows no other number wrong
NEAR_MISS = 100  # a sum off by at most a hundredth (or two) is a slip, not another account
SAME_SIZE = 4  # a total that falls short by a quarter or more is out of date, or leaves out a class


def compare_chains(happenings: list[Happening]) -> Iterator[Finding]:
    """Yield whether a running total and the acts since make the next total of its series.

    A total of which several numbers are given is tried with each of them.
    """
    acts: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    totals: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for one in happenings:
        key = (one.grantor, one.action, one.basis)
        if not one.grantor or one.status != "granted":
            continue
        if one.scope == "event" and one.precise and one.quantity.exact and not one.disputed:
            acts[key].append(one)
        elif one.scope == "cumulative" and None not in (one.start, one.end) and _numbers(one):
            totals[(*key, one.start)].append(one)
    for (*identity, _), series in totals.items():
        standing = _standing(sorted(series, key=_as_of))
        for before, after in zip([None, *standing], standing, strict=False):
            if before is None or before.end != after.end:
                yield from _step(before, after, acts[tuple(identity)])


def _as_of(happening: Happening) -> tuple[int, int, int]:
    return happening.end or 0, happening.bounds[0], happening.number


def _standing(series: list[Happening]) -> list[Happening]:
    """Return the totals without those below an earlier one, which are wrong."""
    kept: list[Happening] = []
    for one in series:
        if not kept or one.bounds[1] is None or one.bounds[1] >= kept[-1].bounds[0]:
            kept.append(one)
    return kept


def _numbers(total: Happening) -> list[Happening]:
    """Return the total once for each exact number given for it."""
    told = sides(total) if total.rivals else [total]
    return [side for side in told if side.quantity.exact]


def _step(before: Happening | None, after: Happening, acts: list[Happening]) -> Iterator[Finding]:
    """Check one step with all numbers given for both totals; what closes shows the others wrong."""
    begins: list[Happening | None] = [*_numbers(before)] if before else [None]
    closing, open_ = [], []
    for side in _numbers(after):
        found = [one for begin in begins for one in _closes(begin, side, acts)]
        closing += found[:1]
        open_ += [] if found else [side]
    yield from closing
    for side in open_:
        if closing and len(begins) == 1 and side.bounds[0] >= BY_CHANCE:
            yield from _differs(begins[0], side, acts)
        elif not closing and len(begins) == len(open_) == 1:
            yield from _exceeds(begins[0], side, acts)


def _parts(before: Happening | None, after: Happening, acts: list[Happening]) -> list[Happening]:
    """Return the earlier total and the acts after it; none if they are too few to say anything."""
    first, last = (before.end if before else (after.start or 0) - 1) or 0, after.end or 0
    between = [act for act in acts if first < (act.start or 0) and (act.end or 0) <= last]
    if not between or (before is None and len(between) < 2):
        return []
    return ([before] if before else []) + sorted(between, key=_as_of)


def _closes(before: Happening | None, after: Happening, acts: list[Happening]) -> Iterator[Finding]:
    parts = _parts(before, after, acts)
    if parts and sum(part.bounds[0] for part in parts) == after.bounds[0]:
        yield sum_finding(after, parts, "agrees", "sum.running_total", "=", "which is the total given")


def _differs(before: Happening | None, after: Happening, acts: list[Happening]) -> Iterator[Finding]:
    parts = _parts(before, after, acts)
    if parts:
        relation = ">" if sum(part.bounds[0] for part in parts) > after.bounds[0] else "<"
        why = "which is another total that is given, and not this one"
        yield sum_finding(after, parts, "conflicts", "sum.running_total", relation, why)


def _exceeds(before: Happening | None, after: Happening, acts: list[Happening]) -> Iterator[Finding]:
    """The acts of the last day may or may not be in the total, so both readings are tried."""
    parts = _parts(before, after, acts)
    if not parts:
        return
    strict = [part for part in parts if part is before or (part.end or 0) < (after.end or 0)]
    whole = after.bounds[0]
    with_last = sum(part.bounds[0] for part in parts)
    without = sum(part.bounds[0] for part in strict)
    if without > whole and len(strict) > (before is not None):
        stale = (without - whole) * SAME_SIZE > whole
        why = "which is more than the total given" + (", so that may be out of date" if stale else "")
        yield sum_finding(after, strict, "unsure" if stale else "conflicts", "sum.running_total", ">", why)
    elif without < whole < with_last and with_last - whole <= max(2, whole // NEAR_MISS):
        yield sum_finding(after, parts, "conflicts", "sum.running_total", ">", "which is not the total given")
