"""Years told of what happened at the edge of a time in office: one event, not the total of the year."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft
from extractor.mention import DateMention

_DAYS = frozenset(("term_first_day", "term_last_day"))
#: "shortly before he left office in 2017": what was done then.
_ON_LEAVING = re.compile(
    r"(?i)\b(?:shortly|just|days?|weeks?|hours?|minutes?|moments?|soon) before (?:[sh]?he|they|leaving)\b"
)


def is_on_leaving(draft: Draft, words: DateMention | None, text: str) -> bool:
    """ "granted 330 shortly before he left office in 2017", not "39 in 2017, 12 of them before he left"."""
    behind = text[draft.sentence.tree.ends[draft.counted.head] :].lstrip()
    return words is not None and words.granularity == "year" and _ON_LEAVING.match(behind) is not None


def is_on_edge(draft: Draft, words: DateMention) -> bool:
    """ "On her first full day as governor in 1977 she pardoned 39"."""
    return words.granularity == "year" and not _DAYS.isdisjoint(d.rule for d in draft.sentence.dates)
