"""What a stream holds, told by how it begins: for standard input, which has no name that says so."""

from __future__ import annotations

import json
import re

from corpus.kinds import Form, Packing
from corpus.rows import form_of

LOOK = 1 << 13  # bytes; the first line of most JSON lines is shorter
PACKED: tuple[tuple[bytes, Packing], ...] = (
    (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"), (b"(\xb5/\xfd", "zstd"),
)  # fmt: skip
SIGNED: tuple[tuple[bytes, Form], ...] = (
    (b"PAR1", "parquet"), (b"ARROW1", "arrow"), (b"\xff\xff\xff\xff", "arrow"), (b"WARC/1.", "warc"),
    (b"PK\x03\x04", "zip"),
)  # fmt: skip
TAR_MARK, TAR_AT = b"ustar", 257  # POSIX 1003.1, ustar interchange format
OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}\"[^\"\\\n]{1,99}\"\s{0,9}:")
LIST = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\[\s{0,99}\{\s{0,99}\"")


def packing_of(start: bytes) -> Packing | None:
    """Return how a stream is packed that begins so."""
    return next((packing for mark, packing in PACKED if start.startswith(mark)), None)


def form_by_beginning(start: bytes) -> Form:
    """Return what a stream that begins so holds; a text if nothing else is clear.

    Tables in text (CSV, TSV) and Markdown begin as any text may: their kind has to be given.

    >>> form_by_beginning(b'{"text": "x"}'), form_by_beginning(b'[{"text": "x"}]')
    ('jsonl', 'json')
    """
    signed = next((form for mark, form in SIGNED if start.startswith(mark)), None)
    if signed is not None:
        return signed
    if start[TAR_AT:].startswith(TAR_MARK):
        return "tar"
    if LIST.match(start):
        return "json"
    if OBJECT.match(start):
        return "jsonl" if _is_line(start) else "json"
    return "page" if form_of(start.decode("latin-1")) == "page" else "text"


def _is_line(start: bytes) -> bool:
    """Whether the first line is an object of its own, as far as it can be seen."""
    line, end, _ = start.partition(b"\n")
    if not end:
        return True
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
