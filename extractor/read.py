"""An article as read: blocks chosen, parsed, and everything recognised in each sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from spacy.language import Language

from extractor.assemble.cast import Cast
from extractor.assemble.draft import Sentence, Story
from extractor.assemble.source import title_speaker
from extractor.chronicle import days_of_reading
from extractor.mention import CountMention, GrantorMention
from extractor.normalise.grantor import GrantorTable
from extractor.normalise.naming import named_person
from extractor.parse_many import Text, parse_all
from extractor.recognise.action import find_acts
from extractor.recognise.count import counts
from extractor.recognise.counted import find_counted
from extractor.recognise.grantor import find_grantors
from extractor.screen import chosen_blocks
from extractor.segment import Block, View, segment, sentences
from extractor.tree import Tree
from schemas.article import Article

#: Headings of texts in which the president speaks.
_PRESIDENTIAL = re.compile(
    r"(?i)^\W*presidential (?:message|statement|proclamation)\b"
    r"|^\W*(?:message|statement|proclamation|remarks) (?:of|by|from) the president\b(?! of\b)"
)
_SMALL_LETTERS = ascii_lowercase.encode()
#: Characters that spaCy gets at a time.
PART = 5000


@dataclass(frozen=True, slots=True)
class Outline:
    """An article with the parts of its blocks that are to be parsed.

    Each part is the place of its block in ``blocks`` and its sentences as spans of the view.
    """

    article: Article
    view: View
    blocks: list[Block]
    parts: list[tuple[int, list[tuple[int, int]]]]

    @property
    def size(self) -> int:
        """Characters to parse."""
        return sum(spans[-1][1] - spans[0][0] for _, spans in self.parts)

    def texts(self) -> list[Text]:
        """Return the text of each part."""
        return [
            Text(
                _readable(self.view.text[spans[0][0] : spans[-1][1]]),
                [start - spans[0][0] for start, _ in spans],
                spans[0][0],
            )
            for _, spans in self.parts
        ]


def outline(article: Article) -> Outline:
    """Choose what of an article is parsed."""
    view = segment(article.text)
    return outline_of(article, view, chosen_blocks(view, article.title))


def outline_of(article: Article, view: View, blocks: list[Block]) -> Outline:
    """Return those blocks, to be parsed. Long ones are cut: a parse grows faster than its text."""
    parts = [(i, part) for i, block in enumerate(blocks) for part in _parts(view, block)]
    return Outline(article, view, blocks, parts)


def read_story(article: Article, model: Language, table: GrantorTable) -> Story:
    """Return the article with its blocks parsed and its mentions recognised."""
    chosen = outline(article)
    return read_parsed(chosen, parse_all(chosen.texts(), model), table)


def read_parsed(chosen: Outline, trees: Sequence[Sequence[Tree]], table: GrantorTable) -> Story:
    """Return the article with its mentions recognised; ``trees`` are its parts, parsed."""
    article, view, blocks = chosen.article, chosen.view, chosen.blocks
    published = dt.date.fromisoformat(article.published) if article.published else None
    parsed: list[list[Tree]] = [[] for _ in blocks]
    for (i, _), part in zip(chosen.parts, trees, strict=True):
        parsed[i].extend(part)
    cast = Cast(_grantors(article, view, published, table), view.text)
    found: list[Sentence] = []
    headed = days_of_reading(view, published)
    for block, block_trees in zip(blocks, parsed, strict=True):
        for tree in block_trees:
            day = headed.get(block.start, published)
            found.append(_sentence(len(found), tree, block, view, day, cast))
    return Story(
        view,
        found,
        cast,
        [(b.start, view.text[b.start : b.end], ts) for b, ts in zip(blocks, parsed, strict=True)],
        table,
        published,
        article.title,
        _speaker(article, published, table),
    )


def _grantors(
    article: Article, view: View, published: dt.date | None, table: GrantorTable
) -> Iterator[GrantorMention]:
    """Yield those whom the article names; nothing is looked for before the first is asked for."""
    yield from find_grantors(view.text, published, title=article.title, extra=table.extra)


def _parts(view: View, block: Block) -> list[list[tuple[int, int]]]:
    """Return the sentences of a block in runs of at most PART characters."""
    runs: list[list[tuple[int, int]]] = []
    for span in sentences(view.text, block):
        if runs and span[1] - runs[-1][0][0] <= PART:
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _readable(text: str) -> str:
    """Return the text in lower case where it is all capitals: the model was trained on mixed case."""
    plain = text.encode("ascii", "replace")
    if len(plain) - len(plain.translate(None, _SMALL_LETTERS)) > 0.4 * len(plain):
        return text  # too many small letters: the capitals needn't be counted
    lower = text.lower()
    if sum(map(str.isupper, text)) > 0.6 * sum(map(str.isalpha, text)) and len(lower) == len(text):
        return lower
    return text


def _sentence(
    index: int,
    tree: Tree,
    block: Block,
    view: View,
    published: dt.date | None,
    cast: Cast,
) -> Sentence:
    start, end = tree.start, tree.end
    text = view.text[start:end]
    # "39 times" is no count of things, but may be one of acts: "used his pardon power 39 times".
    mentions = [m.moved(start) for m in counts(text) if _is_of_acts(m)]
    counted = [c for m in mentions if (c := find_counted(tree, m)) is not None]
    return Sentence(index, tree, block, find_acts(tree), counted, cast, text, published)


def _is_of_acts(mention: CountMention) -> bool:
    """Whether people or acts can be so many: nobody pardons "1.5 people", and one would be a wrong number."""
    if mention.kind != "count" and mention.unit != "time":
        return False
    return _is_whole(mention.value) and _is_whole(mention.lower) and _is_whole(mention.upper)


def _is_whole(number: float | None) -> bool:
    return number is None or number == int(number)


def _speaker(article: Article, published: dt.date | None, table: GrantorTable) -> GrantorMention | None:
    """Return who speaks throughout by the title; the mention lies outside the text, so its span is empty."""
    words = title_speaker(article.title)
    if words is None:
        return _president(article, published, table)
    able = [m for m in find_grantors(words, published, extra=table.extra) if m.kind == "person" and m.name]
    if able:
        return replace(able[0], start=0, end=0)
    person = named_person(words)
    return GrantorMention(0, 0, words, "person", person[0], rule="title_speaker") if person else None


def _president(article: Article, published: dt.date | None, table: GrantorTable) -> GrantorMention | None:
    """Return the president in office, for a presidential message whose text says "I" and names no speaker.

    The text must name the president, the White House or the country: other countries have presidents too.
    Its publisher decides nothing: one text in several papers gives the same claims.
    """
    heading = article.title or article.text.lstrip()[:80].partition("\n")[0]
    row = table.holder("US", published) if _PRESIDENTIAL.search(heading) else None
    if row is None:
        return None
    named = (row.name.split()[-1], "White House", "America", "United States", "Congress")
    if not any(name in article.text for name in named):
        return None
    return GrantorMention(
        0, 0, heading, "person", row.name, row.office, row.jurisdiction, row.wikidata, "title_speaker"
    )
