"""Targets that read files: articles of every kind, pages, records, decisions and tables of grantors."""

from __future__ import annotations

import atexit
import io
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO

from corpus.article import to_article
from corpus.decode import decode, encoding_of
from corpus.folders import Found
from corpus.kinds import FORMS, PACKINGS, kind_of
from corpus.page import read_page
from corpus.problem import InputProblem, Unreadable
from corpus.raw import Raw
from corpus.reader import Reader
from corpus.reading import Reading
from extractor.crosscheck import crosscheck
from extractor.crosscheck.judged import as_people_read, judged, read_judgements
from extractor.desk.journal import Journal
from extractor.gate import may_hold_claim_bytes
from extractor.normalise.grantor_file import GrantorFileError, read_grantors
from extractor.screen import act_places
from extractor.segment import segment
from schemas.article import Article
from schemas.jsonl import RecordFileError, read_records, to_line
from schemas.judgement import Judgement
from schemas.record import ClaimRecord
from tests.corpus.layouts import LAYOUTS, Story
from tests.corpus.made import PACKERS, ROWS, TABLES, TEXT, as_tar, as_zip, response
from tests.fuzz.target import CORPUS, paragraphs

KINDS = sorted({ending for ending in FORMS if ending} | {f".jsonl{ending}" for ending in PACKINGS} | {".tgz"})
PAGE = LAYOUTS["modern"](Story("Kelly pardons eight", (TEXT, TEXT, TEXT), "2021-06-24")).encode()
SMALL = Reading(max_bytes=200_000)


@dataclass(frozen=True, slots=True)
class Held:
    """A folder of one file, in memory."""

    data: bytes
    is_local: bool = True

    def open(self, name: str) -> BinaryIO:
        return io.BytesIO(self.data)

    def small(self, name: str) -> bytes | None:
        return None


def read_file(data: bytes) -> None:
    """Every file ends as articles or problems with a reason and a remedy; the first byte chooses its kind."""
    name = f"x{KINDS[data[0] % len(KINDS)]}" if data else "x.txt"
    kind = kind_of(name)
    assert kind
    outcomes = 0
    for item in Reader(SMALL).read_found(Found(name, name, kind, Held(data[1:]))):
        outcomes += 1
        read = to_article(item, may_hold_claim_bytes) if isinstance(item, Raw) else item
        assert read.location
        if isinstance(read, InputProblem):
            assert read.reason
            assert read.remedy
        elif isinstance(read, Article):
            assert read.model_dump_json().encode()
    assert outcomes, "nothing was said of the file"


def file_seeds() -> list[bytes]:
    """Return small files of every kind."""
    members = {"a/x.txt": TEXT.encode(), "x.jsonl": TABLES["x.jsonl"](ROWS), "p.html": PAGE}
    made = {Path(name).suffix: make(ROWS) for name, make in TABLES.items()}
    made |= {f".jsonl{ending}": pack(made[".jsonl"]) for ending, pack in PACKERS.items()}
    made |= {
        ".txt": TEXT.encode(), ".html": PAGE,
        ".md": b"---\ntitle: Eight\ndate: 2021-06-24\n---\n" + TEXT.encode(),
        ".warc": response("https://a.example/1", PAGE), ".zip": as_zip(members), ".tar": as_tar(members),
        ".tgz": PACKERS[".gz"](as_tar(members)),
    }  # fmt: skip
    return [bytes([KINDS.index(ending)]) + data for ending, data in made.items()]


def decode_bytes(data: bytes) -> None:
    """Any bytes are text, or refused in our words; UTF-8 without a fault is taken as it is."""
    for label in (None, "latin-1", "x-user-defined"):
        try:
            text = decode(data, label).text
        except Unreadable:
            continue
        assert text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass") == text
        assert not any("\ud800" <= sign <= "\udfff" for sign in text)
        if label is None and data.isascii() and b"\0" not in data:
            assert text == data.decode()
    with suppress(Unreadable):
        encoding_of(data)


def decode_seeds() -> list[bytes]:
    """Return a text in many encodings."""
    text = "“Gov. Laura Kelly” pardoned 39 people – naïvely, she said… €12"
    names = (
        "utf-8",
        "utf-8-sig",
        "cp1252",
        "mac_roman",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "gb18030",
    )
    return [text.encode(name, "ignore") for name in names] + paragraphs()[:5]


