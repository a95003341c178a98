"""Totals told as a number: "The number pardoned by Roe is 393", "the number of commutations rose to 14"."""

from __future__ import annotations

from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_NUMBERS = words("number_of", "numbers")
_RUNNING = words("figure", "running")
_REACHING = words("number_of", "reaching")
_OPENING = words("label", "opening")
#: By what else people go free.
_OTHERWISE = frozenset(("by", "under", "on", "after", "through", "early", "because", "from")) | {
    "parole",
    "bail",
}
_TALLIES = frozenset(("tally", "total", "totals", "count"))
_BETWEEN = words("number_of", "between")
_ASKED = words("label", "asked")
_DECIDED = words("onward", "decided")
_PETITIONS = words("shared", "petitions")
_OWN = frozenset(("the", "his", "her", "their", "its", "total", "overall", "that", "'s"))
#: Tokens from the verb to the figure, and from "number" to the verb.
_HEDGE, _PHRASE = 8, 22
_NEAR = 3


def number_of(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "The number pardoned by Roe is 393", "That of petitions denied is thus brought to 728"."""
    tree, first = sentence.tree, counted.tokens[0]
    if counted.noun is not None or counted.basis != "none":
        return None
    span = _phrase(tree, first, before)
    if span is None or not _ASKED.isdisjoint(tree.lower[span[0] : span[1]]):
        return None
    phrase = range(*span)
    acts = [a for a in sentence.acts if a.token in phrase and a.form != "release"]
    refused = [t for t in phrase if tree.lower[t] in action_words().refuse]
    told = [t for t in phrase if tree.lower[t] in _DECIDED or tree.lower[t] in action_words().give]
    asked = not _PETITIONS.isdisjoint(tree.lower[span[0] : span[1]])
    if asked and not told:
        return None  # "The number of petitions for pardon is 40"
    draft = _own(sentence, counted, acts, span[0]) or _of_near(sentence, counted, before, asked, phrase)
    if draft is None:
        return None
    at = refused or told or ([draft.act.token] if draft.act is not None else [])
    draft.predicate = at[0] if at else counted.head
    return draft


def _counts(tree: Tree, number: int, act: Act) -> bool:
    """ "The number of pardons", "the number pardoned"; not "the number of days since the last pardon"."""
    between = range(number + 1, act.token)
    of = [t for t in between if tree.lower[t] not in ("of", "the", "all")]
    if act.form == "noun":
        return all(tree.lower[t] in _OPENING or tree.tags[t] == "JJ" for t in of)
    words = action_words()
    told = words.people | words.sentences | words.convictions | {"he", "she", "who", "whom"}
    nouns = [tree.lower[t] for t in of if tree.tags[t][:1] == "N" and tree.tags[t][:3] != "NNP"]
    return (
        not of
        or (not nouns and not told.isdisjoint(tree.lower[number : act.token]))
        or (bool(nouns) and nouns[0] in told)
    )


def _own(sentence: Sentence, counted: Counted, acts: list[Act], number: int) -> Draft | None:
    if not acts or not _counts(sentence.tree, number, acts[0]):
        return None
    draft = Draft(sentence, replace(counted, basis="acts"), acts[0], acts[0].token, "number_of")
    draft.action = acts[0].action
    return draft


def _of_near(
    sentence: Sentence, counted: Counted, before: list[Draft], asked: bool, phrase: range
) -> Draft | None:
    """ "The number of prisoners freed last year was 197": freed as those told of just before."""
    freed = next((a.token for a in sentence.acts if a.token in phrase and a.form == "release"), None)
    lower = sentence.tree.lower
    if freed is not None and not _OTHERWISE.isdisjoint(lower[freed : phrase.stop]):
        return None  # "released on parole", "by a court"
    near = before[-1] if before else None
    if near is None or not (asked or freed is not None):
        return None
    far = sentence.index - near.sentence.index > _NEAR
    if far and not asked:
        return None
    draft = continue_draft(sentence, replace(counted, basis="acts"), near.whole or near, "number_of")
    draft.action = "clemency" if far else draft.action
    return draft


def _phrase(tree: Tree, first: int, before: list[Draft]) -> tuple[int, int] | None:
    """Return the tokens from "number" to its verb, of a number that the count is said to be."""
    near = range(first - 1, max(-1, first - _HEDGE), -1)
    said = next((t for t in near if tree.lower[t] in _REACHING), None)
    taken = _taken_to(tree, first)
    verb = said if taken is None else taken
    joined = bool(before) and before[-1].route == "number_of" and before[-1].sentence.tree is tree
    end = first if verb is None and joined else verb
    if end is None or any(_is_open(tree, t) for t in range(end + 1, first)):
        return None
    last = range(end - 1, max(-1, end - _PHRASE), -1)
    number = next((t for t in last if tree.lower[t] in _NUMBERS or _is_that_of(tree, t)), None)
    if number is None or (number and tree.lower[number] != "that" and tree.lower[number - 1] not in _OWN):
        return None
    apart = {";", "but", "while", "said", "says"}.intersection(tree.lower[number:end])
    return (number, end) if number + 1 < end and not apart else None


def _taken_to(tree: Tree, first: int) -> int | None:
    """Return the "to" of "taking the number of people she has pardoned to 1,000"."""
    to = next((t for t in range(first - 1, max(-1, first - 4), -1) if tree.lower[t] == "to"), None)
    if to is None:
        return None
    numbers = (t for t in range(max(2, to - _PHRASE), to) if tree.lower[t] in _NUMBERS)
    taken = any(tree.lower[t - 1] == "the" and tree.lower[t - 2] in _RUNNING for t in numbers)
    return to if taken else None


def _is_that_of(tree: Tree, t: int) -> bool:
    return tree.lower[t] == "that" and tree.lower[t + 1 : t + 2] == ["of"]


def _is_open(tree: Tree, t: int) -> bool:
    """Whether a word between the verb and the figure may not stand there: "is thus brought to about 467"."""
    return tree.lower[t] not in _BETWEEN and tree.tags[t] not in ("RB", "JJR", "CD", "IN")


def is_of_count(draft: Draft) -> bool:
    """ "The tally is 1,176 people whose sentences he has commuted and 148 he has pardoned": a record."""
    if draft.route == "number_of":
        return True
    tree, at = draft.sentence.tree, draft.counted.head
    if _is_labelled(tree, draft.counted.tokens[0]):
        return True
    while tree.deps[at] == "conj":
        at = tree.heads[at]  # of two, parsers hang the second on the verb
    verb = tree.heads[at] if tree.deps[at] == "attr" else at
    subject = tree.child(verb, "nsubj") if clause.is_verb(tree, verb) else None
    attribute = tree.child(verb, "attr") is not None
    return attribute and subject is not None and tree.lower[subject] in _NUMBERS


def _is_labelled(tree: Tree, first: int) -> bool:
    """ "The tally so far: 12 pardons, three commutations"."""
    colon = next((t for t in range(1, min(first, _HEDGE)) if tree.lower[t] == ":"), None)
    if colon is None or any(tag[:1] == "V" for tag in tree.tags[:colon]):
        return False
    return not _TALLIES.isdisjoint(tree.lower[:colon])
