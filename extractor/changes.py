"""Gains and losses, claim by claim, between two sets of records scored against the same gold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.evaluate import Evaluation


class Place(NamedTuple):
    """A count in an article."""

    article: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one claim: ``gain``, ``loss``, or ``other`` when it is wrong in another way."""

    kind: Literal["gain", "loss", "other"]
    place: Place
    old: str
    new: str


class _State(NamedTuple):
    """How good a claim is (0 is right; a missed one is worse than any wrong slots), and that in words."""

    faults: int
    words: str


RIGHT, ABSENT = _State(0, "right"), _State(0, "not there")
MISSED, INVENTED = _State(100, "missed"), _State(100, "invented")


def compare(old: Evaluation, new: Evaluation) -> list[Change]:
    """Return what changed for the gold claims, and the invented claims that came or went, by place."""
    before, after = _states(old), _states(new)
    changes = []
    for place in sorted(before.keys() | after.keys()):
        # A claim that only one of the two has an entry for was invented there: the gold is the same.
        was, now = before.get(place, ABSENT), after.get(place, ABSENT)
        if was != now:
            kind: Literal["gain", "loss", "other"] = "other"
            if was.faults != now.faults:
                kind = "gain" if now.faults < was.faults else "loss"
            changes.append(Change(kind, place, was.words, now.words))
    return changes


def render(changes: list[Change]) -> str:
    """Return the changes, one a line, and how many of each kind."""
    signs = {"gain": "+", "loss": "-", "other": "~"}
    lines = [
        f"{signs[c.kind]} {c.place.article} {c.place.text!r} at {c.place.start}: {c.old} -> {c.new}"
        for c in changes
    ]
    counts = [f"{sum(c.kind == kind for c in changes)} {name}" for kind, name in
              (("gain", "gains"), ("loss", "losses"), ("other", "other changes"))]  # fmt: skip
    return "\n".join([*lines, ", ".join(counts)]) + "\n"


def _states(evaluation: Evaluation) -> dict[Place, _State]:
    states: dict[Place, _State] = {}
    for pair in evaluation.pairs:
        place = Place(pair.article, pair.gold.count.start, pair.gold.count.text)
        states[place] = _State(len(pair.wrong), f"wrong {', '.join(pair.wrong)}") if pair.wrong else RIGHT
    for article, claim in evaluation.missed:
        states[Place(article.id, claim.count.start, claim.count.text)] = MISSED
    for record in evaluation.extra:
        place = Place(record.article.id, record.evidence.spans["count"][0], record.count.text)
        states.setdefault(place, INVENTED)
    return states
