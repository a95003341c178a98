"""``clemency report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.commands.decisions import JUDGEMENTS, JudgementFile, NoJudgements, read_decisions
from extractor.commands.ending import NOTHING, ending_with


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
    judgements: JudgementFile = None,
    no_judgements: NoJudgements = False,
) -> None:
    """Write a page for people: what needs a look first, events with their claims side by side,
    and the articles with every claim marked. One file, which opens without a network. Claims are
    shown as people read them in OUT/judgements.jsonl, and marked so.

    \b
    Example:
      clemency report out/demo
    """
    from extractor.results import FINDINGS, REPORT, write_report
    from extractor.terminal import say

    target = file or output / REPORT
    with ending_with(NOTHING):
        decisions = read_decisions([output], judgements, ignored=no_judgements)
        write_report(output, target, articles, decisions)
        file = judgements or output / JUDGEMENTS
        if decisions and file.stat().st_mtime_ns > (output / FINDINGS).stat().st_mtime_ns:
            say(f"clemency: {file} is newer than {FINDINGS}: clemency crosscheck brings events up to date")
    say(f"See {target}.")
