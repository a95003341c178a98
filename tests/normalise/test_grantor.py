"""The table of grantors: its data, who held what when, and a user's own file."""

from __future__ import annotations

import csv
import datetime as dt
from collections import defaultdict
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from extractor import lexicon
from extractor.mention import Interval
from extractor.normalise.grantor import GrantorFileError, GrantorTable, load_grantors
from extractor.normalise.grantor_file import read_grantors
from extractor.normalise.name import unaccented
from extractor.normalise.place import load_places


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.fixture(scope="module")
def table() -> GrantorTable:
    return load_grantors()


HOLDERS = [
    # jurisdiction or office, day, holder
    ("US", "2016-06-01", "Barack Obama"),
    ("US", "2018-06-01", "Donald Trump"),
    ("US", "2021-01-20", "Joe Biden"),  # the newcomer holds the office on the day of the change
    ("US", "2025-06-01", "Donald Trump"),
    ("US", "1905-06-01", "Theodore Roosevelt"),
    ("President of the United States", "1990-01-01", "George H. W. Bush"),
    ("Governor of Oklahoma", "2019-11-01", "Kevin Stitt"),
    ("US-PA", "2020-02-01", "Tom Wolf"),
    ("US-KY", "2010-01-01", "Steve Beshear"),
    ("US-KY", "2020-01-01", "Andy Beshear"),
    ("US-CA", "1976-01-01", "Jerry Brown"),
    ("US-CA", "2012-01-01", "Jerry Brown"),
    ("TH", "2020-08-15", "Vajiralongkorn"),  # the king grants, not the prime minister
    ("King of Morocco", "2024-07-29", "Mohammed VI"),
    ("KR", "2024-12-01", "Yoon Suk-yeol"),
    ("NP", "2005-04-13", "Gyanendra of Nepal"),  # until 2008 the king
    ("NP", "2020-05-28", "Bidya Devi Bhandari"),
    ("HT", "2009-05-01", "René Préval"),  # his second stint
    ("MK", "2003-06-01", "Boris Trajkovski"),
    ("CSHH", "1990-01-01", "Václav Havel"),
    ("CZ", "1998-01-01", "Václav Havel"),
    ("XK", "2006-01-30", None),  # the office was vacant
    ("NG", "1998-07-20", "Abdulsalami Abubakar"),
    ("NG", "2000-01-01", "Olusegun Obasanjo"),
    ("SL", "2010-04-27", "Ernest Bai Koroma"),
    ("PE", "2001-04-20", "Valentín Paniagua"),
    ("MY", "2018-05-16", "Muhammad V of Kelantan"),
    ("BR", "1979-08-28", "João Figueiredo"),
    ("BA-SRP", "2002-01-05", "Mirko Šarović"),
    ("WS", "2012-06-01", "Tui Atua Tupua Tamasese Efi"),
    ("US-ZZ", "2020-01-01", None),
    ("US", None, None),
]


@pytest.mark.parametrize(("office", "on", "name"), HOLDERS)
def test_holder(table: GrantorTable, office: str, on: str | None, name: str | None) -> None:
    row = table.holder(office, day(on))
    assert (row.name if row else None) == name


TERMS = [
    # name, day, ordinal, start, end
    ("Barack Obama", "2015-12-29", None, "2009-01-20", "2017-01-20"),  # so far: both terms are one service
    ("Barack Obama", "2020-01-01", None, "2009-01-20", "2017-01-20"),
    ("Barack Obama", "2015-12-29", 1, "2009-01-20", "2013-01-20"),
    ("Barack Obama", None, 2, "2013-01-20", "2017-01-20"),
    ("Donald Trump", "2019-01-01", None, "2017-01-20", "2021-01-20"),
    ("Donald Trump", "2022-01-01", None, "2017-01-20", "2021-01-20"),
    ("Donald Trump", "2025-06-01", None, "2025-01-20", None),  # two services: the day decides
    ("Donald Trump", "2025-06-01", 1, "2017-01-20", "2021-01-20"),
    ("Tom Wolf", "2024-12-12", 2, "2019-01-15", "2023-01-17"),
    ("George W. Bush", "2003-01-01", 1, "2001-01-20", "2005-01-20"),  # not his first in Texas
    ("George W. Bush", "1999-06-01", None, "1995-01-17", "2000-12-21"),
    ("Thein Sein", "2013-04-23", None, "2011-03-30", "2016-03-30"),
]


