"""Fit the confidence weights on annotated articles: `make calibrate GOLD="a.jsonl b.jsonl"`.

Each claim that the extractor finds is one observation: its doubts, and whether every slot is right. A
ridge-regularised logistic regression gives each doubt its weight; each gold file has an intercept of its own,
since collections differ in difficulty, and the base is the last file's. Doubts can only lower a confidence:
positive weights become 0. Prints the table for ``extractor/lexicon/confidence.toml`` and the expected
calibration error on the last file, each of its articles left out in turn (in ten folds).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extractor.evaluate import evaluate
from extractor.lexicon import load_toml
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.jsonl import read_gold

Floats = npt.NDArray[np.float64]
#: Strength of the ridge: a weight needs about ten observations to move from zero.
RIDGE = 2.0
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Observation:
    """One extracted claim: which collection and article, its doubts, whether it is right in every slot."""

    collection: int
    article: str
    doubts: tuple[str, ...]
    right: bool


def observe(paths: Sequence[Path], extractor: Extractor) -> list[Observation]:
    """Extract from every gold file and compare; optional claims are left out."""
    found = []
    for place, path in enumerate(paths):
        for gold in read_gold(path):
            article = Article(
                id=gold.id, text=gold.text, title=gold.title,
                published=gold.published, publisher=gold.publisher,
                published_basis="metadata" if gold.published else "unknown",
            )  # fmt: skip
            records = extractor.extract(article)
            outcome = evaluate([gold], records)
            pairs = [(pair.predicted, not pair.wrong) for pair in outcome.pairs]
            pairs += [(record, False) for record in outcome.extra]
            found += [Observation(place, gold.id, record.doubts, right) for record, right in pairs]
    return found


def design(rows: Sequence[Observation], doubts: Sequence[str], collections: int) -> Floats:
    """Return one row an observation: its collection's intercept and its doubts."""
    matrix = np.zeros((len(rows), collections + len(doubts)))
    column = {doubt: collections + i for i, doubt in enumerate(doubts)}
    for i, row in enumerate(rows):
        matrix[i, row.collection] = 1
        for doubt in row.doubts:
            matrix[i, column[doubt]] = 1
    return matrix


def fit(matrix: Floats, right: Floats, collections: int) -> Floats:
    """Return the coefficients by projected gradient: doubts at most 0, intercepts almost free."""
    ridge = np.full(matrix.shape[1], RIDGE)
    ridge[:collections] = 0.05
    weights = np.zeros(matrix.shape[1])
    step = 1 / (0.25 * np.linalg.norm(matrix, 2) ** 2 + ridge.max())
    for _ in range(20_000):
        gradient = matrix.T @ (1 / (1 + np.exp(-matrix @ weights)) - right) + ridge * weights
        weights = weights - step * gradient
        weights[collections:] = np.minimum(weights[collections:], 0)
    return weights


def calibration_error(predicted: Floats, right: Floats) -> float:
    """Return the expected calibration error in ten bins of equal size."""
    order = np.argsort(predicted)
    bins = np.array_split(order, 10)
    return float(
        sum(abs(predicted[b].mean() - right[b].mean()) * len(b) for b in bins if len(b)) / len(order)
    )


def left_out(rows: Sequence[Observation], doubts: Sequence[str], collections: int) -> tuple[Floats, Floats]:
    """Return predictions and truth of the last collection, its articles left out in folds."""
    last = collections - 1
    articles = sorted({row.article for row in rows if row.collection == last})
    fold = {article: i % FOLDS for i, article in enumerate(articles)}
    predicted, truth = [], []
    for k in range(FOLDS):
        held = [r for r in rows if r.collection == last and fold[r.article] == k]
        rest = [r for r in rows if not (r.collection == last and fold[r.article] == k)]
        if not held:
            continue
        right = np.array([r.right for r in rest], dtype=float)
        weights = fit(design(rest, doubts, collections), right, collections)
        predicted.append(1 / (1 + np.exp(-design(held, doubts, collections) @ weights)))
        truth.append(np.array([r.right for r in held], dtype=float))
    return np.concatenate(predicted), np.concatenate(truth)


def main(arguments: Sequence[str]) -> None:
    """Print the fitted lexicon and how well it is calibrated."""
    paths = [Path(a) for a in arguments]
    if not paths:
        raise SystemExit(
            "usage: python -m benchmarks.calibrate GOLD.jsonl [GOLD.jsonl ...]; the last one sets the base"
        )
    rows = observe(paths, Extractor())
    doubts = sorted(load_toml("confidence")["weights"])
    right = np.array([r.right for r in rows], dtype=float)
    weights = fit(design(rows, doubts, len(paths)), right, len(paths))
    print(f"base = {weights[len(paths) - 1]:.2f}\n\n[weights]")  # noqa: T201
    for doubt, weight in zip(doubts, weights[len(paths) :], strict=True):
        print(f"{doubt} = {weight:.2f}")  # noqa: T201
    predicted, truth = left_out(rows, doubts, len(paths))
    sure = predicted >= 0.9
    print(f"# calibration error left out {calibration_error(predicted, truth):.3f}", file=sys.stderr)  # noqa: T201
    print(f"# at 0.9 and above: {sure.sum()} claims, {truth[sure].mean():.3f} right", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
