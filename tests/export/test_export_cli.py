"""``clemency export``, run as a user does."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from corpus.read import read_articles
from extractor.cli import app
from extractor.commands.export import Format, get_args
from extractor.export.formats import WRITERS
from schemas.article import Article
from schemas.jsonl import read_gold, read_records, to_line
from schemas.judgement import Judgement
from tests.stub import StubExtractor

TEXT = "Gov. Laura Kelly pardoned 12 people and commuted 5 terms."


def clemency(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as ``clemency run`` leaves it, of texts that are files of the user's."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in "ab":
        Path("in", f"{name}.txt").write_text(f"{TEXT} And {name}.", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    articles = [one for one in read_articles(["in"]) if isinstance(one, Article)]
    records = [record for article in articles for record in StubExtractor().extract(article)]
    (out / "claims.jsonl").write_text("".join(to_line(one) + "\n" for one in records), encoding="utf-8")
    return out


def test_the_command_knows_every_format() -> None:
    assert set(get_args(Format)) == set(WRITERS)


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_is_written_from_a_folder_and_from_a_file(name: str, run: Path, tmp_path: Path) -> None:
    one = clemency("export", run, "--to", name, "-o", tmp_path / "x.one")
    other = clemency("export", run / "claims.jsonl", "--to", name, "-o", tmp_path / "x.two")
    assert (one.exit_code, one.output, other.exit_code) == (0, "", 0)
    assert (tmp_path / "x.one").stat().st_size > 0
    if name not in ("duckdb", "xlsx"):
        assert (tmp_path / "x.one").read_bytes() == (tmp_path / "x.two").read_bytes()


def test_several_files_make_one_export(run: Path, tmp_path: Path) -> None:
    clemency("export", run, run, "--to", "csv", "-o", tmp_path / "x.csv")
    assert len((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()) == 9


def test_texts_are_found_where_articles_says(run: Path, tmp_path: Path) -> None:
    (tmp_path / "in").rename(tmp_path / "elsewhere")
    result = clemency("export", run, "--to", "gold", "-o", tmp_path / "x")
    assert (result.exit_code, "its text was not found; use --articles" in result.stderr) == (3, True)
    there = ["--articles", tmp_path / "elsewhere"]
    result = clemency("export", run, "--to", "gold", "-o", tmp_path / "x", *there)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(read_gold(tmp_path / "x")) == 2


def test_an_article_whose_text_changed_is_left_out_and_named(run: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.txt").write_text("Another text.", encoding="utf-8")
    result = clemency("export", run, "--to", "label-studio", "-o", tmp_path / "x.json")
    assert (result.exit_code, "a: left out, its text was not found" in result.stderr) == (1, True)
    assert len(json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))) == 1


def test_a_long_list_of_losses_is_cut_and_counted(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.commands.export.TOLD", 1)
    Path("in").rename("elsewhere")
    result = clemency("export", run, "--to", "web-annotation", "-o", "x")
    assert (result.exit_code, "and 1 more of the kind" in result.stderr) == (0, True)


def judge(run: Path) -> str:
    claim: str = json.loads((run / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0])["id"]
    line = {"decision": "claim_wrong", "claims": [claim], "by": "Ada", "when": "2026-05-04"}
    (run / "judgements.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    return claim


def test_judgements_beside_the_claims_become_reviews(run: Path, tmp_path: Path) -> None:
    judge(run)
    options = ["--rating", "claim_wrong=False", "--review-url", "https://checks.example/{id}"]
    result = clemency("export", run, "--to", "schema.org", "-o", tmp_path / "x", *options)
    graph = json.loads((tmp_path / "x").read_text(encoding="utf-8"))["@graph"]
    assert (result.exit_code, result.stdout) == (0, "")
    assert [node["@type"] for node in graph] == ["ClaimReview", "Claim", "Claim", "Claim"]


def read_by_ada(run: Path) -> None:
    """Reject the first claim, correct the second to 77, and add one on "And a"."""
    first, second, *_ = read_records(run / "claims.jsonl")
    count = second.count.model_copy(update={"value": 77, "lower": 77, "upper": 77})
    place = len(TEXT) + 1
    span = {"quote": "And a.", "start": place, "end": place + 6, "spans": {"count": (place, place + 5)}}
    evidence = second.evidence.model_copy(update=span)
    new = second.model_copy(update={"id": "new", "evidence": evidence, "doubts": ()})
    known: dict[str, Any] = {"by": "Ada", "when": "2026-05-04"}
    lines = [
        Judgement(decision="read_wrong", claims=(first.id,), **known),
        Judgement(
            decision="corrected",
            claims=(second.id,),
            after=second.model_copy(update={"count": count}),
            **known,
        ),
        Judgement(decision="added", claims=("new",), after=new, **known),
    ]
    (run / "judgements.jsonl").write_text("".join(to_line(one) + "\n" for one in lines), encoding="utf-8")


def test_claims_are_exported_as_people_read_them(run: Path, tmp_path: Path) -> None:
    read_by_ada(run)
    result = clemency("export", run, "--to", "csv", "-o", tmp_path / "x.csv")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"People's decisions are used: 3, of {run / 'judgements.jsonl'}; --no-judgements leaves them out.",
        "1 claims that people rejected are not there; --no-judgements keeps them.",
    ]
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    told = [(row["count_value"], row["reading"], row["read_by"]) for row in rows]
    assert told[0] == ("77", "corrected", "Ada")
    assert told[1:3] == [("12", "", ""), ("5", "", "")]
    assert told[3][1:] == ("added", "Ada")
    result = clemency("export", run, "--to", "csv", "-o", tmp_path / "y.csv", "--no-judgements")
    assert (result.stderr, (tmp_path / "y.csv").read_text(encoding="utf-8").count("Ada")) == ("", 0)


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_leaves_out_what_was_rejected_and_marks_what_a_person_read(
    name: str, run: Path, tmp_path: Path
) -> None:
    read_by_ada(run)
    first = next(read_records(run / "claims.jsonl"))
    target = tmp_path / f"x.{name}"
    assert clemency("export", run, "--to", name, "-o", target).exit_code == 0
    text = contents(name, target)
    assert first.id not in text
    if name != "gold":  # which is for evaluating, and says who read nowhere
        assert "Ada" in text
        assert "corrected" in text
        assert "added" in text


def contents(name: str, path: Path) -> str:
    """Return the text of an export, unpacked."""
    if name in ("inception", "xlsx"):
        with zipfile.ZipFile(path) as archive:
            return "".join(archive.read(one).decode() for one in archive.namelist())
    if name == "parquet":
        return str(pq.read_table(path).to_pylist())
    if name == "duckdb":
        with duckdb.connect(str(path), read_only=True) as connection:
            return str(connection.execute("SELECT * FROM claims").fetchall())
    return path.read_text(encoding="utf-8")


def test_judgements_without_a_rating_are_told_of_and_not_published(run: Path, tmp_path: Path) -> None:
    judge(run)
    result = clemency("export", run, "--to", "schema.org", "-o", tmp_path / "x")
    assert "1 judgements are not written as reviews" in result.stderr
    assert "ClaimReview" not in (tmp_path / "x").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--to", "pdf"], 2, "pdf"),
        (["--to", "csv", "--rating", "claim_wrong=False"], 2, "--rating is for --to schema.org"),
        (["--to", "schema.org", "--rating", "wrong=False"], 2, "write claim_right=WORDS"),
        (["--to", "schema.org", "--rating", "claim_wrong="], 2, "write claim_right=WORDS"),
        (["--to", "schema.org", "--rating", "claim_wrong=False"], 2, "--review-url https://…/{id}"),
        (
            ["--to", "schema.org", "--rating", "claim_wrong=No", "--review-url", "javascript:{id}"],
            2,
            "--review-url https://…/{id}",
        ),
        (["--to", "schema.org", "--rating", "claim_wrong=No", "--no-judgements"], 2, "--no-judgements out"),
        (["--to", "csv", "--judgements", "x.jsonl", "--no-judgements"], 3, "exclude each other"),
        (["--to", "schema.org", "--judgements", "none.jsonl"], 3, "none.jsonl: no such file"),
        (["--to", "csv", "-o", "none/x.csv"], 3, "no such file"),
        (["--to", "xlsx", "-o", "none/x"], 3, "no such file"),
        (["--to", "duckdb", "-o", "none/x"], 3, "none"),
    ],
)
def test_what_is_wrong_is_said(options: list[str], code: int, message: str, run: Path) -> None:
    result = clemency("export", run, "-o", "x", *options)
    assert (result.exit_code, "Traceback" in result.output) == (code, False)
    assert message in result.stderr.replace("\n", " ")


def test_a_file_that_is_not_there_or_no_record_is_named(run: Path) -> None:
    result = clemency("export", "none.jsonl", "--to", "csv", "-o", "x")
    assert (result.exit_code, "none.jsonl: no such file" in result.stderr) == (3, True)
    Path("bad.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    result = clemency("export", "bad.jsonl", "--to", "xlsx", "-o", "x")
    assert (result.exit_code, "bad.jsonl, line 1, field" in result.stderr) == (3, True)
    assert not Path("x").exists()


def test_corrections_in_label_studio_become_gold(run: Path, tmp_path: Path) -> None:
    clemency("export", run, "--to", "label-studio", "-o", tmp_path / "tasks.json")
    tasks = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    for task in tasks:
        task["annotations"] = [{"result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "done.json").write_text(json.dumps(tasks), encoding="utf-8")
    result = clemency("export", tmp_path / "done.json", "--to", "gold", "-o", tmp_path / "gold.jsonl")
    assert (result.exit_code, result.output) == (0, "")
    clemency("export", run, "--to", "gold", "-o", tmp_path / "same.jsonl")
    assert read_gold(tmp_path / "gold.jsonl") == read_gold(tmp_path / "same.jsonl")
    tasks[0]["annotations"] = []
    (tmp_path / "done.json").write_text(json.dumps(tasks), encoding="utf-8")
    result = clemency("export", tmp_path / "done.json", "--to", "gold", "-o", tmp_path / "gold.jsonl")
    assert (result.exit_code, "nobody has annotated it" in result.stderr) == (1, True)
