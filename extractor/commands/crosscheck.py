"""``clemency crosscheck``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.commands.decisions import JudgementFile, NoJudgements, read_decisions
from extractor.commands.ending import FAILED, NOTHING, USAGE, ending_with

if TYPE_CHECKING:
    from extractor.crosscheck.run import CrossCheck
    from schemas.judgement import Judgement

Reference = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Official figures of your own, as in extractor/lexicon/reference.csv."),
]


def crosscheck(
    claims: Annotated[
        list[str],
        typer.Argument(
            metavar="CLAIMS…",
            help="Files of claim records: .jsonl or .parquet; .parquet also as pattern or s3:// address.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder for the results.")],
    reference: Reference = None,
    judgements: JudgementFile = None,
    no_judgements: NoJudgements = False,
) -> None:
    """Hold claims of many articles against each other and against official statistics:
    DIR/events.jsonl and DIR/findings.jsonl, each finding with its reason. Decisions of people in
    judgements.jsonl, in DIR or beside CLAIMS, outrank the program's reading.

    \b
    Example:
      clemency crosscheck out/demo/claims.jsonl -o out/demo
    """
    from extractor.terminal import say

    with ending_with(USAGE):
        output.mkdir(parents=True, exist_ok=True)
        beside = [output, *(Path(file).parent for file in claims if "://" not in file)]
        decisions = read_decisions(beside, judgements, ignored=no_judgements)
    with ending_with(FAILED):
        result = check_files(claims, output, reference, decisions)
    conflicts = sum(finding.verdict == "conflicts" for finding in result.findings)
    say(
        f"{len(result.events)} events, {len(result.findings)} findings, {conflicts} of them conflicts. "
        f"See {output / 'findings.jsonl'}."
    )


def check_files(
    claims: Iterable[Path | str],
    output: Path,
    reference: Path | None = None,
    judgements: Iterable[Judgement] = (),
) -> CrossCheck:
    """Cross-check files of claims and write events.jsonl and findings.jsonl into the folder ``output``."""
    from extractor.crosscheck.table import read_reference
    from extractor.results import check_claims, write_checked

    with ending_with(USAGE):
        rows = read_reference(reference) if reference else ()
    with ending_with(NOTHING):
        result = check_claims(claims, rows, judgements)
    write_checked(result, output)
    return result
