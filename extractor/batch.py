"""Many inputs: extract from each, and say of each what became of it, in input order."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from corpus.problem import InputProblem
from extractor.output import replacing
from schemas.article import Article
from schemas.jsonl import read_lines, to_line
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord

CLAIMS, MANIFEST = "claims.jsonl", "manifest.jsonl"


class Extracts(Protocol):
    """What a batch needs of an extractor; results come in the order of the articles."""

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        """Yield each article with its records, or with what went wrong with it."""


class ForeignFolderError(ValueError):
    """The output folder holds something that no run of ours wrote."""


@dataclass(frozen=True, slots=True)
class Done:
    """One input with its outcome. ``article`` and ``records`` are empty when it could not be read."""

    line: ManifestLine
    records: tuple[ClaimRecord, ...] = ()
    article: Article | None = None


@dataclass(slots=True)
class Summary:
    """Counts of a batch: inputs read, and of these with claims; claims; inputs that failed."""

    articles: int = 0
    with_claims: int = 0
    claims: int = 0
    failed: list[ManifestLine] = field(default_factory=list)

    def add(self, done: Done) -> None:
        """Count one outcome."""
        if done.line.outcome == "error":
            self.failed.append(done.line)
        if done.article is not None:
            self.articles += 1
            self.with_claims += bool(done.records)
            self.claims += len(done.records)

    def __str__(self) -> str:
        """Return one line for people."""
        return (
            f"{self.claims} claims in {self.with_claims} of {self.articles} articles"
            f"; {len(self.failed)} inputs failed"
        )


def process(
    inputs: Iterable[Article | InputProblem], extractor: Extracts, min_confidence: float = 0.0
) -> Iterator[Done]:
    """Yield the outcome of every input. An article that breaks the extractor does not stop the others."""
    waiting: deque[Article | InputProblem] = deque()

    def articles() -> Iterator[Article]:
        for item in inputs:
            waiting.append(item)
            if isinstance(item, Article):
                yield item

    for article, result in extractor.extract_all(articles()):
        while waiting and waiting[0] is not article:
            yield _done(waiting.popleft())
        waiting.popleft()
        yield _result(article, result, min_confidence)
    yield from map(_done, waiting)


def _done(item: Article | InputProblem) -> Done:
    if isinstance(item, Article):
        return _result(item, RuntimeError("the extractor gave no result"), 0.0)
    location = item.location if item.line is None else f"{item.location}:{item.line}"
    return Done(ManifestLine(location=location, outcome="error", reason=item.reason, remedy=item.remedy))


def _result(article: Article, result: list[ClaimRecord] | Exception, min_confidence: float) -> Done:
    line = ManifestLine(
        location=article.location or article.id,
        article=article.id,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        outcome="no_claims",
        notes=article.notes,
    )
    if isinstance(result, Exception):
        failed = {
            "outcome": "error",
            "reason": f"{type(result).__name__}: {result}",
            "remedy": "report it with the article",
        }
        return Done(line.model_copy(update=failed), (), article)
    records = tuple(record for record in result if record.confidence >= min_confidence)
    outcome = "records" if records else "no_claims"
    return Done(line.model_copy(update={"outcome": outcome, "records": len(records)}), records, article)


def prepare_folder(out: Path, folder: Path) -> None:
    """Make the output folder, or accept one that is empty or ours.

    Raises ForeignFolderError if something else is in it, or if it lies in the folder that is to be read.
    """
    if out.resolve().is_relative_to(folder.resolve()) and folder.is_dir():
        raise ForeignFolderError(
            f"{out} lies in {folder}, whose files are the input; name a folder elsewhere"
        )
    if out.exists() and not out.is_dir():
        raise ForeignFolderError(f"{out} is a file; name a folder")
    if out.is_dir() and any(out.iterdir()) and not _is_ours(out):
        raise ForeignFolderError(f"{out} holds files that no run wrote; name a new or an empty folder")
    out.mkdir(parents=True, exist_ok=True)


def _is_ours(out: Path) -> bool:
    try:
        return next(read_lines(out / MANIFEST, ManifestLine), None) is not None
    except (OSError, ValueError):
        return False


def write_folder(done: Iterable[Done], out: Path) -> Summary:
    """Write ``claims.jsonl`` and ``manifest.jsonl``; both appear when all is done."""
    summary = Summary()
    with ExitStack() as stack:
        manifest = stack.enter_context(replacing(out / MANIFEST))
        claims = stack.enter_context(replacing(out / CLAIMS))
        for one in done:
            summary.add(one)
            claims.writelines(to_line(record) + "\n" for record in one.records)
            manifest.write(to_line(one.line) + "\n")
    return summary
