"""A source's noun phrase -> person, body, document or nobody, as the article spells them out."""

from __future__ import annotations

import re
from typing import Final

from extractor.normalise.article_names import ArticleNames, looks_like_body
from extractor.normalise.naming import (
    ResolvedSource,
    canonical,
    core_of,
    is_body,
    is_office,
    named_person,
    plain,
    split_apposition,
    word_list,
)

UNNAMED: Final = ResolvedSource(None, "anonymous")
#: "a spokesman for X", "aides to X": who speaks for X without a name is credited as X.
_SPEAKS: Final = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "representative", "official", "officials", "aide", "aides"}
)
_BEHIND: Final = re.compile(r"(?:for|of|at|in|with|from|to)\s+(?P<owner>.{2,80})$")
#: "data released by X", "a report from X"; not "a list of pardons".
_OWNER: Final = re.compile(
    r"\b(?:by|from|of|at)\s+(?P<owner>(?!(?:the\s|an?\s)?(?:[\w-]{1,24}\s)?(?:data|reports?|list|inmates|prisoners"
    r"|pardons|people|names|polls?|study|studies|cases|grants|commutations)\b).{2,120})$"
)
#: "Rights groups on Sunday urged": the day is no part of the source.
_DAY_TAIL: Final = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
#: "most of them under seal, a review has found": parts of what is told are no part of the source.
_PART_FRONT: Final = re.compile(r"^\w{1,10} of (?:them|whom|those)\b[^,]{0,80}, (?=(?:an?|the) |[A-Z])")
#: "a Harbour Tribune analysis of state figures" is the Tribune's, the figures are what it read.
_MAKER: Final = re.compile(
    r"(?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]* )[A-Z].{0,60}"
    r" (?:analysis|review|study|tally|count|investigation|examination|survey|audit|compilation)"
)
#: "More than 200 rabbis asked": how many they are is no part of their name.
_NUMBER_FRONT: Final = re.compile(
    r"(?i)^(?:(?:more|fewer|less) than |at least |up to |(?:nearly|almost|about|around|some|over|roughly) )?"
    r"\d[\d,.]* (?=[a-z])"
)
_POSSESSOR: Final = re.compile(r"[’']s? (?=\S)")
#: "the British Defence Secretary, Jane Roe": what ends so is no name.
_OFFICES: Final = frozenset(
    {"secretary", "minister", "general", "commissioner", "director", "justice", "chief"}
)
#: "the Ohio Secretary of State's office": one body, though "of" ends most heads.
_OFFICE_OF: Final = re.compile(r"[a-z] of [A-Z][\w ]{1,30}[’']s office$")
#: "senior administration officials", "a former White House aide".
_RANK: Final = re.compile(r"(?i)^(?:(?:senior|top|former|current|unnamed|unidentified|leading|two|three) )+")
#: "Records obtained by this newspaper under a public records law".
_OBTAINED: Final = re.compile(r"(?:obtained|reviewed|seen|examined|viewed) by .{2,160}")
#: A phrase inside a phrase inside a phrase: no source in print goes deeper.
_DEPTH: Final = 4


#: "Minister for Home Affairs and Internal Security Jane Roe": the last two words are the name.
_MINISTER_FOR: Final = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:Minister|Secretary|Commissioner|Director) (?:for|of) "
    r"(?:(?:[A-Z][\w&-]+,?|and|the|of) ){1,8}?"
    r"(?P<name>(?:(?!Affairs|Security|Justice|Services?|State|Interior)[A-Z][\w'’-]+ ?){2})"
)


