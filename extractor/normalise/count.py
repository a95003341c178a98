"""Number words -> values and intervals: pure functions.

The intervals are those of the record contract: ``nearly`` 0.9 v to v, ``about`` 0.9 v to 1.1 v,
``more_than`` v+1 up, ``less_than`` 0 to v-1, and the vague nouns of ``lexicon/counts.toml``. Whole values are
``int``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from extractor.lexicon import load_toml

Bounds = tuple[float | None, float | None]

# Longer digit strings are identifiers, not quantities (and int() refuses hostile lengths).
MAX_DIGITS = 24

_PART = re.compile(r"\d[\d,.\s]{0,40}[¼-¾⅐-⅞]?|[a-z]+|[¼-¾⅐-⅞]")
_SLASHED = re.compile(r"(?<!\d)(\d{1,3})/([1-9]\d{0,2})(?!\d)")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip


def whole(number: Decimal) -> float:
    """Return ``number`` as an ``int`` when it is whole, else as a ``float``."""
    return int(number) if number == number.to_integral_value() else float(number)


def digits_to_number(text: str) -> Decimal:
    """Return the value of digits with their separators; a vulgar fraction may follow.

    Commas and the narrow spaces of ISO 80000-1 separate thousands (lakhs in South Asia), the stop is decimal.

    Raises ValueError for anything else.

    >>> digits_to_number("2,500"), digits_to_number("1 500"), digits_to_number("3½")
    (Decimal('2500'), Decimal('1500'), Decimal('3.5'))
    """
    plain = "".join(text.replace(",", "").split())
    fraction = Decimal(0)
    if plain and plain[-1] in _VULGAR:
        fraction = _ratio(_VULGAR[plain[-1]])
        plain = plain[:-1]
    if len(plain) > MAX_DIGITS or not re.fullmatch(r"(?:\d+(?:\.\d+)?)?", plain) or not (plain or fraction):
        raise ValueError(f"not a number in digits: {text!r}")
    return Decimal(plain or 0) + fraction


def _ratio(text: str) -> Decimal:
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below)


@cache
def _words() -> tuple[dict[str, Decimal], dict[str, Decimal], dict[str, Decimal]]:
    """Return cardinals, multipliers and fraction denominators by word."""
    lexicon: dict[str, Any] = load_toml("counts")
    cardinals, multipliers, fractions = (
        {word: Decimal(value) for word, value in lexicon[table].items()}
        for table in ("cardinals", "multipliers", "fractions")
    )
    multipliers |= {word: Decimal(value) for word, value in lexicon["abbreviated_multipliers"].items()}
    multipliers |= {f"{word}s": value for word, value in multipliers.items() if len(word) > 3}
    return cardinals, multipliers, fractions


@lru_cache(maxsize=4096)
def words_to_number(text: str) -> float:
    """Return the value of a number phrase in words, digits or both; case and hyphens do not matter.

    Raises ValueError when a word is no number word or none is left.

    >>> words_to_number("one hundred and fifty"), words_to_number("twenty-five"), words_to_number("two dozen")
    (150, 25, 24)
    >>> words_to_number("half a million"), words_to_number("1.5 million"), words_to_number("15-hundred")
    (500000, 1500000, 1500)
    >>> words_to_number("two and a half million"), words_to_number("two-thirds")
    (2500000, 0.6666666666666666)
    >>> words_to_number("3 1/2")
    3.5
    """
    cardinals, multipliers, fractions = _words()
    total, current, seen = Decimal(0), None, False
    slashed = _SLASHED.search(text)
    if slashed:
        current = Decimal(slashed[1]) / Decimal(slashed[2])
        text = text[: slashed.start()] + text[slashed.end() :]
    for part in _PART.findall(text.lower()):
        if part in ("a", "an", "and", "of", "the"):
            continue
        seen = True
        if part in fractions:
            current = _with_fraction(current, fractions[part], text)
        elif part in multipliers:
            factor = multipliers[part]
            if factor < 1000:  # "one hundred" is still open: "one hundred twenty thousand"
                current = (1 if current is None else current) * factor
            elif current is None and total:
                total *= factor  # "2 lakh crore"
            else:
                total, current = total + (1 if current is None else current) * factor, None
        else:
            value = cardinals[part] if part in cardinals else digits_to_number(part.strip(" ,."))
            current = (current or 0) + value
    if current is None and not seen:
        raise ValueError(f"no number in {text!r}")
    return whole(total + (current or 0))


def _with_fraction(current: Decimal | None, denominator: Decimal, text: str) -> Decimal:
    """Read "half" after ``current``: "two and a half" adds, "three quarters" multiplies."""
    if current is None:
        return 1 / denominator
    return current + 1 / denominator if re.search(r"\band\b", text.lower()) else current / denominator


def vague_bounds(text: str) -> tuple[float, float]:
    """Return the interval of a counting noun that names no number, by the record contract's table.

    Raises ValueError when there is no such noun.

    >>> vague_bounds("dozens"), vague_bounds("hundreds of thousands"), vague_bounds("several hundred")
    ((24, 99), (200000, 999999), (200, 999))
    """
    table: dict[str, list[int]] = load_toml("counts")["vague"]
    words = re.findall("[a-z]+", text.lower())
    nouns = [noun for noun in (word.removesuffix("s") + "s" for word in words) if noun in table]
    if not nouns:
        raise ValueError(f"no counting noun in {text!r}")
    lower, upper = table[nouns[0]]
    if len(nouns) == 1 or nouns[1] == nouns[0]:  # "thousands and thousands" is no more than thousands
        return lower, upper
    unit = table[nouns[1]][0] // 2
    return lower * unit, (upper + 1) * unit - 1


@lru_cache(maxsize=4096, typed=True)
def bounds(value: float, relation: str, *, countable: bool = True) -> Bounds:
    """Return the inclusive interval that ``relation`` leaves around ``value``; ``None`` is unbounded.

    For ``countable`` things the ends are whole numbers, rounded outwards: "about 5" is 4 to 6, not just 5.
    Money, shares and measures keep their ends as they come, and "more than" starts at the number itself.

    Raises ValueError for an unknown relation (``between`` has no single value).

    >>> bounds(1500, "about"), bounds(2500, "nearly"), bounds(24, "more_than"), bounds(10, "less_than")
    ((1350, 1650), (2250, 2500), (25, None), (0, 9))
    >>> bounds(1.5, "more_than", countable=False)
    (1.5, None)
    """
    exact = Decimal(str(value))
    step = 1 if countable else 0
    low, high = sorted((exact * 9 / 10, exact * 11 / 10))
    if countable:
        low, high = low.to_integral_value("ROUND_FLOOR"), high.to_integral_value("ROUND_CEILING")
    intervals: dict[str, Bounds] = {
        "exactly": (value, value),
        "nearly": (whole(low), value),
        "about": (whole(low), whole(high)),
        "at_least": (value, None),
        "more_than": (whole(exact + step), None),
        "at_most": (min(0, value), value),
        "less_than": (min(0, value), max(min(0, value), whole(exact - step))),
    }
    if relation not in intervals:
        raise ValueError(f"no interval for relation {relation!r}")
    return intervals[relation]


def shared_scale(low: float, high: float, high_text: str) -> float:
    """Return the low end of a range whose scale is said once, at its high end.

    "2 to 3 million" and "14 to 15,000" share millions and thousands; "14 to 150" shares nothing.

    >>> shared_scale(2, 3_000_000, "3 million"), shared_scale(14, 15_000, "15,000")
    (2000000, 14000)
    >>> shared_scale(14, 150, "150")
    14
    """
    _, multipliers, _ = _words()
    scale = Decimal(1)
    for word in re.findall("[a-z]+", high_text.lower()):
        scale *= multipliers.get(word, 1)
    if scale == 1 and re.search(r",000\s*$", high_text):
        scale = Decimal(1000)
    scaled = Decimal(str(low)) * scale
    return whole(scaled) if low < high and scaled < Decimal(str(high)) else low
