"""What kind of block each paragraph is by its look, and where datelines and headings end."""

from __future__ import annotations

import pytest

from extractor.segment import segment

STORY = "The governor on Friday pardoned nine men who had served their terms."
MORE = "Her office gave no names, and the nine could not be reached for comment."


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    view = segment("\n\n".join(paragraphs))
    return [(block.kind, view.text[block.start : block.end]) for block in view.blocks]


def kind_of(paragraph: str, *, before: tuple[str, ...] = (STORY, MORE)) -> list[str]:
    """Return the kinds of the blocks that one paragraph of an article is cut into."""
    found = kinds(*before, paragraph, MORE)
    return [kind for kind, text in found if text.strip() in paragraph and text not in (STORY, MORE)]


def test_headline_and_body() -> None:
    found = kinds("Governor pardons nine", "Two of them are women", STORY, MORE)
    assert [kind for kind, _ in found] == ["headline", "headline", "body", "body"]


@pytest.mark.parametrize(
    ("place", "paragraph"),
    [
        pytest.param(0, STORY, id="a finished sentence"),
        pytest.param(0, "Nine men " * 20, id="too long for a headline"),
        pytest.param(4, "The nine men", id="too far down"),
    ],
)
def test_no_headline(place: int, paragraph: str) -> None:
    others = [f"{MORE} ({n})." for n in range(6)]
    found = kinds(*others[:place], paragraph, *others[place:])
    assert found[place] == ("body", paragraph.strip())


def test_a_text_of_one_line_is_no_headline() -> None:
    assert kinds("The king freed nine men") == [("body", "The king freed nine men")]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe, January 17, 2021",
        "Jane Roe and John Doe 2021-01-17",
        "BY JANE ROE, The Daily, 17 Jan 2021",
        "2021-01-17",
    ],
)
def test_byline(line: str) -> None:
    assert kinds("Governor pardons nine", line, STORY, MORE)[1] == ("byline", line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday nine men had been freed.",
        "In 2020 the governor freed nine men",
        "Governor pardoned nine men in 2020",
    ],
)
def test_no_byline(line: str) -> None:
    assert kinds("Governor pardons nine", line, STORY, MORE)[1][0] != "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Gov. Jane Roe at her desk. (photo John Doe)",
        "Gov. Jane Roe at her desk. (AP Photo/John Doe)",
        "Nine men leave the prison on Friday. © John Doe",
        "The king in his garden. Photo: John Doe",
        "Photograph by John Doe",
        "The king waves to the nine. REUTERS/John Doe",
        "John Doe/Pool via AP",
        "The governor speaks in May. John Doe/Getty Images",
        "A cell in the old prison (file photo)",
    ],
)
def test_caption(line: str) -> None:
    assert kind_of(line) == ["caption"]


@pytest.mark.parametrize(
    "line",
    [
        "The nine men posed for a photo with the governor on Friday.",
        "He photographed the nine men for the file.",
        "Reuters said that nine men left the prison on Friday via a back door.",
        STORY + " (Photo: John Doe) " + MORE * 6,  # a photo line at the end of a long paragraph
    ],
)
def test_no_caption(line: str) -> None:
    assert kinds(STORY, MORE, line, "The end.")[2][0] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Show more",
        "READ MORE: King frees nine men",
        "Related stories",
        "Related:",
        "Most read",
        "More from The Daily",
        "Sign up for our newsletter",
        "Sign up to get nine stories a day",
        "Subscribe to read the whole story",
        "Share this story",
        "ADVERTISEMENT",
        "Newsletter: the day in nine lines",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kind_of(line) == ["boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Related charges were dropped against the nine men whom she pardoned.",
        "Show more mercy, the nine men asked her.",
        "Advertisements for the nine men's book were banned.",
        "Most read about it in the papers.",
    ],
)
def test_no_boilerplate(line: str) -> None:
    assert kind_of(line) == ["body"]


def test_bylined_stories_end_the_article() -> None:
    """From the caption of the first teaser on."""
    found = kinds(
        "Governor pardons nine", STORY, MORE,
        "A cat on a mat.", "By Jane Roe January 17, 2021", "King pardons forty men",
        "By John Doe Feb. 2, 2021", "Queen pardons fifty men",
    )  # fmt: skip
    assert [kind for kind, _ in found] == ["headline", "body", "body"] + ["boilerplate"] * 5


def test_one_byline_does_not_end_the_article() -> None:
    found = kinds("Governor pardons nine", "Two are women", "By Jane Roe January 17, 2021", STORY, MORE)
    assert [kind for kind, _ in found] == ["headline", "headline", "byline", "body", "body"]


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON — ",
        "WASHINGTON (AP) — ",
        "WASHINGTON, Jan. 17 (Reuters) - ",
        "SALT LAKE CITY, Utah (AP) -- ",
        "ST. PAUL, Minn. – ",
        "NEW YORK/LONDON, March 3 - ",
        "Harare (Daily) - ",
        "RABAT (MAP), 3 MAR 21 (MAP) - ",
        "date 2025-01-17 Harbour City - ",
        "C2 RABAT - ",
        "N'DJAMENA, May 3 (AFP) - ",
        pytest.param(
            "Springfield, Ill. — ",
            marks=pytest.mark.xfail(strict=True, reason="a town in mixed case needs an agency in brackets"),
        ),
    ],
)
def test_dateline(dateline: str) -> None:
    found = kinds("Governor pardons nine", dateline + STORY, MORE)
    assert found[1:3] == [("dateline", dateline), ("body", STORY)]


@pytest.mark.parametrize(
    "heading",
    ["19 January - ", "3 May 2021 – ", "January 19, 2021 — ", "MARCH 3 - ", "July 4 -- "],
)
def test_date_heading(heading: str) -> None:
    """The day of an entry in a chronicle: its date is the entry's, unlike a dateline's."""
    found = kinds("The year in review", heading + STORY, MORE)
    assert found[1:3] == [("heading", heading), ("body", STORY)]


@pytest.mark.parametrize(
    "line",
    [
        "A woman - one of nine - was freed on Friday.",
        "Nine-time champion John Doe was freed on Friday.",
        "The AP (the agency) - said that nine were freed.",
        "JANUARY 6 RIOTERS — all nine of them — were freed.",
        "On 19 January - a Sunday - nine men were freed.",
        "1,500 - so many - were freed on Friday.",
        "May 12 men be freed - asked the mayor.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert kinds("Governor pardons nine", line, MORE)[1] == ("body", line)


def test_nothing() -> None:
    assert segment("").blocks == ()
    assert segment(" \n\u200b\n<br>\n").blocks == ()
