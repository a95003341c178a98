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

from extractor.crosscheck.gather import Gathering, Magnitudes, comparable
from extractor.crosscheck.quantity import FITS, Quantity, likeness
from extractor.crosscheck.statement import Statement, dates_meet, same_kind

REPORTED_LATE = 2  # days between announcement, signing, effect and report
SAME_MONTH = 31  # days within which a distinctive number is one act, wrongly dated
DISTINCTIVE = 100  # an unround number from here up hardly occurs twice in a month
TELLING = 10  # a number below says too little to join claims that lack a date
ACROSS_KINDS = 20  # a number below occurs for two kinds of act on one day
SAME_ACT_RATIO = 2  # numbers further apart are of different acts, or of a part and its whole
AMBIGUOUS = "more than one act fits this claim, so it stands alone"


def gather_acts(
    statements: list[Statement], forbidden: dict[int, set[int]], companions: dict[int, set[int]]
) -> tuple[Gathering, dict[int, str]]:
    """Return the acts of one grantor and, by statement, why one stands alone.

    ``forbidden`` are the statements that must stay apart, ``companions`` what the articles of a claim without
    a precise date tell besides.
    """
    gathering = Gathering(statements, forbidden)
    granted = [statement for statement in statements if statement.status in ("granted", "planned")]
    _same_day(granted, gathering)
    _days_apart([statement for statement in granted if statement.precise], gathering)
    notes = _vague(granted, gathering, companions)
    for status in ("possible", "denied"):
        _equal([statement for statement in statements if statement.status == status], gathering)
    return gathering, notes


def _same_day(statements: list[Statement], gathering: Gathering) -> None:
    days: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.precise and statement.start is not None and statement.end is not None:
            for day in range(statement.start, statement.end + 1):
                days[day].append(statement)
    for day in sorted(days):
        pairs = sorted((rank, one.sid, other.sid) for rank, one, other in _ranked(days[day]))
        for rank, one, other in pairs:
            if (
                rank < LOOSE
                or (rank == LOOSE and _only(one, other, pairs, gathering))
                or (rank == RIVAL and _one_word(one, other, gathering))
            ):
                gathering.join(one, other)


EQUAL, CLOSE, OTHER_KIND, LOOSE, RIVAL = range(5)


def _ranked(statements: list[Statement]) -> Iterator[tuple[int, Statement, Statement]]:
    for one, other in combinations(statements, 2):
        rank = _rank(one, other)
        if rank is not None:
            yield rank, one, other


def _rank(one: Statement, other: Statement) -> int | None:
    """Return how sure it is that two statements of one day are of one act; ``None`` if they aren't."""
    like = likeness(one.quantity, other.quantity)
    fits = like in FITS
    if not comparable(one, other):
        return OTHER_KIND if fits and _one_act_in_other_words(one, other) else None
    if one.quantity.pointed and other.quantity.pointed:
        if fits:
            return EQUAL if one.quantity.value == other.quantity.value else CLOSE
        return RIVAL if _rivals(one, other) else None
    if fits:
        return LOOSE
    return RIVAL if _rivals(one, other) else None


def _one_act_in_other_words(one: Statement, other: Statement) -> bool:
    """Whether the same number under another name, or on another basis, can be the same act."""
    first, second = one.quantity, other.quantity
    if not (first.pointed and second.pointed):
        return False
    kind = same_kind(one.action, other.action)
    if one.basis != other.basis or kind == "other":
        return first.value == second.value and (first.value or 0) >= ACROSS_KINDS
    smallest = min(first.value or 0, second.value or 0)
    return smallest >= (TELLING if kind == "umbrella" else ACROSS_KINDS)


def _rivals(one: Statement, other: Statement) -> bool:
    """Whether different numbers are rival accounts of one act, not two acts."""
    if one.deed != other.deed or one.status != "granted" or other.status != "granted":
        return False
    low, high = sorted((_size(one.quantity), _size(other.quantity)))
    return 0 < high <= low * SAME_ACT_RATIO


def _size(quantity: Quantity) -> int:
    return quantity.value or quantity.lower or quantity.upper or 0


