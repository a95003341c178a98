"""Faults from outside: a disk that fills up, clocks that jump, inputs that try to get out, in any order."""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.batch import Engine
from extractor.cli import app
from extractor.commands import run as command
from schemas.jsonl import read_records
from tests.batch.test_run import ITEMS, RESULTS, content, run
from tests.corpus.made import as_zip
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


def clemency(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to write further into any file, that of a worker or of DuckDB too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_fills_up_at_any_byte_leaves_whole_files(engine: StubEngine, tmp_path: Path) -> None:
    """The same folder again and again with a little more room, as on a disk where space is made."""
    run(ITEMS, engine, tmp_path / "fresh")
    whole = dict(zip(RESULTS, content(tmp_path / "fresh"), strict=True))
    sizes = sorted({len(data) // part + 1 for data in whole.values() for part in (1, 3)})
    refused = 0
    for size in [100, *(size - 2 for size in sizes)]:
        try:
            with files_no_larger_than(size):
                run(ITEMS, engine, tmp_path / "out", resume=True)
        except OSError:
            refused += 1
        left = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()}
        assert {name: data for name, data in left.items() if name in RESULTS}.items() <= whole.items()
        assert not list((tmp_path / "out").rglob("*.tmp"))
    assert refused >= 4
    run(ITEMS, engine, tmp_path / "out", resume=True)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_a_clock_that_jumps_does_not_show(
    engine: StubEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day of the machine goes back and forth, files are from 1970 and 2100: the same bytes, read once."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abcd":
        (folder / f"{name}.txt").write_text(TEXT + name, encoding="utf-8")
    assert clemency("run", folder, "-o", tmp_path / "fresh").exit_code == 0
    days = iter(range(10**9))
    monkeypatch.setattr(time, "time", lambda: (-1) ** next(days) * 2.0e9)
    for moment, options in ((0, []), (4_102_444_800, ["--resume"])):
        for path in [*folder.iterdir(), *(tmp_path / "out").rglob("*")]:
            os.utime(path, (moment, moment))
        assert clemency("run", folder, "-o", tmp_path / "out", *options).exit_code == 0
    assert content(tmp_path / "out") == content(tmp_path / "fresh")
    assert engine.times_read() == dict.fromkeys("abcd", 2)  # once for each folder


@pytest.mark.usefixtures("engine")
def test_the_order_of_the_inputs_shows_only_in_the_order_of_the_lines(tmp_path: Path) -> None:
    """What the articles say of each other is the same to the byte."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in (3, 1, 4, 2, 0):  # as a folder lists them is not the order of their names
        text = f"pardoned {number + 12} people. commuted 30 terms."
        (folder / f"2021-06-2{number}_a{number}.txt").write_text(text, encoding="utf-8")
    files = sorted(folder.iterdir())
    orders = {"folder": [folder], "sorted": files, "backwards": files[::-1]}
    for name, inputs in orders.items():
        assert clemency("run", *inputs, "-o", tmp_path / name).exit_code == 0
    first, second, third = (tmp_path / name for name in orders)
    assert content(first)[:3] == content(second)[:3]
    for name in ("claims.jsonl", "manifest.jsonl"):
        lines = [(out / name).read_text(encoding="utf-8").splitlines() for out in (second, third)]
        assert lines[0] != lines[1]
        assert sorted(lines[0]) == sorted(lines[1])
    for name in ("events.jsonl", "findings.jsonl"):
        assert (second / name).read_bytes() == (third / name).read_bytes()


@pytest.mark.usefixtures("engine")
def test_nothing_is_written_outside_the_output_folder(tmp_path: Path) -> None:
    """Ids, titles, members and links of archives that name places, through all commands that write."""
    folder, out, exports = tmp_path / "in", tmp_path / "out", tmp_path / "exports"
    folder.mkdir()
    exports.mkdir()
    names = ["../escaped", "/tmp/escaped", "..\\escaped", "a/../../escaped", "\0escaped", "~/escaped", "."]
    rows = [{"id": name, "title": name, "url": f"file://{name}", "publisher": name} for name in names]
    (folder / "rows.jsonl").write_text(
        "".join(json.dumps(row | {"text": TEXT}) + "\n" for row in rows), encoding="utf-8"
    )
    members = [f"{name}.txt" for name in names if "\0" not in name]
    (folder / "a.zip").write_bytes(as_zip(dict.fromkeys(members, TEXT.encode())))
    (tmp_path / "secret.txt").write_text("pardoned 99", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    before = {path for path in tmp_path.rglob("*") if (tmp_path / "scratch") not in path.parents}
    result = clemency("run", folder, "-o", out)
    assert result.exit_code == 1
    assert "leads out" in result.stderr
    for name in ("csv", "web-annotation", "label-studio", "inception", "gold"):
        clemency("export", out, "--to", name, "-o", exports / name)
    made = {path for path in tmp_path.rglob("*") if (tmp_path / "scratch") not in path.parents} - before
    records = list(read_records(out / "claims.jsonl"))
    assert len(records) >= 2 * len(names)
    assert {record.count.value for record in records} == {12, 5}
    assert {path for path in made if not {out, exports} & {path, *path.parents}} == set()
    assert not any("escaped" in path.name for path in made - {*exports.rglob("*")})
