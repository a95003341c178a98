"""Do the claims of one event give numbers that can all be true? And what became of a planned act?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.quantity import Quantity, likeness
from extractor.crosscheck.report import finding, operand
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.words import PLURALS, acts, amount, interval, listed, plural, quoted, tellers
from schemas.finding import Finding, Verdict

DOUBTFUL = 0.5  # a reading of lower confidence contradicts nobody
PLAN_DAYS = 31  # an act so soon after a plan of the same kind is taken to be its outcome

Sides = dict[Quantity, list[Statement]]
Side = tuple[Quantity, list[Statement]]


Days = dict[tuple[str, str, int], list[Happening]]


def by_day(happenings: list[Happening]) -> Days:
    """Return the acts done on each day, by grantor and basis."""
    days: Days = defaultdict(list)
    for one in happenings:
        if one.scope == "event" and one.status == "granted" and one.precise and one.start is not None:
            days[one.grantor, one.basis, one.start].append(one)
    return days


def compare(happening: Happening, days: Days) -> Iterator[Finding]:
    """Yield what the counts of one event say of each other: agreement, compatibility, conflict."""
    sides = _sides(happening)
    if not sides:  # a person has called all of its claims wrong
        return
    rivals = {member.quantity for member in happening.rivals}
    for quantity, members in sides.items():
        claims = sum(member.n_claims for member in members)
        vague = not quantity.pointed and quantity.relation == "about" and happening.start is None
        if claims > 1 and not vague:  # "thousands" said twice of no known day confirms nothing
            yield _agreement(happening, quantity, members, claims)
    fitting = {quantity: members for quantity, members in sides.items() if quantity not in rivals}
    if len(fitting) > 1:
        yield _compatible(happening, fitting)
    finest = min(fitting or sides, key=_finest)
    for quantity in rivals & sides.keys():
        yield _rival(happening, (finest, sides[finest]), (quantity, sides[quantity]), days)
    yield from _bases(happening)


def _sides(happening: Happening) -> Sides:
    """Return the trusted statements of the event's basis by the number they give, in a fixed order."""
    grouped: Sides = defaultdict(list)
    for member in happening.members:
        if member.sid not in happening.wrong and member.basis == happening.basis:
            grouped[member.quantity].append(member)
    return {quantity: grouped[quantity] for quantity in sorted(grouped, key=_finest)}


def _finest(quantity: Quantity) -> tuple[float, bool, int, str]:
    return quantity.width, quantity.round_figure, quantity.lower, quantity.relation


def what(happening: Happening) -> str:
    """Return the event in words: "Joe Biden's commutations on 12 December 2024"."""
    return acts(happening.action, happening.grantor, happening.start, happening.end)


def _agreement(happening: Happening, quantity: Quantity, members: list[Statement], claims: int) -> Finding:
    reason = f"{plural(claims, 'claim')} by {tellers(members)} give {amount(quantity)} for {what(happening)}."
    detail = {"rule": "count.same_number", "operands": [operand(members)], "relation": "equal"}
    return finding("count", "agrees", members, happening, reason, detail)


def _compatible(happening: Happening, sides: Sides) -> Finding:
    said = listed(quoted(members) for members in sides.values())
    lower, upper = happening.bounds
    reason = f"{said} can all be true of {what(happening)}: {interval(lower, upper)} fits them all."
    if happening.disputed:
        reason = f"{said} can all be true of {what(happening)}."
    members = [member for side in sides.values() for member in side]
    detail = {
        "rule": "count.intervals_meet",
        "operands": [operand(side) for side in sides.values()],
        "relation": "compatible",
        "common": [lower, upper],
        "pairs": [
            [amount(one), amount(other), likeness(one, other)] for one, other in combinations(sides, 2)
        ],
    }
    return finding("count", "compatible", members, happening, reason, detail)


def _rival(happening: Happening, fits: Side, rival: Side, days: Days) -> Finding:
    verdict, why = _explained(happening, fits[0], rival[0], days) or _rivalry(happening, fits, rival)
    said = f"{amount(fits[0])} ({tellers(fits[1])}) and {amount(rival[0])} ({tellers(rival[1])})"
    if verdict == "conflicts":
        reason = f"{said} cannot both be the number of {what(happening)}."
    elif verdict == "compatible":
        reason = f"{said} can both be true of {what(happening)}: {why}."
    else:
        reason = f"{said} are both given for {what(happening)}, but {why}."
    detail = {
        "rule": "count.intervals_apart",
        "operands": [operand(fits[1]), operand(rival[1])],
        "relation": likeness(fits[0], rival[0]),
        "doubt": why or None,
    }
    return finding("count", verdict, [*fits[1], *rival[1]], happening, reason, detail)


def _explained(
    happening: Happening, fits: Quantity, rival: Quantity, days: Days
) -> tuple[Verdict, str] | None:
    """Return what the day's other acts explain: a total before and after them, or one kind for all."""
    if not (fits.exact and rival.exact) or happening.end is None:
        return None
    that_day = [
        one
        for day in (happening.end, happening.end - 1)
        for one in days.get((happening.grantor, happening.basis, day), ())
    ]
    if happening.scope == "cumulative":
        gap = abs(fits.lower - rival.lower)
        if any(one.action == happening.action and one.value == gap for one in that_day):
            return (
                "compatible",
                f"one of these totals has the {gap:,} of the last day in it and the other has not",
            )
    elif happening.action == "clemency":
        kinds = {one.value: one.action for one in that_day if one.action != "clemency"}
        for quantity in (fits, rival):
            if quantity.value in kinds:
                return "unsure", f"{quantity.value:,} is the number of {PLURALS[kinds[quantity.value]]} alone"
    return None


