"""A time in office that a date beside it begins: "since taking office in January"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from extractor.mention import DateMention
from extractor.normalise.calendar_days import between
from extractor.recognise.date_find import Found
from extractor.recognise.date_tokens import Token


def begins_term(row: list[Token], before: Found, one: Found) -> bool:
    """Say whether the date is when somebody took office: "since taking office in January"."""
    gap = [token.name for token in row[before.after : one.first]]
    return before.matched == "term_so_far" and gap in (["IN"], ["ON"]) and dated(one)


def since_then(text: str, term: DateMention, one: Found, published: dt.date | None) -> DateMention:
    """Return the term with the interval that its date gives those whose terms are unknown."""
    first = one.mention.interval.start if one.mention.interval else None
    end = one.mention.end
    return replace(term, end=end, text=text[term.start : end], interval=between(first, published))


def dated(one: Found) -> bool:
    """Say whether an expression names a time, and not one that is told by another."""
    return one.mention.type in ("DATE", "TIME") and one.mention.rule != "anaphoric"
