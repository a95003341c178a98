"""The sample articles held against each other: events and findings against those that a reader found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extractor.crosscheck.run import KINDS, CrossCheck, crosscheck
from extractor.evaluate_crosscheck import Gold, Judged, judge, read_crosscheck_gold, render, score
from extractor.gold_records import gold_records
from schemas.gold import GoldArticle
from schemas.gold_crosscheck import ClaimPlace
from schemas.jsonl import read_gold
from schemas.record import ClaimRecord

CORPUS = Path(__file__).parents[2] / "corpus"

# Floors of precision and recall. Recall is that of the findings a reader wrote down before the program ran.
FLOORS = """
count 0.99 0.90 | action 0.99 0.99 | date 0.99 0.99 | grantor 0.99 0.99 | sum 0.99 0.94
total 0.98 0.95 | superlative 0.99 0.99 | reference 0.99 0.98 | shared_source 0.99 0.99
date_inferred 0.99 0.99
"""


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_crosscheck_gold(CORPUS / "crosscheck")


@pytest.fixture(scope="module")
def articles(gold: Gold) -> list[GoldArticle]:
    return [article for article in read_gold(CORPUS / "gold") if article.id in gold.articles]


@pytest.fixture(scope="module")
def records(gold: Gold, articles: list[GoldArticle]) -> list[ClaimRecord]:
    return list(gold_records(articles, gold.slots))


@pytest.fixture(scope="module")
def judged(gold: Gold, records: list[ClaimRecord]) -> Judged:
    return judge(crosscheck(records), gold, {record.id: record.id for record in records})


def test_every_claim_that_the_gold_names_is_one(gold: Gold, articles: list[GoldArticle]) -> None:
    known = {
        ClaimPlace(article=article.id, start=claim.count.start, count=claim.count.text)
        for article in articles
        for claim in article.claims
        if not claim.optional
    }
    named = [place for one in (*gold.events, *gold.findings) for place in one.claims]
    named += [ClaimPlace(article=one.article, start=one.start, count=one.count) for one in gold.slots]
    assert not [place.id for place in named if place not in known]


def test_every_article_that_it_covers_is_there(gold: Gold, articles: list[GoldArticle]) -> None:
    assert {article.id for article in articles} == gold.articles


def test_no_claim_is_of_two_events(gold: Gold) -> None:
    homes = Counter(place.id for event in gold.events for place in event.claims)
    assert [claim for claim, times in homes.items() if times > 1] == []


def test_a_reader_found_enough_of_every_kind(gold: Gold) -> None:
    kinds = Counter(finding.kind for finding in gold.findings if finding.how == "read")
    assert kinds.total() >= 200
    assert not [kind for kind in KINDS if not kinds[kind]]
    assert sum(finding.verdict == "conflicts" for finding in gold.findings if finding.how == "read") >= 30


def test_claims_of_one_event_are_put_together(judged: Judged) -> None:
    assert judged.clustering.f1 >= 0.97, render(judged, listing=True)
    assert judged.clustering.precision >= 0.99, sorted(judged.joined - judged.wanted)


def test_no_conflict_is_made_up(judged: Judged) -> None:
    assert [finding.reason for finding in judged.false_conflicts] == []


def test_the_conflicts_are_found(judged: Judged) -> None:
    assert judged.findings(verdict="conflicts", how="read").recall >= 0.95, render(judged, listing=True)


@pytest.mark.parametrize(
    "floor", [part.split() for part in FLOORS.replace("\n", "|").split("|") if part.strip()]
)
def test_findings_stand_above_their_floors(judged: Judged, floor: list[str]) -> None:
    kind, precision, recall = floor
    assert judged.findings(kind).precision >= float(precision)
    assert judged.findings(kind, how="read").recall >= float(recall)


def test_the_floors_name_every_kind() -> None:
    assert {part.split()[0] for part in FLOORS.replace("\n", "|").split("|") if part.strip()} == set(KINDS)


def test_the_order_of_the_articles_changes_nothing(records: list[ClaimRecord]) -> None:
    assert crosscheck(records[::-1]) == crosscheck(records)


def test_nothing_found_of_much_wanted_scores_nothing(gold: Gold, records: list[ClaimRecord]) -> None:
    empty = judge(CrossCheck((), ()), gold, {record.id: record.id for record in records})
    assert (empty.clustering.recall, empty.findings().recall) == (0, 0)


def test_a_finding_of_other_claims_or_another_verdict_matches_nothing(
    gold: Gold, records: list[ClaimRecord]
) -> None:
    result = crosscheck(records)
    conflict = next(one for one in result.findings if one.verdict == "conflicts" and one.kind == "date")
    names = {record.id: record.id for record in records}
    for changed in ({"verdict": "agrees"}, {"kind": "count"}, {"claims": conflict.claims[:1]}):
        wrong = conflict.model_copy(update=changed)
        assert judge(CrossCheck((), (wrong,)), gold, names).extra == (wrong,)
    assert judge(CrossCheck((), (conflict,)), gold, names).extra == ()


def test_precision_recall_and_nothing_to_find() -> None:
    assert (score(1, 2, 4).precision, score(1, 2, 4).recall) == (0.5, 0.25)
    assert score(0, 0, 0).f1 == 1.0


def test_the_command_scores_gold_records() -> None:
    from typer.testing import CliRunner

    from extractor.cli import app

    folders = [str(CORPUS / "gold"), "--crosscheck", str(CORPUS / "crosscheck"), "--perfect"]
    result = CliRunner().invoke(app, ["evaluate", *folders])
    assert result.exit_code == 0
    assert "conflicts found 1.000, false 0" in result.output
