"""National holidays by name and country: the same name is another day in each.

``lexicon/national_days.csv`` has those that fall on one day of the year and have not moved for decades; what
follows the moon or was moved of late is not there. The tests hold every row against the library ``holidays``
(https://github.com/vacanza/holidays), which cites each country's law.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from extractor.lexicon import load_csv

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


@cache
def _days() -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (row["name"], country): (int(row["month"]), int(row["day"]))
        for row in load_csv("national_days")
        for country in row["countries"].split("|")
    }


@cache
def national_day_names() -> tuple[str, ...]:
    """Return the names, in lower case."""
    return tuple(dict.fromkeys(row["name"] for row in load_csv("national_days")))


def as_month_day(words: str, jurisdiction: str) -> str | None:
    """Return date words with month and day in place of the holiday's name, ``None`` where it is unknown.

    ``jurisdiction`` is an ISO 3166 code of a country or of a part of one.

    >>> as_month_day("Independence Day last year", "ID"), as_month_day("Republic Day", "US-KS")
    ('August 17 last year', None)
    """
    name = next((name for name in national_day_names() if words.lower().startswith(name)), None)
    found = _days().get((name, jurisdiction.partition("-")[0])) if name else None
    if name is None or found is None:
        return None
    month, day = found
    return f"{MONTHS[month - 1]} {day}{words[len(name) :]}"
