"""Claims to export: those of sample articles, and some whose texts mean harm."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.read import read_articles
from extractor.export.material import Material
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.record import ClaimRecord, Superlative
from tests.stub import CLAIM, record

ROOT = Path(__file__).parents[2]
EVERY = 8  # every eighth sample article
HOSTILE = (
    '=HYPERLINK("http://x.example") pardon 12 \U0001f600 <script>alert(1)</script>',
    "\u202e@SUM(A1) commut 30 \x00\x1b[31m ]]> _x0041_ \ufffe",
    "\t-1+1 pardon 4 \r\n 'quoted' \"twice\"; a,b \U0001f468\u200d\U0001f469",
    "＝1+1 pardon 99999999999999999999999 " + "long " * 8000,
    "' plain pardon 7",
)


@cache
def hostile() -> tuple[dict[str, Article], list[ClaimRecord]]:
    """Articles and claims whose quote is the whole text."""
    articles, records = {}, []
    for number, text in enumerate(HOSTILE):
        name = f"../../{number}\n=1"
        article = Article(
            id=name, text=text, title=text[:20], published="2024-06-14", url="javascript:alert(1)"
        )
        articles[name] = article
        match = CLAIM.search(text)
        assert isinstance(match, re.Match)
        made = record(article, match)
        whole = made.evidence.model_copy(update={"quote": text, "start": 0, "end": len(text)})
        ranked = Superlative(text="+most", direction="most", rank=2)
        records.append(
            made.model_copy(update={"evidence": whole, "superlative": ranked, "doubts": ("a", "b")})
        )
    return articles, records


def material(extractor: Extractor) -> Material:
    """Claims of some sample articles, then hostile ones."""
    files = sorted((ROOT / "corpus" / "articles").glob("*.txt"))[::EVERY]
    articles, records = {}, []
    for article in read_articles(files):
        assert isinstance(article, Article)
        found = extractor.extract(article)
        articles[article.id] = article.model_copy(update={"url": f"https://paper.example/{article.id}"})
        records += found
    assert len(records) > 40
    more, bad = hostile()
    return Material([*records, *bad], articles | more)
