"""Who could grant: tables of sentences with the mentions they hold, as (words, kind, name)."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from extractor.mention import GrantorMention
from extractor.recognise.grantor import find_grantors, person_names

Expected = list[tuple[str, str, str | None]]


def found(text: str, on: str | None = None, title: str | None = None) -> Expected:
    mentions = find_grantors(text, dt.date.fromisoformat(on) if on else None, title)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    return [(" ".join(m.text.split()), m.kind, m.name) for m in mentions]


NAMES = [
    # text, publication day, mentions
    ("President Joe Biden freed 12.", "2024-01-01", [("President Joe Biden", "person", "Joe Biden")]),
    ("Obama’s list had 30 names.", "2016-01-01", [("Obama", "person", "Barack Obama")]),
    ("Mr. Obama freed 30 people.", "2016-01-01", [("Mr. Obama", "person", "Barack Obama")]),
    (
        "Outgoing U.S. President\nJoe Biden signed.",
        "2025-01-10",
        [("Outgoing U.S. President Joe Biden", "person", "Joe Biden")],
    ),
    (
        "President Joseph R. Biden, Jr. signed.",
        "2023-01-10",
        [("President Joseph R. Biden, Jr", "person", "Joe Biden")],
    ),
    (
        "Kentucky's Republican Governor Matt Bevin pardoned 12.",
        "2019-12-10",
        [("Kentucky's Republican Governor Matt Bevin", "person", "Matt Bevin")],
    ),
    (
        "Former Illinois Gov. Rod Blagojevich spoke.",
        "2020-12-10",
        [("Former Illinois Gov. Rod Blagojevich", "person", "Rod Blagojevich")],
    ),
    (
        "Gov. Andy Beshear of Kentucky (D) commuted 30.",
        "2020-12-10",
        [("Gov. Andy Beshear of Kentucky", "person", "Andy Beshear")],
    ),
    (
        "The Sultan of Oman, Haitham bin Tariq, pardoned 30.",
        "2020-12-10",
        [("The Sultan of Oman, Haitham bin Tariq", "person", "Haitham bin Tariq")],
    ),
    (
        "His Majesty King Hamad bin Isa Al Khalifa of Bahrain freed 45.",
        "2024-12-10",
        [("King Hamad bin Isa Al Khalifa of Bahrain", "person", "Hamad bin Isa Al Khalifa")],
    ),
    (
        "President of Myanmar Thein Sein freed 45.",
        "2013-12-10",
        [("President of Myanmar Thein Sein", "person", "Thein Sein")],
    ),
    (
        "The Governor of the US state of Illinois, Pat Quinn, signed.",
        "2011-12-10",
        [("The Governor of the US state of Illinois, Pat Quinn", "person", "Pat Quinn")],
    ),
    ("GOV. STITT COMMUTES 450 TERMS", "2020-04-10", [("GOV. STITT", "person", "Kevin Stitt")]),
    ("President Biden Pardons Dozens", "2023-04-10", [("President Biden", "person", "Joe Biden")]),
    (
        "Governor Edward G. Rendell signed.",
        "2008-04-10",
        [("Governor Edward G. Rendell", "person", "Ed Rendell")],
    ),
    (
        "FDR pardoned 2,000 and LBJ 900.",
        None,
        [("FDR", "person", "Franklin D. Roosevelt"), ("LBJ", "person", "Lyndon B. Johnson")],
    ),
    (
        "Bush II freed fewer than Bush I.",
        None,
        [("Bush II", "person", "George W. Bush"), ("Bush I", "person", "George H. W. Bush")],
    ),
    ("President Bush commuted two terms.", "1992-05-05", [("President Bush", "person", "George H. W. Bush")]),
    ("President Bush commuted two terms.", "2005-05-05", [("President Bush", "person", "George W. Bush")]),
    ("President Bush commuted two terms.", None, [("President Bush", "person", "Bush")]),  # which one?
    ("In Oregon, Gov. Brown freed 40.", "2022-05-05", [("Gov. Brown", "person", "Kate Brown")]),
    ("In California, Gov. Brown freed 40.", "2018-05-05", [("Gov. Brown", "person", "Jerry Brown")]),
]

STRANGERS = [
    # people no file lists: by their title, and afterwards by surname
    (
        "Acting President Ana Quiroga freed 30. Quiroga said so.",
        [("Acting President Ana Quiroga", "person", "Ana Quiroga"), ("Quiroga", "person", "Ana Quiroga")],
    ),
    (
        "Marta Ibáñez, serving as acting president, freed 30.",
        [("Marta Ibáñez", "person", "Marta Ibáñez"), ("acting president", "office", "Marta Ibáñez")],
    ),
    (
        "Sultan Yusuf bin Dawud al-Harthi freed 30.",
        [("Sultan Yusuf bin Dawud al-Harthi", "person", "Yusuf bin Dawud al-Harthi")],
    ),
]

SURNAMES = [
    # text, day, title, the last mention
    (
        "The year was a record: Wolf commuted 14 terms.",
        "2020-02-25",
        "Pa. board meets",
        ("Wolf", "person", "Tom Wolf"),
    ),
    (
        "George H. Ryan, Governor of Illinois, left. Ryan spared 160.",
        "2003-01-20",
        None,
        ("Ryan", "person", "George Ryan"),
    ),
    ("He was freed by Clinton.", None, "Bill Clinton", ("Clinton", "person", "Bill Clinton")),
    ("Obama met Biden. (WASHINGTON, D.C.)", "2014-05-10", None, ("Biden", "person", "Joe Biden")),
    ("Ekiti's governor, Ana Roe, left.", None, None, ("Ekiti's governor, Ana Roe", "person", "Ana Roe")),
    ("Mr. Kim freed two Americans in North Korea.", "2018-05-10", None, ("Mr. Kim", "person", "Kim Jong Un")),
    ("Obama, Clinton and Bush freed few.", "2014-05-10", None, ("Bush", "person", "George W. Bush")),
]

NOT_PEOPLE = [
    # text: no grantor in it
    "Hunter Biden was pardoned.",
    "Hillary Clinton spoke. Clinton lost.",  # the surname was introduced as somebody else's
    "Trump Tower was sold.",
    "A spokesman for the Department of Justice agreed.",
    "Obama-era rules ended.",
    "Yale President Robin Smith agreed.",
    "Robin Smith, president of the rowing club, agreed.",
    "Any governor can pardon.",
    "As president, one may pardon.",
    "Visit example.gov Today",
]


@pytest.mark.parametrize(("text", "on", "mentions"), NAMES)
def test_names(text: str, on: str | None, mentions: Expected) -> None:
    assert found(text, on) == mentions


@pytest.mark.parametrize(("text", "mentions"), STRANGERS)
def test_people_in_no_list(text: str, mentions: Expected) -> None:
    assert found(text, "2020-01-01") == mentions


@pytest.mark.parametrize(("text", "on", "title", "last"), SURNAMES)
def test_surnames(text: str, on: str | None, title: str | None, last: tuple[str, str, str]) -> None:
    assert found(text, on, title)[-1] == last


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_not_people(text: str) -> None:
    assert found(text, "2016-06-01") == []


OFFICES = [
    # text, day, title, the last mention
    ("The president freed 30.", "2016-06-01", None, ("The president", "office", "Barack Obama")),
    (
        "Jimmy Carter pardoned many, the president said.",
        "1977-06-01",
        None,
        ("the president", "office", "Jimmy Carter"),
    ),
    ("In Zambia, the president freed 30.", "2020-06-01", None, ("the president", "office", "Edgar Lungu")),
    (
        "Panama's president freed four.",
        "2004-08-27",
        None,
        ("Panama's president", "office", "Mireya Moscoso"),
    ),
    ("Panama's president freed four.", None, None, ("Panama's president", "office", None)),
    (
        "The governor of Oklahoma freed 462.",
        "2019-11-04",
        None,
        ("The governor of Oklahoma", "office", "Kevin Stitt"),
    ),
    (
        "The governor freed 462.",
        "2019-11-04",
        "Oklahoma opens its prisons",
        ("The governor", "office", "Kevin Stitt"),
    ),
    ("The governor freed 462.", "2019-11-04", None, ("The governor", "office", None)),  # of which state?
    ("Thailand's king freed 300.", "2020-08-04", None, ("Thailand's king", "office", "Vajiralongkorn")),
    (
        "Iran's supreme leader freed 300.",
        "2023-02-04",
        None,
        ("Iran's supreme leader", "office", "Ali Khamenei"),
    ),
    (
        "Trump sued. The former president freed 200.",
        "2023-02-04",
        None,
        ("The former president", "office", "Donald Trump"),
    ),
    (
        "The outgoing president freed 17, his predecessor 70.",
        "2021-01-10",
        None,
        ("his predecessor", "office", "Barack Obama"),
    ),
    (
        "Gov. Jared Polis met voters; the Democrat pardoned 30.",
        "2021-01-10",
        None,
        ("the Democrat", "office", "Jared Polis"),
    ),
    (
        "Gov. Tom Wolf met voters; the administration freed 30.",
        "2021-01-10",
        None,
        ("the administration", "office", "Tom Wolf"),
    ),
]


@pytest.mark.parametrize(("text", "on", "title", "last"), OFFICES)
def test_offices(text: str, on: str | None, title: str | None, last: tuple[str, str, str | None]) -> None:
    assert found(text, on, title)[-1] == last


BODIES = [
    # text, the last mention
    ("The Chilean government freed 30.", ("The Chilean government", "body", "Chilean government")),
    ("Chile's government freed 30.", ("Chile's government", "body", "Chilean government")),
    ("The Government of Chile freed 30.", ("The Government of Chile", "body", "Chilean government")),
    ("Chile voted. The government freed 30.", ("The government", "body", "Chilean government")),
    (
        "Burma's ruling military junta freed 30.",
        ("Burma's ruling military junta", "body", "Myanmar military government"),
    ),
    ("In Burma the junta freed 30.", ("the junta", "body", "Myanmar military government")),
    ("In Italy, parliament freed 30.", ("parliament", "body", "Italian parliament")),
    ("THE COLOMBIAN SENATE VOTED.", ("THE COLOMBIAN SENATE", "body", "Colombian Senate")),
    ("The State Duma freed 30.", ("State Duma", "body", "State Duma")),
    ("Oklahoma's pardon board met.", ("Oklahoma's pardon board", "body", "Oklahoma Pardon and Parole Board")),
    (
        "In Georgia the parole board met.",
        ("the parole board", "body", "Georgia State Board of Pardons and Paroles"),
    ),
    ("The White House announced 30.", ("White House", "body", "White House")),
]


@pytest.mark.parametrize(("text", "last"), BODIES)
def test_bodies(text: str, last: tuple[str, str, str]) -> None:
    assert found(text, "2024-06-01")[-1] == last


STATES = [
    ("Burma frees 500 prisoners.", [("Burma", "state", "Myanmar")]),
    ("Officials said that Myanmar on Friday freed 500.", [("Myanmar", "state", "Myanmar")]),
    ("On Friday, Vietnam released 500.", [("Vietnam", "state", "Vietnam")]),
    ("The U.S. pardoned seven.", [("U.S.", "state", "United States")]),
    ("Prisoners in Myanmar have hope.", []),
    ("They urged Myanmar to free 500.", []),
    ("Michael Jordan has retired.", []),
]


@pytest.mark.parametrize(("text", "mentions"), STATES)
def test_states(text: str, mentions: Expected) -> None:
    assert found(text, "2024-06-01") == mentions


def test_places_give_jurisdiction_and_item() -> None:
    (mention,) = find_grantors("Gov. Gavin Newsom signed.", dt.date(2020, 1, 1))
    assert mention == GrantorMention(
        0,
        17,
        "Gov. Gavin Newsom",
        "person",
        "Gavin Newsom",
        "Governor of California",
        "US-CA",
        "Q461391",
        "titled_name",
    )


def test_person_names() -> None:
    names = person_names("Zoë Marsh of the Fund agreed with José López Rivera. Marsh and López spoke.")
    assert names == {"marsh": "Zoë Marsh", "rivera": "José López Rivera"}
