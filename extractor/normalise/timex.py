"""TIMEX3 values, and what the resolvers of time expressions take and give.

Value strings follow TimeML 1.2.1 (ISO 8601 with ``XX`` for the unknown, ``MO AF EV NI`` parts of the day,
``SP SU FA WI`` seasons, ``199`` for the 1990s, ``PRESENT_REF``, ``PAST_REF``, ``FUTURE_REF``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.mention import Interval
from extractor.normalise import calendar_days

Value = int | float | str | None
LONG_UNITS_IN_YEARS = {"DE": 10, "CE": 100}
SCALES = (12, 100, 1000)
DIGIT_CLASSES = frozenset({"INT", "TWO_DIGIT", "MODERN_YEAR", "EARLY_YEAR", "NUMBER"})


@dataclass(frozen=True, slots=True)
class Slots:
    """The words of one time expression in reading order: (word class, value) of the lexicon ``dates``."""

    words: tuple[tuple[str, Value], ...]

    def has(self, *classes: str) -> bool:
        """Say whether a word of any of these classes occurs."""
        return any(name in classes for name, _ in self.words)

    def every(self, *classes: str) -> Iterator[Value]:
        """Yield the values of the words of these classes."""
        return (value for name, value in self.words if name in classes)

    def text(self, *classes: str) -> str | None:
        """Return the first value of these classes, if it is a string."""
        value = next(self.every(*classes), None)
        return value if isinstance(value, str) else None

    def number(self, *classes: str) -> int | None:
        """Return the first value of these classes, if it is a whole number."""
        value = next(self.every(*classes), None)
        return value if isinstance(value, int) else None

    def quantity(self, default: float | None = None) -> float | None:
        """Return the number before a unit, ``default`` if none is said, ``None`` if it is vague ("a few")."""
        if self.has("FEW"):
            return None
        total: float | None = None
        for name, value in self.words:
            if name in ("COUPLE_OF", "COUPLE"):
                total = 2
            elif name == "AND_A_HALF":
                total = (total or 1) + 0.5
            elif isinstance(value, int | float) and (name in DIGIT_CLASSES or name == "NUMBER_WORD"):
                scales = name == "NUMBER_WORD" and value in SCALES
                total = (total or 1) * value if scales else (total or 0) + value
        if total is None:
            return 1 if self.has("A") else default
        return total


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against.

    ``published`` is the publication day; ``future`` says that the clause is a future one; ``anchor`` is the
    day or period that "that year" and "the next day" point to; ``year`` is lent by the other end of a range.
    """

    published: dt.date | None = None
    future: bool = False
    anchor: Interval | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression means; fields as in :class:`extractor.mention.DateMention`.

    ``rule``, where set, is more exact than the id of the rule that matched.
    """

    type: str
    value: str
    interval: Interval | None = None
    granularity: str | None = None
    basis: str = "relative"
    rule: str | None = None


def unit_value(date: dt.date, unit: str) -> str:
    """Return the TIMEX3 value of the calendar unit (``D W M Q Y DE CE``) that holds ``date``.

    >>> unit_value(dt.date(2025, 1, 17), "W"), unit_value(dt.date(1994, 5, 1), "DE")
    ('2025-W03', '199')
    """
    if unit == "W":
        iso = date.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}"
    if unit == "Q":
        return f"{date.year:04}-Q{(date.month + 2) // 3}"
    return date.isoformat()[: {"D": 10, "M": 7, "Y": 4, "DE": 3, "CE": 2}[unit]]


UNIT_GRANULARITY = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def of_unit(date: dt.date | None, unit: str, basis: str = "relative") -> Meaning:
    """Return the meaning "the calendar unit that holds ``date``"."""
    if date is None:
        return Meaning("DATE", "XXXX", basis=basis)
    interval = calendar_days.unit_around(date, unit)
    return Meaning("DATE", unit_value(date, unit), interval, UNIT_GRANULARITY.get(unit, "range"), basis)


def of_day(
    date: dt.date | None, slots: Slots, basis: str = "relative", unknown: str = "XXXX-XX-XX"
) -> Meaning:
    """Return the meaning of a day, with its clock time or part of the day where ``slots`` has one."""
    clock, part = slots.text("CLOCK", "BARE_CLOCK", "NOON"), slots.text("DAY_PART", "TONIGHT")
    suffix = f"T{clock or part}" if clock or part else ""
    value = (date.isoformat() if date else unknown) + suffix
    interval = calendar_days.single_day(date)
    return Meaning("TIME" if suffix else "DATE", value, interval, "day", basis)


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a duration; ``None`` is a vague number.

    Decades and centuries are given in years: ISO 8601 has no unit longer than a year.

    >>> duration_value(20, "Y"), duration_value(None, "TH"), duration_value(2.5, "M"), duration_value(1, "DE")
    ('P20Y', 'PTXH', 'P2.5M', 'P10Y')
    """
    years = LONG_UNITS_IN_YEARS.get(unit)
    if years:
        count, unit = (None if count is None else count * years), "Y"
    number = "X" if count is None else f"{count:.10g}"
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"


def shifted(start: dt.date | None, count: float | None, unit: str) -> Meaning:
    """Return the meaning "``count`` units from ``start``", as exact as the unit (a decade is ten years).

    "Two weeks ago" is an ISO week, "two months ago" a month; hours count as the day they fall in.
    """
    if start is None or count is None or count != int(count):
        return Meaning(
            "DATE", "XXXX" if start is None else ("PAST_REF" if (count or -1) < 0 else "FUTURE_REF")
        )
    if unit.startswith("T"):
        hours = int(count) if unit == "TH" else 0
        return of_unit(calendar_days.add_days(start, -(-hours // 24) if hours < 0 else hours // 24), "D")
    years = LONG_UNITS_IN_YEARS.get(unit)
    unit, number = ("Y", int(count) * years) if years else (unit, int(count))
    return of_unit(calendar_days.add(start, number, unit), unit)
