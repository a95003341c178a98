"""Mentions found by place, against a look at all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.assemble.cast import Cast, Mentions, can_grant
from extractor.mention import GrantorMention
from tests.table import Claim

OTHERS = st.tuples(
    st.sampled_from(["person", "office", "body", "state"]),
    st.sampled_from([None, "Jane Roe", "Zoë Roe", "John Doe"]),
    st.sampled_from([None, "governor"]),
    st.sampled_from(["named", "executive_office"]),
    st.sampled_from(["Roe", "former Gov. Roe"]),
)


@st.composite
def mentions(draw: st.DrawFn) -> list[GrantorMention]:
    found, at = [], 0
    for gap, length, (kind, name, office, rule, text) in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), OTHERS), max_size=12)
    ):
        found.append(
            GrantorMention(at + gap, at + gap + length, text, kind, name, office, None, None, rule=rule)
        )
        at += gap + length
    return found


@given(mentions(), st.integers(0, 60), st.integers(1, 20))
def test_overlapping(found: list[GrantorMention], start: int, length: int) -> None:
    end = start + length
    assert Mentions(found).overlapping(start, end) == [m for m in found if m.start < end and m.end > start]


@given(mentions(), st.integers(0, 60))
def test_back_from(found: list[GrantorMention], offset: int) -> None:
    before = [m for m in found if m.end <= offset]
    assert list(Mentions(found).back_from(offset)) == before[::-1]
    assert Mentions(found).last_before(offset) == (before[-1] if before else None)


@given(mentions())
def test_groups(found: list[GrantorMention]) -> None:
    cast = Cast(found, " " * 60)
    named = [m for m in found if m.kind in ("person", "office") and m.name]
    able = [m for m in named if can_grant(m)]
    assert list(cast.named) == named
    assert list(cast.able) == able
    assert list(cast.present) == [m for m in able if "former" not in m.text]
    assert list(cast.bodies) == [m for m in found if m.kind in ("body", "state") and can_grant(m)]
    leading = [m for m in found if m.kind in ("person", "office", "body") and m.name and can_grant(m)]
    assert list(cast.leading) == leading
    assert cast.only == (leading[0] if len({m.name for m in leading}) == 1 else None)


def test_the_first_person_of_each_word_in_a_name() -> None:
    zoe = GrantorMention(0, 8, "Zoë Roe", "person", "Zoë Roe")
    jane = GrantorMention(9, 17, "Jane Roe", "person", "Jane Roe")
    office = GrantorMention(20, 28, "governor", "office", "John Doe")
    assert Cast([zoe, jane, office], "").by_word == {"zoe": zoe, "roe": zoe, "jane": jane}


def test_who_has_fallen_does_not_lead() -> None:
    text = "the ousted president, Jane Roe"
    before = GrantorMention(11, 20, "president", "office", "Jane Roe")
    assert Cast([before], text).only is None
    assert Cast([before], text.replace("ousted", "active")).only is before


def test_the_governor_is_who_held_the_office_on_the_day(claim: Claim) -> None:
    text = "Steve Beshear is soft. On {}, {} he handed the keys to Matt Bevin, the governor pardoned 39."
    for day, when, name in (
        ("Monday", "a day before", "Steve Beshear"),
        ("Wednesday", "a day after", "Matt Bevin"),
    ):
        assert claim(text.format(day, when), "39", "2015-12-11").grantor.name == name
