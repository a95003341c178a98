"""``clemency run``: options, messages, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.problem import InputProblem
from extractor.batch import Engine
from extractor.batch.join import join
from extractor.batch.pool import EngineError
from extractor.batch.progress import bytes_below, showing_progress, weight
from extractor.batch.shard import Item, cut
from extractor.cli import app
from extractor.commands import run as command
from schemas.article import Article
from schemas.jsonl import read_lines
from schemas.manifest import ManifestLine
from tests.stub import StubEngine

TEXT = "Gov. Laura Kelly pardoned 12 people and commuted 5 terms."


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StubEngine:
    (tmp_path / "scratch").mkdir()
    engine = StubEngine(tmp_path / "scratch")

    def make(model: str | None, grantors: Path | None) -> Engine:
        return engine

    monkeypatch.setattr(command, "make_engine", make)
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


@pytest.mark.usefixtures("engine")
def test_run_writes_all_results_and_the_same_again(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = clemency("run", folder, "-o", out)
    assert result.exit_code == 0
    assert result.stderr.startswith("2 claims in 1 of 2 articles; 0 inputs failed. See ")
    names = {path.name for path in out.iterdir()}
    assert names == {
        "claims.jsonl", "claims.parquet", "manifest.jsonl", "timings.jsonl", "events.jsonl", "findings.jsonl",
        "report.html", "shards", ".lock",
    }  # fmt: skip
    first = {name: (out / name).read_bytes() for name in names - {"shards", "timings.jsonl"}}
    assert clemency("run", folder, "-o", out).exit_code == 0
    assert {name: (out / name).read_bytes() for name in first} == first


@pytest.mark.usefixtures("engine")
def test_run_leaves_a_foreign_folder_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("x", encoding="utf-8")
    result = clemency("run", folder, "-o", tmp_path)
    assert (
        result.exit_code,
        "whose files are the input" in clemency("run", tmp_path, "-o", folder).stderr,
    ) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "precious.txt", "scratch"]


@pytest.mark.usefixtures("engine")
def test_run_names_what_failed_and_does_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").write_text("pardoned 3, CRASH", encoding="utf-8")
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{folder.as_posix()}/c.txt: empty; remove it" in result.stderr
    assert "d.txt: the process that read it killed by signal 11; report it with the article" in result.stderr
    outcomes = [line.outcome for _, line in read_lines(tmp_path / "out" / "manifest.jsonl", ManifestLine)]
    assert outcomes == ["records", "no_claims", "error", "error"]


@pytest.mark.usefixtures("engine")
def test_nothing_readable_is_another_exit_code(tmp_path: Path) -> None:
    result = clemency("run", tmp_path / "none", "-o", tmp_path / "out")
    assert (result.exit_code, "none: no such file" in result.stderr) == (3, True)


@pytest.mark.usefixtures("engine")
def test_errors_above_the_bound_stop_the_run(folder: Path, tmp_path: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    result = clemency("run", folder, "-o", tmp_path / "out", "--max-errors", 0)
    assert result.exit_code == 1
    assert "stopped: more than 0 inputs failed (--max-errors)" in result.stderr
    assert "go on with --resume" in result.stderr
    again = clemency("run", folder, "-o", tmp_path / "out")
    assert (again.exit_code, "holds a run that did not end; add --resume" in again.stderr) == (2, True)
    (folder / "c.txt").unlink()
    assert clemency("run", folder, "-o", tmp_path / "out", "--resume", "--max-errors", 0).exit_code == 0


@pytest.mark.usefixtures("engine")
def test_of_many_failures_the_first_are_named(folder: Path, tmp_path: Path) -> None:
    for number in range(25):
        (folder / f"empty{number:02}.txt").touch()
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert result.stderr.count("empty; remove it") == 20
    assert "25 inputs failed (25 empty)" in result.stderr
    assert "and 5 more, all in the manifest of a run" in result.stderr


@pytest.mark.usefixtures("engine")
def test_a_folder_or_log_that_can_t_be_made_is_said(folder: Path, tmp_path: Path) -> None:
    for options in (["-o", folder / "a.txt" / "out"], ["-o", tmp_path / "out", "--log-json", folder]):
        result = clemency("run", folder / "b.txt", *options)
        assert (result.exit_code, "directory" in result.stderr) == (2, True), result.stderr


@pytest.mark.usefixtures("engine")
def test_a_part_that_is_damaged_meanwhile_is_said_and_mended(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaging(parts: list[Path], out: Path) -> int:
        parts[0].write_bytes(parts[0].read_bytes()[:-9])
        return join(parts, out)

    monkeypatch.setattr("extractor.batch.run.join", damaging)
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert (result.exit_code, "is damaged; what is done is kept in" in result.stderr) == (1, True)
    monkeypatch.setattr("extractor.batch.run.join", join)
    assert clemency("run", folder, "-o", tmp_path / "out", "--resume").stderr.startswith("2 claims in 1 of 2")


def test_progress_tells_inputs_and_rate_on_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown(stream: io.StringIO) -> str:
        monkeypatch.setattr(sys, "stderr", stream)
        items: list[Item] = [
            Article(id=str(i), text="x", location=str(folder / "a.txt")) for i in range(1200)
        ]
        with showing_progress([str(folder)]) as tell:
            for shard in cut(items, "s"):
                tell(shard)
        return stream.getvalue()

    assert "1,200 inputs" in shown(Terminal())
    assert shown(io.StringIO()) == ""


def test_an_engine_that_can_t_start_is_said(engine: StubEngine, folder: Path, tmp_path: Path) -> None:
    (engine.scratch / "no model").touch()
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (2, "clemency: no such model; install it\n")


@pytest.mark.parametrize("options", [["--model", "no_such_model"], ["--grantors", "none.csv"]])
def test_a_wrong_engine_is_refused_before_anything_is_written(
    folder: Path, tmp_path: Path, options: list[str]
) -> None:
    result = clemency("run", folder, "-o", tmp_path / "out", *options)
    assert result.exit_code == 2
    assert options[1] in result.stderr
    assert not (tmp_path / "out").exists()


def test_dry_run_writes_nothing(engine: StubEngine, folder: Path, tmp_path: Path) -> None:
    result = clemency("run", folder, "-o", tmp_path / "out", "--dry-run")
    assert result.stderr == "2 inputs in 1 shards: 2 to read, 0 done before, 0 unreadable.\n"
    assert not (tmp_path / "out").exists()
    assert engine.times_read() == {}


@pytest.mark.usefixtures("engine")
def test_the_log_is_json_lines(folder: Path, tmp_path: Path) -> None:
    (folder / "d.txt").write_text("pardoned 3, CRASH", encoding="utf-8")
    clemency("run", folder, "-o", tmp_path / "out", "--log-json", tmp_path / "log.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    events = [line["event"] for line in lines]
    assert {"worker started", "worker replaced", "shard done"} <= set(events)
    assert all({"time", "level"} <= line.keys() for line in lines)
    (replaced, *_) = [line for line in lines if line["event"] == "worker replaced"]
    assert (replaced["level"], replaced["reason"]) == (
        "warning",
        "the process that read it killed by signal 11",
    )


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("target", ["write_part", "join"])
def test_a_full_disk_is_said_with_the_remedy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device", "claims.jsonl")

    monkeypatch.setattr(f"extractor.batch.run.{target}", full)
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "stopped: claims.jsonl: no space left on device; what is done is kept in" in result.stderr
    monkeypatch.undo()


def test_a_file_that_vanishes_is_an_error_of_its_own(
    engine: StubEngine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between listing the folder and reading the file."""
    real = Path.open

    def vanished(path: Path, *arguments: str, **named: str) -> object:
        if path.name == "a.txt":
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return real(path, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", vanished)
    result = clemency("run", folder, "-o", tmp_path / "out")
    assert (result.exit_code, "a.txt: no such file or directory; check the name" in result.stderr) == (
        1,
        True,
    )
    assert engine.times_read() == {"b": 1}


def test_standard_input_is_read_too(engine: StubEngine, tmp_path: Path) -> None:
    assert clemency("run", "-", "-o", tmp_path / "out", stdin=TEXT).exit_code == 0
    assert engine.times_read() == {"stdin": 1}


def test_sizes_for_the_time_left(folder: Path) -> None:
    size = len(TEXT) + len("Nothing of the kind.")
    assert (bytes_below(str(folder)), bytes_below(str(folder / "a.txt")), bytes_below("-")) == (
        size,
        len(TEXT),
        0,
    )
    assert weight(Article(id="a", text="other", location=str(folder / "a.txt"))) == len(TEXT)
    assert weight(Article(id="a", text="né", location="b.jsonl:3")) == 3
    assert weight(InputProblem("none.txt", "missing", "check the name")) == 0


def test_engine_errors_are_of_the_user_s_making() -> None:
    assert issubclass(EngineError, ValueError)


@pytest.mark.usefixtures("engine")
def test_the_page_on_runs_names_every_file_and_option(folder: Path, tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "runs.md").read_text(encoding="utf-8")
    clemency("run", folder, "-o", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir() if f"`{path.name}" not in page] == []
    options = ("--resume", "--workers", "--log-json", "--max-errors", "--article-timeout", "--worker-mb")
    assert [option for option in options if option not in page] == []
