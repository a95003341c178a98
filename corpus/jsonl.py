"""JSON lines and JSON files -> raw articles, one for each line or object.

Fields that are not asked for are passed over, so a gold file is read as it is.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from corpus.decode import decode
from corpus.fields import read_values
from corpus.files import too_large
from corpus.problem import InputProblem, Unreadable, empty
from corpus.raw import Holder, Raw
from corpus.rows import form_of

EXPORT = "write each article as one JSON object a line"
# A JSON file is parsed as a whole, which takes some five times its size in memory; JSON lines are not.
MAX_JSON = 100_000_000
# Where a JSON file keeps its articles if it is one object with a list in it.
LISTS = ("articles", "items", "docs", "documents", "results", "data", "stories", "rows")


class Line(NamedTuple):
    """A line that is not blank, without its end, and its number from 1."""

    number: int
    data: bytes


def read_objects(stream: BinaryIO, holder: Holder) -> Iterator[Raw | InputProblem]:
    """Yield the article of every line, or its problem."""
    for line in read_lines(stream, holder):
        if isinstance(line, InputProblem):
            yield line
            continue
        try:
            values, note = _object(line.data)
            yield _raw(values, holder, line.number, note)
        except Unreadable as problem:
            yield problem.at(holder.location, line.number)


def read_lines(stream: BinaryIO, holder: Holder) -> Iterator[Line | InputProblem]:
    """Yield every line that is not blank, or its problem. ``holder.limit`` is bytes a line."""
    number = 0
    while data := stream.readline(holder.limit + 1):
        number += 1
        if number == 1 and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield InputProblem(holder.location, "UTF-16, and JSON lines are UTF-8", "save it again as UTF-8")
            return
        if len(data) > holder.limit:
            _skip_rest(stream, data)
            yield too_large(holder.limit).at(holder.location, number)
        elif data.strip():
            yield Line(number, data.rstrip(b"\r\n"))


def _skip_rest(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _raw(values: object, holder: Holder, number: int | None, note: str | None = None) -> Raw:
    """Return the article of one object; Unreadable if it is none, or has no text."""
    if not isinstance(values, dict):
        raise Unreadable("not a JSON object", EXPORT)
    row = read_values(values, holder.fields)
    if not row.text.strip():
        raise empty()
    return Raw(
        row.text.encode(),
        "page" if form_of(row.text) == "page" else "string",
        holder.stem if number is None else holder.id_of(number),
        holder.location,
        number,
        stated=row.stated,
        otherwise=holder.given,
        notes=tuple(said for said in (note, row.note) if said),
    )


def _object(data: bytes) -> tuple[Any, str | None]:
    """Return what is in a line, and how it was decoded if it was not plain UTF-8."""
    decoded = decode(data)
    return _parse(decoded.text), decoded.note


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("not JSON that can be read: nested too deeply", EXPORT) from None
    except ValueError as error:
        raise Unreadable(f"not JSON ({str(error).splitlines()[0][:100]})", EXPORT) from None


def read_json(stream: BinaryIO, holder: Holder) -> Iterator[Raw | InputProblem]:
    """Yield the articles of a JSON file: one object, a list of them, or an object that holds such a list.

    Raises Unreadable if it is none of these. Numbers count objects, from 1.
    """
    data = stream.read(MAX_JSON + 1)
    if len(data) > MAX_JSON:
        raise Unreadable(
            f"larger than {MAX_JSON // 1_000_000} MB, and a .json file is read as a whole",
            "make JSON lines of it, for example with jq -c '.[]'",
        )
    values, note = _object(data)
    if isinstance(values, dict):
        inner = next((values[name] for name in LISTS if isinstance(values.get(name), list)), None)
        if inner is None:
            yield _raw(values, holder, None, note)
            return
        values = inner
    if not isinstance(values, list):
        raise Unreadable("neither a JSON object nor a list of them", EXPORT)
    for number, value in enumerate(values, start=1):
        try:
            if len(json.dumps(value)) > holder.limit:
                raise too_large(holder.limit)
            yield _raw(value, holder, number)
        except Unreadable as problem:
            yield problem.at(holder.location, number)
