"""Whose an output folder is, and who writes there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.batch.folder import (
    BusyFolderError,
    ForeignFolderError,
    UnfinishedRunError,
    open_folder,
)
from extractor.output import replacing

SETTINGS = {"model": "a"}


@pytest.mark.parametrize(
    "content", ["", "{}", json.dumps({"schema": "other/1", "location": "x", "outcome": "error"})]
)
@pytest.mark.parametrize("name", ["manifest.jsonl", "shards/run.json"])
def test_a_foreign_folder_is_left_alone(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "shards").mkdir()
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ForeignFolderError, match="name a new or an empty folder"), open_folder(tmp_path, ()):
        pass
    assert not (tmp_path / ".lock").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(ForeignFolderError, match="is a file"), open_folder(tmp_path / "out", ()):
        pass


@pytest.mark.parametrize("out", [".", "out"])
def test_results_do_not_go_among_the_input(tmp_path: Path, out: str) -> None:
    inputs = [Path("elsewhere"), tmp_path]
    with (
        pytest.raises(ForeignFolderError, match="whose files are the input"),
        open_folder(tmp_path / out, inputs),
    ):
        pass


def test_the_second_run_into_a_folder_is_refused(tmp_path: Path) -> None:
    refused = pytest.raises(BusyFolderError, match="another run is writing into")
    with open_folder(tmp_path, ()), refused, open_folder(tmp_path, ()):
        pass
    with open_folder(tmp_path, ()):
        pass


def test_a_lock_file_that_a_killed_run_left_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / ".lock").touch()
    with open_folder(tmp_path, ()) as folder:
        assert folder.begin(SETTINGS, resume=False) == []


def test_an_unfinished_run_is_not_thrown_away(tmp_path: Path) -> None:
    with open_folder(tmp_path, ()) as folder:
        folder.begin(SETTINGS, resume=False)
        part = folder.shards / "00000000-aa.jsonl"
        part.touch()
    with open_folder(tmp_path, ()) as folder:
        with pytest.raises(UnfinishedRunError, match="add --resume"):
            folder.begin(SETTINGS, resume=False)
        folder.begin(SETTINGS, resume=True)
        assert part.exists()
        folder.finish(SETTINGS, [part])
        folder.begin(SETTINGS, resume=False)
        assert not part.exists()


def test_settings_that_changed_are_told(tmp_path: Path) -> None:
    with open_folder(tmp_path, ()) as folder:
        folder.begin({"model": "a", "code": "1", "old": ""}, resume=False)
        assert folder.begin({"model": "a", "code": "2", "new": ""}, resume=True) == ["code", "new", "old"]


def test_what_killed_writers_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "shards").mkdir()
    with open_folder(tmp_path, ()) as folder:
        left = [tmp_path / ".claims.jsonl.12.tmp", folder.shards / ".00000000-aa.jsonl.12.tmp"]
        for path in left:
            path.touch()
        folder.begin(SETTINGS, resume=True)
        assert [path.exists() for path in left] == [False, False]


def test_replacing_keeps_a_link_and_writes_to_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with replacing(tmp_path / "link") as stream:
        stream.write("x\n")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "x\n"
    with replacing(Path("/dev/null")) as stream:
        stream.write("x")
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize(
    "left", [[], [".lock"], [".lock", "shards/"], [".lock", "shards/", "shards/.run.json.7.tmp"]]
)
def test_a_run_that_was_killed_at_its_very_beginning_leaves_a_new_folder(
    tmp_path: Path, left: list[str]
) -> None:
    for name in left:
        (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).touch()
    with open_folder(tmp_path, ()) as folder:
        folder.begin(SETTINGS, resume=False)
    assert sorted(path.name for path in folder.shards.iterdir()) == ["run.json"]
