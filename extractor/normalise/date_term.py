"""Terms of office: recognised here, dated by whoever knows the grantor's term. The rule says which part."""

from __future__ import annotations

from extractor.normalise.date_relative import UNIT_CLASSES
from extractor.normalise.date_span import RECENT_DAYS, rolling
from extractor.normalise.timex import UNIT_GRANULARITY, Context, Meaning, Slots, duration_value

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def term(slots: Slots, context: Context) -> Meaning | None:
    """During his presidency; since taking office; so far; before leaving office."""
    return Meaning("DURATION", "PXY", granularity="term")


def term_offset(slots: Slots, context: Context) -> Meaning | None:
    """Two days before leaving office; a week after his inauguration."""
    count = slots.quantity(1)
    if count is None:
        return None
    unit = slots.text(*UNIT_CLASSES) or "D"
    return Meaning("DATE", duration_value(count, unit), granularity=UNIT_GRANULARITY.get(unit, "range"))


def term_nth(slots: Slots, context: Context) -> Meaning | None:
    """His first term: ``term_first``; a final term: ``term_last``; this term: ``term_current``."""
    number = slots.number("ORDINAL", "ORDINAL_WORD")
    if number is not None:
        if not 1 <= number <= len(ORDINALS):
            return None
        name = ORDINALS[number - 1]
    else:
        name = "current" if slots.has("CURRENT", "THIS") else "last"
    return Meaning("DURATION", "PXY", granularity="term", rule=f"term_{name}")


def years_in_office(slots: Slots, context: Context) -> Meaning | None:
    """In his eight years in office."""
    value = duration_value(slots.quantity(1), slots.text(*UNIT_CLASSES) or "Y")
    return Meaning("DURATION", value, granularity="term")


def term_start_span(slots: Slots, context: Context) -> Meaning | None:
    """His first 100 days, his first day in office, her third year in office (``term_nth_year``, P3Y)."""
    unit = slots.text(*UNIT_CLASSES)
    nth = slots.number("ORDINAL_WORD") or 1
    count = slots.number("NUMBER_WORD")
    if unit is None:
        return Meaning("DURATION", "P100D", granularity="term", rule="term_first_days")
    if unit == "Y" and count is None and not slots.has("UNITS"):
        return Meaning("DURATION", duration_value(nth, "Y"), granularity="term", rule="term_nth_year")
    if unit == "D" and count is None and not slots.has("UNITS"):
        return Meaning("DATE", "XXXX-XX-XX", granularity="term", rule="term_first_day" if nth == 1 else None)
    length = count if slots.has("UNITS") else 1
    return Meaning("DURATION", duration_value(length, unit), granularity="term", rule="term_first_span")


def term_end_span(slots: Slots, context: Context) -> Meaning | None:
    """In his final days: ten days up to publication; her last month in office; his last day in office."""
    unit = slots.text(*UNIT_CLASSES) or "D"
    if slots.has("UNITS") and unit in RECENT_DAYS and not slots.has("NUMBER_WORD"):
        interval = rolling(RECENT_DAYS[unit], "D", context)
        return Meaning("DURATION", duration_value(None, unit), interval, "term", rule="term_last_days")
    if slots.has("TIME_UNIT", "TIME_UNITS"):  # the last hours fall on the last day
        return Meaning("DURATION", duration_value(None, unit), granularity="term", rule="term_last_day")
    value = duration_value(slots.quantity(1), unit)
    if slots.has("UNITS"):
        return Meaning("DURATION", value, granularity="term", rule="term_last_span")
    names = {"D": "term_last_day", "W": "term_last_week", "M": "term_last_month", "Y": "term_last_year"}
    return Meaning("DURATION", value, granularity="term", rule=names.get(unit, "term_last_span"))
