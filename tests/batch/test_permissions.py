"""What the system does not let us read or write: named with its remedy, and all else is done.

Root may read and write everything, so these programs run without the capabilities that let it.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PR_CAPBSET_DROP = 24  # <linux/prctl.h>
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2  # <linux/capability.h>
TEXT = "pardoned 12 people."


def without_privileges() -> None:
    """Between fork and exec: what root gains by exec is bounded by what is dropped here."""
    if os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def python(*arguments: object, scratch: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120,
        env=os.environ | {"STUB_SCRATCH": str(scratch)}, preexec_fn=without_privileges,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three articles in ``in`` and a run over them in ``done``."""
    folder = tmp_path_factory.mktemp("made")
    for name in ("scratch", "in", "in/sub"):
        (folder / name).mkdir()
    for name in ("in/a", "in/b", "in/sub/c"):
        (folder / f"{name}.txt").write_text(f"{name}: {TEXT}", encoding="utf-8")
    secret = folder / "secret"
    secret.write_text("x")
    secret.chmod(0)
    if sys.platform == "win32" or not python("-c", f"open({str(secret)!r})", scratch=folder).returncode:
        pytest.skip("this system lets this user read everything")
    secret.unlink()
    assert clemency(folder, "run", folder / "in", "-o", folder / "done").returncode == 0
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of that folder; what a test locks in it is unlocked at the end."""
    copy = tmp_path / "place"
    shutil.copytree(made, copy)
    yield copy
    for path in sorted(copy.rglob("*"), key=lambda path: len(path.parts)):
        path.chmod(0o700)


def clemency(place: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    one = ["--workers", "1"] if arguments[0] == "run" else []
    return python("-m", "tests.batch.program", *arguments, *one, scratch=place / "scratch")


def lines(place: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (place / "out" / "manifest.jsonl").read_bytes().splitlines()]


def refusals(place: Path) -> list[tuple[str, str, str]]:
    return [
        (Path(line["location"]).relative_to(place).as_posix(), line["reason"], line["remedy"])
        for line in lines(place)
        if line["outcome"] == "error"
    ]


DENIED = ("permission denied", "check the file and its permissions")


def test_a_file_that_may_not_be_read_is_one_error(place: Path) -> None:
    (place / "in" / "b.txt").chmod(0)
    ended = clemency(place, "run", place / "in", "-o", place / "out")
    assert ended.returncode == 1
    assert f"{place / 'in' / 'b.txt'}: permission denied; check the file and its permissions" in ended.stderr
    assert refusals(place) == [("in/b.txt", *DENIED)]
    assert [line["outcome"] for line in lines(place)] == ["records", "error", "records"]


@pytest.mark.parametrize("mode", [0, 0o444, 0o111], ids=["closed", "names only", "no names"])
def test_a_folder_that_may_not_be_read_is_an_error(place: Path, mode: int) -> None:
    """With names only, what lies in it is named, a folder too, though nobody can tell that it is one."""
    (place / "in" / "sub" / "deeper").mkdir()
    (place / "in" / "sub").chmod(mode)
    assert clemency(place, "run", place / "in", "-o", place / "out").returncode == 1
    inner = [("in/sub/c.txt", *DENIED), ("in/sub/deeper", *DENIED)]
    assert refusals(place) == (inner if mode == 0o444 else [("in/sub", *DENIED)])
    assert [line["outcome"] for line in lines(place)].count("records") == 2


def test_a_named_folder_that_may_not_be_read_is_an_error(place: Path) -> None:
    (place / "in").chmod(0)
    assert clemency(place, "run", place / "in", "-o", place / "out").returncode == 3
    assert refusals(place) == [("in", *DENIED)]


def test_an_output_folder_that_may_not_be_made_is_named(place: Path) -> None:
    (place / "locked").mkdir(mode=0o555)
    ended = clemency(place, "run", place / "in", "-o", place / "locked" / "out")
    said = f"{place / 'locked' / 'out'} can't be written to: permission denied; name another folder"
    assert (ended.returncode, said in ended.stderr) == (2, True), ended.stderr


def test_results_that_may_not_be_written_again_stay_as_they_are(place: Path) -> None:
    (place / "done").rename(place / "out")
    before = {path: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()}
    (place / "in" / "d.txt").write_text(TEXT, encoding="utf-8")
    for folder in (place / "out", place / "out" / "shards"):
        folder.chmod(0o555)
    ended = clemency(place, "run", place / "in", "-o", place / "out", "--resume")
    assert ended.returncode in (1, 2)
    assert "permission denied" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert {path: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()} == before
    for folder in (place / "out", place / "out" / "shards"):
        folder.chmod(0o755)
    assert clemency(place, "run", place / "in", "-o", place / "out", "--resume").returncode == 0
    assert len(lines(place)) == 4


#: What a command may not read or write, and the command; names after @ lie in the test's folder.
COMMANDS = {
    "claims.jsonl": ("crosscheck @claims.jsonl -o @new", "show @claims.jsonl", "evaluate @claims.jsonl"),
    "out/claims.jsonl": ("export @out --to csv -o @claims.csv", "report @out"),
    "decided.jsonl": ("crosscheck @claims.jsonl -o @new --judgements @decided.jsonl",),
    "mine.csv": ("crosscheck @claims.jsonl -o @new --reference @mine.csv",),
    "locked": (
        "crosscheck @claims.jsonl -o @locked/new",
        "crosscheck @claims.jsonl -o @locked",
        "export @out --to csv -o @locked/claims.csv",
        "export @out --to xlsx -o @locked/claims.xlsx",
        "export @out --to parquet -o @locked/claims.parquet",
        "export @out --to inception -o @locked/claims",
        "report @out -o @locked/report.html",
        "run @in -o @new --log-json @locked/log.jsonl",
        "extract @in/a.txt -o @locked/claims.jsonl",
    ),
}


@pytest.mark.parametrize(
    ("locked", "command"),
    [(locked, command) for locked, commands in COMMANDS.items() for command in commands],
)
def test_every_command_names_what_it_may_not_read_or_write(place: Path, locked: str, command: str) -> None:
    (place / "done").rename(place / "out")
    (place / "locked").mkdir()
    for name in ("claims.jsonl", "decided.jsonl", "mine.csv"):
        (place / name).write_bytes((place / "out" / "claims.jsonl").read_bytes())
    (place / locked).chmod(0o555 if locked == "locked" else 0)
    ended = clemency(place, *(str(place / one[1:]) if one[0] == "@" else one for one in command.split()))
    assert ended.returncode in (1, 2, 3), ended.stdout + ended.stderr
    said = " ".join(ended.stderr.split())  # typer breaks its lines
    assert "ermission denied" in said or "is not readable" in said
    assert locked in said
    assert "Traceback" not in said
