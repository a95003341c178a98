"""The intervals that the claims of one event allow, on one scale, so that the eye compares them."""

from __future__ import annotations

from typing import NamedTuple

from extractor.report.view import EventView

MOST = 20  # where the largest is more times the smallest, differences would vanish on the scale
LEAST = 1.5  # percent of the width, so that a single number is seen


class Bar(NamedTuple):
    """Where an interval begins and how wide it is, in percent; ``open`` if it has no upper bound."""

    left: float
    width: float
    open: bool


def bars(event: EventView) -> tuple[Bar | None, dict[int, Bar]] | None:
    """Return the bar of what the event allows, if its claims allow anything, and those of its claims
    by their numbers.

    None where there is nothing to compare: all say the same, or they are too far apart for one scale.
    """
    counts = [(claim.record.count.lower or 0, claim.record.count.upper) for claim in event.claims]
    ends = [end for count in counts for end in count if end is not None]
    if len(set(counts)) < 2 or max(ends) > MOST * max(1, min(ends)):
        return None
    low, high = min(ends), max(ends)
    room = max(1.0, (high - low) * 0.08)
    first, last = max(0.0, low - room), high + room
    allowed, none_fits = event.event.count, event.disputed and event.event.count.value is None
    band = None if none_fits else _bar(allowed.lower or 0, allowed.upper, first, last)
    return band, {
        claim.number: _bar(*count, first, last) for claim, count in zip(event.claims, counts, strict=True)
    }


def _bar(lower: int, upper: int | None, first: float, last: float) -> Bar:
    left = 100 * (lower - first) / (last - first)
    right = 100.0 if upper is None else 100 * (upper - first) / (last - first)
    width = max(LEAST, right - left)
    return Bar(
        round(max(0.0, min(left - (width - (right - left)) / 2, 100 - width)), 1),
        round(width, 1),
        upper is None,
    )
