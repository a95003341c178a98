"""``clemency extract`` and ``clemency run``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.commands.crosscheck import check_files
from extractor.commands.ending import USAGE, ending_with, finish
from extractor.output import writing

if TYPE_CHECKING:
    from extractor.batch import Done, Extracts

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT…", help="Folders, .txt or .jsonl files; - is a text on standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication day (YYYY-MM-DD) of articles whose record gives none."),
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Publisher of articles whose record gives none.")
]
Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="An installed English spaCy pipeline to use instead.")
]
Grantors = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Grantors of your own, in the columns of extractor/lexicon/grantors.csv."
    ),
]
MinConfidence = Annotated[
    float, typer.Option(metavar="X", min=0, max=1, help="Leave out records of lower confidence.")
]
MaxMb = Annotated[float, typer.Option("--max-mb", min=0.001, help="Refuse an article of more megabytes.")]


def make_extractor(model: str | None, grantors: Path | None) -> Extracts:
    """Load the extractor, or end with a message if the model or the grantors can't be used."""
    from extractor.pipeline import Extractor

    with ending_with(USAGE):
        return Extractor(model, grantors)


def process_inputs(
    inputs: list[str],
    engine: tuple[str | None, Path | None],
    given: tuple[str | None, str | None] = (None, None),
    max_mb: float = 20,
    min_confidence: float = 0,
) -> Iterator[Done]:
    """Read and extract, with progress on a terminal.

    ``engine`` is model and grantors, ``given`` publication day and publisher; what is wrong with them ends
    the command before anything is read.
    """
    from corpus.read import read_articles
    from extractor.batch import process
    from extractor.terminal import with_progress

    with ending_with(USAGE):
        articles = read_articles(inputs, *given, max_bytes=int(max_mb * 1_000_000))
    extractor = make_extractor(*engine)
    return with_progress(process(articles, extractor, min_confidence), "inputs")


def extract(
    inputs: Inputs,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there.")
    ] = None,
    published: Published = None,
    publisher: Publisher = None,
    model: Model = None,
    grantors: Grantors = None,
    min_confidence: MinConfidence = 0,
    max_mb: MaxMb = 20,
) -> None:
    """Write the claims of articles as JSON lines.

    \b
    Example:
      echo "Governor Kelly pardoned eight people on Friday." |
        clemency extract - --published 2021-06-25
    """
    from extractor.batch import Summary
    from schemas.jsonl import to_line

    summary = Summary()
    done = process_inputs(inputs, (model, grantors), (published, publisher), max_mb, min_confidence)
    with ExitStack() as stack:
        with ending_with(USAGE):
            stream = stack.enter_context(writing(output))
        for one in done:
            summary.add(one)
            stream.writelines(to_line(record) + "\n" for record in one.records)
    finish(summary)


def run(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Articles, in any folders below it.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="Folder for the results.")],
    published: Published = None,
    publisher: Publisher = None,
    model: Model = None,
    grantors: Grantors = None,
    min_confidence: MinConfidence = 0,
    max_mb: MaxMb = 20,
) -> None:
    """Do all that there is to do with a folder: OUT/claims.jsonl, what they say of each other
    in OUT/events.jsonl and OUT/findings.jsonl, and OUT/manifest.jsonl with one line for each
    input and what became of it.

    \b
    Example:
      clemency run corpus/articles -o out/demo
    """
    from extractor.batch import prepare_folder, write_folder
    from extractor.terminal import say

    with ending_with(USAGE):
        prepare_folder(output, folder)
    done = process_inputs([str(folder)], (model, grantors), (published, publisher), max_mb, min_confidence)
    summary = write_folder(done, output)
    check_files([output / "claims.jsonl"], output)
    say(f"{summary}. See {output / 'claims.jsonl'}, findings.jsonl and manifest.jsonl there.")
    finish(summary)
