"""US presidents by bare surnames that are also places, firms or words: "In 1873 Grant pardoned 38".

The name must be the subject of a verb of clemency, and a year in the sentence, the talk of presidents or of a
term, or another president in the text must speak for the president.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extractor.normalise.grantor import GrantorRow
from extractor.recognise.action import action_words
from extractor.recognise.scene import Scene
from extractor.recognise.words import SPACE

#: Characters around the name that can belong to its sentence, and where that ends.
_AROUND: Final = 200
_END: Final = re.compile(r"[.!?]\s+(?=[A-Z])|\n\s*\n")
_YEAR: Final = re.compile(r"\b(?:17|18|19|20)\d\d\b(?!-)")
_OF_OFFICE: Final = re.compile(
    r"\b(?:[Pp]residen(?:t|ts|cy|tial)|[Ff]irst term|[Ss]econd term|White House)\b"
)
#: "Ford used the power": who uses it grants.
_USING: Final = frozenset({"used", "uses", "exercised", "wielded"})
_DEFINITE: Final = frozenset({"the", "his", "this", "that"})
_ADVERBS: Final = frozenset({"also", "then", "later", "soon", "alone", "himself", "had", "has", "once"})


def bare_president(scene: Scene, i: int, word: str, others: bool) -> GrantorRow | None:
    """Return the US president whom the surname at word ``i`` means, ``None`` if nothing speaks for one.

    ``others``: the text names US presidents. Of two presidents of one name a year tells which.
    """
    rows = [row for row in scene.table.by_surname.get((word,), ()) if row.jurisdiction == "US"]
    day = scene.published
    rows = [row for row in rows if day is None or (row.start and row.start <= day)]
    if not rows or not _grants(scene, i):
        return None
    sentence = _sentence(scene, i)
    years = [int(year) for year in _YEAR.findall(sentence)]
    if years:
        rows = [row for row in rows if any(_held(row, year, day) for year in years)]
    elif not (others or _OF_OFFICE.search(sentence)):
        return None
    return scene.table.pick(rows, day) if len({row.name for row in rows}) == 1 else None


def _grants(scene: Scene, i: int) -> bool:
    """Whether a verb of clemency follows, at most an adverb and an auxiliary in between."""
    words, known = scene.words, action_words()
    for j in range(i + 1, min(i + 4, len(words))):
        if words.gap(j) != SPACE or words.capital(j):
            return False
        if words.folded[j] in {*known.deeds, *known.give, *known.shortens, "freed", "spared"}:
            return True
        if words.folded[j] in _USING:
            return words.folded[j + 1 : j + 2] != [] and words.folded[j + 1] in _DEFINITE
        if words.folded[j] not in _ADVERBS and not words.folded[j].endswith("ly"):
            return False
    return False


def _sentence(scene: Scene, i: int) -> str:
    """Return the words around word ``i`` up to the ends of its sentence."""
    text, start = scene.words.text, scene.words.starts[i]
    before = _END.split(text[max(0, start - _AROUND) : start])[-1]
    return before + _END.split(text[start : start + _AROUND])[0]


def _held(row: GrantorRow, year: int, day: dt.date | None) -> bool:
    end = row.end or day or dt.date.max
    return row.start is not None and row.start.year <= year <= end.year
