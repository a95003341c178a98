"""Words that are numbers only sometimes: "one", "no", "none", "zero", "a single", "a couple"."""

from __future__ import annotations

import re
from typing import Any

from extractor.lexicon import load_toml
from extractor.recognise.neighbour import Neighbours
from extractor.recognise.number import Numeral, any_of, spaced

_LEXICON: dict[str, Any] = load_toml("counts")
_ONE = {key: frozenset(words) for key, words in _LEXICON["one"].items()}
_ZERO = {key: frozenset(words) for key, words in _LEXICON["zero"].items()}
_COUNTED = frozenset(_LEXICON["calendar"]["counted_nouns"]) | _ZERO["singular_nouns"] | _ZERO["people_nouns"]
_NUMBER_WORDS = frozenset(_LEXICON["cardinals"]) | {"more", "every", "fewer"}
_NOT = re.compile(spaced(rf"(?:n't|\b(?:{any_of(_LEXICON['zero']['negations'])}))\b[^.;:!?—]{{0,80}}\Z"))
#: "commuted the sentence of one."
_SENTENCES = (("sentence",), ("sentences",), ("term",), ("terms",))
#: Another doer and number behind "issued one": "Jane Roe four".
_IN_TURN = re.compile(
    r",? (?:and |while )?(?:[a-z][a-z.'’-]{0,20} ){1,4}"
    rf"(?:\d{{1,3}}|none|{any_of([w for w in _LEXICON['cardinals'] if w != 'one'])})(?:[.,;]|\Z)"
)
_PAIRED = re.compile(r"\d and \Z")
_LABELLED = re.compile(r"[.,;\n]|\Z")
_SINGLE_PARENT = frozenset(
    ["mother", "father", "parent", "mom", "mum", "dad", "payer", "market", "malt", "file"]
)


def counts_something(folded: str, numeral: Numeral, around: Neighbours) -> bool:
    """Whether a numeral of an uncertain form is a number here; numerals of any other form always are.

    "One commutation" and "one of the 12" are, "no one" and "one another" are not; "no pardons" is, "no
    reason" is not.
    """
    if numeral.form == "words" and numeral.value == 1:
        return _one_is_told(folded, numeral, around) or _one_counts(folded, numeral, around)
    if numeral.form == "zero":
        word = folded[numeral.start : numeral.end]
        return _none_counts(around) if word == "none" else _no_counts(word, around)
    if numeral.form == "single":
        return around.next not in _SINGLE_PARENT
    return True


def is_negated(folded: str, start: int) -> bool:
    """Whether "a single" at ``start`` is negated in its clause: "has not granted a single pardon"."""
    return bool(_NOT.search(folded, max(0, start - 90), start))


def _one_is_told(folded: str, numeral: Numeral, around: Neighbours) -> bool:
    """ "Sentences commuted: one.", "issued one, Jane Roe four": a figure of its own."""
    if folded.endswith(": ", 0, numeral.start) and _LABELLED.match(folded, numeral.end):
        return True
    if _PAIRED.search(folded, max(0, numeral.start - 8), numeral.start) and _LABELLED.match(
        folded, numeral.end
    ):
        return True  # "Doe, 39 and one."
    return around.previous in _ONE["shared"] and _IN_TURN.match(folded, numeral.end) is not None


def _one_counts(folded: str, numeral: Numeral, around: Neighbours) -> bool:
    if around.hyphened or around.previous in _ONE["before_idiom"]:
        return bool(around.hyphened) and around.hyphened not in _ONE["idiom_compounds"]
    licensed = around.previous in _ONE["licence"] and around.before[1:2] != ("the",)
    licensed = licensed or (around.previous == "of" and around.before[1:2] in _SENTENCES)
    if not around.after or around.after[0] in "-–—":
        return licensed and not folded.startswith("'", numeral.end)
    following = around.next
    paired = around.after[2:3] if following == "out" else around.after[1:2]
    if following in ("in", "out", "or", "to", "and") and _is_number(paired):
        return True  # "one in five", "one out of ten", "one or two", "one to three"
    if following == "of":
        return around.previous not in _ONE["before"] or licensed
    if following == "was":
        return around.previous not in _ONE["before"]  # "one was a woman"
    if following in _ONE["after"] or not following[:1].isalpha():
        return licensed or (following in ("in", "to", "for") and around.previous == "and")
    if following in _ONE["idiom_nouns"]:
        return licensed or around.previous in ("in", "for", "about")
    # A noun after "one" is singular, so a word in -s is a verb ("one needs"); in -ly an adverb.
    verb = following.endswith("s") and not following.endswith(("ss", "us", "is", "ies"))
    return not (verb or following.endswith("ly"))


def _is_number(words: tuple[str, ...]) -> bool:
    """Whether the word is a number that can pair with "one": "five", "10", "more"; no year."""
    word = words[0].rstrip(",.;:") if words else ""
    return (word.isdigit() and len(word) != 4) or word in _NUMBER_WORDS


def _none_counts(around: Neighbours) -> bool:
    return around.previous != "to" and around.next not in ("other", "too", "but", "the")


def _no_counts(word: str, around: Neighbours) -> bool:
    """ "no pardons", "no federal inmates", "zero commutations"; not "no reason", "no one", "zero in on"."""
    if not around.after or around.hyphened:
        return False
    noun = around.next
    if noun in _COUNTED or (word == "zero" and noun in ("percent", "per")):
        return True
    if around.after[0] != noun:
        return False
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")) and len(noun) > 3
    if plural:
        return noun not in _ZERO["idle_nouns"] and noun not in ("less", "does", "was")
    later = [w.rstrip('.,;:!?)"”') for w in around.after[1:3]]
    if around.after[1:] and around.after[1] != later[0]:
        later = later[:1]
    return noun not in _ZERO["function_words"] and any(w in _COUNTED for w in later)
