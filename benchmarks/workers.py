"""Articles a second with one worker process and with two, paired: texts that hold claims, and web pages.

The clock runs over the later half of the shards: by then every process has loaded the model, which it does
once, when it first meets a text that may hold a claim. On a machine that has other work the wall clock says
little; the processor seconds that both ways took, side by side, say what the second process costs.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

import psutil

from benchmarks.gate import page
from benchmarks.mix import crawl
from benchmarks.results import table, write
from corpus.raw import Raw
from corpus.read import read_articles
from extractor.batch.place import Place
from extractor.batch.pool import Limits, Pool
from extractor.batch.shard import Item, cut
from extractor.engine import DefaultEngine
from schemas.article import Article

SAMPLES = Path(__file__).parents[1] / "corpus" / "articles"
COPIES, ROUNDS = 12, 5
PAGES = 16_000


def texts() -> Iterator[Item]:
    """Yield the sample articles several times, each time another text: what is the same is read once."""
    samples = [item for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    for copy in range(COPIES):
        for article in samples:
            text = f"{article.text}\n\nNote {copy}.\n"
            yield article.model_copy(update={"id": f"{copy}/{article.id}", "text": text})


def pages() -> Iterator[Item]:
    """Yield a crawl mix of which four in five are web pages and one in twenty holds claims, as bytes."""
    for number, article in enumerate(crawl(PAGES, relevant=0.05, stray=0.05)):
        data, name = article.text.encode(), f"{number:06}"
        if number % 5:
            yield Raw(page(article.text), "page", name, f"{name}.html")
        else:
            yield Raw(data, "text", name, f"{name}.txt", own_file=True)


def measure(
    workers: int, make: Callable[[], Iterator[Item]], place: Place[Any] | None = None
) -> tuple[float, float]:
    """Return inputs a second of wall clock, and processor seconds an input, of the pool and its parent."""
    shards = list(cut(make(), ""))  # making texts up is no part of a run
    done, begun, latest = 0, 0.0, 0.0
    used: dict[int, float] = {}
    spent: dict[int, float] = {}
    pool = Pool(DefaultEngine(), Limits(workers), place)
    for number, result in enumerate(pool.run(iter(shards))):
        latest, spent = time.perf_counter(), processor_seconds()
        if 2 * number < len(shards):
            begun, used = latest, spent
        else:
            done += len(result.results)
    seconds = sum(time_ - used.get(pid, 0.0) for pid, time_ in spent.items())
    return done / (latest - begun), seconds / done


def processor_seconds() -> dict[int, float]:
    """Return the processor time of this process, its children and theirs, as far as they are alive."""
    own = os.times()
    found = {0: own.user + own.system}
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            times = child.cpu_times()
            found[child.pid] = times.user + times.system
    return found


def main() -> None:
    """Measure in turn and write the section."""
    parts = []
    for name, make in (("articles that hold claims", texts), ("a crawl mix, mostly web pages", pages)):
        rounds = [(measure(1, make), measure(2, make)) for _ in range(ROUNDS)]
        rows = [
            [number, f"{one:.1f}", f"{two:.1f}", f"{two / one:.2f}", f"{spent_by_two / spent:.2f}"]
            for number, ((one, spent), (two, spent_by_two)) in enumerate(rounds, start=1)
        ]
        head = ["round", "inputs/s with one", "inputs/s with two", "times", "processor time an input, times"]
        times = median(two / one for (one, _), (two, _) in rounds)
        parts.append(f"{name.capitalize()}:\n\n{table(head, rows)}\n\nThe median is {times:.2f}.")
    parts.append(
        "The bar is 1.8, on two cores. The process that leads the run needs one of them now and then."
    )
    write("Two worker processes against one", "\n\n".join(parts))


if __name__ == "__main__":
    main()
