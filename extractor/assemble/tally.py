"""Figures in a list: "Pardons granted: 87", "2019: 388 hearings, 305 granted", and the period above it."""

from __future__ import annotations

from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence, Story, continue_draft
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted

_DECIDED = words("onward", "decided")
#: Sentences between the period that heads a list and its last line.
_LINES = 16
#: Tokens of a line: "Commutations of sentence granted: 3".
_LONGEST = 12
#: Tokens of the period that opens a line: "Fiscal year 2021 to date (October 2020-May 2021):".
_PERIOD = 17


def tally(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return the claim of a line of a list, or ``None``."""
    if counted.noun is not None or counted.basis != "none":
        return None
    return _line(sentence, counted) or _row(story, sentence, counted, before)


def is_line(sentence: Sentence) -> bool:
    """Whether the sentence is such a line, of whatever: "Pardon requests: 1214"."""
    lower = sentence.tree.lower
    return (
        len(lower) <= _LONGEST and ":" in lower and sentence.tree.tags[lower.index(":") + 1 :][:1] == ["CD"]
    )


def _line(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "Pardons granted: 87", on a line of its own or right behind the heading."""
    tree, first = sentence.tree, counted.tokens[0]
    ends = tree.lower[counted.tokens[-1] + 1 :] in ([], ["."])
    if not ends or first < 2 or tree.lower[first - 1] != ":":
        return None
    decided = tree.lower[first - 2] in _DECIDED
    noun = first - 2 - decided
    act = next((a for a in sentence.acts if a.token == noun and a.form == "noun"), None)
    opens = noun == 0 or tree.lower[noun - 1] == ":"
    if act is None or not opens or not tree.lower[noun].endswith("s"):
        return None
    return _of_list(sentence, counted, act, first - 2 if decided else noun)


def _row(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "2019: 388 hearings, 305 granted": what was granted is told in the list's heading or its first row."""
    tree, after = sentence.tree, counted.tokens[-1] + 1
    verb = after if tree.lower[after : after + 1] and tree.lower[after] in _DECIDED else None
    parted = tree.lower[max(0, counted.tokens[0] - 1)] in (",", ":", ";", "and")
    closed = tree.lower[after + 1 : after + 2] in ([], ["."], [","], [";"], ["and"])
    opening = tree.lower[1 : _PERIOD if sentence.dates else 6]
    if verb is None or not parted or not closed or not any(form.endswith(":") for form in opening):
        return None
    rows = [d for d in before if d.route == "tallied" or ":" in d.sentence.tree.lower[1:6]]
    if rows and sentence.index - rows[-1].sentence.index <= 2:
        draft = continue_draft(sentence, replace(counted, basis="acts"), rows[-1], "tallied")
        draft.predicate = verb
        return draft
    for told in reversed(story.sentences[max(0, sentence.index - 2) : sentence.index]):
        acts = [a for a in told.acts if a.form == "noun"]
        if acts:
            return _of_list(sentence, counted, acts[0], verb)
    return None


def _of_list(sentence: Sentence, counted: Counted, act: Act, predicate: int) -> Draft:
    own = act if act in sentence.acts else None
    draft = Draft(sentence, replace(counted, basis="acts"), own, predicate, "tallied")
    draft.action = act.action
    if own is None:
        draft.doubts.append("act_from_context")
    return draft


def period_above(draft: Draft, story: Story) -> DateMention | None:
    """Return the period that heads the list of a line: "Clemency from January 2002 through 2005:"."""
    if draft.route not in ("tallied", "roll"):
        return None
    if draft.route == "roll":
        heads = draft.named_in[0].dates if draft.named_in is not None else []
        told = [d for d in heads if d.granularity in ("range", "year") and d.interval]
        return told[0] if len(told) == 1 else None
    index = draft.sentence.index
    for sentence in reversed(story.sentences[max(0, index - _LINES) : index + 1]):
        periods = [d for d in sentence.dates if d.granularity in ("range", "year") and d.interval]
        if len(periods) == 1:
            return periods[0]
        if sentence is not draft.sentence and not is_line(sentence):
            return None
    return None
