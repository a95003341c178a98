"""What becomes of inputs: order, outcomes, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.problem import InputProblem
from extractor.batch.outcome import NAMED, Summary, process, unread
from schemas.article import Article
from schemas.record import ClaimRecord
from tests.stub import StubExtractor

INPUTS: list[Article | InputProblem] = [
    InputProblem("a.txt", "empty", "remove it"),
    Article(id="b", text="Kelly pardoned 12 and commuted 5.", location="b.txt", notes=("decoded as cp1252",)),
    InputProblem("c.jsonl", "not JSON", "export it again", 3),
    Article(id="d", text="BREAK", location="d.txt"),
    Article(id="e", text="No clemency here.", location="e.txt"),
    InputProblem("f.txt", "empty", "remove it"),
]


def test_outcomes_come_in_input_order() -> None:
    lines = [done.line for done in process(INPUTS, StubExtractor())]
    assert [(line.location, line.outcome, line.records) for line in lines] == [
        ("a.txt", "error", 0),
        ("b.txt", "records", 2),
        ("c.jsonl:3", "error", 0),
        ("d.txt", "error", 0),
        ("e.txt", "no_claims", 0),
        ("f.txt", "error", 0),
    ]
    assert lines[1].notes == ("decoded as cp1252",)
    assert len(lines[1].sha256 or "") == 64
    assert lines[3].reason == "RuntimeError: told to break"


def test_no_article_at_all() -> None:
    assert [done.line.outcome for done in process([INPUTS[0]], StubExtractor())] == ["error"]


def test_low_confidence_is_left_out() -> None:
    done = list(process(INPUTS, StubExtractor(), min_confidence=0.8))
    assert [record.count.value for one in done for record in one.records] == [12]
    assert [one.line.records for one in done] == [0, 1, 0, 0, 0, 0]


def test_an_extractor_that_stops_early_is_noticed() -> None:
    class Lazy:
        def extract_all(
            self, articles: Iterable[Article]
        ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
            yield next(iter(articles)), []
            list(articles)

    lines = [done.line for done in process(INPUTS, Lazy())]
    assert [line.location for line in lines] == ["a.txt", "b.txt", "c.jsonl:3", "d.txt", "e.txt", "f.txt"]
    assert [line.reason for line in lines if line.article == "e"] == [
        "RuntimeError: the extractor gave no result"
    ]


def test_a_summary_counts_every_input_once() -> None:
    summary = Summary()
    for done in process(INPUTS, StubExtractor()):
        summary.add(done)
    no_claims = summary.articles - summary.with_claims - summary.kinds["RuntimeError"]
    assert summary.inputs == summary.with_claims + no_claims + summary.errors == len(INPUTS)
    assert str(summary) == (
        "2 claims in 1 of 3 articles; 4 inputs failed (2 empty, 1 not JSON, 1 RuntimeError)"
    )


def test_a_summary_names_the_first_failures_and_counts_all() -> None:
    summary = Summary()
    for number in range(NAMED + 5):
        summary.add(unread(InputProblem(f"{number}.txt", "empty", "remove it")))
    assert (len(summary.failed), summary.errors, summary.kinds["empty"]) == (NAMED, NAMED + 5, NAMED + 5)


def test_a_summary_starts_empty() -> None:
    assert str(Summary()) == "0 claims in 0 of 0 articles; 0 inputs failed"
