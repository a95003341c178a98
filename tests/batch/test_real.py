"""A run with the project's own extractor gives what the extractor gives in this process."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from corpus.read import read_articles
from extractor.batch.folder import open_folder
from extractor.batch.pool import Limits
from extractor.batch.run import Options, run_batch
from extractor.engine import DefaultEngine
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.jsonl import to_line

SAMPLES = Path(__file__).parents[2] / "corpus" / "articles"


def test_a_run_gives_the_extractor_s_records(extractor: Extractor, tmp_path: Path) -> None:
    items = list(islice((one for one in read_articles([SAMPLES]) if isinstance(one, Article)), 24))
    with open_folder(tmp_path / "out", ()) as folder:
        summary, _ = run_batch(items, DefaultEngine(), folder, Options(Limits(workers=2)))
    records = [
        record for _, found in extractor.extract_all(items) if isinstance(found, list) for record in found
    ]
    written = (tmp_path / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert written == [to_line(record) for record in records]
    assert summary.claims == len(records) > 0
