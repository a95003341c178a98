"""Which date do other articles give an article without a publication date, and its claims?"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import from_claims
from extractor.crosscheck.store import LISTED, Store
from extractor.crosscheck.words import claims_of, day, iso, listed, number, period
from schemas.finding import Finding, Verdict

# Claims without any date of articles without a publication date, by the words that date them, if any.
_UNDATED = """
SELECT c.article, b.event, c.date_words, c.id
FROM told c JOIN belongs b USING (sid)
WHERE c.published IS NULL AND c.start IS NULL AND c.finish IS NULL AND c.scope = 'event'
ORDER BY c.article, b.event, c.date_words, c.id
"""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
# Days from the act to publication that words allow; without words only that the article came after.
OFFSETS = {"today": (0, 0), "this morning": (0, 0), "yesterday": (1, 1)}
SINCE_WEEKDAY = (0, 6)
SPAN = 366  # days; a longer interval says nothing worth a finding

Signature = tuple[tuple[int, str], ...]


def compare(store: Store, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield what the dated claims of an undated article's events say of its day.

    Articles that share the same events in the same words get one finding together.
    """
    articles: dict[str, dict[tuple[int, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for article, event, words, claim in store.rows(_UNDATED):
        one = happenings[event]
        if one.start is not None and one.end is not None and one.end - one.start <= SPAN:
            articles[article][event, words].append(claim)
    grouped: dict[Signature, list[str]] = defaultdict(list)
    for article, found in articles.items():
        grouped[tuple(sorted(found))].append(article)
    for signature in sorted(grouped):
        alike = sorted(grouped[signature])
        claims = [claim for name in alike for key in signature for claim in articles[name][key]]
        yield _finding([(happenings[event], words) for event, words in signature], alike, claims)


def _finding(told: list[tuple[Happening, str]], articles: list[str], claims: list[str]) -> Finding:
    start, end = _common(told)
    days = [one for one in range(start, end + 1) if all(_allows(one, words) for _, words in told)]
    published = _published(days, [words for _, words in told])
    main = told[0][0]
    dated = [member for one, _ in told for member in one.members if member.dated]
    names = f"article {articles[0]}" if len(articles) == 1 else f"{number(len(articles))} articles"
    words = listed(sorted({f'"{words}"' for _, words in told if words}))
    verdict: Verdict
    if not days:
        verdict, found = "unsure", f"no day of those that other articles give fits {words}"
    elif len(days) == 1:
        verdict, found = "agrees", f"other articles leave {day(days[0])}"
    else:
        verdict, found = "unsure", f"other articles leave {number(len(days))} days{period(days[0], days[-1])}"
    reason = (
        f"{names} without a date of its own tells of {listed(_short(one) for one, _ in told)}"
        f"{' and says ' + words if words else ''}: {found}."
    )
    detail = {
        "rule": "date_inferred.shared_events",
        "operands": [
            {"event": one.id, "date": [iso(one.start), iso(one.end)], "words": w} for one, w in told
        ],
        "relation": "intersection of the events' dates with the article's own words",
        "date": [iso(days[0]), iso(days[-1])] if days else [None, None],
        "days": [iso(one) for one in days[:LISTED]],
        "published": [iso(published[0]), iso(published[1])],
        "articles": articles[:LISTED],
    }
    listed_claims = (*sorted(claims)[:LISTED], *claims_of(dated)[:LISTED])
    return from_claims("date_inferred", verdict, tuple(dict.fromkeys(listed_claims)), main, reason, detail)


def _short(one: Happening) -> str:
    return what(one).removesuffix(period(one.start, one.end))


def _common(told: list[tuple[Happening, str]]) -> tuple[int, int]:
    """Return the days on which all the events can be: those of the first if they are of different days."""
    start = max(one.start or 0 for one, _ in told)
    end = min(one.end or 0 for one, _ in told)
    return (start, end) if start <= end else (told[0][0].start or 0, told[0][0].end or 0)


def _allows(ordinal: int, words: str) -> bool:
    match = _WEEKDAY.search(words)
    return not match or dt.date.fromordinal(ordinal).weekday() == WEEKDAYS.index(match[1])


def _published(days: list[int], words: list[str]) -> tuple[int | None, int | None]:
    """Return the days on which the article may have appeared: not before the act, and as its words allow."""
    if not days:
        return None, None
    offsets = [OFFSETS[one] for one in words if one in OFFSETS]
    offsets += [SINCE_WEEKDAY for one in words if _WEEKDAY.search(one)]
    if not offsets:
        return days[0], None
    return days[0] + max(low for low, _ in offsets), days[-1] + min(high for _, high in offsets)
