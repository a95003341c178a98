"""Article in, records and findings out.

>>> from extractor import Article, crosscheck, extract
>>> one = Article(id="one", text="Gov. Laura Kelly pardoned eight people on June 24, 2021.")
>>> other = Article(id="other", text="Gov. Laura Kelly pardoned nine people on June 24, 2021.")
>>> claims = extract(one) + extract(other)
>>> [(claim.action, claim.count.value, claim.date.start) for claim in claims]
[('pardon', 8, '2021-06-24'), ('pardon', 9, '2021-06-24')]
>>> [finding.verdict for finding in crosscheck(claims).findings]
['conflicts']

The names in ``__all__`` are stable: they and their parameters change only with a new major version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.claims import Claims
    from extractor.crosscheck.run import CrossCheck, crosscheck
    from extractor.pipeline import Extractor, extract
    from extractor.recognise.attribute import attributions
    from extractor.recognise.count import counts
    from extractor.recognise.date import dates
    from schemas.article import Article
    from schemas.record import ClaimRecord

__all__ = [
    "Article",
    "ClaimRecord",
    "Claims",
    "CrossCheck",
    "Extractor",
    "attributions",
    "counts",
    "crosscheck",
    "dates",
    "extract",
]

_HOMES = {
    "Article": "schemas.article",
    "ClaimRecord": "schemas.record",
    "Claims": "extractor.claims",
    "CrossCheck": "extractor.crosscheck.run",
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


def __dir__() -> list[str]:
    """Return the public names, also those that are not loaded yet, for completion."""
    return sorted({*globals(), *__all__})
