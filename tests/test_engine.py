"""What a batch's records depend on: known without loading the model, and different when anything is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from extractor.engine import DefaultEngine
from extractor.model_files import ModelNotFoundError, digest_of, model_folder
from extractor.normalise.grantor import GrantorFileError
from extractor.parse import load_model

GRANTORS = "name,office,jurisdiction\nAda Kent,Governor of Utopia,US-UT\n"


def test_settings_are_the_same_twice_and_tell_versions() -> None:
    assert DefaultEngine().settings() == DefaultEngine().settings()
    assert {"clemency-claims", "spacy", "python", "code", "model"} <= DefaultEngine().settings().keys()


def test_settings_know_the_grantors(tmp_path: Path) -> None:
    file = tmp_path / "grantors.csv"
    seen = [DefaultEngine().settings()["grantors"]]
    for content in (GRANTORS, GRANTORS.replace("Kent", "Lent")):
        file.write_text(content, encoding="utf-8")
        seen.append(DefaultEngine(grantors=file).settings()["grantors"])
    assert len(set(seen)) == 3


def test_grantors_that_break_their_format_are_refused(tmp_path: Path) -> None:
    (tmp_path / "grantors.csv").write_text("name\nAda Kent\n", encoding="utf-8")
    with pytest.raises(GrantorFileError):
        DefaultEngine(grantors=tmp_path / "grantors.csv").settings()


@pytest.mark.parametrize("name", ["no_such_model", "not an identifier", "sys", "/no/such/folder"])
def test_a_model_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(ModelNotFoundError, match="is not installed"):
        DefaultEngine(name).settings()


def test_a_model_is_found_where_spacy_finds_it() -> None:
    folder = model_folder()
    assert (folder / "meta.json").exists() or list(folder.glob("*/meta.json"))
    assert model_folder(str(folder)) == folder
    found = load_model().path
    assert found is not None
    assert folder in (found, *found.parents)


def test_a_digest_sees_names_bytes_and_nothing_compiled(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", encoding="utf-8")
    seen = [digest_of([tmp_path])]
    (tmp_path / "a").write_text("y", encoding="utf-8")
    seen.append(digest_of([tmp_path]))
    (tmp_path / "a").rename(tmp_path / "b")
    seen.append(digest_of([tmp_path]))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "b.pyc").write_text("z", encoding="utf-8")
    assert len(set(seen)) == 3
    assert digest_of([tmp_path]) == seen[-1]


def test_spacy_is_not_loaded_for_it() -> None:
    """A resumed run with nothing to do must not wait for the model."""
    code = (
        "import sys; from extractor.engine import DefaultEngine; DefaultEngine().settings(); "
        "print('spacy' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
