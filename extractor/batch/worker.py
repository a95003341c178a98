"""What runs in a worker process: load the extractor once, then read shards until there are no more."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Protocol

from corpus.problem import InputProblem
from extractor.batch.outcome import Engine, Extracts, failed
from extractor.batch.shard import Item, Result, Shard, packed, results_of

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


@dataclass(frozen=True, slots=True)
class Order:
    """To a worker: read this shard; ``alone`` is one article at a time, each result sent at once."""

    shard: Shard
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """From a worker: the extractor is loaded."""


@dataclass(frozen=True, slots=True)
class Broken:
    """From a worker: the extractor can't be made, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Some:
    """From a worker: the next results of its shard, perhaps none, then only a sign of work going on."""

    results: tuple[Result, ...]
    finished: bool = False


Message = Ready | Broken | Some


class Sink(Protocol):
    """Takes messages on their way to the pool."""

    def send(self, message: Message) -> None:
        """Pass a message on."""


def serve(connection: Connection, engine: Engine, beat: float) -> None:
    """Read shards that come through the connection; end with the parent process, however that ends.

    ``beat`` is how often, in seconds, results are sent while articles are taken up or done.
    """
    _end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt ends
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            extractor = engine()
        except Exception as error:  # the parent names it to the user
            connection.send(Broken(str(error) or type(error).__name__))
            return
        connection.send(Ready())
        while True:
            order: Order = connection.recv()
            Reading(connection, extractor, order.shard, beat).read(order.alone)


class Reading:
    """One shard being read, its results sent in small lots, ``beat`` seconds apart."""

    def __init__(self, sink: Sink, extractor: Extracts, shard: Shard, beat: float) -> None:
        self.sink, self.extractor, self.shard, self.beat = sink, extractor, shard, beat
        self.waiting: list[Result] = []
        self.done = 0
        self.sent = time.monotonic()

    def read(self, alone: bool) -> None:
        """Read it, one article at a time if ``alone``, and send all results."""
        if not alone:
            # An extractor that breaks between articles is used for each alone, so that one can be blamed.
            with suppress(Exception):
                for result in results_of(self.shard, self.extractor, self._taken_up()):
                    self._add(result)
        for item in self.shard.items[self.done :]:
            self._add(self._read_alone(item))
            self._send()
        self._send(finished=True)

    def _taken_up(self) -> Iterator[Item]:
        for item in self.shard.items:
            self._step()
            yield item

    def _read_alone(self, item: Item) -> Result:
        try:
            (result,) = results_of(self.shard, self.extractor, [item])
        except Exception as error:
            if isinstance(item, InputProblem):
                raise
            return packed(failed(item, f"{type(error).__name__}: {error}"))
        return result

    def _add(self, result: Result) -> None:
        self.waiting.append(result)
        self.done += 1
        self._step()

    def _step(self) -> None:
        if time.monotonic() - self.sent >= self.beat:
            self._send()

    def _send(self, finished: bool = False) -> None:
        self.sink.send(Some(tuple(self.waiting), finished))
        self.waiting.clear()
        self.sent = time.monotonic()


def _end_with_parent() -> None:
    """Die when the parent does, even by SIGKILL: the kernel sees to it on Linux, a thread elsewhere."""
    parent = parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent.pid:  # it died before the line above
            os._exit(1)

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
