"""``python -m benchmarks.report``: how long a report takes to write, and to open, search and sort.

The claims are those of the annotated sample articles, as often as the size asks for: each time other
grantors, publishers and days, so that they are other events with findings of their own.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.results import table, write
from extractor.crosscheck.run import crosscheck
from extractor.gold_records import gold_records
from extractor.report.page import render
from schemas.article import Article
from schemas.jsonl import read_gold
from schemas.record import ClaimRecord

GOLD = Path(__file__).parents[1] / "corpus" / "gold"
SIZES = (500, 5_000, 10_000)
APART = 400  # days between a copy of a claim and the next
ROUNDS = 3
WORDS = ("pardon", "ohio", "nearly", "the")
TASKS = """async (words) => {
  const timed = (act) => {
    const begun = performance.now();
    act();
    document.body.offsetHeight;
    return performance.now() - begun;
  };
  const field = document.getElementById("find");
  const search = words.map((word) => timed(() => {
    field.value = word;
    field.dispatchEvent(new Event("input"));
  }));
  const sort = [...document.querySelectorAll("#table th button")].map((one) => timed(() => one.click()));
  return [Math.max(...search), Math.max(...sort)];
}"""
OPENED = """[performance.getEntriesByName("first-contentful-paint")[0].startTime,
  performance.getEntriesByType("navigation")[0].domComplete]"""


def claims(size: int) -> tuple[list[ClaimRecord], dict[str, Article]]:
    """Return so many claims, and the articles that they are in."""
    gold = read_gold(GOLD)
    texts = {article.id: article.text for article in gold}
    records = list(gold_records(gold))
    made = list(islice((_copy(one, turn) for turn in count() for one in records), size))
    names = {one.article.id for one in made}
    return made, {name: Article(id=name, text=texts[name.partition(" #")[0]]) for name in names}


def _copy(one: ClaimRecord, turn: int) -> ClaimRecord:
    def moved(day: str | None) -> str | None:
        shift = dt.timedelta(days=APART * turn)
        return day and (dt.date.fromisoformat(day) - shift).isoformat()

    def named(name: str | None) -> str | None:
        return name and (f"{name} {turn}" if turn else name)

    days = {"start": moved(one.date.start), "end": moved(one.date.end)}
    ref = {"id": f"{one.article.id} #{turn}", "publisher": named(one.article.publisher)}
    changed: dict[str, Any] = {
        "id": f"{one.id} #{turn}",
        "article": one.article.model_copy(update=ref),
        "date": one.date.model_copy(update=days),
        "grantor": one.grantor.model_copy(update={"name": named(one.grantor.name)}),
    }
    return one.model_copy(update=changed)


def measure(size: int, file: Path) -> Iterator[object]:
    """Yield the cells of one row."""
    records, articles = claims(size)
    begun = time.process_time()
    checked = crosscheck(records)
    checking = time.process_time() - begun
    begun = time.process_time()
    page = render(records, checked, articles)
    writing = time.process_time() - begun
    file.write_text(page, encoding="utf-8")
    yield from (f"{size:,}", f"{len(page.encode()) / 1e6:.1f}", f"{writing:.1f}", f"{writing / checking:.1f}")
    opened = [_open(file) for _ in range(ROUNDS)]
    yield from (f"{median(round_[part] for round_ in opened):.0f}" for part in range(5))


def _open(file: Path) -> tuple[float, ...]:
    from playwright.sync_api import sync_playwright

    from tests.browser import arguments, chromium

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments())
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(file.as_uri())
        told = session.send("Performance.getMetrics")["metrics"]
        work = next(one["value"] for one in told if one["name"] == "ThreadTime") * 1000
        painted, complete = page.evaluate(OPENED)
        searched, sorted_ = page.evaluate(TASKS, list(WORDS))
        browser.close()
    return work, painted, complete, searched, sorted_


def main() -> None:
    """Measure and write the section."""
    head = (
        "claims", "MB", "s to write", "against cross-checking", "ms of work to open", "ms to the first sight",
        "ms to open whole", "ms to search", "ms to sort",
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        rows = [list(measure(size, Path(folder) / "report.html")) for size in SIZES]
    write(
        "The report",
        table(head, rows)
        + "\n\nWriting, and the work to open, are processor time of one process; the others are clock time, "
        "in Chromium: the median of three, the slowest of several searches and of all columns. The bar is 2 "
        "seconds to open 5,000 claims.",
    )


if __name__ == "__main__":
    sys.exit(main())
