"""Two numerals that make one quantity: ranges ("20 to 30") and ratios ("one in five"); scores make none."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from extractor.lexicon import load_toml
from extractor.normalise.count import shared_scale
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, any_of, spaced
from extractor.recognise.unit import Unit

_LEXICON: dict[str, Any] = load_toml("counts")

_RANGE = re.compile(spaced(r" (?:to|through|and|or|[-–]) |[-–]|-(?:to|or)-|- (?:to|or|and) "))
_RATIO = re.compile(spaced(r" in (?:every )?| out of (?:every )?|:|-to-| to "))
_BETWEEN = re.compile(spaced(r"\bbetween (?:(?:about|roughly|around|an estimated|some) )?\Z"))
_FROM = re.compile(
    spaced(
        r"(?P<spread>\b(?:rang\w{1,4}|anywhere|somewhere|vary|varied|varying|varies|priced|aged|sized) )?"
        r"\bfrom (?:[a-z]{1,14} ){0,3}\Z"
    )
)
_CHANGE = re.compile(spaced(rf"\b(?:{any_of(_LEXICON['change']['verbs'])})\b[^.;]{{0,24}}\Z"))
_SCORES = {key: frozenset(words) for key, words in _LEXICON["scores"].items()}
# The usual denominators; "12 in 37 states" is no ratio.
_DENOMINATORS = frozenset([*range(2, 11), 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000])


class Quantity(NamedTuple):
    """A numeral, or two joined, with its unit. ``start:end`` covers the number and its currency sign."""

    numeral: Numeral
    around: Neighbours
    unit: Unit | None
    start: int
    end: int
    kind: str
    relation: str = "exactly"

    @property
    def measured_end(self) -> int:
        """Where the unit ends, or the number when there is none."""
        return self.unit.end if self.unit else self.end


def join(folded: str, quantities: list[Quantity]) -> list[Quantity]:
    """Return ``quantities`` with ranges and ratios put together and scores and votes taken out."""
    joined: list[Quantity] = []
    position = 0
    while position < len(quantities):
        first = quantities[position]
        second = quantities[position + 1] if position + 1 < len(quantities) else None
        verdict = _verdict(folded, first, second) if second is not None else ""
        if second is None or not verdict:
            joined.append(_of_change(folded, first, second) if second is not None else first)
            position += 1
            continue
        if verdict == "range":
            joined.append(_range(folded, first, second))
        elif verdict == "ratio":
            joined.append(_ratio(first, second))
        position += 2
    return joined


def _of_change(folded: str, first: Quantity, second: Quantity) -> Quantity:
    """Give the first number of "rose from 1.2 to 1.5 million" the scale and the unit of the second."""
    between = folded[first.measured_end : second.start]
    if between.strip() != "to" or first.unit is not None or first.numeral.value is None:
        return first
    if not _FROM.search(folded, max(0, first.start - 48), first.start):
        return first
    value, high = first.numeral.value, second.numeral.value or 0
    if any(letter.isalpha() for letter in folded[second.numeral.start : second.numeral.end]):
        value = shared_scale(value, high, folded[second.numeral.start : second.numeral.end])
    kind = second.kind if second.unit is not None else first.kind
    return first._replace(numeral=first.numeral._replace(value=value), unit=second.unit, kind=kind)


def _verdict(folded: str, first: Quantity, second: Quantity) -> str:
    """Say what two neighbouring quantities are together: ``range``, ``ratio``, ``score`` or nothing."""
    between = folded[first.measured_end : second.start]
    if len(between) > 24 or first.numeral.value is None or second.numeral.value is None:
        return ""
    if _RATIO.fullmatch(between) and _is_ratio(between, first, second):
        return "ratio"
    if not _RANGE.fullmatch(between) or not _same_unit(first, second):
        return ""
    if between.strip() in ("-", "–") and between[:1].isspace():  # "39 - 12 of them women" is no range
        return "range" if second.unit and first.numeral.value < second.numeral.value else ""
    word = between.strip(" -–\n\t")
    if word == "or" and between[0] == "-":
        return ""  # "a 7- or 8-inch screen" names two
    if word == "or":
        return "range" if _alternatives(first.numeral.value, second.numeral.value) else ""
    if _BETWEEN.search(folded, max(0, first.start - 40), first.start):
        return "range"
    return "" if word == "and" else _spread_or_score(folded, first, second, tight=not between[:1].isspace())


def _spread_or_score(folded: str, first: Quantity, second: Quantity, *, tight: bool) -> str:
    """Judge "A to B" and, when ``tight``, "A-B"."""
    falls = _low(folded, first, second) >= (second.numeral.value or 0)
    if _is_score(first, second, falls and (tight or not _moves(folded, first))):
        return "score"
    measured = first.unit is not None or second.unit is not None
    if tight and not measured and not (second.around.next or second.around.hyphened):
        return "score"
    return "" if falls or _is_change(folded, first, second) else "range"


def _low(folded: str, first: Quantity, second: Quantity) -> float:
    """The value of the first number when the second says the scale for both."""
    low, high = first.numeral.value or 0, second.numeral.value or 0
    if first.unit is not None and first.unit.end > first.end:
        return low  # "5 percent to 2 million": the first is complete
    return shared_scale(low, high, folded[second.numeral.start : second.numeral.end])


def _same_unit(first: Quantity, second: Quantity) -> bool:
    if first.unit is None:
        return True
    if second.unit is None:
        return first.unit.end == first.end  # "$2 to 3 million"
    return (first.unit.kind, first.unit.name) == (second.unit.kind, second.unit.name)


def _alternatives(low: float, high: float) -> bool:
    """Whether "A or B" names a spread: "two or three", "10 or 15"."""
    return high - low == 1 or (low % 5 == 0 and high % 5 == 0 and low < high <= 2 * low)


def _is_ratio(between: str, first: Quantity, second: Quantity) -> bool:
    low, high = first.numeral.value or 0, second.numeral.value or 0
    if first.unit is not None or (second.unit is not None and second.unit.kind != "percent"):
        return False
    word = between.strip()
    if word == ":":
        return True
    if word == "-to-":
        return low > high and high <= 5
    if word == "to":
        return high == 1 and low > 1 and first.around.previous not in _SCORES["before"]
    if word.startswith("out") and "every" not in word and high > 10 and high not in (100, 1000):
        return False  # "37 out of 40" counts 37
    return 0 < low < high and low <= 99 and high in _DENOMINATORS


def _is_score(first: Quantity, second: Quantity, falling: bool) -> bool:
    """Whether "3-1" or "51 to 49" is a score or a vote, as all ``falling`` numbers are that did not move."""
    if first.unit is not None or second.unit is not None:
        return False
    before = first.around.before
    cued = first.around.previous in _SCORES["before"] or (
        before[:1] in (("of",), ("by",), ("was",)) and before[1:2] and before[1] in _SCORES["nouns"]
    )
    closing = (second.around.next, second.around.hyphened)
    return falling or bool(cued) or not _SCORES["after"].isdisjoint(closing)


def _moves(folded: str, first: Quantity) -> bool:
    """Whether "from" or a verb of change stands before."""
    begin = max(0, first.start - 48)
    return bool(_FROM.search(folded, begin, first.start) or _CHANGE.search(folded, begin, first.start))


def _is_change(folded: str, first: Quantity, second: Quantity) -> bool:
    """Whether "A to B" goes from one value to another: "fell 3 percent to 5 percent", "from 19 to 23"."""
    source = _FROM.search(folded, max(0, first.start - 48), first.start)
    if source is not None:
        return source["spread"] is None
    if first.around.previous == "by" and second.unit is None:
        return True
    own_unit = first.unit is not None and (first.unit.end > first.end or first.start < first.numeral.start)
    return own_unit and bool(_CHANGE.search(folded, max(0, first.start - 40), first.start))


def _range(folded: str, first: Quantity, second: Quantity) -> Quantity:
    low, high = sorted((_low(folded, first, second), second.numeral.value or 0))
    opening = _BETWEEN.search(folded, max(0, first.start - 40), first.start)
    numeral = Numeral(first.numeral.start, second.numeral.end, "range", None, low, high)
    start = opening.start() if opening else first.start
    kind = second.kind if second.unit or first.unit is None else first.kind
    unit = second.unit or first.unit
    return Quantity(numeral, second.around, unit, start, second.end, kind, "between")


def _ratio(first: Quantity, second: Quantity) -> Quantity:
    value = (first.numeral.value or 0) / (second.numeral.value or 1)
    numeral = Numeral(first.numeral.start, second.numeral.end, "ratio", value)
    return Quantity(numeral, second.around, None, first.start, second.end, "ratio")
