"""``clemency run``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.commands.crosscheck import check_files
from extractor.commands.decisions import JudgementFile, NoJudgements, read_decisions
from extractor.commands.ending import FAILED, USAGE, ending_with, finish
from extractor.commands.extraction import (
    DateField,
    DateFormat,
    Format,
    Grantors,
    IdField,
    Inputs,
    MaxMb,
    MinConfidence,
    Model,
    Published,
    Publisher,
    PublisherField,
    TextField,
    TitleField,
    UrlField,
    reading_of,
)

if TYPE_CHECKING:
    from extractor.batch import Engine, Summary
    from extractor.batch.run import Options
    from extractor.batch.shard import Item

INTERRUPTED = 130  # as shells report a program that Ctrl-C ended

Workers = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Processes that read articles; one a core unless told."),
]
Resume = Annotated[
    bool,
    typer.Option("--resume", help="Go on with the run in OUT: what it has read stays, if nothing changed."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what there is to do, and do nothing.")]
MaxErrors = Annotated[
    int | None, typer.Option(metavar="N", min=0, help="Stop when more than so many inputs failed.")
]
ArticleTimeout = Annotated[
    float, typer.Option(metavar="SECONDS", min=0.1, help="Give an article up that takes longer.")
]
WorkerMb = Annotated[
    float,
    typer.Option(
        "--worker-mb",
        metavar="MB",
        min=1,
        help="Replace a process that holds more after a shard; stop one at four times that.",
    ),
]
LogJson = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Add what happens to this file, as JSON lines.")
]
Ray = Annotated[
    str | None,
    typer.Option(
        "--ray",
        metavar="ADDRESS",
        help="Read on a Ray cluster: its address, auto on one of its machines, or local for one of this "
        "machine alone.",
    ),
]
CopyTo = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Copy the result files there when all is done: s3://bucket/run, file:///mnt/run.",
    ),
]


def make_engine(model: str | None, grantors: Path | None) -> Engine:
    """Return what worker processes make the extractor with, or end with a message if it can't be made."""
    from extractor.engine import DefaultEngine

    engine = DefaultEngine(model, grantors)
    with ending_with(USAGE):
        engine.settings()
    return engine


def run(
    inputs: Inputs,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="Folder for the results.")],
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
    workers: Workers = None,
    resume: Resume = False,
    dry_run: DryRun = False,
    max_errors: MaxErrors = None,
    article_timeout: ArticleTimeout = 60,
    worker_mb: WorkerMb = 600,
    log_json: LogJson = None,
    ray: Ray = None,
    copy_to: CopyTo = None,
    judgements: JudgementFile = None,
    no_judgements: NoJudgements = False,
) -> None:
    """Do all that there is to do with the inputs: OUT/claims.jsonl and .parquet, what they say
    of each other in OUT/events.jsonl and OUT/findings.jsonl, OUT/report.html with all of it for
    people, OUT/manifest.jsonl with one line for each input and what became of it, and
    OUT/articles.jsonl.zst with the texts that are in no text file of yours. Decisions of people
    in OUT/judgements.jsonl are used. A run that was stopped or killed goes on with --resume.

    \b
    Example:
      clemency run corpus/articles -o out/demo
    """
    from corpus.read import read_inputs
    from extractor.batch.copies import Copies
    from extractor.batch.pool import Limits
    from extractor.batch.run import Options
    from extractor.log import logging_to
    from extractor.results import REPORT
    from extractor.terminal import say

    limits = Limits(workers or _cores(), article_timeout, worker_mb)
    options = Options(limits, resume, min_confidence, max_errors)
    fields = (text_field, date_field, id_field, publisher_field, title_field, url_field, date_format)
    items = read_inputs(inputs, reading_of(published, publisher, max_mb, fields, format))
    engine = make_engine(model, grantors)
    if dry_run:
        from extractor.batch.run import plan

        say(f"{plan(items, engine, output / 'shards', options)}.")
        return
    with ExitStack() as stack:
        with ending_with(USAGE):
            stack.enter_context(logging_to(log_json))
            read_decisions([output], judgements, ignored=no_judgements)  # what is wrong there is said at once
            copies = Copies(copy_to) if copy_to else None
        stack.enter_context(_stopping(output))
        if ray is not None:
            options = stack.enter_context(_elsewhere(ray, options, workers))
        summary = _run(inputs, items, engine, output, options, (judgements, no_judgements))
    say(f"{summary}. See {output / REPORT}; claims.jsonl, findings.jsonl and manifest.jsonl are there too.")
    if copies:
        with ending_with(FAILED):
            copies.write(output)
    finish(summary)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _elsewhere(address: str, options: Options, workers: int | None) -> Iterator[Options]:
    """Give the options of a run on a cluster: a process a core of it, unless ``workers`` says how many."""
    from dataclasses import replace

    from extractor.batch.on_ray import LOCAL, on_ray

    with on_ray(address, options.limits.workers) as place:
        if workers is None and address != LOCAL:
            options = replace(options, limits=replace(options.limits, workers=place.cores))
        yield replace(options, place=place)


@contextmanager
def _stopping(output: Path) -> Iterator[None]:
    """End with a message and an exit code when the run can't begin or go on; what is done is kept."""
    from extractor.batch.folder import FolderError
    from extractor.batch.on_ray import ClusterError
    from extractor.batch.part import DamagedPartError
    from extractor.batch.pool import EngineError, RunStoppedError
    from extractor.terminal import say

    kept = f"what is done is kept in {output}: go on with --resume"
    try:
        yield
    except (FolderError, EngineError, ClusterError) as error:
        say(f"clemency: {error}")
        raise typer.Exit(USAGE) from error
    except (RunStoppedError, DamagedPartError) as error:
        say(f"clemency: stopped: {error}; {kept}")
        raise typer.Exit(FAILED) from error
    except OSError as error:
        where = error.filename2 or error.filename or output
        say(f"clemency: stopped: {where}: {(error.strerror or str(error)).lower()}; {kept}")
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt as error:
        say(f"clemency: interrupted; {kept}")
        raise typer.Exit(INTERRUPTED) from error


def _run(
    inputs: list[str],
    items: Iterator[Item],
    engine: Engine,
    output: Path,
    options: Options,
    judgements: tuple[Path | None, bool],
) -> Summary:
    from extractor.batch.folder import open_folder
    from extractor.batch.progress import showing_progress
    from extractor.batch.run import run_batch
    from extractor.results import REPORT, write_report

    with open_folder(output, map(Path, inputs)) as folder:
        with showing_progress(inputs) as tell:
            summary, finished = run_batch(items, engine, folder, options, tell)
        (output / REPORT).unlink(missing_ok=True)  # never one of an earlier run beside these results
        with ending_with(FAILED):  # people may have gone on deciding while the articles were read
            decisions = read_decisions([output], judgements[0], ignored=judgements[1], tell=False)
        check_files([output / "claims.jsonl"], output, judgements=decisions)
        finished()
        write_report(output, output / REPORT, judgements=decisions)
    return summary
