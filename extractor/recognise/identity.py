"""Which person a written name means: by the article's own introductions first, then by the table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from extractor.normalise.grantor import GrantorRow, surname_key
from extractor.normalise.name import name_key
from extractor.normalise.place import Place, load_places
from extractor.recognise.office import OfficePhrase
from extractor.recognise.office_words import Office, office_words
from extractor.recognise.person import HONOURED, spelled, surname_of, without_honorifics
from extractor.recognise.scene import Scene

# How long after leaving office a governor's surname alone is still taken for the governor.
_FRESH = dt.timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Person:
    """Who is meant: usual full ``name``, what they hold, and the table's ``row`` if they are in it.

    ``name`` is ``None`` for an office whose holder the article does not give away.
    ``held`` is false for somebody who had not held the office when the article appeared.
    """

    name: str | None
    kin: str
    place: Place | None
    office: str | None
    row: GrantorRow | None
    held: bool = True


@cache
def kin_of(office: str) -> str:
    """Return the kin of an office by its name: ``monarch`` for "King of Morocco", "" for none known."""
    words = name_key(office)
    for length in (3, 2, 1):
        entry = office_words().offices.get(words[:length])
        if entry:
            return entry.kin
    return ""


def person_of(scene: Scene, row: GrantorRow) -> Person:
    """Return the person of a row."""
    held = scene.published is None or row.start is None or row.start <= scene.published
    place = load_places().by_code.get(row.jurisdiction)
    return Person(row.name, kin_of(row.office), place, row.office or None, row, held)


def titled_person(
    scene: Scene, phrase: OfficePhrase, name: tuple[int, int], known: dict[str, list[str]]
) -> Person:
    """Return the person whose ``name`` (a word range) has an office; ``known``: full names by surname."""
    name = without_honorifics(scene.words, *name)
    folded = scene.words.folded[name[0] : name[1]]
    written = spelled(scene.words.slice(*name))
    rows = list(scene.table.by_alias.get(tuple(folded), ()))
    if not rows and len(folded) > 1:
        rows = _same_person(scene, folded)
    elif not rows:
        introduced = [full for full in known.get(folded[0], []) if not _is_honour(name_key(full))]
        rows = [row for full in introduced for row in _listed_as(scene, name_key(full))]
        namesakes = _at_home(scene, folded[0], phrase)
        rows = rows or _holders_called(scene, namesakes, phrase)
        if not rows and introduced:
            return _stranger(scene, introduced[0], phrase)
        rows = rows or namesakes or _by_given_name(scene, folded[0], phrase)
    place = None if len(folded) > 1 and _presides(scene, rows, phrase) else phrase.place
    row = choose_row(scene, rows, phrase.office, place)
    if row is None:
        return _stranger(scene, written, phrase)
    return person_of(scene, row)


def _presides(scene: Scene, rows: list[GrantorRow], phrase: OfficePhrase) -> bool:
    """Whether a full name is a president's on the day, whatever the country says: two are called Congo."""
    day = scene.published
    one = len({row.name for row in rows}) == 1 and phrase.office.kin == "president"
    return one and any(kin_of(row.office) == "president" and day and row.covers(day) for row in rows)


def _at_home(scene: Scene, surname: str, phrase: OfficePhrase) -> list[GrantorRow]:
    """Return the people of that surname whom the text can mean by it."""
    rows = scene.table.by_surname.get((surname,), [])
    return [row for row in rows if phrase.office.kin != "president" or can_be_meant(scene, row)]


def can_be_meant(scene: Scene, row: GrantorRow) -> bool:
    """Whether the text can mean the person: with a common surname no president of a country it leaves out.

    "President Robinson" of a bar association in Illinois is not the one of Trinidad and Tobago.
    """
    common = surname_key(row)[-1] in office_words().lists["common_surnames"]
    if not common or not scene.setting.codes or kin_of(row.office) not in ("president", "governor_general"):
        return True
    return row.jurisdiction.startswith("US") or _set_in(scene, row)


def _listed_as(scene: Scene, key: tuple[str, ...]) -> list[GrantorRow]:
    """Return the rows of a full name, with or without its middle initials: "Richard F. Celeste"."""
    short = tuple(word for word in key if len(word) > 1)
    return scene.table.by_alias.get(key) or scene.table.by_alias.get(short) or []


def _stranger(scene: Scene, name: str, phrase: OfficePhrase) -> Person:
    place, kin = phrase.place, phrase.office.kin
    if place is None and kin != "governor" and len(_countries(scene)) == 1:
        place = scene.setting.country
    elif place is None and kin == "governor":
        place = scene.setting.state
    office = phrase.office.label + (f" of {place.name}" if place else "")
    # Every US president is listed, so an unlisted one heads a university or a club.
    held = not (kin == "president" and (place is None or place.code == "US"))
    return Person(name, kin, place, office, None, held)


