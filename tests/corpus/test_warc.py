"""WARC: HTML pages of successful responses, their addresses, and no day taken from the crawl."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter

from corpus.problem import InputProblem
from corpus.read import read_articles, read_raw
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.layouts import Story, linked
from tests.corpus.made import MORE, TEXT, as_zip, gz, response, zstd

URL = "https://paper.example/news/{}"
PAGE = f"<html><body><nav>Menu</nav><article><p>{TEXT}</p><p>{MORE}</p></article></body></html>".encode()


def brotli(data: bytes) -> bytes:
    file = io.BytesIO()
    with BrotliWriter(file) as stream:
        stream.write(data)
    return file.getvalue()


def chunked(data: bytes) -> bytes:
    parts = [data[i : i + 50] for i in range(0, len(data), 50)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


RECORDS = [
    response(URL.format("info"), b"", record="request"),
    response(URL.format(1), PAGE),
    response(URL.format("api"), b"{}", kind="application/json"),
    response(URL.format("gone"), PAGE, status="404 Not Found"),
    response(URL.format("moved"), PAGE, status="301 Moved"),
    response(URL.format(2), gzip.compress(PAGE), headers=["Content-Encoding: gzip"]),
    response(URL.format(3), chunked(PAGE), headers=["Transfer-Encoding: chunked"]),
    response(
        URL.format(4), chunked(gz(PAGE)), headers=["Content-Encoding: gzip", "Transfer-Encoding: chunked"]
    ),
    response(URL.format(5), brotli(PAGE), headers=["Content-Encoding: br"]),
    response(URL.format(6), PAGE, headers=["Content-Encoding: gzip", "Transfer-Encoding: chunked"]),  # undone
    response(URL.format(7), PAGE, kind="application/xhtml+xml"),
]


def read(path: Path, **options: int) -> tuple[list[Article], list[InputProblem]]:
    items = list(read_articles([path], Reading(**options)))
    return (
        [item for item in items if isinstance(item, Article)],
        [item for item in items if isinstance(item, InputProblem)],
    )


def made(tmp_path: Path, name: str, data: bytes) -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.warc", b"".join(RECORDS)),
        ("x.warc.gz", b"".join(map(gz, RECORDS))),
        ("x.warc.gz", gz(b"".join(RECORDS))),
        ("x.warc.zst", b"".join(map(zstd.compress, RECORDS))),
        ("x.zip", as_zip({"x.warc.gz": b"".join(map(gz, RECORDS))})),
    ],
)
def test_pages_of_a_crawl(tmp_path: Path, name: str, data: bytes) -> None:
    path = made(tmp_path, name, data)
    articles, problems = read(path)
    assert [str(problem) for problem in problems] == []
    assert [article.url for article in articles] == [URL.format(number) for number in range(1, 8)]
    assert {article.text for article in articles} == {f"{TEXT}\n\n{MORE}\n"}
    first = articles[0]
    assert (first.published, first.published_basis) == (None, "unknown")
    assert first.notes == ("crawled 2031-05-01T00:00:00Z",)
    assert (first.location or "").endswith(":1")
    assert first.id.endswith("x:1")


def test_the_pages_own_day_and_address_count(tmp_path: Path) -> None:
    page = linked(Story("Eight", (), "2021-06-24")).encode() + PAGE
    (article,), _ = read(made(tmp_path, "x.warc", response(URL.format("2031/01/01/x"), page)))
    assert (article.published, article.url) == ("2021-06-24", URL.format("2031/01/01/x"))


def test_the_servers_encoding_is_used(tmp_path: Path) -> None:
    page = PAGE.decode().replace("Kelly", "Peña").encode("cp1252")
    record = response(URL.format(1), page, kind="text/html; charset=ISO-8859-1")
    (article,), _ = read(made(tmp_path, "x.warc", record))
    assert "Laura Peña" in article.text


def test_raw_pages_come_before_anything_is_extracted(tmp_path: Path) -> None:
    raws = list(read_raw([made(tmp_path, "x.warc", RECORDS[5])], Reading()))
    assert [(raw.data, raw.form) for raw in raws if not isinstance(raw, InputProblem)] == [(PAGE, "page")]


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (b"x" * 200_000, [], "larger than 0.1 MB"),
        (gz(b"x" * 50_000_000), ["Content-Encoding: gzip"], "larger than 0.1 MB"),
        (gz(gz(b"x" * 50_000_000)), ["Content-Encoding: gzip, gzip"], "larger than 0.1 MB"),
        (gz(PAGE)[:40], ["Content-Encoding: gzip"], "cut off"),
        (brotli(PAGE)[:20] + b"\xff" * 20, ["Content-Encoding: br"], "its encoding is broken"),
        (PAGE, ["Content-Encoding: snappy"], "encoded as snappy"),
    ],
)
def test_one_bad_page_and_the_others(tmp_path: Path, body: bytes, headers: list[str], reason: str) -> None:
    data = response(URL.format(1), body, headers=headers) + response(URL.format(2), PAGE)
    articles, (problem,) = read(made(tmp_path, "x.warc", data), max_bytes=100_000)
    assert [article.url for article in articles] == [URL.format(2)]
    assert reason in problem.reason
    assert (problem.line, bool(problem.remedy)) == (1, True)


def test_nothing_to_read(tmp_path: Path) -> None:
    for data, reason in (
        (b"", "empty"),
        (RECORDS[2], "no HTML page among its 1 responses"),
        (b"words", "not WARC"),
    ):
        articles, (problem,) = read(made(tmp_path, "x.warc", data))
        assert (articles, problem.reason.startswith(reason)) == ([], True), problem


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_a_file_that_is_cut_off_is_named_wherever_it_is_cut(tmp_path: Path, name: str) -> None:
    records = [response(URL.format(number), PAGE) for number in (1, 2)]
    parts = [gz(record) for record in records] if name.endswith("gz") else records
    data = b"".join(parts)
    unnoticed = []
    for end in range(len(parts[0]) + 1, len(data) - 4):
        _, problems = read(made(tmp_path, name, data[:end]))
        unnoticed += [] if problems else [end]
    # At the end of a line a cut file looks whole, unless it is packed.
    assert all(data[:end].endswith(b"\r\n") for end in unnoticed)
    assert len(unnoticed) <= (0 if name.endswith("gz") else 10)
