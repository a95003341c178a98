"""Which date do other articles give an article without a publication date, and its claims?

In three steps: the acts that the article shares with dated articles have their days; the words that date them
("Thursday", "yesterday") then say when the article can have appeared; and from that follow the days of its
other claims that are dated by such words alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
CARRIED = 14  # days; of an article known less well no weekday can be told
INFERRED = "its date follows from other articles"

Key = tuple[int, str]
Interval = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Shared:
    """An act of an undated article that others date: its words there and the days that both leave."""

    event: Happening
    words: str
    days: tuple[int, ...]

    @property
    def published(self) -> Interval:
        """The days on which the article may have appeared: not before the act, and as its words allow."""
        if not self.days:
            return None, None
        offsets = OFFSETS.get(self.words) or (SINCE_WEEKDAY if _WEEKDAY.search(self.words) else None)
        if offsets is None:
            return self.days[0], None
        return self.days[0] + offsets[0], self.days[-1] + offsets[1]


def compare(store: Store, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield what the dated claims of an undated article's events say of its day, then of its other claims.

    Articles that share the same events in the same words get one finding together. An event that gets its
    date so keeps it, with a note.
    """
    articles: dict[str, dict[Key, list[str]]] = defaultdict(lambda: defaultdict(list))
    others: dict[str, dict[Key, list[str]]] = defaultdict(lambda: defaultdict(list))
    for article, event, words, claim in store.rows(_UNDATED):
        one = happenings[event]
        if one.start is not None and one.end is not None and one.end - one.start <= SPAN:
            articles[article][event, words].append(claim)
        elif one.start is None and one.end is None:
            others[article][event, words].append(claim)
    grouped: dict[tuple[Key, ...], list[str]] = defaultdict(list)
    for article, found in articles.items():
        grouped[tuple(sorted(found))].append(article)
    for signature in sorted(grouped):
        alike = sorted(grouped[signature])
        claims = [claim for name in alike for key in signature for claim in articles[name][key]]
        shared = [_shared(happenings[event], words) for event, words in signature]
        published = _published(shared)
        yield _finding(shared, alike, claims, published)
        if (
            published[1] is not None
            and published[0] is not None
            and 0 <= published[1] - published[0] < CARRIED
        ):
            for name in alike:
                yield from _carried(name, others[name], happenings, shared, (published[0], published[1]))


def _shared(event: Happening, words: str) -> Shared:
    days = tuple(one for one in range(event.start or 0, (event.end or 0) + 1) if _allows(one, words))
    return Shared(event, words, days)


def _allows(ordinal: int, words: str) -> bool:
    match = _WEEKDAY.search(words)
    return not match or dt.date.fromordinal(ordinal).weekday() == WEEKDAYS.index(match[1])


def _published(shared: list[Shared]) -> Interval:
    """Return the days on which the article may have appeared, by all its shared acts; none if they differ."""
    bounds = [one.published for one in shared]
    earliest = max((low for low, _ in bounds if low is not None), default=None)
    latest = min((high for _, high in bounds if high is not None), default=None)
    if earliest is not None and latest is not None and earliest > latest:
        return None, None
    return earliest, latest


def _finding(shared: list[Shared], articles: list[str], claims: list[str], published: Interval) -> Finding:
    dated = [member for one in shared for member in one.event.members if member.dated]
    verdict, found = _verdict(shared, published)
    reason = f"{_named(articles)} of {listed(_short(one.event) for one in shared)}{_saying(shared)}: {found}."
    days = sorted({*_days(shared)})
    detail = {
        "rule": "date_inferred.shared_events",
        "operands": [_operand(one) for one in shared],
        "relation": "the events' dates as far as the article's own words allow them",
        "date": [iso(days[0]), iso(days[-1])] if days else [None, None],
        "days": [iso(one) for one in days[:LISTED]],
        "published": [iso(published[0]), iso(published[1])],
        "articles": articles[:LISTED],
    }
    listed_claims = (*sorted(claims)[:LISTED], *claims_of(dated)[:LISTED])
    return from_claims(
        "date_inferred", verdict, tuple(dict.fromkeys(listed_claims)), shared[0].event, reason, detail
    )


