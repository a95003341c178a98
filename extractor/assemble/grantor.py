"""Who grants: the subject of the act, its agent or its possessor; else whom the story is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.status import PLANS
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.action import action_words
from extractor.recognise.source import source_of
from extractor.tree import Tree

#: Between a name and the number it owns: "Obama's record 1,715".
_OWNS = re.compile(r"[’']s? (?:[\w-]+ ){0,3}")
_BY = re.compile(r" (?:by|from) (?:(?:the|a|an|then|former|departing|outgoing|incoming|late|ex)[ -])*")
_PERSONAL = words("grantor", "personal")
_NEUTRAL = words("grantor", "neutral")
_ASKING = words("grantor", "asking")
_OBJECT_CONTROL = words("grantor", "object_control")
_OF_GRANTOR = words("grantor", "of_grantor")


def assign_grantor(draft: Draft, story: Story, before: list[Draft]) -> None:
    """Fill the draft's grantor, and how it was found."""
    if draft.named_in is not None:
        owner = _by_possessor(_at_act(draft), story) or _by_own_agent(_at_act(draft), story)
        if owner is not None:
            draft.grantor, draft.grantor_route = owner, "possessor"
            return
    steps: tuple[tuple[str, Callable[[Draft, Story], GrantorMention | None]], ...] = (
        ("possessor", _by_possessor),
        ("bracket", _by_bracket),
        ("agent", _by_own_agent),
        ("syntax", _by_syntax),
        ("agent", _by_agent),
    )
    story.salient = next((d.grantor for d in reversed(before) if d.grantor and d.grantor.name), None)
    if draft.route in ("gapping", "same_again"):
        own = _in_gap(draft, before)
        if own is not None:
            draft.grantor, draft.grantor_route = own, "syntax"
            return
    if (
        draft.part
        and draft.whole is not None
        and draft.whole.grantor is not None
        and draft.whole.start < draft.start
    ):
        draft.grantor, draft.grantor_route = draft.whole.grantor, "context"
        return
    for route, find in steps:
        mention = find(draft, story)
        if mention:
            draft.grantor, draft.grantor_route = mention, route
            return
    if _says_we(draft) or _is_asked(draft):
        return
    earlier = _earlier(draft, before)
    if earlier is not None:
        draft.grantor, draft.grantor_route = earlier.grantor, "context"
        return
    told = next((d.grantor for d in reversed(before) if d.grantor is not None and d.grantor.name), None)
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    passive = verb is not None and clause.is_passive(tree, verb)
    mention = None if passive and told is not None else _in_sentence(draft, story)
    if mention is None and not passive:
        mention = _in_sentence_before(draft, story)
    if mention is None:
        mention = told if told is not None and draft.status == "granted" else _of_story(draft, story)
    if mention:
        draft.grantor, draft.grantor_route = mention, "story"
        draft.doubts.append("grantor_from_story")


def take_later_grantor(draft: Draft, later: list[Draft]) -> None:
    """A headline or lead that names nobody takes over who the same act's next telling names."""
    vague = draft.grantor is None or draft.grantor.name is None or draft.grantor.kind == "state"
    if draft.grantor is not None and not (vague and draft.grantor_route == "story"):
        return
    if _says_we(draft) or draft.status == "possible":
        return
    for other in later:
        if other.sentence.index - draft.sentence.index > 4:
            return
        if (
            other.grantor is not None
            and other.grantor.name
            and other.action == draft.action
            and other.grantor_route != "story"
        ):
            draft.grantor, draft.grantor_route = other.grantor, "context"
            return


def _says_we(draft: Draft) -> bool:
    """A subject that names nobody the article knows: "we should give clemency to 17,000"."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    subject = clause.subject_of(tree, verb) if verb is not None else None
    return subject is not None and tree.lower[subject] in (
        "we",
        "you",
        "everyone",
        "anyone",
        "governors",
        "presidents",
        "states",
        "nobody",
    )


def _in_gap(draft: Draft, before: list[Draft]) -> GrantorMention | None:
    """ "..., and the king of Bahrain 901": the doer named since the claim whose verb is left out."""
    since = max(
        (d.counted.mention.end for d in before if d.sentence is draft.sentence),
        default=draft.sentence.tree.start,
    )
    named = [
        m
        for m in draft.sentence.grantors
        if since <= m.start and m.end <= draft.start and m.kind != "state" and can_grant(m)
    ]
    return named[-1] if named else None


def _at_act(draft: Draft) -> Draft:
    """Return the draft as it would stand in the sentence that names its act ("released by the king's pardon")."""
    sentence, act = draft.named_in or (draft.sentence, draft.act)
    counted = replace(draft.counted, noun=None, head=act.token if act else draft.predicate, basis="other")
    return Draft(sentence, counted, act, act.token if act else draft.predicate, "named")


def _is_asked(draft: Draft) -> bool:
    """Who asks for pardons does not grant them; who would is often not said."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and draft.status == "possible" and tree.lower[verb] in _ASKING


