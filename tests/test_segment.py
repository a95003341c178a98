"""The view of an article: which lines make a paragraph, what is left out, and where each character stands."""

from __future__ import annotations

from itertools import islice

import pytest

from extractor.segment import segment


def paragraphs(text: str) -> list[str]:
    return segment(text).text.split("\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["One man.", "", "Two women."], [1, 2], id="blank line"),
        pytest.param(
            [
                "The governor of the state signed the papers on Friday and",
                "sent twelve women home to their",
                "children.",
            ],
            [3],
            id="hard wraps",
        ),
        pytest.param(
            [
                "The board met for the whole of the morning and heard from Mr.",
                "Roe, who asked that the two old men be let go.",
            ],
            [2],
            id="full line that ends in a point",
        ),
        pytest.param(
            [
                "The clerk read out every name that stood on the governor's list.",
                "Afterwards, in the yard, she was asked about the women by people",
                "who had come from the coast.",
            ],
            [3],
            id="full line that ends a sentence",
        ),
        pytest.param(
            [
                "The clerk read out every name that stood on the governor's list",
                "and left.",
                "A day later twelve of the women on it went home to their towns.",
            ],
            [2, 1],
            id="the last line of a paragraph is short",
        ),
        pytest.param(
            [
                "  The minister of justice told the assembly on Monday that the",
                "king had signed a decree that frees eighty-five old prisoners.",
                "  Nobody from the opposition was in the room to answer her then.",
            ],
            [2, 1],
            id="first lines indented",
        ),
        pytest.param(
            [
                "The minister of justice told the assembly on Monday that",
                "    King Abel had signed a decree that frees eighty-five",
                "    Spaniards who are ill or old.",
            ],
            [3],
            id="hanging indent",
        ),
        pytest.param(
            [
                "THE PRESIDENT OF THE REPUBLIC HAS DECIDED TO GRANT PARDON TO ONE",
                "HUNDRED AND FOUR PRISONERS ON THE DAY OF THE REVOLUTION,",
                "THE AGENCY REPORTS.",
            ],
            [3],
            id="all capitals",
        ),
        pytest.param(["KING FREES EIGHTY", "AGENCY SAYS"], [1, 1], id="two headlines"),
        pytest.param(
            ["Mayor signs list of names", "The mayor signed a list of nine names."],
            [1, 1],
            id="a headline above its story",
        ),
        pytest.param(["Names" + " word" * 40, "And the next paragraph"], [1, 1], id="too wide to be wrapped"),
        pytest.param(["Names" + " word" * 40, "and more words"], [2], id="a sentence broken by hand"),
        pytest.param(["She freed these:", "- two women", "- nine men", "3. an aunt"], [1] * 4, id="bullets"),
        pytest.param(["", "   ", "One.", " ", ""], [5], id="blank lines around"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_paragraphs(lines: list[str], expected: list[int], line_end: str) -> None:
    """``expected`` says how many lines each paragraph has."""
    found = [" ".join(paragraph.split()) for paragraph in paragraphs(line_end.join(lines))]
    left = iter(" ".join(line.removeprefix("- ").split()) for line in lines)
    assert found == [" ".join(filter(None, islice(left, count))) for count in expected]


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
        # rows of quoted fields
        ('"King frees nine","He, too, was "glad"."', ["King frees nine", 'He, too, was "glad".']),
        ('"King frees 9","So it is."\n"Two more","Yes."', ["King frees 9", "So it is.", "Two more", "Yes."]),
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
        ("those aged < 50 and > 18", "those aged < 50 and > 18"),
        # links keep their words
        ("The [king](https://news.example/king) freed nine", "The king freed nine"),
        ("[Nine men](http://news.example/9?a=b#c) and [two](https://news.example/2)", "Nine men and two"),
        ("He [the king] freed nine (of ten)", "He [the king] freed nine (of ten)"),
        # notes and letters changed in quotations
        ("He freed nine.[12] She[a] left.[note 3]", "He freed nine. She left."),
        ("In [1] and [23]", "In [1] and [23]"),
        ("[W]ith nine men", "With nine men"),
        ("[Nine] (https://news.example)", "[Nine] (https://news.example)"),
        pytest.param(
            "The [king](https://wiki.example/King_(chess)) freed nine",
            "The king freed nine",
            marks=pytest.mark.xfail(strict=True, reason="brackets in an address: only the link's [ goes"),
        ),
        pytest.param(
            'The [king](https://news.example "The king") freed nine',
            "The king freed nine",
            marks=pytest.mark.xfail(strict=True, reason="a title in a link: only the link's [ goes"),
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


def test_the_block_before_another() -> None:
    view = segment("A headline\n\n2 May 2021 - The board met.\n\nIt agreed on nothing at all.\n")
    assert view.before(view.blocks[0]) is None
    assert [view.before(block) for block in view.blocks[1:]] == list(view.blocks[:-1])
    assert len(view.blocks) > 3


def test_a_row_with_a_blank_field_is_read() -> None:
    view = segment('A storm came\n" ","she pardoned 12"')
    assert "she pardoned 12" in view.text
