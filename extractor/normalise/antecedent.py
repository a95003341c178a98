"""What may stand before a pronoun: its own sentence, the one before, their subjects. Text alone."""

from __future__ import annotations

import re
from typing import Final

from extractor.normalise.capital import CAPITAL
from extractor.normalise.naming import word_list

#: Characters before a pronoun in which its sentence and the one before are looked for.
_BACK: Final = 900
_BOUNDARY: Final = re.compile(r"[.!?][\"”’']{0,2}\s{1,8}(?=[A-Z“\"‘])|\n\s{0,8}\n|\n(?=[A-Z“\"])")
#: "In a letter on Friday, …" before the subject.
_LEAD: Final = re.compile(r"^[“\"\s]{0,8}(?:(?:In|On|At|After|By|For|Under|During|Since)\s[^,.\n]{1,60},\s)?")
_NAME: Final = rf"[{CAPITAL}][\w.’'-]{{0,24}}"
_SUBJECT: Final = re.compile(
    rf"((?:[Tt]he |An? )?{_NAME}(?: {_NAME}){{0,5}}|(?:The|An?) (?:[\w’'-]{{1,24}} ){{0,4}}?[\w’'-]{{2,24}})"
    r"(?=,? [a-z]|$)"
)
_BEFORE_WHO: Final = re.compile(
    rf"((?:{_NAME} (?:of )?(?:the )?){{1,5}}(?:figures|data|records|statistics|numbers|documents)"
    rf"|(?:{_NAME} ){{0,4}}{_NAME}"
    r"|\b(?:[Tt]he|[Aa]n?|some|many|two|three) (?:[\w’'-]{1,24} ){0,6}[\w’'-]{1,24}),?$"
)
Extent = tuple[int, int]


def sentences_before(text: str, offset: int) -> tuple[Extent, Extent | None]:
    """Return the extent of the sentence up to ``offset`` and of the sentence before it, if there is one.

    >>> sentences_before("Gov. Roe met them. She said so.", 23)
    ((19, 23), (0, 19))
    """
    start = max(0, offset - _BACK)
    cuts = [m.end() for m in _BOUNDARY.finditer(text, start, offset) if not _is_abbreviated(text, m.start())]
    begin = cuts[-1] if cuts else start
    return (begin, offset), (cuts[-2] if len(cuts) > 1 else start, begin) if cuts else None


def _is_abbreviated(text: str, at: int) -> bool:
    """Say whether the full stop at ``at`` ends an abbreviation or an initial."""
    word = (text[max(0, at - 12) : at].split() or [""])[-1]
    return text[at] == "." and (len(word) < 2 or "." in word or word.lower() in word_list("title"))


def leading_subject(sentence: str) -> str | None:
    """Return the noun phrase that a sentence opens with, after an adverbial.

    >>> leading_subject("In May, Warden Roe freed 39."), leading_subject("They left.")
    ('Warden Roe', None)
    """
    lead = _LEAD.match(sentence)
    match = _SUBJECT.match(sentence[lead.end() if lead else 0 :].replace("\n", " "))
    if match is None or match.group(1).lower() in (
        "he",
        "she",
        "it",
        "they",
        "i",
        "we",
        "you",
        "that",
        "this",
    ):
        return None
    return match.group(1)


def noun_before(text: str, offset: int) -> str | None:
    """Return the noun phrase right before a relative pronoun at ``offset``.

    >>> noun_before("They met Jane Roe, who left.", 19)
    'Jane Roe'
    """
    match = _BEFORE_WHO.search(text[max(0, offset - 120) : offset].rstrip())
    return match.group(1) if match else None
