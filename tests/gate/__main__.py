"""``python -m tests.gate``: measure the sample articles; ``--update`` pins the scores as floors."""

from __future__ import annotations

import argparse
import sys

from extractor.errors import render
from tests.gate.gate import RegressionError, digest, failures, load, measured, repinned, save
from tests.gate.measure import evaluate_samples


def main() -> int:
    """Print the scores; return 1 if the gate would stop them or the update is refused."""
    parser = argparse.ArgumentParser(prog="python -m tests.gate", description=__doc__)
    parser.add_argument("--update", action="store_true", help="pin the scores as floors")
    parser.add_argument("--allow-regression", action="store_true", help="even if a floor falls")
    given = parser.parse_args()
    evaluation = evaluate_samples()
    sys.stdout.write(render(evaluation))
    scores, found, pinned = measured(evaluation), digest(), load()
    if not given.update:
        wrong = failures(scores, found, pinned)
        sys.stdout.writelines(f"gate: {sentence}\n" for sentence in wrong)
        return bool(wrong)
    try:
        save(repinned(scores, found, pinned, allow_regression=given.allow_regression))
    except RegressionError as error:
        sys.stderr.write(f"gate: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
