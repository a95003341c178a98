"""Numerals that are no quantities: dates, clock times, citations, identifiers, labels, names, list numbers.

``survey`` runs before anything is measured; a rule that takes a numeral out gives its name. Words and shapes
are in ``lexicon/counts.toml``, years and days of the month in ``dated``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from extractor.lexicon import load_toml
from extractor.recognise.dated import COUNTED, MONTHS, day, year
from extractor.recognise.neighbour import Neighbours, is_headline, neighbours, opens_sentence
from extractor.recognise.number import Numeral, any_of, spaced
from extractor.recognise.series import SERIAL, in_series

_LEXICON: dict[str, Any] = load_toml("counts")

_SHAPE = re.compile("|".join(f"(?P<s{i}>{rule['pattern']})" for i, rule in enumerate(_LEXICON["shape"])))
_SHAPE_IDS = [rule["id"] for rule in _LEXICON["shape"]]
_FOLLOWS = [
    (re.compile(spaced(rule["pattern"])), rule["id"], rule.get("only")) for rule in _LEXICON["follows"]
]
_LABELS = frozenset(_LEXICON["labels"]["any"])
_CAPITALISED_LABELS = frozenset(_LEXICON["labels"]["capitalised"])
_RANKS = frozenset(_LEXICON["labels"]["ranks"])
_HIGHEST_RANK = 12
_NAMES = frozenset(_LEXICON["labels"]["names"])
_ORGANISATIONS = frozenset(_LEXICON["labels"]["not_prefixes"])
_TURNING = frozenset(_LEXICON["labels"]["turning"])
_OLDER = frozenset(_LEXICON["labels"]["older"])
_OF_AGE = frozenset(_LEXICON["labels"]["of_age"])
_AFTER_AGE = frozenset(_LEXICON["labels"]["after_age"])
_AUXILIARIES = frozenset(_LEXICON["labels"]["auxiliaries"])

_MARKUP = re.compile(r"<[a-z/!][^<>]{0,400}>|(?:https?://|www\.)[^\s<>\"]{1,400}|\S{1,64}@\S{1,64}")
# What may be glued to a number and leaves it one: "minus-130", "sub-300", "RM79".
_GLUED = re.compile(rf"(?:minus-|sub-|{any_of(_LEXICON['currency_codes'])})\d[\d,.]*")
_STREET = re.compile(
    r"(?:[-–]\d+)? (?:[A-Z][\w.]* ){1,3}"
    r"(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd\b|Lane|Drive|Terrace|Parkway)"
)
_LIST_NUMBER = re.compile(r"(?:^|[.:;!?)\n][^\S\n]*\n|\n[^\S\n]*\n)[^\S\n]*[-*•(\[]?\Z")
_ENUMERATION = re.compile(r"(?:[,;:]|\b(?:that|to|and|or|by|either))\s\(\Z")
_LIST_END = re.compile(r"\\?[.)\]](?:\s|\Z)")
_PREFIX = re.compile(r"(?:[A-Z]\.?){1,4}-?|[A-Z]\.(?:[A-Z][a-z]*\.)+")


def survey(text: str, folded: str, numerals: list[Numeral]) -> list[tuple[Numeral, Neighbours]]:
    """Return the numerals of the text that no rule takes out, each with its neighbours."""
    markup = [m.span() for m in _MARKUP.finditer(folded)] if _may_hold_markup(folded) else []
    tag = 0
    kept: list[tuple[Numeral, Neighbours]] = []
    reason: str | None = None
    for position, numeral in enumerate(numerals):
        while tag < len(markup) and markup[tag][1] <= numeral.start:
            tag += 1
        if tag < len(markup) and markup[tag][0] <= numeral.start:
            reason = "markup"
            continue
        around = neighbours(text, folded, numeral.start, numeral.end)
        series = None
        if position and reason in SERIAL:
            series = in_series(folded, numerals[position - 1], numeral, around, str(reason))
        reason = series or _repeated(folded, kept, numeral) or _masked(text, folded, numeral, around)
        if reason is None:
            kept.append((numeral, around))
    return kept


def _may_hold_markup(folded: str) -> bool:
    return "<" in folded or "://" in folded or "www." in folded or "@" in folded


def _masked(text: str, folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    rules = _DIGIT_RULES if numeral.form == "digits" else _WORD_RULES
    for rule in rules:
        reason = rule(text, folded, numeral, around)
        if reason:
            return reason
    return None


def _shape(_text: str, folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """The look of the whole token: "19-cr-00123", "9/11", "8:30"."""
    if len(around.token) == numeral.end - numeral.start:
        return "padded" if around.token[0] == "0" and around.token[1:2].isdigit() else None
    if _GLUED.match(around.token):
        return None
    found = _SHAPE.fullmatch(around.token)
    return _SHAPE_IDS[int(str(found.lastgroup)[1:])] if found else None


def _follows(_text: str, folded: str, numeral: Numeral, _around: Neighbours) -> str | None:
    """What comes after: "18 U.S.C.", "8 p.m.", "twenty-first"."""
    for pattern, reason, only in _FOLLOWS:
        if (only is None or folded[numeral.start : numeral.end] == only) and pattern.match(
            folded, numeral.end
        ):
            return str(reason)
    return None


def _is_age(numeral: Numeral, around: Neighbours) -> bool:
    """ "as the country turned 56", "inmates over 70"."""
    if around.previous in _TURNING and around.next in ("", *_AFTER_AGE):
        return True
    older = around.previous in _OLDER and bool(_OF_AGE.intersection(around.before[1:2]))
    return older and (numeral.value or 0) < 100 and around.next not in _OF_AGE


def _label(text: str, _folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """What comes before: "Title 21", "page 4", "Boeing 737", "SB 672"."""
    word = around.previous
    if word == "per" and numeral.form in ("digits", "words") and (numeral.value or 0) >= 100:
        return "denominator"  # "12 per 100,000"
    if word in ("lord", "year") and 1000 <= (numeral.value or 0) <= 2100:
        return "year"
    counts = word == "number" and around.before[1:2] == ("now",)  # "her pardons now number 39"
    if not word or counts or "," in text[numeral.start : numeral.end]:
        return None
    plain, capital = word.rstrip("."), around.written[0] != word
    if word in _LABELS or (word[-1] == "." and len(word) < 6 and plain in _LABELS):
        return "labels" if plain.endswith("s") or word == "§§" else "label"
    if _is_age(numeral, around):
        return "age"
    word = word.rpartition("/")[2]  # "S&P/ASX 200"
    plain = word.rstrip(".")
    if capital and plain == word and word in _NAMES:
        return "name"
    if capital and plain == word and word in _CAPITALISED_LABELS:
        counts_noun = _capital_follows(text, numeral) and is_headline(text, numeral.start)
        return None if counts_noun else "label"  # "Officials Count 12 Votes"
    return _prefix(text, numeral, around)


def _rank(_text: str, _folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """A small number after a word for a rank: "a category one hurricane", "stage 4 cancer"."""
    if around.previous not in _RANKS or (numeral.value or 0) > _HIGHEST_RANK:
        return None
    return None if around.next.endswith("s") or around.next in COUNTED else "label"


def _capital_follows(text: str, numeral: Numeral) -> bool:
    return text[numeral.end : numeral.end + 2].strip()[:1].isupper()


def _prefix(text: str, numeral: Numeral, around: Neighbours) -> str | None:
    """Letters that number a bill, a form or a weapon: "SB 672", "H.R. 1499", "AK 47"."""
    written = around.written[0]
    if numeral.form != "digits" or not _PREFIX.fullmatch(written) or around.previous in _ORGANISATIONS:
        return None
    if len(written) > 2 and "." not in written and around.next.endswith("s"):
        return None  # "the ACLU 12 lawyers": more likely counted
    line = text[max(0, numeral.start - 60) : numeral.start + 60]
    return None if line.isupper() else "identifier"


def _name(text: str, folded: str, numeral: Numeral, around: Neighbours) -> str | None:
    """A number that closes a name: "World War Two", "the Chicago Seven were", "Apollo 13's"."""
    if not around.written or around.previous in MONTHS or not _closes_name(text, folded, numeral, around):
        return None
    if opens_sentence(text, numeral.start, around.written) or is_headline(text, numeral.start):
        return None
    return "name"


def _closes_name(text: str, folded: str, numeral: Numeral, around: Neighbours) -> bool:
    """Whether capitals and what follows make the number the end of a name, if capitals mean anything."""
    after_capital = around.written[0][0].isupper() and around.written[0][-1].isalnum()
    if numeral.form == "words":
        closes = not (after_capital and _capital_follows(text, numeral))
        capital = text[numeral.start].isupper() and text[numeral.start + 1].islower()
        return capital and closes
    if numeral.form != "digits" or not after_capital or len(around.written) < 2:
        return False
    if folded.startswith("'s ", numeral.end):
        return True
    return around.next in _AUXILIARIES and len(around.token) < 4


def _list_number(text: str, folded: str, numeral: Numeral, _around: Neighbours) -> str | None:
    """The number of a list item, a footnote or a subsection: "1. To", "(1) to", "[12]", "3(2)"."""
    before, begin = folded[max(0, numeral.start - 2) : numeral.start], numeral.start
    if before[-1:] == "[" and folded[numeral.end : numeral.end + 2].strip("\\")[:1] == "]":
        return "list"
    if before[-1:] == "(" and (before[:1].isalnum() or before[:1] == ")"):
        return "citation"
    if (
        folded.startswith(") ", numeral.end)
        and "(" not in folded[max(0, begin - 60) : begin].rpartition(")")[2]
    ):
        return "list"
    enumerates = before[-1:] == "(" and (
        _ENUMERATION.search(folded, max(0, begin - 16), begin) or _has_sibling(folded, numeral)
    )
    if enumerates and folded.startswith(") ", numeral.end):
        return "list"
    if not _LIST_END.match(folded, numeral.end) or numeral.end - numeral.start > 3:
        return None
    return "list" if _LIST_NUMBER.search(text, max(0, numeral.start - 20), numeral.start) else None


def _has_sibling(folded: str, numeral: Numeral) -> bool:
    """Whether the next or the last number of an enumeration stands in brackets nearby: "(1) ... (2)"."""
    value = int(numeral.value or 0)
    after = folded.find(f"({value + 1})", numeral.end, numeral.end + 400)
    before = folded.rfind(f"({value - 1})", max(0, numeral.start - 400), numeral.start)
    return value <= 20 and (after >= 0 or before >= 0)


def _address(text: str, _folded: str, numeral: Numeral, _around: Neighbours) -> str | None:
    """The number of a house: "1600 Pennsylvania Avenue", "16-18 Mill Road"."""
    named = _STREET.match(text, numeral.end) is not None
    return "address" if named and not is_headline(text, numeral.start) else None


def _repeated(folded: str, kept: list[tuple[Numeral, Neighbours]], numeral: Numeral) -> str | None:
    """Digits in brackets that only repeat the words before them: "thirty-nine (39)"."""
    if not kept or kept[-1][0].value != numeral.value or numeral.form != "digits":
        return None
    return "repeated" if folded[kept[-1][0].end : numeral.start].strip() == "(" else None


def _compound(_text: str, folded: str, numeral: Numeral, _around: Neighbours) -> str | None:
    """A number word inside a longer word or an address: "and-one", "/two-men-freed", "one's"."""
    before = folded[max(0, numeral.start - 4) : numeral.start]
    glued = before[-1:] in ("-", "/", "_", "=", "'") and before[-2:-1].isalnum()
    if glued and not before.endswith(("to-", "or-", "and-")):
        return "compound"
    return "compound" if folded.startswith("'", numeral.end) and numeral.value == 1 else None


Rule = Callable[[str, str, Numeral, Neighbours], str | None]
_DIGIT_RULES: tuple[Rule, ...] = (_label, _rank, _shape, _follows, day, year, _address, _name, _list_number)
_WORD_RULES: tuple[Rule, ...] = (_compound, _follows, _label, _rank, _name)
