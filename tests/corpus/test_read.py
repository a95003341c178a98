"""Every input ends as an article or as a problem that names place and remedy."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article

TEXT = "Gov. Laura Kelly pardoned eight people on Thursday, her office said in a statement to reporters."


def articles(*inputs: Path, **options: Any) -> list[Article]:
    read = list(read_articles(inputs, Reading(**options)))
    assert all(isinstance(item, Article) for item in read), [str(item) for item in read]
    return [item for item in read if isinstance(item, Article)]


def lines(path: Path, *rows: object) -> Path:
    texts = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


def test_a_folder_is_read_in_order_with_ids_below_it(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/z.txt",
        "a/b.txt",
        "a.txt",
        ".hidden.txt",
        "a/.git/x.txt",
        "notes.docx.old",
        "c.meta.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    lines(tmp_path / "c.jsonl", {"id": "first", "text": TEXT}, {"text": TEXT})
    assert [article.id for article in articles(tmp_path)] == ["a/b", "a/z", "a", "b", "first", "c:2"]


def test_a_file_named_itself_has_the_id_it_has_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert articles(path)[0].id == articles(tmp_path)[0].id == "x"


def test_equal_names_get_different_ids(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(TEXT, encoding="utf-8")
    ids = [article.id for article in articles(tmp_path / "a/x.txt", tmp_path / "b/x.txt")]
    assert ids == ["x", (tmp_path / "b/x").as_posix()]


def test_the_text_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xef\xbb\xbf  One\r\n\r\nTwo\t \n\n")
    assert articles(tmp_path)[0].text == "  One\r\n\r\nTwo\t \n\n"


def test_a_decoding_is_noted(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("the governor’s 12 pardons".encode("cp1252"))
    (article,) = articles(tmp_path)
    assert article.text == "the governor’s 12 pardons"
    assert article.notes == ("decoded as cp1252, because it is not UTF-8",)


def test_a_record_gives_everything_and_other_fields_nothing(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": TEXT,
        "title": "T",
        "published": "24 June 2021",
        "publisher": "P",
        "url": "U",
        "claims": [],
    }
    (article,) = articles(lines(tmp_path / "x.jsonl", row))
    assert article == Article(
        id="7", text=TEXT, title="T", published="2021-06-24", published_basis="metadata", publisher="P",
        url="U", location=f"{tmp_path.as_posix()}/x.jsonl:1",
    )  # fmt: skip


DATED = "Published: June 6, 2021\n\n" + TEXT


@pytest.mark.parametrize(
    ("name", "sidecar", "listed", "given", "expected"),
    [
        ("2021-06-04_x.txt", "2021-06-02", "2021-06-03", "2021-06-01", ("2021-06-01", "metadata")),
        ("2021-06-04_x.txt", "2021-06-02", "2021-06-03", None, ("2021-06-02", "metadata")),
        ("2021-06-04_x.txt", None, "2021-06-03", None, ("2021-06-03", "metadata")),
        ("2021-06-04_x.txt", None, None, None, ("2021-06-04", "metadata")),
        ("2021/06/05/x.txt", None, None, None, ("2021-06-05", "metadata")),
        ("x.txt", None, None, None, ("2021-06-06", "text")),
    ],
)
def test_which_publication_day_counts(
    tmp_path: Path, name: str, sidecar: str | None, listed: str | None, given: str | None, expected: object
) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DATED, encoding="utf-8")
    if sidecar:
        path.with_suffix(".meta.json").write_text(
            json.dumps({"published": sidecar, "x": 1}), encoding="utf-8"
        )
    if listed:
        (tmp_path / "manifest.csv").write_text(f"file,published\n{name},{listed}\n", encoding="utf-8")
    (article,) = articles(tmp_path, published=given)
    assert (article.published, article.published_basis) == expected


def test_a_record_comes_before_the_command_line(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "x.jsonl", {"id": "a", "text": TEXT, "published": "2021-06-24"}, {"id": "b", "text": TEXT}
    )
    days = [article.published for article in articles(path, published="2020-01-01")]
    assert days == ["2021-06-24", "2020-01-01"]


def test_no_day_is_unknown(tmp_path: Path) -> None:
    (article,) = articles(lines(tmp_path / "x.jsonl", {"id": "a", "text": TEXT, "published": ""}))
    assert (article.published, article.published_basis) == (None, "unknown")


def test_a_listing_names_files_or_ids_and_may_stand_above(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/x.txt", "a/y.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(
        "id,file,title,publisher,url\nk1,a/x.txt,Eight pardons,Paper,u\na/y,,Nine,,\n", encoding="utf-8"
    )
    first, second = articles(tmp_path)
    assert (first.id, first.title, first.publisher, first.url) == ("k1", "Eight pardons", "Paper", "u")
    assert (second.id, second.title) == ("a/y", "Nine")


@pytest.mark.parametrize(
    "name", [b"a b\n.txt", "é.txt".encode(), b"bad\xff.txt", b"-.txt", b"[b]x.txt", b"x.TXT"]
)
def test_any_file_name(tmp_path: Path, name: bytes) -> None:
    try:
        (tmp_path / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (article,) = articles(tmp_path)
    assert article.model_dump_json().encode("utf-8")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (article,) = articles(Path("-"), published="2021-06-25", publisher="Paper")
    assert (article.id, article.location, article.text) == ("stdin", "-", TEXT)
    assert (article.published, article.published_basis, article.publisher) == (
        "2021-06-25",
        "metadata",
        "Paper",
    )
