"""A raw article -> an article: decoding, and finding the text of a page. This is where the time goes."""

from __future__ import annotations

from collections.abc import Callable

from corpus.decode import check_signature, decode
from corpus.head import read_head
from corpus.metadata import Metadata
from corpus.page import read_page
from corpus.problem import InputProblem, Unreadable, empty
from corpus.raw import Raw, Unopened
from schemas.article import Article
from schemas.record import PublishedBasis

MayHold = Callable[[bytes], bool]


def to_article(raw: Raw, may_hold: MayHold | None = None) -> Article | Unopened | InputProblem:
    """Return the article, or why there is none. It depends on the arguments alone: it may run anywhere.

    Finding the text of a page takes a hundred times as long as all else. ``may_hold`` is asked before, with
    the page's bytes; where it says no, the page stays unopened.
    """
    try:
        if raw.form == "page":
            check_signature(raw.data)
            if may_hold is not None and not may_hold(raw.data):
                return Unopened(raw.known_id, raw.place, raw.notes)
            page = read_page(raw.data, raw.charset, raw.stated.url)
            return _describe(raw, page.text, raw.stated.over(page.stated), seen=page.seen, note=page.note)
        if raw.form == "string":
            return _describe(raw, raw.data.decode(), raw.stated)
        decoded = decode(raw.data, raw.charset)
        return _describe(raw, decoded.text, raw.stated, note=decoded.note)
    except Unreadable as problem:
        return problem.at(raw.location, raw.line)


def _describe(
    raw: Raw, text: str, stated: Metadata, *, seen: str | None = None, note: str | None = None
) -> Article:
    """What was stated first, then what the page shows or the head of the text tells."""
    if not text.strip():
        raise empty()
    stated = stated.over(raw.otherwise)
    head = read_head(text)
    in_text = seen or (head.published.isoformat() if head.published else None)
    known = stated.over(Metadata(None, head.title, in_text, head.publisher))
    basis: PublishedBasis = "metadata" if stated.published else "text" if in_text else "unknown"
    return Article(
        id=known.id or raw.id,
        text=text,
        title=known.title,
        published=known.published,
        published_basis=basis,
        publisher=known.publisher,
        url=known.url,
        location=raw.place,
        notes=(*raw.notes, note) if note else raw.notes,
        own_file=raw.own_file,
    )
