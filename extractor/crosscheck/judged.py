"""Decisions of people, read from a file and replayed: they outrank the machine, which never writes one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from schemas.judgement import Judgement
from schemas.jsonl import read_lines


def read_judgements(path: Path) -> list[Judgement]:
    """Return the judgements of a JSONL file; errors as ``schemas.jsonl.read_lines``."""
    return [judgement for _, judgement in read_lines(path, Judgement)]


@dataclass(frozen=True)
class Judged:
    """What people decided, by claim id. Where decisions contradict each other, the latest holds."""

    same: dict[tuple[str, str], Judgement] = field(default_factory=dict)
    apart: dict[tuple[str, str], Judgement] = field(default_factory=dict)
    right: dict[str, Judgement] = field(default_factory=dict)
    wrong: dict[str, Judgement] = field(default_factory=dict)

    @property
    def claims(self) -> frozenset[str]:
        """All claims that a decision is about."""
        pairs = {claim for pair in (*self.same, *self.apart) for claim in pair}
        return frozenset(pairs | self.right.keys() | self.wrong.keys())


def judged(judgements: Iterable[Judgement]) -> Judged:
    """Return the decisions that hold: of contradicting ones the latest, whatever their order in the file."""
    found = Judged()
    for one in sorted(judgements, key=_when):
        if one.decision in ("same_event", "not_same"):
            for pair in combinations(sorted(set(one.claims)), 2):
                found.same.pop(pair, None)
                found.apart.pop(pair, None)
                (found.same if one.decision == "same_event" else found.apart)[pair] = one
        else:
            for claim in one.claims:
                found.right.pop(claim, None)
                found.wrong.pop(claim, None)
                (found.right if one.decision == "claim_right" else found.wrong)[claim] = one
    return found


def _when(judgement: Judgement) -> tuple[str, str, str, tuple[str, ...]]:
    return judgement.when, judgement.by, judgement.decision, judgement.claims