def _rivalry(happening: Happening, fits: Side, rival: Side) -> tuple[Verdict, str]:
    """Return the verdict on two numbers that are apart, and for ``unsure`` why."""
    sides = (fits[1], rival[1])
    if likeness(fits[0], rival[0]) == "near":
        return "unsure", "the words leave room for a number that is only just outside"
    if any(max(member.confidence for member in side) < DOUBTFUL for side in sides):
        return "unsure", "one of them may be misread"
    units = [{member.unit for member in side} for side in sides]
    if not units[0] & units[1] and "acts" not in units[0] | units[1]:
        return "unsure", "one counts people and the other sentences"
    if all(_beside(happening, member, fits[1]) for member in rival[1]):
        return "unsure", "one article gives both, so they may be of two counts or two days"
    if happening.scope == "cumulative":
        gap = abs((fits[0].value or 0) - (rival[0].value or 0))
        if fits[0].exact and rival[0].exact and gap == 1:
            return "unsure", "they differ by one, and a running total may or may not include the latest act"
    return "conflicts", ""


def _beside(happening: Happening, member: Statement, others: list[Statement]) -> bool:
    """Whether an article gives a number beside another of the same total and does not say whose each is."""
    return any(other.sid in happening.accounts.get(member.sid, ()) for other in others)


def _bases(happening: Happening) -> Iterator[Finding]:
    """Yield that one number is said of people by some and of convictions by others."""
    others = [member for member in happening.members if member.basis != happening.basis]
    own = [member for member in happening.members if member.basis == happening.basis]
    if not others:
        return
    reason = (
        f"{amount(others[0].quantity)} is said of {others[0].unit} by {tellers(others)} and of {own[0].unit} "
        f"by {tellers(own)}, and one person can have several convictions."
    )
    detail = {
        "rule": "count.basis",
        "operands": [operand(own), operand(others)],
        "relation": "not comparable",
    }
    yield finding("count", "unsure", [*own, *others], happening, reason, detail)


def outcomes(happenings: list[Happening], shared: frozenset[tuple[int, int]]) -> Iterator[Finding]:
    """Yield, for a planned act, the act of the same kind that soon followed with another number.

    What one article tells as planned beside what was done is another act.
    """
    done: dict[tuple[str, str, str], list[Happening]] = defaultdict(list)
    for happening in happenings:
        if happening.scope == "event" and happening.status == "granted" and happening.precise:
            done[happening.grantor, happening.action, happening.basis].append(happening)
    for plan in happenings:
        if plan.scope != "event" or plan.status != "planned" or plan.start is None or not plan.grantor:
            continue
        followed = [
            act
            for act in done[plan.grantor, plan.action, plan.basis]
            if act.start is not None
            and plan.start is not None
            and abs(act.start - plan.start) <= PLAN_DAYS
            and (min(act.number, plan.number), max(act.number, plan.number)) not in shared
        ]
        if len(followed) == 1:
            yield _outcome(plan, followed[0])


def _outcome(plan: Happening, act: Happening) -> Finding:
    reason = (
        f"{amount(plan.quantity)} was a plan ({tellers(plan.members)}) and {amount(act.quantity)} the "
        f"outcome ({tellers(act.members)}), so the numbers of {what(act)} need not be the same."
    )
    detail = {
        "rule": "count.plan_and_outcome",
        "operands": [operand(plan.agreeing), operand(act.agreeing)],
        "relation": "plan and outcome",
    }
    return finding("count", "compatible", [*plan.members, *act.members], act, reason, detail)


def releases(happenings: list[Happening]) -> Iterator[Finding]:
    """Yield, for people let out on the day of an act, that they may be some of those whom it was granted."""
    days: dict[tuple[str, str, int | None], list[Happening]] = defaultdict(list)
    for happening in happenings:
        if happening.scope == "event" and happening.status == "granted" and happening.precise:
            days[happening.grantor, happening.basis, happening.start].append(happening)
    for alike in days.values():
        out = [one for one in alike if all(member.deed == "release" for member in one.members)]
        granted = [one for one in alike if one not in out]
        for let_out in out:
            larger = [one for one in granted if let_out.bounds[0] <= (one.bounds[1] or let_out.bounds[0])]
            if len(larger) == 1 and let_out.grantor:
                yield _released(let_out, larger[0])


def _released(let_out: Happening, act: Happening) -> Finding:
    was = "was" if act.value == 1 else "were"
    reason = (
        f"{amount(let_out.quantity)} ({tellers(let_out.members)}) left prison and {amount(act.quantity)} "
        f"({tellers(act.members)}) {was} granted clemency, so both can be true of {what(act)}."
    )
    detail = {
        "rule": "count.released_of_granted",
        "operands": [operand(let_out.agreeing), operand(act.agreeing)],
        "relation": "released <= granted",
    }
    return finding("count", "compatible", [*let_out.members, *act.members], act, reason, detail)
