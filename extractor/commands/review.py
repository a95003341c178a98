"""``clemency review``."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from extractor.commands.ending import NOTHING, USAGE, ending_with


def review(
    output: Annotated[
        Path, typer.Argument(metavar="OUT", help="The folder of a run, or of claims and their cross-check.")
    ],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Take the texts from there, not from where they were read."),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides; your login name unless told.")
    ] = None,
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="Listen there; any free port unless told.")
    ] = 0,
    export: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write what was decided as gold for clemency evaluate, and end."),
    ] = None,
) -> None:
    """Open the desk where people decide about claims in their browser: accept, reject, correct,
    add, same event or not, true or false. Every decision is added at once to OUT/judgements.jsonl,
    which clemency crosscheck reads. Only this machine is served, and only who has the address
    with its token. Ctrl-C ends it.

    \b
    Example:
      clemency review out/demo --export out/gold.jsonl
    """
    if export is not None:
        return _export(output, articles, export)
    with ending_with(USAGE):
        name = " ".join((by or _login()).split())
        if not name:
            raise ValueError("a decision needs a name: --by NAME")
    from extractor.desk.desk import Desk
    from extractor.desk.serve import serve
    from extractor.terminal import say

    with ending_with(NOTHING):
        desk = Desk(output, name, articles)
        total = desk.state().total
    say(f"{total} claims; decisions go to {desk.journal.path}. Open this address; Ctrl-C ends the desk.")
    with ending_with(USAGE):
        serve(desk, port, typer.echo)


def _export(output: Path, articles: Path | None, target: Path) -> None:
    from extractor.crosscheck.judged import judged
    from extractor.desk.gold import write_reviewed
    from extractor.desk.journal import JUDGEMENTS, Journal
    from extractor.results import read_results
    from extractor.terminal import say

    with ending_with(NOTHING):
        decided = judged(Journal(output / JUDGEMENTS).refresh())
        added = [one.after for one in decided.added.values() if one.after]
        written, lost = write_reviewed(read_results(output, articles, added), decided, target)
    for line in lost:
        say(f"clemency: {line}")
    say(f"{written} articles with decisions. See {target}.")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, LookupError) as error:  # no login name, as in some containers
        raise ValueError("nobody is logged in by name: say who decides with --by NAME") from error
