"""Parquet and Arrow files -> raw articles, one a row, a batch of rows in memory at a time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from corpus.fields import columns_for, read_row
from corpus.packed import seekable
from corpus.problem import InputProblem, Unreadable
from corpus.raw import Holder, Raw
from corpus.rows import raw_of

if TYPE_CHECKING:
    import pyarrow

log = logging.getLogger(__name__)
ROWS = 256  # of a Parquet file at a time
ARROW_FILE = b"ARROW1\0\0"
REMEDY = "write it again, or convert it to .jsonl"


def read_columnar(stream: BinaryIO, holder: Holder, *, parquet: bool) -> Iterator[Raw | InputProblem]:
    """Yield the article of each row, by number from 1; Unreadable for a file that is not what its name says.

    Only the columns that are needed are read.
    """
    import pyarrow as pa

    number = 0
    try:
        source = seekable(stream)
        for batch, chosen in _parquet(source, holder) if parquet else _arrow(source, holder):
            for values in batch.to_pylist():
                number += 1
                try:
                    yield raw_of(read_row(values, chosen, holder.fields), holder, number)
                except Unreadable as problem:
                    yield problem.at(holder.location, number)
    except (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError, KeyError) as error:
        if isinstance(error, Unreadable):
            raise
        said = (str(error) or type(error).__name__).splitlines()[0][:120]
        what = "Parquet" if parquet else "Arrow"
        raise Unreadable(f"not {what} that can be read beyond row {number} ({said})", REMEDY) from None


Batches = Iterator[tuple["pyarrow.RecordBatch", dict[str, str]]]


def _parquet(source: BinaryIO, holder: Holder) -> Batches:
    import pyarrow.parquet as pq

    with pq.ParquetFile(source) as file:
        chosen = _chosen(file.schema_arrow.names, holder)
        for batch in file.iter_batches(ROWS, columns=list(chosen.values()), use_threads=False):
            batch.validate(full=True)
            yield batch, chosen


def _arrow(source: BinaryIO, holder: Holder) -> Batches:
    """Arrow's file form (also Feather's second version) or its stream form."""
    import pyarrow as pa

    start = source.read(len(ARROW_FILE))
    source.seek(0)
    if start.startswith(b"FEA1"):
        raise Unreadable("Feather of the first version, which is not read", "write version 2")
    if start == ARROW_FILE:
        file = pa.ipc.open_file(source)
        batches = (file.get_batch(i) for i in range(file.num_record_batches))
        names = file.schema.names
    else:
        batches = pa.ipc.open_stream(source)
        names = batches.schema.names
    chosen = _chosen(names, holder)
    for batch in batches:
        batch.validate(full=True)
        narrow = batch.select(list(chosen.values()))
        for first in range(0, narrow.num_rows, ROWS):
            yield narrow.slice(first, ROWS), chosen


def _chosen(names: list[str], holder: Holder) -> dict[str, str]:
    chosen = columns_for(names, holder.fields)
    log.info("%s: %s", holder.location, ", ".join(f"{k} from {v!r}" for k, v in chosen.items()))
    return chosen
