"""Figures and how they are grouped: read whole and right, or not at all; never a part of them."""

from __future__ import annotations

import pytest

from extractor.recognise.count import counts
from tests.table import Records

RIGHT = {
    "9,999,999,999,999,999,999,999": 9_999_999_999_999_999_999_999,
    "9,999,999,999,999,999,999 million": 9_999_999_999_999_999_999_000_000,
    "12,34,567": 1_234_567,  # lakhs
    "1\u2009500": 1_500,
    "1\u00a0500": 1_500,
    "1\u202f500\u202f000": 1_500_000,
    "1 500 000 000 000": 1_500_000_000_000,
    "١٢": 12,
    "١٬٥٠٠": 1_500,
    "१२": 12,
    "１，５００": 1_500,
    "2.5 million": 2_500_000,
    "1.500 million": 1_500_000,
    "two hundred thousand": 200_000,
}
NO_NUMBER = (
    "1,2,3", "1,23", "3,9", "1,2345", "12,345,6", "1,234,56", "1,500,00", "0,500", "2,5 million",
    "9,999,999,999,999,999,999,999,999,999", "99999999999999999999", "1,234,567.123456789012",
    "1.500", "2.000", "1.500.000", "1.500,50", "1.500.000,00", "1 000,5", "1.000 000", "1,000.000",
    "1'500", "1’500", "1·500", "3\ufe0f\u20e39\ufe0f\u20e3", "39²", "39₂", "³⁹", "①②",
    "999,999,999,999,999,999,999.123456789012",
    "a million million million", "one hundred million billion trillion", "five hundred thousand million",
)  # fmt: skip


@pytest.mark.parametrize(("written", "value"), RIGHT.items(), ids=map(ascii, RIGHT))
def test_a_grouping_that_has_one_meaning_is_read(records: Records, written: str, value: int) -> None:
    text = f"Gov. Laura Kelly pardoned nearly {written} people on Friday."
    (mention,) = counts(text)
    assert (mention.text, mention.value) == (f"nearly {written}", value)
    (record,) = records(text)
    assert (record.count.value, record.count.lower, record.count.upper) == (value, value * 9 // 10, value)


@pytest.mark.parametrize("written", NO_NUMBER, ids=map(ascii, NO_NUMBER))
def test_what_has_no_one_meaning_gives_no_claim(records: Records, written: str) -> None:
    assert records(f"Gov. Laura Kelly pardoned nearly {written} people on Friday.") == []
    assert records(f"Gov. Laura Kelly has granted {written} pardons.") == []


@pytest.mark.parametrize("written", ["1.5", "½", "1½", "1,000,000.5", "between 1.5 and 2.5"])
def test_nobody_pardons_a_part_of_a_person(records: Records, written: str) -> None:
    assert records(f"Gov. Laura Kelly pardoned {written} people on Friday.") == []


def test_units_keep_their_decimals() -> None:
    assert [one.value for one in counts("It took 1.500 seconds, 3.142 percent and $1.125 million.")] == [
        1.5, 3.142, 1_125_000
    ]  # fmt: skip
