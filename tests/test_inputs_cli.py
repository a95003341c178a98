"""The commands with inputs of every kind: records, manifest, store, and each record shown in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.store import STORE, read_store
from extractor.cli import app
from extractor.commands import extraction
from schemas.jsonl import read_lines, read_records
from schemas.manifest import ManifestLine
from tests.corpus.made import as_zip, gz, response
from tests.stub import StubExtractor

TEXT = "The board met on Friday. Gov. Laura Kelly pardoned 12 people, her office said. The board went home."


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(model: str | None, grantors: Path | None) -> StubExtractor:
        return StubExtractor()

    monkeypatch.setattr(extraction, "make_extractor", make)


def clemency(*args: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    page = f"<html><body><nav>pardoned 99</nav><article><p>{TEXT}</p></article></body></html>".encode()
    (made / "a.txt").write_text(TEXT, encoding="utf-8")
    (made / "b.html").write_bytes(page)
    (made / "c.csv").write_text(f'Nr,Story,Day\nc1,"{TEXT}",24/06/2021\n', encoding="utf-8")
    (made / "d.zip").write_bytes(as_zip({"m.txt": TEXT.encode(), "none.txt": b"Nothing of the kind."}))
    (made / "e.warc.gz").write_bytes(gz(response("https://a.example/1", page)))
    return made


def test_a_run_over_every_kind_keeps_the_texts_that_are_in_no_file(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    fields = ["--text-field", "Story", "--id-field", "Nr", "--date-field", "Day", "--date-format", "%d/%m/%Y"]
    result = clemency("run", inputs, "-o", out, *fields)
    assert result.exit_code == 0, result.stderr
    records = list(read_records(out / "claims.jsonl"))
    assert [record.article.id for record in records] == ["a", "b", "c1", "d/m", "e:1"]
    assert records[2].article.published == "2021-06-24"
    stored = {article.id: article.text for article in read_store(out / STORE)}
    assert list(stored) == ["b", "c1", "d/m", "e:1"]
    texts = stored | {"a": TEXT}
    for record in records:
        evidence = record.evidence
        assert texts[record.article.id][evidence.start : evidence.end] == evidence.quote
    lines = [line for _, line in read_lines(out / "manifest.jsonl", ManifestLine)]
    assert [(line.article, line.outcome) for line in lines] == [
        ("a", "records"), ("b", "records"), ("c1", "records"), ("d/m", "records"), ("d/none", "no_claims"),
        ("e:1", "records"),
    ]  # fmt: skip
    assert "text from 'Story'" in lines[2].notes[0]


def test_show_finds_the_texts_by_itself(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    clemency("run", inputs, "-o", out, "--text-field", "Story")
    monkeypatch.setenv("COLUMNS", "400")
    result = clemency("show", out / "claims.jsonl", "--around", 30)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count("Gov. Laura Kelly pardoned «12»") == 5
    assert "not there in the article" not in result.stdout
    (inputs / "a.txt").write_text("Changed. " + TEXT, encoding="utf-8")
    assert clemency("show", out / "claims.jsonl").stdout.count("not there in the article") == 1
    (inputs / "a.txt").unlink()
    assert clemency("show", out / "claims.jsonl").exit_code == 0


def test_a_broken_store_is_said(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    clemency("run", inputs, "-o", out, "--text-field", "Story")
    (out / STORE).write_bytes(b"words")
    result = clemency("show", out / "claims.jsonl")
    assert (result.exit_code, "packed data is broken" in result.stderr) == (3, True)


def test_inputs_of_many_kinds_on_one_command_line(inputs: Path, tmp_path: Path) -> None:
    result = clemency("extract", inputs / "*.txt", inputs / "b.html", inputs / "d.zip")
    assert result.exit_code == 0, result.stderr
    assert [json.loads(line)["article"]["id"] for line in result.stdout.splitlines()] == ["a", "b", "d/m"]
    result = clemency("run", inputs / "a.txt", inputs / "b.html", "-o", tmp_path / "out")
    assert result.exit_code == 0, result.stderr


def test_a_wrong_column_is_one_error_of_its_file(inputs: Path) -> None:
    result = clemency("extract", inputs)
    assert result.exit_code == 0, result.stderr
    result = clemency("extract", inputs, "--publisher-field", "Paper")
    assert result.exit_code == 1
    assert "c.csv: no column 'Paper', only 'Nr', 'Story', 'Day'; check --publisher-field" in result.stderr
    assert len(result.stdout.splitlines()) == 4


def test_rows_come_through_a_pipe() -> None:
    row = json.dumps({"id": "row", "text": TEXT})
    assert json.loads(clemency("extract", "-", stdin=row).stdout)["article"]["id"] == "row"
    table = f'Nr,Story\nc1,"{TEXT}"\n'
    done = clemency(
        "extract", "-", "--format", "csv", "--text-field", "Story", "--id-field", "Nr", stdin=table
    )
    assert json.loads(done.stdout)["article"]["id"] == "c1"
    wrong = clemency("extract", "-", "--format", "docx", stdin=TEXT)
    assert (wrong.exit_code, "the format 'docx' is not read" in wrong.stderr) == (2, True)
