"""Which kind of clemency a claim is about: its act's own, unless several kinds share the count."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Story
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_THEIRS = (["their"], ["them"])
#: Sentences: so far back reaches the name of what is told.
_NEAR = 3
_JOINERS = words("action", "joiners")
_LIGHTER = words("action", "lighter")
_WHOLE = ("pardon", "amnesty", "remission")
_CUTS = frozenset(("reduction", "reductions", "cut", "cuts", "commutations"))


def decide_action(draft: Draft) -> str:
    """Return the kind of clemency: the act's own, ``clemency`` where several kinds share the count.

    A verb of effect takes the kind of the act named with it ("freed 500 under an amnesty").
    """
    act, sentence = draft.act, draft.sentence
    if act is None:
        return draft.action
    tree, noun = sentence.tree, draft.counted.noun
    if noun is not None and tree.lower[noun] == "grants" and tree.lower[noun + 1 : noun + 2] != ["of"]:
        named = action_words().nouns.get(tree.lower[noun - 1])
        if named is not None:
            return named  # "209 commutation grants"
        return "clemency"  # "206 grants: 117 pardons and 89 commutations"
    if act.form == "release":
        return _of_release(draft, act)
    if act.form == "shorten" and not tree.lower[act.token].startswith("commut"):
        called = _under(draft)
        if called is not None:
            return called
    kinds = {act.action}
    for other in sentence.acts:
        if (
            other is not act
            and (other.form != "release" or (act.form == "shorten" and _either(tree, act.token, other.token)))
            and tree.deps[other.token] != "compound"
            and not _is_counted_between(draft, act, other)
            and _shares_count(tree, act.token, other.token, draft.counted)
        ):
            kinds.add(other.action)
    kinds |= _of_same_people(draft) | _lighter_beside(tree, act)
    return act.action if len(kinds) == 1 else "clemency"


def _is_counted_between(draft: Draft, act: Act, other: Act) -> bool:
    """ "Grants 16 Pardons and Approves Nine Commutations": each has a number of its own."""
    first, second = sorted((act.token, other.token))
    return any(first < c.tokens[0] < second for c in draft.sentence.counted)


def _lighter_beside(tree: Tree, act: Act) -> set[str]:
    """ "won pardons or shorter sentences", "granted pardons and sentence reductions": both for one count."""
    after = tree.lower[act.token + 1 : act.token + 6]
    if act.form != "noun" or not after or after[0] not in ("or", "and"):
        return set()
    sentences = action_words().sentences - {"time"}
    if after[1:2] in (["prison"], ["jail"]):
        del after[1]
    lighter = after[1] in _LIGHTER and bool(sentences.intersection(after[2:4])) if len(after) > 2 else False
    cut = len(after) > 2 and after[1] in sentences and after[2] in _CUTS
    return {"commutation"} if lighter or cut else set()


def _of_release(draft: Draft, act: Act) -> str:
    """Return the kind of the act named with a verb of effect, not of one done to other people.

    "freed or shortened the terms of 31" is both; "set free nine and commuted the sentences of four" is two.
    """
    tree, acts = draft.sentence.tree, draft.sentence.acts
    if any(a.form == "shorten" and _either(tree, act.token, a.token) for a in acts):
        return "clemency"
    named = [a for a in acts if a.form == "noun"]
    named = named or [a for a in acts if a.form != "release" and not _is_done_to_others(draft, act, a)]
    return _of_named(tree, act, named) if named else "clemency"


def _either(tree: Tree, one: int, other: int) -> bool:
    first, second = sorted((one, other))
    return tree.lower[first + 1 : second] == ["or"]


def _is_done_to_others(draft: Draft, act: Act, other: Act) -> bool:
    """Whether another act stands beside the act's verb with a count of its own."""
    tree, own = draft.sentence.tree, draft.counted.tokens[0]
    joined = tree.deps[other.token] == "conj" and act.token <= own < other.token
    return joined and any(c.tokens[0] > other.token for c in draft.sentence.counted)


def _of_named(tree: Tree, release: Act, named: list[Act]) -> str:
    """Return the kind of the act that brought a release; "pardons and remissions" are clemency."""
    nearest = min(named, key=lambda a: abs(a.token - release.token))
    joined = (
        a.action
        for a in named
        if (tree.heads[nearest.token] == a.token and tree.deps[nearest.token] == "conj")
        or (tree.heads[a.token] == nearest.token and tree.deps[a.token] == "conj")
    )
    return "clemency" if {*joined} - {nearest.action} else nearest.action


