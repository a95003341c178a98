"""spaCy, loaded once a process and run in batches. Only the parts that the recognisers read are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice, pairwise

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from extractor.model_files import DEFAULT_MODEL, ModelNotFoundError, checked_folder
from extractor.tree import Tree

__all__ = ["DEFAULT_MODEL", "ModelNotFoundError", "load_model", "parse", "reading_parts", "trees"]

#: Named-entity recognition is half of a full pipeline's time and nothing here reads it.
_UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
#: The kinds of components that are run.
_READ = ("tok2vec", "transformer", "curated_transformer", "tagger", "parser")
#: Short texts a batch; 256 is where throughput stops growing.
BATCH_SIZE = 256


@cache
def load_model(name: str | None = None) -> Language:
    """Return the spaCy pipeline ``name`` (any installed English one) with tok2vec, tagger and parser only.

    Raises ModelNotFoundError when it is not installed, and ModelChangedError when a file of the default model
    is not the one recorded, each with its remedy.
    """
    if name in (None, DEFAULT_MODEL):
        checked_folder(name)
    try:
        model = spacy.load(name or DEFAULT_MODEL, exclude=list(_UNUSED))
    except OSError as error:
        raise ModelNotFoundError(name) from error
    _use_plain_numpy(model)
    return model


def reading_parts(model: Language) -> Language:
    """Return a pipeline of the components of ``model`` that are read: tagger, parser and what they need.

    Raises ValueError with the remedy if it has none or is not English.
    """
    names = [name for name in model.pipe_names if model.get_pipe_meta(name).factory in _READ]
    factories = {model.get_pipe_meta(name).factory for name in names}
    if model.lang != "en" or not {"tagger", "parser"} <= factories:
        raise ValueError(
            f"claims need an English pipeline with a tagger and a parser; this one ({model.lang}) has "
            f"{', '.join(model.pipe_names) or 'nothing'}: load one such as {DEFAULT_MODEL}"
        )
    parts = spacy.blank(model.lang, vocab=model.vocab, meta=model.meta)
    parts.tokenizer = model.tokenizer
    for name in names:
        parts.add_pipe(name, source=model)
    return parts


def _use_plain_numpy(model: Language) -> None:
    """Multiply with numpy's own BLAS: on one thread it takes two thirds of the time of thinc's BLIS.

    Only this model is changed. Its parses stay the same; on several threads they would take longer.
    """
    for _, pipe in model.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = NumpyOps(use_blis=False)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def parse(
    blocks: Iterable[tuple[str, Sequence[int]]], model: Language, batch_size: int = BATCH_SIZE
) -> Iterable[Doc]:
    """Yield a parsed Doc for each block: its text and the offsets in it where sentences start.

    During a batch numpy's BLAS has one thread, which is faster for matrices as small as these.
    """
    remaining = iter(blocks)
    while batch := list(islice(remaining, batch_size)):
        docs = [_with_sentence_starts(model.make_doc(text), starts) for text, starts in batch]
        with _threads().limit(limits=1, user_api="blas"):
            docs = list(model.pipe(docs, batch_size=batch_size))
        yield from docs


def _with_sentence_starts(doc: Doc, starts: Sequence[int]) -> Doc:
    """Fix the sentence boundaries before the parse: they are ours, the parser keeps them."""
    wanted = {0, *starts}
    begins = [[1 if place in wanted else -1] for place in doc.to_array("IDX").tolist()]
    # In one go: a token's own ``is_sent_start`` looks through the whole Doc for annotation each time.
    column = np.array(begins, dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], column)  # type: ignore[arg-type] # thinc's name for such an array


@lru_cache(maxsize=1 << 16)
def _name(strings: StringStore, key: int) -> str:
    """Return the word or label of a spaCy key; the store decodes it anew each time it is asked."""
    return strings[key]


def trees(doc: Doc, offset: int = 0) -> list[Tree]:
    """Return the sentences of a parsed Doc as trees; ``offset`` is the Doc's place in the view."""
    strings = doc.vocab.strings
    words, tags, deps = (
        [_name(strings, key) for key in column] for column in doc.to_array(["ORTH", "TAG", "DEP"]).T.tolist()
    )
    places, begins, steps = doc.to_array(["IDX", "SENT_START", "HEAD"]).astype("int64").T.tolist()
    starts = [offset + place for place in places]
    heads = [i + step for i, step in enumerate(steps)]
    bounds = [i for i, begin in enumerate(begins) if begin == 1] + [len(doc)]
    found = []
    for a, b in pairwise(bounds):
        if b > a:
            inside = _inside(heads, a, b)
            # Whatever a model calls its roots: who follows a label upwards must come to an end.
            labels = [
                "ROOT" if i == head else dep
                for i, (head, dep) in enumerate(zip(inside, deps[a:b], strict=True))
            ]
            found.append(Tree(words[a:b], tags[a:b], labels, inside, starts[a:b]))
    return found


def _inside(heads: Sequence[int], first: int, last: int) -> list[int]:
    """Return the heads of one sentence, counted from its first token; a head outside makes a token a root."""
    return [h - first if first <= h < last else i for i, h in enumerate(heads[first:last])]
