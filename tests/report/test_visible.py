"""Nothing that strangers write hides, turns or commands; only plain web addresses become links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from extractor.report.visible import shown, visible, visible_all, web_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nearly 1,500", "nearly 1,500"),
        ("Lương Cường “pardoned” — 40 🎉 שלום", "Lương Cường “pardoned” — 40 🎉 שלום"),
        ("soft\u00adhyphen, zero\u200bwidth, 👩\u200d⚖️", "soft\u00adhyphen, zero\u200bwidth, 👩\u200d⚖️"),
        ("a\nb\tc", "a\nb\tc"),
        ("a\r\nb\rc", "a \nb\nc"),
        ("\x00\x1b[31m\x07", "␀␛[31m␇"),
        ("\x7f\x85\x9b", "␡��"),
        ("\u202e0051\u202c \u2066x\u2069 \u200f", "�0051� �x� �"),
        ("\ud800 and \udfff", "� and �"),
        ("\ufeff\ufffe\uffff", "���"),
        ("\u2028line", "�line"),
        ("tags \U000e0041\U000e007f", "tags ��"),
    ],
)
def test_what_is_shown(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(alphabet=st.characters()))
def test_offsets_stay_valid_and_utf8_can_hold_it(text: str) -> None:
    made = visible(text)
    assert len(made) == len(text)
    made.encode()
    assert visible(made) == made


def test_lists_and_dictionaries() -> None:
    assert visible_all({"a\x00": ["\x1b", 3, None, ("\u202e",)]}) == {"a␀": ["␛", 3, None, ["�"]]}


def test_what_a_template_prints() -> None:
    assert shown("\x00") == "␀"
    assert shown(7) == 7
    assert shown(Markup("<b>")) == Markup("<b>")


@pytest.mark.parametrize(
    "address",
    ["https://www.justice.gov/pardon/a-b?c=d&e=%20#f", "http://a.example", "HTTPS://A.example:8443/x"],
)
def test_addresses_that_may_be_links(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript://x/%0aalert(1)",
        " https://a.example",
        "https://a.example\n",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//a.example/x",
        "https:/a.example",
        "https://",
        "https://white@house.example/",
        "https://a.example:99999999/",
        "https://a.example/\u202egpj.exe",
        "https://а.example/",  # the first letter is Cyrillic
        'https://a.example/"onmouseover="x',
        "https://a.example/<b>",
        "https://[::1",
        "https://a.example/" + "x" * 2000,
    ],
)
def test_addresses_that_may_not(address: str | None) -> None:
    assert web_address(address) is None
