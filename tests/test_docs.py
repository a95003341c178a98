"""The documents tell the truth: examples run, commands exist, lists agree with what they list."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_group
from typer.testing import CliRunner

from extractor.cli import app
from extractor.commands import extraction
from extractor.commands import run as batch
from tests.stub import StubEngine, StubExtractor

ROOT = Path(__file__).parents[1]
COMMANDS = {name: command.help or "" for name, command in get_group(app).commands.items()}


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_example_runs() -> None:
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_and_has_an_example(name: str) -> None:
    assert f"| `clemency {name}" in document("README.md")
    assert re.search(rf"Example:\n(?s:.*)clemency {name}\b", COMMANDS[name])


def test_the_readme_names_no_command_that_is_not_there() -> None:
    text = document("README.md") + document("CONTRIBUTING.md")
    named = set(re.findall(r"(?:^|`)clemency (\w+)", text, re.MULTILINE))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_exit_codes_are_documented(code: int) -> None:
    assert re.search(rf"Exit codes:.*\b{code} \w+", document("README.md"))
    assert re.search(rf"^ *{code}  \w+", get_group(app).help or "", re.MULTILINE)


def test_help_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they stand, in a folder that holds the sample articles; ``A | B`` gives A's words to B."""

    def make(model: str | None, grantors: Path | None) -> StubExtractor:
        return StubExtractor()

    monkeypatch.setattr(extraction, "make_extractor", make)
    monkeypatch.setattr(batch, "make_engine", lambda model, grantors: StubEngine(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    for name in ("run", "extract", "crosscheck", "report", "review", "show", "export", "evaluate", "schema"):
        example = COMMANDS[name].split("Example:")[1]
        spoken, _, command = example.rpartition("|")
        words = shlex.split(command)
        stdin = " ".join(shlex.split(spoken)[1:]) or None
        result = CliRunner().invoke(app, words[1:], input=stdin)
        assert (words[0], result.exit_code) == ("clemency", 0), f"{command}: {result.output}"


def test_the_tests_that_hold_a_promise_exist() -> None:
    page = document("docs/guarantees.md")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
    assert len(named) == page.count("::") >= 40
    missing = [
        f"{path}::{name}"
        for path, name in named
        if not re.search(rf"^def {name}\(", document(path) if (ROOT / path).exists() else "", re.MULTILINE)
    ]
    assert missing == []
    for promise in page.split("\n## ")[1:]:
        assert "**Limits.**" in promise
        assert "Held by `tests/" in promise


def test_contributors_run_what_ci_runs() -> None:
    ci = [line for line in document(".ci/run").splitlines() if line.startswith("make")]
    (block,) = re.findall(r"```sh\n(.*?)```", document("CONTRIBUTING.md"), re.DOTALL)
    assert block.splitlines() == ci


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_make_targets_that_are_named_exist(name: str) -> None:
    targets = re.findall(r"^([\w-]+):", document("Makefile"), re.MULTILINE)
    named = re.findall(r"\bmake ([a-z-]+)", re.sub(r"and make;", "", document(name)))
    assert set(named) <= {*targets}


def test_ci_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
