"""Why two readers differ on a plain number or date: the causes known, each with an example of our own.

A disagreement has the first cause whose condition holds. A test reads every example anew with both readers,
so the list stays true.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.second_readers import TwoReadings
from extractor.mention import CountMention, Interval

#: A Wednesday; the examples of dates are read as of that day.
EXAMPLES_DAY = dt.date(2024, 5, 15)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBER_WORD = re.compile(
    r"(?i)\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|million|trillion)\b"
)


class Cause(NamedTuple):
    """A cause, who is wrong by it ("theirs", "ours", or "nobody" where less was given), and an example."""

    name: str
    wrong: str
    holds: Callable[[TwoReadings], bool]
    example: str


def cause_of(reading: TwoReadings, causes: Sequence[Cause]) -> Cause | None:
    """Return the first cause that explains why two readings differ, ``None`` if they agree or none does."""
    return None if reading.agree else next((cause for cause in causes if cause.holds(reading)), None)


def day_of_example(cause: Cause) -> dt.date | None:
    """Return the day as of which a cause's example is read."""
    return None if cause.holds is _undated else EXAMPLES_DAY


# ------------------------------------------------------------------ numbers
def _year(reading: TwoReadings) -> bool:
    return reading.mine is None and re.fullmatch(r"(?:1[5-9]|20)\d\d", reading.plain.text) is not None


def _of_name(reading: TwoReadings) -> bool:
    """ "World War Two veterans", "Section 232 tariffs"."""
    return reading.mine is None and re.search(r"\b[A-Z]\w+ \Z", reading.before) is not None


def _ratio(reading: TwoReadings) -> bool:
    return isinstance(reading.mine, CountMention) and reading.mine.kind == "ratio"


def _end_of_range(reading: TwoReadings) -> bool:
    ours, theirs = reading.ours, reading.theirs
    return isinstance(ours, tuple) and isinstance(theirs, tuple) and ours[0] < ours[1] and theirs[0] in ours


def _change(reading: TwoReadings) -> bool:
    """ "Grew from 20 to 25": from one number to another, for us; between the two, for them."""
    ours, theirs = reading.ours, reading.theirs
    told = re.search(r"(?i)\bfrom [\w,.-]+ to \Z", reading.before) is not None
    return told and isinstance(ours, tuple) and isinstance(theirs, tuple) and theirs[0] < theirs[1]


def _added_up(reading: TwoReadings) -> bool:
    numbers = _NUMBER_WORD.findall(reading.words or "")
    return len(numbers) > len(_NUMBER_WORD.findall(reading.plain.text))


def _half(reading: TwoReadings) -> bool:
    return reading.before.lower().endswith("half ")


def _kilo(reading: TwoReadings) -> bool:
    """The k of "key" taken for kilo."""
    return reading.after.startswith(" k")


def _scale_after_some(reading: TwoReadings) -> bool:
    return reading.before.lower().endswith("some ") and "illion" in reading.plain.text


def _lost_after_other(reading: TwoReadings) -> bool:
    other = re.search(r"\d(?: [mb]illion)?\s+to\s+\Z", reading.before)
    return reading.theirs is None and other is not None


def _lost_before_in(reading: TwoReadings) -> bool:
    return reading.theirs is None and re.match(r" \w+ in (?:\d|[a-z]+\b)", reading.after) is not None


COUNT_CAUSES = (
    Cause("a year taken for a number", "theirs", _year, "After the 1987 floods the mill was moved."),
    Cause("the number of a name", "theirs", _of_name, "World War Two veterans met at the mill."),
    Cause("one in so many", "theirs", _ratio, "By now one in six boats leaks."),
    Cause("a change or a range", "nobody", _change, "The harbour grew from 20 to 25 boats."),
    Cause("two numbers added up", "theirs", _added_up, "They had sailed for 14 and eight years."),
    Cause("the scale lost after 'some'", "theirs", _scale_after_some, "Some 46 million boats were counted."),
    Cause("half of a scale added to it", "theirs", _half, "The storm sank more than half a million boats."),
    Cause("k taken for kilo", "theirs", _kilo, "The harbour has three key buildings."),
    Cause("a number lost after another and 'to'", "theirs", _lost_after_other,
          "The harbour's fleet grew from May 2019 to 307 boats."),
    Cause("a number lost before 'in four'", "theirs", _lost_before_in,
          "It sold some 23,000 boats, three boats in four."),
    Cause("a range read as one of its ends", "theirs", _end_of_range,
          "The harbour has set aside Feb. 12 as a day for them. Between 3,000 and 4,000 boats came."),
)  # fmt: skip


# ------------------------------------------------------------------ dates
def _undated(reading: TwoReadings) -> bool:
    return reading.published is None and reading.ours is None


def _part_of_name(reading: TwoReadings) -> bool:
    return reading.mine is None and re.search(r"[A-Z]\w+ \Z", reading.before) is not None


def _publication_day(reading: TwoReadings) -> bool:
    day, ours = reading.published, reading.ours
    own = day is not None and reading.plain.text == WEEKDAYS[day.weekday()]
    return own and isinstance(ours, Interval) and ours.start == day


def _ahead(reading: TwoReadings) -> bool:
    ours, published = reading.ours, reading.published
    return bool(isinstance(ours, Interval) and ours.start and published and ours.start > published)


def _longer(reading: TwoReadings) -> bool:
    return reading.mine is not None and len(reading.mine.text) > len(reading.plain.text)


def _full_stop(reading: TwoReadings) -> bool:
    return "." in reading.plain.text and reading.plain.text not in (reading.words or "")


def _possessive(reading: TwoReadings) -> bool:
    return reading.words is None and reading.after[:1] in ("'", "’")


def _not_found(reading: TwoReadings) -> bool:
    return reading.words is None


def _cut(reading: TwoReadings) -> bool:
    return reading.words is not None and reading.plain.text not in reading.words


def _neighbours(reading: TwoReadings) -> bool:
    return reading.words is not None and len(reading.words) > len(reading.plain.text)


DATE_CAUSES = (
    Cause("no publication day: today's taken for it", "theirs", _undated, "The mill burned down on Friday."),
    Cause("part of a name", "theirs", _part_of_name, "The march ended on Bloody Sunday in the harbour."),
    Cause("a weekday that the article appeared on: a week before", "theirs", _publication_day,
          "The mill burned down on Wednesday."),
    Cause("the clause looks ahead, which the words alone don't tell", "nobody", _ahead,
          "The mill will reopen on Friday."),
    Cause("the words are part of a longer expression", "nobody", _longer,
          "The mill burned down on May 2 last year."),
)  # fmt: skip
SEARCH_CAUSES = (
    *DATE_CAUSES[:2],
    Cause("cut in two at the full stop of a month", "theirs", _full_stop, "The mill burned down on Dec. 12."),
    Cause("not found before 's", "theirs", _possessive, "The owners of the mill regret Monday's fire."),
    Cause("not found", "theirs", _not_found, "The town, which the mill left last year, is poor."),
    Cause("cut in two", "theirs", _cut, "- 16 March 2019: 431 boats sunk"),
    *DATE_CAUSES[2:],
    Cause("mixed up with the words beside it", "theirs", _neighbours,
          "The board voted 3-2 on Tuesday to close the mill."),
)  # fmt: skip
