"""The public names: stable, documented, typed, and each with an example that runs as a doctest."""

from __future__ import annotations

import inspect
import typing

import pytest
from pydantic import BaseModel

import extractor

NAMES = [
    "Article", "ClaimRecord", "Claims", "CrossCheck", "Extractor", "attributions", "counts", "crosscheck",
    "dates", "extract",
]  # fmt: skip


def test_the_public_names_are_these() -> None:
    """Taking one away breaks other people's code."""
    assert extractor.__all__ == NAMES
    assert set(NAMES) <= set(dir(extractor))


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(extractor, name)
    assert len(inspect.getdoc(found) or "") > 30


@pytest.mark.parametrize(
    "name", ["Claims", "Extractor", "attributions", "counts", "crosscheck", "dates", "extract"]
)
def test_what_does_something_has_an_example(name: str) -> None:
    found = typing.cast(object, getattr(extractor, name))
    if name == "crosscheck":  # the package that can be called; its function stands in ``run``
        from extractor.crosscheck.run import crosscheck as found
    assert ">>> " in (inspect.getdoc(found) or "")


@pytest.mark.parametrize("name", ["attributions", "counts", "dates", "extract"])
def test_functions_are_typed(name: str) -> None:
    signature = inspect.signature(getattr(extractor, name))
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(one.annotation is not inspect.Parameter.empty for one in signature.parameters.values())


@pytest.mark.parametrize("name", ["Article", "ClaimRecord"])
def test_data_is_a_model(name: str) -> None:
    assert issubclass(getattr(extractor, name), BaseModel)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        extractor.frobnicate  # noqa: B018
