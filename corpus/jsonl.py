"""JSON lines -> articles: ``id``, ``text`` and any of ``title``, ``published``, ``publisher``, ``url``.

Other fields are passed over, so a gold file is read as it is.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from corpus.decode import decode
from corpus.files import too_large
from corpus.metadata import Metadata, encodable, read_metadata
from corpus.problem import InputProblem, Unreadable

EXPORT = "write each article as one JSON object a line"


@dataclass(frozen=True, slots=True)
class Line:
    """The article of one line, and how the line was decoded if it was not plain UTF-8."""

    number: int
    text: str
    stated: Metadata
    note: str | None


def read_lines(stream: BinaryIO, location: str, limit: int) -> Iterator[Line | InputProblem]:
    """Yield the article, or the problem, of every line that is not blank. ``limit`` is bytes a line."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield InputProblem(location, "UTF-16, and JSON lines are UTF-8", "save it again as UTF-8")
            return
        try:
            if len(line) > limit:
                _skip_rest(stream, line)
                raise too_large(limit)
            if line.strip():
                yield _parse(number, line.rstrip(b"\r\n"))
        except Unreadable as problem:
            yield problem.at(location, number)


def _skip_rest(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _parse(number: int, line: bytes) -> Line:
    decoded = decode(line)
    try:
        values = json.loads(decoded.text)
    except RecursionError:
        raise Unreadable("not JSON that can be read: nested too deeply", EXPORT) from None
    except ValueError as error:
        raise Unreadable(f"not JSON ({str(error).splitlines()[0][:100]})", EXPORT) from None
    if not isinstance(values, dict):
        raise Unreadable("not a JSON object", EXPORT)
    if "text" not in values:
        raise Unreadable("no field text", 'give the article\'s text as "text"')
    text = values["text"]
    if not isinstance(text, str):
        raise Unreadable(f"text is {type(text).__name__}, not a string", 'give the article\'s text as "text"')
    return Line(number, encodable(text, "text"), read_metadata(values, "the record"), decoded.note)
