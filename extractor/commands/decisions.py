"""What people decided, as commands take it: from beside the results, unless told otherwise."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from schemas.judgement import Judgement

JUDGEMENTS = "judgements.jsonl"
JudgementFile = Annotated[
    Path | None,
    typer.Option(
        "--judgements",
        metavar="FILE",
        help=f"Take people's decisions from there, not from {JUDGEMENTS} beside the results.",
    ),
]
NoJudgements = Annotated[
    bool,
    typer.Option("--no-judgements", help="Leave out what people decided: show what the program read."),
]


def read_decisions(
    folders: Iterable[Path], file: Path | None = None, *, ignored: bool = False, tell: bool = True
) -> list[Judgement]:
    """Return people's decisions, of ``file`` or else of each folder that has some, and ``tell`` what is used.

    Raises OSError for a file that is not there, RecordFileError for a line that is no decision, and
    ValueError if they are asked for and ``ignored`` too.
    """
    from extractor.crosscheck.judged import read_judgements
    from extractor.terminal import say

    if file and ignored:
        raise ValueError("--judgements and --no-judgements exclude each other; leave one out")
    if ignored:
        return []
    beside = {folder.resolve(): folder / JUDGEMENTS for folder in folders}
    files = [file] if file else [path for path in beside.values() if path.is_file()]
    found = [one for path in files for one in read_judgements(path)]
    if found and tell:
        names = ", ".join(map(str, files))
        say(f"People's decisions are used: {len(found)}, of {names}; --no-judgements leaves them out.")
        fields = {"file": names, "decisions": len(found)}
        logging.getLogger(__name__).info("people's decisions are used", extra={"fields": fields})
    return found
