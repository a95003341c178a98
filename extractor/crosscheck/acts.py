"""Which statements are of one act: identity first (who, what, when, on which basis), then the number.

The steps go from the surest to the least sure, and each may only join what no article tells as two acts:
one number on one day; another number for what is plainly one act; the same number a day or two apart (or,
for a number that can hardly occur twice, a month); then the claims with vague dates, and last those with
none, which join only where a single act fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from extractor.crosscheck.alike import LOOSE, RIVAL, TELLING, comparable, gap, rank
from extractor.crosscheck.gather import Gathering
from extractor.crosscheck.quantity import FITS, Quantity, likeness
from extractor.crosscheck.statement import Statement, by_day, same_kind
from extractor.crosscheck.vague import REPORTED_LATE, join_equal, join_vague

SAME_MONTH = 31  # days within which a distinctive number is one act, wrongly dated
DISTINCTIVE = 100  # an unround number from here up hardly occurs twice in a month


def gather_acts(
    statements: list[Statement], forbidden: dict[int, set[int]], companions: dict[int, set[int]]
) -> tuple[Gathering, dict[int, str]]:
    """Return the acts of one grantor and, by statement, why one stands alone.

    ``forbidden`` are the statements that must stay apart, and gets more of them; ``companions`` are what the
    articles of a claim without a precise date tell besides.
    """
    granted = [statement for statement in statements if statement.status in ("granted", "planned")]
    days = _by_days(granted)
    for one, other in _whole_days(days):
        forbidden[one].add(other)
        forbidden[other].add(one)
    gathering = Gathering(statements, forbidden)
    _same_day(days, gathering)
    _days_apart([statement for statement in granted if statement.precise], gathering)
    notes = join_vague(granted, gathering, companions)
    for status in ("possible", "denied"):
        join_equal([statement for statement in statements if statement.status == status], gathering)
    return gathering, notes


def _by_days(statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    days: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.precise and statement.start is not None and statement.end is not None:
            for day in range(statement.start, statement.end + 1):
                days[day].append(statement)
    return {day: days[day] for day in sorted(days)}


def _same_day(days: dict[int, list[Statement]], gathering: Gathering) -> None:
    for of_day in days.values():
        pairs = sorted(_ranked(of_day))
        for sure, _, one, other in pairs:
            if (
                sure < LOOSE
                or (sure == LOOSE and _only(one, other, pairs, gathering))
                or (sure == RIVAL and _one_word(one, other, gathering))
            ):
                gathering.join(one, other)


Pair = tuple[int, int, int, int]


def _ranked(statements: list[Statement]) -> Iterator[Pair]:
    """Yield rank, gap and the two statements of all pairs that may be of one act."""
    contested = _contested(statements)
    for one, other in combinations(statements, 2):
        sure = rank(one, other)
        swapped = same_kind(one.action, other.action) == "other" and {one.sid, other.sid} <= contested
        if sure is not None and not swapped:
            yield sure, gap(one.quantity, other.quantity), one.sid, other.sid


def _contested(statements: list[Statement]) -> set[int]:
    """Return the statements that have a rival of their own kind on the day.

    Where one paper has 70 pardons and 73 commutations and another 73 and 70, each kind has two numbers; the
    70 pardons are not the 70 commutations under another name.
    """
    return {
        statement.sid
        for pair in combinations(statements, 2)
        if comparable(*pair) and rank(*pair) == RIVAL
        for statement in pair
    }


def _whole_days(days: dict[int, list[Statement]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a number for all clemency of a day and one of a kind that it is made up of.

    1,499 commutations and 39 pardons are 1,538 grants: 1,538 is no other number of the commutations.
    """
    for of_day in days.values():
        wholes = [one for one in of_day if one.action == "clemency" and one.quantity.exact]
        kinds = [one for one in of_day if one.action != "clemency" and one.quantity.pointed]
        addends: dict[int, set[tuple[str, int]]] = defaultdict(set)
        for one, other in combinations([one for one in kinds if one.quantity.exact], 2):
            if one.action != other.action and one.basis == other.basis:
                total = one.quantity.lower + other.quantity.lower
                addends[total] |= {(one.action, one.quantity.lower), (other.action, other.quantity.lower)}
        for whole in wholes:
            for action, value in addends.get(whole.quantity.lower, ()):
                exact = Quantity(value, value, value, "exactly")
                for one in kinds:
                    if one.action == action and likeness(one.quantity, exact) in FITS:
                        yield whole.sid, one.sid


def _only(one: int, other: int, pairs: list[Pair], gathering: Gathering) -> bool:
    """Whether a statement without its own number ("more than 2,000") fits one cluster of the day alone."""
    for loose in (one, other):
        fits = {
            gathering.root(b if a == loose else a)
            for sure, _, a, b in pairs
            if sure == LOOSE and loose in (a, b) and _names_number(b if a == loose else a, gathering)
        } - {gathering.root(loose)}
        if len(fits) > 1 and not _names_number(loose, gathering):
            return False
    return True


def _one_word(one: int, other: int, gathering: Gathering) -> bool:
    """Whether both acts are called clemency, or neither.

    "143 pardoned" for clemency to 143 people is no rival of the 73 pardons among them.
    """
    umbrella = [any(s.action == "clemency" for s in gathering.members(sid)) for sid in (one, other)]
    return umbrella[0] == umbrella[1]


def _names_number(sid: int, gathering: Gathering) -> bool:
    return any(member.quantity.pointed for member in gathering.members(sid))


def _days_apart(statements: list[Statement], gathering: Gathering) -> None:
    """Join the same number of the same kind a few days apart: nearest days first."""
    numbers: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        value = statement.quantity.value
        if statement.quantity.pointed and value is not None and value >= TELLING:
            numbers[statement.action, statement.basis, value].append(statement)
    found = []
    for alike in numbers.values():
        alike.sort(key=by_day)
        found += [
            (gap, one.sid, other.sid)
            for one, other in pairwise(alike)
            if 0 < (gap := (other.start or 0) - (one.end or 0)) <= _longest_gap(one.quantity, other.quantity)
        ]
    for _, one, other in sorted(found):
        gathering.join(one, other)


def _longest_gap(one: Quantity, other: Quantity) -> int:
    exact = one.exact and other.exact and not one.round_figure
    return SAME_MONTH if exact and (one.value or 0) >= DISTINCTIVE else REPORTED_LATE
