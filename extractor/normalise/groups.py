"""Groups of private people that speak: "the rights group Viasna", "the group" after it."""

from __future__ import annotations

import re
from typing import Final

from extractor.mention import Span

#: With "the": a body of private people named before.
GROUPS: Final = frozenset(
    {
        "group",
        "organization",
        "organisation",
        "nonprofit",
        "charity",
        "coalition",
        "association",
        "watchdog",
        "foundation",
        "project",
    }
)
#: With "the": politicians named before by party or seat.
MEMBERS: Final = frozenset(
    {
        "democrat",
        "republican",
        "congresswoman",
        "congressman",
        "lawmaker",
        "senator",
        "liberal",
        "conservative",
    }
)
#: In its name one of these makes a body one of the state, which nobody calls a group.
_OF_STATE: Final = frozenset(
    {
        "house",
        "department",
        "ministry",
        "office",
        "board",
        "court",
        "government",
        "agency",
        "police",
        "senate",
    }
)
#: "state television MRTV", "the rights group Viasna": a name behind what it is.
PROPER_TAIL: Final = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) )?(?:[A-Z]?[a-z-]+ )(?:[a-z-]+ ){0,3}"
    r"(?P<name>[A-Z][\w.&’'-]+(?: [A-Z][\w.&’'-]+){0,4})"
)


def called_group(text: str, source: Span) -> str | None:
    """Return the name behind "the advocacy group", inside a source or right before it.

    >>> called_group("The group Viasna said so.", Span(10, 16, "Viasna"))
    'Viasna'
    """
    before = text[max(0, source.start - 24) : source.start].lower().split()[-1:]
    if GROUPS.intersection(before):
        return source.text
    tail = PROPER_TAIL.fullmatch(source.text)
    inside = source.text[: tail.start("name")].lower().split() if tail is not None else []
    return tail["name"] if tail is not None and GROUPS.intersection(inside) else None


def is_of_state(name: str) -> bool:
    """Whether a name is that of a part of the state, which nobody calls a group.

    >>> is_of_state("Department of Justice"), is_of_state("Viasna")
    (True, False)
    """
    return bool(_OF_STATE.intersection(name.lower().split()))
