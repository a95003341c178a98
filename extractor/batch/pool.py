"""Worker processes under supervision: one that dies, hangs or grows is replaced, and no shard is lost.

When a worker fails, what its shard still lacks is read again, one article at a time, by another: the article
at which that fails too is to blame. It is tried ``TRIES_ALONE`` times in all if its worker died, since a
worker can be killed from outside; not again if it took too long. Then it is an error in the manifest, and
the shard goes on behind it.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.problem import InputProblem
from extractor.batch.outcome import Engine, failed
from extractor.batch.place import Place, Task, Worker
from extractor.batch.shard import Shard, ShardResult, packed
from extractor.batch.worker import Broken, Some
from extractor.batch.worker_process import Here

log = logging.getLogger(__name__)

TRIES_ALONE = 3
#: Failures of workers, without one result between them, that stop a run: something is wrong with all.
MOST_IN_A_ROW = 20
#: Loading the model takes about two seconds; on a machine that is busy or short of memory, more.
START_SECONDS = 180.0
#: A worker that holds so many times its bound while it reads is stopped.
HARD_FACTOR = 4
TICK = 0.5  # seconds between looks at the clock and at memory
BEAT = 0.5  # seconds between a worker's results; so much is read again if it dies


class RunStoppedError(RuntimeError):
    """The run can't go on, and why; what is done is kept."""


