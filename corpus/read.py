"""START HERE: inputs -> articles. Every input ends as an Article or as an InputProblem, in input order."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.decode import decode
from corpus.files import LINES, Found, find_files, printable, read_bytes, unreadable
from corpus.jsonl import read_lines
from corpus.metadata import Listings, Metadata, describe, iso_day, named, sidecar_of
from corpus.problem import InputProblem, Unreadable
from schemas.article import Article

STDIN = "-"
MAX_BYTES = 20_000_000  # an article of more is a mistake: a book has about 1 MB


def read_articles(
    inputs: Iterable[str | Path],
    published: str | None = None,
    publisher: str | None = None,
    *,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Article | InputProblem]:
    """Yield the articles of folders, ``.txt`` and ``.jsonl`` files, and ``-`` (standard input, as text).

    ``published`` (a day) and ``publisher`` are for articles whose own record says nothing; they come before
    what stands beside the file, in its name or in the text. ``max_bytes`` bounds one article. Raises
    Unreadable at once if ``published`` is not a date; what is wrong with an input is yielded.
    """
    given = Metadata(
        published=iso_day(published, "the command line") if published else None, publisher=publisher
    )
    return _Reader(given, max_bytes).read(inputs)


@dataclass
class _Reader:
    """What holds for all inputs of one reading, and the ids that were given away."""

    given: Metadata
    max_bytes: int
    listings: Listings = field(default_factory=Listings)
    ids: dict[str, str] = field(default_factory=dict)  # id -> location

    def read(self, inputs: Iterable[str | Path]) -> Iterator[Article | InputProblem]:
        for item in inputs:
            if str(item) == STDIN:
                yield self._read_stdin()
                continue
            for found in find_files(Path(item)):
                if isinstance(found, InputProblem):
                    yield found
                elif found.path.suffix.lower() in LINES:
                    yield from self._read_lines(found)
                else:
                    yield self._read_text(found)

    def _read_stdin(self) -> Article | InputProblem:
        try:
            decoded = decode(read_bytes(sys.stdin.buffer, self.max_bytes))
            return self._finish(decoded.text, "stdin", STDIN, self.given, decoded.note)
        except Unreadable as problem:
            return problem.at(STDIN)

    def _read_text(self, found: Found) -> Article | InputProblem:
        try:
            with found.path.open("rb") as stream:
                decoded = decode(read_bytes(stream, self.max_bytes))
            name = printable(found.path.relative_to(found.root).with_suffix(""))
            beside = sidecar_of(found.path).over(self.listings.about(found.path, name, found.root))
            article = beside.id or (name if name not in self.ids else printable(found.path.with_suffix("")))
            stated = self.given.over(beside).over(named(found.location))
            return self._finish(decoded.text, article, found.location, stated, decoded.note)
        except OSError as error:
            return unreadable(error).at(found.location)
        except Unreadable as problem:
            return problem.at(found.location)

    def _read_lines(self, found: Found) -> Iterator[Article | InputProblem]:
        try:
            with found.path.open("rb") as stream:
                empty = True
                for line in read_lines(stream, found.location, self.max_bytes):
                    empty = False
                    if isinstance(line, InputProblem):
                        yield line
                        continue
                    article = line.stated.id or f"{found.path.stem}:{line.number}"
                    location = f"{found.location}:{line.number}"
                    try:
                        yield self._finish(
                            line.text, article, location, line.stated.over(self.given), line.note
                        )
                    except Unreadable as problem:
                        yield problem.at(found.location, line.number)
                if empty:
                    yield InputProblem(found.location, "empty", "remove it, or look why nothing was written")
        except OSError as error:
            yield unreadable(error).at(found.location)

    def _finish(self, text: str, article: str, location: str, stated: Metadata, note: str | None) -> Article:
        if not text.strip():
            raise Unreadable("empty", "remove it, or look why nothing was written")
        if article in self.ids:
            raise Unreadable(
                f"the id {article!r} is used before, in {self.ids[article]}", "give every article its own id"
            )
        self.ids[article] = location
        return describe(text, article, location, stated, note)
