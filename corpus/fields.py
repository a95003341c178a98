"""Which fields of a record (JSON, CSV, Parquet, front matter) hold what: named by the user, or usual."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.metadata import Metadata, encodable, read_metadata
from corpus.problem import Unreadable

# Tried in this order, in any case and with - or space for _. Our own names come first; the others are those
# of NewsAPI, news-please, newspaper4k, trafilatura, schema.org, GDELT and Hugo exports. Names that give when
# a page was fetched, made or changed (date_download, created) are no publication days.
USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article_text", "article_body", "articlebody", "maintext",
             "main_text", "full_text", "fulltext", "plain_text", "story", "article", "raw_text", "html"),
    "published": ("published", "date", "published_at", "publishedat", "publish_date", "date_publish",
                  "date_published", "datepublished", "published_date", "publication_date", "publication_day",
                  "pub_date", "pubdate"),
    "id": ("id", "article_id", "doc_id", "document_id", "_id", "uuid", "guid"),
    "publisher": ("publisher", "publisher.name", "publication", "outlet", "newspaper", "site_name",
                  "sitename", "source.name", "source", "source_domain", "domain"),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "canonical_url", "source_url", "permalink"),
}  # fmt: skip
OPTION = {"text": "--text-field", "published": "--date-field", "id": "--id-field",
          "publisher": "--publisher-field", "title": "--title-field", "url": "--url-field"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fields:
    """Field names that the user gave, None where the usual ones are tried; ``a.b`` is b within a.

    ``date_format`` (``%d/%m/%Y``) reads dates that can be read two ways.
    """

    text: str | None = None
    published: str | None = None
    id: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    date_format: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The text of a record, what else it states, and a note of fields with other names than ours."""

    text: str
    stated: Metadata
    note: str | None = None


def columns_for(names: list[str], fields: Fields) -> dict[str, str]:
    """Return the column for each of our names, of those that a table has; others are left out.

    Raises Unreadable if there is none for the text, or none of a name that the user gave.

    >>> columns_for(["Headline", "Body", "Publication date"], Fields())
    {'text': 'Body', 'published': 'Publication date', 'title': 'Headline'}
    """
    chosen = {}
    for slot, usual in USUAL.items():
        given = getattr(fields, slot)
        if given is not None and given not in names:
            raise Unreadable(f"no column {given!r}, only {_list(names)}", f"check {OPTION[slot]}")
        known = {_plain(name): name for name in reversed(names)}
        column = given or next((known[name] for name in usual if name in known), None)
        if column is not None:
            chosen[slot] = column
    if "text" not in chosen:
        raise Unreadable(f"no column for the text among {_list(names)}", "name it with --text-field")
    return chosen


def read_row(values: Mapping[str, object], chosen: Mapping[str, str], fields: Fields) -> Row:
    """Return a row of a table, whose columns were chosen before; Unreadable for a wrong value."""
    return _row({slot: values.get(column) for slot, column in chosen.items()}, chosen, fields)


def read_values(values: Mapping[str, object], fields: Fields) -> Row:
    """Return a record that names its own fields; Unreadable if the text or a value is not what it must be."""
    found: dict[str, object] = {}
    chosen: dict[str, str] = {}
    known = {_plain(name): name for name in reversed(list(values))}
    for slot, usual in USUAL.items():
        given = getattr(fields, slot)
        name = given if given is not None else _first(values, known, usual)
        if name is not None and _get(values, name) is not _ABSENT:
            chosen[slot], found[slot] = name, _get(values, name)
        elif given is not None and slot == "text":
            raise Unreadable(f"no field {given!r}, only {_list(list(values))}", f"check {OPTION[slot]}")
    if "text" not in found:
        raise Unreadable(
            f"no field text, only {_list(list(values))}",
            'give the article\'s text as "text", or name its field with --text-field',
        )  # fmt: skip
    return _row(found, chosen, fields)


def _row(found: dict[str, object], chosen: Mapping[str, str], fields: Fields) -> Row:
    text = found.pop("text", None)
    if not isinstance(text, str):
        raise Unreadable(
            f"{chosen['text']} is {type(text).__name__}, not a string", 'give the article\'s text as "text"'
        )
    day = found.get("published")
    if isinstance(day, dt.date):  # a datetime is one
        found["published"] = day.isoformat()[:10]
    elif fields.date_format and isinstance(day, str) and day.strip():
        found["published"] = _by_format(day.strip(), fields.date_format)
    stated = read_metadata(found, "the record")
    renamed = [f"{slot} from {name!r}" for slot, name in chosen.items() if slot != name]
    return Row(encodable(text, "text"), stated, ", ".join(renamed) or None)


def _by_format(day: str, wanted: str) -> str:
    try:
        return dt.datetime.strptime(day, wanted).date().isoformat()
    except ValueError:
        raise Unreadable(
            f"published in the record is {day[:60]!r}, which is not of the form {wanted}",
            "check --date-format",
        ) from None


_ABSENT = object()


def _get(values: Mapping[str, object], name: str) -> object:
    if name in values:
        return values[name]
    outer, dot, inner = name.partition(".")
    within = values.get(outer) if dot else None
    return within.get(inner, _ABSENT) if isinstance(within, Mapping) else _ABSENT


def _first(values: Mapping[str, object], known: Mapping[str, str], usual: tuple[str, ...]) -> str | None:
    """The first usual name that has a value, else the first that is there; ``known`` is by plain names."""
    present = [
        known.get(name, name)
        for name in usual
        if name in known or ("." in name and _get(values, name) is not _ABSENT)
    ]
    # Under a name that is not ours another thing than text may stand ("source": {…}): that is no statement.
    usable = [
        name for name in present if isinstance(_get(values, name), str | int | dt.date) or name == usual[0]
    ]
    filled = [name for name in usable if _get(values, name) not in (None, "")]
    return next(iter(filled or usable), None)


def _plain(name: object) -> str:
    return str(name).strip().lower().replace(" ", "_").replace("-", "_")


def _list(names: list[str]) -> str:
    shown = ", ".join(repr(str(name)[:40]) for name in names[:12])
    return (shown or "nothing") + (" …" if len(names) > 12 else "")
