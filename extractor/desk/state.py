"""What is decided at one moment, by everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extractor.crosscheck.judged import Judged, as_read, judged, standing
from extractor.desk.board import Board
from extractor.report.view import ClaimView
from schemas.judgement import Judgement


@dataclass(frozen=True, slots=True)
class State:
    """All decisions; ``history`` has those about a claim, by its id, the withdrawn ones too.

    ``done`` are claims whose reading or truth is decided, ``gone`` those that people added and took back.
    """

    all: tuple[Judgement, ...]
    standing: tuple[Judgement, ...]
    judged: Judged
    history: dict[str, list[Judgement]]
    done: frozenset[str]
    gone: frozenset[str]
    board: Board

    @property
    def total(self) -> int:
        """How many claims lie on the desk."""
        return len(self.board.by_id.keys() - self.gone)

    @property
    def decided(self) -> int:
        """How many of them are decided on."""
        return len((self.board.by_id.keys() & self.done) - self.gone)

    def version(self, claim: str) -> str:
        """What changes with every decision about a claim."""
        return str(len(self.history.get(claim, ())))

    def claim(self, number: int) -> ClaimView:
        """Return a claim by its number; LookupError if there is none."""
        if not 1 <= number <= len(self.board.claims):
            raise LookupError(f"there is no claim {number}")
        return self.board.claims[number - 1]

    def read(self, claim: ClaimView) -> ClaimView:
        """Return a claim with the record that holds: the machine's, or what a person made of it."""
        reading = self.judged.reading(claim.record.id)
        return replace(claim, record=as_read(claim.record, reading) or claim.record, reading=reading)

    def last_by(self, person: str) -> Judgement | None:
        """Return the last decision of a person that stands."""
        return next((one for one in reversed(self.standing) if one.by == person and one.id), None)


def state_of(known: Iterable[Judgement], board: Board) -> State:
    """Return what decisions come to."""
    every = tuple(known)
    history: dict[str, list[Judgement]] = defaultdict(list)
    for one in every:
        for name in dict.fromkeys(one.claims):
            history[name].append(one)
    holds = judged(every)
    ever = {one.claims[0] for one in every if one.decision == "added"}
    return State(
        all=every,
        standing=tuple(standing(every)),
        judged=holds,
        history=dict(history),
        done=frozenset({*holds.readings, *holds.added, *holds.right, *holds.wrong}),
        gone=frozenset(ever - holds.added.keys()),
        board=board,
    )
