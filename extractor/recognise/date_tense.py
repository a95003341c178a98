"""Does the clause around a bare "Friday" or "Dec. 12" look ahead? A local test on words, no parse."""

from __future__ import annotations

from functools import cache

from extractor.lexicon import load_toml
from extractor.recognise.date_tokens import Token

WORDS_BACK = 18
WORDS_AHEAD = 10
_CLAUSE_ENDS = frozenset({"STOP", "QUOTE"})
_LIMITS = frozenset({"BY", "UNTIL", "THROUGH"})
_VERB_LIKE = frozenset({"WORD", "FUNCTION", "CAPITAL", "LEAVING", "TAKING"})


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(load_toml("dates")["past"]["words"])


def _is_past(text: str, token: Token, before: Token | None) -> bool:
    """Say whether the word is a past form; "be released" is not, whatever its ending."""
    if token.name not in _VERB_LIKE:
        return False
    word = text[token.start : token.end].lower()
    if word not in _past_forms() and not (token.name == "WORD" and word.endswith("ed") and len(word) > 4):
        return False
    return before is None or text[before.start : before.end].lower() not in ("be", "to be", "being", "get")


def is_future(text: str, row: list[Token], start: int, end: int) -> bool:
    """Say whether tokens ``start:end`` stand in a future clause.

    The nearest verb before decides; "released" after "will be" is passed over, and before a limit so does
    an infinitive ("a programme to run through June"). With no verb before it in its clause, the first verb
    after does ("On Friday the governor will ...").
    """
    limit = start > 0 and row[start - 1].name in _LIMITS
    for place in range(start - 1, max(start - 1 - WORDS_BACK, -1), -1):
        token = row[place]
        if token.name in _CLAUSE_ENDS:
            break
        if token.name == "FUTURE" or (limit and token.name == "TO" and row[place + 1].name == "WORD"):
            return True
        if _is_past(text, token, row[place - 1] if place else None):
            return False
    for token in row[end : end + WORDS_AHEAD]:
        if token.name in _CLAUSE_ENDS:
            break
        if token.name == "FUTURE":
            return True
        if _is_past(text, token, None):
            return False
    return False
