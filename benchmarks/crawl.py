"""A news crawl, 1.5 % of it relevant, beside spaCy's full pipeline over everything and the glue of libraries.

``python -m benchmarks.crawl [--pip PYTHON] [INPUT…]``: INPUT are articles of yours instead of the generated
mix, PYTHON an interpreter of an environment with whatever spaCy pip installs, to be run over the same.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Sequence

import spacy

from benchmarks import glue
from benchmarks.mix import crawl
from benchmarks.results import in_turn, ratio, table, write
from corpus.read import read_articles
from extractor.parse import DEFAULT_MODEL
from extractor.pipeline import Extractor
from schemas.article import Article

COUNT = 4000
#: Every so many articles are read by the slow ones: all kinds in the same shares.
SAMPLED = 50
ROUNDS = 5
_ELSEWHERE = f"""
import json, spacy, sys, time
texts, model = json.load(sys.stdin), spacy.load("{DEFAULT_MODEL}")
list(model.pipe(texts))
begun = time.process_time()
list(model.pipe(texts))
print(json.dumps([time.process_time() - begun, spacy.__version__]))
"""


def sample(articles: Sequence[Article], extractor: Extractor) -> list[Article]:
    """Return some articles for the slow ones: with claims and without in the shares that they have in all."""
    claiming = {article.id for article, result in extractor.extract_all(articles) if result}
    kinds = ([a for a in articles if a.id in claiming], [a for a in articles if a.id not in claiming])
    return [article for kind in kinds for article in kind[SAMPLED // 2 :: SAMPLED]]


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser()
    options.add_argument("--pip", metavar="PYTHON")
    options.add_argument("inputs", nargs="*", metavar="INPUT")
    given = options.parse_args()
    read = read_articles(given.inputs) if given.inputs else crawl(COUNT)
    articles = [item for item in read if isinstance(item, Article)]
    extractor, full = Extractor(), spacy.load(DEFAULT_MODEL)
    some = sample(articles, extractor)
    times = in_turn(
        {
            "clemency": lambda: list(extractor.extract_all(articles)),
            "spaCy": lambda: list(full.pipe(article.text for article in some)),
            "glue": lambda: [list(glue.extract(a.text, a.published, full)) for a in some],
        },
        ROUNDS,
    )
    scale = len(articles) / len(some)
    rows = [["clemency", f"{len(articles) / min(times['clemency']):,.0f}", ""]]
    for key, name in (("spaCy", f"spaCy {spacy.__version__}, full pipeline"), ("glue", "glue of libraries")):
        times_more = ratio(times[key], times["clemency"]) * scale
        rows.append([name, f"{len(some) / min(times[key]):,.1f}", f"{times_more:,.0f}"])
    if given.pip:
        rows.append(_elsewhere(given.pip, some, min(times["clemency"]) / len(articles)))
    characters = sum(len(article.text) for article in articles) / len(articles)
    claiming = sum(bool(result) for _, result in extractor.extract_all(articles))
    text = table(["what", "articles/s on one core", "clemency is so many times as fast"], rows)
    about = (
        f"{len(articles)} articles of {characters:,.0f} characters in memory, {claiming} with claims; "
        f"the slow ones read {len(some)} of them. The bar is 300 times spaCy's full pipeline."
    )
    write("A crawl mix" + (" of your articles" if given.inputs else ""), f"{text}\n\n{about}")


def _elsewhere(python: str, articles: Sequence[Article], ours: float) -> list[str]:
    texts = json.dumps([article.text for article in articles])
    done = subprocess.run([python, "-c", _ELSEWHERE], input=texts, capture_output=True, text=True, check=True)
    seconds, version = json.loads(done.stdout)
    rate = len(articles) / seconds
    name = f"spaCy {version}, full pipeline, as pip installs it"
    return [name, f"{rate:,.1f}", f"{1 / ours / rate:,.0f}"]


if __name__ == "__main__":
    main()
