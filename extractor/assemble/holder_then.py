"""Who "the governor" was on the day of the act, where another has followed by the day of the news."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Story
from extractor.mention import GrantorMention
from extractor.normalise.grantor import GrantorRow, GrantorTable


def holder_then(draft: Draft, story: Story, table: GrantorTable) -> GrantorMention | None:
    """Return whom the story names that held the office when it was done, or ``None``.

    "Doe follows Roe on Tuesday. On Monday the governor pardoned 201 people": Roe.
    """
    grantor, day = draft.grantor, draft.interval.end
    if grantor is None or grantor.kind != "office" or day is None or draft.date_basis == "publication":
        return None
    rows = _rows(table, grantor.name, grantor.jurisdiction)
    if not rows or any(row.start is None or row.start <= day for row in rows):
        return None
    then = [
        m
        for m in story.cast.all
        if m.kind == "person" and m.name != grantor.name
        if any(row.covers(day) for row in _rows(table, m.name, grantor.jurisdiction))
    ]
    return then[0] if len({m.name for m in then}) == 1 else None


def _rows(table: GrantorTable, name: str | None, jurisdiction: str | None) -> list[GrantorRow]:
    rows = table.by_name.get(name or "", ())
    return [row for row in rows if row.kind == "person" and row.jurisdiction == jurisdiction]
