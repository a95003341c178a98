"""The results of a run, written, and read back for people: claims with all that is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from extractor.batch.folder import CLAIMS, MANIFEST
from extractor.crosscheck.claim_files import read_claims
from extractor.crosscheck.judged import Judged, judged
from extractor.crosscheck.run import CrossCheck, crosscheck
from extractor.crosscheck.table import Row
from extractor.keep import articles_of
from extractor.output import writing
from extractor.report import chosen
from extractor.report.page import render
from schemas.article import Article
from schemas.event import Event
from schemas.finding import Finding
from schemas.jsonl import read_lines, to_line
from schemas.judgement import Judgement
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord

EVENTS, FINDINGS, REPORT = "events.jsonl", "findings.jsonl", "report.html"
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Results:
    """Claims with their events, findings and articles by id; ``total`` counts the claims left out too.

    ``silent`` are articles in which no claim was found, with the place where they were read.
    """

    records: tuple[ClaimRecord, ...]
    checked: CrossCheck
    articles: Mapping[str, Article]
    total: int
    silent: Mapping[str, str]


def read_results(folder: Path, articles: Path | None = None, added: Iterable[ClaimRecord] = ()) -> Results:
    """Return what is in a folder with claims.jsonl, events.jsonl and findings.jsonl.

    Of more claims than a page can hold it has those that most need a person. The texts of claims that people
    ``added`` are looked for too. Raises OSError, and RecordFileError as ``schemas.jsonl``.
    """
    claims = folder / CLAIMS
    findings = partial(models, folder / FINDINGS, Finding)
    with claims.open("rb") as lines:
        total = sum(1 for line in lines if line.strip())
    glances = partial(models, claims, chosen.Glance)
    wanted = chosen.chosen(glances, findings, chosen.MOST) if total > chosen.MOST else None

    def there(ids: Iterable[str]) -> bool:
        return wanted is None or not wanted.isdisjoint(ids)

    lines_of = read_lines(claims, chosen.Glance) if wanted is not None else ()
    only = {number for number, one in lines_of if there((one.id,))} if wanted is not None else None
    records = tuple(claim for _, claim in read_lines(claims, ClaimRecord, only))
    events = tuple(event for event in models(folder / EVENTS, Event) if there(event.claims))
    found = tuple(finding for finding in findings() if there(finding.claims))
    texts = articles_of([*records, *added], claims, articles)
    return Results(records, CrossCheck(events, found), texts, total, _silent(folder))


def _silent(folder: Path) -> dict[str, str]:
    """Return the articles without claims, the first ones if there are more than anybody looks through."""
    lines = (line for line in manifest_of(folder) if line.outcome == "no_claims" and line.article)
    return {line.article or "": line.location for line in islice(lines, chosen.MOST)}


def manifest_of(folder: Path) -> Iterator[ManifestLine]:
    """Yield the lines of a folder's manifest, none if there is none; errors as ``models``."""
    manifest = folder / MANIFEST
    return models(manifest, ManifestLine) if manifest.is_file() else iter(())


def models(path: Path, model: type[M]) -> Iterator[M]:
    """Yield what a JSONL file holds; errors as ``schemas.jsonl.read_lines``."""
    return (one for _, one in read_lines(path, model))


def write_checked(checked: CrossCheck, folder: Path) -> None:
    """Write events.jsonl and findings.jsonl into a folder, each whole or not at all. Raises OSError."""
    with writing(folder / EVENTS) as stream:
        stream.writelines(to_line(event) + "\n" for event in checked.events)
    with writing(folder / FINDINGS) as stream:
        stream.writelines(to_line(finding) + "\n" for finding in checked.findings)


def check_claims(
    claims: Iterable[Path | str], rows: Iterable[Row] = (), judgements: Iterable[Judgement] = ()
) -> CrossCheck:
    """Return what cross-checking says of the claims of several files; errors as ``read_claims``."""
    return crosscheck(chain.from_iterable(map(read_claims, claims)), rows, judgements)


def write_report(
    folder: Path,
    target: Path,
    articles: Path | None = None,
    judgements: Iterable[Judgement] = (),
) -> None:
    """Write the report of a folder, whole or not at all. Raises OSError and what ``schemas.jsonl`` raises."""
    page = render_folder(folder, articles, judged(judgements))
    with writing(target) as stream:
        stream.write(page)


def render_folder(folder: Path, articles: Path | None = None, decided: Judged | None = None) -> str:
    """Return the report of a folder with claims.jsonl, events.jsonl and findings.jsonl.

    A manifest there tells which inputs made no claims, and which could not be read. Of more claims than a
    page can hold it has those that most need a person. Claims are as people ``decided`` that they are read.
    Raises OSError, and RecordFileError as ``schemas.jsonl``.
    """
    decided = decided or Judged()
    added = [one.after for one in decided.added.values() if one.after]
    found = read_results(folder, articles, added)
    total = found.total + len(added) if found.total > len(found.records) else None
    return render(found.records, found.checked, found.articles, manifest_of(folder), total, decided)
