"""Plain text -> count mentions: every quantity with its hedge, bounds and kind.

The grammar reads numerals (``number``), takes out what is no quantity (``mask``, ``indefinite``), asks for the unit
(``unit``), joins ranges and ratios, and puts the hedges on. It needs no parse and is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from extractor.lexicon import load_toml
from extractor.mention import CountMention, Span
from extractor.normalise.count import bounds, shared_scale
from extractor.recognise.indefinite import counts_something, is_negated
from extractor.recognise.mask import survey
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, any_of, fold, read_numerals, spaced
from extractor.recognise.unit import Unit, unit_of

_LEXICON: dict[str, Any] = load_toml("counts")


def _hedges(side: str) -> dict[str, str]:
    """Return the relation of each hedge phrase of one side."""
    rules = [rule for rule in _LEXICON["hedge"] if rule["side"] == side]
    return {phrase: rule["relation"] for rule in rules for phrase in rule["phrases"]}


_BEFORE, _AFTER, _FINAL = _hedges("before"), _hedges("after"), _hedges("final")
_BEFORE_WORDS = any_of(phrase for phrase in _BEFORE if phrase[0].isalpha())
_HEDGE_BEFORE = re.compile(
    spaced(
        rf"(?<![\w-])(?P<first>{_BEFORE_WORDS})(?: (?P<second>{_BEFORE_WORDS}))?"
        rf"(?: (?:{any_of(_LEXICON['filler']['words'])}))? \Z|(?P<sign>[~≈<>≥≤]) ?\Z"
    )
)
_HEDGE_AFTER = re.compile(spaced(rf" ?(?P<phrase>{any_of(_AFTER)})(?!\w)(?! than\b)"))
_HEDGE_FINAL = re.compile(spaced(rf",? (?P<phrase>{any_of(_FINAL)})(?=[.,;:!?)]|\s*\Z)"))
_HEDGE_REACH = 72  # the longest hedge with its filler has 60 characters

_RANGE = re.compile(spaced(r"(?: (?:to|through|and|or) |(?: ?[-–] ?|-to-|-or-))\Z"))
_RATIO = re.compile(spaced(r"(?: in(?: every)? | out of(?: every)? |:|-to-| to )\Z"))
_BETWEEN = re.compile(spaced(r"\bbetween (?:about |roughly |an estimated |some )?\Z"))
_FROM = re.compile(spaced(r"(?P<range>\b(?:rang\w+|anywhere|somewhere|vary\w*|varied) )?\bfrom (?:[a-z ]{0,24})\Z"))
_CHANGE = re.compile(spaced(rf"\b(?:{any_of(_LEXICON['change']['verbs'])})\b[^.;]{{0,24}}\Z"))
_DURING = re.compile(spaced(r"\b(?:for|in|after|well|just|spent|served|of|ago|took|takes|last\w*) over \Z"))
_SCORES = {key: frozenset(words) for key, words in _LEXICON["scores"].items()}
_ROUND = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000])


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A numeral with its unit. ``start:end`` covers number and currency sign, without hedges."""

    numeral: Numeral
    around: Neighbours
    unit: Unit | None
    start: int
    end: int
    relation: str = "exactly"
    kind: str = "count"
    rule: str = ""

    @property
    def measured_end(self) -> int:
        """Where the unit ends, or the number when there is none."""
        return self.unit.end if self.unit else self.end


def counts(text: str) -> list[CountMention]:
    """Return the quantities of ``text`` in reading order, none overlapping.

    >>> [(m.text, m.value, m.relation, m.kind) for m in counts("He pardoned 39 and freed nearly 1,500 in 2024.")]
    [('39', 39, 'exactly', 'count'), ('nearly 1,500', 1500, 'nearly', 'count')]
    """
    folded = fold(text)
    quantities = [
        _quantity(text, folded, numeral, around)
        for numeral, around in survey(text, folded, read_numerals(folded))
        if counts_something(folded, numeral, around)
    ]
    joined = _joined(folded, [q for q in quantities if q is not None])
    mentions: list[CountMention] = []
    for quantity in joined:
        mention = _mention(text, folded, quantity, mentions[-1].end if mentions else 0)
        mentions.append(mention)
    return mentions
