"""Which counts are parts of others: "35 of the 111", "four of them women", parts that add up to a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise, takewhile

from extractor.assemble.anaphora import opens_part
from extractor.assemble.bracket import join_brackets
from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.assemble.lightened import is_share_of_terms
from extractor.lexicon import words
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

#: Fewer have sums by chance.
LEAST = 5
#: Sentences from the whole to its parts, and the least number that others hardly add up to by chance there.
_NEAR, _CHANCE = 3, 12
#: Tokens of "The three women were among the".
_OPENING = 8
#: Sentences over which a list of parts goes on.
_ITEMS = 8
#: Constructions of running totals.
_RUNNING = ("total", "stated", "comparison")
_SUMMED = ("people", "none", "other")
_LISTS = words("find", "lists")
_INCLUDE = words("find", "include")
_THEM = words("shared", "them")
_MARKS = words("find", "marks")
_SHARES = frozenset(("majority", "most", "bulk", "rest", "remainder"))


def of_sentence(sentence: Sentence, before: list[Draft]) -> list[Draft]:
    """Return the claims of a sentence, which are the last ones so far."""
    return [*takewhile(lambda d: d.sentence is sentence, reversed(before))][::-1]


def is_time(tree: Tree, counted: Counted) -> bool:
    """ "171 pardons in two terms, nine of them": time in office, that nothing is a part of."""
    prep = tree.heads[counted.head]
    term = counted.noun is not None and tree.lower[counted.noun] in ("term", "terms", "years", "months")
    return term and tree.lower[prep] in ("in", "over", "during", "after", "within")


def is_beside_others(sentence: Sentence, counted: Counted, role: Role, before: list[Draft]) -> bool:
    """ "took up the applications of 14 people, plus three more": beside people who were granted nothing."""
    if role.route not in ("part", "joined"):
        return False
    between = range(role.act.token, counted.tokens[0])
    beside = [c for c in sentence.counted if c.basis == "people" and c.tokens[0] in between]
    told = {id(d.counted) for d in of_sentence(sentence, before)}
    return bool(beside) and not any(id(c) in told for c in beside)


def link_parts(found: list[Draft]) -> None:
    """Find the wholes of the parts that only the claims around them tell."""
    told: dict[int, list[Draft]] = defaultdict(list)  # by sentence
    for draft in found:
        told[draft.sentence.index].append(draft)
    for draft in found:
        own = told[draft.sentence.index]
        of_which = named_whole(draft, own)
        if of_which is not None:
            draft.part, draft.whole = True, of_which
        elif draft.part and draft.whole is None:
            # "four of the 16 people who received clemency": the whole follows its part.
            draft.whole = next((d for d in own if not d.part), None)
    join_brackets(found)
    join_parts(found, told)
    join_among(found)


def join_parts(found: list[Draft], told: Mapping[int, list[Draft]]) -> None:
    """ "granted clemency to eight. Five had terms commuted and three were pardoned": parts that add up.

    ``told`` has the claims by the index of their sentence.
    """
    for whole in found:
        total = whole.counted.mention.value
        after = [d for d in told.get(whole.sentence.index + 1, ()) if d.act is not None]
        after = [d for d in after if d.sentence.block is whole.sentence.block]  # a headline has no parts
        if total is None or whole.part or len({d.action for d in after}) < 2:
            continue
        if sum(d.counted.mention.value or total for d in after) == total and not any(d.part for d in after):
            for part in after:
                part.part, part.whole = True, whole


def join_among(found: list[Draft]) -> None:
    """ "Three women left after royal pardons. They were among 260 inmates pardoned": parts of those."""
    for before, whole in pairwise(found):
        tree, first = whole.sentence.tree, whole.counted.tokens[0]
        value, of = before.counted.mention.value, whole.counted.mention.value
        opens = tree.lower[0] in ("they", "the", "both", "all") and "among" in tree.lower[2:first][-2:]
        next_to = whole.sentence.index - before.sentence.index == 1 and before.action == whole.action
        if opens and first <= _OPENING and next_to and value and of and value < of and not whole.part:
            before.part, before.whole = True, whole


def named_whole(draft: Draft, own: list[Draft]) -> Draft | None:
    """Return the claim of "the 111" in "35 of the 111 people", one of the sentence's ``own``."""
    last = draft.counted.tokens[-1]
    if draft.sentence.tree.lower[last + 1 : last + 2] != ["of"]:
        return None
    near = [d for d in own if 0 < d.counted.tokens[0] - last <= 4]
    return near[0] if near else None


