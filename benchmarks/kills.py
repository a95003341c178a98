"""``make campaign``: a run of 2,000 articles is killed a hundred times; nothing is lost, doubled or changed.

What each kill hits is told by chance: a worker process, the program while its workers read, the program at
any moment from its start, or while it joins the result files. After a kill of the program it is started again
with ``--resume``. When a run ends, its files are compared byte for byte with those of a run that was left
alone, and a new run begins in another folder until there were kills enough. Leftover processes are looked for
each time.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import psutil

from benchmarks.results import table, write
from corpus.read import read_articles
from schemas.article import Article

SAMPLES = Path(__file__).parents[1] / "corpus" / "articles"
ARTICLES, WITH_CLAIMS, KILLS, SEED = 2_000, 800, 100, 11
#: What is killed, how often of ten times, and how many seconds later at most.
KINDS = {"a worker": (5, 4.0), "reading": (3, 4.0), "at any moment": (1, 3.0), "joining": (1, 0.05)}
PROGRAM = (sys.executable, "-c", "from extractor.cli import main; main()")
RESULTS = ("claims.jsonl", "manifest.jsonl", "claims.parquet", "events.jsonl", "findings.jsonl")
DULL = "The council met on Tuesday to talk about the harbour, the school roof and the price of bread."


def write_articles(folder: Path) -> None:
    """Write the articles: sample articles and dull ones, each with a line of its own."""
    dice = random.Random(SEED)
    texts = [item.text for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    folder.mkdir()
    for number in range(ARTICLES):
        text = dice.choice(texts) if dice.random() < WITH_CLAIMS / ARTICLES else "\n\n".join([DULL] * 12)
        (folder / f"{number:05}.txt").write_text(f"{text}\n\nNote {number}.\n", encoding="utf-8")


def start(articles: Path, out: Path, *options: str) -> psutil.Popen:
    """Start a run of two workers."""
    command = [*PROGRAM, "run", str(articles), "-o", str(out), "--workers", "2", *options]
    return psutil.Popen(command, stderr=subprocess.PIPE, text=True)


def workers_of(program: psutil.Popen) -> list[psutil.Process]:
    """Return the worker processes of a run."""
    try:
        return [child for child in program.children() if "spawn_main" in " ".join(child.cmdline())]
    except psutil.Error:
        return []


class Campaign:
    """The kills so far, and what they hit."""

    def __init__(self, articles: Path) -> None:
        self.articles, self.dice = articles, random.Random(SEED)
        self.hits: Counter[str] = Counter()
        self.left_behind = 0

    @property
    def kills(self) -> int:
        """How many processes were killed."""
        return sum(self.hits.values())

    def run(self, out: Path) -> None:
        """Start, kill and resume a run until it ends."""
        options: tuple[str, ...] = ()
        while not self._killed(start(self.articles, out, *options), out):
            options = ("--resume",) if (out / "shards").exists() else ()

    def _killed(self, program: psutil.Popen, out: Path) -> bool:
        """Kill workers, and at last the program; return whether it ended before."""
        while self.kills < KILLS:
            (kind,) = self.dice.choices(list(KINDS), [share for share, _ in KINDS.values()])
            if self._ended(program, out, kind):
                break
            workers = workers_of(program)
            self.hits[kind] += kind != "a worker" or bool(workers)
            if kind == "a worker":
                if workers:
                    self.dice.choice(workers).kill()
                continue
            program.kill()
            program.communicate()
            _, alive = psutil.wait_procs(workers, timeout=10)
            self.left_behind += len(alive)
            return False
        _, said = program.communicate()
        if program.returncode != 0:
            raise SystemExit(f"a run ended with code {program.returncode}:\n{said}")
        return True

    def _ended(self, program: psutil.Popen, out: Path, kind: str) -> bool:
        """Wait for what the kill is to hit, and then a while; return whether the run ended before."""
        while program.poll() is None:
            if kind == "joining" and list(out.glob(".*.tmp")):
                break
            if kind == "at any moment" or (kind in ("a worker", "reading") and workers_of(program)):
                break
            time.sleep(0.002)
        until = time.monotonic() + self.dice.uniform(0, KINDS[kind][1])
        while time.monotonic() < until and program.poll() is None:
            time.sleep(0.002)
        return program.poll() is not None


def check(out: Path, reference: Path) -> int:
    """Return the number of inputs accounted for; SystemExit if anything differs from the reference."""
    for name in RESULTS:
        if (out / name).read_bytes() != (reference / name).read_bytes():
            raise SystemExit(f"{name} differs from that of the run that was left alone: {out}")
    lines = [json.loads(line) for line in (out / "manifest.jsonl").read_bytes().splitlines()]
    ids = [json.loads(line)["id"] for line in (out / "claims.jsonl").read_bytes().splitlines()]
    if len(ids) != len(set(ids)) or len(ids) != sum(line["records"] for line in lines):
        raise SystemExit(f"records lost or doubled: {out}")
    if [line["outcome"] for line in lines if line["outcome"] == "error"] or len(lines) != ARTICLES:
        raise SystemExit(f"articles lost: {out}")
    return len(lines)


def main() -> None:
    """Run the campaign and write what happened."""
    folder = Path(tempfile.mkdtemp(prefix="clemency-kills-"))
    write_articles(folder / "in")
    begun = time.monotonic()
    alone = start(folder / "in", folder / "alone")
    _, said = alone.communicate()
    if alone.returncode != 0:
        raise SystemExit(f"the run that was left alone ended with code {alone.returncode}:\n{said}")
    taken = time.monotonic() - begun
    campaign, rounds = Campaign(folder / "in"), 0
    while campaign.kills < KILLS:
        rounds += 1
        campaign.run(folder / f"out{rounds}")
        check(folder / f"out{rounds}", folder / "alone")
    text = (
        f"{campaign.kills} kills over {rounds} runs of {ARTICLES:,} articles (left alone: {taken:.0f} s). "
        f"Every run ended with the bytes of the one left alone; {campaign.left_behind} processes were left "
        "behind."
    )
    write("A run killed a hundred times", f"{table(['hit', 'kills'], campaign.hits.most_common())}\n\n{text}")


if __name__ == "__main__":
    main()
