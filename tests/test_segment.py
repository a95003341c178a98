"""The view of an article: which lines make a paragraph, what is left out, and where each character stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.segment import segment, sentences


def paragraphs(text: str) -> list[str]:
    return segment(text).text.split("\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["One man.", "", "Two women."], ["One man.", "Two women."], id="blank line"),
        pytest.param(
            [
                "The governor of the state signed the papers on Friday and",
                "sent twelve women home to their",
                "children.",
            ],
            ["The governor of the state signed the papers on Friday and sent twelve women home to their children."],
            id="hard wraps",
        ),
        pytest.param(
            [
                "The board met for the whole of the morning and heard from Mr.",
                "Roe, who asked that the two old men be let go.",
            ],
            [
                "The board met for the whole of the morning and heard from Mr. Roe, who asked that the two old men "
                "be let go."
            ],
            id="full line that ends in a point",
        ),
        pytest.param(
            [
                "The clerk read out every name that stood on the governor's list.",
                "Afterwards, in the yard, she was asked about the women by people",
                "who had come from the coast.",
            ],
            [
                "The clerk read out every name that stood on the governor's list. Afterwards, in the yard, she was "
                "asked about the women by people who had come from the coast."
            ],
            id="full line that ends a sentence",
        ),
        pytest.param(
            [
                "The clerk read out every name that stood on the governor's list",
                "and left.",
                "A day later twelve of the women on it went home to their towns.",
            ],
            [
                "The clerk read out every name that stood on the governor's list and left.",
                "A day later twelve of the women on it went home to their towns.",
            ],
            id="the last line of a paragraph is short",
        ),
        pytest.param(
            [
                "  The minister of justice told the assembly on Monday that the",
                "king had signed a decree that frees eighty-five old prisoners.",
                "  Nobody from the opposition was in the room to answer her then.",
            ],
            [
                "The minister of justice told the assembly on Monday that the king had signed a decree that frees "
                "eighty-five old prisoners.",
                "Nobody from the opposition was in the room to answer her then.",
            ],
            id="first lines indented",
        ),
        pytest.param(
            [
                "The minister of justice told the assembly on Monday that",
                "    King Abel had signed a decree that frees eighty-five",
                "    Spaniards who are ill or old.",
            ],
            [
                "The minister of justice told the assembly on Monday that King Abel had signed a decree that frees "
                "eighty-five Spaniards who are ill or old."
            ],
            id="hanging indent",
        ),
        pytest.param(
            [
                "THE PRESIDENT OF THE REPUBLIC HAS DECIDED TO GRANT PARDON TO ONE",
                "HUNDRED AND FOUR PRISONERS ON THE DAY OF THE REVOLUTION,",
                "THE AGENCY REPORTS.",
            ],
            [
                "THE PRESIDENT OF THE REPUBLIC HAS DECIDED TO GRANT PARDON TO ONE HUNDRED AND FOUR PRISONERS ON THE "
                "DAY OF THE REVOLUTION, THE AGENCY REPORTS."
            ],
            id="all capitals",
        ),
        pytest.param(["KING FREES EIGHTY", "AGENCY SAYS"], ["KING FREES EIGHTY", "AGENCY SAYS"], id="two headlines"),
        pytest.param(
            ["Mayor signs list of names", "The mayor signed a list of nine names."],
            ["Mayor signs list of names", "The mayor signed a list of nine names."],
            id="a headline above its story",
        ),
        pytest.param(
            ["Names" + " word" * 40, "and the next paragraph"],
            ["Names" + " word" * 40, "and the next paragraph"],
            id="lines too wide to be wrapped are paragraphs",
        ),
        pytest.param(
            ["The governor today let go these:", "- two women", "- nine men", "• a boy", "3. an aunt"],
            ["The governor today let go these:", "two women", "nine men", "a boy", "3. an aunt"],
            id="bullets",
        ),
        pytest.param(["", "   ", "One.", " ", ""], ["One."], id="blank lines around"),
        pytest.param([""], [""], id="nothing"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_paragraphs(lines: list[str], expected: list[str], line_end: str) -> None:
    assert paragraphs(line_end.join(lines)) == expected


@pytest.mark.xfail(strict=True, reason="the length of a line is measured from the last LF alone")
@pytest.mark.parametrize("line_end", ["\r", "\u2028"], ids=["CR", "line separator"])
def test_paragraphs_with_other_line_ends(line_end: str) -> None:
    lines = [
        "The clerk read out every name that stood on the governor's list",
        "and left.",
        "A day later twelve of the women on it went home to their towns.",
    ]
    assert len(paragraphs(line_end.join(lines))) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."]),
        ('"King frees nine","He, too, was glad, and said "so" aloud."', ["King frees nine", 'He, too, was glad, and said "so" aloud.']),
        ('"King frees nine","He was glad."\n"Queen frees two","She was not."', ["King frees nine", "He was glad.", "Queen frees two", "She was not."]),
        # a quotation is no row of fields
        ('"We freed nine," he said.', ['"We freed nine," he said.']),
        ('"We freed nine", "and more"', ['"We freed nine", "and more"']),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>The <b>king</b> freed\u00a0nine.</p>", "The king freed nine."),
        ('<a href="https://news.example/1?a=b">Nine men</a>', "Nine men"),
        ("**Nine** men", "Nine men"),
        ("Nine hun\u00addred\u200b men\ufeff", "Nine hundred men"),
        ("\u200fNine\u200e men\u202c\u2060", "Nine men"),
        ("Nine\x00 men", "Nine men"),
        ("Nine \t  men\u2003went\u00a0\u00a0home  ", "Nine men went home"),
        ("Nine <br> men", "Nine men"),
        ("* Nine men", "Nine men"),
        ("• Nine men", "Nine men"),
        ("- Nine men", "Nine men"),
        ("> Nine men", "Nine men"),
        # not a bullet, not a tag
        ("-9 is cold", "-9 is cold"),
        ("2 * 3", "2 * 3"),
        ("<3 nine", "<3 nine"),
        pytest.param(
            "those aged < 50 and > 18",
            "those aged < 50 and > 18",
            marks=pytest.mark.xfail(strict=True, reason="whatever stands between < and > is taken for a tag"),
        ),
        # links keep their words
        ("The [king](https://news.example/king) freed nine", "The king freed nine"),
        ("[Nine men](http://news.example/9?a=b#c) and [two](https://news.example/2)", "Nine men and two"),
        ("He [the king] freed nine (of ten)", "He [the king] freed nine (of ten)"),
        ("[Nine] (https://news.example)", "[Nine] (https://news.example)"),
        pytest.param(
            "The [king](https://wiki.example/King_(chess)) freed nine",
            "The king freed nine",
            marks=pytest.mark.xfail(strict=True, reason="an address with brackets: only the link's [ is left out"),
        ),
        pytest.param(
            'The [king](https://news.example "The king") freed nine',
            "The king freed nine",
            marks=pytest.mark.xfail(strict=True, reason="a link with a title: only the link's [ is left out"),
        ),
    ],
)
def test_what_is_left_out(text: str, expected: str) -> None:
    assert segment(text).text == expected


@pytest.mark.parametrize(
    ("text", "words", "covered"),
    [
        ("One.\n\n  Two  <b>old</b>\u00a0men", "Two old men", "Two  <b>old</b>\u00a0men"),
        ("The king freed nine hun\u00addred men", "hundred", "hun\u00addred"),
        ("The board met all day on Friday and\r\n  freed nine.", "and freed nine", "and\r\n  freed nine"),
        ('"King frees nine","He was glad."', "He was", "He was"),
        ("<p>Nine</p>", "Nine", "Nine"),
        ("Nine 👩‍⚖️ judges", "judges", "judges"),
    ],
)
def test_evidence_stands_in_the_text_as_given(text: str, words: str, covered: str) -> None:
    view = segment(text)
    start = view.text.index(words)
    first, last = view.to_text(start, start + len(words))
    assert text[first:last] == covered


NEWS = st.text(
    alphabet=st.sampled_from("abcAB .,12-*•>\"'”[]()<>/&;:#|_\n\r\t\u00a0\u00ad\u200b\u2028\u0085\ufeff\x00é"), max_size=200
)


def check_offsets(text: str) -> None:
    """Every character of the view that is no white space is the text's at the offset given; order is kept."""
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


@given(st.lists(st.text(alphabet="ab 1.,é<", max_size=60), max_size=8), st.sampled_from(["\n", "\r\n", "\n\n"]))
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
