"""Totals that go on where the one before ended: "has pardoned 94 since 2019. Another 12 had terms cut"."""

from __future__ import annotations

from extractor.assemble.draft import Draft
from extractor.assemble.summed import is_perfect


def joined_total(draft: Draft, before: Draft | None) -> Draft | None:
    """Return the total just before a claim, where both are of one period.

    "has granted 13 since she took office and turned down 412", "has commuted 562 terms since taking office.
    He has pardoned 70".
    """
    if before is None or before.scope != "cumulative" or not _is_of_same(draft, before):
        return None
    if before.sentence is not draft.sentence:
        return before if _sums_on(draft, before) or _adds_on(draft, before) else None
    words, verb = before.date_words, draft.predicate
    tree = draft.sentence.tree
    told = words is not None and before.start < words.start < draft.start and before.date_basis == "term"
    joined = tree.tags[verb] in ("VBD", "VBN") and "and" in tree.lower[max(0, verb - 3) : verb]
    bare = tree.child(verb, "nsubj", "nsubjpass") is None
    return before if (told or before.same is not None) and joined and bare else None


def _is_of_same(draft: Draft, before: Draft) -> bool:
    """Whether two claims have one grantor, or the second takes whom the text is about."""
    if draft.grantor == before.grantor:
        return True
    ours, theirs = draft.grantor, before.grantor
    return ours is not None and theirs is not None and ours.name is not None and ours.name == theirs.name


def _adds_on(draft: Draft, before: Draft) -> bool:
    """ "has pardoned 94 people since 2019. Another 12 had their sentences commuted. Seven were denied"."""
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    follows = draft.sentence.index == before.sentence.index + 1 and not draft.part
    more = tree.lower[:first] in (["another"], ["a", "further"], ["an", "additional"])
    more = more or (first == 0 and draft.status == "denied") or tree.lower[first + 1 : first + 2] == ["more"]
    own = any(mention.interval is not None for mention in draft.sentence.dates)
    return follows and first <= 2 and more and not own and before.date_basis != "publication"


def _sums_on(draft: Draft, before: Draft) -> bool:
    """Whether the sentence after a total of a time in office goes on with "He has pardoned 70"."""
    tree, verb = draft.sentence.tree, draft.predicate
    follows = draft.sentence.index == before.sentence.index + 1
    follows = follows and draft.sentence.block is before.sentence.block and before.date_basis == "term"
    subject = tree.child(verb, "nsubj")
    spoken = subject is not None and tree.lower[subject] in ("he", "she", "they", "i")
    opens = subject is not None and subject <= 1 and not draft.part
    return follows and opens and spoken and tree.tags[verb] == "VBN" and is_perfect(draft)
