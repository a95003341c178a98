"""The unit of work: a numbered run of neighbouring inputs, the same whatever reads it and wherever.

A shard is plain data that can be pickled, and ``run_shard`` needs nothing but it and an extractor: a pool of
processes here and a cluster elsewhere run the same.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field, fields, replace

from corpus.article import to_article
from corpus.problem import InputProblem
from corpus.raw import Raw, Unopened
from corpus.store import stored
from extractor.batch.outcome import Done, Extracts, process
from extractor.gate import may_hold_claim_bytes
from schemas.article import Article
from schemas.jsonl import to_line

#: An input on its way to a reader: best as its bytes, since decoding and finding the text of pages is most of
#: the work; as an article if it was read elsewhere; or what was wrong with it already.
Item = Raw | Article | InputProblem

#: Bytes of text in a shard. The first are small, so that a short run has work for every process; the later
#: ones large, so that a long run has few files. What a killed process loses is at most one shard.
SMALLEST, LARGEST = 16_000, 1_000_000
#: So many shards have one size before they grow by ``SMALLEST``.
STEP = 8
#: Inputs in a shard at most, however short they are.
MOST_INPUTS = 1_000
#: A page is so many times as long as the text in it; most are kept back by their bytes, which is quick.
MARKUP = 4


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input, as it is written: a line of the manifest, and the lines of its claims.

    ``seconds`` is the time since the result before it; an extractor that reads several articles at once
    gives the first of them the time of all. ``text`` is the article's line of the store, if it has claims and
    is in no text file of the user's; it is kept in a file of its own.
    """

    line: str
    claims: tuple[str, ...] = ()
    seconds: float = 0.0
    text: str | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Shard:
    """Neighbouring inputs. ``digests`` has one for each: equal digests, equal results."""

    number: int
    items: tuple[Item, ...]
    digests: tuple[str, ...]
    min_confidence: float = 0.0

    @property
    def key(self) -> str:
        """What the shard's results depend on, as 32 hexadecimal digits."""
        return hashlib.sha256("\n".join(self.digests).encode()).hexdigest()[:32]

    def only(self, places: Sequence[int]) -> Shard:
        """Return the part of the shard at these places."""
        items = tuple(self.items[place] for place in places)
        return replace(self, items=items, digests=tuple(self.digests[place] for place in places))


@dataclass(frozen=True, slots=True)
class ShardResult:
    """The results of a shard's inputs, in order. An empty digest marks a result that is not to be reused."""

    number: int
    digests: tuple[str, ...]
    results: tuple[Result, ...]


def cut(items: Iterable[Item], settings: str, min_confidence: float = 0.0) -> Iterator[Shard]:
    """Cut inputs into shards by the size of their text. ``settings`` is what results depend on besides.

    The same inputs give the same shards: nothing else decides where they are cut.
    """
    number, size = 0, 0
    held: list[Item] = []
    for item in items:
        held.append(item)
        size += _size(item)
        if size >= _bound(number) or len(held) == MOST_INPUTS:
            yield _shard(number, held, settings, min_confidence)
            number, size, held = number + 1, 0, []
    if held:
        yield _shard(number, held, settings, min_confidence)


def run_shard(shard: Shard, extractor: Extracts) -> ShardResult:
    """Read a shard. Pure: it may be done again, anywhere, and gives the same but for the times."""
    return ShardResult(shard.number, shard.digests, tuple(results_of(shard, extractor)))


def results_of(shard: Shard, extractor: Extracts, items: Iterable[Item] | None = None) -> Iterator[Result]:
    """Yield the results of a shard one by one; ``items`` stand in for its own."""
    begun = time.perf_counter()
    given = map(opened, shard.items if items is None else items)
    for done in process(given, extractor, shard.min_confidence):
        now = time.perf_counter()
        yield packed(done, now - begun)
        begun = now


def packed(done: Done, seconds: float = 0.0) -> Result:
    """Return an outcome as it is written and sent between processes."""
    article = done.article
    kept = stored(article) if done.records and article is not None and not article.own_file else None
    return Result(to_line(done.line), tuple(map(to_line, done.records)), round(seconds, 6), kept)


def opened(item: Item) -> Article | Unopened | InputProblem:
    """Return the article of an input, if there is one and it can hold a claim."""
    return to_article(item, may_hold_claim_bytes) if isinstance(item, Raw) else item


def _size(item: Item) -> int:
    if isinstance(item, Raw):
        return len(item.data) // MARKUP if item.form == "page" else len(item.data)
    return len(item.text) if isinstance(item, Article) else 0


def _bound(number: int) -> int:
    return min(SMALLEST * (1 + number // STEP), LARGEST)


def _shard(number: int, items: list[Item], settings: str, min_confidence: float) -> Shard:
    return Shard(number, tuple(items), tuple(_digest(item, settings) for item in items), min_confidence)


_TOLD = tuple(one.name for one in fields(Raw) if one.name != "data")


def _digest(item: Item, settings: str) -> str:
    data = b""
    if isinstance(item, Raw):
        said, data = repr([getattr(item, name) for name in _TOLD]), item.data
    else:
        said = item.model_dump_json() if isinstance(item, Article) else json.dumps(astuple(item))
    head = f"{settings}\0{type(item).__name__}\0{said}\0".encode("utf-8", "surrogatepass")
    return hashlib.sha256(head + data).hexdigest()[:32]
