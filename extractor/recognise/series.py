"""Numerals that share the kind of the one before: days, years, labels and citations in a row."""

from __future__ import annotations

import re

from extractor.recognise.dated import COUNTED, YEAR_CUES
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, spaced

_REPORTER = re.compile(r"\s[^\s,;]{1,12}(?:\s[^\s,;]{1,8})?\s")  # between volume and page: "410 U.S. 113"
_SERIES = re.compile(spaced(r"(?:\(\w{1,4}\)){0,4}(?: ?(?:[-–/&,]|to|and|or|through|until)){1,2} ?"))

# A number that follows one of these after "to", "and", a comma or a dash may be of the same kind.
SERIAL = frozenset(["year", "years", "date", "label", "labels", "citation"])


def in_series(
    folded: str, previous: Numeral, numeral: Numeral, around: Neighbours, reason: str
) -> str | None:
    """Return the kind taken over: "Jan. 6-8", "from 2009 to 2017", "sections 841 and 846"."""
    between = folded[previous.end : numeral.start]
    if reason == "citation":
        return "citation" if _REPORTER.fullmatch(between) and around.next not in COUNTED else None
    digits = folded[numeral.start : numeral.end]
    if not digits.isdigit() or not _SERIES.fullmatch(between) or around.next in COUNTED:
        return None
    if reason == "labels":
        return "labels"
    value = int(digits)
    if len(digits) == 4 and 1000 <= value <= 2100:
        return "year" if reason != "label" else None
    closed = not around.after or around.next in YEAR_CUES
    tight = between.strip() in ("-", "–", "to", "through")
    if reason == "date" and value <= 31 and (tight or closed):
        return "date"
    return "label" if reason == "label" and closed else None
