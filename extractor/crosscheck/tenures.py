"""Is a total more (or fewer) than those of the others who held the office, by the records themselves?

For presidents of the United States the statistics tell (``combined``). Of governors, kings and others the
totals that articles and the table give are all there is: what they contradict is a conflict, and "more than
the last two combined" is judged only where the totals of those two are known and nobody held office between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.crosscheck.combined import against_sum
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.names import known
from extractor.crosscheck.quantity import Quantity
from extractor.crosscheck.ranking import Ranking
from extractor.crosscheck.report import event_operand, from_claims
from extractor.crosscheck.table import Row
from extractor.crosscheck.words import acts, amount, interval, iso, listed, number, plural
from schemas.finding import Finding, Verdict

HANDOVER = 31  # days between the end of one tenure and the start of the next, as totals are dated
WHOLE_TENURE = 330  # days; a total of less is of a year or a campaign, not of a tenure
NAMED = 3


@dataclass(frozen=True, slots=True)
class Tenure:
    """The largest total known of one grantor. Days are ordinals; ``sure``: good enough to contradict."""

    grantor: str
    start: int | None
    end: int | None
    quantity: Quantity
    sure: bool
    origin: str


class Tenures:
    """The totals of all grantors, by place, kind and basis."""

    def __init__(self, happenings: list[Happening], rows: tuple[Row, ...], places: dict[str, str]) -> None:
        self._places = places
        self._known: dict[tuple[str, str, str], list[Tenure]] = defaultdict(list)
        for one in happenings:
            if one.scope == "cumulative" and one.status == "granted" and one.grantor and not one.disputed:
                whole = Tenure(one.grantor, one.start, one.end, one.quantity, one.articles > 1, one.id)
                self._known[self._place(one.grantor), one.action, one.basis].append(whole)
        for row in rows:
            if row.kind == "total" and row.gives_verdicts and not row.disputed:
                whole = Tenure(row.grantor, row.start, row.end, row.quantity, True, row.source_address)
                self._known[self._place(row.grantor), row.action, row.basis].append(whole)

    def _place(self, grantor: str) -> str:
        found = known(grantor)
        return self._places.get(grantor) or (found.jurisdiction if found else "")

    def others(self, one: Happening, action: str, until: int) -> list[Tenure]:
        """Return the total of each other holder of the office, as known on a day, the latest tenure first."""
        place = self._place(one.grantor)
        best: dict[str, Tenure] = {}
        for tenure in sorted(self._known.get((place, action, one.basis), ()), key=_fixed) if place else ():
            if tenure.grantor != one.grantor and (tenure.end is None or tenure.end <= until):
                earlier = best.get(tenure.grantor)
                if earlier is None or _standing(tenure) > _standing(earlier):
                    best[tenure.grantor] = tenure
        return sorted(best.values(), key=_latest_first)


def _fixed(tenure: Tenure) -> tuple[object, ...]:
    return tenure.grantor, tenure.start or 0, tenure.end or 0, tenure.quantity.lower, tenure.origin


def _standing(tenure: Tenure) -> tuple[int, bool, str]:
    return tenure.quantity.lower, tenure.sure, tenure.origin


def _latest_first(tenure: Tenure) -> tuple[int, str]:
    return -(tenure.end or 0), tenure.grantor


def compare_tenures(
    one: Happening, ranking: Ranking, published: int | None, claims: tuple[str, ...], tenures: Tenures
) -> Iterator[Finding]:
    """Yield whether a total of anyone but a president stands as its ranking says."""
    if one.end is None or ranking.vague or ranking.period or (ranking.since_words and not ranking.since):
        return
    others = tenures.others(one, ranking.action, published if published is not None else one.end)
    others = [other for other in others if not ranking.since or (other.end or 0) >= ranking.since]
    if ranking.combined > 0:
        yield from _together(one, ranking, claims, others)
    elif others:
        yield _each(one, ranking, claims, others)


def _each(one: Happening, ranking: Ranking, claims: tuple[str, ...], others: list[Tenure]) -> Finding:
    most = ranking.direction in ("most", "more_than")
    contrary = [other for other in others if _beats(other.quantity, one.quantity, most=most)]
    named = listed(f"{amount(other.quantity)} by {other.grantor}" for other in (contrary or others)[:NAMED])
    verdict: Verdict
    if len(contrary) >= ranking.rank:
        surely = [other for other in contrary if other.sure]
        verdict = "conflicts" if len(surely) >= ranking.rank else "unsure"
        why = f"but {named} is known" + ("" if verdict == "conflicts" else ", from one article")
    else:
        verdict = "compatible" if len(contrary) == ranking.rank - 1 else "unsure"
        why = (
            f"and of {plural(len(others), 'other total')} known for the office none contradicts it ({named})"
        )
    return _finding(one, ranking, claims, (verdict, why), others)


def _beats(other: Quantity, own: Quantity, *, most: bool) -> bool:
    if most:
        return own.loose[1] is not None and other.loose[0] > own.loose[1]
    return other.loose[1] is not None and other.loose[1] < own.loose[0]


def _together(
    one: Happening, ranking: Ranking, claims: tuple[str, ...], others: list[Tenure]
) -> Iterator[Finding]:
    """Judge the last n together, if the totals of n tenures that join without a gap are known."""
    chain: list[Tenure] = []
    begin = one.start
    for other in others:
        if (
            begin is not None
            and other.end is not None
            and _whole(other)
            and 0 <= begin - other.end <= HANDOVER
        ):
            chain.append(other)
            begin = other.start
    chain = chain[: ranking.combined]
    if len(chain) < ranking.combined:
        return
    lower = sum(other.quantity.lower for other in chain)
    uppers = [other.quantity.upper for other in chain]
    upper = None if None in uppers else sum(bound or 0 for bound in uppers)
    verdict = against_sum(one, ranking, lower, upper)
    if verdict == "conflicts" and not all(other.sure for other in chain):
        verdict = "unsure"
    parts = listed(f"{amount(other.quantity)} by {other.grantor}" for other in chain)
    before = "the one before has" if len(chain) == 1 else f"the {number(len(chain))} before have together"
    why = f"and {interval(lower, upper)} is what {before}: {parts}"
    yield _finding(one, ranking, claims, (verdict, why), chain)


def _whole(tenure: Tenure) -> bool:
    return tenure.start is not None and tenure.end is not None and tenure.end - tenure.start >= WHOLE_TENURE


def _finding(
    one: Happening,
    ranking: Ranking,
    claims: tuple[str, ...],
    judged: tuple[Verdict, str],
    others: list[Tenure],
) -> Finding:
    what = acts(one.action, one.grantor, one.start, one.end)
    reason = f'"{ranking.text}", said of {amount(one.quantity)} ({what}), {judged[1]}.'
    detail = {
        "rule": "superlative.tenures_combined" if ranking.combined > 0 else "superlative.tenures",
        "operands": [
            event_operand(one),
            *(
                {
                    "grantor": other.grantor,
                    "says": amount(other.quantity),
                    "period": [iso(other.start), iso(other.end)],
                    "origin": other.origin,
                }
                for other in others
            ),
        ],
        "relation": ranking.direction,
        "as_of": iso(one.end),
    }
    return from_claims("superlative", judged[0], claims, one, reason, detail)
