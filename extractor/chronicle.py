"""Chronicles: the year that stands over an entry, on a line of its own or at the entry's head.

"2016" over a list of "* Aug. 3: 214 commutations", or "1947. On December 23 Truman pardons 1,523": without it
the days of such entries would be read as the latest before publication.
"""

from __future__ import annotations

import datetime as dt
import re

from extractor.segment import View

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_LINE = re.compile(rf"[#\s]{{0,6}}{_YEAR}[:.]?\s{{0,4}}")
_HEAD = re.compile(rf"{_YEAR}(?:[.:]| [–—-]{{1,2}}) (?=[\"“A-Z])")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|{_MONTH}(?! ?\d))"
#: An entry under a line with a year begins with its day or month.
_ENTRY = re.compile(rf"(?:(?:On|In) )?{_DAY}(?!\w|,? \d{{4}})")
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")


def is_year_alone(sentence: str) -> bool:
    """Whether a sentence is a year that heads what follows: "1947." before "Truman pardons 1,523"."""
    return _LINE.fullmatch(sentence) is not None


def year_of_title(title: str | None) -> dt.date | None:
    """Return the last day of the only year that a title names, for an undated chronicle.

    >>> year_of_title("Timeline of a presidency (2018 Q3)"), year_of_title("From 2016 to 2018")
    (datetime.date(2018, 12, 31), None)
    """
    years = {int(year) for year in _ANY_YEAR.findall(title or "")}
    return dt.date(years.pop(), 12, 31) if len(years) == 1 else None


def days_of_reading(view: View, published: dt.date | None) -> dict[int, dt.date]:
    """Return, for the start of each block of a chronicle, the day on which its dates are read.

    That is the last day of the entry's year, or the day of publication if it lies in that year; a year after
    it heads nothing.

    >>> from extractor.segment import segment
    >>> view = segment("A ledger\\n\\n2015\\n* July 13: 46 pardons\\n* Dec. 18: 95 pardons\\n\\nHe left.")
    >>> [(view.text[at : at + 7], day.year) for at, day in days_of_reading(view, None).items()]
    [('July 13', 2015), ('Dec. 18', 2015)]
    """
    found: dict[int, dt.date] = {}
    year: int | None = None
    for block in view.blocks:
        text = view.text[block.start : block.end]
        line, head = _LINE.fullmatch(text), _HEAD.match(text)
        if line is not None:
            year = int(line["year"])
        elif head is not None:
            year = None
            _keep(found, block.start, int(head["year"]), published)
        elif year is not None and _ENTRY.match(text):
            _keep(found, block.start, year, published)
        else:
            year = None
    return found


def _keep(found: dict[int, dt.date], start: int, year: int, published: dt.date | None) -> None:
    last = dt.date(year, 12, 31)
    if published is None or last <= published:
        found[start] = last
    elif year == published.year:
        found[start] = published