def _earlier(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the claim whose grantor a part or an elliptic claim takes over."""
    if draft.whole is not None and draft.whole.grantor is not None:
        return draft.whole
    for earlier in reversed(before):
        if earlier.grantor is not None and (
            draft.act is None or draft.part or earlier.sentence is draft.sentence
        ):
            return earlier
    return None


def _by_bracket(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Reagan (13 in 96 months)": the name before the bracket."""
    text, at = story.view.text, draft.start
    opening = text.rfind("(", max(0, at - 24), at)
    if opening < 0 or ")" in text[opening:at]:
        return None
    close = [m for m in story.grantors if m.kind == "person" and 0 <= opening - m.end <= 2]
    return close[0] if close and draft.counted.basis in ("none", "acts", "excluded") else None


def _by_own_agent(draft: Draft, story: Story) -> GrantorMention | None:
    """ "clemency by the king for 12": the agent that hangs on the act itself."""
    if draft.act is None:
        return None
    tree = draft.sentence.tree
    agent = clause.agent_of(tree, draft.act.token)
    if agent is not None:
        return mention_of(tree, agent, story)
    end = tree.ends[draft.act.token]
    named = [
        m for m in draft.sentence.grantors if m.start > end and _BY.fullmatch(story.view.text[end : m.start])
    ]
    if named and draft.act.form == "noun":
        return named[0]
    if draft.act.form == "noun":
        # "the 330 commutations that his predecessor signed", "pardons issued by the board"
        for child in tree.children[draft.act.token]:
            if tree.deps[child] in ("relcl", "acl") and tree.lower[child] in action_words().give:
                subject = clause.subject_of(tree, child)
                if subject is not None and subject != draft.act.token:
                    return mention_of(tree, subject, story)
    return None


def _by_syntax(draft: Draft, story: Story) -> GrantorMention | None:
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
            if tree.deps[verb] == "ccomp" and tree.lower[above] not in action_words().give | PLANS:
                break  # who says it is not who does it
            if above == verb or (
                tree.deps[verb] in ("relcl", "conj") and tree.child(verb, "nsubj", "nsubjpass") is not None
            ):
                break
            verb = clause.verb_of(tree, above)
    return None


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
    owner = tree.child(head, "poss") if tree.deps[verb] == "acl" and tree.tags[head][:1] == "N" else None
    if owner is not None:
        owned = mention_of(tree, owner, story)  # "approved the president's request to pardon 12"
        if owned is not None:
            return owned
    subject = clause.subject_of(tree, verb)
    if (
        subject is None
        or _is_receiving(tree, verb)
        or tree.lower[verb]
        in action_words().seek
        - {"consider", "considers", "considered", "considering", "weigh", "weighs", "weighed", "weighing"}
    ):
        return None
    return mention_of(tree, subject, story)


def _is_receiving(tree: Tree, verb: int) -> bool:
    return tree.lower[verb] in (
        "received",
        "receive",
        "receives",
        "receiving",
        "got",
        "get",
        "won",
        "obtained",
        "benefited",
        "benefitted",
        "benefit",
    )


def mention_of(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """Return the grantor mention that a subject's phrase names, pronouns resolved."""
    form = tree.lower[token]
    if form in _PERSONAL:
        return last_person(story, tree.starts[token])
    if form in _NEUTRAL:
        return _last_of(story, tree.starts[token], ("body", "state"))
    if form == "i":
        return speaker_at(story, tree.starts[token])
    if form == "we":
        speaker = speaker_at(story, tree.starts[token])
        return speaker if speaker is not None and speaker.office is not None and can_grant(speaker) else None
    if form in ("who", "which", "that"):
        return None
    phrase = _phrase(tree, token)
    start, end = tree.starts[phrase[0]], tree.ends[phrase[-1]]
    inside = [m for m in story.grantors if m.start < end and m.end > start]
    covering = [m for m in inside if m.start <= tree.starts[token] < m.end]
    heads = tree.lower[token]
    if (
        not covering
        and heads not in _OF_GRANTOR
        and tree.tags[token][:3] != "NNP"
        and not _appositive(tree, token)
    ):
        return None
    inside = [m for m in inside if m.rule != "executive_office"]
    ranked = sorted(inside, key=lambda m: (m.name is None, m.kind != "person", m not in covering, m.start))
    return ranked[0] if ranked else None


def _appositive(tree: Tree, token: int) -> bool:
    return tree.child(token, "appos") is not None


def _phrase(tree: Tree, token: int) -> list[int]:
    """Return the tokens of a noun phrase without its clauses and prepositional tails."""
    out, stack = [token], [token]
    while stack:
        top = stack.pop()
        for child in tree.children[top]:
            if tree.deps[child] == "poss" and top == token and _appositive(tree, token):
                continue  # "Beshear's father, Steve Beshear": the owner is somebody else
            if (
                tree.deps[child]
                in ("compound", "appos", "amod", "det", "nmod", "poss", "flat", "case", "nummod", "punct")
                or (tree.deps[child] == "prep" and tree.lower[child] == "of")
                or (tree.deps[child] == "pobj" and tree.lower[top] == "of")
            ):
                out.append(child)
                stack.append(child)
    return sorted(out)


def _by_possessor(draft: Draft, story: Story) -> GrantorMention | None:
    """ "Biden's 39 pardons", "the president's commutation of 37 sentences"."""
    tree = draft.sentence.tree
    nouns = [
        t
        for t in (draft.act.token if draft.act else None, draft.counted.noun, draft.counted.head)
        if t is not None
    ]
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


def _by_agent(draft: Draft, story: Story) -> GrantorMention | None:
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
            if (
                above == anchor
                or anchor in tree.ancestors(token)
                or above in tree.ancestors(anchor)
                or above == draft.predicate
            ):
                below = tree.child(token, "pobj")
                mention = mention_of(tree, below, story) if below is not None else None
                if mention:
                    return mention
    return None


def can_grant(mention: GrantorMention) -> bool:
    """Whether the mention names somebody with the office or nature to grant clemency."""
    return mention.rule != "executive_office" and (
        mention.kind in ("office", "body", "state") or mention.office is not None
    )


def last_person(story: Story, offset: int) -> GrantorMention | None:
    """Return whom "he" or "she" at ``offset`` means.

    The subject of the same sentence or of the one before, if he could grant; else the grantor of the claims so
    far; else the last person named who could grant.
    """
    before = [m for m in story.grantors if m.end <= offset and m.kind in ("person", "office") and m.name]
    able = [m for m in before if can_grant(m)]
    opening = [m for m in able if _opens_near(story, m, offset)]
    if opening:
        return opening[-1]
    if story.salient is not None and story.salient.kind in ("person", "office"):
        return story.salient
    present = [m for m in able if "former" not in m.text.lower()]
    for found in (present, able, before):
        if found:
            return found[-1]
    return None


def _opens_near(story: Story, mention: GrantorMention, offset: int) -> bool:
    """Whether the mention opens the sentence of ``offset`` or the one before: most likely its subject."""
    index = _sentence_at(story, offset)
    starts = [s.tree.start for s in story.sentences[max(0, index - 1) : index + 1]]
    return any(0 <= mention.start - start <= 25 for start in starts)


def _sentence_at(story: Story, offset: int) -> int:
    return max(0, bisect_right(story.starts, offset) - 1)


def speaker_at(story: Story, offset: int) -> GrantorMention | None:
    """Return who says "I" at ``offset``: the speaker quoted there, else the document's own."""
    for attribution in source_of(story.attributions, offset, offset + 1):
        if attribution.source is not None:
            inside = [
                m
                for m in story.grantors
                if m.start < attribution.source.end and m.end > attribution.source.start and m.name
            ]
            if inside:
                return inside[0]
            if attribution.source.text.lower() in ("he", "she"):
                return last_person(story, attribution.source.start)
    return story.speaker


def _last_of(story: Story, offset: int, kinds: tuple[str, ...]) -> GrantorMention | None:
    before = [m for m in story.grantors if m.end <= offset and m.kind in kinds and can_grant(m)]
    return before[-1] if before else None


def _in_sentence(draft: Draft, story: Story) -> GrantorMention | None:
    """The nearest able grantor before the act in the sentence."""
    sentence: Sentence = draft.sentence
    anchor = sentence.tree.starts[draft.act.token if draft.act else draft.predicate]
    able = [m for m in sentence.grantors if can_grant(m) and m.kind in ("person", "office", "body")]
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


def _in_sentence_before(draft: Draft, story: Story) -> GrantorMention | None:
    """The person whom the sentence before speaks of, in the same paragraph."""
    index = draft.sentence.index
    if not index or story.sentences[index - 1].block is not draft.sentence.block:
        return None
    named = [m for m in story.sentences[index - 1].grantors if m.kind == "person" and m.name and can_grant(m)]
    return named[-1] if len({m.name for m in named}) == 1 else None


def _of_story(draft: Draft, story: Story) -> GrantorMention | None:
    """The only person of the article who could grant, or the last one named before."""
    able = [m for m in story.grantors if can_grant(m) and m.kind in ("person", "office", "body") and m.name]
    names = {m.name for m in able}
    if len(names) == 1:
        return able[0]
    before = [m for m in able if m.end <= draft.start]
    return (
        before[-1] if before and draft.sentence.index - _sentence_at(story, before[-1].start) <= 3 else None
    )
