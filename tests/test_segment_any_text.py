"""What holds of the view, the blocks and the sentences of any text, hostile ones too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.segment import segment, sentences

#: What the patterns look for: words' ends, marks, markup, line ends and invisible characters.
SIGNS = "abcAB .,12-*•>\"'”[]()<>/&;:#|_\n\r\t\u00a0\u00ad\u200b\u2028\u0085\ufeff\x00é"
NEWS = st.text(alphabet=SIGNS, max_size=200)


def check_offsets(text: str) -> None:
    """Every character of the view but white space is the text's at the offset given; order is kept."""
    view = segment(text)
    places = [(*view.to_text(i, i + 1), character) for i, character in enumerate(view.text)]
    assert all(0 <= start < end <= len(text) for start, end, _ in places)
    assert all(one[0] <= two[0] for one, two in pairwise(places))
    seen = [(start, end, character) for start, end, character in places if not character.isspace()]
    assert all(text[start:end] == character for start, end, character in seen)
    assert all(one[1] <= two[0] for one, two in pairwise(seen))


def check_blocks(text: str) -> None:
    """Blocks and their sentences lie in order, within a line, and lose nothing but white space."""
    view = segment(text)
    spans = [span for block in view.blocks for span in sentences(view.text, block)]
    ends = [0, *(end for _, end in spans)]
    assert all(start < end and before <= start for (start, end), before in zip(spans, ends, strict=False))
    assert all("\n" not in view.text[start:end] for start, end in spans)
    assert "".join("".join(view.text[s:e] for s, e in spans).split()) == "".join(view.text.split())


@given(st.text(max_size=300))
@example("a\n<b>\nc")
@example("\x85\x1c")
@example("<b>\n- \n\u00ad")
def test_offsets_of_any_text(text: str) -> None:
    check_offsets(text)


@given(NEWS)
def test_offsets_of_news(text: str) -> None:
    check_offsets(text)


@given(st.one_of(st.text(max_size=300), NEWS))
@example("19 January - ")
@example("a. A\nb")
def test_blocks_and_sentences_lose_nothing(text: str) -> None:
    check_blocks(text)


@given(
    st.lists(st.text(alphabet="ab 1.,é<", max_size=60), max_size=8), st.sampled_from(["\n", "\r\n", "\n\n"])
)
def test_the_view_keeps_every_word(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    assert "".join(segment(text).text.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "a " * 100_000,
        "A. " * 66_000,
        "a\n" * 100_000,
        "A\n \n" * 50_000,
        "<" * 200_000,
        "<a" * 100_000,
        "<a>" * 66_000,
        '"' * 200_000,
        '","' * 66_000,
        "** " * 66_000,
        "WASHINGTON, " * 16_000,
        "A-/." * 50_000,
        "BY " * 66_000,
        "- " * 100_000,
        "\u00ad" * 200_000,
        " \u200b" * 100_000,
        "\r\n" * 100_000,
        "By A 2020\n" * 20_000,
        "By Roe Jan 1, 2020\n" * 10_000,
        ".”’)] " * 33_000,
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    check_blocks(text)
