"""Text -> numerals: numbers in digits and words, as written, before anyone asks what they count.

Everything here reads *folded* text: lower case, plain digits, hyphens and apostrophes, one character for each
character of the article, so that offsets hold.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from extractor.lexicon import load_toml
from extractor.normalise.count import vague_bounds, words_to_number

_LEXICON: dict[str, Any] = load_toml("counts")

# White space inside a phrase: at most one line break, never a blank line (that is another block).
BLANK = r"[^\S\n]{0,8}\s[^\S\n]{0,12}"
NARROW_SPACES = "\u00a0\u2007\u2009\u202f"  # separate thousands: no-break, figure, thin, narrow no-break
VULGAR_FRACTIONS = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2212", "-")
_SLASHES = {"\u2044": "/", "\u2215": "/"}
_APOSTROPHES = dict.fromkeys("\u2019\u02bc\u00b4", "'")
#: Arabic and full-width separators, beside digits of their scripts: "١٬٥٠٠", "１，５００".
_SEPARATORS = {"\u066c": ",", "\uff0c": ",", "\u066b": ".", "\uff0e": "."}
_PLAIN = _HYPHENS | _APOSTROPHES | _SLASHES | _SEPARATORS


class _Folding(dict[int, str]):
    """Translation table that works out each character once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _PLAIN.get(char) or char.lower()
        if char.isdecimal():
            folded = str(unicodedata.decimal(char))
        self[code] = folded if len(folded) == 1 else char
        return self[code]


_FOLDING = _Folding()
#: What folding may change. Few characters of a text are of these, and the others need no look at the table.
_FOLDED = re.compile(r"[A-Z]|[^\x00-\x7f]")


def fold(text: str) -> str:
    """Return ``text`` in lower case with plain digits, hyphens and apostrophes, character for character.

    >>> fold("Twenty‑five İnmates, ’93")
    "twenty-five İnmates, '93"
    """
    return text.lower() if text.isascii() else _FOLDED.sub(lambda found: _FOLDING[ord(found[0])], text)


class Numeral(NamedTuple):
    """A number as written, without hedge and unit. ``value`` is ``None`` for vague nouns, which have bounds.

    ``form`` is ``digits``, ``words``, ``vague``, ``collective`` ("a pair of"), ``fraction``, ``single`` ("a
    single") or ``zero``.
    """

    start: int
    end: int
    form: str
    value: float | None
    lower: float | None = None
    upper: float | None = None


def spaced(pattern: str) -> str:
    """Return ``pattern`` with blanks standing for white space within a phrase, ``[- ]`` for a hyphen too."""
    return pattern.replace("[- ]", "(?:-| )").replace(" ?", "(?: )?").replace(" ", BLANK)


