"""Which files of a folder are articles, in a fixed order, and their bytes within a bound."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO

from corpus.metadata import MANIFEST, SIDECAR
from corpus.problem import InputProblem, Unreadable

TEXT, LINES = (".txt", ".text", ""), (".jsonl", ".ndjson")
# Kinds that hold articles elsewhere but are not read here: they are named, not passed over in silence.
LOOKS_LIKE_AN_ARTICLE = frozenset(
    (".html", ".htm", ".xml", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".eml", ".gz", ".zip")
)
CONVERT = "convert it to .txt or .jsonl"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: ``root`` is the folder it was found through, ``location`` its path as given."""

    path: Path
    root: Path
    location: str


def printable(path: Path) -> str:
    """Return a path with ``/`` and, for a name that is not UTF-8, its bytes as ``\\xff``.

    >>> printable(Path(os.fsdecode(b"a/b\\xff.txt")))
    'a/b\\\\xff.txt'
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def find_files(given: Path) -> Iterator[Found | InputProblem]:
    """Yield the articles' files at or below a path, sorted by name folder by folder.

    A file named itself is read if its kind is known. Hidden files, sidecars and ``manifest.csv`` are not
    articles; links that lead out of the folder and links to folders are reported, not followed.
    """
    try:
        mode = given.stat().st_mode
    except OSError as error:
        yield unreadable(error).at(printable(given))
        return
    if not stat.S_ISDIR(mode):
        if given.suffix.lower() in TEXT + LINES:
            yield Found(given, given.parent, printable(given))
        else:
            yield InputProblem(printable(given), f"{given.suffix} files are not read", CONVERT)
        return
    found = None
    for found in _walk(given):
        yield found
    if found is None:
        yield InputProblem(printable(given), "no .txt or .jsonl file in this folder", "name another folder")


def _walk(root: Path) -> Iterator[Found | InputProblem]:
    real_root = root.resolve()
    pending = [root]
    while pending:
        path = pending.pop()
        try:
            seen = _look(path, root, real_root)
        except OSError as error:
            yield unreadable(error).at(printable(path))
            continue
        if isinstance(seen, list):
            pending += seen
        else:
            yield seen


def _look(path: Path, root: Path, real_root: Path) -> Found | InputProblem | list[Path]:
    """Return a file or its problem, or what a folder holds, last name first; OSError as the system says."""
    location = printable(path)
    linked = path != root and path.is_symlink()
    if linked and not _leads_into(path, real_root):
        return InputProblem(location, "a link that leads out of the folder", "copy the file there instead")
    if path.is_dir():
        if linked:
            return InputProblem(location, "a link to a folder is not followed", "name that folder itself")
        return sorted(filter(_may_be_article, path.iterdir()), key=attrgetter("name"), reverse=True)
    if path.suffix.lower() in LOOKS_LIKE_AN_ARTICLE:
        return InputProblem(location, f"{path.suffix} files are not read", CONVERT)
    if not stat.S_ISREG(path.stat().st_mode):
        return InputProblem(location, "not a regular file", "remove it from the folder")
    return Found(path, root, location)


def _leads_into(path: Path, real_root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(real_root)
    except (OSError, RuntimeError):  # a link to itself
        return False


def _may_be_article(path: Path) -> bool:
    name = path.name
    if name.startswith(".") or name == MANIFEST or name.endswith(SIDECAR):
        return False
    suffix = path.suffix.lower()
    known = suffix in LOOKS_LIKE_AN_ARTICLE or (suffix != "" and suffix in TEXT + LINES)
    return known or os.path.isdir(path)


def read_bytes(stream: BinaryIO, limit: int) -> bytes:
    """Return all bytes of a stream; Unreadable if there are more than ``limit`` or none."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(limit)
    if not data.strip():
        raise Unreadable("empty", "remove it, or look why nothing was written")
    return data


def too_large(limit: int) -> Unreadable:
    """Return the refusal of an article of more than ``limit`` bytes."""
    return Unreadable(
        f"larger than {limit / 1_000_000:g} MB, which is no news article",
        "split it into articles, or raise the limit with --max-mb",
    )


def unreadable(error: OSError) -> Unreadable:
    """Return the system's refusal in our words."""
    missing = isinstance(error, FileNotFoundError)
    remedy = "check the name" if missing else "check the file and its permissions"
    return Unreadable((error.strerror or str(error)).lower(), remedy)
