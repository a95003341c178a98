"""What is known about an article from outside its text, and which of several statements counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from corpus.dating import day_in_name, parse_day
from corpus.problem import Unreadable

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


def named(location: str) -> Metadata:
    """Return what a file's name and folders say: a date or nothing."""
    day = day_in_name(location)
    return Metadata(published=day.isoformat() if day else None)
