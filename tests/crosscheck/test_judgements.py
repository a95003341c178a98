"""A person's decision outranks the machine's, and the latest outranks the earlier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.crosscheck.judged import read_judgements
from extractor.crosscheck.run import CrossCheck, crosscheck
from schemas.jsonl import RecordFileError
from schemas.judgement import Judgement
from tests.crosscheck.made import claim, clusters, verdicts

ONE = claim("pardon 41 Laura Kelly 2023-05-01", "a", id="one")
SAME = claim("pardon 41 Laura Kelly 2023-05-01", "b", id="same")
OTHER = claim("pardon 47 Laura Kelly 2023-05-01", "c", id="other")
ELSEWHEN = claim("pardon 12 Laura Kelly 2022-01-01", "d", id="elsewhen")


def decision(what: str, *claims: str, when: str = "2025-02-01", by: str = "A. Reader") -> Judgement:
    return Judgement.model_validate_json(
        json.dumps({"decision": what, "claims": claims, "by": by, "when": when})
    )


def check(*decisions: Judgement) -> CrossCheck:
    return crosscheck([ONE, SAME, OTHER, ELSEWHEN], judgements=decisions)


def test_without_decisions_two_numbers_conflict() -> None:
    assert clusters(check()) == [{"elsewhen"}, {"one", "same", "other"}]
    assert verdicts(check(), "count").count("conflicts") == 1


def test_not_the_same_splits_an_event() -> None:
    result = check(decision("not_same", "one", "other"), decision("not_same", "same", "other"))
    assert {"one", "same"} in clusters(result)
    assert "conflicts" not in verdicts(result, "count")


def test_the_same_joins_what_the_machine_keeps_apart() -> None:
    assert {"one", "same", "other", "elsewhen"} in clusters(check(decision("same_event", "one", "elsewhen")))


def test_a_wrong_claim_no_longer_counts() -> None:
    result = check(decision("claim_wrong", "other"))
    event = next(event for event in result.events if "other" in event.claims)
    assert event.count.value == 41
    assert [finding.claims for finding in result.findings if finding.verdict == "conflicts"] == [("other",)]
    assert any("A. Reader judged" in finding.reason for finding in result.findings)


def test_an_event_may_have_wrong_claims_alone() -> None:
    result = check(decision("claim_wrong", "elsewhen"))
    assert {"elsewhen"} in clusters(result)
    assert any(finding.claims == ("elsewhen",) for finding in result.findings)


def test_a_right_claim_leads_the_count() -> None:
    result = check(decision("claim_right", "other"))
    event = next(event for event in result.events if "other" in event.claims)
    assert 47 in (event.count.value, event.count.upper)


@pytest.mark.parametrize("backwards", [False, True])
def test_the_latest_decision_holds_in_any_order(backwards: bool) -> None:
    decisions = [
        decision("not_same", "one", "same", when="2025-02-01"),
        decision("same_event", "one", "same", when="2025-02-02T10:00:00"),
    ]
    result = check(*(decisions[::-1] if backwards else decisions))
    assert any({"one", "same"} <= cluster for cluster in clusters(result))


def test_decisions_about_unknown_claims_change_nothing() -> None:
    assert check(decision("same_event", "one", "gone")).events == check().events


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"decision": "maybe"}, "decision"),
        ({"when": "yesterday"}, "when"),
        ({"by": ""}, "by"),
        ({"claims": []}, "claims"),
        ({"claims": ["one", "one"]}, "same_event needs two different claims"),
        ({"decision": "read_right"}, "read_right is about one claim"),
        ({"decision": "corrected", "claims": ["one"]}, "corrected needs the record after it"),
        ({"decision": "added", "claims": ["one"]}, "added needs the record after it"),
        ({"decision": "added"}, "added is about one claim"),
        (
            {
                "decision": "read_right",
                "claims": ["one"],
                "after": ONE.model_dump(mode="json", by_alias=True),
            },
            "read_right has no record after it",
        ),
        (
            {"decision": "added", "claims": ["two"], "after": ONE.model_dump(mode="json", by_alias=True)},
            "not that of the claim",
        ),
        ({"decision": "withdrawn"}, "withdrawn needs the id of a decision"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    good = {"decision": "same_event", "claims": ["one", "two"], "by": "A. Reader", "when": "2025-02-01"}
    path = tmp_path / "judgements.jsonl"
    path.write_text(json.dumps(good) + "\n" + json.dumps(good | change) + "\n", encoding="utf-8")
    with pytest.raises(RecordFileError, match="line 2") as caught:
        read_judgements(path)
    assert field in str(caught.value)
