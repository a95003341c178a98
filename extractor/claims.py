"""The claims of an article: a list that a notebook shows as a table."""

from __future__ import annotations

from html import escape

from extractor.terminal import harmless
from schemas.record import ClaimDate, ClaimRecord

#: Rows that a notebook shows.
SHOWN = 200
_HEADINGS = ("claim", "action", "by", "when", "scope, status", "source", "confidence", "evidence")


class Claims(list[ClaimRecord]):
    """Claim records in reading order. It is a list, and shows as a table in a notebook.

    >>> Claims()._repr_html_().startswith("<table>")
    True
    """

    def _repr_html_(self) -> str:
        """Return the claims as an HTML table; nothing of an article's text is markup in it."""
        heads = "".join(f"<th>{name}</th>" for name in _HEADINGS)
        rows = "".join(map(_row, self[:SHOWN]))
        more = f"<p>and {len(self) - SHOWN:,} more</p>" if len(self) > SHOWN else ""
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _row(record: ClaimRecord) -> str:
    source = record.source.name or record.source.kind
    cells = (
        _safe(f"{record.count.text} {record.count.unit}"),
        _safe(record.action),
        _safe(record.grantor.name or "nobody named"),
        _safe(_days(record.date)),
        _safe(f"{record.scope}, {record.status}"),
        _safe(source),
        f"{record.confidence:.2f}",
        _quote(record),
    )
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"


def _days(date: ClaimDate) -> str:
    if date.start == date.end:
        return date.start or "no date"
    return f"{date.start or '…'} to {date.end or '…'}"


def _quote(record: ClaimRecord) -> str:
    """Return the quote with its count marked, where the count stands in it."""
    quote = record.evidence.quote
    start, end = (place - record.evidence.start for place in record.evidence.spans["count"])
    if not 0 <= start < end <= len(quote):
        return _safe(quote)
    return f"{_safe(quote[:start])}<mark>{_safe(quote[start:end])}</mark>{_safe(quote[end:])}"


def _safe(text: str) -> str:
    return escape(harmless(text))
