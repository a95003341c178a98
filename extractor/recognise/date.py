"""Text -> date mentions.

:func:`time_expressions` gives the single expressions, as TimeML marks them. :func:`dates` goes on to join
them into ranges ("between April and June 2020", "since 2009") and to mark those that do not say when
something was done ("by Friday", "the Jan. 6 attack").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.mention import DateMention, Interval
from extractor.normalise.timex import Context, Meaning, Slots
from extractor.recognise.date_grammar import grammar, matches
from extractor.recognise.date_tense import is_future
from extractor.recognise.date_tokens import Token, tokens

TENSED = frozenset({
    "weekday", "month_day", "month", "holiday", "days_of_month", "day_of_month", "season", "quarter", "weekend",
    "clock_day",
})  # fmt: skip
"""Rules whose meaning turns on whether the clause looks ahead."""
ANAPHORIC = frozenset({"anaphoric", "anaphoric_before", "anaphoric_offset"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with what it was made from: its token range, slots and context."""

    mention: DateMention
    first: int
    after: int
    slots: Slots
    context: Context
    matched: str

    def reread(self, context: Context) -> Meaning | None:
        """Return the meaning of the same words in another context."""
        return grammar().resolvers[self.matched](self.slots, context)


def publication_day(published: dt.date | str | None) -> dt.date | None:
    """Return the publication day. A string is an ISO day or date-time; any other raises ``ValueError``."""
    if isinstance(published, str):
        return dt.date.fromisoformat(published[:10])
    return published.date() if isinstance(published, dt.datetime) else published


def find(text: str, published: dt.date | None) -> tuple[list[Token], list[Found]]:
    """Return the tokens of ``text`` and its single time expressions in reading order."""
    row = tokens(text)
    return row, list(_expressions(text, row, published))


def _expressions(text: str, row: list[Token], published: dt.date | None) -> Iterator[Found]:
    anchor: Interval | None = None
    resolvers = grammar().resolvers
    for rule, first, after in matches(row):
        slots = Slots(tuple((token.name, token.value) for token in row[first:after]))
        future = rule in TENSED and is_future(text, row, first, after)
        context = Context(published, future, anchor)
        meaning = resolvers[rule](slots, context)
        if meaning is None:
            continue
        mention = _mention(text, row[first].start, row[after - 1].end, meaning, rule)
        yield Found(mention, first, after, slots, context, rule)
        if meaning.type in ("DATE", "TIME") and meaning.interval and not meaning.granularity == "term":
            anchor = meaning.interval


def _mention(text: str, start: int, end: int, meaning: Meaning, rule: str) -> DateMention:
    """Return the mention; an anaphoric one keeps its value only, since its anchor is a guess."""
    anaphoric = rule in ANAPHORIC
    return DateMention(
        start=start,
        end=end,
        text=text[start:end],
        type=meaning.type,
        value=meaning.value,
        interval=None if anaphoric else meaning.interval,
        granularity=meaning.granularity,
        basis=meaning.basis,
        rule="anaphoric" if anaphoric else meaning.rule or rule,
    )


def time_expressions(text: str, published: dt.date | str | None = None) -> list[DateMention]:
    """Return the time expressions of ``text`` as TimeML marks them, in reading order, without overlaps.

    Terms of office have no TIMEX3 value and are left to :func:`dates`. Raises ``ValueError`` when
    ``published`` is a string but no ISO day.
    """
    _, found = find(text, publication_day(published))
    return [one.mention for one in found if one.mention.granularity != "term" or one.mention.value != "PXY"]


def dates(text: str, published: dt.date | str | None = None) -> list[DateMention]:
    """Return the date mentions of ``text``: single expressions, ranges and terms of office.

    In reading order, without overlaps; ``text[m.start:m.end] == m.text``. Without ``published`` whatever is
    relative has no interval. Raises ``ValueError`` when ``published`` is a string but no ISO day.
    """
    from extractor.recognise.date_spans import compose

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
