"""``clemency report``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from extractor.commands.ending import NOTHING, ending_with

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M", bound="BaseModel")
REPORT = "report.html"


def report(
    output: Annotated[
        Path, typer.Argument(metavar="OUT", help="The folder of a run, or of claims and their cross-check.")
    ],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Take the texts from there, not from where they were read."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there, not OUT/report.html.")
    ] = None,
) -> None:
    """Write a page for people: what needs a look first, events with their claims side by side,
    and the articles with every claim marked. One file, which opens without a network.

    \b
    Example:
      clemency report out/demo
    """
    from extractor.terminal import say

    target = file or output / REPORT
    with ending_with(NOTHING):
        write_report(output, target, articles)
    say(f"See {target}.")


def write_report(folder: Path, target: Path, articles: Path | None = None) -> None:
    """Write the report of a folder, whole or not at all. Raises OSError and what ``schemas.jsonl`` raises."""
    from extractor.output import writing

    page = render_folder(folder, articles)
    with writing(target) as stream:
        stream.write(page)


def render_folder(folder: Path, articles: Path | None = None) -> str:
    """Return the report of a folder with claims.jsonl, events.jsonl and findings.jsonl.

    A manifest there tells which inputs made no claims, and which could not be read. Of more claims than a
    page can hold it has those that most need a person. Raises OSError, and RecordFileError as
    ``schemas.jsonl``.
    """
    from extractor.batch.folder import CLAIMS, MANIFEST
    from extractor.keep import articles_of
    from extractor.report.chosen import MOST, Glance, chosen
    from extractor.report.page import render
    from schemas.event import Event
    from schemas.finding import Finding
    from schemas.jsonl import read_lines
    from schemas.manifest import ManifestLine
    from schemas.record import ClaimRecord

    claims, manifest = folder / CLAIMS, folder / MANIFEST
    findings = partial(_models, folder / "findings.jsonl", Finding)
    with claims.open("rb") as lines:
        total = sum(1 for line in lines if line.strip())
    wanted = chosen(partial(_models, claims, Glance), findings, MOST) if total > MOST else None

    def there(ids: Iterable[str]) -> bool:
        return wanted is None or not wanted.isdisjoint(ids)

    glances = read_lines(claims, Glance) if wanted is not None else ()
    only = {number for number, glance in glances if there((glance.id,))} if wanted is not None else None
    records = [claim for _, claim in read_lines(claims, ClaimRecord, only)]
    return render(
        records,
        [event for event in _models(folder / "events.jsonl", Event) if there(event.claims)],
        [finding for finding in findings() if there(finding.claims)],
        articles_of(records, claims, articles),
        _models(manifest, ManifestLine) if manifest.is_file() else (),
        total=total,
    )


def _models(path: Path, model: type[M]) -> Iterator[M]:
    from schemas.jsonl import read_lines

    return (one for _, one in read_lines(path, model))
