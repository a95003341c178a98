"""The fuzzing targets on their seeds, and on every input that once broke one: each is mended and stays so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CRASHERS = sorted(Path(__file__).with_name("crashers").glob("*/*"))
SOME = 12


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_keep_every_promise(name: str) -> None:
    seeds = list(TARGETS[name].seeds())
    assert seeds
    for seed in seeds[:: max(1, len(seeds) // SOME)]:
        TARGETS[name].run(seed)


@pytest.mark.parametrize("path", CRASHERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_once_broke_a_target_no_longer_does(path: Path) -> None:
    TARGETS[path.parent.name].run(path.read_bytes())


def test_every_crasher_belongs_to_a_target() -> None:
    assert {path.parent.name for path in CRASHERS} <= set(TARGETS)
