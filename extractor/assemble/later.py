"""Counts told before the act: "Thirteen convicts owe it to a feast. The king pardoned them"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted

#: Whom the act is done to, by a pronoun.
_THEM = (["them"], ["their"], ["each"], ["all"])


def named_later(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """Return a claim for the people who open a sentence, if it or the next says that they got clemency."""
    tree = sentence.tree
    first = counted.tokens[0]
    opens = first <= 2 and tree.deps[counted.head] in ("nsubj", "nsubjpass")
    if (
        not opens
        or counted.basis != "people"
        or counted.noun is None
        or action_words().other_release.intersection(tree.lower)
    ):
        return None
    following = story.sentences[sentence.index + 1 : sentence.index + 2]
    for later in [sentence, *following]:
        if later.block is not sentence.block or (
            later is not sentence and any(c.basis == "people" for c in later.counted)
        ):
            continue
        act = _done_to_them(later, after=counted.tokens[-1] if later is sentence else -1)
        if act is not None:
            draft = Draft(sentence, counted, None, counted.head, "named_later")
            draft.action, draft.named_in = act.action, (later, act)
            draft.doubts.append("act_from_context")
            return draft
    return None


def _done_to_them(sentence: Sentence, after: int) -> Act | None:
    """Return the act done to "them": "pardoned them", "commuted their sentences", "given each a pardon"."""
    tree = sentence.tree
    for act in sentence.acts:
        if act.token <= after or act.form == "release":
            continue
        if act.form in ("deed", "shorten") and tree.lower[act.token + 1 : act.token + 2] in _THEM[:2]:
            return act
        given = tree.lower[max(0, act.token - 5) : act.token]
        give = next((k for k, w in enumerate(given) if w in action_words().give), None)
        if act.form == "noun" and give is not None and given[give + 1 : give + 2] in (["them"], ["each"]):
            return act
    return None
