"""Do claims that seem to confirm each other trace to one source, or repeat one text?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from zlib import crc32

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import from_claims
from extractor.crosscheck.store import LISTED, Store
from extractor.crosscheck.words import listed, number, plural
from schemas.finding import Finding

_SOURCES = f"""
SELECT b.event, c.source, count(DISTINCT c.article), count(*), min(c.id, {LISTED}),
  list_sort(list_distinct(min(c.source_name, 5)))
FROM told c JOIN belongs b USING (sid)
WHERE c.source <> '' GROUP BY b.event, c.source HAVING count(DISTINCT c.article) > 1 ORDER BY ALL
"""
_PASSAGES = """
SELECT b.event, lower(c.quote), c.article, c.id FROM told c JOIN belongs b USING (sid)
WHERE b.event IN (
  SELECT event FROM belongs JOIN told USING (sid) GROUP BY event HAVING min(article) <> max(article))
ORDER BY ALL
"""
SHINGLE = 3  # words
SIMILAR = 0.8  # Jaccard similarity of the shingles of passages that repeat one text
PERMUTATIONS = 60
BANDS = (12, 5)  # bands and rows: finds 99 % of pairs at 0.8 and nearly none below 0.4
SHORT = 8  # words; a shorter passage is alike by chance


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that claims of one event quote: how many articles have it, and the first claims and articles."""

    text: str
    articles: int
    claims: list[str]
    names: list[str]


def compare_sources(store: Store, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield, for each event, the sources that several articles rest on."""
    for event, source, articles, claims, ids, names in store.rows(_SOURCES):
        one = happenings[event]
        as_named = "" if names == [source] else f" (named as {listed(names)})"
        reason = (
            f"{plural(claims, 'claim')} in {number(articles)} articles about {what(one)} rest on {source}"
            f"{as_named}, so they are one source and do not confirm each other."
        )
        detail = {
            "rule": "shared_source.same_source",
            "operands": [{"source": source, "named_as": names, "articles": articles, "claims": claims}],
            "relation": "one source",
            "independent_sources": one.sources,
        }
        yield from_claims("shared_source", "agrees", tuple(ids), one, reason, detail)


def compare_passages(store: Store, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield, for each event, the articles whose passages repeat one text."""
    for event, rows in groupby(store.rows(_PASSAGES), key=_event):
        passages = [_passage(text, list(told)) for text, told in groupby(rows, key=_text)]
        for group in _alike([one for one in passages if len(one.text.split()) >= SHORT]):
            names = sorted({name for passage in group for name in passage.names})
            if len(names) > 1:
                yield _repeated(happenings[event], group, names)


def _passage(text: str, told: list[tuple[Any, ...]]) -> Passage:
    """Return a passage from its rows of event, text, article and claim, sorted."""
    names = [name for name, _ in groupby(told, key=_article)]
    return Passage(text, len(names), sorted(row[3] for row in told)[:LISTED], names[:LISTED])


def _text(row: tuple[Any, ...]) -> str:
    return str(row[1])


def _article(row: tuple[Any, ...]) -> str:
    return str(row[2])


def _event(row: tuple[Any, ...]) -> int:
    return int(row[0])


def _repeated(one: Happening, group: list[Passage], names: list[str]) -> Finding:
    articles = max(len(names), *(passage.articles for passage in group))
    ids = tuple(sorted({claim for passage in group for claim in passage.claims}))[:LISTED]
    reason = (
        f"{number(articles)} articles repeat one text about {what(one)}, so they are one account and do not "
        "confirm each other."
    )
    detail = {
        "rule": "shared_source.same_text",
        "operands": [{"articles": names[:LISTED], "passages": [passage.text[:300] for passage in group[:5]]}],
        "relation": f"Jaccard similarity of {SHINGLE}-word shingles at least {SIMILAR}",
        "independent_sources": one.sources,
    }
    return from_claims("shared_source", "agrees", ids, one, reason, detail)


def _alike(passages: list[Passage]) -> list[list[Passage]]:
    """Return groups of passages that repeat one text: candidates by MinHash, then the exact similarity."""
    if len(passages) < 2:
        return [[passage] for passage in passages]
    from datasketch import MinHash, MinHashLSH  # slow to import, and needed only here

    shingles = [_shingles(passage.text) for passage in passages]
    index = MinHashLSH(num_perm=PERMUTATIONS, params=BANDS)
    root = list(range(len(passages)))
    hashes = MinHash.bulk(
        [[s.encode() for s in sorted(one)] for one in shingles], num_perm=PERMUTATIONS, seed=1, hashfunc=crc32
    )
    for place, minhash in enumerate(hashes):
        for other in sorted(index.query(minhash)):
            if _jaccard(shingles[place], shingles[other]) >= SIMILAR:
                keep, drop = sorted((_top(root, place), _top(root, other)))
                root[drop] = keep
        index.insert(place, minhash)
    groups: dict[int, list[Passage]] = defaultdict(list)
    for place, passage in enumerate(passages):
        groups[_top(root, place)].append(passage)
    return [groups[place] for place in sorted(groups)]


def _top(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _shingles(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)}


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)
