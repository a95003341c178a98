"""The claims in the order of what a person's minute is worth most, and which of them a person asks for."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from extractor.report.attention import DOUBTFUL
from extractor.report.view import ClaimView

REASONS = {
    "conflicts": "in conflict",
    "unsure": "undecided",
    "added": "added by people",
    "doubtful": "doubtful",
    "undated": "undated",
    "other": "nothing special",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A claim of the queue with the reason for its place."""

    view: ClaimView
    reason: str
    words: str

    @property
    def number(self) -> int:
        """Its number, which is that of the claim."""
        return self.view.number


def queue(claims: Iterable[ClaimView], added: Container[str] = ()) -> tuple[Item, ...]:
    """Return the claims: in conflicts first, of those the ones that most articles are in, then what
    cross-checking could not decide, those that people added (``added`` has their ids), doubtful ones, undated
    ones, and the others, each by confidence.
    """
    return tuple(sorted((Item(one, _reason(one, added), _words(one)) for one in claims), key=_order))


def chosen(items: Iterable[Item], show: str, find: str, done: Container[str]) -> Sequence[Item]:
    """Return the items of a kind (``open``, ``done``, ``all`` or one of REASONS) that have all words."""
    terms = folded(find).split()
    return [one for one in items if _shows(one, show, done) and all(term in one.words for term in terms)]


def _shows(item: Item, show: str, done: Container[str]) -> bool:
    if show in ("open", "done"):
        return (item.view.record.id in done) == (show == "done")
    return show in ("all", item.reason)


def _reason(claim: ClaimView, added: Container[str]) -> str:
    verdicts = {one.finding.verdict for one in claim.findings}
    for verdict in ("conflicts", "unsure"):
        if verdict in verdicts:
            return verdict
    if claim.record.id in added:
        return "added"
    if claim.record.confidence < DOUBTFUL:
        return "doubtful"
    return "undated" if claim.undated else "other"


def _order(item: Item) -> tuple[int, int, float, int]:
    articles = 0
    if item.reason in ("conflicts", "unsure"):
        found = (one for one in item.view.findings if one.finding.verdict == item.reason)
        articles = max(len({claim.record.article.id for claim in one.claims}) for one in found)
    return list(REASONS).index(item.reason), -articles, item.view.record.confidence, item.number


def _words(claim: ClaimView) -> str:
    record = claim.record
    told = (
        record.evidence.quote, record.grantor.name, record.source.name, record.article.publisher,
        record.article.title, record.article.id, record.action, record.id,
    )  # fmt: skip
    return folded(" ".join(filter(None, told)))


def folded(text: str) -> str:
    """Return text as it is searched: without accents, in one case."""
    plain = unicodedata.normalize("NFD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
