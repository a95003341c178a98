"""What the head of an article tells about it: title, publication day, publisher.

The head ends where the first paragraph of the body begins, because pages carry other stories with their
own dates further down. A dateline ("OSLO, Jan. 17, 2025 (AP) — …") opens that paragraph and still counts.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice

from corpus.dating import find_days, parse_short_day

HEAD_CHARACTERS, HEAD_LINES = 4000, 8
STAMP = re.compile(r"(?:date[ :]{1,3})?(?=\d{4}-\d{2}-\d{2}\b)", re.IGNORECASE)
BYLINE = re.compile(r"(?:By|BY|(?:Written|Story|Reported) by)[ :]")
LABEL = re.compile(
    r"(?:^|[\s|•·(])"
    r"(?P<word>published|posted|released?|issued|filed|created|dated?|(?:last )?(?:updated|modified))"
    r"(?: on| at| date)?\s?[:|]?\s?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s?)?$",
    re.IGNORECASE,
)
WEEKDAY_ONLY = re.compile(r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?)?", re.IGNORECASE)
PICTURE = re.compile(r"\b(?:photo|file|image|picture|caption|credit|getty|graphic|video)\b|©", re.IGNORECASE)
# ", by our correspondent," and ": Wednesday," lead to a date even in a first line.
INTRODUCES = re.compile(
    r", by [\w .'’-]{3,40},$|[:,|–—-] (?:mon|tues|wednes|thurs|fri|satur|sun)day,?$", re.IGNORECASE
)
AFTER_DATE = re.compile(r"[|•·–—)(/-]|,?\s?(?:at )?\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m\b)|T\d{2}:", re.IGNORECASE)
SOURCE_FIELD = re.compile(r"source:\s?(?P<name>[^|:]{2,40}?)\s?\|", re.IGNORECASE)
PLACE = r"[A-Z][\w.'’-]{1,25}(?:,? [A-Z][\w.'’-]{0,25}){0,4}(?: \([A-Z][A-Za-z ]{1,25}\)(?=,))?"
DATELINE = re.compile(
    rf"{PLACE}(?:, (?P<date>[^()–—]{{5,25}}?))?\s?"
    r"(?:\((?P<agency>[A-Za-z ]{2,30})\)|/[A-Za-z ]{2,20}/)?\s?(?:--?|[–—])\s"
)
SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}$")
NO_TITLE_END = re.compile(r"[.;:,|][\"'”’)]{0,2}$")


@dataclass(frozen=True, slots=True)
class Head:
    """What was found; ``published`` is a day."""

    title: str | None = None
    published: dt.date | None = None
    publisher: str | None = None


def read_head(text: str) -> Head:
    """Return what the article's first lines tell; the text itself is not changed."""
    lines = _lines(text[:HEAD_CHARACTERS])
    if not lines:
        return Head()
    words = [line for line, _ in lines]
    return Head(_title(lines), _published(words), _publisher(words))


def _lines(text: str) -> list[tuple[str, bool]]:
    """The first lines that are not blank, each with whether a blank line follows it."""
    lines: list[tuple[str, bool]] = []
    for line in text.splitlines():
        if line.strip():
            if len(lines) == HEAD_LINES:
                break
            lines.append((line.strip(), False))
        elif lines:
            lines[-1] = (lines[-1][0], True)
    return lines


def _is_body(line: str) -> bool:
    return len(line) > 160 or (bool(SENTENCE_END.search(line)) and line.count(" ") >= 7)


def _is_byline(line: str) -> bool:
    return bool(BYLINE.match(line)) and not _is_body(line)


def _title(lines: list[tuple[str, bool]]) -> str | None:
    line, blank_follows = lines[0]
    if len(lines) < 2 or re.match(r"\(|\d{1,2}:\d\d", lines[1][0]):  # a transcript: its place, then when
        return None
    second = lines[1][0]
    if not (blank_follows or _is_byline(second) or _date_line(second, first=False)):
        return None
    looks_like_one = (
        4 <= len(line.split()) <= 25
        and len(line) <= 150
        and not line[0].islower()
        and not NO_TITLE_END.search(line)
        and not line.isupper()
    )
    dateline = DATELINE.match(line)
    is_other = (
        STAMP.match(line) or BYLINE.match(line) or SOURCE_FIELD.match(line) or PICTURE.search(line)
        or (dateline and (dateline["date"] or dateline["agency"])) or _date_line(line, first=True)
    )  # fmt: skip
    return line if looks_like_one and not is_other else None


def _published(lines: list[str]) -> dt.date | None:
    stamp = STAMP.match(lines[0])
    if stamp:
        day = next(find_days(lines[0][stamp.end() :]), None)
        if day is not None and day.start == 0:
            return day.date
    updated: dt.date | None = None
    for number, line in enumerate(lines):
        found = _date_line(line, first=number == 0)
        if found and not found.updated:
            return found.date
        if found:
            updated = updated or found.date
        in_dateline = _dateline_date(line)
        if in_dateline or _is_body(line) or line[0].islower():  # the second line of a broken paragraph
            return in_dateline or updated
    return updated


@dataclass(frozen=True, slots=True)
class _DateLine:
    date: dt.date
    updated: bool


def _date_line(line: str, *, first: bool) -> _DateLine | None:
    """Read a line that is there to give a date: "Published: …", "By Jane Doe, …", "Heidi • …"."""
    if _is_body(line) or PICTURE.search(line):
        return None
    found = []
    for day in islice(find_days(line), 3):
        before, after = line[: day.start].strip(), line[day.end :].strip()
        label = LABEL.search(before)
        if (label or _introduces(before, first=first)) and (not after or AFTER_DATE.match(after)):
            word = label["word"].lower() if label else ""
            found.append(_DateLine(day.date, updated=word.endswith(("updated", "modified"))))
    return min(found, key=_is_update, default=None)


def _is_update(found: _DateLine) -> bool:
    return found.updated


def _introduces(before: str, *, first: bool) -> bool:
    """Whether the words before a date make a date line; in a first line, a headline, dash and comma don't."""
    words = before.count(" ") + 1
    if WEEKDAY_ONLY.fullmatch(before.lstrip("(")):
        return True
    if before[-1] in "|•·" or BYLINE.match(before) or INTRODUCES.search(before):
        return words <= 8
    return (not first or before.isupper()) and before[-1] in ",–—-:(/" and words <= 4


def _dateline_date(line: str) -> dt.date | None:
    dateline = DATELINE.match(line)
    if dateline and dateline["date"]:
        day = next(find_days(dateline["date"]), None)
        return day.date if day else parse_short_day(dateline["date"])
    opening = next(find_days(line[:40]), None)
    if opening is not None and opening.start == 0 and re.match(r"\s?(?:--?|[–—|•])\s", line[opening.end :]):
        return opening.date
    return None


def _publisher(lines: list[str]) -> str | None:
    """The agency of a dateline, or the name in a "Source: …|" line, among the first lines."""
    for line in lines[:4]:
        field = SOURCE_FIELD.match(line)
        if field:
            return agencies().get(field["name"], field["name"])
        dateline = DATELINE.match(line)
        if dateline and dateline["agency"] in agencies():
            return agencies()[dateline["agency"]]
    return None


@cache
def agencies() -> dict[str, str]:
    """Return the news agencies that sign datelines: the name used there -> the usual full name."""
    rows = resources.files("corpus").joinpath("agencies.csv").read_text(encoding="utf-8")
    return {row["short"]: row["name"] for row in csv.DictReader(rows.splitlines())}
