"""The plain words of reasons: numbers, days, lists, and who says what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from extractor.crosscheck.quantity import Quantity
from extractor.crosscheck.statement import Statement

NAMED = 3  # articles named in a reason; the others are counted
PLURALS = {
    "pardon": "pardons",
    "commutation": "commutations",
    "amnesty": "amnesties",
    "remission": "remissions",
    "reprieve": "reprieves",
    "clemency": "acts of clemency",
}
HEDGES = {
    "exactly": "{}",
    "nearly": "nearly {}",
    "about": "about {}",
    "at_least": "at least {}",
    "more_than": "more than {}",
    "at_most": "at most {}",
    "less_than": "fewer than {}",
}


def number(value: int) -> str:
    """Return a whole number with thousands separators."""
    return f"{value:,}"


def amount(quantity: Quantity) -> str:
    """Return a count in words and figures: "nearly 1,500", "24 to 99", "at least 2,001"."""
    if quantity.value is not None and quantity.relation in HEDGES:
        return HEDGES[quantity.relation].format(number(quantity.value))
    return interval(quantity.lower, quantity.upper)


def counted(quantity: Quantity, action: str) -> str:
    """Return a count with what is counted: "1 commutation", "39 pardons"."""
    one = quantity.exact and quantity.value == 1
    noun = ("act of clemency" if action == "clemency" else action) if one else PLURALS[action]
    return f"{amount(quantity)} {noun}"


def interval(lower: int, upper: int | None) -> str:
    """Return an interval in words."""
    if upper is None:
        return f"at least {number(lower)}"
    return number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"


def day(ordinal: int) -> str:
    """Return a day as "12 December 2024"."""
    date = dt.date.fromordinal(ordinal)
    return f"{date.day} {date:%B} {date.year}"


def iso(ordinal: int | None) -> str | None:
    """Return a day in ISO form."""
    return None if ordinal is None else dt.date.fromordinal(ordinal).isoformat()


def period(start: int | None, end: int | None) -> str:
    """Return a date in words, with its preposition; empty if nothing is known of it."""
    if start is None and end is None:
        return ""
    if start is None or end is None:
        return f" up to {day(end)}" if end is not None else f" from {day(start or 0)}"
    if start == end:
        return f" on {day(start)}"
    return f" between {day(start)} and {day(end)}"


def listed(items: Iterable[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    parts = list(items)
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def tellers(statements: Sequence[Statement]) -> str:
    """Return who says it: at most three articles by name, the others as a number."""
    names = sorted({name for statement in statements for name in statement.told_by})
    articles = n_tellers(statements)
    if articles > len(names[:NAMED]):
        rest = articles - len(names[:NAMED])
        return listed([*names[:NAMED], f"{number(rest)} more"])
    return listed(names)


def n_tellers(statements: Iterable[Statement]) -> int:
    """Return how many say it: articles, or publishers of several."""
    told = [(statement.told_by, statement.n_articles) for statement in statements]
    return max(len({name for names, _ in told for name in names}), *(articles for _, articles in told))


def verb(statements: Iterable[Statement], word: str) -> str:
    """Return a regular verb as it follows ``tellers``: "says" of one article, "say" of several."""
    return word if n_tellers(statements) > 1 else f"{word}s"


def quoted(statements: Sequence[Statement]) -> str:
    """Return the count as the article that comes first writes it, in quotation marks, with who says so."""
    return f'"{min(statement.words for statement in statements)}" ({tellers(statements)})'


def claims_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return the claims that the statements stand for, at most 50 of each, in order."""
    return tuple(sorted({claim for statement in statements for claim in statement.claims}))


def plural(count: int, noun: str) -> str:
    """Return a number with what it counts.

    >>> plural(1, "day"), plural(4, "claim"), plural(0, "other act")
    ('one day', '4 claims', 'no other acts')
    """
    if count == 1:
        return f"one {noun}"
    return f"{number(count) if count else 'no'} {noun}s"


def acts(action: str, grantor: str, start: int | None, end: int | None) -> str:
    """Return what is counted: "Joe Biden's commutations on 12 December 2024"."""
    whose = f"{grantor}'s " if grantor else "the "
    return f"{whose}{PLURALS[action]}{period(start, end)}"
