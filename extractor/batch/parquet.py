"""Claims as Parquet, with the fields and the nesting of ``claims.jsonl``, by DuckDB."""

from __future__ import annotations

import types
import typing
from pathlib import Path
from typing import Any, Literal

import duckdb
from pydantic import BaseModel

from extractor.output import replacing_path
from schemas.record import ClaimRecord

MEMORY = "1GB"
_NAMES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def write_parquet(claims: Path, path: Path) -> None:
    """Write the records of a JSON lines file to a Parquet file, in their order.

    The columns follow from the model, not from the data, so that every file has the same. One thread, so
    that the same records give the same bytes. Raises OSError as the system says.
    """
    columns = dict(_fields(ClaimRecord))
    query = (
        "COPY (SELECT * FROM read_json($claims, format = 'newline_delimited', columns = $columns, "
        "maximum_object_size = 67108864)) TO '{}' (FORMAT parquet, COMPRESSION zstd)"
    )
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1, "memory_limit": MEMORY, "preserve_insertion_order": True,
        "autoinstall_known_extensions": False, "autoload_known_extensions": False,
    }  # fmt: skip
    with replacing_path(path.resolve()) as temporary, duckdb.connect(config=settings) as connection:
        try:
            connection.execute(
                query.format(str(temporary).replace("'", "''")), {"claims": str(claims), "columns": columns}
            )
        except duckdb.Error as error:
            raise OSError(str(error)) from error


def _fields(model: type[BaseModel]) -> list[tuple[str, str]]:
    return [(field.alias or name, _column(field.annotation)) for name, field in model.model_fields.items()]


def _column(annotation: Any) -> str:
    """Return the DuckDB type of a field's annotation.

    >>> _column(int | None), _column(tuple[str, ...]), _column(dict[str, tuple[int, int]])
    ('BIGINT', 'VARCHAR[]', 'MAP(VARCHAR, BIGINT[])')
    """
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return "VARCHAR"
    if origin in (types.UnionType, typing.Union):
        (kind,) = {_column(one) for one in arguments if one is not types.NoneType}
        return kind
    if origin is typing.Annotated:
        return _column(arguments[0])
    if origin is tuple:
        return f"{_column(arguments[0])}[]"
    if origin is dict:
        return f"MAP({_column(arguments[0])}, {_column(arguments[1])})"
    if issubclass(annotation, BaseModel):
        return "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in _fields(annotation)) + ")"
    return _NAMES[annotation]
