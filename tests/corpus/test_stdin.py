"""Standard input: any kind, told by its beginning or by the user."""

from __future__ import annotations

import io
import json

import pytest

from corpus.problem import InputProblem, Unreadable
from corpus.read import read_articles
from corpus.reading import Reading
from corpus.sniff import LOOK, form_by_beginning
from schemas.article import Article
from tests.corpus.made import MORE, PACKERS, ROWS, TABLES, TEXT, as_tar, as_zip, gz, response

PAGE = f"<html><body><article><p>{TEXT}</p><p>{MORE}</p></article></body></html>".encode()
LONG = json.dumps({"id": "long", "text": TEXT * 200}).encode() + b"\n"
TOLD = {
    "a text": (TEXT.encode(), ["stdin"]),
    "a text that begins with a bracket": (b"[Update] " + TEXT.encode(), ["stdin"]),
    "a text that begins with a brace": (b"{Note} " + TEXT.encode(), ["stdin"]),
    "a page": (PAGE, ["stdin"]),
    "JSON lines": (TABLES["x.jsonl"](ROWS), ["a", "b"]),
    "JSON lines that are longer than the look": (LONG + LONG.replace(b"long", b"too"), ["long", "too"]),
    "JSON": (TABLES["x.json"](ROWS), ["a", "b"]),
    "JSON over lines": (json.dumps({"id": "a", "text": TEXT}, indent=2).encode(), ["a"]),
    "a list over lines": (json.dumps([{"id": "a", "text": TEXT}], indent=2).encode(), ["a"]),
    "Parquet": (TABLES["x.parquet"](ROWS), ["a", "b"]),
    "Arrow": (TABLES["x.arrow"](ROWS), ["a", "b"]),
    "a crawl": (response("https://a.example/1", PAGE), ["stdin:1"]),
    "a packed crawl": (gz(response("https://a.example/1", PAGE)) * 2, ["stdin:1", "stdin:2"]),
    "a ZIP archive": (as_zip({"x.txt": TEXT.encode(), "y.html": PAGE}), ["stdin/x", "stdin/y"]),
    "a tar archive": (as_tar({"x.txt": TEXT.encode()}), ["stdin/x"]),
    "a packed tar archive": (gz(as_tar({"x.txt": TEXT.encode()})), ["stdin/x"]),
}


class Pipe(io.RawIOBase):
    """Bytes that come once, some at a time, as from another program."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]  # noqa: UP037
        return self._data.readinto(buffer[:1000]) if len(buffer) > 1000 else self._data.readinto(buffer)


def read(monkeypatch: pytest.MonkeyPatch, data: bytes, **options: str) -> list[Article | InputProblem]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Pipe(data), LOOK)))
    return list(read_articles(["-"], Reading(**options)))  # type: ignore[arg-type]


def ids(items: list[Article | InputProblem]) -> list[str]:
    return [item.id if isinstance(item, Article) else str(item) for item in items]


@pytest.mark.parametrize("kind", TOLD)
def test_the_beginning_tells(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    data, expected = TOLD[kind]
    assert ids(read(monkeypatch, data)) == expected


@pytest.mark.parametrize("ending", PACKERS)
def test_packed_input_is_unpacked(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    (text,) = read(monkeypatch, PACKERS[ending](TEXT.encode()))
    assert isinstance(text, Article)
    assert text.text == TEXT
    assert ids(read(monkeypatch, PACKERS[ending](TABLES["x.jsonl"](ROWS)))) == ["a", "b"]


@pytest.mark.parametrize(
    ("given", "data", "expected"),
    [
        ("csv", TABLES["x.csv"](ROWS), ["a", "b"]),
        (".tsv", TABLES["x.tsv"](ROWS), ["a", "b"]),
        ("csv.gz", gz(TABLES["x.csv"](ROWS)), ["a", "b"]),
        ("md", b"---\nid: front\n---\nGov. Kelly pardoned 12.", ["front"]),
        ("txt", TABLES["x.jsonl"](ROWS), ["stdin"]),
        ("html", b"<!-- saved -->" + PAGE, ["stdin"]),
        ("json", json.dumps({"articles": [{"id": "in", "text": TEXT}]}).encode(), ["in"]),
    ],
)
def test_the_user_tells(
    monkeypatch: pytest.MonkeyPatch, given: str, data: bytes, expected: list[str]
) -> None:
    assert ids(read(monkeypatch, data, stdin=given)) == expected


def test_what_is_wrong_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(read(monkeypatch, b"")) == ["-: empty; remove it, or look why nothing was written"]
    (cut,) = read(monkeypatch, gz(TEXT.encode())[:40])
    assert "cut off" in str(cut)
    (line,) = read(monkeypatch, b"Not a line of JSON\n", stdin="jsonl")
    assert "-, line 1: not JSON" in str(line)
    with pytest.raises(Unreadable, match="the format 'docx' is not read"):
        Reading(stdin="docx")


@pytest.mark.parametrize("start", [b"", b"{", b"[", b'{"', b"{}", b"\x00" * 600, b"\xff\xfe{", b'"text": 1'])
def test_what_is_not_clear_is_a_text(start: bytes) -> None:
    assert form_by_beginning(start) == "text"
