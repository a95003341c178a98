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

    A row that starts with ``! reason |`` is a known failure: it must fail until somebody mends it. ``\\n`` in
    a text is a line end.
    """
    found = []
    for line in table.strip().splitlines():
        if not line:
            continue
        marks = []
        if line.startswith("! "):
            reason, line = line[2:].split(" | ", 1)
            marks = [pytest.mark.xfail(strict=True, reason=reason)]
        cells = [cell.strip() for cell in line.split(" | ", columns - 1)]
        assert len(cells) == columns, line
        cells[-1] = cells[-1].replace("\\n", "\n")
        found.append(pytest.param(*cells, marks=marks))
    return found
