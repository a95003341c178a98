"""What part a grantor mention plays in its own sentence: its subject, or one who gets the act."""

from __future__ import annotations

from extractor.assemble.draft import Sentence
from extractor.mention import GrantorMention
from extractor.recognise.action import action_words

_TO_WHOM = frozenset(("of", "for", "to"))


def is_main_subject(sentence: Sentence, mention: GrantorMention) -> bool:
    """Whether the mention is the subject of the main verb: "Besides the pardon of Roe, Doe issued 39"."""
    tree = sentence.tree
    return any(
        tree.deps[token] == "nsubj" and tree.deps[tree.heads[token]] == "ROOT"
        for token in tree.covering(mention.start, mention.end)
    )


def is_given(sentence: Sentence, mention: GrantorMention) -> bool:
    """Whether the mention names who got an act: "the pardon of Richard Nixon", "clemency for Doe"."""
    tree = sentence.tree
    tokens = tree.covering(mention.start, mention.end)
    first = tokens[0] if tokens else 0
    while first > 1 and tree.tags[first - 1] in ("NNP", "DT"):
        first -= 1  # "the pardon of former President Nixon"
    return first > 1 and tree.lower[first - 1] in _TO_WHOM and tree.lower[first - 2] in action_words().nouns
