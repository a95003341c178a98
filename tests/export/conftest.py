from __future__ import annotations

from pathlib import Path

import pytest

from extractor.export.material import Material
from extractor.pipeline import Extractor
from tests.export import material as made


@pytest.fixture(scope="session")
def material(extractor: Extractor) -> Material:
    """Claims with their articles."""
    return made.material(extractor)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where an export is written."""
    return tmp_path / "claims.out"
