"""How far a run is: rate and time left on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.raw import Raw
from extractor.batch.shard import Item, Shard
from schemas.article import Article


@contextmanager
def showing_progress(inputs: Iterable[str]) -> Iterator[Callable[[Shard], None]]:
    """Give a function to call for every shard that is done; it shows progress if this is a terminal.

    Time left is told from bytes: those of the files given against those of the articles done. It is rough
    where an article is not a file of its own, and not told for standard input.
    """
    if not sys.stderr.isatty():
        yield lambda shard: None
        return
    from rich.console import Console  # here, because start-up must not wait for it
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    words = TextColumn("{task.fields[inputs]:,} inputs, {task.fields[rate]:,.1f}/s")
    columns = (BarColumn(), TaskProgressColumn(), words, TimeElapsedColumn(), TextColumn("left"), TimeLeft())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        total = sum(map(bytes_below, inputs))
        task = progress.add_task("", total=total or None, inputs=0, rate=0.0)

        def tell(shard: Shard) -> None:
            shown = progress.tasks[0]
            inputs = shown.fields["inputs"] + len(shard.items)
            done = min(shown.completed + sum(map(weight, shard.items)), total or float("inf"))
            rate = inputs / shown.elapsed if shown.elapsed else 0.0
            progress.update(task, completed=done, inputs=inputs, rate=rate)

        yield tell


def bytes_below(given: str) -> int:
    """Return the bytes of a file, or of all files below a folder; 0 where they can't be told."""
    path = Path(given)
    if not path.is_dir():
        return path.stat().st_size if path.is_file() else 0
    return sum(
        os.path.getsize(os.path.join(folder, name))
        for folder, _, names in os.walk(path)
        for name in names
        if os.path.isfile(os.path.join(folder, name))
    )


def weight(item: Item) -> int:
    """Return the bytes that an input took: its file's if it is one, else those of its text."""
    place = item.place if isinstance(item, Raw) else item.location
    try:
        return os.path.getsize(place or "")
    except (OSError, ValueError):
        if isinstance(item, Raw):
            return len(item.data)
        return len(item.text.encode()) if isinstance(item, Article) else 0
