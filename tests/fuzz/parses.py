"""Targets that read parsed sentences. The parse is made up from bytes: any tree may come, as of any parser.

That is a thousand times as fast as a real parse, and reaches what no parser would give. The bytes are a text,
``\\xff``, and three bytes a token: tag, label and the way to the head.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from extractor.group import Opened
from extractor.parse import load_model, parse
from extractor.parse_many import Text
from extractor.read import outline
from extractor.recognise.action import find_acts
from extractor.recognise.source import attributions_in
from extractor.segment import View, segment, sentences
from extractor.tree import Tree
from schemas.article import Article
from schemas.record import ClaimRecord
from tests.fuzz.target import as_text, paragraphs
from tests.fuzz.texts import check_records, extractor

#: Tags of the Penn Treebank and labels of ClearNLP, as spaCy's English models have them.
TAGS = re.findall(
    r"\S+",
    "NN NNS NNP NNPS CD DT IN JJ JJR JJS VB VBD VBG VBN VBP VBZ RB RBR TO CC PRP PRP$ WP WDT WRB MD EX POS "
    ", . : `` '' -LRB- -RRB- HYPH SYM UH RP PDT FW $ _SP XX NFP ADD",
)
LABELS = re.findall(
    r"\S+",
    "nsubj nsubjpass dobj pobj prep nummod amod det compound poss attr appos conj cc advmod aux auxpass "
    "ccomp xcomp acl relcl advcl agent mark npadvmod quantmod nmod punct case dative oprd pcomp prt expl neg "
    "parataxis intj meta preconj predet csubj acomp dep",
)
MARK = b"\xff"


@cache
def _model() -> Language:
    return load_model()


def parts_of(data: bytes) -> tuple[str, str | None, Iterator[int]]:
    """Return the text, its day of publication, and the bytes of its parse, again and again."""
    words, _, parsed = data.rpartition(MARK)
    text, day = as_text(words or data)
    return text, day, itertools.cycle(parsed if words and parsed else b"\0")


def made_up(text: Text, choices: Iterator[int]) -> list[Tree]:
    """Return trees over spaCy's own tokens, with tags, labels and heads as the bytes tell."""
    doc = _model().make_doc(text.words)
    tokens = [(token.text, token.idx) for token in doc]
    starts = {i for i, (_, place) in enumerate(tokens) if place in set(text.starts)}
    bounds = sorted({0, *starts, len(tokens)})
    return [_tree(tokens[a:b], text.place, choices) for a, b in itertools.pairwise(bounds)]


def _tree(tokens: list[tuple[str, int]], place: int, choices: Iterator[int]) -> Tree:
    tags, deps, heads = [], [], []
    for i in range(len(tokens)):
        tags.append(TAGS[next(choices) % len(TAGS)])
        deps.append(LABELS[next(choices) % len(LABELS)])
        head = i + (next(choices) + 128) % 256 - 128
        heads.append(head if 0 <= head < len(tokens) and not _leads_to(heads, head, i) else i)
        if heads[i] == i:
            deps[i] = "ROOT"
    return Tree([word for word, _ in tokens], tags, deps, heads, [place + at for _, at in tokens])


def _leads_to(heads: list[int], start: int, i: int) -> bool:
    """Whether the heads so far lead from ``start`` to ``i``: then it can't be the head of ``i``."""
    while start < len(heads) and heads[start] != start:
        start = heads[start]
    return start == i


def seeds() -> list[bytes]:
    """Return paragraphs with their real parses."""
    found = []
    for part in paragraphs():
        text, _ = as_text(part)
        view = segment(text)
        starts = [start for block in view.blocks for start, _ in sentences(view.text, block)]
        (doc,) = parse([(view.text, starts)], _model())
        found.append(part + MARK + _as_bytes(doc))
    return found


def _as_bytes(doc: Doc) -> bytes:
    rows = ((_place(TAGS, t.tag_), _place(LABELS, t.dep_), (t.head.i - t.i) % 256) for t in doc)
    return bytes(itertools.chain.from_iterable(rows))


def _place(names: list[str], name: str) -> int:
    return names.index(name) if name in names else len(names) - 1


def _trees(data: bytes) -> tuple[View, list[tuple[int, str, list[Tree]]]]:
    text, _, choices = parts_of(data)
    view = segment(text)
    blocks = []
    for block in view.blocks:
        words = view.text[block.start : block.end]
        starts = [start - block.start for start, _ in sentences(view.text, block)]
        if words.strip():
            blocks.append((block.start, words, made_up(Text(words, starts, block.start), choices)))
    return view, blocks


def read_acts(data: bytes) -> None:
    """Acts are tokens of their sentence."""
    _, blocks = _trees(data)
    for _, _, trees in blocks:
        for tree in trees:
            assert all(0 <= act.token < len(tree) for act in find_acts(tree))


def read_attributions(data: bytes) -> None:
    """Sources, cues and contents are the words of the text; who quotes whom has a beginning."""
    view, blocks = _trees(data)
    found = attributions_in(blocks, view.text)
    for number, one in enumerate(found):
        for span in filter(None, (one.source, one.cue, *one.content)):
            assert view.text[span.start : span.end] == span.text, one
            assert span.start < span.end, one
        seen = {number}
        outer = one.parent
        while outer is not None:
            assert 0 <= outer < len(found), one
            assert outer not in seen, "quoted by itself"
            seen.add(outer)
            outer = found[outer].parent


def read_claims(data: bytes) -> None:
    """All that comes after the parse: grounded, valid and the same once more."""
    text, day, choices = parts_of(data)
    article = Article(id="a", text=text, title=text.partition("\n")[0], published=day)
    chosen = outline(article)
    trees = [made_up(part, choices) for part in chosen.texts()]
    records = _claims(Opened(article, chosen, trees))
    check_records(records, text)
    assert _claims(Opened(article, chosen, trees)) == records


def _claims(one: Opened) -> list[ClaimRecord]:
    result = extractor()._result(one)
    if isinstance(result, Exception):
        raise result
    return result
