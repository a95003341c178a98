"""Tables of examples, one a line: what is expected and the text, divided by " | "."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from schemas.record import ClaimRecord

#: The publication day of texts that name none: a Friday.
FRIDAY = "2024-06-14"

#: The fixtures ``records`` (text, published, title) and ``claim`` (text, number, published, title).
Records = Callable[..., list[ClaimRecord]]
Claim = Callable[..., ClaimRecord]


def rows(table: str, columns: int = 2) -> list[Any]:
    """Return the rows as test parameters; the last column keeps further bars.

    A line ``! reason`` makes the row below it a known failure, which must fail until somebody mends it.
    ``\\n`` in a text is a line end.
    """
    found, marks = [], []
    for line in filter(None, table.strip().splitlines()):
        if line.startswith("! "):
            marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=line[2:])]
            continue
        cells = [cell.strip() for cell in line.split(" | ", columns - 1)]
        assert len(cells) == columns, line
        cells[-1] = cells[-1].replace("\\n", "\n")
        found.append(pytest.param(*cells, marks=marks))
        marks = []
    return found


def ends(text: str) -> tuple[str | None, ...]:
    days = [None if day == "-" else day for day in text.split()]
    return (days[0], days[-1])
