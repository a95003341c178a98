"""START HERE: inputs -> articles. Every input ends as an Article or as an InputProblem, in input order.

``read_raw`` finds and cuts: bytes of one article each, nothing decoded. ``corpus.article.to_article`` does
the costly rest. ``read_articles`` is both, and sees to it that no id comes twice.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.article import to_article
from corpus.files import find_input
from corpus.problem import InputProblem
from corpus.raw import Raw
from corpus.reader import Reader
from corpus.reading import Reading
from schemas.article import Article

STDIN = "-"


def read_articles(
    inputs: Iterable[str | Path], reading: Reading | None = None
) -> Iterator[Article | InputProblem]:
    """Yield the articles of files, folders, globs, addresses (``s3://…``) and ``-`` (standard input: a text).

    What is wrong with an input is yielded.
    """
    reading, ids = reading or Reading(), Ids()
    for raw in read_raw(inputs, reading):
        item = to_article(raw, reading.fields) if isinstance(raw, Raw) else raw
        yield ids.once(item) if isinstance(item, Article) else item


class Ids:
    """The ids that were given away, and where; 100 bytes for each, however long the ids are."""

    def __init__(self) -> None:
        self._places: dict[bytes, str] = {}

    def once(self, article: Article) -> Article | InputProblem:
        """Return the article, or a problem if another one has its id."""
        key = hashlib.blake2b(article.id.encode(), digest_size=16).digest()
        location, line = article.location or article.id, None
        file, colon, number = location.rpartition(":")
        if colon and number.isdigit():
            location, line = file, int(number)
        if key in self._places:
            return InputProblem(
                location,
                f"the id {article.id[:200]!r} is used before, in {self._places[key]}",
                "give every article its own id",
                line,
            )
        self._places[key] = sys.intern(location)
        return article


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
