"""Markdown: front matter is metadata, the rest is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.problem import InputProblem
from corpus.read import read_articles
from schemas.article import Article

BODY = "Gov. Laura Kelly **pardoned** eight people, her office said.\n\n---\n\nNo more.\n"


def article(tmp_path: Path, text: str) -> Article:
    (tmp_path / "x.md").write_text(text, encoding="utf-8")
    (item,) = read_articles([tmp_path])
    assert isinstance(item, Article), item
    return item


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("---\ntitle: Eight\ndate: 2021-06-24\n---\n", ("Eight", "2021-06-24", None), id="YAML"),
        pytest.param(
            "---\r\ntitle: 'A: B'\r\ndate: 2021-06-24T10:00:00Z\r\npublisher: Paper\r\n---\r\n",
            ("A: B", "2021-06-24", "Paper"), id="Windows",
        ),
        pytest.param(
            '+++\ntitle = "Eight"\ndate = 2021-06-24\n+++\n', ("Eight", "2021-06-24", None), id="TOML"
        ),
        pytest.param("---\ntags: [a, b]\n---\n", (None, None, None), id="other names"),
        pytest.param("---\n---\n", (None, None, None), id="nothing in it"),
    ],
)  # fmt: skip
def test_front_matter(tmp_path: Path, head: str, expected: object) -> None:
    read = article(tmp_path, head + BODY)
    assert (read.title, read.published, read.publisher) == expected
    assert read.text == (BODY if expected != (None, None, None) or "tags" in head else head + BODY)
    assert not read.own_file


@pytest.mark.parametrize(
    "text", [BODY, "---\n\n" + BODY, "---\nJust words\n---\n" + BODY, "--- a dash\n" + BODY, "---\n" * 400]
)
def test_no_front_matter(tmp_path: Path, text: str) -> None:
    assert article(tmp_path, text).text == text


def test_a_heading_is_the_title_and_stays(tmp_path: Path) -> None:
    read = article(tmp_path, "# Kelly pardons eight #\n\n" + BODY)
    assert (read.title, read.text) == ("Kelly pardons eight", "# Kelly pardons eight #\n\n" + BODY)


@pytest.mark.parametrize(
    "head", ["title: a: b: c\n", "date: [1\n", "a: &a [*a]\n", "!!python/object:os.system x\n"]
)
def test_broken_front_matter_is_noted_and_kept(tmp_path: Path, head: str) -> None:
    text = f"---\n{head}---\n{BODY}"
    read = article(tmp_path, text)
    assert read.text in (text, BODY)
    assert read.notes or read.text == BODY or head.startswith("!!")


def test_aliases_that_multiply_do_no_harm(tmp_path: Path) -> None:
    laughs = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
    assert article(tmp_path, f"---\n{laughs}---\n{BODY}").text == BODY


def test_a_day_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("---\ndate: soon\n---\n" + BODY, encoding="utf-8")
    (problem,) = read_articles([tmp_path])
    assert isinstance(problem, InputProblem)
    assert "'soon', which is not a date" in problem.reason
