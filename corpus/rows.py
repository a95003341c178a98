"""A row of a table -> a raw article."""

from __future__ import annotations

import re

from corpus.fields import Row
from corpus.files import too_large
from corpus.problem import empty
from corpus.raw import Holder, Raw, RawForm

PAGE = re.compile(r"\s{0,50}(?:<\?xml[^>]{0,200}>\s{0,50})?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def form_of(text: str) -> RawForm:
    """Return whether the text of a record is a whole HTML page or plain text.

    >>> form_of("<!DOCTYPE html><html>…"), form_of("<b>Two</b> men were pardoned")
    ('page', 'text')
    """
    return "page" if PAGE.match(text) else "text"


def raw_of(row: Row, holder: Holder, number: int) -> Raw:
    """Return the row's raw article; Unreadable if its text is empty or longer than an article may be."""
    if not row.text.strip():
        raise empty()
    data = row.text.encode()
    if len(data) > holder.limit:
        raise too_large(holder.limit)
    return Raw(
        data,
        form_of(row.text),
        holder.id_of(number),
        holder.location,
        number,
        stated=row.stated,
        otherwise=holder.given,
        charset="utf-8",
        notes=(row.note,) if row.note else (),
    )
