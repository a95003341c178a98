"""Date mentions: what is found in a text, its TIMEX3 value and its calendar interval."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import load_toml
from extractor.mention import DateMention, Interval
from extractor.recognise.date import dates, resolve_anaphoric, time_expressions
from extractor.recognise.date_find import find
from extractor.recognise.date_grammar import grammar, matches
from extractor.recognise.date_tokens import tokens

FRIDAY = "2025-01-17"

# Every row: a text read on Friday 17 January 2025, the words found first in it, type and value (TIMEX3).
TIMEX = {
    "2025-01-17": ["Today", "The vote is today.", "He signed it on Friday.", "on Jan. 17", "17 January",
                   "17/01/2025",
                   "(01/17/2025)", "Fri., Jan. 17, 2025", "as of 2025-01-17,", "late Friday"],
    "2025-01-16": ["yesterday", "on Thursday", "Thursday's ruling", "early Thursday", "last Thursday",
                   "16 Jan 2025",
                   "16 January, 2025", "the 16th of January"],
    "2025-01-15": ["two days ago", "the day before yesterday", "on January 15th", "Wednesday, Jan. 15"],
    "2025-01-18": ["tomorrow", "It will open on Saturday.", "next Saturday"],
    "2025-01-20": ["They plan to meet on Monday.", "next Monday", "The inauguration is to be held Monday."],
    "2025-01-24": ["next Friday", "a week from now he would be, say, 2025-01-24"],
    "2024-12-12": ["December 12, 2024", "12 December 2024", "2024-12-12", "12/12/2024", "on Dec. 12",
                   "Dec 12, 2024",
                   "Thursday, December 12, 2024", "12th of December 2024", "DEC. 12, 2024",
                   "the 12th of December"],
    "1989-12-12": ["12 DEC 89", "12 December 1989", "12/12/89"],
    "2001-01-20": ["January 20, 2001", "20 January 2001", "Jan 20 2001", "01/20/2001"],
    "1951-01-31": ["By 31 January 1951", "January 31, 1951"],
    "2024-09-26": ["26 September", "26 SEPTEMBER", "Sept. 26"],
    "2025-05-19": ["before May 19"],
    "2024-12-25": ["on Christmas", "on Christmas Day", "last Christmas", "Christmas Day 2024"],
    "2024-12-24": ["on Christmas Eve"],
    "2024-11-28": ["before Thanksgiving", "on Thanksgiving Day"],
    "2023-07-04": ["the Fourth of July, 2023", "the Fourth of July 2023"],
    "2020-05-25": ["Memorial Day 2020"],
    "2020-09-07": ["Labor Day 2020"],
    "2019-04-19": ["Good Friday 2019"],
    "2024-12-31": ["on New Year's Eve", "New Year’s Eve"],
    "2001-09-11": ["after 9/11"],
    "2025-01-17TMO": ["this morning", "Friday morning", "early this morning"],
    "2025-01-16TNI": ["last night", "Thursday night"],
    "2025-01-17TNI": ["tonight", "Friday night"],
    "2025-01-14TEV": ["Tuesday evening", "on Tuesday evening"],
    "2025-01-16TAF": ["yesterday afternoon"],
    "2025-01-17T15:00": ["3 p.m.", "at 3pm", "at 15:00"],
    "2025-01-16T08:30": ["8:30 a.m. Thursday", "8:30 a.m. on Jan. 16, 2025"],
    "2025-01-17T12:00": ["by noon"],
    "2025-W02": ["last week", "early last week", "a week ago"],
    "2025-W03": ["this week", "later this week", "earlier this week", "at the end of the week"],
    "2025-W04": ["next week"],
    "2025-W01": ["two weeks ago"],
    "2025-W03-WE": ["The crowd will gather this weekend."],
    "2025-W02-WE": ["over the weekend", "last weekend"],
    "2024-12": ["last month", "December", "in December", "mid-December", "late last month", "December 2024",
                "early December", "Dec. 2024", "last December", "a month ago", "December of last year"],
    "2025-01": ["this month", "earlier this month", "in January", "later this month", "January 2025",
                "at the end of the month", "early this month"],
    "2025-02": ["next month"],
    "2024-11": ["two months ago", "in November"],
    "2024-04": ["in April", "by April", "last April", "April 2024", "an April hearing"],
    "2024-03": ["in March", "early March", "March of last year"],
    "2025-03": ["in March he will testify", "next March"],
    "2026-03": ["March of next year"],
    "2022-10": ["October 2022", "Oct. 2022", "early October 2022", "the end of October 2022"],
    "2024": ["last year", "in 2024", "late last year", "a year ago", "the end of 2024"],
    "2025": ["this year", "later this year", "so far this year", "by the end of the year", "early this year"],
    "2026": ["next year", "in 2026"],
    "2017": ["in 2017", "2017", "early 2017", "mid-2017", "late in 2017"],
    "1865": ["since 1865,", "in 1865 Lincoln"],
    "1992": ["in '92", "of ’92"],
    "2023": ["two years ago"],
    "2015": ["a decade ago"],
    "1975": ["half a century ago", "50 years ago"],
    "199": ["the 1990s", "the early 1990s", "mid-1990s", "the '90s", "the nineties"],
    "201": ["the 2010s"],
    "202": ["this decade"],
    "18": ["the 19th century", "the early nineteenth century"],
    "2024-Q1": ["the first quarter of 2024", "Q1 2024", "first-quarter 2024"],
    "2024-Q3": ["the third quarter", "third-quarter earnings", "the third quarter of last year"],
    "2024-Q4": ["last quarter"],
    "2020-H1": ["the first half of 2020"],
    "FY2023": ["fiscal year 2023", "fiscal 2023", "FY2023", "FY 2023", "FY23"],
    "FY2025": ["the current fiscal year", "this fiscal year"],
    "FY2024": ["last fiscal year"],
    "2020-SU": ["the summer of 2020", "summer 2020"],
    "2024-SU": ["last summer", "in the summer"],
    "2024-FA": ["last fall", "in the fall."],
    "2025-SP": ["this spring", "next spring"],
    "P20Y": ["20 years", "a 20-year sentence", "twenty years in prison", "the past 20 years",
             "more than 20 years"],
    "P2Y": ["two years", "a two-year ban", "the past two years", "the next two years", "a couple of years"],
    "P25Y": ["twenty-five years"],
    "P2.5Y": ["two and a half years"],
    "P1.5Y": ["a year and a half"],
    "P1Y": ["a year in jail", "the past year", "one year", "over the next year"],
    "P120M": ["120 months"],
    "P3M": ["three months", "the last three months", "a three-month delay"],
    "P6W": ["six weeks"],
    "P90D": ["90 days", "within 90 days", "a 90-day pause"],
    "P1D": ["all day"],
    "PT3H": ["three hours", "a three-hour session"],
    "PT30M": ["half an hour", "30 minutes"],
    "PT24H": ["the past 24 hours"],
    "P1DE": ["a decade", "over the next decade", "the last decade"],
    "P2DE": ["two decades"],
    "P50Y": ["half a century"],
    "PXY": ["several years", "for years", "many years", "the past few years"],
    "PXD": ["days before the vote", "a few days"],
    "PXM": ["several months", "for months"],
    "PRESENT_REF": ["now", "currently", "at the moment", "these days", "at present"],
    "PAST_REF": ["recently", "formerly", "in the past", "previously", "in recent weeks", "recent months",
                 "years ago",
                 "a few months ago"],
    "FUTURE_REF": ["soon", "in the future", "in the coming weeks"],
}  # fmt: skip
SETS = {
    "P1D": ["every day", "daily", "each day", "500 a day"],
    "P1W": ["weekly", "every week", "three times a week"],
    "P1Y": ["every year", "an annual report", "twice a year", "annually"],
    "P2Y": ["every two years", "every other year"],
    "XXXX-WXX-1": ["every Monday", "on Mondays"],
    "XXXX-12": ["every December"],
    "XXXX-WXX-2TNI": ["on Tuesday nights"],
    "XXXX-XX-XXTMO": ["every morning"],
}
ROWS = [(text, value) for value, texts in (*TIMEX.items(), *SETS.items()) for text in texts]


@pytest.mark.parametrize(("text", "value"), ROWS, ids=[f"{value}-{text}" for text, value in ROWS])
def test_timex_value(text: str, value: str) -> None:
    found = [mention.value for mention in time_expressions(text, FRIDAY)]
    assert value in found, found


@pytest.mark.parametrize("value", SETS)
def test_sets_are_sets(value: str) -> None:
    assert {time_expressions(text, FRIDAY)[0].type for text in SETS[value]} == {"SET"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("20 years", "DURATION"), ("3 p.m.", "TIME"), ("Friday night", "TIME"), ("2017", "DATE"), ("daily",
     "SET"),
     ("the past two years", "DURATION"), ("recently", "DATE"), ("last week", "DATE"), ("tonight", "TIME")],
)  # fmt: skip
def test_timex_type(text: str, kind: str) -> None:
    assert [mention.type for mention in time_expressions(text, FRIDAY)] == [kind]


# Text, the mention's words, first and last day: the record contract's table of date words.
INTERVALS = [
    # days
    ("He acted on Friday.", "Friday", "2025-01-17", "2025-01-17"),  # the publication day itself
    ("He acted Thursday.", "Thursday", "2025-01-16", "2025-01-16"),
    ("He acted on Saturday.", "Saturday", "2025-01-11", "2025-01-11"),
    ("last Friday", "last Friday", "2025-01-10", "2025-01-10"),
    ("this past Sunday", "this past Sunday", "2025-01-12", "2025-01-12"),
    ("next Friday", "next Friday", "2025-01-24", "2025-01-24"),
    ("He will act on Saturday.", "Saturday", "2025-01-18", "2025-01-18"),
    ("On Saturday he will act.", "Saturday", "2025-01-18", "2025-01-18"),
    ("The men will be released on Tuesday.", "Tuesday", "2025-01-21", "2025-01-21"),
    ("The hearing is scheduled for Tuesday.", "Tuesday", "2025-01-21", "2025-01-21"),
    ("He said Tuesday that he will act.", "Tuesday", "2025-01-14", "2025-01-14"),  # the saying is past
    ("It was announced on Tuesday that they will go free.", "Tuesday", "2025-01-14", "2025-01-14"),
    ("today", "today", "2025-01-17", "2025-01-17"),
    ("yesterday", "yesterday", "2025-01-16", "2025-01-16"),
    ("tomorrow", "tomorrow", "2025-01-18", "2025-01-18"),
    ("two days ago", "two days ago", "2025-01-15", "2025-01-15"),
    ("Saturday night", "Saturday night", "2025-01-11", "2025-01-11"),
    ("On Dec. 12 she signed", "Dec. 12", "2024-12-12", "2024-12-12"),
    ("On Jan. 20 she signed", "Jan. 20", "2024-01-20", "2024-01-20"),  # the latest not after publication
    ("She will sign on Jan. 20", "Jan. 20", "2025-01-20", "2025-01-20"),
    ("She will sign on Dec. 12", "Dec. 12", "2025-12-12", "2025-12-12"),
    ("on Jan. 17", "Jan. 17", "2025-01-17", "2025-01-17"),
    ("on Christmas Eve", "Christmas Eve", "2024-12-24", "2024-12-24"),
    ("on the 16th, he left", "the 16th", "2025-01-16", "2025-01-16"),
    ("on 19 and 20 January 2017", "19 and 20 January 2017", "2017-01-19", "2017-01-20"),
    ("Jan. 4-6", "Jan. 4-6", "2025-01-04", "2025-01-06"),
    ("February 29, 2024", "February 29, 2024", "2024-02-29", "2024-02-29"),
    ("on Feb. 29", "Feb. 29", "2024-02-29", "2024-02-29"),
    # weeks, months, years
    ("last week", "last week", "2025-01-06", "2025-01-12"),
    ("this week", "this week", "2025-01-13", "2025-01-17"),
    ("earlier this week", "earlier this week", "2025-01-13", "2025-01-17"),
    ("later this week", "later this week", "2025-01-17", "2025-01-19"),
    ("next week", "next week", "2025-01-20", "2025-01-26"),
    ("two weeks ago", "two weeks ago", "2024-12-30", "2025-01-05"),
    ("over the weekend", "the weekend", "2025-01-11", "2025-01-12"),
    ("last month", "last month", "2024-12-01", "2024-12-31"),
    ("this month", "this month", "2025-01-01", "2025-01-17"),
    ("early this month", "early this month", "2025-01-01", "2025-01-17"),
    ("two months ago", "two months ago", "2024-11-01", "2024-11-30"),
    ("in December", "December", "2024-12-01", "2024-12-31"),
    ("in January", "January", "2025-01-01", "2025-01-31"),  # the month that holds the publication day
    ("in February", "February", "2024-02-01", "2024-02-29"),
    ("It will open in February", "February", "2025-02-01", "2025-02-28"),
    ("mid-December", "mid-December", "2024-12-01", "2024-12-31"),
    ("October 2022", "October 2022", "2022-10-01", "2022-10-31"),
    ("early October 2022", "early October 2022", "2022-10-01", "2022-10-31"),
    ("last year", "last year", "2024-01-01", "2024-12-31"),
    ("this year", "this year", "2025-01-01", "2025-01-17"),
    ("so far this year", "so far this year", "2025-01-01", "2025-01-17"),
    ("to date this year", "to date this year", "2025-01-01", "2025-01-17"),
    ("two years ago", "two years ago", "2023-01-01", "2023-12-31"),
    ("in 2017", "2017", "2017-01-01", "2017-12-31"),
    ("late 2019", "late 2019", "2019-01-01", "2019-12-31"),
    ("fiscal year 2023", "fiscal year 2023", "2022-10-01", "2023-09-30"),
    ("the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
    ("the first quarter of 2024", "the first quarter of 2024", "2024-01-01", "2024-03-31"),
    ("the summer of 2020", "the summer of 2020", "2020-06-01", "2020-08-31"),
    ("the winter of 2020", "the winter of 2020", "2020-12-01", "2021-02-28"),
    ("the first two months of 2020", "the first two months of 2020", "2020-01-01", "2020-02-29"),
    ("the last week of May 2020", "the last week of May 2020", "2020-05-25", "2020-05-31"),
    # rolling spans
    ("the past two years", "the past two years", "2023-01-17", "2025-01-17"),
    ("over the last decade", "the last decade", "2015-01-17", "2025-01-17"),
    ("in the last two months", "the last two months", "2024-11-17", "2025-01-17"),
    ("the past week", "the past week", "2025-01-10", "2025-01-17"),
    ("the next two weeks", "the next two weeks", "2025-01-17", "2025-01-31"),
    ("in recent days", "recent days", "2025-01-07", "2025-01-17"),
    ("in recent weeks", "recent weeks", "2024-12-06", "2025-01-17"),
    ("in recent months", "recent months", "2024-07-18", "2025-01-17"),
    ("in his final days", "his final days", "2025-01-07", "2025-01-17"),
    # ranges
    ("since 2009", "since 2009", "2009-01-01", "2025-01-17"),
    ("since Aug. 17", "since Aug. 17", "2024-08-17", "2025-01-17"),
    ("since at least 1900", "since at least 1900", "1900-01-01", "2025-01-17"),
    ("since last month", "since last month", "2024-12-01", "2025-01-17"),
    ("between 1999 and 2018", "1999 and 2018", "1999-01-01", "2018-12-31"),
    ("from 2009 to 2017", "2009 to 2017", "2009-01-01", "2017-12-31"),
    ("2009-2017", "2009-2017", "2009-01-01", "2017-12-31"),
    ("between April and June 2020", "April and June 2020", "2020-04-01", "2020-06-30"),
    ("from November to February 2020", "November to February 2020", "2019-11-01", "2020-02-29"),
    ("from Dec. 20, 2020 to Jan. 5", "Dec. 20, 2020 to Jan. 5", "2020-12-20", "2021-01-05"),
    ("from 2017 to today", "2017 to today", "2017-01-01", "2025-01-17"),
    ("from March 2020 until now", "March 2020 until now", "2020-03-01", "2025-01-17"),
    ("So far in 2025 he", "So far in 2025", "2025-01-01", "2025-01-17"),
]  # fmt: skip


def only(text: str, published: str | None = FRIDAY) -> DateMention:
    mentions = dates(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize(("text", "words", "start", "end"), INTERVALS, ids=[row[0] for row in INTERVALS])
def test_interval(text: str, words: str, start: str, end: str) -> None:
    mention = only(text)
    assert mention.text == words
    assert mention.interval == Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    ["recently", "formerly", "in the past", "the same day", "that year", "days before leaving office",
     "20 years",
     "every Monday", "February 30, 2024", "31 June 2020", "soon", "now", "in recent years", "a few years ago",
     "9000 years ago", "the previous year"],
)  # fmt: skip
def test_no_interval(text: str) -> None:
    assert [mention.interval for mention in dates(text, FRIDAY)] in ([None], [None, None])


@pytest.mark.parametrize(
    "text", ["on Friday", "last month", "Dec. 12", "in December", "today", "this year", "the past two years",
             "on Christmas Eve", "two days ago", "3 p.m.", "last summer", "the third quarter", "since Friday"]
)  # fmt: skip
def test_relative_without_publication_has_no_interval(text: str) -> None:
    assert only(text, None).interval is None


@pytest.mark.parametrize(
    ("text", "start"),
    [("2017", "2017-01-01"), ("January 20, 2001", "2001-01-20"), ("fiscal year 2023", "2022-10-01"),
     ("October 2022", "2022-10-01"), ("from April to June 2020", "2020-04-01"), ("the 1990s", "1990-01-01"),
     ("Thanksgiving 2019", "2019-11-28")],
)  # fmt: skip
def test_explicit_needs_no_publication(text: str, start: str) -> None:
    mention = only(text, None)
    assert mention.basis == "explicit"
    assert mention.interval is not None
    assert str(mention.interval.start) == start


def test_since_without_publication_is_open() -> None:
    assert only("since 2009", None).interval == Interval(dt.date(2009, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "granularity", "basis"),
    [("on Friday", "day", "relative"), ("January 20, 2001", "day", "explicit"), ("last week", "week",
     "relative"),
     ("October 2022", "month", "explicit"), ("in 2017", "year", "explicit"), ("last year", "year",
     "relative"),
     ("since 2009", "range", "explicit"), ("the past two years", "range", "relative"),
     ("his first term", "term", "relative")],
)  # fmt: skip
def test_granularity_and_basis(text: str, granularity: str, basis: str) -> None:
    mention = only(text)
    assert (mention.granularity, mention.basis) == (granularity, basis)


RULES = [
    ("As of Thursday, 133 had left.", "as_of"),
    ("as of December 2020", "as_of"),
    ("By 31 January 1951 it had ended.", "by"),
    ("before 2020", "before"),
    ("until Friday", "until"),
    ("through 2019", "through"),
    ("since 2009", "since"),
    ("between 1999 and 2018", "range"),
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
    assert dates(text, FRIDAY) == []


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
        ("January 20,\n2001", ["January 20,\n2001"]),
        ("in\n\nMay\n\n2020", ["2020"]),  # a blank line parts sentences
    ],
)
def test_spans(text: str, words: list[str]) -> None:
    assert [mention.text for mention in dates(text, FRIDAY)] == words


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
]


@pytest.mark.parametrize(("text", "start", "end"), ANAPHORA, ids=[row[0] for row in ANAPHORA])
def test_anaphora(text: str, start: str, end: str) -> None:
    day = dt.date(2024, 12, 12)
    expected = Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    mention = only(f"It came {text}.")
    assert mention.interval is None
    assert resolve_anaphoric(mention, Interval(day, day)) == expected


def test_anaphora_takes_its_value_from_the_date_before() -> None:
    mentions = dates("He left in May 2019. Later that year he came back.", FRIDAY)
    assert [mention.value for mention in mentions] == ["2019-05", "2019"]


def test_a_year_is_lent_to_its_neighbour() -> None:
    mentions = dates("They met in July and August 2021, and on January 4 and January 6, 2022.", FRIDAY)
    assert [mention.value for mention in mentions] == ["2021-07", "2021-08", "2022-01-04", "2022-01-06"]


def test_only_anaphora_is_resolved_by_an_anchor() -> None:
    day = dt.date(2024, 12, 12)
    assert resolve_anaphoric(only("last year"), Interval(day, day)) is None


def test_published_must_be_a_day() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        dates("today", "yesterday")


def test_published_takes_dates_and_date_times() -> None:
    days = [dt.date(2025, 1, 17), dt.datetime(2025, 1, 17, 9), "2025-01-17T09:00:00Z"]
    assert {dates("today", day)[0].value for day in days} == {FRIDAY}


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


DAYS = st.dates()
WORDS = sorted(
    {word for row in ROWS for word in row[0].split()}
    | {"-", ",", ".", "and", "to", "99999999999", "0", "13:99", "\n\n"}
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


@given(text=TEXTS, published=st.one_of(st.none(), DAYS))
def test_total_and_exact(text: str, published: dt.date | None) -> None:
    end = 0
    for mention in dates(text, published):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        end = mention.end
        interval = mention.interval
        if interval and interval.start and interval.end:
            assert interval.start <= interval.end
        if mention.rule == "anaphoric":
            resolve_anaphoric(mention, Interval(published, published))


@given(published=DAYS, text=st.sampled_from([text for text, _ in ROWS]))
def test_every_expression_on_every_day(published: dt.date, text: str) -> None:
    for mention in dates(text, published):
        assert mention.value
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("text", sorted({text for text, _ in ROWS}))
def test_ends_of_the_calendar(text: str, day: str) -> None:
    assert all(mention.value for mention in dates(text, day))


@pytest.mark.parametrize(
    "filler", ["9", "1,", "a ", "May ", "12:", "Jan. 5, ", "two ", "the ", "-", "\n", "first half "]
)
def test_long_hostile_text_ends(filler: str) -> None:
    text = filler * 20_000
    assert all(text[mention.start : mention.end] == mention.text for mention in dates(text, FRIDAY))
