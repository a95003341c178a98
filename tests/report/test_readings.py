"""What people decided shows in the report: corrected, added and rejected claims, each marked."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from lxml import html
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.crosscheck.judged import as_people_read, judged
from extractor.crosscheck.run import crosscheck
from extractor.report.page import render
from schemas.jsonl import to_line
from schemas.judgement import Judgement
from schemas.record import ClaimRecord
from tests.desk.made import made_run, written
from tests.report.made import Run

WHEN = "2026-05-04T10:00:00+00:00"


def reading(decision: str, record: ClaimRecord, after: ClaimRecord | None = None) -> Judgement:
    return Judgement.model_validate(
        {
            "decision": decision, "claims": (record.id,), "by": "Ada", "when": WHEN,
            "before": None if decision == "added" else record, "after": after,
        }
    )  # fmt: skip


def decisions(run: Run) -> list[Judgement]:
    """Reject "8", correct "9" to 10, accept "70", and add a claim of "rained"."""
    by_count = {one.count.text: one for one in run.records}
    nine, eight = by_count["9"], by_count["8"]
    other = nine.model_copy(
        update={"count": nine.count.model_copy(update={"value": 10, "lower": 10, "upper": 10})}
    )
    text = run.articles[0].text
    place = text.index("rained")
    evidence = eight.evidence.model_copy(
        update={
            "quote": "It rained.",
            "start": place - 3,
            "end": place + 7,
            "spans": {"count": (place, place + 6)},
        }
    )
    count = eight.count.model_copy(update={"text": "rained", "value": 5, "lower": 5, "upper": 5})
    date = eight.date.model_copy(update={"start": "2019-01-01", "end": "2019-01-01"})
    new = eight.model_copy(update={"id": "new", "evidence": evidence, "count": count, "date": date})
    return [
        reading("read_wrong", eight),
        reading("corrected", nine, other),
        reading("read_right", by_count["70"]),
        reading("added", new, new),
    ]


def page_of(run: Run, known: list[Judgement]) -> str:
    decided = judged(known)
    checked = crosscheck(run.records, judgements=known)
    return render(run.records, checked, {one.id: one for one in run.articles}, decided=decided)


@pytest.fixture
def page() -> str:
    run = made_run()
    return page_of(run, decisions(run))


def note(page: str, count: str) -> html.HtmlElement:
    """Return the note of the claim with that count."""
    document = html.document_fromstring(page.encode())
    (found,) = [one for one in document.find_class("note") if one.find("h3//b").text == count]
    return found


def test_a_corrected_claim_says_what_the_person_reads_and_who(page: str) -> None:
    told = note(page, "9").text_content()
    assert "means 10" in told
    assert "corrected by Ada" in told
    assert "confidence" not in told


def test_a_rejected_claim_is_struck_out_and_is_in_no_event(page: str) -> None:
    told = note(page, "8")
    assert told.find(".//s") is not None
    assert "rejected by Ada" in told.text_content()
    assert "event" not in told.text_content()
    document = html.document_fromstring(page.encode())
    struck = [one for one in document.iter("mark") if "s-rejected" in one.get("class")]
    assert [(one.text, one.get("data-label")) for one in struck if one.get("data-start")] == [
        ("8", "no such claim")
    ]
    assert "8 pardons" not in "".join(one.text_content() for one in document.find_class("what"))


def test_an_added_claim_stands_in_the_text_and_in_its_event(page: str) -> None:
    told = note(page, "rained").text_content()
    assert "added by Ada" in told
    assert "This event" in told or "All claims of this event" in told
    marks = [one for one in html.document_fromstring(page.encode()).iter("mark") if one.text == "rained"]
    assert [one.get("class") for one in marks if one.get("data-start")] == ["s-count q"]


def test_what_a_person_has_read_needs_none_again(page: str) -> None:
    attention = page.partition('id="attention"')[2].partition("</section>")[0]
    assert ">70<" not in attention  # doubtful, and accepted
    assert ">12<" in attention
    assert "People have decided how 4 claims are to be read, and rejected 1 of them" in page


def test_the_list_says_who_read_a_claim(page: str) -> None:
    (data,) = [part for part in page.split('id="data">')[1].split("</script>") if part.startswith("{")]
    rows = {row["cells"][1]: row for row in json.loads(data)["claims"]}
    assert rows["10 people, written “9”"]["cells"][6] == "corrected by Ada"
    assert rows["8 people"]["flags"] == ["read", "rejected"]
    assert rows["8 people"]["keys"][6] is None
    assert rows["10 people, written “9”"]["keys"][1] == 10
    assert rows["70 people"]["keys"][6] == 1.0
    assert rows["12 people"]["cells"][6] == "0.90"


def test_without_decisions_the_page_says_nothing_of_people() -> None:
    page = page_of(made_run(), [])
    assert "by Ada" not in page
    assert "no such claim" not in page
    assert "read by people" not in page


def test_hostile_names_and_notes_of_people_are_text() -> None:
    run = made_run()
    evil = '"><script>alert(1)</script>\u202e'
    known = [one.model_copy(update={"by": evil, "note": evil}) for one in decisions(run)]
    page = page_of(run, known)
    assert page.count("<script") == 2
    assert "\u202e" not in page
    assert "corrected by &#34;&gt;&lt;script&gt;" in page


def clemency(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A run's folder with decisions beside the claims."""
    run = made_run()
    made = written(run, tmp_path)
    lines = "".join(to_line(one) + "\n" for one in decisions(run))
    (made / "judgements.jsonl").write_text(lines, encoding="utf-8")
    return made


