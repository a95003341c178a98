"""Where words stand, against a search of the whole text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extractor.normalise.word_places import WordPlaces

# Few letters, so that words meet; signs within names; letters that fold in ways of their own.
TEXT = st.text(st.sampled_from("aAbB1_ -'’.\n\u0130\u0131\u0307ßſSKk\u212aµμ"), max_size=60)

#: Questions after which the answers come from a list.
OFTEN = 18


def searched(text: str, words: str, flags: int = 0) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, flags)]


@given(TEXT, TEXT.map(lambda words: words[:4]))
def test_occurrences_are_those_of_a_search(text: str, words: str) -> None:
    places = WordPlaces(text)
    for _ in range(OFTEN):
        assert list(places.occurrences(words)) == searched(text, words)


@given(TEXT, TEXT.map(lambda words: words[:4]))
def test_occurrences_in_any_case_are_those_of_a_search(text: str, words: str) -> None:
    places = WordPlaces(text)
    for _ in range(OFTEN):
        assert list(places.occurrences_in_any_case(words)) == searched(text, words, re.IGNORECASE)


def test_occurrences_of_words_of_the_text() -> None:
    text = "Roe and Al-Roe met Roe’s aide; ROE left. Roes don't count, nor does RoeX."
    assert list(WordPlaces(text).occurrences("Roe")) == [(0, 3), (11, 14), (19, 22)]
    assert len(list(WordPlaces(text).occurrences_in_any_case("roe"))) == 4
    assert list(WordPlaces(text).occurrences("Al-Roe")) == [(8, 14)]
