"""Do the parts add up to the whole? Sums run over parts of the right kind only, and exactly.

Pardons and commutations make up the acts of clemency of the same days; a total and the acts after it make
the next total; parts said of one whole can only be checked where they make it up exactly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.quantity import likeness, meets, total
from extractor.crosscheck.report import event_operand, finding
from extractor.crosscheck.words import amount, counted, listed, tellers
from schemas.finding import Finding, Verdict

Shared = frozenset[tuple[int, int]]
FEW_PARTS = 8  # of more parts some make up anything
COMBINATIONS = 64  # more ways of choosing the parts than this, and a match would be chance


def shares(shared: Shared, one: Happening, other: Happening) -> bool:
    """Whether one article tells of both events."""
    return (min(one.number, other.number), max(one.number, other.number)) in shared


def compare_kinds(happenings: list[Happening], shared: Shared) -> Iterator[Finding]:
    """Yield whether pardons, commutations and other kinds make up the acts of clemency of the same days."""
    windows: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for happening in happenings:
        if happening.grantor and happening.scope != "subset" and happening.status == "granted":
            for window in _windows(happening):
                windows[window].append(happening)
    done: set[tuple[int, ...]] = set()
    for alike in windows.values():
        for whole in (one for one in alike if one.action == "clemency" and not one.disputed):
            parts = _parts(whole, alike, shared)
            key = (whole.number, *(part.number for part in parts))
            if len(parts) > 1 and key not in done:
                done.add(key)
                yield from _kinds(whole, parts, all(shares(shared, whole, part) for part in parts))


def _windows(happening: Happening) -> list[tuple[object, ...]]:
    key = (happening.grantor, happening.basis, happening.scope)
    if happening.scope == "event" and happening.precise and happening.start is not None:
        return [(*key, day) for day in range(happening.start, (happening.end or 0) + 1)]
    if happening.start is None or happening.end is None:
        return []
    return [(*key, happening.start, happening.end)]


def _parts(whole: Happening, alike: list[Happening], shared: Shared) -> list[Happening]:
    """Return one event of each kind; where a kind has several, the ones an article tells beside the whole,
    or the choice that makes up the whole; none if that leaves a doubt.
    """
    kinds: dict[str, list[Happening]] = defaultdict(list)
    for one in alike:
        if one.action != "clemency" and not one.disputed:
            kinds[one.action].append(one)
    choices = []
    for kind in sorted(kinds):
        beside = [one for one in kinds[kind] if shares(shared, whole, one)]
        choices.append(sorted(beside or kinds[kind], key=_number))
    ways = 1
    for choice in choices:
        ways *= len(choice)
    if ways == 1:
        return [choice[0] for choice in choices]
    if ways > COMBINATIONS:
        return []
    exact = [
        list(way)
        for way in product(*choices)
        if likeness(total([part.quantity for part in way]), whole.quantity) == "same"
    ]
    return exact[0] if len(exact) == 1 else []


def _number(happening: Happening) -> int:
    return happening.number


def _kinds(whole: Happening, parts: list[Happening], told_together: bool) -> Iterator[Finding]:
    made = total([part.quantity for part in parts])
    like = likeness(made, whole.quantity)
    if like == "same":
        yield sum_finding(whole, parts, "agrees", "sum.kinds", "=", "which is the number given")
    elif like in ("rounds", "allows"):
        yield sum_finding(whole, parts, "compatible", "sum.kinds", "meets", "which the number given allows")
    elif whole.bounds[1] is not None and made.lower > whole.bounds[1]:
        verdict: Verdict = "conflicts" if told_together and like == "excludes" else "unsure"
        yield sum_finding(whole, parts, verdict, "sum.kinds", ">", "which is more than the whole")
    elif told_together:
        why = "which leaves some for other kinds of clemency"
        yield sum_finding(whole, parts, "unsure", "sum.kinds", "<", why)


def sum_finding(
    whole: Happening, parts: list[Happening], verdict: Verdict, rule: str, relation: str, why: str
) -> Finding:
    """Return the finding that ``parts`` make, or don't make, the number of ``whole``."""
    made = total([part.quantity for part in parts])
    addends = listed(counted(part.quantity, part.action) for part in parts)
    members = [member for one in (whole, *parts) for member in one.agreeing]
    reason = (
        f"{addends} make {amount(made)}, {why}: {amount(whole.quantity)} for {what(whole)} "
        f"({tellers(whole.agreeing)})."
    )
    detail = {
        "rule": rule,
        "operands": [event_operand(part) for part in parts],
        "relation": f"sum {relation} whole",
        "sum": [made.lower, made.upper],
        "whole": event_operand(whole),
    }
    return finding("sum", verdict, members, whole, reason, detail)


def compare_parts(
    wholes: dict[int, list[Happening]], happenings: list[Happening], shared: Shared
) -> Iterator[Finding]:
    """Yield parts of one kind that make up their whole, of those that one article says of it.

    Parts may overlap or be incomplete, so only a match says something; but lower bounds add to a lower bound.
    """
    for place in sorted(wholes):
        whole, parts = happenings[place], sorted(wholes[place], key=_number)
        parts = [part for part in parts if part.action == whole.action and part.basis == whole.basis]
        if len(parts) < 2 or (whole.bounds[0] < 20):
            continue
        for way in _making_up(parts, whole, shared):
            yield sum_finding(whole, way, "agrees", "sum.parts", "=", "which is the number given")
        made = total([part.quantity for part in parts])
        if made.upper is None and whole.bounds[1] is None and made.lower * 5 >= whole.bounds[0] * 4:
            why = "which does not prove the number given, nor contradict it"
            yield sum_finding(whole, parts, "compatible", "sum.parts", "allows", why)


def _making_up(parts: list[Happening], whole: Happening, shared: Shared) -> list[list[Happening]]:
    """Return the parts that make up the whole exactly, where no part is in two such choices."""
    exact = [part for part in parts if part.quantity.exact][:FEW_PARTS]
    if not whole.quantity.exact:
        return []
    ways = [
        list(way)
        for size in range(2, len(exact) + 1)
        for way in combinations(exact, size)
        if sum(part.bounds[0] for part in way) == whole.bounds[0]
        and all(shares(shared, one, other) for one, other in combinations(way, 2))
    ]
    overlapping = [
        (one, other)
        for one, other in combinations(ways, 2)
        if {part.number for part in one} & {part.number for part in other}
    ]
    ambiguous = {id(way) for pair in overlapping for way in pair}
    return [way for way in ways if id(way) not in ambiguous]


def overlap(one: Happening, other: Happening, slack: int = 0) -> bool:
    """Whether the dates of two events can be the same, or ``one`` at most ``slack`` days later."""
    far = 10**7
    return meets(
        (one.start or 0, far if one.end is None else one.end),
        (other.start or 0, far if other.end is None else other.end + slack),
    )
