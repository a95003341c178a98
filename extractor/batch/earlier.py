"""Results of earlier runs into the same folder, found again by what they depend on."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from corpus.problem import InputProblem
from extractor.batch.part import DamagedPartError, find_parts, read_part, read_texts, texts_of
from extractor.batch.shard import Item, Result, Shard, ShardResult


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
        self._texts = lru_cache(maxsize=2)(_texts)

    def whole(self, shard: Shard) -> tuple[Path, ShardResult] | None:
        """Return the part that holds just this shard, and what is in it, if it was written."""
        path = self._parts.get(shard.key)
        found = self._read(path) if path else None
        if path is None or found is None or found.digests != shard.digests:
            return None
        to_keep = any(map(_has_text_to_keep, shard.items, found.results))
        return None if to_keep and not texts_of(path).exists() else (path, found)

    def results(self, shard: Shard) -> list[Result | None]:
        """Return the earlier result of each of a shard's inputs; None if its text was kept but is gone."""
        pairs = zip(shard.items, shard.digests, strict=True)
        return [self._result(item, digest) if self._parts else None for item, digest in pairs]

    def _result(self, item: Item, digest: str) -> Result | None:
        if self._index is None:
            self._index = self._indexed()
        row = self._index.execute("SELECT part, place FROM done WHERE digest = ?", (digest,)).fetchone()
        part = self._read(self._paths[row[0]]) if row else None
        if part is None:
            return None
        result: Result = part.results[row[1]]
        if not _has_text_to_keep(item, result):
            return result
        text = self._texts(self._paths[row[0]]).get(json.loads(result.line)["article"])
        return replace(result, text=text) if text is not None else None

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


def _has_text_to_keep(item: Item, result: Result) -> bool:
    return bool(result.claims) and not isinstance(item, InputProblem) and not item.own_file


def _texts(path: Path) -> dict[str, str]:
    try:
        return read_texts(path)
    except (DamagedPartError, OSError):
        return {}


def _read(path: Path) -> ShardResult | None:
    try:
        return read_part(path)
    except (DamagedPartError, OSError):
        return None
