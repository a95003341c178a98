"""Texts of many articles, parsed together: a batch of short texts costs a third of one text after another.

Nothing of spaCy leaves here: what comes back are trees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import NamedTuple

from spacy.language import Language
from spacy.vocab import Vocab

from extractor.parse import BATCH_SIZE, parse, trees
from extractor.tree import Tree

#: Characters parsed at a time. The parser holds about 5 KB a token, so this bounds what it holds at 100 MB.
MOST_CHARACTERS = 100_000

#: Words that spaCy keeps, at half a kilobyte each. Without them each batch would look every word up anew,
#: which takes as long as the parse.
KEPT_WORDS = 50_000


class Text(NamedTuple):
    """Words to parse, the offsets in them where sentences start, and their own place in the view."""

    words: str
    starts: Sequence[int]
    place: int = 0


def parse_all(texts: Sequence[Text], model: Language) -> list[list[Tree]]:
    """Return the trees of each text. How many are parsed together changes nothing in them.

    Once spaCy's vocabulary holds KEPT_WORDS, words that it hasn't leave it with their texts.
    """
    found: list[list[Tree]] = []
    for group in _groups(texts):
        with model.memory_zone() if _is_full(model.vocab) else nullcontext():
            docs = parse([(text.words, text.starts) for text in group], model, BATCH_SIZE)
            found += [trees(doc, text.place) for text, doc in zip(group, docs, strict=True)]
    return found


def _is_full(vocab: Vocab) -> bool:
    """Return whether words should leave; in a caller's memory zone they do anyway, and zones don't nest."""
    in_zone = vocab.in_memory_zone  # type: ignore[attr-defined] # spaCy's stub lacks it
    return len(vocab) >= KEPT_WORDS and not in_zone


def _groups(texts: Sequence[Text]) -> Iterator[list[Text]]:
    """Yield runs of at most BATCH_SIZE texts and, unless one text is longer, MOST_CHARACTERS characters."""
    group: list[Text] = []
    length = 0
    for text in texts:
        if group and (len(group) == BATCH_SIZE or length + len(text.words) > MOST_CHARACTERS):
            yield group
            group, length = [], 0
        group.append(text)
        length += len(text.words)
    if group:
        yield group
