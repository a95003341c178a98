"""Where files lie: a folder of this machine, or one of an object store that fsspec knows."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from corpus.kinds import Kind
from corpus.problem import Unreadable

SMALL = 10_000_000  # bytes of a file that stands beside articles; a listing of 100,000 has fewer


class Folder(Protocol):
    """What is needed of a place that holds files; names are paths below it with ``/``."""

    @property
    def is_local(self) -> bool:
        """Whether a name here is a file of this machine."""

    def open(self, name: str) -> BinaryIO:
        """Open a file for reading bytes; OSError as the system says."""

    def small(self, name: str) -> bytes | None:
        """Return all of a small file, None if there is none; OSError or Unreadable if it can't be read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: ``name`` is its path below ``folder``, ``location`` its path as given."""

    name: str
    location: str
    kind: Kind
    folder: Folder

    def open(self) -> BinaryIO:
        """Open it for reading bytes; OSError as the system says."""
        return self.folder.open(self.name)


@dataclass(frozen=True, slots=True)
class LocalFolder:
    """A folder of this machine."""

    root: Path
    is_local: bool = True

    def open(self, name: str) -> BinaryIO:
        """Open a file; OSError as the system says."""
        return (self.root / name).open("rb")

    def small(self, name: str) -> bytes | None:
        """Return a small file's bytes, None if there is none."""
        try:
            with (self.root / name).open("rb") as stream:
                return _all_of(stream, name)
        except FileNotFoundError:
            return None


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """A folder of an fsspec file system; ``names`` are all the files there if they have been listed.

    What is not in the listing is not asked for: each question costs a round trip.
    """

    system: Any
    root: str
    names: frozenset[str] | None = field(default=None, repr=False)
    is_local: bool = False

    def open(self, name: str) -> BinaryIO:
        """Open an object; OSError as the store says."""
        try:
            stream: BinaryIO = self.system.open(f"{self.root}/{name}" if self.root else name, "rb")
        except OSError:
            raise
        except Exception as error:  # each store has its own exceptions (botocore's, aiohttp's)
            raise OSError(f"{type(error).__name__}: {error}") from None
        return stream

    def small(self, name: str) -> bytes | None:
        """Return a small object's bytes, None if there is none of that name."""
        if self.names is not None and name not in self.names:
            return None
        try:
            with self.open(name) as stream:
                return _all_of(stream, name)
        except FileNotFoundError:
            return None


def _all_of(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(SMALL + 1)
    if len(data) > SMALL:
        raise Unreadable(f"{name} beside it is larger than {SMALL // 1_000_000} MB", "shorten or remove it")
    return data


def printable(path: Path | str) -> str:
    """Return a path with ``/`` and, for a name that is not UTF-8, its bytes as ``\\xff``.

    >>> printable(os.fsdecode(b"a/b\\xff.txt"))
    'a/b\\\\xff.txt'
    """
    text = path.as_posix() if isinstance(path, Path) else path
    return os.fsencode(text).decode("utf-8", "backslashreplace")
