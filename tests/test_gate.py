"""The quality gate itself, and its own rules on made-up scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.gate import NAMES, Pinned, RegressionError, digest, failures, load, measured, repinned, save

EVEN = dict.fromkeys(NAMES, 0.9)
PINNED = Pinned(dict(EVEN), "d1")


def test_sample_articles_stand_above_their_floors() -> None:
    from tests.gate.measure import evaluate_samples  # loads the model, which the rules below don't need

    assert failures(measured(evaluate_samples()), digest(), load()) == []


def test_scores_at_the_floor_pass() -> None:
    assert failures(EVEN, "d1", PINNED) == []


def test_one_score_below_its_floor_fails() -> None:
    assert failures(EVEN | {"date": 0.8999}, "d1", PINNED) == ["date is 0.8999, below its floor 0.900"]


def test_a_changed_gold_fails_even_with_better_scores() -> None:
    (sentence,) = failures(dict.fromkeys(NAMES, 1.0), "d2", PINNED)
    assert "changed" in sentence


def test_floors_rise_to_the_scores_rounded_down() -> None:
    pinned = repinned(EVEN | {"strict": 0.91299}, "d2", PINNED, allow_regression=False)
    assert pinned == Pinned(EVEN | {"strict": 0.912}, "d2")


def test_floors_fall_only_when_that_is_said() -> None:
    worse = EVEN | {"strict": 0.8}
    with pytest.raises(RegressionError, match=r"strict 0\.9 -> 0\.8"):
        repinned(worse, "d1", PINNED, allow_regression=False)
    assert repinned(worse, "d1", PINNED, allow_regression=True).floors["strict"] == 0.8


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    save(PINNED, tmp_path / "floors.toml")
    assert load(tmp_path / "floors.toml") == PINNED


def test_a_misspelt_floor_is_refused(tmp_path: Path) -> None:
    save(PINNED, tmp_path / "floors.toml")
    text = (tmp_path / "floors.toml").read_text(encoding="utf-8").replace("strict", "strikt")
    (tmp_path / "floors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="strikt"):
        load(tmp_path / "floors.toml")


def test_the_digest_sees_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.jsonl").write_text("1", encoding="utf-8")
    first = digest(tmp_path)
    assert digest(tmp_path) == first
    (tmp_path / "gold/a.jsonl").rename(tmp_path / "gold/b.jsonl")
    second = digest(tmp_path)
    (tmp_path / "gold/b.jsonl").write_text("2", encoding="utf-8")
    assert len({first, second, digest(tmp_path)}) == 3
