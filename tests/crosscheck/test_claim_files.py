"""Claims from JSON lines and Parquet, on disk and in an object store: the same records, the same findings."""

from __future__ import annotations

from pathlib import Path

import duckdb
import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from extractor.batch.parquet import write_parquet
from extractor.cli import app
from extractor.crosscheck.claim_files import ClaimFileError, read_claims
from extractor.gold_records import gold_records
from schemas.jsonl import read_gold, to_line
from schemas.record import ClaimRecord

GOLD = Path(__file__).parents[2] / "corpus" / "gold"


@pytest.fixture(scope="module")
def claims() -> list[ClaimRecord]:
    return list(gold_records(read_gold(GOLD)))


@pytest.fixture
def lines(tmp_path: Path, claims: list[ClaimRecord]) -> Path:
    (tmp_path / "claims.jsonl").write_text("".join(to_line(one) + "\n" for one in claims), encoding="utf-8")
    return tmp_path / "claims.jsonl"


@pytest.fixture
def nested(lines: Path) -> Path:
    write_parquet(lines, lines.with_suffix(".parquet"))
    return lines.with_suffix(".parquet")


def outcomes(path: Path, claims: list[ClaimRecord]) -> None:
    """Write the form that a Ray dataset has: a row an article, some without claims."""
    lines = [[], *[[to_line(one)] for one in claims], []]
    pq.write_table(pa.table({"location": [str(i) for i in range(len(lines))], "claims": lines}), path)


def test_parquet_of_a_run_gives_the_same_records(nested: Path, claims: list[ClaimRecord]) -> None:
    assert list(read_claims(nested)) == claims
    assert len(claims) > 50


def test_parquet_of_a_dataset_gives_the_same_records(tmp_path: Path, claims: list[ClaimRecord]) -> None:
    for number, some in enumerate((claims[:30], claims[30:])):
        outcomes(tmp_path / f"{number}.parquet", some)
    assert list(read_claims(f"{tmp_path}/*.parquet")) == claims


def test_parquet_in_an_object_store(nested: Path, claims: list[ClaimRecord]) -> None:
    store = fsspec.filesystem("memory")
    store.put_file(str(nested), "/bucket/run/claims.parquet")
    assert list(read_claims("memory://bucket/run/claims.parquet")) == claims


def test_findings_are_those_of_the_json_lines(lines: Path, nested: Path, tmp_path: Path) -> None:
    for name, file in (("lines", lines), ("parquet", nested)):
        assert CliRunner().invoke(app, ["crosscheck", str(file), "-o", str(tmp_path / name)]).exit_code == 0
    for name in ("events.jsonl", "findings.jsonl"):
        assert (tmp_path / "lines" / name).read_bytes() == (tmp_path / "parquet" / name).read_bytes() != b""


def test_other_files_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.parquet"):
        list(read_claims(tmp_path / "none.parquet"))
    (tmp_path / "text.parquet").write_text("no Parquet at all", encoding="utf-8")
    with pytest.raises(ClaimFileError, match=r"text\.parquet"):
        list(read_claims(tmp_path / "text.parquet"))
    duckdb.sql(f"COPY (SELECT 1 AS a, 'x' AS b) TO '{tmp_path}/other.parquet'")
    with pytest.raises(ClaimFileError, match=r"other\.parquet holds no claims, only the columns a, b"):
        list(read_claims(tmp_path / "other.parquet"))
    pq.write_table(pa.table({"claims": [['{"id": "x"}']]}), tmp_path / "broken.parquet")
    with pytest.raises(ClaimFileError, match=r"broken\.parquet, field article: Field required"):
        list(read_claims(tmp_path / "broken.parquet"))
