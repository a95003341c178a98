"""Who grants by the grammar of the sentence: the agent of the act or the subject of its verb."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.board import own_board
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import body_again, mention_of
from extractor.assemble.status import PLANS
from extractor.assemble.unlisted import named_agent
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.action import Act, action_words
from extractor.tree import Tree

_BY = re.compile(r" (?:by|from) (?:(?:the|a|an|then|former|departing|outgoing|incoming|late|ex)[ -])*")
_BEING = words("status", "being")
_OBJECT_CONTROL = words("doer", "object_control")
_RECEIVING = words("doer", "receiving")
_JUDGING = words("doer", "judging")
_WEIGHING = words("doer", "weighing")
_THINKING = frozenset(("think", "believe", "guess", "suppose", "mean", "understand"))
_TELLERS = words("doer", "telling")
_LAWS = words("instrument", "papers")
_MAKING = words("instrument", "making")
_ORDERING = words("freed", "ordering")
_PUTTING = frozenset(("put", "puts", "putting"))


def by_own_agent(draft: Draft, story: Story) -> GrantorMention | None:
    """ "clemency by the king for 12": the agent that hangs on the act itself."""
    if draft.act is None:
        return None
    tree = draft.sentence.tree
    active = tree.child(draft.act.token, "nsubj") is not None  # "pardons 12 men from the government"
    agent = None if active else clause.agent_of(tree, draft.act.token)
    if agent is not None:
        freed = draft.act.form == "release"  # "were freed by Hamas": whoever held them
        return mention_of(tree, agent, story) or (
            None if freed else named_agent(draft.sentence, agent, story)
        )
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
        told = False  # whether the act is a passive clause that a verb further up announces
        for _ in range(5):
            if verb is None:
                break
            if tree.lower[verb] in _PUTTING and "at" in tree.lower[verb:]:
                break  # "put the number of those pardoned at 40": who counts them
            mention = _of_subject(tree, verb, story)
            if mention and not (told and not can_grant(mention) and _only_tells(tree, verb)):
                return mention
            above = tree.heads[verb]
            if (
                tree.deps[verb] in ("acl", "relcl")
                and clause.is_passive(tree, verb)
                and _is_said_to_be(tree, verb)
            ):
                break
            grants = tree.lower[above] in PLANS or tree.lower[above] in action_words().give | _ORDERING
            if tree.deps[verb] == "ccomp" and not grants:
                break  # who says it is not who does it
            told = told or (tree.deps[verb] == "ccomp" and clause.is_passive(tree, verb))
            if above == verb or (
                tree.deps[verb] in ("relcl", "conj") and tree.child(verb, "nsubj", "nsubjpass") is not None
            ):
                verb = _making(tree, verb)
                continue
            verb = clause.verb_of(tree, above)
    return None


def _only_tells(tree: Tree, verb: int) -> bool:
    """ "Jane Roe, a spokeswoman, announced that 39 had been pardoned": by her office she pardons nobody."""
    subject = clause.subject_of(tree, verb)
    return subject is not None and any(tree.lower[t] in _TELLERS for t in tree.subtree(subject))


def _making(tree: Tree, verb: int) -> int | None:
    """ "The National Assembly passed a law that frees 60": who makes the law frees them."""
    law = tree.heads[verb]
    maker = tree.heads[law]
    made = tree.deps[verb] == "relcl" and tree.deps[law] in ("dobj", "obj") and tree.lower[law] in _LAWS
    return maker if made and tree.lower[maker] in _MAKING else None


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
    found = (_doer_of_thing(tree, verb), clause.subject_of(tree, verb), _behind_date(tree, verb))
    subject = next((token for token in found if token is not None), None)
    # "It was 43 pardons today and two commutations, I think"
    if (
        subject is None
        or tree.lower[verb] in _THINKING
        or _is_receiving(tree, verb)
        or tree.lower[verb] in action_words().seek - _WEIGHING
    ):
        return None
    named = mention_of(tree, subject, story) or body_again(tree, subject, story)
    named = named or own_board(tree, subject, story)
    if named is not None and named.rule == "named_body":
        known = action_words()  # not "The ministry expects 39 to be freed"
        doing = known.give | known.deeds.keys() | known.shortens.keys() | _MAKING
        return named if tree.lower[verb] in doing or "government" in tree.lower[subject] else None
    return named


def _behind_date(tree: Tree, verb: int) -> int | None:
    """ "In December 1912 Doe, unable to end it, pardoned 360": taken for a part of the date."""
    for t in range(2, min(5, verb)):
        named = tree.tags[t] == "NNP" and tree.tags[t - 1] == "CD" and tree.heads[t] == 0
        if tree.deps[0] == "prep" and tree.heads[0] == verb and named:
            return t
    return None


def _doer_of_thing(tree: Tree, verb: int) -> int | None:
    """ "One of the first things Roe did was to pardon 12", "her first act was to pardon 12"."""
    thing = clause.first_thing(tree, tree.heads[verb]) if tree.deps[verb] == "xcomp" else None
    if thing is None:
        return None
    doers = (c for v in tree.children[thing] for c in tree.children[v] if tree.deps[c] == "nsubj")
    owner = tree.child(thing, "poss")
    return owner if owner is not None else next(doers, None)


def _judged(tree: Tree, verb: int) -> int | None:
    """ "attacked Biden for pardoning 12": who is praised or blamed for an act did it."""
    prep = tree.heads[verb]
    above = tree.heads[prep]
    if tree.deps[verb] != "pcomp" or tree.lower[prep] not in ("for", "over"):
        return None
    return tree.child(above, "dobj", "obj", "nsubjpass") if tree.lower[above] in _JUDGING else None


def _is_receiving(tree: Tree, verb: int) -> bool:
    return tree.lower[verb] in _RECEIVING
