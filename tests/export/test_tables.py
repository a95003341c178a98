"""Each table is read back by a library that did not write it, and gives the records that went in."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from extractor.export import xlsx
from extractor.export.cell import disarmed, is_dangerous
from extractor.export.flat import COLUMNS, MAX_INTEGER, row
from extractor.export.material import Material
from extractor.export.tables import write_csv, write_duckdb, write_parquet
from extractor.export.xlsx import TooManyClaimsError, write_xlsx
from schemas.record import ClaimRecord
from tests.export.material import hostile

NAMES = [column.name for column in COLUMNS]
KINDS = {column.name: column.kind for column in COLUMNS}


def record_of(cells: dict[str, Any]) -> ClaimRecord:
    """The record that a row was made of: every field of it is in a column."""
    made: dict[str, Any] = {"schema": "clemency-claim/1"}
    for column in COLUMNS:
        if column.path in ("reading", "read_by"):  # a person's, and no part of the record
            continue
        value = cells[column.name]
        if column.path == "doubts":
            value = (value or "").split()
        elif column.path == "evidence.spans":
            value = json.loads(value)
        elif isinstance(value, dt.date):
            value = value.isoformat()
        *parents, name = column.path.split(".")
        part = made
        for parent in parents:
            part = part.setdefault(parent, {})
        part[name] = value
    if made["superlative"]["text"] is None:
        made["superlative"] = None
    return ClaimRecord.model_validate_json(json.dumps(made))


def small(record: ClaimRecord) -> ClaimRecord:
    """The record without numbers that no table holds."""
    count = record.count
    fitting = {
        name: None
        for name in ("value", "lower", "upper")
        if (number := getattr(count, name)) is not None and number > MAX_INTEGER
    }
    return record.model_copy(update={"count": count.model_copy(update=fitting)})


def typed(name: str, cell: str) -> Any:
    """A cell of a CSV file with the type of its column."""
    if cell == "":
        return None
    if KINDS[name] == "text":
        return cell[1:] if cell.startswith("'") and is_dangerous(cell[1:]) else cell
    return {"integer": int, "number": float, "date": dt.date.fromisoformat}[KINDS[name]](cell)


def test_a_csv_gives_the_records_back(material: Material, out: Path) -> None:
    lost = write_csv(material, out)
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == NAMES
    read = [record_of({name: typed(name, cell) for name, cell in one.items()}) for one in rows]
    assert read == list(map(small, material.records))
    (line,) = lost
    assert "'99999999999999999999999', is too large" in line


@given(title=st.text(st.characters(codec="utf-8")))
@example(title="a\rb")
@example(title="\x0b\x1c\x85\u2028\x00")
def test_any_text_comes_back_from_a_csv(title: str) -> None:
    _, (record, *_) = hostile()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "claims.csv"
        article = record.article.model_copy(update={"title": title})
        write_csv(Material([record.model_copy(update={"article": article})] * 2), file)
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    assert [typed("article_title", one["article_title"]) for one in rows] == [title or None] * 2


def test_no_cell_of_a_csv_is_a_formula(material: Material, out: Path) -> None:
    write_csv(material, out)
    with out.open(encoding="utf-8", newline="") as stream:
        texts = [cell for one in csv.DictReader(stream) for n, cell in one.items() if KINDS[n] == "text"]
    assert any(text.startswith("'=HYPERLINK") for text in texts)
    assert not [text for text in texts if text and not text.startswith("'") and is_dangerous(text)]


@pytest.mark.parametrize(
    "lead", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", " =", "\u200b="]
)
def test_what_a_spreadsheet_could_run_is_disarmed(lead: str) -> None:
    assert disarmed(f"{lead}1") == f"'{lead}1"


@pytest.mark.parametrize("text", ["", "1=1", "39 pardons", "'Tis said", "“=”", "<b>", "£5"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert disarmed(text) == text


@given(st.text(alphabet="'=-@\t \u200b＝a"), st.text(alphabet="'=-@\t \u200b＝a"))
def test_disarming_can_be_undone(one: str, other: str) -> None:
    assert (disarmed(one) == disarmed(other)) is (one == other)


@pytest.mark.parametrize("write", [write_parquet, write_duckdb])
def test_typed_tables_give_the_records_back(write: Any, material: Material, out: Path) -> None:
    lost = write(material, out)
    if write is write_parquet:
        table = pq.read_table(out)
        read = table.to_pylist()
        assert {field.name: field.metadata[b"description"].decode() for field in table.schema} == {
            column.name: column.meaning for column in COLUMNS
        }
    else:
        with duckdb.connect(str(out), read_only=True) as connection:
            found = connection.execute("SELECT * FROM claims")
            read = [dict(zip(NAMES, values, strict=True)) for values in found.fetchall()]
            kinds = connection.execute(
                "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = 'claims'"
            ).fetchall()
        types = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
        assert kinds == [(column.name, types[column.kind], column.meaning) for column in COLUMNS]
    assert list(map(record_of, read)) == list(map(small, material.records))
    assert len(lost) == 1


def test_a_workbook_holds_strings_and_numbers_only(material: Material, out: Path) -> None:
    path = out.with_suffix(".xlsx")
    lost = write_xlsx(material, path)
    book = openpyxl.load_workbook(path, data_only=False)
    sheet = book["claims"]
    heading, *rows = sheet.iter_rows()
    assert [cell.value for cell in heading] == NAMES
    assert {cell.data_type for one in rows for cell in one} == {"s", "n"}  # no f: formula, no d: date
    assert not any(cell.hyperlink for one in rows for cell in one)
    expected = [row(record) for record in material.records]
    for one, wanted in zip(rows, expected, strict=True):
        for cell, (name, value) in zip(one, wanted.items(), strict=True):
            assert same(cell.value, value), (name, value)
    assert [cell.value for cell in book["columns"]["A"]][1:] == NAMES
    assert len(lost) == 2
    assert "evidence_quote of claim" in lost[1]


def same(cell: object, value: object) -> bool:
    """Whether a cell holds a value. The file is XML, so a carriage return comes back as a line end."""
    if not isinstance(value, str):
        return cell == (value.isoformat() if isinstance(value, dt.date) else value)
    assert isinstance(cell, str)
    cell = unescape(cell)  # _x001B_ is how a workbook writes what XML can't
    if len(value) > xlsx.MAX_TEXT:
        return cell.endswith(" […]") and value.startswith(cell.removesuffix(" […]"))
    return cell.replace("\r\n", "\n") == value.replace("\r\n", "\n")


def test_too_many_claims_for_a_sheet_are_refused(
    material: Material, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 10)
    with pytest.raises(TooManyClaimsError, match="export to csv, parquet or duckdb"):
        write_xlsx(material, out)
    assert not list(out.parent.iterdir())


@pytest.mark.parametrize("write", [write_csv, write_parquet, write_xlsx])
def test_the_same_claims_give_the_same_bytes(write: Any, material: Material, tmp_path: Path) -> None:
    write(material, tmp_path / "a")
    write(material, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("write", [write_csv, write_parquet, write_duckdb, write_xlsx])
def test_no_claims_make_an_empty_table(write: Any, out: Path) -> None:
    assert write(Material([]), out) == []
    assert out.is_file()


@pytest.mark.parametrize("write", [write_csv, write_parquet, write_duckdb, write_xlsx])
def test_a_folder_that_is_not_there_is_an_oserror(write: Any, material: Material, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        write(material, tmp_path / "none" / "x")
