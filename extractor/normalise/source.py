"""Source phrase -> whom it credits, under the usual name.

Pronouns are resolved to the subject of the sentence just before, where it fits, or else to the last source that
fits (right for about four in five "he"/"she" in US news); surnames and "the department" to the name the article
spells out; "a statement from X" and "department data" to their owner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.mention import Attribution, Span
from extractor.normalise.antecedent import leading_subject, noun_before, sentences_before
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

_UNNAMED: Final = ResolvedSource(None, "anonymous")
_STAFF: Final = ResolvedSource(None, "reporter")
_SINGULAR: Final = frozenset({"he", "she", "him", "her"})
_NEUTRAL: Final = frozenset({"it", "they", "them"})
_FIRST: Final = frozenset({"i", "we", "me", "us"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_POSSESSIVES: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
#: Whoever is asked in a transcript is named; whoever asks is not.
_ASKING: Final = frozenset({"q", "question", "reporter"})
#: A pronoun may point at a pronoun that points at a name; more steps than these are a circle.
_STEPS: Final = 5
#: "data released by X", "a report from X", "a statement of X".
_OWNER: Final = re.compile(
    r"\b(?:by|from|of|at)\s+(?!(?:the|an?)?\s*(?:[\w-]+\s)?(?:data|report|list|inmates|pardons|people|names|poll|study)\b)(?P<owner>.{2,120})$"
)


def resolve_source(text: str, found: Sequence[Attribution], attribution: Attribution) -> ResolvedSource:
    """Return whom ``attribution``, one of ``found``, credits; offsets are those of ``text``.

    >>> said = Attribution(Span(22, 32, "Warden Roe"), Span(33, 37, "said"), (Span(0, 20, "..."),), "indirect")
    >>> resolve_source("They freed 39 people, Warden Roe said. Jane Roe is 40.", [said], said).name
    'Jane Roe'
    """
    return SourceResolver(text, found).resolve(attribution)


class SourceResolver:
    """Resolves the sources of one article. ``found`` are its attributions, in order."""

    def __init__(self, text: str, found: Sequence[Attribution]) -> None:
        self._text = text
        self._found = found
        self._names = ArticleNames(text)
        self._known: dict[tuple[int, int], ResolvedSource] = {}

    def resolve(self, attribution: Attribution) -> ResolvedSource:
        """Return whom the attribution credits. A source that nobody can name has ``name`` None."""
        return self._resolve(attribution, _STEPS)

    def _resolve(self, attribution: Attribution, steps: int) -> ResolvedSource:
        source = attribution.source
        if source is None or steps == 0:
            return _UNNAMED
        key = (source.start, source.end)
        if key not in self._known:
            if attribution.rule == "turn":
                self._known[key] = self._turn(source.text)
            elif source.text.lower() in _FIRST:
                outer = attribution.parent
                self._known[key] = (
                    self._resolve(self._found[outer], steps - 1) if outer is not None else _UNNAMED
                )
            else:
                resolved = self._phrase(source, source.text, steps)
                if (
                    resolved.kind == "document"
                    and attribution.parent is not None
                    and " " not in plain(source.text)
                ):
                    resolved = self._resolve(self._found[attribution.parent], steps - 1)
                self._known[key] = resolved
        return self._known[key]

    def _turn(self, label: str) -> ResolvedSource:
        """Read a label in capitals: "MS. ROE", "THE PRESIDENT", "Q"."""
        if label.lower().strip(".") in _ASKING:
            return _STAFF
        name = plain(re.sub(r"\(.{0,40}\)", "", label)).title()
        if is_office(name.lower()):
            return ResolvedSource(name.lower(), "person", needs_grantor=True)
        return self._person(named_person(name) or (name, None))

    def _phrase(self, source: Span, phrase: str, steps: int) -> ResolvedSource:
        low = plain(phrase).lower()
        if low in _SINGULAR or low in _NEUTRAL:
            return self._pronoun(source, low, steps)
        if low in _RELATIVE:
            before = noun_before(self._text, source.start)
            return self._phrase(source, before, steps - 1) if before and steps else _UNNAMED
        owner, _, thing = low.partition(" ")
        if owner in _POSSESSIVES and thing:
            return self._possessed(source, _POSSESSIVES[owner], thing, steps)
        return self._noun_phrase(source, phrase, steps)

    def _possessed(self, source: Span, pronoun: str, thing: str, steps: int) -> ResolvedSource:
        """Read "her office", "its chair", "his report"."""
        owner = self._pronoun(source, pronoun, steps)
        if owner.name is None:
            return _UNNAMED
        if thing.rsplit(" ", 1)[-1] in word_list("document"):
            return owner
        name = f"{owner.name}'s {thing}"
        if looks_like_body(thing):
            return ResolvedSource(name, "organisation", needs_grantor=owner.needs_grantor)
        return ResolvedSource(name, "anonymous", owner.name if owner.kind == "organisation" else None)

    def _noun_phrase(self, source: Span, phrase: str, steps: int) -> ResolvedSource:
        core, apposition = split_apposition(phrase)
        person = named_person(core_of(core)[0])
        beside = named_person(core_of(apposition)[0]) if apposition[:1].isupper() else None
        common = core.rsplit(" ", 1)[-1].islower()
        if person is None and (beside or is_body(apposition)) and (common or not is_body(core)):
            # "North Korea's news agency, KCNA", "the governor, Jane Roe".
            return (
                self._noun_phrase(source, apposition, steps) if is_body(apposition) else self._person(beside)
            )
        head, tail = core_of(core)
        if person is not None and not (self._names.is_place(person[0]) and " " not in person[0]):
            return self._person((person[0], person[1] or self._body_in(apposition) or self._body_in(tail)))
        last = plain(head).rsplit(" ", 1)[-1].lower()
        if last in word_list("document") and not is_body(head):
            return self._document(source, head, core[len(head) :].strip(), steps)
        if is_office(head):
            return ResolvedSource(plain(core), "person", needs_grantor=True)
        if last in word_list("anonymous"):
            return self._nobody(source, head, tail, steps)
        if is_body(core) or person is not None:
            return self._body(core if is_body(core) else head, source.start)
        if looks_like_body(head):
            return self._body(head, source.start)
        return self._nobody(source, head, tail, steps)

    def _person(self, named: tuple[str, str | None] | None) -> ResolvedSource:
        if named is None:
            return _UNNAMED
        name, organisation = named
        if " " not in name:
            full = self._names.full_name(name)
            return ResolvedSource(full or name, "person", organisation, needs_grantor=full is None)
        return ResolvedSource(name, "person", organisation)

    def _body(self, name: str, at: int) -> ResolvedSource:
        bare = plain(name)
        owner, mark, thing = bare.partition("'s ") if "'s " in bare else bare.partition("’s ")
        if mark and not is_body(thing) and not owner[:1].islower():
            full = self._names.full_name(owner.rsplit(" ", 1)[-1]) or owner
            return ResolvedSource(f"{full}'s {thing}", "organisation", needs_grantor=full == owner)
        if bare[:1].isupper() and (" " in bare or bare.lower() not in word_list("body")):
            spelled = self._names.spelled_out(bare) if bare.isupper() else None
            return ResolvedSource(spelled or canonical(bare), "organisation")
        spelled = self._names.body(bare.rsplit(" ", 1)[-1], at)
        return ResolvedSource(spelled or bare, "organisation", needs_grantor=spelled is None)

    def _document(self, source: Span, head: str, tail: str, steps: int) -> ResolvedSource:
        """Return the owner of a document if the phrase names one, else the document itself."""
        owner = _OWNER.search(tail)
        if owner and steps:
            return self._phrase(source, owner["owner"], steps - 1)
        bare = plain(head)
        possessor = re.split(r"[’']s? (?=\S)", bare)
        if len(possessor) > 1 and possessor[0]:
            return self._phrase(source, possessor[0], steps - 1) if steps else _UNNAMED
        modifiers = bare.rsplit(" ", 1)[0] if " " in bare else ""
        if modifiers and looks_like_body(modifiers):
            return self._body(modifiers, source.start)
        return ResolvedSource(bare, "document")

    def _nobody(self, source: Span, head: str, tail: str, steps: int) -> ResolvedSource:
        """Name people without a name by the body they speak for, else by the words used."""
        bare = plain(head)
        words = bare.split()
        speaks = words[-1].lower() in (
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "representative",
            "official",
            "officials",
            "aide",
            "aides",
        )
        owner = re.match(r"(?:for|of|at|in|with|from)\s+(?P<owner>.{2,80})$", tail)
        if owner and speaks and steps:
            behind = self._noun_phrase(source, owner["owner"], steps - 1)
            if behind.kind in ("organisation", "person") and not (
                behind.needs_grantor and behind.kind == "organisation"
            ):
                return ResolvedSource(
                    behind.name,
                    "anonymous",
                    behind.name if behind.kind == "organisation" else None,
                    behind.needs_grantor,
                )
        possessor = re.split(r"[’']s? (?=\S)", bare)
        front = possessor[0] if len(possessor) > 1 else " ".join(words[:-1])
        if front and is_body(front) and front.lower() not in word_list("body"):
            return ResolvedSource(canonical(front), "anonymous", canonical(front))
        organisation = self._body(front, source.start) if front and looks_like_body(front) else None
        named = organisation.name if organisation and not organisation.needs_grantor else None
        return ResolvedSource(bare or None, "anonymous", named)

    def _body_in(self, words: str) -> str | None:
        """Return the body that an apposition or a tail names: "director of the league's Centre"."""
        for part in re.split(r"\s(?:of|at|for|from|with)\s", f" {words}"):
            bare = plain(part)
            if bare[:1].isupper() and is_body(bare):
                return canonical(bare)
        return None

    def _pronoun(self, source: Span, pronoun: str, steps: int) -> ResolvedSource:
        if steps == 0:
            return _UNNAMED
        sentence, previous = sentences_before(self._text, source.start)
        same = self._in_sentence(sentence, source.start, pronoun, steps)
        if same is not None:
            return same
        if previous is not None:
            subject = self._subject(previous, pronoun, steps)
            said = self._last_source(source.start, pronoun, steps, since=previous[0])
            if said or subject:
                return said or subject or _UNNAMED
        return self._last_source(source.start, pronoun, steps, since=0) or _UNNAMED

    def _in_sentence(
        self, sentence: tuple[int, int], offset: int, pronoun: str, steps: int
    ) -> ResolvedSource | None:
        """Return the subject that opens the pronoun's own sentence: "Roe has freed 39, she said."."""
        before = self._text[sentence[0] : offset]
        if offset - sentence[0] < 6 or any(mark in before for mark in '“”"'):
            return None
        return self._subject(sentence, pronoun, steps)

    def _subject(self, extent: tuple[int, int], pronoun: str, steps: int) -> ResolvedSource | None:
        if any(
            a.quotation == "direct" and any(p.start <= extent[0] < p.end for p in a.content)
            for a in self._found
        ):
            return None
        phrase = leading_subject(self._text[slice(*extent)])
        if phrase is None:
            return None
        resolved = self._noun_phrase(Span(*extent, phrase), phrase, steps - 1)
        return resolved if self._fits(resolved, pronoun) and self._is_name(resolved, phrase) else None

    def _is_name(self, resolved: ResolvedSource, phrase: str) -> bool:
        """Say whether a sentence's first words are a name or an office, not just capitalised."""
        if resolved.kind != "person" or " " in (resolved.name or "") or phrase[:4] in ("The ", "the "):
            return True
        return self._names.is_mid_sentence(resolved.name or "")

    def _last_source(self, offset: int, pronoun: str, steps: int, since: int) -> ResolvedSource | None:
        seen = 0
        for attribution in reversed(self._found):
            earlier = attribution.source
            if earlier is None or earlier.end > offset or earlier.text.lower() in _FIRST:
                continue
            seen += 1
            if earlier.start < since or seen > 40:
                return None
            resolved = self._resolve(attribution, steps - 1)
            if self._fits(resolved, pronoun):
                return resolved
        return None

    def _fits(self, resolved: ResolvedSource, pronoun: str) -> bool:
        if resolved.name is None:
            return False
        if pronoun in _SINGULAR:
            if resolved.kind != "person":
                return False
            gender = self._names.gender(resolved.name.rsplit(" ", 1)[-1])
            return gender is None or gender == {"him": "he", "her": "she"}.get(pronoun, pronoun)
        if pronoun == "it":
            return resolved.kind in ("organisation", "document")
        return resolved.kind in ("organisation", "anonymous")
