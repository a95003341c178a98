"""From the table of claims to events: each grantor's acts, running totals and parts, by themselves."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, product
from math import prod
from pathlib import Path

from extractor.crosscheck.acts import gather_acts
from extractor.crosscheck.alike import TELLING, comparable
from extractor.crosscheck.gather import Beside, Gathering, beside
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.judged import Judged
from extractor.crosscheck.quantity import FITS, likeness, total
from extractor.crosscheck.statement import Statement, by_day
from extractor.crosscheck.store import Store
from extractor.crosscheck.totals import gather_parts, gather_totals

CHOICES = 64  # more ways of choosing the parts than this, and a match would be chance
Group = tuple[list[Statement], tuple[str, ...]]
_CLAIMS = """
SELECT b.event, list(c.id ORDER BY c.id), count(DISTINCT c.article),
  count(DISTINCT nullif(c.publisher, '')), count(DISTINCT nullif(c.source, ''))
FROM belongs b JOIN told c USING (sid) GROUP BY b.event ORDER BY b.event
"""


def build(store: Store, judged: Judged) -> list[Happening]:
    """Return all events, in an order that the claims decide, and fill the table ``belongs``."""
    statements = {statement.sid: statement for statement in store.statements()}
    known = beside(store, statements)
    whole = _kinds_of_wholes(statements, known)
    known = beside(store, {statement.sid: statement for statement in whole})
    pinned = {statement.pin: statement.sid for statement in statements.values() if statement.pin}
    for one, other in judged.apart:
        if one in pinned and other in pinned:
            known.apart[pinned[one]].add(pinned[other])
            known.apart[pinned[other]].add(pinned[one])
    groups = list(_groups(whole, known))
    groups = _linked(_adopted(groups), [(pinned.get(a), pinned.get(b)) for a, b in judged.same])
    happenings = [
        Happening(
            members,
            _sids(judged.wrong, pinned),
            _sids(judged.right, pinned),
            notes=notes,
            accounts=known.accounts,
        )
        for members, notes in groups
    ]
    happenings.sort(key=_order)
    _count(store, happenings)
    return happenings


def _order(happening: Happening) -> tuple[object, ...]:
    return happening.order


def _sids(claims: Iterable[str], pinned: dict[str, int]) -> frozenset[int]:
    return frozenset(pinned[claim] for claim in claims if claim in pinned)


def _kinds_of_wholes(statements: dict[int, Statement], known: Beside) -> list[Statement]:
    """Return the statements, with the parts that are all pardons (or all commutations) of a whole made whole.

    "237 acts of clemency, 143 of them pardons": 143 is a part of 237, and the number of pardons of the same
    period. That it is all of them is known only where the kinds that an article gives make up the whole.
    """
    changed = dict(statements)
    parts: dict[int, list[Statement]] = defaultdict(list)
    for sid, wholes in known.wholes.items():
        for whole in wholes:
            if _kind_of(statements[sid], statements[whole]):
                parts[whole].append(statements[sid])
    for place in sorted(parts):
        for part in _making_up(parts[place], statements[place]):
            changed[part.sid] = replace(part, scope=statements[place].scope)
    return [changed[sid] for sid in sorted(changed)]


def _making_up(parts: list[Statement], whole: Statement) -> list[Statement]:
    """Return the one choice of a part of each kind that makes up the whole, if there is one."""
    kinds: dict[str, list[Statement]] = defaultdict(list)
    for part in parts:
        kinds[part.action].append(part)
    ways = list(product(*kinds.values())) if prod(map(len, kinds.values())) <= CHOICES else []
    exact = [way for way in ways if likeness(total([part.quantity for part in way]), whole.quantity) in FITS]
    return list(exact[0]) if len(kinds) > 1 and len(exact) == 1 else []


def _kind_of(part: Statement, whole: Statement) -> bool:
    """Whether a part is of one kind and the whole of all kinds, of the same days."""
    same_days = (part.start, part.end, part.basis) == (whole.start, whole.end, whole.basis)
    return same_days and whole.action == "clemency" != part.action


def _groups(statements: list[Statement], known: Beside) -> Iterator[Group]:
    for grantor, of_grantor in groupby(statements, key=_grantor):
        scoped: dict[str, list[Statement]] = defaultdict(list)
        for statement in of_grantor:
            scoped[statement.scope].append(statement)
        if not grantor:
            yield from (([statement], ()) for alike in scoped.values() for statement in alike)
            continue
        acts, notes = gather_acts(scoped["event"], known.apart, known.companions)
        for members in acts.clusters():
            said = {notes[member.sid] for member in members if member.sid in notes}
            yield members, tuple(sorted(said)) if len(members) == 1 else ()
        latest = _latest_acts(scoped["cumulative"], scoped["event"], acts, known)
        totals = gather_totals(scoped["cumulative"], known.apart, latest)
        yield from ((members, ()) for members in totals.clusters())
        yield from ((members, ()) for members in gather_parts(scoped["subset"], known.apart).clusters())


def _latest_acts(
    totals: list[Statement], events: list[Statement], acts: Gathering, known: Beside
) -> dict[int, int]:
    """Return, by running total, the latest act of its kind that its articles tell beside it."""
    done = {one.sid: one for one in events if one.precise and one.status == "granted"}
    found = {}
    for whole in totals:
        beside = [done[sid] for sid in known.companions.get(whole.sid, ()) if sid in done]
        told = [one for one in beside if comparable(one, whole) and (one.end or 0) <= (whole.end or 0)]
        if told:
            found[whole.sid] = acts.root(max(told, key=by_day).sid)
    return found


def _grantor(statement: Statement) -> str:
    return statement.grantor


def _adopted(groups: list[Group]) -> list[Group]:
    """Give an act whose grantor no one names to the one act of its day, kind and number with a grantor."""
    homes: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for place, (members, _) in enumerate(groups):
        for member in members:
            if member.grantor and _telling(member):
                homes[_identity(member)].add(place)
    orphans: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    rest = []
    for members, notes in groups:
        first = members[0]
        if first.grantor:
            rest.append((members, notes))
        elif not _telling(first):
            rest.append((members, ("the article does not say who granted",)))
        elif len(home := homes[_identity(first)]) == 1:
            groups[min(home)][0].append(first)
        else:
            orphans[_identity(first)].append(first)
    return rest + [(members, ("the articles do not say who granted",)) for members in orphans.values()]


def _telling(statement: Statement) -> bool:
    value = statement.quantity.value
    return (
        statement.scope == "event"
        and statement.status == "granted"
        and statement.precise
        and statement.quantity.exact
        and value is not None
        and value >= TELLING
    )


def _identity(statement: Statement) -> tuple[object, ...]:
    return statement.action, statement.basis, statement.start, statement.end, statement.quantity.value


def _linked(groups: list[Group], links: list[tuple[int | None, int | None]]) -> list[Group]:
    """Make one event of what a person has called one."""
    place = {member.sid: number for number, (members, _) in enumerate(groups) for member in members}
    merged = list(range(len(groups)))
    for one, other in links:
        if one in place and other in place:
            keep, drop = sorted((merged[place[one]], merged[place[other]]))
            merged = [keep if number == drop else number for number in merged]
    joined: dict[int, Group] = {}
    for number, (members, notes) in zip(merged, groups, strict=True):
        earlier = joined.get(number, ([], ()))
        joined[number] = (sorted([*earlier[0], *members], key=_sid), notes if not earlier[0] else ())
    return list(joined.values())


def _sid(statement: Statement) -> int:
    return statement.sid


def _count(store: Store, happenings: list[Happening]) -> None:
    """Fill in claims, articles, publishers and sources, by one join over the table of claims."""
    file = Path(store.folder) / "belongs.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number, happening in enumerate(happenings):
            for member in happening.members:
                lines.write(json.dumps({"sid": member.sid, "event": number}) + "\n")
    store.connection.execute(
        "CREATE TABLE belongs AS SELECT * FROM read_json(?, format = 'newline_delimited', "
        "columns = {sid: 'BIGINT', event: 'BIGINT'})",
        [str(file)],
    )
    for number, claims, articles, publishers, sources in store.rows(_CLAIMS):
        happening = happenings[number]
        happening.claims, happening.articles = tuple(claims), articles
        happening.publishers, happening.sources = publishers, max(1, sources)
        happening.number = number
