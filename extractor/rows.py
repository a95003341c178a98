"""Rows of a CSV file, the project's or a user's: read strictly, with the place of a mistake."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader as _Reader


def read_rows(
    lines: Iterable[str],
    file: str,
    required: Collection[str],
    optional: Collection[str],
    error: type[Exception],
) -> Iterator[tuple[dict[str, str], str]]:
    """Yield each row as a dictionary with its place ("FILE, line 3"); empty rows are left out.

    Raises ``error`` for a missing or unknown column, for a row of another length than the header, and for
    what is no CSV.
    """
    reader = csv.reader(lines, strict=True)
    rows = _parsed(reader, file, error)
    header = next(rows, [])
    _check_header(header, file, required, optional, error)
    for cells in rows:
        if not any(cells):
            continue
        where = f"{file}, line {reader.line_num}"
        if len(cells) != len(header):
            raise error(
                f"{where}: {len(cells)} fields where the header has {len(header)}; "
                "quote a field that holds a comma"
            )
        yield dict(zip(header, cells, strict=True)), where


def _parsed(reader: _Reader, file: str, error: type[Exception]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as wrong:
        raise error(
            f"{file}, line {reader.line_num}: {wrong}; look for a quotation mark left open before it"
        ) from None


def _check_header(
    header: list[str],
    file: str,
    required: Collection[str],
    optional: Collection[str],
    error: type[Exception],
) -> None:
    for name in required:
        if name not in header:
            raise error(f"{file}, line 1: no column {name!r}; add it to the header")
    for name in header:
        if name not in required and name not in optional:
            allowed = ", ".join((*required, *optional))
            raise error(f"{file}, line 1: unknown column {name!r}; the columns are {allowed}")
