"""The results of a run, read back for people: claims with all that is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from extractor.batch.folder import CLAIMS
from extractor.keep import articles_of
from extractor.report import chosen
from schemas.article import Article
from schemas.event import Event
from schemas.finding import Finding
from schemas.jsonl import read_lines
from schemas.record import ClaimRecord

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Results:
    """Claims with their events, findings and articles by id; ``total`` counts the claims left out too."""

    records: tuple[ClaimRecord, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    articles: Mapping[str, Article]
    total: int


def read_results(folder: Path, articles: Path | None = None) -> Results:
    """Return what is in a folder with claims.jsonl, events.jsonl and findings.jsonl.

    Of more claims than a page can hold it has those that most need a person. Raises OSError, and
    RecordFileError as ``schemas.jsonl``.
    """
    claims = folder / CLAIMS
    findings = partial(models, folder / "findings.jsonl", Finding)
    with claims.open("rb") as lines:
        total = sum(1 for line in lines if line.strip())
    glances = partial(models, claims, chosen.Glance)
    wanted = chosen.chosen(glances, findings, chosen.MOST) if total > chosen.MOST else None

    def there(ids: Iterable[str]) -> bool:
        return wanted is None or not wanted.isdisjoint(ids)

    lines_of = read_lines(claims, chosen.Glance) if wanted is not None else ()
    only = {number for number, one in lines_of if there((one.id,))} if wanted is not None else None
    records = tuple(claim for _, claim in read_lines(claims, ClaimRecord, only))
    return Results(
        records,
        tuple(event for event in models(folder / "events.jsonl", Event) if there(event.claims)),
        tuple(finding for finding in findings() if there(finding.claims)),
        articles_of(records, claims, articles),
        total,
    )


def models(path: Path, model: type[M]) -> Iterator[M]:
    """Yield what a JSONL file holds; errors as ``schemas.jsonl.read_lines``."""
    return (one for _, one in read_lines(path, model))
