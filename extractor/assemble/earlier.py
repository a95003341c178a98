"""The claims before a claim, by what it takes over from them: a question costs the same in a long article."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence

from extractor.assemble.draft import Draft
from extractor.mention import Interval


class Earlier:
    """An article's claims, in reading order; their grantors and actions are known, their dates come later."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._places = {id(draft): place for place, draft in enumerate(drafts)}
        self._alike = defaultdict[tuple[str | None, float | None, str], list[int]](list)
        for place, draft in enumerate(drafts):
            self._alike[_key(draft)].append(place)
        self._dated: list[int] = []
        self._days_by = defaultdict[str | None, list[int]](list)  # of whom
        self._days_in = defaultdict[str, list[int]](list)  # of which jurisdiction
        self._days_of_bodies_in = defaultdict[str, list[int]](list)

    def note_date(self, draft: Draft) -> None:
        """Take notice of a claim whose date has been read."""
        if draft.date_basis == "none":
            return
        place = self._places[id(draft)]
        insort(self._dated, place)
        told = draft.scope != "cumulative" and draft.status == "granted"
        if not told or draft.granularity not in ("day", "week", "month"):
            return
        insort(self._days_by[_name(draft)], place)
        grantor = draft.grantor
        if grantor is not None and grantor.jurisdiction is not None:
            insort(self._days_in[grantor.jurisdiction], place)
            if grantor.kind in ("body", "state"):
                insort(self._days_of_bodies_in[grantor.jurisdiction], place)

    def last(self, draft: Draft) -> Draft | None:
        """Return the claim just before."""
        place = self._places[id(draft)]
        return self._drafts[place - 1] if place else None

    def is_of_another(self, draft: Draft) -> bool:
        """Whether the claim just before is another person's, so that its day and paper are too."""
        last = self.last(draft)
        names = {_name(draft), _name(last)} if last is not None else set()
        return len(names) == 2 and None not in names

    def last_interval(self, draft: Draft) -> Interval | None:
        """Return the time of the last claim before that has a date."""
        found = self._last_of(draft, self._dated)
        return found.interval if found is not None else None

    def same_again(self, draft: Draft) -> Draft | None:
        """Return the earlier claim of the same number and kind, for one that has no date words of its own."""
        value = draft.counted.mention.value
        if value is None or value < 10:
            return None
        earlier = self._last_of(draft, self._alike[_key(draft)])
        if earlier is None or earlier.status != draft.status or earlier.part:
            return None
        return earlier

    def last_day(self, draft: Draft) -> Draft | None:
        """Return the last claim of the same grantor that was granted on a day, in a week or in a month.

        A junta's chief and the junta, a king and his state, are one grantor.
        """
        groups = [self._days_by[_name(draft)]]
        grantor = draft.grantor
        if grantor is not None and grantor.jurisdiction is not None:
            is_body = grantor.kind in ("body", "state")
            groups.append((self._days_in if is_body else self._days_of_bodies_in)[grantor.jurisdiction])
        found = [one for group in groups if (one := self._last_of(draft, group)) is not None]
        return max(found, key=self._place, default=None)

    def _last_of(self, draft: Draft, places: list[int]) -> Draft | None:
        at = bisect_left(places, self._place(draft))
        return self._drafts[places[at - 1]] if at else None

    def _place(self, draft: Draft) -> int:
        return self._places[id(draft)]


def _name(draft: Draft) -> str | None:
    return draft.grantor.name if draft.grantor else None


def _key(draft: Draft) -> tuple[str | None, float | None, str]:
    return _name(draft), draft.counted.mention.value, draft.action
