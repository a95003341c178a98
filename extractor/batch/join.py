"""Parts -> result files, in input order."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from corpus.store import STORE
from extractor.batch.folder import CLAIMS, MANIFEST, PARQUET, TIMINGS
from extractor.batch.parquet import write_parquet
from extractor.batch.part import read_part, texts_of
from extractor.output import replacing, replacing_path


def join(parts: Sequence[Path], out: Path) -> int:
    """Write ``claims.jsonl``, ``manifest.jsonl``, ``timings.jsonl``, ``claims.parquet``; count the inputs.

    The texts that were kept beside the parts become ``articles.jsonl.zst``. Each file takes the place of the
    old one when it is whole. Only ``timings.jsonl`` depends on the clock:
    seconds for each line of the manifest. Raises DamagedPartError, and OSError as the system says.
    """
    inputs = 0
    with ExitStack() as stack:
        manifest, claims, timings = (
            stack.enter_context(replacing(out / name)) for name in (MANIFEST, CLAIMS, TIMINGS)
        )
        for number, path in enumerate(parts):
            part = read_part(path)
            for result in part.results:
                inputs += 1
                manifest.write(result.line + "\n")
                claims.writelines(claim + "\n" for claim in result.claims)
                told = {"location": json.loads(result.line)["location"], "shard": number}
                timings.write(json.dumps(told | {"seconds": result.seconds}) + "\n")
    write_parquet(out / CLAIMS, out / PARQUET)
    _join_texts([texts_of(path) for path in parts], out / STORE)
    return inputs


def _join_texts(stores: Iterable[Path], path: Path) -> None:
    """Put stores one after another, which is a store; without any there is none."""
    there = [store for store in stores if store.exists()]
    if not there:
        path.unlink(missing_ok=True)
        return
    with replacing_path(path.resolve()) as temporary, temporary.open("wb") as whole:
        for store in there:
            with store.open("rb") as one:
                shutil.copyfileobj(one, whole)
