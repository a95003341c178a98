"""Which statements are of one running total: one grantor, kind, basis and period, as of one day.

A total that stays the same is one total, however often it is repeated; another number for a later day is
another total of the same series.
"""

from __future__ import annotations

import itertools
from collections import defaultdict

from extractor.crosscheck.acts import SAME_ACT_RATIO
from extractor.crosscheck.gather import Gathering
from extractor.crosscheck.quantity import FITS, likeness
from extractor.crosscheck.statement import Statement

Series = tuple[str, str, str, str, int | None]
AS_OF_DAYS = 7  # papers of one week repeat a total as of their own day


def series(statement: Statement) -> Series:
    """Return what a running total is of: grantor, kind, basis, status and the first day it counts from."""
    return statement.grantor, statement.action, statement.basis, statement.status, statement.start


def gather_totals(statements: list[Statement], forbidden: dict[int, set[int]]) -> Gathering:
    """Return the running totals of one grantor."""
    gathering = Gathering(statements, forbidden)
    grouped: dict[Series, list[Statement]] = defaultdict(list)
    for statement in statements:
        grouped[series(statement)].append(statement)
    for alike in grouped.values():
        alike.sort(key=_by_as_of)
        _same_as_of(alike, gathering)
        _repeated(alike, gathering)
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
    for one, other in itertools.pairwise(statements):
        if one.end is None or other.end is None or one.end == other.end:
            continue
        like = likeness(one.quantity, other.quantity)
        unchanged = like == "same" and one.quantity.exact
        this_week = like in ("same", "allows") and other.end - one.end <= AS_OF_DAYS
        if unchanged or (this_week and one.quantity.pointed and other.quantity.pointed):
            gathering.join(one.sid, other.sid)


def gather_parts(statements: list[Statement], forbidden: dict[int, set[int]]) -> Gathering:
    """Return the parts of one grantor: equal numbers of the same people on the same dates are one part."""
    gathering = Gathering(statements, forbidden)
    grouped: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        quantity = statement.quantity
        whom = "" if (quantity.value or 0) >= 20 else statement.beneficiaries
        key = (statement.action, statement.basis, statement.status, quantity.value, quantity.relation, whom)
        grouped[(*key, statement.start, statement.end)].append(statement)
    for alike in grouped.values():
        for one, other in itertools.pairwise(alike):
            gathering.join(one.sid, other.sid)
    return gathering
