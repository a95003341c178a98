"""Counts as intervals of whole numbers, and what can be said of two of them.

The interval of a hedge is that of the record format (nearly: 0.9 v to v, about: 0.9 v to 1.1 v, and so on).
Arithmetic is exact: nothing here is compared within a tolerance except by the two rules named below,
rounding and the loose edge of an approximation.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from schemas.record import MAX_INTEGER, Count, Relation

Likeness = Literal["same", "rounds", "allows", "near", "excludes"]

FITS = ("same", "rounds", "allows")  # both can be true
POINTED = ("exactly", "nearly", "about")
ROUNDING_LIMIT = 0.05  # a figure more than 5 % off is another figure, however round
EDGE = 0.2  # "about" and "nearly" may be meant more loosely than 10 %, but not than 20 %


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A count as claimed: the inclusive interval meant (``None``: unbounded) and the number named."""

    lower: int
    upper: int | None
    value: int | None
    relation: Relation

    @property
    def pointed(self) -> bool:
        """Whether it names one number that it is at or close to."""
        return self.value is not None and self.relation in POINTED

    @property
    def exact(self) -> bool:
        """Whether it names a number without a hedge."""
        return self.value is not None and self.relation == "exactly"

    @property
    def loose(self) -> tuple[int, int | None]:
        """The interval of real counts that a newspaper could give so: an unhedged round figure may round.

        It may also be cut off instead of rounded up, by at most a hundredth.
        """
        if not self.exact or self.value is None or not (slack := rounding_slack(self.value)):
            return self.lower, self.upper
        return self.value - slack, self.value + max(slack, min(_cut(self.value), self.value // 100))

    @property
    def round_figure(self) -> bool:
        """Whether it is an unhedged number that may round another."""
        return self.loose != (self.lower, self.upper)

    @property
    def width(self) -> float:
        """How imprecise it is: the length of its loose interval, infinite if unbounded."""
        lower, upper = self.loose
        return math.inf if upper is None else upper - lower


def quantity(count: Count) -> Quantity:
    """Return a record's count as a quantity: by its relation where it names a number, else by its bounds."""
    if count.value is None:
        return Quantity(max(count.lower or 0, 0), count.upper, None, count.relation)
    return of(count.value, count.relation, count.lower, count.upper)


def of(value: int, relation: Relation, lower: int | None = None, upper: int | None = None) -> Quantity:
    """Return the quantity that ``relation`` and ``value`` mean; the bounds are used for ``between`` alone."""
    bounds: dict[str, tuple[int, int | None]] = {
        "exactly": (value, value),
        "nearly": (-(-value * 9 // 10), value),
        "about": (-(-value * 9 // 10), value * 11 // 10),
        "at_least": (value, None),
        "more_than": (value + 1, None),
        "at_most": (0, value),
        "less_than": (0, max(value - 1, 0)),
        "between": (value if lower is None else lower, upper),
    }
    return Quantity(*bounds[relation], value, relation)


def bounded(quantity: Quantity) -> Quantity:
    """Return the quantity as a table can hold it: what is beyond MAX_INTEGER is at least that.

    >>> bounded(of(10**20, "nearly"))
    Quantity(lower=9223372036854775807, upper=None, value=None, relation='at_least')
    >>> bounded(of(10**20, "at_most"))
    Quantity(lower=0, upper=None, value=None, relation='at_least')
    """
    numbers = (quantity.lower, quantity.upper or 0, quantity.value or 0)
    if max(numbers) <= MAX_INTEGER:
        return quantity
    upper = quantity.upper if quantity.upper is not None and quantity.upper <= MAX_INTEGER else None
    return Quantity(min(quantity.lower, MAX_INTEGER), upper, None, "between" if upper else "at_least")


def rounding_slack(value: int) -> int:
    """Return how far a round figure may be from the number it rounds; 0 if it isn't round.

    Round is what has two significant digits with the second 0 or 5 (150, 2,500, 45,000), from a thousand
    up also any two (1,700) or three with the third 0 or 5 (1,250, 175,000). Never more than 5 %.

    >>> [rounding_slack(n) for n in (1500, 1499, 20, 143, 175_000, 40)]
    [75, 0, 0, 0, 2500, 0]
    """
    return min(_unit(value) // 2, int(value * ROUNDING_LIMIT))


def _unit(value: int) -> int:
    """Return what a round figure is rounded to, 0 if it isn't round."""
    digits = len(str(value))
    if value < 100:
        return 0
    tenths = int(10 ** (digits - 2))
    units = [5 * tenths, tenths, tenths // 2] if digits >= 4 else [5 * tenths]
    return next((unit for unit in units if value % unit == 0), 0)


def _cut(value: int) -> int:
    """Return how much a headline may have cut off: 82,656 is also given as 82,000."""
    return max(_unit(value) - 1, 0)


def likeness(one: Quantity, other: Quantity) -> Likeness:
    """Return how two counts of the same thing stand to each other.

    ``same``: equal in every respect; ``rounds``: two unhedged numbers, one the other's rounding; ``allows``:
    the intervals share a number; ``near``: only just apart, and one is vague; ``excludes``.
    """
    if one == other:
        return "same"
    if meets((one.lower, one.upper), (other.lower, other.upper)):
        return "allows"
    if one.exact and other.exact:
        first, second = sorted((one, other), key=_finest)
        return "rounds" if _contains(second.loose, first.value or 0) and second.round_figure else "excludes"
    if meets(one.loose, other.loose) and (one.round_figure or other.round_figure):
        return "allows"
    return "near" if _only_just_apart(one, other) else "excludes"


def _finest(quantity: Quantity) -> tuple[float, int]:
    return quantity.width, quantity.lower


def _contains(interval: tuple[int, int | None], value: int) -> bool:
    return interval[0] <= value and (interval[1] is None or value <= interval[1])


def meets(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    """Whether two inclusive intervals share a number."""
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])


def common(one: tuple[int, int | None], other: tuple[int, int | None]) -> tuple[int, int | None]:
    """Return the numbers that two inclusive intervals share; they must meet."""
    uppers = [upper for upper in (one[1], other[1]) if upper is not None]
    return max(one[0], other[0]), min(uppers, default=None)


def _only_just_apart(one: Quantity, other: Quantity) -> bool:
    """Whether widening the approximate ones to 20 %, or a vague noun twofold, makes them meet.

    The upper edge of "nearly" is sharp: nearly 1,500 is not more than 1,500.
    """
    return meets(_widened(one), _widened(other))


def _widened(quantity: Quantity) -> tuple[int, int | None]:
    lower, upper, value = quantity.lower, quantity.upper, quantity.value
    if value is None and quantity.relation == "about":
        return lower // 2, None if upper is None else upper * 2
    if value is not None and quantity.relation in ("nearly", "about"):
        high = upper if quantity.relation == "nearly" else math.floor(value * (1 + EDGE))
        return math.ceil(value * (1 - EDGE)), high
    return lower, upper


def total(quantities: list[Quantity]) -> Quantity:
    """Return the sum, exactly: bounds add to bounds, and one hedged part hedges the sum."""
    lower = sum(quantity.lower for quantity in quantities)
    uppers = [quantity.upper for quantity in quantities]
    upper = None if None in uppers else sum(bound for bound in uppers if bound is not None)
    if all(quantity.exact for quantity in quantities):
        return Quantity(lower, upper, lower, "exactly")
    return Quantity(lower, upper, None, "at_least" if upper is None else "between")
