"""``make bench``: how long extraction takes beside a bare parse of the same blocks, and beside the glue.

The bare parse is spaCy alone on what the screen lets through; the ratio to it says what everything of ours
costs. Times are the best of several rounds in turn, because other work on the machine only ever adds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from benchmarks import glue
from corpus.read import read_articles
from extractor.parse import DEFAULT_MODEL, load_model, parse
from extractor.pipeline import Extractor
from extractor.screen import chosen_blocks, may_hold_claim
from extractor.segment import segment, sentences
from schemas.article import Article

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"
ROUNDS = 5


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


def main() -> None:
    """Measure and print."""
    articles = [item for item in read_articles([ARTICLES]) if isinstance(item, Article)]
    extractor, model, full = Extractor(), load_model(None), spacy.load(DEFAULT_MODEL)
    chosen = blocks(articles)

    def bare() -> object:
        return list(parse(chosen, model))

    def ours() -> object:
        return list(extractor.extract_all(articles))

    def glued() -> object:
        return [list(glue.extract(article.text, article.published, full)) for article in articles]

    times = best({"bare parse of the same blocks": bare, "clemency": ours, "glue of libraries": glued})
    bare_time = times["bare parse of the same blocks"]
    words = sum(len(article.text.split()) for article in articles)
    write = sys.stdout.write
    write(f"{len(articles)} articles of {words / len(articles):.0f} words, {len(chosen)} blocks parsed\n")
    for name, seconds in times.items():
        rate = len(articles) / seconds
        write(f"{name:32} {seconds:6.2f} s {rate:7.1f} articles/s {seconds / bare_time:5.2f} x\n")


if __name__ == "__main__":
    main()
