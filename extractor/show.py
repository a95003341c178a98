"""Records as a table that a person reads, the words of each slot marked in the evidence."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.terminal import harmless
from schemas.record import ClaimDate, ClaimRecord

# Drawn in this order, so the narrow slots stay visible inside a wide one.
STYLES = {
    "superlative": "italic",
    "source": "magenta",
    "date": "blue",
    "grantor": "green",
    "action": "bold yellow",
    "count": "bold reverse",
}


def console() -> Console:
    """Return standard output as rich sees it; wide enough for a table where no terminal sets the width."""
    fixed = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if fixed else 110, markup=False, emoji=False, highlight=False)


def show_records(
    records: Iterable[ClaimRecord], output: Console, texts: Mapping[str, str], around: int = 0
) -> None:
    """Print one table for each run of records of one article.

    ``texts`` maps article ids to their texts; a record whose quote is not where it says in them is marked.
    ``around`` is how many characters of the text stand before and behind each quote. Without colours the
    count stands in «», so a pipe shows it too.
    """
    for _, group in groupby(records, key=_article):
        output.print(table_of(list(group), texts, marks=output.color_system is None, around=around))


def _article(record: ClaimRecord) -> str:
    return record.article.id


def table_of(records: list[ClaimRecord], texts: Mapping[str, str], *, marks: bool, around: int = 0) -> Table:
    """Return the table of one article's records; ``marks`` puts the count in «»."""
    article = records[0].article
    parts = (article.id, article.title, article.publisher, article.published)
    table = Table(
        title=Text(harmless(" · ".join(part for part in parts if part))),
        title_justify="left",
        show_lines=True,
    )
    table.add_column("claim", ratio=3)
    table.add_column("by, when, says who", ratio=3)
    table.add_column("evidence", ratio=6)
    for record in records:
        evidence = quoted(record, marks=marks)
        text = texts.get(record.article.id)
        if text is not None and _is_grounded(record, text):
            evidence = _in_place(evidence, record, text, around)
        elif text is not None:
            evidence.append("\nThis quote is not there in the article.", style="bold red")
        table.add_row(_claim(record), _circumstances(record), evidence)
    return table


def _claim(record: ClaimRecord) -> Text:
    count = record.count
    text = Text(harmless(f"{count.text} {count.unit}"), style="bold")
    text.append(f"\n{record.action}, {record.status}", style="not bold")
    text.append(f"\n{record.scope}, confidence {record.confidence:.2f}", style="not bold dim")
    return text


def _circumstances(record: ClaimRecord) -> Text:
    source = record.source.name or (
        "unattributed" if record.source.kind == "reporter" else record.source.kind
    )
    return Text(
        harmless(record.grantor.name or "nobody named") + "\n" + _when(record.date) + "\n" + harmless(source)
    )


def _when(date: ClaimDate) -> str:
    if date.start == date.end:
        return date.start or "no date"
    return f"{date.start or '…'} to {date.end or '…'}"


def quoted(record: ClaimRecord, *, marks: bool) -> Text:
    """Return the quote with the words of each slot in its style; spans outside the quote are left out."""
    evidence = record.evidence
    text = Text(harmless(evidence.quote))
    for slot, style in STYLES.items():
        start, end = evidence.spans.get(slot, (0, 0))
        if evidence.start <= start < end <= evidence.end:
            text.stylize(style, start - evidence.start, end - evidence.start)
    start, end = (offset - evidence.start for offset in evidence.spans["count"])
    if not marks or not 0 <= start < end <= len(evidence.quote):
        return text
    return Text.assemble(text[:start], "«", text[start:end], "»", text[end:])


def _in_place(quote: Text, record: ClaimRecord, text: str, around: int) -> Text:
    start, end = record.evidence.start, record.evidence.end
    before, behind = text[max(0, start - around) : start], text[end : end + around]
    return Text.assemble((harmless(before), "dim"), quote, (harmless(behind), "dim"))


def _is_grounded(record: ClaimRecord, text: str) -> bool:
    return text[record.evidence.start : record.evidence.end] == record.evidence.quote