def adds_up(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return the whole of "pardoned 14 convicts; nine went home and five will serve shorter terms".

    The other numbers of the sentence, or of the next one, are its parts if their sum is its value.
    """
    for whole in reversed(before):
        total, gap = whole.counted.mention.value, sentence.index - whole.sentence.index
        if gap > _NEAR:
            return None
        if total is not None and total < _CHANCE and (gap > 1 or whole.sentence.block is not sentence.block):
            continue
        last = whole.counted.tokens[-1] if gap == 0 else -1
        kinds = (*_SUMMED, "acts") if gap == 0 and whole.action == "clemency" else _SUMMED
        others = [c for c in sentence.counted if c.tokens[0] > last and c.basis in kinds and c.mention.value]
        if whole.part or not total or total < LEAST or len(others) < 2 or counted not in others:
            continue
        if sum(c.mention.value or 0 for c in others) == total:
            return whole
    return None


def is_added(draft: Draft, whole: Draft) -> bool:
    """Whether a claim with an act of its own is yet a part of the whole that it adds up to.

    "clemency to 93, with 87 pardons and 6 ...", "pardoned 68: 21 went home, 47 had their terms shortened",
    "pardoned 29 people (11 women and 18 men)".
    """
    apart = whole.sentence is not draft.sentence and whole.sentence.block.kind != "headline"
    broken_down = whole.act is draft.act and whole.route == draft.route
    return draft.route == "act_counted" or apart or broken_down


def _is_in_their_list(tree: Tree, token: int) -> bool:
    """ "These included 143 pardons and 94 commuted sentences"."""
    for above in list(tree.ancestors(token))[:5]:
        if tree.lower[above] in _INCLUDE:
            subject = tree.child(above, "nsubj")
            return subject is not None and tree.lower[subject] in _LISTS
    return False


def _is_share(tree: Tree, counted: Counted) -> bool:
    """ "The great majority, more than 1,500, were pardoned": how many of those told before."""
    return tree.deps[counted.head] == "appos" and tree.lower[tree.heads[counted.head]] in _SHARES


def _is_of_those(tree: Tree, counted: Counted) -> bool:
    """ "Of those, 94 had their terms cut, 32 were excused the rest": a sentence that lists parts."""
    opens = tree.lower[0] == "of" and tree.lower[1:2] != [] and tree.lower[1] in _THEM
    return opens and tree.lower[2:3] == [","] and counted.basis in _SUMMED


def _is_of_granted(draft: Draft) -> bool:
    """ "three of the men he pardoned on Friday": of those who were granted it."""
    after = draft.sentence.tree.lower[draft.counted.tokens[-1] + 1 :][:2]
    return draft.route == "modified" and after in (["of", "the"], ["of", "those"])


def is_item(sentence: Sentence, counted: Counted, before: list[Draft]) -> bool:
    """Whether the count heads an item of a list of parts: "- 196 detainees: reduction of their term"."""
    return _whole_of_item(sentence, counted, before) is not None


def item(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return a draft for an item of a list that names no act of its own."""
    whole = _whole_of_item(sentence, counted, before)
    if whole is None or counted.basis not in ("people", "none"):
        return None
    return continue_draft(sentence, counted, whole, "part", part=True)


def _whole_of_item(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    tree, value, noun = sentence.tree, counted.mention.value, counted.noun
    if noun is None or value is None or counted.tokens[0] != 0:
        return None  # "By the numbers: 37: men taken off death row"
    if tree.lower[noun + 1 : noun + 2] not in ([":"], ["–"], ["—"]):
        return None
    near = takewhile(lambda d: sentence.index - d.sentence.index <= _ITEMS, reversed(before))
    wholes = (d for d in near if not d.part and d.sentence is not sentence)
    return next((d for d in wholes if (d.counted.mention.value or 0) > value), None)


def is_part(draft: Draft, before: list[Draft]) -> bool:
    """ "four of them women", "covers 13,920 people: 13,915 in prison and five not"."""
    tree, counted = draft.sentence.tree, draft.counted
    if is_item(draft.sentence, counted, before):
        return True
    last = counted.tokens[-1]
    if tree.lower[last + 1 : last + 2] == ["of"] and _THEM.intersection(tree.lower[last + 2 : last + 4]):
        return bool(before)  # "examined 15,805 cases and pardoned 1,523 of them": the cases are no claim
    if before and (_is_of_those(tree, counted) or _is_of_granted(draft)):
        return True
    listed = _is_in_their_list(tree, counted.head) or _is_share(tree, counted)
    if listed or is_share_of_terms(draft, before):
        return True
    own, act = of_sentence(draft.sentence, before), draft.act
    done = act.token if act is not None and act.form in ("deed", "shorten") else 0
    if tree.deps[counted.head] == "nsubjpass" and tree.deps[tree.heads[counted.head]] == "conj" and done:
        own = []  # "terms were cut for four, two of them bakers, and 22 others were pardoned"
    # not "pardons five people, including Roe, and shortens the terms of two others"
    if own and opens_part(tree, counted.tokens[0], done if done < counted.tokens[0] else 0):
        return True
    value = counted.mention.value
    for earlier in own:
        larger = earlier.counted.mention.value
        if value and larger and value < larger and not earlier.part:
            first, last = earlier.counted.tokens[-1] + 1, counted.tokens[0]
            marks = [t for t in range(first, last) if tree.lower[t] in _MARKS]
            if marks and ";" not in tree.lower[first:last] and "CD" in tree.tags[marks[0] + 1 : marks[0] + 4]:
                return True
    return False


def whole_before(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the count that a part is a part of: the last one before it, in this sentence or just before.

    Of "those amnestied" it is the last one of an amnesty.
    """
    near = takewhile(lambda d: draft.sentence.index - d.sentence.index <= 6, reversed(before))
    wholes = [earlier for earlier in near if not earlier.part]
    after = draft.sentence.tree.lower[draft.counted.tokens[-1] + 1 :][:2]
    if draft.counted.basis == "acts" and after == ["of", "the"]:  # "Four of the pardons": of the news
        wholes = [w for w in wholes if w.route not in _RUNNING] or wholes
    deed = draft.act is not None and draft.act.form in ("deed", "shorten")
    alike = (w for w in wholes if w.sentence is draft.sentence or w.action in (draft.action, "clemency"))
    return next(alike, wholes[0] if wholes else None) if deed else next(iter(wholes), None)
