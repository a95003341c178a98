"""``clemency extract``, and the options that it shares with ``clemency run``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.commands.ending import USAGE, ending_with, finish
from extractor.output import writing

if TYPE_CHECKING:
    from corpus.reading import Reading
    from extractor.batch import Done, Extracts

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT…",
        help="Files, folders, patterns or s3:// addresses: .txt, .md, .html, .jsonl, .json, .csv, .tsv, "
        ".parquet, .arrow, .warc, each also packed (.gz, .zst, .bz2, .xz), and in .zip or .tar. "
        "- is standard input.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication day (YYYY-MM-DD) of articles whose record gives none."),
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Publisher of articles whose record gives none.")
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="An installed English spaCy pipeline or its folder, to use instead."),
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
Format = Annotated[
    str | None,
    typer.Option(
        metavar="ENDING",
        help="What standard input is: txt, jsonl, csv.gz …; else its beginning tells.",
    ),
]
MaxMb = Annotated[float, typer.Option("--max-mb", min=0.001, help="Refuse an article of more megabytes.")]


def _field(what: str, usual: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        metavar="NAME", help=f"Field or column of the {what}, if not {usual} …", rich_help_panel="Records"
    )
    return option


TextField = Annotated[str | None, _field("text", "text, body, content")]
DateField = Annotated[str | None, _field("publication day", "published, date")]
DateFormat = Annotated[
    str | None, typer.Option(metavar="FORM", help="Form of the days, if they can be read two ways: %d/%m/%Y.")
]
IdField = Annotated[str | None, _field("id", "id, article_id")]
PublisherField = Annotated[str | None, _field("publisher", "publisher, publication, outlet")]
TitleField = Annotated[str | None, _field("title", "title, headline")]
UrlField = Annotated[str | None, _field("address", "url, link")]


def reading_of(
    published: str | None,
    publisher: str | None,
    max_mb: float,
    fields: tuple[str | None, str | None, str | None, str | None, str | None, str | None, str | None],
    stdin: str | None = None,
) -> Reading:
    """Return how inputs are to be read, or end with a message if the day, or the format of stdin, is none.

    ``fields`` are the options --text-field to --date-format in the order of ``corpus.fields.Fields``.
    """
    from corpus.fields import Fields
    from corpus.reading import Reading

    with ending_with(USAGE):
        return Reading(published, publisher, int(max_mb * 1_000_000), Fields(*fields), stdin)


def make_extractor(model: str | None, grantors: Path | None) -> Extracts:
    """Load the extractor, or end with a message if the model or the grantors can't be used."""
    from extractor.pipeline import Extractor

    with ending_with(USAGE):
        return Extractor(model, grantors)


def process_inputs(
    inputs: list[str],
    engine: tuple[str | None, Path | None],
    reading: Reading | None = None,
    min_confidence: float = 0,
) -> Iterator[Done]:
    """Read and extract, with progress on a terminal. ``engine`` is model and grantors."""
    from corpus.read import open_inputs
    from extractor.batch import process
    from extractor.gate import may_hold_claim_bytes
    from extractor.repeats import OncePerText
    from extractor.terminal import with_progress

    articles = open_inputs(inputs, reading, may_hold_claim_bytes)
    extractor = make_extractor(*engine)
    return with_progress(process(articles, OncePerText(extractor), min_confidence), "inputs")


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
    format: Format = None,  # noqa: A002  # the option's name
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    publisher_field: PublisherField = None,
    title_field: TitleField = None,
    url_field: UrlField = None,
    date_format: DateFormat = None,
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
    fields = (text_field, date_field, id_field, publisher_field, title_field, url_field, date_format)
    reading = reading_of(published, publisher, max_mb, fields, format)
    done = process_inputs(inputs, (model, grantors), reading, min_confidence)
    with ExitStack() as stack:
        with ending_with(USAGE):
            stream = stack.enter_context(writing(output))
        for one in done:
            summary.add(one)
            stream.writelines(to_line(record) + "\n" for record in one.records)
    finish(summary)
