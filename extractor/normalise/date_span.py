"""Durations, rolling spans, repeated times, vague words and terms of office -> meanings."""

from __future__ import annotations

from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.date import MONTH_CLASSES, YEAR_CLASSES, basis_of, month, year_of
from extractor.normalise.date_relative import UNIT_CLASSES
from extractor.normalise.timex import (
    LONG_UNITS_IN_YEARS,
    Context,
    Meaning,
    Slots,
    duration_value,
    of_unit,
)

RECENT_DAYS = {"D": 10, "W": 42, "M": 183}
"""How far back recent days, weeks and months (and a term's final ones) reach, by the record contract."""
HALVES = {"TH": (30, "TM"), "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y"), "D": (12, "TH")}
HOURS_A_DAY = 24


def rolling(count: float | None, unit: str, context: Context, ahead: bool = False) -> Interval | None:
    """Return the interval of ``count`` units up to the publication day, or from it on."""
    published = context.published
    if published is None or count is None or unit in ("TM", "TS"):
        return None
    if unit == "TH":
        count, unit = -(-count // HOURS_A_DAY), "D"
    factor = LONG_UNITS_IN_YEARS.get(unit)
    count, unit = (count * factor, "Y") if factor else (count, unit)
    if count != int(count):
        return None
    other = calendar_days.add(published, int(count) if ahead else -int(count), unit)
    return calendar_days.between(published, other) if ahead else calendar_days.between(other, published)


def past_span(slots: Slots, context: Context) -> Meaning | None:
    """The past two years: that span up to publication."""
    count, unit = slots.quantity(1), slots.text(*UNIT_CLASSES) or "Y"
    if slots.has("UNITS") and count == 1 and not slots.has("A", "NUMBER_WORD", "INT"):
        count = None
    # "The previous 20 years" are counted from whatever the text speaks of, not from publication.
    interval = None if slots.has("PREVIOUS") else rolling(count, unit, context)
    return Meaning("DURATION", duration_value(count, unit), interval, "range")


def next_span(slots: Slots, context: Context) -> Meaning | None:
    """The next two years: that span from publication on."""
    count, unit = slots.quantity(1), slots.text(*UNIT_CLASSES) or "Y"
    return Meaning(
        "DURATION", duration_value(count, unit), rolling(count, unit, context, ahead=True), "range"
    )


def recent_span(slots: Slots, context: Context) -> Meaning | None:
    """Recent days, weeks, months: the last 10, 42, 183 days; recent years are vague."""
    unit = slots.text(*UNIT_CLASSES) or "Y"
    days = RECENT_DAYS.get(unit)
    interval = rolling(days, "D", context)
    return Meaning("DURATION", duration_value(None, unit), interval, "range" if days else None)


def part_of_period(slots: Slots, context: Context) -> Meaning | None:
    """The first two months of 2020; the last week of January; the second day of 1951."""
    units = [value for name, value in slots.words if name in ("UNIT", "UNITS")]
    unit = str(units[0])
    whole = _period(slots, context, len(units) > 1)
    if whole is None or whole.interval is None or whole.interval.start is None or whole.interval.end is None:
        return Meaning("DATE", whole.value if whole else "XXXX")
    count = slots.number("NUMBER_WORD") or 1
    if slots.has("UNITS") and not slots.has("NUMBER_WORD"):
        return Meaning("DATE", whole.value, whole.interval, whole.granularity, whole.basis)
    if slots.has("LAST", "FINAL"):
        start = calendar_days.add_days(whole.interval.end, 1)
        first = calendar_days.add(start, -count, unit) if start else None
        interval = calendar_days.between(first, whole.interval.end)
    else:
        skipped = (slots.number("ORDINAL", "ORDINAL_WORD") or 1) - 1
        first = calendar_days.add(whole.interval.start, skipped * count, unit)
        after = calendar_days.add(first, count, unit) if first else None
        interval = calendar_days.between(first, calendar_days.add_days(after, -1) if after else None)
    if slots.has("UNITS"):
        return Meaning("DURATION", duration_value(count, unit), interval, "range", whole.basis)
    named = of_unit(first, unit)
    return Meaning("DATE", named.value, interval, named.granularity, whole.basis)


def _period(slots: Slots, context: Context, relative: bool) -> Meaning | None:
    """Return the month or year that ``part_of_period`` is a part of."""
    rest = slots.words[next(i for i, (name, _) in enumerate(slots.words) if name == "OF") :]
    inner = Slots(rest)
    if slots.has(*MONTH_CLASSES):
        return month(inner, context)
    if slots.has(*YEAR_CLASSES):
        number = year_of(inner, context) or 0
        return of_unit(calendar_days.day(number, 1, 1), "Y", basis_of(inner, context))
    if not relative or context.published is None:
        return None
    unit = inner.text("UNIT") or "Y"
    offset = -1 if inner.has("LAST") else 1 if inner.has("NEXT") else 0
    if inner.has("THE") and unit != "Y":
        return None  # "the first day of the week" is any
    moved = calendar_days.unit_around(context.published, unit, offset)
    return of_unit(moved.start if moved else None, unit)


def duration(slots: Slots, context: Context) -> Meaning | None:
    """20 years, a three-year term, several months, all day."""
    return Meaning("DURATION", duration_value(slots.quantity(1), slots.text(*UNIT_CLASSES) or "Y"))


def half_unit(slots: Slots, context: Context) -> Meaning | None:
    """Half an hour; a year and a half; a quarter of a century."""
    unit = slots.text(*UNIT_CLASSES) or "Y"
    if slots.has("QUARTER"):
        return Meaning("DURATION", duration_value(25, "Y"))
    if slots.has("AND_A_HALF"):
        return Meaning("DURATION", duration_value(1.5, unit))
    count, smaller = HALVES.get(unit, (0.5, unit))
    return Meaning("DURATION", duration_value(count, smaller))


def vague_duration(slots: Slots, context: Context) -> Meaning | None:
    """For years; days before the vote."""
    return Meaning("DURATION", duration_value(None, slots.text(*UNIT_CLASSES) or "Y"))


def every_unit(slots: Slots, context: Context) -> Meaning | None:
    """Every day, every other week, twice a year."""
    unit = "Q" if slots.has("QUARTER") else slots.text(*UNIT_CLASSES) or "Y"
    counted = slots.has("EVERY") and slots.has("NUMBER_WORD", "INT")
    count: float | None = slots.quantity(1) if counted or slots.has("FEW") else 1
    return Meaning("SET", duration_value(2 if slots.has("OTHER_ONE") else count, unit))


def every_calendar(slots: Slots, context: Context) -> Meaning | None:
    """Every Monday, on Sundays, each December, every morning."""
    number = slots.number("WEEKDAY", "WEEKDAYS")
    named_month = slots.number(*MONTH_CLASSES)
    part = slots.text("DAY_PART", "DAY_PARTS")
    if number is not None:
        value = f"XXXX-WXX-{number}"
    elif named_month is not None:
        value = f"XXXX-{named_month:02}"
    elif slots.has("WEEKEND"):
        value = "XXXX-WXX-WE"
    else:
        value = f"XXXX-{slots.text('SEASON', 'VERB_SEASON')}" if part is None else "XXXX-XX-XX"
    return Meaning("SET", value + (f"T{part}" if part else ""))


def periodic(slots: Slots, context: Context) -> Meaning | None:
    """Daily, weekly, annual."""
    return Meaning("SET", slots.text("PERIODIC") or "PXX")


def now(slots: Slots, context: Context) -> Meaning | None:
    """Now, currently."""
    return Meaning("DATE", "PRESENT_REF")


def past_word(slots: Slots, context: Context) -> Meaning | None:
    """Recently, formerly, in previous years: no interval."""
    return Meaning("DATE", "PAST_REF")


def future_word(slots: Slots, context: Context) -> Meaning | None:
    """Soon, in the future."""
    return Meaning("DATE", "FUTURE_REF")


def coming(slots: Slots, context: Context) -> Meaning | None:
    """In the coming weeks."""
    return Meaning("DATE", "FUTURE_REF")
