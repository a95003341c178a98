"""Who is meant by an office without a name: "the governor", "the former president", "his predecessor"."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.normalise.grantor import GrantorRow
from extractor.normalise.place import Place, load_places
from extractor.recognise.identity import Person, kin_of, person_of
from extractor.recognise.scene import Scene

_GOVERNORS = frozenset(("governor", "gov", "governors"))  # without these words a US administration is federal


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at word ``at`` of the article; -1 in its title."""

    at: int
    person: Person


def holder_meant(
    scene: Scene, kin: str, place: Place | None, *, former: bool, at: int, named: list[Named]
) -> Person | None:
    """Return who is meant by an office of ``kin`` at word ``at``, ``None`` when the article does not say."""
    fitting = [one for one in named if one.person.kin == kin and one.person.held and _in(one.person, place)]
    if place is None and scene.setting.country is not None and len({one.person.name for one in fitting}) > 1:
        home = [one for one in fitting if _in(one.person, scene.setting.country)]
        fitting = home or fitting
    if former:
        return _former(scene, fitting, at)
    if len({one.person.name for one in fitting}) == 1:
        return fitting[0].person
    incumbent = _incumbent(scene, kin, place)
    if fitting:
        names = {one.person.name for one in fitting}
        return incumbent if incumbent and incumbent.name in names else _nearest(fitting, at)
    return incumbent


def _in(person: Person, place: Place | None) -> bool:
    if place is None or person.place is None:
        return True
    return person.place.code == place.code or person.place.country == place.code


def _former(scene: Scene, fitting: list[Named], at: int) -> Person | None:
    day = scene.published
    gone = [one for one in fitting if not (day and one.person.row and one.person.row.covers(day))]
    return _nearest(gone, at) if gone else None


def _nearest(named: list[Named], at: int) -> Person:
    """Return the last person named before ``at``, else the first named at all."""
    before = [one for one in named if one.at < at]
    return (before[-1] if before else named[0]).person


def _incumbent(scene: Scene, kin: str, place: Place | None) -> Person | None:
    """Return who held the office on the article's day, in its place or that of the article."""
    day = scene.published
    if day is None:
        return None
    if place is None:
        place = scene.setting.state if kin == "governor" else scene.setting.country
        if place is None and kin == "president":
            place = load_places().by_code["US"]
    if place is None:
        return None
    rows = [row for row in scene.table.by_jurisdiction.get(place.code, ()) if _holds(row, kin)]
    row = scene.table.pick([row for row in rows if row.covers(day)], day)
    return person_of(scene, row) if row else None


def _holds(row: GrantorRow, kin: str) -> bool:
    return row.kind == "person" and kin_of(row.office) == kin


def executive_meant(scene: Scene, at: int, named: list[Named]) -> Person | None:
    """Return whose "the administration" is: the president's, or the governor's in an article about one state."""
    day, setting = scene.published, scene.setting
    serving = [
        one
        for one in named
        if one.person.held and not (day and one.person.row and not one.person.row.covers(day))
    ]
    presidents = [one for one in serving if one.person.kin == "president" and _in(one.person, setting.country)]
    governors = [one for one in serving if one.person.kin == "governor" and setting.state]
    if presidents or governors:
        return _nearest(sorted(presidents + governors, key=_at), at)
    american = setting.country is None or setting.country.code == "US"
    if american and setting.state is not None and not _GOVERNORS.isdisjoint(scene.words.folded):
        return _incumbent(scene, "governor", None)
    return _incumbent(scene, "president", None)


def _at(named: Named) -> int:
    return named.at


def predecessor_meant(scene: Scene, at: int, named: list[Named]) -> Person | None:
    """Return the predecessor of the last holder named before ``at``."""
    before = [one.person for one in named if one.at < at and one.person.row and one.person.held]
    if not before:
        return None
    row = scene.table.predecessor(before[-1].name, scene.published)
    return person_of(scene, row) if row else None
