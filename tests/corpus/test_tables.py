"""Records of many articles: JSON, CSV, Parquet, Arrow; which fields are read, what is wrong with a row."""

from __future__ import annotations

import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from corpus.fields import Fields
from corpus.problem import InputProblem
from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.made import MORE, PACKERS, ROWS, TABLES, TEXT, as_parquet, as_table


def read(path: Path, **fields: str) -> list[Article | InputProblem]:
    return list(read_articles([path], Reading(fields=Fields(**fields))))


def one(tmp_path: Path, name: str, data: bytes, **fields: str) -> Article:
    (tmp_path / name).write_bytes(data)
    (article,) = read(tmp_path / name, **fields)
    assert isinstance(article, Article), article
    return article


def problem(tmp_path: Path, name: str, data: bytes, **fields: str) -> InputProblem:
    (tmp_path / name).write_bytes(data)
    problems = [item for item in read(tmp_path / name, **fields) if isinstance(item, InputProblem)]
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize("packing", ["", *PACKERS])
@pytest.mark.parametrize("name", TABLES)
def test_the_same_rows_in_every_form(tmp_path: Path, name: str, packing: str) -> None:
    data = TABLES[name](ROWS)
    path = tmp_path / (name + packing)
    path.write_bytes(PACKERS[packing](data) if packing else data)
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text, first.published, first.published_basis) == (
        "a",
        TEXT,
        "2021-06-24",
        "metadata",
    )
    assert (first.publisher, first.title, first.url) == ("Paper", "Eight", "u")
    assert (second.id, second.text, second.published) == ("b", ROWS[1]["text"], None)
    assert (first.location or "").startswith(f"{path.as_posix()}")
    assert not first.own_file
    assert (first.notes, second.notes) == ((), ())


