"""Claim -> record: values, evidence in the article's own characters, id and confidence."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Any, overload

from pydantic import BaseModel

from extractor.assemble.beneficiaries import beneficiaries_of
from extractor.assemble.draft import Draft, Story
from extractor.assemble.source import Credit
from extractor.assemble.superlative import Ranking, find_ranking
from extractor.confidence import confidence_of, doubts_of
from extractor.normalise.name import spelled_as
from schemas.article import Article
from schemas.record import (
    ArticleRef,
    ClaimDate,
    ClaimRecord,
    Count,
    Evidence,
    Grantor,
    Source,
    Superlative,
)

#: The fields of a record that its id depends on.
SLOTS = ("action", "count", "grantor", "date", "scope", "status", "source")
#: Where each slot stands in the article's text.
Spans = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Origin:
    """What made a record: the article, the parsing model and the version of this package.

    ``reference`` is what records say of the article, ``sha256`` the digest of its text.
    """

    article: Article
    model: str
    version: str
    reference: ArticleRef
    sha256: str

    @classmethod
    def of(cls, article: Article, model: str, version: str) -> Origin:
        """Return the origin that all records of an article share."""
        reference = ArticleRef(
            id=article.id,
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            published_basis=article.published_basis,
            location=article.location,
        )
        digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(article, model, version, reference, digest)


def to_record(draft: Draft, credit: Credit, story: Story, origin: Origin) -> ClaimRecord:
    """Return the normalised record of one claim."""
    article, view = origin.article, story.view
    spans = _spans(draft, credit, story)
    ranking = find_ranking(draft, view)
    if ranking:
        spans["superlative"] = view.to_text(ranking.start, ranking.end)
    start, end = view.to_text(draft.sentence.tree.start, draft.sentence.tree.end)
    doubts = doubts_of(draft, credit, story)
    cue = _written(article, view.to_text(*credit.cue)) if credit.cue else None
    slots = _slots(draft, credit, article, spans, cue)
    return ClaimRecord(
        id=_identity(origin, spans["count"], slots),
        article=origin.reference,
        **slots,
        beneficiaries=_beneficiaries(article, spans),
        superlative=_superlative(ranking, _written(article, spans["superlative"])) if ranking else None,
        evidence=Evidence(quote=article.text[start:end], start=start, end=end, spans=spans),
        confidence=confidence_of(doubts),
        doubts=doubts,
        model=origin.model,
        version=origin.version,
    )


def of_article(record: ClaimRecord, article: Article) -> ClaimRecord:
    """Return the record as it is for another article of the same text, title and publication day."""
    origin = Origin.of(article, record.model or "", record.version or "")
    slots = {name: getattr(record, name) for name in SLOTS}
    identity = _identity(origin, record.evidence.spans["count"], slots)
    return record.model_copy(update={"id": identity, "article": origin.reference})


def _slots(draft: Draft, credit: Credit, article: Article, spans: Spans, cue: str | None) -> dict[str, Any]:
    """Return the claim's values by the record's field names. They are what the id depends on.

    ``spans`` are those of the slots in the article's text, ``cue`` the words that credit the source.
    """
    return {
        "action": draft.action,
        "count": _count(draft, article, spans),
        "grantor": _grantor(draft, article, spans),
        "date": _date(draft, article, spans),
        "scope": draft.scope,
        "status": draft.status,
        "source": Source(
            name=spelled_as(credit.name, article.text) if credit.name else None,
            kind=credit.kind,  # type: ignore[arg-type]
            organisation=credit.organisation,
            quotation=credit.quotation,  # type: ignore[arg-type]
            text=_written(article, spans.get("source")),
            cue=cue,
        ),
    }


def _count(draft: Draft, article: Article, spans: Spans) -> Count:
    mention = draft.counted.mention
    return Count(
        text=_written(article, spans["count"]),
        value=_whole(mention.value),
        lower=_whole(mention.lower),
        upper=_whole(mention.upper),
        relation=mention.relation,  # type: ignore[arg-type]
        unit=_unit(draft),  # type: ignore[arg-type]
    )


def _grantor(draft: Draft, article: Article, spans: Spans) -> Grantor:
    mention = draft.grantor
    if mention is None:
        return Grantor(name=None)
    return Grantor(
        name=spelled_as(mention.name, article.text) if mention.name else None,
        text=_written(article, spans.get("grantor")),
        office=mention.office,
        jurisdiction=mention.jurisdiction,
        wikidata=mention.wikidata,
    )


def _date(draft: Draft, article: Article, spans: Spans) -> ClaimDate:
    day = draft.interval
    return ClaimDate(
        start=day.start.isoformat() if day.start else None,
        end=day.end.isoformat() if day.end else None,
        granularity=draft.granularity if draft.date_basis != "none" else None,  # type: ignore[arg-type]
        basis=draft.date_basis,  # type: ignore[arg-type]
        text=_written(article, spans.get("date")),
    )


def _superlative(ranking: Ranking, text: str) -> Superlative:
    return Superlative(
        text=text,
        direction=ranking.direction,  # type: ignore[arg-type]
        dimension=ranking.dimension,
        since=ranking.since,
        rank=ranking.rank,
        compared_with=ranking.compared_with,
    )


@overload
def _written(article: Article, span: tuple[int, int]) -> str: ...
@overload
def _written(article: Article, span: tuple[int, int] | None) -> str | None: ...
def _written(article: Article, span: tuple[int, int] | None) -> str | None:
    return article.text[span[0] : span[1]] if span else None


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)


def _unit(draft: Draft) -> str:
    """Return the basis of the count; a count that stands alone counts what the act's object is."""
    basis = draft.counted.basis
    if basis in ("people", "sentences", "convictions", "acts"):
        return basis
    if draft.route in ("act_counted", "total", "parenthesis", "ellipsis", "comparison", "petitions"):
        model = draft.whole.counted.basis if draft.whole else None
        return model if model in ("people", "sentences", "convictions") else "acts"
    return "people"


