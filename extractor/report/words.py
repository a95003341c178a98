"""The plain words of the page: what a slot, a verdict, a doubt or an interval is called there."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from extractor.crosscheck.words import PLURALS, number
from extractor.report.highlight import QUOTE, REJECTED
from schemas.event import Event
from schemas.finding import Finding
from schemas.judgement import Judgement
from schemas.record import ClaimRecord, Count

SLOTS = {
    QUOTE: "quote",
    "count": "how many",
    "action": "what",
    "grantor": "by whom",
    "beneficiaries": "for whom",
    "date": "when",
    "source": "who says so",
    "superlative": "ranking",
    REJECTED: "no such claim",
}
KINDS = {
    "count": "Numbers",
    "action": "Kind of clemency",
    "date": "Dates",
    "grantor": "Who granted",
    "sum": "Parts and sum",
    "total": "Running totals",
    "superlative": "Ranking",
    "reference": "Official statistics",
    "shared_source": "Shared source",
    "date_inferred": "Inferred date",
}
SCOPES = {"event": "one act", "cumulative": "running total", "subset": "part of another count"}
# Why a record may be wrong somewhere: the names are those of the confidence lexicon.
DOUBTS = {
    "act_by_effect": "the act is told by its effect, such as a release",
    "act_by_word_order": "the number was tied to the act by word order",
    "act_from_context": "the act is named in another sentence",
    "count_read_otherwise": "a second reader understood the number differently",
    "count_without_value": "the number is vague",
    "date_from_context": "the date is taken from another sentence",
    "date_from_publication": "the date is the day of publication",
    "date_from_term": "the date is a term of office",
    "date_is_a_period": "the date is a period, not a day",
    "date_read_otherwise": "a second reader understood the date differently",
    "date_unknown": "the article does not say when",
    "grantor_from_context": "who granted is taken from another sentence",
    "grantor_from_story": "who granted is taken from elsewhere in the article",
    "grantor_is_a_state": "a country is named instead of a person",
    "grantor_unnamed": "the article does not say who granted",
    "grantor_without_identifier": "who granted is in no list of officials",
    "headline": "it stands in a headline",
    "long_sentence": "the sentence is very long",
    "not_granted": "it is planned, possible or refused, not done",
    "part_of_another_count": "it is a part of another number",
    "source_attributed": "the number is credited to somebody",
    "source_unnamed": "the source is not named",
    "total_without_period": "a total without its period",
    "undated_article": "the article's day of publication is not known",
}


READ = {"read_right": "accepted", "read_wrong": "rejected", "corrected": "corrected", "added": "added"}


class Verdict(NamedTuple):
    """A verdict as the page shows it: a sign, a word, the word for several, and the name of its style."""

    sign: str
    word: str
    several: str
    style: str


VERDICTS = {
    "conflicts": Verdict("✕", "conflict", "conflicts", "conflicts"),
    "unsure": Verdict("?", "undecided", "undecided", "unsure"),
    "compatible": Verdict("≈", "compatible", "compatible", "compatible"),
    "agrees": Verdict("=", "agrees", "agree", "agrees"),
}
# These compare nothing, so that "agrees" would say too much.
TOLD = {
    "shared_source": Verdict("⇇", "one source", "of one source", "told"),
    "date_inferred": Verdict("→", "inferred", "inferred", "told"),
}


def verdict(finding: Finding) -> Verdict:
    """Return how the page shows a finding's verdict."""
    return TOLD.get(finding.kind, VERDICTS[finding.verdict])


def day(iso: str) -> str:
    """Return an ISO day in words.

    >>> day("2024-12-02")
    '2 December 2024'
    """
    date = dt.date.fromisoformat(iso)
    return f"{date.day} {date:%B} {date.year}"


def period(start: str | None, end: str | None) -> str:
    """Return ISO days, inclusive, as short as they can be said; empty if nothing is known.

    >>> period("2024-12-01", "2024-12-31"), period("2024-12-12", "2024-12-12"), period(None, "2021-01-20")
    ('December 2024', '12 December 2024', 'up to 20 January 2021')
    >>> period("9999-01-01", "9999-12-31"), period("2023-02-01", "2023-02-28")
    ('9999', 'February 2023')
    """
    if start is None or end is None:
        return f"up to {day(end)}" if end else f"from {day(start)}" if start else ""
    if start == end:
        return day(start)
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    days_in_month = calendar.monthrange(last.year, last.month)[1]
    if first.day == 1 and last.day == days_in_month and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return f"{day(start)} to {day(end)}"


def period_short(start: str | None, end: str | None) -> str:
    """Return the same with short months where it is long.

    >>> period_short("2025-01-01", "2025-08-31"), period_short("2025-01-01", "2025-01-31")
    ('1 Jan 2025 – 31 Aug 2025', 'January 2025')
    """
    told = period(start, end)
    if start is None or end is None or " to " not in told:
        return told
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    return f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"


def interval(lower: int | None, upper: int | None) -> str:
    """Return an interval of counts in words.

    >>> interval(1350, 1500), interval(24, None), interval(None, 9), interval(39, 39), interval(None, None)
    ('1,350 to 1,500', '24 or more', 'at most 9', '39', 'any number')
    """
    if lower is None or upper is None:
        if lower is None and upper is None:
            return "any number"
        return f"{number(lower)} or more" if lower is not None else f"at most {number(upper or 0)}"
    return number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"


def meaning(count: Count) -> str:
    """Return what a count allows, as figures."""
    return interval(count.lower, count.upper)


def noun(action: str, value: int | None) -> str:
    """Return what is counted, in the number that fits: "1 pardon", "39 pardons"."""
    if value == 1:
        return "act of clemency" if action == "clemency" else action
    return PLURALS[action]


def headline(event: Event) -> str:
    """Return an event's number and kind: "1,499 commutations"."""
    count = event.count
    amount = number(count.value) if count.value is not None else interval(count.lower, count.upper)
    return f"{amount} {noun(event.action, count.value)}"


def source(record: ClaimRecord) -> str:
    """Return who vouches for a claim's number."""
    if record.source.name is None:
        return "an unnamed source" if record.source.kind == "anonymous" else "the reporter"
    organisation = record.source.organisation
    return f"{record.source.name} ({organisation})" if organisation else record.source.name


def publisher(record: ClaimRecord) -> str:
    """Return who put the article out, or its id where nobody is named."""
    return record.article.publisher or record.article.id


def read_by(reading: Judgement) -> str:
    """Return who read a claim, and how: "corrected by Ada"."""
    return f"{READ[reading.decision]} by {reading.by}"


def doubts(record: ClaimRecord) -> tuple[str, ...]:
    """Return a record's doubts in words; one that this version does not know stays as it is."""
    return tuple(DOUBTS.get(doubt, doubt.replace("_", " ")) for doubt in record.doubts)
