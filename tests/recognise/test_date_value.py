"""Date mentions: the TIMEX3 value of every expression, and that any text on any day is read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mention import DateMention, Interval
from extractor.recognise.date import date_phrases, dates, resolve_anaphoric

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
    "2025-06": ["It chose four firms for a programme to run through June."],
    "2025-01-20": ["The hearing was postponed until Monday.",
                   "They plan to meet on Monday.", "next Monday", "The inauguration is to be held Monday."],
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
    "2025": ["this year", "the current year", "later this year", "so far this year", "by the end of the year",
             "early this year", "by the end of year", "the target for debts at year-end"],
    "2026": ["next year", "in 2026"],
    "2017": ["in 2017", "2017", "early 2017", "mid-2017", "late in 2017"],
    "1865": ["since 1865,", "in 1865 Lincoln"],
    "1992": ["in '92", "of ’92"],
    "2023": ["two years ago"],
    "2015": ["a decade ago"],
    "1975": ["half a century ago", "50 years ago"],
    "2000": ["a quarter of a century ago", "a quarter century ago"],
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
             "more than 20 years", "two decades"],
    "P2Y": ["two years", "a two-year ban", "the past two years", "the next two years", "a couple of years"],
    "P25Y": ["twenty-five years", "for a quarter of a century", "a quarter-century of war"],
    "P2.5Y": ["two and a half years"],
    "P1.5Y": ["a year and a half"],
    "P1Y": ["a year in jail", "the past year", "one year", "over the next year"],
    "P120M": ["120 months"],
    "P3M": ["three months", "the last three months", "a three-month delay"],
    "P6W": ["six weeks"],
    "P90D": ["90 days", "within 90 days", "a 90-day pause"],
    "P1D": ["all day", "It ended a day earlier than planned."],
    "PT3H": ["three hours", "a three-hour session"],
    "PT30M": ["half an hour", "30 minutes"],
    "PT24H": ["the past 24 hours"],
    "P10Y": ["a decade", "over the next decade", "the last decade", "Over the following decade it grew."],
    "P50Y": ["half a century"],
    "PXY": ["several years", "for years", "many years", "the past few years"],
    "PXD": ["days before the vote", "a few days"],
    "PXM": ["several months", "for months", "recent months", "An appeal can take months."],
    "PXW": ["in recent weeks"],
    "PRESENT_REF": ["now", "currently", "at the moment", "these days", "at present"],
    "PAST_REF": ["recently", "formerly", "in the past", "previously", "years ago",
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
    found = [mention.value for mention in dates(text, FRIDAY)]
    assert value in found, found


# Text and its expressions with their values: the ends of a range are two.
SEPARATE = [
    ("from 2009 to 2017", [("2009", "2009"), ("2017", "2017")]),
    ("in 2009-2010", [("2009", "2009"), ("2010", "2010")]),
    ("the crossing of 1957-58", [("1957", "1957"), ("58", "1958")]),
    ("between April and June 2020", [("April", "2020-04"), ("June 2020", "2020-06")]),
    ("from November to February 2020", [("November", "2019-11"), ("February 2020", "2020-02")]),
    ("from Nov. 12, 2018 to Feb. 3", [("Nov. 12, 2018", "2018-11-12"), ("Feb. 3", "2019-02-03")]),
    ("Jan. 19-20, 2017", [("Jan. 19", "2017-01-19"), ("20, 2017", "2017-01-20")]),
    ("on 19 and 20 May 2019", [("19", "2019-05-19"), ("20 May 2019", "2019-05-20")]),
    ("since 2009", [("2009", "2009")]),
    ("in his second term", []),
    ("the bill - due next year - is long", [("next year", "2026")]),
    ("a vote next year -- or never", [("next year", "2026")]),
    ("a next-year problem", []),
    ("1957-58 percent", [("1957", "1957")]),
    ("model 1932-17", [("1932-17", "1932")]),
    ("The days passed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), SEPARATE)
def test_each_expression_for_itself(text: str, found: list[tuple[str, str]]) -> None:
    mentions = dates(text, FRIDAY)
    assert [(mention.text, mention.value) for mention in mentions] == found
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


def test_ends_of_a_range_have_their_own_days() -> None:
    first, last = dates("from November to February 2020", FRIDAY)
    assert first.interval == Interval(dt.date(2019, 11, 1), dt.date(2019, 11, 30))
    assert last.interval == Interval(dt.date(2020, 2, 1), dt.date(2020, 2, 29))


@pytest.mark.parametrize("value", SETS)
def test_sets_are_sets(value: str) -> None:
    assert {dates(text, FRIDAY)[0].type for text in SETS[value]} == {"SET"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("20 years", "DURATION"), ("3 p.m.", "TIME"), ("Friday night", "TIME"), ("2017", "DATE"), ("daily",
     "SET"),
     ("the past two years", "DURATION"), ("recently", "DATE"), ("last week", "DATE"), ("tonight", "TIME")],
)  # fmt: skip
def test_timex_type(text: str, kind: str) -> None:
    assert [mention.type for mention in dates(text, FRIDAY)] == [kind]


# Text, the mention's words, first and last day: the record contract's table of date words.
DAYS = st.dates()
WORDS = sorted(
    {word for row in ROWS for word in row[0].split()}
    | {"-", ",", ".", "and", "to", "99999999999", "0", "13:99", "\n\n"}
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


@given(text=TEXTS, published=st.one_of(st.none(), DAYS))
def test_total_and_exact(text: str, published: dt.date | None) -> None:
    for read in (dates, date_phrases):
        check(text, published, read(text, published))


def check(text: str, published: dt.date | None, mentions: list[DateMention]) -> None:
    end = 0
    for mention in mentions:
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
    for mention in (*date_phrases(text, published), *dates(text, published)):
        assert mention.value
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("text", sorted({text for text, _ in ROWS}))
def test_ends_of_the_calendar(text: str, day: str) -> None:
    assert all(mention.value for mention in (*date_phrases(text, day), *dates(text, day)))


@pytest.mark.parametrize(
    "filler", ["9", "1,", "a ", "May ", "12:", "Jan. 5, ", "two ", "the ", "-", "\n", "first half "]
)
def test_long_hostile_text_ends(filler: str) -> None:
    text = filler * 20_000
    assert all(text[mention.start : mention.end] == mention.text for mention in date_phrases(text, FRIDAY))
