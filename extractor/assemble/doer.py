"""Who grants by the grammar of the sentence: the act's possessor, its agent, or the subject of its verb."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import body_again, mention_of
from extractor.assemble.status import PLANS
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.action import Act, action_words
from extractor.tree import Tree

#: Between a name and the number it owns: "Obama's record 1,715".
_OWNS = re.compile(r"[’']s? (?:[\w-]+ ){0,3}")
_WITH = re.compile(r", (?:and )?with (?:only |just |his |her )?")
_CREDITED = re.compile(r" with (?:[a-z]+ ){0,2}")
_FOR = re.compile(r" for (?:the |President |Gov\. |Governor |elder |younger |former |first |second )*")
_BY = re.compile(r" (?:by|from) (?:(?:the|a|an|then|former|departing|outgoing|incoming|late|ex)[ -])*")
_SUGGESTING = words("doer", "suggesting")
_BEING = words("status", "being")
_OBJECT_CONTROL = words("doer", "object_control")
_RECEIVING = words("doer", "receiving")
_JUDGING = words("doer", "judging")
_WEIGHING = words("doer", "weighing")


def by_possessor(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Biden's 39 pardons", "the president's commutation of 37 sentences"."""
    tree = draft.sentence.tree
    nouns = [
        t
        for t in (draft.act.token if draft.act else None, draft.counted.noun, draft.counted.head)
        if t is not None
    ]
    if draft.counted.noun is None:
        nouns.reverse()  # "His 94 commutations do not compare with Mr. Obama's 1,715"
    for noun in nouns:
        owner = tree.child(noun, "poss", "nmod")
        if owner is not None:
            mention = mention_of(tree, owner, story)
            if mention:
                return mention
    if draft.counted.basis in ("acts", "none"):
        near = [
            m
            for m in draft.sentence.grantors
            if m.end <= draft.start and _OWNS.fullmatch(story.view.text[m.end : draft.start])
        ]
        return near[-1] if near else None
    return None


