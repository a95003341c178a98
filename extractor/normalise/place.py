"""Countries and the states of the United States: names, news abbreviations, adjectives, capitals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractor.lexicon import load_csv
from extractor.normalise.name import name_key


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction: ISO 3166 ``code`` (``US``, ``US-OK``, ``MM``) and usual English ``name``.

    ``attributive`` is the form used before a noun: ``Spanish`` (government), ``Pennsylvania`` (governor).
    """

    code: str
    name: str
    attributive: str

    @property
    def country(self) -> str:
        """The code of the country: ``US`` for ``US-OK``."""
        return self.code.partition("-")[0]


@dataclass(frozen=True, slots=True)
class PlaceForm:
    """One way to write a place. ``form`` is ``name``, ``adjective`` or ``capital``.

    ``dotted`` forms are abbreviations that are other words without their point (``Miss.``, ``Ill.``).
    """

    place: Place
    form: str
    dotted: bool


class Places:
    """The gazetteer, indexed by the folded words of every form."""

    def __init__(self, rows: tuple[dict[str, str], ...]) -> None:
        self.forms: dict[tuple[str, ...], tuple[PlaceForm, ...]] = {}
        self.longest: dict[str, int] = {}
        self.by_code: dict[str, Place] = {}
        for row in rows:
            place = Place(row["code"], row["name"], _attributive(row))
            self.by_code[place.code] = place
            for form, field in (("name", "name"), ("name", "aliases"), ("adjective", "adjectives")):
                for wording in filter(None, row[field].split("|")):
                    self._add(wording, place, form)
            if row["capital"]:
                self._add(row["capital"], place, "capital")

    def _add(self, wording: str, place: Place, form: str) -> None:
        key = name_key(wording)
        dotted = wording.endswith(".") and "." not in wording[:-1]
        entry = PlaceForm(place, form, dotted)
        known = self.forms.get(key, ())
        if not any(other.place.code == place.code for other in known):
            self.forms[key] = (*known, entry)
        self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))

    def lookup(self, wording: str) -> Place | None:
        """Return the place called ``wording``, ``None`` when there is none or more than one.

        >>> load_places().lookup("Burma").name
        'Myanmar'
        """
        forms = self.forms.get(name_key(wording), ())
        return forms[0].place if len(forms) == 1 and forms[0].form != "capital" else None


def _attributive(row: dict[str, str]) -> str:
    if row["code"] == "US":
        return "U.S."
    if row["code"].startswith("US-"):
        return row["name"]
    return row["adjectives"].partition("|")[0] or row["name"]


@cache
def load_places() -> Places:
    """Return the places of ``lexicon/places.csv``."""
    return Places(load_csv("places"))
