"""The store of texts beside the records: ``articles.jsonl.zst``.

A record's offsets point into an article's text as it was read. Where that is no text file of the user's (a
page, a row of a table, a member of an archive), the text is kept here, so that the record can be shown in its
place whatever becomes of the input. One JSON object a line, packed with zstd: stores of shards may be put one
after another byte by byte, ``zstdcat`` and DuckDB read it, and so does ``clemency extract``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.jsonl import read_lines
from corpus.packed import unpacked
from corpus.problem import InputProblem, Unreadable
from corpus.raw import Holder
from corpus.reading import Reading
from schemas.article import Article

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STORE = "articles.jsonl.zst"
MAX_LINE = 1_000_000_000  # bytes; what was let in by --max-mb comes out again


class Store:
    """A store that is being written; the same articles give the same bytes."""

    def __init__(self, file: zstd.ZstdFile) -> None:
        self._file = file
        self.count = 0

    def add(self, article: Article) -> None:
        """Keep an article's text and what is known of it."""
        self.add_line(stored(article))

    def add_line(self, line: str) -> None:
        """Keep an article given as its line of the store."""
        self._file.write(line.encode() + b"\n")
        self.count += 1


def stored(article: Article) -> str:
    """Return the line of an article: its text and what is known of it."""
    values = article.model_dump(mode="json", exclude={"own_file", "notes"}, exclude_none=True)
    return json.dumps(values, ensure_ascii=False)


@contextmanager
def writing_store(path: Path) -> Iterator[Store]:
    """Write a store that takes the place of ``path`` at the end; without articles there is none after it."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream, zstd.ZstdFile(stream, "wb") as packed:
            store = Store(packed)
            yield store
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        if store.count:
            os.replace(temporary, path)
        else:
            path.unlink(missing_ok=True)
    finally:
        temporary.unlink(missing_ok=True)


def read_store(path: Path) -> Iterator[Article]:
    """Yield the articles of a store. Raises OSError as the system says, Unreadable for what is no store."""
    holder = Holder(str(path), "", Reading().given, Reading().fields, MAX_LINE)
    with path.open("rb") as stream:
        for line in read_lines(unpacked(stream, "zstd"), holder):
            if isinstance(line, InputProblem):
                raise Unreadable(f"{path}: {line.reason}", line.remedy)
            try:
                yield Article.model_validate_json(line.data, extra="ignore")
            except ValueError:
                raise Unreadable(f"{path}, line {line.number}: no article of a store", "run again") from None
