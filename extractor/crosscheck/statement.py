"""What is compared: a statement, which is all claims that say the very same thing of the same act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from extractor.crosscheck.quantity import Quantity
from schemas.record import Action, Scope, Status, Unit

# One pardoned person receives one act, and one sentence as a rule; of convictions a person has any number.
BASIS: dict[str, str] = {
    "people": "people",
    "sentences": "people",
    "acts": "people",
    "convictions": "convictions",
}
# Kinds that exclude each other: a pardon forgives, a commutation shortens, a reprieve only delays. The other
# words (amnesty, remission) are used for several kinds, most of all of acts abroad.
EXCLUSIVE = frozenset(
    {
        frozenset({"pardon", "commutation"}),
        frozenset({"pardon", "reprieve"}),
        frozenset({"commutation", "reprieve"}),
    }
)
PRECISE_DAYS = 1  # a date of two days, as of a midnight signing, still names one act


@dataclass(frozen=True)
class Statement:
    """Claims alike in every slot that counts. Days are ordinals (``datetime.date.toordinal``), inclusive.

    ``claims`` holds at most the first 50 ids and ``told_by`` the first few who say so; ``n_claims`` and
    ``n_articles`` count all. ``sources`` are the first few that vouch for it, "" the reporter; ``article`` is
    one that tells it. ``deed`` is ``release`` where the words tell only of leaving prison.
    """

    sid: int
    grantor: str
    action: Action
    unit: Unit
    quantity: Quantity
    start: int | None
    end: int | None
    scope: Scope
    status: Status
    deed: str
    beneficiaries: str
    date_words: str
    pin: str
    words: str
    n_claims: int
    n_articles: int
    confidence: float
    claims: tuple[str, ...]
    told_by: tuple[str, ...]
    sources: tuple[str, ...]
    article: str
    headline: bool

    @cached_property
    def basis(self) -> str:
        """What it counts, as far as counts of it can be compared."""
        return BASIS[self.unit]

    @property
    def dated(self) -> bool:
        """Whether both ends of the date are known."""
        return self.start is not None and self.end is not None

    @property
    def precise(self) -> bool:
        """Whether the date names a day, or two in a row."""
        return self.start is not None and self.end is not None and self.end - self.start <= PRECISE_DAYS


def dates_meet(one: Statement, other: Statement) -> bool:
    """Whether two dates can be the same; an unknown end excludes nothing."""
    return not (
        (one.end is not None and other.start is not None and one.end < other.start)
        or (other.end is not None and one.start is not None and other.end < one.start)
    )


def same_kind(one: Action, other: Action) -> str:
    """Return ``same``, ``umbrella`` (one is the word clemency), ``loose`` (often confused) or ``other``."""
    if one == other:
        return "same"
    if "clemency" in (one, other):
        return "umbrella"
    return "other" if frozenset({one, other}) in EXCLUSIVE else "loose"


def by_day(statement: Statement) -> tuple[int, int]:
    """Return the order of statements by their first day; those without one come first."""
    return statement.start or 0, statement.sid
