"""Source of an attribution -> whom it credits, under the usual name.

A pronoun stands for the subject of the sentence just before, where that fits, or else for the last source
that fits (right for about four in five "he" and "she" in US news). ``source_phrase`` reads the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.mention import Attribution, Span
from extractor.normalise.antecedent import Extent, leading_subject, noun_before, sentences_before
from extractor.normalise.article_names import looks_like_body
from extractor.normalise.groups import GROUPS, MEMBERS, called_group, is_of_state
from extractor.normalise.media import is_medium, tells_medium
from extractor.normalise.naming import ResolvedSource, is_office, named_person, plain, word_list
from extractor.normalise.source_phrase import UNNAMED, SourcePhrases
from extractor.normalise.titled import is_titled, named_with, title_words

__all__ = ["ResolvedSource", "SourceResolver", "resolve_source"]

_STAFF: Final = ResolvedSource(None, "reporter")
_SINGULAR: Final = {"he": "he", "him": "he", "she": "she", "her": "she"}
_NEUTRAL: Final = frozenset({"it", "they", "them"})
_FIRST: Final = frozenset({"i", "we", "me", "us"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_POSSESSIVES: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
#: With "the": what an agency or paper named before has put out.
_TOLD_BEFORE: Final = frozenset({"report", "reports", "dispatch", "broadcast"})
#: The label of an office holder in the report of a parliament.
_POST: Final = re.compile(r"[A-Z][a-z]+ [^()]{1,100} \((?P<name>[^()]{1,60})\)")
#: A word of a transcript's label: "ROE", "McADAMS", "JEAN-PIERRE".
_SPELLED: Final = re.compile(r"^(Mc|Mac|De|La|Van)?([A-Z][A-Z’'-]+)(?=[.,]?$)")
#: Whoever is asked in a transcript is named; whoever asks is not.
_ASKING: Final = frozenset({"q", "question", "reporter"})
#: How many sources back a pronoun may reach.
_REACH: Final = 40


def resolve_source(text: str, found: Sequence[Attribution], attribution: Attribution) -> ResolvedSource:
    """Return whom ``attribution``, one of ``found``, credits; offsets are those of ``text``.

    >>> content = (Span(0, 20, "They freed 39 people"),)
    >>> said = Attribution(Span(22, 32, "Warden Roe"), Span(33, 37, "said"), content, "indirect")
    >>> resolve_source("They freed 39 people, Warden Roe said. Jane Roe is 40.", [said], said).name
    'Jane Roe'
    """
    return SourceResolver(text, found).resolve(attribution)


class SourceResolver:
    """Resolves the sources of one article. ``found`` are its attributions, in order of their cues."""

    def __init__(self, text: str, found: Sequence[Attribution]) -> None:
        self._text = text
        self._found = found
        self._phrases = SourcePhrases(text)
        self._known: dict[Extent, ResolvedSource] = {}
        self._resolved = 0
        self._by_end = sorted((a for a in found if a.source is not None), key=_source_end)
        self._ends = [_source_end(a) for a in self._by_end]
        self._quoted = sorted((p.start, p.end) for a in found if a.quotation == "direct" for p in a.content)

    def resolve(self, attribution: Attribution) -> ResolvedSource:
        """Return whom the attribution credits. A source that nobody can name has ``name`` None."""
        # In reading order, so that a pronoun finds what came before it resolved.
        while self._resolved < len(self._found):
            self._resolved += 1
            self._resolve(self._found[self._resolved - 1])
        return self._resolve(attribution)

    def _resolve(self, attribution: Attribution) -> ResolvedSource:
        source = attribution.source
        if source is None:
            return UNNAMED
        key = (source.start, source.end)
        if key not in self._known:
            self._known[key] = UNNAMED  # where a circle of pronouns would end
            self._known[key] = self._read(attribution, source)
        return self._known[key]

    def _read(self, attribution: Attribution, source: Span) -> ResolvedSource:
        if attribution.rule == "turn":
            return self._turn(source.text)
        outer = self._found[attribution.parent] if attribution.parent is not None else None
        if source.text.lower() in _FIRST:
            return self._resolve(outer) if outer is not None else UNNAMED
        resolved = self._phrase(source)
        if resolved.kind == "document" and outer is not None and " " not in plain(source.text):
            # "X released data showing that": the data are X's.
            return self._resolve(outer)
        return resolved

    def _turn(self, label: str) -> ResolvedSource:
        """Read a transcript's label: "MS. ROE", "THE PRESIDENT", "Q"."""
        if label.lower().strip(".") in _ASKING:
            return _STAFF
        post = _POST.fullmatch(label)  # "The Minister for Justice (Jane Roe)"
        name = plain(post["name"] if post else re.sub(r"\([^()]{0,40}\)", "", label))
        name = " ".join(_SPELLED.sub(_cased, word) for word in name.split())
        if is_office(name.lower()):
            return ResolvedSource(name.lower(), "person", needs_grantor=True)
        return self._phrases.person(*(named_person(name) or (name, None)))

    def _phrase(self, source: Span) -> ResolvedSource:
        low = plain(source.text).lower()
        if low in _SINGULAR or low in _NEUTRAL:
            return self._pronoun(source.start, _SINGULAR.get(low, low))
        if low in _RELATIVE:
            before = noun_before(self._text, source.start)
            return self._phrases.read(before, source.start) if before else UNNAMED
        if low in _TOLD_BEFORE and source.text.lower().startswith("the "):
            teller = self._last_source(source.start, "it", since=0)  # "the reports said": of whom it is told
            if teller is not None and teller.kind == "organisation":
                return teller
        told = self._body_told_before(source)
        if told is not None:
            return told
        if low.rsplit(" ", 1)[-1] in MEMBERS and source.text.lower().startswith("the "):
            return self._pronoun(source.start, "who")  # "the Massachusetts Democrat": somebody named before
        titled = self._titled_before(source)
        if titled is not None:
            return titled
        owner, _, thing = low.partition(" ")
        if owner in _POSSESSIVES and thing and not is_office(low):  # "his office", not "His Majesty"
            return self._possessed(source, _POSSESSIVES[owner], thing)
        return self._phrases.read(source.text, source.start)

    def _body_told_before(self, source: Span) -> ResolvedSource | None:
        """Return the paper or the group that "the newspaper", "the group" names again."""
        if tells_medium(source.text):
            return self._medium_before(source.start)
        again = source.text.rsplit(" ", 1)[-1] in GROUPS and source.text.lower().startswith("the ")
        return self._group_before(source.start) if again else None

    def _medium_before(self, at: int) -> ResolvedSource | None:
        """Return the last paper or station that told: "the daily Harbour Tribune said ... The paper said"."""
        for attribution in reversed(self._by_end[: bisect_right(self._ends, at)][-_REACH:]):
            source = attribution.source
            if source is None or not is_medium(source.text):
                continue
            resolved = self._resolve(attribution)
            if resolved.name is not None:
                return replace(resolved, kind="organisation")
        return None

    def _group_before(self, at: int) -> ResolvedSource | None:
        """Return the last source that is a group: "Viasna said ... The group said"."""
        for attribution in reversed(self._by_end[: bisect_right(self._ends, at)][-_REACH:]):
            resolved, source = self._resolve(attribution), attribution.source
            if source is None or resolved.name is None:
                continue
            named = called_group(self._text, source)
            if named is not None:
                return ResolvedSource(named, "organisation", resolved.organisation)
            if resolved.kind == "organisation" and not is_of_state(resolved.name):
                return resolved
        return None

    def _titled_before(self, phrase: Span) -> ResolvedSource | None:
        """Return the last source who was named with the same title: "the minister" after "Minister Roe"."""
        words = title_words(phrase.text)
        if not words:
            return None
        for attribution in reversed(self._by_end[: bisect_right(self._ends, phrase.start)][-_REACH:]):
            source = attribution.source
            if source is not None and is_titled(self._text, source, words):
                resolved = self._resolve(attribution)
                if resolved.kind == "person" and not resolved.needs_grantor:
                    return resolved
        named = named_with(self._text, phrase.text, phrase.start)
        return self._phrases.person(named) if named else None

    def _possessed(self, source: Span, pronoun: str, thing: str) -> ResolvedSource:
        """Read "her office", "its chair", "his report", "his lawyer, Jane Roe"."""
        named = self._phrases.read(source.text, source.start)
        if named.kind == "person" and " " in (named.name or ""):
            return named
        owner = self._pronoun(source.start, pronoun)
        if owner.name is None or thing.rsplit(" ", 1)[-1] in word_list("document"):
            return owner
        name = f"{owner.name}'s {thing}"
        if looks_like_body(thing):
            return ResolvedSource(name, "organisation", needs_grantor=owner.needs_grantor)
        return ResolvedSource(name, "anonymous", owner.name if owner.kind == "organisation" else None)

    def _pronoun(self, at: int, pronoun: str) -> ResolvedSource:
        own, previous = sentences_before(self._text, at)
        if not any(mark in self._text[slice(*own)] for mark in '“”"'):
            # "Roe has freed 39 people, she said."
            subject = self._subject(own, pronoun)
            if subject is not None:
                return subject
        if previous is not None:
            near = self._last_source(at, pronoun, since=previous[0]) or self._subject(previous, pronoun)
            if near is not None:
                return near
        return self._last_source(at, pronoun, since=0) or UNNAMED

    def _subject(self, sentence: Extent, pronoun: str) -> ResolvedSource | None:
        """Return what the words that open a sentence name, if the pronoun can stand for it."""
        at = bisect_right(self._quoted, (sentence[0], len(self._text))) - 1
        if at >= 0 and sentence[0] < self._quoted[at][1]:
            return None
        phrase = leading_subject(self._text[slice(*sentence)])
        if phrase is None:
            return None
        resolved = self._phrases.read(phrase, sentence[0])
        name = resolved.name or ""
        only_capital = resolved.kind == "person" and " " not in name and not phrase.lower().startswith("the ")
        if only_capital and not self._phrases.names.is_mid_sentence(name):
            return None
        return resolved if self._fits(resolved, pronoun) else None

    def _last_source(self, at: int, pronoun: str, since: int) -> ResolvedSource | None:
        before = bisect_right(self._ends, at)
        for attribution in reversed(self._by_end[max(0, before - _REACH) : before]):
            source = attribution.source
            if source is None or source.text.lower() in _FIRST:
                continue
            if source.start < since:
                return None
            resolved = self._resolve(attribution)
            if self._fits(resolved, pronoun):
                return resolved
        return None

    def _fits(self, resolved: ResolvedSource, pronoun: str) -> bool:
        if resolved.name is None:
            return False
        if pronoun == "who":
            return resolved.kind == "person"
        if pronoun in ("he", "she"):
            gender = self._phrases.names.gender(resolved.name.rsplit(" ", 1)[-1])
            return resolved.kind == "person" and gender in (None, pronoun)
        if pronoun == "it":
            return resolved.kind in ("organisation", "document")
        return resolved.kind in ("organisation", "anonymous")


def _cased(match: re.Match[str]) -> str:
    return (match[1] or "") + match[2].title()


def _source_end(attribution: Attribution) -> int:
    return attribution.source.end if attribution.source is not None else 0
