"""Text -> time words: every word, number and mark of a text with its class in the lexicon ``dates``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.lexicon import load_toml
from extractor.normalise.national_day import national_day_names
from extractor.normalise.timex import Value

# Each alternative begins with another kind of character or is bounded, so the scan is linear.
_TOKEN = re.compile(
    r"""
    (?P<address>(?:https?://|www\.)\S++)
  | (?P<word>[^\W\d_]++(?!\w))
  | (?P<iso>(?<![\w/-])\d{4}-\d\d-\d\d(?=[T\s.,;:)\]"'’”]|$)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)
  | (?P<slash>(?<![\w/.-])\d{1,2}(?:/\d{1,2}/|-\d{1,2}-)(?:\d{4}|\d\d)(?![\w/-]))
  | (?P<clock>(?<![\w:.])\d{1,2}(?::\d\d){0,2}\s?(?:[ap]\.\s?m\.?|[ap]m\b)
      |(?<![\w:.])\d{1,2}\s?o['’]clock)
  | (?P<bare_clock>(?<![\w:.])\d{1,2}(?::\d\d){1,2}(?![\w:]))
  | (?P<number>\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d++\.\d++(?!\w)|\d++(?:st|nd|rd|th|s|['’]s)?(?!\w))
  | (?P<short>['’‘]\d\ds?\b)
  | (?P<possessive>['’]s\b)
  | (?P<break>\n[^\S\n]*\n)
  | (?P<other>\w+)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
MARKS = {
    ",": "COMMA", "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN", "‑": "HYPHEN", "/": "SLASH", "$": "CURRENCY",
    "£": "CURRENCY", "€": "CURRENCY", "%": "PERCENT", "§": "SECTION_SIGN", "#": "CITATION", ";": "STOP",
    "!": "STOP", "?": "STOP", ":": "STOP", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE",
}  # fmt: skip
SHAPES = {"iso": "ISO_DATE", "slash": "SLASH_DATE", "possessive": "POSSESSIVE", "break": "STOP"}
BARE_CLASSES = (
    "WORD", "PLURAL", "CAPITAL", "OTHER", "INT", "TWO_DIGIT", "MODERN_YEAR", "EARLY_YEAR", "NUMBER",
    "ORDINAL",
    "SHORT_YEAR", "SHORT_DECADE", "DECADE_NUMBER", "CLOCK", "BARE_CLOCK", "ISO_DATE", "SLASH_DATE",
    "FISCAL_CODE", "HOLIDAY", "NATIONAL_DAY",
    "POSSESSIVE", "DASH", *dict.fromkeys(MARKS.values()),
)  # fmt: skip
"""Classes that come from the shape of a word rather than from the lexicon."""
CAPITAL_NEEDED = frozenset({"NAME_MONTH", "SHORT_WEEKDAY", "WEEKDAY", "WEEKDAYS", "HOLIDAY", "NATIONAL_DAY"})
SMALL_NEEDED = frozenset({"COUNTED", "EVENT_PEOPLE", "PRESIDENT"})
"""Classes whose words, with a capital, are part of a name: "United States", "the Prisoners' Aid Society"."""
SENTENCE_END_BEFORE = ("", " ", "\n", '"', "”", "’", "'")
LONGEST_NUMBER = 6
"""Digits; longer numbers count nothing that a calendar knows."""


class Token(NamedTuple):
    """A word, number or mark. ``name`` is its class; ``start:end`` its place in the text."""

    name: str
    value: Value
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lexicon's words: single ones, and the phrases that may begin with a word."""

    words: dict[str, tuple[str, Value]]
    phrases: dict[str, re.Pattern[str]]
    phrase_values: dict[str, tuple[str, Value]]
    abbreviations: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load the word classes once. A word in two classes is an error of the lexicon."""
    data = load_toml("dates")
    words: dict[str, tuple[str, Value]] = {}
    phrases: dict[str, tuple[str, Value]] = {name: ("HOLIDAY", name) for name in data["holidays"]}
    phrases |= {name: ("NATIONAL_DAY", name) for name in national_day_names()}
    groups: list[tuple[str, dict[str, Value]]] = list(data["words"].items())
    groups += [(name, dict.fromkeys(entries)) for name, entries in (data["lists"] | data["phrases"]).items()]
    for name, entries in groups:
        for word, value in entries.items():
            key = word.lower()
            table = words if key.rstrip(".").isalnum() else phrases
            if key in words or key in phrases:
                raise ValueError(f"lexicon dates: {word!r} is in two classes")
            table[key] = (name, value)
    openings: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        opening = re.match(r"[a-z]+|\d+|.", phrase)
        openings.setdefault(opening[0] if opening else phrase, []).append(phrase)
    openings["’"] = openings["'"]
    compiled = {opening: _phrase_pattern(group) for opening, group in openings.items()}
    return Lexicon(words, compiled, phrases, frozenset(data["abbreviations"]["words"]))


def _phrase_pattern(group: list[str]) -> re.Pattern[str]:
    """Return one pattern for phrases: any white space, either apostrophe, word ends."""
    pieces = [re.escape(phrase).replace(r"\ ", r"\s{1,3}").replace("'", "['’]") for phrase in group]
    return re.compile(rf"(?:{'|'.join(pieces)})(?!\w)", re.IGNORECASE)


def tokens(text: str) -> list[Token]:
    """Return the tokens of ``text`` in reading order; white space is skipped, a blank line is a STOP."""
    known = lexicon()
    found: list[Token] = []
    read_to = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < read_to:
            continue
        kind, surface = match.lastgroup, match.group()
        if kind == "word":
            token = _word(known, text, surface, start, end)
        elif surface in known.phrases and (phrase := _phrase(known, text, surface, start)) is not None:
            token = phrase
        elif kind == "mark":
            token = _mark(text, surface, start, end)
        else:
            name, value = known.words.get(surface.lower()) or _shape(kind or "other", surface)
            token = Token(name, value, start, end)
        read_to = token.end
        found.append(token)
    return found


def _phrase(known: Lexicon, text: str, opening: str, start: int) -> Token | None:
    """Return the lexicon's longest phrase that begins with ``opening`` at ``start``."""
    pattern = known.phrases.get(opening)
    match = pattern.match(text, start) if pattern else None
    if match is None:
        return None
    name, value = known.phrase_values[re.sub(r"\s+", " ", match.group().lower().replace("’", "'"))]
    if name in CAPITAL_NEEDED and not text[start].isupper():
        return None
    return Token(name, value, start, match.end())


def _word(known: Lexicon, text: str, surface: str, start: int, end: int) -> Token:
    name, value, points, opens = _class_of_word(surface, text.startswith(".", end))
    if opens and (phrase := _phrase(known, text, surface.lower(), start)) is not None:
        return phrase
    return Token(name, value, start, end + points)


@lru_cache(maxsize=1 << 15)
def _class_of_word(surface: str, dotted: bool) -> tuple[str, Value, int, bool]:
    """Return class and value of a word, the points that belong to it, and whether it may open a phrase.

    ``dotted``: a point follows it.
    """
    known, lower = lexicon(), surface.lower()
    opens = lower in known.phrases
    entry, points = known.words.get(lower + ".") if dotted else None, 1
    if entry is None:
        entry, points = known.words.get(lower), int(dotted and lower in known.abbreviations)
    capital = surface[0].isupper()
    if entry is not None and entry[0] not in (SMALL_NEEDED if capital else CAPITAL_NEEDED):
        return entry[0], entry[1], points, opens
    if capital:
        return "CAPITAL", None, points, opens
    plural = lower.endswith("s") and not lower.endswith("ss")
    return "PLURAL" if plural else "WORD", None, points, opens


def _mark(text: str, surface: str, start: int, end: int) -> Token:
    if surface == ".":
        return Token("STOP" if text[end : end + 1] in SENTENCE_END_BEFORE else "OTHER", None, start, end)
    if MARKS.get(surface) == "HYPHEN" and _stands_apart(text, start, end):
        return Token("DASH", None, start, end)
    return Token(MARKS.get(surface, "OTHER"), None, start, end)


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the stroke is a dash between words: spaced on both sides, or doubled."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isspace() and (after.isspace() or not after)) or text[start] in (before, after)


def _shape(kind: str, surface: str) -> tuple[str, Value]:
    """Return class and value of anything told by its shape: numbers, ISO dates, clock times."""
    if kind == "number":
        return _number(surface)
    if kind in ("clock", "bare_clock"):
        return _clock(surface, kind.upper())
    if kind == "short":
        digits = int(surface[1:3])
        return ("SHORT_DECADE", 190 + digits // 10) if surface[-1] in "sS" else ("SHORT_YEAR", digits)
    if kind == "other" and re.fullmatch(r"FY(?:\d{4}|\d\d)", surface, re.IGNORECASE):
        return "FISCAL_CODE", surface[2:]
    return SHAPES.get(kind, "OTHER"), surface if kind in ("iso", "slash") else None


def _number(surface: str) -> tuple[str, Value]:
    digits = surface.rstrip("stndrhSTNDRH'’")
    if "," in digits or "." in digits:
        plain = digits.replace(",", "")
        return "NUMBER", float(plain) if len(plain) <= 2 * LONGEST_NUMBER else None
    if len(digits) > LONGEST_NUMBER:
        return "NUMBER", None
    value = int(digits)
    if digits != surface:
        if surface[-1] in "sS" and surface[-2:].lower() != "st" and len(digits) == 4 and digits[3] == "0":
            return "DECADE_NUMBER", value // 10
        ordinal = surface[-2:].lower() in ("st", "nd", "rd", "th")
        return ("ORDINAL", value) if ordinal else ("OTHER", None)
    return _class_of_number(value, len(digits)), value


def _class_of_number(value: int, digits: int) -> str:
    if digits <= 2:
        return "INT" if 1 <= value <= 31 else "TWO_DIGIT"
    if digits == 4 and 1900 <= value <= 2099:
        return "MODERN_YEAR"
    return "EARLY_YEAR" if digits == 4 and value >= 1000 else "NUMBER"


def _clock(surface: str, name: str) -> tuple[str, Value]:
    """Return ``name`` and 24-hour HH:MM for "8:30 p.m.", "9 o'clock", "14:30"; OTHER for no clock time."""
    parts = [int(part) for part in re.findall(r"\d+", surface)]
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = surface.lower()
    if "p" in half and hour < 12:
        hour += 12
    elif "a" in half and hour == 12:
        hour = 0
    return (name, f"{hour:02}:{minute:02}") if hour <= 24 and minute < 60 else ("OTHER", None)
