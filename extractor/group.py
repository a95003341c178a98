"""Articles parsed some at a time: spaCy takes a third more short ones a second so, with the same parses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from extractor.parse import parse
from extractor.read import Outline, outline
from extractor.screen import may_hold_claim
from schemas.article import Article

#: Characters to parse that make a group; the parser's throughput grows little beyond.
ENOUGH = 10_000
#: Characters of articles, with or without something to parse, that wait for their group to fill.
HELD = 1_000_000


@dataclass(slots=True)
class Opened:
    """An article on its way: its outline, ``None`` when it cannot hold a claim, and the docs of its parts.

    ``error`` says what went wrong with it, if anything did.
    """

    article: Article
    outline: Outline | None = None
    docs: list[Doc] = field(default_factory=list)
    error: Exception | None = None


def open_article(article: Article) -> Opened:
    """Return the article with what is to be parsed of it."""
    try:
        if not may_hold_claim(f"{article.title or ''}\n{article.text}"):
            return Opened(article)
        return Opened(article, outline(article))
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
        if to_parse >= ENOUGH or held >= HELD:
            _parse_group(group, model)
            yield group
            group, held, to_parse = [], 0, 0
    _parse_group(group, model)
    yield group


def _parse_group(group: Sequence[Opened], model: Language) -> None:
    """Give each article its docs; when the parse fails, each is parsed alone, so that only one fails."""
    try:
        texts = [text for one in group if one.outline for text in one.outline.texts()]
        docs = iter(list(parse(texts, model)))
    except Exception as error:
        if len(group) == 1:
            group[0].error = error
        else:
            for one in group:
                _parse_group([one], model)
        return
    for one in group:
        if one.outline:
            one.docs = list(islice(docs, len(one.outline.parts)))
