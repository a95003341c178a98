"""Worst cases: every regular expression, every reader and the whole of ``extract`` on endless repetition.

Patterns are found where they are made: whatever the packages compile while all their modules are loaded and
the seeds of fuzzing go through them, and what else their code spells out. Each is given, up to 100,000 times,
the triggers, quotation marks, brackets, number words, spaces, its own literals and what its own loops take,
and a last character that fits none. The growth is the time for 2n over that for n, at the largest n that
takes a measurable time.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

PACKAGES = ("schemas", "corpus", "extractor")
ROOT = Path(__file__).parents[1]
FEWEST, MOST = 32, 100_000  # repetitions
ENOUGH, TOO_LONG = (
    0.004,
    2.0,
)  # seconds of a measurement: to be believed, and to go on when growth looks steep
BAR = 2.5
SLOW = ("extract", "claims", "attributions", "crosscheck")
METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
COMMON = (
    "pardon ", "commuted ", "clemency", "amnesty ", "mercy to ", "“", "”", '"', "'", "’", "‘", "(", ")",
    "[", "]", "<", ">", "<a ", "</a>", "twenty ", "one hundred and ", "million ", "a ", "A", "Aa ", "a",
    "1", "1,", "1 ", "1,000", " ", "\n", "\t", "\r\n", "\u00a0", ". ", ".", ", ", "-", "- ", "—", ": ",
    "; ", "of the ", "and ", "in 2024 ", "Jan. 1, ", "President ", "said ", "@", "http://", "www.", "&",
    "&#", "*", "**", "_", "#", "é",
)  # fmt: skip


class Growth(NamedTuple):
    """Time for 2n over time for n; seconds for the longer one, its characters, and what was repeated."""

    ratio: float
    seconds: float
    characters: int
    unit: str


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
    sources = {
        path: path.read_text(encoding="utf-8") for name in PACKAGES for path in (ROOT / name).rglob("*.py")
    }
    everything = "\n".join(sources.values())
    found = []
    for path, source in sources.items():
        tree = ast.parse(source)
        names = {
            id(node.value): ast.unparse(node.targets[0])
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
        }
        names |= {
            id(node.value): ast.unparse(node.target)
            for node in ast.walk(tree)
            if isinstance(node, ast.AnnAssign)
        }
        for node in ast.walk(tree):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if not isinstance(node, ast.Call) or called not in {
                "re.compile",
                *(f"re.{name}" for name in METHODS),
            }:
                continue
            name = names.get(id(node), "")
            seen = source if name.startswith("_") else everything
            used = (
                {called[3:]}
                if called != "re.compile"
                else set(re.findall(rf"\b{name}\.(\w+)\(", seen) if name else METHODS)
            )
            first = node.args[0]
            spelled = (
                first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
            )
            file = path.relative_to(ROOT).as_posix()
            found.append(
                Place(
                    file, node.lineno, node.end_lineno or node.lineno, spelled, frozenset(used & {*METHODS})
                )
            )
    return found


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


def units(pattern: re.Pattern[Any]) -> list[str]:
    """Return what to repeat for a pattern: the common things, its literals and what its loops take."""
    parsed = re._parser.parse(pattern.pattern, pattern.flags & ~re.LOCALE)  # type: ignore[attr-defined]
    own = [*_literals(parsed), *_loops(parsed), _example(parsed)]
    return list(dict.fromkeys([*COMMON, *(unit[:200] for unit in own if unit)]))


def _nodes(parsed: Any) -> Iterator[tuple[str, Any]]:
    """Yield the operations of a parsed pattern, inner ones too."""
    for operation, argument in parsed:
        yield str(operation), argument
        for inner in _inner(argument):
            yield from _nodes(inner)


def _inner(argument: Any) -> Iterator[Any]:
    if type(argument).__name__ == "SubPattern":
        yield argument
    elif isinstance(argument, (tuple, list)):
        for part in argument:
            yield from _inner(part)


def _literals(parsed: Any) -> list[str]:
    """Return the runs of literal characters, the longest first, at most twelve."""
    runs = {_run(part) for part in [parsed, *(inner for _, a in _nodes(parsed) for inner in _inner(a))]}
    return sorted(runs - {""}, key=lambda run: (-len(run), run))[:12]


def _run(parsed: Any) -> str:
    return "".join(chr(argument) for operation, argument in parsed if str(operation) == "LITERAL")


def _loops(parsed: Any) -> list[str]:
    """Return an example of what each loop takes once."""
    loops = [a for o, a in _nodes(parsed) if o in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")]
    return list(dict.fromkeys(_example(argument[2]) for argument in loops))[:24]


def _example(parsed: Any) -> str:
    """Return a text that the pattern, or a part of it, may match; assertions are passed over."""
    made = ""
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            made += chr(argument)
        elif name in ("ANY", "NOT_LITERAL"):
            made += "a"
        elif name == "IN":
            made += _member(argument)
        elif name == "BRANCH":
            made += _example(argument[1][-1])
        elif name == "SUBPATTERN":
            made += _example(argument[-1])
        elif name == "ATOMIC_GROUP":
            made += _example(argument)
        elif name.endswith("REPEAT"):
            made += _example(argument[2]) * min(max(argument[0], 1), 8)
    return made


def _member(members: Any) -> str:
    """Return a character of a class."""
    if str(members[0][0]) == "NEGATE":
        return next((sign for sign in "a 1.-A\n_" if not _holds(members[1:], sign)), "\u2603")
    operation, argument = members[0]
    if str(operation) == "LITERAL":
        return chr(argument)
    if str(operation) == "RANGE":
        return chr(argument[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a"}.get(str(argument), ".")


def _holds(members: Any, sign: str) -> bool:
    return any(
        (str(o) == "LITERAL" and chr(a) == sign)
        or (str(o) == "RANGE" and a[0] <= ord(sign) <= a[1])
        or (str(a) == "CATEGORY_SPACE" and sign.isspace())
        or (str(a) == "CATEGORY_DIGIT" and sign.isdigit())
        or (str(a) == "CATEGORY_WORD" and (sign.isalnum() or sign == "_"))
        for o, a in members
    )


def growth(
    read: Callable[[str], object], unit: str, most: int = MOST, end: str = "\x00", enough: float = ENOUGH
) -> Growth:
    """Return how the time grows when a unit comes twice as often, once it takes ``enough`` seconds."""

    def taken(count: int, rounds: int = 1) -> float:
        text, times = unit * count + end, []
        for _ in range(rounds):
            begun = time.process_time()
            read(text)
            times.append(time.process_time() - begun)
        return min(times)

    count, before, after = FEWEST, 0.0, taken(FEWEST)
    while count < most and (after < enough or not before):
        count, before = count * 2, after
        after = taken(count)
    # Steep at first may be a bound not reached yet, or somebody else's work: it is looked at more closely.
    while before and after > BAR * before and after < TOO_LONG and count < 64 * most:
        before, after = taken(count, 2), taken(count * 2, 2)
        count *= 2
    ratio = after / before if before > enough / 8 else 1.0
    return Growth(ratio, after, len(unit) * count, unit)


def of_pattern(pattern: re.Pattern[Any], methods: frozenset[str]) -> Growth:
    """Return the steepest growth of a pattern in the ways in which it is used."""
    reads = []
    if not methods <= {"match", "fullmatch"}:
        reads.append(_all_matches(pattern))
    if "fullmatch" in methods:
        reads.append(_whole_match(pattern))
    if "match" in methods and len(reads) == 0:
        reads.append(_first_match(pattern))
    return max((growth(read, unit) for unit in units(pattern) for read in reads), key=_ratio)


def _ratio(one: Growth) -> float:
    return one.ratio


def _all_matches(pattern: re.Pattern[Any]) -> Callable[[str], object]:
    as_bytes = isinstance(pattern.pattern, bytes)

    def read(text: str) -> None:
        for _ in pattern.finditer(text.encode() if as_bytes else text):
            pass

    return read


def _first_match(pattern: re.Pattern[Any]) -> Callable[[str], object]:
    as_bytes = isinstance(pattern.pattern, bytes)
    return lambda text: pattern.match(text.encode() if as_bytes else text)


def _whole_match(pattern: re.Pattern[Any]) -> Callable[[str], object]:
    as_bytes = isinstance(pattern.pattern, bytes)
    return lambda text: pattern.fullmatch(text.encode() if as_bytes else text)


def readers() -> dict[str, tuple[Callable[[str], object], int]]:
    """Return what reads a text, with the repetitions at most: a parse of 100,000 words takes ten seconds."""
    from corpus.decode import decode
    from corpus.fields import Fields
    from corpus.head import read_head
    from corpus.markdown import read_markdown
    from extractor.gate import may_hold_claim, with_re
    from extractor.pipeline import Extractor
    from extractor.recognise.count import counts
    from extractor.recognise.date import date_phrases
    from extractor.recognise.grantor import find_grantors
    from extractor.segment import segment, sentences
    from schemas.article import Article

    extractor, by_re = Extractor(), with_re()

    def cut(text: str) -> None:
        view = segment(text)
        for block in view.blocks:
            sentences(view.text, block)

    def extract(text: str) -> None:
        text = f"Gov. Laura Kelly pardoned 39 people. {text}"
        extractor.extract(Article(id="a", text=text, published="2024-06-14"))

    return {
        "decode": (lambda text: decode(text.encode()), MOST),
        "head of a text": (read_head, MOST),
        "Markdown": (lambda text: read_markdown(text, Fields()), MOST),
        "gate": (may_hold_claim, MOST),
        "gate, Python's re": (lambda text: by_re(text.encode()), MOST),
        "blocks and sentences": (cut, MOST),
        "counts": (counts, MOST),
        "dates": (lambda text: date_phrases(text, "2024-06-14"), MOST),
        "grantors": (lambda text: find_grantors(text, None), MOST),
        "extract": (extract, 10_000),
    }


def main() -> None:
    """Measure and write."""
    from benchmarks.results import table, write

    noted = Places()
    load_and_use()
    known = all_places()
    found: dict[re.Pattern[Any], tuple[str, frozenset[str]]] = {}
    missed = []
    for place in known:
        made = [
            p
            for p, (file, line) in noted.found.items()
            if file == place.file and place.first <= line <= place.last
        ]
        made = made or ([re.compile(place.spelled)] if place.spelled else [])
        missed += [] if made else [f"{place.file}:{place.first}"]
        for pattern in made:
            before = found[pattern][1] if pattern in found else frozenset()
            found[pattern] = f"{place.file}:{place.first}", before | (place.methods or frozenset(METHODS))
    for pattern, (file, line) in noted.found.items():
        found.setdefault(pattern, (f"{file}:{line}", frozenset(METHODS)))
    worst = {}
    for pattern, (place_, methods) in found.items():
        worst[place_, pattern.pattern] = one = of_pattern(pattern, methods)
        if one.ratio > BAR:
            sys.stdout.write(f"{place_} {one}\n")
            sys.stdout.flush()
    sys.stdout.write(f"never compiled: {missed}\n")
    steepest = sorted(worst.items(), key=lambda item: -item[1].ratio)[:5]
    rows = [
        [place, repr(one.unit)[:40].replace("|", "\\|"), f"{one.characters:,}", f"{one.ratio:.2f}"]
        for (place, _), one in steepest
    ]
    whole = []
    for name, (read, most) in readers().items():
        found = [growth(read, unit, most, "", 0.2) for unit in COMMON[:: 3 if name == "extract" else 1]]
        one = max(found, key=_ratio)
        slow = max(found, key=lambda one: one.seconds / max(one.characters, 1))
        whole.append([name, repr(one.unit).replace("|", "\\|"), f"{one.characters:,}", f"{one.ratio:.2f}",
                      f"{slow.seconds / slow.characters * 1e6:.2f}"])  # fmt: skip
        sys.stdout.write(f"{whole[-1]}\n")
        sys.stdout.flush()
    parts = (
        f"{len(found)} patterns, compiled at {len(known)} places, at {len(missed)} never. The steepest:",
        table(["pattern", "repeated", "characters", "time for 2n over n"], rows),
        f"What reads whole texts, on {len(COMMON)} things repeated; each row has its steepest:",
        table(["reader", "repeated", "characters", "time for 2n over n", "µs a character at most"], whole),
        f"The bar is {BAR}.",
    )
    write("Worst cases", "\n\n".join(parts))


if __name__ == "__main__":
    main()
