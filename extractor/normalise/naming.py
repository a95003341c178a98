"""What a source phrase names: a person, a body, a document or nobody in particular.

Works on the words alone: "Outgoing White House press secretary Jane Roe, 40" is a person called Jane Roe who
speaks for the White House. The word lists and aliases are in ``lexicon/sources.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from extractor.lexicon import load_toml
from extractor.normalise.capital import CAPITAL

_ARTICLE: Final = re.compile(r"(?i)^(?:the|an?|one|some|several|many|those|these|both|two|three)\s+(?=\S)")
_SPACE: Final = re.compile(r"\s+")
#: Ends the core of a noun phrase; "of" only after a word that is not part of a body's name.
_CUT: Final = re.compile(
    r"\s(?:from|by|for|in|at|on|with|who|which|that|said|released|issued|published|obtained|compiled|posted|provided|about"
    r"|drawn|kept|prepared|seen|shared|collected|gathered|reviewed"
    r"|aboard|near|familiar|close|involved|working|representing|speaking|citing|filed|out|as|to)\s"
)
_NAME_WORD: Final = (
    rf"(?:[{CAPITAL}][\w.’'&-]*|(?:al|el|ul)-[A-Z]\w*"
    r"|(?:de|del|da|di|du|la|le|van|von|der|den|bin|ibn|al|el|ter|dos)(?=\s))"
)
#: The capitalised words a core ends with: "Jane Roe", "Executive Director J. Roe Jr.".
_LAST_NAME_RUN: Final = re.compile(rf"(?:^|(?<=\s))[{CAPITAL}]\S{{0,40}}(?:\s{_NAME_WORD}){{0,9}}$")
_JOINERS: Final = frozenset(
    {"of", "for", "and", "the", "on", "de", "la", "van", "von", "bin", "al", "el", "der", "den"}
)
#: Countries in front of a title are not what somebody speaks for.
_COUNTRIES: Final = frozenset({"u.s.", "us", "uk", "u.k.", "uae", "drc"})
_ACRONYM: Final = re.compile(r"^(?:[A-Z]{2,6}|(?:[A-Z]\.){2,5})$")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")


@dataclass(frozen=True, slots=True)
class ResolvedSource:
    """Whom a claim is credited to.

    ``kind`` is that of the record contract: ``person``, ``organisation``, ``document``, ``anonymous``, or
    ``reporter`` when the words are the publisher's own staff's. ``name`` is None when nobody can be named.
    ``needs_grantor`` says that the name is an office or a bare surname that the article does not spell out:
    whoever knows the office-holders can complete it.
    """

    name: str | None
    kind: str
    organisation: str | None = None
    needs_grantor: bool = False


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a word list of ``lexicon/sources.toml``. Raises KeyError when there is none of that name."""
    return {group["name"]: frozenset(group["words"]) for group in load_toml("sources")["words"]}[name]


@cache
def aliases() -> dict[str, str]:
    """Return the usual name for every other name of a body, lower-cased."""
    table = {}
    for group in load_toml("sources")["alias"]:
        for form in (group["name"], *group["forms"]):
            table[form.lower().replace("’", "'")] = group["name"]
    return table


@lru_cache(maxsize=1 << 12)  # the words of one source are asked about many times
def plain(phrase: str) -> str:
    """Return the phrase on one line, without the articles and marks at its ends.

    >>> plain("the  Pew Research Center's")
    'Pew Research Center'
    """
    text = (
        _SPACE.sub(" ", phrase).strip(' "“”,;:.()•●-–—|')
        if not phrase.rstrip().endswith(("Jr.", "U.S."))
        else phrase.strip()
    )
    return _POSSESSIVE.sub("", _ARTICLE.sub("", text))


def canonical(name: str) -> str:
    """Return the usual name of a body.

    >>> canonical("DOJ"), canonical("U.S. Justice Department"), canonical("Harbour Board")
    ('Department of Justice', 'Department of Justice', 'Harbour Board')
    """
    bare = plain(name)
    return aliases().get(bare.lower().replace("’", "'"), bare)


