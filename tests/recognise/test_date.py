"""Date mentions: what is found in a text, its TIMEX3 value and its calendar interval."""

from __future__ import annotations

import datetime as dt

import pytest

from extractor.mention import DateMention, Interval
from extractor.recognise.date import date_phrases

FRIDAY = "2025-01-17"

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
    ("On Monday, Jan. 20, it opens.", "Monday, Jan. 20", "2025-01-20", "2025-01-20"),  # the weekday tells
    ("On Saturday, Jan. 20, it opened.", "Saturday, Jan. 20", "2024-01-20", "2024-01-20"),
    ("On Friday, Jan. 20, it opened.", "Friday, Jan. 20", "2024-01-20", "2024-01-20"),  # no such day
    ("Many asked to be pardoned since Jan. 2.", "since Jan. 2", "2025-01-02", "2025-01-17"),
    ("on Christmas Eve", "Christmas Eve", "2024-12-24", "2024-12-24"),
    ("on the 16th, he left", "the 16th", "2025-01-16", "2025-01-16"),
    ("on 19 and 20 January 2017", "19 and 20 January 2017", "2017-01-19", "2017-01-20"),
    ("Jan. 4-6", "Jan. 4-6", "2025-01-04", "2025-01-06"),
    ("the Memorandum-14 of September 18, 2018", "September 18, 2018", "2018-09-18", "2018-09-18"),
    ("February 29, 2024", "February 29, 2024", "2024-02-29", "2024-02-29"),
    ("on Feb. 29", "Feb. 29", "2024-02-29", "2024-02-29"),
    # days told by another day; without its year the latest not after publication
    ("three days before Christmas", "three days before Christmas", "2024-12-22", "2024-12-22"),
    ("the day before Thanksgiving", "the day before Thanksgiving", "2024-11-27", "2024-11-27"),
    ("the Friday before Christmas", "the Friday before Christmas", "2024-12-20", "2024-12-20"),
    ("the Tuesday after Labor Day", "the Tuesday after Labor Day", "2024-09-03", "2024-09-03"),
    ("on the eve of Thanksgiving", "the eve of Thanksgiving", "2024-11-27", "2024-11-27"),
    ("On eve of July Fourth, 17", "eve of July Fourth", "2024-07-03", "2024-07-03"),
    ("the day after Easter 2020", "the day after Easter 2020", "2020-04-13", "2020-04-13"),
    ("six days after May 5, 2020", "six days after May 5, 2020", "2020-05-11", "2020-05-11"),
    ("three days after Monday's vote", "three days after Monday", "2025-01-16", "2025-01-16"),
    ("the week of Christmas", "the week of Christmas", "2024-12-23", "2024-12-29"),
    ("two weeks before Christmas", "two weeks before Christmas", "2024-12-09", "2024-12-15"),
    ("the week before Christmas", "the week before Christmas", "2024-12-16", "2024-12-22"),
    ("He will act two days before Christmas.", "two days before Christmas", "2025-12-23", "2025-12-23"),
    ("two days after New Year's Day", "two days after New Year's Day", "2025-01-03", "2025-01-03"),
    ("two weeks after New Year's Eve", "two weeks after New Year's Eve", "2025-01-13", "2025-01-19"),
    ("a year ago today", "a year ago today", "2024-01-17", "2024-01-17"),
    ("a week ago Friday", "a week ago Friday", "2025-01-10", "2025-01-10"),
    ("From today the ban is lifted.", "today", "2025-01-17", "2025-01-17"),
    # what is scheduled stands in the present
    ("They vote when the board meets on Tuesday.", "Tuesday", "2025-01-21", "2025-01-21"),
    ("It must be done before she leaves office on Jan. 20.", "Jan. 20", "2025-01-20", "2025-01-20"),
    ("The cuts take effect on Feb. 1.", "Feb. 1", "2025-02-01", "2025-02-01"),
    ("The road is closed through Feb. 1.", "Feb. 1", "2025-02-01", "2025-02-01"),
    ("They have given him until Feb. 1.", "Feb. 1", "2025-02-01", "2025-02-01"),
    ("They voted when the board met on Tuesday.", "Tuesday", "2025-01-14", "2025-01-14"),
    ("The road was closed through Dec. 1.", "Dec. 1", "2024-12-01", "2024-12-01"),
    ("The cuts took effect on Feb. 1.", "Feb. 1", "2024-02-01", "2024-02-01"),
    # weeks, months, years
    ("a year ago this week", "a year ago this week", "2024-01-15", "2024-01-21"),
    ("this month last year", "this month last year", "2024-01-01", "2024-01-31"),
    ("in December two years ago", "December two years ago", "2023-12-01", "2023-12-31"),
    ("When you spoke last month —", "last month", "2024-12-01", "2024-12-31"),
    ("the year ending June 2023", "the year ending June 2023", "2022-07-01", "2023-06-30"),
    ("the 12 months to March", "the 12 months to March", "2023-04-01", "2024-03-31"),
    ("the fiscal year that ended June 30, 2019", "the fiscal year that ended June 30, 2019",
     "2018-07-01", "2019-06-30"),
    ("in 2017, his first year in office,", "2017", "2017-01-01", "2017-12-31"),
    ("shortly before leaving office in 2017", "2017", "2017-01-01", "2017-12-31"),
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
    ("From 1994 on, they", "From 1994", "1994-01-01", "2025-01-17"),
    ("from March 2020 onward", "from March 2020", "2020-03-01", "2025-01-17"),
    ("between the vote he lost on Nov. 5 and the oath on Tuesday", "Nov. 5 and the oath on Tuesday",
     "2024-11-05", "2025-01-14"),
    ("So far in 2025 he", "So far in 2025", "2025-01-01", "2025-01-17"),
]  # fmt: skip


def only(text: str, published: str | None = FRIDAY) -> DateMention:
    mentions = date_phrases(text, published)
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
     "9000 years ago", "the previous year", "on 6 January of that year", "two years before that.",
     "12 in the five years before.", "two days before leaving office"],
)  # fmt: skip
def test_no_interval(text: str) -> None:
    assert [mention.interval for mention in date_phrases(text, FRIDAY)] in ([None], [None, None])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He was held for 10 days before Friday's vote.", ["2025-01-17"]),  # how long, not when
        ("Days before Christmas he left.", ["2024-12-25"]),  # how many?
        ("two days after the Jan. 6 attack", ["2025-01-06"]),  # of a year that is not said
        ("It lasted between May 2 and, as the court said, a Friday.", ["2024-05-02", "2025-01-17"]),
    ],
)
def test_a_distance_that_tells_no_day(text: str, days: list[str]) -> None:
    intervals = [mention.interval for mention in date_phrases(text, FRIDAY)]
    assert [str(one.start) for one in intervals if one] == days


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
