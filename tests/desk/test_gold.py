"""What people decided, as gold that ``clemency evaluate`` reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.cli import app
from schemas.jsonl import read_gold
from tests.desk.made import Table


def clemency(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def exported(table: Table, *more: object) -> Result:
    target = table.out / "gold.jsonl"
    return clemency("review", table.out, "--articles", table.out.parent / "in", "--export", target, *more)


def test_accepted_and_corrected_claims_are_gold_and_open_ones_are_optional(table: Table) -> None:
    table.decide("8", "read_right")
    table.decide("9", "read_wrong")
    table.decide("12", "corrected", value="13", grantor="Kay Ivey")
    result = exported(table)
    assert (result.exit_code, result.stderr) == (
        0, f"3 articles with decisions. See {table.out / 'gold.jsonl'}.\n"
    )  # fmt: skip
    gold = {article.id: article.claims for article in read_gold(table.out / "gold.jsonl")}
    assert [(claim.count.value, claim.optional) for claim in gold["elm"]] == [(8, False)]
    assert gold["oak"] == ()
    assert [(claim.count.value, claim.optional) for claim in gold["fir"]] == [
        (13, False),
        (70, True),
        (33, True),
    ]
    assert gold["fir"][0].grantor == "Kay Ivey"


def test_the_machine_is_measured_on_it(table: Table) -> None:
    table.decide("8", "read_right")
    table.decide("9", "corrected", value="10")
    assert exported(table).exit_code == 0
    result = clemency("evaluate", table.out / "gold.jsonl", table.out / "claims.jsonl")
    assert result.exit_code == 0
    assert "count" in result.output


def test_a_word_on_the_truth_is_no_gold(table: Table) -> None:
    table.decide("8", "claim_right")
    assert exported(table).exit_code == 0
    assert read_gold(table.out / "gold.jsonl") == []


def test_what_was_taken_back_is_no_gold(table: Table) -> None:
    table.decide("8", "read_right")
    table.post("/undo")
    assert exported(table).exit_code == 0
    assert read_gold(table.out / "gold.jsonl") == []


def test_an_article_whose_text_is_gone_is_named(table: Table, tmp_path: Path) -> None:
    table.decide("8", "read_right")
    (table.out.parent / "in" / "elm.txt").unlink()
    result = exported(table)
    assert result.exit_code == 3
    assert "elm: left out, its text was not found" in result.stderr


@pytest.mark.parametrize("name", ["claims", "events", "findings"])
def test_a_folder_without_results_is_an_error(table: Table, name: str) -> None:
    (table.out / f"{name}.jsonl").unlink()
    result = exported(table)
    assert result.exit_code == 3
    assert f"{name}.jsonl" in result.stderr
