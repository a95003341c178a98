"""What a claim takes over from earlier ones, against a look at all of them, the last first."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from extractor.assemble.cast import Cast
from extractor.assemble.draft import Draft, Sentence
from extractor.assemble.earlier import Earlier
from extractor.mention import CountMention, GrantorMention, Interval, Span
from extractor.recognise.counted import Counted
from extractor.segment import Block
from extractor.tree import Tree

SENTENCE = Sentence(0, Tree([], [], [], [], []), Block(0, 0, "body"), [], [], Cast([], ""), "", None)
GRANTORS = [
    None,
    GrantorMention(0, 1, "", "person", "Jane Roe", None, "US-KS"),
    GrantorMention(0, 1, "", "body", "Board of Pardons", None, "US-KS"),
    GrantorMention(0, 1, "", "state", None, None, "MM"),
    GrantorMention(0, 1, "", "person", "John Doe", None, None),
]


def claim(place: int, grantor: GrantorMention | None, value: float | None, action: str) -> Draft:
    mention = CountMention(
        place, place + 1, "12", value=value, lower=value, upper=value, relation="exact", kind="count",
        number=Span(place, place + 1, "12"), rule="",
    )  # fmt: skip
    return Draft(SENTENCE, Counted(mention, (0,), 0, None, "people"), None, 0, "", action=action)


@st.composite
def claims(draw: st.DrawFn) -> list[Draft]:
    found = []
    for place in range(draw(st.integers(1, 8))):
        draft = claim(place, None, draw(st.sampled_from([None, 2.0, 12.0])), draw(st.sampled_from("ab")))
        draft.grantor = draw(st.sampled_from(GRANTORS))
        draft.part = draw(st.booleans())
        draft.status = draw(st.sampled_from(["granted", "denied"]))
        found.append(draft)
    return found


def one_state(one: GrantorMention | None, other: GrantorMention | None) -> bool:
    if one is None or other is None or one.jurisdiction is None:
        return False
    kinds = {one.kind, other.kind} & {"body", "state"}
    return one.jurisdiction == other.jurisdiction and bool(kinds)


def name(draft: Draft) -> str | None:
    return draft.grantor.name if draft.grantor else None


@given(claims(), st.data())
def test_answers_are_those_of_a_look_at_all_earlier_claims(drafts: list[Draft], data: st.DataObject) -> None:
    earlier = Earlier(drafts)
    for place in sorted(range(len(drafts)), key=lambda i: drafts[i].part):
        draft, before = drafts[place], drafts[:place][::-1]
        assert earlier.last(draft) is (before[0] if before else None)
        assert earlier.last_interval(draft) == next(
            (d.interval for d in before if d.date_basis != "none"), None
        )
        value = draft.counted.mention.value
        alike = (
            d for d in before
            if value is not None and value >= 10 and name(d) == name(draft)
            and d.counted.mention.value == value and d.action == draft.action
        )  # fmt: skip
        same = next(alike, None)
        agrees = same is not None and same.status == draft.status and not same.part
        assert earlier.same_again(draft) is (same if agrees else None)
        days = (
            d for d in before
            if (name(d) == name(draft) or one_state(draft.grantor, d.grantor)) and d.scope != "cumulative"
            and d.status == "granted" and d.granularity in ("day", "month")
        )  # fmt: skip
        assert earlier.last_day(draft) is next(days, None)
        if data.draw(st.booleans()):
            day = dt.date(2021, 1, 1 + place)
            draft.interval, draft.date_basis = Interval(day, day), "text"
            draft.granularity = data.draw(st.sampled_from(["day", "month", "year"]))
            draft.scope = data.draw(st.sampled_from(["event", "cumulative"]))
        earlier.note_date(draft)
