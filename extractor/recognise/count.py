"""Plain text -> count mentions: every quantity with its hedge, bounds and kind.

The grammar reads numerals (``number``), takes out what is no quantity (``mask``, ``dated``, ``indefinite``),
asks for the unit (``unit``), joins ranges and ratios (``range``) and puts the hedges on (``hedge``). It needs
no parse.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.mention import CountMention, Span
from extractor.normalise.count import bounds
from extractor.recognise.hedge import hedge_after, hedge_before, spans_period
from extractor.recognise.indefinite import counts_something, is_negated
from extractor.recognise.mask import survey
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, fold, read_numerals
from extractor.recognise.range import Quantity, join
from extractor.recognise.unit import unit_of

# "minus 5", "-5 percent"; not "plus or minus 5", "10 minus 5", "10-5", a dash that opens a line.
_MINUS = re.compile(r"(?<!or )(?<!\d )\bminus[-\s]\Z")
_MINUS_SIGN = re.compile(r"(?<=[ \t(])-\Z")
_CONVERSION = re.compile(r"[^().;:\d]{0,24}\(\s?|[^().;:\d]{0,8}/\s?")
_CLOSED = re.compile(r"[^().;:\d]{0,16}[)/]")
# "1.500 people": one and a half in English, fifteen hundred in most of Europe.
_TWO_READINGS = re.compile(r"\d{1,3}(?:,\d{3})*\.\d{3}")
_SHORT_PERIOD = 12  # "over 10 years" is a budget's span, "over 40 years" a long time


def counts(text: str) -> list[CountMention]:
    """Return the quantities of ``text`` in reading order, none overlapping.

    >>> [(m.text, m.value, m.relation) for m in counts("He pardoned 39 and freed nearly 1,500 in 2024.")]
    [('39', 39, 'exactly'), ('nearly 1,500', 1500, 'nearly')]
    """
    folded = fold(text)
    numerals = read_numerals(folded)
    if not numerals:
        return []
    quantities = [_quantity(text, folded, *kept) for kept in survey(text, folded, numerals)]
    mentions: list[CountMention] = []
    for quantity in join(folded, [q for q in quantities if q is not None]):
        mention = _mention(text, folded, quantity, floor=mentions[-1].end if mentions else 0)
        mentions.append(_converted(folded, mentions[-1], mention) if mentions else mention)
    return mentions


def _converted(folded: str, before: CountMention, mention: CountMention) -> CountMention:
    """Give a conversion in brackets the bound of what it converts: "more than 100 kilometers (60 miles)"."""
    alike = before.kind == mention.kind and mention.kind in ("measure", "money")
    if not alike or before.unit == mention.unit or mention.value is None:
        return mention
    if mention.relation != "exactly" or before.relation in ("exactly", "between"):
        return mention
    if not _CONVERSION.fullmatch(folded, before.end, mention.start) or not _CLOSED.match(folded, mention.end):
        return mention
    lower, upper = bounds(mention.value, before.relation, countable=False)
    return replace(mention, relation=before.relation, lower=lower, upper=upper)


def _quantity(text: str, folded: str, numeral: Numeral, around: Neighbours) -> Quantity | None:
    """Measure one numeral; ``None`` when it is no number here or letters adjoin that are no unit."""
    if not counts_something(folded, numeral, around):
        return None
    start, end, relation = numeral.start, numeral.end, "exactly"
    if numeral.form == "single" and numeral.value and is_negated(folded, start):
        numeral = numeral._replace(value=0)
    if numeral.form == "words" and numeral.value == 1 and around.previous == "not":
        start = folded.rindex("not", 0, start)  # "not one"
        numeral = numeral._replace(value=0)
    hedge = hedge_after(folded, end)
    if hedge:
        end, relation = hedge
    unit = unit_of(text, folded, numeral, around, end)
    if (
        unit is None
        and end == numeral.end
        and (folded[end : end + 1].isalnum() or folded[end : end + 1] == "_")
    ):
        return None
    if unit is not None:
        start = min(start, unit.start)
        if not hedge and unit.end > end:
            hedge = hedge_after(folded, unit.end)
            end, relation = hedge if hedge else (end, relation)
            unit = replace(unit, end=max(unit.end, end))
    minus = _minus(folded, numeral, start, measured=unit is not None)
    if minus is not None:
        start, numeral = minus, numeral._replace(value=-(numeral.value or 0))
    kind = unit.kind if unit else ("ratio" if numeral.form == "fraction" else "count")
    if kind == "count" and _TWO_READINGS.fullmatch(folded, numeral.start, numeral.end):
        return None
    return Quantity(numeral, around, unit, start, end, kind, relation)


def _minus(folded: str, numeral: Numeral, start: int, *, measured: bool) -> int | None:
    """Return where the minus of a number starts; a mere sign needs a unit ("-5%", "$-5")."""
    if not numeral.value:
        return None
    named = folded.endswith("minus", 0, max(0, start - 1))  # of few numbers, so that the pattern seldom runs
    found = _MINUS.search(folded, max(0, start - 10), start) if named else None
    if found is None and measured:
        found = _MINUS_SIGN.search(folded, max(0, start - 2), start)
        if found is None and folded[numeral.start - 1 : numeral.start] == "-" and start < numeral.start - 1:
            return start  # the currency sign stands before the minus
    return found.start() if found else None


def _is_short_period(quantity: Quantity) -> bool:
    return quantity.kind == "duration" and (quantity.numeral.value or 0) <= _SHORT_PERIOD


def _mention(text: str, folded: str, quantity: Quantity, floor: int) -> CountMention:
    """Put the hedge on and work out the bounds; the hedge may not reach before ``floor``."""
    numeral, start, relation = quantity.numeral, quantity.start, quantity.relation
    if numeral.form not in ("vague", "zero", "single"):
        hedge = hedge_before(folded, start, floor)
        if hedge and not (_is_short_period(quantity) and spans_period(folded, start)):
            start = hedge[0]
            relation = hedge[1] if relation in ("exactly", "about") else relation
    numeral_text = folded[numeral.start : numeral.end]
    if numeral.form == "vague" or (relation == "exactly" and numeral_text.startswith("a couple")):
        relation = "about"
    lower, upper = numeral.lower, numeral.upper
    if numeral.value is not None:
        lower, upper = bounds(numeral.value, relation, countable=quantity.kind == "count")
    elif quantity.relation == "between":
        relation = "between"
    number = Span(numeral.start, numeral.end, text[numeral.start : numeral.end])
    return CountMention(
        start=start,
        end=quantity.end,
        text=text[start : quantity.end],
        value=numeral.value,
        lower=lower,
        upper=upper,
        relation=relation,
        kind=quantity.kind,
        number=number,
        unit=quantity.unit.name if quantity.unit else None,
        rule="compound" if quantity.kind == "count" and quantity.around.hyphened else numeral.form,
    )
