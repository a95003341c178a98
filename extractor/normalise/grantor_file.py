"""Reading a file of grantors: one row a term of office, checked strictly.

Columns: ``name`` (usual full name), ``aliases`` (``|`` between them; only wordings that mean nobody else),
``surname`` (the name used alone in news when it is not the last word), ``office``, ``jurisdiction``
(ISO 3166), ``start`` and ``end`` (ISO: ``2016``, ``2016-05`` or ``2016-05-17``; an empty end is open),
``term`` (1, 2 …), ``wikidata``, ``source_address``, ``note``, and ``kind`` (``person``, the default, or
``body``). Only ``name`` and ``jurisdiction`` must be there, and ``office`` for a person.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.rows import read_rows

REQUIRED = ("name", "jurisdiction")
OPTIONAL = (
    "kind",
    "aliases",
    "surname",
    "office",
    "start",
    "end",
    "term",
    "wikidata",
    "source_address",
    "note",
)
_EMPTY = dict.fromkeys(REQUIRED + OPTIONAL, "")
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")
_ITEM = re.compile(r"(?:Q\d+)?\Z")
_DIGIT = re.compile(r"\d")
_JURISDICTION = re.compile(r"[A-Z]{2,4}(?:-[A-Z0-9]{1,3})?\Z")


class GrantorFileError(ValueError):
    """A file of grantors breaks its format; the message names file, line, field and remedy."""


@dataclass(frozen=True, slots=True)
class GrantorRow:
    """One term of one grantor.

    ``start`` is the first day the term may have begun, ``end`` the last day it may have run; ``None`` is
    unknown or open. A date known to the year only is the widest reading, so no day is wrongly outside.
    """

    name: str
    office: str
    jurisdiction: str
    start: dt.date | None = None
    end: dt.date | None = None
    aliases: tuple[str, ...] = ()
    surname: str = ""
    kind: str = "person"
    term: int | None = None
    wikidata: str | None = None
    source_address: str | None = None
    note: str = ""

    def covers(self, day: dt.date) -> bool:
        """Whether the term may contain ``day``; its first and last days are part of it."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def read_grantors(lines: Iterable[str], file: str) -> list[GrantorRow]:
    """Parse the lines of the CSV ``file``; raise GrantorFileError at the first mistake."""
    return [_row(*row) for row in read_rows(lines, file, REQUIRED, OPTIONAL, GrantorFileError)]


def _row(cells: dict[str, str], where: str) -> GrantorRow:
    text = _EMPTY | {name: cell.strip() for name, cell in cells.items()}
    _check_row(text, where)
    start = _date(text["start"], where, "start", last=False)
    end = _date(text["end"], where, "end", last=True)
    if start and end and end < start:
        raise GrantorFileError(f"{where}, field end: {text['end']} is before the start; swap the two")
    return GrantorRow(
        name=text["name"],
        office=text["office"],
        jurisdiction=text["jurisdiction"],
        start=start,
        end=end,
        aliases=tuple(alias for alias in (part.strip() for part in text["aliases"].split("|")) if alias),
        surname=text["surname"],
        kind=text["kind"] or "person",
        term=int(text["term"]) if text["term"] else None,
        wikidata=text["wikidata"] or None,
        source_address=text["source_address"] or None,
        note=text["note"],
    )


def _check_row(text: dict[str, str], where: str) -> None:
    kind = text["kind"] or "person"
    checks = (
        ("name", bool(text["name"]), "give the usual full name"),
        ("kind", kind in ("person", "body"), "write person or body"),
        ("office", bool(text["office"]) or kind == "body", "write the office, as in 'Governor of Ohio'"),
        ("aliases", not _DIGIT.search(text["aliases"]), "leave out wordings with digits: they are not read"),
        (
            "jurisdiction",
            bool(_JURISDICTION.match(text["jurisdiction"])),
            "write an ISO 3166 code, as in US-OK",
        ),
        ("term", not text["term"] or text["term"].isdecimal(), "write a whole number or nothing"),
        ("wikidata", bool(_ITEM.match(text["wikidata"])), "write an item such as Q76, or nothing"),
    )
    for name, right, remedy in checks:
        if not right:
            raise GrantorFileError(f"{where}, field {name}: {text[name]!r}; {remedy}")


def _date(value: str, where: str, name: str, *, last: bool) -> dt.date | None:
    if not value:
        return None
    try:
        if len(value) == 10:
            return dt.date.fromisoformat(value)
        match = _PARTIAL_DATE.match(value)
        if match:
            year, month = int(match[1]), int(match[2] or (12 if last else 1))
            return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1)
    except ValueError:
        pass
    raise GrantorFileError(f"{where}, field {name}: {value!r} is no date; write 2016, 2016-05 or 2016-05-17")
