"""Files of every kind, made from a few rows or texts."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import feather

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = "Gov. Laura Kelly pardoned eight people on Thursday, her office said in a statement to reporters."
MORE = "She had pardoned eleven in March, and the board has two hundred more petitions before it now."
Rows = Sequence[Mapping[str, object]]
ROWS: Rows = [
    {"id": "a", "text": TEXT, "published": "2021-06-24", "publisher": "Paper", "title": "Eight", "url": "u"},
    {"id": "b", "text": "Nobody was pardoned, “she said”.\nNot one.", "published": None, "publisher": None,
     "title": None, "url": None},
]  # fmt: skip


def as_jsonl(rows: Rows) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def as_json(rows: Rows) -> bytes:
    return json.dumps(list(rows)).encode()


def as_table(rows: Rows, delimiter: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def as_tsv(rows: Rows) -> bytes:
    return as_table(rows, "\t")


def as_parquet(rows: Rows) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows)), file, compression="zstd", row_group_size=1)
    return file.getvalue()


def as_feather(rows: Rows) -> bytes:
    file = io.BytesIO()
    feather.write_feather(pa.Table.from_pylist(list(rows)), file)  # LZ4 unless told
    return file.getvalue()


def as_arrow_stream(rows: Rows) -> bytes:
    file, table = io.BytesIO(), pa.Table.from_pylist(list(rows))
    with pa.ipc.new_stream(file, table.schema) as stream:
        stream.write_table(table)
    return file.getvalue()


TABLES: dict[str, Callable[[Rows], bytes]] = {
    "x.jsonl": as_jsonl,
    "x.ndjson": as_jsonl,
    "x.json": as_json,
    "x.csv": as_table,
    "x.tsv": as_tsv,
    "x.parquet": as_parquet,
    "x.feather": as_feather,
    "x.arrow": as_arrow_stream,
}


def xz(data: bytes) -> bytes:
    return lzma.compress(data)


def gz(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gz,
    ".bz2": bz2.compress,
    ".xz": xz,
    ".zst": zstd.compress,
}


def as_zip(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 6, 24, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def as_tar(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def response(
    url: str,
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    headers: Sequence[str] = (),
    record: str = "response",
) -> bytes:
    """One record of a WARC file, not packed."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    payload = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
    head = [
        "WARC/1.0",
        f"WARC-Type: {record}",
        f"WARC-Record-ID: <urn:uuid:{sum(payload):032x}>",
        "WARC-Date: 2031-05-01T00:00:00Z",
        f"WARC-Target-URI: {url}",
        f"Content-Type: application/http; msgtype={record}",
        f"Content-Length: {len(payload)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + payload + b"\r\n\r\n"
