"""Calendar arithmetic that never raises: whatever falls outside years 1 to 9999 is ``None``.

Weeks run Monday to Sunday (ISO 8601); weekdays are ISO numbers, 1 for Monday. Intervals are inclusive.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping

from extractor.mention import Interval

MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
DAYS_IN = {"D": 1, "W": 7}
SEASON_STARTS: Mapping[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the meteorological seasons of the northern hemisphere; winter ends in the next year."""


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return that day, ``None`` where the calendar has none (30 February).

    >>> day(2024, 2, 29), day(2023, 2, 29)
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return dt.date(year, month, number)
    except (ValueError, OverflowError):
        return None


def add_days(start: dt.date, count: int) -> dt.date | None:
    """Return ``start`` plus ``count`` days."""
    try:
        return start + dt.timedelta(days=count)
    except OverflowError:
        return None


def add(start: dt.date, count: int, unit: str) -> dt.date | None:
    """Return ``start`` plus ``count`` units (``D W M Q Y DE CE``), clipped to the end of a shorter month.

    >>> add(dt.date(2024, 3, 31), -1, "M")
    datetime.date(2024, 2, 29)
    """
    if unit in DAYS_IN:
        return add_days(start, count * DAYS_IN[unit])
    month_index = start.year * 12 + start.month - 1 + count * MONTHS_IN[unit]
    year, month = divmod(month_index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def single_day(date: dt.date | None) -> Interval | None:
    """Return the interval of one day."""
    return None if date is None else Interval(date, date)


def between(start: dt.date | None, end: dt.date | None) -> Interval | None:
    """Return the interval from ``start`` to ``end``, ``None`` when either is missing or they are turned."""
    if start is None or end is None or start > end:
        return None
    return Interval(start, end)


def months(year: int, month: int, count: int = 1) -> Interval | None:
    """Return ``count`` whole months from that one; ``month`` may run past 12 or below 1."""
    carry, index = divmod(month - 1, 12)
    start = day(year + carry, index + 1, 1)
    after = add(start, count, "M") if start else None
    if start and after is None and year + carry == dt.MAXYEAR and index + count == 12:
        return Interval(start, dt.date.max)
    return between(start, add_days(after, -1) if after else None)


def years(year: int, count: int = 1) -> Interval | None:
    """Return ``count`` whole calendar years from ``year``."""
    return between(day(year, 1, 1), day(year + count - 1, 12, 31))


def season(year: int, code: str) -> Interval | None:
    """Return the season that begins in ``year``.

    >>> season(2020, "WI")
    Interval(start=datetime.date(2020, 12, 1), end=datetime.date(2021, 2, 28))
    """
    return months(year, SEASON_STARTS[code], 3)


def fiscal_year(year: int) -> Interval | None:
    """Return the US federal fiscal year: 1 October before to 30 September (31 U.S.C. 1102)."""
    return months(year - 1, 10, 12)


#: Month in which the fiscal year of a state begins, where it is not July (National Association of State
#: Budget Officers, "Budget Processes in the States").
_FISCAL_MONTHS = {"US-AL": 10, "US-DC": 10, "US-MI": 10, "US-NY": 4, "US-TX": 9}


def fiscal_year_of(jurisdiction: str | None, federal: Interval | None) -> Interval | None:
    """Return a whole federal fiscal year as that of an American state; any other interval unchanged.

    >>> fiscal_year_of("US-SC", fiscal_year(2019))
    Interval(start=datetime.date(2018, 7, 1), end=datetime.date(2019, 6, 30))
    """
    of_state = jurisdiction is not None and jurisdiction.startswith("US-")
    if not of_state or jurisdiction is None or federal is None or federal.end is None:
        return federal
    if federal != fiscal_year(federal.end.year):
        return federal
    return months(federal.end.year - 1, _FISCAL_MONTHS.get(jurisdiction, 7), 12)


def unit_around(date: dt.date, unit: str, offset: int = 0) -> Interval | None:
    """Return the unit (``D W M Q Y DE CE``) that lies ``offset`` units from the one holding ``date``."""
    if unit == "D":
        return single_day(add_days(date, offset))
    if unit == "W":
        monday = add_days(date, 7 * offset + 1 - date.isoweekday())
        return between(monday, add_days(monday, 6) if monday else None)
    if unit == "M":
        return months(date.year, date.month + offset)
    if unit == "Q":
        return months(date.year, (date.month - 1) // 3 * 3 + 1 + 3 * offset, 3)
    if unit == "Y":
        return years(date.year + offset)
    length = MONTHS_IN[unit] // 12
    return years(date.year // length * length + offset * length, length)


def weekday_before(date: dt.date, weekday: int, same_day: bool) -> dt.date | None:
    """Return the nearest such weekday on (if ``same_day``) or before ``date``."""
    back = (date.isoweekday() - weekday) % 7
    return add_days(date, -(back if same_day or back else 7))


def weekday_after(date: dt.date, weekday: int, same_day: bool) -> dt.date | None:
    """Return the nearest such weekday on (if ``same_day``) or after ``date``."""
    ahead = (weekday - date.isoweekday()) % 7
    return add_days(date, ahead if same_day or ahead else 7)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """Return the ``nth`` such weekday of the month; -1 is the last."""
    whole = months(year, month)
    if whole is None or whole.start is None or whole.end is None:
        return None
    if nth < 0:
        return weekday_before(whole.end, weekday, same_day=True)
    first = weekday_after(whole.start, weekday, same_day=True)
    return add_days(first, 7 * (nth - 1)) if first else None


def easter(year: int) -> dt.date | None:
    """Return Easter Sunday of the western churches (Meeus/Jones/Butcher, Gregorian calendar).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, before = divmod(h + m - 7 * n + 114, 31)
    return day(year, month, before + 1)


def latest(around: dt.date, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """Return the yearly interval begun last on or before ``around``, 8 years back at most (29 February)."""
    found = (in_year(around.year - back) for back in range(9))
    return next((one for one in found if one and one.start and one.start <= around), None)


def upcoming(around: dt.date, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """Return the yearly interval that ends first on or after ``around``."""
    found = (in_year(around.year + ahead) for ahead in range(-1, 9))
    return next((one for one in found if one and one.end and one.end >= around), None)


def nearest(around: dt.date, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """Return the latest or the upcoming yearly interval, whichever begins closer; on a tie the past one."""
    past, future = latest(around, in_year), upcoming(around, in_year)
    if past is None or future is None or past.start is None or future.start is None:
        return past or future
    return future if abs(future.start - around) < abs(around - past.start) else past
