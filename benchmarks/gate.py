"""The gate alone: how fast it reads, beside the memory itself and other engines, and what it keeps back.

``python -m benchmarks.gate INPUT…`` reads articles of yours instead, and then also reads everything that the
gate keeps back on the full path, every block parsed: any claim found there would be lost.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence

from benchmarks.mix import article_text, crawl
from benchmarks.results import in_turn, ratio, table, write
from corpus.read import read_articles
from extractor.assemble.find import find_drafts
from extractor.gate import may_hold_claim, may_hold_claim_bytes, with_re
from extractor.normalise.grantor import load_grantors
from extractor.parse import load_model
from extractor.parse_many import parse_all
from extractor.read import outline_of, read_parsed
from extractor.screen import TRIGGERS
from extractor.segment import segment
from schemas.article import Article

COUNT = 2000


def page(text: str) -> bytes:
    """Return a text as a web page of the common kind: more markup than text."""
    paragraphs = "".join(
        f'<p class="story-body__paragraph" data-index="{i}"><span>{line}</span></p>\n'
        for i, line in enumerate(text.split("\n\n"))
    )
    menu = '<li class="nav-item"><a href="/section/local-news?ref=menu&amp;pos=1">Local</a></li>\n' * 150
    script = 'window.data={"a":[1,2,{"b":"c<d"}]};for(var i=0;i<9;i++){push(data[i])}\n' * 100
    head = f"<!doctype html><html><head><script>{script}</script></head>"
    return f"{head}<body><ul>{menu}</ul>{paragraphs}".encode()


def speed() -> str:
    """Return a table of MB/s."""
    articles = [article.text.encode() for article in crawl(COUNT, relevant=0, stray=0)]
    sets = {
        "articles of 3 KB": articles,
        "web pages of 25 KB": [page(text.decode()) for text in articles[: COUNT // 4]],
        "one text of 20 MB": [article_text(random.Random(0), 20_000_000).encode()],
    }
    block = b"".join(sets["one text of 20 MB"]) * 10
    rows = []
    for name, data in sets.items():
        times = in_turn(
            {
                "gate": lambda data=data: list(map(may_hold_claim_bytes, data)),
                "memory": lambda: block.count(0),
            }
        )
        size = sum(map(len, data))
        share = ratio(times["memory"], times["gate"]) * size / len(block)
        rows.append([name, f"{size / min(times['gate']) / 1e6:,.0f}", f"{share:.1%}"])
    small = articles[: COUNT // 20]
    size = sum(map(len, small))
    for name, search in _others().items():
        times = in_turn({"gate": lambda search=search: list(map(search, small))}, rounds=2)
        rows.append([f"articles of 3 KB, {name}", f"{size / min(times['gate']) / 1e6:,.0f}", ""])
    return table(["what", "MB/s on one core", "share of reading the same bytes from memory"], rows)


def _others() -> dict[str, Callable[[bytes], object]]:
    """Return other ways to search for the same; Hyperscan, if it is installed, for the bare triggers only.

    It refuses the pattern of split triggers: "Pattern is too large".
    """
    bare = "|".join(TRIGGERS).encode()
    ways: dict[str, Callable[[bytes], object]] = {
        "Python's re": with_re(),
        "Python's re, bare triggers": re.compile(bare, re.IGNORECASE).search,
    }
    try:
        import hyperscan
    except ImportError:
        return ways
    database = hyperscan.Database()
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_SINGLEMATCH
    database.compile(expressions=[bare], flags=[flags])

    def scan(data: bytes) -> object:
        found: list[int] = []
        database.scan(data, match_event_handler=lambda *match: found.append(match[0]))
        return found

    return ways | {"Hyperscan, bare triggers": scan}


def lost(articles: Sequence[Article]) -> str:
    """Return how many articles the gate keeps back, and which of them hold a claim if every block is read."""
    model, grantors = load_model(), load_grantors(None)
    back = [article for article in articles if not may_hold_claim(article.text)]
    wrong = []
    for article in back:
        view = segment(article.text)
        every = outline_of(article, view, list(view.blocks))
        if find_drafts(read_parsed(every, parse_all(every.texts(), model), grantors)):
            wrong.append(article.id)
    kept = f"Of {len(articles)} articles {len(back)} were kept back"
    return f"{kept}, {len(wrong)} of them with a claim: {wrong}\n"


def main() -> None:
    """Measure, or check articles of the user's."""
    if inputs := sys.argv[1:]:
        sys.stdout.write(lost([item for item in read_articles(inputs) if isinstance(item, Article)]))
    else:
        write("The gate", speed() + "\n\nThe bar is 300 MB/s.")


if __name__ == "__main__":
    main()
