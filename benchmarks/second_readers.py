"""What other libraries read where a plain number or date stands, beside what we read.

quantulum3 reads numbers without its classifier. dateparser is asked twice: to read the date words alone
(``parse``), which makes it a resolver of what somebody else found, and to find them in their line
(``search_dates``). ``PREFER_DATES_FROM`` is ``past``, as suits news, and its day the publication day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

import dateparser
from dateparser.search import search_dates

from benchmarks.plain_subset import Plain, plain_dates, plain_numbers
from extractor import counts, dates
from extractor.mention import CountMention, DateMention, Interval

Numbers = tuple[float, float]
"""The lowest and the highest number meant."""
#: Characters on either side of a date that ``search_dates`` is given: more make it slower, not better.
AROUND = 60


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """One plain number or date as two readers have it; ``None`` is a reader that doesn't find it.

    ``mine`` is our mention there, ``words`` the words that the other reader took for it.
    """

    plain: Plain
    line: str
    ours: Numbers | Interval | None
    theirs: Numbers | Interval | None
    mine: CountMention | DateMention | None
    words: str | None
    published: dt.date | None = None

    @property
    def agree(self) -> bool:
        """Whether both have the same value."""
        return self.ours == self.theirs

    @property
    def before(self) -> str:
        """The line up to the plain number or date."""
        return self.line[: self.plain.start]

    @property
    def after(self) -> str:
        """The line after it."""
        return self.line[self.plain.end :]


@cache
def _quantulum() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False  # its model needs the scikit-learn it was made with
        parser.parse("two people")
    return parser


def read_counts(line: str) -> list[TwoReadings]:
    """Return the plain numbers of a line as ``extractor.counts`` and quantulum3 read them."""
    plain = plain_numbers(line)
    if not plain:
        return []
    ours, theirs = counts(line), _quantulum().parse(line)
    readings = []
    for one in plain:
        mine = next((m for m in ours if m.number.start < one.end and one.start < m.number.end), None)
        other = next((q for q in theirs if q.span[0] < one.end and one.start < q.span[1]), None)
        readings.append(
            TwoReadings(
                one, line, _of_mention(mine) if mine else None, _of_quantity(other) if other else None,
                mine, other.surface if other else None,
            )
        )  # fmt: skip
    return readings


def _of_mention(mention: CountMention) -> Numbers:
    if mention.value is not None:
        return float(mention.value), float(mention.value)
    return float(mention.lower or 0), float(mention.upper or 0)


def _of_quantity(quantity: Any) -> Numbers:
    """Return the number, a range ("65 to 70" is 67.5 ± 2.5) by its ends."""
    value, spread = float(quantity.value), float(quantity.uncertainty or 0)
    return value - spread, value + spread


def read_dates(line: str, published: dt.date | None, *, search: bool) -> list[TwoReadings]:
    """Return the plain dates of a line as ``extractor.dates`` and dateparser read them.

    ``search`` lets dateparser find the words itself; else it is given them.
    """
    plain = plain_dates(line)
    if not plain:
        return []
    ours = dates(line, published)
    readings = []
    for one in plain:
        mine = next((m for m in ours if m.start < one.end and one.start < m.end), None)
        found = _searched(line, one, published) if search else (one.text, _parsed(one.text, published))
        words, day = found or (None, None)
        theirs = _period(day, one) if day else None
        readings.append(
            TwoReadings(one, line, mine.interval if mine else None, theirs, mine, words, published)
        )
    return readings


def _settings(published: dt.date | None) -> dict[str, Any]:
    base = {"RELATIVE_BASE": dt.datetime.combine(published, dt.time())} if published else {}
    return {"PREFER_DATES_FROM": "past", **base}


def _parsed(words: str, published: dt.date | None) -> dt.date | None:
    found = dateparser.parse(words, languages=["en"], settings=_settings(published))
    return found.date() if found else None


def _searched(line: str, one: Plain, published: dt.date | None) -> tuple[str, dt.date] | None:
    """Return the words that dateparser finds there, and their day: the piece that covers most of the date."""
    begin = max(0, one.start - AROUND)
    window = line[begin : one.end + AROUND]
    found = search_dates(window, languages=["en"], settings=_settings(published)) or []
    place, hits = 0, []
    for words, moment in found:
        at = window.find(words, place)
        place = at + len(words) if at >= 0 else place
        if at >= 0 and begin + at < one.end and one.start < begin + at + len(words):
            hits.append((-min(len(words), len(one.text)), words, moment.date()))
    return min(hits)[1:] if hits else None


def _period(day: dt.date, one: Plain) -> Interval:
    """Return the day, or the week, month or year around it, as the kind of date words has it."""
    if one.kind in ("month and year", "units ago", "last or next unit"):
        if "week" in one.text:
            monday = day - dt.timedelta(days=day.weekday())
            return Interval(monday, monday + dt.timedelta(days=6))
        if "month" in one.text or one.kind == "month and year":
            return Interval(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))
        if "year" in one.text:
            return Interval(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    return Interval(day, day)
