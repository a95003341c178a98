"""START HERE: claim records in, events and findings out. The steps in order, no rule in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.crosscheck import (
    action,
    count,
    date_inferred,
    dates,
    grantor,
    reference,
    shared_source,
    sums,
    superlative,
    total,
)
from extractor.crosscheck.article_sums import compare_articles
from extractor.crosscheck.build import build
from extractor.crosscheck.chains import compare_chains
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.judged import Judged, as_people_read, judged, note_judgements
from extractor.crosscheck.store import Store
from extractor.crosscheck.table import Row, shipped
from schemas.event import Event
from schemas.finding import Finding, Kind
from schemas.judgement import Judgement
from schemas.record import ClaimRecord

KINDS: tuple[Kind, ...] = (
    "count", "action", "date", "grantor", "sum", "total", "superlative", "reference", "shared_source",
    "date_inferred",
)  # fmt: skip
_SHARED = """
SELECT least(a.event, b.event), greatest(a.event, b.event)
FROM together g JOIN belongs a ON a.sid = g.one JOIN belongs b ON b.sid = g.other
WHERE a.event <> b.event GROUP BY ALL
"""
# Pairs of a part and a whole beside it in an article: the nearest before the part first, then after it.
_BESIDE = """
SELECT part, whole FROM (
  SELECT p.event AS part, w.event AS whole,
    min(CASE WHEN b.place < a.place THEN a.place - b.place ELSE 1000000 + b.place - a.place END) AS distance
  FROM told a JOIN belongs p ON p.sid = a.sid
  JOIN told b ON b.article = a.article AND b.sid <> a.sid JOIN belongs w ON w.sid = b.sid
  WHERE p.event IN (SELECT event FROM parts) AND w.event NOT IN (SELECT event FROM parts)
  GROUP BY p.event, w.event)
ORDER BY part, distance, whole
"""
_PLACES = """
SELECT grantor, mode(jurisdiction ORDER BY jurisdiction) FROM told
WHERE jurisdiction <> '' AND grantor <> '' GROUP BY grantor ORDER BY grantor
"""


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """What cross-checking says of a set of records, in a fixed order: the same records, the same bytes."""

    events: tuple[Event, ...]
    findings: tuple[Finding, ...]


def crosscheck(
    records: Iterable[ClaimRecord],
    reference_rows: Iterable[Row] = (),
    judgements: Iterable[Judgement] = (),
) -> CrossCheck:
    """Return the events and findings of claim records, in any order, of any number of articles.

    ``reference_rows`` are official figures of the user's own (``table.read_reference``), beside those that
    come with the project; ``judgements`` are people's decisions, which outrank the machine's: a record that a
    person has corrected takes the place of the machine's, one that is no claim is left out, and claims that
    people added are there too.

    >>> from extractor.pipeline import extract
    >>> from schemas.article import Article
    >>> telling = "Gov. Laura Kelly pardoned {} people on June 24, 2021."
    >>> papers = [Article(id=word, text=telling.format(word), publisher=word) for word in ("eight", "nine")]
    >>> result = crosscheck([claim for paper in papers for claim in extract(paper)])
    >>> [(finding.kind, finding.verdict) for finding in result.findings]
    [('count', 'conflicts')]
    >>> [(event.count.lower, event.count.upper, len(event.claims)) for event in result.events]
    [(8, 9, 2)]
    """
    decided = judged(judgements)
    rows = (*shipped(), *reference_rows)
    with Store(as_people_read(records, decided), decided.claims) as store:
        happenings = build(store, decided)
        findings = sorted(set_apart(_findings(store, happenings, rows, decided)), key=_order)
        return CrossCheck(tuple(one.record() for one in happenings), tuple(findings))


def set_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each finding once: nothing is compared twice."""
    seen: set[str] = set()
    for one in findings:
        if one.id not in seen:
            seen.add(one.id)
            yield one


def _order(finding: Finding) -> tuple[object, ...]:
    return KINDS.index(finding.kind), finding.reason, finding.id


def _findings(
    store: Store, happenings: list[Happening], rows: tuple[Row, ...], decided: Judged
) -> Iterator[Finding]:
    days = count.by_day(happenings)
    for one in happenings:
        yield from count.compare(one, days)
        yield from dates.compare(one)
    yield from count.releases(happenings)
    places = dict(store.rows(_PLACES))
    yield from grantor.compare(happenings, places)
    shared = frozenset(store.rows(_SHARED))
    yield from count.outcomes(happenings, shared)
    kinds = list(sums.compare_kinds(happenings, shared))
    yield from kinds
    mixed = frozenset(one.event for one in kinds if one.verdict == "agrees")
    for one in happenings:
        yield from action.compare(one, several_kinds=one.id in mixed)
    yield from compare_articles(store, happenings)
    yield from compare_chains(happenings)
    beside = _parts_and_wholes(store, happenings)
    wholes = total.wholes_of(happenings, beside)
    yield from sums.compare_parts(wholes, happenings, shared)
    yield from total.compare_parts(wholes, happenings)
    yield from total.too_large(happenings, beside)
    yield from total.compare_series(happenings, shared)
    yield from total.compare_acts(happenings, shared)
    yield from superlative.compare(store, happenings, rows, places)
    yield from reference.compare(happenings, reference.by_identity(rows))
    yield from shared_source.compare_sources(store, happenings)
    yield from shared_source.compare_passages(store, happenings)
    yield from date_inferred.compare(store, happenings)
    yield from note_judgements(decided, happenings)


def _parts_and_wholes(store: Store, happenings: list[Happening]) -> list[tuple[int, int]]:
    store.connection.execute("CREATE TABLE parts (event BIGINT)")
    parts = [[one.number] for one in happenings if one.scope == "subset"]
    if not parts:
        return []
    store.connection.executemany("INSERT INTO parts VALUES (?)", parts)
    return [(part, whole) for part, whole in store.rows(_BESIDE)]
