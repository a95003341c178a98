"""Where measurements are written: ``benchmarks/RESULTS.md``, one section a benchmark, with the machine named.

Absolute times depend on the machine and on what else it does; what is compared is always run in turn, round
by round, and its ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = """# Results

Written by `make bench`, section by section. Compare ratios: the two sides of one were run in turn on the same
machine. Times are processor seconds of one process unless the row says otherwise.
"""


def in_turn(actions: dict[str, Callable[[], object]], rounds: int = 5) -> dict[str, list[float]]:
    """Return the processor seconds that each action took in each round; the first round is not counted."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for round_ in range(rounds + 1):
        for name, action in actions.items():
            begun = time.process_time()
            action()
            if round_:
                times[name].append(time.process_time() - begun)
    return times


def ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """Return the median of the rounds' ratios."""
    return median(a / b for a, b in zip(over, under, strict=True))


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a Markdown table.

    >>> print(table(["what", "s"], [["a", 1.5]]))
    | what | s |
    |---|---|
    | a | 1.5 |
    """
    lines = [head, *rows]
    marked = ["| " + " | ".join(map(str, line)) + " |" for line in lines]
    return "\n".join([marked[0], "|" + "---|" * len(head), *marked[1:]])


def machine() -> str:
    """Return the processor, its cores, and the versions that matter, in one line."""
    try:
        info = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        info = ""
    named = re.search(r"model name\s*: (.+)", info)
    model = named[1] if named else platform.processor() or platform.machine()
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy"))
    python = f"{platform.system()}, Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {python}, {packages}"


def write(title: str, text: str) -> None:
    """Print a section and put it into RESULTS.md, in place of the section of that title."""
    section = f"## {title}\n\n{text.strip()}\n\n*{machine()}; {dt.date.today().isoformat()}*\n"
    sys.stdout.write(section + "\n")
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else HEAD
    head, *sections = re.split(r"(?m)^(?=## )", old)
    kept = {part.split("\n", 1)[0][3:]: part.rstrip() + "\n" for part in sections}
    kept[title] = section
    RESULTS.write_text("\n".join([head.rstrip() + "\n", *kept.values()]), encoding="utf-8")
