"""What becomes of an input: records, "no claims" or an error with its reason, in input order."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from corpus.problem import InputProblem
from corpus.raw import Raw, Unopened
from schemas.article import Article
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord

#: Failed inputs that a summary names; the manifest has them all.
NAMED = 20
_WORDING = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")


class Extracts(Protocol):
    """What a batch needs of an extractor; results come in the order of the articles."""

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        """Yield each article with its records, or with what went wrong with it."""


class Engine(Protocol):
    """Makes the extractor inside a worker process; it must be picklable."""

    def __call__(self) -> Extracts:
        """Load the model and the lexicons; what the user can mend is a ValueError, LookupError or OSError."""

    def settings(self) -> dict[str, str]:
        """Return all that the records depend on besides the article; equal settings give equal records."""


@dataclass(frozen=True, slots=True)
class Done:
    """One input with its outcome. ``article`` and ``records`` are empty when it could not be read."""

    line: ManifestLine
    records: tuple[ClaimRecord, ...] = ()
    article: Article | None = None


@dataclass(slots=True)
class Summary:
    """Counts of a batch: inputs; articles among them, and of these with claims; claims; failures by kind.

    ``failed`` holds the first lines of inputs that failed.
    """

    inputs: int = 0
    articles: int = 0
    with_claims: int = 0
    claims: int = 0
    errors: int = 0
    failed: list[ManifestLine] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    def add(self, done: Done) -> None:
        """Count one outcome."""
        self.count(done.line)

    def count(self, line: ManifestLine) -> None:
        """Count one line of a manifest."""
        self.inputs += 1
        self.articles += line.article is not None
        self.with_claims += line.outcome == "records"
        self.claims += line.records
        if line.outcome == "error":
            self.errors += 1
            self.kinds[kind_of(line.reason or "")] += 1
            if len(self.failed) < NAMED:
                self.failed.append(line)

    def __str__(self) -> str:
        """Return one line for people."""
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kinds.most_common(5))
        failed = f"{self.errors} inputs failed" + (f" ({kinds})" if kinds else "")
        return f"{self.claims} claims in {self.with_claims} of {self.articles} articles; {failed}"


def kind_of(reason: str) -> str:
    """Return the kind of an error: its reason without what is particular to one input.

    >>> kind_of("RuntimeError: no such thing"), kind_of("not JSON (line 3 column 5)")
    ('RuntimeError', 'not JSON')
    >>> kind_of("the id 'a' is used before, in b.txt")
    'the id … is used before'
    """
    return _WORDING.sub("…", reason).split(":")[0].split(" (")[0].split(", ")[0][:60]


def process(
    inputs: Iterable[Article | Unopened | InputProblem], extractor: Extracts, min_confidence: float = 0.0
) -> Iterator[Done]:
    """Yield the outcome of every input. An article that breaks the extractor does not stop the others."""
    waiting: deque[Article | Unopened | InputProblem] = deque()

    def articles() -> Iterator[Article]:
        for item in inputs:
            waiting.append(item)
            if isinstance(item, Article):
                yield item

    for article, result in extractor.extract_all(articles()):
        while waiting and waiting[0] is not article:
            yield _without_result(waiting.popleft())
        waiting.popleft()
        yield _result(article, result, min_confidence)
    yield from map(_without_result, waiting)


def unread(problem: InputProblem) -> Done:
    """Return the outcome of an input that gave no article."""
    location = problem.location if problem.line is None else f"{problem.location}:{problem.line}"
    return Done(
        ManifestLine(location=location, outcome="error", reason=problem.reason, remedy=problem.remedy)
    )


def failed(item: Article | Raw, reason: str, remedy: str = "report it with the article") -> Done:
    """Return the outcome of an article that could not be read, or that the extractor could not read."""
    changes = {"outcome": "error", "reason": reason, "remedy": remedy}
    if isinstance(item, Raw):
        line = ManifestLine(location=item.place, article=item.known_id, outcome="error", notes=item.notes)
        return Done(line.model_copy(update=changes))
    return Done(_line(item).model_copy(update=changes), (), item)


def unopened(page: Unopened) -> Done:
    """Return the outcome of a page that the gate kept back: no claims, as if its text had been read."""
    return Done(ManifestLine(location=page.location, article=page.id, outcome="no_claims", notes=page.notes))


def _without_result(item: Article | Unopened | InputProblem) -> Done:
    if isinstance(item, InputProblem):
        return unread(item)
    if isinstance(item, Unopened):
        return unopened(item)
    return failed(item, "RuntimeError: the extractor gave no result")


def _result(article: Article, result: list[ClaimRecord] | Exception, min_confidence: float) -> Done:
    if isinstance(result, Exception):
        return failed(article, f"{type(result).__name__}: {result}")
    records = tuple(record for record in result if record.confidence >= min_confidence)
    outcome = "records" if records else "no_claims"
    notes = (*article.notes, *(_too_large(record) for record in records if record.count.beyond_tables))
    changes = {"outcome": outcome, "records": len(records), "notes": notes}
    return Done(_line(article).model_copy(update=changes), records, article)


def _too_large(record: ClaimRecord) -> str:
    return f"the number {record.count.text!r} is too large for a table: its cell in claims.parquet is empty"


def _line(article: Article) -> ManifestLine:
    return ManifestLine(
        location=article.location or article.id,
        article=article.id,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        outcome="no_claims",
        notes=article.notes,
    )