def split_apposition(phrase: str) -> tuple[str, str]:
    """Return the phrase before its first comma, and the apposition after it.

    >>> split_apposition("Jane Roe, director of the league")
    ('Jane Roe', 'director of the league')
    """
    text = re.sub(r"(?<!\s)\s*\([^()]{0,60}\)", "", _SPACE.sub(" ", phrase)).strip()
    core, _, rest = text.partition(", ")
    if re.match(r"(?:Jr|Sr)\b\.?", rest):
        suffix, _, rest = rest.partition(", ")
        core = f"{core} {suffix}"
    return core.strip(" ,"), rest.strip(" ,")


def core_of(phrase: str) -> tuple[str, str]:
    """Return the head part of a noun phrase without its prepositional tail, and the tail.

    >>> core_of("a spokesman for the board"), core_of("Department of Corrections")
    (('a spokesman', 'for the board'), ('Department of Corrections', ''))
    """
    cut = _CUT.search(phrase)
    at = cut.start() if cut else len(phrase)
    for of in re.finditer(r" of ", phrase[:at]):
        before = phrase[: of.start()].rsplit(" ", 1)[-1]
        if not (before[:1].isupper() and before.lower() in word_list("body")):
            at = of.start()
            break
    return phrase[:at].strip(), phrase[at:].strip()


def is_body(name: str) -> bool:
    """Say whether a name is a body's by its words: "Ministry of Justice", "FBI", "Harbour Tribune".

    >>> is_body("Jane Roe"), is_body("Pew Research Center"), is_body("NASA")
    (False, True, True)
    """
    bare = plain(name)
    if bare.lower().replace("’", "'") in aliases() or _ACRONYM.match(bare):
        return True
    found = [w.lower().strip(".,") for w in bare.split()]
    of = next((i for i, word in enumerate(found) if word in ("of", "for")), len(found))
    return bool(found) and (
        found[-1] in word_list("body") or (0 < of < len(found) and found[of - 1] in word_list("body"))
    )


def named_person(core: str) -> tuple[str, str | None] | None:
    """Return a person's name without titles, and the body in front of it, if the phrase ends in such a name.

    >>> named_person("White House press secretary Jane Roe")
    ('Jane Roe', 'White House')
    >>> named_person("Gov. Jane Q. Roe"), named_person("the outgoing president")
    (('Jane Q. Roe', None), None)
    """
    text = plain(core)
    owner, mark, rest = _possessor(text)
    if mark and rest[:1].isupper() and not is_body(rest):
        inner = named_person(rest)
        return (inner[0], inner[1] or owner) if inner else None
    run = _LAST_NAME_RUN.search(text)
    roles = [w for w in text.split() if w.islower() and w not in _JOINERS]
    if run is None or is_body(run.group()) or (is_body(text) and not roles):
        return None
    names = run.group().split(" ")
    before = text[: run.start()].split()
    last_title = max((i for i, w in enumerate(names[:-1]) if _is_title(w)), default=-1)
    kept = names[last_title + 1 :]
    if _is_title(kept[-1]) and len(kept) == 1:
        return None
    front = before + names[: last_title + 1]
    return " ".join(kept), _body_in_front(front)


def _possessor(text: str) -> tuple[str, str, str]:
    match = re.search(r"[’']s? (?=\S)", text)
    if match is None or not text[: match.start()]:
        return "", "", text
    return text[: match.start()], match.group(), text[match.end() :]


def _is_title(word: str) -> bool:
    bare = word.lower().strip(".,")
    return bare in word_list("title") or bare.split("-")[-1] in (
        "president",
        "governor",
        "gov",
        "elect",
        "general",
    )


def _body_in_front(front: list[str]) -> str | None:
    """Return "White House" of "outgoing White House press secretary"."""
    kept = [*front]
    while kept and _is_title(kept[-1]) and (len(kept) < 2 or kept[-2] not in _JOINERS):
        kept.pop()
    while kept and (_is_title(kept[0]) or kept[0].islower()):
        kept.pop(0)
    name = " ".join(kept)
    generic = " " not in name and name.lower() in word_list("body")
    return canonical(name) if is_body(name) and not generic and name.lower() not in _COUNTRIES else None


def is_office(core: str) -> bool:
    """Say whether the phrase is an office without a name: "the outgoing president", "THE PRESIDENT".

    >>> is_office("the outgoing president"), is_office("President Roe"), is_office("THE PRESIDENT")
    (True, False, True)
    """
    text = plain(core).lower()
    last = text.rsplit(" ", 1)[-1]
    offices = word_list("office")
    return text in offices or (last in offices and (core[:1].islower() or not core.split()[-1][:1].isupper()))
