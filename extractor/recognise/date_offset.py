"""Days told by a holiday or another day: "three days before Christmas", "the Friday after", "the eve of".

Such an expression holds two: the distance and the day it is counted from. A holiday or a day of the month
without its year is taken in the year that puts the whole expression latest by publication, in a future clause
next after it: on 23 December "three days before Christmas" is the day before, not a year ago.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from extractor.mention import DateMention, Interval
from extractor.normalise import calendar_days
from extractor.normalise.timex import Meaning, Slots, of_day, of_unit, shifted
from extractor.recognise.date_find import Found
from extractor.recognise.date_tokens import Token

SIDES = {"BEFORE": -1, "AFTER": 1, "FOLLOWING": 1, "PREVIOUS": -1}
DAYS_NAMED = frozenset(
    {"holiday", "month_day", "month_day_year", "day_month_year", "weekday", "relative_weekday", "iso"}
)
YEARLESS_DAYS = frozenset({"holiday", "month_day", "day_month_year"})
DISTANCES = frozenset({"duration", "half_unit", "vague_duration"})
YEARS_TRIED = (1, 0, -1)

Move = Callable[[Interval], Meaning | None]


class Lead(NamedTuple):
    """What stands before a day and moves it: where it begins, and the move."""

    start: int
    move: Move


def apart(text: str, row: list[Token], one: Found, before: Found | None) -> DateMention | None:
    """Return the expression that ``one`` ends, from the words before it; ``None`` where they measure nothing.

    ``before`` is the expression before ``one``.
    """
    if one.matched not in DAYS_NAMED or one.mention.interval is None:
        return None
    lead = _eve_or_week(row, one) or _counted(row, one, before)
    if lead is None:
        return None
    meaning = _moved(one, lead.move)
    if meaning is None or meaning.interval is None:
        return None
    return replace(
        one.mention, start=lead.start, text=text[lead.start : one.mention.end], value=meaning.value,
        interval=meaning.interval, granularity=meaning.granularity, type="DATE", rule="apart",
    )  # fmt: skip


def _eve_or_week(row: list[Token], one: Found) -> Lead | None:
    """ "The eve of Christmas", "the week of Dec. 12"."""
    place = one.first - 1 - (row[one.first - 1].name == "THE")
    if place < 1 or row[place].name != "OF":
        return None
    word, article = row[place - 1], row[place - 2] if place > 1 else None
    start = article.start if article is not None and article.name == "THE" else word.start
    if word.name == "EVE":
        return Lead(start, _by(-1, "D"))
    if word.name == "UNIT" and word.value == "W" and article is not None and article.name == "THE":
        return Lead(start, lambda day: of_unit(day.start, "W"))
    return None


def _counted(row: list[Token], one: Found, before: Found | None) -> Lead | None:
    """ "Three days before", "the day after", "the Friday before", "the week before"."""
    place = one.first - 1 - (row[one.first - 1].name in ("THE", "ON"))
    if place < 1 or row[place].name not in SIDES:
        return None
    side = SIDES[row[place].name]
    if before is not None and before.after == place:
        return _distance(row, before, side)
    word, article = row[place - 1], row[place - 2] if place > 1 else None
    if article is None or article.name not in ("THE", "A"):
        return None
    if word.name == "UNIT" and word.value in ("D", "W"):
        unit = str(word.value)
        if unit == "W" and article.name == "THE":
            return Lead(article.start, lambda day: _week_beside(day, side))
        return Lead(article.start, _by(side, unit))
    return None


def _distance(row: list[Token], before: Found, side: int) -> Lead | None:
    weekday = before.slots.number("WEEKDAY") if before.matched == "weekday" else None
    if weekday is not None:
        begin = before.first - (before.first > 0 and row[before.first - 1].name == "THE")
        if begin == before.first:
            return None  # "on Friday before Christmas" is that Friday anyway
        return Lead(row[begin].start, lambda day: _weekday_beside(day, weekday, side, before.slots))
    count = before.slots.quantity(1)
    unit = before.slots.text("UNIT", "UNITS")
    if before.matched not in DISTANCES or unit not in ("D", "W", "M", "Y"):
        return None
    if count is None or count != int(count) or before.matched != "duration":
        return None
    if before.first and row[before.first - 1].name in ("FOR", "OF", "LASTING"):
        return None  # "was held for 10 days before Friday's vote"
    return Lead(before.mention.start, _by(side * int(count), unit))


def _by(count: int, unit: str) -> Move:
    return lambda day: shifted(day.start, count, unit)


def _week_beside(day: Interval, side: int) -> Meaning | None:
    return shifted(day.start, side, "W")


def _weekday_beside(day: Interval, weekday: int, side: int, slots: Slots) -> Meaning | None:
    if day.start is None:
        return None
    choose = calendar_days.weekday_before if side < 0 else calendar_days.weekday_after
    return of_day(choose(day.start, weekday, False), slots)


def _moved(one: Found, move: Move) -> Meaning | None:
    """Return the day moved; without its year, in the year that suits the day of publication best."""
    published, own = one.context.published, one.mention
    if one.matched not in YEARLESS_DAYS or own.basis == "explicit" or published is None:
        return move(own.interval) if own.interval else None
    moved = []
    for step in YEARS_TRIED:
        meaning = one.reread(replace(one.context, year=published.year + step))
        found = move(meaning.interval) if meaning and meaning.interval else None
        if found is not None and found.interval is not None and found.interval.start is not None:
            moved.append((found.interval.start, found))
    if one.context.future:
        return next((m for start, m in reversed(moved) if start >= published), None)
    return next((m for start, m in moved if start <= published), None)
