"""``clemency crosscheck``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.commands.ending import FAILED, NOTHING, USAGE, ending_with

if TYPE_CHECKING:
    from extractor.crosscheck.run import CrossCheck

Reference = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Official figures of your own, as in extractor/lexicon/reference.csv."),
]
Judgements = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Decisions of people (JSONL), which outrank the machine's."),
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
    judgements: Judgements = None,
) -> None:
    """Hold claims of many articles against each other and against official statistics:
    DIR/events.jsonl and DIR/findings.jsonl, each finding with its reason.

    \b
    Example:
      clemency crosscheck out/demo/claims.jsonl -o out/demo
    """
    from extractor.terminal import say

    with ending_with(USAGE):
        output.mkdir(parents=True, exist_ok=True)
    with ending_with(FAILED):
        result = check_files(claims, output, reference, judgements)
    conflicts = sum(finding.verdict == "conflicts" for finding in result.findings)
    say(
        f"{len(result.events)} events, {len(result.findings)} findings, {conflicts} of them conflicts. "
        f"See {output / 'findings.jsonl'}."
    )


def check_files(
    claims: Iterable[Path | str], output: Path, reference: Path | None = None, judgements: Path | None = None
) -> CrossCheck:
    """Cross-check files of claims and write events.jsonl and findings.jsonl into the folder ``output``."""
    from itertools import chain

    from extractor.crosscheck.claim_files import read_claims
    from extractor.crosscheck.judged import read_judgements
    from extractor.crosscheck.run import crosscheck as check
    from extractor.crosscheck.table import read_reference
    from extractor.output import writing
    from schemas.jsonl import to_line

    with ending_with(USAGE):
        rows = read_reference(reference) if reference else ()
        decisions = read_judgements(judgements) if judgements else []
    with ending_with(NOTHING):
        result = check(chain.from_iterable(map(read_claims, claims)), rows, decisions)
    with writing(output / "events.jsonl") as stream:
        stream.writelines(to_line(event) + "\n" for event in result.events)
    with writing(output / "findings.jsonl") as stream:
        stream.writelines(to_line(finding) + "\n" for finding in result.findings)
    return result
