"""The examples and counterexamples of the lexicon of offices and bodies, and known failures."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from extractor.lexicon import load_toml
from extractor.normalise.grantor import GrantorRow
from extractor.recognise.grantor import find_grantors

Expected = list[tuple[str, str, str | None]]


def found(text: str, on: str | None = None, title: str | None = None) -> Expected:
    mentions = find_grantors(text, dt.date.fromisoformat(on) if on else None, title)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    return [(" ".join(m.text.split()), m.kind, m.name) for m in mentions]


LEXICON = load_toml("offices")


def _office_labels(text: str) -> set[str]:
    mentions = find_grantors(text, dt.date(2024, 6, 1))
    return {m.office or "" for m in mentions if m.kind == "office" or m.rule == "titled_name"}


def _cases(section: str, field: str) -> list[Any]:
    return [
        pytest.param(entry, text, id=f"{entry['id']}: {text}")
        for entry in LEXICON[section]
        for text in entry[field]
    ]


@pytest.mark.parametrize(("entry", "text"), _cases("office", "examples"))
def test_office_examples(entry: dict[str, Any], text: str) -> None:
    mentions = find_grantors(text, dt.date(2024, 6, 1))
    assert [m for m in mentions if m.kind == "office" or m.rule == "titled_name"]


@pytest.mark.parametrize(("entry", "text"), _cases("office", "counterexamples"))
def test_office_counterexamples(entry: dict[str, Any], text: str) -> None:
    assert _office_labels(text) == set()


@pytest.mark.parametrize(("entry", "text"), _cases("body", "examples"))
def test_body_examples(entry: dict[str, Any], text: str) -> None:
    rules = {m.rule for m in find_grantors(text, dt.date(2024, 6, 1)) if m.kind == "body"}
    assert rules & {entry["id"], "board" if entry["id"] == "clemency_board" else entry["id"]}


@pytest.mark.parametrize(("entry", "text"), _cases("body", "counterexamples"))
def test_body_counterexamples(entry: dict[str, Any], text: str) -> None:
    assert not [m for m in find_grantors(text, dt.date(2024, 6, 1)) if m.kind == "body"]


UNSOLVED = [
    # the country named before, by a common noun
    ("Officials in Ethiopia said the country pardoned 3,000.", ("the country", "state", "Ethiopia")),
    # a pronoun is left to the resolution of pronouns
    ("Biden left. He pardoned 39.", ("He", "person", "Joe Biden")),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "last"), UNSOLVED)
def test_unsolved(text: str, last: tuple[str, str, str]) -> None:
    assert found(text, "2024-06-01")[-1] == last


def test_a_users_rows_are_known() -> None:
    row = GrantorRow("Ana Quiroga", "Governor of Ohio", "US-OH", aliases=("La Jefa",))
    (mention,) = find_grantors("La Jefa freed 30.", dt.date(2032, 1, 1), extra=[row])
    assert (mention.name, mention.jurisdiction) == ("Ana Quiroga", "US-OH")


def test_turkeys_are_not_turkey() -> None:
    assert found("At Thanksgiving the president pardoned Turkey One.", "2016-11-20")[-1][2] == "Barack Obama"
