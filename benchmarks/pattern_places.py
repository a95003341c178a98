"""Where the packages compile regular expressions: noted while they do, and read from their code."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGES = ("schemas", "corpus", "extractor")
ROOT = Path(__file__).parents[1]
SLOW = ("extract", "claims", "attributions", "crosscheck")
METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Places:
    """The patterns that the packages compile, each with the first place that did, noted as they do."""

    def __init__(self) -> None:
        self.found: dict[re.Pattern[Any], tuple[str, int]] = {}
        self._compile = re._compile  # type: ignore[attr-defined]
        re._compile = self._noted  # type: ignore[attr-defined]

    def _noted(self, pattern: Any, flags: Any) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] = self._compile(pattern, flags)
        frame: Any = sys._getframe(1)
        while frame and frame.f_globals.get("__name__") == "re":
            frame = frame.f_back
        if frame and frame.f_globals.get("__name__", "").partition(".")[0] in PACKAGES:
            place = Path(frame.f_code.co_filename).relative_to(ROOT).as_posix()
            self.found.setdefault(compiled, (place, frame.f_lineno))
        return compiled


@dataclass(slots=True)
class Place:
    """Where the code compiles a pattern: its lines, the pattern if spelled out, and its methods used."""

    file: str
    first: int
    last: int
    spelled: str | None
    methods: frozenset[str]


def all_places() -> list[Place]:
    """Return every call of ``re`` in the packages that compiles a pattern."""
    paths = [path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py"))]
    sources = {path: path.read_text(encoding="utf-8") for path in paths}
    everything = "\n".join(sources.values())
    return [place for path, source in sources.items() for place in _places(path, source, everything)]


def _places(path: Path, source: str, everything: str) -> Iterator[Place]:
    """Yield the calls of one file; ``everything`` is the code that can use its public patterns."""
    tree = ast.parse(source)
    names = _names(tree)
    calls = {"re.compile", *(f"re.{name}" for name in METHODS)}
    for node in ast.walk(tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if not isinstance(node, ast.Call) or called not in calls:
            continue
        used = {called[3:]}
        if called == "re.compile":
            name = names.get(id(node), "")
            seen = source if name.startswith("_") else everything
            used = set(re.findall(rf"\b{name}\.(\w+)\(", seen) if name else METHODS)
        first = node.args[0]
        spelled = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
        file, methods = path.relative_to(ROOT).as_posix(), frozenset(used & {*METHODS})
        yield Place(file, node.lineno, node.end_lineno or node.lineno, spelled, methods)


def _names(tree: ast.Module) -> dict[int, str]:
    """Return what each assigned expression is called, by its id."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names[id(node.value)] = ast.unparse(node.targets[0])
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            names[id(node.value)] = ast.unparse(node.target)
    return names


@dataclass(slots=True)
class Known:
    """What was found: each pattern with its place and the methods used, and the places never compiled."""

    patterns: dict[re.Pattern[Any], tuple[str, frozenset[str]]]
    places: int
    missed: list[str]


def known_patterns() -> Known:
    """Load and use the packages and return every pattern that they compile or spell out."""
    noted = Places()
    load_and_use()
    known = all_places()
    found: dict[re.Pattern[Any], tuple[str, frozenset[str]]] = {}
    missed = []
    for place in known:
        lines = range(place.first, place.last + 1)
        made = [p for p, (file, line) in noted.found.items() if file == place.file and line in lines]
        made = made or ([re.compile(place.spelled)] if place.spelled else [])
        missed += [] if made else [f"{place.file}:{place.first}"]
        for pattern in made:
            before = found[pattern][1] if pattern in found else frozenset()
            found[pattern] = f"{place.file}:{place.first}", before | (place.methods or frozenset(METHODS))
    for pattern, (file, line) in noted.found.items():
        found.setdefault(pattern, (f"{file}:{line}", frozenset(METHODS)))
    return Known(found, len(known), missed)


def load_and_use() -> None:
    """Import every module and send the seeds of fuzzing through all that reads them."""
    for package in PACKAGES:
        for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            if "on_ray" not in module.name:
                importlib.import_module(module.name)
    from tests.fuzz.targets import TARGETS

    for name, target in TARGETS.items():
        for seed in list(target.seeds())[:: 20 if name in SLOW else 2]:
            target.run(seed)
