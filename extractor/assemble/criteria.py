"""Numbers told beside an act that it is not of: who can't have it, who is still held, whom others let go."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.tree import Tree

_QUALIFYING = words("criteria", "qualifying")
_CUSTODY = words("anaphora", "custody")
_STAYING = frozenset(("is", "are", "remains", "remain", "seems", "looks"))
_TOLD = frozenset(("the", "this", "these", "those", "such"))
_IN_TURN = (["in", "turn"], ["in", "return"], ["in", "exchange"])
_DEALS = frozenset(("deal", "swap", "exchange", "bargain", "trade"))
_PEOPLE = ("people", "none")
_WOULD = frozenset(("will", "would", "can", "could", "may", "shall"))
#: Routes of a figure that stands for something told before.
_FIGURES = ("total", "figure", "ellipsis")


def is_criterion(draft: Draft, tree: Tree) -> bool:
    """ "No convicts in murder cases will qualify": who is left out, and no number of grants."""
    if draft.counted.mention.value != 0:
        return False
    verb = clause.verb_of(tree, draft.predicate)
    verbs = {v for v in (verb, tree.heads[draft.counted.head]) if v is not None}
    named = {tree.lower[v] for v in verbs} | {tree.lower[c] for v in verbs for c in tree.children[v]}
    modal = any(_WOULD.intersection(tree.lower[c] for c in tree.children[v]) for v in verbs)
    return bool(_QUALIFYING.intersection(named)) or (modal and bool(named & action_words().receive))


def is_hope(draft: Draft, tree: Tree) -> bool:
    """ "For the 9,000 who serve life, clemency is the only way out": what may help them."""
    act, verb = draft.act, draft.predicate
    if draft.route != "recipient" or act is None or act.form != "noun" or tree.lower[verb] not in _STAYING:
        return False
    if act.token < draft.counted.tokens[0]:
        return False  # "Pardons for three ministers are unlikely to please anybody"
    told = any(tree.deps[c] == "poss" or tree.lower[c] in _TOLD for c in tree.children[act.token])
    return tree.deps[act.token] == "nsubj" and tree.heads[act.token] == verb and not told


def is_of_other_side(draft: Draft, tree: Tree) -> bool:
    """What the other side of a bargain does is no clemency.

    "Iran in turn freed four Americans", "pardoned seven, in a deal in which Iran freed five".
    """
    if draft.route != "released" or (draft.act is not None and draft.act.form != "release"):
        return False
    above = draft.predicate
    while tree.deps[above] in ("xcomp", "conj", "ccomp") and tree.heads[above] != above:
        above = tree.heads[above]
    in_deal = tree.deps[above] == "relcl" and tree.lower[tree.heads[above]] in _DEALS
    return in_deal or any(tree.lower[i : i + 2] in _IN_TURN for i in range(len(tree)))


def is_of_held(draft: Draft, story: Story) -> bool:
    """ "About 250 guerrillas are in jail. Lawyers put the number at 400": the number of those still held."""
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    before = tree.lower[:first]
    if draft.route not in _FIGURES or not {"number", "figure", "tally"}.intersection(before):
        return False
    at = max(k for k, form in enumerate(before) if form in ("number", "figure", "tally"))
    if tree.lower[at + 1 : at + 2] == ["of"]:
        return False
    told = [*story.sentences[max(0, draft.sentence.index - 1) : draft.sentence.index], draft.sentence]
    counted = [(s, c) for s in told for c in s.counted if c.mention.end < draft.start and c.basis in _PEOPLE]
    if not counted or any(a.form != "release" for a in counted[-1][0].acts):
        return False
    sentence, last = counted[-1]
    end = first if sentence is draft.sentence else len(sentence.tree)
    return bool(_CUSTODY.intersection(sentence.tree.lower[last.tokens[-1] : end]))
