"""Mentions: recognised spans of an article, as written, with what each recogniser made of them.

Every ``start`` and ``end`` counts Unicode code points in the text that was given, end exclusive, and
``text[start:end] == mention.text`` always holds. ``rule`` names the lexicon rule that found the mention.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Interval:
    """Calendar days, inclusive at both ends; ``None`` is open or unknown."""

    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class CountMention:
    """A quantity with its hedge: ``nearly 2,500``, ``between 20 and 30``, ``dozens``.

    ``value`` is the number named, ``None`` for ranges and vague counting nouns; ``lower``/``upper`` the
    inclusive interval meant, ``None`` for unbounded; ``relation`` one of the nine of the record contract.
    ``kind`` is ``count`` (of countable things), ``money``, ``percent``, ``measure``, ``age``, ``duration``,
    ``ratio`` or ``ordinal``. ``start:end`` covers hedge and number; ``number`` is the number alone.
    """

    start: int
    end: int
    text: str
    value: float | None
    lower: float | None
    upper: float | None
    relation: str
    kind: str
    number: Span
    unit: str | None = None
    rule: str = ""

    def moved(self, offset: int) -> CountMention:
        """Return the mention as it stands in a text that has ``offset`` characters before this one."""
        number = Span(self.number.start + offset, self.number.end + offset, self.number.text)
        return CountMention(
            self.start + offset, self.end + offset, self.text, self.value, self.lower, self.upper,
            self.relation, self.kind, number, self.unit, self.rule,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression. ``type`` and ``value`` follow TIMEX3 (ISO 24617-1): DATE, TIME, DURATION, SET.

    ``interval`` is the calendar meaning by the record contract, ``None`` where there is none (durations,
    ``recently``, anything relative without a publication date). ``granularity`` is ``day``, ``week``,
    ``month``, ``year``, ``range`` or ``term``; ``basis`` is ``explicit`` or ``relative``.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None
    granularity: str | None
    basis: str
    rule: str = ""

    def moved(self, offset: int) -> DateMention:
        """Return the mention as it stands in a text that has ``offset`` characters before this one."""
        return DateMention(
            self.start + offset, self.end + offset, self.text, self.type, self.value, self.interval,
            self.granularity, self.basis, self.rule,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class GrantorMention:
    """Somebody who could grant clemency (or speak): a person, an office, a body or a state.

    ``kind`` is ``person`` (a name, with or without title), ``office`` ("the governor"), ``body`` ("the
    Oklahoma Pardon and Parole Board", "the military government") or ``state`` ("Myanmar").
    ``name`` is the usual full name, ``None`` when the article does not say who holds the office.
    """

    start: int
    end: int
    text: str
    kind: str
    name: str | None
    office: str | None = None
    jurisdiction: str | None = None
    wikidata: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: source and cue as written, and the content they vouch for (in pieces when broken).

    ``quotation`` is ``direct``, ``indirect`` or ``mixed``. ``parent`` is the index, in the list returned,
    of the attribution whose content holds this one (the outer speaker), ``None`` at the outermost.
    ``source`` is ``None`` when nobody is named ("is said to").
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    quotation: str
    parent: int | None = None
    rule: str = ""
