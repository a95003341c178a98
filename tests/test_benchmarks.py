"""The scorers of the parts that people use alone, on made-up files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.components import SCORERS
from benchmarks.timeml import Timex, read_timeml

TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">March 22, 2013</TIMEX3></DCT>
<TEXT>The mill <EVENT eid="e1">closed</EVENT> on \
<TIMEX3 tid="t1" type="DATE" value="2013-03-19">Tuesday</TIMEX3> \
after <TIMEX3 tid="t2" type="DURATION" value="P21Y">twenty years</TIMEX3> and \
<TIMEX3 tid="t3" type="DATE" value="2010">the year of the flood</TIMEX3>.</TEXT></TimeML>
"""


def jsonl(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_timeml_is_read_with_offsets_into_its_text(tmp_path: Path) -> None:
    (tmp_path / "mill.tml").write_text(TIMEML, encoding="utf-8")
    text, published, timexes = read_timeml(tmp_path / "mill.tml")
    assert published == "2013-03-22"
    assert [text[t.start : t.end] for t in timexes] == [t.text for t in timexes]
    assert [t.calendar for t in timexes] == [True, False, True]


@pytest.mark.parametrize(
    ("value", "calendar"),
    [("2013-W12", True), ("2013-SU", True), ("199", True), ("2013-03-22TEV", True),
     ("XXXX", False), ("PRESENT_REF", False), ("FY2013", False)],
)  # fmt: skip
def test_calendar_values(value: str, calendar: bool) -> None:
    assert Timex(0, 1, "x", "DATE", value).calendar is calendar


def test_dates_are_scored_by_place_and_value(tmp_path: Path) -> None:
    (tmp_path / "mill.tml").write_text(TIMEML, encoding="utf-8")
    lines = list(SCORERS["dates"](tmp_path, True))
    assert any("'twenty years' P20Y, not 'twenty years' P21Y" in line for line in lines)
    (value,) = [line for line in lines if line.startswith("all      value")]
    assert value.endswith("(1 of 3)")


def test_counts_are_scored_by_number_and_bounds(tmp_path: Path) -> None:
    record = {
        "text": "About 50 ships and 12 boats sank.",
        "counts": [{"value": 50, "relation": ["exactly"]}, {"value": 12, "start": 19, "end": 21}],
    }
    lines = list(SCORERS["counts"](jsonl(tmp_path / "counts.jsonl", record), False))
    assert [line.split("(")[1] for line in lines] == ["2 of 2)", "1 of 2)"]


def test_attributions_are_scored_by_number(tmp_path: Path) -> None:
    text = "The minister said 12 ships sank. It was 3 more than before."
    numbers = [{"start": 18, "end": 20, "source": [[0, 12]]}, {"start": 40, "end": 41, "source": None}]
    path = jsonl(tmp_path / "said.jsonl", {"text": text, "numbers": numbers})
    lines = list(SCORERS["attributions"](path, True))
    assert lines[0].endswith("(1 of 1)")
    assert lines[1] == "accuracy 1.000 of 2 numbers"


def test_a_folder_without_timeml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"holds no \.tml"):
        list(SCORERS["dates"](tmp_path, False))


def test_what_is_no_timeml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("<TimeML>", encoding="utf-8")
    with pytest.raises(ValueError, match="no TimeML"):
        read_timeml(tmp_path / "a.tml")
