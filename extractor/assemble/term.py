"""Terms of office: what "during his presidency" or "in her first year" covers for this grantor."""

from __future__ import annotations

import datetime as dt
import re

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.mention import DateMention, Interval
from extractor.normalise.grantor import GrantorTable

_ORDINALS = {
    "term_first": 1,
    "term_second": 2,
    "term_third": 3,
    "term_fourth": 4,
    "term_fifth": 5,
    "term_sixth": 6,
}
_SPAN = re.compile(r"P(\d+)([YMD])")


def service_of(draft: Draft, story: Story, table: GrantorTable) -> Interval | None:
    """Return the whole time in office of the claim's grantor around the day of the article."""
    name = draft.grantor.name if draft.grantor else None
    return table.term_of(name, story.published, None) if name else None


def term_start(draft: Draft, story: Story, table: GrantorTable) -> dt.date | None:
    """Return the first day in office for a total; a passive that names no doer tells no period."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    agentless = verb is not None and clause.is_passive(tree, verb) and clause.agent_of(tree, verb) is None
    named = draft.grantor_route == "syntax"  # "With 12 people granted clemency, the governor has ..."
    if (
        story.published is None
        or (draft.route == "receiver" and not named)
        or (agentless and not named and draft.route not in ("total", "stated"))
    ):
        return None
    served = service_of(draft, story, table)
    return served.start if served else None


def term_interval(
    draft: Draft, words: DateMention, story: Story, table: GrantorTable, to_end: bool
) -> Interval | None:
    """Return the interval of words about a term of office, ``None`` when the grantor's terms are unknown.

    ``to_end``: the words are what "by the end of" governs, so that only the end is told.
    """
    name, rule, published = draft.grantor.name if draft.grantor else None, words.rule, story.published
    if rule == "term_last_days" and words.interval is not None:
        return words.interval
    term = table.term_of(name, published, _ORDINALS.get(rule)) if name else None
    if term is None:
        return None
    if to_end:
        whole = table.term_of(name, published, None) if name else None
        return Interval(whole.start if whole else None, term.end)
    if rule in ("term_first_day", "term_last_day"):
        day = term.start if rule == "term_first_day" else term.end
        return Interval(day, day) if day else None
    if rule in ("term_nth_year", "term_first_span") and term.start:
        return _first_part(term.start, words.value, rule == "term_nth_year")
    if rule == "term_last_year" and term.end:
        return Interval(_years(term.end, -1), term.end)
    if rule not in _ORDINALS and published and (term.end is None or term.end > published):
        return Interval(term.start, published)
    return term


def _first_part(start: dt.date, value: str, nth: bool) -> Interval | None:
    """ "his third year in office", "the first two years of her term"."""
    match = _SPAN.match(value)
    if not match:
        return None
    number, unit = int(match[1]), match[2]
    if unit == "D":
        return Interval(start, start + dt.timedelta(days=number))
    if unit == "M":
        return Interval(start, start + dt.timedelta(days=30 * number))
    return Interval(_years(start, number - 1) if nth else start, _years(start, number))


def _years(day: dt.date, number: int) -> dt.date:
    try:
        return day.replace(year=day.year + number)
    except ValueError:  # 29 February
        return day.replace(year=day.year + number, day=28)
