"""Fill the slots of each claim, in the order in which they need one another."""

from __future__ import annotations

from extractor.assemble.date import assign_date, date_words
from extractor.assemble.draft import Draft, Story
from extractor.assemble.grantor import assign_grantor
from extractor.assemble.scope import decide_scope
from extractor.assemble.status import decide_status
from extractor.normalise.grantor import GrantorTable


def fill_slots(drafts: list[Draft], story: Story, table: GrantorTable) -> None:
    """Decide status, grantor, scope and date of every claim, in reading order."""
    for place, draft in enumerate(drafts):
        before = drafts[:place]
        draft.status = decide_status(draft)
        assign_grantor(draft, story, before)
        words = date_words(draft)
        has_day = words is not None and words.granularity == "day" and words.rule not in ("as_of", "by", "since")
        has_year = words is not None and words.granularity in ("year", "range")
        draft.scope = decide_scope(draft, story.view, has_day, has_year)
        assign_date(draft, story, table, before)
