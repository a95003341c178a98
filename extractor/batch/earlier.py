"""Results of earlier runs into the same folder, found again by what they depend on."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path

from extractor.batch.part import DamagedPartError, find_parts, read_part
from extractor.batch.shard import Result, Shard, ShardResult


class Earlier:
    """The parts of a folder. A shard that was done is found whole; of a changed one, the inputs that stayed.

    The table of single inputs is made when the first shard is not found whole, in a temporary database, so
    that memory does not grow with the run. Damaged parts count as not there.
    """

    def __init__(self, folder: Path | None) -> None:
        self._parts = find_parts(folder) if folder else {}
        self._paths: list[Path] = []
        self._index: sqlite3.Connection | None = None
        self._read = lru_cache(maxsize=4)(_read)

    def whole(self, shard: Shard) -> tuple[Path, ShardResult] | None:
        """Return the part that holds just this shard, and what is in it, if it was written."""
        path = self._parts.get(shard.key)
        found = self._read(path) if path else None
        return (path, found) if path and found and found.digests == shard.digests else None

    def results(self, shard: Shard) -> list[Result | None]:
        """Return the earlier result of each of a shard's inputs."""
        return [self._result(digest) if self._parts else None for digest in shard.digests]

    def _result(self, digest: str) -> Result | None:
        if self._index is None:
            self._index = self._indexed()
        row = self._index.execute("SELECT part, place FROM done WHERE digest = ?", (digest,)).fetchone()
        part = self._read(self._paths[row[0]]) if row else None
        return part.results[row[1]] if part else None

    def _indexed(self) -> sqlite3.Connection:
        index = sqlite3.connect("")  # a file of SQLite's own, gone with the connection
        index.execute("CREATE TABLE done (digest TEXT PRIMARY KEY, part INT, place INT) WITHOUT ROWID")
        for path in self._parts.values():
            part = self._read(path)
            if part is None:
                continue
            self._paths.append(path)
            rows = [(d, len(self._paths) - 1, i) for i, d in enumerate(part.digests) if d]
            index.executemany("INSERT OR IGNORE INTO done VALUES (?, ?, ?)", rows)
        return index


def _read(path: Path) -> ShardResult | None:
    try:
        return read_part(path)
    except (DamagedPartError, OSError):
        return None
