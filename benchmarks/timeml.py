"""TimeML files: text, day of publication and TIMEX3 annotations."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

#: A year, season, half, quarter, month, week, weekend or day with or without a time, a decade, a century.
CALENDAR = re.compile(
    r"\d{2,4}(?:-(?:SP|SU|FA|WI|H[12]|Q[1-4]|W\d\d(?:-(?:WE|\d))?|\d\d(?:-\d\d)?)(?:T\S*)?)?\Z"
)


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression, annotated or found."""

    start: int
    end: int
    text: str
    type: str
    value: str

    @property
    def calendar(self) -> bool:
        """Whether it names a place in the calendar."""
        return self.type in ("DATE", "TIME") and CALENDAR.match(self.value) is not None


def read_timeml(path: Path) -> tuple[str, str | None, list[Timex]]:
    """Return the text of a TimeML file, its day of publication and its time expressions.

    Raises ``ValueError`` when the file is no TimeML.
    """
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise ValueError(f"{path} is no TimeML: {error}") from error
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None:
        raise ValueError(f"{path} is no TimeML: it has no TEXT")
    pieces: list[str] = []
    timexes: list[Timex] = []

    def walk(element: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if element.tag == "TIMEX3":
            text = "".join(pieces)[start:]
            kind, value = element.get("type", ""), element.get("value", "")
            timexes.append(Timex(start, start + len(text), text, kind, value))

    walk(body)
    day = created.get("value", "")[:10] if created is not None else None
    return "".join(pieces), day or None, timexes


def overlaps(one: Timex, other: Timex) -> bool:
    """Whether two expressions share a character."""
    return one.start < other.end and other.start < one.end
