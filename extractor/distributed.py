"""For people with a Ray Data pipeline of their own: a dataset of articles in, a dataset of outcomes out.

A whole run, with resuming and joined files, is ``clemency run --ray``. Here Ray Data moves the rows, and
decides which of them come together; an outcome doesn't depend on that.

Each actor reads its rows in a process of its own, under the supervision of ``extractor.batch.pool``: an
article that breaks, hangs or crashes its reader is an error row. Ray Data itself would retry one that crashes
for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from corpus.fields import columns_for, read_row
from corpus.problem import InputProblem, Unreadable
from corpus.raw import Holder, Raw
from corpus.reading import Reading
from corpus.rows import raw_of
from extractor.batch.on_ray import load_ray
from extractor.batch.outcome import Engine, unread
from extractor.batch.pool import Limits, Pool
from extractor.batch.shard import Item, Result, cut, packed
from extractor.engine import DefaultEngine
from schemas.manifest import ManifestLine

if TYPE_CHECKING:
    import pyarrow

ROW = "row"
COLUMNS = ("location", "article", "sha256", "outcome", "records", "reason", "remedy", "notes")
CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Options:
    """How rows are read, and by what; ``keep`` are columns of the input that the output has, too.

    ``limits.workers`` doesn't matter: each actor has one process.
    """

    reading: Reading = field(default_factory=Reading)
    keep: tuple[str, ...] = ()
    min_confidence: float = 0.0
    engine: Engine = field(default_factory=DefaultEngine)
    limits: Limits = field(default_factory=Limits)


def extract_dataset(
    dataset: Any, options: Options | None = None, *, actors: int | None = None, rows: int = 256
) -> Any:
    """Return a Ray dataset with what became of each article of another.

    In: a row an article, in columns with the usual names (id, text, title, published, publisher, url). An
    article without an id gets one of its text. Out: a row an article, with the columns of the manifest
    that are in COLUMNS, those to keep, and ``claims``, a list of records as lines of JSON.
    ``clemency crosscheck`` reads the Parquet that it is written to.

    ``actors`` is how many read at once, a processor each unless told; ``rows`` how many they get at a time.
    Raises ClusterError if Ray isn't installed, Unreadable if no column is the text, and ValueError if one to
    keep has a name of ours.
    """
    ray = load_ray()
    options = options or Options()
    columns = columns_for(dataset.columns() or [], options.reading.fields)
    if taken := {*options.keep} & {*COLUMNS, CLAIMS}:
        raise ValueError(f"{', '.join(sorted(taken))} can't be kept: the output has a column of that name")
    nodes = [node["Resources"].get("CPU", 0) for node in ray.nodes() if node["Alive"]]
    usual, share = room([int(cores) for cores in nodes])
    return dataset.select_columns(list(dict.fromkeys([*columns.values(), *options.keep]))).map_batches(
        Reader,
        fn_constructor_args=(options, columns),
        batch_format="pyarrow",
        batch_size=rows,
        compute=ray.data.ActorPoolStrategy(size=actors or usual),
        num_cpus=share,
    )


def room(cores: Sequence[int]) -> tuple[int, float]:
    """Return how many actors a cluster gets, and how much of a processor each reserves.

    Ray Data hangs when its actors hold every processor, since reading the input needs a whole one on one
    machine. Half a processor an actor, and no more than two for each processor beyond one a machine, leaves
    one somewhere however they are placed. Machines with one processor each have no room for that; there
    actors reserve nothing.

    >>> room([2]), room([8, 8]), room([0, 1, 2]), room([1, 1])
    ((2, 0.5), (16, 0.5), (2, 0.5), (2, 0.0))
    """
    machines = [count for count in cores if count]
    beyond = sum(machines) - len(machines)
    return (min(sum(machines), 2 * beyond), 0.5) if beyond else (max(1, len(machines)), 0.0)


class Reader:
    """What each actor holds: a process with the loaded extractor. Called with a table, it returns one."""

    def __init__(self, options: Options, columns: Mapping[str, str]) -> None:
        self._options, self._columns = options, columns
        self._pool = Pool(options.engine, replace(options.limits, workers=1))

    def __call__(self, table: pyarrow.Table) -> pyarrow.Table:
        """Return the outcomes of a table's rows, in their order."""
        import pyarrow as pa

        results = self._results([self._item(values) for values in table.to_pylist()])
        lines = [ManifestLine.model_validate_json(one.line) for one in results]
        text, many = pa.string(), pa.list_(pa.string())
        kinds = {"notes": many, "records": pa.int64()}
        columns = {
            name: pa.array([getattr(line, name) for line in lines], kinds.get(name, text)) for name in COLUMNS
        }
        kept = {name: table[name] for name in self._options.keep}
        return pa.table(kept | columns | {CLAIMS: pa.array([one.claims for one in results], many)})

    def close(self) -> None:
        """End the process. It ends with the actor, too."""
        self._pool.close()

    def _item(self, values: Mapping[str, object]) -> Item:
        reading = self._options.reading
        try:
            row = read_row(values, self._columns, reading.fields)
            raw = raw_of(row, Holder(ROW, ROW, reading.given, reading.fields, reading.max_bytes), 1)
        except Unreadable as problem:
            return problem.at(self._name(values))
        name = row.stated.id or content_id(raw)
        return replace(raw, id=name, location=row.stated.url or name, line=None)

    def _name(self, values: Mapping[str, object]) -> str:
        """Return what a row that can't be read is called in its error."""
        stated = (values.get(self._columns.get(slot, "")) for slot in ("url", "id"))
        return next((str(value) for value in stated if value), ROW)

    def _results(self, items: Sequence[Item]) -> list[Result]:
        articles = [item for item in items if not isinstance(item, InputProblem)]
        shards = cut(articles, "", self._options.min_confidence)
        done = sorted(self._pool.keep_running(shards), key=lambda shard: shard.number)
        read = chain.from_iterable(shard.results for shard in done)
        return [packed(unread(item)) if isinstance(item, InputProblem) else next(read) for item in items]


def content_id(raw: Raw) -> str:
    """Return an id for an article that states none: the same wherever its row stands."""
    said = f"{raw.stated.title or ''}\x1f{raw.stated.published or ''}\x1f".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(said + raw.data, digest_size=16).hexdigest()
