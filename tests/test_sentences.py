"""Where sentences end, and where a point does not end one."""

from __future__ import annotations

import pytest

from extractor.segment import MAX_SENTENCE, Block, sentences


def split(line: str) -> list[str]:
    return [line[start:end] for start, end in sentences(line, Block(0, len(line), "body"))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The king freed nine.", "He freed two more in May."],
        ["Did he free nine?", "He did!", "She did not…", "So it is."],
        ["“We freed nine.”", "She left."],
        ['"We freed nine."', '"We did," she said.'],
        ["(He freed nine.)", "She left."],
        ["The king freed nine.", "“So be it,” he said."],
        ["The king freed nine.", "12 of them are ill."],
        ["The king freed nine.", "Édouard was one."],
        ["The king freed nine.", "— The Daily"],
        ["She wrote to the R.A.P.P.", "The king freed nine."],
        ["She lives in the U.S.", "The king freed nine."],
        ["It was 9 p.m.", "He left for Washington, D.C.", "They stayed."],
        ["He sold it to Roe Inc.", "It paid nine men."],
        ["He lives in Mobile, Ala.", "“We freed nine,” he said."],
        ["She works for Roe Corp.", '"We freed nine," she said.'],
        ["Nine of them are ill.", "She left."],
        ["So did I.", "She left."],
        ["He was born in 1999.", "She left."],
        # who says it is a sentence of its own
        ['"We freed nine!"', "she said, and left."],
        ["“Nine?”", "asked the mayor."],
    ],
)
def test_sentences_end(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Gov. Jane Roe and Lt. Gov. John Doe freed nine.",
        "Mr. Roe, Mrs. Doe and Dr. Poe were freed.",
        "On Jan. 17 and Sept. 3 he freed nine.",
        "He lives in Mobile, Ala. Nine others live in Ohio.",
        "John F. Roe and J. D. Poe were freed.",
        "The U.S. Senate heard of it.",
        "The U.S. Department of Justice and Roe Inc. Chairman John Doe agreed.",
        "At 9 a.m. Monday he freed nine.",
        "He freed 3.5 percent of 1.200 men.",
        "See No. 12 and Nos. 13 to 15.",
        "Roe v. Doe was decided then.",
        "He freed nine... and went home.",
        "He lives in St. Paul.",
        "Gov. “Big Jim” Roe and Dr. “Doc” Doe were freed.",
        "He lives in Ft. Roe and she in Mt. Doe.",
        "Jane Roe, who lost to J.B. Doe, met A.P.J. Poe.",
        "nine men.and two women.",
    ],
)
def test_points_that_end_nothing(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_a_block_is_cut_where_it_stands_in_the_view() -> None:
    view = "Not this. Nor this.\nNine left. Two stayed.\nNot this."
    block = Block(20, 42, "body")
    assert [view[start:end] for start, end in sentences(view, block)] == ["Nine left.", "Two stayed."]


@pytest.mark.parametrize(
    ("line", "lengths"),
    [
        ("a" * (2 * MAX_SENTENCE + 1), [MAX_SENTENCE, MAX_SENTENCE, 1]),
        ("nine men " * MAX_SENTENCE, None),
        ("a" * MAX_SENTENCE, [MAX_SENTENCE]),
    ],
)
def test_a_stretch_without_points_is_cut_at_spaces(line: str, lengths: list[int] | None) -> None:
    found = split(line)
    assert all(0 < len(piece) <= MAX_SENTENCE for piece in found)
    assert "".join("".join(found).split()) == "".join(line.split())
    assert lengths is None or [len(piece) for piece in found] == lengths


def test_words_stay_whole_in_a_stretch_without_points() -> None:
    assert {word for piece in split("nine men " * MAX_SENTENCE) for word in piece.split()} == {"nine", "men"}
