"""CSV and TSV -> raw articles, one a row; columns are chosen once by the first row."""

from __future__ import annotations

import csv
import io
import logging
from collections.abc import Iterator
from itertools import chain

from corpus.decode import decode, encoding_of
from corpus.fields import columns_for, read_row
from corpus.files import too_large
from corpus.problem import InputProblem, Unreadable, empty
from corpus.raw import Holder, Raw
from corpus.rows import raw_of

log = logging.getLogger(__name__)
HEADER = 1 << 16  # bytes, at most, that the encoding is told by
DELIMITERS = ",;\t|"


def read_delimited(stream: io.BufferedReader, holder: Holder, *, tabs: bool) -> Iterator[Raw | InputProblem]:
    """Yield the article of each row; Unreadable if the file has no header or no column for the text.

    A row is named by the line on which it ends. ``tabs`` says that tabs, and nothing else, part the columns.
    """
    encoding = encoding_of(stream.peek(HEADER)[:HEADER])
    text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="")
    try:
        yield from _rows(_Lines(text, holder.limit), holder, "\t" if tabs else None)
    finally:
        text.detach()


class _Lines:
    """The lines of a text, each of bounded length; the last one where the text breaks its encoding."""

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._text, self._limit, self._broken = text, limit, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._read(self._limit + 1)
        if not line:
            raise StopIteration
        if len(line) > self._limit:
            while line and not line.endswith("\n"):
                line = self._read(1 << 20)
            raise too_large(self._limit)
        return line

    def _read(self, most: int) -> str:
        if self._broken:
            return ""
        try:
            return self._text.readline(most)
        except UnicodeDecodeError as error:  # of UTF-16 and its like, in which no byte can be passed over
            self._broken = True
            raise Unreadable(
                f"not {error.encoding} from here on ({error.reason})", "fetch it again, or save it as UTF-8"
            ) from None


def _rows(lines: _Lines, holder: Holder, delimiter: str | None) -> Iterator[Raw | InputProblem]:
    header = next(lines, None)
    if header is None:
        raise empty()
    if delimiter is None:
        delimiter = max(DELIMITERS, key=header.count)
    # The csv module's bound holds for the whole process; ours for one article is never below its default.
    csv.field_size_limit(max(holder.limit, csv.field_size_limit()))
    rows = csv.reader(chain([header], lines), delimiter=delimiter)
    try:
        names = [name.strip() for name in next(rows)]
    except csv.Error as error:
        raise Unreadable(f"no header ({error})", "begin the file with the names of its columns") from None
    chosen = columns_for(names, holder.fields)
    log.info("%s: %s", holder.location, ", ".join(f"{k} from {v!r}" for k, v in chosen.items()))
    while True:
        try:
            row = next(rows)
            if any(row):
                values = dict(zip(names, map(_mended, row), strict=False))
                yield raw_of(read_row(values, chosen, holder.fields), holder, rows.line_num)
        except StopIteration:
            return
        except Unreadable as problem:
            yield problem.at(holder.location, rows.line_num)
        except csv.Error as error:
            refusal = Unreadable(f"no row of a table ({error})", "look for a quotation mark left open")
            yield refusal.at(holder.location, rows.line_num)


def _mended(value: str) -> str:
    """Decode again what did not fit the encoding that the first lines seemed to have."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return decode(value.encode("utf-8", "surrogateescape")).text
    return value
