"""The command ``clemency``. Thin: each command reads, calls one function and writes.

What a command needs is imported inside it, because ``--help`` must not wait for spaCy or rich.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extractor.batch import Done, Extracts
    from extractor.evaluate import Evaluation
    from schemas.gold import GoldArticle

FAILED, USAGE, NOTHING = 1, 2, 3

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
      1  some inputs failed; the others were done, and messages say which and why
      2  the command line was wrong: unknown option, model, date or folder
      3  nothing could be read
    """,
)

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
    typer.Option(metavar="FILE", help="Grantors of your own, in the columns of extractor/lexicon/grantors.csv."),
]
MinConfidence = Annotated[
    float, typer.Option(metavar="X", min=0, max=1, help="Leave out records of lower confidence.")
]
MaxMb = Annotated[float, typer.Option("--max-mb", min=0.001, help="Refuse an article of more megabytes.")]


class Show(str, Enum):
    """How much ``evaluate`` lists beside the scores."""

    causes = "causes"
    errors = "errors"
    all = "all"


def make_extractor(model: str | None, grantors: Path | None) -> Extracts:
    """Load the extractor, or end with a message if the model or the grantors can't be used."""
    from extractor.pipeline import Extractor

    with _usage_errors():
        return Extractor(model, grantors)


@contextmanager
def _usage_errors() -> Iterator[None]:
    """Turn what the user can mend into a message and exit code 2."""
    from extractor.terminal import say

    try:
        yield
    except (OSError, ValueError, LookupError) as error:
        # LookupErrors such as "no such model" carry a sentence; str() of a KeyError would quote it.
        say(f"clemency: {error.args[0] if isinstance(error, LookupError) and error.args else error}")
        raise typer.Exit(USAGE) from error


def _extracted(
    inputs: list[str],
    extractor: Extracts,
    given: tuple[str | None, str | None] = (None, None),
    max_mb: float = 20,
    min_confidence: float = 0,
) -> Iterator[Done]:
    from corpus.read import read_articles
    from extractor.batch import process
    from extractor.terminal import with_progress

    with _usage_errors():
        articles = read_articles(inputs, *given, max_bytes=int(max_mb * 1_000_000))
    return with_progress(process(articles, extractor, min_confidence), "articles")


def _finish(failed: list[str], articles: int) -> None:
    """Say what failed and end with the exit code that this is."""
    from extractor.terminal import say

    for message in failed:
        say(f"clemency: {message}")
    if failed:
        raise typer.Exit(FAILED if articles else NOTHING)


def _message(done: Done) -> str:
    line = done.line
    return f"{line.location}: {line.reason}; {line.remedy}"


@app.command()
def extract(  # noqa: PLR0913  # the options of the command
    inputs: Inputs,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there.")] = None,
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
    from extractor.output import replacing
    from schemas.jsonl import to_line

    done = _extracted(inputs, make_extractor(model, grantors), (published, publisher), max_mb, min_confidence)
    failed, articles = [], 0
    with _usage_errors(), replacing(output or Path("/dev/stdout")) if output else _stdout() as stream:
        for one in done:
            stream.writelines(to_line(record) + "\n" for record in one.records)
            articles += one.article is not None
            if one.line.outcome == "error":
                failed.append(_message(one))
    _finish(failed, articles)
