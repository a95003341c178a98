"""Decisions survive: two writers at once, a program killed in the middle, a disk that refuses."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest

from extractor.desk import journal as journal_module
from extractor.desk.journal import JUDGEMENTS, Journal
from schemas.jsonl import RecordFileError, to_line
from schemas.judgement import Judgement
from tests.desk.made import Table, judgements, opened, started

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from extractor.desk.journal import Journal
from schemas.judgement import Judgement
journal, by = Journal(Path(sys.argv[1])), sys.argv[2]
for number in range(40):
    def decide(known):
        words = f"{number} {len(known)}"
        return Judgement(decision="note", claims=("c",), by=by, when="2025-01-01", note=words)
    journal.add(decide)
"""


def note(words: str, by: str = "Ada") -> Judgement:
    return Judgement(decision="note", claims=("c",), by=by, when="2025-01-01", note=words)


def test_two_programs_write_at_the_same_time_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / JUDGEMENTS
    command = [sys.executable, "-c", WRITER, str(path)]
    writers = [subprocess.Popen([*command, by], cwd=ROOT) for by in ("Ada", "Bo")]
    assert [one.wait(timeout=120) for one in writers] == [0, 0]
    found = judgements(tmp_path)
    assert [one.note.split()[0] for one in found if one.note and one.by == "Bo"] == [
        str(n) for n in range(40)
    ]
    # Each saw everything that stood there when it wrote.
    assert [one.note.split()[1] for one in found if one.note] == [str(n) for n in range(80)]


def test_two_desks_see_each_others_decisions(table: Table) -> None:
    other = opened(table.out, "Bo")
    table.decide("8", "read_right")
    assert "2 of 5" not in other.get("/")
    other.decide("9", "read_right")
    assert "2 of 5 decided" in table.get("/")
    assert [one.by for one in judgements(table.out)] == ["Ada", "Bo"]


def test_a_line_without_its_end_is_ended_and_a_half_line_set_aside(tmp_path: Path) -> None:
    path = tmp_path / JUDGEMENTS
    path.write_text(to_line(note("one")) + "\n" + to_line(note("two")), encoding="utf-8")
    Journal(path).add(lambda known: note(f"three after {len(known)}"))
    assert [one.note for one in judgements(tmp_path)] == ["one", "two", "three after 2"]
    with path.open("ab") as stream:
        stream.write(b'{"decision": "no')
    assert len(Journal(path).refresh()) == 3
    Journal(path).add(lambda known: note("four"))
    assert [one.note for one in judgements(tmp_path)][-1] == "four"
    assert [one.note for one in Journal(path).refresh()] == ["one", "two", "three after 2", "four"]
    assert (tmp_path / f"{JUDGEMENTS}.torn").read_bytes() == b'{"decision": "no\n'


def test_a_last_line_without_its_end_counts_if_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / JUDGEMENTS
    path.write_text(to_line(note("one")) + "\n" + to_line(note("by hand")), encoding="utf-8")
    journal = Journal(path)
    assert [one.note for one in journal.refresh()] == ["one", "by hand"]
    assert [one.note for one in journal.refresh()] == ["one", "by hand"]
    journal.add(lambda known: note(f"after {len(known)}"))
    assert [one.note for one in journal.refresh()] == ["one", "by hand", "after 2"]
    assert [one.note for one in judgements(tmp_path)] == ["one", "by hand", "after 2"]


def test_a_disk_that_refuses_leaves_no_half_line_and_it_is_said(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.decide("8", "read_right")
    before = (table.out / JUDGEMENTS).read_bytes()

    def refuse(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal_module.os, "fsync", refuse)
    answer = table.decide("9", "read_right")
    assert answer.status_code == 500
    assert "Nothing was kept: no space left on device" in answer.text
    assert (table.out / JUDGEMENTS).read_bytes() == before
    monkeypatch.undo()
    assert table.decide("9", "read_right").status_code == 303


def test_a_lock_that_is_not_given_free_is_said(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "LOCK_TIMEOUT", 0.05)
    other = opened(table.out)
    with Journal(table.out / JUDGEMENTS)._lock:
        answer = other.decide("8", "read_right")
    assert (answer.status_code, judgements(table.out)) == (503, [])
    assert "another program holds" in answer.text


def test_a_line_that_is_no_decision_is_named(table: Table) -> None:
    (table.out / JUDGEMENTS).write_text('{"decision": "maybe"}\n', encoding="utf-8")
    with pytest.raises(RecordFileError, match=r"line 1, field decision"):
        Journal(table.out / JUDGEMENTS).refresh()
    answer = table.client.get("/", base_url="http://127.0.0.1:8123")
    assert (answer.status_code, "line 1, field decision" in answer.text) == (500, True)


def test_another_file_in_its_place_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / JUDGEMENTS
    journal = Journal(path)
    journal.add(lambda known: note("a long note, so that the other file is shorter"))
    path.write_text(to_line(note("x")) + "\n", encoding="utf-8")
    assert [one.note for one in journal.refresh()] == ["x"]
    longer = tmp_path / "edited"
    longer.write_text(f"{to_line(note('y'))}\n{to_line(note('z'))}\n", encoding="utf-8")
    longer.replace(path)
    assert [one.note for one in journal.refresh()] == ["y", "z"]
    path.unlink()
    assert journal.refresh() == []


def visitor(address: str) -> tuple[OpenerDirector, str]:
    """Open the address as a browser does; return who asks, and the home of the desk."""
    asking = build_opener(HTTPCookieProcessor())
    asking.open(address, timeout=20).read()
    return asking, address.partition("/?")[0]


def press(asking: OpenerDirector, home: str, number: int, decision: str) -> str:
    """Press a button on a claim's page; return the page that comes."""
    page = asking.open(f"{home}/claim/{number}", timeout=20).read().decode()
    names = ("form_token", "claim", "version")
    data = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in names}  # type: ignore[index]
    form = urlencode(data | {"decision": decision}).encode()
    sent = Request(f"{home}/claim/{number}", form, {"Origin": home})
    return str(asking.open(sent, timeout=20).read().decode())


def test_a_decision_survives_kill_9_and_a_new_desk_shows_it(out: Path) -> None:
    process, address = started(out)
    try:
        asking, home = visitor(address)
        with pytest.raises(HTTPError, match="403"):
            build_opener().open(f"{home}/", timeout=20)
        assert "1 of 5 decided" in press(asking, home, 1, "claim_wrong")
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=20)
    assert [one.decision for one in judgements(out)] == ["claim_wrong"]
    again, address = started(out, "Bo")
    try:
        asking, home = visitor(address)
        page = asking.open(f"{home}/claim/1", timeout=20).read().decode()
        assert "called false" in page
        assert "by Ada" in page
        assert "2 of 5 decided" in press(asking, home, 2, "read_right")
    finally:
        again.terminate()
        again.communicate(timeout=20)


def test_the_desk_listens_on_this_machine_alone(out: Path) -> None:
    process, address = started(out)
    try:
        import psutil

        ports = [one.laddr for one in psutil.Process(process.pid).net_connections() if one.status == "LISTEN"]
        assert [one.ip for one in ports] == ["127.0.0.1"]
        assert f":{ports[0].port}/" in address
    finally:
        process.terminate()
        process.communicate(timeout=20)
