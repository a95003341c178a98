"""What can't be read is named with place and remedy, and the rest is read."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from corpus.problem import InputProblem, Unreadable
from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article

TEXT = "Gov. Laura Kelly pardoned eight people on Thursday, her office said in a statement to reporters."


def problems(*inputs: Path, **options: Any) -> list[InputProblem]:
    return [item for item in read_articles(inputs, Reading(**options)) if isinstance(item, InputProblem)]


def lines(path: Path, *rows: object) -> Path:
    texts = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param("{oops}", "not JSON", id="not JSON"),
        pytest.param("[1]", "not a JSON object", id="a list"),
        pytest.param({"id": "a"}, "no field text", id="no text"),
        pytest.param({"id": "a", "text": 5}, "text is int, not a string", id="text is a number"),
        pytest.param({"id": "a", "text": None}, "text is NoneType", id="text is null"),
        pytest.param({"id": "a", "text": " \n"}, "empty", id="text is blank"),
        pytest.param({"id": "a", "text": TEXT, "published": "2025-02-30"}, "not a date", id="no such day"),
        pytest.param(
            {"id": "a", "text": TEXT, "published": 20250230}, "published in the record is int", id="number"
        ),
        pytest.param({"id": "ok", "text": TEXT}, "the id 'ok' is used before", id="id used before"),
        pytest.param('{"id": "a", "text": "\\ud83d"}', "text has half", id="half a surrogate pair"),
        pytest.param("[" * 100_000, "not JSON", id="nested without end"),
        pytest.param('{"id": ' + "9" * 10_000 + "}", "not JSON", id="a number without end"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, row: object, reason: str) -> None:
    path = lines(tmp_path / "x.jsonl", {"id": "ok", "text": TEXT}, row, "", {"id": "end", "text": TEXT})
    read = list(read_articles([path]))
    assert [item.id for item in read if isinstance(item, Article)] == ["ok", "end"]
    (problem,) = (item for item in read if isinstance(item, InputProblem))
    assert (problem.location, problem.line) == (path.as_posix(), 2)
    assert reason in problem.reason
    assert problem.remedy


def test_a_line_beyond_the_limit_is_skipped(tmp_path: Path) -> None:
    path = lines(tmp_path / "x.jsonl", {"id": "big", "text": "x" * 5000}, {"id": "ok", "text": TEXT})
    first, second = read_articles([path], Reading(max_bytes=1000))
    assert isinstance(first, InputProblem)
    assert "larger than" in first.reason
    assert isinstance(second, Article)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("x" * 1001, encoding="utf-8")
    (problem,) = problems(tmp_path, max_bytes=1000)
    assert "--max-mb" in problem.remedy


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.txt", b"", "empty"),
        ("x.txt", b" \n", "empty"),
        ("x.txt", b"\0\1\2" * 99, "binary data"),
        ("x.jsonl", b"", "empty"),
        ("x.jsonl", "\ufeff{}".encode("utf-16-le"), "UTF-16"),
        ("x.pdf", b"%PDF-1.7", ".pdf files are not read"),
        ("x.docx", b"PK", ".docx files are not read"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (problem,) = problems(tmp_path)
    assert problem.location == (tmp_path / name).as_posix()
    assert reason in problem.reason
    assert problem.remedy


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("x.meta.json", "{oops", "x.meta.json can't be read"),
        ("x.meta.json", "[]", "not a JSON object"),
        ("x.txt.meta.json", '{"published": "2025-02-30"}', "'2025-02-30', which is not a date"),
        ("manifest.csv", "name,day\nx.txt,1\n", "no column file or id"),
        ("manifest.csv", "file,published\nx.txt,soon\n", "'soon', which is not a date"),
        ("manifest.csv", "file,published\nx.txt,\0\xff\n", "not a date"),
    ],
)
def test_what_stands_beside_a_file_must_be_right(
    tmp_path: Path, name: str, content: str, reason: str
) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / name).write_text(content, encoding="utf-8")
    (problem,) = problems(tmp_path)
    assert reason in problem.reason


def test_a_missing_input_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "none")
    assert "no such file" in problem.reason


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert "no .txt, .md, .html" in problem.reason


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "secret.txt", tmp_path / "in"
    outside.write_text(TEXT, encoding="utf-8")
    (inside / "sub").mkdir(parents=True)
    (inside / "ok.txt").write_text(TEXT, encoding="utf-8")
    (inside / "out.txt").symlink_to(outside)
    (inside / "same.txt").symlink_to(inside / "ok.txt")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "gone.txt").symlink_to(inside / "none.txt")
    (inside / "up").symlink_to(inside)
    read = list(read_articles([inside]))
    assert [item.id for item in read if isinstance(item, Article)] == ["ok", "same"]
    reasons = {Path(item.location).name: item.reason for item in read if isinstance(item, InputProblem)}
    assert "no such file" in reasons["gone.txt"]
    assert "leads out" in reasons["out.txt"]
    assert reasons["up"] == "a link to a folder is not followed"
    assert reasons["loop.txt"]


def test_what_the_system_refuses_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = problems(tmp_path)
    assert (problem.reason, problem.remedy) == ("permission denied", "check the file and its permissions")


def test_a_pipe_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.txt")
    (problem,) = problems(tmp_path)
    assert problem.reason == "not a regular file"


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert [problem.reason for problem in problems(Path("-"))] == ["empty"]


def test_an_impossible_day_on_the_command_line_is_said_at_once() -> None:
    with pytest.raises(Unreadable, match=r"'2025-02-30', which is not a date; write an existing day"):
        Reading(published="2025-02-30")
