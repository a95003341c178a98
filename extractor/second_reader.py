"""A second opinion on a claim's number and day, from readers that are not ours.

quantulum3 reads number words and scales, dateparser dates with a month. Where one of them differs from our
own grammar for no known reason, the record says so among its doubts. Both are slow to load and to run (2 s
and 2 ms a number, 1 ms a date), so each is asked only what it is good at, once for each wording.

Not asked, because they are known to be wrong there: vague counting nouns, dozens, ranges, lakh and crore
(quantulum3); weekdays and relative expressions, which depend on whether the publication day itself counts
(dateparser).
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from functools import lru_cache
from typing import Any

from extractor.mention import CountMention, Interval, Span

#: Figures in plain digits leave no room for two opinions.
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
_KNOWN_WRONG = re.compile(
    r"(?i)dozen|score|lakh|crore|single|couple|pair|half|several|hundreds|thousands|\bno\b|\bone\b|none|\bzero\b"
)
_MONTH_DAY = re.compile(
    r"(?i)(?:on )?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} [a-z]{3,9})"
    r"(?:,? \d{4})?"
)


def count_disputed(mention: CountMention) -> bool:
    """Whether quantulum3 reads another number from the words of a count."""
    words = mention.number.text
    if mention.value is None or _DIGITS.fullmatch(words) or _KNOWN_WRONG.search(words):
        return False
    return float(mention.value) not in _numbers_in(" ".join(words.split()))


@lru_cache(maxsize=4096)
def _numbers_in(words: str) -> frozenset[float]:
    return frozenset(float(quantity.value) for quantity in _quantulum().parse(f"{words} people"))


@lru_cache(maxsize=1)
def _quantulum() -> Any:
    """Load quantulum3 without its classifier, which a newer scikit-learn than its own breaks."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False
        parser.parse("two people")  # loads its unit tables now, while its warnings are hushed
    return parser


def date_disputed(words: Span | None, interval: Interval, published: dt.date | None) -> bool:
    """Whether dateparser reads another day from date words that name a month and a day."""
    if words is None or interval.start is None or interval.start != interval.end:
        return False
    text = " ".join(words.text.split())
    if not _MONTH_DAY.fullmatch(text) or (published is None and not re.search(r"\d{4}", text)):
        return False
    read = _day_of(text, published)
    return read is not None and read != interval.start


@lru_cache(maxsize=4096)
def _day_of(text: str, published: dt.date | None) -> dt.date | None:
    from dateparser.date import DateDataParser

    base = dt.datetime.combine(published or dt.date(2000, 1, 1), dt.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    data = DateDataParser(languages=["en"], settings=settings).get_date_data(
        text.removeprefix("on ").removeprefix("On ")
    )
    if data is None or data.date_obj is None or data.period != "day":
        return None
    return data.date_obj.date()
