"""A real Chromium for tests of pages: the one that is installed, without a network of its own.

Every page that a test visits is watched: an error on its console, a script that fails or a request to
anywhere but the file itself fails the test.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, LocatorAssertions, Page, PageAssertions

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
)

Visit = Callable[..., "Page"]

SLOWED = "CLEMENCY_SLOW_BROWSER"
"""How many times slower pages work, which shows the tests that don't wait for what they check."""

PATIENCE = 30_000
"""How long a page may take to show what is expected, in milliseconds: a machine may be busy."""


@overload
def eventually(seen: Locator) -> LocatorAssertions: ...
@overload
def eventually(seen: Page) -> PageAssertions: ...
def eventually(seen: Any) -> Any:
    """Return what can be expected of a page or a part of it; it waits until it is so."""
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE)
    return expect(seen)


def chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each visit gets a fresh profile."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium(), args=arguments())
        yield made
        made.close()


def arguments() -> list[str]:
    """Return what Chromium is started with."""
    root = os.name == "posix" and os.geteuid() == 0  # there its sandbox refuses to work
    return [*QUIET, "--no-sandbox"] if root else [*QUIET]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Return a function from a page's file, or its address, to the page in a new window.

    ``width``, ``height`` and ``scheme`` ("dark") are the window's; what else is given goes to the profile.
    """
    wrong: list[str] = []

    def opening(
        page: Path | str, width: int = 1280, height: int = 900, scheme: str = "light", **profile: Any
    ) -> Page:
        address = page.as_uri() if isinstance(page, Path) else page
        home = address.partition("#")[0]
        size: Any = {"width": width, "height": height}
        color: Any = scheme
        window = browser.new_context(viewport=size, color_scheme=color, **profile).new_page()
        window.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        window.on("pageerror", lambda error: wrong.append(str(error)))
        window.on("request", lambda sent: _check_home(sent.url, home, wrong))
        if slowed := os.environ.get(SLOWED):
            link = window.context.new_cdp_session(window)
            link.send("Emulation.setCPUThrottlingRate", {"rate": int(slowed)})
        window.goto(address)
        return window

    yield opening
    for context in browser.contexts:
        context.close()
    assert wrong == []


def _check_home(address: str, home: str, wrong: list[str]) -> None:
    site = home if home.startswith("file:") else "/".join(home.split("/")[:3])
    if not address.startswith(site):
        wrong.append(f"asks for {address}")
