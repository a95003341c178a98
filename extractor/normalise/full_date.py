"""Full dates of metadata and datelines ("17 Jan 2025 06:21:15", RFC 2822, ISO with zone) -> a day.

dateparser reads the many layouts; it also reads days into prices, ages and plain words, so its answer
counts only when the text itself says that year and that day.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST = 64
"""Characters; no layout of a full date is longer, and dateparser's time grows with the text."""
_NUMBERS = re.compile(r"\d+")
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d\s{0,2}[./]\s{0,2}\d{1,2}\s{0,2}[./]\s{0,2}\d",
    re.I,
)
_MIDNIGHT = dt.datetime(2000, 1, 1)


@cache
def _parser() -> DateDataParser:
    """Load dateparser on first use: it takes a quarter of a second."""
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": _MIDNIGHT, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "MDY"}
    return DateDataParser(languages=["en"], settings=settings)


def parse_full_date(text: str) -> dt.date | None:
    """Return the day that ``text`` names in full, as its own time zone has it; ``None`` for anything less.

    >>> parse_full_date("Fri, 17 Jan 2025 06:21:15 -0500")
    datetime.date(2025, 1, 17)
    >>> parse_full_date("January 2025") is None
    True
    """
    iso = _ISO.match(text)
    if iso is not None:
        try:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    if len(text) > LONGEST or not _MONTH.search(text):
        return None
    said = {int(number) for number in _NUMBERS.findall(text)}
    try:
        data = _parser().get_date_data(text)
    except (ValueError, OverflowError, TypeError, RecursionError):  # hostile digits inside dateparser
        return None
    found = data.date_obj if data is not None else None
    if found is None or found.year not in said or found.day not in said:
        return None
    return found.date()
