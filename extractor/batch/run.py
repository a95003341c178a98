"""START HERE: inputs in, a folder of results out; what was done before is not done again.

Inputs are cut into shards as they are read. A shard that an earlier run did is taken over, of a changed one
the inputs that stayed; the rest goes to the worker processes. Each shard is written when it is done, in any
order; when all are, the result files are joined from them in input order.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.problem import InputProblem
from extractor.batch.earlier import Earlier
from extractor.batch.folder import Folder
from extractor.batch.join import join
from extractor.batch.outcome import Engine, Summary, unread
from extractor.batch.part import part_name, write_part
from extractor.batch.place import Place
from extractor.batch.pool import Limits, Pool, RunStoppedError
from extractor.batch.shard import Item, Result, Shard, ShardResult, cut, opened, packed
from schemas.manifest import ManifestLine

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes: bounds of its processes, whether it resumes, what it leaves out, when it gives up.

    ``place`` is where the processes run; None is this machine.
    """

    limits: Limits = field(default_factory=Limits)
    resume: bool = False
    min_confidence: float = 0.0
    max_errors: int | None = None
    place: Place[Any] | None = None


@dataclass(slots=True)
class Plan:
    """What a run would do: inputs, shards, inputs done before, inputs that can't be read."""

    inputs: int = 0
    shards: int = 0
    done: int = 0
    unreadable: int = 0

    def __str__(self) -> str:
        """Return one line for people."""
        to_read = self.inputs - self.done - self.unreadable
        return (
            f"{self.inputs} inputs in {self.shards} shards: {to_read} to read, "
            f"{self.done} done before, {self.unreadable} unreadable"
        )


def run_batch(
    items: Iterable[Item],
    engine: Engine,
    folder: Folder,
    options: Options,
    tell: Callable[[Shard], None] = lambda shard: None,
) -> tuple[Summary, Callable[[], None]]:
    """Do a run into a folder; return its summary, and what to call when nothing is left to do with its files.

    ``tell`` hears of every shard when it is done. Raises UnfinishedRunError, EngineError, RunStoppedError,
    and OSError as the system says; what was done until then is kept for ``resume``.
    """
    settings = engine.settings() | {"min_confidence": str(options.min_confidence)}
    changed = folder.begin(settings, options.resume)
    if options.resume and changed:
        log.warning("settings changed, all is read again", extra={"fields": {"changed": changed}})
    running = _Run(folder, options, tell)
    todo = running.todo(cut(items, settings_key(settings), options.min_confidence))
    with closing(Pool(engine, options.limits, options.place).run(todo)) as results:
        for result in results:
            running.finish(result)
    inputs = join(running.parts, folder.path)
    if inputs != running.summary.inputs:
        raise AssertionError(f"{inputs} inputs were joined, but {running.summary.inputs} counted")
    return running.summary, lambda: folder.finish(settings, running.parts)


def plan(items: Iterable[Item], engine: Engine, shards: Path, options: Options) -> Plan:
    """Return what a run would do, without writing anything."""
    settings = engine.settings() | {"min_confidence": str(options.min_confidence)}
    earlier = Earlier(shards if options.resume else None)
    planned = Plan()
    for shard in cut(items, settings_key(settings), options.min_confidence):
        planned.shards += 1
        planned.inputs += len(shard.items)
        articles = [not isinstance(opened(item), InputProblem) for item in shard.items]
        planned.unreadable += articles.count(False)
        whole = earlier.whole(shard)
        results = whole[1].results if whole else earlier.results(shard)
        planned.done += sum(a and r is not None for a, r in zip(articles, results, strict=True))
    return planned


def settings_key(settings: dict[str, str]) -> str:
    """Return the settings as one digest."""
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()


class _Run:
    """The shards of a run on their way from being cut to being parts."""

    def __init__(self, folder: Folder, options: Options, tell: Callable[[Shard], None]) -> None:
        self.folder, self.options, self.tell = folder, options, tell
        self.earlier = Earlier(folder.shards if options.resume else None)
        self.parts: list[Path] = []
        self.summary = Summary()
        self._open: dict[int, tuple[Shard, list[Result | None]]] = {}

    def todo(self, shards: Iterable[Shard]) -> Iterator[Shard]:
        """Yield of each shard what has to be read; nothing of one that is done."""
        for shard in shards:
            if whole := self.earlier.whole(shard):
                path, part = whole
                self.parts.append(path)
                self._count(shard, part.results, "shard taken over")
                yield shard.only(())
                continue
            known = self.earlier.results(shard)
            known = [one or _problem(item) for one, item in zip(known, shard.items, strict=True)]
            self.parts.append(self.folder.shards / part_name(shard.number, shard.key))
            self._open[shard.number] = shard, known
            yield shard.only([place for place, one in enumerate(known) if one is None])

    def finish(self, read: ShardResult) -> None:
        """Write the part of a shard: what was known of it, and what was read now."""
        if read.number not in self._open:
            return
        shard, known = self._open.pop(read.number)
        fresh = iter(zip(read.digests, read.results, strict=True))
        pairs = [(d, one) if one else next(fresh) for d, one in zip(shard.digests, known, strict=True)]
        digests, results = tuple(d for d, _ in pairs), tuple(one for _, one in pairs)
        write_part(self.parts[shard.number], ShardResult(shard.number, digests, results))
        self._count(shard, results, "shard done")

    def _count(self, shard: Shard, results: Iterable[Result], event: str) -> None:
        for result in results:
            self.summary.count(ManifestLine.model_validate_json(result.line))
        log.info(event, extra={"fields": {"shard": shard.number, "inputs": len(shard.items)}})
        self.tell(shard)
        if self.options.max_errors is not None and self.summary.errors > self.options.max_errors:
            raise RunStoppedError(
                f"more than {self.options.max_errors} inputs failed (--max-errors): {self.summary}"
            )


def _problem(item: Item) -> Result | None:
    return packed(unread(item)) if isinstance(item, InputProblem) else None
