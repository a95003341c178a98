"""Feasts beside an act: "before Christmas 2010" is a month, "before Easter" in the news of it no day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.lexicon import load_toml
from extractor.mention import DateMention
from extractor.normalise import calendar_days

#: Days. A feast as near as this is the one that the news is about, whichever year its bare name gives.
_NEAR = 31
_YEAR = 365
#: What stands before a feast on which something was done: "on Christmas Eve", "over Easter", "since Easter".
_ON = ("on", "at", "over", "since", "during", "last", "by", "until", "from", "of")


@cache
def _feasts() -> tuple[str, ...]:
    return tuple(load_toml("dates")["holidays"])


def at_feast(mention: DateMention, draft: Draft, story: Story) -> DateMention | None:
    """Return what a feast means for an act, ``None`` where it is only the occasion.

    "pardoned 39 people just before Christmas 2010": in that December. "pardons 39 before Easter", in the news
    of that week, and "With Easter upon us, she has pardoned 39" give no day.
    """
    day = mention.interval.start if mention.interval else None
    if day is None or mention.rule not in ("before", "holiday") or mention.granularity != "day":
        return mention
    if mention.rule == "holiday":
        return None if _is_upon_us(mention, day, story) else mention
    if not _is_feast(mention) or draft.status != "granted" or _is_summed(draft):
        return mention
    if mention.basis != "explicit" and story.published is not None and _is_near(day, story.published):
        return None
    eve = calendar_days.add_days(day, -1)
    month = calendar_days.months(eve.year, eve.month) if eve is not None else None
    return replace(mention, interval=month, granularity="month", rule="month") if month else mention


def _is_feast(mention: DateMention) -> bool:
    words = mention.text.lower().replace("’", "'")
    return words.startswith(_feasts())


def _is_near(day: dt.date, published: dt.date) -> bool:
    """Whether a yearly day, read as the latest one, is just over or comes again soon."""
    past = (published - day).days
    return past <= _NEAR or past >= _YEAR - _NEAR


def _is_upon_us(mention: DateMention, day: dt.date, story: Story) -> bool:
    """ "With Easter upon us", "as Christmas nears": the next one, on which nothing has been done yet."""
    if story.published is None or mention.basis == "explicit" or not _is_feast(mention):
        return False
    opening = story.view.text[max(0, mention.start - 12) : mention.start].lower().split()
    told = bool(opening) and opening[-1] in _ON
    return not told and (story.published - day).days >= _YEAR - _NEAR


def _is_summed(draft: Draft) -> bool:
    """ "had pardoned 39 before Christmas": a total to that day."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and "had" in clause.auxiliaries(tree, verb)
