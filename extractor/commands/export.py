"""``clemency export``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from extractor.commands.ending import FAILED, NOTHING, USAGE, ending_with

if TYPE_CHECKING:
    from extractor.export.material import Material, Reviewing
    from schemas.article import Article
    from schemas.judgement import Decision, Judgement
    from schemas.record import ClaimRecord

Format = Literal[
    "csv", "parquet", "duckdb", "xlsx", "schema.org", "web-annotation", "label-studio", "prodigy",
    "inception", "gold",
]  # fmt: skip
TOLD = 20  # lines about what a format could not hold
CLAIMS, JUDGEMENTS = "claims.jsonl", "judgements.jsonl"
_REVIEW = "Reviews (schema.org)"


def export(
    records: Annotated[
        list[Path],
        typer.Argument(
            metavar="RECORDS…",
            help="Files of claims or folders of clemency run; to gold, also JSON from Label Studio.",
        ),
    ],
    to: Annotated[
        Format, typer.Option("--to", metavar="FORMAT", help=f"One of {', '.join(get_args(Format))}.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Write there.")],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Take the articles' texts from there, not from beside RECORDS."),
    ] = None,
    judgements: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=f"Decisions of people, if not {JUDGEMENTS} in a folder of RECORDS.",
            rich_help_panel=_REVIEW,
        ),
    ] = None,
    rating: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DECISION=WORDS",
            rich_help_panel=_REVIEW,
            help="The rating to publish where it was judged so: claim_wrong=False. Can be repeated.",
        ),
    ] = None,
    review_url: Annotated[
        str,
        typer.Option(
            metavar="URL", help="Address of a review; {id} is the claim's.", rich_help_panel=_REVIEW
        ),
    ] = "",
    reviewer: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The organisation that reviews.", rich_help_panel=_REVIEW),
    ] = None,
) -> None:
    """Write claims in a format that other programs read; docs/formats.md tells what each holds.

    \b
    Example:
      clemency export out/demo --to csv -o out/claims.csv
    """  # fmt: skip
    from extractor.export.formats import WITHOUT_ARTICLES, writer
    from extractor.export.label_studio_gold import is_label_studio
    from extractor.export.material import Material
    from extractor.terminal import say

    with ending_with(USAGE):
        if rating and to != "schema.org":
            raise ValueError("--rating is for --to schema.org; leave it out")
        reviewing = _reviewing(rating or [], review_url, reviewer)
    with ending_with(NOTHING):
        files = [path / CLAIMS if path.is_dir() else path for path in records]
        if to == "gold" and all(map(is_label_studio, files)):
            lost = _from_label_studio(files, output)
        else:
            decided = _decided(records, judgements) if to == "schema.org" else {}
            if to in WITHOUT_ARTICLES:
                material = Material(_records(files))
            else:
                material = _with_articles(files, articles, decided, reviewing)
            lost = writer(to)(material, output)
    for line in lost[:TOLD]:
        say(f"clemency: {line}")
    if len(lost) > TOLD:
        say(f"clemency: and {len(lost) - TOLD} more of the kind")
    if any("left out" in line for line in lost):
        raise typer.Exit(FAILED)


def _records(files: list[Path]) -> Iterator[ClaimRecord]:
    from schemas.jsonl import read_records

    return chain.from_iterable(map(read_records, files))


def _with_articles(
    files: list[Path], articles: Path | None, decided: dict[str, Judgement], reviewing: Reviewing
) -> Material:
    from extractor.export.material import Material
    from extractor.keep import articles_of
    from schemas.jsonl import read_records

    records: list[ClaimRecord] = []
    found: dict[str, Article] = {}
    for file in files:
        some = list(read_records(file))
        found |= articles_of(some, file, articles)
        records += some
    return Material(records, found, decided, reviewing)


def _decided(records: list[Path], file: Path | None) -> dict[str, Judgement]:
    """Return the judgement that holds of each claim that was called right or wrong."""
    from extractor.crosscheck.judged import judged, read_judgements

    beside = [path / JUDGEMENTS for path in records if (path / JUDGEMENTS).is_file()]
    holding = judged(chain.from_iterable(map(read_judgements, [file] if file else beside)))
    return holding.right | holding.wrong


def _reviewing(ratings: list[str], url: str, reviewer: str | None) -> Reviewing:
    from extractor.export.material import Reviewing, web_address

    decisions: dict[str, Decision] = {"claim_right": "claim_right", "claim_wrong": "claim_wrong"}
    words: dict[Decision, str] = {}
    for given in ratings:
        key, _, rating = given.partition("=")
        decision = decisions.get(key)
        if decision is None or not rating.strip():
            raise ValueError(f"--rating {given}: write claim_right=WORDS or claim_wrong=WORDS")
        words[decision] = rating.strip()
    if words and ("{id}" not in url or not web_address(url.replace("{id}", "0"))):
        raise ValueError("a ClaimReview needs the address of its page: --review-url https://…/{id}")
    return Reviewing(words, url, reviewer)


def _from_label_studio(files: list[Path], output: Path) -> list[str]:
    from extractor.export.gold import write_articles
    from extractor.export.label_studio_gold import from_label_studio

    read = [from_label_studio(file) for file in files]
    write_articles([article for articles, _ in read for article in articles], output)
    return [line for _, lost in read for line in lost]
