"""What some tests need beside the development install: ``@pytest.mark.needs("ray")``.

Such a test is skipped where that is missing, and says how to get it. Where the environment variable
CLEMENCY_REQUIRE names it (``CLEMENCY_REQUIRE=ray,chromium``), as in continuous integration, the test fails
instead, so that nothing stays untested without being noticed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec

import pytest

from tests.browser import chromium

REQUIRE = "CLEMENCY_REQUIRE"


@dataclass(frozen=True)
class Need:
    """How to tell that something is there, and how to get it."""

    is_there: Callable[[], bool]
    remedy: str


NEEDS: dict[str, Need] = {
    "chromium": Need(lambda: chromium() is not None, "apt-get install chromium"),
    "ray": Need(lambda: find_spec("ray") is not None, "make ray"),
}


def check_needs(names: Iterable[str], environment: Mapping[str, str] = os.environ) -> None:
    """Skip the test that needs these if one is missing; fail it if that one is required."""
    required = set(filter(None, environment.get(REQUIRE, "").split(",")))
    if unknown := required - NEEDS.keys():
        pytest.exit(f"{REQUIRE} names {', '.join(sorted(unknown))}; known are {', '.join(sorted(NEEDS))}", 4)
    for name in names:
        if not NEEDS[name].is_there():
            reason = f"{name} is not installed: {NEEDS[name].remedy}"
            pytest.fail(f"{reason} ({REQUIRE})") if name in required else pytest.skip(reason)
