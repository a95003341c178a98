"""Which statements are of one running total: one grantor, kind, basis and period, as of one day.

A total that stays the same is one total, however often it is repeated; another number for a later day is
another total of the same series.
"""

from __future__ import annotations

import itertools
from collections import defaultdict

from extractor.crosscheck.alike import SAME_ACT_RATIO, TELLING
from extractor.crosscheck.gather import Gathering
from extractor.crosscheck.quantity import FITS, Quantity, likeness
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.vague import REPORTED_LATE

Series = tuple[str, str, str, str, int | None]
AS_OF_DAYS = 7  # papers of one week repeat a total as of their own day


def series(statement: Statement) -> Series:
    """Return what a running total is of: grantor, kind, basis, status and the first day it counts from."""
    return statement.grantor, statement.action, statement.basis, statement.status, statement.start


def gather_totals(
    statements: list[Statement], forbidden: dict[int, set[int]], latest: dict[int, int]
) -> Gathering:
    """Return the running totals of one grantor; ``latest`` is, by total, the latest act told beside it."""
    gathering = Gathering(statements, forbidden)
    grouped: dict[Series, list[Statement]] = defaultdict(list)
    for statement in statements:
        grouped[series(statement)].append(statement)
    for alike in grouped.values():
        alike.sort(key=_by_as_of)
        _same_as_of(alike, gathering)
        _repeated(alike, gathering)
        _after_one_act(alike, gathering, latest)
        _open_ended(alike, gathering)
    return gathering


def _by_as_of(statement: Statement) -> tuple[int, int, int]:
    return statement.end or 0, statement.quantity.value or statement.quantity.lower, statement.sid


def _same_as_of(statements: list[Statement], gathering: Gathering) -> None:
    """Join totals of one day: those that agree first, then rival numbers of the same size."""
    days: dict[int | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        days[statement.end].append(statement)
    for day, alike in days.items():
        for sure in (True, False):
            for one, other in itertools.pairwise(alike):
                fits = likeness(one.quantity, other.quantity) in FITS
                if fits if sure else (day is not None and one.start is not None and _one_size(one, other)):
                    gathering.join(one.sid, other.sid)


def _one_size(one: Statement, other: Statement) -> bool:
    sizes = sorted(s.quantity.value or s.quantity.lower for s in (one, other))
    return 0 < sizes[1] <= sizes[0] * SAME_ACT_RATIO


def _repeated(statements: list[Statement], gathering: Gathering) -> None:
    """Join a total with the next of its series if that is the same number, or the same week's reworded."""
    latest: dict[Quantity, Statement] = {}
    before: Statement | None = None
    for other in statements:
        if other.end is None:
            continue
        one = latest.get(other.quantity)
        # What was repeated while another day had another number has not stayed the same.
        if one and other.quantity.exact and not _between(statements, one, other):
            gathering.join(one.sid, other.sid)
        latest[other.quantity] = other
        if before and before.end is not None and before.end < other.end <= before.end + AS_OF_DAYS:
            like = likeness(before.quantity, other.quantity)
            if like in ("same", "allows") and before.quantity.pointed and other.quantity.pointed:
                gathering.join(before.sid, other.sid)
        before = other


def _between(statements: list[Statement], one: Statement, other: Statement) -> bool:
    return any(
        (one.end or 0) < (statement.end or 0) < (other.end or 0) and statement.quantity != one.quantity
        for statement in statements
    )


def _after_one_act(statements: list[Statement], gathering: Gathering, latest: dict[int, int]) -> None:
    """Join totals a day or two apart that are told beside the same latest act: both count up to it."""
    for one, other in itertools.pairwise(statements):
        near = one.end is not None and other.end is not None and 0 < other.end - one.end <= REPORTED_LATE
        same_act = one.sid in latest and latest[one.sid] == latest.get(other.sid)
        exact = one.quantity.exact and other.quantity.exact
        if near and same_act and exact and _one_size(one, other):
            gathering.join(one.sid, other.sid)


def _open_ended(statements: list[Statement], gathering: Gathering) -> None:
    """Join a total without a day to the one total of its series that has its number."""
    for one in statements:
        if one.end is None and one.quantity.exact and (one.quantity.value or 0) >= TELLING:
            alike = {
                gathering.root(other.sid)
                for other in statements
                if other.end is not None and other.quantity == one.quantity
            }
            if len(alike) == 1:
                gathering.join(min(alike), one.sid)


def gather_parts(statements: list[Statement], forbidden: dict[int, set[int]]) -> Gathering:
    """Return the parts of one grantor: equal numbers of the same people on the same dates are one part."""
    gathering = Gathering(statements, forbidden)
    grouped: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        quantity = statement.quantity
        whom = "" if (quantity.value or 0) >= 20 else statement.beneficiaries
        status = "granted" if statement.status == "planned" else statement.status
        key = (statement.action, statement.basis, status, quantity.value, quantity.relation, whom)
        grouped[key].append(statement)
    for same in grouped.values():
        days: dict[tuple[int | None, int | None], list[Statement]] = defaultdict(list)
        for statement in same:
            days[statement.start, statement.end].append(statement)
        for alike in days.values():
            for one, other in itertools.pairwise(alike):
                gathering.join(one.sid, other.sid)
        undated = days.pop((None, None), [])
        if undated and len(days) == 1 and (undated[0].quantity.value or 0) >= TELLING:
            (dated,) = days.values()
            gathering.join(dated[0].sid, undated[0].sid)
    return gathering
