"""A text cut into segments, each with the slots of the claims whose words it belongs to.

This knows nothing of HTML. Spans of several claims may overlap in every way: a source inside a superlative,
one grantor for three counts. Segments never do: they lie end to end and together are the text.

>>> [segment.text for segment in cut("He pardoned 39 people.", [Mark("c1", "count", 12, 14)])]
['He pardoned ', '39', ' people.']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from schemas.record import ClaimRecord

QUOTE = "quote"  # the whole evidence of a claim, marked like a slot
REJECTED = "rejected"  # the words of a count that is none, as a person says
# From the widest to the narrowest, as people read them: where marks begin together, this is their order.
SLOTS = (QUOTE, "superlative", "source", "grantor", "date", "action", "count", REJECTED)
LAST = len(SLOTS)


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one slot of one claim: code points ``start`` to ``end`` of the text, end exclusive."""

    claim: str
    slot: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that lies in the same marks from end to end.

    ``marks`` are all marks around it, first the one that began first, of those the widest; ``begins`` and
    ``ends`` are those of them whose first or last character it has, so that a label can be set there once.
    """

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends in the text, exclusive."""
        return self.start + len(self.text)

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots around it without the quote, each once, in the order of their marks."""
        return tuple(dict.fromkeys(mark.slot for mark in self.marks if mark.slot != QUOTE))

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims around it, each once."""
        return tuple(dict.fromkeys(mark.claim for mark in self.marks))


def is_grounded(record: ClaimRecord, text: str) -> bool:
    """Whether the record's quote stands where the record says in this text."""
    return text[record.evidence.start : record.evidence.end] == record.evidence.quote


def marks_of(record: ClaimRecord, text: str, *, rejected: bool = False) -> tuple[Mark, ...]:
    """Return the marks of a record: its quote and each of its slots; of a ``rejected`` one its count alone.

    None if the quote isn't there, so that nobody is shown wrong words; a span that lies outside the text, or
    is empty, is left out.
    """
    if not is_grounded(record, text):
        return ()
    spans = {QUOTE: (record.evidence.start, record.evidence.end), **record.evidence.spans}
    if rejected:
        spans = {REJECTED: record.evidence.spans["count"]}
    return tuple(
        Mark(record.id, slot, start, end)
        for slot, (start, end) in spans.items()
        if 0 <= start < end <= len(text)
    )


def cut(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Return the text's segments in order; without marks the text is one, and no text none.

    Marks that begin and end together keep the order in which they are given. Raises ValueError for a mark
    that is empty or lies outside the text.
    """
    known = sorted(marks, key=_widest_first)
    for mark in known:
        if not 0 <= mark.start < mark.end <= len(text):
            raise ValueError(f"{mark.slot} at {mark.start} to {mark.end} is not in a text of {len(text)}")
    return tuple(_sweep(text, known))


def excerpt(segments: Sequence[Segment], start: int, end: int) -> tuple[Segment, ...]:
    """Return what of the segments lies from ``start`` to ``end``, the outermost ones cut there."""
    found = []
    near = max(0, bisect_right(segments, start, key=_start) - 1)
    for one in segments[near : bisect_left(segments, end, key=_start)]:
        first, last = max(one.start, start), min(one.end, end)
        if first < last:
            words = one.text[first - one.start : last - one.start]
            begins = one.begins if first == one.start else ()
            ends = one.ends if last == one.end else ()
            found.append(Segment(first, words, one.marks, begins, ends))
    return tuple(found)


def _start(segment: Segment) -> int:
    return segment.start


def _widest_first(mark: Mark) -> tuple[int, int, int]:
    rank = SLOTS.index(mark.slot) if mark.slot in SLOTS else LAST
    return mark.start, -mark.end, rank


def _sweep(text: str, known: list[Mark]) -> Iterator[Segment]:
    places = sorted({0, len(text), *(mark.start for mark in known), *(mark.end for mark in known)})
    around: list[Mark] = []
    coming = iter(known)
    waiting = next(coming, None)
    for start, end in pairwise(places):
        around = [mark for mark in around if mark.end > start]
        while waiting is not None and waiting.start == start:
            around.append(waiting)
            waiting = next(coming, None)
        begins = tuple(mark for mark in around if mark.start == start)
        ends = tuple(mark for mark in around if mark.end == end)
        yield Segment(start, text[start:end], tuple(around), begins, ends)
