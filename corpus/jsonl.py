"""JSON lines and JSON files -> raw articles, one for each line or object.

Lines are not parsed here but where they become articles, so that a cheap test can come before it. Fields that
are not asked for are passed over, so a gold file is read as it is.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from corpus.decode import decode
from corpus.files import too_large
from corpus.problem import InputProblem, Unreadable
from corpus.raw import Holder, Raw

EXPORT = "write each article as one JSON object a line"
# A JSON file is parsed as a whole, which takes some five times its size in memory; JSON lines are not.
MAX_JSON = 100_000_000
# Where a JSON file keeps its articles if it is one object with a list in it.
LISTS = ("articles", "items", "docs", "documents", "results", "data", "stories", "rows")


def read_lines(stream: BinaryIO, holder: Holder) -> Iterator[Raw | InputProblem]:
    """Yield every line that is not blank, or its problem. ``holder.limit`` is bytes a line."""
    number = 0
    while line := stream.readline(holder.limit + 1):
        number += 1
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield InputProblem(holder.location, "UTF-16, and JSON lines are UTF-8", "save it again as UTF-8")
            return
        if len(line) > holder.limit:
            _skip_rest(stream, line)
            yield too_large(holder.limit).at(holder.location, number)
        elif line.strip():
            yield _raw(line.rstrip(b"\r\n"), holder, number)


def _skip_rest(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _raw(data: bytes, holder: Holder, number: int) -> Raw:
    return Raw(data, "json", holder.id_of(number), holder.location, number, otherwise=holder.given)


def parse_object(data: bytes) -> tuple[dict[str, Any], str | None]:
    """Return the JSON object in a line and how it was decoded if it was not plain UTF-8.

    Raises Unreadable for anything else than one object.
    """
    decoded = decode(data)
    values = _parse(decoded.text)
    if not isinstance(values, dict):
        raise Unreadable("not a JSON object", EXPORT)
    return values, decoded.note


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
    values = _parse(decode(data).text)
    if isinstance(values, dict):
        inner = next((values[name] for name in LISTS if isinstance(values.get(name), list)), None)
        if inner is None:
            yield Raw(data, "json", holder.stem, holder.location, otherwise=holder.given)
            return
        values = inner
    if not isinstance(values, list):
        raise Unreadable("neither a JSON object nor a list of them", EXPORT)
    for number, value in enumerate(values, start=1):
        line = json.dumps(value, ensure_ascii=True).encode()
        if len(line) > holder.limit:
            yield too_large(holder.limit).at(holder.location, number)
        else:
            yield _raw(line, holder, number)
