"""Days that only the text around them fixes: of the country that a feast is of, of what was told before."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft, Story
from extractor.assemble.earlier import Earlier
from extractor.mention import DateMention, Interval
from extractor.normalise.national_day import as_month_day
from extractor.recognise.date import date_phrases

#: "the same day", "eight days earlier".
_DAYS_OFF = re.compile(r"\b(?:days?|weeks?) (?:earlier|later|before|after)$")


def of_country(draft: Draft, words: DateMention) -> Interval | None:
    """ "On Independence Day": the day of the grantor's country."""
    country = draft.grantor.jurisdiction if draft.grantor else None
    plain = as_month_day(words.text, country) if country else None
    read = date_phrases(plain, draft.sentence.published) if plain else []
    return read[0].interval if len(read) == 1 else words.interval


def anchor_of(draft: Draft, words: DateMention, story: Story, before: Earlier) -> Interval | None:
    """Return the last calendar date before an expression that points back: "That year", "two days later"."""
    spanning = words.type == "DURATION"  # "12, against three in the five years before": nothing farther off
    lower = words.text.lower()
    of_day = lower.endswith(" day") or _DAYS_OFF.search(lower) is not None  # of no month or year
    start = draft.sentence.tree.start if spanning else max(0, words.start - 600)
    for told in reversed(date_phrases(story.view.text[start : words.start], story.published)):
        interval = of_country(draft, told) if told.rule == "national_day" else told.interval
        if interval and told.rule == "term_so_far" and lower.endswith("year") and interval.start:
            return Interval(interval.start, interval.start)  # "since taking office in 2020 ... that year"
        if interval and told.granularity != "term" and not (of_day and interval.start != interval.end):
            return interval
    if spanning:
        return None
    of_news = Interval(story.published, story.published) if story.published else None
    return before.last_interval(draft) or of_news
