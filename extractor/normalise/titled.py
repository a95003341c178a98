"""People called by what they are: "Justice Minister Jane Roe said ... The minister added"."""

from __future__ import annotations

import re
from typing import Final

from extractor.mention import Span

#: With "the": somebody who was named with this word before.
_TITLES: Final = frozenset(
    {
        "minister",
        "secretary",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "warden",
        "director",
        "superintendent",
        "commissioner",
        "chairman",
        "chairwoman",
        "chair",
        "prosecutor",
        "lawyer",
        "attorney",
        "adviser",
        "advisor",
        "aide",
        "archbishop",
        "bishop",
        "chaplain",
        "priest",
        "professor",
        "activist",
        "sheriff",
        "judge",
        "diplomat",
        "general",
        "colonel",
        "historian",
        "economist",
        "researcher",
    }
)
_PHRASE: Final = re.compile(r"[Tt]he (?P<words>(?:[\w'’-]{1,30} ){0,3}[a-z]{4,15})")
#: Characters before a source in which its name is looked for: many sources of a long article may have none.
_BACK: Final = 20_000
_ROLE_BEHIND: Final = re.compile(r",? (?:an?|the|his|her|its|their) [^,.;:“”\"]{3,80}")


def title_words(phrase: str) -> frozenset[str]:
    """Return the words of a definite title without a name, none for anything else.

    >>> sorted(title_words("the justice minister")), title_words("a judge")
    (['justice', 'minister'], frozenset())
    """
    found = _PHRASE.fullmatch(phrase)
    words = found["words"].lower().split() if found else []
    return frozenset(words) if words and words[-1] in _TITLES else frozenset()


def is_titled(text: str, source: Span, words: frozenset[str]) -> bool:
    """Whether a source was introduced with these words: before the name or in what follows it.

    >>> text = "So said Ali Haddad, a spokesman for the palace, on Monday."
    >>> is_titled(text, Span(8, 18, "Ali Haddad"), frozenset({"spokesman"}))
    True
    """
    behind = _ROLE_BEHIND.match(text, source.end)
    introduced = f"{source.text} {behind[0] if behind else ''}"
    return words <= set(re.findall(r"[\w'’-]+", introduced.lower()))


def named_with(text: str, phrase: str, before: int) -> str | None:
    """Return the name that stood last beside the same words, whether or not it is a source.

    >>> named_with("Interior Minister Ana Roe met Jane Doe.", "The interior minister", 39)
    'Ana Roe'
    """
    words = re.escape(phrase.split(" ", 1)[1].lower()).replace(r"\ ", r"\s{1,12}")
    name = r"(?P<{}>[A-Z][\w'’-]{{1,30}}(?: [A-Z][\w'’.-]{{0,30}}){{1,3}})"
    beside = rf"\b(?i:{words}),? {name.format('after')}|{name.format('front')}, (?:the )?(?i:{words})\b"
    near = text[max(0, before - _BACK) : before]
    named = [found["after"] or found["front"] for found in re.finditer(beside, near)]
    return named[-1] if named else None
