"""Date mentions: the rule that reads an expression, its words, and expressions that point back."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from extractor.lexicon import load_toml
from extractor.mention import DateMention, Interval
from extractor.recognise.date import date_phrases, resolve_anaphoric
from extractor.recognise.date_find import find
from extractor.recognise.date_grammar import grammar, matches
from extractor.recognise.date_tokens import tokens

FRIDAY = "2025-01-17"


def only(text: str, published: str | None = FRIDAY) -> DateMention:
    mentions = date_phrases(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]


RULES = [
    ("As of Thursday, 133 had left.", "as_of"),
    ("as of December 2020", "as_of"),
    ("By 31 January 1951 it had ended.", "by"),
    ("before 2020", "before"),
    ("until Friday", "until"),
    ("through 2019", "through"),
    ("since 2009", "since"),
    ("under Clemency Order 1 of 2020", "event_name"),
    ("over 2019 unrest", "event_name"),
    ("between 1999 and 2018", "range"),
    ("from 1967 to the present", "range"),
    ("(2003-present)", "range"),
    ("for the Jan. 6 attack", "event_name"),
    ("January 6th rioters", "event_name"),
    ("the January 6 Washington Mall riot", "event_name"),
    ("the 6 January 2021 storming", "event_name"),
    ("the 2017 law", "event_name"),
    ("the failed 2017 bid", "event_name"),
    ("the Equality Act of 2010", "event_name"),
    ("the same day", "anaphoric"),
    ("a day earlier", "anaphoric"),
    ("later that month", "anaphoric"),
    ("in his first term", "term_first"),
    ("a second term", "term_second"),
    ("her final term", "term_last"),
    ("during his presidency", "term_whole"),
    ("Reed's tenure", "term_whole"),
    ("since taking office", "term_so_far"),
    ("since Mayor Reed took office", "term_so_far"),
    ("so far", "term_so_far"),
    ("to date", "term_so_far"),
    ("in his eight years in office", "term_years"),
    ("in her four years as governor", "term_years"),
    ("two days before his term ended", "term_before_end"),
    ("on the day before he leaves the White House", "term_before_end"),
    ("the day after she took office", "term_after_start"),
    ("on the day he left the White House", "term_last_day"),
    ("since returning to power", "term_so_far"),
    ("since he took office in January", "term_so_far"),
    ("from 1994 on", "since"),
    ("her third year in office", "term_nth_year"),
    ("his final year in office", "term_last_year"),
    ("on his last day in office", "term_last_day"),
    ("on her first day in office", "term_first_day"),
    ("in his final days", "term_last_days"),
    ("in his first 100 days", "term_first_days"),
    ("before leaving office", "term_end"),
    ("4/5/2024", "slash_ambiguous"),
]


@pytest.mark.parametrize(("text", "rule"), RULES, ids=[row[0] for row in RULES])
def test_rule(text: str, rule: str) -> None:
    assert only(text).rule == rule


@pytest.mark.parametrize(
    "text",
    ["You may go.", "May I ask?", "They march on.", "The sun sat low.", "We met Theresa May.",
     "an august body",
     "a second man", "one of the 12", "a 49-year-old man", "21 years old", "two women aged 30",
     "18 U.S.C. 3582",
     "Section 1983", "$2000", "2000 people", "1,999 inmates", "the 44th president", "vote of 12-3",
     "COVID-19",
     "the Sunday Times", "Bloody Sunday", "see https://example.org/2024/05/17/story-2023", "an FBI agent",
     "prices fall", "they spring up", "a Christmas tree", "24/7", "case 19-cr-00123", "No. 2005",
     "on the 9th Circuit",
     "In terms of cost", "the end of the line", "as soon as possible", "half of them", "the first team"],
)  # fmt: skip
def test_not_a_date(text: str) -> None:
    assert date_phrases(text, FRIDAY) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In June 12 inmates left.", ["June"]),
        ("On January 6, 1,500 people came.", ["January 6"]),
        ("In 2019, 14 were freed, up from one in 2018.", ["2019", "2018"]),
        ("On Friday the governor freed 39 last month's nominees.", ["Friday", "last month"]),
        ("a 20-year sentence on May 5, 2020", ["20-year", "May 5, 2020"]),
        ("5 May 2020-7 June 2020", ["5 May 2020-7 June 2020"]),
        ("In 2016 and 2017", ["2016", "2017"]),
        ("He freed 12 on Dec. 22 and 26 on Dec. 23.", ["Dec. 22", "Dec. 23"]),
        ("He freed 12 on Dec. 22 and 26 the next day.", ["Dec. 22", "the next day"]),
        ("January 20,\n2001", ["January 20,\n2001"]),
        ("in\n\nMay\n\n2020", ["2020"]),  # a blank line parts sentences
    ],
)
def test_spans(text: str, words: list[str]) -> None:
    assert [mention.text for mention in date_phrases(text, FRIDAY)] == words


ANAPHORA = [
    # Words, first and last day when the neighbour's date is Thursday 12 December 2024.
    ("the same day", "2024-12-12", "2024-12-12"),
    ("that day", "2024-12-12", "2024-12-12"),
    ("the next day", "2024-12-13", "2024-12-13"),
    ("a day later", "2024-12-13", "2024-12-13"),
    ("the day before", "2024-12-11", "2024-12-11"),
    ("two weeks earlier", "2024-11-25", "2024-12-01"),
    ("the following week", "2024-12-16", "2024-12-22"),
    ("later that month", "2024-12-01", "2024-12-31"),
    ("the previous month", "2024-11-01", "2024-11-30"),
    ("that year", "2024-01-01", "2024-12-31"),
    ("the previous year", "2023-01-01", "2023-12-31"),
    ("three years later", "2027-01-01", "2027-12-31"),
    ("two years before that", "2022-01-01", "2022-12-31"),
    ("three weeks before", "2024-11-18", "2024-11-24"),
    ("in the five years before", "2019-12-12", "2024-12-11"),
    ("in the two months after", "2024-12-13", "2025-02-12"),
    ("on 6 January of that year", "2024-01-06", "2024-01-06"),
    ("in May of the same year", "2024-05-01", "2024-05-31"),
]


@pytest.mark.parametrize(("text", "start", "end"), ANAPHORA, ids=[row[0] for row in ANAPHORA])
def test_anaphora(text: str, start: str, end: str) -> None:
    day = dt.date(2024, 12, 12)
    expected = Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    mention = only(f"It came {text}.")
    assert mention.interval is None
    assert resolve_anaphoric(mention, Interval(day, day)) == expected


def test_anaphora_takes_its_value_from_the_date_before() -> None:
    mentions = date_phrases("He left in May 2019. Later that year he came back.", FRIDAY)
    assert [mention.value for mention in mentions] == ["2019-05", "2019"]


def test_a_year_is_lent_to_its_neighbour() -> None:
    mentions = date_phrases("They met in July and August 2021, and on January 4 and January 6, 2022.", FRIDAY)
    assert [mention.value for mention in mentions] == ["2021-07", "2021-08", "2022-01-04", "2022-01-06"]


def test_only_anaphora_is_resolved_by_an_anchor() -> None:
    day = dt.date(2024, 12, 12)
    assert resolve_anaphoric(only("last year"), Interval(day, day)) is None


def test_published_must_be_a_day() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        date_phrases("today", "yesterday")


def test_published_takes_dates_and_date_times() -> None:
    days = [dt.date(2025, 1, 17), dt.datetime(2025, 1, 17, 9), "2025-01-17T09:00:00Z"]
    assert {date_phrases("today", day)[0].value for day in days} == {FRIDAY}


@pytest.mark.parametrize(
    "rule", load_toml("dates")["rule"], ids=[rule["id"] for rule in load_toml("dates")["rule"]]
)
def test_lexicon_rule_hits_its_examples_only(rule: dict[str, list[str]]) -> None:
    assert rule["examples"]
    assert rule["counterexamples"]
    for example in rule["examples"]:
        assert rule["id"] in [name for name, _, _ in matches(tokens(example))], example
    for example in rule["counterexamples"]:
        _, found = find(example, dt.date(2025, 1, 17))
        assert rule["id"] not in [one.matched for one in found], example


def test_no_rule_begins_with_a_silent_class() -> None:
    silent = load_toml("dates")["silent"]["classes"]
    unbarred = re.compile(grammar().pattern.pattern.partition(")")[2])
    for name in silent:
        symbol = grammar().symbols[name]
        for other in grammar().symbols.values():
            found = unbarred.match(symbol + other)
            assert found is None or found.end() == 0, name
