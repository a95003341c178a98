"""Articles whose texts were kept beside their records, found again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from corpus.read import read_articles
from corpus.store import STORE, read_store
from schemas.article import Article
from schemas.record import ClaimRecord


def articles_of(
    records: Iterable[ClaimRecord], file: Path, articles: Path | None = None
) -> dict[str, Article]:
    """Return the records' articles by id, those whose texts are found.

    They are looked for in ``articles`` if that is given, else in the store beside the records' file and in
    the text files that the records name.
    """
    wanted = {record.article.id: record.article.location for record in records}
    return find_articles(wanted, file.parent / STORE, articles)


def find_articles(
    wanted: Mapping[str, str | None], store: Path | None = None, articles: Path | None = None
) -> dict[str, Article]:
    """Return articles by id, those that are found, as ``articles_of``; ``wanted`` has their places."""
    if articles is not None:
        return _wanted(read_articles([articles]), wanted)
    found = _wanted(read_store(store), wanted) if store and store.is_file() else {}
    files = [name for key, name in wanted.items() if key not in found and name and Path(name).is_file()]
    by_place = {wanted[key]: key for key in wanted}
    for item in read_articles(dict.fromkeys(files)):
        if isinstance(item, Article) and item.own_file and item.location in by_place:
            found[by_place[item.location]] = item
    return found


def texts_of(records: Iterable[ClaimRecord], file: Path, articles: Path | None = None) -> dict[str, str]:
    """Return the texts of the records' articles by id, those that are found; as ``articles_of``."""
    return {name: article.text for name, article in articles_of(records, file, articles).items()}


def _wanted(articles: Iterable[object], wanted: Mapping[str, str | None]) -> dict[str, Article]:
    return {item.id: item for item in articles if isinstance(item, Article) and item.id in wanted}
