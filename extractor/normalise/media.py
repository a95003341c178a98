"""Papers, agencies and stations by what their names hold, and what they are called when told again."""

from __future__ import annotations

import re
from typing import Final

_TOLD_AGAIN: Final = re.compile(
    r"(?i)the (?:news)?(?:paper|daily|weekly|magazine|broadcaster|channel|station|agency|network)"
)
_MEDIUM: Final = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|broadcaster"
    r"|(?:news|television|TV|radio) (?:agency|station|channel|network)"
    r"|Times|Post|News|Tribune|Herald|Gazette|Press|Journal|Chronicle|Star|Telegraph|Guardian)\b"
)


def tells_medium(phrase: str) -> bool:
    """Say whether a source is "the newspaper" or the like, which was named before."""
    return _TOLD_AGAIN.fullmatch(phrase) is not None


def is_medium(phrase: str) -> bool:
    """Say whether a source is a paper or a station: "the daily Roe Post", "state television station X"."""
    return _MEDIUM.search(phrase) is not None
