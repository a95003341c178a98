"""``clemency show``, ``clemency evaluate`` and ``clemency schema``: commands that read results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from extractor.commands.ending import NOTHING, ending_with, finish
from extractor.commands.extraction import Grantors, Model, process_inputs
from extractor.output import writing

if TYPE_CHECKING:
    from schemas.record import ClaimRecord


def show(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="A file of claim records.")],
    articles: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH", help="Check the quotes in the articles there, not in those beside RECORDS."
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option("-n", "--limit", min=1, help="Show the first so many.")] = None,
    around: Annotated[
        int, typer.Option(metavar="N", min=0, help="Characters of the article to show around each quote.")
    ] = 0,
) -> None:
    """Print claim records as a table with the evidence highlighted.

    \b
    Example:
      clemency show out/demo/claims.jsonl --limit 10
    """
    from itertools import islice

    from extractor.keep import texts_of
    from extractor.show import console, show_records
    from schemas.jsonl import read_records

    with ending_with(NOTHING):
        shown = list(islice(read_records(records), limit))
        texts = texts_of(shown, records, articles)
    show_records(shown, console(), texts, around)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold .jsonl file, or a folder of them.")],
    predicted: Annotated[
        Path | None,
        typer.Argument(metavar="PREDICTED", help="Records to score; without it GOLD is extracted."),
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="OLD", help="Records of an earlier run: list gains and losses.")
    ] = None,
    show: Annotated[
        Literal["causes", "errors", "all"], typer.Option(help="Also list every error, or every match too.")
    ] = "causes",
    crosscheck: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Gold of events and findings (corpus/crosscheck): score those instead."
        ),
    ] = None,
    perfect: Annotated[
        bool,
        typer.Option("--perfect", help="With --crosscheck: take the gold claims, not what is extracted."),
    ] = False,
    model: Model = None,
    grantors: Grantors = None,
) -> None:
    """Score records against gold articles, with the errors by cause.

    \b
    Example:
      clemency evaluate corpus/gold --show errors
    """
    from extractor import changes, errors
    from extractor.batch import Summary
    from extractor.crosscheck.run import crosscheck as check
    from extractor.evaluate import evaluate as score
    from extractor.evaluate_crosscheck import aligned, judge, read_crosscheck_gold, render
    from extractor.gold_records import gold_records
    from schemas.jsonl import read_gold, read_records

    records: list[ClaimRecord]
    with ending_with(NOTHING):
        wanted = read_gold(gold)
        findings = read_crosscheck_gold(crosscheck) if crosscheck else None
        old = list(read_records(against)) if against else None
        records = list(read_records(predicted)) if predicted else []
    summary = Summary()
    if findings:
        wanted = [article for article in wanted if article.id in findings.articles]
    if findings and perfect:
        records = list(gold_records(wanted, findings.slots))
    elif predicted is None:
        for done in process_inputs([str(gold)], (model, grantors)):
            summary.add(done)
            records += done.records
    if findings:
        records = [r for r in records if r.article.id in findings.articles]
        names = {r.id: r.id for r in records} if perfect else aligned(records, wanted)
        judged = judge(check(records), findings, names)
        with writing(None) as stream:
            stream.write(render(judged, listing=show != "causes"))
        return finish(summary)
    scored = score(wanted, records)
    with writing(None) as stream:
        stream.write(errors.render(scored, show))
        if old is not None:
            stream.write("\n" + changes.render(changes.compare(score(wanted, old), scored)))
    finish(summary)


def schema(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="claim, event, finding, gold, judgement or manifest.")
    ] = "claim",
) -> None:
    """Print the JSON Schema of a kind of file.

    \b
    Example:
      clemency schema claim
    """
    from schemas.publish import PUBLISHED, published

    if name not in PUBLISHED:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(PUBLISHED)}", param_hint="NAME")
    with writing(None) as stream:
        stream.write(published(name))
