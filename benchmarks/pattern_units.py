"""What to repeat for a regular expression: common things, its own literals and what its loops take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

COMMON = (
    "pardon ", "commuted ", "clemency", "amnesty ", "mercy to ", "“", "”", '"', "'", "’", "‘", "(", ")",
    "[", "]", "<", ">", "<a ", "</a>", "twenty ", "one hundred and ", "million ", "a ", "A", "Aa ", "a",
    "1", "1,", "1 ", "1,000", " ", "\n", "\t", "\r\n", "\u00a0", ". ", ".", ", ", "-", "- ", "—", ": ",
    "; ", "of the ", "and ", "in 2024 ", "Jan. 1, ", "President ", "said ", "@", "http://", "www.", "&",
    "&#", "*", "**", "_", "#", "é",
)  # fmt: skip


def units(pattern: re.Pattern[Any]) -> list[str]:
    """Return what to repeat for a pattern: the common things, its literals and what its loops take."""
    parsed = re._parser.parse(pattern.pattern, pattern.flags & ~re.LOCALE)  # type: ignore[attr-defined]
    own = [*_literals(parsed), *_loops(parsed), _example(parsed)]
    return list(dict.fromkeys([*COMMON, *(unit[:200] for unit in own if unit)]))


def _nodes(parsed: Any) -> Iterator[tuple[str, Any]]:
    """Yield the operations of a parsed pattern, inner ones too."""
    for operation, argument in parsed:
        yield str(operation), argument
        for inner in _inner(argument):
            yield from _nodes(inner)


def _inner(argument: Any) -> Iterator[Any]:
    if type(argument).__name__ == "SubPattern":
        yield argument
    elif isinstance(argument, (tuple, list)):
        for part in argument:
            yield from _inner(part)


def _literals(parsed: Any) -> list[str]:
    """Return the runs of literal characters, the longest first, at most twelve."""
    runs = {_run(part) for part in [parsed, *(inner for _, a in _nodes(parsed) for inner in _inner(a))]}
    return sorted(runs - {""}, key=lambda run: (-len(run), run))[:12]


def _run(parsed: Any) -> str:
    return "".join(chr(argument) for operation, argument in parsed if str(operation) == "LITERAL")


def _loops(parsed: Any) -> list[str]:
    """Return an example of what each loop takes once."""
    loops = [a for o, a in _nodes(parsed) if o in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")]
    return list(dict.fromkeys(_example(argument[2]) for argument in loops))[:24]


def _example(parsed: Any) -> str:
    """Return a text that the pattern, or a part of it, may match; assertions are passed over."""
    made = ""
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            made += chr(argument)
        elif name in ("ANY", "NOT_LITERAL"):
            made += "a"
        elif name == "IN":
            made += _member(argument)
        elif name == "BRANCH":
            made += _example(argument[1][-1])
        elif name == "SUBPATTERN":
            made += _example(argument[-1])
        elif name == "ATOMIC_GROUP":
            made += _example(argument)
        elif name.endswith("REPEAT"):
            made += _example(argument[2]) * min(max(argument[0], 1), 8)
    return made


def _member(members: Any) -> str:
    """Return a character of a class."""
    if str(members[0][0]) == "NEGATE":
        return next((sign for sign in "a 1.-A\n_" if not _holds(members[1:], sign)), "\u2603")
    operation, argument = members[0]
    if str(operation) == "LITERAL":
        return chr(argument)
    if str(operation) == "RANGE":
        return chr(argument[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a"}.get(str(argument), ".")


def _holds(members: Any, sign: str) -> bool:
    return any(
        (str(o) == "LITERAL" and chr(a) == sign)
        or (str(o) == "RANGE" and a[0] <= ord(sign) <= a[1])
        or (str(a) == "CATEGORY_SPACE" and sign.isspace())
        or (str(a) == "CATEGORY_DIGIT" and sign.isdigit())
        or (str(a) == "CATEGORY_WORD" and (sign.isalnum() or sign == "_"))
        for o, a in members
    )