def called_in_story(draft: Draft, story: Story) -> str:
    """ "cut the terms of 8,714. The remissions range from 15 days": a text that tells of remissions alone."""
    model = draft if draft.act is not None or draft.whole is None else draft.whole
    if draft.act is not None and draft.act.form == "release" and draft.action == "clemency":
        return _only_kind(draft, story)
    if model.act is not None and model.sentence.tree.lower[model.act.token] == "mercy":
        return _kind_of_mercy(draft, story)
    if model.act is None or draft.action != "commutation":
        return draft.action
    if _is_lightened_part(draft) and draft.whole is not None:
        return draft.whole.action
    if model.sentence.tree.lower[model.act.token].startswith("commut"):
        return draft.action
    told = {a.action for sentence in story.sentences for a in sentence.acts if a.form in ("noun", "deed")}
    titled = {action_words().nouns.get(word) for word in (story.title or "").lower().split()}
    kinds = (told | titled) - {None}
    return "remission" if kinds == {"remission"} else draft.action


def _kind_of_mercy(draft: Draft, story: Story) -> str:
    """ "In the biggest pardon of his rule he showed mercy to 801 people": what that sentence calls it."""
    model = draft if draft.act is not None or draft.whole is None else draft.whole
    kinds = {a.action for a in model.sentence.acts if a.form in ("noun", "deed")} - {"clemency"}
    titled = {action_words().deeds.get(word) for word in (story.title or "").lower().split()} - {None}
    return kinds.pop() if draft.action == "clemency" and len(kinds | titled) == 1 and kinds else draft.action


def _is_lightened_part(draft: Draft) -> bool:
    """ "pardoned 752. Prison terms were annulled for 45 of them": what the pardon does for a part of them."""
    act, whole = draft.act, draft.whole
    if act is None or whole is None or act.form != "shorten" or whole.action not in _WHOLE:
        return False
    commuted = draft.sentence.tree.lower[act.token].startswith("commut")
    return not commuted and whole.act is not None and whole.act is not act


def _only_kind(draft: Draft, story: Story) -> str:
    """Return what the sentences before a release call it, where that is one kind."""
    before = story.sentences[max(0, draft.sentence.index - _NEAR) : draft.sentence.index]
    kinds = {a.action for sentence in before for a in sentence.acts if a.form in ("noun", "deed")}
    return kinds.pop() if len(kinds) == 1 else draft.action


def _under(draft: Draft) -> str | None:
    """ "cut the terms of 350 prisoners under a royal pardon": what the paper is called that does it."""
    tree = draft.sentence.tree
    paper = tree.heads[draft.predicate] if tree.deps[draft.predicate] == "relcl" else None
    for act in draft.sentence.acts:
        named = paper is not None and paper in (act.token, tree.heads[act.token])
        if (
            act.form == "noun"
            and (
                (named and act.token <= (paper or 0))  # "an amnesty bill that would cut the sentences of 350"
                or any(
                    tree.lower[above] == "under" and draft.predicate in tree.ancestors(above)
                    for above in list(tree.ancestors(act.token))[:3]
                )
            )
        ):
            return act.action
    return None


def _of_same_people(draft: Draft) -> set[str]:
    """ "pardoned 39 people or cut their sentences": a second act done to the same people."""
    tree, last = draft.sentence.tree, draft.counted.noun or draft.counted.tokens[-1]
    for other in draft.sentence.acts:
        joined = last + 2 == other.token and tree.lower[last + 1] in ("or", "and")
        if (
            joined
            and other.form in ("deed", "shorten")
            and tree.lower[other.token + 1 : other.token + 2] in _THEIRS
        ):
            return {other.action}
    return set()


def _shares_count(tree: Tree, one: int, other: int, counted: Counted) -> bool:
    """Whether two coordinated acts have one count between them: "39 pardons and commutations"."""
    first, second = sorted((one, other))
    between = tree.lower[first + 1 : second]
    if (tree.tags[first][:1] == "N") != (tree.tags[second][:1] == "N"):
        # "pardoned or granted commutations to 39", not "grants 15 pardons and commutes two sentences"
        if between == ["or"]:
            return True  # "pardons or commutes the sentences of 39", the first verb taken for a noun
        bare = _JOINERS.union(action_words().give).issuperset(between)
        return tree.tags[first][:1] == "V" and bare and bool(_JOINERS.intersection(between))
    if len(between) > 4 or not _JOINERS.intersection(between):
        return False
    if any(tag == "CD" for tag in tree.tags[first + 1 : second]) or {"no", "dozens", "hundreds"}.intersection(
        between
    ):
        return False
    words = action_words()
    if tree.lower[first] in words.nouns and tree.lower[second] in words.nouns and counted.tokens[0] > second:
        # "39 pardons and commutations for 12 others": the second act's recipients are its own.
        has_own = any(tree.tags[i] == "CD" for i in range(max(0, first - 3), first))
        return not has_own
    return True
