"""What reaches a terminal: progress, messages, and hostile text made harmless."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def harmless(text: str) -> str:
    """Return text of the same length that can't command a terminal.

    Control characters become their pictures (ESC is ``␛``), line ends and tabs spaces, and the characters
    that turn the direction of writing U+FFFD. Offsets stay valid.

    >>> harmless("12\\x1b[31m pardons")
    '12␛[31m pardons'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _visible(char: str) -> str:
    if char in "\n\r\t" or unicodedata.category(char) in ("Zs", "Zl", "Zp"):
        return " "
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"


def say(message: str) -> None:
    """Write a line for people to standard error."""
    sys.stderr.write(f"{harmless(message)}\n")


def with_progress(items: Iterable[T], what: str) -> Iterator[T]:
    """Yield the items; while that lasts, count them on standard error if it is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # here, because start-up must not wait for it
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, description=what, total=None)