def _only(one: int, other: int, pairs: list[tuple[int, int, int]], gathering: Gathering) -> bool:
    """Whether a statement without its own number ("more than 2,000") fits one cluster of the day alone."""
    for loose in (one, other):
        fits = {
            gathering.root(b if a == loose else a)
            for rank, a, b in pairs
            if rank == LOOSE and loose in (a, b) and _names_number(b if a == loose else a, gathering)
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
        alike.sort(key=_by_day)
        found += [
            (gap, one.sid, other.sid)
            for one, other in pairwise(alike)
            if 0 < (gap := (other.start or 0) - (one.end or 0)) <= _longest_gap(one.quantity, other.quantity)
        ]
    for _, one, other in sorted(found):
        gathering.join(one, other)


def _by_day(statement: Statement) -> tuple[int, int]:
    return statement.start or 0, statement.sid


def _longest_gap(one: Quantity, other: Quantity) -> int:
    exact = one.exact and other.exact and not one.round_figure
    return SAME_MONTH if exact and (one.value or 0) >= DISTINCTIVE else REPORTED_LATE


def _vague(
    statements: list[Statement], gathering: Gathering, companions: dict[int, set[int]]
) -> dict[int, str]:
    """Join the claims with a vague date, then those with none, where a single act fits."""
    index, known, notes = Magnitudes(), {}, {}
    for statement in statements:
        known[statement.sid] = statement
        if statement.precise:
            index.add(statement)
    vague = [statement for statement in statements if statement.dated and not statement.precise]
    undated = [statement for statement in statements if not statement.dated]
    for later in (vague, undated):
        chosen = []
        for statement in later:
            fits = candidates(statement, index, known, gathering)
            if len(fits) > 1:
                fits = _beside_companions(fits, companions.get(statement.sid, set()), known, gathering)
            if len(fits) > 1:
                notes[statement.sid] = AMBIGUOUS
            chosen += [(statement.sid, fit) for fit in fits] if len(fits) == 1 else []
        for one, other in chosen:
            gathering.join(one, other)
        alone = [statement for statement in later if len(gathering.members(statement.sid)) == 1]
        _equal([statement for statement in alone if statement.sid not in notes], gathering)
        for statement in later:
            index.add(statement)
    return notes


def candidates(
    statement: Statement, index: Magnitudes, known: dict[int, Statement], gathering: Gathering
) -> list[int]:
    """Return the roots of the acts that a claim with a vague date or none may be of, best likeness only."""
    value = statement.quantity.value
    if not statement.quantity.pointed or value is None or value < TELLING:
        return []
    ranks: dict[int, int] = {}
    for sid in index.near(value):
        other = known[sid]
        if sid == statement.sid or not dates_meet(statement, other):
            continue
        rank = _rank(statement, other)
        if rank is not None and rank < LOOSE and gathering.may_join(statement.sid, sid):
            root = gathering.root(sid)
            ranks[root] = min(rank, ranks.get(root, rank))
    same_kind_first = [root for root, rank in ranks.items() if rank < OTHER_KIND]
    return sorted(same_kind_first or ranks)


def _beside_companions(
    fits: list[int], companions: set[int], known: dict[int, Statement], gathering: Gathering
) -> list[int]:
    """Narrow what fits to acts of the days of which the article tells besides, if that leaves any."""
    days = [
        (member.start or 0, member.end or 0)
        for companion in companions & known.keys()
        for member in gathering.members(companion)
        if member.precise
    ]
    beside = [
        fit
        for fit in fits
        if any(
            start - REPORTED_LATE <= (member.end or 0) and (member.start or 0) <= end + REPORTED_LATE
            for member in gathering.members(fit)
            if member.precise
            for start, end in days
        )
    ]
    return beside or fits


def _equal(statements: Iterable[Statement], gathering: Gathering) -> None:
    """Join claims of the same number whose dates can be the same and which no precise date tells apart."""
    numbers: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        value = statement.quantity.value
        if statement.quantity.pointed and value is not None and value >= TELLING:
            numbers[statement.action, statement.basis, value].append(statement)
    for alike in numbers.values():
        alike.sort(key=_by_day)
        for one, other in pairwise(alike):
            if dates_meet(one, other):
                gathering.join(one.sid, other.sid)
