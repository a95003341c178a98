"""How sure it is that two statements whose dates meet are of one act: by kind, basis and number."""

from __future__ import annotations

from extractor.crosscheck.quantity import FITS, Quantity, likeness
from extractor.crosscheck.statement import Statement, same_kind

TELLING = 10  # a number below says too little to join claims that lack a date
ACROSS_KINDS = 20  # a number below occurs for two kinds of act on one day
ACROSS_BASES = 1000  # from here up one number said of convictions and of people is one, whatever its hedge
SAME_ACT_RATIO = 2  # numbers further apart are of different acts, or of a part and its whole
TWO_ACCOUNTS = 1.5  # numbers that one article gives, of two accounts of one thing, are no further apart

EQUAL, CLOSE, OTHER_KIND, OTHER_CLOSE, LOOSE, RIVAL = range(6)  # from the surest to the least sure


def comparable(one: Statement, other: Statement) -> bool:
    """Whether two statements count the same kind of act on the same basis."""
    return one.action == other.action and one.basis == other.basis


def rank(one: Statement, other: Statement) -> int | None:
    """Return how sure it is that two statements are of one act; ``None`` if they aren't."""
    like = likeness(one.quantity, other.quantity)
    fits = like in FITS
    equal = one.quantity.value == other.quantity.value
    if not comparable(one, other):
        if not fits or not _one_act_in_other_words(one, other):
            return None
        return OTHER_KIND if equal else OTHER_CLOSE
    if one.quantity.pointed and other.quantity.pointed:
        if fits:
            return EQUAL if equal else CLOSE
        return RIVAL if rivals(one, other) else None
    if fits:
        return LOOSE
    return RIVAL if rivals(one, other) else None


def _one_act_in_other_words(one: Statement, other: Statement) -> bool:
    """Whether the same number under another name, or on another basis, can be the same act."""
    first, second = one.quantity, other.quantity
    one_number = first.value == second.value and (first.value or 0) >= ACROSS_BASES
    if one.basis != other.basis and one.action == other.action and one_number:
        return True
    if not (first.pointed and second.pointed):
        return False
    kind = same_kind(one.action, other.action)
    if one.basis != other.basis or kind == "other":
        return first.value == second.value and (first.value or 0) >= ACROSS_KINDS
    smallest = min(first.value or 0, second.value or 0)
    return smallest >= (TELLING if kind == "umbrella" else ACROSS_KINDS)


def rivals(one: Statement, other: Statement) -> bool:
    """Whether different numbers are rival accounts of one act, not two acts."""
    if one.deed != other.deed or one.status != "granted" or other.status != "granted":
        return False
    low, high = sorted((_size(one.quantity), _size(other.quantity)))
    return 0 < high <= low * SAME_ACT_RATIO


def _size(quantity: Quantity) -> int:
    return quantity.value or quantity.lower or quantity.upper or 0


def gap(one: Quantity, other: Quantity) -> int:
    """Return how far apart the numbers named are; 0 where one names none."""
    return abs(one.value - other.value) if one.value is not None and other.value is not None else 0


def within(one: Quantity, other: Quantity, ratio: float) -> bool:
    """Whether the nearest numbers that two quantities allow are at most ``ratio`` apart."""
    first, second = sorted((one, other), key=_lower)
    return first.upper is None or second.lower <= max(first.upper, 1) * ratio


def _lower(quantity: Quantity) -> tuple[int, float]:
    return quantity.lower, float("inf") if quantity.upper is None else quantity.upper