def any_of(words: Any) -> str:
    """Return the alternation of ``words``, longest first, blanks standing for white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(spaced(re.escape(word).replace(r"\ ", " ")) for word in longest_first)


#: A day of the month is no thousand: "on May 25 200 people".
_NO_MONTH = "".join(rf"(?<!\b{month}\x20)" for month in _LEXICON["calendar"]["months"])
#: Figures that go on in a way that has no one meaning are no number, and no part of them is: "1,2,3", "3,9",
#: "1,500,00", "1 000,5"; "1'500" is Swiss for 1,500 but also feet and inches, "1·5" an old decimal.
_NOT_CUT = rf"(?!\d|,\d|'\d{{3}}(?!\d)|·\d|[\x20{NARROW_SPACES}]\d{{3}}[.,]\d|\ufe0f?\u20e3)"
_NOT_GOING_ON = r"(?<!\d·)(?!(?<=\d')\d{3}(?!\d))"


def _digit_patterns(multipliers: str) -> dict[str, str]:
    """Return the forms written in figures, vague words and zeros, tried after the number words."""
    vague, abbreviated = any_of(_LEXICON["vague"]), any_of(_LEXICON["abbreviated_multipliers"])
    return {
        "zero": r"zero\b|none\b|no\b",
        "vague": rf"(?:{vague})\b(?:(?: of| and| upon| or) (?:{vague})\b)?",
        "bare": rf"(?:{multipliers})\b",
        "slash": r"(?:1/2|[12]/3|[13]/4|[1-4]/5|[1357]/8)(?![\d/])|[1-9]\d?/[1-9]\d{0,2}(?= of an?\b)",
        "digits": rf"{_NOT_GOING_ON}(?:(?:[1-9]\d{{0,2}}(?:,\d{{3}}){{1,7}}"
        rf"|[1-9]\d?(?:,\d{{2}}){{1,4}},\d{{3}}"
        rf"|[1-9]\d{{0,2}}(?:[{NARROW_SPACES}]\d{{3}}){{1,7}}(?![{NARROW_SPACES}]\d)"
        # "2 045 inmates": an ordinary space groups thousands only before a word that is counted
        rf"|{_NO_MONTH}[1-9]\d{{0,2}}(?:[\x20]\d{{3}}){{1,7}}(?=[\x20][a-z]{{4}}|,[\x20](?:of|with|including|most)\b)|\d{{1,15}}){_NOT_CUT}"
        rf"(?:\.\d{{1,12}}{_NOT_CUT}|(?!\.\d))"
        rf"(?:[{VULGAR_FRACTIONS}]|[- ](?:1/2|1/4|3/4)(?!\d))?|[{VULGAR_FRACTIONS}])"
        rf"(?:[- ]and[- ]a[- ]half\b)?(?:(?:[- ](?:{multipliers})s?\b){{1,2}}"
        rf"| ?(?:{abbreviated})\b(?!'))?",
    }


def _opening() -> str:
    """Return what any numeral begins with: most words are ruled out by their first letters."""
    tables = ("cardinals", "multipliers", "vague")
    spelled = {word[:3] for table in tables for word in _LEXICON[table]} | {"hal", "sev", "few", "not", "no"}
    # By first letter, so that a word that begins with another is passed over at once.
    letters = [
        f"{first}(?:{any_of(word[1:] for word in spelled if word[0] == first)})"
        for first in sorted({word[0] for word in spelled})
    ]
    return rf"[\d{VULGAR_FRACTIONS}]|an?\b|{'|'.join(letters)}"


_OPENING = _opening()


@cache
def _pattern() -> re.Pattern[str]:
    """Build the one pattern that finds every numeral; the group that matched names its form."""
    cardinals: dict[str, int] = _LEXICON["cardinals"]
    tens = any_of(word for word, value in cardinals.items() if value >= 20)
    units = any_of(word for word, value in cardinals.items() if 0 < value < 10)
    low = any_of(word for word, value in cardinals.items() if 0 < value < 20)
    large = any_of(word for word, value in _LEXICON["multipliers"].items() if value >= 1000)
    multipliers = any_of(_LEXICON["multipliers"])
    small = rf"(?:(?:{tens})(?:[- ](?:{units})\b)?|(?:{low})\b)"
    below_1000 = rf"{small}(?:[- ]hundred\b(?:(?: and |[- ]){small})?)?"
    rest = rf"(?:(?:[- ]and[- ]|[- ]){below_1000}(?:[- ](?:{large})\b)?)"
    alternatives = {
        # "half a million", "a half-dozen", "a quarter of a million"
        "half": rf"(?:an? |one-)?half[- ](?:an? )?(?:{multipliers})\b"
        rf"|(?:a|one|three)[- ]quarters? (?:of )?(?:an? )?(?:{large})\b",
        "vague_ten": rf"(?:several|an? few|few)[- ](?:{multipliers})s?(?:[- ](?:{large}))?\b(?! of the time)",
        "couple": rf"an? couple(?: of)?[- ](?:{multipliers})\b",
        "fraction": rf"(?:(?:{units})-|(?:one|two|three|four|five|nine) (?=\w+ of\b)|an? (?=\w+ of\b))"
        rf"(?:{any_of(_LEXICON['fractions'])})\b",
        "half_of": r"(?:(?<=than\s)|(?<=nearly\s)|(?<=about\s)|(?<=almost\s)|(?<=over\s))half\b(?!-)"
        r"|half(?<!first.half)(?<!second.half)(?<!other.half)(?<!better.half)"
        r"(?=[,.;)]| (?:of|the|those|these|its|their|his|her|all|as)\b)",
        "collective": rf"an? (?:{any_of(_LEXICON['collectives'])}) of\b(?! the\b)|a couple(?= \w+s\b)",
        "single": r"(?:not )?an? single\b(?!-)",
        # "a hundred and fifty", "a thousand two hundred", "a dozen", "a million"
        "article": rf"an? (?:hundred\b(?:(?: and |[- ]){small})?(?:[- ](?:{large})\b)?|(?:{multipliers})\b)"
        rf"(?:(?<!dozen)(?: and |[- ]){below_1000})?",
        "words": rf"{below_1000}(?:[- ]and[- ]a[- ](?:half|quarter)\b)?"
        # "two-thousand-500" is how broadcasters write it
        rf"(?:[- ](?:dozen\b|(?:{large})s?\b(?:-\d{{1,3}}\b(?!-)|{rest}{{0,3}})))?",
    }
    alternatives |= _digit_patterns(multipliers)
    joined = "|".join(f"(?P<{name}>{spaced(pattern)})" for name, pattern in alternatives.items())
    # "RM79", "$US5": of the letters that may touch a number from the left, only currency codes do
    codes = [rf"(?<=\b{code})" for code in _LEXICON["currency_codes"]]
    codes += [rf"(?<=\${land})" for land in _LEXICON["dollar_lands"]["letters"]]
    # What was read is not read again in part when a further scale follows: "a million million million".
    return re.compile(
        rf"(?:(?<![\w.,])|(?=\d)(?:{'|'.join(codes)}))(?={_OPENING})(?>{joined})"
        + spaced(rf"(?![- ](?:{multipliers})\b)")
    )


_ABBREVIATION = re.compile(rf"\d ?({any_of(_LEXICON['abbreviated_multipliers'])})\Z")
_METRIC = re.compile(
    spaced(
        r" ?-?(?:tall|high|wide|deep|long|thick|above|below|away|apart|dash|sprint|race|run|walk|relay"
        r"|hurdles|final|freestyle|butterfly|backstroke|breaststroke|medley|champion|swim|track|pool|from|x)\b"
    )
)
_DETERMINER = re.compile(spaced(r"\b(?:the|these|those|another|last|first|next|every|his|her|their|its) \Z"))
_FORMS = {
    "half": "words",
    "couple": "words",
    "article": "words",
    "bare": "words",
    "half_of": "fraction",
    "slash": "fraction",
}


def read_numerals(folded: str) -> list[Numeral]:
    """Return the numerals of folded text in order; what they are (a year, a name) is not asked here."""
    numerals = []
    for match in _pattern().finditer(folded):
        numeral = _numeral(folded, match)
        if numeral is not None:
            numerals.append(numeral)
    return numerals


def _numeral(folded: str, match: re.Match[str]) -> Numeral | None:
    form, (start, end) = str(match.lastgroup), match.span()
    if form == "bare" and not _DETERMINER.search(folded, max(0, start - 24), start):
        return None
    if form in ("vague", "vague_ten"):
        return _vague(folded, start, end)
    if form == "digits":
        end = _without_letter_unit(folded, start, end)
    try:
        return Numeral(start, end, _FORMS.get(form, form), _value(form, folded[start:end]))
    except ValueError:  # more digits than a quantity has
        return None


def _value(form: str, words: str) -> float:
    """Return the number named; ValueError for one of more digits than a quantity has."""
    if form == "single":
        return 0 if words.startswith("not") else 1
    if form == "zero":
        return 0
    if form == "collective":
        members: int = _LEXICON["collectives"][words.split()[1]]
        return members
    if form == "couple":
        return 2 * words_to_number(words.replace("couple", ""))
    return words_to_number(words)


def _vague(folded: str, start: int, end: int) -> Numeral | None:
    """Read "dozens", "tens of thousands"; "he scores" and bare "tens" are nothing."""
    words = folded[start:end].split()
    follows = folded[end : end + 12].split()
    if words[0] in ("tens", "scores") and len(words) == 1 and follows[:1] not in (["of"], ["more"]):
        return None
    if words[0] == "tens" and len(words) == 1:
        return None
    lower, upper = vague_bounds(folded[start:end])
    return Numeral(start, end, "vague", None, lower, upper)


def _without_letter_unit(folded: str, start: int, end: int) -> int:
    """Return where the number ends when "m", "k", "b" or "mm" after it is a unit and not a scale."""
    found = _ABBREVIATION.search(folded, start, end)
    if not found or (start and unicodedata.category(folded[start - 1]) == "Sc"):
        return end
    letter, number_end = found[1], found.start() + 1
    apart = number_end + len(letter) < end
    if letter in ("b", "mm") or (apart and letter in ("k", "m")):
        return number_end
    return number_end if letter in ("k", "m") and _METRIC.match(folded, end) else end
