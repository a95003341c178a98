"""Whom the story is about: who grants where the grammar of the sentence names nobody."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import can_grant, sentence_at
from extractor.lexicon import words
from extractor.mention import GrantorMention

_FALLEN = words("salience", "fallen")


def in_sentence(draft: Draft) -> GrantorMention | None:
    """The nearest able grantor before the act in the sentence."""
    sentence = draft.sentence
    anchor = sentence.tree.starts[draft.act.token if draft.act else draft.predicate]
    able = [m for m in sentence.grantors if can_grant(m) and m.kind in ("person", "office", "body")]
    able = [m for m in able if not _is_fallen(m, sentence.words[: m.start - sentence.tree.start])]
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


def _is_fallen(mention: GrantorMention, before: str) -> bool:
    """ "ousted president Doe", "protests against Doe": a ruler of the past, or the one who is opposed."""
    told = f"{before[-12:]} {mention.text}".lower().split()
    return bool(_FALLEN.intersection(told)) or before.lower().rstrip().endswith(("against", "against the"))


def in_sentence_before(draft: Draft, story: Story) -> GrantorMention | None:
    """The person whom the sentence before speaks of, in the same paragraph."""
    index = draft.sentence.index
    if not index or story.sentences[index - 1].block is not draft.sentence.block:
        return None
    named = [m for m in story.sentences[index - 1].grantors if m.kind == "person" and m.name and can_grant(m)]
    return named[-1] if len({m.name for m in named}) == 1 else None


def of_story(draft: Draft, story: Story) -> GrantorMention | None:
    """The only person of the article who could grant, or the last one named before."""
    able = [m for m in story.grantors if can_grant(m) and m.kind in ("person", "office", "body") and m.name]
    able = [m for m in able if not _is_fallen(m, story.view.text[max(0, m.start - 12) : m.start])]
    names = {m.name for m in able}
    if len(names) == 1:
        return able[0]
    before = [m for m in able if m.end <= draft.start]
    return before[-1] if before and draft.sentence.index - sentence_at(story, before[-1].start) <= 3 else None
