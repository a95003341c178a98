"""Days that another sentence of the news tells: its lead, or the one that tells the act again."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.term import EDGE_DAYS
from extractor.mention import DateMention

#: Days. What is older is not the news.
_FRESH = 7
#: Sentences behind a lead that may go on about it.
_REACH = 8
#: Constructions whose verb says that somebody did it.
_DONE = ("object", "recipient", "released", "act_counted")
#: Sentences behind a claim that may tell when the act was.
_SOON = 3


def day_of_lead(draft: Draft, story: Story) -> DateMention | None:
    """Return the day of a lead that tells of such acts without their number.

    "Three governors marked the feast on Friday with pardons. Gov. Roe pardoned 12. Gov. Doe freed nine."
    """
    lead, tree = story.first_in_body, draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    if lead is None or lead is draft.sentence or draft.scope != "event" or verb is None:
        return None
    told = tree.tags[verb] == "VBD" and not clause.auxiliaries(tree, verb) and draft.route in _DONE
    if not 0 < draft.sentence.index - lead.index <= _REACH:
        return None
    between = story.sentences[lead.index + 1 : draft.sentence.index + 1]
    if not told or not lead.acts or any(sentence.dates for sentence in between):
        return None
    return _only_day(lead, story)


def day_spent(draft: Draft, story: Story) -> DateMention | None:
    """Return the day of which the sentence before says how somebody spent it.

    "Roe spent her last full day in office at her desk. She pardoned 70", "spent Tuesday signing bills".
    """
    tree, place = draft.sentence.tree, draft.sentence.index
    verb = clause.verb_of(tree, draft.predicate)
    before = story.sentences[place - 1] if place else None
    if before is None or before.block is not draft.sentence.block or draft.sentence.dates or verb is None:
        return None
    told = tree.tags[verb] == "VBD" and draft.route in (*_DONE, "surface_after")
    if not told or draft.scope != "event" or len(before.dates) != 1:
        return None
    day = before.dates[0]
    if day.granularity != "day" and day.rule not in EDGE_DAYS:
        return None
    token = before.tree.token_at(day.start)
    opening = before.tree.lower[:token]
    was = before.tree.lower[before.tree.heads[token or 0]] in ("was", "proved") and day.rule in EDGE_DAYS
    return day if was or {"spent", "spends"}.intersection(opening[-4:]) else None


def day_told_next(draft: Draft, story: Story) -> DateMention | None:
    """Return the day on which the act of a lead was, as the next sentences tell it.

    "The pardons for three former ministers are unlikely to stir up the country. On Wednesday, President Roe
    pardoned John Doe, Jim Poe and Jane Moe."
    """
    act, tree = draft.act, draft.sentence.tree
    if act is None or act.form != "noun" or draft.status != "granted":
        return None
    spoken_of = tree.deps[act.token] == "nsubj" and tree.heads[act.token] == draft.predicate
    if draft.predicate != act.token and not spoken_of:
        return None
    place = draft.sentence.index + 1
    days = []
    for sentence in story.sentences[place : place + _SOON]:
        done = [a for a in sentence.acts if a.form == "deed" and a.action == act.action]
        if done and not any(c.basis == "people" for c in sentence.counted):
            days.append(_only_day(sentence, story))
    return days[0] if len(days) == 1 else None


def is_decided_next(draft: Draft, story: Story) -> bool:
    """ "On Monday she took up 14 requests for clemency. Twelve were turned down": on that day."""
    place = draft.sentence.index
    previous = story.sentences[place - 1] if place else None
    if previous is None or previous.block is not draft.sentence.block:
        return False
    return draft.route == "petitioned" or any(act.form == "noun" for act in previous.acts)


def _only_day(sentence: Sentence, story: Story) -> DateMention | None:
    """Return the day of a sentence that tells one, if it is that of the news."""
    days = [d for d in sentence.dates if d.granularity == "day"]
    if len(days) != 1 or story.published is None:
        return None
    told = days[0].interval.end if days[0].interval else None
    return days[0] if told is not None and 0 <= (story.published - told).days <= _FRESH else None
