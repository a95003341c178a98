"""Relevant text only: how long extraction takes beside a bare parse of the same blocks, and beside the glue.

The bare parse is spaCy alone, set up and batched as ours is, on the blocks that the screen lets through; the
ratio to it says what everything else of ours costs.
"""

from __future__ import annotations

import gc
from pathlib import Path

import spacy

from benchmarks import glue
from benchmarks.results import in_turn, ratio, table, write
from corpus.read import read_articles
from extractor.gate import may_hold_claim
from extractor.parse import DEFAULT_MODEL, load_model
from extractor.parse_many import Text, parse_all
from extractor.pipeline import Extractor
from extractor.read import outline
from schemas.article import Article

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


def texts(articles: list[Article]) -> list[Text]:
    """Return what of the articles reaches the parser."""
    return [text for article in articles if may_hold_claim(article.text) for text in outline(article).texts()]


def main() -> None:
    """Measure and write."""
    articles = [item for item in read_articles([ARTICLES]) if isinstance(item, Article)]
    extractor, model, full = Extractor(), load_model(), spacy.load(DEFAULT_MODEL)
    chosen = texts(articles)
    gc.freeze()  # as in our own processes: no collection walks through the models, on either side
    times = in_turn(
        {
            "bare parse of the same blocks": lambda: parse_all(chosen, model),
            "clemency": lambda: list(extractor.extract_all(articles)),
            "spaCy, full pipeline": lambda: list(full.pipe(article.text for article in articles)),
            "glue of libraries": lambda: [
                list(glue.extract(article.text, article.published, full)) for article in articles
            ],
        }
    )
    bare = times["bare parse of the same blocks"]
    rows = [
        [name, f"{min(taken):.2f}", f"{len(articles) / min(taken):,.0f}", f"{ratio(taken, bare):.2f}"]
        for name, taken in times.items()
    ]
    words = sum(len(article.text.split()) for article in articles) / len(articles)
    about = f"{len(articles)} articles of {words:.0f} words, {len(chosen)} texts parsed. The bar is 1.5."
    compared = table(["what", "s", "articles/s", "times the bare parse"], rows)
    write("Relevant text only", f"{compared}\n\n{about}")


if __name__ == "__main__":
    main()
