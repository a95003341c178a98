"""WARC files, such as Common Crawl's news crawl -> raw pages: responses that are HTML and were a success.

The address is kept, and the day of the crawl as a note; when a page was fetched says nothing of when it was
published.
"""

from __future__ import annotations

import gzip
import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from corpus.files import too_large
from corpus.kinds import Packing
from corpus.metadata import Metadata
from corpus.packed import BROKEN, unpacked
from corpus.problem import InputProblem, Unreadable, empty
from corpus.raw import Holder, Raw

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

log = logging.getLogger(__name__)
PACKINGS: dict[str, Packing] = {"gzip": "gzip", "zstd": "zstd"}
PAGES = ("text/html", "application/xhtml+xml")
GZIP = b"\x1f\x8b"
CHUNK = re.compile(rb"[0-9A-Fa-f]{1,8}[ \t]{0,8}[;\r]")


def read_warc(stream: BinaryIO, holder: Holder) -> Iterator[Raw | InputProblem]:
    """Yield the HTML pages by the number of their response, from 1; Unreadable where no more can be read.

    gzip is unpacked here, record by record, as the format has it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    source = _Seekable(stream)
    number = pages = last = 0
    try:
        for record in ArchiveIterator(source, record_types=WarcRecordType.response, parse_http=True):
            number, last = number + 1, record.stream_pos
            try:
                if _is_page(record):
                    yield _raw(record, holder, number)
                    pages += 1
            except (Unreadable, OSError) as error:
                yield _refused(error).at(holder.location, number)
    except OSError as error:
        reason = f"not WARC that can be read beyond response {number} ({error})"
        raise Unreadable(reason, "fetch it again") from None
    log.info("%s: %d responses, %d of them HTML pages", holder.location, number, pages)
    if not source.tell():
        raise empty()
    if stream.seekable() and not _ends_well(stream, last):
        raise Unreadable(f"cut off after response {number}", "fetch it again")
    if not pages:
        raise Unreadable(f"no HTML page among its {number} responses", "look what was crawled")


def _is_page(record: WarcRecord) -> bool:
    if not record.is_http:
        return False
    if record.http_headers is None or record.http_headers.status_code is None:
        raise Unreadable("its HTTP header is broken or cut off", "fetch it again")
    kind = (record.http_content_type or "").partition(";")[0].strip().lower()
    return record.http_headers.status_code == 200 and kind in PAGES


def _raw(record: WarcRecord, holder: Holder, number: int) -> Raw:
    data = record.reader.read(holder.limit + 1)
    if len(data) > holder.limit:
        raise too_large(holder.limit)
    if len(data) < record.content_length:
        raise Unreadable("cut off", "fetch it again")
    data = _decoded(data, record, holder.limit)
    if len(data) > holder.limit:
        raise too_large(holder.limit)
    url = record.headers.get("WARC-Target-URI")
    return Raw(
        data,
        "page",
        holder.id_of(number),
        holder.location,
        number,
        stated=Metadata(url=url.strip("<> \t") if url else None),
        otherwise=holder.given,
        charset=record.http_charset,
        notes=(f"crawled {record.headers.get('WARC-Date') or 'at an unknown time'}",),
    )


def _decoded(data: bytes, record: WarcRecord, limit: int) -> bytes:
    """Undo the encodings that the server named; a crawler that undid them itself leaves no such header.

    FastWARC could do it while reading, but loses its place in the file when it is stopped at a bound.
    """
    from fastwarc.stream_io import BrotliReader, ChunkedReader

    codings = _values(record, "Content-Encoding") + _values(record, "Transfer-Encoding")
    for coding in reversed(codings):
        undone = (coding == "gzip" and not data.startswith(GZIP)) or (
            coding == "chunked" and not CHUNK.match(data)
        )
        if coding == "identity" or undone:
            continue
        packed = io.BytesIO(data)
        if coding in PACKINGS:
            data = unpacked(packed, PACKINGS[coding]).read(limit + 1)
        elif coding in ("br", "chunked"):
            data = (BrotliReader(packed) if coding == "br" else ChunkedReader(packed)).read(limit + 1)
        else:
            raise Unreadable(f"encoded as {coding[:40]}, which is not read", "fetch it without that encoding")
    return data


def _values(record: WarcRecord, name: str) -> list[str]:
    value = record.http_headers.get(name) or ""
    return [part.strip().lower() for part in value.split(",") if part.strip()]


def _refused(error: Exception) -> Unreadable:
    if isinstance(error, Unreadable):
        return error
    return Unreadable(f"its encoding is broken ({str(error)[:100]})", "fetch it again")


def _ends_well(stream: BinaryIO, last: int) -> bool:
    """Whether the file goes on to a proper end after the last response; FastWARC takes any end for one."""
    stream.seek(last)
    start = stream.read(2)
    stream.seek(last)
    if start != GZIP:
        end = b""
        while data := stream.read(1 << 20):
            end = (end + data)[-2:]
        return end in (b"\r\n", b"\n\n", b"")
    try:
        with gzip.GzipFile(fileobj=stream) as rest:
            while rest.read(1 << 20):
                pass
    except BROKEN:
        return False
    return True


class _Seekable:
    """What FastWARC asks of a stream: reading, and where it stands, which it asks by ``seek(0, 1)``."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes."""
        data = self._stream.read(size if size >= 0 else 1 << 16)
        self._at += len(data)
        return data

    def close(self) -> None:
        """Leave the stream to who opened it."""

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._at

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Return the place; moving forward only, by reading."""
        wanted = offset + (self._at if whence == 1 else 0)
        while self._at < wanted and self.read(min(1 << 16, wanted - self._at)):
            pass
        return self._at
