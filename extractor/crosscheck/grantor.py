"""Is one act said of two grantors?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.names import known
from extractor.crosscheck.report import event_operand, finding
from extractor.crosscheck.vague import REPORTED_LATE
from extractor.crosscheck.words import PLURALS, amount, period, tellers
from schemas.finding import Finding

DISTINCTIVE = 100  # an unround number from here up is hardly given twice in three days in one country


def compare(happenings: list[Happening], jurisdictions: dict[str, str]) -> Iterator[Finding]:
    """Yield pairs of acts that differ in the grantor alone, within one jurisdiction.

    A board that recommends and a governor who signs both act, so a body beside a person is never a conflict.
    """
    alike: dict[tuple[str, str, int], list[Happening]] = defaultdict(list)
    for happening in happenings:
        quantity = happening.quantity
        if (
            happening.grantor
            and happening.precise
            and happening.scope == "event"
            and happening.status == "granted"
            and quantity.exact
            and not quantity.round_figure
            and (happening.value or 0) >= DISTINCTIVE
        ):
            alike[happening.action, happening.basis, happening.value or 0].append(happening)
    for group in alike.values():
        for one, other in combinations(group, 2):
            near = abs((one.start or 0) - (other.start or 0)) <= REPORTED_LATE
            places = {jurisdictions.get(one.grantor, ""), jurisdictions.get(other.grantor, "")}
            if near and one.grantor != other.grantor and (len(places) == 1 or "" in places):
                yield _finding(one, other, sure="" not in places)


def _finding(one: Happening, other: Happening, *, sure: bool) -> Finding:
    bodies = [bool(found and found.body) for found in (known(one.grantor), known(other.grantor))]
    said = (
        f"{amount(one.quantity)} {PLURALS[one.action]}{period(one.start, one.end)} are said to be "
        f"{one.grantor}'s ({tellers(one.members)}) and {other.grantor}'s ({tellers(other.members)})"
    )
    if any(bodies):
        verdict, why = "unsure", "and a board and the one who signs may both have acted"
    elif sure:
        verdict, why = "conflicts", "and one act has one grantor"
    else:
        verdict, why = "unsure", "and it is not known that both are of one place"
    detail = {
        "rule": "grantor.same_act",
        "operands": [event_operand(one), event_operand(other)],
        "relation": "equal but for the grantor",
    }
    members = [*one.members, *other.members]
    return finding(
        "grantor",
        "conflicts" if verdict == "conflicts" else "unsure",
        members,
        one,
        f"{said}, {why}.",
        detail,
    )
