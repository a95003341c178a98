"""Files of claims -> records: JSON lines, or Parquet of a run or of a Ray dataset, also in object stores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
from pydantic import ValidationError

from extractor.crosscheck.store import MEMORY, THREADS
from schemas.jsonl import read_records
from schemas.record import ClaimRecord

ROWS = 5_000  # that are in memory at a time
#: By the type of the column ``claims``: a run's Parquet has none, but the fields of a claim as columns.
_QUERIES = {
    None: "SELECT to_json(one) FROM read_parquet($files) AS one",
    "VARCHAR[]": "SELECT unnest(claims) FROM read_parquet($files)",
}


class ClaimFileError(ValueError):
    """A file that holds no claims in a form that is read; the message names it."""


def read_claims(file: Path | str) -> Iterator[ClaimRecord]:
    """Yield the claims of a file in their order, a few thousand in memory at a time.

    ``.parquet`` may be a path, a pattern (``parts/*.parquet``) or an address (``s3://…``). All else is JSON
    lines. Raises OSError for what can't be opened, RecordFileError for JSON lines that are no claims,
    ClaimFileError for Parquet that holds none.
    """
    if not str(file).endswith(".parquet"):
        return read_records(Path(file))
    return _read_parquet(str(file))


def _read_parquet(file: str) -> Iterator[ClaimRecord]:
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": THREADS, "memory_limit": MEMORY, "preserve_insertion_order": True,
        "autoinstall_known_extensions": False, "autoload_known_extensions": False,
    }  # fmt: skip
    with duckdb.connect(config=settings) as connection:
        try:
            if "://" in file:
                connection.register_filesystem(_store(file))
            columns = connection.execute("DESCRIBE SELECT * FROM read_parquet($files)", {"files": file})
            query = _query(file, {name: kind for name, kind, *_ in columns.fetchall()})
            claims = connection.execute(query, {"files": file})
            while rows := claims.fetchmany(ROWS):
                for (line,) in rows:
                    yield ClaimRecord.model_validate_json(line, extra="ignore")
        except ValidationError as error:
            field = ".".join(map(str, error.errors()[0]["loc"]))
            raise ClaimFileError(f"{file}, field {field}: {error.errors()[0]['msg']}") from error
        except duckdb.IOException as error:
            if "No files found" in str(error):
                raise FileNotFoundError(2, "No such file or directory", file) from None
            raise ClaimFileError(f"{file} can't be read: {_first_line(error)}") from error
        except duckdb.Error as error:
            raise ClaimFileError(f"{file} is no Parquet that can be read: {_first_line(error)}") from error


def _query(file: str, columns: dict[str, Any]) -> str:
    kind = columns.get("claims")
    if kind not in _QUERIES or (kind is None and "evidence" not in columns):
        raise ClaimFileError(
            f"{file} holds no claims, only the columns {', '.join(list(columns)[:12])}; "
            "give the claims.parquet of a run, or what extract_dataset returned"
        )
    return _QUERIES[kind]


def _store(address: str) -> Any:
    import fsspec

    try:
        return fsspec.core.url_to_fs(address)[0]
    except ImportError as error:
        raise ClaimFileError(f"{address}: {error}; for s3:// pip install 'clemency-claims[s3]'") from None


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
