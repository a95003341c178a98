"""Putting statements together that are about one thing, and keeping apart what must stay apart."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.crosscheck.alike import TWO_ACCOUNTS, comparable, within
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


@dataclass(frozen=True)
class Beside:
    """What articles tell side by side.

    ``apart``: pairs told as different acts; ``companions``: of a statement without a precise date, what else
    its articles tell; ``wholes``: of a part, the wholes beside it; ``accounts``: other numbers that an
    article gives of the same total without saying whose they are.
    """

    apart: dict[int, set[int]]
    companions: dict[int, set[int]]
    wholes: dict[int, set[int]]
    accounts: dict[int, set[int]]


def beside(store: Store, statements: dict[int, Statement]) -> Beside:
    """Return what articles tell side by side.

    An article that gives two numbers for the same kind of act, or two days, or two kinds in one sentence,
    speaks of two acts: it does not contradict itself, unless it says so (``_two_accounts``).
    """
    found = Beside(defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set))
    bodies: dict[int, list[Statement]] = defaultdict(list)
    for one, other, in_sentence, two_sources in store.rows(
        "SELECT one, other, in_sentence, two_sources FROM together"
    ):
        first, second = statements[one], statements[other]
        _note(found, first, second)
        _note(found, second, first)
        if first.scope != second.scope or not _different_acts(first, second, in_sentence):
            continue
        if not _two_accounts(first, second, two_sources):
            _pair(found.apart, one, other)
            if first.headline != second.headline:
                title, body = (first, second) if first.headline else (second, first)
                bodies[title.sid].append(body)
        elif not two_sources:
            _pair(found.accounts, one, other)
    for sid, told in bodies.items():
        if len(told) == 1 and _misprinted(statements[sid], told[0]):
            found.apart[sid].discard(told[0].sid)
            found.apart[told[0].sid].discard(sid)
    return found


def _note(found: Beside, this: Statement, that: Statement) -> None:
    if not this.precise:
        found.companions[this.sid].add(that.sid)
    if this.scope == "subset" and that.scope != "subset":
        found.wholes[this.sid].add(that.sid)


def _pair(pairs: dict[int, set[int]], one: int, other: int) -> None:
    pairs[one].add(other)
    pairs[other].add(one)


def _different_acts(one: Statement, other: Statement, in_sentence: bool) -> bool:
    if one.action != other.action:
        return in_sentence and same_kind(one.action, other.action) != "umbrella"
    if one.precise and other.precise and not dates_meet(one, other):
        return True
    if one.basis != other.basis:
        return False
    like = likeness(one.quantity, other.quantity)
    return like in ("excludes", "near") or (in_sentence and like == "rounds")


def _two_accounts(one: Statement, other: Statement, two_sources: bool) -> bool:
    """Whether an article gives two numbers of one thing: of one running total, or by two named sources."""
    if not comparable(one, other) or (one.start, one.end, one.status) != (
        other.start,
        other.end,
        other.status,
    ):
        return False
    if not within(one.quantity, other.quantity, TWO_ACCOUNTS):
        return False
    return two_sources or (one.scope == "cumulative" and one.dated and min(_size(one), _size(other)) > 0)


def _size(statement: Statement) -> int:
    return statement.quantity.value or statement.quantity.lower


def _misprinted(title: Statement, body: Statement) -> bool:
    """Whether a headline gives another number than the one of its kind in the body."""
    return (
        title.scope == body.scope == "event"
        and comparable(title, body)
        and dates_meet(title, body)
        and title.quantity.exact
        and body.quantity.exact
        and within(title.quantity, body.quantity, TWO_ACCOUNTS)
    )