@pytest.mark.parametrize(("name", "on", "ordinal", "start", "end"), TERMS)
def test_term_of(
    table: GrantorTable, name: str, on: str | None, ordinal: int | None, start: str, end: str | None
) -> None:
    assert table.term_of(name, day(on), ordinal) == Interval(day(start), day(end))


@pytest.mark.parametrize(
    ("name", "on", "ordinal"),
    [
        ("Donald Trump", None, None),  # which service?
        ("Joe Biden", "2012-01-01", None),  # not yet
        ("Joe Biden", "2023-01-01", 2),  # there was none
        ("Nobody Known", "2023-01-01", None),
    ],
)
def test_term_of_is_none_when_unknown(
    table: GrantorTable, name: str, on: str | None, ordinal: int | None
) -> None:
    assert table.term_of(name, day(on), ordinal) is None


@pytest.mark.parametrize(
    ("name", "on", "before"),
    [
        ("Joe Biden", "2024-12-12", "Donald Trump"),
        ("Donald Trump", "2019-01-01", "Barack Obama"),
        ("Donald Trump", "2025-06-01", "Joe Biden"),
        ("Josh Shapiro", None, "Tom Wolf"),
        ("George Washington", "1790-01-01", None),
    ],
)
def test_predecessor(table: GrantorTable, name: str, on: str | None, before: str | None) -> None:
    row = table.predecessor(name, day(on))
    assert (row.name if row else None) == before


LOOKUPS = [
    # wording, day, jurisdiction, name
    ("Obama", None, None, "Barack Obama"),
    ("FDR", None, None, "Franklin D. Roosevelt"),
    ("Joseph R. Biden, Jr.", None, None, "Joe Biden"),
    ("George HW Bush", None, None, "George H. W. Bush"),
    ("Lee Jae Myung", None, None, "Lee Jae-myung"),  # hyphens and accents do not matter
    ("Luong Cuong", None, None, "Lương Cường"),
    ("Blaise Compaore", None, None, "Blaise Compaoré"),
    ("Milo Djukanovic", None, None, "Milo Đukanović"),  # đ is d, and dj by its alias
    ("Khurelsukh Ukhnaa", None, None, "Ukhnaagiin Khürelsükh"),
    ("Albert", "2000-01-01", "BE", "Albert II of Belgium"),
    ("Koroma", "1997-08-01", "SL", "Johnny Paul Koroma"),
    ("Koroma", "2010-04-27", "SL", "Ernest Bai Koroma"),
    ("Guterres", "2018-05-20", "TL", "Francisco Guterres"),
    ("Bush", None, None, None),  # a surname alone is no evidence
    ("Bush", "2003-01-01", "US", "George W. Bush"),
    ("Bush", "1990-01-01", "US", "George H. W. Bush"),
    ("Wolf", "2020-02-25", "US-PA", "Tom Wolf"),
    ("Brown", "2022-12-13", "US-OR", "Kate Brown"),
    ("Nobody", None, None, None),
]


@pytest.mark.parametrize(("wording", "on", "jurisdiction", "name"), LOOKUPS)
def test_lookup(
    table: GrantorTable, wording: str, on: str | None, jurisdiction: str | None, name: str | None
) -> None:
    row = table.lookup(wording, day(on), jurisdiction)
    assert (row.name if row else None) == name


def test_every_jurisdiction_is_a_place(table: GrantorTable) -> None:
    assert {row.jurisdiction for row in table.rows} <= set(load_places().by_code)


def test_every_person_is_one_item_and_every_item_one_person(table: GrantorTable) -> None:
    items, people = defaultdict(set), defaultdict(set)
    for row in table.rows:
        items[row.name].add(row.wikidata)
        people[row.wikidata].add(row.name)
    assert not [name for name, found in items.items() if len(found) > 1]
    assert not [item for item, found in people.items() if item and len(found) > 1]


def terms() -> list[tuple[str, str, str, str]]:
    """Every person's office, name, start and end as the shipped file writes them."""
    lines = (files(lexicon) / "grantors.csv").read_text(encoding="utf-8").splitlines()
    people = [row for row in csv.DictReader(lines) if row["kind"] == "person"]
    return [(row["office"], row["name"], row["start"], row["end"]) for row in people]


# Both were sworn in, and the world took the second for president.
DISPUTED = {("President of the Ivory Coast", "Alassane Ouattara")}


