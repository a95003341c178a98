"""The resolvers of time expressions under the names that the lexicon's rules call them by."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.normalise import date, date_apart, date_period, date_relative, date_span, date_term
from extractor.normalise.date import Resolver
from extractor.normalise.timex import Context, Meaning, Slots


def drop(slots: Slots, context: Context) -> Meaning | None:
    """Ages and citations: read so that no other rule reads them, then forgotten."""
    return None


def clock_day(slots: Slots, context: Context) -> Meaning | None:
    """3 p.m. Tuesday; 8:30 a.m. on Jan. 5, 2020."""
    if slots.has(*date.MONTH_CLASSES):
        return date.month_day(slots, context)
    if slots.has("NEAR_DAY"):
        return date_relative.near_day(slots, context)
    return date_relative.weekday(slots, context)


_ALL: tuple[Resolver, ...] = (
    drop, clock_day, date.iso, date.slash, date.month_day, date.days_of_month, date.day_of_month,
    date.month, date.relative_month, date_period.season, date_period.relative_season, date_period.quarter,
    date_period.half_year, date_period.fiscal_year, date_period.holiday, date_period.national_day,
    date_period.september_11,
    date.year, date.years, date_period.decade, date_period.century,
    date_relative.near_day, date_relative.part_of_day,
    date_relative.clock, date_relative.weekday, date_relative.relative_weekday, date_relative.weekend,
    date_relative.relative_unit, date_relative.relative_quarter, date_relative.period_of_publication,
    date_relative.so_far_in, date_relative.ago, date_relative.from_now, date_relative.year_ago,
    date_relative.anaphoric, date_relative.anaphoric_neighbour, date_relative.anaphoric_offset,
    date_span.past_span, date_span.next_span, date_span.recent_span, date_span.part_of_period,
    date_span.duration, date_span.half_unit, date_span.vague_duration, date_span.every_unit,
    date_span.every_calendar, date_span.periodic, date_span.now, date_span.past_word, date_span.future_word,
    date_span.coming, date_term.term, date_term.term_nth, date_term.years_in_office,
    date_term.term_start_span, date_term.term_end_span,
    date_term.term_offset, date_apart.ago_part, date_apart.anaphoric_month, date_apart.anaphoric_span,
    date_apart.year_to, date_apart.years_from,
)  # fmt: skip

RESOLVERS: Mapping[str, Resolver] = {resolver.__name__: resolver for resolver in _ALL}
