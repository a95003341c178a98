"""Who is meant by an office without a name: "the governor", "the former president", "his predecessor"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.normalise.grantor import GrantorRow
from extractor.normalise.place import Place, load_places
from extractor.recognise.identity import Person, kin_of, person_of
from extractor.recognise.scene import Scene

_PAST = frozenset(("former", "late", "ex"))
_NOT_AMERICAN = frozenset(("ministry", "parliament", "excellency", "mps"))
_HEAD = ["head", "of", "state"]
#: Years near an office, and how near they are, in characters.
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_NEAR = 120
_GOVERNORS = frozenset(("governor", "gov", "governors"))  # without these words a US administration is federal


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named at word ``at`` of the article; -1 in its title."""

    at: int
    person: Person


class Holders:
    """The people an article names, asked who is meant by an office; answers are kept, so that is linear."""

    def __init__(self, scene: Scene, named: Iterable[Named]) -> None:
        self.scene = scene
        self.named = sorted({(one.at, one.person.name): one for one in named}.values(), key=_at)
        self._fitting: dict[tuple[str, str, bool, bool], list[Named]] = {}
        self._executives: list[Named] | None = None
        self._listed = [one for one in self.named if one.person.row and one.person.held]

    def meant(self, kin: str, place: Place | None, at: int, *, former: bool, capital: bool) -> Person | None:
        """Return who is meant by an office of ``kin`` at word ``at``, ``None`` when the article does not say.

        ``capital``: the office is written with one ("the President").
        """
        key = (kin, place.code if place else "", former, capital)
        if key not in self._fitting:
            self._fitting[key] = self._candidates(kin, place, former=former, capital=capital)
        named = self._fitting[key]
        if named and not former and named[0].at > at and not any(map(self._serves, named)):
            # "The president signed 12. President Clinton signed more": the one named later is only compared
            incumbent = self._incumbent(kin, place)
            if incumbent and incumbent.row and not self._is_told_of_before(incumbent.row, at):
                return incumbent
        return nearest(named, at)

    def _is_told_of_before(self, row: GrantorRow, at: int) -> bool:
        """Whether the words from ``at`` tell of a year before the holder's term: "The president in 1974"."""
        start = self.scene.words.starts[at]
        years = _YEAR.findall(self.scene.words.text[max(0, start - _NEAR) : start + _NEAR])
        return row.start is not None and any(int(year) < row.start.year for year in years)

    def _candidates(self, kin: str, place: Place | None, *, former: bool, capital: bool) -> list[Named]:
        fitting = [
            one
            for one in self.named
            if _is_kin(one.person.kin, kin, place) and one.person.held and _in(one.person, place)
        ]
        day = self.scene.published
        if former:
            return [one for one in fitting if not (day and one.person.row and one.person.row.covers(day))]
        fitting = [one for one in fitting if self._serves(one) or not self._is_past(one)]
        american = self._american(kin) if place is None else None
        if american and capital:  # US official style: "the President" is our own, others are named
            return [Named(-1, american)]
        incumbent = self._incumbent(kin, place)
        if not fitting:
            return [Named(-1, incumbent)] if incumbent else []
        best = self._most_named(fitting + ([Named(-1, american)] if american else []))
        if incumbent and any(one.person.name == incumbent.name for one in best):
            return [Named(-1, incumbent)]
        return best

    def _most_named(self, fitting: list[Named]) -> list[Named]:
        """Return those named most, the title counting double; who was in office on the day comes first."""
        votes: Counter[tuple[bool, str | None]] = Counter()
        for one in fitting:
            votes[self._serves(one), one.person.name] += 2 if one.at < 0 else 1
        most = max((serves, number) for (serves, _), number in votes.items())
        names = {name for (serves, name), number in votes.items() if (serves, number) == most}
        return [one for one in fitting if one.person.name in names]

    def _is_past(self, one: Named) -> bool:
        """Whether somebody is named as one who held the office before: "the late king", "ex-President"."""
        near = self.scene.words.folded[max(0, one.at - 2) : one.at + 1] if one.at >= 0 else ()
        return not _PAST.isdisjoint(near)  # at the title and at the surname: "former President Trump"

    def _serves(self, one: Named) -> bool:
        day = self.scene.published
        return day is None or one.person.row is None or one.person.row.covers(day)

    def _american(self, kin: str) -> Person | None:
        """Return the US president in office when the White House is in the text."""
        folded = self.scene.words.folded
        if kin != "president" or "white" not in folded or "house" not in folded:
            return None
        row = self.scene.table.holder("US", self.scene.published)
        return person_of(self.scene, row) if row else None

    def _incumbent(self, kin: str, place: Place | None) -> Person | None:
        """Return who held the office on the article's day, in its place or that of the article."""
        scene, day = self.scene, self.scene.published
        if place is None:
            place = scene.setting.state if kin == "governor" else scene.setting.country
            if place is None and kin == "president" and not self._is_abroad():
                place = load_places().by_code["US"]
        if place is None or day is None:
            return None
        rows = [row for row in scene.table.by_jurisdiction.get(place.code, ()) if _holds(row, kin)]
        row = scene.table.pick([row for row in rows if row.covers(day)], day)
        return person_of(scene, row) if row else None

    def _is_abroad(self) -> bool:
        """Whether a text that names no country has what the US hasn't: ministers, a parliament.

        Ministers of a church are written small.
        """
        words, folded = self.scene.words, self.scene.words.folded
        if not _NOT_AMERICAN.isdisjoint(folded):
            return True
        return any(
            (word == "minister" and words.capital(i)) or (word == "head" and folded[i : i + 3] == _HEAD)
            for i, word in enumerate(folded)
        )

    def executive(self, at: int) -> Person | None:
        """Return whose "the administration" is: the president's, or in one state's news the governor's."""
        if self._executives is None:
            self._executives = self._heads()
        return nearest(self._executives, at)

    def _heads(self) -> list[Named]:
        setting = self.scene.setting
        american = setting.country is None or "US" in setting.codes or setting.country.code == "US"
        home = load_places().by_code["US"] if american else setting.country
        serving = [one for one in self.named if one.person.held and self._serves(one)]
        heads = [
            one
            for one in serving
            if (one.person.kin == "president" and _in(one.person, home))
            or (one.person.kin == "governor" and setting.state is not None)
        ]
        if heads:
            return heads
        stately = american and setting.state is not None
        if stately and not _GOVERNORS.isdisjoint(self.scene.words.folded):
            person = self._incumbent("governor", None)
        else:
            person = self._incumbent("president", home)
        return [Named(-1, person)] if person else []

    def predecessor(self, at: int) -> Person | None:
        """Return the predecessor of the last holder named before ``at``."""
        before = bisect_left(self._listed, at, key=_at)
        if not before:
            return None
        last = self._listed[before - 1].person.row
        row = self.scene.table.predecessor(last.name, self.scene.published) if last else None
        return person_of(self.scene, row) if row else None

    def last_before(self, at: int) -> Person | None:
        """Return the last person named before ``at``."""
        before = bisect_left(self.named, at, key=_at)
        return self.named[before - 1].person if before else None


def nearest(named: list[Named], at: int) -> Person | None:
    """Return the last of ``named`` (in reading order) before ``at``, else the first."""
    if not named:
        return None
    return named[max(bisect_left(named, at, key=_at) - 1, 0)].person


def _at(named: Named) -> int:
    return named.at


def _in(person: Person, place: Place | None) -> bool:
    if place is None or person.place is None:
        return True
    return place.code in (person.place.code, person.place.country)


def _holds(row: GrantorRow, kin: str) -> bool:
    return row.kind == "person" and _is_kin(kin_of(row.office), kin, None)


def _is_kin(held: str, kin: str, place: Place | None) -> bool:
    """Whether the holder of one office can be meant by another: "the Turkmen leader" is its president."""
    return held == kin or (kin == "leader" and place is not None and held not in ("", "governor"))
