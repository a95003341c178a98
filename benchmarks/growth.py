"""Growth: twice the articles, or twice the length of one, should cost twice the time.

``python -m benchmarks.growth [DOUBLINGS]``: how often the article of 10 KB is doubled; 10 is 10 MB, 7 quick.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator

from benchmarks.chronicle import chronicle
from benchmarks.mix import SAMPLES, article_text, crawl
from benchmarks.results import table, write
from corpus.read import read_articles
from extractor.pipeline import Extractor
from schemas.article import Article

COUNT, ROUNDS = 2000, 3
KB = 1000
UNIT = 10 * KB
DOUBLINGS = 10  # 10 KB to 10 MB


def seconds(extractor: Extractor, articles: list[Article]) -> tuple[float, int]:
    """Return the processor seconds that articles take, the best of a few short rounds, and their claims."""
    times: list[float] = []
    claims = 0
    while len(times) < ROUNDS and sum(times) < 20:
        begun = time.process_time()
        results = [result for _, result in extractor.extract_all(articles)]
        times.append(time.process_time() - begun)
        claims = sum(len(result) for result in results if isinstance(result, list))
    return min(times), claims


def many(extractor: Extractor) -> str:
    """Return a table of n, 2n and 4n articles of a crawl mix."""
    rows: list[list[object]] = []
    before = 0.0
    for count in (COUNT, 2 * COUNT, 4 * COUNT):
        taken, _ = seconds(extractor, list(crawl(count)))
        rows.append([f"{count:,}", f"{taken:.2f}", f"{taken / before:.2f}" if before else ""])
        before = taken
    return table(["articles", "s", "times the row above"], rows)


def repeated(sample: Article, doublings: int) -> Iterator[Article]:
    """Yield one article, ever longer: a sample article and text without clemency, in turn."""
    plain = article_text(random.Random(0), UNIT - len(sample.text) - 300)
    text = f"{sample.text.strip()}\n\n{plain}\n\n"
    for doubling in range(doublings + 1):
        yield sample.model_copy(update={"text": text * 2**doubling})


def varied(doublings: int) -> Iterator[Article]:
    """Yield one article, ever longer, in which nothing comes again."""
    for doubling in range(doublings + 1):
        yield chronicle(UNIT * 2**doubling)


def one(extractor: Extractor, articles: Iterable[Article]) -> str:
    """Return a table of articles of which each is twice as long as the one before."""
    rows: list[list[object]] = []
    before = 0.0
    for article in articles:
        taken, claims = seconds(extractor, [article])
        size = f"{len(article.text) / KB:,.0f}"
        rows.append([size, f"{claims:,}", f"{taken:.3f}", f"{taken / before:.2f}" if before else ""])
        before = taken
    return table(["KB", "claims", "s", "times the row above"], rows)


def main() -> None:
    """Measure and write."""
    doublings = int(sys.argv[1]) if sys.argv[1:] else DOUBLINGS
    extractor = Extractor()
    samples = [item for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    dense = max(samples, key=lambda article: len(extractor.extract(article)))
    parts = (
        many(extractor),
        "One article that is the same text again and again, a quarter of it dense with claims:",
        one(extractor, repeated(dense, doublings)),
        "One article with other claims, quotations and people in every paragraph:",
        one(extractor, varied(doublings)),
        "The bar is 2.1 a row.",
    )
    write("Growth", "\n\n".join(parts))


if __name__ == "__main__":
    main()