def open_page(data: bytes) -> None:
    """A page is read or refused in our words, and the gate passes each in which an act can be found."""
    try:
        page = read_page(data, None, "https://a.example/2021/06/24/eight")
    except Unreadable:
        return
    assert page.text.strip()
    if act_places(segment(page.text).text):
        assert may_hold_claim_bytes(data)


def page_seeds() -> list[bytes]:
    """Return a page of each layout."""
    return [make(Story("Kelly pardons eight", (TEXT,), "2021-06-24")).encode() for make in LAYOUTS.values()]


@cache
def _scratch() -> Path:
    """Return a folder, in memory where the system has one there: files of a millisecond wear no disk."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="clemency-fuzz-", dir=memory if memory.is_dir() else None))
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder


def _written(name: str, data: bytes) -> Path:
    path = _scratch() / name
    path.write_bytes(data)
    return path


def load_records(data: bytes) -> None:
    """A file of records is read or refused with line and field; what is read can be written and read."""
    try:
        records = list(read_records(_written("claims.jsonl", data)))
    except RecordFileError:
        return
    for record in records:
        assert ClaimRecord.model_validate_json(to_line(record)) == record


def check_claims(data: bytes) -> None:
    """Whatever records there are, they can be compared, twice with one result."""
    try:
        records = list(read_records(_written("claims.jsonl", data)))
    except RecordFileError:
        return
    found = [to_line(finding) for finding in crosscheck(records).findings]
    assert [to_line(finding) for finding in crosscheck(records[::-1]).findings] == found


@cache
def _records() -> list[ClaimRecord]:
    from tests.fuzz.texts import extractor

    text = TEXT + " " + TEXT.replace("eight", "nine")
    return list(extractor().extract(Article(id="a", text=text, published="2021-06-25")))


def record_seeds() -> list[bytes]:
    """Return files of one record and of two."""
    lines = [to_line(record).encode() + b"\n" for record in _records()]
    return [lines[0], b"".join(lines), b"\xef\xbb\xbf" + lines[1], lines[0] + b"\n" + lines[0]]


def load_judgements(data: bytes) -> None:
    """A file of decisions is read or refused with line and field; what is read can be applied."""
    try:
        found = read_judgements(_written("judgements.jsonl", data))
    except RecordFileError:
        return
    list(as_people_read(_records(), judged(found)))


def judgement_seeds() -> list[bytes]:
    """Return a line for each kind of decision, and a file of several."""
    one, two = _records()[:2]
    by = {"by": "Ada", "when": "2025-01-01T10:00:00"}
    made = [
        Judgement(decision="same_event", claims=(one.id, two.id), **by),
        Judgement(decision="claim_wrong", claims=(one.id,), note="No.", id="j1", **by),
        Judgement(decision="read_right", claims=(one.id,), before=one, **by),
        Judgement(decision="corrected", claims=(one.id,), before=one, after=one, **by),
        Judgement(decision="withdrawn", claims=(one.id,), withdraws="j1", **by),
    ]
    lines = [to_line(one).encode() + b"\n" for one in made]
    return [*lines, b"".join(lines), b"".join(lines[:2]) + lines[2][:50]]


def write_journal(data: bytes) -> None:
    """A decision added to any file of decisions is the last one there; no whole line before it changes."""
    path = _written("journal.jsonl", data)
    note = Judgement(decision="note", claims=("c",), by="Ada", when="2025-01-01", note="fuzzed")
    journal = Journal(path)
    try:
        before = list(journal.refresh())
        journal.add(lambda known: note)
    except RecordFileError:
        return
    whole = data[: data.rfind(b"\n") + 1]
    assert path.read_bytes().startswith(whole)
    after = read_judgements(path)
    assert after[-1] == note
    assert after[: len(before)] == before
    assert after == Journal(path).refresh()


def load_grantors(data: bytes) -> None:
    """A table of grantors is read or refused with its place."""
    try:
        read_grantors(data.decode("utf-8", "replace").splitlines(), "mine.csv")
    except GrantorFileError:
        return


def grantor_seeds() -> list[bytes]:
    """Return the first lines of the table that comes with the package."""
    table = CORPUS.parent / "extractor" / "lexicon" / "grantors.csv"
    lines = table.read_bytes().splitlines(keepends=True)
    return [lines[0] + line for line in lines[1:400:40]]
