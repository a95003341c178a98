"""Who says what in a plain text: the text is parsed here, so that nothing else of ``source`` needs spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractor.mention import Attribution, Span
from extractor.parse import load_model, parse, trees
from extractor.recognise.source import attributions_in
from extractor.segment import segment, sentences


def attributions(text: str, model: str | None = None) -> list[Attribution]:
    """Return who says what in a plain text; offsets are those of ``text``.

    ``model`` names an installed spaCy pipeline. Raises ModelNotFoundError when it is not there.

    >>> [a.source.text for a in attributions("The board freed 39 people, its chair said.")]
    ['its chair']
    """
    view = segment(text)
    blocks = [b for b in view.blocks if view.text[b.start : b.end].strip()]
    bounds = [[s - b.start for s, _ in sentences(view.text, b)] for b in blocks]
    docs = parse(
        ((view.text[b.start : b.end], starts) for b, starts in zip(blocks, bounds, strict=True)),
        load_model(model),
    )
    found = find_attributions([(doc, b.start) for doc, b in zip(docs, blocks, strict=True)], view.text)

    def in_text(span: Span) -> Span:
        start, end = view.to_text(span.start, span.end)
        return Span(start, end, text[start:end])

    return [
        replace(
            a,
            source=in_text(a.source) if a.source else None,
            cue=in_text(a.cue),
            content=tuple(in_text(piece) for piece in a.content),
        )
        for a in found
    ]


def find_attributions(blocks: Sequence[tuple[Doc, int]], text: str | None = None) -> list[Attribution]:
    """Return who says what in parsed blocks: each a Doc (tagger and parser) and its offset in ``text``.

    See ``attributions_in``.
    """
    return attributions_in([(start, doc.text, trees(doc, start)) for doc, start in blocks], text)
