"""``clemency report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.commands.ending import NOTHING, ending_with

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
    from extractor.batch.folder import MANIFEST
    from extractor.report.page import render
    from extractor.results import models, read_results
    from schemas.manifest import ManifestLine

    manifest = folder / MANIFEST
    found = read_results(folder, articles)
    lines = models(manifest, ManifestLine) if manifest.is_file() else ()
    return render(found.records, found.events, found.findings, found.articles, lines, total=found.total)
