"""What a ranking claims, read from the superlative of a record: of which acts, since when, against whom."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from schemas.record import Action, Superlative

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen")  # fmt: skip
_PREDECESSORS = re.compile(
    r"(?i)\b(?:last|past|previous|prior|preceding|most recent) (?P<n>\d{1,2}|[a-z]{3,9}) "
    r"(?:[A-Z]\w+ )?(?:presidents|predecessors|administrations|governors|kings|prime ministers)"
)
_HOLDERS = r"(?:presidents?|predecessors?|governors?|kings?|prime ministers?|rulers?)"
_ANY = re.compile(rf"(?i)\bthan (?:any|every|all)(?: [\w.]+){{0,3}} {_HOLDERS}\b")
_OFFICE = re.compile(rf"(?i)\b{_HOLDERS}\b|\bstate(?:'s|’s)? history\b")
# A record of a year or a month compares years or months, not those who held an office.
_PERIOD = re.compile(
    r"(?i)\b(?:single|any|one|a) (?:day|week|month|year|term|session)\b|\bsingle-(?:day|year)"
)
_OWN = re.compile(
    r"(?i)\b(?:his|her|their|its) (?:\w+ )?(?:presidency|term|tenure|administration|time in office)\b"
)
_NATIONAL = re.compile(r"(?:\bU\.? ?S\b|\bUnited States\b|\bAmerican?\b|(?i:\bnation|\bcountry))")
# Of predecessors at the same time of their terms the statistics know nothing, and "recent" has no bound.
_VAGUE = re.compile(
    r"(?i)\brecent (?:president|predecessor)|\bat (?:this|that|the same) (?:point|stage|time)"
)
_PRESIDENTS = re.compile(r"(?i)\bpresidents?\b|\b(?:in|modern|U\.? ?S\.?|American) history\b")
_SINCE = re.compile(r"(?i)\bsince (?:at least )?([^,;:()]{2,40})")
_YEAR = re.compile(r"\b(1[789]\d\d|20\d\d)\b")
_KINDS: tuple[tuple[str, Action], ...] = (
    ("clemenc", "clemency"), ("commut", "commutation"), ("pardon", "pardon"), ("amnest", "amnesty"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking as it can be tested.

    ``since`` is a day number, 0 if no year is named in ``since_words``; ``combined`` the number of
    predecessors taken together, 0 for a ranking of another sort, and -1 for "any president"; ``vague`` says
    that the presidents or the time meant are not told, ``of_presidents`` that presidents are compared,
    ``of_office`` that holders of any office are, ``period`` that days, months or years are.
    """

    text: str
    direction: str
    rank: int
    action: Action
    since: int
    own: bool
    national: bool
    combined: int
    since_words: str
    vague: bool
    of_presidents: bool
    of_office: bool
    period: bool


def read_ranking(said: Superlative, action: Action, after: str = "") -> Ranking:
    """Return what a superlative claims of an event of the kind ``action``.

    The kind is the one that its own words name, else the event's; "acts of clemency" means any kind.
    ``after`` are the words that follow it.
    """
    limit = _SINCE.search(f"{said.text} {after}")
    since_words = (said.since or (limit[1] if limit else "")).strip()
    words = f"{said.text} {said.compared_with or ''} {said.dimension or ''}"
    kinds = [kind for stem, kind in _KINDS if stem in words.casefold()]
    return Ranking(
        text=" ".join(said.text.split()),
        direction=said.direction,
        rank=said.rank or 1,
        action=kinds[0] if kinds else action,
        since=_since(since_words),
        since_words=since_words,
        of_presidents=bool(_PRESIDENTS.search(words)),
        of_office=bool(_OFFICE.search(words)),
        period=bool(_PERIOD.search(words)),
        vague=bool(_VAGUE.search(f"{words} {after}")),
        own=bool(_OWN.search(words)),
        national=bool(_NATIONAL.search(words)),
        combined=_combined(said, words),
    )


def _since(words: str) -> int:
    match = _YEAR.search(words)
    return dt.date(int(match[1]), 1, 1).toordinal() if match else 0


def _combined(said: Superlative, words: str) -> int:
    if said.direction not in ("more_than", "fewer_than"):
        return 0
    match = _PREDECESSORS.search(words)
    if match:
        name = match["n"].lower()
        return int(name) if name.isdecimal() else _NUMBERS.index(name) + 1 if name in _NUMBERS else 0
    return -1 if _ANY.search(words) or _ANY.search(f"than {said.compared_with or ''}") else 0
