"""Rankings and comparisons said of a claim, as structured values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.assemble.draft import Draft
from extractor.lexicon import words
from extractor.segment import View

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RANKS = {ordinal: rank for rank, ordinal in enumerate(_ORDINALS, 2)}
_MOST = "largest|biggest|most|greatest|highest|broadest"
_FEWEST = "smallest|fewest|lowest|least"
_SUPERLATIVE = re.compile(
    rf"(?i)\b(?:the |his |her |its )?(?:single )?(?:(?P<rank>{'|'.join(_ORDINALS)})[- ])?"
    rf"(?:single[- ])?(?P<word>{_MOST}|{_FEWEST})\b"
    r"(?P<rest>[^.;:—–]{0,160})"
)
_COMPARISON = re.compile(
    r"(?i)\b(?P<word>more|fewer|less|higher)(?P<what>(?: [\w’'-]+){0,4}?) than "
    r"(?P<who>(?:the |any |all |his |her |every )?"
    r"(?:(?:last|past|previous|prior|other|next|recent|most) ){0,4}[^.;:—–,]{2,80}?"
    r"(?:combined|together|presidents?|governors?|predecessors?|years"
    r"|president in [\w. \u2024]{2,20}history)(?: combined| together)?)"
    r"(?: since (?:at least )?(?:(?-i:[A-Z\d])[\w’'\u2024-]{0,20} ?){1,4})?"
)
_RECORD = re.compile(
    r"(?i)\b(?:a|the|an all-time|his own|her own) (?:[\w-]+ ){0,2}record"
    r"(?: (?:for|of|number)(?:[^.;:—–,]|,(?=\d)){0,60})?"
)
_SINCE = re.compile(
    r"(?i)\bsince (?:at least )?(?:the administration of |President )?"
    r"(?P<since>\d{4}|[A-Z][\w.’' -]{2,40})"
)
_DIMENSION = re.compile(
    r"(?i)\b(?:in |on )?(?:an? )?(?P<dimension>single[- ](?:day|year|month|term)|one[- ]day|one[- ]time"
    r"|(?:U\.?S\.?|American|modern|state|the state[’']s|the nation[’']s)(?: \w+){0,2} history"
    r"|in history|ever)\b"
)
_TRIM = re.compile(
    r"(?i)(?<![,\s])[,\s]+(?:and|but|while|which|who|according to|the [A-Z][\w ]{1,60} said|said|as|a move"
    r"|it said|he said|she said)\b.*$"
)
_DOT = "\u2024"  # one dot leader: looks like a full stop and is none
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]\.\Z")
_CLEMENCY_STEMS = words("superlative", "clemency_stems")
_HINTS = (*_MOST.split("|"), *_FEWEST.split("|"))


@dataclass(frozen=True, slots=True)
class Ranking:
    """A superlative as found: its place in the view and its parts."""

    start: int
    end: int
    direction: str
    dimension: str | None
    since: str | None
    rank: int | None
    compared_with: str | None


def find_ranking(draft: Draft, view: View) -> Ranking | None:
    """Return the ranking nearest to the claim's count in its sentence, or ``None``."""
    start, end = draft.sentence.tree.start, draft.sentence.tree.end
    found = [
        r
        for r in _rankings(view.text[start:end])
        if _speaks_of_clemency(view.text[start + r.start : start + r.end])
    ]
    after = [r for r in found if start + r.start >= draft.start] or found
    if not after:
        return None
    # A ranking belongs to the last count before it: an earlier claim of the sentence yields to a later one.
    best = min(after, key=lambda r: abs(start + r.start - draft.start))
    between = [c for c in draft.sentence.counted if draft.start < c.mention.start < start + best.start]
    if between:
        return None
    return Ranking(
        start + best.start,
        start + best.end,
        best.direction,
        best.dimension,
        best.since,
        best.rank,
        best.compared_with,
    )


def _undotted(sentence: str) -> str:
    """Return a sentence with another sign for each full stop that doesn't end it, at the same places.

    A sentence has one end, so the others are those of abbreviations and decimals: "by a U.S. leader".
    """
    stop = len(sentence.rstrip(" \"”’')]")) - 1
    end = len(sentence) if _INITIALS.search(sentence[: stop + 1]) else stop
    return sentence[:end].replace(".", _DOT) + sentence[end:]


@lru_cache(maxsize=64)  # the claims of one sentence ask one after another
def _rankings(text: str) -> tuple[Ranking, ...]:
    lower = text.lower()
    if not (_ranks(lower) or " than " in lower or "record" in lower):
        return ()
    return tuple(_read(text, lower))


def _ranks(lower: str) -> bool:
    return any(hint in lower for hint in _HINTS)


def _read(text: str, lower: str) -> Iterator[Ranking]:
    """Yield the rankings of a sentence; a pattern looks only where a word that it needs stands."""
    undotted = _undotted(text)
    for m in _SUPERLATIVE.finditer(undotted) if _ranks(lower) else ():
        rest = _TRIM.sub("", m["rest"])
        end = m.start("rest") + len(rest)
        whole = text[m.start() : end]
        direction = "fewest" if m["word"].lower() in _FEWEST.split("|") else "most"
        rank = _RANKS.get((m["rank"] or "").lower(), 1)
        yield _ranking(m.start(), end, direction, whole, rank, None)
    for m in _COMPARISON.finditer(undotted) if " than " in lower else ():
        direction = "fewer_than" if m["word"].lower() in ("fewer", "less") else "more_than"
        who = text[slice(*m.span("who"))].strip()
        yield _ranking(m.start(), m.end(), direction, text[slice(*m.span())], None, who)
    for m in _RECORD.finditer(undotted) if "record" in lower else ():
        yield _ranking(m.start(), m.end(), "most", text[slice(*m.span())], 1, None)


def _ranking(start: int, end: int, direction: str, text: str, rank: int | None, who: str | None) -> Ranking:
    since, dimension = _SINCE.search(text), _DIMENSION.search(text)
    return Ranking(
        start, start + len(text.rstrip(" ,")), direction,
        dimension["dimension"].replace("-", " ") if dimension else None,
        since["since"].strip(" ,") if since else None, rank, who,
    )  # fmt: skip


def _speaks_of_clemency(text: str) -> bool:
    lower = text.lower()
    return (
        "most of" not in lower[:8] and "at most" not in lower and (any(w in lower for w in _CLEMENCY_STEMS))
    )
