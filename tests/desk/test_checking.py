"""Checking again at the desk: decisions are used, files written anew, and what changed is told."""

from __future__ import annotations

import pytest

from extractor.batch.folder import holding
from schemas.event import Event
from schemas.finding import Finding
from schemas.jsonl import read_lines
from tests.desk.made import Table, judgements


def conflicts(table: Table) -> int:
    return sum(one.verdict == "conflicts" for _, one in read_lines(table.out / "findings.jsonl", Finding))


def test_a_new_check_uses_the_decisions_and_says_what_changed(table: Table) -> None:
    assert conflicts(table) == 1
    table.decide("9", "corrected", value="8")
    answer = table.post("/check")
    assert (answer.status_code, answer.location) == (303, "/changes")
    page = table.get("/changes")
    assert "1 decision used" in page.replace("One decision", "1 decision")
    assert "Conflicts: 1 before, 0 now" in page
    gone = page.partition("No longer so")[2]
    assert "cannot both be" in gone
    assert conflicts(table) == 0
    report = (table.out / "report.html").read_text(encoding="utf-8")
    assert "corrected by Ada" in report
    assert [one.reason for one in table.desk.state().board.items if one.reason == "conflicts"] == []
    assert len(judgements(table.out)) == 1


def test_a_new_check_gives_an_added_claim_its_event(table: Table) -> None:
    source = table.desk.source("elm")
    assert source is not None
    place = source.text.index("rained")
    form = {"article": "elm", "count_span": f"{place}-{place + 6}", "action": "pardon", "value": "5"}
    assert table.post("/article/1", **form).status_code == 303
    assert table.claims[-1].event is None
    table.post("/check")
    assert table.claims[-1].event is not None
    events = [event for _, event in read_lines(table.out / "events.jsonl", Event)]
    assert table.claims[-1].record.id in {claim for event in events for claim in event.claims}


def test_what_did_not_change_is_not_told(table: Table) -> None:
    before = (table.out / "findings.jsonl").read_bytes()
    assert "Nothing was checked since" in table.get("/changes")
    table.post("/check")
    assert "Every finding is as it was" in table.get("/changes")
    assert (table.out / "findings.jsonl").read_bytes() == before


def test_nothing_is_checked_while_a_run_writes(table: Table) -> None:
    before = (table.out / "findings.jsonl").read_bytes()
    table.decide("9", "corrected", value="8")
    with holding(table.out):
        answer = table.post("/check")
    assert answer.status_code == 503
    assert "another run is writing" in answer.text
    assert (table.out / "findings.jsonl").read_bytes() == before
    assert table.post("/check").status_code == 303


def test_a_form_of_another_site_checks_nothing(table: Table) -> None:
    assert table.post("/check", origin="http://evil.example").status_code == 403
    assert table.post("/article/1", origin="http://evil.example").status_code == 403
    assert not (table.out / "report.html").exists()


@pytest.mark.parametrize("place", ["/changes", "/articles", "/article/1"])
def test_strangers_see_no_page(table: Table, place: str) -> None:
    stranger = table.client.application.test_client()
    answer = stranger.get(place, base_url="http://127.0.0.1:8123")
    assert (answer.status_code, "Laura Kelly" in answer.text) == (403, False)
