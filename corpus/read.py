"""START HERE: inputs -> articles. Every input ends as an Article or as an InputProblem, in input order.

``read_inputs`` finds and cuts: bytes of one article each, and no id twice. ``corpus.article.to_article`` does
the costly rest, in another process if that is wanted. ``read_articles`` is both.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.article import MayHold, to_article
from corpus.files import find_input
from corpus.problem import InputProblem
from corpus.raw import Raw, Unopened
from corpus.reader import Reader
from corpus.reading import Reading
from schemas.article import Article

STDIN = "-"


def read_articles(
    inputs: Iterable[str | Path], reading: Reading | None = None
) -> Iterator[Article | InputProblem]:
    """Yield the articles of files, folders, globs, addresses (``s3://…``) and ``-`` (standard input).

    What is wrong with an input is yielded.
    """
    for item in open_inputs(inputs, reading):
        assert not isinstance(item, Unopened)  # all are opened unless it is told which
        yield item


def open_inputs(
    inputs: Iterable[str | Path], reading: Reading | None = None, may_hold: MayHold | None = None
) -> Iterator[Article | Unopened | InputProblem]:
    """Yield as ``read_articles`` does; pages stay unopened of whose bytes ``may_hold`` says no."""
    for item in read_inputs(inputs, reading):
        yield to_article(item, may_hold) if isinstance(item, Raw) else item


def read_inputs(inputs: Iterable[str | Path], reading: Reading | None = None) -> Iterator[Raw | InputProblem]:
    """Yield what the inputs hold, before it is decoded, each with an id of its own."""
    ids = Ids()
    for item in read_raw(inputs, reading or Reading()):
        yield ids.once(item) if isinstance(item, Raw) else item


class Ids:
    """The ids that were given away, and where; 100 bytes for each, however long the ids are."""

    def __init__(self) -> None:
        self._places: dict[bytes, str] = {}

    def once(self, raw: Raw) -> Raw | InputProblem:
        """Return the raw article, or a problem if another one has its id."""
        key = hashlib.blake2b(raw.known_id.encode(), digest_size=16).digest()
        if key in self._places:
            return InputProblem(
                raw.location,
                f"the id {raw.known_id[:200]!r} is used before, in {self._places[key]}",
                "give every article its own id",
                raw.line,
            )
        self._places[key] = sys.intern(raw.location)
        return raw


def read_raw(inputs: Iterable[str | Path], reading: Reading) -> Iterator[Raw | InputProblem]:
    """Yield what the inputs hold, one article each, before it is decoded; what is wrong is yielded too.

    A file is read as the articles are asked for; no more of it is in memory than one article or batch.
    """
    reader = Reader(reading)
    for item in inputs:
        if str(item) == STDIN:
            yield from reader.read_stdin()
            continue
        for found in find_input(item):
            if isinstance(found, InputProblem):
                yield found
            else:
                yield from reader.read_found(found)
