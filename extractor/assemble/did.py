"""Grants told by a speaker with "do" alone: "I just did six football players. ... Full pardons"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.lexicon import words
from extractor.recognise.counted import Counted

_DOING = words("ellipsis", "doing")
_SPEAKERS = frozenset(("i", "we"))
#: Sentences before and after in which the act is named.
_NEAR = 3


def did_them(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """Return a claim for people whom a speaker "did", where an act of clemency is spoken of."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    subject = tree.child(verb, "nsubj")
    if counted.basis not in ("people", "none") or tree.lower[verb] not in _DOING or sentence.acts:
        return None
    if (
        subject is None
        or tree.lower[subject] not in _SPEAKERS
        or tree.deps[counted.head] not in ("dobj", "obj")
    ):
        return None
    around = story.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    near = sorted(around, key=lambda s: abs(s.index - sentence.index))
    named = next(((s, a) for s in near for a in s.acts if a.form in ("noun", "deed")), None)
    if named is None:
        return None
    draft = Draft(sentence, counted, None, verb, "did")
    draft.action, draft.named_in = named[1].action, named
    draft.doubts.append("act_from_context")
    return draft
