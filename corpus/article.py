"""A raw article -> an article: decoding, and finding the text of a page. This is where the time goes."""

from __future__ import annotations

from corpus.decode import decode
from corpus.fields import Fields, read_values
from corpus.head import read_head
from corpus.jsonl import parse_object
from corpus.markdown import read_markdown
from corpus.metadata import Metadata
from corpus.page import read_page
from corpus.problem import InputProblem, Unreadable, empty
from corpus.raw import Raw
from corpus.rows import form_of
from schemas.article import Article
from schemas.record import PublishedBasis


def to_article(raw: Raw, fields: Fields) -> Article | InputProblem:
    """Return the article, or why there is none. It depends on the arguments alone: it may run anywhere."""
    try:
        if raw.form == "json":
            return _from_json(raw, fields)
        if raw.form == "page":
            return _from_page(raw.data, raw)
        return _from_text(raw, fields)
    except Unreadable as problem:
        return problem.at(raw.location, raw.line)


def _from_text(raw: Raw, fields: Fields) -> Article:
    decoded = decode(raw.data, raw.charset)
    if raw.form == "markdown":
        text, own, note = read_markdown(decoded.text, fields)
        return _describe(raw, text, raw.stated.over(own), notes=(decoded.note, note))
    return _describe(raw, decoded.text, raw.stated, notes=(decoded.note,))


def _from_page(data: bytes, raw: Raw, own: Metadata | None = None, note: str | None = None) -> Article:
    stated = raw.stated.over(own) if own else raw.stated
    page = read_page(data, raw.charset, stated.url)
    known = stated.over(page.stated)
    return _describe(raw, page.text, known, seen=page.seen, notes=(page.note, note))


def _from_json(raw: Raw, fields: Fields) -> Article:
    values, note = parse_object(raw.data)
    row = read_values(values, fields)
    if form_of(row.text) == "page":
        return _from_page(row.text.encode(), raw, row.stated, row.note)
    return _describe(raw, row.text, raw.stated.over(row.stated), notes=(note, row.note))


def _describe(
    raw: Raw, text: str, stated: Metadata, *, seen: str | None = None, notes: tuple[str | None, ...] = ()
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
        location=raw.location if raw.line is None else f"{raw.location}:{raw.line}",
        notes=tuple(note for note in (*raw.notes, *notes) if note),
        own_file=raw.own_file,
    )
