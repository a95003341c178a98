"""An event as some of its claims tell it: by one of the numbers given, or on one of the bases of counting."""

from __future__ import annotations

from collections import defaultdict

from extractor.crosscheck.happening import Happening, finest
from extractor.crosscheck.quantity import Quantity
from extractor.crosscheck.statement import Statement


def sides(one: Happening) -> list[Happening]:
    """Return the event once for each number that its claims give, told by those claims alone."""
    grouped: dict[Quantity, list[Statement]] = defaultdict(list)
    for member in (*one.agreeing, *one.rivals):
        grouped[member.quantity].append(member)
    return [
        Happening(
            grouped[quantity], notes=one.notes, claims=one.claims, articles=one.articles, number=one.number
        )
        for quantity in sorted(grouped, key=finest)
    ]


def by_basis(one: Happening) -> list[Happening]:
    """Return the event once for each basis on which its claims count: people, convictions."""
    bases = {member.basis for member in one.members if member.status == one.status}
    if len(bases) < 2:
        return [one]
    told = [[member for member in one.members if member.basis == basis] for basis in sorted(bases)]
    return [
        Happening(members, one.wrong, one.right, one.notes, one.claims, one.articles, number=one.number)
        for members in told
    ]
