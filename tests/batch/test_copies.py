"""``--copy-to``: result files in an object store, too."""

from __future__ import annotations

from pathlib import Path

import fsspec
import pytest

from extractor.commands import run as command
from tests.batch.test_command import TEXT, clemency
from tests.stub import StubEngine


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(command, "make_engine", lambda model, grantors: StubEngine(tmp_path / "scratch"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def test_results_are_copied_to_an_object_store(folder: Path, tmp_path: Path) -> None:
    """A page's text is kept beside the records; when the page is gone, its copy goes, too."""
    store = fsspec.filesystem("memory")
    (folder / "c.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    out = tmp_path / "out"
    for kept in (True, False):
        assert clemency("run", folder, "-o", out, "--copy-to", "memory://bucket/run/").exit_code == 0
        names = {path.name for path in out.iterdir() if path.is_file() and path.name != ".lock"}
        assert ("articles.jsonl.zst" in names) is kept
        there = {path: store.cat_file(path) for path in store.find("/bucket/run")}
        assert there == {f"/bucket/run/{name}": (out / name).read_bytes() for name in names}
        (folder / "c.html").unlink(missing_ok=True)


def test_a_place_for_copies_that_can_t_be_used_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = clemency("run", folder, "-o", tmp_path / "out", "--copy-to", "nosuch://bucket")
    assert (result.exit_code, "nosuch" in result.stderr) == (2, True)
    assert not (tmp_path / "out").exists()

    def refuse(*arguments: object, **named: object) -> None:
        raise PermissionError("Access Denied")

    monkeypatch.setattr(type(fsspec.filesystem("memory")), "put_file", refuse)
    result = clemency("run", folder, "-o", tmp_path / "out", "--copy-to", "memory://bucket")
    assert result.exit_code == 1
    said = f"the results are in {tmp_path / 'out'}, but can't be copied to memory://bucket: Access Denied"
    assert said in result.stderr


def test_an_address_is_no_folder_to_write_into(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = clemency("run", folder, "-o", "s3://bucket/run")
    assert (result.exit_code, "is an address; name a folder" in result.stderr) == (2, True)
    assert not (tmp_path / "s3:").exists()
