"""Segments lie end to end, carry the right marks, and survive every overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.report.highlight import QUOTE, Mark, Segment, cut, excerpt, marks_of
from tests.crosscheck.made import claim

TEXT = "Biden pardoned 39 people and commuted 1,500 sentences, the White House said."


def mark(words: str, slot: str, claim: str = "a") -> Mark:
    start = TEXT.index(words)
    return Mark(claim, slot, start, start + len(words))


def shown(segments: tuple[Segment, ...]) -> list[str]:
    """Each segment as ``words`` or ``words/claim.slot+claim.slot``."""
    marks = [" + ".join(f"{m.claim}.{m.slot}" for m in s.marks) for s in segments]
    return [f"{s.text}/{told}" if told else s.text for s, told in zip(segments, marks, strict=True)]


def test_a_text_without_marks_is_one_segment() -> None:
    assert cut(TEXT, []) == (Segment(0, TEXT),)
    assert cut("", []) == ()


def test_marks_side_by_side() -> None:
    segments = cut(TEXT, [mark("39", "count"), mark("pardoned", "action")])
    assert shown(segments)[:4] == ["Biden ", "pardoned/a.action", " ", "39/a.count"]


def test_nested_marks_show_the_widest_first() -> None:
    segments = cut(
        TEXT, [mark("39", "count"), mark("39 people", "superlative"), Mark("a", QUOTE, 0, len(TEXT))]
    )
    assert "39/a.quote + a.superlative + a.count" in shown(segments)
    (nested,) = [s for s in segments if s.text == "39"]
    assert nested.slots == ("superlative", "count")
    assert nested.claims == ("a",)


def test_marks_that_cross() -> None:
    segments = cut(TEXT, [mark("39 people and", "source"), mark("people and commuted", "date")])
    assert shown(segments)[1:4] == ["39 /a.source", "people and/a.source + a.date", " commuted/a.date"]


def test_one_word_in_two_claims() -> None:
    segments = cut(
        TEXT, [mark("Biden", "grantor", "a"), mark("Biden", "grantor", "b"), mark("39", "count", "a")]
    )
    first = segments[0]
    assert (first.claims, first.slots) == (("a", "b"), ("grantor",))
    assert [m.claim for m in first.begins] == ["a", "b"]


def test_labels_begin_and_end_once() -> None:
    wide, narrow = mark("39 people", "source"), mark("39", "count")
    one, other = cut(TEXT, [wide, narrow])[1:3]
    assert (one.begins, one.ends) == ((wide, narrow), (narrow,))
    assert (other.begins, other.ends) == ((), (wide,))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (7, 5), (-1, 3), (70, 99)])
def test_a_mark_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not in a text of 76"):
        cut(TEXT, [Mark("a", "count", start, end)])


def test_excerpts_cut_the_outermost_segments() -> None:
    segments = cut(TEXT, [mark("pardoned 39", "count")])
    part = excerpt(segments, 8, 20)
    assert "".join(s.text for s in part) == TEXT[8:20]
    assert [s.begins for s in part] == [(), ()]
    assert part[0].start == 8
    assert excerpt(segments, 20, 20) == ()


def test_a_record_is_marked_slot_by_slot() -> None:
    one = claim("pardon 39 Joe Biden 2024-12-12")
    evidence = one.evidence
    text = "…" * evidence.start + evidence.quote + " More."
    marks = marks_of(one, text)
    assert {m.slot for m in marks} == {QUOTE, *evidence.spans}
    (quote,) = [m for m in marks if m.slot == QUOTE]
    assert text[quote.start : quote.end] == evidence.quote


def test_a_record_whose_quote_is_elsewhere_is_not_marked() -> None:
    assert marks_of(claim("pardon 39 Joe Biden 2024-12-12"), "Another text altogether.") == ()


def test_a_span_outside_the_text_is_left_out() -> None:
    one = claim("pardon 39 Joe Biden 2024-12-12")
    spans = {**one.evidence.spans, "date": (5000, 5010), "source": (3, 3)}
    broken = one.model_copy(update={"evidence": one.evidence.model_copy(update={"spans": spans})})
    text = "…" * one.evidence.start + one.evidence.quote
    assert {m.slot for m in marks_of(broken, text)} == {QUOTE, *one.evidence.spans} - {"date", "source"}


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    place = st.integers(0, len(text) - 1)
    slots = st.sampled_from(["count", "source", "date", "unheard of"])
    found = []
    for slot, one, other in draw(st.lists(st.tuples(slots, place, place), max_size=12)):
        start, end = sorted((one, other))
        found.append(Mark(f"c{len(found)}", slot, start, end + 1))
    return text, found


@given(marked_texts())
def test_any_marks_in_any_text(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    segments = cut(text, marks)
    assert "".join(s.text for s in segments) == text
    assert all(s.text == text[s.start : s.end] for s in segments)
    for one in marks:
        within = [s for s in segments if one in s.marks]
        assert "".join(s.text for s in within) == text[one.start : one.end]
        assert [one in s.begins for s in within] == [True, *[False] * (len(within) - 1)]
        assert [one in s.ends for s in within] == [*[False] * (len(within) - 1), True]
