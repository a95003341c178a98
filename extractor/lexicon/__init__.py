"""The words, apart from the code. Every file is loaded once and checked strictly."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_toml(name: str) -> dict[str, Any]:
    """Return the parsed lexicon file ``name`` (without its suffix)."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def load_csv(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of the CSV lexicon file ``name`` (without its suffix)."""
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def words(module: str, name: str) -> frozenset[str]:
    """Return the word class ``name`` of ``module`` from constructions.toml.

    Raises KeyError for a class that is not there.
    """
    return frozenset(load_toml("constructions")[module][name])
