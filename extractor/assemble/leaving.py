"""Totals told of somebody who leaves office: "ended her term with 61 commutations"."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft

#: "ended his presidency having granted 1,927", "left the White House with 61 commutations"; not "by".
_AT_THE_END = re.compile(
    r"\b(?:end(?:ed|s|ing)|finish(?:ed|es)|closed|left|leaves|leaving|conclud\w{2}|complet\w{2})\b"
    r"[^.;,]{1,40}\b(?:presidency|tenure|terms?|office|white house|governorship|mansion)\b"
    r"[^.;]{0,20}\b(?:with|having)\b"
)


def is_left(draft: Draft, before: str) -> bool:
    """ "left office with 61 commutations"; "is ending the term with clemency for eight people" is one act."""
    found = _AT_THE_END.search(before)
    return found is not None and not (found.group().endswith("with") and draft.counted.basis == "people")
