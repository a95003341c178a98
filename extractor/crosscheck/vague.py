"""Claims with a vague date, or none: they join an act where a single one fits, else they stay alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from extractor.crosscheck.alike import LOOSE, OTHER_KIND, TELLING, rank
from extractor.crosscheck.gather import Gathering, Magnitudes
from extractor.crosscheck.statement import Statement, by_day, dates_meet

REPORTED_LATE = 2  # days between announcement, signing, effect and report
AMBIGUOUS = "more than one act fits this claim, so it stands alone"


def join_vague(
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
        join_equal([statement for statement in alone if statement.sid not in notes], gathering)
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
        sure = rank(statement, other)
        if sure is not None and sure < LOOSE and gathering.may_join(statement.sid, sid):
            root = gathering.root(sid)
            ranks[root] = min(sure, ranks.get(root, sure))
    same_kind_first = [root for root, sure in ranks.items() if sure < OTHER_KIND]
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


def join_equal(statements: Iterable[Statement], gathering: Gathering) -> None:
    """Join claims of the same number whose dates can be the same and which no precise date tells apart."""
    numbers: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        value = statement.quantity.value
        if statement.quantity.pointed and value is not None and value >= TELLING:
            numbers[statement.action, statement.basis, value].append(statement)
    for alike in numbers.values():
        alike.sort(key=by_day)
        for one, other in pairwise(alike):
            if dates_meet(one, other):
                gathering.join(one.sid, other.sid)
