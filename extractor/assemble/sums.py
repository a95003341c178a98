"""Parts told over several sentences that add up to the claim before them.

"pardoned 402 citizens. Release was granted to 128. Another 201 leave early, 15 get a milder punishment, and
58 a shorter term": whole sentences of numbers, all of whose numbers together are that of the whole.
"""

from __future__ import annotations

from itertools import takewhile

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.recognise.counted import Counted
from extractor.tree import Tree

#: Fewer are the sum of others by chance; so are two numbers.
_LEAST, _NUMBERS = 30, 3
_LEAST_JOINED = 12
#: Sentences from the whole to the last of its parts.
_NEAR = 3
_SUMMED = ("people", "none", "other")


def summed_over(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return the claim whose number those of this sentence and its neighbours add up to."""
    joined = _joined_sum(sentence, counted, before)
    if joined is not None:
        return joined
    near = takewhile(lambda d: sentence.index - d.sentence.index <= _NEAR, reversed(before))
    for whole in near:
        total = whole.counted.mention.value
        if not total or total < _LEAST or whole.part or whole.sentence is sentence:
            continue
        if whole.sentence.block.kind != "headline" and _adds_up(story, sentence, counted, whole):
            return whole
    return None


def _joined_sum(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "pardoned 29 people. The 11 women and 18 men had asked for it": joined numbers that have it as sum."""
    run = _run(sentence, counted)
    total = sum(c.mention.value or 0 for c in run)
    if len(run) < 2 or total < _LEAST_JOINED:
        return None
    near = takewhile(lambda d: sentence.index - d.sentence.index <= _NEAR, reversed(before))
    wholes = (d for d in near if not d.part and d.counted not in run and d.counted.basis != "acts")
    return next((d for d in wholes if d.counted.mention.value == total), None)


def _run(sentence: Sentence, counted: Counted) -> list[Counted]:
    """Return the numbers of people that a count is joined to: "11 women and 18 men"."""
    tree, run = sentence.tree, list[Counted]()
    for one in sentence.counted:
        if run and not _joins(tree, run[-1], one):
            if counted in run:
                break
            run = []
        run.append(one)
    return run if counted in run and all(c.basis == "people" and c.mention.value for c in run) else []


def _joins(tree: Tree, one: Counted, other: Counted) -> bool:
    since = one.tokens[-1] if one.noun is None else max(one.noun, one.tokens[-1])
    return tree.lower[since + 1 : other.tokens[0]] in (["and"], [","], [",", "and"])


def _adds_up(story: Story, sentence: Sentence, counted: Counted, whole: Draft) -> bool:
    """Whether the numbers of whole sentences behind ``whole``, among them this one, have its value as sum."""
    if counted.basis not in _SUMMED:
        return False
    first = whole.sentence.index + 1
    after = story.sentences[first : first + _NEAR]
    own = [[c.mention.value or 0.5 for c in s.counted if c.basis in _SUMMED] for s in after]
    at = sentence.index - first
    for start in range(at + 1):
        for end in range(at, len(own)):
            numbers = [value for values in own[start : end + 1] for value in values]
            if len(numbers) >= _NUMBERS and sum(numbers) == whole.counted.mention.value:
                return True
    return False
