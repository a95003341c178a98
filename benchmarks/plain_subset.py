"""The plain numbers and dates of a text, found by patterns that belong to no reader under test.

What ``benchmarks.differential`` compares is the subset on which any reader should agree: a numeral in digits
or words right before a noun in the plural, a full or partial date, a weekday, "last month". The patterns are
narrow on purpose and know nothing of hedges, ranges or what the number counts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ONES = "two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW_100 = rf"(?:(?:{_TENS})(?:[- ](?:one|{_ONES}))?|{_TEENS}|{_ONES})"
_BELOW_1000 = rf"(?:(?:one|a|{_ONES}) hundred(?: (?:and )?(?:{_BELOW_100}|one))?|{_BELOW_100})"
_WORDS = rf"(?:(?:{_BELOW_1000}|one|a) (?:thousand|million)(?: (?:and )?{_BELOW_1000})?|{_BELOW_1000})"
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?)(?: (?:million|billion))?"
_OTHER_SCALE = (
    "dozen|score|hundred|thousand|million|billion|trillion|lakh|crore|percent|quarters|thirds|times"
)
_NOUN = rf"(?!(?:{_OTHER_SCALE})\b)(?:[a-z]{{3,20}} )?(?:[a-z]{{2,20}}[a-rt-z]s|people|men|women|children)"
NUMBER = re.compile(rf"(?<![\w$£€¥#.,:/§+-])(?P<number>{_DIGITS}|(?i:{_WORDS}))(?= {_NOUN}(?![\w-]))")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
)
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DAY = r"(?:3[01]|[12]\d|[1-9])"
_AGO = rf"(?:\d{{1,2}}|{_ONES}|{_TEENS}|an?)"
#: Kinds of date words, the longer before those that they hold.
DATES = {
    "day, month and year": (
        rf"(?:{_MONTHS}) {_DAY}(?:st|nd|rd|th)?, \d{{4}}|{_DAY} (?:{_MONTHS}),? \d{{4}}|\d{{4}}-\d\d-\d\d"
    ),
    "month and year": rf"(?:{_MONTHS}),? (?:of )?(?:19|20)\d\d",
    "day and month": rf"(?:{_MONTHS}) {_DAY}(?:st|nd|rd|th)?|{_DAY} (?:{_MONTHS})",
    "units ago": rf"{_AGO} (?:day|week|month|year)s? ago",
    "last or next unit": r"(?:[Ll]ast|[Nn]ext) (?:week|month|year)",
    "last or next weekday": rf"(?:[Ll]ast|[Nn]ext) (?:{_WEEKDAYS})",
    "weekday": rf"(?:{_WEEKDAYS})",
    "yesterday, today, tomorrow": r"[Yy]esterday|[Tt]oday|[Tt]omorrow",
}  # fmt: skip
_KINDS = {f"k{place}": kind for place, kind in enumerate(DATES)}
_ANY_KIND = "|".join(f"(?P<k{place}>{body})" for place, body in enumerate(DATES.values()))
DATE = re.compile(rf"(?<![\w/.,'’-])(?:{_ANY_KIND})(?![\w/-])")


class Plain(NamedTuple):
    """A plain number or date: its place, its words, and which kind it is of."""

    start: int
    end: int
    text: str
    kind: str


def plain_numbers(text: str) -> list[Plain]:
    """Return the plain numerals before a noun, in reading order.

    >>> [one.text for one in plain_numbers("He pardoned 39 people and twenty-two aged men, not $40 fines.")]
    ['39', 'twenty-two']
    """
    return [
        Plain(*match.span("number"), match["number"], "digits" if match["number"][0].isdigit() else "words")
        for match in NUMBER.finditer(text)
    ]


def plain_dates(text: str) -> list[Plain]:
    """Return the plain date words, in reading order.

    >>> [(one.text, one.kind) for one in plain_dates("On Dec. 12, 2024, and last Friday, not in May.")]
    [('Dec. 12, 2024', 'day, month and year'), ('last Friday', 'last or next weekday')]
    """
    return [
        Plain(*match.span(), match.group(), _KINDS[match.lastgroup or ""]) for match in DATE.finditer(text)
    ]
