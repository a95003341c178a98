"""Predicted records against gold articles: what matches and which slots are right.

A predicted and a gold claim match when their count spans overlap, one to one, the longest overlap first.
Optional gold claims count neither way. Strict is right in all seven slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from schemas.gold import GoldArticle, GoldClaim, GoldCount, GoldDate
from schemas.record import ClaimDate, ClaimRecord, Count

SLOTS = ("count", "action", "grantor", "date", "scope", "status", "source")
# Titles and little words that make no difference between two names.
NOISE = frozenset(
    {
        *("the", "of", "and", "president", "gov", "governor", "mr", "mrs", "ms", "us", "king", "prime"),
        *("minister", "former", "sen", "rep"),
    }
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean; 1 where there is nothing to be wrong about."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A predicted claim and the gold claim that it matches, with the slots that are wrong."""

    article: str
    predicted: ClaimRecord
    gold: GoldClaim
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All matches and mismatches of a set of articles. ``free`` matches of optional claims count nowhere."""

    articles: int
    pairs: tuple[Pair, ...]
    extra: tuple[ClaimRecord, ...]
    missed: tuple[tuple[GoldArticle, GoldClaim], ...]
    free: int
    ungrounded: tuple[ClaimRecord, ...]

    @property
    def detection(self) -> Score:
        """How well claims are found, whatever their slots."""
        return self._score(len(self.pairs))

    @property
    def strict(self) -> Score:
        """How well claims are found with every slot right."""
        return self._score(sum(not pair.wrong for pair in self.pairs))

    def accuracy(self, slot: str) -> float:
        """Return the share of matches right in a slot, 0 when nothing matches."""
        if not self.pairs:
            return 0.0
        return sum(slot not in pair.wrong for pair in self.pairs) / len(self.pairs)

    def _score(self, right: int) -> Score:
        predicted, gold = len(self.pairs) + len(self.extra), len(self.pairs) + len(self.missed)
        precision = right / predicted if predicted else 1.0
        recall = right / gold if gold else 1.0
        total = precision + recall
        return Score(precision, recall, 2 * precision * recall / total if total else 0.0)


def evaluate(gold: Iterable[GoldArticle], predicted: Iterable[ClaimRecord]) -> Evaluation:
    """Score records against gold; records of articles that the gold lacks are left out."""
    articles = {article.id: article for article in gold}
    by_article: dict[str, list[ClaimRecord]] = {key: [] for key in articles}
    for record in predicted:
        by_article.get(record.article.id, []).append(record)
    pairs: list[Pair] = []
    extra: list[ClaimRecord] = []
    missed: list[tuple[GoldArticle, GoldClaim]] = []
    free = 0
    for key, article in articles.items():
        matched, unmatched, left = match(by_article[key], article.claims)
        extra += unmatched
        missed += [(article, claim) for claim in left if not claim.optional]
        free += sum(claim.optional for _, claim in matched)
        pairs += [Pair(key, p, g, wrong_slots(p, g)) for p, g in matched if not g.optional]
    ungrounded = [
        r for key, article in articles.items() for r in by_article[key] if not _grounded(r, article)
    ]
    return Evaluation(len(articles), tuple(pairs), tuple(extra), tuple(missed), free, tuple(ungrounded))


def match(
    predicted: list[ClaimRecord], gold: Iterable[GoldClaim]
) -> tuple[list[tuple[ClaimRecord, GoldClaim]], list[ClaimRecord], list[GoldClaim]]:
    """Return the matches, the records left over and the gold claims left over."""
    wanted = sorted(gold, key=_is_optional)  # of two equal overlaps the required claim comes first
    overlaps = []
    for i, record in enumerate(predicted):
        start, end = record.evidence.spans["count"]
        for j, claim in enumerate(wanted):
            overlap = min(end, claim.count.end) - max(start, claim.count.start)
            if overlap > 0:
                overlaps.append((-overlap, i, j))
    partner: dict[int, int] = {}
    for _, i, j in sorted(overlaps):
        if i not in partner and j not in partner.values():
            partner[i] = j
    return (
        [(predicted[i], wanted[j]) for i, j in partner.items()],
        [record for i, record in enumerate(predicted) if i not in partner],
        [claim for j, claim in enumerate(wanted) if j not in partner.values()],
    )


def _is_optional(claim: GoldClaim) -> bool:
    return claim.optional


def wrong_slots(predicted: ClaimRecord, gold: GoldClaim) -> tuple[str, ...]:
    """Return the slots in which a record differs from every value that the gold accepts."""
    right: Mapping[str, bool] = {
        "count": same_count(predicted.count, gold.count),
        "action": predicted.action in choices(gold.action),
        "grantor": same_name(predicted.grantor.name, choices(gold.grantor)),
        "date": same_date(predicted.date, choices(gold.date)),
        "scope": predicted.scope in choices(gold.scope),
        "status": predicted.status in choices(gold.status),
        "source": same_name(predicted.source.name, choices(gold.source)),
    }
    return tuple(slot for slot in SLOTS if not right[slot])


def choices(value: T | tuple[T, ...]) -> tuple[T, ...]:
    """Return the values that a gold slot accepts."""
    return value if isinstance(value, tuple) else (value,)


def same_count(predicted: Count, gold: GoldCount) -> bool:
    """Compare relation and value; the bounds where no value is named."""
    if predicted.relation != gold.relation:
        return False
    if gold.value is not None:
        return predicted.value == gold.value
    return (predicted.lower, predicted.upper) == (gold.lower, gold.upper)


def same_date(predicted: ClaimDate, gold: tuple[GoldDate | None, ...]) -> bool:
    """Compare both ends with each accepted date; no date is one with both ends unknown."""
    ends = [(date.start, date.end) if date else (None, None) for date in gold]
    return (predicted.start, predicted.end) in ends


def same_name(predicted: str | None, gold: tuple[str | None, ...]) -> bool:
    """Compare names by their words; a shorter form of the same name is right, so is null for null.

    >>> same_name("Biden", ("President Joe Biden",)), same_name("Jill Biden", ("Joe Biden",))
    (True, False)
    """
    if not predicted:
        return any(not name for name in gold)
    said = _words(predicted)
    accepted = [_words(name) for name in gold if name]
    return any(said and name and (said <= name or name <= said) for name in accepted)


def _words(name: str) -> frozenset[str]:
    plain = re.sub(r"[’']s\b", "", name.lower()).replace(".", "")
    return frozenset(re.findall(r"\w+", plain)) - NOISE


def _grounded(record: ClaimRecord, article: GoldArticle) -> bool:
    evidence = record.evidence
    return article.text[evidence.start : evidence.end] == evidence.quote
