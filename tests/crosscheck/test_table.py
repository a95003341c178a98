"""The table of official statistics is read strictly, and its sums hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.crosscheck.run import crosscheck
from extractor.crosscheck.table import ReferenceFileError, read_reference, read_table, shipped
from tests.crosscheck.made import claim, verdicts

HEADER = "grantor,action,period_start,period_end,count,relation,unit,kind,standing,source_address"
GOOD = "Ann Lee,pardon,2019-01-07,2023-01-07,120,exactly,people,total,official,https://example.org/pardons"


def figure(grantor: str, action: str, kind: str = "total") -> int:
    """The one sourced figure of a presidency."""
    found = {
        row.quantity.lower
        for row in shipped()
        if (row.grantor, row.action, row.kind) == (grantor, action, kind)
        and row.gives_verdicts
        and row.end - row.start > 600
    }
    return max(found)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (GOOD.replace("120", "1,20"), "11 fields where the header has 10; quote a field"),
        (GOOD.replace("120", "many"), "field count: 'many'; write a whole number"),
        (GOOD.replace("pardon,", "forgiveness,"), "field action: 'forgiveness'; write one of pardon"),
        (GOOD.replace("2019-01-07", "2019"), "field period_start: '2019' is no day"),
        (
            GOOD.replace("2019-01-07", "2024-01-07"),
            "field period_end: '2023-01-07'; it is before period_start",
        ),
        (GOOD.replace("official", "gospel"), "field standing: 'gospel'; write one of official"),
        (GOOD.replace("https://example.org/pardons", ""), "field source_address: ''; give the address"),
        (GOOD.replace("Ann Lee", ""), "field grantor: ''; give the usual full name"),
    ],
)
def test_a_mistake_is_named_with_its_place(line: str, message: str) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        read_table([HEADER, GOOD, line], "own.csv")
    assert str(caught.value).startswith("own.csv, line 3")
    assert message in str(caught.value)


def test_columns_are_checked() -> None:
    with pytest.raises(ReferenceFileError, match="no column 'count'"):
        read_table(["grantor,action,period_start,period_end"], "own.csv")
    with pytest.raises(ReferenceFileError, match="unknown column 'colour'"):
        read_table([HEADER + ",colour"], "own.csv")


def test_a_file_of_ones_own_gives_verdicts(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}\n{GOOD}\n", encoding="utf-8")
    records = [claim("pardon 130 Ann Lee 2019-01-07/2023-01-07 total", "a")]
    assert verdicts(crosscheck(records), "reference") == []
    assert verdicts(crosscheck(records, read_reference(path)), "reference") == ["conflicts"]


@pytest.mark.parametrize("standing", ["memory", "copy", "derived"])
def test_weak_figures_give_no_verdict(standing: str) -> None:
    rows = read_table([HEADER, GOOD.replace("official", standing)], "own.csv")
    records = [claim("pardon 130 Ann Lee 2019-01-07/2023-01-07 total", "a")]
    assert verdicts(crosscheck(records, rows), "reference") == []


def test_every_figure_has_an_address_or_is_marked() -> None:
    assert all(row.source_address.startswith("http") for row in shipped() if row.standing != "memory")


def test_no_figure_known_to_be_wrong_is_shipped() -> None:
    marks = ("ERRONEOUS", "STALE", "ESTIMATE", "SUBSET")
    assert not [row for row in shipped() if any(mark in row.note for mark in marks)]


@pytest.mark.parametrize(
    "grantor", ["Ronald Reagan", "George H. W. Bush", "George W. Bush", "Barack Obama", "Joe Biden"]
)
def test_pardons_and_commutations_make_the_total(grantor: str) -> None:
    """Presidents without respites or remissions."""
    made = figure(grantor, "pardon") + figure(grantor, "commutation")
    assert made == figure(grantor, "clemency")


@pytest.mark.parametrize(
    ("grantor", "pardons", "commutations"),
    [
        ("Theodore Roosevelt", 668, 363),
        ("William Howard Taft", 383, 361),
        ("Woodrow Wilson", 1087, 1366),
    ],
)
def test_fiscal_years_make_the_presidency(grantor: str, pardons: int, commutations: int) -> None:
    for action, wanted in (("pardon", pardons), ("commutation", commutations)):
        years = [
            row.quantity.lower
            for row in shipped()
            if (row.grantor, row.action, row.kind) == (grantor, action, "fiscal_year")
        ]
        assert sum(years) == wanted == figure(grantor, action)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes("office,ünit".encode("cp1252"))
    with pytest.raises(ReferenceFileError, match=r"mine\.csv: no UTF-8 at byte 7; give a UTF-8 CSV file"):
        read_reference(path)
