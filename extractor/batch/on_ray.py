"""Workers on a Ray cluster: actors that hold the loaded model and read one shard a call.

Ray places the processes and carries shards and results; all else is the pool's: which shard is read when,
what happens when a worker fails, when a run gives up. So Ray restarts no actor and retries no call.
Results come back to this process, which alone writes: the other machines need no access to the output.
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from extractor.batch.actor import MEGABYTE, Actor, Told
from extractor.batch.outcome import Engine
from extractor.batch.place import Task, Worker
from extractor.batch.pool import RunStoppedError, say
from extractor.batch.worker import Message, Order, Ready

if TYPE_CHECKING:
    from types import ModuleType

LOCAL, AUTO = "local", "auto"
KNOCK_SECONDS = 10.0
#: Shards and results wait here on their way between processes; a shard holds a megabyte of text.
STORE_MB = 200
#: So long no process at all has been given room. A cluster that grows by itself needs minutes for a machine.
ROOM_SECONDS = 900.0


class ClusterError(ValueError):
    """Ray can't be used, and what helps."""


class RayWorker(Worker):
    """One actor, and the stream of what it says to the call that it works on."""

    def __init__(
        self, ray: ModuleType, engine: Engine, settings: dict[str, str], beat: float, patience: float
    ) -> None:
        super().__init__()
        self._ray, self._beat, self._patience = ray, beat, patience
        self.placed = False
        self._pid, self._megabytes = 0, 0.0
        remote = ray.remote(num_cpus=1, max_restarts=0, max_task_retries=0)(Actor)
        self._actor = remote.remote()
        self.stream: Any = self._actor.load.options(num_returns="streaming").remote(engine, settings)

    @property
    def pid(self) -> int:
        """The process id on its machine, 0 before it has one."""
        return self._pid

    def give(self, task: Task) -> None:
        """Send what is left of a task; when articles are read alone, only the next.

        What an actor yields is on its way for a while, and lost if the actor dies meanwhile. So a second
        article in the same call could bring the blame on the first.
        """
        self.task = task
        self.since = time.monotonic()
        order = Order(task.rest().only([0]) if task.alone else task.rest(), task.alone)
        self.stream = self._actor.read.options(num_returns="streaming").remote(order, self._beat)

    def messages(self) -> Iterator[Message]:
        """Yield what the actor has sent; EOFError if it died, BlockingIOError if its answer doesn't come."""
        ray, errors = self._ray, self._ray.exceptions
        while self.stream is not None and ray.wait([self.stream], timeout=0)[0]:
            try:
                told: Told = ray.get(next(self.stream), timeout=self._patience)
            except StopIteration:
                self.stream = None
                return
            except errors.GetTimeoutError as error:
                raise BlockingIOError(str(error)) from error
            except errors.RayError as error:
                raise EOFError(str(error)) from error
            self._take_in(told)
            if told.message is not None:
                yield told.message

    def _take_in(self, told: Told) -> None:
        self._megabytes = told.megabytes
        if told.pid:
            self._pid, self.placed, self.since = told.pid, True, time.monotonic()
            say("worker placed", logging.INFO, pid=told.pid, node=told.node)
        if told.message is not None:
            self.since = time.monotonic()
        if isinstance(told.message, Ready):
            self.ready, self.memory_at_start = True, told.megabytes

    def memory(self) -> float:
        """Return the resident memory in megabytes that the actor told last."""
        return self._megabytes

    def silent_for(self) -> float:
        """Return the seconds since the last sign of life; one that waits for room is not silent."""
        return super().silent_for() if self.placed else 0.0

    def end(self, died: bool = False) -> str:
        """Kill the actor. How it ended is not known: Ray tells that a process is gone, not why."""
        self._ray.kill(self._actor, no_restart=True)
        return "died"


