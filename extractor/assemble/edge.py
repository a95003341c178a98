"""Years told of what happened at the edge of a time in office: one event, not the total of the year."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft
from extractor.mention import DateMention

_DAYS = frozenset(("term_first_day", "term_last_day"))
_OF_DAY = 5  # characters from the day to its year: ", in "
#: "shortly before he left office in 2017": what was done then.
_ON_LEAVING = re.compile(
    r"(?i)\s{0,2}(?:shortly|just|soon|days?|weeks?|hours?|minutes?|moments?) "
    r"before (?:[sh]?he|they|leaving)\b"
)


def is_on_leaving(draft: Draft, words: DateMention | None, text: str) -> bool:
    """ "granted 330 shortly before he left office in 2017", not "39 in 2017, 12 of them before he left"."""
    behind = draft.sentence.tree.ends[draft.counted.head]
    return words is not None and words.granularity == "year" and bool(_ON_LEAVING.match(text, behind))


def is_on_edge(draft: Draft, words: DateMention) -> bool:
    """ "On her first full day as governor in 1977 she pardoned 39": the year is that of the day before it."""
    days = (d for d in draft.sentence.dates if d.rule in _DAYS)
    return words.granularity == "year" and any(0 <= words.start - d.end <= _OF_DAY for d in days)
