"""The day of the paper that brings the act: an order dated 8 May, a law passed on Tuesday that frees 12."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.tree import Tree

_PAPERS = words("instrument", "papers")
_MAKING = words("instrument", "making")
_MOVING = words("instrument", "moving")
_MAKING_OR_MOVING = _MAKING | _MOVING
_ANY_LAW = words("instrument", "any_law")
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its"))
#: Sentences behind the next one in which the news may say when its acts were.
_BEHIND = 2
_OBJECTS = ("dobj", "obj", "nsubjpass")
_RELATIVE = ("relcl", "acl")


def is_of_paper(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """Whether a day is that of the paper that brings the act.

    "The order, which she signed on Tuesday, shortens ...", "pardoning 12 in an order dated 8 May", "signed
    papers on Monday that pardoned 52".
    """
    token = tree.token_at(mention.start)
    if token is None or mention.granularity not in ("day", "week", "month", "year"):
        return False
    verb = next((t for t in tree.ancestors(token) if clause.is_verb(tree, t)), None)
    if verb is None or tree.lower[verb] not in _MAKING or draft.route == "total":
        return False  # a number that is brought to 157 is of many papers
    act = draft.act.token if draft.act else draft.predicate
    own = {draft.predicate, act, clause.verb_of(tree, draft.predicate), clause.verb_of(tree, act)}
    if mention.granularity not in ("day", "week"):
        # "An amnesty passed in May 1938 freed 183"; months and years elsewhere are those of other laws
        of_subject = tree.deps[verb] == "acl" and tree.deps[tree.heads[verb]] == "nsubj"
        of_subject = of_subject and tree.heads[verb] != act  # "the pardons granted in 2022 came to 12"
        return of_subject and _is_made_by(tree, verb, own)
    return _is_made_by(tree, verb, own - {verb}) or any(
        _is_told_of_paper(tree, above) and verb in tree.ancestors(above)
        for above in clause.chain(tree, draft.predicate)
    )


def _is_made_by(tree: Tree, verb: int, own: set[int | None]) -> bool:
    paper = tree.heads[verb]
    if tree.deps[verb] not in _RELATIVE or not _is_paper(tree, paper):
        return False
    return paper in own or any(above in own for above in _up_to_verb(tree, paper))


def _is_told_of_paper(tree: Tree, clause_: int) -> bool:
    return tree.deps[clause_] in _RELATIVE and _is_paper(tree, tree.heads[clause_])


def day_of_paper(draft: Draft, story: Story) -> DateMention | None:
    """Return the day that a sentence beside the claim's tells of its paper, or of the grantor's acting.

    "Biden pardoned 39 people. The pardons, announced Thursday, ..."; "Parliament passed an amnesty on May 26.
    The act is to free 396".
    """
    index = draft.sentence.index
    opens = draft.sentence is story.first_in_body
    for near in (index + 1, index - 1, *(range(index + 2, index + 2 + _BEHIND) if opens else ())):
        if not 0 <= near < len(story.sentences):
            continue
        sentence = story.sentences[near]
        days = list(_days(sentence, draft, before=near < index))
        days = days or (list(_days_owning(sentence)) if near == index + 1 else [])
        if len(days) == 1:
            return days[0]
    return None


def _days_owning(sentence: Sentence) -> Iterator[DateMention]:
    """ "Monday's order lets 463 people out": the day of the order told before."""
    tree = sentence.tree
    for mention in sentence.dates:
        token = tree.token_at(mention.start)
        if token is None or mention.granularity != "day" or mention.interval is None:
            continue
        if tree.deps[token] == "poss" and _is_paper(tree, tree.heads[token]) and _opens(tree, token):
            yield mention


def _opens(tree: Tree, token: int) -> bool:
    """Whether it is what the sentence is about: "With Monday's pardons ..." tells of a total."""
    return token <= 1 and tree.deps[tree.heads[token]] in ("nsubj", "nsubjpass")


def _days(sentence: Sentence, draft: Draft, before: bool) -> Iterator[DateMention]:
    tree = sentence.tree
    if (_MAKING_OR_MOVING if before else _MAKING).isdisjoint(tree.lower):
        return  # no verb that a day could hang on: its dates needn't be read
    for mention in sentence.dates:
        token = tree.token_at(mention.start)
        if token is None or mention.granularity not in ("day", "week") or mention.interval is None:
            continue
        verb = next((t for t in tree.ancestors(token) if clause.is_verb(tree, t)), None)
        if verb is None:
            continue
        if before and tree.lower[verb] in _MOVING:
            yield mention
        elif tree.lower[verb] in _MAKING:
            papers = [n for n in _made(tree, verb) if _is_paper(tree, n)]
            known = any(is_the_same(tree, n) for n in papers) or _is_them(tree, verb, draft)
            if papers and _goes_on(draft) if before else known:
                yield mention


def _is_them(tree: Tree, verb: int, draft: Draft) -> bool:
    """ "has granted 12 pardons. They were signed on Wednesday"."""
    made = tree.child(verb, "nsubjpass")
    return draft.counted.basis == "acts" and made == 0 and tree.lower[0] in ("they", "these", "all")


def _made(tree: Tree, verb: int) -> Iterator[int]:
    if tree.deps[verb] in _RELATIVE:
        yield tree.heads[verb]
    yield from (c for c in tree.children[verb] if tree.deps[c] in _OBJECTS)


def _is_paper(tree: Tree, noun: int) -> bool:
    return tree.lower[noun] in _PAPERS and tree.tags[noun][:1] == "N"


def is_the_same(tree: Tree, noun: int) -> bool:
    """ "the pardons" after "pardoned 39 people"; not "the 12 pardons" or "the bill", which may be others."""
    if tree.lower[noun] in _ANY_LAW:
        return False
    inside = [tree.lower[c] for c in tree.children[noun]]
    numbered = any(tree.tags[c] == "CD" for c in tree.children[noun])
    return bool(_DEFINITE.intersection(inside)) and not numbered


def _goes_on(draft: Draft) -> bool:
    """Whether the claim's sentence speaks of a paper told before: "The act", "It", "under the amnesty"."""
    tree = draft.sentence.tree
    if tree.lower[0] in ("it", "they"):
        return True
    return any(
        _is_paper(tree, i) and _DEFINITE.intersection(tree.lower[c] for c in tree.children[i])
        for i in range(len(tree))
    )


def _up_to_verb(tree: Tree, token: int) -> Iterator[int]:
    for above in tree.ancestors(token):
        yield above
        if clause.is_verb(tree, above):
            return
