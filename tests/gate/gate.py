"""Floors under the scores of the sample articles, and the digest of what they were measured on.

A change of the gold trips the gate too, because a floor says nothing about another gold. Raising floors is
``make gate-update``; lowering one takes ``--allow-regression`` as well, so that nobody does it by accident.
"""

from __future__ import annotations

import hashlib
import math
import tomllib
from dataclasses import dataclass
from pathlib import Path

from extractor.evaluate import SLOTS, Evaluation

FLOORS = Path(__file__).parent / "floors.toml"
CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = ("articles", "gold", "crosscheck")
NAMES = ("detection", "strict", *SLOTS)
HEAD = """\
# Floors of the quality gate: F1 of detection and of the strict match, and the accuracy of each slot, on the
# sample articles. Written by `make gate-update`; a floor is lowered only with --allow-regression.
"""


class RegressionError(ValueError):
    """Floors would be lowered, and nobody said that they may be."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """Floors, between 0 and 1, and the digest of the articles and gold that they were measured on."""

    floors: dict[str, float]
    digest: str


def measured(evaluation: Evaluation) -> dict[str, float]:
    """Return the scores that have floors."""
    slots = {slot: evaluation.accuracy(slot) for slot in SLOTS}
    return {"detection": evaluation.detection.f1, "strict": evaluation.strict.f1} | slots


def digest(corpus: Path = CORPUS) -> str:
    """Return the SHA-256 of the names and bytes of all sample articles and gold files."""
    total = hashlib.sha256()
    files = [path for name in FOLDERS for path in (corpus / name).rglob("*") if path.is_file()]
    for path in sorted(files):
        total.update(path.relative_to(corpus).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def failures(scores: dict[str, float], found: str, pinned: Pinned) -> list[str]:
    """Return what is wrong, in sentences; nothing if the gate lets this pass."""
    wrong = [
        f"{name} is {scores[name]:.4f}, below its floor {pinned.floors[name]:.3f}"
        for name in NAMES
        if scores[name] < pinned.floors[name]
    ]
    if found != pinned.digest:
        wrong.append("the sample articles or their gold changed; look at the scores, then: make gate-update")
    return wrong


def repinned(scores: dict[str, float], found: str, pinned: Pinned, *, allow_regression: bool) -> Pinned:
    """Return floors at the scores, rounded down; RegressionError if one falls and that is not allowed."""
    floors = {name: math.floor(scores[name] * 1000) / 1000 for name in NAMES}
    lower = [
        f"{name} {pinned.floors[name]} -> {floors[name]}"
        for name in NAMES
        if floors[name] < pinned.floors[name]
    ]
    if lower and not allow_regression:
        raise RegressionError(
            f"floors would fall: {', '.join(lower)}; say --allow-regression if that is meant"
        )
    return Pinned(floors, found)


def load(path: Path = FLOORS) -> Pinned:
    """Read the floors; ValueError if a name is missing or unknown."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    if sorted(table["floors"]) != sorted(NAMES):
        raise ValueError(f"{path}: floors are {sorted(table['floors'])}, should be {sorted(NAMES)}")
    return Pinned(table["floors"], table["gold"]["digest"])


def save(pinned: Pinned, path: Path = FLOORS) -> None:
    """Write the floors as TOML, in the order of NAMES."""
    lines = [HEAD, "[gold]", f'digest = "{pinned.digest}"', "", "[floors]"]
    lines += [f"{name} = {pinned.floors[name]:.3f}" for name in NAMES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
