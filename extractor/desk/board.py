"""What lies on the desk: the claims of a run and those that people added, and the articles they are in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.desk.queue import Item, queue
from extractor.report.joined import views
from extractor.report.view import ClaimView
from extractor.results import Results
from schemas.judgement import Judgement
from schemas.record import ClaimRecord


@dataclass(frozen=True, slots=True)
class Board:
    """Claims and articles, each with a number, which stays the same while decisions are added.

    ``articles`` are the ids of those with claims, then of those in which the program found none.
    """

    added: tuple[ClaimRecord, ...]
    claims: tuple[ClaimView, ...]
    items: tuple[Item, ...]
    by_id: Mapping[str, ClaimView]
    of_article: Mapping[str, list[ClaimView]]
    articles: tuple[str, ...]
    numbers: Mapping[str, int]


def board(results: Results, added: tuple[ClaimRecord, ...]) -> Board:
    """Return the claims of a run, then those that people added, in the order in which they did."""
    claims = views((*results.records, *added), results.checked).claims
    of_article: dict[str, list[ClaimView]] = defaultdict(list)
    for one in claims:
        of_article[one.record.article.id].append(one)
    told = [*(one.article.id for one in results.records), *results.silent]
    articles = tuple(dict.fromkeys([*told, *of_article]))
    return Board(
        added=added,
        claims=claims,
        items=queue(claims, {one.id for one in added}),
        by_id={one.record.id: one for one in claims},
        of_article=of_article,
        articles=articles,
        numbers={name: number for number, name in enumerate(articles, start=1)},
    )


def ever_added(judgements: Iterable[Judgement], results: Results) -> tuple[ClaimRecord, ...]:
    """Return the claims that people added, those taken back too, so that no number is given twice."""
    found = {one.claims[0]: one.after for one in judgements if one.decision == "added" and one.after}
    ours = {one.id for one in results.records}
    return tuple(record for name, record in found.items() if name not in ours)
