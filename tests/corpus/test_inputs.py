"""What the user may name: files, folders, patterns, addresses, mixtures of them."""

from __future__ import annotations

import io
import pickle
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from corpus.fields import Fields
from corpus.problem import InputProblem
from corpus.raw import Raw
from corpus.read import read_articles, read_raw
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.made import ROWS, TABLES, TEXT, as_parquet, as_tar, as_zip, gz, response


def ids(*inputs: str | Path) -> list[str]:
    items = list(read_articles(inputs))
    assert [str(item) for item in items if isinstance(item, InputProblem)] == []
    return [item.id for item in items if isinstance(item, Article)]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a few files, which is the working folder too."""
    for name in ("a.txt", "b.txt", "deep/c.txt", "deep/down/d.txt", "deep/x[1].txt", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "rows.csv").write_bytes(TABLES["x.csv"]([{"id": "r", "text": TEXT}]))
    (tmp_path / "manifest.csv").write_text("file,published\na.txt,2021-06-24\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (["*.txt"], ["a", "b"]),
        (["?.txt", "rows.csv"], ["a", "b", "r"]),
        (["**/*.txt"], ["a", "b", "c", "d", "x[1]"]),
        (["[ab].txt"], ["a", "b"]),
        (["deep/x[1].txt"], ["x[1]"]),  # the file of that name, not the pattern
        (["*"], ["a", "b", "c", "down/d", "x[1]", "r"]),
        (["*.csv"], ["r"]),
        (["deep/", "a.txt"], ["c", "down/d", "x[1]", "a"]),
    ],
)
def test_patterns_and_mixtures(inputs: list[str], expected: list[str]) -> None:
    assert ids(*inputs) == expected


@pytest.mark.usefixtures("news")
def test_standard_input_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert ids("a.txt", "-", "deep/*.txt") == ["a", "stdin", "c", "x[1]"]


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("given", "reason"),
    [("*.pdf", "no file has such a name"), ("none://x/y", "protocol not known"), ("a\0b", "null")],
)
def test_what_names_nothing(given: str, reason: str) -> None:
    (problem,) = read_articles([given])
    assert isinstance(problem, InputProblem)
    assert reason in problem.reason.lower()
    assert problem.remedy


def test_no_driver_for_a_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(address: str) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
    (problem,) = read_articles(["s3://bucket/x.txt"])
    assert isinstance(problem, InputProblem)
    assert (problem.reason, "clemency-claims[s3]" in problem.remedy) == ("Install s3fs to access S3", True)


@pytest.fixture
def bucket() -> Iterator[str]:
    """An object store with the kinds of file that need different ways of reading."""
    store = fsspec.filesystem("memory")
    page = f"<html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>".encode()
    files = {
        "a.txt": TEXT.encode(),
        "deep/b.txt": TEXT.encode(),
        "deep/b.meta.json": b'{"published": "2021-06-23"}',
        "c.jsonl.gz": gz(TABLES["x.jsonl"](ROWS[:1])),
        "d.parquet": as_parquet([{"id": "p", "text": TEXT}]),
        "e.warc.gz": gz(response("https://a.example/1", page)),
        "f.zip": as_zip({"m.txt": TEXT.encode()}),
        "g.pdf": b"%PDF",
        "h.csv": TABLES["x.csv"]([{"id": "r", "text": TEXT}]),
        "i.feather": TABLES["x.feather"]([{"id": "f", "text": TEXT}]),
        ".hidden.txt": b"x",
        "manifest.csv": b"file,published\na.txt,2021-06-24\n",
    }
    for name, data in files.items():
        store.pipe(f"/bucket/news/{name}", data)
    yield "memory://bucket/news"
    store.rm("/bucket", recursive=True)


def test_a_folder_of_an_object_store(bucket: str) -> None:
    items = list(read_articles([bucket]))
    articles = {item.id: item for item in items if isinstance(item, Article)}
    assert list(articles) == ["a", "p", "deep/b", "e:1", "f/m", "r", "f"]
    assert [item.reason for item in items if isinstance(item, InputProblem)] == [
        "the id 'a' is used before, in memory:///bucket/news/a.txt", ".pdf files are not read",
    ]  # fmt: skip
    assert (articles["a"].published, articles["deep/b"].published) == ("2021-06-24", "2021-06-23")
    assert articles["a"].location == "memory:///bucket/news/a.txt"
    assert not articles["a"].own_file


@pytest.mark.parametrize(
    ("end", "expected"),
    [("/a.txt", ["a"]), ("/*.txt", ["a"]), ("/**/*.txt", ["a", "deep/b"]), ("/deep/b.txt", ["b"])],
)
def test_addresses_of_files_and_patterns(bucket: str, end: str, expected: list[str]) -> None:
    assert ids(bucket + end) == expected
    (first, *_) = read_articles([bucket + end])
    assert isinstance(first, Article)
    assert first.published == ("2021-06-23" if end.startswith("/deep") else "2021-06-24")


def test_nothing_at_an_address(bucket: str) -> None:
    for given in (bucket + "/none", bucket + "/none.txt", bucket + "/*.rst"):
        (problem,) = read_articles([given])
        assert isinstance(problem, InputProblem)
        assert problem.remedy


def test_raw_articles_and_readings_can_be_sent_to_other_processes(news: Path) -> None:
    reading = Reading("2021-06-24", "Paper", 1000, Fields(text="body"))
    assert pickle.loads(pickle.dumps(reading)) == reading
    for raw in read_raw([news], Reading()):
        assert isinstance(raw, Raw)
        assert pickle.loads(pickle.dumps(raw)) == raw


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv", "x.parquet", "x.jsonl.gz", "x.tar", "x.warc"])
def test_a_large_file_is_not_held_in_memory(tmp_path: Path, name: str) -> None:
    """40 MB go through in parts; what is held at a time stays far below."""
    text = TEXT * 100
    rows = [{"id": str(number), "text": text} for number in range(4000)]
    if name == "x.warc":
        page = f"<html><body><p>{text}</p></body></html>".encode()
        data = b"".join(response(f"https://a.example/{number}", page) for number in range(4000))
    elif name == "x.tar":
        data = as_tar({f"{number}.txt": text.encode() for number in range(4000)})
    else:
        data = TABLES[name.removesuffix(".gz")](rows)
        data = gz(data) if name.endswith(".gz") else data
    (tmp_path / name).write_bytes(data)
    del data, rows
    tracemalloc.start()
    count = sum(isinstance(raw, Raw) for raw in read_raw([tmp_path / name], Reading()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (count, peak < 12_000_000) == (4000, True), peak
