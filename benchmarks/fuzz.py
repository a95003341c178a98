"""``make campaign``: coverage-guided fuzzing of all that reads what others wrote; the targets are the tests'.

``python -m benchmarks.fuzz [--times 0.1] [TARGET…]``. What broke a target is left in ``out/fuzz`` and named;
mended, it belongs into ``tests/fuzz/crashers/TARGET``, where the tests read it each time. Inputs that reached
new code stay in ``out/fuzz``, and the next campaign begins with them. Needs atheris (``.[fuzz]``, Linux).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.results import table, write

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "fuzz"
SECONDS, MEGABYTES = 30, 4000  # that one input may take


class Done(NamedTuple):
    """What came of one target: executions, branches reached, seconds, and the file that broke it."""

    executions: int
    reached: int
    seconds: float
    broke: str | None


def fuzz(name: str, arguments: list[str]) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["corpus", "extractor", "schemas"]):
        from tests.fuzz.targets import TARGETS

    target = TARGETS[name]
    seeds = OUT / name / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    (OUT / name / "found").mkdir(exist_ok=True)
    for seed in target.seeds():
        (seeds / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    lines = (f'"{_quoted(word)}"\n' for word in words())
    (OUT / name / "words").write_text("".join(lines), encoding="ascii")
    atheris.Setup(
        [
            name, *arguments, f"-max_len={target.length}", f"-timeout={SECONDS}",
            f"-rss_limit_mb={MEGABYTES}", f"-dict={OUT / name / 'words'}",
            f"-artifact_prefix={OUT / name}/", "-print_final_stats=1",
            str(OUT / name / "found"), str(seeds),
        ],
        target.run,
    )  # fmt: skip
    atheris.Fuzz()


def words() -> list[str]:
    """Return words of the lexicon that a mutation may put in: numbers, months, triggers, marks."""
    from extractor.lexicon import load_toml
    from extractor.screen import TRIGGERS

    counts = load_toml("counts")
    tables = ("cardinals", "multipliers", "vague", "collectives", "fractions")
    found = [word for name in tables for word in counts[name]] + list(counts["calendar"]["months"])
    found += [*TRIGGERS, "pardoned", "commuted the sentences of", "people", "Gov. Laura Kelly", "Biden"]
    found += ["said", "last Friday", "since 2019", "in 2024", "the president", "his office", "according to"]
    found += ["“", "”", "\u00ad", "\ufeff", "\u2028", "\u00a0", "½", "١٢", "\U0001f54a", "1,000", "nearly"]
    return sorted(set(found))


def _quoted(word: str) -> str:
    plain = (chr(byte) if byte < 128 and chr(byte).isalnum() else f"\\x{byte:02x}" for byte in word.encode())
    return "".join(plain)


def campaign(name: str, executions: int) -> Done:
    """Fuzz one target in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.fuzz", "--here", name, f"-runs={executions}"]
    begun = time.monotonic()
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    said = (ended.stdout + ended.stderr).decode("utf-8", "replace")
    done = re.search(r"stat::number_of_executed_units: *(\d+)", said)
    reached = re.findall(r"cov: (\d+)", said)
    broke = re.search(r"Test unit written to (\S+)", said)
    if ended.returncode != 0:
        sys.stdout.write(f"{name}:\n{said[-6000:]}\n")
        broke = broke or re.search("(.+)", f"code {ended.returncode}")
    return Done(
        int(done[1]) if done else 0,
        int(reached[-1]) if reached else 0,
        time.monotonic() - begun,
        broke[1] if broke else None,
    )


def main() -> None:
    """Fuzz the targets and write what came of it; the exit code is 1 if one broke."""
    if sys.argv[1:2] == ["--here"]:
        fuzz(sys.argv[2], sys.argv[3:])
    from tests.fuzz.targets import TARGETS

    options = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    options.add_argument("targets", nargs="*", default=list(TARGETS))
    options.add_argument("--times", type=float, default=1.0, help="of the usual executions")
    given = options.parse_args()
    done = {}
    for name in given.targets:
        done[name] = one = campaign(name, int(TARGETS[name].executions * given.times))
        sys.stdout.write(f"{name}: {one}\n")
        sys.stdout.flush()
    rows = [
        [name, f"{one.executions:,}", f"{one.reached:,}", f"{one.seconds:,.0f}", one.broke or "no"]
        for name, one in done.items()
    ]
    total = sum(one.executions for one in done.values())
    broken = [one.broke for one in done.values() if one.broke]
    head = ["target", "executions", "branches reached", "s", "broken"]
    text = f"{table(head, rows)}\n\n{total:,} executions by atheris, {len(broken)} targets broken."
    if given.targets == list(TARGETS) and given.times >= 1:
        write("Fuzzing", text)
    else:
        sys.stdout.write(text + "\n")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
