"""A made run's folder, and the desk over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.made import Table, made_run, opened, written


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a made run."""
    return written(made_run(), tmp_path)


@pytest.fixture
def table(out: Path) -> Table:
    """The desk over it, opened in a browser."""
    return opened(out)