def test_crosscheck_and_report_read_the_decisions_by_themselves(out: Path) -> None:
    result = clemency("crosscheck", out / "claims.jsonl", "-o", out)
    assert result.exit_code == 0
    said = f"People's decisions are used: 4, of {out / 'judgements.jsonl'}; --no-judgements leaves them out."
    assert said in result.stderr.splitlines()
    assert " 0 of them conflicts" in result.stderr
    result = clemency("report", out, "--articles", out.parent / "in")
    assert said in result.stderr.splitlines()
    assert "is newer than" not in result.stderr
    assert "added by Ada" in (out / "report.html").read_text(encoding="utf-8")


def test_events_older_than_the_decisions_are_told(out: Path) -> None:
    os.utime(out / "findings.jsonl", (0, 0))
    result = clemency("report", out)
    assert (result.exit_code, "is newer than findings.jsonl" in result.stderr) == (0, True)


def test_the_decisions_can_be_left_out(out: Path) -> None:
    result = clemency("crosscheck", out / "claims.jsonl", "-o", out, "--no-judgements")
    assert "decisions are used" not in result.stderr
    assert " 1 of them conflicts" in result.stderr
    clemency("report", out, "--no-judgements")
    assert "by Ada" not in (out / "report.html").read_text(encoding="utf-8")


def test_another_file_of_decisions_takes_their_place(out: Path, tmp_path: Path) -> None:
    other = (out / "judgements.jsonl").rename(tmp_path / "others.jsonl")
    clemency("report", out)
    assert "by Ada" not in (out / "report.html").read_text(encoding="utf-8")
    assert clemency("report", out, "--judgements", other).exit_code == 0
    assert "by Ada" in (out / "report.html").read_text(encoding="utf-8")
    both = clemency("report", out, "--judgements", other, "--no-judgements")
    assert (both.exit_code, "exclude each other" in both.stderr) == (3, True)


@pytest.mark.parametrize("command", ["crosscheck", "report"])
def test_a_line_that_is_no_decision_is_named(out: Path, command: str) -> None:
    (out / "judgements.jsonl").write_text('{"decision": "maybe"}\n', encoding="utf-8")
    args = [out / "claims.jsonl", "-o", out] if command == "crosscheck" else [out]
    result = clemency(command, *args)
    assert result.exit_code in (2, 3)
    assert "judgements.jsonl, line 1, field decision" in result.stderr


def test_half_a_line_that_is_being_written_stops_nobody(out: Path) -> None:
    with (out / "judgements.jsonl").open("ab") as stream:
        stream.write(b'{"decision": "no')
    result = clemency("crosscheck", out / "claims.jsonl", "-o", out)
    assert (result.exit_code, "decisions are used: 4" in result.stderr) == (0, True)


def test_people_read_what_the_page_counts() -> None:
    run = made_run()
    read = list(as_people_read(run.records, judged(decisions(run))))
    assert sorted(one.count.text for one in read) == ["12", "33", "70", "9", "rained"]
