"""Does the clause around a bare "Friday" or "Dec. 12" look ahead? A local test on words, no parse."""

from __future__ import annotations

import re
from functools import cache

from extractor.lexicon import load_toml
from extractor.recognise.date_tokens import Token

WORDS_BACK = 18
WORDS_AHEAD = 10
SCHEDULED_BACK = 80
"""Characters."""
_CLAUSE_ENDS = frozenset({"STOP", "QUOTE"})
_NOT = (" not", "n't", "n’t")
_LIMITS = frozenset({"BY", "UNTIL", "THROUGH"})
#: What is scheduled stands in the present: "when it meets on", "before she leaves office on", "given until".
_SCHEDULED = re.compile(
    r"(?i)(?:\b(?:when|before|until|once)\s+(?:it|he|she|(?:[a-z]+['’]s|the|his|her|its|their|a)\s[a-z]+|[a-z]+)"
    r"\s(?!was|has|had|is)[a-z]{2,20}(?<!s)s(?:\s(?:office|again|next|there|power))?"
    r"|\b(?:(?:has|have) given|gives?|are|is)\b[^,.;:]{0,30}\s(?:until|till|through))"
    r"(?:\s(?:on|at|in|late|early))?\s\Z"
)
_VERB_LIKE = frozenset({"WORD", "FUNCTION", "CAPITAL", "LEAVING", "TAKING"})


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(load_toml("dates")["past"]["words"])


def _is_past(text: str, token: Token, before: Token | None) -> bool:
    """Say whether the word is a past form; "be released" is not, whatever its ending."""
    if token.name not in _VERB_LIKE:
        return False
    word = text[token.start : token.end].lower()
    regular = token.name in ("WORD", "TAKING") and word.endswith("ed") and len(word) > 4
    if word not in _past_forms() and not regular:
        return False
    return before is None or text[before.start : before.end].lower() not in ("be", "to be", "being", "get")


def _settled(text: str, row: list[Token], start: int) -> bool | None:
    """Return what the words right before tell: "since" looks back, a schedule ahead; ``None`` for others."""
    if start > 0 and row[start - 1].name == "SINCE":
        return False
    before = row[start].start
    return True if _SCHEDULED.search(text[max(0, before - SCHEDULED_BACK) : before]) else None


def _ahead(text: str, row: list[Token], place: int, limit: bool) -> bool | None:
    """Say whether the token at ``place`` tells that its clause looks ahead or back, ``None`` for neither."""
    token = row[place]
    if token.name == "WOULD":  # "would not say on Tuesday": who refused to, did so then
        return not text.startswith(_NOT, token.end)
    if token.name == "FUTURE" or (limit and token.name == "TO" and row[place + 1].name == "WORD"):
        return True
    return False if _is_past(text, token, row[place - 1] if place else None) else None


def is_future(text: str, row: list[Token], start: int, end: int) -> bool:
    """Say whether tokens ``start:end`` stand in a future clause.

    The nearest verb before decides; "released" after "will be" or "would be" is passed over, and before a
    limit so does an infinitive ("a programme to run through June"). What is scheduled looks ahead in the
    present tense ("when it meets on Tuesday"). With no verb before it in its clause, the first verb
    after does ("On Friday the governor will ...").
    """
    settled = _settled(text, row, start)
    if settled is not None:
        return settled
    limit = start > 0 and row[start - 1].name in _LIMITS
    for place in range(start - 1, max(start - 1 - WORDS_BACK, -1), -1):
        token = row[place]
        if token.name in _CLAUSE_ENDS:
            break
        ahead = _ahead(text, row, place, limit)
        if ahead is not None:
            return ahead
    for token in row[end : end + WORDS_AHEAD]:
        if token.name in _CLAUSE_ENDS:
            break
        if token.name == "FUTURE":
            return True
        if _is_past(text, token, None):
            return False
    return False
