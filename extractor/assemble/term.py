"""Terms of office: what "during his presidency" or "in her first year" covers for this grantor."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.mention import DateMention, Interval
from extractor.normalise.grantor import GrantorTable
from extractor.normalise.timex import shifted

_ORDINALS = {
    "term_first": 1,
    "term_second": 2,
    "term_third": 3,
    "term_fourth": 4,
    "term_fifth": 5,
    "term_sixth": 6,
}
#: Rules whose words tell one day, counted from the first or the last day in office.
EDGE_DAYS = ("term_first_day", "term_last_day", "term_before_end", "term_after_start")
_SPAN = re.compile(r"P(\d+)([YMD])")
_YEAR_DAYS, _SLACK = 365, 540
_OFFSET = re.compile(r"P(\d+)([YMWD])")

#: Papers of the days after a change still tell the last acts as news.
FAREWELL = dt.timedelta(days=7)
#: Days. One unit is one unit; several are as many as the record contract counts back ("in his final days").
_LAST_PARTS = {"weeks": 42, "week": 7, "months": 183, "month": 31, "days": 10}
_LAST_RULES = ("term_last_days", "term_last_week", "term_last_month")


def service_of(draft: Draft, story: Story, table: GrantorTable) -> Interval | None:
    """Return the whole time in office of the claim's grantor around the day of the article."""
    name = draft.grantor.name if draft.grantor else None
    return table.term_of(name, story.published, None) if name else None


def term_start(draft: Draft, story: Story, table: GrantorTable) -> dt.date | None:
    """Return the first day in office for a total; a passive that names no doer tells no period."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    agentless = verb is not None and clause.is_passive(tree, verb) and clause.agent_of(tree, verb) is None
    named = draft.grantor_route in ("syntax", "agent")  # "With 12 people granted clemency, the governor ..."
    if (
        story.published is None
        or (draft.route == "receiver" and not named)
        or (agentless and not named and draft.route not in ("total", "stated", "tallied", "number_of"))
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
    ending = _ending(draft, words, story, table)
    if ending is not None:
        return ending
    term = table.term_of(name, published, _ORDINALS.get(rule)) if name else None
    if term is None:
        return None
    nth = rule == "term_nth_year" and not to_end  # "by the end of her first year" is from her first day
    if to_end and rule != "term_nth_year":
        whole = table.term_of(name, published, None) if name else None
        return Interval(whole.start if whole else None, term.end)
    if rule in EDGE_DAYS:
        return _edge_day(term, words, draft, published)
    if rule in ("term_nth_year", "term_first_span") and term.start:
        return _to_news(_first_part(term.start, words.value, nth), published)
    if rule == "term_last_year" and term.end:
        return Interval(_years(term.end, -1), term.end)
    lasting = published is not None and (term.end is None or term.end > published)
    if lasting and (rule not in _ORDINALS or (term.start and published and term.start <= published)):
        return Interval(term.start, published)
    return _in_all_terms(name, words, term, table) or term


def _edge_day(term: Interval, words: DateMention, draft: Draft, published: dt.date | None) -> Interval | None:
    """ "On his last day in office", "on her first day as governor", "two days before he left office"."""
    day = term.start if words.rule in ("term_first_day", "term_after_start") else term.end
    if day is None or (draft.status == "planned" and published is not None and day < published):
        return None  # "plans to do it on his first day back in office": of a term that no table has yet
    if words.rule in ("term_before_end", "term_after_start"):
        return _beside(day, words)
    full = " full " in words.text or _is_yet_to_come(day, draft, published)
    if words.rule == "term_last_day" and full:
        day -= dt.timedelta(days=1)  # the day before the successor takes the oath
    if words.rule == "term_first_day" and " full " in words.text:
        day += dt.timedelta(days=1)  # the day after the oath
    return Interval(day, day)


def _is_yet_to_come(day: dt.date, draft: Draft, published: dt.date | None) -> bool:
    """Whether a term that is told of as over ends only after the news: its last day was the one before."""
    return draft.status == "granted" and published is not None and day == published + dt.timedelta(days=1)


def _beside(day: dt.date, words: DateMention) -> Interval | None:
    """ "Two days before leaving office", "a week after taking office"."""
    match = _OFFSET.fullmatch(words.value)
    if match is None:
        return None
    count = int(match[1])
    return shifted(day, -count if words.rule == "term_before_end" else count, match[2]).interval


def _ending(draft: Draft, words: DateMention, story: Story, table: GrantorTable) -> Interval | None:
    """ "in his final days": up to the end of a term that is over, else up to the day of the news.

    How long "his last weeks" were nobody agrees: of a term that ended long ago only its end is known.
    """
    if words.rule not in _LAST_RULES:
        return None
    left = service_of(draft, story, table)
    if left is not None and left.end is not None and story.published and left.end <= story.published:
        vague = words.rule == "term_last_days" and "days" not in words.text.lower()
        long_ago = vague and left.end + FAREWELL < story.published
        return Interval(None if long_ago else left.end - _last_part(words), left.end)
    return words.interval if words.rule == "term_last_days" else None


def _last_part(words: DateMention) -> dt.timedelta:
    """Return how long the last hours, days, weeks or months in office are, as counted back from today."""
    if words.interval is not None and words.interval.start and words.interval.end:
        return words.interval.end - words.interval.start
    unit = next((u for u in _LAST_PARTS if u in words.text.lower()), None)
    return dt.timedelta(days=_LAST_PARTS[unit] if unit else 10)


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


def _to_news(told: Interval | None, published: dt.date | None) -> Interval | None:
    """ "in her first year", told before that year is over: to the day of the news."""
    if told is None or published is None or told.end is None or told.start is None:
        return told
    return replace(told, end=published) if told.start <= published < told.end else told


def _in_all_terms(
    name: str | None, words: DateMention, term: Interval, table: GrantorTable
) -> Interval | None:  # fmt: skip
    """ "in his 23 years as governor", of who came back to the office: from the first day to the last."""
    match = _SPAN.match(words.value)
    if words.rule != "term_years" or not match or match[2] != "Y" or term.start is None or term.end is None:
        return None
    rows = [row for row in table.by_name.get(name or "", ()) if row.start and row.end]
    if int(match[1]) * _YEAR_DAYS <= (term.end - term.start).days + _SLACK:
        return None
    served = sum((row.end - row.start).days for row in rows if row.start and row.end)
    if not rows or abs(served - int(match[1]) * _YEAR_DAYS) > _SLACK:
        return None
    starts, ends = [r.start for r in rows if r.start], [r.end for r in rows if r.end]
    return Interval(min(starts), max(ends))


def _years(day: dt.date, number: int) -> dt.date:
    try:
        return day.replace(year=day.year + number)
    except ValueError:  # 29 February
        return day.replace(year=day.year + number, day=28)