@pytest.mark.parametrize(
    ("row", "fields", "expected"),
    [
        pytest.param({"body": TEXT}, {}, (TEXT, None, None), id="body"),
        pytest.param({"Article-Text": TEXT}, {}, (TEXT, None, None), id="case and hyphen"),
        pytest.param({"content": "short", "text": TEXT}, {}, (TEXT, None, None), id="text before content"),
        pytest.param(
            {"text": TEXT, "date_download": "2030-01-01", "publish_date": "2021-06-24"}, {},
            (TEXT, "2021-06-24", None), id="no day of a download",
        ),
        pytest.param({"a": TEXT, "b": "2021-06-24", "text": "x"}, {"text": "a", "published": "b"},
                     (TEXT, "2021-06-24", None), id="named by the user"),
        pytest.param({"text": TEXT, "d": "3/4/2021"}, {"published": "d", "date_format": "%d/%m/%Y"},
                     (TEXT, "2021-04-03", None), id="a form of days"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", TABLES)
def test_which_fields_are_read(
    tmp_path: Path, name: str, row: dict[str, str], fields: dict[str, str], expected: object
) -> None:
    article = one(tmp_path, name, TABLES[name]([row]), **fields)
    assert (article.text, article.published, article.publisher) == expected


@pytest.mark.parametrize(
    ("row", "fields", "publisher"),
    [
        ({"source": {"id": 1, "name": "Paper"}}, {}, "Paper"),
        ({"publisher": {"name": "Paper"}}, {"publisher": "publisher.name"}, "Paper"),
        ({"source": {"x": 1}}, {}, None),
        ({"meta": {"outlet": "Paper"}}, {"publisher": "meta.outlet"}, "Paper"),
        ({"publication": "", "outlet": "Paper"}, {}, "Paper"),
    ],
)
def test_fields_within_fields(
    tmp_path: Path, row: dict[str, Any], fields: dict[str, str], publisher: str | None
) -> None:
    data = json.dumps({"text": TEXT, **row}).encode()
    assert one(tmp_path, "x.jsonl", data, **fields).publisher == publisher


def test_other_names_are_noted_and_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    article = one(tmp_path, "x.csv", as_table([{"Body": TEXT, "Day": "2021-06-24"}]), published="Day")
    assert article.notes == ("text from 'Body', published from 'Day'",)
    assert "text from 'Body', published from 'Day'" in caplog.text


def test_days_and_times_of_parquet(tmp_path: Path) -> None:
    for value in (dt.date(2021, 6, 24), dt.datetime(2021, 6, 24, 23, 59, tzinfo=dt.UTC)):
        assert (
            one(tmp_path, "x.parquet", as_parquet([{"text": TEXT, "date": value}])).published == "2021-06-24"
        )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_seen_in_the_header(tmp_path: Path, delimiter: str) -> None:
    assert one(tmp_path, "x.csv", as_table([{"id": "a", "text": TEXT}], delimiter)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_tables(tmp_path: Path, encoding: str) -> None:
    text = "The governor’s office — “no comment” — pardoned 12."
    assert one(tmp_path, "x.csv", f'id,text\r\na,"{text}"\r\n'.encode(encoding)).text == text


def test_a_row_in_another_encoding_than_the_header(tmp_path: Path) -> None:
    late = "x" * 20_000 + ",a\n" + "the board’s 12,b\n"
    (tmp_path / "x.csv").write_bytes(b"text,id\n" + late.encode("cp1252"))
    assert [item.text[-14:] for item in read(tmp_path / "x.csv") if isinstance(item, Article)] == [
        "x" * 14, "the board’s 12",
    ]  # fmt: skip


def test_line_ends_and_quotes_within_a_row(tmp_path: Path) -> None:
    text = 'Twelve "men",\nall freed.\r\n\r\nSo it was.'
    assert one(tmp_path, "x.csv", as_table([{"id": "a", "text": text}])).text == text


def test_a_page_in_a_record(tmp_path: Path) -> None:
    body = f"<nav>Menu</nav><article><p>{TEXT}</p><p>{MORE}</p></article>"
    page = f"<!DOCTYPE html><html><body>{body}</body></html>"
    for name, make in TABLES.items():
        text = one(tmp_path, name, make([{"html": page, "title": "Eight"}])).text
        assert text.split("\n\n") == [TEXT, MORE + "\n"]


@pytest.mark.parametrize(
    "data",
    [{"articles": ROWS}, {"meta": {}, "items": ROWS}, {"status": "ok", "totalResults": 2, "articles": ROWS}],
)
def test_lists_in_a_json_file(tmp_path: Path, data: object) -> None:
    (tmp_path / "x.json").write_text(json.dumps(data), encoding="utf-8")
    assert [item.id for item in read(tmp_path / "x.json") if isinstance(item, Article)] == ["a", "b"]


def test_one_object_in_a_json_file(tmp_path: Path) -> None:
    assert one(tmp_path, "x.json", json.dumps({"text": TEXT}, indent=2).encode()).id == "x"


@pytest.mark.parametrize(
    ("name", "data", "fields", "reason", "remedy"),
    [
        ("x.csv", b"a,b\n1,2\n", {}, "no column for the text among 'a', 'b'", "--text-field"),
        ("x.csv", b"text,b\n1,2\n", {"published": "day"}, "no column 'day', only 'text'", "--date-field"),
        ("x.csv", b"", {}, "empty", "remove"),
        ("x.csv", b"text\n", {}, "empty", "remove"),
        ("x.csv", b"PK\x03\x04" + b"\0" * 99, {}, "a ZIP archive", ".zip"),
        ("x.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff" + bytes(range(256)), {}, "binary data", "convert"),
        ("x.jsonl", b"\x1f\x8b\x08\0", {}, "compressed with gzip", ".gz"),
        ("x.json", b'{"a": 1}', {}, "no field text, only 'a'", "--text-field"),
        ("x.json", b'"words"', {}, "neither a JSON object nor a list", "one JSON object a line"),
        ("x.json", b"[1]", {}, "not a JSON object", "one JSON object a line"),
        ("x.json", b"[" * 100_000, {}, "nested too deeply", "one JSON object a line"),
        ("x.jsonl", b'{"a": 1}', {"text": "b"}, "no field 'b', only 'a'", "--text-field"),
        ("x.jsonl", b'{"text": "x", "d": "7"}', {"published": "d", "date_format": "%d/%m/%Y"},
         "'7', which is not of the form %d/%m/%Y", "--date-format"),
        ("x.parquet", b"PAR1 and words", {}, "not Parquet that can be read", "write it again"),
        ("x.arrow", b"ARROW1\0\0 and words", {}, "not Arrow that can be read", "write it again"),
        ("x.feather", b"FEA1....", {}, "Feather of the first version", "version 2"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table(
    tmp_path: Path, name: str, data: bytes, fields: dict[str, str], reason: str, remedy: str
) -> None:
    found = problem(tmp_path, name, data, **fields)
    assert reason in found.reason
    assert remedy in found.remedy


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.jsonl", "x.json", "x.parquet", "x.feather"])
def test_a_bad_row_is_named_and_the_others_are_read(tmp_path: Path, name: str) -> None:
    rows = [{"id": "a", "text": TEXT, "date": "2021-06-24"}, {"id": "b", "text": TEXT, "date": "3/4/2021"},
            {"id": "c", "text": " ", "date": ""}, {"id": "d", "text": TEXT, "date": ""}]  # fmt: skip
    (tmp_path / name).write_bytes(TABLES[name](rows))
    items = read(tmp_path / name)
    assert [item.id for item in items if isinstance(item, Article)] == ["a", "d"]
    problems = [item for item in items if isinstance(item, InputProblem)]
    offset = 1 if name in ("x.csv", "x.tsv") else 0  # the header is a line
    assert [item.line for item in problems] == [2 + offset, 3 + offset]
    assert ["which is not a date" in problems[0].reason, problems[1].reason] == [True, "empty"]


def test_a_quotation_mark_left_open(tmp_path: Path) -> None:
    data = b'id,text\na,"open\n' + b"b,x\n" * 300 + b'c,"' + b"y" * 3000 + b'"\n'
    (tmp_path / "x.csv").write_bytes(data)
    items = list(read_articles([tmp_path / "x.csv"], Reading(max_bytes=1000)))
    assert all(isinstance(item, InputProblem) and item.line for item in items)


def test_too_long_a_row(tmp_path: Path) -> None:
    for name in ("x.csv", "x.jsonl", "x.parquet", "x.json"):
        rows = [{"id": "a", "text": "x" * 5000}, {"id": "b", "text": TEXT}]
        (tmp_path / name).write_bytes(TABLES[name](rows))
        first, second = read_articles([tmp_path / name], Reading(max_bytes=1000))
        assert isinstance(first, InputProblem)
        assert "--max-mb" in first.remedy
        assert isinstance(second, Article)


def test_nuls_in_a_row_stay(tmp_path: Path) -> None:
    text = "Twelve\0men were pardoned by the governor of the state on Friday."
    assert one(tmp_path, "x.csv", as_table([{"id": "a", "text": text}])).text == text
