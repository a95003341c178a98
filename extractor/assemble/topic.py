"""What part a grantor mention plays in its own sentence: its subject, or one who gets the act."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft, Sentence
from extractor.mention import GrantorMention
from extractor.recognise.action import action_words

#: Between a name and the number of those it belongs to: "Roe, 69, is one of 39 people pardoned".
_ONE_OF = re.compile(
    r"(?:, [^,;.]{1,60},)? (?:is|are|was|were|(?:has|have|had|will) (?:been|be))(?: \w{1,12})?"
    r" (?:one of|among|part of|on (?:a|the) list of|included in|counted among)(?: the| these| those)? "
)
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


def is_counted_in(draft: Draft, mention: GrantorMention) -> bool:
    """Whether the one meant is among those whom the claim counts: "Roe was among 39 people pardoned"."""
    at, text = draft.sentence.tree.start, draft.sentence.words
    return any(
        own.name == mention.name and _ONE_OF.fullmatch(text[own.end - at : draft.start - at])
        for own in draft.sentence.grantors
        if own.end <= draft.start
    )
