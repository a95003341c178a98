"""Packed files unpacked while they are read, within bounds: a few bytes must not become a full disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
import zlib
from typing import BinaryIO, Protocol, cast

from corpus.kinds import Packing
from corpus.problem import Unreadable

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Text packs 3 to 20 times, a table that repeats itself up to 100; bombs are gzip's 1,032 times and more.
MAX_RATIO = 200
UNCHECKED = 50_000_000  # bytes of output below which the ratio says little
XZ_MEMORY = 256_000_000  # bytes; xz -9 needs 65 MB to unpack
ZSTD_WINDOW = 27  # 2**27 bytes, the most that the zstd command unpacks unless it is told to
MAX_IN_MEMORY = 200_000_000  # bytes of a packed or piped file that has to be read from its end
# What unpackers raise for data that is cut off or broken.
BROKEN = (
    EOFError, zlib.error, gzip.BadGzipFile, lzma.LZMAError, zstd.ZstdError, zipfile.BadZipFile,
    tarfile.TarError,
)  # fmt: skip


class Reads(Protocol):
    """The part of a binary stream that unpacking needs."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes, none at the end."""


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were read from it."""

    def __init__(self, stream: Reads) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes of the stream below."""
        data = self._stream.read(size if size >= 0 else 1 << 16)
        self.count += len(data)
        return data


class Budget:
    """How much may come out of a packed file, given what went in."""

    def __init__(self) -> None:
        self.came_out = 0

    def spend(self, came_out: int, went_in: int) -> None:
        """Count output; Unreadable when it is out of all proportion to the input."""
        self.came_out += came_out
        if self.came_out > UNCHECKED and self.came_out > MAX_RATIO * went_in:
            raise Unreadable(
                f"unpacks to more than {MAX_RATIO} times its size, which no text does",
                "unpack it yourself if you trust it",
            )


class Unpacking(io.RawIOBase):
    """What comes out of a packed stream; Unreadable where it is broken, cut off or a bomb."""

    def __init__(self, unpacker: Reads, packed: Counted, budget: Budget | None = None) -> None:
        self._unpacker, self._packed, self._budget = unpacker, packed, budget or Budget()
        self._at = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def tell(self) -> int:
        """Return how many bytes came out."""
        return self._at

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]  # noqa: UP037
        """Fill the buffer, or as much of it as there is."""
        try:
            data = self._unpacker.read(len(buffer))
        except BROKEN as error:
            raise broken(error) from None
        self._at += len(data)
        self._budget.spend(len(data), self._packed.count)
        buffer[: len(data)] = data
        return len(data)


def broken(error: Exception) -> Unreadable:
    """Return the refusal of packed data that can't be unpacked."""
    if isinstance(error, EOFError):
        return Unreadable("cut off: its packed data ends too early", "fetch or copy it again")
    said = (str(error) or type(error).__name__).splitlines()[0][:120]
    return Unreadable(f"its packed data is broken ({said})", "fetch or copy it again")


def unpacked(stream: BinaryIO, packing: Packing | None) -> io.BufferedReader:
    """Return the stream of what is packed in a stream, of the stream itself if nothing is."""
    if packing is None:
        return buffered(stream)
    packed = Counted(stream)
    return io.BufferedReader(Unpacking(_unpacker(packed, packing), packed), 1 << 16)


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """Return a stream that can be looked into before it is read; what stores give can't always."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream), 1 << 16)


def seekable(stream: BinaryIO) -> BinaryIO:
    """Return a stream that can be read from its end: this one, or a copy in memory; Unreadable if long."""
    if stream.seekable():
        return stream
    data = stream.read(MAX_IN_MEMORY + 1)
    if len(data) > MAX_IN_MEMORY:
        raise Unreadable(
            f"larger than {MAX_IN_MEMORY // 1_000_000} MB, packed or piped, which is read from its end",
            "unpack it, or give the file itself",
        )
    return io.BytesIO(data)


def _unpacker(packed: Counted, packing: Packing) -> Reads:
    source = cast(BinaryIO, packed)
    if packing == "gzip":
        return gzip.GzipFile(fileobj=source, mode="rb")
    if packing == "bzip2":
        return bz2.BZ2File(source)
    if packing == "zstd":
        return zstd.ZstdFile(source, options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW})
    return _Xz(packed)


class _Xz:
    """xz streams one after another. lzma.LZMAFile is not used because it has no bound on memory."""

    def __init__(self, packed: Counted) -> None:
        self._packed = packed
        self._decompressor: lzma.LZMADecompressor | None = None
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        while True:
            if self._decompressor is None:
                self._rest = self._rest.lstrip(b"\0") or self._packed.read(1 << 16)  # padding between streams
                if not self._rest.strip(b"\0"):
                    if self._rest:
                        continue
                    return b""
                self._rest = self._rest.lstrip(b"\0")
                self._decompressor = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY)
            if self._decompressor.needs_input and not self._rest:
                self._rest = self._packed.read(1 << 16)
                if not self._rest:
                    raise EOFError
            data = self._decompressor.decompress(self._rest, size)
            self._rest = b""
            if self._decompressor.eof:
                self._rest, self._decompressor = self._decompressor.unused_data, None
            if data:
                return data
