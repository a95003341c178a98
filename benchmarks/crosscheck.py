"""``python -m benchmarks.crosscheck [N…]``: time and memory of cross-checking N made-up records.

The skew is that of a news crawl: four of five records are about ten events, in many wordings, a third of
them copied word for word; the rest are spread over a long tail of small acts by thousands of grantors. One
record in eight has no date, one in twenty no grantor.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SIZES = (10_000, 100_000, 1_000_000)
HOT = (
    ("Joe Biden", "commutation", 1499, dt.date(2024, 12, 12)),
    ("Joe Biden", "pardon", 39, dt.date(2024, 12, 12)),
    ("Joe Biden", "commutation", 2490, dt.date(2025, 1, 17)),
    ("Joe Biden", "commutation", 37, dt.date(2024, 12, 23)),
    ("Donald Trump", "pardon", 1500, dt.date(2025, 1, 20)),
    ("Donald Trump", "clemency", 143, dt.date(2021, 1, 20)),
    ("Barack Obama", "commutation", 214, dt.date(2016, 8, 3)),
    ("Barack Obama", "commutation", 330, dt.date(2017, 1, 19)),
    ("Kevin Stitt", "commutation", 527, dt.date(2019, 11, 1)),
    ("Wes Moore", "pardon", 175_000, dt.date(2024, 6, 17)),
)
HEDGES = ("", "", "", "nearly ", "about ", "more than ")
RELATIONS = {"": "exactly", "nearly ": "nearly", "about ": "about", "more than ": "more_than"}
SOURCES = (None, None, None, "White House", "Pew Research Center", "ACLU", "a spokesman")
FILLER = (
    "officials",
    "lawyers",
    "families",
    "advocates",
    "critics",
    "court",
    "prison",
    "drug",
    "state",
    "law",
)


def records(size: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield records: two or three an article, the articles of one day alike."""
    dice = random.Random(seed)
    tail = max(size // 50, 10)
    for number in range(size):
        if dice.random() < 0.8:
            grantor, action, value, day = HOT[min(int(dice.expovariate(0.4)), len(HOT) - 1)]
        else:
            place = dice.randrange(tail)
            chance = random.Random(place)
            grantor = f"Governor {place % max(tail // 8, 1)}"
            action, value = chance.choice(("pardon", "commutation")), chance.randrange(1, 400)
            day = dt.date(2005, 1, 1) + dt.timedelta(days=chance.randrange(7000))
        yield record(number, (grantor, action, value, day), dice)


def record(number: int, act: tuple[str, str, int, dt.date], dice: random.Random) -> dict[str, Any]:
    """Return one record of an act, as one article of many words it."""
    grantor, action, value, day = act
    hedge = dice.choice(HEDGES) if value >= 100 else ""
    told = round(value, -2) if hedge and value > 1000 else value
    told -= hedge == "more than " and told >= value
    told += dice.random() < 0.01
    low, high = bounds(RELATIONS[hedge], told)
    dated = dice.random()
    start = None if dated < 0.12 else day.replace(day=1) if dated < 0.2 else day
    end = None if dated < 0.12 else day.replace(day=28) if dated < 0.2 else day
    filler = (
        " ".join(dice.choice(FILLER) for _ in range(12)) if dice.random() < 0.66 else "as the statement said"
    )
    quote = f"{grantor} granted {hedge}{told:,} {action} on {day:%A}, {filler}."
    words = f"{hedge}{told:,}"
    return {
        "schema": "clemency-claim/1",
        "id": f"{number:x}-{dice.randrange(16**8):08x}",
        "article": {"id": f"a{number // 3}", "title": None, "publisher": f"Paper {dice.randrange(2000)}",
                    "published": (day + dt.timedelta(days=dice.randrange(3))).isoformat()},
        "action": action,
        "count": {"text": words, "value": told, "lower": low, "upper": high,
                  "relation": RELATIONS[hedge], "unit": "convictions" if value == 175_000 else "people"},
        "grantor": {"name": None if dice.random() < 0.05 else grantor},
        "date": {"start": start and start.isoformat(), "end": end and end.isoformat()},
        "scope": "event",
        "status": "granted",
        "source": {"name": dice.choice(SOURCES)},
        "evidence": {"quote": quote, "start": 0, "end": len(quote),
                     "spans": {"count": [len(grantor) + 9, len(grantor) + 9 + len(words)]}},
        "confidence": 0.9,
    }  # fmt: skip


def bounds(relation: str, value: int) -> tuple[int, int | None]:
    """Return the bounds of a record's count."""
    return {
        "exactly": (value, value),
        "nearly": (-(-value * 9 // 10), value),
        "about": (-(-value * 9 // 10), value * 11 // 10),
        "more_than": (value + 1, None),
    }[relation]


def measure(size: int, folder: Path) -> tuple[float, float, float, int, int]:
    """Return seconds by the clock and of work, peak gigabytes, events and findings of one run."""
    claims = folder / f"claims-{size}.jsonl"
    with claims.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in records(size))
    out = folder / f"out-{size}"
    program = [sys.executable, "-m", "benchmarks.crosscheck", "--one", str(claims), str(out)]
    begun, worked = time.perf_counter(), _work_of_children()
    peak = subprocess.run(program, check=True, capture_output=True, text=True).stdout
    taken, work = time.perf_counter() - begun, _work_of_children() - worked
    counted = [sum(1 for _ in (out / name).open()) for name in ("events.jsonl", "findings.jsonl")]
    claims.unlink()
    return taken, work, float(peak), counted[0], counted[1]


def _work_of_children() -> float:
    """Return the processor seconds of ended children: on a busy machine the clock says little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def one(claims: str, out: str) -> None:
    """Run the command once and print the peak of resident memory in gigabytes."""
    from typer.testing import CliRunner

    from extractor.cli import app

    result = CliRunner().invoke(app, ["crosscheck", claims, "-o", out])
    if result.exit_code:
        raise SystemExit(result.output)
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.3f}")


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if arguments[:1] == ["--one"]:
        one(*arguments[1:])
        return
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, arguments) if arguments else SIZES:
            taken, work, peak, events, findings = measure(size, Path(folder))
            sys.stdout.write(
                f"{size:>9,} records {taken:7.1f} s, {work:7.1f} s of work, {work / size * 1e6:.0f} µs each  "
                f"peak {peak:.2f} GB  {events:,} events  {findings:,} findings\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
