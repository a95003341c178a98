"""Growth: twice the articles, or twice the length of one, should cost twice the time.

``python -m benchmarks.growth [DOUBLINGS]``: how often the one article of 10 KB is doubled; 10 is 10 MB.
"""

from __future__ import annotations

import random
import sys
import time

from benchmarks.mix import SAMPLES, article_text, crawl
from benchmarks.results import table, write
from corpus.read import read_articles
from extractor.pipeline import Extractor
from schemas.article import Article

COUNT, ROUNDS = 2000, 3
KB = 1000
UNIT = 10 * KB
DOUBLINGS = 7  # 10 KB to 1.3 MB


def seconds(extractor: Extractor, articles: list[Article]) -> float:
    """Return the processor seconds that the articles take, the best of a few rounds if they are short."""
    times: list[float] = []
    while len(times) < ROUNDS and sum(times) < 20:
        begun = time.process_time()
        list(extractor.extract_all(articles))
        times.append(time.process_time() - begun)
    return min(times)


def many(extractor: Extractor) -> str:
    """Return a table of n, 2n and 4n articles of a crawl mix."""
    rows: list[list[object]] = []
    before = 0.0
    for count in (COUNT, 2 * COUNT, 4 * COUNT):
        taken = seconds(extractor, list(crawl(count)))
        rows.append([f"{count:,}", f"{taken:.2f}", f"{taken / before:.2f}" if before else ""])
        before = taken
    return table(["articles", "s", "times the row above"], rows)


def one(extractor: Extractor, sample: Article, doublings: int) -> str:
    """Return a table of one article, ever longer: a sample article and text without clemency, in turn."""
    plain = article_text(random.Random(0), UNIT - len(sample.text) - 300)
    text = f"{sample.text.strip()}\n\n{plain}\n\n"
    rows: list[list[object]] = []
    before = 0.0
    for doubling in range(doublings + 1):
        article = sample.model_copy(update={"text": text * 2**doubling})
        taken = seconds(extractor, [article])
        claims = len(extractor.extract(article)) if doubling == 0 else ""
        size = f"{len(article.text) / KB:,.0f}"
        rows.append([size, claims, f"{taken:.3f}", f"{taken / before:.2f}" if before else ""])
        before = taken
    return table(["KB", "claims in the first", "s", "times the row above"], rows)


def main() -> None:
    """Measure and write."""
    extractor = Extractor()
    samples = [item for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    dense = max(samples, key=lambda article: len(extractor.extract(article)))
    parts = (
        many(extractor),
        "One article that is the same text again and again, a quarter of it dense with claims:",
        one(extractor, dense, int(sys.argv[1]) if sys.argv[1:] else DOUBLINGS),
        "The bar is 2.1 a row.",
    )
    write("Growth", "\n\n".join(parts))


if __name__ == "__main__":
    main()
