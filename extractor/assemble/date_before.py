"""Days told before the claim's sentence: what opens the sentence before, a total of it, the news at hand."""

from __future__ import annotations

import datetime as dt

from extractor.assemble import clause
from extractor.assemble.date_lead import is_of_others
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.earlier import Earlier
from extractor.assemble.term import service_of, term_interval
from extractor.lexicon import words
from extractor.mention import DateMention, Interval

ENDS = words("date", "ends")
_IN_TOTAL = frozenset((("in", "total"), ("in", "all"), ("all", "told")))
#: Days. What is as fresh is one piece of news.
_FRESH_DAYS = 3


def summed_up(draft: Draft, story: Story) -> Interval | None:
    """ "In April she freed some. In total, she granted 39 pardons": the total is that of April."""
    tree = draft.sentence.tree
    year = year_of_requests(draft, story)
    if year is not None:
        return year.interval
    verb = clause.verb_of(tree, draft.predicate)
    opens = tuple(tree.lower[:2]) in _IN_TOTAL and tree.lower[2:3] != ["of"]  # "in all of 2024"
    if verb is None or tree.tags[verb] != "VBD" or not opens:
        return None
    if clause.auxiliaries(tree, verb) & {"has", "have", "had"}:
        return None
    opening = opening_before(draft, story) or _day_of_paragraph_before(draft, story)
    return opening.interval if opening is not None else None


def year_before(draft: Draft) -> Interval | None:
    """ "commuted eight terms this year, up from five": the five are of the year before."""
    told = draft.elided.interval if draft.elided is not None and draft.route == "comparison" else None
    if told is None or told.start is None or told.end is None:
        return None
    if (told.start.month, told.start.day) != (1, 1) or told.start.year != told.end.year:
        return None
    last = told.start.year - 1
    return Interval(dt.date(last, 1, 1), dt.date(last, 12, 31))


def _day_of_paragraph_before(draft: Draft, story: Story) -> DateMention | None:
    """ "She granted pardons on Thursday to a nurse.", which is a paragraph of its own: its only day."""
    before = story.sentences[: draft.sentence.index]
    near = [s for s in before if s.block is before[-1].block and s.acts]
    days = [d for s in near for d in s.dates if d.granularity == "day" and d.rule not in ENDS]
    return days[0] if len(days) == 1 else None


def in_same_news(draft: Draft, story: Story, before: Earlier) -> Draft | None:
    """Return the claim just before, of another grantor, whose day is that of the news.

    "The king on Tuesday pardoned 12. Other rulers did likewise. The Ruler of Doha pardoned 39".
    """
    last, tree = before.last(draft), draft.sentence.tree
    if last is None or story.published is None or last.scope != "event" or last.granularity != "day":
        return None
    verb = clause.verb_of(tree, draft.predicate)
    near = draft.sentence.index - last.sentence.index <= 2 and draft.sentence.block is last.sentence.block
    told = verb is not None and tree.tags[verb] == "VBD" and not clause.auxiliaries(tree, verb)
    day = last.interval.end
    fresh = day is not None and 0 <= (story.published - day).days <= _FRESH_DAYS
    alike = last.action == draft.action and last.status == "granted" and draft.route == "object"
    return last if near and told and fresh and alike else None


def opening_before(draft: Draft, story: Story) -> DateMention | None:
    """The day that opens the sentence before: "On Monday he signed a law. He also pardoned 12 people."."""
    index = draft.sentence.index
    if not index:
        return None
    previous: Sentence = story.sentences[index - 1]
    if previous.block is not draft.sentence.block:
        return None
    dates = previous.dates
    found = [d for d in dates if d.start - previous.tree.start <= 4]
    if not found and _goes_on(draft, previous):
        found = dates
    if not found and any(a.form != "noun" for a in previous.acts):
        found = [d for d in dates if d.granularity == "day" and d.rule not in ENDS]
        # "Every man was spared on Friday. She commuted all five terms."
        found = found if len(found) == 1 and not is_of_others(previous, found[0]) else []
    if not found:
        return None
    if found[0].rule.startswith("term") and draft.grantor and draft.grantor.name:
        interval = term_interval(draft, found[0], story, story.table, False)
        return None if interval is None else DateMention(0, 0, "", "DATE", "", interval, "day", "term")
    near = found[0].granularity in ("day", "month") or _goes_on(draft, previous)
    day = found[0].interval
    return found[0] if near and day is not None and not _is_after_service(draft, day, story) else None


def _is_after_service(draft: Draft, day: Interval, story: Story) -> bool:
    """ "Last month Roe pardoned 12. He has freed fewer than Doe, who freed 40": not Doe's month."""
    served = service_of(draft, story, story.table)
    ended = served.end if served is not None else None
    return ended is not None and day.start is not None and ended < day.start


def year_of_requests(draft: Draft, story: Story) -> DateMention | None:
    """Return the year whose requests a claim decides: "reviewed 143 in 2016. He granted 14"."""
    opening = opening_before(draft, story) if draft.route == "petitions" else None
    return opening if opening is not None and opening.granularity == "year" else None


def _goes_on(draft: Draft, previous: Sentence) -> bool:
    """ "In 1991 the president read their files. He spared 19": one story, told in the past."""
    tree, verb = draft.sentence.tree, clause.verb_of(draft.sentence.tree, draft.predicate)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or tree.tags[verb] != "VBD" or clause.auxiliaries(tree, verb):
        return False
    years = [d for d in previous.dates if d.granularity == "year"]
    return subject == 0 and tree.lower[0] in ("he", "she", "they") and len(years) == len(previous.dates) == 1


def joined_to(draft: Draft, before: Earlier) -> Draft | None:
    """ "He spared 19 and let six go": the second act of a sentence whose first took its time from before."""
    last = before.last(draft)
    same = last is not None and last.sentence is draft.sentence and last.scope == draft.scope
    return last if last is not None and same and last.date_basis == "context" else None
