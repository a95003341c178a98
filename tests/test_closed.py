"""All commands with the real extractor: nothing of the machine shows in what they write, nothing gets out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guarded import EXPORTS, MARKER

ROOT = Path(__file__).parents[1]
HOSTILE = (
    f"WASHINGTON, Dec. 12, 2024 — President Biden on Thursday pardoned 39 people, {MARKER} said.\n\n"
    f"__import__('os').system('touch {MARKER}') $(touch {MARKER}) `touch {MARKER}` "
    f"{{{{ 7*7 }}}} ${{{MARKER}}} %({MARKER})s <script>{MARKER}()</script> =cmd|'/c {MARKER}'!A1 "
    f"'; DROP TABLE claims; -- COPY claims TO '/tmp/{MARKER}' \x1b]0;{MARKER}\x07\n\n"
    f"Gov. Laura Kelly commuted 12 sentences on Friday, {{0.__class__}} said.\n"
)
MACHINES = {
    "one": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "two": {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "37"},
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """What every command writes, by machine and file name."""
    folder = tmp_path_factory.mktemp("closed")
    (folder / "in").mkdir()
    for path in sorted((ROOT / "corpus" / "articles").glob("us-paper-*.txt"))[:2]:
        shutil.copy(path, folder / "in")
    (folder / "in" / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    programs = {}
    for name, machine in MACHINES.items():
        out = folder / name
        (out / "tmp").mkdir(parents=True)
        programs[name] = subprocess.Popen(
            [sys.executable, "-m", "tests.guarded", str(folder / "in"), str(out)],
            env=os.environ | machine | {"TMPDIR": str(out / "tmp")},
            cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    for program in programs.values():
        _, said = program.communicate(timeout=300)
        assert program.returncode == 0, said
    return {
        name: {path.name: path.read_bytes() for path in (folder / name).iterdir() if path.is_file()}
        for name in MACHINES
    }


def test_hash_seed_time_zone_and_locale_do_not_show_in_any_file(outputs: dict[str, dict[str, bytes]]) -> None:
    first, second = outputs.values()
    assert first.keys() == second.keys() >= {"claims.jsonl", "findings.jsonl", "report.html", *EXPORTS}
    assert [name for name in first if first[name] != second[name]] == []


def test_no_network_no_program_no_evaluation_and_no_file_elsewhere(
    outputs: dict[str, dict[str, bytes]],
) -> None:
    """The guard of the process saw none, while hostile text went through every command."""
    claims = outputs["one"]["claims.jsonl"]
    assert b'"article": {"id": "hostile"' in claims
    assert claims.count(MARKER.encode()) > 0


@pytest.mark.parametrize(
    "attempt",
    [
        "__import__('socket').create_connection(('127.0.0.1', 9))",
        "open('{out}/../elsewhere', 'w')",
        "__import__('subprocess').run(['true'])",
        "__import__('os').system('true')",
        "eval('1 + len(\"' + 'EVALUATED' + 'WORD\")')",
    ],
)
def test_the_guard_stops_what_it_must(attempt: str, tmp_path: Path) -> None:
    code = f"from tests.guarded import *; guard(Path({str(tmp_path / 'out')!r})); {attempt}"
    program = subprocess.run(
        [sys.executable, "-c", code.replace("{out}", str(tmp_path / "out"))],
        env=os.environ | {"TMPDIR": str(tmp_path / "out")},
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (program.returncode, "not allowed" in program.stderr) == (70, True)
