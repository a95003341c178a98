"""Runs on a real Ray cluster of several node processes, and on ``--ray local``: the bytes of a local run."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import psutil
import pytest

from corpus.read import read_articles
from extractor.batch.folder import open_folder
from extractor.batch.on_ray import load_ray, on_ray
from extractor.batch.pool import Limits
from extractor.batch.run import Options, run_batch
from extractor.engine import DefaultEngine
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.jsonl import read_lines, to_line
from schemas.manifest import ManifestLine
from tests.batch.test_kills import ROOT, finish, parts, start, until
from tests.batch.test_run import content

pytestmark = pytest.mark.needs("ray")
SAMPLES = ROOT / "corpus" / "articles"


class Cluster:
    """A head without processors and two machines, that is groups of processes, with one each."""

    def __init__(self) -> None:
        load_ray()
        from ray.cluster_utils import Cluster as Nodes

        head = {"num_cpus": 0, "include_dashboard": False}
        self.nodes: Any = Nodes(initialize_head=True, head_node_args=head)
        self.workers = [self.nodes.add_node(num_cpus=1) for _ in range(2)]
        self.address = str(self.nodes.address)

    def lose(self, actor: psutil.Process) -> None:
        """Kill all processes of the machine that an actor runs on."""
        (lost,) = [one for one in self.workers if one.all_processes["raylet"][0].process.pid == actor.ppid()]
        self.workers.remove(lost)
        self.nodes.remove_node(lost, allow_graceful=False)

    def gain(self) -> None:
        """Start another machine."""
        self.workers.append(self.nodes.add_node(num_cpus=1))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))  # the machines have the stub, too
        made = Cluster()
        yield made
        made.nodes.shutdown()


@pytest.fixture(autouse=True)
def programs_end() -> Iterator[None]:
    """A program that a failed test leaves would keep the processors of the cluster from the next."""
    yield
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if "tests.batch.program" in child.cmdline():
                child.kill()


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"pardoned {number} people." + " " * 4_000, encoding="utf-8")
    return folder


@pytest.fixture
def alone(articles: Path, scratch: Path, tmp_path: Path) -> Callable[[], list[bytes]]:
    """Return a function that gives the bytes of a run of this machine's own processes."""

    def running() -> list[bytes]:
        finish(scratch, "run", articles, "-o", tmp_path / "alone", "--workers", 1)
        return content(tmp_path / "alone")

    return running


def actors(doing: str = "") -> list[psutil.Process]:
    """The actors of the cluster, whose machines are children of this process."""
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            found += [child] if f"ray::Actor{doing}" in " ".join(child.cmdline()) else []
        except psutil.Error:
            continue
    return found


def only_reading() -> psutil.Process | None:
    """The one actor that reads, None while others do too."""
    found = actors(".read")
    return found[0] if len(found) == 1 else None


def waiting(articles: Path, scratch: Path, number: int) -> Path:
    """Have an article wait for the file "go"; return the note that it is being read."""
    (articles / f"{number}.txt").write_text(f"WAIT, pardoned {number}" + " " * 4_000, encoding="utf-8")
    return scratch / f"read-{number}"


def ended(program: subprocess.Popen[str]) -> str:
    _, said = program.communicate(timeout=300)
    assert program.returncode == 0, said
    return said


def test_local_gives_the_same_bytes(
    articles: Path, scratch: Path, tmp_path: Path, alone: Callable[[], list[bytes]]
) -> None:
    said = finish(scratch, "run", articles, "-o", tmp_path / "out", "--workers", 2, "--ray", "local")
    assert said.startswith("40 claims in 40 of 40 articles; 0 inputs failed.")
    assert content(tmp_path / "out") == alone()


def test_actors_and_a_machine_are_killed(
    cluster: Cluster,
    articles: Path,
    scratch: Path,
    tmp_path: Path,
    alone: Callable[[], list[bytes]],
    capfd: pytest.CaptureFixture[str],
) -> None:
    note = waiting(articles, scratch, 20)
    program = start(scratch, "run", articles, "-o", tmp_path / "out", "--ray", cluster.address)
    until(note.exists)
    until(lambda: len(actors()) == 2)  # one for each processor of the cluster
    for actor in actors():
        actor.kill()
    until(lambda: note.stat().st_size > 1)
    cluster.lose(until(only_reading))
    until(lambda: note.stat().st_size > 2)
    (scratch / "go").touch()
    said = ended(program)
    assert said.count("worker replaced") >= 2
    assert "raylet" not in said + capfd.readouterr().out  # what Ray prints of itself
    cluster.gain()
    assert content(tmp_path / "out") == alone()


def test_the_program_is_killed_and_goes_on(
    cluster: Cluster, articles: Path, scratch: Path, tmp_path: Path, alone: Callable[[], list[bytes]]
) -> None:
    note, out = waiting(articles, scratch, 39), tmp_path / "out"
    program = start(scratch, "run", articles, "-o", out, "--ray", cluster.address)
    until(lambda: note.exists() and parts(out))
    done = parts(out)
    program.kill()
    program.communicate()
    until(lambda: not actors())  # they end with the program that asked for them
    (scratch / "go").touch()
    times = {path: path.stat().st_mtime_ns for path in (out / "shards").glob("*-*.jsonl")}
    ended(start(scratch, "run", articles, "-o", out, "--ray", cluster.address, "--resume"))
    assert done > 0
    assert {path: path.stat().st_mtime_ns for path in times} == times  # what was done is taken over
    assert content(out) == alone()


def test_a_poison_article_is_one_error(
    cluster: Cluster, articles: Path, scratch: Path, tmp_path: Path, alone: Callable[[], list[bytes]]
) -> None:
    """The articles around it are read, also the one whose result was under way when the process died."""
    (articles / "21.txt").write_text("CRASH" + " " * 4_000, encoding="utf-8")
    (articles / "23.txt").write_text("BREAK" + " " * 4_000, encoding="utf-8")
    program = start(scratch, "run", articles, "-o", tmp_path / "out", "--ray", cluster.address)
    said = program.communicate(timeout=300)[1]
    assert (program.returncode, "38 claims in 38 of 40 articles; 2 inputs failed" in said) == (1, True)
    lines = [line for _, line in read_lines(tmp_path / "out" / "manifest.jsonl", ManifestLine)]
    assert [line.reason for line in lines if line.outcome == "error"] == [
        "the process that read it died", "RuntimeError: told to break",
    ]  # fmt: skip
    assert len(lines) == 40


def test_the_project_s_own_extractor(cluster: Cluster, extractor: Extractor, tmp_path: Path) -> None:
    items = list(islice((one for one in read_articles([SAMPLES]) if isinstance(one, Article)), 12))
    with on_ray(cluster.address, 1) as place, open_folder(tmp_path / "out", ()) as folder:
        run_batch(items, DefaultEngine(), folder, Options(Limits(workers=1), place=place))
    records = [
        record for _, found in extractor.extract_all(items) if isinstance(found, list) for record in found
    ]
    written = (tmp_path / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert written == [to_line(record) for record in records] != []
