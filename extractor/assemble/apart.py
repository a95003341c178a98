"""Figures told apart from any verb of granting: in lists, behind labels and nouns, as a number of those."""

from __future__ import annotations

from extractor.assemble.bracket import noun_first, split
from extractor.assemble.breakdown import breakdown
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.label import labelled
from extractor.assemble.number_of import number_of
from extractor.assemble.respective import kinds_in_turn
from extractor.assemble.roll import roll
from extractor.assemble.tally import tally
from extractor.recognise.counted import Counted

#: Claims before a figure that it may go on from.
_NEAR = 24


def told_apart(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return the claim of a figure that its place tells of, and no verb, or ``None``."""
    return (
        tally(story, sentence, counted, before)
        or roll(story, sentence, counted, before)
        or labelled(story, sentence, counted, before)
        or number_of(story, sentence, counted, before)
        or breakdown(sentence, counted, before[-_NEAR:])
        or noun_first(sentence, counted)
        or split(sentence, counted)
        or kinds_in_turn(sentence, counted, before[-_NEAR:])
    )