def _verdict(shared: list[Shared], published: Interval) -> tuple[Verdict, str]:
    unfit = [one for one in shared if not one.days]
    if unfit:
        words = listed(sorted({f'"{one.words}"' for one in unfit}))
        return "unsure", f"no day of those that other articles give fits {words}"
    if published == (None, None):
        return "unsure", "other articles date them so far apart that its words fit no one day of publication"
    appeared = f", so it appeared{_span(published)}"
    if all(len(one.days) == 1 for one in shared):
        return "agrees", f"other articles leave {listed(day(d) for d in sorted({*_days(shared)}))}{appeared}"
    first = next(one for one in shared if len(one.days) > 1)
    count = number(len(first.days))
    return "unsure", f"other articles leave {count} days{period(first.days[0], first.days[-1])}{appeared}"


def _days(shared: list[Shared]) -> list[int]:
    return [one for each in shared for one in each.days]


def _span(published: Interval) -> str:
    start, end = published
    return period(start, end) if end is not None else f" on {day(start or 0)} or later"


def _named(articles: list[str]) -> str:
    names = f"article {articles[0]}" if len(articles) == 1 else f"{number(len(articles))} articles"
    return (
        f"{names} without a date of its own tells" if len(articles) == 1 else f"{names} without a date tell"
    )


def _saying(shared: list[Shared]) -> str:
    words = sorted({f'"{one.words}"' for one in shared if one.words})
    return f" and says {listed(words)}" if words else ""


def _short(one: Happening) -> str:
    return what(one).removesuffix(period(one.start, one.end))


def _operand(one: Shared) -> dict[str, Any]:
    return {
        "event": one.event.id,
        "date": [iso(one.event.start), iso(one.event.end)],
        "words": one.words,
        "days": [iso(one.days[0]), iso(one.days[-1])] if one.days else [None, None],
    }


def _carried(
    article: str,
    others: dict[Key, list[str]],
    happenings: list[Happening],
    shared: list[Shared],
    published: tuple[int, int],
) -> Iterator[Finding]:
    """Yield the days of the article's other claims, from the days on which it can have appeared."""
    for (event, words), claims in sorted(others.items()):
        days = sorted(
            {found for on in range(published[0], published[1] + 1) for found in _said_on(on, words)}
        )
        if not days:
            continue
        one = happenings[event]
        told = what(one)
        if all(member.article == article and member.n_articles == 1 for member in one.members):
            one.start, one.end = days[0], days[-1]
            one.notes = (*one.notes, INFERRED)
        reason = (
            f"article {article} appeared{period(*published)}, by {listed(_short(s.event) for s in shared)} "
            f'which other articles date, so "{words}", said there of {told}, is '
            f"{' or '.join(day(found) for found in days)}."
        )
        detail = {
            "rule": "date_inferred.from_publication",
            "operands": [_operand(s) for s in shared],
            "relation": "the nearest day of that name on or before the day of publication",
            "published": [iso(published[0]), iso(published[1])],
            "words": words,
            "date": [iso(days[0]), iso(days[-1])],
            "days": [iso(found) for found in days],
            "articles": [article],
        }
        dated = [member for s in shared for member in s.event.members if member.dated]
        named = tuple(dict.fromkeys((*sorted(claims)[:LISTED], *claims_of(dated)[:LISTED])))
        yield from_claims(
            "date_inferred", "agrees" if len(days) == 1 else "unsure", named, one, reason, detail
        )


def _said_on(published: int, words: str) -> list[int]:
    """Return the day that words mean in an article of a day; nothing if they name none."""
    if words in OFFSETS:
        return [published - OFFSETS[words][0]]
    match = _WEEKDAY.search(words)
    if not match:
        return []
    weekday = dt.date.fromordinal(published).weekday()
    return [published - (weekday - WEEKDAYS.index(match[1])) % 7]
