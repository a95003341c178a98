"""An act that something of the day follows: "The move comes 11 days after the governor pardoned 12"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble.draft import Draft, Story
from extractor.mention import DateMention
from extractor.normalise.timex import shifted
from extractor.tree import Tree

#: "More than a week after" is no day.
_EXACT = re.compile(r"(?i)[\w-]{1,12}(?: [\w-]{1,12})? (?:days?|weeks?|months?)")
_HEDGED = re.compile(r"(?i)\b(?:about|around|some|almost|nearly|than|over|under|least|roughly)\b")
_LENGTH = re.compile(r"P(\d+)([DWM])")
_COMING = frozenset({"come", "comes", "follow", "follows", "arrive", "arrives"})


def days_before_news(draft: Draft, story: Story) -> DateMention | None:
    """Return the time of an act that the news "comes" so long after, ``None`` where it isn't told so."""
    tree = draft.sentence.tree
    for mention in draft.sentence.dates:
        length = _LENGTH.fullmatch(mention.value) if mention.type == "DURATION" else None
        if length is None or not _EXACT.fullmatch(mention.text) or _HEDGED.search(mention.text):
            continue
        clause = _clause_after(tree, mention, draft.counted.tokens[0])
        if clause is None:
            continue
        coming = any(tree.lower[above] in _COMING for above in tree.ancestors(clause))
        if story.published is None or not coming:
            return None
        meaning = shifted(story.published, -int(length[1]), length[2])
        return replace(mention, interval=meaning.interval, granularity=meaning.granularity, rule="apart")
    return None


def _clause_after(tree: Tree, mention: DateMention, counted: int) -> int | None:
    """Return the verb of the clause that "after", behind the mention, opens and the count stands in."""
    tokens = tree.covering(mention.start, mention.end)
    place = max(tokens) + 1 if tokens else len(tree)
    if tree.lower[place : place + 1] != ["after"]:
        return None
    verb = tree.heads[place] if tree.deps[place] == "mark" else None
    inside = verb is not None and verb > place and verb in tree.ancestors(counted)
    return verb if inside else None
