"""The file of decisions: read as it grows, and only ever added to.

A decision is on the disk before anybody is told that it was taken. Several programs may write at the same
time: each holds a lock of the kernel, which ends with the process, and reads what others wrote before it
writes.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from schemas.jsonl import RecordFileError, to_line
from schemas.judgement import Judgement

JUDGEMENTS = "judgements.jsonl"
LOCK_TIMEOUT = 10.0  # seconds; writing a line takes milliseconds
TORN = ".torn"


class Journal:
    """The decisions in ``path``, in the order of the file. One thread at a time may use it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_TIMEOUT)
        self._all: list[Judgement] = []
        self._read = self._line = self._file = 0

    def refresh(self) -> list[Judgement]:
        """Return all decisions, with those that others have added.

        Raises RecordFileError for a line that does not fit, and OSError if the file can't be read. Half a
        decision at the end of the file is being written just now; a whole one without a line end counts.
        """
        if not self.path.exists():
            self._forget()
            return self._all
        with self.path.open("rb") as stream:
            known = os.fstat(stream.fileno())
            if known.st_size < self._read or known.st_ino != self._file:  # another has taken its place
                self._forget()
            self._file = known.st_ino
            stream.seek(self._read)
            new = stream.read()
        for line in new.split(b"\n")[:-1]:
            found = _parsed(self.path, self._line + 1, line)
            self._all += [found] if found else []
            self._read, self._line = self._read + len(line) + 1, self._line + 1
        last = _whole(new.rpartition(b"\n")[2])
        return [*self._all, last] if last else self._all

    def add(self, decide: Callable[[list[Judgement]], Judgement]) -> Judgement:
        """Append what ``decide`` makes of all decisions so far, and return it when it is on the disk.

        Nobody else writes in between. Raises what ``decide`` raises, as ``refresh``, ``filelock.Timeout``
        (an OSError) if another program does not give the file free, and OSError if the disk refuses: then
        nothing was added.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock:
            self._mend()
            made = decide(self.refresh())
            _append(self.path, (to_line(made) + "\n").encode())
            self.refresh()
        return made

    def _mend(self) -> None:
        """End the last line if a writer lost power in it; a half line goes into a file of its own."""
        if not self.path.exists():
            return
        with self.path.open("rb") as stream:
            stream.seek(min(self._read, self.path.stat().st_size))
            data = stream.read()
        half = data[data.rfind(b"\n") + 1 :]
        if not half:
            return
        if _whole(half) is None:
            _append(self.path.with_name(self.path.name + TORN), half + b"\n")
            os.truncate(self.path, self.path.stat().st_size - len(half))
        else:
            _append(self.path, b"\n")

    def _forget(self) -> None:
        self._all, self._read, self._line = [], 0, 0


def _parsed(path: Path, number: int, line: bytes) -> Judgement | None:
    if not line.strip():
        return None
    try:
        return Judgement.model_validate_json(line.removeprefix(b"\xef\xbb\xbf"), extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise RecordFileError(path, number, field, first["msg"].removeprefix("Value error, ")) from error


def _whole(line: bytes) -> Judgement | None:
    try:
        return Judgement.model_validate_json(line.removeprefix(b"\xef\xbb\xbf"), extra="ignore")
    except ValidationError:
        return None


def _append(path: Path, data: bytes) -> None:
    new = not path.exists()
    with path.open("ab", buffering=0) as stream:
        before = stream.seek(0, os.SEEK_END)
        try:
            written = stream.write(data)
            if written != len(data):
                raise OSError(errno.ENOSPC, "no space left on device", str(path))
            os.fsync(stream.fileno())
        except OSError:
            os.ftruncate(stream.fileno(), before)
            raise
    if new and os.name == "posix":  # the name of a new file is the folder's to keep
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
