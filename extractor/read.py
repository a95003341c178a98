"""An article as read: blocks chosen, parsed, and everything recognised in each sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language

from extractor.assemble.draft import Sentence, Story
from extractor.assemble.source import title_speaker
from extractor.mention import CountMention, GrantorMention
from extractor.normalise.grantor import GrantorTable
from extractor.normalise.naming import named_person
from extractor.normalise.source import SourceResolver
from extractor.parse import parse, trees
from extractor.recognise.action import find_acts
from extractor.recognise.count import counts
from extractor.recognise.counted import find_counted
from extractor.recognise.date import date_phrases
from extractor.recognise.grantor import find_grantors
from extractor.recognise.source import attributions_in
from extractor.screen import chosen_blocks
from extractor.segment import Block, View, segment, sentences
from extractor.tree import Tree
from schemas.article import Article

#: Characters that spaCy gets at a time.
PART = 5000


def read_story(article: Article, model: Language, table: GrantorTable) -> Story:
    """Return the article with its blocks parsed and its mentions recognised."""
    view = segment(article.text)
    published = dt.date.fromisoformat(article.published) if article.published else None
    blocks = chosen_blocks(view)
    parsed = _parsed(view, blocks, model)
    grantors = find_grantors(view.text, published, title=article.title, extra=table.extra)
    attributions = attributions_in(
        [(b.start, view.text[b.start : b.end], ts) for b, ts in zip(blocks, parsed, strict=True)], view.text
    )
    found: list[Sentence] = []
    for block, block_trees in zip(blocks, parsed, strict=True):
        for tree in block_trees:
            found.append(_sentence(len(found), tree, block, view, published, grantors))
    return Story(
        view,
        found,
        grantors,
        attributions,
        SourceResolver(view.text, attributions),
        table,
        published,
        article.title,
        article.publisher,
        _speaker(article, published, table),
    )


def _parsed(view: View, blocks: Sequence[Block], model: Language) -> list[list[Tree]]:
    """Return the trees of each block. Long blocks are parsed in parts: a parse grows faster than its text."""
    parts = [(i, part) for i, block in enumerate(blocks) for part in _parts(view, block)]
    texts = [(_readable(view.text[p[0][0] : p[-1][1]]), [s - p[0][0] for s, _ in p]) for _, p in parts]
    found: list[list[Tree]] = [[] for _ in blocks]
    for (i, part), doc in zip(parts, parse(texts, model), strict=True):
        found[i].extend(trees(doc, part[0][0]))
    return found


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
    lower = text.lower()
    if sum(c.isupper() for c in text) > 0.6 * sum(c.isalpha() for c in text) and len(lower) == len(text):
        return lower
    return text


def _sentence(
    index: int,
    tree: Tree,
    block: Block,
    view: View,
    published: dt.date | None,
    grantors: Sequence[GrantorMention],
) -> Sentence:
    text = view.text[tree.start : tree.end]
    mentions = [_moved(m, tree.start) for m in counts(text) if m.kind == "count"]
    counted = [c for m in mentions if (c := find_counted(tree, m)) is not None]
    when = (
        [
            replace(d, start=d.start + tree.start, end=d.end + tree.start)
            for d in date_phrases(text, published)
        ]
        if counted
        else []
    )
    own = [g for g in grantors if tree.start <= g.start < tree.end]
    return Sentence(index, tree, block, find_acts(tree), counted, when, own)


def _moved(mention: CountMention, offset: int) -> CountMention:
    number = replace(mention.number, start=mention.number.start + offset, end=mention.number.end + offset)
    return replace(mention, start=mention.start + offset, end=mention.end + offset, number=number)


def _speaker(article: Article, published: dt.date | None, table: GrantorTable) -> GrantorMention | None:
    """Return who speaks throughout by the title; the mention lies outside the text, so its span is empty."""
    words = title_speaker(article.title)
    if words is None:
        return None
    able = [m for m in find_grantors(words, published, extra=table.extra) if m.kind == "person" and m.name]
    if able:
        return replace(able[0], start=0, end=0)
    person = named_person(words)
    return GrantorMention(0, 0, words, "person", person[0], rule="title_speaker") if person else None
