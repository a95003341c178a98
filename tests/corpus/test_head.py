"""Title, day and publisher from the first lines, and from nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.head import agencies, read_head

BODY = "Gov. Laura Kelly pardoned eight people, her office said in a statement that it released to reporters."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param(" date 2021-06-24 TOPEKA - ", "2021-06-24", id="stamp before the first word"),
        pytest.param("2021-06-24\n\n", "2021-06-24", id="stamp on its own line"),
        pytest.param(
            "Kelly pardons eight in Kansas\n\nMarta • June 24, 2021\n\n", "2021-06-24", id="bullet byline"
        ),
        pytest.param("Kelly pardons eight\nBy Jane Doe, June 24, 2021\n\n", "2021-06-24", id="comma byline"),
        pytest.param(
            "Kelly pardons eight\nBy Jane June 24, 2021\n\n", "2021-06-24", id="byline without a comma"
        ),
        pytest.param("Published: 24 June 2021 06:21 GMT\n", "2021-06-24", id="label"),
        pytest.param("Posted on Thursday, June 24, 2021\n", "2021-06-24", id="label and weekday"),
        pytest.param("Source: Xinhua| 2021-06-24 06:21:15|Editor: ab\n", "2021-06-24", id="agency field"),
        pytest.param("Thursday, 24 June 2021\n", "2021-06-24", id="date line"),
        pytest.param("(June 24, 2021)\n", "2021-06-24", id="date line of a transcript"),
        pytest.param("FOR IMMEDIATE RELEASE: June 24, 2021\n", "2021-06-24", id="press release"),
        pytest.param("TOPEKA, Kan., June 24, 2021 (AP) — ", "2021-06-24", id="dateline with a year"),
        pytest.param("TOPEKA, June 24, 2021\n\n", "2021-06-24", id="dateline on its own line"),
        pytest.param("News, by our reporter, June 24, 2021\n\n", "2021-06-24", id="byline in a first line"),
        pytest.param("Kansas today: Thursday, June 24, 2021\n", "2021-06-24", id="weekday in a first line"),
        pytest.param("LIMA (PERU), 24 JUN 91 (RADIO) -- [TEXT] ", "1991-06-24", id="teleprinter"),
        pytest.param("June 24, 2021 — ", "2021-06-24", id="date and dash before the first word"),
        pytest.param(
            "Updated June 25, 2021\nPublished June 24, 2021\n", "2021-06-24", id="published before updated"
        ),
        pytest.param("Updated: June 25, 2021\n", "2021-06-25", id="updated when nothing else is there"),
        pytest.param("TOPEKA, June 24 (Reuters) - ", None, id="dateline without a year"),
        pytest.param("A look back at January 6, 2021\n\n", None, id="headline about a day"),
        pytest.param("Clemency, January 6, 2021\n\n", None, id="comma in a headline"),
        pytest.param("A photo at the jail | Photo: June 1, 2020\n\n", None, id="picture credit"),
        pytest.param("Since June 24, 2021, ", None, id="date in the first sentence"),
        pytest.param("June 24, 2021 was a Thursday when ", None, id="date that opens a sentence"),
        pytest.param("Published: June 31, 2021\n", None, id="no such day"),
    ],
)
def test_published(head: str, day: str | None) -> None:
    found = read_head(head + BODY).published
    assert (found and found.isoformat()) == day


def test_other_stories_below_do_not_date_this_one() -> None:
    tail = "\n\nMore news\nBy Marta June 24, 2021\nPublished: June 25, 2021\n"
    assert read_head("Kelly pardons eight people\n\n" + BODY + tail).published is None


def test_a_paragraph_broken_by_hand_is_body() -> None:
    broken = "Gov. Laura Kelly on Thursday pardoned eight\npeople at once.\n\nCase: (June 24, 2021)\n"
    assert read_head(broken).published is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Kelly pardons eight people\n\n{BODY}", "Kelly pardons eight people", id="blank line"),
        pytest.param(
            f"Kelly pardons eight people\nBy Jane Doe\n{BODY}", "Kelly pardons eight people", id="byline"
        ),
        pytest.param(
            f"  Did Kelly pardon eight?  \r\n\r\n{BODY}", "Did Kelly pardon eight?", id="question, CRLF"
        ),
        pytest.param(f"{BODY}\n\n{BODY}", None, id="a sentence"),
        pytest.param(f"Kelly pardons eight people\n{BODY}", None, id="nothing between"),
        pytest.param("Kelly pardons eight people", None, id="nothing below"),
        pytest.param(f"TOPEKA (AP) — Kelly pardons eight\n\n{BODY}", None, id="dateline"),
        pytest.param(f"By Jane Doe of the Capitol bureau\n\n{BODY}", None, id="byline first"),
        pytest.param(f"people waiting in a courtroom today\n\n{BODY}", None, id="caption in lower case"),
        pytest.param(
            f"The State House, Old Supreme Court\n\n(June 24, 2021)\n\n{BODY}", None, id="transcript"
        ),
        pytest.param(f"FOR IMMEDIATE RELEASE TO MEDIA\n\n{BODY}", None, id="label in capitals"),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert read_head(text).title == title


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"TOPEKA, Kan. (AP) — {BODY}", "Associated Press"),
        (f"WASHINGTON, June 24 (Reuters) - {BODY}", "Reuters"),
        (f"Kelly pardons eight\n\nHANOI (AFP) – {BODY}", "Agence France-Presse"),
        (f"Source: Xinhua| 2021-06-24 06:21:15\n{BODY}", "Xinhua"),
        (f"TOPEKA (Kansas) - {BODY}", None),
        (f"{BODY} (Photo: Reuters)", None),
        (BODY, None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert read_head(text).publisher == publisher


def test_agencies_are_sorted_and_complete() -> None:
    names = list(agencies())
    assert names == sorted(names, key=str.lower)
    assert all(agencies().values())


@given(st.text(alphabet=st.sampled_from("aA1 0259-/.,:()|•\n\r—By"), max_size=300))
def test_any_text_has_a_head(text: str) -> None:
    head = read_head(text)
    assert head.title is None or head.title in text


@pytest.mark.parametrize("piece", ["A. ", "2025-01-1", "By ", "Jan. ", "(", "\n", "A-", ", Aa", "1/"])
def test_hostile_repetition_is_read_at_once(piece: str) -> None:
    """Backtracking that grows with the square or worse would not come back from this."""
    assert read_head(piece * 200_000).published is None
