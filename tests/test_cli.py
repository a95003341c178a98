"""The commands, run as a user does, with a stub in the extractor's place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.batch import Engine
from extractor.cli import app
from extractor.commands import extraction
from extractor.commands import run as batch
from extractor.commands.ending import USAGE, ending_with
from schemas.jsonl import read_records
from schemas.publish import PUBLISHED, published
from tests.stub import StubEngine, StubExtractor

TEXT = "Gov. Laura Kelly pardoned 12 people and commuted 5 terms."
HOSTILE = "Kelly \x1b[31mpardoned 12\x07 [bold]people[/bold] \u202eand more."


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> StubEngine:
    engine = StubEngine(tmp_path_factory.mktemp("scratch"))

    def make(model: str | None, grantors: Path | None) -> StubExtractor:
        return StubExtractor()

    def make_engine(model: str | None, grantors: Path | None) -> Engine:
        return engine

    monkeypatch.setattr(extraction, "make_extractor", make)
    monkeypatch.setattr(batch, "make_engine", make_engine)
    return engine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text(TEXT, encoding="utf-8")
    (made / "b.txt").write_text("Nothing of the kind.", encoding="utf-8")
    return made


def clemency(*args: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)


def counts(lines: str) -> list[int]:
    return [json.loads(line)["count"]["value"] for line in lines.splitlines()]


def test_extract_writes_lines_to_standard_output(folder: Path) -> None:
    result = clemency("extract", folder)
    assert (result.exit_code, counts(result.stdout), result.stderr) == (0, [12, 5], "")


def test_extract_reads_standard_input(folder: Path) -> None:
    result = clemency("extract", "-", "--published", "2021-06-24", "--publisher", "Paper", stdin=TEXT)
    row = json.loads(result.stdout.splitlines()[0])
    assert (row["article"]["id"], row["article"]["published"]) == ("stdin", "2021-06-24")


def test_extract_writes_a_file(folder: Path, tmp_path: Path) -> None:
    assert clemency("extract", folder, "-o", tmp_path / "x.jsonl").stdout == ""
    assert len(list(read_records(tmp_path / "x.jsonl"))) == 2


def test_extract_leaves_out_low_confidence(folder: Path) -> None:
    assert counts(clemency("extract", folder, "--min-confidence", "0.8").stdout) == [12]


def test_bad_inputs_are_named_and_the_others_done(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").write_text("pardoned 3, BREAK", encoding="utf-8")
    result = clemency("extract", folder)
    assert (result.exit_code, counts(result.stdout)) == (1, [12, 5])
    assert f"clemency: {folder.as_posix()}/c.txt: empty; remove it" in result.stderr
    assert "d.txt: RuntimeError: told to break" in result.stderr


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        pytest.param(["extract", "none.txt"], 3, "none.txt: no such file or directory", id="missing file"),
        pytest.param(
            ["extract", "-", "--published", "2025-02-30"], 2, "'2025-02-30', which is not", id="no day"
        ),
        pytest.param(["extract", "-", "--min-confidence", "2"], 2, "--min-confidence", id="confidence 2"),
        pytest.param(["extract", "-", "-o", "none/x.jsonl"], 2, "none/", id="no folder to write to"),
        pytest.param(["extract"], 2, "INPUT", id="no input"),
        pytest.param(["run", "none", "-o", "out"], 3, "none: no such file", id="missing folder"),
        pytest.param(["show", "none.jsonl"], 3, "none.jsonl: no such file", id="no records"),
        pytest.param(["evaluate", "none.jsonl"], 3, "none.jsonl: no such file", id="no gold"),
        pytest.param(
            ["schema", "claims"], 2, "'claims' is none of claim, event, finding, gold", id="unknown schema"
        ),
        pytest.param(["frobnicate"], 2, "frobnicate", id="unknown command"),
    ],
)
def test_what_is_wrong_is_said(
    args: list[str], code: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = clemency(*args, stdin=TEXT)
    assert result.exit_code == code
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "error", [LookupError("no such model; install it"), OSError("no such model; install it")]
)
def test_an_extractor_that_cant_be_made_is_said(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(model: str | None, grantors: Path | None) -> None:
        with ending_with(USAGE):
            raise error

    monkeypatch.setattr(extraction, "make_extractor", make)
    result = clemency("extract", "-", "--model", "xx", stdin=TEXT)
    assert (result.exit_code, result.stderr) == (2, "clemency: no such model; install it\n")


def test_show_marks_the_evidence_and_disarms_the_text(tmp_path: Path) -> None:
    (tmp_path / "[red]a.txt").write_text(HOSTILE, encoding="utf-8")
    clemency("extract", tmp_path, "-o", tmp_path / "x.jsonl")
    result = clemency("show", tmp_path / "x.jsonl", "--articles", tmp_path / "[red]a.txt")
    assert result.exit_code == 0
    assert "pardoned «12»" in result.stdout
    assert "Laura Kelly" in result.stdout
    assert "[red]a" in result.stdout
    assert "not there in the article" not in result.stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)


def test_show_tells_a_quote_that_is_not_in_the_article(folder: Path, tmp_path: Path) -> None:
    clemency("extract", folder, "-o", tmp_path / "x.jsonl")
    (folder / "a.txt").write_text("x" + TEXT, encoding="utf-8")
    result = clemency("show", tmp_path / "x.jsonl", "--articles", folder, "--limit", 1)
    assert "This quote is not there in the" in result.stdout
    assert "commutation" not in result.stdout


def test_show_names_a_bad_record(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "k"}\n', encoding="utf-8")
    result = clemency("show", tmp_path / "x.jsonl")
    assert (result.exit_code, "x.jsonl, line 1, field article" in result.stderr) == (3, True)


def gold_file(path: Path) -> Path:
    start = TEXT.index("12")
    claim = {
        "count": {"text": "12", "start": start, "end": start + 2, "value": 12, "lower": 12, "upper": 12,
                  "relation": "exactly", "unit": "people"},
        "action": "pardon", "grantor": "Laura Kelly", "date": {"start": "2021-06-24", "end": "2021-06-24"},
        "scope": "event", "status": "granted", "source": None,
    }  # fmt: skip
    row = {"id": "a", "text": TEXT, "published": "2021-06-24", "claims": [claim]}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_evaluate_extracts_from_the_gold_itself(tmp_path: Path) -> None:
    result = clemency("evaluate", gold_file(tmp_path / "gold.jsonl"), "--show", "errors")
    assert result.exit_code == 0
    assert "detection  P 0.500  R 1.000  F1 0.667" in result.stdout
    assert "strict F1 0.667" in result.stdout
    assert "claim: none there" in result.stdout


def test_evaluate_tells_which_articles_failed(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "text": "BREAK", "claims": []}) + "\n", encoding="utf-8")
    result = clemency("evaluate", gold)
    assert result.exit_code == 1
    assert "gold.jsonl:1: RuntimeError: told to break" in result.stderr


def test_evaluate_compares_two_runs(tmp_path: Path) -> None:
    gold = gold_file(tmp_path / "gold.jsonl")
    clemency("extract", gold, "-o", tmp_path / "old.jsonl")
    clemency("extract", gold, "-o", tmp_path / "new.jsonl", "--min-confidence", "0.8")
    result = clemency("evaluate", gold, tmp_path / "new.jsonl", "--against", tmp_path / "old.jsonl")
    assert "+ a '5' at" in result.stdout
    assert "1 gains, 0 losses, 0 other changes" in result.stdout


@pytest.mark.parametrize("name", PUBLISHED)
def test_schema_prints_the_published_file(name: str) -> None:
    assert clemency("schema", name).stdout == published(name)


def test_version() -> None:
    assert clemency("--version").stdout.startswith("clemency 0.")


def test_start_up_imports_nothing_heavy() -> None:
    """``clemency --help`` answers at once: neither the model nor the table printer is loaded for it."""
    code = "import sys, extractor.cli; print(*sorted({'spacy', 'pydantic', 'dateparser'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == ""


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    """As in ``clemency schema | head -1``."""
    reading, writing = os.pipe()
    os.close(reading)
    code = "from extractor.cli import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", code, "schema"], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert "Traceback" not in result.stderr
