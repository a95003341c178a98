"""A crawl in small: articles as a news crawl has them, of which few speak of clemency.

The relevant ones are the sample articles; the others are put together from ``mix.toml``. The same numbers
give the same articles.
"""

from __future__ import annotations

import itertools
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

from corpus.read import read_articles
from schemas.article import Article

SAMPLES = Path(__file__).parents[1] / "corpus" / "articles"
RELEVANT = 0.015  # of all articles, as in the plan of a news crawl
STRAY = 0.015  # as many name a trigger in another sense
LENGTH = 2900  # characters; the mean of the articles of a news crawl is about that

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def crawl(count: int, seed: int = 0, relevant: float = RELEVANT, stray: float = STRAY) -> Iterator[Article]:
    """Yield ``count`` articles; shares ``relevant`` and ``stray`` of them stand evenly among the rest."""
    random_ = random.Random(seed)
    samples = itertools.cycle(item for item in read_articles([SAMPLES]) if isinstance(item, Article))
    for number in range(count):
        if _falls(number, relevant):
            yield next(samples).model_copy(update={"id": f"{number:07}"})
        else:
            yield _background(number, random_, _falls(number + 33, stray))  # not beside the relevant ones


def _falls(number: int, share: float) -> bool:
    return int((number + 1) * share) > int(number * share)


def _background(number: int, random_: random.Random, stray: bool) -> Article:
    text = article_text(random_, LENGTH + random_.randrange(-1500, 1500), stray)
    day = f"2024-{1 + number % 12:02}-{1 + number % 28:02}"
    return Article(id=f"{number:07}", text=text, published=day, published_basis="metadata")


def article_text(random_: random.Random, length: int, stray: bool = False) -> str:
    """Return an article of about ``length`` characters without clemency; ``stray`` puts a trigger in it."""
    paragraphs = [_filled(random_, "titles")]
    written = 0
    while written < length:
        sentences = [_filled(random_, "sentences") for _ in range(random_.randrange(1, 4))]
        paragraphs.append(" ".join(sentences))
        written += len(paragraphs[-1]) + 2
    if stray:
        paragraphs.insert(random_.randrange(1, len(paragraphs)), _filled(random_, "strays"))
    return "\n\n".join(paragraphs) + "\n"


def _filled(random_: random.Random, kind: str) -> str:
    chosen = {name: random_.choice(values) for name, values in _WORDS["slots"].items()}
    return str(random_.choice(_WORDS[kind])).format_map(chosen)
