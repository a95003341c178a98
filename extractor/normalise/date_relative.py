"""Expressions that lean on the publication day, or on another date of the text ("that year") -> meanings."""

from __future__ import annotations

import datetime as dt

from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.date import offset_of
from extractor.normalise.timex import (
    UNIT_GRANULARITY,
    Context,
    Meaning,
    Slots,
    duration_value,
    of_day,
    of_unit,
    shifted,
    unit_value,
)

WEEKDAY_CLASSES = ("WEEKDAY", "SHORT_WEEKDAY")
UNIT_CLASSES = ("UNIT", "UNITS", "TIME_UNIT", "TIME_UNITS", "CENTURY")


def near_day(slots: Slots, context: Context) -> Meaning | None:
    """Today, yesterday morning, tonight, the day before yesterday."""
    offset = slots.number("NEAR_DAY") or 0
    if slots.has("DAY_BEFORE_YESTERDAY", "DAY_AFTER_TOMORROW"):
        offset = -2 if slots.has("DAY_BEFORE_YESTERDAY") else 2
    published = context.published
    return of_day(calendar_days.add_days(published, offset) if published else None, slots)


def part_of_day(slots: Slots, context: Context) -> Meaning | None:
    """This morning; last night."""
    published = context.published
    return of_day(calendar_days.add_days(published, offset_of(slots)) if published else None, slots)


def clock(slots: Slots, context: Context) -> Meaning | None:
    """3 p.m., on the publication day."""
    spoken = slots.text("CLOCK", "BARE_CLOCK", "NOON")
    if spoken is None:
        return None
    meaning = of_day(context.published, slots)
    return Meaning("TIME", meaning.value, meaning.interval, "day")


def weekday(slots: Slots, context: Context) -> Meaning | None:
    """Friday: the nearest on or before publication; in a future clause, on or after."""
    number = slots.number(*WEEKDAY_CLASSES) or 1
    published = context.published
    date = None
    if published is not None:
        choose = calendar_days.weekday_after if context.future else calendar_days.weekday_before
        date = choose(published, number, True)
    return of_day(date, slots, unknown=f"XXXX-WXX-{number}")


def relative_weekday(slots: Slots, context: Context) -> Meaning | None:
    """Last Friday: before publication; next Friday: after; this Friday: of that week; Friday last week."""
    number = slots.number(*WEEKDAY_CLASSES) or 1
    published = context.published
    if published is None:
        return of_day(None, slots, unknown=f"XXXX-WXX-{number}")
    unit = slots.text("UNIT")
    if unit == "W" or (unit is None and slots.has("THIS") and not slots.has("PAST", "COMING")):
        week = calendar_days.unit_around(published, "W", offset_of(slots))
        monday = week.start if week else None
        return of_day(calendar_days.add_days(monday, number - 1) if monday else None, slots)
    if unit is not None:
        return None
    if slots.has("NEXT", "COMING"):
        return of_day(calendar_days.weekday_after(published, number, False), slots)
    return of_day(calendar_days.weekday_before(published, number, False), slots)


def weekend(slots: Slots, context: Context) -> Meaning | None:
    """The weekend: the latest to begin by publication; this weekend in a future clause is the next."""
    published = context.published
    if published is None:
        return Meaning("DATE", "XXXX-WXX-WE")
    saturday = calendar_days.weekday_before(published, 6, True)
    if saturday is not None:
        ended = (published - saturday).days > 1
        ahead = slots.has("NEXT", "COMING") or (context.future and ended)
        behind = slots.has("LAST") and not ended
        saturday = calendar_days.add_days(saturday, 7 * ahead - 7 * behind)
    if saturday is None:
        return Meaning("DATE", "XXXX-WXX-WE")
    interval = calendar_days.between(saturday, calendar_days.add_days(saturday, 1))
    return Meaning("DATE", unit_value(saturday, "W") + "-WE", interval, "range")


def relative_unit(slots: Slots, context: Context) -> Meaning | None:
    """Last month: all of it; this month: to publication; later this month: from publication."""
    unit, published = slots.text("UNIT") or "Y", context.published
    offset = offset_of(slots)
    if unit == "D" and offset:
        return None
    if published is None:
        return Meaning("DATE", {"W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"))
    whole = calendar_days.unit_around(published, unit, offset)
    if whole is None or whole.start is None:
        return Meaning("DATE", "PAST_REF" if offset < 0 else "FUTURE_REF")
    interval: Interval | None = whole
    if offset == 0 and slots.has("LATER"):
        interval = calendar_days.between(published, whole.end)
    elif offset == 0 and not slots.has("EDGE"):
        interval = calendar_days.between(whole.start, published)
    return Meaning("DATE", unit_value(whole.start, unit), interval, UNIT_GRANULARITY.get(unit, "range"))


