"""The words beside a number that say how it is meant: "nearly", "at least", "or so", "-plus"."""

from __future__ import annotations

import re
from typing import Any

from extractor.lexicon import load_toml
from extractor.recognise.number import any_of, spaced

_LEXICON: dict[str, Any] = load_toml("counts")
_REACH = 72  # characters; two hedges with filler between them and the number have 60


def _relations(side: str) -> dict[str, str]:
    """Return the relation of each hedge phrase of one side."""
    rules = [rule for rule in _LEXICON["hedge"] if rule["side"] == side]
    return {phrase: rule["relation"] for rule in rules for phrase in rule["phrases"]}


_BEFORE, _AFTER, _FINAL = _relations("before"), _relations("after"), _relations("final")
_WORDS = any_of(phrase for phrase in _BEFORE if phrase[0].isalpha())
_SIGNS = frozenset(phrase for phrase in _BEFORE if not phrase[0].isalpha())
_FILLER = any_of(_LEXICON["filler"]["words"])
_HEDGE_BEFORE = re.compile(spaced(rf"(?<![\w-])(?<!\bback\s)(?P<phrase>{_WORDS})(?: (?:{_FILLER}))? \Z"))
_SIGN_BEFORE = re.compile(spaced(rf"(?<![^\s(])(?P<phrase>[{''.join(_SIGNS)}]) ?\Z"))
_BELOW = re.compile(r"(?<![\w-])sub-\Z")  # "sub-300 square metres"
#: What stands right before a number that has a hedge: the pattern is only run behind one of these words.
_LAST_WORDS = tuple(
    {phrase.split()[-1] for phrase in (*_BEFORE, *_LEXICON["filler"]["words"]) if phrase[0].isalpha()}
)
#: "complain about 71 commutations": what the talk is about, no hedge.
_SPEAKING = re.compile(r"\b(?:complain(?:s|ed|ing)?|talk(?:s|ed|ing)?|complaints?)\s{1,3}about\s{0,3}\Z")
_HEDGE_AFTER = re.compile(spaced(rf" ?(?P<phrase>{any_of(_AFTER)})(?!\w)(?! than\b)"))
_HEDGE_FINAL = re.compile(spaced(rf",? (?P<phrase>{any_of(_FINAL)})(?=[.,;:!?)]|\s*\Z)"))
# "Over five years" is mostly a period, "for over five years" and "over 40 years" are bounds.
_NO_PERIOD = ("for", "in", "after", "of", "spent", "served", "took", "lasted")
_OVER_PERIOD = re.compile("".join(rf"(?<!\b{word}\s)" for word in _NO_PERIOD) + r"\bover\s{1,24}\Z")


def spans_period(folded: str, start: int) -> bool:
    """Whether "over" before a duration at ``start`` means "during", as in "over five years"."""
    return bool(_OVER_PERIOD.search(folded, max(0, start - 24), start))


def hedge_before(folded: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where the hedge of the number at ``start`` begins, not before ``floor``, and its relation.

    >>> hedge_before("no more than 30 people", 13, 0)
    (0, 'at_most')
    """
    begin = max(floor, start - _REACH)
    below = _BELOW.search(folded, begin, start) if folded.endswith("sub-", begin, start) else None
    if below is not None:
        return below.start(), "less_than"
    before = folded[begin:start].rstrip()
    found = _HEDGE_BEFORE.search(folded, begin, start) if before.endswith(_LAST_WORDS) else None
    if found is None and before[-1:] in _SIGNS:
        found = _SIGN_BEFORE.search(folded, begin, start)
    if found is None or _SPEAKING.search(folded, max(0, found.start() - 14), found.end()):
        return None
    relation = _BEFORE[" ".join(found["phrase"].split())]
    outer = _HEDGE_BEFORE.search(folded, begin, found.start())
    if outer is None:
        return found.start(), relation
    # "At least about 40" is a bound, and so is "about at least 40": what is no "about" decides.
    outer_relation = _BEFORE[" ".join(outer["phrase"].split())]
    return outer.start(), relation if outer_relation == "about" else outer_relation


def hedge_after(folded: str, end: int) -> tuple[int, str] | None:
    """Return where the hedge after the number that closes at ``end`` ends, and its relation.

    >>> hedge_after("20 or more people", 2), hedge_after("20 more people", 2)
    ((10, 'at_least'), None)
    """
    found = _HEDGE_AFTER.match(folded, end)
    if found is not None:
        return found.end(), _AFTER[" ".join(found["phrase"].split())]
    found = _HEDGE_FINAL.match(folded, end)
    if found is not None:
        return found.end(), _FINAL[" ".join(found["phrase"].split())]
    return None
