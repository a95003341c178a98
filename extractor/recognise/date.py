"""Text -> date mentions.

:func:`dates` gives the single expressions, as TimeML marks them. :func:`date_phrases` goes on to join them
into ranges ("between April and June 2020", "since 2009") and to mark those that do not say when something
was done ("by Friday", "the Jan. 6 attack").
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from extractor.mention import DateMention, Interval
from extractor.recognise.date_find import find
from extractor.recognise.date_spans import compose, separate


def publication_day(published: dt.date | str | None) -> dt.date | None:
    """Return the publication day. A string is an ISO day or date-time; any other raises ``ValueError``."""
    if isinstance(published, str):
        return dt.date.fromisoformat(published[:10])
    return published.date() if isinstance(published, dt.datetime) else published


def dates(text: str, published: dt.date | str | None = None) -> list[DateMention]:
    """Return the time expressions of ``text`` as TimeML marks them, in reading order, without overlaps.

    Each has its TIMEX3 value beside its interval; the ends of a range are two expressions. Terms of office
    have no TIMEX3 value and are left to :func:`date_phrases`. Without ``published`` whatever is relative has
    no interval. Raises ``ValueError`` when ``published`` is a string but no ISO day.

    >>> [(d.text, d.value) for d in dates("From 2009 to last May she wrote two books.", "2017-01-17")]
    [('2009', '2009'), ('last May', '2016-05')]
    """
    row, found = find(text, publication_day(published))
    return separate(text, row, found)


def date_phrases(text: str, published: dt.date | str | None = None) -> list[DateMention]:
    """Return what a claim's date is read from: single expressions, whole ranges and terms of office.

    In reading order, without overlaps; ``text[m.start:m.end] == m.text``. ``rule`` notes the company that a
    date keeps. Raises ``ValueError`` when ``published`` is a string but no ISO day.
    """
    day = publication_day(published)
    row, found = find(text, day)
    return compose(text, row, found, day)


def resolve_anaphoric(mention: DateMention, anchor: Interval) -> Interval | None:
    """Return what "that year" or "two days later" means, ``anchor`` being the day or period it points to.

    ``None`` for a mention that is not anaphoric, or that reaches outside the calendar.
    """
    if mention.rule != "anaphoric":
        return None
    # The full stop stands for the end of the clause that "the day before" needs.
    _, found = find(mention.text + ".", None)
    if not found:
        return None
    meaning = found[0].reread(replace(found[0].context, anchor=anchor))
    return meaning.interval if meaning else None
