"""Is a ranking true of all the counts known up to its day, in the articles and in the official statistics?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from extractor.crosscheck.combined import WHOLE_TERM, compare_combined
from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.marks import SAME_DAY, Mark, Marks
from extractor.crosscheck.names import is_president
from extractor.crosscheck.quantity import Quantity
from extractor.crosscheck.ranking import Ranking, read_ranking
from extractor.crosscheck.report import event_operand, from_claims
from extractor.crosscheck.store import LISTED, Store
from extractor.crosscheck.table import Row
from extractor.crosscheck.tenures import Tenures, compare_tenures
from extractor.crosscheck.told import sides
from extractor.crosscheck.words import amount, day, iso, listed, plural
from schemas.finding import Finding, Verdict
from schemas.record import Superlative

_SAID = f"""
SELECT b.event, c.superlative, c.published, min(c.id, {LISTED})
FROM told c JOIN belongs b USING (sid)
WHERE c.superlative <> '' GROUP BY ALL ORDER BY ALL
"""
RECENT = 31  # days after an act in which an article still speaks of it as news
NAMED = 3


def compare(
    store: Store, happenings: list[Happening], rows: tuple[Row, ...], places: dict[str, str]
) -> Iterator[Finding]:
    """Yield one finding for each ranking said of an event, as of the day it was said."""
    marks, tenures = Marks(happenings, rows, places), Tenures(happenings, rows, places)
    for number, text, published, claims in store.rows(_SAID):
        one = happenings[number]
        if one.status != "granted" or one.scope == "subset" or not one.grantor:
            continue
        one = _as_told(one, set(claims))
        said = json.loads(text)
        after = said.pop("after")
        ranking = read_ranking(Superlative(**said), one.action, after)
        of_total = one.scope == "cumulative" and not ranking.period and _of_a_tenure(one)
        of_president = is_president(one.grantor)
        if (ranking.combined and of_president and not ranking.period and _of_a_tenure(one)) or (
            of_total and of_president and ranking.of_presidents and ranking.rank == 1
        ):
            yield from compare_combined(one, ranking, tuple(claims), rows)
        elif of_total and not of_president and (ranking.combined or ranking.of_office):
            yield from compare_tenures(one, ranking, published, tuple(claims), tenures)
        elif one.scope == "event" and ranking.direction == "most":
            found = _ranked(one, ranking, published, tuple(claims), marks)
            if found:
                yield found


def _of_a_tenure(one: Happening) -> bool:
    """Whether a total can be that of a whole tenure so far: one of a month ranks among months."""
    return one.start is None or one.end is None or one.end - one.start >= WHOLE_TERM


def _as_told(one: Happening, claims: set[str]) -> Happening:
    """Return the event as those claims tell it, where others give another number."""
    if not one.rivals:
        return one
    return next((side for side in sides(one) if any(claims & {*m.claims} for m in side.members)), one)


def _ranked(
    one: Happening, ranking: Ranking, published: int | None, claims: tuple[str, ...], marks: Marks
) -> Finding | None:
    """Judge "the largest" on the act's own day, "the second largest" on the day of the article."""
    if ranking.action not in (one.action, "clemency"):
        return None  # the most commutations, said beside a number of pardons, ranks another number
    on = one.end if ranking.rank == 1 else published
    if on is None:
        on = one.end if one.end is not None else published
    if on is None:
        return None
    known_marks = [mark for mark in _others(one, ranking, marks) if mark.start >= ranking.since]
    size = marks.whole_day(one) if ranking.action == "clemency" else one.quantity
    larger = _distinct([mark for mark in known_marks if mark.end <= on and _exceeds(mark, size)])
    later = _distinct([mark for mark in known_marks if mark.end > on and _exceeds(mark, size)])
    verdict, why = _verdict(ranking, larger, len(_distinct(known_marks)))
    overtaken = min((mark.end for mark in later), default=None)
    if ranking.rank == 1 and overtaken is not None and verdict == "compatible":
        first = next(mark for mark in later if mark.end == overtaken)
        why += f", until {_named(first)} came"
        if published is not None and published - on > RECENT and overtaken < published:
            verdict, why = "unsure", f"{why}, before the article appeared"
    reason = f'"{ranking.text}", said of {amount(one.quantity)} ({what(one)}): as of {day(on)}, {why}.'
    detail = {
        "rule": "superlative.rank",
        "operands": [event_operand(one), *(_trace(mark) for mark in larger[:LISTED])],
        "relation": f"{len(larger)} larger by {iso(on)}, rank {ranking.rank} claimed",
        "as_of": iso(on),
        "compared": len(_distinct(known_marks)),
        "overtaken_by": [_trace(mark) for mark in later[:NAMED]],
    }
    return from_claims("superlative", verdict, claims, one, reason, detail)


