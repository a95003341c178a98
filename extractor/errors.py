"""An evaluation for people: the scores, and the errors by cause, that is by slot and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.evaluate import SLOTS, Evaluation, Pair, choices
from schemas.gold import GoldArticle, GoldClaim, GoldDate
from schemas.record import ClaimDate

Show = Literal["causes", "errors", "all"]
AROUND = 80  # characters of text shown on each side of a missed count


@dataclass(frozen=True, slots=True)
class Error:
    """One thing wrong: its cause ("date: missing"), where, and what was found and wanted."""

    cause: str
    article: str
    count: str
    detail: str


def render(evaluation: Evaluation, show: Show = "causes") -> str:
    """Return the scores, the number of errors of each cause and, if asked for, every error (and match)."""
    lines = [*_details(evaluation, show), *_scores(evaluation)]
    grouped = by_cause(evaluation)
    if grouped:
        lines += ["", "errors by cause"]
        lines += [f"  {len(errors):4}  {cause}" for cause, errors in grouped.items()]
    return "\n".join(lines) + "\n"


def by_cause(evaluation: Evaluation) -> dict[str, list[Error]]:
    """Return the errors grouped by cause, the commonest first."""
    grouped: dict[str, list[Error]] = defaultdict(list)
    for error in errors_of(evaluation):
        grouped[error.cause].append(error)
    return dict(sorted(grouped.items(), key=_commonest))


def _commonest(item: tuple[str, list[Error]]) -> tuple[int, str]:
    return -len(item[1]), item[0]


def errors_of(evaluation: Evaluation) -> Iterator[Error]:
    """Yield every error: wrong slots of the matches, claims that are none, claims that were missed."""
    for pair in evaluation.pairs:
        for slot in pair.wrong:
            kind, detail = _difference(slot, pair)
            yield Error(f"{slot}: {kind}", pair.article, pair.gold.count.text, detail)
    for record in evaluation.extra:
        yield Error("claim: none there", record.article.id, record.count.text, record.evidence.quote[:160])
    for article, claim in evaluation.missed:
        yield Error("claim: missed", article.id, claim.count.text, _around(article, claim))
    for record in evaluation.ungrounded:
        yield Error(
            "evidence: not in the text", record.article.id, record.count.text, record.evidence.quote[:160]
        )


def _around(article: GoldArticle, claim: GoldClaim) -> str:
    return article.text[max(0, claim.count.start - AROUND) : claim.count.end + AROUND]


def _difference(slot: str, pair: Pair) -> tuple[str, str]:
    """Return the kind of a difference and its values, found and wanted."""
    record, gold = pair.predicted, pair.gold
    if slot == "count":
        return _count(pair)
    if slot == "date":
        return _date(record.date, choices(gold.date))
    if slot == "grantor":
        return _name(record.grantor.name, choices(gold.grantor))
    if slot == "source":
        return _name(record.source.name, choices(gold.source))
    found, wanted = getattr(record, slot), choices(getattr(gold, slot))
    return f"{found} for {wanted[0]}", f"{found} for {_or(wanted)}"


def _count(pair: Pair) -> tuple[str, str]:
    found, wanted = pair.predicted.count, pair.gold.count
    detail = (
        f"{found.relation} {found.value} [{found.lower}, {found.upper}]"
        f" for {wanted.relation} {wanted.value} [{wanted.lower}, {wanted.upper}]"
    )
    if found.relation != wanted.relation:
        return f"{found.relation} for {wanted.relation}", detail
    return "another number", detail


def _name(found: str | None, wanted: Sequence[str | None]) -> tuple[str, str]:
    detail = f"{found} for {_or(wanted)}"
    if not found:
        return "missing", detail
    return ("another" if any(wanted) else "invented"), detail


def _date(found: ClaimDate, wanted: Sequence[GoldDate | None]) -> tuple[str, str]:
    ends = [(date.start, date.end) if date else (None, None) for date in wanted]
    detail = f"{found.start} to {found.end} for " + _or([f"{start} to {end}" for start, end in ends])
    if (found.start, found.end) == (None, None):
        return "missing", detail
    if ends == [(None, None)]:
        return "invented", detail
    if found.start in [start for start, _ in ends]:
        return "another end", detail
    return ("another start" if found.end in [end for _, end in ends] else "another"), detail


def _or(values: Sequence[object]) -> str:
    return " or ".join(map(str, values))


def _scores(evaluation: Evaluation) -> Iterator[str]:
    detection, strict = evaluation.detection, evaluation.strict
    matched = len(evaluation.pairs)
    yield (
        f"articles {evaluation.articles}  gold {matched + len(evaluation.missed)}"
        f"  predicted {matched + len(evaluation.extra)}  matched {matched}"
    )
    yield f"detection  P {detection.precision:.3f}  R {detection.recall:.3f}  F1 {detection.f1:.3f}"
    yield from (f"  {slot:8} {evaluation.accuracy(slot):.3f}" for slot in SLOTS)
    yield f"strict F1 {strict.f1:.3f}  (detection F1 {detection.f1:.3f})"


def _details(evaluation: Evaluation, show: Show) -> Iterator[str]:
    if show == "causes":
        return
    if show == "all":
        yield from (f"{p.article} {p.gold.count.text!r} right" for p in evaluation.pairs if not p.wrong)
    for cause, errors in by_cause(evaluation).items():
        yield cause
        yield from (f"  {error.article} {error.count!r}: {error.detail!r}" for error in errors)
    yield ""
