"""What a numeral measures: money, percent, duration, age, a physical measure; nothing when it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractor.lexicon import load_toml
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, any_of, spaced

_LEXICON: dict[str, Any] = load_toml("counts")


@dataclass(frozen=True, slots=True)
class Unit:
    """``kind`` and ``name`` of the unit; ``start:end`` covers numeral and unit signs ("$5", "5 percent")."""

    kind: str
    name: str | None
    start: int
    end: int


def _unit_names() -> dict[str, tuple[str, str]]:
    """Return kind and name of every unit word, singular and plural, by its spelling."""
    names: dict[str, tuple[str, str]] = {}
    for kind, words in _LEXICON["unit_words"].items():
        for singular, plural in words.items():
            names[singular] = names[plural] = (kind, singular)
    return names


_NAMES = _unit_names()
_SINGULARS = frozenset(singular for words in _LEXICON["unit_words"].values() for singular in words)
_FREE_SINGULARS = frozenset(_LEXICON["unit_singular"]["words"])
_SIGN_KINDS = {sign: kind for kind, signs in _LEXICON["unit_signs"].items() for sign in signs}
_CURRENCIES: dict[str, str] = _LEXICON["currency_signs"]
_CODES: dict[str, str] = _LEXICON["currency_codes"]
_CODE_NAMES = tuple(_CODES)

_MODIFIERS = any_of(_LEXICON["unit_modifiers"]["words"])
_WORD = re.compile(
    spaced(
        rf"(?P<of> of)?(?P<join>-| )(?:(?:{_MODIFIERS})[- ]){{0,2}}"
        rf"(?P<word>{any_of(_NAMES)})\b(?!'[a-rt-z])(?!-end\b)"
    )
)
_SIGN = re.compile(spaced(rf" ?-?(?P<sign>{any_of(_SIGN_KINDS)})(?![a-z0-9])"))
_ATTACHED = re.compile(r"(?P<sign>m|k|mm)(?![a-z0-9])")
_OLD = re.compile(spaced(r"[- ](?:year|yr|month|week|day)s?(?:[- ]olds?\b|'? of age\b)"))
_CURRENCY = re.compile(
    spaced(r"(?:(?<![\w])(?:(?:us|u\.s\.|hk|nz|nt|mex) ?|ca?|au?|s|r))?(?P<sign>[")
    + re.escape("".join(_CURRENCIES))
    + spaced(rf"])(?:(?:{any_of(_LEXICON['dollar_lands']['letters'])})| )?-?\Z")
)
_CODE = re.compile(spaced(rf"(?<![\w])(?P<code>{any_of(_CODES)})\.? ?\Z"))
_PERSON_BEFORE = re.compile(r"[A-Z][\w'’.-]{1,40},\s\Z")
_PEOPLE_OF = ("man",), ("woman",), ("boy",), ("girl",), ("youth",), ("teenager",), ("child",)
_BEYOND = ("above",), ("over",), ("under",)
_WHO_ARE = ("those",), ("are",), ("were",), ("is",), ("was",)
_AGE_WORDS = frozenset(["age", "aged", "ages"])
_AFTER_BARE = frozenset(["and", "or", "with", "who", "were", "are"])
_OLDEST = 125


def unit_of(text: str, folded: str, numeral: Numeral, around: Neighbours, after: int) -> Unit | None:
    """Return the unit of a numeral; ``after`` is where it may follow (past "or more", "-plus")."""
    if numeral.form == "zero":
        return None
    return (
        _currency(folded, numeral, after)
        or _age(text, folded, numeral, around)
        or _sign(folded, numeral, after)
        or _word(folded, numeral, after)
    )


def _currency(folded: str, numeral: Numeral, after: int) -> Unit | None:
    begin = max(0, numeral.start - 8)
    before = folded[begin : numeral.start].rstrip()
    if not before:
        return None
    signed = not _CURRENCIES.keys().isdisjoint(before[-3:])  # "$5", "$-5", "$US5"
    found = _CURRENCY.search(folded, begin, numeral.start) if signed else None
    if found is not None:
        return Unit("money", _CURRENCIES[found["sign"]], found.start(), after)
    if before.removesuffix(".").endswith(_CODE_NAMES):
        found = _CODE.search(folded, begin, numeral.start)
        if found is not None:
            return Unit("money", _CODES[found["code"]], found.start(), after)
    return None


def _age(text: str, folded: str, numeral: Numeral, around: Neighbours) -> Unit | None:
    """ "49-year-old", "63 years of age", "aged 21", "Jane Doe, 49,"."""
    old = _OLD.match(folded, numeral.end)
    if old is not None:
        return Unit("age", "year", numeral.start, old.end())
    if numeral.value is None or not 0 < numeral.value <= _OLDEST:
        return None
    beside_name = (
        numeral.form == "digits"
        and numeral.value >= 10
        and folded.startswith(",", numeral.end)
        and _PERSON_BEFORE.search(text, max(0, numeral.start - 24), numeral.start)
    )
    older = around.previous == "than" and around.before[1:2] in (("older",), ("younger",))
    above = around.before[:1] in _BEYOND and around.before[1:2] in _WHO_ARE
    if numeral.form == "digits" and around.before[:1] == ("of",) and around.before[1:2] in _PEOPLE_OF:
        return Unit("age", "year", numeral.start, numeral.end)  # "one of them a woman of 20"
    bare = not around.after or not around.next or around.next in _AFTER_BARE
    if bare and numeral.form == "digits" and (older or above):
        return Unit("age", "year", numeral.start, numeral.end)
    if around.previous in _AGE_WORDS or around.before[:2] == ("of", "age") or beside_name:
        return Unit("age", "year", numeral.start, numeral.end)
    return None


def _sign(folded: str, numeral: Numeral, after: int) -> Unit | None:
    if numeral.form == "digits" and after == numeral.end:
        attached = _ATTACHED.match(folded, after)
        if attached is not None:
            return Unit("measure", attached["sign"], numeral.start, attached.end())
    found = _SIGN.match(folded, after) if numeral.form in ("digits", "words") else None
    if found is None:
        return None
    kind = _SIGN_KINDS[found["sign"]]
    return Unit(kind, "percent" if kind == "percent" else found["sign"], numeral.start, found.end())


def _word(folded: str, numeral: Numeral, after: int) -> Unit | None:
    found = _WORD.match(folded, after)
    if found is None or (found["of"] and numeral.form != "vague"):
        return None
    word = " ".join(found["word"].split())
    one = numeral.form == "single" or (numeral.value is not None and numeral.value <= 1)
    if word in _SINGULARS and found["join"] != "-" and word not in _FREE_SINGULARS and not one:
        return None
    kind, name = _NAMES[word]
    return Unit(kind, name, numeral.start, found.end())
