"""Where log messages go: warnings to people as lines, everything to a file as JSON lines when asked for."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from extractor.terminal import say

PACKAGES = ("corpus", "extractor")


class _Lines(logging.Formatter):
    """One JSON object a line: time (UTC), level, event, and what else was said of it."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told | getattr(record, "fields", {}), ensure_ascii=False, default=str)


class _ForPeople(logging.Handler):
    """Warnings and worse as lines on standard error, made harmless."""

    def emit(self, record: logging.LogRecord) -> None:
        fields = getattr(record, "fields", {})
        said = ", ".join(f"{name} {value}" for name, value in fields.items() if value is not None)
        say(f"clemency: {record.getMessage()}" + (f" ({said})" if said else ""))


@contextmanager
def logging_to(path: Path | None) -> Iterator[None]:
    """While the block lasts, log warnings to people and, if a file is named, add everything to it as JSON.

    Raises OSError if the file can't be opened.
    """
    handlers: list[logging.Handler] = [_ForPeople(logging.WARNING)]
    if path is not None:
        handlers.append(logging.FileHandler(path, encoding="utf-8"))
        handlers[-1].setFormatter(_Lines())
    with ExitStack() as stack:
        for name in PACKAGES:
            logger = logging.getLogger(name)
            stack.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.INFO)
            for handler in handlers:
                logger.addHandler(handler)
                stack.callback(logger.removeHandler, handler)
        try:
            yield
        finally:
            for handler in handlers:
                handler.close()
