"""What the process that leads a run does for each article: finding, cutting, writing, joining; and the bytes.

However many workers there are, this is done by one process, so it bounds a run. The input is a crawl mix as
JSON lines packed with gzip, as crawls are kept. ``docs/scale.md`` plans with these numbers.
"""

from __future__ import annotations

import gzip
import json
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

from benchmarks.mix import crawl
from benchmarks.results import table, write
from corpus.raw import Raw
from corpus.read import Ids, read_articles, read_inputs
from extractor.batch.folder import open_folder
from extractor.batch.join import join
from extractor.batch.outcome import Summary
from extractor.batch.part import find_parts
from extractor.batch.pool import Limits
from extractor.batch.run import Options, run_batch
from extractor.engine import DefaultEngine
from schemas.article import Article

ARTICLES, IDS = 20_000, 1_000_000
SAMPLES = Path(__file__).parents[1] / "corpus" / "articles"
HOLD_CLAIMS = ("claims.jsonl", "claims.parquet", "articles.jsonl.zst")
FILES = ("manifest.jsonl", "timings.jsonl", "claims.jsonl", "claims.parquet", "articles.jsonl.zst")


def main() -> None:
    """Run once over the mix and write the section."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "crawl.jsonl.gz", Path(folder) / "out"
        characters = write_articles(source, crawl(ARTICLES))
        begun = time.process_time()
        summary = run(source, out)
        leading = time.process_time() - begun
        reading = seconds(lambda: sum(1 for _ in read_inputs([source])))
        parts = sorted(find_parts(out / "shards").values())
        joining = seconds(lambda: join(parts, out))
        mix = sizes(out)
        once, few = Path(folder) / "once.jsonl", Path(folder) / "few"
        write_articles(once, (item for item in read_articles([SAMPLES]) if isinstance(item, Article)))
        distinct = run(once, few).claims
        each = sizes(few)
    rows = [
        ["leading a run, all in all", per_second(leading)],
        ["of it, reading the input", per_second(reading)],
        ["of it, joining the parts at the end", per_second(joining)],
    ]
    kept = [
        [name, f"{size / ARTICLES:,.0f}", f"{each[name] / distinct:,.0f}" if name in HOLD_CLAIMS else ""]
        for name, size in mix.items()
    ]
    write(
        "Leading a run",
        f"{table(['what', 'articles/s of one process'], rows)}\n\n"
        f"{table(['file', 'bytes an article', 'bytes a claim'], kept)}\n\n"
        f"{ARTICLES:,} articles of {characters / ARTICLES:,.0f} characters, {summary.with_claims} of them "
        f"with {summary.claims} claims, in {len(parts)} shards; bytes a claim are of the sample articles, "
        "each once, since what comes again packs well. To tell that no id comes twice takes "
        f"{id_bytes():.0f} bytes of memory an article.",
    )


def run(source: Path, out: Path) -> Summary:
    """Do a run with two workers."""
    with open_folder(out, ()) as folder:
        return run_batch(read_inputs([source]), DefaultEngine(), folder, Options(Limits(2)))[0]


def sizes(out: Path) -> dict[str, int]:
    """Return the bytes of the files of a run."""
    found = {name: (out / name).stat().st_size for name in FILES}
    return found | {"shards": sum(path.stat().st_size for path in (out / "shards").iterdir())}


def write_articles(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as JSON lines, each with a line of its own; return the number of characters."""
    characters = 0
    with (gzip.open if path.suffix == ".gz" else open)(path, "wt", encoding="utf-8") as stream:
        for article in articles:
            text = f"{article.text}\n\nNote {article.id}.\n"
            characters += len(text)
            stream.write(json.dumps({"id": article.id, "text": text, "published": article.published}) + "\n")
    return characters


def seconds(action: Callable[[], object]) -> float:
    """Return the processor seconds that something takes."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def per_second(taken: float) -> str:
    """Return the rate for all articles."""
    return f"{ARTICLES / taken:,.0f}"


def id_bytes() -> float:
    """Return what the memory grows by for each id that is remembered."""
    ids, before = Ids(), psutil.Process().memory_info().rss
    for number in range(IDS):
        ids.once(Raw(b"", "string", f"{number:07}", "crawl.jsonl.gz", number))
    return (psutil.Process().memory_info().rss - before) / IDS


if __name__ == "__main__":
    main()
