"""An act or a running total with all statements of it: what they allow together, and which don't fit."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from extractor.crosscheck.quantity import FITS, Quantity, common, likeness, meets
from extractor.crosscheck.statement import Statement
from extractor.crosscheck.words import iso
from schemas.event import Event, EventCount, EventDate
from schemas.record import Action, Scope, Status, Unit

Interval = tuple[int, int | None]
T = TypeVar("T", bound=str)


@dataclass(eq=False)
class Happening:
    """One event in the making. ``wrong`` are statements that a person has judged wrong, ``right`` right.

    ``bounds`` and ``value`` are what the agreeing statements allow, ``rivals`` the ones that don't fit. Days
    are ordinals. ``claims`` and the numbers after it are filled in from the table of claims; ``number`` is
    the event's number in the table ``belongs``.
    """

    members: list[Statement]
    wrong: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    articles: int = 0
    publishers: int = 0
    sources: int = 1
    number: int = 0
    accounts: Mapping[int, set[int]] = field(default_factory=dict)
    grantor: str = field(init=False)
    action: Action = field(init=False)
    unit: Unit = field(init=False)
    scope: Scope = field(init=False)
    status: Status = field(init=False)
    start: int | None = field(init=False)
    end: int | None = field(init=False)
    bounds: Interval = field(init=False)
    value: int | None = field(init=False)
    rivals: list[Statement] = field(init=False)
    agreeing: list[Statement] = field(init=False)

    def __post_init__(self) -> None:
        trusted = [member for member in self.members if member.sid not in self.wrong] or self.members
        done = [member for member in trusted if member.status == "granted"] or trusted
        self.grantor = max(member.grantor for member in self.members)
        self.action = commonest(done, _kind)
        self.unit = commonest(done, _unit)
        self.scope = commonest(done, _scope)
        self.status = commonest(done, _status)
        self.start, self.end = _days(done)
        told = {member.quantity for member in done}
        # A plan that gives the number of the act is one more account of it.
        planned = [m for m in trusted if m.status == "planned" and m not in done and m.quantity in told]
        counted = [member for member in (*done, *planned) if member.basis == self.basis]
        self.agreeing, self.rivals = consensus(counted, self.right)
        self.bounds, self.value = allowed(self.agreeing, self.rivals)

    @property
    def basis(self) -> str:
        """What is counted: people (also sentences and acts) or convictions."""
        return "convictions" if self.unit == "convictions" else "people"

    @property
    def precise(self) -> bool:
        """Whether its date is known to the day, or to two."""
        return self.start is not None and self.end is not None and self.end - self.start <= 1

    @property
    def quantity(self) -> Quantity:
        """What is known of the count."""
        lower, upper = self.bounds
        sharpest = min((member.quantity for member in self.agreeing), key=finest)
        if len({member.quantity for member in self.agreeing}) == 1 and not self.disputed:
            return sharpest
        if self.value is not None and (lower, upper) == (self.value, self.value):
            return Quantity(lower, upper, self.value, "exactly")
        if self.value is not None:
            return sharpest
        return Quantity(lower, upper, None, "at_least" if upper is None else "between")

    @property
    def disputed(self) -> bool:
        """Whether its claims contradict each other so that no number stands."""
        return bool(self.rivals) and self.value is None

    @cached_property
    def id(self) -> str:
        """An id that depends on the claims alone."""
        digest = hashlib.sha256("\n".join(self.claims or _known(self.members)).encode())
        return digest.hexdigest()[:16]

    @property
    def order(self) -> tuple[object, ...]:
        """Where it comes among events: by grantor, then by day."""
        first = min(member.claims[0] for member in self.members)
        return self.grantor, self.start or 0, self.end or 0, self.action, self.scope, first

    def record(self) -> Event:
        """Return the published form."""
        lower, upper = self.bounds
        return Event(
            id=self.id,
            grantor=self.grantor or None,
            action=self.action,
            scope=self.scope,
            date=EventDate(start=iso(self.start), end=iso(self.end)),
            count=EventCount(value=self.value, lower=lower, upper=upper),
            claims=self.claims,
            articles=self.articles,
            publishers=self.publishers,
            independent_sources=self.sources,
            status=self.status,
            unit=self.unit,
            notes=self.notes,
        )


def _known(members: list[Statement]) -> list[str]:
    return sorted(claim for member in members for claim in member.claims)


def _kind(statement: Statement) -> Action:
    return statement.action


def _unit(statement: Statement) -> Unit:
    return statement.unit


def _scope(statement: Statement) -> Scope:
    return statement.scope


def _status(statement: Statement) -> Status:
    return statement.status


def finest(quantity: Quantity) -> tuple[float, bool, int]:
    """Return the order of quantities, the most precise first."""
    return quantity.width, quantity.round_figure, quantity.lower


def commonest(members: Iterable[Statement], slot: Callable[[Statement], T]) -> T:
    """Return what most articles say; of two that as many say, clemency is the less specific."""
    weights: dict[T, int] = defaultdict(int)
    for member in members:
        weights[slot(member)] += member.n_articles
    return min(weights, key=lambda value: (-weights[value], value == "clemency", value))


def _days(members: list[Statement]) -> tuple[int | None, int | None]:
    """Return the days on which all dates meet; where they don't, the day that most articles give."""
    starts = [member.start for member in members if member.start is not None]
    ends = [member.end for member in members if member.end is not None]
    start, end = max(starts, default=None), min(ends, default=None)
    if start is None or end is None or start <= end:
        return start, end
    weights: dict[tuple[int, int], int] = defaultdict(int)
    for member in members:
        if member.start is not None and member.end is not None:
            weights[member.start, member.end] += member.n_articles
    precise = {days: weight for days, weight in weights.items() if days[1] - days[0] <= 1} or weights
    return min(precise, key=lambda days: (-precise[days], days))


