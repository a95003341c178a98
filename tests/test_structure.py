"""Size, style, types and import directions, as CONTRIBUTING.md promises them."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("schemas", "corpus", "extractor", "tests", "benchmarks")
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
MAX_MODULE = 250  # lines; above it a module holds two ideas
MAX_TEST_MODULE = 300  # tables of examples are longer than code
MAX_FUNCTION = 40
# Modules that may be longer, with the reason. Never above 300.
LONGER: dict[str, int] = {}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


CODE = [path for path in MODULES if not named(path).startswith("tests/")]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_modules_are_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    limit = MAX_TEST_MODULE if named(path).startswith("tests/") else MAX_MODULE
    assert lines <= LONGER.get(named(path), limit)


def test_no_exception_is_beyond_the_hard_limit_or_out_of_date() -> None:
    assert all(limit <= 300 for limit in LONGER.values())
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert [name for name in LONGER if lengths.get(name, 0) <= MAX_MODULE] == []


@pytest.mark.parametrize("path", CODE, ids=named)
def test_functions_are_short(path: Path) -> None:
    """Lines of code of a function: signature, docstring and comments don't count against it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = {node.name: lines for node in functions if (lines := code_lines(node)) > MAX_FUNCTION}
    assert too_long == {}


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc"])
def test_nothing_is_kept_in_a_drawer(name: str) -> None:
    assert [named(path) for path in MODULES if name in (path.stem, path.parent.name)] == []


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--output-format=concise", "."], id="ruff"),
        pytest.param(["mypy"], id="mypy"),
        pytest.param(["lint-imports", "--no-cache"], id="import-linter"),
    ],
)
def test_checker_has_nothing_to_say(command: list[str]) -> None:
    """The same commands as ``make lint``."""
    program = Path(sys.executable).parent / command[0]
    result = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_all_packages_with_code_are_installed() -> None:
    """``packages`` in pyproject.toml lists them one by one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.parent.relative_to(ROOT) for path in MODULES}
    code = {".".join(folder.parts) for folder in folders if folder.parts[0] in PACKAGES[:3]}
    listed = project["tool"]["setuptools"]["packages"]
    assert sorted(code) == sorted(listed)
