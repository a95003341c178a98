"""The command ``clemency``: its help, its options and its commands, which live in ``extractor/commands``."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.commands import crosscheck, export, extraction, report, reports, review
from extractor.commands import run as batch

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""Turn numeric clemency claims in news text into records with their evidence.

    \b
    Example:
      clemency run corpus/articles -o out/demo
      clemency show out/demo/claims.jsonl

    \b
    Exit codes:
      0  all went well
      1  some inputs failed; the others were done, and messages say which and why; or a run had to
         stop, and a message says why and how to go on
      2  the command line was wrong: unknown option, model, date or folder
      3  nothing could be read
    """,
)

COMMANDS = (
    batch.run,
    extraction.extract,
    crosscheck.crosscheck,
    report.report,
    review.review,
    reports.show,
    export.export,
    reports.evaluate,
    reports.schema,
)
for command in COMMANDS:
    app.command()(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"clemency {version('clemency-claims')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def main() -> None:
    """Run the command line; the entry point of ``clemency``."""
    app()
