"""Times told by their distance from another: "in May two years ago", "two years before that" -> meanings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.date import MONTH_CLASSES, YEAR_CLASSES, basis_of, month, pick
from extractor.normalise.date_relative import WEEKDAY_CLASSES
from extractor.normalise.timex import Context, Meaning, Slots, duration_value, of_day, of_unit, shifted

ANY_UNIT = ("UNIT", "UNITS", "CENTURY")


def ago_part(slots: Slots, context: Context) -> Meaning | None:
    """A year ago this week; in December two years ago; ten years ago today; a week ago Friday."""
    published, unit = context.published, slots.text(*ANY_UNIT) or "Y"
    count = slots.quantity(1)
    if slots.has("LAST") and slots.has("THIS"):  # "this week last year"
        inner, outer = (str(value) for value in slots.every("UNIT"))
        earlier = calendar_days.add(published, -1, outer) if published else None
        return of_unit(earlier, inner) if outer == "Y" and inner in "DWM" else None
    if published is None or count is None or count != int(count):
        return Meaning("DATE", "XXXX")
    number = slots.number(*MONTH_CLASSES)
    if number is not None:
        if unit != "Y":
            return None
        then = calendar_days.day(published.year - int(count), number, 1)
        return of_unit(then, "M")
    return _same_time(slots, context, published, int(count), unit)


def _same_time(slots: Slots, context: Context, published: dt.date, count: int, unit: str) -> Meaning | None:
    """Return today, this week or Friday moved back by so many units."""
    weekday = slots.number(*WEEKDAY_CLASSES)
    if weekday is not None:
        base = calendar_days.weekday_before(published, weekday, True)
    else:
        base = calendar_days.add_days(published, slots.number("NEAR_DAY") or 0)
    if base is None or unit not in ("D", "W", "M", "Y"):
        return shifted(published, -count, unit)
    then = calendar_days.add(base, -count, unit)
    units = [str(value) for value in slots.every("UNIT")]
    around = units[-1] if slots.has("THIS") else "D"
    return of_day(then, slots) if around == "D" else of_unit(then, around)


def anaphoric_month(slots: Slots, context: Context) -> Meaning | None:
    """6 January of that year; May of the same year: in the year of the anchor."""
    if slots.text("UNIT") != "Y":
        return None
    anchor = context.anchor
    base = (anchor.start or anchor.end) if anchor else None
    number = slots.number("INT", "ORDINAL")
    if base is None:
        return Meaning("DATE", f"XXXX-{slots.number(*MONTH_CLASSES) or 1:02}")
    if number is None:
        return month(slots, Context(context.published, year=base.year))
    return of_day(calendar_days.day(base.year, slots.number(*MONTH_CLASSES) or 1, number), slots)


def anaphoric_span(slots: Slots, context: Context) -> Meaning | None:
    """The five years before: those that end where the anchor begins; after: that begin where it ends."""
    count, unit, anchor = slots.quantity(1), slots.text(*ANY_UNIT) or "Y", context.anchor
    interval = None
    if anchor and count is not None and count == int(count) and unit in ("D", "W", "M", "Y", "DE"):
        interval = _beside(anchor, int(count), unit, ahead=slots.has("AFTER"))
    return Meaning("DURATION", duration_value(count, unit), interval, "range")


def _beside(anchor: Interval, count: int, unit: str, *, ahead: bool) -> Interval | None:
    edge = (anchor.end or anchor.start) if ahead else (anchor.start or anchor.end)
    if edge is None:
        return None
    if ahead:
        return calendar_days.between(calendar_days.add_days(edge, 1), calendar_days.add(edge, count, unit))
    return calendar_days.between(calendar_days.add(edge, -count, unit), calendar_days.add_days(edge, -1))


def year_to(slots: Slots, context: Context) -> Meaning | None:
    """The year ending June 2023; the 12 months to March 2021; the fiscal year that ended Sept. 30."""
    number, unit = slots.number(*MONTH_CLASSES) or 1, slots.text("UNIT", "UNITS") or "Y"
    after_month = Slots(slots.words[[name in MONTH_CLASSES for name, _ in slots.words].index(True) :])
    before_month = Slots(slots.words[: len(slots.words) - len(after_month.words)])
    count, day = before_month.quantity(1), after_month.number("INT")
    year = after_month.number(*YEAR_CLASSES)
    if unit not in ("M", "Y") or count is None or count != int(count):
        return None

    def in_year(candidate: int) -> Interval | None:
        whole = calendar_days.months(candidate, number)
        end = calendar_days.day(candidate, number, day) if day else whole.end if whole else None
        first = calendar_days.add_days(end, 1) if end else None
        return calendar_days.between(calendar_days.add(first, -int(count or 1), unit) if first else None, end)

    interval = in_year(year) if year is not None else _latest_over(in_year, context)
    value = duration_value(count, unit)
    return Meaning("DURATION", value, interval, "range", basis_of(after_month, context))


def years_from(slots: Slots, context: Context) -> Meaning | None:
    """The four years from 2014: to the end of 2017; the three years to 2016: from the start of 2014."""
    before_year = Slots(slots.words[:-1])
    count, year = before_year.quantity(1), slots.number(*YEAR_CLASSES)
    if slots.text("UNITS") != "Y" or not count or count != int(count) or year is None:
        return None
    first = int(year) if slots.has("FROM") else int(year) - int(count) + 1
    interval = calendar_days.between(
        calendar_days.day(first, 1, 1), calendar_days.day(first + int(count) - 1, 12, 31)
    )
    return Meaning("DURATION", duration_value(count, "Y"), interval, "range", "explicit")


def _latest_over(in_year: Callable[[int], Interval | None], context: Context) -> Interval | None:
    """Return the latest such period that is over on the day of publication; in a future clause the next."""
    if context.future or context.published is None:
        return pick(context, in_year)
    years = (context.published.year - back for back in range(3))
    found = (in_year(year) for year in years)
    return next((one for one in found if one and one.end and one.end <= context.published), None)
