"""Relevant text only: how long extraction takes beside a bare parse of the same blocks, and beside the glue.

The bare parse is spaCy alone, set up and batched as ours is, on the blocks that the screen lets through; the
ratio to it says what everything else of ours costs. What spaCy takes for the same parse with its own settings
(another library for its matrices) stands beside it.
"""

from __future__ import annotations

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

#: Rounds of the two that are compared most closely, by themselves: single ratios scatter by a tenth on a
#: shared machine, and a bare parse right behind another program, which fills the caches, is slower.
ROUNDS = 25
ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


def texts(articles: list[Article]) -> list[Text]:
    """Return what of the articles reaches the parser."""
    return [text for article in articles if may_hold_claim(article.text) for text in outline(article).texts()]


def main() -> None:
    """Measure and write."""
    articles = [item for item in read_articles([ARTICLES]) if isinstance(item, Article)]
    extractor, model, full = Extractor(), load_model(), spacy.load(DEFAULT_MODEL)
    parser = spacy.load(DEFAULT_MODEL, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    chosen = texts(articles)
    bare = "bare parse of the same blocks"
    ours = {
        bare: lambda: parse_all(chosen, model),
        "clemency": lambda: list(extractor.extract_all(articles)),
        "the same parse with spaCy's own settings": lambda: list(parser.pipe(text.words for text in chosen)),
    }
    others = {
        bare: ours[bare],
        "spaCy, full pipeline": lambda: list(full.pipe(article.text for article in articles)),
        "glue of libraries": lambda: [
            list(glue.extract(article.text, article.published, full)) for article in articles
        ],
    }
    rows = []
    for actions, rounds in ((ours, ROUNDS), (others, 5)):
        times = in_turn(actions, rounds)
        for name, taken in times.items():
            if name != bare or not rows:
                rate = f"{len(articles) / min(taken):,.0f}"
                rows.append([name, f"{min(taken):.2f}", rate, f"{ratio(taken, times[bare]):.2f}"])
    words = sum(len(article.text.split()) for article in articles) / len(articles)
    about = f"{len(articles)} articles of {words:.0f} words, {len(chosen)} texts parsed. The bar is 1.5."
    compared = table(["what", "s", "articles/s", "times the bare parse"], rows)
    write("Relevant text only", f"{compared}\n\n{about}")


if __name__ == "__main__":
    main()
