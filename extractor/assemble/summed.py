"""What a total is told by: "a total of", the perfect, a row of counts that a total is brought to."""

from __future__ import annotations

from itertools import pairwise

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.lexicon import words

_GRANTS = words("shared", "grants")


def joined_total(draft: Draft, before: Draft | None) -> Draft | None:
    """ "has granted 13 since she took office and turned down 412": one period holds both."""
    if before is None or before.sentence is not draft.sentence or before.scope != "cumulative":
        return None
    words, verb = before.date_words, draft.predicate
    tree = draft.sentence.tree
    told = words is not None and before.start < words.start < draft.start and before.date_basis == "term"
    joined = tree.tags[verb] in ("VBD", "VBN") and "and" in tree.lower[max(0, verb - 3) : verb]
    bare = tree.child(verb, "nsubj", "nsubjpass") is None
    return before if told and joined and bare and before.grantor == draft.grantor else None


def is_summed(draft: Draft) -> bool:
    """ "has granted clemency to a total of 39", "39 in 2020 alone"; not "pardoned a total of 39"."""
    if _is_of_period_alone(draft):
        return True
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    if tree.lower[max(0, first - 2) : first] != ["total", "of"]:
        return False
    if tree.deps[first - 2] == "nsubjpass":
        return False  # "A total of 39 people have been pardoned": the news of one act
    return is_perfect(draft) or tree.lower[max(0, first - 4)] == "for"


def _is_of_period_alone(draft: Draft) -> bool:
    """ "pardoned 39 in 2020 alone", "In fiscal year 2016 alone, ...": what a year brought, beside others."""
    years = [d for d in draft.sentence.dates if d.granularity in ("year", "range")]
    nearest = min(years, key=lambda d: abs(d.start - draft.start), default=None)
    end = nearest.end - draft.sentence.tree.start if nearest is not None else None
    return end is not None and draft.sentence.words[end:].startswith(" alone")


def is_with_these(draft: Draft) -> bool:
    """ "With today's grants, the president has commuted 415 sentences": those and all before."""
    tree = draft.sentence.tree
    opening = tree.lower[: tree.lower.index(",")] if "," in tree.lower[:9] else []
    if opening[:1] != ["with"] or draft.counted.tokens[0] < len(opening):
        return False
    return bool(_GRANTS.intersection(opening)) and is_perfect(draft)


def first_of_series(draft: Draft) -> int:
    """Return where the first of counts in a row stands: "to 1,385 commutations and 212 pardons"."""
    tree, noun, start = draft.sentence.tree, draft.counted.noun, draft.start
    for other in reversed(draft.sentence.counted):
        joined = noun is not None and tree.deps[noun] == "conj" and tree.heads[noun] == other.noun
        if joined and other.mention.start < start:
            noun, start = other.noun, other.mention.start
    return start


def goes_on(draft: Draft) -> bool:
    """ "The amnesty declared on Monday has so far freed 12": what a paper has brought since its day."""
    lower = draft.sentence.tree.lower
    return "already" in lower or ("so", "far") in pairwise(lower)


def is_perfect(draft: Draft) -> bool:
    """ "means that he has granted 25": what a day brought about is told, not what was done on it."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and bool(clause.auxiliaries(tree, verb) & {"has", "have"})
