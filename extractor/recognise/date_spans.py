"""Single time expressions -> date mentions: ranges joined, and the company a date keeps noted.

"from 2009 to 2017", "between April and June 2020", "since 2009" become one mention with the whole interval.
"by Friday", "as of December 2020", "until", "before" keep the plain date and say so in ``rule``, as does a
date that only names something ("the Jan. 6 attack", "the 2017 law"): ``event_name``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from extractor.mention import DateMention, Interval
from extractor.normalise.calendar_days import between
from extractor.recognise.date_find import YEARLESS, Found, mention_like
from extractor.recognise.date_offset import apart
from extractor.recognise.date_since import begins_term, dated, since_then
from extractor.recognise.date_tokens import Token

JOINERS = frozenset({"TO", "THROUGH", "UNTIL", "HYPHEN", "DASH"})
LEADS = {
    "AS_OF": "as_of", "BY": "by", "BEFORE": "before", "AFTER": "after", "UNTIL": "until",
    "THROUGH": "through", "FROM": "from",
}  # fmt: skip
BARE_LEADS = frozenset({"THE", "APPROXIMATELY", "ON", "EARLY"})
"""Words that may stand between a preposition and the date it governs: "since at least 2009", "until the"."""
DETERMINERS = frozenset({"THE", "A", "HIS", "POSSESSIVE", "THIS", "THAT"})
EVENT_WORDS_BETWEEN = 4
WORDS_OF_END = 9
PARTING = frozenset({"STOP", "COMMA", "DASH", "QUOTE"})
NAMING = frozenset(
    {"WORD", "PLURAL", "EVENT_NOUN", "EVENT_PEOPLE", "COUNTED", "CAPITAL", "CITATION", "TERM", "PRESIDENT"}
)


def compose(text: str, row: list[Token], found: list[Found], published: dt.date | None) -> list[DateMention]:
    """Return what a claim's date is read from: ranges as one mention, each with the company it keeps."""
    mentions: list[DateMention] = []
    place = 0
    while place < len(found):
        one = found[place]
        joined = _range(text, row, one, found[place + 1], published) if place + 1 < len(found) else None
        if joined is not None:
            mentions.append(joined)
            place += 2
            continue
        before = found[place - 1] if place else None
        if before is not None and begins_term(row, before, one):
            mentions[-1] = since_then(text, mentions[-1], one, published)
            place += 1
            continue
        moved = None if _names_event(text, row, one) else apart(text, row, one, before)
        if moved is not None and mentions and mentions[-1].end > moved.start:
            mentions.pop()  # the distance: "three days" before Christmas
        mentions.append(moved or _with_company(text, row, one, published))
        place += 1
    return mentions


def separate(text: str, row: list[Token], found: list[Found]) -> list[DateMention]:
    """Return the expressions as TimeML marks them: the two ends of a range each for itself."""
    mentions: list[DateMention] = []
    for place, one in enumerate(found):
        mention = one.mention
        if place and _are_ends(row, found[place - 1], one):
            mentions[-1], mention = lent(found[place - 1], one)
        words = row[one.first : one.after]
        joint = next((token for token in words if token.name in JOINERS or token.name == "AND"), None)
        if "/" in mention.value and joint is not None:
            mentions += _halves(text, mention, joint)
        elif mention.granularity != "term" or mention.value != "PXY":
            mentions.append(mention)
    return mentions


def _halves(text: str, mention: DateMention, joint: Token) -> list[DateMention]:
    """Return the two dates of "Sept. 20-24" or "1957-58", which ``joint`` parts."""
    halves = []
    edges = ((mention.start, joint.start), (joint.end, mention.end))
    for value, (start, end) in zip(mention.value.split("/"), edges, strict=True):
        words = text[start:end].strip()
        start = text.index(words, start)
        first = dt.date.fromisoformat(f"{value}-01-01"[:10])
        whole = len(value) == len("1957")
        halves.append(
            replace(
                mention, start=start, end=start + len(words), text=words, value=value,
                interval=Interval(first, first.replace(month=12, day=31) if whole else first),
                granularity="year" if whole else "day", rule="",
            )
        )  # fmt: skip
    return halves


def _range(
    text: str, row: list[Token], one: Found, other: Found, published: dt.date | None
) -> DateMention | None:
    """Return the range of two neighbouring expressions, ``None`` when they are not its ends."""
    if not _are_ends(row, one, other):
        return None
    start, end = _ends(one, other, published)
    interval = between(start, end)
    if interval is None and published is not None:
        return None
    basis = "explicit" if "explicit" in (one.mention.basis, other.mention.basis) else "relative"
    begin, finish = one.mention.start, other.mention.end
    return DateMention(
        begin, finish, text[begin:finish], "DATE", f"{one.mention.value}/{other.mention.value}", interval,
        "range", basis, "range",
    )  # fmt: skip


def _are_ends(row: list[Token], one: Found, other: Found) -> bool:
    """Say whether two neighbouring expressions are the ends of a range."""
    gap = [token.name for token in row[one.after : other.first]]
    lead = _lead(row, one.first)
    if _parted_ends(row, one, other) and dated(one) and dated(other):
        return True
    opened = gap == ["AND"] and lead == "BETWEEN"
    if not (opened or (len(gap) == 1 and gap[0] in JOINERS)) or not dated(one) or not dated(other):
        return False
    alike = one.mention.granularity == other.mention.granularity or other.mention.value == "PRESENT_REF"
    return opened or lead == "FROM" or alike


