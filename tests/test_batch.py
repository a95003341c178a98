"""Many inputs: order, outcomes, files that are whole or not there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from corpus.problem import InputProblem
from extractor.batch import Done, ForeignFolderError, Summary, prepare_folder, process, write_folder
from extractor.output import replacing
from schemas.article import Article
from schemas.jsonl import read_lines, read_records
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord
from tests.stub import StubExtractor

INPUTS: list[Article | InputProblem] = [
    InputProblem("a.txt", "empty", "remove it"),
    Article(id="b", text="Kelly pardoned 12 and commuted 5.", location="b.txt", notes=("decoded as cp1252",)),
    InputProblem("c.jsonl", "not JSON", "export it again", 3),
    Article(id="d", text="BREAK", location="d.txt"),
    Article(id="e", text="No clemency here.", location="e.txt"),
    InputProblem("f.txt", "empty", "remove it"),
]


def test_outcomes_come_in_input_order() -> None:
    lines = [done.line for done in process(INPUTS, StubExtractor())]
    assert [(line.location, line.outcome, line.records) for line in lines] == [
        ("a.txt", "error", 0),
        ("b.txt", "records", 2),
        ("c.jsonl:3", "error", 0),
        ("d.txt", "error", 0),
        ("e.txt", "no_claims", 0),
        ("f.txt", "error", 0),
    ]
    assert lines[1].notes == ("decoded as cp1252",)
    assert len(lines[1].sha256 or "") == 64
    assert lines[3].reason == "RuntimeError: told to break"


def test_no_article_at_all() -> None:
    assert [done.line.outcome for done in process([INPUTS[0]], StubExtractor())] == ["error"]


def test_low_confidence_is_left_out() -> None:
    done = list(process(INPUTS, StubExtractor(), min_confidence=0.8))
    assert [record.count.value for one in done for record in one.records] == [12]
    assert [one.line.records for one in done] == [0, 1, 0, 0, 0, 0]


def test_an_extractor_that_stops_early_is_noticed() -> None:
    class Lazy:
        def extract_all(
            self, articles: Iterable[Article]
        ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
            yield next(iter(articles)), []
            list(articles)

    lines = [done.line for done in process(INPUTS, Lazy())]
    assert [line.location for line in lines] == ["a.txt", "b.txt", "c.jsonl:3", "d.txt", "e.txt", "f.txt"]
    assert [line.reason for line in lines if line.article == "e"] == [
        "RuntimeError: the extractor gave no result"
    ]


def test_the_folder_holds_claims_and_a_line_for_each_input(tmp_path: Path) -> None:
    summary = write_folder(process(INPUTS, StubExtractor()), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["claims.jsonl", "manifest.jsonl"]
    assert [record.count.value for record in read_records(tmp_path / "claims.jsonl")] == [12, 5]
    assert len(list(read_lines(tmp_path / "manifest.jsonl", ManifestLine))) == len(INPUTS)
    assert str(summary) == "2 claims in 1 of 3 articles; 4 inputs failed"


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_folder(process(INPUTS, StubExtractor()), tmp_path / name)
    for name in ("claims.jsonl", "manifest.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_failed_run_leaves_the_old_results(tmp_path: Path) -> None:
    write_folder(process(INPUTS, StubExtractor()), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def breaking() -> Iterator[Done]:
        yield from process(INPUTS[:2], StubExtractor())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(breaking(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_our_own_folder_is_written_again(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    prepare_folder(out, tmp_path / "in")
    write_folder(process(INPUTS, StubExtractor()), out)
    prepare_folder(out, tmp_path / "in")


@pytest.mark.parametrize(
    "content", ["", "{}", json.dumps({"schema": "other/1", "location": "x", "outcome": "error"})]
)
def test_a_foreign_folder_is_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(ForeignFolderError, match="name a new or an empty folder"):
        prepare_folder(tmp_path, tmp_path / "in")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(ForeignFolderError, match="is a file"):
        prepare_folder(tmp_path / "out", tmp_path / "in")


def test_results_do_not_go_among_the_input(tmp_path: Path) -> None:
    with pytest.raises(ForeignFolderError, match="whose files are the input"):
        prepare_folder(tmp_path / "out", tmp_path)


def test_a_summary_starts_empty() -> None:
    assert str(Summary()) == "0 claims in 0 of 0 articles; 0 inputs failed"


def test_replacing_keeps_a_link_and_writes_to_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with replacing(tmp_path / "link") as stream:
        stream.write("x\n")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "x\n"
    with replacing(Path("/dev/null")) as stream:
        stream.write("x")
    assert not Path("/dev/null").is_file()