class SourcePhrases:
    """Reads the source phrases of one article."""

    def __init__(self, text: str) -> None:
        self.names = ArticleNames(text)

    def read(self, phrase: str, at: int, depth: int = _DEPTH) -> ResolvedSource:
        """Return whom a noun phrase at offset ``at`` names.

        >>> SourcePhrases("").read("Jane Roe, director of the Harbour League", 0)
        ResolvedSource(name='Jane Roe', kind='person', organisation='Harbour League', needs_grantor=False)
        >>> SourcePhrases("").read("data released by the Ministry of Justice", 0).name
        'Ministry of Justice'
        """
        if depth == 0:
            return UNNAMED
        phrase = _PART_FRONT.sub("", phrase)
        core, apposition = split_apposition(_DAY_TAIL.sub("", phrase))
        head, tail = core_of(core)
        opens = head[:1].isupper() and head.lower() in word_list("document")
        if opens or _OBTAINED.fullmatch(tail):
            return self._paper(head, tail, at, depth)
        whole = self._whole(core, apposition)
        if whole is not None:
            return whole
        person = named_person(head)
        titled = person is None or " " not in person[0] or person[0].rsplit(" ", 1)[-1].lower() in _OFFICES
        if apposition and titled and (tail or person) and not looks_like_body(head):
            holder = self._beside(apposition, at, depth)  # "the head of the Pardons Commission, Jane Roe"
            if holder is not None and holder.kind == "person" and " " in (holder.name or ""):
                return self.person(holder.name or "", self._body_in(tail))
        common = core.rsplit(" ", 1)[-1].islower()
        if person is None and (common or not is_body(core)):
            beside = self._beside(apposition, at, depth)
            if beside is not None:
                return beside
        if person is not None and (" " in person[0] or not self.names.is_place(person[0])):
            organisation = person[1] or self._body_in(apposition) or self._body_in(tail)
            return self.person(person[0], organisation)
        return self._unnamed(core, head, tail, at, depth)

    def _whole(self, core: str, apposition: str) -> ResolvedSource | None:
        """Read what is one title: "Minister for Home Affairs Jane Roe", "the king"."""
        minister = _MINISTER_FOR.fullmatch(plain(core))
        if minister is not None and not is_body(minister["name"]):
            return self.person(minister["name"])
        if _OFFICE_OF.search(core):
            return ResolvedSource(plain(core), "organisation")
        if not apposition and plain(core).lower() in word_list("office"):
            return ResolvedSource(plain(core), "person", needs_grantor=True)
        return None

    def _beside(self, apposition: str, at: int, depth: int) -> ResolvedSource | None:
        """Read the name in "the country's news agency, KCNA" and "the governor, Jane Roe"."""
        if not apposition[:1].isupper():
            return None
        if is_body(apposition):
            return self.body(apposition, at)
        name = named_person(core_of(apposition)[0])
        return self.person(*name) if name is not None else None

    def _unnamed(self, core: str, head: str, tail: str, at: int, depth: int) -> ResolvedSource:
        last = plain(head).rsplit(" ", 1)[-1].lower()
        if last == "release" and plain(head).lower().endswith(" press release"):
            return self.read(plain(head)[: -len(" press release")], at, depth - 1)
        of_body = " of " in head and head.rsplit(" ", 1)[-1].islower()  # "Department of Justice figures"
        if last in word_list("document") and (of_body or not is_body(head)):
            return self._document(head, core[len(head) :].strip(), at, depth)
        if is_office(head):
            return ResolvedSource(plain(core), "person", needs_grantor=True)
        if last in word_list("anonymous"):
            return self._nobody(head, tail, at, depth)
        if is_body(core):
            return self.body(core, at)
        if looks_like_body(head) or self.names.is_place(plain(head)):
            return self.body(head, at)
        return self._nobody(head, tail, at, depth)

    def person(self, name: str, organisation: str | None = None) -> ResolvedSource:
        """Return a person by name; a bare surname is completed from the article."""
        if " " in name:
            return ResolvedSource(name, "person", organisation)
        full = self.names.full_name(name)
        return ResolvedSource(full or name, "person", organisation, needs_grantor=full is None)

    def body(self, name: str, at: int) -> ResolvedSource:
        """Return a body under its usual name: "DOJ", "the department", "Roe's office"."""
        bare = plain(name)
        parts = _POSSESSOR.split(bare, maxsplit=1)
        if len(parts) > 1 and parts[1][:1].islower() and parts[0][:1].isupper():
            owner = parts[0].rsplit(" ", 1)[-1]
            full = self.names.full_name(owner)
            return ResolvedSource(f"{full or owner}'s {parts[1]}", "organisation", needs_grantor=full is None)
        if bare[:1].isupper() and (" " in bare or bare.lower() not in word_list("body")):
            spelled = self.names.spelled_out(bare) if bare.isupper() else None
            return ResolvedSource(spelled or canonical(bare), "organisation")
        spelled = self.names.body(bare.rsplit(" ", 1)[-1], at)
        return ResolvedSource(spelled or bare, "organisation", needs_grantor=spelled is None)

    def _document(self, head: str, tail: str, at: int, depth: int) -> ResolvedSource:
        """Return the owner of a document if the phrase names one, else the document itself."""
        bare = plain(head)
        possessor = _POSSESSOR.split(bare, maxsplit=1)
        owner = _OWNER.search(tail)
        modifiers = bare.rsplit(" ", 1)[0] if " " in bare else ""
        made = tail.startswith("of ") and (len(possessor) > 1 or _MAKER.fullmatch(bare))
        if owner and not made:
            return self.read(owner["owner"], at, depth - 1)
        if len(possessor) > 1 and possessor[0]:
            return self.read(possessor[0], at, depth - 1)
        of_body = bool(modifiers) and (made or looks_like_body(modifiers))
        if of_body and modifiers.lower() not in word_list("record"):
            return self.body(modifiers, at)
        return ResolvedSource(bare, "document")

    def _paper(self, head: str, tail: str, at: int, depth: int) -> ResolvedSource:
        """Read a document that opens its sentence ("Records show"); who obtained it did not write it."""
        name = head if head.isupper() else head[:1].lower() + head[1:]
        return self._document(name, "" if _OBTAINED.fullmatch(tail) else tail, at, depth)

    def _nobody(self, head: str, tail: str, at: int, depth: int) -> ResolvedSource:
        """Name people without a name by the body they speak for, else by the words used."""
        bare = _NUMBER_FRONT.sub("", plain(head))
        words = bare.split()
        if not words:
            return UNNAMED
        owner = _BEHIND.match(tail)
        if owner and words[-1].lower() in _SPEAKS:
            behind = self.read(owner["owner"], at, depth - 1)
            if behind.kind == "person" or (behind.kind == "organisation" and not behind.needs_grantor):
                organisation = behind.name if behind.kind == "organisation" else None
                return ResolvedSource(behind.name, "anonymous", organisation, behind.needs_grantor)
        parts = _POSSESSOR.split(bare, maxsplit=1)
        front = _RANK.sub("", parts[0] if len(parts) > 1 else " ".join(words[:-1]))
        while front and front.rsplit(" ", 1)[-1].lower() in word_list("title"):
            front = front.rpartition(" ")[0]
        if is_body(front) and front.lower() not in word_list("body"):
            return ResolvedSource(canonical(front), "anonymous", canonical(front))
        behind = self.body(front, at) if front and looks_like_body(front) else UNNAMED
        return ResolvedSource(bare, "anonymous", None if behind.needs_grantor else behind.name)

    def _body_in(self, words: str) -> str | None:
        """Return the body that an apposition or a tail names: "director of the Harbour League"."""
        for part in re.split(
            r"\s(?:of|at|for|from|with)\s(?!(?:Justice|State|Pardons|Corrections)\b)", f" {words}"
        ):
            bare = plain(part)
            if bare[:1].isupper() and is_body(bare):
                return canonical(bare)
        return None