class OnRay:
    """The machines of a cluster that this process is connected to; made by ``on_ray``."""

    def __init__(self, ray: ModuleType) -> None:
        self._ray = ray
        self._settings: dict[str, str] | None = None

    @property
    def cores(self) -> int:
        """How many processors the cluster says it has now."""
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def start(self, engine: Engine, beat: float, patience: float) -> RayWorker:
        """Ask for an actor; it is placed when there is room for it."""
        if self._settings is None:
            self._settings = engine.settings()
        return RayWorker(self._ray, engine, self._settings, beat, patience)

    def wait(self, workers: Sequence[RayWorker], seconds: float) -> Sequence[RayWorker]:
        """Return the workers that have sent something, or that died.

        Raises RunStoppedError if the cluster gives no room to any for ``ROOM_SECONDS``.
        """
        waited = [time.monotonic() - worker.since for worker in workers if not worker.placed]
        if waited and len(waited) == len(workers) and min(waited) > ROOM_SECONDS:
            raise RunStoppedError(f"the cluster has had no free processor for {ROOM_SECONDS / 60:g} minutes")
        streams = {worker.stream: worker for worker in workers if worker.stream is not None}
        if not streams:
            time.sleep(seconds)
            return []
        ready, _ = self._ray.wait(list(streams), timeout=seconds)
        if ready:  # the first, and what else is there by now
            ready, _ = self._ray.wait(list(streams), num_returns=len(streams), timeout=0)
        return [streams[stream] for stream in ready]


@contextmanager
def on_ray(address: str, workers: int) -> Iterator[OnRay]:
    """Connect to the cluster at an address; for ``local`` start one of this machine, with so many processors.

    It is left at the end, if this process was not connected before. Raises ClusterError if Ray isn't
    installed or can't be reached.
    """
    ray = load_ray()
    if address.startswith("ray://"):
        raise ClusterError(
            f"{address} is Ray's client protocol, which doesn't carry results one by one; "
            "start the run on a machine of the cluster, with --ray auto"
        )
    mine = not ray.is_initialized()
    if mine:
        _connect(ray, address, workers)
    try:
        yield OnRay(ray)
    finally:
        if mine:
            ray.shutdown()


def load_ray() -> ModuleType:
    """Import Ray, which then sends nobody any statistics; ClusterError if it isn't installed."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # else it warns of its own future
    try:
        import ray
    except ImportError as error:
        raise ClusterError("Ray is not installed: pip install 'clemency-claims[ray]'") from error
    module: ModuleType = ray
    return module


def _connect(ray: ModuleType, address: str, workers: int) -> None:
    options: dict[str, Any] = {"address": address, "log_to_driver": False, "logging_level": logging.ERROR}
    if address == LOCAL:
        os.environ.setdefault("RAY_worker_niceness", "0")  # as the pool's processes, not behind all others
        options |= {
            "num_cpus": workers, "include_dashboard": False, "object_store_memory": STORE_MB * MEGABYTE,
        }  # fmt: skip
    try:
        if address not in (LOCAL, AUTO):
            _knock(address)
        ray.init(**options)
    except (OSError, RuntimeError, ValueError) as error:
        said = (str(error) or type(error).__name__).splitlines()[0]
        remedy = "start one with ray start --head, or name its address as ray status does"
        raise ClusterError(f"no Ray cluster at {address}: {said}; {remedy}") from error
    # Ray prints how each process died, with twenty lines of its own log. The pool says it in one, and Ray has
    # no switch for it; if this name goes, a test says so.
    ray._private.worker.print_to_stdstream = lambda data, ignore_prefix: None


def _knock(address: str) -> None:
    """Raise OSError if nothing listens there, ValueError if it is no address: Ray would try for minutes."""
    host, colon, port = address.rpartition(":")
    if not (host and colon and port.isdigit()):
        raise ValueError("an address has the form HOST:PORT")
    with socket.create_connection((host, int(port)), timeout=KNOCK_SECONDS):
        pass
