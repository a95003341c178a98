"""Growth: twice the articles, or twice the length of one, should cost twice the time.

``python -m benchmarks.growth [DOUBLINGS]``: how often the article of 10 KB is doubled; 10 is 10 MB, 7 quick.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Iterable, Iterator

from benchmarks.chronicle import chronicle
from benchmarks.mix import SAMPLES, article_text, crawl
from benchmarks.results import table, write
from corpus.read import read_articles
from extractor.pipeline import Extractor
from schemas.article import Article

COUNT = 2000
ROUNDS, ENOUGH = 7, 20.0  # seconds
KB = 1000
UNIT = 10 * KB
DOUBLINGS = 10  # 10 KB to 10 MB


def seconds(extractor: Extractor, articles: list[Article]) -> tuple[float, int]:
    """Return the processor seconds that articles take, and how many claims they hold."""
    begun = time.process_time()
    results = [result for _, result in extractor.extract_all(articles)]
    taken = time.process_time() - begun
    return taken, sum(len(result) for result in results if isinstance(result, list))


def rows(
    extractor: Extractor, sizes: Iterable[list[Article]]
) -> Iterator[tuple[list[Article], int, float, str]]:
    """Yield each size, its claims, its seconds, and how many times those of the size before it.

    Both sizes are timed in turn, again and again while that is quick, and the best of each is taken: what the
    machine does besides comes and goes within a row.
    """
    before: list[Article] = []
    for articles in sizes:
        larger: list[float] = []
        smaller: list[float] = []
        claims = 0
        while len(larger) < ROUNDS and sum(larger) + sum(smaller) < ENOUGH:
            if before:
                smaller.append(seconds(extractor, before)[0])
            taken, claims = seconds(extractor, articles)
            larger.append(taken)
        yield articles, claims, min(larger), f"{min(larger) / min(smaller):.2f}" if smaller else ""
        before = articles


def many(extractor: Extractor) -> str:
    """Return a table of n, 2n and 4n articles of a crawl mix."""
    sizes = (list(crawl(count)) for count in (COUNT, 2 * COUNT, 4 * COUNT))
    cells = [
        [f"{len(articles):,}", f"{taken:.2f}", times] for articles, _, taken, times in rows(extractor, sizes)
    ]
    return table(["articles", "s", "times the row above"], cells)


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
    cells: list[list[object]] = []
    times: list[float] = []
    for (article,), claims, taken, told in rows(extractor, ([article] for article in articles)):
        cells.append([f"{len(article.text) / KB:,.0f}", f"{claims:,}", f"{taken:.3f}", told])
        times += [float(told)] if told else []
    about = f"{statistics.geometric_mean(times):.2f} a doubling on average."
    return f"{table(['KB', 'claims', 's', 'times the row above'], cells)}\n\n{about}"


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
        "Each row and the row above are timed in turn, the best of up to seven rounds. The bar is 2.1 a row.",
    )
    write("Growth", "\n\n".join(parts))


if __name__ == "__main__":
    main()
