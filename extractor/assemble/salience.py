"""Whom the story is about: who grants where the grammar of the sentence names nobody."""

from __future__ import annotations

import re

from extractor.assemble.cast import can_grant, is_adviser, is_fallen
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import sentence_at
from extractor.mention import GrantorMention

#: Whose act it is, by its adjective.
_RULERS = {"presidential": "President", "royal": "King", "gubernatorial": "Governor"}
_RECORDS = re.compile(r"(?:'s|’s)? (?:figures|data|records|statistics|numbers|documents|minutes|reports?)\b")
#: What is kept in honour of somebody.
_FEAST = re.compile(
    r"(?i)\b(?:birthday|birth|anniversary|memory|honou?r|funeral|death|passing|centenary|coronation) of "
    r"(?:(?:the|his|her|late|majesty) ){0,3}$"
)


def in_sentence(draft: Draft) -> GrantorMention | None:
    """The nearest able grantor before the act in the sentence."""
    sentence = draft.sentence
    anchor = sentence.tree.starts[draft.act.token if draft.act else draft.predicate]
    able = [m for m in sentence.grantors if can_grant(m) and m.kind in ("person", "office", "body")]
    told = [(m, sentence.words[: m.start - sentence.tree.start]) for m in able]
    able = [m for m, before in told if not is_fallen(m, before) and not is_adviser(before)]
    # "Parole board figures show that 79 were granted commutations": whose records, and not who did it
    able = [
        m for m in able if m.kind != "body" or not _RECORDS.match(sentence.words, m.end - sentence.tree.start)
    ]
    before = [m for m in able if m.end <= anchor]
    opening = [m for m in before if m.start - sentence.tree.start <= 4]
    if opening:
        return opening[0]
    if before:
        return before[-1]
    states = [
        m
        for m in sentence.grantors
        if m.kind == "state" and m.end <= anchor and sentence.tree.start == m.start
    ]
    return states[0] if states else None


def in_sentence_before(draft: Draft, story: Story) -> GrantorMention | None:
    """The person whom the sentence before speaks of, in the same paragraph."""
    index = draft.sentence.index
    if not index or story.sentences[index - 1].block is not draft.sentence.block:
        return None
    named = [m for m in story.sentences[index - 1].grantors if m.kind == "person" and m.name and can_grant(m)]
    return named[-1] if len({m.name for m in named}) == 1 else None


def of_story(draft: Draft, story: Story) -> GrantorMention | None:
    """The only person of the article who could grant, or the last one named before."""
    if story.cast.only is not None:
        return None if _is_honoured(story.cast.only, story) else story.cast.only
    last = story.cast.leading.last_before(draft.start)
    near = last is not None and draft.sentence.index - sentence_at(story, last.start) <= 3
    return last if near else None


def _is_honoured(mention: GrantorMention, story: Story) -> bool:
    """ "a royal pardon to mark the birthday of King Bhumibol" after his reign: not his act."""
    if not _FEAST.search(story.view.text[max(0, mention.start - 60) : mention.start]) or not mention.name:
        return False
    served = story.table.term_of(mention.name, story.published)
    ended = served.end if served is not None else None
    return ended is not None and story.published is not None and ended < story.published


def of_story_but(draft: Draft, story: Story, excluded: GrantorMention) -> GrantorMention | None:
    """The last one in office named before who is not ``excluded``: "Doe is one of 39 people pardoned"."""
    for mention in story.cast.leading.back_from(draft.start):
        if draft.sentence.index - sentence_at(story, mention.start) > 3:
            return None
        if mention.name != excluded.name and "former" not in mention.text.lower():
            return mention
    return None


def ruler_meant(draft: Draft, story: Story, named: GrantorMention | None) -> GrantorMention | None:
    """Return the president whom "a presidential pardon, the government announced" means."""
    act, tree = draft.act, draft.sentence.tree
    if act is None or act.form != "noun" or named is None or named.kind not in ("body", "state"):
        return None
    kinds = {_RULERS[tree.lower[c]] for c in tree.children[act.token] if tree.lower[c] in _RULERS}
    rulers = [
        m
        for m in story.cast.all
        if m.kind == "person"
        and m.jurisdiction == named.jurisdiction
        and (m.office or "").split(" ")[0] in kinds
    ]
    return rulers[0] if len({m.name for m in rulers}) == 1 else None
