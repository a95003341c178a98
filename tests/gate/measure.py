"""Extract from the sample articles and score them."""

from __future__ import annotations

from corpus.read import read_articles
from extractor.batch import process
from extractor.evaluate import Evaluation, evaluate
from extractor.pipeline import Extractor
from schemas.jsonl import read_gold
from tests.gate.gate import CORPUS


def evaluate_samples() -> Evaluation:
    """Return the evaluation of our own articles, read as any other folder is.

    Raises RuntimeError if one of them can't be read or breaks the extractor.
    """
    done = list(process(read_articles([CORPUS / "articles"]), Extractor()))
    failed = [f"{one.line.location}: {one.line.reason}" for one in done if one.line.outcome == "error"]
    if failed:
        raise RuntimeError(f"{len(failed)} sample articles failed; {failed[0]}")
    return evaluate(read_gold(CORPUS / "gold"), [record for one in done for record in one.records])
