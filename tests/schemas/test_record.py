"""The models hold what they promise; the published schemas are theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.jsonl import RecordFileError, read_gold, read_records, to_line
from schemas.publish import PUBLISHED, published, render
from schemas.record import ClaimRecord

TEXT = "Gov. Laura Kelly pardoned eight people, her office said."
RECORD: dict[str, Any] = {
    "schema": "clemency-claim/1",
    "id": "k1",
    "article": {"id": "a"},
    "action": "pardon",
    "count": {"text": "eight", "value": 8, "lower": 8, "upper": 8, "relation": "exactly", "unit": "people"},
    "grantor": {"name": "Laura Kelly"},
    "date": {"start": "2021-06-24", "end": "2021-06-24"},
    "scope": "event",
    "status": "granted",
    "source": {"name": None},
    "evidence": {"quote": TEXT, "start": 0, "end": len(TEXT), "spans": {"count": [26, 31]}},
    "confidence": 0.9,
}
GOLD: dict[str, Any] = {
    "id": "a",
    "text": TEXT,
    "claims": [
        {
            "count": RECORD["count"] | {"start": 26, "end": 31},
            "action": "pardon",
            "grantor": ["Laura Kelly", None],
            "date": [None, {"start": "2021-06-24", "end": None}],
            "scope": "event",
            "status": "granted",
            "source": None,
        }
    ],
}


def changed(base: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A deep copy with one field set, named as ``count.unit``."""
    copy: dict[str, Any] = json.loads(json.dumps(base))
    *parents, last = path.split(".")
    place: Any = copy
    for name in parents:
        place = place[int(name)] if name.isdigit() else place[name]
    place[last] = value
    return copy


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_fields_come_in_the_order_of_the_contract() -> None:
    line = to_line(ClaimRecord.model_validate_json(json.dumps(RECORD)))
    assert list(json.loads(line)) == [
        "schema", "id", "article", "action", "count", "grantor", "beneficiaries", "date", "scope", "status",
        "source", "superlative", "evidence", "confidence", "doubts", "model", "version",
    ]  # fmt: skip


def test_what_was_written_reads_back_the_same(tmp_path: Path) -> None:
    record = ClaimRecord.model_validate_json(json.dumps(RECORD))
    path = tmp_path / "claims.jsonl"
    path.write_text(to_line(record) + "\n", encoding="utf-8")
    assert list(read_records(path)) == [record]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("action", "forgiveness", id="unknown action"),
        pytest.param("count.value", 8.5, id="half a person"),
        pytest.param("count.value", "8", id="a string for a number"),
        pytest.param("count.lower", 9, id="bounds crossed"),
        pytest.param("date.start", "2021-02-30", id="no such day"),
        pytest.param("date.start", "20210624", id="another way to write a day"),
        pytest.param("date.end", "2021-06-23", id="ends before it starts"),
        pytest.param("evidence.end", 5, id="quote and offsets differ in length"),
        pytest.param("evidence.spans", {"action": [17, 25]}, id="no span for the count"),
        pytest.param("confidence", 1.5, id="more than certain"),
        pytest.param("colour", "red", id="unknown field"),
        pytest.param("count.colour", "red", id="unknown field inside"),
    ],
)
def test_models_refuse(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        ClaimRecord.model_validate_json(json.dumps(changed(RECORD, field, value)))


def test_fields_of_other_tools_are_passed_over_on_reading(tmp_path: Path) -> None:
    row = changed(changed(RECORD, "colour", "red"), "count.colour", "red")
    assert len(list(read_records(written(tmp_path, row)))) == 1


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (changed(RECORD, "count.unit", "turkeys"), "rows.jsonl, line 2, field count.unit: "),
        (changed(RECORD, "date.start", "2021-13-01"), "rows.jsonl, line 2, field date.start: "),
        ({"id": "k2"}, "rows.jsonl, line 2, field article: Field required"),
        ("text", "rows.jsonl, line 2: "),
    ],
)
def test_reading_names_file_line_and_field(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(RecordFileError) as caught:
        list(read_records(written(tmp_path, RECORD, row)))
    assert message in str(caught.value)


def test_reading_what_is_not_json_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"\n{oops}\n")
    with pytest.raises(RecordFileError, match=r"x\.jsonl, line 2: Invalid JSON"):
        list(read_records(path))


def test_gold_takes_lists_and_optional_claims(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, changed(GOLD, "claims.0.optional", True)))
    claim = article.claims[0]
    assert claim.optional
    assert claim.grantor == ("Laura Kelly", None)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (changed(GOLD, "claims.0.count.start", 25), "are not 'eight'"),
        (changed(GOLD, "claims", GOLD["claims"] * 2), "annotated twice"),
        (changed(GOLD, "claims.0.scope", ["event", "epic"]), "field claims.0.scope"),
    ],
)
def test_gold_is_held_to_its_text(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(RecordFileError, match=message):
        read_gold(written(tmp_path, row))


def test_gold_ids_are_used_once(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="line 2, field id: 'a' is used before"):
        read_gold(written(tmp_path, GOLD, GOLD))


@pytest.mark.parametrize("name", PUBLISHED)
def test_checked_in_schemas_are_those_of_the_models(name: str) -> None:
    assert published(name) == render(name), "run: python -m schemas.publish"
