"""``clemency export``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from extractor.commands.decisions import JudgementFile, NoJudgements, read_decisions
from extractor.commands.ending import FAILED, NOTHING, USAGE, ending_with

if TYPE_CHECKING:
    from extractor.export.material import Reviewing
    from schemas.article import Article
    from schemas.judgement import Decision
    from schemas.record import ClaimRecord

Format = Literal[
    "csv", "parquet", "duckdb", "xlsx", "schema.org", "web-annotation", "label-studio", "prodigy",
    "inception", "gold",
]  # fmt: skip
TOLD = 20  # lines about what a format could not hold
CLAIMS = "claims.jsonl"
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
    judgements: JudgementFile = None,
    no_judgements: NoJudgements = False,
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
    They are as people read them in judgements.jsonl beside RECORDS, and marked so.

    \b
    Example:
      clemency export out/demo --to csv -o out/claims.csv
    """  # fmt: skip
    from extractor.crosscheck.judged import as_people_read, judged
    from extractor.export.formats import WITHOUT_ARTICLES, writer
    from extractor.export.label_studio_gold import is_label_studio
    from extractor.export.material import Material
    from extractor.terminal import say
    from schemas.jsonl import read_records

    with ending_with(USAGE):
        if rating and to != "schema.org":
            raise ValueError("--rating is for --to schema.org; leave it out")
        if rating and no_judgements:
            raise ValueError("--rating rates what people decided; leave --no-judgements out")
        reviewing = _reviewing(rating or [], review_url, reviewer)
    rejected = Counter[str]()
    with ending_with(NOTHING):
        files = [path / CLAIMS if path.is_dir() else path for path in records]
        if to == "gold" and all(map(is_label_studio, files)):
            lost = _from_label_studio(files, output)
        else:
            decisions = read_decisions([file.parent for file in files], judgements, ignored=no_judgements)
            decided = judged(decisions)
            read: Iterable[ClaimRecord] = as_people_read(
                chain.from_iterable(map(read_records, files)), decided, rejected
            )
            found: dict[str, Article] = {}
            if to not in WITHOUT_ARTICLES:
                found = _articles(read := list(read), files, articles)
            material = Material(
                read, found, decided.right | decided.wrong, reviewing, decided.added | decided.readings
            )
            lost = writer(to)(material, output)
    if rejected:
        say(f"{len(rejected)} claims that people rejected are not there; --no-judgements keeps them.")
    for line in lost[:TOLD]:
        say(f"clemency: {line}")
    if len(lost) > TOLD:
        say(f"clemency: and {len(lost) - TOLD} more of the kind")
    if any("left out" in line for line in lost):
        raise typer.Exit(FAILED)


def _articles(records: list[ClaimRecord], files: list[Path], articles: Path | None) -> dict[str, Article]:
    """Return the articles of records, each looked for beside every file of claims until it is found."""
    from extractor.keep import articles_of

    found: dict[str, Article] = {}
    for file in files:
        missing = [one for one in records if one.article.id not in found]
        found |= articles_of(missing, file, articles)
    return found


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
