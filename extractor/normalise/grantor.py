"""Who held which office when: names, aliases, terms, predecessors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from extractor import lexicon
from extractor.mention import Interval
from extractor.normalise.grantor_file import GrantorFileError, GrantorRow, read_grantors
from extractor.normalise.name import name_key

__all__ = ["GrantorFileError", "GrantorRow", "GrantorTable", "grantor_table", "load_grantors"]

# Words after the surname: "James Earl Carter Jr.", "Hassan II".
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xvi"))


class GrantorTable:
    """The shipped rows and the user's own (``extra``, which come first), by name, alias and office."""

    def __init__(self, rows: Iterable[GrantorRow], extra: tuple[GrantorRow, ...] = ()) -> None:
        self.extra = extra
        self.rows = extra + tuple(rows)
        self.by_name: dict[str, list[GrantorRow]] = {}
        self.by_alias: dict[tuple[str, ...], list[GrantorRow]] = {}
        self.by_surname: dict[tuple[str, ...], list[GrantorRow]] = {}
        self.by_office: dict[str, list[GrantorRow]] = {}
        self.by_jurisdiction: dict[str, list[GrantorRow]] = {}
        self.longest: dict[str, int] = {}
        self._keys: dict[str, list[tuple[str, ...]]] = {}
        for row in self.rows:
            self.by_office.setdefault(row.office, []).append(row)
            self.by_jurisdiction.setdefault(row.jurisdiction, []).append(row)
            self.by_name.setdefault(row.name, []).append(row)
            self._index(row)

    def _index(self, row: GrantorRow) -> None:
        first = self.by_name[row.name][0]
        if row is not first and row.aliases == first.aliases:  # a further term: the wordings are the first's
            keys = self._keys[row.name]
        else:
            keys = [name_key(wording) for wording in (row.name, *row.aliases)]
            for key in keys:
                self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))
        self._keys.setdefault(row.name, keys)
        for key in keys:
            self.by_alias.setdefault(key, []).append(row)
        if row.kind == "person":
            self.by_surname.setdefault(surname_key(row), []).append(row)

    def lookup(
        self, alias: str, on: dt.date | None = None, jurisdiction: str | None = None
    ) -> GrantorRow | None:
        """Return the row that ``alias`` names, ``None`` when it is unknown or could be several people.

        A surname that is no alias counts only together with ``jurisdiction``. Of one grantor's terms the
        one containing ``on`` is returned, else the last begun before it, else the latest.
        """
        key = name_key(alias)
        rows = self.by_alias.get(key) or (self.by_surname.get(key, []) if jurisdiction else [])
        if jurisdiction:
            rows = [row for row in rows if row.jurisdiction == jurisdiction]
        if on and len({row.name for row in rows}) > 1:
            rows = [row for row in rows if row.covers(on)]
        return self.pick(rows, on) if len({row.name for row in rows}) == 1 else None

    def pick(self, rows: Sequence[GrantorRow], on: dt.date | None) -> GrantorRow | None:
        """Return the latest of ``rows`` containing ``on``, else the latest begun by then, else the latest."""
        if not rows:
            return None
        order = sorted(rows, key=_begin)
        if on:
            order = [row for row in order if row.covers(on)] or [r for r in order if _begin(r) <= on] or order
        return order[-1]

    def holder(self, office_or_jurisdiction: str, on: dt.date | None) -> GrantorRow | None:
        """Return who holds an office ("Governor of Ohio") or grants in a jurisdiction ("US-OH") on a day.

        In a jurisdiction with several offices the one listed first in the file grants. On the day of a
        change the newcomer holds the office. Bodies hold no office.
        """
        if on is None:
            return None
        rows = self.by_office.get(office_or_jurisdiction)
        if rows is None:
            rows = [r for r in self.by_jurisdiction.get(office_or_jurisdiction, ()) if r.kind == "person"]
        rows = [row for row in rows if row.covers(on)]
        return self.pick([row for row in rows if row.office == rows[0].office], on) if rows else None

    def service(self, name: str, on: dt.date | None) -> list[GrantorRow]:
        """Return the unbroken run of terms of ``name`` that contains ``on``, else the last begun before it.

        Without ``on``: the only run, or nothing when there are several (Trump, Grover Cleveland).
        """
        runs: list[list[GrantorRow]] = []
        for row in sorted(self.by_name.get(name, ()), key=lambda row: (row.office, _begin(row))):
            previous = runs[-1][-1] if runs else None
            if previous and _follows(previous, row):
                runs[-1].append(row)
            else:
                runs.append([row])
        runs.sort(key=lambda run: _begin(run[0]))
        if on is None:
            return runs[0] if len(runs) == 1 else []
        begun = [run for run in runs if _begin(run[0]) <= on]
        return begun[-1] if begun else []

    def term_of(self, name: str, on: dt.date | None, ordinal: int | None = None) -> Interval | None:
        """Return the first and last day in office of ``name``, ``None`` when unknown.

        Without ``ordinal`` ("during his presidency", "so far"): the whole unbroken service that contains
        ``on``, or the latest one before it: Obama's is 2009 to 2017 on any day of it, Trump's depends on the
        day. With ``ordinal`` ("second term"): that numbered term.
        """
        if ordinal is None:
            run = self.service(name, on)
            return Interval(run[0].start, run[-1].end) if run else None
        rows = [row for row in self.by_name.get(name, ()) if row.term == ordinal]
        if on:
            office = {row.office for row in self.service(name, on)}
            rows = [row for row in rows if row.office in office] or rows
        return Interval(rows[0].start, rows[0].end) if len({row.office for row in rows}) == 1 else None

    def predecessor(self, name: str, on: dt.date | None) -> GrantorRow | None:
        """Return who held the office before the ``service`` of ``name`` on that day."""
        run = self.service(name, on)
        if not run or run[0].start is None:
            return None
        start = run[0].start
        before = [r for r in self.by_office[run[0].office] if r.name != name and _begin(r) < start]
        return self.pick(before, None)


def surname_key(row: GrantorRow) -> tuple[str, ...]:
    """Return the folded words of the name used alone: ``surname`` when given, else the last word."""
    if row.surname:
        return name_key(row.surname)
    words = name_key(row.name)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return words[-1:]


def _follows(previous: GrantorRow, row: GrantorRow) -> bool:
    if previous.office != row.office or previous.end is None or row.start is None:
        return False
    return row.start <= previous.end


def _begin(row: GrantorRow) -> dt.date:
    return row.start or dt.date.min


@cache
def _shipped_rows() -> tuple[GrantorRow, ...]:
    path = files(lexicon) / "grantors.csv"
    return tuple(read_grantors(path.read_text(encoding="utf-8").splitlines(), "grantors.csv"))


@cache
def grantor_table(extra: tuple[GrantorRow, ...] = ()) -> GrantorTable:
    """Return the table of the shipped grantors and ``extra`` rows, which come first where both match."""
    return GrantorTable(_shipped_rows(), extra)


def load_grantors(extra: Path | None = None) -> GrantorTable:
    """Return the shipped grantors and those of the CSV file ``extra``; GrantorFileError if malformed."""
    if extra is None:
        return grantor_table()
    try:
        lines = extra.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise GrantorFileError(f"{extra}: cannot be read ({problem}); give a UTF-8 CSV file") from problem
    return grantor_table(tuple(read_grantors(lines, str(extra))))
