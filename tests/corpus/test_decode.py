"""Bytes to text: nothing lost, nothing added, and a note when it was not plain UTF-8."""

from __future__ import annotations

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import decode
from corpus.problem import Unreadable

CURLY = "“Twelve pardons,” the governor’s office said — no more…"
LEGACY = "decoded as cp1252, because it is not UTF-8"
ACCENTED = "Gov. José Peña pardoned 12 people. Zoë Núñez had asked for it."


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        pytest.param(ACCENTED.encode(), ACCENTED, None, id="utf-8"),
        pytest.param(b"a\r\nb\rc\n", "a\r\nb\rc\n", None, id="line ends stay"),
        pytest.param(codecs.BOM_UTF8 + b"12 pardons", "12 pardons", None, id="mark is not text"),
        pytest.param(CURLY.encode("utf-16"), CURLY, "decoded as utf-16-le", id="utf-16 with mark"),
        pytest.param(CURLY.encode("utf-16-be"), CURLY, "decoded as utf-16-be", id="utf-16 without mark"),
        pytest.param(CURLY.encode("utf-32"), CURLY, "decoded as utf-32-le", id="utf-32"),
        pytest.param(CURLY.encode("cp1252"), CURLY, LEGACY, id="quotes"),
        pytest.param(b"the board\x92s 12", "the board’s 12", LEGACY, id="one"),
        pytest.param(ACCENTED.encode("cp1252"), ACCENTED, LEGACY, id="accents"),
        pytest.param(
            (CURLY * 9).encode()[:-1], (CURLY * 9)[:-1] + "\ufffd",
            "decoded as utf-8 with 1 broken characters replaced", id="cut in a character",
        ),
        pytest.param("Помиловал 30 человек в Москве".encode("cp1251"), "Помиловал 30 человек в Москве",
                     "decoded as cp1251, because it is not UTF-8", id="Cyrillic"),
    ],
)  # fmt: skip
def test_text_and_note(data: bytes, text: str, note: str | None) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.note) == (text, note)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"%PDF-1.7\n...", "a PDF", id="PDF"),
        pytest.param(b"PK\x03\x04...", "ZIP", id="docx"),
        pytest.param(b"\x1f\x8b\x08...", "gzip", id="gzip"),
        pytest.param(bytes(range(256)) * 20, "binary data", id="all bytes"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(200)) * 9, "binary data", id="picture"),
        pytest.param(b"\x01\x02\x03\x04abc" * 50, "binary data", id="control characters"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", "breaks it at byte", id="half a character"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(data)


def test_random_bytes_are_binary() -> None:
    with pytest.raises(Unreadable):
        decode(b"\0\xff\xfe" + os.urandom(4096) * 2)


# A NUL in every second place is UTF-16.
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_utf8_comes_back_as_it_went_in(text: str) -> None:
    try:
        decoded = decode(text.encode())
    except Unreadable:
        return  # mostly control characters
    assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Unreadable:
        return
    assert len(text) <= len(data)
