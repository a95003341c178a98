"""Worst cases: every regular expression, every reader and the whole of ``extract`` on endless repetition.

Patterns are found where they are made: whatever the packages compile while all their modules are loaded and
the seeds of fuzzing go through them, and what else their code spells out. Each is given, up to 100,000 times,
the triggers, quotation marks, brackets, number words, spaces, its own literals and what its own loops take,
and a last character that fits none. The growth is the time for 2n over that for n, at the largest n that
takes a measurable time.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from benchmarks.pattern_places import Known, known_patterns
from benchmarks.pattern_units import COMMON, units
from benchmarks.results import table, write

FEWEST, MOST = 32, 100_000  # repetitions
#: Seconds of a measurement: to be believed, and to go on when growth looks steep.
ENOUGH, TOO_LONG = 0.004, 2.0
BAR = 2.5


class Growth(NamedTuple):
    """Time for 2n over time for n; seconds for the longer one, its characters, and what was repeated."""

    ratio: float
    seconds: float
    characters: int
    unit: str


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
    known = known_patterns()
    sys.stdout.write(f"never compiled: {known.missed}\n")
    found = f"{len(known.patterns)} patterns, compiled at {known.places} places, {len(known.missed)} never."
    head = ["repeated", "characters", "time for 2n over n"]
    parts = (
        f"{found} The steepest:",
        table(["pattern", *head], _of_patterns(known)),
        f"What reads whole texts, on {len(COMMON)} things repeated; each row has its steepest:",
        table(["reader", *head, "µs a character at most"], _of_readers()),
        f"The bar is {BAR}.",
    )
    write("Worst cases", "\n\n".join(parts))


def _of_patterns(known: Known) -> list[list[str]]:
    worst = []
    for pattern, (place, methods) in known.patterns.items():
        one = of_pattern(pattern, methods)
        worst.append((place, one))
        if one.ratio > BAR:
            _say(f"{place} {one}")
    worst.sort(key=lambda item: -item[1].ratio)
    return [[place, _shown(one.unit), f"{one.characters:,}", f"{one.ratio:.2f}"] for place, one in worst[:5]]


def _of_readers() -> list[list[str]]:
    rows = []
    for name, (read, most) in readers().items():
        grown = [growth(read, unit, most, "", 0.2) for unit in COMMON[:: 3 if name == "extract" else 1]]
        one = max(grown, key=_ratio)
        slow = max(grown, key=lambda one: one.seconds / max(one.characters, 1))
        cost = f"{slow.seconds / slow.characters * 1e6:.2f}"
        rows.append([name, _shown(one.unit), f"{one.characters:,}", f"{one.ratio:.2f}", cost])
        _say(str(rows[-1]))
    return rows


def _shown(unit: str) -> str:
    return repr(unit)[:40].replace("|", "\\|")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
