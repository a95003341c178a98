"""Numerals that are days of the month and years: "Nov. 8", "in 2021", "the 2016 pardons"."""

from __future__ import annotations

import re
from typing import Any

from extractor.lexicon import load_toml
from extractor.recognise.hedge import hedge_before
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, any_of, spaced
from extractor.recognise.unit import unit_of

_LEXICON: dict[str, Any] = load_toml("counts")
_CALENDAR: dict[str, list[str]] = _LEXICON["calendar"]

MONTHS = frozenset(_CALENDAR["months"])
YEAR_CUES = frozenset(_CALENDAR["year_cues"])
COUNTED = frozenset(_CALENDAR["counted_nouns"] + _CALENDAR["counted_adjectives"])
_DONE = frozenset(_CALENDAR["done"])
_BATCHES = frozenset(_CALENDAR["batches"])
_POSSESSIVES = frozenset(_CALENDAR["possessives"])
_LAST_YEAR = 2199  # "by 2120"; later ones are too rare to cost counts

_DAYS_MONTH = re.compile(spaced(rf"(?:[-–]| (?:to|and|or) )\d{{1,2}} (?:{any_of(MONTHS)})\b"))
_RANGE_ON = re.compile(spaced(r" ?[-–] ?(\d{4,5})\b"))  # "2000 - 2500 calories" are no years
_SINCE = re.compile(r"\b(?:since|until)\s{1,12}\Z")


def day(text: str, folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """A day or a year beside its month: "Nov. 8", "8 November", "March 1865"."""
    value = numeral.value or 0
    plain = folded[numeral.start : numeral.end].isdigit()
    month = around.previous.rstrip(".")
    if (
        plain
        and month in MONTHS
        and around.written[0].isupper()
        and around.before[1:2]
        and around.before[1].isdigit()
    ):
        return "date"  # a teleprinter's "12 NOV 87"
    if plain and month in MONTHS and around.written[0] != around.previous:
        counted = around.next in COUNTED and around.before[1:2] == ("in",)
        if (value <= 31 and not counted) or 1000 <= value <= 2100:
            return "date"
    if plain and value <= 31 and _DAYS_MONTH.match(folded, numeral.end):
        return "date"
    if plain and value <= 31 and around.next in MONTHS:
        written = text[numeral.end : numeral.end + 16].split()[:1]
        return "date" if written and written[0][0].isupper() else None
    return None


def year(text: str, folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """A bare four-digit number that is a year: "in 2021", "the 2016 pardons", "since at least 1900"."""
    digits = folded[numeral.start : numeral.end]
    value = numeral.value or 0
    if len(digits) != 4 or not digits.isdigit() or not 1000 <= value <= _LAST_YEAR:
        return None
    other = _RANGE_ON.match(folded, numeral.end)
    opens_range = other is not None and int(other[1]) > _LAST_YEAR
    if opens_range or unit_of(text, folded, numeral, around, numeral.end) is not None:
        return None
    hedge = hedge_before(folded, numeral.start, 0)
    if hedge and hedge[1] != "about":
        return "year" if _SINCE.search(folded, max(0, hedge[0] - 20), hedge[0]) else None
    counted = around.next in COUNTED
    if 1900 <= value <= 2100:
        told = around.previous in _POSSESSIVES or around.previous.endswith("'s")
        batch = around.previous == "of" and around.before[1:2] and around.before[1] in _BATCHES
        done = around.previous in _DONE  # "pardoned 2058 Turkmen nationals"
        return None if (counted and not (told or batch)) or done else "year"
    if folded[numeral.start - 1 : numeral.start] == "(" and folded.startswith(")", numeral.end):
        return "year"
    if counted or (around.next.endswith("s") and around.next not in ("as", "was", "is", "this", "his")):
        return None
    return "year" if around.previous in YEAR_CUES else None
