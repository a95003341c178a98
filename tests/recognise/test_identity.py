"""Whom a title and a name mean: the table's people only where and when they can be meant."""

from __future__ import annotations

import datetime as dt

import pytest

from extractor.recognise.grantor import find_grantors

TITLED = [
    # text, publication day, the first mention's person, office
    (
        "Bosnian Serb President Mirko Sarovic freed three.",
        "2002-01-05",
        "Mirko Šarović",
        "President of Republika Srpska",
    ),
    (
        "Trinidad's President Robinson commuted nine sentences.",
        "1999-06-01",
        "A. N. R. Robinson",
        "President of Trinidad and Tobago",
    ),
    ("President Robinson freed nine.", "1999-06-01", "A. N. R. Robinson", "President of Trinidad and Tobago"),
    ("President Park freed nine in Seoul.", "1975-02-15", "Park Chung-hee", "President of South Korea"),
    # "Congo" alone is the other one, but no president there has that name
    (
        "Congo's President Denis Sassou-Nguesso freed nine.",
        "2018-08-14",
        "Denis Sassou Nguesso",
        "President of the Republic of the Congo",
    ),
    ("Fiji's President Ratu Josefa Iloilo freed nine.", "2002-02-18", "Josefa Iloilo", "President of Fiji"),
    # a common surname in a text set elsewhere is not that of the president who bears it
    ("President Robinson of the Illinois bar spoke.", "1999-06-01", "Robinson", None),
    ("President Fischer of a college in Ohio spoke.", "2012-05-01", "Fischer", None),
    ("Pope Francis freed him in Italy.", "2015-01-12", "Pope Francis", "Pope"),  # popes have no namesakes
    ("King Charles pardoned nine in Jamaica.", "2023-01-12", "Charles III", "Monarch of the United Kingdom"),
]


@pytest.mark.parametrize(("text", "on", "name", "office"), TITLED)
def test_titled(text: str, on: str, name: str, office: str | None) -> None:
    mention = find_grantors(text, dt.date.fromisoformat(on))[0]
    assert mention.name == name
    assert office is None or mention.office == office


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Francisco Flores, 41, of Miami, Florida, was pardoned on Friday.", "2022-01-12"),
        ("The Texas board freed Kenneth Hall.", "2008-01-12"),
    ],
)
def test_namesakes_of_foreign_presidents(text: str, on: str) -> None:
    assert not [m for m in find_grantors(text, dt.date.fromisoformat(on)) if m.kind == "person"]


def test_a_president_with_a_common_name_at_home() -> None:
    text = "Francisco Flores pardoned nine people in El Salvador."
    assert [m.office for m in find_grantors(text, dt.date(2002, 1, 12))] == ["President of El Salvador"]
