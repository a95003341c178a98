"""Who grants: the subject of the act, its agent or its possessor; else whom the story is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, takewhile

from extractor.assemble import clause
from extractor.assemble.agent import by_agent
from extractor.assemble.cast import can_grant
from extractor.assemble.doer import (
    by_named_act,
    by_own_agent,
    by_syntax,
)
from extractor.assemble.draft import Draft, Story
from extractor.assemble.owner import by_bracket, by_holder, by_possessor
from extractor.assemble.reference import mention_of
from extractor.assemble.respective import by_turn
from extractor.assemble.salience import in_sentence, in_sentence_before, of_story, of_story_but, ruler_meant
from extractor.assemble.told_next import doer_told_next
from extractor.assemble.topic import is_counted_in
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.normalise.place import load_places
from extractor.recognise.action import action_words

#: Between the subject and the number of a clause without a verb: "and the king of Bahrain only 901".
_SUBJECT_OF_GAP = re.compile(
    r"(?:, (?:who|whose|his|her|the|an?) [^,;]{2,80},)?"
    r"[\s,–—-]*(?:[a-z]+\s){0,2}(?:on [A-Z]\w+\s)?(?:before (?:him|her|them)\s)?"
)
#: Between names in a list.
_LISTED = re.compile(r",? (?:and )?|, and ")
#: So many places named in front of a number: it is not that of one of their rulers.
_SEVERAL = 3
_ASKING = words("grantor", "asking")
_UNNAMED = words("grantor", "unnamed")

#: How each construction finds the grantor, and the name of the route; the first that finds one decides.
_CONSTRUCTIONS: tuple[tuple[str, Callable[[Draft, Story], GrantorMention | None]], ...] = (
    ("possessor", by_possessor),
    ("bracket", by_bracket),
    ("holder", by_holder),
    ("agent", by_own_agent),
    ("agent", by_named_act),
    ("syntax", by_syntax),
    ("agent", by_agent),
)


def assign_grantor(
    draft: Draft, story: Story, before: list[Draft], told: GrantorMention | None
) -> None:  # fmt: skip
    """Fill the draft's grantor, and how it was found; ``told`` is the last one named before."""
    if draft.grantor is not None:
        return  # the name in a roll
    own = by_turn(draft, before)
    if own is not None or _is_joint(draft):
        draft.grantor, draft.grantor_route = own, "syntax"
        return
    if draft.named_in is not None:
        owner = by_possessor(_at_act(draft), story) or by_own_agent(_at_act(draft), story)
        if owner is None and draft.route in ("named_later", "reached"):
            owner = by_syntax(_at_act(draft), story)
        if owner is not None:
            draft.grantor, draft.grantor_route = owner, "possessor"
            return
    story.salient = told
    if _take_structural(draft, story, before) or _says_we(draft) or _is_asked(draft) or _by_others(draft):
        return
    doer = doer_told_next(draft, story)
    if doer is not None:
        draft.grantor, draft.grantor_route = doer, "agent"
        return
    earlier = _earlier(draft, before)
    if earlier is not None:
        draft.grantor, draft.grantor_route = earlier.grantor, "context"
        return
    mention = _salient(draft, story, told)
    mention = ruler_meant(draft, story, mention) or mention
    if mention:
        draft.grantor, draft.grantor_route = mention, "story"
        draft.doubts.append("grantor_from_story")


def _take_structural(draft: Draft, story: Story, before: list[Draft]) -> bool:
    """Take the grantor whom the sentence's grammar names, or the one of the count that this is a part of."""
    if draft.route in ("gapping", "same_again"):
        own = _in_gap(draft, before) or _of_own_verb(draft, story)
        own = own or (draft.elided.grantor if draft.elided else None)
        if own is not None:
            draft.grantor, draft.grantor_route = own, "syntax"
            return True
    whole = draft.whole if draft.part else None
    if whole is not None and whole.grantor is not None and whole.start < draft.start:
        draft.grantor, draft.grantor_route = whole.grantor, "context"
        return True
    for route, find in _CONSTRUCTIONS:
        mention = find(draft, story)
        if mention and not is_counted_in(draft, mention):
            draft.grantor, draft.grantor_route = ruler_meant(draft, story, mention) or mention, route
            return True
    return False


def _salient(draft: Draft, story: Story, told: GrantorMention | None) -> GrantorMention | None:
    """Return whom the sentence, the claims so far (``told``) or the story as a whole are about."""
    if _is_of_several(draft):
        return None
    verb = clause.verb_of(draft.sentence.tree, draft.predicate)
    passive = verb is not None and clause.is_passive(draft.sentence.tree, verb)
    mention = None if passive and told is not None else in_sentence(draft)
    mention = None if mention is not None and is_counted_in(draft, mention) else mention
    if mention is None and not passive:
        mention = in_sentence_before(draft, story)
    if mention is None:
        mention = told if told is not None and draft.status == "granted" else of_story(draft, story)
    if mention is not None and is_counted_in(draft, mention):
        return of_story_but(draft, story, mention)
    return mention