def by_bracket(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Reagan (13 in 96 months)": the name before the bracket."""
    text, at = story.view.text, draft.start
    opening = text.rfind("(", max(0, at - 24), at)
    if opening < 0 or ")" in text[opening:at]:
        return None
    near = story.cast.all.overlapping(opening - 3, opening)
    close = [m for m in near if m.kind == "person" and 0 <= opening - m.end <= 2]
    return close[0] if close and draft.counted.basis in ("none", "acts", "excluded") else None


def by_holder(draft: Draft, story: Story) -> GrantorMention | None:
    """ "the record belongs to Jane Roe, with 39 pardons", "563 for Jimmy Carter": whose figure it is."""
    text, start, end = story.view.text, draft.start, draft.counted.mention.end
    for mention in draft.sentence.grantors:
        beside = _CREDITED if draft.route == "credited" else _WITH
        if mention.kind == "person" and beside.fullmatch(text[mention.end : start]):
            return mention
        if (
            mention.kind == "person"
            and draft.route == "figure_for"
            and _FOR.fullmatch(text[end : mention.start])
        ):
            return mention
    return None


def by_own_agent(draft: Draft, story: Story) -> GrantorMention | None:
    """ "clemency by the king for 12": the agent that hangs on the act itself."""
    if draft.act is None:
        return None
    tree = draft.sentence.tree
    active = tree.child(draft.act.token, "nsubj") is not None  # "pardons 12 men from the government"
    agent = None if active else clause.agent_of(tree, draft.act.token)
    if agent is not None:
        return mention_of(tree, agent, story)
    end = tree.ends[draft.act.token]
    named = [
        m for m in draft.sentence.grantors if m.start > end and _BY.fullmatch(story.view.text[end : m.start])
    ]
    if named and draft.act.form == "noun":
        return named[0]
    return _in_relative(draft, story) if draft.act.form == "noun" else None


def _in_relative(draft: Draft, story: Story) -> GrantorMention | None:
    """ "the 330 commutations that his predecessor signed", "an amnesty law that parliament passed"."""
    tree, act = draft.sentence.tree, draft.act.token if draft.act else draft.predicate
    nouns = [act] + ([tree.heads[act]] if tree.deps[act] == "compound" else [])
    if draft.counted.noun is not None and draft.counted.noun > act:
        nouns.append(draft.counted.noun)  # "an amnesty for 35 prisoners, which the king granted"
    for child in (c for noun in nouns for c in tree.children[noun]):
        if tree.deps[child] in ("relcl", "acl") and tree.lower[child] in action_words().give:
            subject = clause.subject_of(tree, child)
            if subject is not None and subject not in nouns:
                return mention_of(tree, subject, story)
    return None


def by_named_act(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Belarus freed 14 after a pardon by its president": of a release, the agent of the act beside it.

    So too "saw their sentences commuted under an amnesty from the king".
    """
    if draft.act is None or draft.act.form == "noun":
        return None
    release = draft.act.form == "release"
    for act in draft.sentence.acts:
        if act.form == "noun" and (release or _is_under(draft, act)):
            found = by_own_agent(replace(draft, act=act), story)
            if found is not None:
                return found
    return None


def _is_under(draft: Draft, act: Act) -> bool:
    """Whether what was done was done "under an amnesty"."""
    tree, prep = draft.sentence.tree, draft.sentence.tree.heads[act.token]
    return tree.lower[prep] == "under" and draft.act is not None and tree.heads[prep] == draft.act.token


def by_syntax(draft: Draft, story: Story) -> GrantorMention | None:
    """ "the governor pardoned 12", "the king plans to free 500": the subject of a verb of the act."""
    tree = draft.sentence.tree
    if draft.route in ("receiver", "modified") and _is_receiving(tree, draft.predicate):
        return None
    starts = [draft.predicate] + ([draft.act.token] if draft.act else [])
    for start in dict.fromkeys(starts):
        verb = clause.verb_of(tree, start)
        for _ in range(5):
            if verb is None:
                break
            mention = _of_subject(tree, verb, story)
            if mention:
                return mention
            above = tree.heads[verb]
            if (
                tree.deps[verb] in ("acl", "relcl")
                and clause.is_passive(tree, verb)
                and _is_said_to_be(tree, verb)
            ):
                break
            if tree.deps[verb] == "ccomp" and tree.lower[above] not in action_words().give | PLANS:
                break  # who says it is not who does it
            if above == verb or (
                tree.deps[verb] in ("relcl", "conj") and tree.child(verb, "nsubj", "nsubjpass") is not None
            ):
                break
            verb = clause.verb_of(tree, above)
    return None


def _is_said_to_be(tree: Tree, verb: int) -> bool:
    """ "Doe is one of 39 people pardoned": who is described so got the act and didn't do it."""
    main = clause.verb_of(tree, tree.heads[verb])
    return main is not None and tree.lower[main] in _BEING


def _of_subject(tree: Tree, verb: int, story: Story) -> GrantorMention | None:
    """Return the grantor named by the subject (or controlling object) of a verb."""
    head = tree.heads[verb]
    if (
        tree.deps[verb] in ("xcomp", "ccomp")
        and tree.lower[head] in _OBJECT_CONTROL
        and tree.child(verb, "nsubj") is None
    ):
        controller = tree.child(head, "dobj", "obj")
        if controller is not None:
            return mention_of(tree, controller, story)
    judged = _judged(tree, verb)
    if judged is not None:
        return mention_of(tree, judged, story)
    owner = tree.child(head, "poss") if tree.deps[verb] == "acl" and tree.tags[head][:1] == "N" else None
    if owner is not None:
        owned = mention_of(tree, owner, story)  # "approved the president's request to pardon 12"
        if owned is not None:
            return owned
    subject = clause.subject_of(tree, verb)
    if subject is None or _is_receiving(tree, verb) or tree.lower[verb] in action_words().seek - _WEIGHING:
        return None
    return mention_of(tree, subject, story) or body_again(tree, subject, story)


def _judged(tree: Tree, verb: int) -> int | None:
    """ "attacked Biden for pardoning 12": who is praised or blamed for an act did it."""
    prep = tree.heads[verb]
    above = tree.heads[prep]
    if tree.deps[verb] != "pcomp" or tree.lower[prep] not in ("for", "over"):
        return None
    return tree.child(above, "dobj", "obj", "nsubjpass") if tree.lower[above] in _JUDGING else None


def _is_receiving(tree: Tree, verb: int) -> bool:
    return tree.lower[verb] in _RECEIVING


def _is_of_other_count(draft: Draft, verb: int) -> bool:
    """ "issued 39 pardons, surpassing the 12 granted by Doe": the agent is that of another count."""
    tree = draft.sentence.tree
    others = [
        c for c in draft.sentence.counted if c is not draft.counted and c.mention != draft.counted.mention
    ]
    return tree.deps[verb] in ("acl", "relcl") and any(tree.heads[verb] in c.tokens for c in others)


def by_agent(draft: Draft, story: Story) -> GrantorMention | None:
    """ "pardoned by the king", "pardons from the governor", "an amnesty announced by the junta"."""
    tree = draft.sentence.tree
    anchor = draft.act.token if draft.act else draft.predicate
    if draft.route in ("receiver", "modified") and _is_receiving(tree, draft.predicate):
        text = story.view.text
        given = [
            m
            for m in draft.sentence.grantors
            if can_grant(m) and text[max(0, m.start - 5) : m.start].endswith(("from ", " by "))
        ]
        return given[0] if given else None
    for token in range(anchor, len(tree)):
        if tree.lower[token] in ("by", "from") and tree.deps[token] in ("agent", "prep"):
            above = tree.heads[token]
            if _is_of_other_count(draft, above) or tree.lower[above] in _SUGGESTING:
                continue
            if (
                above == anchor
                or (anchor in tree.ancestors(token) and tree.tags[above][:1] == "V")
                or above in tree.ancestors(anchor)
                or above == draft.predicate
            ):
                below = tree.child(token, "pobj")
                mention = mention_of(tree, below, story) if below is not None else None
                if mention:
                    return mention
    return None
