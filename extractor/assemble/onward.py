"""More ways to go on about acts told before: received in turn, credited to others, refused, summed up."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_IT = frozenset(("it", "theirs", "one"))
_HERS = frozenset(("hers", "theirs"))
_PETITIONS = words("shared", "petitions") | {"pleas", "bids"}
_DECIDED = words("onward", "decided")
_CREDITING = words("onward", "crediting")
_BATCHES = words("onward", "batches")
_SUMMING = words("onward", "summing")
_HAVING = frozenset(("have", "has", "had", "saw", "got"))
_OBJECTS = ("dobj", "obj", "nsubjpass")
#: Between a name and the figure that it is credited with.
_WITH = re.compile(r" with (?:just |only |about |nearly |some |more than |fewer than )*")


def receiving_it(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "120 people were granted clemency, with 39 receiving it this year", "39 getting theirs in May"."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    subject = tree.deps[counted.head] in ("nsubj", "nsubjpass")
    got = tree.child(verb, "dobj", "obj")
    if (
        not subject
        or tree.lower[verb] not in action_words().receive
        or counted.basis not in ("none", "people")
    ):
        return None
    if got is None or tree.lower[got] not in _IT:
        return None
    draft = continue_draft(sentence, counted, near[-1], "ellipsis", part=near[-1].sentence is sentence)
    draft.predicate = verb
    return draft


def of_hers(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "her predecessor, who signed all 13 of hers in the last weeks": of her pardons."""
    tree, of = sentence.tree, counted.tokens[-1] + 1
    own = tree.lower[of : of + 1] == ["of"] and bool(_HERS.intersection(tree.lower[of + 1 : of + 2]))
    verb = tree.heads[counted.head]
    if not own or tree.deps[counted.head] not in _OBJECTS or tree.lower[verb] not in action_words().give:
        return None
    draft = continue_draft(sentence, counted, near[-1], "ellipsis")
    draft.predicate = verb
    return draft


def batches(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "The two batches totaled 52 people", "Together both lists name 52": of acts told before."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    if tree.deps[counted.head] == "pobj" and tree.lower[verb] in ("to", "at"):
        verb = tree.heads[verb]  # "came to 52"
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lower[subject] not in _BATCHES or tree.lower[verb] not in _SUMMING:
        return None
    if counted.tokens[0] < verb:
        return None  # the two batches are not two people
    marks = {tree.lower[c] for c in tree.children[subject]}
    if not marks & {"the", "both", "these", "two", "three"} or counted.basis not in ("none", "people"):
        return None
    return continue_draft(sentence, counted, near[-1], "batches")


def requests_of(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Six people had requests denied", "denied requests from 39 others", beside acts of clemency."""
    if counted.basis not in ("people", "none"):
        return None
    verb = _decided_on(sentence.tree, counted)
    if verb is None:
        return None
    draft = continue_draft(sentence, counted, near[-1], "petitions")
    draft.predicate, draft.whole = verb, None
    return draft


def _decided_on(tree: Tree, counted: Counted) -> int | None:
    """Return the verb that grants or denies what the people counted asked for."""
    above = tree.heads[counted.head]
    if tree.deps[counted.head] == "nsubj" and tree.lower[above] in _HAVING:
        below = [c for child in tree.children[above] for c in (child, *tree.children[child])]
        verbs = [v for v in below if tree.lower[v] in _DECIDED and tree.tags[v] in ("VBN", "VBD")]
        return next(iter(verbs), None) if any(_is_plain_request(tree, c) for c in below) else None
    if tree.deps[counted.head] == "pobj" and tree.lower[above] in ("from", "by"):
        asked = tree.heads[above]
        verb = tree.heads[asked]
        fits = _is_plain_request(tree, asked) and tree.deps[asked] in _OBJECTS
        return verb if fits and tree.lower[verb] in _DECIDED else None
    return None


def _is_plain_request(tree: Tree, noun: int) -> bool:
    """ "requests", "their clemency petitions"; not "visa requests"."""
    if tree.lower[noun] not in _PETITIONS:
        return False
    kinds = [c for c in tree.children[noun] if tree.deps[c] in ("compound", "amod")]
    return all(tree.lower[c] in action_words().nouns for c in kinds)


def credited(sentence: Sentence, counted: Counted, near: list[Draft], named: list[Act]) -> Draft | None:
    """ "adds up the pardons of governors. It credits Roe with 39; Doe with 12": the noun stands before."""
    if counted.noun is not None or counted.basis != "none" or not (near or named):
        return None
    text, at = sentence.words, sentence.tree.start
    if not _CREDITING.intersection(sentence.tree.lower[: counted.tokens[0]]):
        return None
    last = [m for m in sentence.grantors if m.kind == "person" and m.end <= counted.mention.start]
    if not last or not _WITH.fullmatch(text[last[-1].end - at : counted.mention.start - at]):
        return None
    draft = Draft(sentence, counted, None, counted.head, "credited")
    draft.action = named[-1].action if named else near[-1].action
    draft.doubts.append("act_from_context")
    return draft
