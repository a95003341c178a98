"""Every decision is one line, says who, when, what, before and after, and cross-check uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.crosscheck.run import CrossCheck, crosscheck
from extractor.desk.correction import corrected, fields_of
from schemas.jsonl import read_records
from tests.desk.made import Table, judgements, opened


def checked(out: Path) -> CrossCheck:
    return crosscheck(read_records(out / "claims.jsonl"), judgements=judgements(out))


def conflicts(out: Path) -> int:
    return sum(one.verdict == "conflicts" and one.kind == "count" for one in checked(out).findings)


@pytest.mark.parametrize("decision", ["read_right", "read_wrong", "claim_right", "claim_wrong"])
def test_a_decision_is_kept_and_the_next_claim_comes(table: Table, decision: str) -> None:
    answer = table.decide("8", decision, note="called her office")
    assert (answer.status_code, answer.location) == (303, f"/claim/{table.number('9')}")
    (kept,) = judgements(table.out)
    record = table.desk.state().claim(table.number("8")).record
    assert (kept.decision, kept.claims, kept.by, kept.note) == (
        decision,
        (record.id,),
        "Ada",
        "called her office",
    )
    assert kept.when.endswith("+00:00")
    assert kept.before == (record if decision.startswith("read") else None)
    assert "1 of 5 decided" in table.get("/")


def test_accepting_changes_nothing_and_rejecting_takes_the_claim_out(table: Table) -> None:
    assert conflicts(table.out) == 1
    before = checked(table.out)
    table.decide("9", "read_right")
    assert checked(table.out) == before
    table.decide("9", "read_wrong")
    assert conflicts(table.out) == 0
    gone = table.desk.state().claim(table.number("9")).record.id
    assert gone not in {claim for event in checked(table.out).events for claim in event.claims}


def test_a_reading_is_no_word_on_the_truth(table: Table) -> None:
    table.decide("9", "read_wrong")
    table.decide("8", "read_right")
    assert not any(one.detail["rule"].startswith("judgement") for one in checked(table.out).findings)
    table.decide("8", "claim_wrong")
    assert any(one.detail["rule"] == "judgement.claim_wrong" for one in checked(table.out).findings)


def test_a_corrected_record_takes_the_place_of_the_machines(table: Table) -> None:
    assert table.decide("9", "corrected", value="8", grantor="Laura J. Kelly").status_code == 303
    (kept,) = judgements(table.out)
    assert kept.before is not None
    assert kept.after is not None
    assert (kept.before.count.value, kept.after.count.value, kept.after.count.upper) == (9, 8, 8)
    assert kept.after.grantor.name == "Laura J. Kelly"
    assert kept.after.evidence == kept.before.evidence
    assert conflicts(table.out) == 0
    assert "value: 9 → 8" in table.get(f"/claim/{table.number('9')}")


CORRECTIONS: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({"relation": "about", "value": "100"}, {"count": {"value": 100, "lower": 90, "upper": 110}}),
    ({"relation": "between", "value": "", "lower": "20", "upper": "30"}, {"count": {"lower": 20}}),
    ({"relation": "at_least", "value": "1,500"}, {"count": {"lower": 1500, "upper": None}}),
    ({"action": "amnesty", "scope": "subset", "status": "planned"}, {"action": "amnesty", "scope": "subset"}),
    ({"start": "2021-06-01", "end": "2021-06-30"}, {"date": {"start": "2021-06-01", "granularity": "month"}}),
    ({"start": "", "end": ""}, {"date": {"start": None, "end": None, "basis": "none"}}),
    ({"source": "Governor's office", "source_kind": "organisation"}, {"source": {"kind": "organisation"}}),
    ({"grantor": ""}, {"grantor": {"name": None}}),
    ({"count_span": "0-15"}, {"count": {"text": "Gov. Laura Kell"}}),
    ({"date_span": ""}, {"date": {"text": None}}),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "wanted"), CORRECTIONS)
def test_every_slot_can_be_corrected(table: Table, typed: dict[str, str], wanted: dict[str, Any]) -> None:
    assert table.decide("8", "corrected", **typed).status_code == 303
    (kept,) = judgements(table.out)
    assert kept.after is not None
    found = kept.after.model_dump()
    for slot, value in wanted.items():
        parts = value if isinstance(value, dict) else None
        assert ({name: found[slot][name] for name in parts} if parts else found[slot]) == value


MISTAKES = [
    ({"value": "nine"}, "no whole number"),
    ({"value": "9" * 40}, "no whole number"),
    ({"value": "", "lower": "", "upper": ""}, "needs a value"),
    ({"value": "", "relation": "between", "lower": "30", "upper": "20"}, "no interval"),
    ({"start": "2021-02-30"}, "no day"),
    ({"start": "24 June"}, "no day"),
    ({"end": "2020-01-01"}, "is after"),
    ({"action": "pardoned"}, "action is one of"),
    ({"count_span": "5-5"}, "no place in the text"),
    ({"count_span": "0-99999"}, "no place in the text"),
    ({"count_span": ""}, "no place in the text"),
    ({}, "nothing was changed"),
]


@pytest.mark.parametrize(("typed", "said"), MISTAKES)
def test_what_is_typed_wrongly_is_told_and_stays_typed(
    table: Table, typed: dict[str, str], said: str
) -> None:
    answer = table.decide("8", "corrected", **typed)
    assert answer.status_code == 200  # browsers log what is above as an error of the page
    assert said in answer.text
    for value in typed.values():
        assert value in answer.text
    assert judgements(table.out) == []


def test_words_selected_elsewhere_bring_their_sentence(table: Table) -> None:
    claim = table.desk.state().claim(table.number("8")).record
    text = table.desk.text(claim)
    assert text is not None
    place = text.index("It rained")
    assert table.decide("8", "corrected", count_span=f"{place}-{place + 9}").status_code == 303
    (kept,) = judgements(table.out)
    assert kept.after is not None
    assert kept.after.count.text == "It rained"
    evidence = kept.after.evidence
    assert text[evidence.start : evidence.end] == evidence.quote == "It rained."


def test_a_hidden_character_in_a_name_is_not_corrected_by_itself(table: Table) -> None:
    """The form shows U+FFFD for it; what nobody changed stays to the letter."""
    record = table.desk.state().claim(1).record
    odd = record.model_copy(update={"grantor": record.grantor.model_copy(update={"name": "Kel\u202ely  K"})})
    assert corrected(odd, fields_of(odd), None) == odd


def test_merging_and_splitting(table: Table) -> None:
    eight, nine, other = (str(table.number(one)) for one in ("8", "9", "33"))
    assert table.decide("8", "not_same", other=nine).status_code == 303
    assert conflicts(table.out) == 0
    assert table.decide("8", "same_event", other=nine).status_code == 303
    assert conflicts(table.out) == 1
    assert table.decide("8", "same_event", other=other).status_code == 303
    ids = {table.desk.state().claim(int(one)).record.id for one in (eight, other)}
    assert any(ids <= set(event.claims) for event in checked(table.out).events)
    for wrong in (eight, "99", "x", "", "-1"):
        assert 'role="alert"' in table.decide("8", "same_event", other=wrong).text


def test_a_note_decides_nothing(table: Table) -> None:
    before = checked(table.out)
    assert table.decide("8", "note", note="ask Topeka").status_code == 303
    assert "the note is empty" in table.decide("8", "note", note="  ").text
    assert checked(table.out) == before
    assert "0 of 5 decided" in table.get("/")
    assert "ask Topeka" in table.get(f"/claim/{table.number('8')}")


def test_undo_adds_a_withdrawal_and_deletes_nothing(table: Table) -> None:
    table.decide("9", "corrected", value="8")
    table.decide("8", "claim_wrong")
    lines = (table.out / "judgements.jsonl").read_bytes()
    assert table.post("/undo").status_code == 303  # the last: claim_wrong
    assert (table.out / "judgements.jsonl").read_bytes().startswith(lines)
    assert not any(one.detail["rule"].startswith("judgement") for one in checked(table.out).findings)
    assert conflicts(table.out) == 0
    first = judgements(table.out)[0].id
    assert table.post("/undo", id=first or "").status_code == 303
    assert conflicts(table.out) == 1
    assert [one.decision for one in judgements(table.out)][-2:] == ["withdrawn", "withdrawn"]
    assert table.post("/undo").status_code == 400  # nothing is left
    assert table.post("/undo", id=first or "").status_code == 400
    assert "(taken back)" in table.get(f"/claim/{table.number('9')}")


def test_only_ones_own_last_decision_is_undone(table: Table) -> None:
    table.decide("8", "read_right")
    other = opened(table.out, "Bo")
    assert other.post("/undo").status_code == 400
    assert [one.decision for one in judgements(table.out)] == ["read_right"]


def test_what_others_decided_meanwhile_is_not_overruled_unseen(table: Table) -> None:
    other = opened(table.out, "Bo")
    version = table.desk.state().version(table.desk.state().claim(table.number("9")).record.id)
    assert other.decide("9", "corrected", value="8").status_code == 303
    answer = table.decide("9", "corrected", version=version, grantor="Somebody")
    assert answer.status_code == 200
    assert "decided on in the meantime" in answer.text
    assert 'value="8"' in answer.text
    assert [one.by for one in judgements(table.out)] == ["Bo"]


def test_claims_of_another_run_are_not_decided_on(table: Table) -> None:
    assert table.decide("8", "read_right", claim="another").status_code == 400
    assert "is no decision" in table.decide("8", "maybe").text
    assert table.post("/claim/77", claim="x").status_code == 404
    assert judgements(table.out) == []


def test_a_later_accept_keeps_the_correction(table: Table) -> None:
    table.decide("9", "corrected", value="8")
    table.decide("9", "read_right")
    assert conflicts(table.out) == 0


def test_the_queue_is_in_order_and_can_be_searched(table: Table) -> None:
    reasons = [(one.view.record.count.text, one.reason) for one in table.desk.state().board.items]
    assert reasons[:2] == [("8", "conflicts"), ("9", "conflicts")]
    assert reasons[2:] == [("70", "doubtful"), ("12", "undated"), ("33", "other")]
    assert "<title>Review: 1 claim" in table.get("/?find=NGO")
    assert "<title>Review: 2 claims" in table.get("/?show=conflicts")
    table.decide("8", "read_right")
    assert "<title>Review: 4 claims" in table.get("/")
    assert "<title>Review: 1 claim" in table.get("/?show=done")
    assert "Nothing here" in table.get("/?find=nobody+at+all&page=7")
