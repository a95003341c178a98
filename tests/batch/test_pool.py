"""Worker processes that die, hang, grow or can't start; what becomes of their shards."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.raw import Raw
from extractor.batch.pool import TRIES_ALONE, EngineError, Limits, Pool, RunStoppedError
from extractor.batch.shard import Item, ShardResult, cut
from schemas.article import Article
from schemas.manifest import ManifestLine
from tests.stub import StubEngine


@pytest.fixture
def engine(tmp_path: Path) -> StubEngine:
    return StubEngine(tmp_path)


def read(engine: StubEngine, texts: list[str], limits: Limits | None = None) -> list[ManifestLine]:
    items: list[Item] = [Article(id=str(i), text=text) for i, text in enumerate(texts)]
    results = sorted(Pool(engine, limits or Limits()).run(cut(items, "s")), key=number)
    return [ManifestLine.model_validate_json(one.line) for result in results for one in result.results]


def number(result: ShardResult) -> int:
    return result.number


def outcomes(lines: list[ManifestLine]) -> list[str]:
    return [line.reason or str(line.records) for line in lines]


GOOD = "pardoned 12"


@pytest.mark.parametrize(
    ("poison", "reason", "times"),
    [
        pytest.param("BREAK", "RuntimeError: told to break", 1, id="raises"),
        pytest.param("MEMORY", "MemoryError: ", 1, id="raises MemoryError"),
        pytest.param("CRASH", "the process that read it killed by signal 11", TRIES_ALONE + 1, id="segfault"),
        pytest.param("EXIT", "the process that read it ended with code 3", TRIES_ALONE + 1, id="exits"),
        pytest.param("HANG", "took more than 2 seconds", 2, id="hangs"),
    ],
)
def test_a_poison_article_is_one_error_and_the_others_are_read(
    engine: StubEngine, poison: str, reason: str, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.batch.pool.BEAT", 0)
    lines = read(engine, [GOOD, GOOD, poison, GOOD, GOOD], Limits(article_seconds=2))
    assert outcomes(lines) == ["1", "1", reason, "1", "1"]
    assert engine.times_read() == {"0": 1, "1": 1, "2": times, "3": 1, "4": 1}


def test_bytes_that_are_poison_when_read(engine: StubEngine) -> None:
    """What is wrong with them is found in the worker: one error, with the place and the id that are known."""
    texts = [b"pardoned 12", b"CRASH", b"\x00\x01\x02" * 40, b"pardoned 12, BREAK"]
    items: list[Item] = [Raw(text, "text", str(i), f"{i}.txt", i) for i, text in enumerate(texts)]
    (result,) = Pool(engine, Limits()).run(cut(items, "s"))
    lines = [ManifestLine.model_validate_json(one.line) for one in result.results]
    assert [line.outcome for line in lines] == ["records", "error", "error", "error"]
    assert (lines[1].location, lines[1].article, lines[1].sha256) == ("1.txt:1", "1", None)
    assert [line.reason for line in lines[1:]] == [
        "the process that read it killed by signal 11", "binary data, not text", "RuntimeError: told to break"
    ]  # fmt: skip


def test_poison_articles_side_by_side(engine: StubEngine) -> None:
    lines = read(engine, ["CRASH", "EXIT", GOOD, "CRASH"])
    assert [line.outcome for line in lines] == ["error", "error", "records", "error"]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_worker_that_is_killed_from_outside_costs_nothing(engine: StubEngine, times: int) -> None:
    assert outcomes(read(engine, [GOOD, f"DIES {times} {GOOD}", GOOD])) == ["1", "1", "1"]


def test_what_a_worker_had_sent_is_not_read_again(
    engine: StubEngine, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.batch.pool.BEAT", 0)
    read(engine, [GOOD] * 6 + ["DIES 2"])
    assert engine.times_read() == {str(i): 1 for i in range(6)} | {"6": 3}
    assert [r.message for r in caplog.records if r.levelno == logging.WARNING] == ["worker replaced"] * 2


def test_a_worker_that_holds_too_much_is_replaced_after_its_shard(
    engine: StubEngine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    texts = ["GROW" + " " * 20_000, GOOD]
    assert outcomes(read(engine, texts, Limits(worker_mb=120))) == ["0", "1"]
    assert "worker recycled: it held too much memory" in [record.message for record in caplog.records]


def test_a_worker_that_swells_while_it_reads_is_stopped(engine: StubEngine) -> None:
    lines = read(engine, [GOOD, "SWELL", GOOD], Limits(worker_mb=100))
    assert outcomes(lines) == ["1", "took more memory than 4 times --worker-mb", "1"]


def test_an_engine_that_can_t_start_says_so(engine: StubEngine) -> None:
    (engine.scratch / "no model").touch()
    with pytest.raises(EngineError, match="no such model; install it"):
        read(engine, [GOOD])


def test_too_many_failures_in_a_row_stop_the_run(engine: StubEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.pool.MOST_IN_A_ROW", 5)
    with pytest.raises(RunStoppedError, match=r"6 worker processes failed .* killed by signal 11"):
        read(engine, ["CRASH"] * 10)


def test_shards_are_taken_only_as_they_are_needed(engine: StubEngine) -> None:
    taken: list[int] = []

    def articles() -> Iterator[Item]:
        for place in range(100):
            taken.append(place)
            yield Article(id=str(place), text=GOOD + " " * 20_000)

    results = Pool(engine, Limits(workers=2)).run(cut(articles(), "s"))
    next(results)
    assert len(taken) < 20
    results.close()


def test_workers_see_the_extractor_once_and_shards_in_lots(
    engine: StubEngine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    lines = read(engine, [GOOD + " " * 5_000] * 40, Limits(workers=2))
    assert outcomes(lines) == ["1"] * 40
    assert [record.message for record in caplog.records].count("worker started") == 2
