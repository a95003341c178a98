"""A trap: records that fool a comparison of numbers, and what must and must not be found in them."""

from __future__ import annotations

from typing import NamedTuple

from extractor.crosscheck.run import CrossCheck
from schemas.record import ClaimRecord


class Trap(NamedTuple):
    """``events`` has one letter a record: equal letters are one event. ``must`` and ``never`` are findings as
    "kind verdict"; a conflict that ``must`` does not name is a false one.
    """

    reason: str
    records: list[ClaimRecord]
    events: str
    must: list[str]
    never: list[str]


def pairs(trap: Trap) -> set[tuple[str, str]]:
    """Return the pairs of claims that are of one event."""
    labelled = [(record.id, label) for record, label in zip(trap.records, trap.events, strict=True)]
    return {(a, b) for a, one in labelled for b, other in labelled if a < b and one == other}


def found_pairs(result: CrossCheck) -> set[tuple[str, str]]:
    """Return the pairs of claims that were put into one event."""
    return {(a, b) for event in result.events for a in event.claims for b in event.claims if a < b}
