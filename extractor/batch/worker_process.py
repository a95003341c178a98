"""A worker process as its parent sees it: started, given shards, listened to, measured, ended."""

from __future__ import annotations

import os
import socket
import struct
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

import psutil

from extractor.batch.outcome import Engine
from extractor.batch.place import Task, Worker
from extractor.batch.worker import Broken, Message, Order, Ready, serve

MEGABYTE = 1_000_000
DYING_SECONDS = 10
#: Numeric libraries start a thread a core each unless told; here every core has a process already.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class WorkerProcess(Worker):
    """One process and the pipe to it. ``patience`` is how many seconds sending and receiving may block."""

    def __init__(self, engine: Engine, beat: float, patience: float) -> None:
        super().__init__()
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        _bound_blocking(self.connection, patience)
        self._process = context.Process(target=serve, args=(theirs, engine, beat), daemon=True)
        with _one_thread():
            self._process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid or 0

    def give(self, task: Task) -> None:
        """Send what is left of a task; OSError if the worker is dead or does not listen."""
        self.task = task
        self.since = time.monotonic()
        self.connection.send(Order(task.rest(), task.alone))

    def messages(self) -> Iterator[Message]:
        """Yield what the worker has sent; EOFError or OSError at the end of a dead one's."""
        while self.connection.poll():
            message = self.connection.recv()
            self.since = time.monotonic()
            if isinstance(message, Ready):
                self.ready, self.memory_at_start = True, self.memory()
            yield message
            if isinstance(message, Broken):
                return

    def memory(self) -> float:
        """Return the resident memory in megabytes, 0 for a dead worker."""
        try:
            return float(psutil.Process(self.pid).memory_info().rss / MEGABYTE)
        except psutil.Error:
            return 0.0

    def end(self, died: bool = False) -> str:
        """Kill the worker, which keeps nothing that is needed. Return how it ended, if it did so itself.

        One that ``died`` may still be on its way out when its pipe is closed.
        """
        self._process.join(timeout=DYING_SECONDS if died else 0)
        code = self._process.exitcode
        self._process.kill()
        self._process.join()
        self.connection.close()
        self._process.close()
        if code is None:
            return "killed"
        return f"killed by signal {-code}" if code < 0 else f"ended with code {code}"


class Here:
    """Worker processes of this machine."""

    def start(self, engine: Engine, beat: float, patience: float) -> WorkerProcess:
        """Start a process that ends with this one."""
        return WorkerProcess(engine, beat, patience)

    def wait(self, workers: Sequence[WorkerProcess], seconds: float) -> Sequence[WorkerProcess]:
        """Return the workers that have sent something, or that died."""
        by_connection = {worker.connection: worker for worker in workers}
        return [by_connection[one] for one in wait(list(by_connection), timeout=seconds)]  # type: ignore[index]


def _bound_blocking(connection: Connection, seconds: float) -> None:
    """Make a read or write that waits longer an OSError: a stopped process must not stop its parent."""
    if sys.platform == "win32":  # its pipes are no sockets
        return
    bound = struct.pack("ll", int(seconds), int(seconds % 1 * 1_000_000))
    with socket.socket(fileno=os.dup(connection.fileno())) as end:
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            end.setsockopt(socket.SOL_SOCKET, option, bound)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Set, for a process that is started meanwhile, how many threads numeric libraries use."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
