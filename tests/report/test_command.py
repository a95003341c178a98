"""``clemency report``, and the report that ``clemency run`` writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.commands import run as batch
from extractor.report import chosen
from schemas.jsonl import read_records
from tests.stub import StubEngine

TEXT = "The board met. Gov. Laura Kelly pardoned 12 people.\nIt went home.\n"


def clemency(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(batch, "make_engine", lambda model, grantors: StubEngine(tmp_path))
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text(TEXT, encoding="utf-8")
    (made / "b.html").write_text(
        f"<html><body><article><p>{TEXT}</p></article></body></html>", encoding="utf-8"
    )
    (made / "c.txt").write_text("Nothing of the kind.", encoding="utf-8")
    (made / "d.zip").write_bytes(b"no archive")
    assert clemency("run", made, "-o", tmp_path / "out").exit_code == 1  # one input can't be read
    return tmp_path / "out"


def test_run_writes_the_report_with_the_texts_of_all_kinds_of_inputs(out: Path) -> None:
    page = (out / "report.html").read_text(encoding="utf-8")
    assert page.count("It went home.") == 2
    assert "was not to be had" not in page
    assert "one more article made none" in page
    assert "d.zip" in page


def test_report_writes_the_same_again_or_elsewhere(out: Path, tmp_path: Path) -> None:
    first = (out / "report.html").read_bytes()
    result = clemency("report", out)
    assert (result.exit_code, result.stderr) == (0, f"See {out / 'report.html'}.\n")
    assert (out / "report.html").read_bytes() == first
    assert clemency("report", out, "-o", tmp_path / "page.html").exit_code == 0
    assert (tmp_path / "page.html").read_bytes() == first


def test_texts_can_be_taken_from_another_place(out: Path, tmp_path: Path) -> None:
    (tmp_path / "in").rename(tmp_path / "moved")
    clemency("report", out)
    assert "was not to be had" in (out / "report.html").read_text(encoding="utf-8")
    clemency("report", out, "--articles", tmp_path / "moved")
    assert "was not to be had" not in (out / "report.html").read_text(encoding="utf-8")


def test_a_cross_check_without_a_manifest_is_enough(out: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(out / "claims.jsonl", other)
    assert clemency("crosscheck", other / "claims.jsonl", "-o", other).exit_code == 0
    assert clemency("report", other).exit_code == 0
    assert (other / "report.html").is_file()


def test_a_folder_of_very_many_claims_gives_a_page_of_those_that_need_a_person(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chosen, "MOST", 1)
    assert clemency("report", out).exit_code == 0
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "There are 2 claims, more than a page can hold. These 1 most need a person" in page
    assert page.count('class="note"') == 1


def test_run_uses_the_decisions_in_its_folder(out: Path, tmp_path: Path) -> None:
    first = next(read_records(out / "claims.jsonl"))
    line = {"decision": "read_wrong", "claims": [first.id], "by": "Ada", "when": "2026-05-04"}
    (out / "judgements.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    log = tmp_path / "log.jsonl"
    result = clemency("run", out.parent / "in", "-o", out, "--log-json", log)
    assert result.exit_code == 1  # one input can't be read
    assert result.stderr.count("People's decisions are used: 1") == 1
    assert '"event": "people\'s decisions are used"' in log.read_text(encoding="utf-8")
    assert "rejected by Ada" in (out / "report.html").read_text(encoding="utf-8")
    assert first.id not in (out / "events.jsonl").read_text(encoding="utf-8")
    assert first.id in (out / "claims.jsonl").read_text(encoding="utf-8")
    result = clemency("run", out.parent / "in", "-o", out, "--no-judgements")
    assert "by Ada" not in (out / "report.html").read_text(encoding="utf-8")
    assert first.id in (out / "events.jsonl").read_text(encoding="utf-8")


def test_a_run_ends_at_once_if_the_decisions_can_not_be_read(out: Path) -> None:
    (out / "judgements.jsonl").write_text('{"decision": "maybe"}\n', encoding="utf-8")
    result = clemency("run", out.parent / "in", "-o", out)
    assert (result.exit_code, "judgements.jsonl, line 1" in result.stderr) == (2, True)
    assert (out / "report.html").exists()


@pytest.mark.parametrize("missing", ["claims.jsonl", "events.jsonl", "findings.jsonl"])
def test_what_is_missing_is_named(out: Path, missing: str) -> None:
    (out / missing).unlink()
    result = clemency("report", out)
    assert result.exit_code == 3
    assert f"{missing}: no such file or directory; check the name" in result.stderr


def test_a_broken_line_is_named_and_the_old_report_stays(out: Path) -> None:
    old = (out / "report.html").read_bytes()
    (out / "findings.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    result = clemency("report", out)
    assert result.exit_code == 3
    assert "findings.jsonl, line 1" in result.stderr
    assert (out / "report.html").read_bytes() == old


def test_a_run_that_fails_leaves_no_report_of_an_earlier_one(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object) -> None:
        raise OSError(28, "No space left on device", "events.jsonl")

    monkeypatch.setattr(batch, "check_files", broken)
    assert clemency("run", out.parent / "in", "-o", out).exit_code == 1
    assert not (out / "report.html").exists()
