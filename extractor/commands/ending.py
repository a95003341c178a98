"""How a command ends: exit codes, and messages to standard error that say why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from extractor.batch import Summary

FAILED, USAGE, NOTHING = 1, 2, 3


@contextmanager
def ending_with(code: int) -> Iterator[None]:
    """Turn what the user can mend (a missing file, an unknown model) into a message and an exit code."""
    from extractor.terminal import say

    try:
        yield
    except (OSError, ValueError, LookupError) as error:
        message = str(error)
        if isinstance(error, OSError) and error.filename:
            what = "its permissions" if isinstance(error, PermissionError) else "the name"
            message = f"{error.filename}: {(error.strerror or 'unreadable').lower()}; check {what}"
        say(f"clemency: {message}")
        raise typer.Exit(code) from error


def finish(summary: Summary) -> None:
    """Say which inputs failed and end with the exit code that this is."""
    from extractor.terminal import say

    for line in summary.failed:
        say(f"clemency: {line.location}: {line.reason}; {line.remedy}")
    if summary.errors > len(summary.failed):
        say(f"clemency: and {summary.errors - len(summary.failed)} more, all in the manifest of a run")
    if summary.errors:
        raise typer.Exit(FAILED if summary.articles else NOTHING)
