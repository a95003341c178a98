"""Articles a second on Ray with two actors and with the pool of two processes, in turn, after start-up.

Ray runs on this machine alone; what it costs to start is measured apart. As in ``workers``, the clock runs
over the later half of the shards.
"""

from __future__ import annotations

import time
from statistics import median

import psutil

from benchmarks.results import table, write
from benchmarks.workers import measure, texts
from extractor.batch.on_ray import on_ray

WORKERS, ROUNDS = 2, 5
MEGABYTE = 1_000_000


def main() -> None:
    """Measure in turn and write the section."""
    begun = time.perf_counter()
    with on_ray("local", WORKERS) as place:
        started = time.perf_counter() - begun
        rounds = [(measure(WORKERS, texts), measure(WORKERS, texts, place)) for _ in range(ROUNDS)]
        own = sum(child.memory_info().rss for child in psutil.Process().children(recursive=True)) / MEGABYTE
    rows = [
        [number, f"{pool:.1f}", f"{ray:.1f}", f"{ray / pool:.2f}", f"{spent_by_ray / spent:.2f}"]
        for number, ((pool, spent), (ray, spent_by_ray)) in enumerate(rounds, start=1)
    ]
    head = ["round", "articles/s of the pool", "articles/s on Ray", "times", "processor time, times"]
    faster = median(ray / pool for (pool, _), (ray, _) in rounds)
    dearer = median(ray / pool for (_, pool), (_, ray) in rounds)
    write(
        "Ray against the pool",
        f"{table(head, rows)}\n\nArticles that hold claims, {WORKERS} processes each; the medians are "
        f"{faster:.2f} and {dearer:.2f}, the bar for the first is 0.9. Starting Ray took {started:.1f} s; "
        f"its own processes hold {own:.0f} MB beside the actors.",
    )


if __name__ == "__main__":
    main()
