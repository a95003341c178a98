"""The words of ``lexicon/offices.toml`` in the form the recognisers look them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.lexicon import load_toml
from extractor.normalise.name import name_key

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office in general: "governor". ``kin`` groups offices that can mean one holder (king, monarch)."""

    id: str
    label: str
    kin: str
    stands_alone: bool


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """A kind of body: "parliament". The fields are explained in the lexicon."""

    id: str
    name: str
    alone: bool
    determined: bool


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one or more words; ``longest`` maps a first word to the length of its longest phrase."""

    keys: frozenset[Key]
    longest: dict[str, int]


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Everything the lexicon says about offices and bodies."""

    offices: dict[Key, Office]
    office_phrases: Phrases
    bodies: dict[Key, BodyNoun]
    body_phrases: Phrases
    lists: dict[str, frozenset[str]]
    body_lists: dict[str, frozenset[str]]
    place_lists: dict[str, frozenset[str]]
    place_unless: dict[str, frozenset[str]]
    not_in_names: frozenset[str]


@cache
def office_words() -> OfficeWords:
    """Return the lexicon; an unknown or missing field is an error."""
    data = load_toml("offices")
    offices = {key: _office(entry) for entry in data["office"] for key in map(name_key, entry["words"])}
    bodies = {key: _body(entry) for entry in data["body"] for key in map(name_key, entry["words"])}
    lists = {name: frozenset(words) for name, words in data["words"].items()}
    body_lists = {name: frozenset(words) for name, words in data["body_words"].items()}
    places = {name: frozenset(words) for name, words in data["places"].items() if name != "unless"}
    unless = {place: frozenset(words) for place, words in data["places"]["unless"].items()}
    outside = lists["not_names"] | lists["titles"] | lists["qualifiers"] | lists["party_nouns"]
    return OfficeWords(
        offices,
        _phrases(offices),
        bodies,
        _phrases(bodies),
        lists,
        body_lists,
        places,
        unless,
        outside | lists["state_verbs"] | lists["headline_verbs"],
    )


def _office(entry: dict[str, Any]) -> Office:
    _check(entry, {"id", "label", "kin", "stands_alone", "words", "examples", "counterexamples"})
    return Office(entry["id"], entry["label"], entry.get("kin", entry["id"]), entry["stands_alone"])


def _body(entry: dict[str, Any]) -> BodyNoun:
    _check(entry, {"id", "name", "alone", "determined", "words", "examples", "counterexamples"})
    return BodyNoun(entry["id"], entry["name"], entry["alone"], entry["determined"])


def _check(entry: dict[str, Any], fields: set[str]) -> None:
    unknown = set(entry) - fields
    if unknown:
        raise ValueError(f"offices.toml, {entry.get('id')}: unknown field {sorted(unknown)[0]!r}; remove it")


def _phrases(keys: Iterable[Key]) -> Phrases:
    longest: dict[str, int] = {}
    for key in keys:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return Phrases(frozenset(keys), longest)
