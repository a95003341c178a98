"""Who decreed the act under which a state or its authorities let people go.

"Syrian authorities have freed 320 under the amnesty decreed by President Assad": it is the president's.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.reference import mention_of
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.tree import Tree

#: Sentences from the release to the decree.
NEAR = 3
_MAKING = words("instrument", "making") | {"ordered", "offered", "granting", "grants"}
_CARRIERS = frozenset(("list", "decree", "order", "edict"))
_CARRYING_OUT = ("authorities", "state", "government")
_CLAUSES = ("acl", "relcl")


def take_decreeing(draft: Draft, story: Story) -> None:
    """Put whoever decreed the act in the place of a state that only carries it out, or of nobody."""
    grantor = draft.grantor
    released = draft.act is None or draft.act.form in ("release", "noun")
    nobody = grantor is None and released and draft.route != "act_counted"  # not "governors granted 28"
    vague = grantor is not None and (grantor.kind == "state" or grantor.rule in _CARRYING_OUT)
    if not (vague or nobody) or draft.status in ("denied", "possible"):
        return
    at = draft.sentence.index
    after, before = story.sentences[at + 1 : at + 1 + NEAR], story.sentences[max(0, at - NEAR) : at]
    near = [draft.sentence, *after, *reversed(before)]
    for sentence in near:
        for token in _decrees(sentence, draft):
            person = _decreeing(sentence.tree, token, story)
            if person is not None and _agrees(person, grantor):
                draft.grantor, draft.grantor_route = person, "agent"
                return


def _decrees(sentence: Sentence, draft: Draft) -> Iterator[int]:
    """Yield the nouns of the act, and "the list", "the decree" that carries it."""
    for act in sentence.acts:
        if act.form == "noun" and act.action in (draft.action, "clemency"):
            yield act.token
    tree = sentence.tree
    for i in range(1, len(tree)):
        if tree.lower[i] in _CARRIERS and tree.lower[i - 1] in ("the", "this"):
            yield i


def _decreeing(tree: Tree, made: int, story: Story) -> GrantorMention | None:
    for token in _doers(tree, made):
        found = mention_of(tree, token, story)
        if found is not None and found.kind in ("person", "office") and found.name:
            return found
    return None


def _doers(tree: Tree, act: int) -> Iterator[int]:
    """Yield the subject or agent of each verb that makes the act: "declared an amnesty", "decreed by"."""
    if tree.lower[act + 2 : act + 3] == ["by"] and tree.lower[act + 1] in _MAKING:
        agent = tree.child(act + 2, "pobj")  # "decreed by", which taggers take for a noun
        if agent is not None:
            yield agent
    for verb in (tree.heads[act], *(c for c in tree.children[act] if tree.deps[c] in _CLAUSES)):
        if tree.lower[verb] not in _MAKING or verb == act or clause.is_negated(tree, verb):
            continue
        below = tree.heads[verb] == act
        if not below and tree.deps[act] not in ("dobj", "obj", "nsubjpass"):
            continue
        doer = clause.subject_of(tree, verb)
        if doer is not None and doer != act:
            yield doer


def _agrees(person: GrantorMention, state: GrantorMention | None) -> bool:
    """Whether the person may be of that state."""
    places = (person.jurisdiction, state.jurisdiction if state else None)
    return None in places or places[0] == places[1]
