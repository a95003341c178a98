"""What holds for any text: it is read, and every record points at its characters."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.pipeline import Extractor
from schemas.article import Article
from tests.grounded import is_grounded
from tests.table import FRIDAY

WORDS = (
    "pardoned pardons commuted clemency amnesty 39 nearly 1,500 no dozens people sentences of the to and she "
    "said on Monday last year since 2019 will not “ ” \" , . ( ) — : ; $ % 's - 🙂 <p> </p>"
)
PIECES = [*WORDS.split(), "Gov. Laura Kelly", "\n\n", "\r\n", "\u00a0"]
LIMITED = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])


@LIMITED
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_any_order_of_words_is_read_and_grounded(extractor: Extractor, text: str) -> None:
    for record in extractor.extract(Article(id="a", text=text, published=FRIDAY)):
        assert is_grounded(record, text)


@LIMITED
@given(st.text(max_size=200), st.text(max_size=50))
def test_any_characters_around_a_claim_are_grounded(extractor: Extractor, before: str, after: str) -> None:
    text = f"{before}\n\nGov. Laura Kelly pardoned 39 people.{after}"
    for record in extractor.extract(Article(id="a", text=text, title=before[:40], published=FRIDAY)):
        assert is_grounded(record, text)


#: What stands between the words of real pages: beyond the basic plane, combining, right to left, invisible.
ODDITIES = (
    "\U0001f54a", "\U00020000", "e\u0301", "\u0301", "\u202e", "\u2067عفو\u2069", "שלום", "\ufeff", "\x00",
    "\r\n", "\r", "\u2028", "\x85", "\u00ad", "\u200b", "\u00a0", "\ufffd", "\U0010ffff", "\ufffe",
    "ﬁ", "İ", "ß",
)  # fmt: skip
SENTENCE = (
    "WASHINGTON (AP) — President Joe Biden on Thursday commuted the sentences of nearly 1,500 people, the "
    "largest single-day act of clemency in modern history, the White House said."
)


@LIMITED
@given(
    st.lists(st.tuples(st.sampled_from(ODDITIES), st.integers(0, 27), st.booleans()), max_size=6),
    st.sampled_from(["", "\ufeff", "\x00", "\U0001f54a\r\n\r\n", "עברית\n\n"]),
)
def test_any_characters_within_a_claim_are_grounded(
    extractor: Extractor, odd: list[tuple[str, int, bool]], before: str
) -> None:
    """Glued to a word or standing between two."""
    words = SENTENCE.split()
    for mark, place, glued in sorted(odd, key=lambda one: -one[1]):
        if glued and place < len(words):
            words[place] += mark
        else:
            words.insert(place, mark)
    text = before + " ".join(words)
    for record in extractor.extract(Article(id="a", text=text, published=FRIDAY)):
        assert is_grounded(record, text)


def test_a_claim_among_odd_characters_is_found(extractor: Extractor) -> None:
    text = "\U0001f54a\ufeff עברית\r\n\r\n" + SENTENCE + "\r\n\x00\U00020000"
    (record,) = extractor.extract(Article(id="a", text=text, published=FRIDAY))
    assert (record.count.value, record.grantor.name) == (1500, "Joe Biden")
    assert is_grounded(record, text)


#: Texts that might break the reading: one bad number or date must not cost the article its other claims.
HOSTILE = {
    "a number of nothing": ("Gov. Laura Kelly pardoned 0 million people.", FRIDAY),
    "a beginning after the day of publication": (
        "Since 2019, Gov. Laura Kelly has granted 39 pardons. She pardoned 12 people.",
        "2017-06-16",
    ),
    "a reason that names a day to come": (
        "Gov. Laura Kelly will pardon 39 people since the board meets on Monday.",
        FRIDAY,
    ),
    "the first day of the calendar": ("Gov. Laura Kelly pardoned 39 people last year.", "0001-01-01"),
    "the last day of the calendar": ("Gov. Laura Kelly will pardon 39 people next year.", "9999-12-31"),
    "a leap day": ("Over the past year, Gov. Laura Kelly pardoned 39 people.", "2024-02-29"),
    "a huge number": ("Gov. Laura Kelly pardoned 99999999999999999999999 people.", FRIDAY),
    "a lone tag": ("<" * 500 + " Gov. Laura Kelly pardoned 39 people.", FRIDAY),
    "no spaces": ("GovernorKellypardoned39peopleandcommuted12sentences" * 40, FRIDAY),
    "one long sentence": ("Gov. Laura Kelly pardoned 39 people, " * 200, FRIDAY),
    "null characters": ("Gov. Laura Kelly\x00 pardoned 39\x00 people.", FRIDAY),
}


@pytest.mark.parametrize(("text", "published"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_and_grounded(extractor: Extractor, text: str, published: str) -> None:
    found = extractor.extract(Article(id="a", text=text, published=published))
    assert all(is_grounded(record, text) for record in found)
