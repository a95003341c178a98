"""The table of official statistics: one row a figure of one source, checked strictly.

Columns: ``grantor`` (usual full name), ``action`` (as in a record), ``period_start`` and ``period_end`` (ISO
days, inclusive; a running total ends on the day it is stated for), ``count``, ``relation`` (as in a record;
``exactly`` if left out), ``unit``, ``kind`` (``total``, ``fiscal_year`` or ``single_act``), ``standing``,
``by_class`` (``yes``: given to a class of people by proclamation, which the US statistics leave out),
``disputed`` (``yes``: another source differs), ``source_address`` and ``note``.

``standing``: ``official`` (the office that grants or counts), ``published`` (press, research), ``derived``
(arithmetic on found figures), ``copy`` (a page that copies others), ``memory`` (no source at hand). Only the
first two give verdicts; a row without a source address must be ``memory``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast, get_args

from extractor.crosscheck.names import canonical
from extractor.crosscheck.quantity import Quantity, of
from extractor.rows import read_rows
from schemas.record import Action, Relation, Unit

REQUIRED = ("grantor", "action", "period_start", "period_end", "count")
OPTIONAL = {
    "relation": "exactly",
    "unit": "acts",
    "kind": "total",
    "standing": "published",
    "by_class": "",
    "disputed": "",
    "source_address": "",
    "note": "",
}
KINDS = ("total", "fiscal_year", "single_act")
STANDINGS = ("official", "published", "derived", "copy", "memory")
VERDICTS = ("official", "published")
RELATIONS = tuple(name for name in get_args(Relation) if name != "between")
YES = ("", "yes")


class ReferenceFileError(ValueError):
    """A reference file breaks its format; the message names file, line, field and remedy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. Days are ordinals, inclusive."""

    grantor: str
    action: Action
    start: int
    end: int
    quantity: Quantity
    unit: Unit
    kind: str
    standing: str
    by_class: bool
    disputed: bool
    source_address: str
    note: str

    @property
    def gives_verdicts(self) -> bool:
        """Whether a claim may be called right or wrong by it."""
        return self.standing in VERDICTS

    @property
    def basis(self) -> str:
        """What it counts: people (also sentences and acts) or convictions."""
        return "convictions" if self.unit == "convictions" else "people"


@cache
def shipped() -> tuple[Row, ...]:
    """Return the rows that come with the project."""
    text = (files("extractor.lexicon") / "reference.csv").read_text(encoding="utf-8")
    return read_table(text.splitlines(), "reference.csv")


def read_reference(path: Path) -> tuple[Row, ...]:
    """Return the rows of a user's file; ReferenceFileError for a mistake, OSError if it can't be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ReferenceFileError(f"{path}: no UTF-8 at byte {error.start}; give a UTF-8 CSV file") from None
    return read_table(lines, str(path))


def read_table(lines: Iterable[str], file: str) -> tuple[Row, ...]:
    """Parse the lines of the CSV ``file``; raise ReferenceFileError at the first mistake."""
    return tuple(_row(*row) for row in read_rows(lines, file, REQUIRED, OPTIONAL, ReferenceFileError))


def _row(cells: dict[str, str], where: str) -> Row:
    text = OPTIONAL | {name: cell.strip() for name, cell in cells.items() if cell.strip()}
    for name, values in (
        ("action", get_args(Action)),
        ("relation", RELATIONS),
        ("unit", get_args(Unit)),
        ("kind", KINDS),
        ("standing", STANDINGS),
        ("by_class", YES),
        ("disputed", YES),
    ):
        _require(
            text.get(name, "") in values, where, name, text, "write one of " + ", ".join(filter(None, values))
        )
    count = text.get("count", "")
    _require(
        count.isascii() and count.isdecimal(), where, "count", text, "write a whole number without commas"
    )
    _require(bool(text.get("grantor")), where, "grantor", text, "give the usual full name")
    start, end = _day(text, "period_start", where), _day(text, "period_end", where)
    _require(start <= end, where, "period_end", text, "it is before period_start; swap the two")
    sourced = bool(text["source_address"]) or text["standing"] == "memory"
    _require(sourced, where, "source_address", text, "give the address of the figure, or the standing memory")
    return Row(
        grantor=canonical(text["grantor"]),
        action=cast(Action, text["action"]),
        start=start,
        end=end,
        quantity=of(int(count), cast(Relation, text["relation"])),
        unit=cast(Unit, text["unit"]),
        kind=text["kind"],
        standing=text["standing"],
        by_class=text["by_class"] == "yes",
        disputed=text["disputed"] == "yes",
        source_address=text["source_address"],
        note=text["note"],
    )


def _require(right: bool, where: str, name: str, text: dict[str, str], remedy: str) -> None:
    if not right:
        raise ReferenceFileError(f"{where}, field {name}: {text.get(name, '')!r}; {remedy}")


def _day(text: dict[str, str], name: str, where: str) -> int:
    try:
        value = text.get(name, "")
        if len(value) == 10:
            return dt.date.fromisoformat(value).toordinal()
    except ValueError:
        pass
    raise ReferenceFileError(f"{where}, field {name}: {text.get(name, '')!r} is no day; write 2016-05-17")
