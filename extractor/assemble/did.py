"""Grants told by "do" and "it": "I just did six players. Full pardons", "has used it 39 times"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.lexicon import words
from extractor.recognise.counted import Counted
from extractor.recognise.occasions import times_of_acts

_DOING = words("ellipsis", "doing")
_USING = words("carry", "using")
_POWERS = words("carry", "powers") | {"prerogative"}
_SPEAKERS = frozenset(("i", "we"))
#: Sentences before and after in which the act is named.
_NEAR = 3


def did(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """Return a claim for a number told by a verb that stands for an act of clemency spoken of near by."""
    return _did_them(story, sentence, counted) or _used_it(story, sentence, counted)


def _used_it(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """ "has the power to pardon, and has used it 39 times", "made use of it 39 times"."""
    tree, times = sentence.tree, counted.tokens[-1] + 1
    if tree.lower[times : times + 1] != ["times"]:
        return None
    verb = next((a for a in tree.ancestors(times) if tree.tags[a][:1] == "V"), times)
    used = tree.lower[verb + 1 : verb + 2] == ["it"] and tree.lower[verb] in _USING
    made = tree.lower[verb + 1 : verb + 4] == ["use", "of", "it"]
    if not used and not made:
        return None
    for told in (sentence, *story.sentences[max(0, sentence.index - 1) : sentence.index]):
        for act in told.acts:
            near = told.tree.lower[max(0, act.token - 4) : act.token + 3]
            if act.form != "release" and _POWERS.intersection(near):
                draft = Draft(sentence, times_of_acts(counted), None, verb, "act_counted")
                draft.action, draft.named_in = act.action, (told, act)
                draft.doubts.append("act_from_context")
                return draft
    return None


def _did_them(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """ "I just did six football players", where an act of clemency is spoken of."""
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
    after = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 3]
    if after[:1] == ["of"] and after[1:] != ["them"]:
        return None  # "I did six of these trips"
    around = story.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    near = sorted(around, key=lambda s: abs(s.index - sentence.index))
    named = next(((s, a) for s in near for a in s.acts if a.form in ("noun", "deed")), None)
    if named is None:
        return None
    draft = Draft(sentence, counted, None, verb, "did")
    draft.action, draft.named_in = named[1].action, named
    draft.doubts.append("act_from_context")
    return draft
