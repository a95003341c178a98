"""The grammar of time expressions: the lexicon's rules as one finite automaton over word classes.

Every class is one character, so the row of a text's classes is a string, and a rule is a regular expression
over it (a finite-state cascade; compare Abney 1996, "Partial parsing via finite-state cascades").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.lexicon import load_toml
from extractor.normalise.date import Resolver
from extractor.normalise.date_resolvers import RESOLVERS
from extractor.recognise.date_tokens import BARE_CLASSES, Token

_NAME = re.compile(r"[A-Z][A-Z_0-9]+|\bA\b")
_MACRO_DEPTH = 6
_FIRST_SYMBOL = (
    0xC0  # letters of Latin-1: none is special in a regular expression, all fit a fast character set
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """``symbols`` maps a class to its character, ``resolvers`` a rule id to its function."""

    symbols: dict[str, str]
    pattern: re.Pattern[str]
    resolvers: dict[str, Resolver]


@cache
def grammar() -> Grammar:
    """Compile the lexicon's rules once; an unknown class, macro or resolver is an error."""
    data = load_toml("dates")
    names = [*BARE_CLASSES, *data["words"], *data["lists"], *data["phrases"]]
    symbols = {name: chr(_FIRST_SYMBOL + place) for place, name in enumerate(dict.fromkeys(names))}
    rules = {rule["id"]: _expand(rule["pattern"], data["macros"], symbols) for rule in data["rule"]}
    silent = "".join(symbols[name] for name in data["silent"]["classes"])
    # The group that names a rule stands behind its body: ``re`` passes over an alternative at once if it
    # begins with a character that isn't there, but not if it begins with a group.
    alternatives = "|".join(f"(?:{body})(?P<{name}>)" for name, body in rules.items())
    pattern = re.compile(f"(?=[^{silent}])(?:{alternatives})")
    return Grammar(symbols, pattern, {rule["id"]: RESOLVERS[rule["resolve"]] for rule in data["rule"]})


def _expand(pattern: str, macros: dict[str, str], symbols: dict[str, str]) -> str:
    """Replace macros by their bodies and classes by their characters; every group becomes a plain one."""

    def replace(match: re.Match[str]) -> str:
        name = match.group()
        return f"({macros[name]})" if name in macros else name

    for _ in range(_MACRO_DEPTH):
        pattern = _NAME.sub(replace, pattern)
    unknown = set(_NAME.findall(pattern)) - set(symbols)
    if unknown:
        raise ValueError(f"lexicon dates: unknown classes {sorted(unknown)}")
    body = _NAME.sub(lambda match: symbols[match.group()], pattern)
    return re.sub(r"\((?!\?)", "(?:", body.replace(" ", ""))


def matches(row: list[Token]) -> Iterator[tuple[str, int, int]]:
    """Yield (rule id, first token, token after the last) of every expression, left to right."""
    compiled = grammar()
    symbols = compiled.symbols
    classes = "".join([symbols[token.name] for token in row])
    for match in compiled.pattern.finditer(classes):
        if match.end() > match.start():
            yield match.lastgroup or "", match.start(), match.end()
