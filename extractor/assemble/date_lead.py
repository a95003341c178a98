"""Days that another sentence of the news tells: its lead, or the one that tells the act again."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.news import has_left_office
from extractor.assemble.term import EDGE_DAYS
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.quotation import Line, quotations
from extractor.tree import Tree

#: Days. What is older is not the news.
_FRESH = 7
#: Sentences behind a lead that may go on about it.
_REACH = 8
#: Constructions whose verb says that somebody did it.
_DONE = (
    "object", "object_of", "recipient", "receiver", "released", "act_counted", "surface_after", "modified",
    "petitions", "ellipsis", "batches", "joined",
)  # fmt: skip
_MAKING = words("instrument", "making")
_SITTING = words("date_lead", "sitting")
_SPEAKING_OF = words("doer", "judging") | words("date_words", "asking")
#: Auxiliaries of a plain passive.
_WERE = frozenset(("was", "were", "got", "being"))
#: Sentences of the body before its lead: a byline, a line of a list.
_OPENING = 3
#: Sentences behind a claim that may tell when the act was.
_SOON = 3


def day_of_lead(draft: Draft, story: Story) -> DateMention | None:
    """Return the day of a lead that tells of such acts, where the text goes on about them.

    "Three governors marked the feast on Friday with pardons. Gov. Roe pardoned 12. Gov. Doe freed nine";
    "Several people won clemency from Gov. Roe on Thursday. Fourteen received pardons".
    """
    lead, tree = lead_of(story), draft.sentence.tree
    verb = _main_verb(tree, draft.predicate)
    if lead is None or lead is draft.sentence or draft.scope == "cumulative" or verb is None:
        return None
    told = tree.tags[verb] == "VBD" and not clause.auxiliaries(tree, verb)
    told = told or (tree.tags[verb] == "VBN" and clause.auxiliaries(tree, verb) <= _WERE)
    reach = _REACH if lead.acts else 1
    if not told or draft.route not in _DONE or not 0 < draft.sentence.index - lead.index <= reach:
        return None
    day = _only_day(lead, story)
    between = story.sentences[lead.index + 1 : draft.sentence.index]
    if has_left_office(draft, story, story.table):
        return None
    if day is None or is_of_others(lead, day) or _is_by_another(draft, lead):
        return None
    return None if any(_turns(s, day, draft) for s in (*between, draft.sentence)) else day


def lead_of(story: Story) -> Sentence | None:
    """Return the first sentence of the body that tells an act, if it is among the first ones."""
    first = story.first_in_body
    opening = story.sentences[first.index : first.index + _OPENING] if first is not None else []
    return next((s for s in opening if s.acts or (s.grantors and _MAKING.intersection(s.tree.lower))), None)


def _main_verb(tree: Tree, predicate: int) -> int | None:
    """Return the verb with a tense that an act hangs on: "signed papers freeing 12", "had terms cut"."""
    verb = clause.verb_of(tree, predicate)
    while verb is not None and tree.heads[verb] != verb:
        bare = tree.tags[verb] in ("VBG", "VB") or (tree.tags[verb] == "VBN" and not _has_aux(tree, verb))
        if not bare or clause.auxiliaries(tree, verb) - {"to"}:
            break
        verb = clause.verb_of(tree, tree.heads[verb])
    return verb


def _has_aux(tree: Tree, verb: int) -> bool:
    return bool(clause.auxiliaries(tree, verb))


def is_of_others(sentence: Sentence, day: DateMention) -> bool:
    """ "Lawmakers on Thursday condemned her pardons", "asked her on Monday to pardon": no day of theirs."""
    tree, token = sentence.tree, sentence.tree.token_at(day.start)
    verb = clause.verb_of(tree, token) if token is not None else None
    if verb is None:
        return False
    acts = [act.token for act in sentence.acts]
    told = any(verb in _above(tree, act) for act in acts) if acts else tree.lower[verb] in _MAKING
    return tree.lower[verb] in _SPEAKING_OF or not told


def _above(tree: Tree, act: int) -> set[int]:
    """Return the verbs whose day is an act's too: not of "met a man on Monday whom she had pardoned"."""
    found = {act}
    for below, above in pairwise((act, *tree.ancestors(act))):
        if tree.deps[below] == "relcl" or (tree.deps[below] == "acl" and tree.tags[below] == "VBN"):
            break
        found.add(above)
    return found


