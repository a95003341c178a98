"""Which files the inputs name, in a fixed order: files, folders, globs and addresses of object stores."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

from corpus.beside import MANIFEST, SIDECAR
from corpus.folders import Found, LocalFolder, printable
from corpus.kinds import CONVERT, LOOKS_LIKE_AN_ARTICLE, READ, kind_of, may_be_article, not_read, suffix_of
from corpus.problem import InputProblem, Unreadable, unreadable

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://")


def find_input(given: str | Path) -> Iterator[Found | InputProblem]:
    """Yield the files of one input: an address (``s3://…``), a file, a folder, or a pattern of these.

    A path that exists is taken as it stands, even if it holds ``*``, ``?`` or ``[``.
    """
    if ADDRESS.match(str(given)):
        from corpus.remote import find_remote  # here, because fsspec is seldom needed

        yield from find_remote(str(given))
    elif glob.has_magic(str(given)) and not os.path.lexists(given):
        yield from _matching(str(given))
    else:
        yield from find_files(Path(given))


def _matching(pattern: str) -> Iterator[Found | InputProblem]:
    """Patterns are those of the shell, and ``**`` for any folders; hidden files match none."""
    paths = sorted(glob.iglob(pattern, recursive=True))
    if not paths:
        yield InputProblem(printable(pattern), "no file has such a name", "check the pattern")
    for path in paths:
        if os.path.isdir(path):
            if not pattern.rstrip("/").endswith("**"):  # the files below come by themselves
                yield from find_files(Path(path))
        elif may_be_article(path) and not _stands_beside(path):
            yield from find_files(Path(path))


def find_files(given: Path) -> Iterator[Found | InputProblem]:
    """Yield the articles' files at or below a path, sorted by name folder by folder.

    A file named itself is read if its kind is known. Hidden files, sidecars and ``manifest.csv`` are not
    articles; links that lead out of the folder and links to folders are reported, not followed.
    """
    try:
        mode = given.stat().st_mode
    except (OSError, ValueError) as error:
        yield unreadable(error).at(printable(given))
        return
    if not stat.S_ISDIR(mode):
        kind = kind_of(given.name)
        if kind:
            yield Found(given.name, printable(given), kind, LocalFolder(given.parent))
        else:
            yield InputProblem(printable(given), not_read(given.name), CONVERT)
        return
    found = None
    for found in _walk(given):
        yield found
    if found is None:
        yield InputProblem(printable(given), f"no {READ} in this folder", "name another folder")


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
        return sorted(filter(_wanted, path.iterdir()), key=attrgetter("name"), reverse=True)
    name = path.relative_to(root).as_posix()
    kind = kind_of(name)
    if kind is None or suffix_of(path.name) in LOOKS_LIKE_AN_ARTICLE:
        return InputProblem(location, not_read(path.name), CONVERT)
    if not stat.S_ISREG(path.stat().st_mode):
        return InputProblem(location, "not a regular file", "remove it from the folder")
    return Found(name, location, kind, LocalFolder(root))


def _leads_into(path: Path, real_root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(real_root)
    except (OSError, RuntimeError):  # a link to itself
        return False


def _wanted(path: Path) -> bool:
    if path.name.startswith(".") or _stands_beside(path.name):
        return False
    return may_be_article(path.name) or _may_be_folder(path)


def _may_be_folder(path: Path) -> bool:
    """Whether it is a folder, or nobody here is let to know: then reading it says so."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except PermissionError:
        return True
    except (OSError, ValueError):  # gone, or a link to nothing
        return False


def _stands_beside(name: str) -> bool:
    """Whether a file tells about articles and is none."""
    return name.rpartition("/")[2] == MANIFEST or name.endswith(SIDECAR)


def too_large(limit: int) -> Unreadable:
    """Return the refusal of an article of more than ``limit`` bytes."""
    return Unreadable(
        f"larger than {limit / 1_000_000:g} MB, which is no news article",
        "split it into articles, or raise the limit with --max-mb",
    )
