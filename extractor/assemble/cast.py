"""The grantors whom an article names, by place: a claim's questions cost the same in a longer article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.normalise.name import name_key

_FALLEN = words("salience", "fallen")
_ADVICE = words("salience", "advice")
_OWNED = re.compile(r"(?i)(?:his|her) ")


def can_grant(mention: GrantorMention) -> bool:
    """Whether the mention names somebody with the office or nature to grant clemency."""
    if mention.rule == "executive_office" or "-elect" in mention.text:
        return False
    return mention.kind in ("office", "body", "state") or mention.office is not None


def is_fallen(mention: GrantorMention, before: str) -> bool:
    """ "ousted president Doe", "protests against Doe": a ruler of the past, or the one who is opposed."""
    told = f"{before[-12:]} {mention.text}".lower().split()
    return bool(_FALLEN.intersection(told)) or before.lower().rstrip().endswith(("against", "against the"))


def is_adviser(before: str) -> bool:
    """ "on the advice of the Council of State": whom a grantor hears does not grant."""
    told = before.lower().split()[-3:]
    return bool(_ADVICE.intersection(told)) and told[-1:] in (["of"], ["from"], ["with"], ["by"], ["the"])


class Mentions:
    """Mentions in reading order that don't overlap."""

    def __init__(self, mentions: Iterable[GrantorMention]) -> None:
        self._all = list(mentions)
        self._starts = [m.start for m in self._all]
        self._ends = [m.end for m in self._all]

    def __iter__(self) -> Iterator[GrantorMention]:
        return iter(self._all)

    def beginning_in(self, start: int, end: int) -> list[GrantorMention]:
        """Return the mentions that begin in ``[start, end)`` of the view."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def overlapping(self, start: int, end: int) -> list[GrantorMention]:
        """Return the mentions that share a character with ``[start, end)`` of the view."""
        return self._all[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def back_from(self, offset: int) -> Iterator[GrantorMention]:
        """Yield the mentions that end at or before ``offset``, the nearest first."""
        for at in range(bisect_right(self._ends, offset) - 1, -1, -1):
            yield self._all[at]

    def last_before(self, offset: int) -> GrantorMention | None:
        """Return the last mention that ends at or before ``offset``."""
        return next(self.back_from(offset), None)


class Cast:
    """All grantor mentions of an article, whose view is ``text``, and those that a question is about."""

    def __init__(self, grantors: Iterable[GrantorMention], text: str) -> None:
        self._grantors = grantors
        self._text = text

    @cached_property
    def all(self) -> Mentions:
        """Every mention; an iterator of them is read when first asked for, many an article holds no claim."""
        return Mentions(self._grantors)

    @cached_property
    def named(self) -> Mentions:
        """People and holders of offices whose names are known."""
        return Mentions(m for m in self.all if m.kind in ("person", "office") and m.name)

    @cached_property
    def able(self) -> Mentions:
        """Of these the ones who can grant."""
        return Mentions(m for m in self.named if can_grant(m))

    @cached_property
    def present(self) -> Mentions:
        """Of these the ones who are not called former."""
        return Mentions(m for m in self.able if "former" not in m.text.lower())

    @cached_property
    def bodies(self) -> Mentions:
        """Bodies and states that can grant."""
        return Mentions(m for m in self.all if m.kind in ("body", "state") and can_grant(m))

    @cached_property
    def leading(self) -> Mentions:
        """All but states that can grant, whose names are known, who have not fallen and don't advise."""
        able = [m for m in self.all if can_grant(m) and m.kind in ("person", "office", "body") and m.name]
        # "his government": it is he who grants
        able = [m for m in able if m.kind != "body" or not _OWNED.match(m.text)]
        told = ((m, self._text[max(0, m.start - 40) : m.start]) for m in able)
        return Mentions(m for m, before in told if not is_fallen(m, before) and not is_adviser(before))

    @cached_property
    def only(self) -> GrantorMention | None:
        """The first of ``leading`` if all name the same one."""
        return next(iter(self.leading)) if len({m.name for m in self.leading}) == 1 else None

    @cached_property
    def by_word(self) -> dict[str, GrantorMention]:
        """The first person with each folded word in the name."""
        found: dict[str, GrantorMention] = {}
        for mention in self.all:
            if mention.kind == "person" and mention.name:
                for word in name_key(mention.name):
                    found.setdefault(word, mention)
        return found
