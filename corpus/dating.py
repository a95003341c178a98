"""Full dates in metadata, file names and the heads of articles.

Only dates with day, month and year count here, in forms that can't be read two ways; words such as
"Friday" are the extractor's affair. A general date parser is not asked: the forms are few and closed, and
what is not a date must not become one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1800, 2100  # outside it a number is no year of a news article
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
FULL_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}} | \d{{4}}/\d{{1,2}}/\d{{1,2}} | \d{{4}}\.\d{{1,2}}\.\d{{1,2}})
    | (?P<month>{_MONTH})[ ]{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]{{1,2}}(?P<year>\d{{4}})
    | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ -](?P<month2>{_MONTH}),?[ -](?P<year2>\d{{4}})
    | (?P<slashed>\d{{1,2}}/\d{{1,2}}/\d{{4}})
    )(?=T\d|\b(?![/.-]\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE = re.compile(
    rf"(?:{_WEEKDAY},?[ ]{{1,2}})?{FULL_DATE.pattern}(?:,?[T ].{{0,40}})?", re.IGNORECASE | re.VERBOSE
)
_SHORT = re.compile(rf"(?P<day>\d{{1,2}})[ ](?P<month>{_MONTH})[ ](?P<year>\d{{2}})", re.IGNORECASE)
_COMPACT = re.compile(r"(?<![0-9A-Za-z])(\d{4})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?Z?)?(?![0-9A-Za-z])")
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)")
_IN_FOLDERS = re.compile(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})/[^/]*$")


class Day(NamedTuple):
    """A full date found in a line, with its characters there."""

    start: int
    end: int
    date: dt.date


def find_days(line: str) -> Iterator[Day]:
    """Yield the full dates of a line that exist in the calendar, in order.

    >>> [str(day.date) for day in find_days("Posted Jan. 17, 2025 | Updated 18 January 2025")]
    ['2025-01-17', '2025-01-18']
    """
    for match in FULL_DATE.finditer(line):
        date = _date_of(match)
        if date is not None:
            yield Day(match.start(), match.end(), date)


def parse_day(text: str) -> dt.date | None:
    """Return the day that a metadata value names, None if it names none; a time behind it is left out.

    >>> str(parse_day("2025-01-17T06:21:00Z")), str(parse_day("Fri, 17 Jan 2025 06:21:00 GMT"))
    ('2025-01-17', '2025-01-17')
    >>> parse_day("2025-02-30"), parse_day("03/04/2025"), parse_day("Friday")
    (None, None, None)
    """
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    if compact:
        return _calendar(*compact.groups())
    match = _WHOLE.fullmatch(text)
    return _date_of(match) if match else None


def parse_short_day(text: str) -> dt.date | None:
    """Return the day of a teleprinter dateline; its two figures of a year mean 1969 to 2068, as in POSIX.

    >>> str(parse_short_day("17 MAR 89"))
    '1989-03-17'
    """
    match = _SHORT.fullmatch(text.strip())
    if not match:
        return None
    year = int(match["year"])
    month = MONTHS.index(match["month"][:3].lower()) + 1
    return _calendar(str(year + (1900 if year >= 69 else 2000)), month, match["day"])


def day_in_name(location: str) -> dt.date | None:
    """Return the date in a file's name, or in its three folders, None if there is none or there are two.

    >>> str(day_in_name("a/x-20250117.txt")), str(day_in_name("2025/01/17/x.txt"))
    ('2025-01-17', '2025-01-17')
    """
    name = location.rpartition("/")[2]
    found = [*_IN_NAME.findall(name), *_COMPACT.findall(name)] or _IN_FOLDERS.findall(location)
    dates = {_calendar(*parts) for parts in found} - {None}
    return dates.pop() if len(dates) == 1 else None


def _date_of(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    if parts["iso"]:
        return _calendar(*re.split(r"\D", parts["iso"]))
    if parts["slashed"]:
        return _slashed(*parts["slashed"].split("/"))
    month = parts["month"] or parts["month2"]
    number = MONTHS.index(month[:3].lower()) + 1
    return _calendar(parts["year"] or parts["year2"], number, parts["day"] or parts["day2"])


def _slashed(first: str, second: str, year: str) -> dt.date | None:
    """Day and month in either order are told apart only when one is above 12, or both are equal."""
    if int(first) > 12 or first == second:
        return _calendar(year, second, first)
    return _calendar(year, first, second) if int(second) > 12 else None


def _calendar(year: str, month: str | int, day: str) -> dt.date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
