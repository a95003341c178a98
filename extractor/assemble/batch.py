"""Numbers of one act in the words of a total: the headline gives them as news, or the day stands before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractor.assemble import clause
from extractor.assemble.date_before import summed_up
from extractor.assemble.draft import Draft, Story
from extractor.assemble.instrument import day_of_paper
from extractor.assemble.summed import is_perfect
from extractor.lexicon import words
from extractor.mention import CountMention
from extractor.recognise.count import counts

_WORD = re.compile(r"[\w’'-]+")
_DOING = words("batch", "doing")
_GETTING = words("batch", "getting")
_TOTALS = words("batch", "totals")
_ANNOUNCING = words("scope", "announcing")
#: Words of a headline between the verb and its number, or the number and its verb.
_REACH = 5


def is_headlined(draft: Draft, story: Story) -> bool:
    """Whether the title tells the number as the news: "Governor pardons 39" of "has granted 39 pardons"."""
    value = draft.counted.mention.value
    if value is None or not story.title or _TOTALS.intersection(_words(story.title)):
        return False
    for mention in numbers_of(story.title):
        if mention.kind != "count" or mention.value != value:
            continue
        before = _words(story.title[: mention.start])[-_REACH:]
        after = _words(story.title[mention.end :])[:_REACH]
        if _DOING.intersection(before) or _GETTING.intersection(after):
            return True
    return False


@lru_cache(maxsize=8)  # all claims of an article ask
def numbers_of(title: str) -> tuple[CountMention, ...]:
    """Return the numbers of a headline."""
    return tuple(counts(title))


def _words(title: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(title)]


def is_of_day_before(draft: Draft, story: Story) -> bool:
    """ "He granted pardons on Thursday to a baker. In all, he pardoned 37": all of that day."""
    told = summed_up(draft, story)
    return told is not None and told.start == told.end


def is_made_known(draft: Draft, story: Story) -> bool:
    """ "Eleven people have won pardons. The board issued the pardons on Tuesday": the news of one act."""
    return draft.route == "receiver" and day_of_paper(draft, story) is not None


def is_outdone(draft: Draft, later: Iterable[Draft]) -> bool:
    """ "has issued 10 pardons. ... Since 2019 she has granted 140 pardons": the ten are the news."""
    value, grantor = draft.counted.mention.value, draft.grantor
    if value is None or grantor is None or not is_perfect(draft):
        return False
    return any(
        other.action == draft.action
        and other.sentence is not draft.sentence
        and other.counted.basis == draft.counted.basis
        and other.grantor is not None
        and other.grantor.name == grantor.name
        and (other.counted.mention.value or 0) > value
        and not other.part
        and (is_perfect(other) or other.route == "total")
        for other in later
    )


def is_announced(draft: Draft) -> bool:
    """ "announced on Monday that he has granted 25": the announcement is the news of one act."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and tree.deps[verb] == "ccomp" and tree.lower[tree.heads[verb]] in _ANNOUNCING
