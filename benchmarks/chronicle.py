"""One long article as real ones are: other claims, quotations and people in every paragraph."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.mix import SAMPLES
from corpus.read import read_articles
from schemas.article import Article

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
#: Of the paragraphs so many are those of the sample articles; the others are made from the templates.
SAMPLED = 0.4
SHORT = 140  # characters; shorter paragraphs of a sample are its headline, byline and the like


def chronicle(length: int, seed: int = 0) -> Article:
    """Return an article of about ``length`` characters; the same numbers give the same one."""
    paragraphs, written = [], 0
    for paragraph in _paragraphs(random.Random(seed)):
        paragraphs.append(paragraph)
        written += len(paragraph) + 2
        if written >= length:
            break
    text = "\n\n".join(paragraphs) + "\n"
    title = "Governor pardons hundreds"
    return Article(id="chronicle", text=text, title=title, published="2021-06-25", published_basis="metadata")


def _paragraphs(random_: random.Random) -> Iterator[str]:
    articles = [item for item in read_articles([SAMPLES]) if isinstance(item, Article)]
    sampled = [
        paragraph
        for article in articles
        for paragraph in article.text.strip().split("\n\n")
        if len(paragraph) > SHORT
        and not re.search(r"(?m)^By ", paragraph)  # a list of stories ends an article
    ]
    while True:
        if random_.random() < SAMPLED:
            yield random_.choice(sampled)
        else:
            yield _made(random_)


def _made(random_: random.Random) -> str:
    values = {name: random_.choice(choices) for name, choices in _WORDS["slots"].items()}
    syllables = _WORDS["syllables"]
    names = {
        f"name{i}": "".join(random_.choices(syllables, k=random_.randrange(2, 5))).capitalize()
        for i in range(6)
    }
    numbers = {f"n{i}": f"{random_.randrange(2, 3000):,}" for i in range(4)}
    year = str(random_.randrange(1950, 2021))
    return str(random_.choice(_WORDS["paragraphs"])).format(**values, **names, **numbers, year=year)
