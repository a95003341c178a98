"""Article in, records and findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.crosscheck.run import crosscheck
    from extractor.pipeline import Extractor, extract
    from extractor.recognise.attribute import attributions
    from extractor.recognise.count import counts
    from extractor.recognise.date import dates

__all__ = ["Extractor", "attributions", "counts", "crosscheck", "dates", "extract"]

_HOMES = {
    "Extractor": "extractor.pipeline",
    "extract": "extractor.pipeline",
    "counts": "extractor.recognise.count",
    "dates": "extractor.recognise.date",
    "attributions": "extractor.recognise.attribute",
    "crosscheck": "extractor.crosscheck",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for: spaCy takes a second, ``clemency --help`` must not."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