def _holders_called(scene: Scene, namesakes: list[GrantorRow], phrase: OfficePhrase) -> list[GrantorRow]:
    """Return those of one surname who hold the very office on the day, or who were US presidents."""
    day = scene.published
    rows = [row for row in namesakes if kin_of(row.office) == phrase.office.kin]
    if phrase.place is not None:
        rows = [row for row in rows if row.jurisdiction == phrase.place.code]
    return [row for row in rows if row.jurisdiction == "US" or (day and row.covers(day))]


def _is_honour(name: tuple[str, ...]) -> bool:
    """Whether a name is one word and what it is honoured by: "Sheikh Mohamed"."""
    return len(name) > 1 and HONOURED.issuperset(name[:-1])


def _by_given_name(scene: Scene, given: str, phrase: OfficePhrase) -> list[GrantorRow]:
    """Return the holder of the office on the day if that is the first name: "President Joe"."""
    home = _countries(scene)
    code = phrase.place.code if phrase.place else (next(iter(home)) if len(home) == 1 else "US")
    row = scene.table.holder(code, scene.published)
    called_so = row is not None and name_key(row.name)[0] == given
    return [row] if row and called_so and kin_of(row.office) == phrase.office.kin else []


def _countries(scene: Scene) -> set[str]:
    return {code.partition("-")[0] for code in scene.setting.codes}


def _same_person(scene: Scene, folded: list[str]) -> list[GrantorRow]:
    """Return the listed people with this surname and first initial: "Governor Edward G. Rendell"."""
    rows = scene.table.by_surname.get((surname_of(folded),), ())
    return [row for row in rows if name_key(row.name)[0][0] == folded[0][0] and _shares_name(row, folded)]


def _shares_name(row: GrantorRow, folded: list[str]) -> bool:
    given = {word for wording in (row.name, *row.aliases) for word in name_key(wording)[:-1]}
    return any(word in given or any(word[:3] == other[:3] for other in given) for word in folded[:-1])


def choose_row(
    scene: Scene, rows: list[GrantorRow], office: Office | None, place: Place | None
) -> GrantorRow | None:
    """Return the row meant by a name in an office: by office, place, the article's places, then its date.

    Of several people ("President Bush") the one in office on the day, else the last before it; without a
    day nobody.
    """
    if office is not None:
        rows = [row for row in rows if kin_of(row.office) == office.kin] or (
            rows if len({row.name for row in rows}) == 1 else []
        )
    if place is not None and len({row.name for row in rows}) >= 1:
        here = [row for row in rows if row.jurisdiction == place.code]
        rows = here or ([] if office is not None and office.kin in ("governor", "president") else rows)
    elif len({row.name for row in rows}) > 1:
        rows = [row for row in rows if _set_in(scene, row)] or rows
    if len({row.name for row in rows}) > 1:
        if scene.published is None:
            return None
        rows = [row for row in rows if row.start is None or row.start <= scene.published]
    return scene.table.pick(rows, scene.published)


def _set_in(scene: Scene, row: GrantorRow) -> bool:
    codes = scene.setting.codes
    return row.jurisdiction in codes or (row.jurisdiction == "US" and _american(scene))


def _american(scene: Scene) -> bool:
    return scene.setting.country is None or scene.setting.country.code == "US"


def surname_row(scene: Scene, word: str, *, mid_sentence: bool, polite: bool) -> GrantorRow | None:
    """Return whom a bare surname means by date and place alone, without an introduction; ``None`` if unsure.

    ``polite``: it follows "Mr." or "Ms.". The holder must be in office on the day, or fresh out of it, in the
    jurisdiction that the article is set in.
    """
    rows = scene.table.by_surname.get((word,), ())
    day = scene.published
    if not rows or day is None:
        # "Mr Evers" in an undated text about Wisconsin's governor
        here = [row for row in rows if scene.setting.state and row.jurisdiction == scene.setting.state.code]
        return scene.table.pick(here, None) if polite and len({row.name for row in here}) == 1 else None
    lists = office_words().lists
    common = word in lists["also_words"] or word in lists["common_surnames"]
    if common and not (mid_sentence or polite):
        return None
    fresh = dt.timedelta(0) if common else _FRESH
    rows = [row for row in rows if row.covers(day) or (row.end and row.end <= day <= row.end + fresh)]
    if polite:
        rows = [row for row in rows if _set_in(scene, row)]
    else:
        state, country = scene.setting.state, scene.setting.country
        home = {state.code} if state else {country.code} if country else {"US"}
        rows = [row for row in rows if row.jurisdiction in home]
    if len({row.name for row in rows}) != 1:
        return None
    return scene.table.pick(rows, day)
