"""``python -m tests.batch.program``: ``clemency`` with the stub in the extractor's place, to be killed.

The folder for the stub's notes is in the environment variable STUB_SCRATCH.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from extractor.batch import Engine
from extractor.cli import main
from extractor.commands import run
from tests.stub import StubEngine


def make(model: str | None, grantors: Path | None) -> Engine:
    return StubEngine(Path(os.environ["STUB_SCRATCH"]))


if __name__ == "__main__":
    # Shells start what runs in the background, tests perhaps too, with interrupts ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run.make_engine = make
    main()
