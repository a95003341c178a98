"""Juntas under names of their own: "Supreme Council of the Armed Forces", "Provisional Ruling Council"."""

from __future__ import annotations

from extractor.normalise.place import Place
from extractor.recognise.office_words import office_words
from extractor.recognise.scene import Scene
from extractor.recognise.words import POSSESSIVE, SPACE, Words

#: A council with one of these in its name governs; councils of elders, churches and towns have none.
_GOVERNING = frozenset(
    (
        *("military", "revolutionary", "ruling", "armed", "sovereign", "sovereignty", "transitional"),
        *("administration", "safeguard", "salvation", "command", "redemption", "provisional", "governing"),
        *("leadership", "presidency", "development", "reformation", "liberation"),
    )
)
#: Words on either side of "Council".
_REACH = 6


def council_at(scene: Scene, i: int) -> tuple[int, int, Place | None] | None:
    """Return first word, end and country of the junta whose "Council" is word ``i``, ``None`` for others."""
    words = scene.words
    if not words.capital(i):
        return None
    start, end = _first(words, i), _end(words, i)
    if (start == i and end == i + 1) or _GOVERNING.isdisjoint(words.folded[start:end]):
        return None
    owner = scene.place_to.get(start - 1) if words.gap(start) == SPACE and _is_owned(words, start) else None
    owner = owner or (scene.place_to.get(start) if words.gap(start) == POSSESSIVE else None)
    place = owner.place if owner else scene.setting.country
    return None if place is None or place.country == "US" else (start, end, place)


def _is_owned(words: Words, start: int) -> bool:
    return start >= 2 and words.folded[start - 1] == "s" and words.gap(start - 1) == POSSESSIVE


def _first(words: Words, i: int) -> int:
    """Return the first capitalised word of "State Peace and Development Council"."""
    k, titles = i, office_words().lists["titles"]
    while k > max(0, i - _REACH) and words.gap(k) == SPACE:
        before = words.folded[k - 1]
        if words.capital(k - 1) and before not in titles and before != "the":
            k -= 1
        elif before == "and" and k >= 2 and words.gap(k - 1) == SPACE and words.capital(k - 2):
            k -= 2
        else:
            break
    return k


def _end(words: Words, i: int) -> int:
    """Return the end of "Council for the Safeguard of the Homeland"."""
    end = j = i + 1
    while j < min(len(words), i + 1 + _REACH) and words.gap(j) == SPACE:
        if words.capital(j):
            end = j + 1
        elif words.folded[j] not in ("of", "for", "the", "and"):
            break
        j += 1
    return end
