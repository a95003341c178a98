"""Peak memory of a process that extracts, and whether it stays flat.

``python -m benchmarks.memory [COUNT]``: so many articles, all relevant, each with words of its own.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Iterator

from benchmarks.mix import SAMPLES, crawl
from benchmarks.results import table, write
from corpus.read import read_articles
from extractor.pipeline import Extractor
from schemas.article import Article

COUNT = 100_000
ROWS = 10
NEW_WORDS = 20  # an article, at the end of a block that is read: names that no other has


def peak() -> float:
    """Return the most memory that this process has had, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def with_new_words(articles: Iterator[Article]) -> Iterator[Article]:
    """Yield the articles with a sentence of words that were never seen before."""
    random_ = random.Random(0)
    for article in articles:
        names = " ".join("Z" + "".join(random_.choices("aeioubdfgklmnrst", k=7)) for _ in range(NEW_WORDS))
        yield article.model_copy(update={"text": f"{article.text}\n\nAlso pardoned was {names}.\n"})


def main() -> None:
    """Measure and write."""
    count = int(sys.argv[1]) if sys.argv[1:] else COUNT
    extractor = Extractor()
    rows: list[list[object]] = [["model and lexicons loaded", f"{peak():.0f}"]]
    samples = [item for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    list(extractor.extract_all(samples))
    rows.append([f"{len(samples)} sample articles", f"{peak():.0f}"])
    for done, _ in enumerate(extractor.extract_all(with_new_words(crawl(count))), 1):
        if done % (count // ROWS) == 0:
            rows.append([f"{done:,} articles of a crawl mix", f"{peak():.0f}"])
    relevant = count // 20
    dense = with_new_words(crawl(relevant, relevant=1, stray=0))
    for done, _ in enumerate(extractor.extract_all(dense), 1):
        if done % (relevant // 5) == 0:
            rows.append([f"and {done:,} relevant articles", f"{peak():.0f}"])
    about = (
        f"The peak so far, in one process; each article has {NEW_WORDS} words that no other has. "
        "The bar is 600 MB, and flat."
    )
    write("Memory", table(["after", "MB at most"], rows) + "\n\n" + about)


if __name__ == "__main__":
    main()