def _spans(draft: Draft, credit: Credit, story: Story) -> Spans:
    """Return where the slots stand in the article's text, those that stand there."""
    view, tree, mention = story.view, draft.sentence.tree, draft.counted.mention
    spans = {"count": view.to_text(mention.start, mention.end)}
    act = draft.act
    if act is not None:
        spans["action"] = view.to_text(tree.starts[act.token], tree.ends[act.token])
    if draft.grantor is not None and draft.grantor.end:
        spans["grantor"] = view.to_text(draft.grantor.start, draft.grantor.end)
    if draft.date_words is not None:
        spans["date"] = view.to_text(draft.date_words.start, draft.date_words.end)
    if credit.span:
        spans["source"] = view.to_text(*credit.span)
    whom = beneficiaries_of(draft)
    if whom:
        spans["beneficiaries"] = view.to_text(*whom)
    return spans


def _beneficiaries(article: Article, spans: Spans) -> str | None:
    return " ".join(_written(article, spans["beneficiaries"]).split()) if "beneficiaries" in spans else None


def _shown(value: BaseModel | str) -> str:
    """Return a slot's value in one fixed form: ids must not hang on how a library shows its models."""
    if isinstance(value, str):
        return repr(value)
    return _form(type(value)).format(*vars(value).values())


@cache
def _form(model: type[BaseModel]) -> str:
    """Return how a model is shown: "Grantor(name={!r}, text={!r}, ...)"."""
    return f"{model.__name__}({', '.join([f'{name}={{!r}}' for name in model.model_fields])})"


def _identity(origin: Origin, count: tuple[int, int], slots: dict[str, Any]) -> str:
    """Return an id that depends on the article and on the claim's place and slots only."""
    parts = [origin.article.id, origin.sha256, repr(count), *(_shown(slots[name]) for name in sorted(slots))]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
