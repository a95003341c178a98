"""A change of the text that says one thing else changes that slot and no other; what says nothing, none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from schemas.record import ClaimRecord
from tests.table import Records

PUBLISHED = "2024-12-13"  # a Friday
SENTENCES = {
    "sentences": "President Joe Biden on Thursday commuted the sentences of nearly 1,500 people, aides said.",
    "two acts": "Gov. Laura Kelly pardoned 39 people and commuted 12 sentences on Tuesday.",
    "passive": "Some 240 inmates were pardoned by Gov. Gavin Newsom on December 10, 2024, his office said.",
    "total": "Joe Biden has granted 65 pardons since taking office in January 2021.",
    "quoted": '"We pardoned 62 people on Monday," Gov. Tony Evers said.',
    "plan": "President Joe Biden will pardon more than 30 people next week, an official said.",
    "of them": "Gov. Roy Cooper granted clemency to 20 people on Monday. Six of them received pardons.",
    "ranked": "The 1,499 commutations that Joe Biden granted on December 12, 2024, are the most in one day.",
    "convictions": "Gov. Wes Moore pardoned more than 175,000 marijuana convictions on June 17, 2024.",
    "honoring": "Honoring a promise, Gov. JB Pritzker pardoned 19 people for offenses on December 3, 2024.",
}
UNRELATED = (
    "The county fair drew 12,000 visitors this year, said Ann Lee, who runs it. Rain is expected on Sunday.",
    "Shares of the bakery rose 4 percent after the company reported sales of $39 million for 2023.",
)
SLOTS = ("action", "count", "grantor", "date", "scope", "status", "source", "superlative")


def slots(record: ClaimRecord) -> dict[str, Any]:
    """The values of a record, without the words and places they were read from."""
    count, date, source = record.count, record.date, record.source
    ranking = record.superlative
    return {
        "action": record.action,
        "count": (count.value, count.lower, count.upper, count.relation, count.unit),
        "grantor": (record.grantor.name, record.grantor.office, record.grantor.jurisdiction),
        "date": (date.start, date.end, date.granularity, date.basis),
        "scope": record.scope,
        "status": record.status,
        "source": (source.name and source.name.lower(), source.kind, source.organisation, source.quotation),
        "superlative": ranking and (ranking.direction, ranking.rank, ranking.since),
    }


def changed(records: Records, old: str, new: str, title: str | None = None) -> list[set[str]]:
    """The names of the slots that differ, record by record; there must be as many of both."""
    before, after = (
        sorted(records(text, PUBLISHED, title), key=lambda record: record.evidence.spans["count"])
        for text in (old, new)
    )
    assert before, "nothing is found in the first place"
    assert len(before) == len(after), [record.evidence.quote for record in after]
    pairs = zip(map(slots, before), map(slots, after), strict=True)
    return [{name for name in SLOTS if one[name] != other[name]} for one, other in pairs]


@pytest.mark.parametrize("place", ["before", "after", "around"])
@pytest.mark.parametrize("name", SENTENCES)
def test_an_unrelated_paragraph_changes_nothing(records: Records, name: str, place: str) -> None:
    first = UNRELATED[0] if place in ("before", "around") else ""
    last = UNRELATED[1] if place in ("after", "around") else ""
    text = "\n\n".join(filter(None, (first, SENTENCES[name], last)))
    assert not set().union(*changed(records, SENTENCES[name], text))


@pytest.mark.parametrize("name", [name for name in SENTENCES if name != "total"])
def test_another_governor_or_president_is_another_grantor_and_no_more(records: Records, name: str) -> None:
    """Of a governor another governor; a total "since taking office" would change its days too."""
    swaps = {"President Joe Biden": "President Barack Obama", "Joe Biden": "Barack Obama"}
    new = re.sub(r"Gov\. [A-Z]\w+ [A-Z]\w+", "Gov. Kathy Hochul", SENTENCES[name])
    for old_name, new_name in swaps.items():
        new = new.replace(old_name, new_name)
    found = changed(records, SENTENCES[name], new)
    assert all(names - {"source"} == {"grantor"} for names in found)  # the grantor may be the one who says so


@pytest.mark.parametrize("name", SENTENCES)
def test_other_numbers_are_other_counts_and_no_more(records: Records, name: str) -> None:
    others = {
        "175,000": "184,300", "1,500": "1,700", "1,499": "1,733", "39": "47", "12 s": "15 s", "240": "317",
        "65": "81", "62": "58", "30 p": "40 p", " 20 p": " 23 p", "Six": "Eight", "19 p": "21 p",
    }  # fmt: skip
    new = SENTENCES[name]
    for old, number in others.items():
        new = new.replace(old, number)
    assert new != SENTENCES[name]
    assert all(names == {"count"} for names in changed(records, SENTENCES[name], new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("commuted the sentences of nearly 1,500 people", "pardoned nearly 1,500 people"),
        ("granted 65 pardons", "granted 65 commutations"),
        ("240 inmates were pardoned", "240 inmates were granted commutations"),
        ("1,499 commutations", "1,499 pardons"),
        ("received pardons", "received commutations"),
    ],
)
def test_another_verb_is_another_action_and_no_more(records: Records, old: str, new: str) -> None:
    (text,) = (text for text in SENTENCES.values() if old in text)
    found = changed(records, text, text.replace(old, new))
    assert [names - {"count"} for names in found if names] == [{"action"}]  # sentences become people


@pytest.mark.parametrize("name", SENTENCES)
def test_british_spelling_and_order_of_days_change_nothing(records: Records, name: str) -> None:
    months = "January|June|December"
    day = rf"\b({months}) (\d{{1,2}}), (\d{{4}}),?"
    british = re.sub(day, r"\2 \1 \3", SENTENCES[name])
    for american, other in {"Honoring": "Honouring", "offenses": "offences"}.items():
        british = british.replace(american, other)
    british = british.replace("Gov. ", "Governor ")
    assert not set().union(*changed(records, SENTENCES[name], british))


@pytest.mark.parametrize("name", SENTENCES)
def test_curly_quotes_change_nothing(records: Records, name: str) -> None:
    text = f"{SENTENCES[name]} \"It's mercy,\" she said. The governor's office didn't say more."
    curly = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    assert not set().union(*changed(records, text, curly))


HEADLINES = {
    "Biden commutes": "Biden Commutes Sentences of Nearly 1,500 People",
    "Kelly pardons": "Kansas Gov. Laura Kelly Pardons 39 People",
    "Evers": "Gov. Evers Grants 62 Pardons on Monday",
    "passive": "240 Inmates Pardoned by Gov. Gavin Newsom",
}


BODY = "The governor or president acted on Thursday, officials said. Joe Biden, Laura Kelly and others have."
#: Known failures, all of lower case.
MISREAD = {
    "Biden commutes": 'the surname "biden" finds no grantor, though the body has the whole name',
    "Evers": '"on monday" behind the count is taken for no date, and the day of publication stands in',
}


@pytest.mark.parametrize("name", HEADLINES)
def test_a_headline_in_capitals_changes_nothing(records: Records, name: str) -> None:
    title = HEADLINES[name]
    assert not set().union(*changed(records, f"{title}\n\n{BODY}", f"{title.upper()}\n\n{BODY}"))


@pytest.mark.parametrize("name", HEADLINES)
def test_a_headline_in_lower_case_changes_nothing(
    records: Records, name: str, request: pytest.FixtureRequest
) -> None:
    if name in MISREAD:
        request.applymarker(pytest.mark.xfail(strict=True, raises=AssertionError, reason=MISREAD[name]))
    title = HEADLINES[name]
    assert not set().union(*changed(records, f"{title}\n\n{BODY}", f"{title.lower()}\n\n{BODY}"))
