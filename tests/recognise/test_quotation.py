"""Where quotations begin and end, and whose turn it is in a transcript."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.recognise.quotation import Line, covering, quotations, turns


def quoted(*paragraphs: str) -> list[str]:
    lines, text = [], ""
    for paragraph in paragraphs:
        lines.append(Line(len(text), paragraph))
        text += paragraph + "\n"
    return [text[q.start : q.end] for q in quotations(lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe said “no.” Then “yes.”", ["“no.”", "“yes.”"]),
        ('"No," Roe said. "Yes."', ['"No,"', '"Yes."']),
        ("''No,'' Roe said.", ["''No,''"]),
        ("``No,'' Roe said.", ["``No,''"]),
        ("„No,“ Roe said. «Yes.»", ["„No,“", "«Yes.»"]),
        ("'No,' Roe said. 'It was the men's day.'", ["'No,'", "'It was the men's day.'"]),
        ("‘No,’ Roe said.", ["‘No,’"]),
        ("The men's list and the prisoners' names", []),
        ("It was ’90s music 'n' roll for 'em", []),
        ("Roe is 6'2\" and weighs nothing", []),
        ('He held a "no" and a "yes"', ['"no"', '"yes"']),
        ('("No," she said.)', ['"No,"']),
        ('"No"--he said--"yes"', ['"No"', '"yes"']),
        # mixed marks, as pasted texts have them
        ('“No," Roe said.', ['“No,"']),
        # a quotation inside another belongs to it
        ("“He said ‘no,’ ” Roe said.", ["“He said ‘no,’ ”"]),
        # never closed: only where a speaker was introduced or the paragraph begins with it
        ("Roe said: “We let them go. It was time.", ["“We let them go. It was time."]),
        ("“We let them go. It was time.", ["“We let them go. It was time."]),
        ("Roe held a “list of names and went home.", []),
        # opened twice: the first is taken to end there
        ("“We let them all go. “It was time.”", ["“We let them all go. ", "“It was time.”"]),
        ("", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    assert quoted("Roe spoke of “hope and time.", "“It came.”") == ["“hope and time.", "“It came.”"]
    assert quoted("Roe spoke of “hope and time.", "It came.") == []


@given(st.lists(st.text(alphabet="ab .,:'\"“”‘’", max_size=60), max_size=6))
def test_quotations_are_ordered_and_stay_in_their_paragraph(paragraphs: list[str]) -> None:
    lines, start = [], 0
    for text in paragraphs:
        lines.append(Line(start, text))
        start += len(text) + 1
    found = quotations(lines)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for q in found:
        assert any(line.start <= q.start < q.end <= line.start + len(line.text) for line in lines)
        assert covering(found, q.start) == q


def labels(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*t.label)], text[t.start : t.end].strip()) for t in turns(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MS. ROE:  Good day.", [("MS. ROE", "Good day.")]),
        ("THE PRESIDENT:  Good day.\nIt is late.", [("THE PRESIDENT", "Good day.\nIt is late.")]),
        ("THE PRESIDENT. Good day.", [("THE PRESIDENT", "Good day.")]),
        ("Q    Why?\nMR. DOE:  Why not.", [("Q", "Why?"), ("MR. DOE", "Why not.")]),
        ("JANE ROE: Hello.\nJOHN DOE: Hi.", [("JANE ROE", "Hello."), ("JOHN DOE", "Hi.")]),
        (
            "ROE: Hello.\nDOE: Hi.\nROE: So.\nDOE: Yes.",
            [("ROE", "Hello."), ("DOE", "Hi."), ("ROE", "So."), ("DOE", "Yes.")],
        ),
        (
            "Roe: Hello.\nDoe: Hi.\nRoe: So.\nDoe: Yes.",
            [("Roe", "Hello."), ("Doe", "Hi."), ("Roe", "So."), ("Doe", "Yes.")],
        ),
        ("MS. ROE (via video):  Good day.", [("MS. ROE (via video)", "Good day.")]),
        # headings and fields are nobody
        ("BREAKING: Governor frees 39", []),
        ("WASHINGTON: The governor left.", []),
        ("CUTTING COSTS IN PRISONS: It began.\nMAKING THE LAW FAIR: It ended.", []),
        ("Offense: Theft\nSentence: Two years\nOffense: Fraud\nSentence: One year", []),
        ("Roe: a life", []),
        ("Q is the letter before R.", []),
        ("MS. ROE told them: go home.", []),
    ],
)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    assert labels(text) == expected


def test_offsets_of_turns_start_where_the_text_does() -> None:
    (turn,) = turns("MS. ROE:  Good day.", start=100)
    assert (turn.label, turn.cue, turn.end) == ((100, 107), (107, 108), 119)


@pytest.mark.parametrize("unit", ['"', "“", "'a, ", "''", "“a ", '" a "b ', "AB:\n", "A" * 60 + "\n"])
def test_hostile_repetition_is_read_to_its_end(unit: str) -> None:
    text = unit * 20_000
    assert all(0 <= q.start < q.end <= len(text) for q in quotations([Line(0, text)]))
    assert all(t.end <= len(text) for t in turns(text))