def _is_by_another(draft: Draft, lead: Sentence) -> bool:
    """Whether the lead names a person, and the claim is somebody else's: "Her predecessor pardoned 12"."""
    name = draft.grantor.name if draft.grantor and draft.grantor.kind == "person" else None
    named = {m.name for m in lead.grantors if m.kind == "person" and m.name}
    return name is not None and bool(named) and name not in named


def _turns(sentence: Sentence, day: DateMention, draft: Draft) -> bool:
    """Whether a sentence tells of another time; when somebody was convicted is none of the story's."""
    tree = sentence.tree
    for mention in sentence.dates:
        term = mention.rule.startswith("term")
        if (mention.interval is None and not term) or mention.interval == day.interval:
            continue
        token = tree.token_at(mention.start)
        verb = next((t for t in tree.ancestors(token) if clause.is_verb(tree, t)), None) if token else token
        aside = verb is not None and tree.deps[verb] in ("acl", "relcl") and verb != draft.predicate
        if not aside:
            return True
    return False


def as_quoted(mention: DateMention, draft: Draft, story: Story) -> DateMention:
    """ "Today I granted clemency to 21", as the news of the next day quotes it: on the lead's day."""
    if mention.rule != "near_day" or mention.text.lower() != "today" or len(draft.sentence.dates) > 1:
        return mention
    block = draft.sentence.block
    quoted = quotations([Line(block.start, story.view.text[block.start : block.end])])
    lead = lead_of(story)
    if lead is None or lead is draft.sentence or not any(q.start < mention.start < q.end for q in quoted):
        return mention
    day = _only_day(lead, story)
    return replace(mention, interval=day.interval) if day is not None else mention


def day_spent(draft: Draft, story: Story) -> DateMention | None:
    """Return the day of which the sentence before says how somebody spent it.

    "Roe spent her last full day in office at her desk. She pardoned 70", "spent Tuesday signing bills"; "The
    board heard 30 cases on Monday. It granted 12 pardons".
    """
    tree, place = draft.sentence.tree, draft.sentence.index
    verb = clause.verb_of(tree, draft.predicate)
    before = story.sentences[place - 1] if place else None
    if before is None or before.block is not draft.sentence.block or draft.sentence.dates or verb is None:
        return None
    told = tree.tags[verb] == "VBD" and draft.route in _DONE
    if not told or draft.scope != "event" or len(before.dates) != 1:
        return None
    day = before.dates[0]
    if day.granularity != "day" and day.rule not in EDGE_DAYS:
        return None
    token = before.tree.token_at(day.start)
    opening = before.tree.lower[:token]
    was = before.tree.lower[before.tree.heads[token or 0]] in ("was", "proved") and day.rule in EDGE_DAYS
    verb_of_day = clause.verb_of(before.tree, token) if token is not None else None
    sat = verb_of_day is not None and before.tree.lower[verb_of_day] in _SITTING
    return day if was or sat or {"spent", "spends"}.intersection(opening[-4:]) else None


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
    """Return the day of the news that a sentence tells, if it is one; older ones are of other things."""
    published = story.published
    fresh = []
    for mention in sentence.dates:
        told = mention.interval.end if mention.interval else None
        if mention.granularity == "day" and told is not None and published is not None:
            if not 0 <= (published - told).days <= _FRESH:
                continue
            fresh.append(mention)
    return fresh[0] if len(fresh) == 1 else None
