"""Periods and named days -> meanings: seasons, quarters, halves, fiscal years, holidays, centuries."""

from __future__ import annotations

import datetime as dt

from extractor.lexicon import load_toml
from extractor.mention import Interval
from extractor.normalise import calendar_days
from extractor.normalise.date import YEAR_CLASSES, basis_of, offset_of, pick, pick_relative, year_of
from extractor.normalise.timex import Context, Meaning, Slots, of_day, unit_value


def season(slots: Slots, context: Context) -> Meaning | None:
    """The summer of 2020; in the winter."""
    code, year = slots.text("SEASON", "VERB_SEASON") or "SU", year_of(slots, context)
    interval = (
        calendar_days.season(year, code)
        if year is not None
        else pick(context, lambda candidate: calendar_days.season(candidate, code))
    )
    return _season_meaning(interval, code, basis_of(slots, context))


def relative_season(slots: Slots, context: Context) -> Meaning | None:
    """Last summer; this fall."""
    code = slots.text("SEASON", "VERB_SEASON") or "SU"
    interval = pick_relative(slots, context, lambda year: calendar_days.season(year, code))
    return _season_meaning(interval, code, "relative")


def _season_meaning(interval: Interval | None, code: str, basis: str) -> Meaning:
    start = interval.start if interval else None
    value = f"{start.year:04}-{code}" if start else f"XXXX-{code}"
    return Meaning("DATE", value, interval, "range", basis)


def quarter(slots: Slots, context: Context) -> Meaning | None:
    """The first quarter of 2024; third-quarter; Q1 2016."""
    number = slots.number("QUARTER_CODE", "ORDINAL", "ORDINAL_WORD") or 0
    if not 1 <= number <= 4:
        return None
    year = year_of(slots, context)
    first_month = 3 * number - 2
    interval = (
        calendar_days.months(year, first_month, 3)
        if year is not None
        else pick(context, lambda candidate: calendar_days.months(candidate, first_month, 3))
    )
    start = interval.start if interval else None
    value = unit_value(start, "Q") if start else f"XXXX-Q{number}"
    return Meaning("DATE", value, interval, "range", basis_of(slots, context))


def half_year(slots: Slots, context: Context) -> Meaning | None:
    """The first half of 2020; the latter half of last year."""
    number = 2 if slots.has("LATTER") else slots.number("ORDINAL", "ORDINAL_WORD") or 0
    year = year_of(slots, context)
    if not 1 <= number <= 2 or slots.text("UNIT") not in (None, "Y"):
        return None
    if year is None:
        return Meaning("DATE", f"XXXX-H{number}")
    interval = calendar_days.months(year, 6 * number - 5, 6)
    return Meaning("DATE", f"{year:04}-H{number}", interval, "range", basis_of(slots, context))


def fiscal_year(slots: Slots, context: Context) -> Meaning | None:
    """Fiscal year 2023 (US federal: October to September); "this fiscal year" holds the publication day."""
    text = slots.text("FISCAL_CODE")
    if text is not None:
        words: tuple[tuple[str, int], ...] = (("MODERN_YEAR" if len(text) == 4 else "SHORT_YEAR", int(text)),)
        slots = Slots(words)
    number = slots.number(*YEAR_CLASSES)
    if number is None and slots.has("SHORT_YEAR", "INT", "TWO_DIGIT"):
        short = slots.number("SHORT_YEAR", "INT", "TWO_DIGIT")
        number = year_of(Slots((("SHORT_YEAR", short),)), context)
    if number is not None:
        return Meaning("DATE", f"FY{number:04}", calendar_days.fiscal_year(number), "year", "explicit")
    if context.published is None:
        return Meaning("DATE", "FYXXXX")
    number = context.published.year + (context.published.month >= 10) + offset_of(slots)
    return Meaning("DATE", f"FY{number:04}", calendar_days.fiscal_year(number), "year")


def holiday(slots: Slots, context: Context) -> Meaning | None:
    """Christmas Eve; Thanksgiving 2019. Without a year the TIMEX3 value is the nearest, as for a date."""
    name = slots.text("HOLIDAY") or ""

    def in_year(year: int) -> Interval | None:
        return calendar_days.single_day(holiday_in(name, year))

    year = year_of(slots, context)
    if year is not None:
        return of_day(holiday_in(name, year), slots, basis_of(slots, context))
    if slots.has("LAST", "THIS", "NEXT"):
        found = pick_relative(slots, context, in_year)
        return of_day(found.start if found else None, slots)
    nearest = calendar_days.nearest(context.published, in_year) if context.published else None
    spoken = of_day(nearest.start if nearest else None, slots)
    return Meaning("DATE", spoken.value, pick(context, in_year), "day")


def national_day(slots: Slots, context: Context) -> Meaning | None:
    """Independence Day: a day that depends on the country; of "Independence Day 2023" the year is known."""
    year = year_of(slots, context)
    if year is None:
        return Meaning("DATE", "XXXX-XX-XX", granularity="day")
    interval = calendar_days.years(year)
    return Meaning("DATE", f"{year:04}-XX-XX", interval, "year", basis_of(slots, context))


def holiday_in(name: str, year: int) -> dt.date | None:
    """Return the day of the lexicon's holiday ``name`` in ``year``."""
    entry: dict[str, int] = load_toml("dates")["holidays"][name]
    if "easter" in entry:
        date = calendar_days.easter(year)
        return calendar_days.add_days(date, entry["easter"]) if date else None
    if "day" in entry:
        return calendar_days.day(year, entry["month"], entry["day"])
    date = calendar_days.nth_weekday(year, entry["month"], entry["weekday"], entry["nth"])
    return calendar_days.add_days(date, entry.get("offset", 0)) if date else None


def september_11(slots: Slots, context: Context) -> Meaning | None:
    """9/11, the attacks of 2001: the name of an event."""
    meaning = of_day(dt.date(2001, 9, 11), slots, "explicit")
    return Meaning("DATE", meaning.value, meaning.interval, "day", "explicit", "event_name")


def decade(slots: Slots, context: Context) -> Meaning | None:
    """The 1990s; mid-1990s; the '90s; the nineties."""
    code = slots.number("DECADE_NUMBER", "SHORT_DECADE", "DECADE_WORD") or 0
    interval = calendar_days.years(code * 10, 10)
    return Meaning("DATE", f"{code:03}", interval, "range", "explicit")


def century(slots: Slots, context: Context) -> Meaning | None:
    """The 19th century, 1801 to 1900; last century."""
    number = slots.number("ORDINAL", "ORDINAL_WORD")
    if number is None:
        if context.published is None:
            return Meaning("DATE", "XX")
        number = (context.published.year - 1) // 100 + 1 + offset_of(slots)
    if not 1 <= number <= 99:
        return None
    interval = calendar_days.years(number * 100 - 99, 100)
    return Meaning("DATE", f"{number - 1:02}", interval, "range", "explicit")
