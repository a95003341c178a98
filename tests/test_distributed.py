"""A dataset of articles -> a dataset of outcomes, with Ray Data on a machine of two processors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus.problem import Unreadable
from corpus.raw import Raw
from corpus.reading import Reading
from extractor.batch.on_ray import on_ray
from extractor.batch.pool import Limits
from extractor.distributed import COLUMNS, Options, Reader, content_id, extract_dataset, room
from schemas.record import ClaimRecord
from tests.stub import FaultyExtractor, StubEngine

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class NotingEngine(StubEngine):
    """Notes each time that it makes an extractor."""

    def __call__(self) -> FaultyExtractor:
        (self.scratch / f"made-{os.getpid()}").touch()
        return super().__call__()


def options(scratch: Path, **others: Any) -> Options:
    return Options(engine=NotingEngine(scratch), limits=Limits(article_seconds=5), **others)


def outcomes(scratch: Path, table: pa.Table, **others: Any) -> list[dict[str, Any]]:
    columns = {"text": "body", "id": "key", "url": "url"}
    there = {slot: name for slot, name in columns.items() if name in table.column_names}
    reader = Reader(options(scratch, **others), there)
    try:
        rows: list[dict[str, Any]] = reader(table).to_pylist()
    finally:
        reader.close()
    return rows


def test_every_row_has_its_outcome_in_order(tmp_path: Path) -> None:
    texts = ["pardoned 12", "CRASH", "", "Nothing.", "BREAK", None, "commuted 3, pardoned 4"]
    table = pa.table({"body": texts, "key": [f"k{i}" for i in range(7)], "mine": list(range(7))})
    rows = outcomes(tmp_path, table, keep=("mine",), min_confidence=0.6)
    assert [(row["location"], row["mine"]) for row in rows] == [(f"k{i}", i) for i in range(7)]
    assert [row["reason"] or row["records"] for row in rows] == [
        1, "the process that read it killed by signal 11", "empty", 0, "RuntimeError: told to break",
        "body is NoneType, not a string", 0,
    ]  # fmt: skip
    assert list(rows[0]) == ["mine", *COLUMNS, "claims"]
    assert ClaimRecord.model_validate_json(rows[0]["claims"][0]).article.id == "k0"
    assert [len(row["claims"]) for row in rows] == [row["records"] for row in rows]


def test_a_row_without_an_id_is_named_by_its_text(tmp_path: Path) -> None:
    urls = ["https://a.example/1", "https://b", None]
    table = pa.table({"body": ["pardoned 1", "", "pardoned 1"], "url": urls})
    rows = outcomes(tmp_path, table, reading=Reading("2024-05-06", "The Paper"))
    name = content_id(Raw(b"pardoned 1", "string", "", ""))
    assert [row["article"] for row in rows] == [name, None, name]
    assert [row["location"] for row in rows] == ["https://a.example/1", "https://b", name]
    (claim,) = rows[0]["claims"]
    assert ClaimRecord.model_validate_json(claim).article.published == "2024-05-06"


def test_the_extractor_is_loaded_once_for_many_tables(tmp_path: Path) -> None:
    reader = Reader(options(tmp_path), {"text": "body"})
    for number in range(3):
        assert reader(pa.table({"body": [f"pardoned {number}"]})).num_rows == 1
    reader.close()
    assert len(list(tmp_path.glob("made-*"))) == 1


@pytest.mark.parametrize("machines", [[1], [2], [1, 1], [4, 1], [0, 1, 1], [2, 2, 2], [16, 1, 1], [64] * 3])
def test_actors_leave_a_whole_processor_somewhere(machines: list[int]) -> None:
    """However they are placed: the worst is that each machine gives away all but less than one."""
    actors, share = room(machines)
    assert actors >= 1
    fewest = sum(int((count - 1) / share) + 1 for count in machines if count) if share else float("inf")
    assert actors < fewest


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        with on_ray("local", 2):
            import ray

            ray.data.DataContext.get_current().enable_progress_bars = False
            yield ray


@pytest.mark.needs("ray")
def test_a_dataset_keeps_all_its_rows_and_ends(ray: Any, tmp_path: Path) -> None:
    """Read from files, which needs a processor beside the actors; one row kills the process that reads it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "scratch").mkdir()
    texts = [f"pardoned {i}" for i in range(80)]
    texts[17] = "CRASH"
    for first in range(0, 80, 20):
        ids = [f"a{i}" for i in range(first, first + 20)]
        table = pa.table({"id": ids, "body": texts[first : first + 20]})
        pq.write_table(table, tmp_path / "in" / f"{first}.parquet")
    done = extract_dataset(ray.data.read_parquet(tmp_path / "in"), options(tmp_path / "scratch"), rows=8)
    rows = sorted(done.take_all(), key=lambda row: int(row["article"][1:]))
    assert [row["article"] for row in rows] == [f"a{i}" for i in range(80)]
    assert [row["article"] for row in rows if row["outcome"] == "error"] == ["a17"]
    assert sum(row["records"] for row in rows) == 79


@pytest.mark.needs("ray")
def test_columns_that_don_t_do_are_refused_at_once(ray: Any, tmp_path: Path) -> None:
    given = ray.data.from_items([{"headline": "x", "records": 1}])
    with pytest.raises(Unreadable, match="no column for the text"):
        extract_dataset(given, options(tmp_path))
    given = ray.data.from_items([{"text": "x", "records": 1}])
    with pytest.raises(ValueError, match="records can't be kept"):
        extract_dataset(given, options(tmp_path, keep=("records",)))
