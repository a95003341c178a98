"""What runs in a process of a cluster: load the extractor once, then read one shard a call.

It knows nothing of the cluster's engine, and says everything by yielding it.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import psutil

from extractor.batch.outcome import Engine, Extracts
from extractor.batch.worker import Broken, Message, Order, Reading, Ready

MEGABYTE = 1_000_000
TICK = 0.5  # seconds between what is told of memory while an article is read


@dataclass(frozen=True, slots=True)
class Told:
    """From an actor: what it holds in memory, perhaps with a message to the pool."""

    megabytes: float
    message: Message | None = None
    pid: int = 0
    node: str = ""


class Mailbox(SimpleQueue[Message | BaseException]):
    """Messages on their way from the thread that reads to the one that answers Ray."""

    def send(self, message: Message) -> None:
        """Put a message in."""
        self.put(message)


class Actor:
    """What runs on the cluster: the extractor, loaded once, and the shards that it is given."""

    extractor: Extracts

    def __init__(self) -> None:
        # One thread does all the work: with a new one each shard, each leaves its share of memory behind.
        self._reader = ThreadPoolExecutor(max_workers=1)

    def load(self, engine: Engine, settings: dict[str, str]) -> Iterator[Told]:
        """Load the extractor, if this machine would read just as the one does that asks."""
        yield _told(pid=os.getpid(), node=platform.node())
        try:
            check_same(settings, engine.settings(), platform.node())
            self.extractor = self._reader.submit(engine).result()
        except Exception as error:  # the pool names it to the user
            yield _told(Broken(str(error) or type(error).__name__))
            return
        yield _told(Ready())

    def read(self, order: Order, beat: float) -> Iterator[Told]:
        """Read a shard; tell of memory in between, even while one article takes long."""
        mailbox = Mailbox()
        reading = self._reader.submit(self._read, mailbox, order, beat)
        working = True
        while working or not mailbox.empty():
            working = not reading.done()
            try:
                message = mailbox.get(timeout=TICK if working else 0)
            except Empty:
                yield _told()
                continue
            if isinstance(message, BaseException):
                raise message
            yield _told(message)

    def _read(self, mailbox: Mailbox, order: Order, beat: float) -> None:
        try:
            Reading(mailbox, self.extractor, order.shard, beat).read(order.alone)
        except BaseException as error:
            mailbox.put(error)


def check_same(wanted: dict[str, str], found: dict[str, str], node: str) -> None:
    """Raise ValueError if a machine has other settings: its records would not be those of the others."""
    differing = sorted(key for key in wanted.keys() | found if wanted.get(key) != found.get(key))
    if differing:
        told = ", ".join(f"{k} {str(found.get(k))[:12]}, not {str(wanted.get(k))[:12]}" for k in differing)
        raise ValueError(f"{node} would read otherwise ({told}); install the same there as here")


def _told(message: Message | None = None, pid: int = 0, node: str = "") -> Told:
    """Tell what this process holds for itself: Ray maps its store of objects, which all share, into each."""
    held = psutil.Process().memory_info()
    return Told((held.rss - getattr(held, "shared", 0)) / MEGABYTE, message, pid, node)
