"""Calendar expressions -> meanings: days, months and years, named in full or in part.

Every resolver takes the words of one expression and its context and gives a meaning, or ``None`` when the
words are no time expression after all. The intervals follow the record contract's table of date words.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.timex import Context, Meaning, Slots, of_day, of_unit, unit_value

Resolver = Callable[[Slots, Context], Meaning | None]
InYear = Callable[[int], Interval | None]
MONTH_CLASSES = ("MONTH", "NAME_MONTH")
YEAR_CLASSES = ("MODERN_YEAR", "EARLY_YEAR", "ISO_YEAR")
SHORT_YEAR_AHEAD = 5
"""A two-digit year is the last one not more than this many years after publication (as strptime pivots)."""
DEFAULT_PIVOT_YEAR = 2030


def year_of(slots: Slots, context: Context) -> int | None:
    """Return the year the words name: four digits, two digits, or "last year"."""
    full = slots.number(*YEAR_CLASSES)
    if full is not None:
        return full
    short = slots.number("SHORT_YEAR", "TWO_DIGIT")
    if short is not None:
        pivot = context.published.year + SHORT_YEAR_AHEAD if context.published else DEFAULT_PIVOT_YEAR
        return pivot - (pivot - short) % 100
    if slots.text("UNIT") == "Y" and context.published is not None:
        return context.published.year + offset_of(slots)
    return context.year


def offset_of(slots: Slots) -> int:
    """Return -1 for last, 0 for this, 1 for next."""
    if slots.has("NEXT", "COMING", "FOLLOWING"):
        return 1
    return -1 if slots.has("LAST", "PAST", "PREVIOUS") else 0


def pick(context: Context, in_year: InYear) -> Interval | None:
    """The period meant without a year: the latest begun by publication; in a future clause, the next."""
    if context.published is None:
        return None
    choose = calendar_days.upcoming if context.future else calendar_days.latest
    return choose(context.published, in_year)


def pick_relative(slots: Slots, context: Context, in_year: InYear) -> Interval | None:
    """Return the period that last/this/next points to; "last December" is over, "next March" not begun."""
    published = context.published
    if published is None:
        return None
    if slots.has("LAST", "PAST"):
        current = in_year(published.year)
        inside = current and current.start and current.end and current.start <= published <= current.end
        before = (
            calendar_days.add_days(current.start, -1) if inside and current and current.start else published
        )
        return calendar_days.latest(before, in_year) if before else None
    if slots.has("NEXT", "COMING"):
        found = calendar_days.upcoming(published, in_year)
        if found and found.start and found.end and found.start <= published:
            after = calendar_days.add_days(found.end, 1)
            return calendar_days.upcoming(after, in_year) if after else None
        return found
    return in_year(published.year)


def basis_of(slots: Slots, context: Context) -> str:
    """Return ``explicit`` when the words themselves name the year."""
    named = slots.has(*YEAR_CLASSES, "SHORT_YEAR", "TWO_DIGIT") or (context.year is not None)
    return "explicit" if named else "relative"


def iso(slots: Slots, context: Context) -> Meaning | None:
    """2024-12-12, with or without a clock time."""
    text = slots.text("ISO_DATE") or ""
    date = calendar_days.day(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return None if date is None else of_day(date, slots, "explicit")


def slash(slots: Slots, context: Context) -> Meaning | None:
    """12/31/2024, 12-31-24 in American order; 31/12/2024 only the other. 4/5/2024: ``slash_ambiguous``."""
    first, second, year_text = (slots.text("SLASH_DATE") or "0/0/0").replace("-", "/").split("/")
    month, number = int(first), int(second)
    year = int(year_text)
    if len(year_text) == 2:
        year = year_of(Slots((("SHORT_YEAR", year),)), context) or 0
    doubtful = month <= 12 and number <= 12 and month != number
    if month > 12:
        month, number = number, month
    date = calendar_days.day(year, month, number)
    if date is None:
        return None
    meaning = of_day(date, slots, "explicit")
    rule = "slash_ambiguous" if doubtful else None
    return Meaning(meaning.type, meaning.value, meaning.interval, meaning.granularity, meaning.basis, rule)


def month_day(slots: Slots, context: Context) -> Meaning | None:
    """Dec. 12; 26 September 2019. Without a year the TIMEX3 value is the nearest such day, either way."""
    month = slots.number(*MONTH_CLASSES) or 1
    number = slots.number("INT", "ORDINAL", "ORDINAL_WORD") or 0
    year = year_of(slots, context)
    unknown = f"XXXX-{month:02}-{number:02}"
    if year is not None:
        date = calendar_days.day(year, month, number)
        return of_day(date, slots, basis_of(slots, context), unknown.replace("XXXX", f"{year:04}"))

    def in_year(candidate: int) -> Interval | None:
        return calendar_days.single_day(calendar_days.day(candidate, month, number))

    nearest = calendar_days.nearest(context.published, in_year) if context.published else None
    spoken = of_day(nearest.start if nearest else None, slots, "relative", unknown)
    return Meaning(spoken.type, spoken.value, _fitting(slots, context, in_year), "day", "relative")


def _fitting(slots: Slots, context: Context, in_year: InYear) -> Interval | None:
    """Pick the day meant without a year; "Friday, Oct. 6" is the next one if the latest is no Friday."""
    usual, weekday = pick(context, in_year), slots.number("WEEKDAY", "SHORT_WEEKDAY")
    if weekday is None or context.published is None:
        return usual
    around = context.published
    others = (calendar_days.latest(around, in_year), calendar_days.upcoming(around, in_year))
    fit = (one for one in (usual, *others) if one and one.start and one.start.isoweekday() == weekday)
    return next(fit, usual)


def days_of_month(slots: Slots, context: Context) -> Meaning | None:
    """19 and 20 January: from the first to the last."""
    month = slots.number(*MONTH_CLASSES) or 1
    numbers = [value for value in slots.every("INT", "ORDINAL") if isinstance(value, int)]
    year = year_of(slots, context)

    def in_year(candidate: int) -> Interval | None:
        first, last = (calendar_days.day(candidate, month, number) for number in (numbers[0], numbers[-1]))
        return calendar_days.between(first, last)

    interval = in_year(year) if year is not None else pick(context, in_year)
    spoken = interval
    if year is None and context.published is not None:
        spoken = calendar_days.nearest(context.published, in_year)
    value = f"{spoken.start}/{spoken.end}" if spoken else f"XXXX-{month:02}"
    return Meaning("DATE", value, interval, "range" if interval else None, basis_of(slots, context))


def day_of_month(slots: Slots, context: Context) -> Meaning | None:
    """On the 17th: the latest such day not after publication, in a future clause the next."""
    number, published = slots.number("ORDINAL") or 0, context.published
    if published is None:
        return Meaning("DATE", f"XXXX-XX-{number:02}", granularity="day")
    steps = range(0, 3) if context.future else range(0, -3, -1)
    for step in steps:
        month = calendar_days.months(published.year, published.month + step)
        date = (
            calendar_days.day(month.start.year, month.start.month, number) if month and month.start else None
        )
        if date is not None and (date >= published if context.future else date <= published):
            return of_day(date, slots)
    return None


def month(slots: Slots, context: Context) -> Meaning | None:
    """December; October 2022; not narrowed by early, mid or late."""
    number = slots.number(*MONTH_CLASSES) or 1
    year = year_of(slots, context)
    interval = (
        calendar_days.months(year, number)
        if year is not None
        else pick(context, lambda candidate: calendar_days.months(candidate, number))
    )
    return _month_meaning(interval, number, basis_of(slots, context))


def relative_month(slots: Slots, context: Context) -> Meaning | None:
    """Last December; this June; January next year."""
    number = slots.number(*MONTH_CLASSES) or 1
    if slots.has("UNIT"):
        return month(slots, context)
    interval = pick_relative(slots, context, lambda year: calendar_days.months(year, number))
    return _month_meaning(interval, number, "relative")


def _month_meaning(interval: Interval | None, number: int, basis: str) -> Meaning:
    start = interval.start if interval else None
    value = unit_value(start, "M") if start else f"XXXX-{number:02}"
    return Meaning("DATE", value, interval, "month", basis)


def year(slots: Slots, context: Context) -> Meaning | None:
    """2017; early 2019; '92."""
    number = year_of(slots, context)
    date = calendar_days.day(number, 1, 1) if number is not None else None
    return None if date is None else of_unit(date, "Y", "explicit")


def years(slots: Slots, context: Context) -> Meaning | None:
    """1957-58; 2014-15: two years, the second by its end; of anything else, as "1957-32", the year."""
    first, short = slots.number("MODERN_YEAR") or 1, slots.number("TWO_DIGIT", "INT") or 0
    last = first - first % 100 + short
    if last <= first:
        return of_unit(calendar_days.day(first, 1, 1), "Y", "explicit")
    interval = calendar_days.years(first, last - first + 1)
    return Meaning("DATE", f"{first:04}/{last:04}", interval, "range", "explicit", "range")
