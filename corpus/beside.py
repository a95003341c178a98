"""What stands beside a file about its article: ``NAME.meta.json`` and the folders' ``manifest.csv``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from corpus.folders import Folder, Found
from corpus.metadata import NAMES, Metadata, read_metadata
from corpus.problem import Unreadable

MANIFEST = "manifest.csv"
SIDECAR = ".meta.json"


def sidecar_of(found: Found) -> Metadata:
    """Return what ``NAME.meta.json`` beside a file says, nothing if there is none.

    Raises Unreadable if it is broken.
    """
    for name in dict.fromkeys(
        (found.kind.stem + SIDECAR, _without_suffix(found.name) + SIDECAR, found.name + SIDECAR)
    ):
        try:
            data = found.folder.small(name)
            values = None if data is None else json.loads(data)
        except (OSError, ValueError, RecursionError) as error:
            raise _broken(name, error) from None
        if data is None:
            continue
        if not isinstance(values, dict):
            raise Unreadable(f"{_last(name)} is not a JSON object", 'write {"published": "YYYY-MM-DD", …}')
        return read_metadata(values, _last(name))
    return Metadata()


class Listings:
    """The ``manifest.csv`` files of folders, each read once: columns ``file`` or ``id``, and metadata."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Folder, str], dict[str, Mapping[str, object]]] = {}

    def about(self, found: Found) -> Metadata:
        """Return what the nearest ``manifest.csv``, from the file's folder up, says of a file.

        A row names it by its path below the manifest's folder, its name, or its article id. Raises
        Unreadable for a manifest or a row that is broken.
        """
        path = PurePosixPath(found.name)
        for parent in path.parents:
            rows = self._load(found.folder, parent)
            below = path.relative_to(parent).as_posix()
            for key in (below, path.name, found.kind.stem, _last(found.kind.stem)):
                if key in rows:
                    return read_metadata(rows[key], f"{MANIFEST} ({key})")
        return Metadata()

    def _load(self, folder: Folder, parent: PurePosixPath) -> dict[str, Mapping[str, object]]:
        name = (parent / MANIFEST).as_posix()
        key = (folder, name)
        if key not in self._rows:
            self._rows[key] = _read_listing(folder, name)
        return self._rows[key]


def _read_listing(folder: Folder, name: str) -> dict[str, Mapping[str, object]]:
    try:
        data = folder.small(name)
        if data is None:
            return {}
        lines = io.StringIO(data.decode("utf-8-sig"), newline="")
        rows = list(csv.DictReader(lines, restkey="more", restval=""))
    except (OSError, ValueError, csv.Error) as error:
        raise _broken(name, error) from None
    if rows and not {"file", "id"} & set(rows[0]):
        raise Unreadable(f"{_last(name)} has no column file or id", f"begin it with file,{','.join(NAMES)}")
    return {str(row.get(column)): row for row in rows for column in ("id", "file") if row.get(column)}


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _without_suffix(name: str) -> str:
    return PurePosixPath(name).with_suffix("").as_posix()


def _broken(name: str, error: Exception) -> Unreadable:
    if isinstance(error, Unreadable):
        return error
    said = (str(error) or type(error).__name__).splitlines()[0][:120]
    return Unreadable(f"{_last(name)} can't be read ({said})", "correct or remove it")
