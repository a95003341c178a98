"""Articles read some at a time: what spaCy gets of them goes through it together, with the same parses.

A batch of short texts costs spaCy half of what they cost one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from spacy.language import Language

from extractor.gate import may_hold_claim
from extractor.parse_many import parse_all
from extractor.read import Outline, outline
from extractor.tree import Tree
from schemas.article import Article

#: Characters to parse that make a group; the parser's throughput grows little beyond.
ENOUGH = 50_000
#: Articles, and characters of them, that wait for their group to fill, with or without something to parse.
WAITING, HELD = 1_000, 4_000_000


@dataclass(slots=True)
class Opened:
    """An article on its way: its outline, ``None`` when it cannot hold a claim, and the trees of its parts.

    ``error`` says what went wrong with it, if anything did.
    """

    article: Article
    outline: Outline | None = None
    trees: list[list[Tree]] = field(default_factory=list)
    error: Exception | None = None


def _may_hold_claim(article: Article) -> bool:
    return may_hold_claim(article.text) or (article.title is not None and may_hold_claim(article.title))


def open_article(article: Article) -> Opened:
    """Return the article with what is to be parsed of it."""
    try:
        return Opened(article, outline(article) if _may_hold_claim(article) else None)
    except Exception as error:  # one bad article never stops a batch: the manifest names it
        return Opened(article, error=error)


def parsed_groups(articles: Iterable[Article], model: Language) -> Iterator[list[Opened]]:
    """Yield the articles in groups, in order, each with its parts parsed."""
    group: list[Opened] = []
    held = to_parse = 0
    for article in articles:
        group.append(open_article(article))
        held += len(article.text)
        to_parse += group[-1].outline.size if group[-1].outline else 0
        nothing_to_wait_for = to_parse == 0
        if nothing_to_wait_for or to_parse >= ENOUGH or held >= HELD or len(group) >= WAITING:
            _parse_group(group, model)
            yield group
            group, held, to_parse = [], 0, 0
    _parse_group(group, model)
    yield group


def _parse_group(group: Sequence[Opened], model: Language) -> None:
    """Give each article its trees; when the parse fails, each is parsed alone, so that only one fails."""
    try:
        trees = iter(parse_all([text for one in group if one.outline for text in one.outline.texts()], model))
    except Exception as error:
        if len(group) == 1:
            group[0].error = error
        else:
            for one in group:
                _parse_group([one], model)
        return
    for one in group:
        if one.outline:
            one.trees = list(islice(trees, len(one.outline.parts)))
