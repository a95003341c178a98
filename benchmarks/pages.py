"""Web pages, loose and in a crawl's WARC file: how many a second, with the gate over their bytes and without.

Both sides read and extract the same; one in so many pages speaks of clemency, and as many name it in passing.
"""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.gate import page
from benchmarks.mix import crawl
from benchmarks.results import in_turn, ratio, table, write
from corpus.article import MayHold
from corpus.read import open_inputs
from extractor.batch import process
from extractor.gate import may_hold_claim_bytes
from extractor.pipeline import Extractor

COUNT, FEW = 2000, 200
RESPONSE = (
    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/{number}\r\n"
    "WARC-Date: 2031-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
)
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def response(number: int, data: bytes) -> bytes:
    """Return the record of a page in a WARC file."""
    body = HTTP + data
    return RESPONSE.format(number=number, length=len(body)).encode() + body + b"\r\n\r\n"


def loose(folder: Path, pages: Sequence[bytes]) -> Path:
    """Write each page to a file of its own."""
    folder.mkdir()
    for number, data in enumerate(pages):
        (folder / f"{number:06}.html").write_bytes(data)
    return folder


def crawled(file: Path, pages: Sequence[bytes]) -> Path:
    """Write the pages as Common Crawl does, each record packed for itself."""
    with file.open("wb") as stream:
        for number, data in enumerate(pages):
            stream.write(gzip.compress(response(number, data)))
    return file


def read(extractor: Extractor, place: Path, gate: MayHold | None) -> int:
    """Read and extract everything at a place; return how many claims there are."""
    return sum(len(done.records) for done in process(open_inputs([place], None, gate), extractor))


def paired(extractor: Extractor, every: Path, some: Path) -> dict[str, list[float]]:
    """Return the seconds of all pages with the gate, and of some without it, in turn."""
    assert read(extractor, some, may_hold_claim_bytes) == read(extractor, some, None)
    actions: dict[str, Callable[[], object]] = {
        "gate": lambda: read(extractor, every, may_hold_claim_bytes),
        "no gate": lambda: read(extractor, some, None),
    }
    return in_turn(actions, rounds=3)


def main() -> None:
    """Measure and write."""
    extractor = Extractor()
    pages = [page(article.text) for article in crawl(COUNT)]
    few = pages[:: COUNT // FEW]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("loose .html files", loose), ("one .warc.gz", crawled)):
            ending = ".warc.gz" if make is crawled else ""
            every, some = (Path(folder) / f"{kind}{ending}" for kind in ("all", "some"))
            times = paired(extractor, make(every, pages), make(some, few))
            faster = ratio(times["no gate"], times["gate"]) * len(pages) / len(few)
            rows.append([name, f"{len(pages) / min(times['gate']):,.0f}", f"{faster:,.1f}"])
            rows.append([f"{name}, each text found", f"{len(few) / min(times['no gate']):,.0f}", ""])
    size = sum(map(len, pages)) / len(pages) / 1000
    about = (
        f"{len(pages)} pages of {size:,.0f} KB, 1.5 % with claims and 1.5 % that name a trigger in another "
        f"sense; without the gate {len(few)} of them. All is in: reading, finding the text, extracting."
    )
    head = ["what", "pages/s on one core", "times as fast as without the gate"]
    write("Web pages", table(head, rows) + "\n\n" + about)


if __name__ == "__main__":
    main()
