"""Rankings and comparisons said of a claim: 39 is the number asked about. Sentences are made up."""

from __future__ import annotations

import pytest

from tests.table import Claim, rows

# direction, rank | text
RANKED = """
most 1 | Gov. Laura Kelly pardoned 39 people, the largest number in a single day.
most 1 | Gov. Laura Kelly pardoned 39 people in the largest act of clemency in state history.
most 1 | Gov. Laura Kelly granted 39 pardons, the most by any governor since 1979.
most 2 | Gov. Laura Kelly granted 39 pardons, the second-most of any Kansas governor.
most 3 | Gov. Laura Kelly granted 39 pardons, the third-highest number of any Kansas governor.
most 1 | Gov. Laura Kelly granted a record 39 pardons.
most 1 | Gov. Laura Kelly pardoned 39 people on Monday, a record for a single day.
fewest 1 | Gov. Laura Kelly granted 39 pardons, the fewest of any governor since 1979.
fewest 1 | Gov. Laura Kelly has granted 39 pardons, the lowest number of any Kansas governor.
more_than None | Gov. Laura Kelly has granted 39 pardons, more than her last five predecessors combined.
more_than None | Gov. Laura Kelly has granted 39 pardons, more than any other governor.
fewer_than None | Gov. Laura Kelly has granted 39 pardons, fewer than any other governor.
"""


@pytest.mark.parametrize(("expected", "text"), rows(RANKED))
def test_direction_and_rank(claim: Claim, expected: str, text: str) -> None:
    found = claim(text).superlative
    assert found is not None
    assert f"{found.direction} {found.rank}" == expected


# dimension, since, compared with ("-": none) | text
PARTS = """
single day | - | - | Gov. Laura Kelly pardoned 39 people, the largest number in a single day.
single day | 1900 | - | Gov. Laura Kelly pardoned 39 people, the most in a single day since at least 1900.
single year | - | - | Gov. Laura Kelly granted 39 pardons, the most by any governor in a single year.
state history | - | - | Gov. Laura Kelly pardoned 39 people, the largest act of clemency in state history.
- | 1979 | - | Gov. Laura Kelly granted 39 pardons, the most by any governor since 1979.
- | Harry Truman | - | President Joe Biden granted 39 pardons, the most since Harry Truman.
- | - | the last two governors combined | Kelly granted 39 pardons, more than the last two governors combined.
- | - | any other governor | Gov. Laura Kelly granted 39 pardons, more than any other governor.
- | Harry S. Truman | any president | Biden granted 39 pardons, more than any president since Harry S. Truman.
- | Ed Ray | any governor | Gov. Kelly granted 39 pardons, more than any governor since Ed Ray left office.
"""


@pytest.mark.parametrize(("dimension", "since", "who", "text"), rows(PARTS, columns=4))
def test_parts(claim: Claim, dimension: str, since: str, who: str, text: str) -> None:
    found = claim(text).superlative
    assert found is not None
    expected = [None if part == "-" else part for part in (dimension, since, who)]
    assert [found.dimension, found.since, found.compared_with] == expected


# An abbreviation's full stop does not end the ranking; the sentence's does.
WHOLE = """
the most by a U.S. governor since 1979 | Kelly granted 39 pardons, the most by a U.S. governor since 1979.
the most since Jan. 4, 1979 | Gov. Laura Kelly granted 39 pardons, the most since Jan. 4, 1979.
the most by any governor in the U.S. | Gov. Kelly granted 39 pardons, the most by any governor in the U.S.
more than any U.S. president | President Joe Biden granted 39 pardons, more than any U.S. president.
the largest number of grants | Kelly pardoned 39, the largest number of grants. He was in the U.S. that day.
"""


@pytest.mark.parametrize(("expected", "text"), rows(WHOLE))
def test_abbreviations_do_not_cut_it(claim: Claim, expected: str, text: str) -> None:
    found = claim(text).superlative
    assert found is not None
    assert found.text == expected


NONE = """
39 | Gov. Laura Kelly pardoned 39 people.
39 | Gov. Laura Kelly pardoned 39 people, most of them women.
39 | Gov. Laura Kelly pardoned 39 people from the largest city in Kansas.
39 | Gov. Laura Kelly pardoned more than 39 people.
39 | Gov. Laura Kelly pardoned at least 39 people.
39 | Gov. Laura Kelly pardoned 39 people with no criminal record.
39 | Gov. Laura Kelly pardoned 39 people whose records were sealed.
39 | Gov. Laura Kelly pardoned 39 people. It was the largest storm in state history that day.
39 | Gov. Laura Kelly pardoned 39 people and commuted 120 sentences, the most in state history.
"""


@pytest.mark.parametrize(("number", "text"), rows(NONE))
def test_no_superlative(claim: Claim, number: str, text: str) -> None:
    assert claim(text, number).superlative is None


def test_it_belongs_to_the_nearest_count_before_it(claim: Claim) -> None:
    text = "Gov. Laura Kelly pardoned 39 people and commuted 120 sentences, the most in state history."
    assert claim(text, "120").superlative is not None


@pytest.mark.parametrize(("expected", "text"), rows(RANKED))
def test_it_points_at_its_words(claim: Claim, expected: str, text: str) -> None:
    record = claim(text)
    start, end = record.evidence.spans["superlative"]
    assert record.superlative is not None
    assert text[start:end] == record.superlative.text


def test_a_comma_in_a_number_ends_no_ranking(claim: Claim) -> None:
    ranking = claim("President Joe Biden set a single-day record of 1,499 commutations.", "1,499").superlative
    assert ranking is not None
    assert ranking.text == "a single-day record of 1,499 commutations"
