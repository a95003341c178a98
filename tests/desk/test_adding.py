"""A claim that the program missed: a person adds it; it counts, is shown, corrected, taken back, exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner
from werkzeug.test import TestResponse

from extractor.cli import app
from extractor.crosscheck.judged import as_people_read, judged
from extractor.crosscheck.run import CrossCheck, crosscheck
from extractor.desk.addition import added
from extractor.desk.correction import CorrectionError
from schemas.jsonl import read_gold, read_records, to_line
from schemas.judgement import Judgement
from schemas.manifest import ManifestLine
from schemas.record import ArticleRef, ClaimRecord
from tests.desk.made import Table, judgements, opened, written
from tests.report.made import Line, Run

MISSED = "In March Gov. Laura Kelly\nlet 1,204 people go, Ann Roe said. It rained."
SAID: dict[str, str] = {"action": "pardon", "value": "1204", "grantor": "Laura Kelly", "start": "2021-03-01"}


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """A desk over a run that missed a claim in an article with another one, and in one without any."""
    run = Run().add("elm", Line("{grantor|Gov. Laura Kelly} {action|pardoned} {count|8} people."), MISSED)
    run.add("fir", MISSED)
    out = written(run, tmp_path)
    silent = ManifestLine(
        location=str(tmp_path / "in" / "fir.txt"), article="fir", outcome="no_claims", sha256="0" * 64
    )
    (out / "manifest.jsonl").write_text(to_line(silent) + "\n", encoding="utf-8")
    return opened(out)


def span(table: Table, words: str, article: str = "elm") -> str:
    source = table.desk.source(article)
    assert source is not None
    place = source.text.index(words)
    return f"{place}-{place + len(words)}"


def add(table: Table, article: str = "elm", words: str = "1,204", **fields: str) -> TestResponse:
    number = table.desk.state().board.numbers[article]
    form = {"article": article, "count_span": span(table, words, article)} | SAID | fields
    return table.post(f"/article/{number}", **form)


def people(table: Table) -> list[ClaimRecord]:
    return list(as_people_read(read_records(table.out / "claims.jsonl"), judged(judgements(table.out))))


def checked(table: Table) -> CrossCheck:
    return crosscheck(read_records(table.out / "claims.jsonl"), judgements=judgements(table.out))


def test_a_claim_is_added_with_its_words_and_its_sentence(table: Table) -> None:
    answer = add(table, source="Ann Roe", source_kind="person", source_span=span(table, "Ann Roe"))
    assert (answer.status_code, answer.location) == (303, "/claim/2")
    (kept,) = judgements(table.out)
    assert (kept.decision, kept.by, kept.before) == ("added", "Ada", None)
    made = kept.after
    assert made is not None
    assert kept.claims == (made.id,)
    assert (made.count.text, made.count.value, made.count.upper) == ("1,204", 1204, 1204)
    assert (made.grantor.name, made.date.start, made.source.name) == ("Laura Kelly", "2021-03-01", "Ann Roe")
    assert made.source.text == "Ann Roe"
    assert made.evidence.quote == "In March Gov. Laura Kelly\nlet 1,204 people go, Ann Roe said."
    assert (made.confidence, made.model, made.article.id) == (1.0, None, "elm")
    text = table.desk.text(made)
    assert text is not None
    for slot, (start, end) in made.evidence.spans.items():
        assert text[start:end] == {"count": "1,204", "source": "Ann Roe"}[slot]


def test_it_shows_in_the_queue_and_in_the_text_and_counts_as_decided(table: Table) -> None:
    add(table)
    assert "1 of 2 decided" in table.get("/")
    assert "1,204" not in table.get("/")  # nothing is open about it
    assert "added by Ada" in table.get("/?show=all")
    assert "added by people" in table.get("/?show=added")
    page = table.get("/claim/2")
    assert "added: the program had missed it" in page
    assert '<mark class="s-count q" data-label="how many"' in page
    assert "1,204" in table.get("/claim/1")


def test_cross_checking_takes_it_for_a_record(table: Table) -> None:
    add(table)
    assert [one.count.value for one in people(table)] == [8, 1204]
    assert {event.count.value for event in checked(table).events} == {8, 1204}
    added_id = judgements(table.out)[0].claims[0]
    assert any(added_id in event.claims for event in checked(table).events)


def test_it_can_be_undone_and_added_again(table: Table) -> None:
    add(table)
    answer = table.post("/undo")
    assert (answer.status_code, answer.location) == (303, "/article/1")
    assert [one.count.value for one in people(table)] == [8]
    assert "0 of 1 decided" in table.get("/")
    assert "1,204" not in table.get("/?show=all")
    gone = table.get("/claim/2")
    assert "taken back: there is nothing to decide on" in gone
    form = {"claim": judgements(table.out)[0].claims[0], "version": "2", "decision": "read_right"}
    assert "taken back by whoever added it" in table.post("/claim/2", **form).text
    assert add(table, value="1,205").location == "/claim/2"
    assert [one.count.value for one in people(table)] == [8, 1205]
    assert "1,205" in table.get("/claim/2").replace("1205", "1,205")


def test_it_can_be_corrected_and_rejected_as_any_other(table: Table) -> None:
    add(table)
    assert table.decide("1,204", "corrected", value="1,240").status_code == 303
    assert [one.count.value for one in people(table)] == [8, 1240]
    assert "corrected by Ada" in table.get("/claim/2")
    assert table.decide("1,204", "read_wrong").status_code == 303
    assert [one.count.value for one in people(table)] == [8]
    first = judgements(table.out)[0].id or ""
    table.post("/undo", id=first)
    add(table, value="7")  # what was decided before it was taken back is no word on the new one
    assert [one.count.value for one in people(table)] == [8, 7]


def test_two_claims_never_lie_on_the_same_words(table: Table) -> None:
    answer = add(table, words="8", value="8")
    assert answer.status_code == 200
    assert "claim 1 is on these words already; correct that one" in answer.text
    add(table)
    other = opened(table.out, "Bo")
    assert "claim 2 is on these words already" in add(other).text
    assert "added by Ada" in other.get("/claim/2")
    table.decide("8", "read_wrong")
    assert add(table, words="8", value="8").status_code == 303


MISTAKES: list[tuple[dict[str, str], str]] = [
    ({"action": ""}, "say what was granted"),
    ({"value": ""}, "say how many"),
    ({"value": "many"}, "no whole number"),
    ({"value": "", "lower": "20"}, "exactly needs a value"),
    ({"relation": "between"}, "between needs both ends"),
    ({"count_span": ""}, "no place in the text"),
    ({"count_span": "99999-100000"}, "no place in the text"),
    ({"count_span": "5-5"}, "no place in the text"),
    ({"grantor_span": "3-2"}, "no place in the text"),
    ({"start": "May"}, "is no day"),
    ({"unit": "dogs"}, "unit is one of"),
    ({"note": "x" * 3000}, "longer than"),
]


@pytest.mark.parametrize(("typed", "said"), MISTAKES)
def test_what_is_typed_wrongly_is_told_and_stays_typed(
    table: Table, typed: dict[str, str], said: str
) -> None:
    answer = add(table, **typed)
    assert answer.status_code == 200
    assert said in answer.text
    assert 'value="Laura Kelly"' in answer.text
    assert judgements(table.out) == []


def test_words_that_are_only_spaces_are_none(table: Table) -> None:
    assert "no place in the text" in add(table, count_span=span(table, "\n")).text


def test_an_article_without_claims_is_read_too(table: Table) -> None:
    listed = table.get("/articles")
    assert "no claims" in listed
    assert "2 articles" in listed
    assert "1 article<" in table.get("/articles?find=fir")
    page = table.get("/article/2")
    assert "let 1,204 people go" in page
    assert add(table, "fir").location == "/claim/2"
    assert {one.article.id for one in people(table)} == {"elm", "fir"}
    # The next desk, and the report, find its text too.
    assert 'data-label="how many"' in opened(table.out).get("/claim/2")


def test_an_article_whose_text_is_gone_takes_no_claim(table: Table) -> None:
    (table.out.parent / "in" / "fir.txt").unlink()
    other = opened(table.out)
    assert "was not to be had, so nothing can be added" in other.get("/article/2")
    answer = other.post("/article/2", article="fir", count_span="0-2", **SAID)
    assert answer.status_code == 200
    assert "name it with --articles" in answer.text


def test_selected_words_come_into_the_form_and_a_plain_number_with_them(table: Table) -> None:
    page = table.get(f"/article/1?count_span={span(table, '1,204')}")
    assert 'name="value" value="1204"' in page
    assert f'name="count_span" value="{span(table, "1,204")}"' in page
    for nonsense in ("<script>", "9-1", "x"):
        assert 'name="count_span" value=""' in table.get(f"/article/1?count_span={nonsense}")


def test_articles_of_another_run_are_not_added_to(table: Table) -> None:
    assert table.post("/article/1", article="oak", count_span="0-2", **SAID).status_code == 400
    assert table.post("/article/9", article="elm", count_span="0-2", **SAID).status_code == 404
    assert table.post("/article/0", article="elm", count_span="0-2", **SAID).status_code == 404


def test_an_added_claim_is_gold(table: Table) -> None:
    add(table)
    add(table, "fir")
    target = table.out / "gold.jsonl"
    args = ["review", str(table.out), "--articles", str(table.out.parent / "in"), "--export", str(target)]
    result = CliRunner().invoke(app, args)
    assert (result.exit_code, result.stderr) == (0, f"2 articles with decisions. See {target}.\n")
    gold = {one.id: [(c.count.text, c.optional) for c in one.claims] for one in read_gold(target)}
    assert gold == {"elm": [("8", True), ("1,204", False)], "fir": [("1,204", False)]}


def test_a_claim_that_a_later_run_finds_on_the_same_words_is_not_counted_twice(table: Table) -> None:
    add(table)
    (kept,) = judgements(table.out)
    assert kept.after is not None
    machine = kept.after.model_copy(update={"id": "m", "action": "commutation", "confidence": 0.5})
    read = list(as_people_read([machine], judged([kept])))
    assert [(one.id, one.action) for one in read] == [(kept.after.id, "pardon")]
    decided = decision("read_right", "m", before=machine)
    assert len(list(as_people_read([machine], judged([kept, decided])))) == 2  # a person says that both are
    elsewhere = machine.model_copy(update={"article": machine.article.model_copy(update={"id": "x"})})
    assert len(list(as_people_read([elsewhere], judged([kept])))) == 2


def decision(what: str, claim: str, **more: Any) -> Judgement:
    known: dict[str, Any] = {"by": "Bo", "when": "2030-01-01", "claims": (claim,), "decision": what}
    return Judgement(**known | more)


def test_the_id_is_that_of_the_place_in_the_text() -> None:
    ref = ArticleRef(id="a")
    text = "They freed 12 and 12."
    one, other = (added(SAID | {"count_span": place}, text, ref) for place in ("11-13", "18-20"))
    assert one.id != other.id
    assert added(SAID | {"count_span": "11-13", "action": "amnesty"}, text, ref).id == one.id
    assert added(SAID | {"count_span": "11-13"}, text + " ", ref).id != one.id
    with pytest.raises(CorrectionError, match="--articles"):
        added(SAID | {"count_span": "11-13"}, None, ref)


def test_numbers_of_claims_stay_when_others_add_some(table: Table) -> None:
    other = opened(table.out, "Bo")
    add(table)
    add(other, words="March", value="3")
    assert [one.record.count.text for one in table.claims] == ["8", "1,204", "March"]
    table.post("/undo")
    assert [one.record.count.text for one in table.claims] == ["8", "1,204", "March"]
    assert [one.record.count.text for one in opened(table.out).claims] == ["8", "1,204", "March"]
