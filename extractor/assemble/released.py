"""Releases told in sentences that do not name their act: of headlines, of leads, of the same number again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.naming_act import names_act
from extractor.assemble.otherwise import opens_otherwise
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role, find_role

#: How far, in sentences, a release may be from the sentence that names its act.
NEAR_RELEASE = 4


def releases_of(story: Story) -> list[tuple[Sentence, Act]]:
    """Return the sentences that say by which act people came free ("freed by a pardon"), with that act."""
    found = []
    for sentence in story.sentences:
        for act in sentence.acts:
            role = Role(act, act.token, "released")
            if act.form == "release" and names_act(sentence.tree, role, sentence):
                found.append((sentence, min((a for a in sentence.acts if a.form != "release"), key=_token)))
    return found


def _sentence_of(named: tuple[Sentence, Act]) -> int:
    return named[0].index


def _token(act: Act) -> int:
    return act.token


def released(sentence: Sentence, counted: Counted, releases: list[tuple[Sentence, Act]]) -> Draft | None:
    """A release told in a sentence that does not name the act, near one that does: a headline, a lead."""
    first = bisect_left(releases, sentence.index - NEAR_RELEASE, key=_sentence_of)
    near = releases[first : bisect_right(releases, sentence.index + NEAR_RELEASE, key=_sentence_of)]
    if not near or counted.basis not in ("people", "other") or opens_otherwise(sentence.tree, counted):
        return None
    acts = [a for a in sentence.acts if a.form == "release"]
    role = find_role(sentence.tree, counted, acts)
    if role is None:
        direct = next((a for a in acts if a.token + 1 == counted.tokens[0]), None)  # of a headline
        role = Role(direct, direct.token, "released") if direct else None
    if role is None:
        return None
    draft = Draft(sentence, counted, None, role.predicate, "released", role.part)
    draft.action, draft.named_in = near[0][1].action, near[0]
    draft.doubts.append("act_from_context")
    return draft


def echoes(story: Story, drafts: list[Draft]) -> list[Draft]:
    """The same number again where only the release is told: "ultimately only 159 were released"."""
    found = []
    taken = {d.start for d in drafts}
    models: dict[float | None, Draft] = {}
    for draft in drafts:
        if not draft.part:
            models.setdefault(draft.counted.mention.value, draft)
    for sentence in story.sentences:
        released = any(a.form == "release" for a in sentence.acts)
        for counted in sentence.counted:
            value = counted.mention.value
            if not released or counted.mention.start in taken or value is None or value < 10:
                continue
            model = models.get(value)
            if model is None or counted.basis not in ("people", "none"):
                continue
            draft = Draft(sentence, counted, None, counted.head, "echo")
            draft.action = model.action
            draft.doubts.append("act_from_context")
            found.append(draft)
    return found
