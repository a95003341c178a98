"""Where worker processes run, and a worker as the pool sees it, wherever that is."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from extractor.batch.outcome import Engine
from extractor.batch.shard import Result, Shard
from extractor.batch.worker import Message


@dataclass(slots=True)
class Task:
    """A shard that is being read: results so far, and how its reading failed."""

    shard: Shard
    results: list[Result] = field(default_factory=list)
    unsure: list[int] = field(default_factory=list)  # places whose result another run should try again
    alone: bool = False
    blamed: int = 0

    def rest(self) -> Shard:
        """Return what has no result yet."""
        return self.shard.only(range(len(self.results), len(self.shard.items)))


class Worker(ABC):
    """A process that reads one shard at a time; ``articles`` counts what it has read."""

    def __init__(self) -> None:
        self.since = time.monotonic()  # of the last sign of life
        self.ready = False
        self.memory_at_start = 0.0
        self.articles = 0
        self.task: Task | None = None

    @property
    @abstractmethod
    def pid(self) -> int:
        """The process id, 0 while it is unknown."""

    @property
    def idle(self) -> bool:
        """Whether it waits for a shard."""
        return self.ready and self.task is None

    @abstractmethod
    def give(self, task: Task) -> None:
        """Send what is left of a task; OSError if the worker is dead, BlockingIOError if it is stopped."""

    @abstractmethod
    def messages(self) -> Iterator[Message]:
        """Yield what the worker has sent; EOFError or OSError at the end of a dead one's."""

    @abstractmethod
    def memory(self) -> float:
        """Return the resident memory in megabytes, 0 for a dead worker."""

    def silent_for(self) -> float:
        """Return the seconds since the last sign of life."""
        return time.monotonic() - self.since

    @abstractmethod
    def end(self, died: bool = False) -> str:
        """Kill the worker, which keeps nothing that is needed. Return how it ended, if it ``died`` itself."""


W = TypeVar("W", bound=Worker)


class Place(Protocol[W]):
    """Where workers run: on this machine, or on those of a cluster."""

    def start(self, engine: Engine, beat: float, patience: float) -> W:
        """Start a worker, which sends its results every ``beat`` seconds.

        ``patience`` is how many seconds sending and receiving may block.
        """

    def wait(self, workers: Sequence[W], seconds: float) -> Sequence[W]:
        """Wait until workers have sent something, and no longer than so many seconds; return which have."""
