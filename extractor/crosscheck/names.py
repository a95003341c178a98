"""Who is who, as far as cross-checking needs it: one name a grantor, and whose word a source is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from extractor.lexicon import load_csv
from schemas.record import Grantor, Source

PRESIDENT = "President of the United States"
PRESIDENTIAL_HOUSES = frozenset({"white house", "biden white house", "the white house"})
# The office speaks for whoever holds it: "the governor's office", "Stitt's administration".
_OFFICE = re.compile(r"(?i)\b(?:office|administration|cabinet|aides?|spokes(?:man|woman|person))\b")


@dataclass(frozen=True, slots=True)
class Known:
    """What the list of grantors has about a name."""

    name: str
    jurisdiction: str
    body: bool
    presidential: bool


@cache
def _known() -> dict[str, Known]:
    """Return every name and alias of the list; one that two grantors share means nobody."""
    found: dict[str, Known | None] = {}
    for row in load_csv("grantors"):
        known = Known(
            row["name"],
            row["jurisdiction"],
            row.get("kind") == "body",
            (row.get("office") or "") == PRESIDENT,
        )
        for wording in (row["name"], *(row.get("aliases") or "").split("|")):
            key = _key(wording)
            if not key:
                continue
            earlier = found.get(key, known)
            if earlier is None or earlier.name != known.name:
                found[key] = None
            else:
                found[key] = known if not earlier.presidential else earlier
    return {key: known for key, known in found.items() if known}


def known(name: str) -> Known | None:
    """Return what is known of a grantor's name, or ``None``."""
    return _known().get(_key(name))


def _key(name: str) -> str:
    """Fold the spellings of one name: without case and accents, and with one Arabic article."""
    plain = unicodedata.normalize("NFKD", " ".join(name.split()).casefold().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("el-", "al-")


def is_president(name: str) -> bool:
    """Whether the list has a name as that of a president of the United States."""
    found = known(name)
    return bool(found and found.presidential)


@cache
def canonical(name: str) -> str:
    """Return the one name that a grantor has here; an unknown name is its own."""
    found = known(name)
    return found.name if found else " ".join(name.split())


def jurisdiction(grantor: Grantor) -> str:
    """Return the record's jurisdiction, else the list's, else nothing."""
    found = known(grantor.name) if grantor.name else None
    return grantor.jurisdiction or (found.jurisdiction if found else "")


def source_key(source: Source, grantor: Grantor) -> str:
    """Return whose word the number rests on; empty for the reporter's own and for people who aren't named.

    A speaker counts as the organisation spoken for. The grantor, the grantor's office and, for a president,
    the White House are one source: the official account of the act.
    """
    name = source.organisation or source.name
    if not name:
        return ""
    if grantor.name and _speaks_for(name, grantor):
        return f"the office of {canonical(grantor.name)}"
    return " ".join(name.split()).removeprefix("the ").removeprefix("The ")


def _speaks_for(name: str, grantor: Grantor) -> bool:
    assert grantor.name is not None
    lower, holder = name.casefold(), canonical(grantor.name)
    if canonical(name) == holder:
        return True
    if lower in PRESIDENTIAL_HOUSES:
        found = known(holder)
        return grantor.office == PRESIDENT or bool(found and found.presidential)
    if not _OFFICE.search(name):
        return False
    surname = holder.split()[-1].casefold()
    return surname in lower or lower.startswith(("governor's", "governor’s", "president's", "president’s"))
