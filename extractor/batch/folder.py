"""The output folder of a run: whose it is, who writes there now, and whether the last run ended.

``OUT/shards/`` holds the parts and ``run.json``, which says what the run reads with and whether it ended.
``OUT/.lock`` is held while a run writes; the lock is the kernel's and ends with the process, however that
ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from extractor.output import remove_leftovers, replacing
from schemas.jsonl import read_lines
from schemas.manifest import ManifestLine

CLAIMS, MANIFEST, TIMINGS, PARQUET = "claims.jsonl", "manifest.jsonl", "timings.jsonl", "claims.parquet"
SHARDS, STATE, LOCK = "shards", "run.json", ".lock"
SCHEMA = "clemency-run/1"
ADDRESS = re.compile(r"[a-z][a-z0-9+]+:[/\\]")  # s3://… as a path has one stroke; C:\… has one letter


class FolderError(ValueError):
    """A run can't write into the folder that it was given."""


class ForeignFolderError(FolderError):
    """The output folder holds something that no run of ours wrote."""


class BusyFolderError(FolderError):
    """Another run is writing into the folder."""


class UnfinishedRunError(FolderError):
    """The folder holds a run that did not end, which a new one would throw away."""


class Folder:
    """An output folder that this run has for itself; made by ``open_folder``."""

    def __init__(self, path: Path) -> None:
        self.path, self.shards = path, path / SHARDS

    def begin(self, settings: dict[str, str], resume: bool) -> list[str]:
        """Note that a run with these settings begins; return which differ from those of the run before.

        Without ``resume`` the parts of a run that ended are removed, and UnfinishedRunError is raised for
        one that did not.
        """
        remove_leftovers(self.path)
        remove_leftovers(self.shards)
        state = self._state()
        if not resume:
            if state and not state["finished"]:
                raise UnfinishedRunError(
                    f"{self.path} holds a run that did not end; add --resume to go on with it, "
                    f"or remove {self.shards} to begin anew"
                )
            self.keep_only(())
        self.shards.mkdir(exist_ok=True)
        self._note(settings, finished=False)
        before = state["settings"] if state else settings
        return sorted(name for name in before.keys() | settings if before.get(name) != settings.get(name))

    def finish(self, settings: dict[str, str], parts: Iterable[Path]) -> None:
        """Note that the run ended, and remove the parts that it did not use."""
        self._note(settings, finished=True)
        self.keep_only(parts)

    def keep_only(self, parts: Iterable[Path]) -> None:
        """Remove all parts but these, and the texts that belong to them."""
        kept = set(parts)
        for path in self.shards.glob("*-*.*"):
            if path.with_suffix(".jsonl") not in kept:
                path.unlink()

    def _note(self, settings: dict[str, str], finished: bool) -> None:
        told = {"schema": SCHEMA, "finished": finished, "settings": settings}
        with replacing(self.shards / STATE) as stream:
            stream.write(json.dumps(told, indent=2) + "\n")

    def _state(self) -> dict[str, Any] | None:
        return _read_state(self.shards / STATE)


@contextmanager
def open_folder(path: Path, inputs: Iterable[Path]) -> Iterator[Folder]:
    """Make the output folder, or take one that is empty or ours, and hold it until the block ends.

    Raises ForeignFolderError if something else is in it, or if it lies in a folder that is to be read;
    BusyFolderError while another run holds it; FolderError if it can't be written to.
    """
    with ExitStack() as stack:
        try:
            _check(path, inputs)
            path.mkdir(parents=True, exist_ok=True)
            stack.enter_context(holding(path))
        except OSError as error:
            said = (error.strerror or str(error)).lower()
            raise FolderError(f"{path} can't be written to: {said}; name another folder") from error
        yield Folder(path)


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Hold a folder until the block ends, so that no run writes into it.

    Raises BusyFolderError while somebody else does, and OSError if the folder can't be written to.
    """
    lock = FileLock(path / LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise BusyFolderError(
            f"another run is writing into {path}; wait for it, or name another folder"
        ) from None
    try:
        yield
    finally:
        lock.release()


def _check(path: Path, inputs: Iterable[Path]) -> None:
    for source in inputs:
        if source.is_dir() and path.resolve().is_relative_to(source.resolve()):
            raise ForeignFolderError(
                f"{path} lies in {source}, whose files are the input; name a folder elsewhere"
            )
    if ADDRESS.match(str(path)):
        raise ForeignFolderError(f"{path} is an address; name a folder, and the address with --copy-to")
    if path.exists() and not path.is_dir():
        raise ForeignFolderError(f"{path} is a file; name a folder")
    if path.is_dir() and not _is_new(path) and not _is_ours(path):
        raise ForeignFolderError(f"{path} holds files that no run wrote; name a new or an empty folder")


def _is_new(path: Path) -> bool:
    """Whether nothing is there but what a run that was killed at its very beginning leaves."""
    entries = [entry for name in (".", SHARDS) for entry in (path / name).glob("*")]
    return all(entry.name in (LOCK, SHARDS) or entry.match(".*.tmp") for entry in entries)


def _is_ours(path: Path) -> bool:
    if _read_state(path / SHARDS / STATE) is not None:
        return True
    try:
        return next(read_lines(path / MANIFEST, ManifestLine), None) is not None
    except (OSError, ValueError):
        return False


def _read_state(path: Path) -> dict[str, Any] | None:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    ours = isinstance(told, dict) and told.get("schema") == SCHEMA and isinstance(told.get("settings"), dict)
    return told if ours else None