def test_nobody_holds_an_office_together_with_another() -> None:
    """At the precision that both dates have: a term to 2026 may end in the year that the next begins."""
    offices = defaultdict(list)
    for office, name, start, end in terms():
        offices[office].append((start, end or "open", name))
    for office, held in offices.items():
        for (_, end, name), (start, _, successor) in pairwise(sorted(held)):
            known = min(len(end), len(start))
            follows = start and end[:known] <= start[:known]
            assert follows or (office, successor) in DISPUTED, (office, name, successor)


def test_terms_begin_before_they_end() -> None:
    assert not [row for row in terms() if row[3] and row[3][: len(row[2])] < row[2][: len(row[3])]]


def test_names_are_found_without_their_accents(table: GrantorTable) -> None:
    """News agencies write plain letters: of every name one wording must be found so."""
    for row in table.rows:
        plain = [unaccented(wording) for wording in (row.name, *row.aliases)]
        plain = [wording for wording in plain if wording.isascii()]
        assert plain, row.name
        for wording in plain:
            found = table.lookup(wording)
            assert found is not None, wording
            assert found.name == row.name, wording


def test_presidents_and_governors_follow_one_another(table: GrantorTable) -> None:
    """Nobody holds an office of the United States together with somebody else."""
    for office, rows in table.by_office.items():
        terms = sorted(
            (r.start, r.end) for r in rows if r.jurisdiction.startswith("US") and r.kind == "person"
        )
        for (_, end), (start, _) in pairwise(terms):
            assert end is not None, office
            assert start is not None, office
            assert end <= start or (end - start).days < 62, office  # a month's precision may overlap


def test_no_alias_of_one_person_names_another(table: GrantorTable) -> None:
    shared = {key: {r.name for r in rows} for key, rows in table.by_alias.items()}
    assert not {key: names for key, names in shared.items() if len(names) > 1}


def test_a_users_file_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "name,aliases,office,jurisdiction,start,end\n"
        "Ana Quiroga,La Jefa|A. Quiroga,Governor of Ohio,US-OH,2031-05,2033\n",
        encoding="utf-8",
    )
    table = load_grantors(path)
    row = table.lookup("la jefa")
    assert row is not None
    assert row == table.extra[0] == table.holder("US-OH", dt.date(2032, 1, 1))
    # a month and a year are the widest interval they can mean
    assert (row.start, row.end) == (dt.date(2031, 5, 1), dt.date(2033, 12, 31))
    assert table.lookup("Obama") is not None


HEADER = "name,office,jurisdiction,start,end"
BROKEN = [
    # file, what the message says
    ("name,office\nA,B\n", "line 1: no column 'jurisdiction'; add it"),
    (HEADER + ",colour\n", "line 1: unknown column 'colour'; the columns are"),
    (HEADER + "\n,Governor of Ohio,US-OH,,\n", "line 2, field name: ''; give the usual full name"),
    (HEADER + "\nAna,,US-OH,,\n", "line 2, field office: ''; write the office"),
    (HEADER + "\nAna,Governor,Ohio,,\n", "line 2, field jurisdiction: 'Ohio'; write an ISO 3166 code"),
    (HEADER + "\nAna,Governor,US-OH,2016-13,\n", "line 2, field start: '2016-13' is no date; write 2016,"),
    (HEADER + "\nAna,Governor,US-OH,last year,\n", "line 2, field start: 'last year' is no date"),
    (HEADER + "\nAna,Governor,US-OH,2016,2015\n", "line 2, field end: 2015 is before the start; swap"),
    (HEADER + "\n\nAna,Governor,US-OH\n", "line 3: 3 fields where the header has 5; quote"),
    (HEADER + ",term\nAna,Governor,US-OH,,,first\n", "line 2, field term: 'first'; write a whole number"),
    (HEADER + ",wikidata\nAna,Governor,US-OH,,,76\n", "line 2, field wikidata: '76'; write an item"),
    (
        HEADER + ",aliases\nAna,Governor,US-OH,,,Ana 41\n",
        "line 2, field aliases: 'Ana 41'; leave out wordings",
    ),
    (HEADER + '\nAna,"Governor,US-OH,,\n', "line 2: unexpected end of data; look for a quotation"),
    (HEADER + ",kind\nAna,Governor,US-OH,,,board\n", "line 2, field kind: 'board'; write person or body"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_says_where_and_what_to_do(text: str, message: str) -> None:
    with pytest.raises(GrantorFileError) as error:
        read_grantors(text.splitlines(), "mine.csv")
    assert str(error.value).startswith("mine.csv, ")
    assert message in str(error.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(GrantorFileError, match="cannot be read"):
        load_grantors(tmp_path / "none.csv")
