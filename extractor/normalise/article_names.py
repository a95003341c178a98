"""How an article names somebody elsewhere: the full name of a surname, the body meant by "the department"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import Final

from extractor.normalise.capital import CAPITAL
from extractor.normalise.naming import canonical, is_body, named_person, plain, word_list
from extractor.normalise.word_places import WordPlaces

#: Occurrences looked at; the full name comes early in news.
_LIMIT: Final = 60
#: Characters before a surname in which its first names and titles stand.
_BACK: Final = 80
_RUN_BEFORE: Final = re.compile(
    rf"(?:[{CAPITAL}][\w.’'-]{{0,24}}\s{{1,4}}(?:(?:and|of|for)\s{{1,4}})?){{1,5}}$"
)
_IN: Final = re.compile(r"\b(?:in|across|throughout|inside) $")
_MID: Final = re.compile(r"[\w,] $")
_BRACKETED: Final = re.compile(r"\(([^\W\d_]+)\)")
_RUN_AFTER: Final = re.compile(rf"(?:\s(?:of|for|and|the|on|[{CAPITAL}][\w’'-]{{0,24}})){{1,8}}")


class ArticleNames:
    """Names as one article spells them out. Look-ups cost the places of one word, and are remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = WordPlaces(text)
        self._full: dict[str, str | None] = {}
        self._gender: dict[str, str | None] = {}
        self._place: dict[str, bool] = {}
        self._inside: dict[str, bool] = {}

    def full_name(self, surname: str) -> str | None:
        """Return the longest usual spelling of a person's name that ends in ``surname``, or None.

        >>> ArticleNames("Warden Jane Roe spoke. Roe is 40.").full_name("Roe")
        'Jane Roe'
        """
        if surname not in self._full:
            self._full[surname] = self._search(surname)
        return self._full[surname]

    def _search(self, surname: str) -> str | None:
        found: Counter[str] = Counter()
        for start, _ in islice(self._words.occurrences(surname), _LIMIT):
            before = _RUN_BEFORE.search(self._text, max(0, start - _BACK), start)
            run = before.group().split() if before else []
            # A sentence that ends right before is not part of the name: "in Ohio. Roe said".
            ends = [i for i, w in enumerate(run) if w.endswith(".") and len(w) > 3 and not _is_titlelike(w)]
            run = run[ends[-1] + 1 :] if ends else run
            while run and run[0].lower() in word_list("opener"):
                run.pop(0)
            person = named_person(" ".join([*run, surname]))
            if person and " " in person[0]:
                found[person[0]] += 1
        if not found:
            return None
        return max(found, key=lambda name: (found[name], len(name)))

    def body(self, noun: str, before: int) -> str | None:
        """Return the body that "the <noun>" means at offset ``before``: the last named, else the first after.

        >>> ArticleNames("The Board of Pardons met. The board agreed.").body("board", 30)
        'Board of Pardons'
        """
        last = None
        for start, end in islice(self._words.occurrences_in_any_case(noun), _LIMIT):
            name = self._body_around(start, end)
            if name is None:
                continue
            if start >= before:
                return last or name
            last = name
        return last

    def _body_around(self, start: int, end: int) -> str | None:
        before = _RUN_BEFORE.search(self._text, max(0, start - _BACK), start)
        run = before.group().split() if before else []
        while run and run[0].lower() in word_list("opener"):
            run.pop(0)
        after = _RUN_AFTER.match(self._text, end) if self._text[start].isupper() else None
        tail = after.group().split() if after else []
        while tail and tail[-1] in ("of", "for", "and", "the", "on"):
            tail.pop()
        if tail and tail[0] != "of":
            tail = []
        if not run and not tail:
            return None
        return canonical(" ".join([*run, self._text[start:end], *tail]))

    def spelled_out(self, acronym: str) -> str | None:
        """Return the name that an acronym in brackets stands for: "Prison Reform League (PRL)".

        >>> ArticleNames("The Prison Reform League (PRL) met.").spelled_out("PRL")
        'Prison Reform League'
        """
        at = self._bracketed.get(acronym, -1)
        if at < 0 or not acronym.isalpha():
            return None
        names = self._text[max(0, at - 100) : at].split()
        for count in range(len(acronym), min(len(acronym) + 4, len(names)) + 1):
            part = names[-count:]
            initials = "".join(w[0] for w in part if w[0].isupper())
            if initials == acronym and part[0][0].isupper():
                return plain(" ".join(part))
        return None

    @cached_property
    def _bracketed(self) -> dict[str, int]:
        """Where each word in brackets stands first."""
        found: dict[str, int] = {}
        for match in _BRACKETED.finditer(self._text):
            found.setdefault(match[1], match.start())
        return found

    def is_place(self, name: str) -> bool:
        """Say whether the article speaks of being in it: "in Myanmar"."""
        if name not in self._place:
            places = self._words.occurrences(name)
            self._place[name] = any(_IN.search(self._text, max(0, at - 20), at) for at, _ in places)
        return self._place[name]

    def is_mid_sentence(self, name: str) -> bool:
        """Say whether a capitalised word also stands inside a sentence, as names do and openers do not."""
        if name not in self._inside:
            places = self._words.occurrences(name)
            self._inside[name] = any(_MID.search(self._text, max(0, at - 2), at) for at, _ in places)
        return self._inside[name]

    def gender(self, surname: str) -> str | None:
        """Return "he" or "she" where a title before the name tells."""
        if surname not in self._gender:
            self._gender[surname] = self._told_gender(surname)
        return self._gender[surname]

    def _told_gender(self, surname: str) -> str | None:
        for start, _ in islice(self._words.occurrences(surname), _LIMIT):
            before = self._text[max(0, start - _BACK) : start].split()[-4:]
            bare = {w.strip(".,").lower() for w in before}
            for pronoun in ("she", "he"):
                if bare & word_list(pronoun):
                    return pronoun
        return None


def _is_titlelike(word: str) -> bool:
    return word.strip(".").lower() in word_list("title")


def looks_like_body(phrase: str) -> bool:
    """Say whether a lower-case phrase is a common noun for a body: "the department"."""
    last = plain(phrase).rsplit(" ", 1)[-1].lower()
    return last in word_list("body") or is_body(phrase)