def _others(one: Happening, ranking: Ranking, marks: Marks) -> list[Mark]:
    return [
        mark
        for mark in marks.peers(one.grantor, ranking)
        if mark.origin != one.id
        and (ranking.action in ("clemency", mark.action))
        and not _same_day(mark, one)
    ]


def _same_day(mark: Mark, one: Happening) -> bool:
    """Whether a mark is of the event's own day: the event itself, another kind, or all kinds together."""
    if mark.grantor != one.grantor or one.start is None or one.end is None:
        return False
    return mark.start <= one.end + SAME_DAY and one.start - SAME_DAY <= mark.end


def _exceeds(mark: Mark, quantity: Quantity) -> bool:
    highest = quantity.loose[1]
    return highest is not None and mark.quantity.loose[0] > highest


def _distinct(marks: list[Mark]) -> list[Mark]:
    """Return one mark for each day of grants: those of one grantor within two days are one."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=_fixed):
        last = kept[-1] if kept else None
        if last and last.grantor == mark.grantor and mark.start - last.end <= SAME_DAY:
            kept[-1] = max(last, mark, key=_standing)
        else:
            kept.append(mark)
    return sorted(kept, key=_by_day)


def _fixed(mark: Mark) -> tuple[object, ...]:
    return mark.grantor, mark.start, mark.end, mark.action, mark.quantity.lower, mark.origin


def _by_day(mark: Mark) -> tuple[object, ...]:
    return mark.end, mark.grantor, mark.action, mark.origin


def _standing(mark: Mark) -> tuple[object, ...]:
    return not mark.by_class, mark.sure, mark.quantity.exact, mark.quantity.lower, mark.origin


def _verdict(ranking: Ranking, larger: list[Mark], compared: int) -> tuple[Verdict, str]:
    allowed = ranking.rank - 1
    counted = [mark for mark in larger if not mark.by_class]
    if len(larger) > allowed == 0 and not counted:
        names = listed(_named(mark) for mark in larger[:NAMED])
        return "unsure", f"only grants to a whole class were larger ({names})"
    larger = counted
    names = listed(_named(mark) for mark in larger[:NAMED])
    if len(larger) > allowed and (ranking.vague or (ranking.since_words and not ranking.since)):
        return "unsure", f"more is known ({names}), but not of which time it is meant"
    if len(larger) > allowed:
        surely = [mark for mark in larger if mark.sure]
        if len(surely) <= allowed:
            return "unsure", f"one article gives a larger number ({names})"
        return "conflicts", f"more was known: {names}"
    if allowed == 0:
        none_larger = f"of {plural(compared, 'other act')} known none was larger"
        return "compatible", none_larger if compared else "no other act is known"
    if len(larger) == allowed:
        return "compatible", f"{names} was larger" if allowed == 1 else f"{names} were larger"
    return "unsure", f"fewer larger acts are known ({len(larger)}) than the rank needs"


def _named(mark: Mark) -> str:
    return f"{mark.grantor}'s {amount(mark.quantity)} of {day(mark.end)}"


def _trace(mark: Mark) -> dict[str, Any]:
    return {
        "grantor": mark.grantor,
        "action": mark.action,
        "date": [iso(mark.start), iso(mark.end)],
        "says": amount(mark.quantity),
        "by_class": mark.by_class,
        "origin": mark.origin,
    }