def take_later_grantor(draft: Draft, later: list[Draft]) -> None:
    """A headline or lead that names nobody takes over who the same act's next telling names."""
    vague = draft.grantor is None or draft.grantor.name is None or draft.grantor.kind == "state"
    if draft.grantor is not None and not (vague and draft.grantor_route == "story"):
        return
    joint = draft.grantor is None and draft.grantor_route == "syntax"
    if joint or _says_we(draft) or draft.status == "possible" or _is_of_several(draft):
        return
    for other in later:
        if other.sentence.index - draft.sentence.index > 4:
            return
        if (
            other.grantor is not None
            and other.grantor.name
            and other.action == draft.action
            and other.grantor_route != "story"
        ):
            draft.grantor, draft.grantor_route = other.grantor, "context"
            return


def _is_of_several(draft: Draft) -> bool:
    """ "In Iowa, Ohio and Utah, more than 500 pardons were issued": by no single governor."""
    tree, places = draft.sentence.tree, load_places()
    named = (t for t in range(draft.counted.tokens[0]) if tree.tags[t][:3] == "NNP")
    codes = {place.code for t in named if (place := places.lookup(tree.words[t])) is not None}
    return len(codes) >= _SEVERAL


def _says_we(draft: Draft) -> bool:
    """A subject that names nobody the article knows: "we should give clemency to 17,000"."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    subject = clause.subject_of(tree, verb) if verb is not None else None
    return subject is not None and tree.lower[subject] in _UNNAMED


def _in_gap(draft: Draft, before: list[Draft]) -> GrantorMention | None:
    """ "..., and the king of Bahrain 901": the doer named since the claim whose verb is left out."""
    own = takewhile(lambda d: d.sentence is draft.sentence, reversed(before))
    since = max((d.counted.mention.end for d in own), default=draft.sentence.tree.start)
    at, text = draft.sentence.tree.start, draft.sentence.words
    named = [
        m
        for m in draft.sentence.grantors
        if since <= m.start and m.end <= draft.start and m.kind != "state" and can_grant(m)
        if _SUBJECT_OF_GAP.fullmatch(text[m.end - at : draft.start - at])
    ]
    return named[-1] if named else None


def _of_own_verb(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Doe issued 12; his successor, Wendell Roe, issued none": a number with a verb and doer of its own."""
    tree, verb = draft.sentence.tree, draft.sentence.tree.heads[draft.counted.head]
    subject = tree.child(verb, "nsubj") if tree.lower[verb] in action_words().give else None
    since = draft.elided.counted.tokens[-1] if draft.elided else 0
    if subject is None or not since < subject < draft.counted.tokens[0]:
        return None
    return mention_of(tree, subject, story)


def _is_joint(draft: Draft) -> bool:
    """ "Presidents Roe, Doe and Poe commuted 139 terms", "Both presidents awarded 14": no one's number."""
    tree, at = draft.sentence.tree, draft.sentence.tree.start
    verb = clause.verb_of(tree, draft.predicate)
    if verb is None or tree.child(verb, "nsubj") is None:
        verb = tree.heads[draft.counted.head]
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > draft.counted.tokens[0]:
        return False
    people = [m for m in draft.sentence.grantors if m.kind == "person" and m.end <= tree.starts[verb]]
    between = (draft.sentence.words[a.end - at : b.start - at] for a, b in pairwise(people))
    listed = len(people) > 2 and all(_LISTED.fullmatch(gap) for gap in between)
    return listed or tree.lower[subject] in ("presidents", "governors")


def _by_others(draft: Draft) -> bool:
    """ "were granted by the authorities in three states": an agent who is nobody the article knows."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    agent = clause.agent_of(tree, verb) if verb is not None and clause.is_passive(tree, verb) else None
    return agent is not None and tree.tags[agent] in ("NNS", "NNPS")


def _at_act(draft: Draft) -> Draft:
    """Return the draft as it would stand in the sentence that names its act ("freed by a pardon")."""
    sentence, act = draft.named_in or (draft.sentence, draft.act)
    counted = replace(draft.counted, noun=None, head=act.token if act else draft.predicate, basis="other")
    return Draft(sentence, counted, act, act.token if act else draft.predicate, "named")


def _is_asked(draft: Draft) -> bool:
    """Who asks for pardons does not grant them; who would is often not said."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and draft.status == "possible" and tree.lower[verb] in _ASKING


def _earlier(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the claim whose grantor a part or an elliptic claim takes over."""
    if draft.whole is not None and draft.whole.grantor is not None:
        return draft.whole
    anywhere = draft.act is None or draft.part
    for earlier in reversed(before):
        if not anywhere and earlier.sentence is not draft.sentence:
            return None  # claims are in reading order
        if earlier.grantor is not None:
            return earlier
    return None
