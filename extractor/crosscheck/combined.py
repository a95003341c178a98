"""Is a total more (or fewer) than those of earlier presidents, together or each, by the statistics?"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.names import known
from extractor.crosscheck.ranking import Ranking
from extractor.crosscheck.reference import trace
from extractor.crosscheck.report import event_operand, from_claims
from extractor.crosscheck.table import Row
from extractor.crosscheck.words import amount, interval, listed, plural
from schemas.finding import Finding, Verdict

Presidents = list[tuple[str, list[Row]]]
WHOLE_TERM = 330  # days; a shorter row is no presidency


def compare_combined(
    one: Happening, ranking: Ranking, claims: tuple[str, ...], rows: tuple[Row, ...]
) -> Iterator[Finding]:
    """Yield whether a total exceeds the totals of the last n predecessors together, or of each known one."""
    found = known(one.grantor)
    if one.end is None or not (found and found.presidential):
        return
    presidents = _limited(_presidencies(one, ranking, rows), ranking)
    if ranking.combined > 0:
        yield from _together(one, ranking, claims, presidents[: ranking.combined])
    elif presidents and not ranking.vague:
        yield _each(one, ranking, claims, presidents)


def _limited(presidents: Presidents, ranking: Ranking) -> Presidents:
    """Return the presidents that "since Truman" or "since 1969" leaves; none if the words name neither."""
    if not ranking.since_words:
        return presidents
    kept: Presidents = []
    for name, figures in presidents:
        if name.split()[-1] in ranking.since_words:
            return kept
        if ranking.since and figures and max(row.end for row in figures) < ranking.since:
            return kept
        kept.append((name, figures))
    return kept if ranking.since else []


def _presidencies(one: Happening, ranking: Ranking, rows: tuple[Row, ...]) -> Presidents:
    """Return the presidents before the grantor, the latest first, with their figures of that kind."""
    own = [row.start for row in rows if row.grantor == one.grantor and row.kind == "total"]
    begin = one.start if one.start is not None else min(own, default=one.end or 0)
    terms: dict[tuple[int, str], list[Row]] = {}
    for row in rows:
        found = known(row.grantor)
        whole = row.kind == "total" and row.end - row.start >= WHOLE_TERM
        earlier = row.end <= begin + 1 and row.grantor != one.grantor
        if found and found.presidential and whole and earlier:
            figures = terms.setdefault((row.start, row.grantor), [])
            figures += [row] if row.action == ranking.action and row.basis == one.basis else []
    merged: dict[str, list[Row]] = {}
    for _, name in sorted(terms, reverse=True):
        merged.setdefault(name, [])
    for (_, name), figures in sorted(terms.items()):
        merged[name] += [row for row in figures if row.end == max(other.end for other in figures)]
    return list(merged.items())


def _bounds(figures: list[Row]) -> tuple[int, int] | None:
    usable = [row for row in figures if row.gives_verdicts]
    if not usable:
        return None
    uppers = [row.quantity.upper or row.quantity.lower for row in usable]
    return min(row.quantity.lower for row in usable), max(uppers)


def _together(
    one: Happening, ranking: Ranking, claims: tuple[str, ...], presidents: Presidents
) -> Iterator[Finding]:
    if len(presidents) < ranking.combined:
        return
    found = [(name, _bounds(figures)) for name, figures in presidents]
    lower = sum(bounds[0] for _, bounds in found if bounds)
    missing = [name for name, bounds in found if bounds is None]
    upper = None if missing else sum(bounds[1] for _, bounds in found if bounds)
    verdict = "unsure" if ranking.vague else against_sum(one, ranking, lower, upper)
    before = "the president before has"
    if len(presidents) > 1:
        before = f"the {plural(len(presidents), 'president')} before have together"
    gap = f"; no sourced figure is at hand for {listed(missing)}" if missing else ""
    reason = (
        f'"{ranking.text}", said of {amount(one.quantity)} ({what(one)}): {interval(lower, upper)} is what '
        f"{before}{gap}."
    )
    yield _finding(one, ranking, claims, (verdict, reason), presidents)


def against_sum(one: Happening, ranking: Ranking, lower: int, upper: int | None) -> Verdict:
    """More than a sum: surely if above its upper end, surely not if the count is below its lower end."""
    least, most = one.quantity.loose
    if ranking.direction in ("more_than", "most"):
        if most is not None and most <= lower:
            return "conflicts"
        return "compatible" if upper is not None and least > upper else "unsure"
    if upper is not None and least >= upper:
        return "conflicts"
    return "compatible" if most is not None and most < lower else "unsure"


def _each(one: Happening, ranking: Ranking, claims: tuple[str, ...], presidents: Presidents) -> Finding:
    verdicts: list[Verdict] = []
    contrary = []
    for name, figures in presidents:
        bounds = _bounds(figures)
        verdicts.append(against_sum(one, ranking, *bounds) if bounds else "unsure")
        if verdicts[-1] == "conflicts" and bounds:
            contrary.append(f"{name} has {interval(*bounds)}")
    if contrary:
        verdict, why = "conflicts", f"but {listed(contrary[:3])}"
    elif "unsure" in verdicts:
        unknown = f"{verdicts.count('unsure')} of {plural(len(presidents), 'earlier president')}"
        verdict, why = "unsure", f"and {unknown} cannot be compared"
    else:
        verdict, why = "compatible", f"and of {plural(len(presidents), 'earlier president')} known each fits"
    reason = f'"{ranking.text}", said of {amount(one.quantity)} ({what(one)}), {why}.'
    sure: Verdict = "conflicts" if contrary else "unsure" if verdict == "unsure" else "compatible"
    return _finding(one, ranking, claims, (sure, reason), presidents)


def _finding(
    one: Happening,
    ranking: Ranking,
    claims: tuple[str, ...],
    judged: tuple[Verdict, str],
    presidents: Presidents,
) -> Finding:
    detail = {
        "rule": "superlative.combined" if ranking.combined > 0 else "superlative.each",
        "operands": [event_operand(one)],
        "relation": ranking.direction,
        "rows": [trace(row) for _, figures in presidents for row in figures],
    }
    return from_claims("superlative", judged[0], claims, one, judged[1], detail)
