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
# A whole number is read as it is written, for one beyond 64 bits would end the reading of the whole file.
_AS_WRITTEN = _NAMES | {int: "VARCHAR"}


def write_parquet(claims: Path, path: Path) -> None:
    """Write the records of a JSON lines file to a Parquet file, in their order.

    The columns follow from the model, not from the data, so that every file has the same. One thread, so
    that the same records give the same bytes. A number beyond MAX_INTEGER leaves its cell empty, as the
    manifest notes. Raises OSError as the system says.
    """
    cells = ", ".join(f'TRY_CAST("{name}" AS {kind}) AS "{name}"' for name, kind in _fields(ClaimRecord))
    query = (
        f"COPY (SELECT {cells} FROM read_json($claims, format = 'newline_delimited', columns = $columns, "
        "maximum_object_size = 67108864)) TO '{}' (FORMAT parquet, COMPRESSION zstd)"
    )
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1, "memory_limit": MEMORY, "preserve_insertion_order": True,
        "autoinstall_known_extensions": False, "autoload_known_extensions": False,
    }  # fmt: skip
    with replacing_path(path.resolve()) as temporary, duckdb.connect(config=settings) as connection:
        try:
            written = {"claims": str(claims), "columns": dict(_fields(ClaimRecord, _AS_WRITTEN))}
            connection.execute(query.format(str(temporary).replace("'", "''")), written)
        except duckdb.Error as error:
            raise OSError(str(error)) from error


def _fields(model: type[BaseModel], names: dict[type, str] = _NAMES) -> list[tuple[str, str]]:
    fields = model.model_fields.items()
    return [(field.alias or name, _column(field.annotation, names)) for name, field in fields]


def _column(annotation: Any, names: dict[type, str] = _NAMES) -> str:
    """Return the DuckDB type of a field's annotation, its plain types by ``names``.

    >>> _column(int | None), _column(tuple[str, ...]), _column(dict[str, tuple[int, int]])
    ('BIGINT', 'VARCHAR[]', 'MAP(VARCHAR, BIGINT[])')
    """
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return "VARCHAR"
    if origin in (types.UnionType, typing.Union):
        (kind,) = {_column(one, names) for one in arguments if one is not types.NoneType}
        return kind
    if origin is typing.Annotated:
        return _column(arguments[0], names)
    if origin is tuple:
        return f"{_column(arguments[0], names)}[]"
    if origin is dict:
        return f"MAP({_column(arguments[0], names)}, {_column(arguments[1], names)})"
    if issubclass(annotation, BaseModel):
        return "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in _fields(annotation, names)) + ")"
    return names[annotation]