class EngineError(ValueError):
    """The extractor can't be made: the message of whoever refused."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a pool: processes, seconds for one article, megabytes a worker may hold between shards."""

    workers: int = 1
    article_seconds: float = 60.0
    worker_mb: float = 600.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a worker had to be replaced, and what helps if an article is to blame."""

    reason: str
    remedy: str = "report it with the article"
    conclusive: bool = False


class Pool:
    """Reads shards with up to ``limits.workers`` processes at a place, started as work for them comes."""

    def __init__(self, engine: Engine, limits: Limits, place: Place[Any] | None = None) -> None:
        self._engine, self._limits = engine, limits
        self._place: Place[Any] = place or Here()
        self._workers: list[Worker] = []
        self._queue: deque[Task] = deque()
        self._finished: list[ShardResult] = []
        self._failures_in_a_row = 0
        self._looked = time.monotonic()

    def run(self, shards: Iterable[Shard]) -> Generator[ShardResult]:
        """Yield the results of shards as they are done. Shards are taken only as workers need them.

        Raises EngineError if the extractor can't be made, and RunStoppedError after too many failures.
        """
        try:
            yield from self.keep_running(shards)
        finally:
            self.close()

    def keep_running(self, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Do as ``run``, but leave the processes there for the next shards; they end with this process."""
        source, more = iter(shards), True
        while more or self._queue or any(worker.task for worker in self._workers):
            ahead = len(self._queue) >= self._limits.workers  # each has its next shard waiting
            if more and not ahead:
                more = self._take(next(source, None))
                self._dispatch()
            self._listen(0 if more and not ahead else min(TICK, self._limits.article_seconds / 4))
            self._dispatch()  # before what is finished is written, so that no worker waits for that
            yield from self._finished
            self._finished.clear()

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _take(self, shard: Shard | None) -> bool:
        if shard is not None:
            self._put(Task(shard))
        return shard is not None

    def _put(self, task: Task) -> None:
        """Queue what a task still needs, before all others; a task that needs nothing is finished."""
        if len(task.results) < len(task.shard.items):
            self._queue.append(task) if not task.results and not task.alone else self._queue.appendleft(task)
            return
        digests = tuple("" if i in task.unsure else d for i, d in enumerate(task.shard.digests))
        self._finished.append(ShardResult(task.shard.number, digests, tuple(task.results)))

    def _dispatch(self) -> None:
        for worker in [worker for worker in self._workers if worker.idle]:
            if self._queue:
                self._give(worker, self._queue.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        while len(self._queue) > starting and len(self._workers) < self._limits.workers:
            seconds = self._limits.article_seconds
            self._workers.append(self._place.start(self._engine, min(BEAT, seconds / 4), seconds))
            starting += 1
            say("worker started", logging.INFO, pid=self._workers[-1].pid)

    def _give(self, worker: Worker, task: Task) -> None:
        try:
            worker.give(task)
        except BlockingIOError:
            self._replace(worker, self._too_long(self._limits.article_seconds))
        except OSError:
            self._replace(worker, None)

    def _listen(self, seconds: float) -> None:
        """Take in what the workers say, then look which of them are silent or too large."""
        for worker in self._place.wait(self._workers, seconds):
            self._take_in(worker)
        if time.monotonic() - self._looked >= min(TICK, self._limits.article_seconds / 4):
            for worker in list(self._workers):
                self._look_at(worker)
            self._looked = time.monotonic()

    def _take_in(self, worker: Worker) -> None:
        try:
            for message in worker.messages():
                if isinstance(message, Broken):
                    raise EngineError(message.reason)
                if isinstance(message, Some) and worker.task:
                    self._take_results(worker, worker.task, message)
        except BlockingIOError:  # stopped in the midst of a message
            self._replace(worker, self._too_long(self._limits.article_seconds))
        except (EOFError, OSError):
            self._replace(worker, None)
        else:
            if worker.idle and worker.articles and worker.memory() > self._bound(worker):
                say("worker recycled: it held too much memory", logging.INFO, pid=worker.pid,
                    megabytes=round(worker.memory()), articles=worker.articles)  # fmt: skip
                self._end(worker)

    def _take_results(self, worker: Worker, task: Task, some: Some) -> None:
        task.results += some.results
        worker.articles += len(some.results)
        if some.results:
            task.blamed = self._failures_in_a_row = 0
        if some.finished:
            worker.task = None
            self._put(task)

    def _bound(self, worker: Worker) -> float:
        """A large model is allowed twice what it takes when loaded."""
        return max(self._limits.worker_mb, 2 * worker.memory_at_start)

    def _look_at(self, worker: Worker) -> None:
        seconds = self._limits.article_seconds if worker.ready else START_SECONDS
        if not worker.idle and worker.silent_for() > seconds:
            self._replace(worker, self._too_long(seconds))
        elif worker.task and worker.memory() > HARD_FACTOR * self._bound(worker):
            reason = f"took more memory than {HARD_FACTOR} times --worker-mb"
            self._replace(worker, Failure(reason, "raise --worker-mb, or split it"))

    def _replace(self, worker: Worker, failure: Failure | None) -> None:
        """End a worker that failed (None: it is dead already) and see to what its shard still lacks."""
        task, pid = worker.task, worker.pid
        how = self._end(worker, died=failure is None)
        failure = failure or Failure(f"the process that read it {how}")
        self._failures_in_a_row += 1
        say("worker replaced", logging.WARNING, pid=pid, reason=failure.reason,
            shard=task.shard.number if task else None)  # fmt: skip
        if self._failures_in_a_row > MOST_IN_A_ROW:
            raise RunStoppedError(
                f"{self._failures_in_a_row} worker processes failed one after another, the last because: "
                f"{failure.reason}; look at the machine's memory and at the model"
            )
        if task is not None:
            self._blame(task, failure)
            self._put(task)

    def _blame(self, task: Task, failure: Failure) -> None:
        """Have the rest of a shard read alone; if it was, the first article of the rest is to blame."""
        if not task.alone:
            task.alone = True
            return
        task.blamed += 1
        if not failure.conclusive and task.blamed < TRIES_ALONE:
            return
        item = task.rest().items[0]
        assert not isinstance(item, InputProblem)  # nothing of that kind is sent to workers
        task.unsure.append(len(task.results))
        task.results.append(packed(failed(item, failure.reason, failure.remedy)))
        task.alone, task.blamed = False, 0

    def _end(self, worker: Worker, died: bool = False) -> str:
        self._workers.remove(worker)
        return worker.end(died)

    @staticmethod
    def _too_long(seconds: float) -> Failure:
        remedy = "raise --article-timeout, or leave it out"
        return Failure(f"took more than {seconds:g} seconds", remedy, conclusive=True)


def say(event: str, level: int, **fields: object) -> None:
    """Log what happened to a worker, with its particulars."""
    log.log(level, event, extra={"fields": fields})
