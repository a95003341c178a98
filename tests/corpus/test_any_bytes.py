"""Whatever the bytes and the name, reading ends, raises nothing, and says of every file what became of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.kinds import FORMS, PACKINGS
from corpus.problem import InputProblem
from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.layouts import LAYOUTS, Story
from tests.corpus.made import PACKERS, ROWS, TABLES, TEXT, as_tar, as_zip, response

SMALL = Reading(max_bytes=200_000)
PAGE = LAYOUTS["modern"](Story("Kelly pardons eight", (TEXT, TEXT, TEXT), "2021-06-24")).encode()
WARC = response("https://a.example/1", PAGE) + response("https://a.example/2", PAGE)
MEMBERS = {"a/x.txt": TEXT.encode(), "x.jsonl": TABLES["x.jsonl"](ROWS), "p.html": PAGE}
MADE: dict[str, bytes] = {
    **{name: make(ROWS) for name, make in TABLES.items()},
    **{f"x.jsonl{ending}": pack(TABLES["x.jsonl"](ROWS)) for ending, pack in PACKERS.items()},
    "x.html": PAGE,
    "x.md": b"---\ntitle: Eight\ndate: 2021-06-24\n---\n" + TEXT.encode(),
    "x.warc": WARC,
    "x.warc.gz": b"".join(PACKERS[".gz"](response(f"https://a.example/{i}", PAGE)) for i in range(2)),
    "x.zip": as_zip(MEMBERS),
    "x.tar": as_tar(MEMBERS),
    "x.tar.gz": PACKERS[".gz"](as_tar(MEMBERS)),
}
NAMES = [f"x{ending}" for ending in FORMS if ending] + [f"x.jsonl{ending}" for ending in PACKINGS]


def outcomes(path: Path) -> list[Article | InputProblem]:
    read = list(read_articles([path], SMALL))
    assert read, "nothing was said of the file"
    for item in read:
        assert item.location
        if isinstance(item, InputProblem):
            assert item.reason
            assert item.remedy
        else:
            assert item.model_dump_json().encode("utf-8")
    return read


@pytest.mark.parametrize("name", NAMES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.binary(max_size=600))
def test_random_bytes_under_any_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    outcomes(tmp_path / name)


@pytest.mark.parametrize("name", MADE)
def test_whole_files_are_read_without_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(MADE[name])
    assert [str(item) for item in outcomes(tmp_path / name) if isinstance(item, InputProblem)] == []


def cut(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(1, len(data)) :]


def flip(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 3, 30))):
        data[dice.randrange(len(data))] = dice.randrange(256)


def drop(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    del data[start : start + dice.randrange(1, 40)]


def swell(data: bytearray, dice: random.Random) -> None:
    """Numbers at random places become the largest of their size: lengths, offsets, counts."""
    for _ in range(dice.choice((1, 4))):
        at = dice.randrange(len(data))
        data[at : at + 4] = b"\xff\xff\xff\x7f"[: len(data) - at]


@pytest.mark.parametrize("change", [cut, flip, drop, swell])
@pytest.mark.parametrize("name", MADE)
def test_damaged_files(tmp_path: Path, name: str, change: Callable[[bytearray, random.Random], None]) -> None:
    dice = random.Random(f"{name} {change.__name__}")  # a fixed choice
    for _ in range(12):
        data = bytearray(MADE[name])
        change(data, dice)
        (tmp_path / name).write_bytes(data)
        outcomes(tmp_path / name)
