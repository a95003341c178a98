"""ZIP and tar archives: their members as streams, one after another, never written to disk.

A member's name is only words here: it goes into ids and messages, never into a path that is opened. Links and
devices are refused. What a member may unpack to is bounded as for packed files.
"""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Self

from corpus.packed import BROKEN, Budget, Counted, Reads, Unpacking, broken
from corpus.problem import InputProblem, Unreadable

MAX_DIRECTORY = 32_000_000  # bytes of a ZIP file's list of members, which is held in memory: some 300,000
MAX_NOTES = 1_000_000  # bytes of what a tar archive says of one member beyond its header
LINK = "a link or a device, which is not followed"
PLAIN_FILE = "put the file itself into the archive"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive. Its stream can be read until the next member is asked for."""

    name: str
    stream: io.BufferedReader


def zip_members(stream: BinaryIO, location: str) -> Iterator[Member | InputProblem]:
    """Yield the files of a ZIP archive in its order; Unreadable if it is none, or its list is too long."""
    size = stream.seek(0, io.SEEK_END)
    _check_directory(stream, size)
    try:
        archive = zipfile.ZipFile(stream)
    except (*BROKEN, NotImplementedError, ValueError, struct.error, OverflowError) as error:
        raise broken(error) from None
    budget = Budget()  # of the whole archive: members may share the same packed bytes
    with archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                yield InputProblem(f"{location}!{info.filename}", LINK, PLAIN_FILE)
                continue
            try:
                opened = archive.open(info)
            except (*BROKEN, NotImplementedError, RuntimeError, ValueError, struct.error, OSError) as error:
                yield _closed(error).at(f"{location}!{info.filename}")
                continue
            with opened:
                yield Member(info.filename, _stream(opened, size, budget))


def _closed(error: Exception) -> Unreadable:
    if isinstance(error, RuntimeError) and "password" in str(error):
        return Unreadable("locked with a password", "unpack it and give the files")
    return broken(error)


def _check_directory(stream: BinaryIO, size: int) -> None:
    """Refuse a list of members that would fill the memory. (zipfile reads all of it at once.)

    The record at the end of the file has the list's size at byte 12, its 64-bit sister at byte 40 (PKWARE's
    APPNOTE.TXT, 4.3.16 and 4.3.14).
    """
    stream.seek(max(0, size - (1 << 16) - 98))
    tail = stream.read()
    stream.seek(0)
    at, at64 = tail.rfind(b"PK\5\6"), tail.rfind(b"PK\6\6")
    listed = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if listed == 0xFFFFFFFF and at64 >= 0:
        listed = int.from_bytes(tail[at64 + 40 : at64 + 48], "little")
    if listed > MAX_DIRECTORY:
        raise Unreadable(
            f"its list of members is larger than {MAX_DIRECTORY // 1_000_000} MB", "split the archive"
        )


class _BoundedTarInfo(tarfile.TarInfo):
    """A header that can't announce more notes (long names, PAX fields) than are ever needed."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        info = super().frombuf(buf, encoding, errors)
        if info.size < 0 or (info.type not in tarfile.SUPPORTED_TYPES and info.type.isalpha()) or (
            info.type in (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME,
                          tarfile.GNUTYPE_LONGLINK) and info.size > MAX_NOTES
        ):  # fmt: skip
            raise tarfile.ReadError("a header that announces what no member needs")
        return info


def tar_members(stream: BinaryIO, location: str) -> Iterator[Member | InputProblem]:
    """Yield the files of a tar archive in its order, read from front to end; Unreadable if it is none."""
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_BoundedTarInfo) as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # they would add up unused
                if info.isdir():
                    continue
                opened = archive.extractfile(info) if info.isreg() and info.sparse is None else None
                if opened is None:
                    yield InputProblem(f"{location}!{info.name}", LINK, PLAIN_FILE)
                    continue
                yield Member(info.name, _stream(opened, 1 << 62, Budget()))  # the file itself is bounded
    except tarfile.TarError as error:
        raise broken(error) from None


def _stream(opened: Reads, packed_size: int, budget: Budget) -> io.BufferedReader:
    packed = Counted(opened)
    packed.count = packed_size
    return io.BufferedReader(Unpacking(opened, packed, budget), 1 << 16)
