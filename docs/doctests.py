"""For mkdocstrings: examples in docstrings (``>>>``) as code, which Markdown takes for quotations."""

from __future__ import annotations

import re
from typing import Any

import griffe

# An example: a line with the prompt and all that follow it up to a blank one.
_EXAMPLE = re.compile(r"(?m)^>>> .*(?:\n(?!\s*$).+)*")


class Doctests(griffe.Extension):
    """Fences the examples of every docstring."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite the docstring of an object that was just read."""
        if obj.docstring:
            obj.docstring.value = _EXAMPLE.sub(_fenced, obj.docstring.value)


def _fenced(example: re.Match[str]) -> str:
    return f"```pycon\n{example[0]}\n```"
