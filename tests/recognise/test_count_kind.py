"""Text -> mentions of what is no count: money, shares, measures, ages, times; conversions; below zero."""

from __future__ import annotations

import pytest

from extractor.mention import CountMention
from extractor.recognise.count import counts


def only(text: str) -> CountMention:
    (mention,) = counts(text)
    return mention


OTHER_KINDS = [
    ("a fine of $1.5 million", "$1.5 million", 1_500_000, "money", "dollar"),
    ("350 billion dollars", "350 billion", 350e9, "money", "dollar"),
    ("over $9 billion", "over $9 billion", 9e9, "money", "dollar"),
    ("Rs. 5,000", "Rs. 5,000", 5000, "money", "rupee"),
    ("millions of dollars", "millions", None, "money", "dollar"),
    ("RM79 a month", "RM79", 79, "money", "ringgit"),
    ("worth $US5.5 million", "$US5.5 million", 5_500_000, "money", "dollar"),
    ("worth $A82,615", "$A82,615", 82_615, "money", "dollar"),
    ("shares at 118.5p", "118.5", 118.5, "money", "p"),
    ("worth $1.5mil", "$1.5mil", 1_500_000, "money", "dollar"),
    ("a deficit of $-50.8bn", "$-50.8bn", -50_800_000_000, "money", "dollar"),
    ("a change of -5%", "-5", -5, "percent", "percent"),
    ("down to minus 5 degrees", "minus 5", -5, "measure", "degree"),
    ("about minus-130 degrees", "about minus-130", -130, "measure", "degree"),
    ("plus or minus 4 points", "4", 4, "measure", "point"),
    ("a sub-300 sq m office", "sub-300", 300, "measure", "sq m"),
    ("about 12 percent", "about 12", 12, "percent", "percent"),
    ("5.3%", "5.3", 5.3, "percent", "percent"),
    ("50 grams of crack", "50", 50, "measure", "gram"),
    ("5kg of heroin", "5", 5, "measure", "kg"),
    ("640 square miles", "640", 640, "measure", "mile"),
    ("a 100m race", "100", 100, "measure", "m"),
    ("a 49-year-old", "49", 49, "age", "year"),
    ("aged 21", "21", 21, "age", "year"),
    ("at the age of 21", "21", 21, "age", "year"),
    ("Jane Roe, 49, left", "49", 49, "age", "year"),
    ("a 20-year sentence", "20", 20, "duration", "year"),
    ("a 20 year sentence", "20", 20, "duration", "year"),
    ("120 months", "120", 120, "duration", "month"),
    ("two more years", "two", 2, "duration", "year"),
    ("over five years", "five", 5, "duration", "year"),  # "during"
    ("for over five years", "over five", 5, "duration", "year"),
    ("in a single day", "a single", 1, "duration", "day"),
    ("one in five", "one in five", 0.2, "ratio", None),
    ("6 in 10 Americans", "6 in 10", 0.6, "ratio", None),
    ("the 18:1 disparity", "18:1", 18, "ratio", None),
    ("two-thirds of them", "two-thirds", 2 / 3, "ratio", None),
    ("more than half of them", "more than half", 0.5, "ratio", None),
]


@pytest.mark.parametrize(
    ("text", "span", "value", "kind", "unit"), OTHER_KINDS, ids=[row[0] for row in OTHER_KINDS]
)
def test_other_quantities_say_their_kind(
    text: str, span: str, value: float | None, kind: str, unit: str | None
) -> None:
    mention = only(text)
    assert (mention.text, mention.value, mention.kind, mention.unit) == (span, value, kind, unit)


CONVERTED = [
    ("more than 100 kilometers (60 miles)", [("more_than", 100, None), ("more_than", 60, None)]),
    ("just under 296 hp (224 kW / 300 PS)",
     [("nearly", 266.4, 296), ("nearly", 201.6, 224), ("nearly", 270, 300)]),
    ("nearly £2 million ($3 million)", [("nearly", 1_800_000, 2_000_000), ("nearly", 2_700_000, 3_000_000)]),
    ("more than $5 million ($2 million of it debt)", [("more_than", 5_000_000, None), ("exactly", 2e6, 2e6)]),
    ("more than $5 (about £4)", [("more_than", 5, None), ("about", 3.6, 4.4)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONVERTED, ids=[row[0] for row in CONVERTED])
def test_a_conversion_has_the_bound_of_what_it_converts(
    text: str, expected: list[tuple[str, float, float | None]]
) -> None:
    assert [(m.relation, m.lower, m.upper) for m in counts(text)] == expected


def test_a_number_below_zero_is_not_less_than_nothing() -> None:
    mention = only("It was about minus 20 degrees.")
    assert (mention.value, mention.lower, mention.upper) == (-20, -22, -18)
