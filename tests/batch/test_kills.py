"""kill -9 of the program and of its workers: nothing is lost or doubled, and no process is left behind."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from tests.batch.test_run import content
from tests.stub import StubEngine

ROOT = Path(__file__).parents[2]
T = TypeVar("T")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"pardoned {number} people." + " " * 4_000, encoding="utf-8")
    return folder


def start(scratch: Path, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.batch.program", *map(str, arguments)],
        env=os.environ | environment | {"STUB_SCRATCH": str(scratch)},
        cwd=ROOT, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def finish(scratch: Path, *arguments: object, **environment: str) -> str:
    program = start(scratch, *arguments, **environment)
    _, said = program.communicate(timeout=300)
    assert program.returncode == 0, said
    return said


def until(condition: Callable[[], T]) -> T:
    """Wait for a condition and return what it gave: asked again, it could give something else."""
    deadline = time.monotonic() + 120
    while not (met := condition()):
        assert time.monotonic() < deadline, "waited two minutes in vain"
        time.sleep(0.01)
    return met


def workers_of(program: subprocess.Popen[str]) -> list[psutil.Process]:
    """The worker processes; multiprocessing's own resource tracker is another child."""
    children = psutil.Process(program.pid).children()
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def parts(out: Path) -> int:
    return len(list((out / "shards").glob("*-*.jsonl")))


def test_the_program_is_killed_and_goes_on(articles: Path, scratch: Path, tmp_path: Path) -> None:
    """At a moment told by chance, three times; workers that wait in an article die with it."""
    (articles / "59.txt").write_text("WAIT" + " " * 4_000, encoding="utf-8")
    out, dice = tmp_path / "out", random.Random(5)
    for kill in range(3):
        program = start(scratch, "run", articles, "-o", out, "--workers", 2, *(["--resume"] if kill else []))
        until(lambda: workers_of(program))  # noqa: B023
        wanted = parts(out) + dice.randrange(3)
        until(lambda: parts(out) >= min(wanted, 10))  # noqa: B023
        workers = workers_of(program)
        program.kill()
        program.communicate()
        until(lambda: not any(map(psutil.Process.is_running, workers)))  # noqa: B023
    assert not (out / "claims.jsonl").exists()
    (scratch / "go").touch()
    finish(scratch, "run", articles, "-o", out, "--workers", 2, "--resume")
    finish(scratch, "run", articles, "-o", tmp_path / "fresh", "--workers", 1)
    assert content(out) == content(tmp_path / "fresh")


def test_workers_are_killed_and_replaced(articles: Path, scratch: Path, tmp_path: Path) -> None:
    (articles / "30.txt").write_text("WAIT, pardoned 30" + " " * 4_000, encoding="utf-8")
    program = start(scratch, "run", articles, "-o", tmp_path / "out", "--workers", 2)
    for killed in range(3):
        until(lambda: (scratch / "read-30").exists() and (scratch / "read-30").stat().st_size > killed)  # noqa: B023
        for worker in workers_of(program):
            worker.kill()
    (scratch / "go").touch()
    _, said = program.communicate(timeout=300)
    assert (program.returncode, said.count("worker replaced") >= 3) == (0, True), said
    finish(scratch, "run", articles, "-o", tmp_path / "fresh", "--workers", 1)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_a_worker_that_is_stopped_is_replaced(articles: Path, scratch: Path, tmp_path: Path) -> None:
    (articles / "10.txt").write_text("WAIT, pardoned 10" + " " * 4_000, encoding="utf-8")
    program = start(scratch, "run", articles, "-o", tmp_path / "out", "--workers", 1, "--article-timeout", 3)
    until((scratch / "read-10").exists)
    for worker in workers_of(program):
        worker.suspend()
    (scratch / "go").touch()
    _, said = program.communicate(timeout=300)
    assert (program.returncode, "took more than 3 seconds" in said) == (0, True), said


def test_an_interrupt_ends_workers_and_says_how_to_go_on(
    articles: Path, scratch: Path, tmp_path: Path
) -> None:
    (articles / "30.txt").write_text("WAIT" + " " * 4_000, encoding="utf-8")
    program = start(scratch, "run", articles, "-o", tmp_path / "out")
    until((scratch / "read-30").exists)
    workers = workers_of(program)
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=60)
    assert program.returncode == 130
    assert f"interrupted; what is done is kept in {tmp_path / 'out'}: go on with --resume" in said
    until(lambda: not any(map(psutil.Process.is_running, workers)))


def test_a_second_run_into_the_folder_is_refused(articles: Path, scratch: Path, tmp_path: Path) -> None:
    (articles / "30.txt").write_text("WAIT" + " " * 4_000, encoding="utf-8")
    first = start(scratch, "run", articles, "-o", tmp_path / "out")
    until((scratch / "read-30").exists)
    second = start(scratch, "run", articles, "-o", tmp_path / "out", "--resume")
    _, said = second.communicate(timeout=60)
    assert (second.returncode, "another run is writing into" in said) == (2, True)
    (scratch / "go").touch()
    assert first.communicate(timeout=60)[1].startswith("59 claims")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"},
    ],
)
def test_the_environment_does_not_show(
    articles: Path, tmp_path: Path, scratch: Path, environment: dict[str, str]
) -> None:
    (articles / "é\U0001f54a.txt").write_text("commuted 5 “sentences”", encoding="utf-8")
    finish(scratch, "run", articles, "-o", tmp_path / "one", PYTHONHASHSEED="0", LC_ALL="C.UTF-8")
    finish(scratch, "run", articles, "-o", tmp_path / "two", **environment)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_nothing_is_kept_of_a_killed_writer(scratch: Path, tmp_path: Path, articles: Path) -> None:
    finish(scratch, "run", articles, "-o", tmp_path / "out")
    left = tmp_path / "out" / ".claims.jsonl.1.tmp"
    left.touch()
    finish(scratch, "run", articles, "-o", tmp_path / "out", "--resume")
    assert not left.exists()
    assert StubEngine(scratch).times_read() == {f"{i:02}": 1 for i in range(60)}
