"""The spaCy component ``clemency_claims``: claims in the Docs of a pipeline of your own.

``nlp.add_pipe("clemency_claims")`` finds it by its entry point, without an import. It reads the Doc's text as
``extract`` does, with the pipeline's own tagger and parser: articles are cut into sentences in a way of our
own, so the Doc's parse can't be used, and most of a text is never parsed for it.
"""
# No "from __future__ import annotations": spaCy reads the types of a factory's parameters when it is called.

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc

from extractor.claims import Claims
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.record import ClaimRecord

NAME = "clemency_claims"
#: What may be told of an article: ``doc._.clemency_published = "2021-06-24"`` before the pipeline reads it.
TOLD = ("published", "publisher", "title")
#: Colours of the slots, for ``displacy.render(doc, style="span", options=DISPLACY)``.
DISPLACY: dict[str, Any] = {
    "spans_key": "clemency",
    "colors": {
        "count": "#ffd54f", "action": "#ffab91", "grantor": "#a5d6a7", "date": "#90caf9",
        "source": "#ce93d8", "beneficiaries": "#e0e0e0", "superlative": "#fff59d",
    },
}  # fmt: skip


@Language.factory(
    NAME,
    assigns=["doc._.clemency_claims", "doc.spans"],
    default_config={"grantors": None, "spans_key": "clemency"},
)
def make_component(nlp: Language, name: str, grantors: str | None, spans_key: str) -> "ClemencyClaims":
    """Return the component; ``grantors`` is a CSV of further ones, ``spans_key`` where spans of slots go."""
    return ClemencyClaims(nlp, name, grantors, spans_key)


class ClemencyClaims(Pipe):
    """Sets ``doc._.clemency_claims`` and, for each slot that has words, a span in ``doc.spans``.

    A span's label is its slot, its ``id_`` the claim's id. At the first Doc it raises ValueError if the
    pipeline is not English or has no tagger and parser, GrantorFileError for a file that breaks its format.
    """

    def __init__(self, nlp: Language, name: str, grantors: str | None, spans_key: str) -> None:
        self.name, self._nlp, self._spans_key = name, nlp, spans_key
        self._grantors = Path(grantors) if grantors else None
        if not Doc.has_extension(NAME):
            Doc.set_extension(NAME, default=None)
        for what in TOLD:
            if not Doc.has_extension(f"clemency_{what}"):
                Doc.set_extension(f"clemency_{what}", default=None)

    @cached_property
    def _extractor(self) -> Extractor:
        # At the first Doc, for only then is the pipeline complete.
        return Extractor(self._nlp, self._grantors)

    def __call__(self, doc: Doc) -> Doc:
        """Read one Doc."""
        self._set(doc, self._extractor.extract(_article(doc)))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Read many Docs, together. One that can't be read goes to the pipeline's error handler."""
        remaining = iter(stream)
        while docs := list(islice(remaining, batch_size)):
            articles = [(doc, article) for doc in docs if (article := self._told(doc))]
            read = self._extractor.extract_all(article for _, article in articles)
            for (doc, _), (_, result) in zip(articles, read, strict=True):
                if isinstance(result, Exception):
                    self.get_error_handler()(self.name, self, [doc], result)
                else:
                    self._set(doc, result)
                    yield doc

    def _told(self, doc: Doc) -> Article | None:
        """Return the Doc's article; None if what was told of it is wrong, which the error handler gets."""
        try:
            return _article(doc)
        except ValueError as error:  # as a publication day that is none
            self.get_error_handler()(self.name, self, [doc], error)
            return None

    def _set(self, doc: Doc, records: list[ClaimRecord]) -> None:
        doc._.clemency_claims = Claims(records)
        spans = (
            doc.char_span(start, end, label=slot, alignment_mode="expand", span_id=record.id)
            for record in records
            for slot, (start, end) in record.evidence.spans.items()
        )
        doc.spans[self._spans_key] = [span for span in spans if span is not None]


def _article(doc: Doc) -> Article:
    published = doc._.clemency_published
    return Article(
        id="text",
        text=doc.text,
        title=doc._.clemency_title,
        published=published,
        published_basis="metadata" if published else "unknown",
        publisher=doc._.clemency_publisher,
    )
