"""The templates of pages, with the words that they use; whoever shows claims in HTML takes them from here.

``parts.html.jinja`` and ``article.html.jinja`` have the macros for a quote and for a text with its claims.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from extractor.crosscheck.words import PLURALS, number, plural
from extractor.report import words
from extractor.report.article import ArticleView
from extractor.report.attention import DOUBTFUL
from extractor.report.bars import bars
from extractor.report.chart import SIGNS
from extractor.report.marked import highlighted, words_of
from extractor.report.view import counted
from extractor.report.visible import shown

FIRST = 12  # cards of a kind that are shown; the others are behind "more"
FEW = 4  # claims or urgent findings named in a card
MANY = 12  # other findings named in a note
EVENTS, ARTICLES = 50, 10  # of a large page's lists that are unfolded together
MOST_ROWS = 100  # claims of one event side by side
BASES = {
    "publication": "from the day of publication",
    "context": "from another sentence",
    "term": "a term of office",
    "inferred": "from other articles",
    "explicit": "",
    "relative": "",
    "none": "",
}
PUBLISHED = {
    "metadata": "as given with it",
    "text": "as its text says",
    "inferred": "inferred",
    "unknown": "unknown",
}


@cache
def environment() -> Environment:
    """Return the templates, with autoescape, hidden characters made visible, and the words of the page."""
    made = Environment(
        loader=PackageLoader("extractor.report"),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    limits = {"FIRST": FIRST, "FEW": FEW, "MANY": MANY, "MOST_ROWS": MOST_ROWS, "DOUBTFUL": DOUBTFUL}
    limits |= {"EVENTS": EVENTS, "ARTICLES": ARTICLES}
    names = {"SLOTS": words.SLOTS, "SCOPES": words.SCOPES, "BASES": BASES, "PUBLISHED": PUBLISHED}
    signs = {"plurals": PLURALS, "shapes": SIGNS, "verdicts": words.VERDICTS, "told": words.TOLD}
    made.globals.update(**limits, **names, **signs)
    told = (words.day, words.doubts, words.interval, words.meaning, words.period, words.publisher)
    made.globals.update({function.__name__: function for function in (*told, words.read_by)})
    made.globals.update(bars=bars, counted=counted, number=number, numbers=_numbers, plural=plural)
    made.globals.update(source=words.source, highlighted=highlighted, words_of=words_of)
    return made


def _numbers(article: ArticleView) -> dict[str, tuple[int, str]]:
    """Return what the number before each count says and leads to."""
    return {claim.record.id: (claim.index, f"#c{claim.number}") for claim in article.claims}
