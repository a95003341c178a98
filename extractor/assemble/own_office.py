"""Speakers who tell which office they held: "MR. ROE: I granted 39 pardons as governor of Ohio"."""

from __future__ import annotations

import re

from extractor.assemble.draft import Story
from extractor.mention import Attribution, GrantorMention
from extractor.normalise.name import fold, name_key
from extractor.normalise.place import load_places

_HELD = re.compile(
    r"\b(?:as|was|were|am|being|became) (?:the )?(?:governor|president|prime minister|premier|king|queen) of "
    r"(?:the (?:great )?(?:state|republic|commonwealth) of )?(?P<place>(?:[A-Z][\w'’-]{1,20} ?){1,3})"
)


def speaker_in_office(attribution: Attribution, story: Story) -> GrantorMention | None:
    """Return the listed holder whom a speaker's surname and the office he speaks of give away."""
    source = attribution.source
    if source is None or not source.text.split():
        return None
    surname = fold(source.text.split()[-1].strip(".,:"))
    codes = {code for span in attribution.content for code in _places(span.text)}
    rows = [row for row in story.table.by_surname.get((surname,), ()) if row.jurisdiction in codes]
    if len({row.name for row in rows}) != 1:
        return None
    row = rows[-1]
    return GrantorMention(
        source.start, source.end, source.text, "person",
        row.name, row.office, row.jurisdiction, row.wikidata, "own_office",
    )  # fmt: skip


def _places(said: str) -> set[str]:
    forms = load_places().forms
    keys = [name_key(found["place"]) for found in _HELD.finditer(said)]
    return {
        form.place.code for key in keys for n in range(len(key), 0, -1) for form in forms.get(key[:n], ())
    }
