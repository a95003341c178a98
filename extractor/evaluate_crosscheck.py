"""Events and findings against gold: are the claims put together rightly, and what is found, missed, made up?

A finding is right if the gold has one of its kind and verdict that rests on claims of the same events and
whose claims are all among its own. Each counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from extractor.crosscheck.run import KINDS, CrossCheck
from extractor.evaluate import Score, match
from schemas.finding import Finding
from schemas.gold import GoldArticle
from schemas.gold_crosscheck import GoldEvent, GoldFinding, GoldSlots, claim_id
from schemas.jsonl import read_lines
from schemas.record import ClaimRecord

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Gold:
    """The files of a folder of gold for cross-checking; ``articles`` are the ids of those that it covers."""

    articles: frozenset[str]
    events: tuple[GoldEvent, ...]
    findings: tuple[GoldFinding, ...]
    slots: tuple[GoldSlots, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of the gold: matches, findings that the gold lacks, gold that was missed.

    ``joined`` are the pairs of claims that were put into one event, ``wanted`` those that should be.
    """

    matches: tuple[tuple[Finding, GoldFinding], ...]
    extra: tuple[Finding, ...]
    missed: tuple[GoldFinding, ...]
    joined: Pairs
    wanted: Pairs

    @property
    def clustering(self) -> Score:
        """How well claims are put together, over pairs of claims."""
        return score(len(self.joined & self.wanted), len(self.joined), len(self.wanted))

    def findings(self, kind: str = "", verdict: str = "", how: str = "") -> Score:
        """How well findings are found; of one kind, verdict or origin only where that is given."""
        wanted = [
            g
            for g in (*(g for _, g in self.matches), *self.missed)
            if _is(g, kind, verdict) and how in ("", g.how)
        ]
        found = [g for _, g in self.matches if _is(g, kind, verdict) and how in ("", g.how)]
        reported = len(found) + sum(_is(finding, kind, verdict) for finding in self.extra)
        return score(len(found), reported, len(wanted))

    @property
    def false_conflicts(self) -> list[Finding]:
        """Return the conflicts that the gold lacks."""
        return [finding for finding in self.extra if finding.verdict == "conflicts"]


def score(right: int, predicted: int, gold: int) -> Score:
    """Return precision, recall and F1 of so many right ones; 1 where there is nothing to be wrong about."""
    precision = right / predicted if predicted else 1.0
    recall = right / gold if gold else 1.0
    total = precision + recall
    return Score(precision, recall, 2 * precision * recall / total if total else 0.0)


def _is(one: Finding | GoldFinding, kind: str, verdict: str) -> bool:
    return kind in ("", one.kind) and verdict in ("", one.verdict)


def read_crosscheck_gold(folder: Path) -> Gold:
    """Read ``events.jsonl``, ``findings.jsonl`` and the others; errors as ``read_lines``."""
    return Gold(
        frozenset((folder / "articles.txt").read_text(encoding="utf-8").split()),
        tuple(one for _, one in read_lines(folder / "events.jsonl", GoldEvent)),
        tuple(one for _, one in read_lines(folder / "findings.jsonl", GoldFinding)),
        tuple(one for _, one in read_lines(folder / "slots.jsonl", GoldSlots)),
    )


def aligned(records: Iterable[ClaimRecord], articles: Iterable[GoldArticle]) -> dict[str, str]:
    """Return, by the id of a record, that of the gold claim that it matches; optional claims are none."""
    by_article: dict[str, list[ClaimRecord]] = {}
    for record in records:
        by_article.setdefault(record.article.id, []).append(record)
    return {
        record.id: claim_id(article.id, claim.count.start)
        for article in articles
        for record, claim in match(by_article.get(article.id, []), article.claims)[0]
        if not claim.optional
    }


def judge(result: CrossCheck, gold: Gold, names: Mapping[str, str]) -> Judged:
    """Return what of the gold was found. ``names`` gives the gold claim of each record that has one."""
    home = {place.id: event.id for event in gold.events for place in event.claims}
    told = {name: home.get(name, name) for name in names.values()}
    joined = frozenset(
        pair
        for event in result.events
        for pair in combinations(sorted(names[claim] for claim in event.claims if claim in names), 2)
    )
    wanted = frozenset(
        pair
        for event in gold.events
        for pair in combinations(sorted(place.id for place in event.claims if place.id in told), 2)
    )
    matches, extra = _matched(result.findings, gold.findings, names, told)
    taken = {id(wish) for _, wish in matches}
    missed = tuple(wish for wish in gold.findings if id(wish) not in taken)
    return Judged(matches, extra, missed, joined, wanted)


def _matched(
    findings: Iterable[Finding],
    gold: Sequence[GoldFinding],
    names: Mapping[str, str],
    told: Mapping[str, str],
) -> tuple[tuple[tuple[Finding, GoldFinding], ...], tuple[Finding, ...]]:
    """Match one to one, those that differ least first."""
    wishes = [({place.id for place in wish.claims}, wish) for wish in gold]
    found = [({names.get(claim, claim) for claim in finding.claims}, finding) for finding in findings]
    fits = sorted(
        (len(claims) - len(witness), f, w)
        for f, (claims, finding) in enumerate(found)
        for w, (witness, wish) in enumerate(wishes)
        if (finding.kind, finding.verdict) == (wish.kind, wish.verdict)
        and witness <= claims
        and {told.get(claim, claim) for claim in claims} == {told.get(claim, claim) for claim in witness}
    )
    partner: dict[int, int] = {}
    for _, f, w in fits:
        if f not in partner and w not in partner.values():
            partner[f] = w
    matches = tuple((found[f][1], wishes[w][1]) for f, w in sorted(partner.items()))
    return matches, tuple(finding for f, (_, finding) in enumerate(found) if f not in partner)


def render(judged: Judged, *, listing: bool = False) -> str:
    """Return the scores, by kind too, and if asked for every finding missed or made up."""
    clusters = judged.clustering
    lines = [
        f"events    pairwise P {clusters.precision:.3f}  R {clusters.recall:.3f}  F1 {clusters.f1:.3f}",
        f"conflicts found {judged.findings(verdict='conflicts').recall:.3f}, "
        f"false {len(judged.false_conflicts)}",
        "findings",
    ]
    for kind in (*KINDS, ""):
        one = judged.findings(kind)
        wanted = sum(_is(g, kind, "") for g in (*(g for _, g in judged.matches), *judged.missed))
        lines.append(f"  {kind or 'all':<14} {wanted:4} P {one.precision:.3f}  R {one.recall:.3f}")
    if listing:
        lines += [f"missed: {g.kind} {g.verdict}: {g.reason} {_places(g)}" for g in judged.missed]
        lines += [f"not in the gold: {f.kind} {f.verdict}: {f.reason}" for f in judged.extra]
    return "\n".join(lines) + "\n"


def _places(wish: GoldFinding) -> str:
    return ", ".join(f"{place.article} {place.count!r}" for place in wish.claims)
