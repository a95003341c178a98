"""``make bench``: how long extraction takes beside a bare parse of the same blocks, and beside the glue.

The bare parse is spaCy alone on what the screen lets through; the ratio to it says what everything of ours
costs. Times are the best of several rounds in turn, because other work on the machine only ever adds.

Measured on the sample articles, which speak of clemency from end to end, and without the glue on the same
articles each followed by ten times as much of other news, which is segmented and searched for names but not
parsed. With arguments, on the inputs that they name: ``python -m benchmarks.speed FOLDER``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path

import spacy

from benchmarks import glue
from corpus.read import read_articles
from extractor.parse import DEFAULT_MODEL, load_model, parse
from extractor.pipeline import Extractor
from extractor.screen import chosen_blocks, may_hold_claim, names_act
from extractor.segment import segment, sentences
from schemas.article import Article

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"
ROUNDS = 5
DILUTION = 10


def blocks(articles: list[Article]) -> list[tuple[str, list[int]]]:
    """Return the blocks that reach the parser, each with where its sentences start."""
    chosen = []
    for article in articles:
        if not may_hold_claim(f"{article.title or ''}\n{article.text}"):
            continue
        view = segment(article.text)
        for block in chosen_blocks(view):
            starts = [start - block.start for start, _ in sentences(view.text, block)]
            chosen.append((view.text[block.start : block.end], starts))
    return chosen


def diluted(articles: list[Article]) -> list[Article]:
    """Return each article followed by claim-free paragraphs of others, ten times its length."""
    views = [segment(article.text) for article in articles]
    others = [
        view.text[block.start : block.end]
        for view in views
        for block in view.blocks
        if block.kind == "body" and not names_act(view.text[block.start : block.end])
    ]
    paragraphs = cycle(others)
    return [
        article.model_copy(update={"text": "\n\n".join([article.text, *_of_length(paragraphs, article)])})
        for article in articles
    ]


def _of_length(paragraphs: Iterator[str], article: Article) -> Iterator[str]:
    length = 0
    while length < DILUTION * len(article.text):
        paragraph = next(paragraphs)
        length += len(paragraph)
        yield paragraph


def best(actions: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the shortest time of each action, in seconds, over several rounds."""
    times: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, action in actions.items():
            begun = time.perf_counter()
            action()
            taken = time.perf_counter() - begun
            times[name] = min(taken, times.get(name, taken))
    return times


def main(inputs: Sequence[str]) -> None:
    """Measure and print."""
    paths = [Path(name) for name in inputs] or [ARTICLES]
    articles = [item for item in read_articles(paths) if isinstance(item, Article)]
    measure("articles", articles)
    if not inputs:
        measure(f"articles, each with {DILUTION} times as much other news", diluted(articles), glued=False)


def measure(name: str, articles: list[Article], *, glued: bool = True) -> None:
    """Print the times of one set of articles."""
    extractor, model, full = Extractor(), load_model(None), spacy.load(DEFAULT_MODEL)
    chosen = blocks(articles)

    def bare() -> object:
        return list(parse(chosen, model))

    def ours() -> object:
        return list(extractor.extract_all(articles))

    def by_glue() -> object:
        return [list(glue.extract(article.text, article.published, full)) for article in articles]

    others: dict[str, Callable[[], object]] = {"glue of libraries": by_glue} if glued else {}
    times = best({"bare parse of the same blocks": bare, "clemency": ours, **others})
    bare_time = times["bare parse of the same blocks"]
    words = sum(len(article.text.split()) for article in articles)
    write = sys.stdout.write
    write(f"{len(articles)} {name}: {words / len(articles):.0f} words each, {len(chosen)} blocks parsed\n")
    for action, seconds in times.items():
        rate = len(articles) / seconds
        write(f"{action:32} {seconds:6.2f} s {rate:7.1f} articles/s {seconds / bare_time:5.2f} x\n")


if __name__ == "__main__":
    main(sys.argv[1:])