def _parted_ends(row: list[Token], one: Found, other: Found) -> bool:
    """Say whether two days are ends of events: "between the vote on May 2 and the oath on Friday"."""
    gap = [token.name for token in row[one.after : other.first]]
    lead = [token.name for token in row[max(0, one.first - WORDS_OF_END) : one.first]]
    days = one.mention.granularity == other.mention.granularity == "day"
    if not days or gap[:2] not in (["AND", "THE"], ["AND", "HIS"], ["AND", "A"]) or len(gap) > WORDS_OF_END:
        return False
    return "BETWEEN" in lead and not PARTING.intersection(lead[lead.index("BETWEEN") :] + gap)


def _ends(one: Found, other: Found, published: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """Return first and last day of the range."""
    if other.mention.value == "PRESENT_REF":
        return (one.mention.interval.start if one.mention.interval else None), published
    first, last = (mention.interval for mention in lent(one, other))
    return (first.start if first else None), (last.end if last else None)


def lent(one: Found, other: Found) -> tuple[DateMention, DateMention]:
    """Return the ends of a range, one without a year in that of the other: "April to June 2020"."""
    first, last = one.mention, other.mention
    if one.matched in YEARLESS and first.basis == "relative" and last.interval and last.basis == "explicit":
        first = _in_year(one, last.interval, -1)
    elif other.matched in YEARLESS and last.basis == "relative" and first.interval:
        last = _in_year(other, first.interval, 1)
    return first, last


def _in_year(one: Found, neighbour: Interval, step: int) -> DateMention:
    """Return ``one`` read in the year of ``neighbour``, or the next over if the range would be turned."""
    base = neighbour.end if step < 0 else neighbour.start
    for year in (base.year, base.year + step) if base else ():
        meaning = one.reread(replace(one.context, year=year))
        interval = meaning.interval if meaning else None
        if meaning and base and interval and interval.start and (interval.start - base).days * step >= 0:
            return mention_like(one.mention, meaning)
    return replace(one.mention, interval=None)


def _lead(row: list[Token], first: int) -> str:
    """Return the class of the word that governs the expression which begins at token ``first``."""
    place = first - 1
    while place >= 0 and row[place].name in BARE_LEADS:
        place -= 1
    return row[place].name if place >= 0 else ""


def _with_company(text: str, row: list[Token], one: Found, published: dt.date | None) -> DateMention:
    mention = one.mention
    if not dated(one) or mention.interval is None or mention.granularity == "term":
        return mention
    if _names_event(text, row, one):
        return replace(mention, rule="event_name")
    lead = _lead(row, one.first)
    if lead == "SINCE" or (lead == "FROM" and _goes_on(text, row, one)):
        return _since(text, row, one, mention.interval, published)
    return replace(mention, rule=LEADS[lead]) if lead in LEADS else mention


def _since(
    text: str, row: list[Token], one: Found, interval: Interval, published: dt.date | None
) -> DateMention:
    """Return "since 2009" as one mention, from the first day meant to publication."""
    start = interval.start
    ended = Interval(start, None) if published is None else between(start, published)
    place = one.first
    while row[place].name not in ("SINCE", "FROM"):
        place -= 1
    begin = row[place].start
    return replace(
        one.mention,
        start=begin,
        text=text[begin : one.mention.end],
        interval=ended,
        granularity="range",
        rule="since",
    )


def _goes_on(text: str, row: list[Token], one: Found) -> bool:
    """Say whether "on" or "onward" after the date opens its end: "from 1994 on, they pardoned 105"."""
    following = row[one.after : one.after + 2]
    if not following:
        return False
    if text[following[0].start : following[0].end].lower() in ("onward", "onwards", "forward"):
        return True
    last = len(following) == 1 or following[1].name in ("STOP", "COMMA", "AND")
    return following[0].name == "ON" and last


def _names_event(text: str, row: list[Token], one: Found) -> bool:
    """Say whether the date is part of a name: "the Jan. 6 attack", "the 2017 law"."""
    following = [token.name for token in row[one.after : one.after + EVENT_WORDS_BETWEEN + 1]]
    before = row[one.first - 1].name if one.first else ""
    if one.matched in ("month_day", "month_day_year", "day_month_year"):
        for name in following:
            if name in ("EVENT_NOUN", "EVENT_PEOPLE"):
                return True
            if name not in ("CAPITAL", "WORD", "POSSESSIVE") or (
                name == "WORD" and before not in DETERMINERS
            ):
                return False
        return False
    return one.matched == "year" and _names_by_year(text, row, one, following, before)


def _names_by_year(text: str, row: list[Token], one: Found, following: list[str], before: str) -> bool:
    """Say whether the year is part of a name: "the 2017 law", "Clemency Order 1 of 2020"."""
    word = text[row[one.first - 1].start : row[one.first - 1].end].lower() if one.first else ""
    if word in ("over", "for") and following[:1] == ["EVENT_NOUN"]:
        return True  # "over 2019 unrest"
    if before in DETERMINERS or (
        before == "WORD" and one.first > 1 and row[one.first - 2].name in DETERMINERS
    ):
        return bool(following) and following[0] in NAMING
    if before == "CAPITAL":
        return row[one.first - 1].end - row[one.first - 1].start > 1
    named = row[one.first - 2].name if before == "OF" and one.first > 1 else ""
    if named == "INT":  # "under Clemency Order 1 of 2020"
        return one.first > 2 and row[one.first - 3].name in ("CAPITAL", "CITATION", "STOP")
    return named == "CAPITAL"
