"""The single acts that a ranking can be held against: those of the articles and those of the statistics."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from extractor.crosscheck.happening import Happening
from extractor.crosscheck.names import known
from extractor.crosscheck.quantity import Quantity, total
from extractor.crosscheck.ranking import Ranking
from extractor.crosscheck.table import Row

SAME_DAY = 2  # days within which grants of one grantor are one day's, signed and reported


@dataclass(frozen=True, slots=True)
class Mark:
    """One count to rank against, of an article or of the table. ``sure``: good enough to contradict."""

    grantor: str
    action: str
    start: int
    end: int
    quantity: Quantity
    by_class: bool
    sure: bool
    origin: str


class Marks:
    """All acts and totals that a ranking can be held against."""

    def __init__(self, happenings: list[Happening], rows: tuple[Row, ...], places: dict[str, str]) -> None:
        self._places = places
        self.acts: dict[str, list[Mark]] = defaultdict(list)
        self._own: dict[tuple[str, int | None], list[Mark]] = defaultdict(list)
        self._classes = {(row.grantor, row.action, row.start): row.end for row in rows if row.by_class}
        for one in happenings:
            if one.scope == "event" and one.status == "granted" and one.precise and one.quantity.pointed:
                mark = self._of_event(one)
                self.acts[self.place(one.grantor)].append(mark)
                self._own[one.grantor, one.start].append(mark)
        for row in rows:
            if row.kind == "single_act" and row.gives_verdicts and row.end - row.start <= 1:
                self.acts[self.place(row.grantor)].append(_of_row(row))

    def _of_event(self, one: Happening) -> Mark:
        start, end = one.start or 0, one.end or 0
        by_class = any(
            (one.grantor, one.action, day) in self._classes
            for day in range(start - SAME_DAY, end + SAME_DAY + 1)
        )
        return Mark(one.grantor, one.action, start, end, one.quantity, by_class, one.articles > 1, one.id)

    def whole_day(self, one: Happening) -> Quantity:
        """Return all acts of clemency of the event's day together, each kind once."""
        kinds: dict[str, Quantity] = {one.action: one.quantity}
        for mark in self._own.get((one.grantor, one.start), []):
            kinds.setdefault(mark.action, mark.quantity)
        together = kinds.pop("clemency", None)
        parts = total(list(kinds.values())) if kinds else together
        assert parts is not None
        return max((parts, together or parts), key=_lower)

    def place(self, grantor: str) -> str:
        """Return the jurisdiction of a grantor, else the grantor: nobody else is then compared."""
        found = known(grantor)
        return self._places.get(grantor) or (found.jurisdiction if found else "") or grantor

    def peers(self, grantor: str, ranking: Ranking) -> list[Mark]:
        """Return the acts that a ranking is about: the grantor's own, or those of the same place."""
        place = self.place(grantor)
        if ranking.national and place.startswith("US-"):
            marks = [mark for name, group in self.acts.items() if name.startswith("US") for mark in group]
        else:
            marks = self.acts.get(place, [])
        return [mark for mark in marks if not ranking.own or mark.grantor == grantor]


def _lower(quantity: Quantity) -> int:
    return quantity.lower


def _of_row(row: Row) -> Mark:
    return Mark(
        row.grantor, row.action, row.start, row.end, row.quantity, row.by_class, True, row.source_address
    )
