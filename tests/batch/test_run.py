"""Runs into a folder: the same bytes however they came about, nothing lost, nothing read twice."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pytest

from corpus.problem import InputProblem
from corpus.raw import Raw
from corpus.store import STORE, read_store
from extractor.batch.folder import open_folder
from extractor.batch.outcome import Summary
from extractor.batch.pool import Limits, RunStoppedError
from extractor.batch.run import Options, plan, run_batch
from extractor.batch.shard import Item, opened
from schemas.article import Article
from schemas.jsonl import read_lines, read_records
from schemas.manifest import ManifestLine
from tests.stub import StubEngine

RESULTS = ("claims.jsonl", "manifest.jsonl", "claims.parquet", "articles.jsonl.zst")
PADDING = " " * 5_000  # four articles a shard


def article(name: str, text: str = "pardoned 12") -> Article:
    return Article(id=name, text=text + PADDING, location=f"{name}.txt", published="2021-06-24")


ITEMS: list[Item] = [
    *(article(f"a{i}", f"pardoned {i} and commuted 30") for i in range(10)),
    InputProblem("b.txt", "empty", "remove it"),
    article("c", "BREAK"),
    *(article(f"d{i}", "No clemency here.") for i in range(10)),
]


@pytest.fixture
def engine(tmp_path: Path) -> StubEngine:
    (tmp_path / "scratch").mkdir()
    return StubEngine(tmp_path / "scratch")


def run(items: Iterable[Item], engine: StubEngine, out: Path, **options: object) -> Summary:
    with open_folder(out, ()) as folder:
        summary, finished = run_batch(items, engine, folder, Options(**options))  # type: ignore[arg-type]
        finished()
    return summary


def content(out: Path) -> list[bytes]:
    return [(out / name).read_bytes() if (out / name).exists() else b"" for name in RESULTS]


def test_results_are_in_input_order_and_every_input_is_accounted_for(
    engine: StubEngine, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    summary = run(ITEMS, engine, out)
    lines = [line for _, line in read_lines(out / "manifest.jsonl", ManifestLine)]
    assert [line.location for line in lines] == [item.location for item in ITEMS]
    assert summary.inputs == len(ITEMS) == 10 + 10 + 2
    assert [line.outcome for line in lines] == ["records"] * 10 + ["error"] * 2 + ["no_claims"] * 10
    records = list(read_records(out / "claims.jsonl"))
    assert len(records) == summary.claims == sum(line.records for line in lines) == 20
    assert [r.article.id for r in records[::2]] == [f"a{i}" for i in range(10)]
    assert len((out / "timings.jsonl").read_bytes().splitlines()) == len(ITEMS)


def test_parquet_holds_the_same_records(engine: StubEngine, tmp_path: Path) -> None:
    out = tmp_path / "o'ut"
    run(ITEMS, engine, out)
    with duckdb.connect() as connection:
        connection.execute(
            f"CREATE VIEW claims AS FROM '{str(out).replace(chr(39), chr(39) * 2)}/claims.parquet'"
        )
        rows = connection.execute(
            "SELECT id, count.value, evidence.spans['action'], doubts FROM claims"
        ).fetchall()
    records = read_records(out / "claims.jsonl")
    assert rows == [(r.id, r.count.value, list(r.evidence.spans["action"]), []) for r in records]


@pytest.mark.parametrize("number", [2**63, 2**64, 10**20, 10**400], ids=["2^63", "2^64", "10^20", "10^400"])
def test_no_number_stops_a_batch(engine: StubEngine, tmp_path: Path, number: int) -> None:
    """JSON keeps it, the cell of a table is empty, and the manifest says so."""
    out = tmp_path / "out"
    run([article("a", f"pardoned {number} and commuted {2**63 - 1}"), article("b")], engine, out)
    assert [r.count.value for r in read_records(out / "claims.jsonl")] == [number, 2**63 - 1, 12]
    query = f"SELECT count.value, count.upper, count.text FROM '{out / 'claims.parquet'}'"
    rows = duckdb.sql(query).fetchall()
    assert rows == [(None, None, str(number)), (2**63 - 1, 2**63 - 1, str(2**63 - 1)), (12, 12, "12")]
    first, second = (line for _, line in read_lines(out / "manifest.jsonl", ManifestLine))
    assert first.notes == (
        f"the number '{number}' is too large for a table: its cell in claims.parquet is empty",
    )
    assert not second.notes


def test_parquet_of_no_claims_has_the_same_columns(engine: StubEngine, tmp_path: Path) -> None:
    kinds = []
    for name, items in (("some", ITEMS), ("none", ITEMS[-3:])):
        run(items, engine, tmp_path / name)
        kinds.append(duckdb.sql(f"DESCRIBE FROM '{tmp_path / name}/claims.parquet'").fetchall())
    assert kinds[0] == kinds[1]


def test_texts_with_claims_are_kept_where_there_is_no_file(engine: StubEngine, tmp_path: Path) -> None:
    own = article("own").model_copy(update={"own_file": True})
    run([*ITEMS, own], engine, tmp_path / "out")
    kept = {one.id: one.text for one in read_store(tmp_path / "out" / STORE)}
    assert kept == {one.id: one.text for one in ITEMS[:10] if isinstance(one, Article)}
    for store in (tmp_path / "out" / "shards").glob("*.zst"):
        store.unlink()
    (tmp_path / "out" / STORE).unlink()
    run([*ITEMS, own], engine, tmp_path / "out", resume=True)
    assert {one.id: one.text for one in read_store(tmp_path / "out" / STORE)} == kept
    run([own], engine, tmp_path / "out", resume=True)
    assert not (tmp_path / "out" / STORE).exists()
    assert not list((tmp_path / "out" / "shards").glob("*.zst"))


def test_a_text_that_was_kept_stays_when_its_shard_changes(engine: StubEngine, tmp_path: Path) -> None:
    run(ITEMS, engine, tmp_path / "out")
    before = engine.times_read()
    run(ITEMS[1:], engine, tmp_path / "out", resume=True)
    assert engine.times_read() == before
    assert {one.id for one in read_store(tmp_path / "out" / STORE)} == {f"a{i}" for i in range(1, 10)}
    run(ITEMS, engine, tmp_path / "out", resume=True)
    assert {one.id for one in read_store(tmp_path / "out" / STORE)} == {f"a{i}" for i in range(10)}


def test_bytes_give_what_the_articles_in_them_give(engine: StubEngine, tmp_path: Path) -> None:
    texts = ["pardoned 12", "No clemency here.", "%PDF- pardoned 3", "commuted 5"] * 3
    raws: list[Item] = [Raw(text.encode(), "text", str(i), f"{i}.txt") for i, text in enumerate(texts)]
    run(raws, engine, tmp_path / "raw", limits=Limits(workers=2))
    run([opened(raw) for raw in raws], engine, tmp_path / "read")  # type: ignore[misc]
    assert content(tmp_path / "raw") == content(tmp_path / "read")
    before = engine.times_read()
    run(raws, engine, tmp_path / "raw", resume=True)
    assert engine.times_read() == before
    assert content(tmp_path / "raw") == content(tmp_path / "read")
    assert str(plan(raws, engine, tmp_path / "raw" / "shards", Options(resume=True))) == (
        "12 inputs in 1 shards: 0 to read, 9 done before, 3 unreadable"
    )


def test_the_number_of_workers_does_not_show(engine: StubEngine, tmp_path: Path) -> None:
    for workers in (1, 2, 3):
        run(ITEMS, engine, tmp_path / str(workers), limits=Limits(workers=workers))
    assert content(tmp_path / "1") == content(tmp_path / "2") == content(tmp_path / "3")


def test_no_inputs(engine: StubEngine, tmp_path: Path) -> None:
    assert str(run([], engine, tmp_path / "out")) == "0 claims in 0 of 0 articles; 0 inputs failed"
    assert content(tmp_path / "out")[:2] == [b"", b""]


def changed(name: str) -> list[Item]:
    """What the user did to the inputs between two runs."""
    other: list[Item] = list(ITEMS)
    if name == "grew":
        other[:0] = [article("0"), article("1", "commuted 99")]
        other.append(article("z", "pardoned 4"))
    elif name == "changed":
        other[3] = article("a3", "pardoned 77")
    elif name == "removed":
        del other[2:7]
    elif name == "turned round":
        other.reverse()
    return other


READ_AGAIN = {
    "same": set(),
    "grew": {"0", "1", "z"},
    "changed": {"a3"},
    "removed": set(),
    "turned round": set(),
}


@pytest.mark.parametrize("name", READ_AGAIN)
def test_after_resuming_the_bytes_are_those_of_a_run_at_one_go(
    engine: StubEngine, tmp_path: Path, name: str
) -> None:
    run(ITEMS, engine, tmp_path / "out")
    before = engine.times_read()
    summary = run(changed(name), engine, tmp_path / "out", resume=True)
    after = engine.times_read()
    assert {one for one in after if after[one] != before.get(one, 0)} == READ_AGAIN[name]
    fresh = run(changed(name), engine, tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")
    assert str(summary) == str(fresh)


def test_another_version_reads_everything_again(
    engine: StubEngine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run(ITEMS, engine, tmp_path / "out")
    run(ITEMS, StubEngine(engine.scratch, "2"), tmp_path / "out", resume=True)
    assert set(engine.times_read().values()) == {2}
    assert "settings changed, all is read again" in caplog.messages
    parts = list((tmp_path / "out" / "shards").glob("*-*.jsonl"))
    assert len(parts) == len({path.name.partition("-")[0] for path in parts})


def test_a_run_that_was_broken_off_goes_on(engine: StubEngine, tmp_path: Path) -> None:
    def interrupted() -> Iterable[Item]:
        yield from ITEMS[:15]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(interrupted(), engine, tmp_path / "out")
    done = len(engine.times_read())
    assert done
    assert not (tmp_path / "out" / "claims.jsonl").exists()
    run(ITEMS, engine, tmp_path / "out", resume=True)
    run(ITEMS, StubEngine(engine.scratch), tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_a_failed_run_leaves_the_old_results(engine: StubEngine, tmp_path: Path) -> None:
    run(ITEMS, engine, tmp_path / "out")
    before = content(tmp_path / "out")
    with pytest.raises(RunStoppedError):
        run([*ITEMS[:12], article("new")], engine, tmp_path / "out", max_errors=1)
    assert content(tmp_path / "out") == before


def test_errors_above_the_bound_stop_the_run_and_it_can_go_on(engine: StubEngine, tmp_path: Path) -> None:
    with pytest.raises(RunStoppedError, match="more than 1 inputs failed"):
        run(ITEMS, engine, tmp_path / "out", max_errors=1)
    run(ITEMS, engine, tmp_path / "out", resume=True, max_errors=2)
    run(ITEMS, engine, tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_what_died_is_tried_again_when_resuming(engine: StubEngine, tmp_path: Path) -> None:
    """What raised is not: it would raise again."""
    items: list[Item] = [article("ok"), article("breaks", "BREAK"), article("waits", "WAIT, pardoned 5")]
    limits = Limits(article_seconds=1)
    assert run(items, engine, tmp_path / "out", limits=limits).errors == 2
    before = engine.times_read()
    (engine.scratch / "go").touch()
    assert run(items, engine, tmp_path / "out", limits=limits, resume=True).errors == 1
    assert engine.times_read() == before | {"waits": before["waits"] + 1}
    run(items, engine, tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


@pytest.mark.parametrize("place", ["shards", "out"], ids=["while reading", "while joining"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_disk_that_refuses_stops_the_run_and_it_can_go_on(
    engine: StubEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, code: int
) -> None:
    import os

    real, refused = os.replace, []

    def replace(source: Path, target: Path) -> None:
        if target.parent.name == place and target.name not in ("run.json",):
            refused.append(target)
            raise OSError(code, os.strerror(code), str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match=os.strerror(code)):
        run(ITEMS, engine, tmp_path / "out")
    assert refused
    assert not list((tmp_path / "out").rglob("*.tmp"))
    assert not (tmp_path / "out" / "manifest.jsonl").exists()
    monkeypatch.undo()
    run(ITEMS, engine, tmp_path / "out", resume=True)
    run(ITEMS, engine, tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_a_plan_writes_nothing_and_says_what_there_is_to_do(engine: StubEngine, tmp_path: Path) -> None:
    shards = tmp_path / "out" / "shards"
    assert str(plan(ITEMS, engine, shards, Options())) == (
        "22 inputs in 6 shards: 21 to read, 0 done before, 1 unreadable"
    )
    assert not shards.parent.exists()
    run(ITEMS, engine, tmp_path / "out")
    grown = plan(changed("grew"), engine, shards, Options(resume=True))
    assert (grown.inputs, grown.done, grown.unreadable) == (25, 21, 1)
    assert plan(ITEMS, engine, shards, Options()).done == 0


def test_parts_name_no_place_of_the_machine(engine: StubEngine, tmp_path: Path) -> None:
    run(ITEMS, engine, tmp_path / "out")
    state = json.loads((tmp_path / "out" / "shards" / "run.json").read_bytes())
    assert state["finished"] is True
    assert str(tmp_path) not in json.dumps(state)