def consensus(
    members: list[Statement], right: frozenset[int] = frozenset()
) -> tuple[list[Statement], list[Statement]]:
    """Return the statements that can all be true together, and the others.

    The number that most articles give leads; where a person has called a claim right, that one does.
    """
    weights: dict[Quantity, int] = defaultdict(int)
    for member in members:
        weights[member.quantity] += member.n_articles
    backing = {one: sum(weight for other, weight in weights.items() if _fit(one, other)) for one in weights}
    judged = {member.quantity for member in members if member.sid in right}
    order = sorted(
        weights,
        key=lambda one: (one not in judged, -backing[one], -weights[one], *finest(one), one.relation),
    )
    kept: list[Quantity] = []
    for one in order:
        if all(_fit(one, other) for other in kept):
            kept.append(one)
    agreeing = [member for member in members if member.quantity in kept]
    return agreeing, [member for member in members if member.quantity not in kept]


def _fit(one: Quantity, other: Quantity) -> bool:
    return likeness(one, other) in FITS


def allowed(agreeing: list[Statement], rivals: list[Statement]) -> tuple[Interval, int | None]:
    """Return the interval that the agreeing statements allow and the most precise number they support.

    Where as many articles stand behind a rival number, no number stands and the interval holds them all.
    """
    order = sorted({member.quantity for member in agreeing}, key=finest)
    bounds: Interval = (order[0].lower, order[0].upper)
    for quantity in order[1:]:
        bounds = _met(bounds, quantity, order[0])
    backing = sum(member.n_articles for member in agreeing)
    against: dict[Quantity, int] = defaultdict(int)
    for rival in rivals:
        against[rival.quantity] += rival.n_articles
    tied = [quantity for quantity, weight in against.items() if weight >= backing]
    if tied:
        uppers = [quantity.upper for quantity in [*order, *tied]]
        lowest = min(quantity.lower for quantity in [*order, *tied])
        return (lowest, None if None in uppers else max(u for u in uppers if u is not None)), None
    if bounds[0] == bounds[1]:
        return bounds, bounds[0]
    named = {quantity.value for quantity in order if quantity.pointed}
    value = named.pop() if len(named) == 1 else None
    return bounds, value if value is None or meets(bounds, (value, value)) else None


def _met(bounds: Interval, quantity: Quantity, finest: Quantity) -> Interval:
    """Narrow ``bounds`` by a quantity; a round figure gives way where it must."""
    strict: Interval = (quantity.lower, quantity.upper)
    for one, other in ((bounds, strict), (bounds, quantity.loose), (finest.loose, strict)):
        if meets(one, other):
            return common(one, other)
    return bounds
