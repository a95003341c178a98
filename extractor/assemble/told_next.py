"""Acts told again right behind a claim: "Eleven people won pardons. The board issued the pardons Tuesday"."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.board import board_of_state
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.instrument import is_the_same
from extractor.assemble.reference import mention_of
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.carry import carrier_above

_MAKING = words("instrument", "making")
_BODIES = words("reference", "bodies")


def doer_told_next(draft: Draft, story: Story) -> GrantorMention | None:
    """Return who did the acts that a claim names without a doer, by the sentence just behind it."""
    index = draft.sentence.index
    if draft.route != "receiver" or index + 1 >= len(story.sentences):
        return None
    following = story.sentences[index + 1]
    tree = following.tree
    for act in following.acts:
        verb = carrier_above(tree, act.token)
        made = verb != act.token and tree.lower[verb] in _MAKING and act.action == draft.action
        if made and is_the_same(tree, act.token):
            subject = _subject(following, verb)
            if subject is not None:
                return mention_of(tree, subject, story) or board_of_state(tree, subject, story)
    return None


def _subject(sentence: Sentence, verb: int) -> int | None:
    """Return the verb's subject; "a board made up of the governor and the attorney general" is the board."""
    first = sentence.tree.child(verb, "nsubj")
    if first is not None and sentence.tree.lower[first] in _BODIES:
        return first
    return clause.subject_of(sentence.tree, verb)
