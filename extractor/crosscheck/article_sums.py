"""Does the sum that one article gives close, where other articles give other numbers for its parts or whole?

The sums of events run over the numbers that most articles back; here each article is held to its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from math import prod

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.quantity import likeness, total
from extractor.crosscheck.report import finding, operand
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.store import Store
from extractor.crosscheck.sums import COMBINATIONS
from extractor.crosscheck.words import acts, amount, counted, listed, tellers
from schemas.finding import Finding, Verdict

_BESIDE = """
SELECT g.one, g.other FROM together g JOIN belongs a ON a.sid = g.one JOIN belongs b ON b.sid = g.other
WHERE a.event IN (SELECT event FROM mixed) AND b.event IN (SELECT event FROM mixed) ORDER BY ALL
"""
Homes = dict[int, tuple[Statement, Happening]]


def compare_articles(store: Store, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield the sums of kinds of single articles in which a number is not the one that most articles back."""
    mixed = [one for one in happenings if one.grantor and one.status == "granted" and one.scope != "subset"]
    days = {(one.grantor, one.start, one.end) for one in mixed if one.rivals}
    mixed = [one for one in mixed if (one.grantor, one.start, one.end) in days]
    if not any(one.action == "clemency" for one in mixed):
        return
    store.connection.execute("CREATE TABLE mixed (event BIGINT)")
    store.connection.executemany("INSERT INTO mixed VALUES (?)", [[one.number] for one in mixed])
    homes: Homes = {member.sid: (member, one) for one in mixed for member in one.members}
    beside: dict[int, set[int]] = defaultdict(set)
    for one_sid, other_sid in store.rows(_BESIDE):
        beside[one_sid].add(other_sid)
        beside[other_sid].add(one_sid)
    for sid in sorted(homes):
        whole, event = homes[sid]
        if whole.action == "clemency" and whole.quantity.exact:
            yield from _sums(whole, event, beside, homes)


def _sums(whole: Statement, event: Happening, beside: dict[int, set[int]], homes: Homes) -> Iterator[Finding]:
    kinds: dict[str, list[Statement]] = defaultdict(list)
    for sid in sorted(beside[whole.sid]):
        part, home = homes[sid]
        same_days = (part.start, part.end, part.basis) == (whole.start, whole.end, whole.basis)
        if same_days and part.action != "clemency" and part.quantity.exact and home.scope == event.scope:
            kinds[part.action].append(part)
    if len(kinds) < 2 or prod(map(len, kinds.values())) > COMBINATIONS:
        return
    ways = [
        way
        for way in product(*kinds.values())
        if all(other.sid in beside[one.sid] for one, other in combinations(way, 2))
    ]
    closing = [way for way in ways if _made(way) == whole.quantity]
    for way in closing or (ways if len(ways) == 1 else []):
        members = [whole, *way]
        backed = all(member in homes[member.sid][1].agreeing for member in members)
        undisputed = not any(homes[member.sid][1].disputed for member in members)
        if not (backed and undisputed):
            yield from _finding(whole, event, list(way))


def _made(way: tuple[Statement, ...]) -> object:
    return total([part.quantity for part in way])


def _finding(whole: Statement, event: Happening, parts: list[Statement]) -> Iterator[Finding]:
    made = total([part.quantity for part in parts])
    like = likeness(made, whole.quantity)
    verdict: Verdict
    if like == "same":
        verdict, relation, why = "agrees", "=", "which is the number that it gives"
    elif like == "excludes" and made.lower > whole.quantity.lower:
        verdict, relation, why = "conflicts", ">", "which is more than the number that it gives"
    else:
        return
    addends = listed(counted(part.quantity, part.action) for part in parts)
    named = acts(whole.action, whole.grantor, whole.start, whole.end)
    reason = (
        f"In {tellers([whole])} {addends} make {amount(made)}, {why}: {amount(whole.quantity)} for {named}."
    )
    detail = {
        "rule": "sum.kinds_in_one_article",
        "operands": [operand([part]) for part in parts],
        "relation": f"sum {relation} whole",
        "sum": [made.lower, made.upper],
        "whole": operand([whole]),
    }
    yield finding("sum", verdict, [whole, *parts], event, reason, detail)
