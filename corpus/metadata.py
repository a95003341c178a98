"""What is known about an article from outside its text, and which of several statements counts."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from corpus.dating import day_in_name, parse_day
from corpus.head import read_head
from corpus.problem import Unreadable
from schemas.article import Article
from schemas.record import PublishedBasis

MANIFEST = "manifest.csv"
SIDECAR = ".meta.json"
NAMES = ("title", "published", "publisher", "url")


@dataclass(frozen=True, slots=True)
class Metadata:
    """One statement about an article; ``published`` is an ISO day, None is "not stated"."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Return this statement, completed by the other where it is silent."""
        return Metadata(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def read_metadata(values: Mapping[str, object], where: str) -> Metadata:
    """Read ``id``, ``title``, ``published``, ``publisher`` and ``url``; other names are passed over.

    Raises Unreadable, naming ``where``, for a value that is no text and for a date that is none.
    """
    stated: dict[str, str | None] = {}
    for name in ("id", *NAMES):
        value = values.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise Unreadable(f"{name} in {where} is {type(value).__name__}, not text", "put it in quotes")
        stated[name] = encodable(value or "", f"{name} in {where}").strip() or None
    if stated["published"]:
        stated["published"] = iso_day(stated["published"], where)
    return Metadata(**stated)


def encodable(text: str, what: str) -> str:
    """Return the text; Unreadable if it holds half a surrogate pair, which no UTF-8 file can."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Unreadable(
            f"{what} has half a surrogate pair at character {error.start}", "write the file again as UTF-8"
        ) from None
    return text


def iso_day(text: str, where: str) -> str:
    """Return the day as ``YYYY-MM-DD``; Unreadable, naming ``where``, if there is no such day."""
    day = parse_day(text)
    if day is None:
        raise Unreadable(
            f"published in {where} is {text[:60]!r}, which is not a date",
            "write an existing day as YYYY-MM-DD",
        )
    return day.isoformat()


def sidecar_of(path: Path) -> Metadata:
    """Return what ``NAME.meta.json`` beside a file says, nothing if there is none.

    Raises Unreadable if it is broken.
    """
    for sidecar in (path.with_suffix(SIDECAR), path.with_name(path.name + SIDECAR)):
        try:
            values = json.loads(sidecar.read_bytes())
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            raise _broken(sidecar, error) from None
        if not isinstance(values, dict):
            raise Unreadable(f"{sidecar.name} is not a JSON object", 'write {"published": "YYYY-MM-DD", …}')
        return read_metadata(values, sidecar.name)
    return Metadata()


class Listings:
    """The ``manifest.csv`` files of folders, each read once: columns ``file`` or ``id``, and metadata."""

    def __init__(self) -> None:
        self._rows: dict[Path, dict[str, Mapping[str, object]]] = {}

    def about(self, path: Path, article: str, root: Path) -> Metadata:
        """Return what the nearest ``manifest.csv``, from the file's folder up to ``root``, says of a file.

        A row names it by its path below the manifest's folder, its name, or its article id. Raises
        Unreadable for a manifest or a row that is broken.
        """
        folder = path.parent
        while True:
            rows = self._load(folder)
            for key in (path.relative_to(folder).as_posix(), path.name, article, path.stem):
                if key in rows:
                    return read_metadata(rows[key], f"{MANIFEST} ({key})")
            if folder in (root, folder.parent):
                return Metadata()
            folder = folder.parent

    def _load(self, folder: Path) -> dict[str, Mapping[str, object]]:
        if folder not in self._rows:
            self._rows[folder] = _read_listing(folder / MANIFEST)
        return self._rows[folder]


def _read_listing(path: Path) -> dict[str, Mapping[str, object]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, restkey="more", restval=""))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, csv.Error) as error:
        raise _broken(path, error) from None
    if rows and not {"file", "id"} & set(rows[0]):
        raise Unreadable(f"{path.name} has no column file or id", f"begin it with file,{','.join(NAMES)}")
    return {str(row.get(column)): row for row in rows for column in ("id", "file") if row.get(column)}


def named(location: str) -> Metadata:
    """Return what a file's name and folders say: a date or nothing."""
    day = day_in_name(location)
    return Metadata(published=day.isoformat() if day else None)


def describe(text: str, article: str, location: str, stated: Metadata, note: str | None) -> Article:
    """Make the article: what was stated first, the head of the text where nothing was."""
    head = read_head(text)
    in_text = head.published.isoformat() if head.published else None
    known = stated.over(Metadata(None, head.title, in_text, head.publisher))
    basis: PublishedBasis = "metadata" if stated.published else "text" if in_text else "unknown"
    return Article(
        id=article,
        text=text,
        title=known.title,
        published=known.published,
        published_basis=basis,
        publisher=known.publisher,
        url=known.url,
        location=location,
        notes=(note,) if note else (),
    )


def _broken(path: Path, error: Exception) -> Unreadable:
    said = (str(error) or type(error).__name__).splitlines()[0][:120]
    return Unreadable(f"{path.name} can't be read ({said})", "correct or remove it")