def relative_quarter(slots: Slots, context: Context) -> Meaning | None:
    """Last quarter; the current quarter."""
    if context.published is None:
        return Meaning("DATE", "XXXX-QX")
    interval = calendar_days.unit_around(context.published, "Q", offset_of(slots))
    start = interval.start if interval else None
    return Meaning("DATE", unit_value(start, "Q") if start else "XXXX-QX", interval, "range")


def period_of_publication(slots: Slots, context: Context) -> Meaning | None:
    """The end of the year, later in the day: the year, the day of publication."""
    unit = slots.text("UNIT") or "D"
    if slots.has("DAY_PART") or unit == "D":
        return of_day(context.published, slots)
    return of_unit(context.published, unit)


def so_far_in(slots: Slots, context: Context) -> Meaning | None:
    """So far this year; so far in 2024: from its first day to publication, if that lies in it."""
    published = context.published
    year = slots.number("MODERN_YEAR", "EARLY_YEAR")
    if year is None:
        return relative_unit(slots, context)
    whole = calendar_days.years(year)
    if whole and whole.start and whole.end and published and whole.start <= published <= whole.end:
        whole = Interval(whole.start, published)
    return Meaning("DATE", f"{year:04}", whole, "range", "explicit")


def ago(slots: Slots, context: Context) -> Meaning | None:
    """Two days ago: that day; two weeks, months, years ago: that week, month, year."""
    count = slots.quantity(1)
    unit = slots.text(*UNIT_CLASSES) or "Y"
    if slots.has("HALF", "QUARTER"):
        count, unit = 50 if slots.has("HALF") else 25, "Y"
    if count is None:
        return Meaning("DATE", "PAST_REF")
    return shifted(context.published, -count, unit)


def from_now(slots: Slots, context: Context) -> Meaning | None:
    """Two weeks from now."""
    count = slots.quantity(1)
    return (
        Meaning("DATE", "FUTURE_REF")
        if count is None
        else shifted(context.published, count, slots.text(*UNIT_CLASSES) or "Y")
    )


def year_ago(slots: Slots, context: Context) -> Meaning | None:
    """The year-ago quarter: the year before publication."""
    return shifted(context.published, -1, "Y")


def _anchor(context: Context, last: bool = False) -> dt.date | None:
    if context.anchor is None:
        return None
    return context.anchor.end or context.anchor.start if last else context.anchor.start or context.anchor.end


def anaphoric(slots: Slots, context: Context) -> Meaning | None:
    """That day, the same year, the following week, the previous month, the next day: seen from the anchor."""
    ahead = slots.has("FOLLOWING", "NEXT")
    offset = 1 if ahead else -1 if slots.has("PREVIOUS") else 0
    anchor = _anchor(context, last=ahead)
    number = slots.number(*WEEKDAY_CLASSES)
    if number is not None:
        choose = calendar_days.weekday_after if ahead else calendar_days.weekday_before
        return of_day(choose(anchor, number, False) if anchor else None, slots)
    unit = slots.text("UNIT")
    if slots.has("DAY_PART") or unit is None:
        return of_day(calendar_days.add_days(anchor, offset) if anchor else None, slots)
    if unit == "DE" and offset:
        return Meaning("DURATION", duration_value(1, unit))  # ten years from the anchor, not "the 2010s"
    interval = calendar_days.unit_around(anchor, unit, offset) if anchor else None
    start = interval.start if interval else None
    value = (
        unit_value(start, unit)
        if start
        else {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")
    )
    return Meaning("DATE", value, interval, UNIT_GRANULARITY.get(unit, "range"))


def anaphoric_neighbour(slots: Slots, context: Context) -> Meaning | None:
    """The day before; the year after."""
    order = "FOLLOWING" if slots.has("AFTER") else "PREVIOUS"
    return anaphoric(Slots((*slots.words, (order, None))), context)


def anaphoric_offset(slots: Slots, context: Context) -> Meaning | None:
    """A day earlier; two weeks later."""
    count, later = slots.quantity(1), slots.has("LATER", "AFTER")
    unit = slots.text(*UNIT_CLASSES) or "D"
    if count is None:
        return Meaning("DATE", "FUTURE_REF" if later else "PAST_REF")
    return shifted(_anchor(context, last=later), count if later else -count, unit)
