"""Claims as tables: CSV, Parquet and a DuckDB file, with the columns of ``flat``."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from extractor.export.cell import disarmed
from extractor.export.flat import COLUMNS, Rows
from extractor.export.material import Material
from extractor.output import replacing, replacing_path

BATCH = 10_000  # rows at a time, so that a million claims need no more memory than these
_TYPES = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}

SCHEMA = pa.schema(
    [pa.field(c.name, _TYPES[c.kind], metadata={"description": c.meaning}) for c in COLUMNS],
    metadata={"schema": "clemency-claim/1"},
)


def write_csv(material: Material, path: Path) -> list[str]:
    """Write claims as CSV (RFC 4180, in UTF-8), safe to open in a spreadsheet; null is empty.

    A text that a spreadsheet could run has an apostrophe before it (``cell.disarmed``).
    """
    with replacing(path) as stream:
        writer = csv.writer(stream, lineterminator="\r\n")  # only so it quotes every line end in a text
        writer.writerow([column.name for column in COLUMNS])
        for row in (rows := Rows(material)):
            writer.writerow([disarmed(value) if isinstance(value, str) else value for value in row.values()])
    return rows.lost


def write_parquet(material: Material, path: Path) -> list[str]:
    """Write claims as Parquet; what each column means is in the metadata of its field."""
    rows = Rows(material)
    with (
        replacing_path(path.resolve()) as temporary,
        pq.ParquetWriter(temporary, SCHEMA, compression="zstd") as writer,
    ):
        for batch in _batches(rows):
            writer.write_batch(batch)
    return rows.lost


def write_duckdb(material: Material, path: Path) -> list[str]:
    """Write claims as the table ``claims`` of a DuckDB file, which takes the place of one that was there."""
    rows = Rows(material)
    with replacing_path(path.resolve()) as temporary:
        try:
            with duckdb.connect(str(temporary), config={"autoinstall_known_extensions": False}) as connection:
                _fill(connection, rows)
        except duckdb.Error as error:
            raise OSError(f"{path}: {error}") from error
    return rows.lost


def _fill(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    connection.register("rows", pa.RecordBatchReader.from_batches(SCHEMA, _batches(rows)))
    connection.execute("CREATE TABLE claims AS SELECT * FROM rows")
    for column in COLUMNS:
        meaning = column.meaning.replace("'", "''")
        connection.execute(f"COMMENT ON COLUMN claims.{column.name} IS '{meaning}'")


def _batches(rows: Rows) -> Iterator[pa.RecordBatch]:
    left = iter(rows)
    while some := list(itertools.islice(left, BATCH)):
        yield pa.RecordBatch.from_pylist(some, SCHEMA)
