"""Putting statements together that are about one thing, and keeping apart what must stay apart."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.crosscheck.quantity import likeness
from extractor.crosscheck.statement import Statement, dates_meet, same_kind
from extractor.crosscheck.store import Store


class Gathering:
    """Union-find over statements, with pairs that may never meet. Results don't depend on the order of joins
    that are all possible; callers join in an order that the statements decide.
    """

    def __init__(self, statements: Iterable[Statement], apart: dict[int, set[int]]) -> None:
        self._apart = apart
        self._members = {statement.sid: [statement] for statement in statements}
        self._root = {sid: sid for sid in self._members}

    def root(self, sid: int) -> int:
        """Return the sid that stands for the cluster of ``sid``."""
        while self._root[sid] != sid:
            self._root[sid] = self._root[self._root[sid]]
            sid = self._root[sid]
        return sid

    def members(self, sid: int) -> list[Statement]:
        """Return the cluster of ``sid``."""
        return self._members[self.root(sid)]

    def may_join(self, one: int, other: int) -> bool:
        """Whether no member of one cluster must stay apart from a member of the other."""
        first, second = sorted((self.members(one), self.members(other)), key=len)
        root = self.root(second[0].sid)
        return not any(
            enemy in self._root and self.root(enemy) == root
            for member in first
            for enemy in self._apart.get(member.sid, ())
        )

    def join(self, one: int, other: int) -> bool:
        """Make two clusters one if they may be, and return whether they are."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        if len(self._members[first]) < len(self._members[second]):
            first, second = second, first
        self._members[first] += self._members.pop(second)
        self._root[second] = first
        return True

    def clusters(self) -> Iterator[list[Statement]]:
        """Yield the clusters, each sorted, in the order of their first statements."""
        grouped = [sorted(members, key=_sid) for members in self._members.values()]
        yield from sorted(grouped, key=lambda members: members[0].sid)


def _sid(statement: Statement) -> int:
    return statement.sid


class Magnitudes:
    """Finds clusters by the size of the numbers they name."""

    STEP = math.log(1.1)

    def __init__(self) -> None:
        self._found: dict[int, set[int]] = defaultdict(set)

    def add(self, statement: Statement) -> None:
        """Enter a statement under its number, if it names one."""
        if statement.quantity.pointed and statement.quantity.value:
            self._found[self._step(statement.quantity.value)].add(statement.sid)

    def near(self, value: int) -> list[int]:
        """Return the statements whose numbers may agree with ``value``, in order."""
        step = self._step(value)
        return sorted(sid for near in range(step - 3, step + 4) for sid in self._found.get(near, ()))

    def _step(self, value: int) -> int:
        return int(math.log(value) / self.STEP)


def comparable(one: Statement, other: Statement) -> bool:
    """Whether two statements count the same kind of act on the same basis."""
    return one.action == other.action and one.basis == other.basis


@dataclass(frozen=True)
class Beside:
    """What articles tell side by side.

    ``apart``: pairs told as different acts; ``companions``: of a statement without a precise date, what else
    its articles tell; ``wholes``: of a part, the wholes beside it.
    """

    apart: dict[int, set[int]]
    companions: dict[int, set[int]]
    wholes: dict[int, set[int]]


def beside(store: Store, statements: dict[int, Statement]) -> Beside:
    """Return what articles tell side by side.

    An article that gives two numbers for the same kind of act, or two days, or two kinds in one sentence,
    speaks of two acts: it does not contradict itself.
    """
    found = Beside(defaultdict(set), defaultdict(set), defaultdict(set))
    for one, other, in_sentence in store.rows("SELECT one, other, in_sentence FROM together"):
        for this, that in ((statements[one], statements[other]), (statements[other], statements[one])):
            if not this.precise:
                found.companions[this.sid].add(that.sid)
            if this.scope == "subset" and that.scope != "subset":
                found.wholes[this.sid].add(that.sid)
            if this.scope == that.scope and _different_acts(this, that, in_sentence):
                found.apart[this.sid].add(that.sid)
    return found


def _different_acts(one: Statement, other: Statement, in_sentence: bool) -> bool:
    if one.action != other.action:
        return in_sentence and same_kind(one.action, other.action) != "umbrella"
    if one.precise and other.precise and not dates_meet(one, other):
        return True
    if one.basis != other.basis:
        return False
    like = likeness(one.quantity, other.quantity)
    return like in ("excludes", "near") or (in_sentence and like == "rounds")
