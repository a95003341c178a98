"""States as actors ("Myanmar pardons …") and words that stand for a grantor named elsewhere."""

from __future__ import annotations

from extractor.recognise.office_words import office_words
from extractor.recognise.place import PlaceSpan
from extractor.recognise.scene import Scene
from extractor.recognise.words import COMMA, OTHER, POINT, POSSESSIVE, SPACE, Words


def find_actors(scene: Scene) -> list[PlaceSpan]:
    """Return the places that stand where a subject stands, before a verb."""
    return [span for span in scene.place_from.values() if span.form == "name" and _acts(scene.words, span)]


def _acts(words: Words, span: PlaceSpan) -> bool:
    i, j = span.i, span.j
    if j >= len(words) or words.gap(j) not in (SPACE, POINT) or _ends_sentence(words, span):
        return False
    lists = office_words().lists
    if words.folded[j] not in lists["state_verbs"]:
        return False
    before = i - 1
    if i == 0 or words.gap(i) in (OTHER, POINT):
        return True
    if words.folded[j] in lists["loose_after_place"] and words.folded[before] not in lists["clause_openers"]:
        return False
    if words.gap(i) == COMMA:  # "In Yangon, Myanmar, ..." against "On Friday, Myanmar freed"
        return not words.capital(before) or words.folded[before] in lists["calendar"]
    if words.gap(i) == POSSESSIVE:
        return False
    if words.folded[before] == "the" and before > 0 and words.gap(before) == SPACE:
        before -= 1
    if words.folded[before] in lists["prepositions"]:
        return False
    return not words.capital(before) or words.folded[before] in office_words().not_in_names


def _ends_sentence(words: Words, span: PlaceSpan) -> bool:
    """Whether the point after the place is a full stop ("Iran. On"), not an abbreviation's ("Pa. issues")."""
    pointed = words.gap(span.j) == POINT or words.raw[span.j - 1].endswith(".")
    return pointed and words.capital(span.j)


def find_anaphors(scene: Scene) -> list[tuple[int, int, str]]:
    """Return word ranges and rules of "his predecessor", "the administration", "the Democrat"."""
    words = scene.words
    party_nouns = office_words().lists["party_nouns"]
    found = []
    for i in words.among({"predecessor", "administration", *party_nouns}):
        if i == 0 or not words.joined(i):
            continue
        word, before = words.folded[i], words.folded[i - 1]
        if word == "predecessor" and before in ("his", "her", "their"):
            found.append((i - 1, i + 1, "predecessor"))
        elif word == "administration" and before in ("the", "his", "her", "this"):
            found.append((i - 1, i + 1, "administration"))
        elif word in party_nouns and before == "the" and _verb_follows(words, i + 1):
            found.append((i - 1, i + 1, "party"))
    return found


def _verb_follows(words: Words, j: int) -> bool:
    if j >= len(words) or words.gap(j) != SPACE or words.capital(j):
        return False
    word = words.folded[j]
    return (
        word.endswith("ed")
        or word in office_words().lists["irregular_past"]
        or word in office_words().lists["state_verbs"]
    )
