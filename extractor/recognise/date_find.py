"""Text -> single time expressions, each with what it was made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.mention import DateMention, Interval
from extractor.normalise.timex import Context, Meaning, Slots
from extractor.recognise.date_grammar import grammar, matches
from extractor.recognise.date_tense import is_future
from extractor.recognise.date_tokens import Token, tokens

TENSED = frozenset({
    "weekday", "month_day", "month", "holiday", "days_of_month", "day_of_month", "season", "quarter",
    "weekend", "clock_day",
})  # fmt: skip
"""Rules whose meaning turns on whether the clause looks ahead."""
YEARLESS = frozenset({"month", "month_day", "days_of_month", "quarter", "season", "holiday"})
"""Rules that read an expression without its year."""
MONTHS_WITH_YEAR = frozenset({"month_year", "month_day_year", "day_month_year", "days_of_month"})
APPOSED_WORDS = 5  # ", the governor's"
LENDING = frozenset({"AND", "OR", "COMMA"})
ANAPHORIC = frozenset(
    {"anaphoric", "anaphoric_before", "anaphoric_offset", "anaphoric_month", "anaphoric_span"}
)


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


def find(text: str, published: dt.date | None) -> tuple[list[Token], list[Found]]:
    """Return the tokens of ``text`` and its single time expressions in reading order."""
    row = tokens(text)
    found = list(_expressions(text, row, published))
    return row, _lend_years(row, _without_apposed(row, found))


def _without_apposed(row: list[Token], found: list[Found]) -> list[Found]:
    """Leave out the year in office that explains a calendar year: "in 2017, her first year in office"."""
    kept = found[:1]
    for one, other in pairwise(found):
        gap = [token.name for token in row[one.after : other.first]]
        near = gap[:1] == ["COMMA"] and len(gap) <= APPOSED_WORDS and "STOP" not in gap
        if not (near and one.matched == "year" and other.matched == "term_first_days" and _is_year(other)):
            kept.append(other)
    return kept


def _is_year(one: Found) -> bool:
    return one.slots.text("UNIT") == "Y" and not one.slots.has("NUMBER_WORD")


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
        if meaning.type in ("DATE", "TIME") and meaning.interval and meaning.granularity != "term":
            anchor = meaning.interval


def _lend_years(row: list[Token], found: list[Found]) -> list[Found]:
    """Give "July" in "July and August 2021" the year of its neighbour. Ranges see to themselves."""
    for place, (one, other) in enumerate(pairwise(found)):
        gap = [token.name for token in row[one.after : other.first]]
        opened = one.first > 0 and row[one.first - 1].name in ("BETWEEN", "FROM")
        interval = other.mention.interval
        if len(gap) != 1 or gap[0] not in LENDING or opened or not interval or not interval.start:
            continue
        if one.matched in YEARLESS and one.mention.basis == "relative" and other.matched in MONTHS_WITH_YEAR:
            meaning = one.reread(replace(one.context, year=interval.start.year))
            if meaning is not None:
                found[place] = replace(one, mention=mention_like(one.mention, meaning))
    return found


def mention_like(mention: DateMention, meaning: Meaning) -> DateMention:
    """Return ``mention`` with another meaning."""
    return replace(mention, value=meaning.value, interval=meaning.interval, basis=meaning.basis)


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
