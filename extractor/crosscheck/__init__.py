"""Records of different articles against each other, and against official statistics: events and findings.

The package can be called, so that ``from extractor import crosscheck`` gives the function by the name of its
folder: ``crosscheck(records)``. ``run`` holds it and tells the steps in order.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.crosscheck.run import CrossCheck


class _CallablePackage(ModuleType):
    """A package that is also its main function."""

    def __call__(self, *args: Any, **named: Any) -> CrossCheck:
        """Cross-check records; arguments as ``extractor.crosscheck.run.crosscheck``."""
        from extractor.crosscheck.run import crosscheck

        return crosscheck(*args, **named)


crosscheck = sys.modules[__name__]
crosscheck.__class__ = _CallablePackage
