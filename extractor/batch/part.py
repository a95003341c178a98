"""The file of one shard's results: there whole, or not there.

First a line of JSON (``clemency-shard/1``: number, digests and seconds of the inputs, number of claims,
SHA-256 of the rest), then the inputs' lines of the manifest, then the lines of their claims.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpus.store import read_store, stored, writing_store
from extractor.batch.shard import Result, ShardResult
from extractor.output import replacing

SCHEMA = "clemency-shard/1"


class DamagedPartError(ValueError):
    """A part is not as it was written; its inputs have to be read again."""


def part_name(number: int, key: str) -> str:
    """Return the file name of a shard: its number for people, its key for resuming.

    >>> part_name(12, "00aa11bb22cc33dd44ee55ff66770088")
    '00000012-00aa11bb22cc33dd44ee55ff66770088.jsonl'
    """
    return f"{number:08}-{key}.jsonl"


def find_parts(folder: Path) -> dict[str, Path]:
    """Return the parts in a folder by their keys; none if there is no such folder."""
    return {path.stem.partition("-")[2]: path for path in sorted(folder.glob("*-*.jsonl"))}


def texts_of(part: Path) -> Path:
    """Return the path of the texts that belong to a part; there if it has any to keep."""
    return part.with_suffix(".zst")


def _keep_texts(part: Path, results: Sequence[Result]) -> None:
    kept = [one.text for one in results if one.text is not None]
    if kept:
        with writing_store(texts_of(part)) as store:
            for line in kept:
                store.add_line(line)


def read_texts(part: Path) -> dict[str, str]:
    """Return the lines of the texts kept beside a part, by the articles' ids; errors as ``read_part``."""
    path = texts_of(part)
    try:
        return {article.id: stored(article) for article in read_store(path)} if path.exists() else {}
    except ValueError as error:
        raise DamagedPartError(f"{path} is damaged") from error


def write_part(path: Path, result: ShardResult) -> None:
    """Write a shard's results; OSError as the system says, and then there is no such file.

    Texts that have records and are in no file of the user's are stored beside it, before it is there.
    """
    _keep_texts(path, result.results)
    lines = [one.line for one in result.results] + [claim for one in result.results for claim in one.claims]
    body = "".join(f"{line}\n" for line in lines)
    head = {
        "schema": SCHEMA,
        "number": result.number,
        "claims": len(lines) - len(result.results),
        "sha256": hashlib.sha256(body.encode()).hexdigest(),
        "digests": result.digests,
        "seconds": [one.seconds for one in result.results],
    }
    with replacing(path) as stream:
        stream.write(json.dumps(head) + "\n")
        stream.write(body)


def read_part(path: Path) -> ShardResult:
    """Return what a part holds. Raises DamagedPartError, and OSError as the system says."""
    try:
        head, body = path.read_bytes().decode().split("\n", 1)
        told = json.loads(head)
        if told["schema"] != SCHEMA or told["sha256"] != hashlib.sha256(body.encode()).hexdigest():
            raise DamagedPartError(f"{path} is damaged")
        lines = body.split("\n")
        count = len(told["digests"])
        claims = iter(lines[count:])
        results = tuple(_results(lines[:count], told["seconds"], claims))
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedPartError(f"{path} is damaged") from error
    return ShardResult(told["number"], tuple(told["digests"]), results)


def _results(lines: list[str], seconds: list[float], claims: Iterator[str]) -> Iterator[Result]:
    for line, time in zip(lines, seconds, strict=True):
        yield Result(line, tuple(islice(claims, json.loads(line)["records"])), time)
