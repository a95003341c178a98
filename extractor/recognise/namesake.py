"""Bare surnames of whoever holds office on the day, in articles that later name a namesake in full."""

from __future__ import annotations

from bisect import bisect_left

from extractor.normalise.grantor import GrantorRow
from extractor.recognise.identity import Person
from extractor.recognise.scene import Scene


def in_office(scene: Scene, surname: str) -> GrantorRow | None:
    """Return the US president of that surname on the day the article appeared."""
    day = scene.published
    rows = scene.table.by_surname.get((surname,), ()) if day else ()
    return next((row for row in rows if row.jurisdiction == "US" and day and row.covers(day)), None)


def incumbent_before(scene: Scene, surname: str, full: int, end: int) -> GrantorRow | None:
    """Return the president in office whom a bare surname means that stands before another's full name.

    "Bush granted 189 pardons. ... Bush's father, George H.W. Bush": the first of them is not the second.
    """
    holder = in_office(scene, surname)
    other = scene.table.by_alias.get(tuple(scene.words.folded[full:end]), ())
    if holder is None or not any(row.jurisdiction == "US" and row.name != holder.name for row in other):
        return None
    capitals, folded = scene.words.capitals, scene.words.folded
    inside = {k for end, start in scene.run_to.items() for k in range(start, end)}
    before = capitals[: bisect_left(capitals, full)]
    return holder if any(folded[i] == surname and i not in inside for i in before) else None


def is_president(person: Person) -> bool:
    """Whether the person is listed as a president of the United States."""
    return person.row is not None and person.row.jurisdiction == "US"
