"""Counts that share a verb and belong to one doer each: "Roe and Doe commuted 61 and 11 sentences"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.assemble.ellipsis import words_before
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted

_NAME = r"[^\W\d_a-z][\w.'’-]{0,24}(?: [^\W\d_a-z][\w.'’-]{0,24}){0,4}"
#: Doers in a row: "Presidents Roe and Doe", "Jane Roe, John Doe and Pete Poe".
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME}){{0,4}},? and {_NAME}")
_PARTED = re.compile(r",? and |, ")
#: Between two counts in a row.
_AND = re.compile(r"(?:,? and |, )")
#: Characters from the doers to the first count.
_REACH = 120
_HELD = words("respective", "held")
_THEY = frozenset(("their", "they", "both", "two"))
_YEARS = re.compile(r"\b(?:19|20)\d\d and (?:19|20)\d\d\b")


def by_turn(draft: Draft, before: list[Draft]) -> GrantorMention | None:
    """Return the doer that stands in the row of doers where the count stands in the row of counts."""
    sentence = draft.sentence
    row = _row(sentence, draft.counted)
    if len(row) < 2 or _YEARS.search(sentence.words):
        return None  # "Roe and Doe granted 12 and 14 pardons in 2019 and 2020"
    at = _place(row, draft.counted)
    names = _names(sentence, row[0].mention.start - sentence.tree.start)
    if not names and "respectively" in sentence.tree.lower and _THEY.intersection(sentence.tree.lower):
        names = _told_before(sentence, before)
    return names[at] if len(names) == len(row) else None


def in_turn(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Roe and Doe had 204 and 115": the second count of a row whose first is a claim."""
    row = _row(sentence, counted)
    if len(row) < 2 or row[0].mention == counted.mention or counted.noun is not None:
        return None
    told = next((d for d in near if d.counted.mention == row[0].mention), None)
    if told is None or len(_names(sentence, row[0].mention.start - sentence.tree.start)) != len(row):
        return None
    draft = continue_draft(sentence, replace(counted, basis="acts"), told, "respective")
    draft.elided = told
    return draft


def held(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "In between, Roe had 459", "Jane Roe and John Doe had 204 and 115": others beside a claim."""
    tree, row = sentence.tree, _row(sentence, counted)
    told = [d for d in near if sentence.index - 3 <= d.sentence.index < sentence.index]
    if not told or any(one.noun is not None or one.basis != "none" for one in row):
        return None
    verb = row[0].tokens[0] - 1
    if verb < 0 or tree.lower[verb] not in _HELD or tree.tags[verb] not in ("VBD", "VBZ"):
        return None
    after = tree.lower[row[-1].tokens[-1] + 1 :]
    if after and after[0] not in (".", ",", ";", "and", '"', "”"):
        return None
    subject = tree.child(verb, "nsubj")
    if subject is None or _is_of_things(sentence, row[0]):
        return None
    named = (subject, *(c for c in tree.children[subject] if tree.deps[c] == "appos"))
    doer = any(
        m.kind == "person" and m.start <= tree.starts[t] < m.end for m in sentence.grantors for t in named
    )
    model = _kind_in_turn(sentence, counted, told)
    return continue_draft(sentence, counted, model, "total") if doer and model is not None else None


def kinds_in_turn(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Roe issued 212 pardons and 1,715 commutations, Doe 189 and 11": one figure of each kind."""
    tree, row = sentence.tree, _row(sentence, counted)
    if len(row) < 2 or any(one.noun is not None or one.basis != "none" for one in row):
        return None
    start, first = row[0].mention.start, row[0].tokens[0]
    told = [d for d in near if d.start < start and d.sentence.index >= sentence.index - 3][-len(row) :]
    if len({d.action for d in told}) != len(row) or any(d.part for d in told) or not first:
        return None
    if len({d.grantor_route for d in told} | {d.sentence.index for d in told}) > 2:
        return None
    at = _place(row, counted)
    gap = sentence.words[: start - tree.start].rstrip(" ,:–—")
    named = any(m.kind == "person" and m.end - tree.start == len(gap) for m in sentence.grantors)
    gives = tree.lower[first - 1] in action_words().give and tree.tags[first - 1][:2] == "VB"
    if not named and not gives:
        return None
    own = replace(counted, basis="acts")
    draft = continue_draft(sentence, own, told[at], "gapping" if named else "ellipsis")
    opening = next((d for d in near if d.counted.mention == row[0].mention), None)
    draft.elided = opening or (told[at] if named else None)
    draft.predicate = first - 1 if gives else draft.predicate
    since = told[-1].counted.mention.end
    doers = [m for m in sentence.grantors if m.kind == "person" and m.name and since <= m.start < start]
    if len({m.name for m in doers}) == 1:
        draft.grantor, draft.grantor_route = doers[0], "syntax"
    return draft


def _kind_in_turn(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "Roe signed 12 pardons and 39 commutations. Doe had nine and six": of two kinds, one figure each."""
    row = _row(sentence, counted)
    doers = len(_names(sentence, row[0].mention.start - sentence.tree.start))
    if len(row) == max(doers, 1):
        return before[-1]
    told = [d for d in before if d.sentence is before[-1].sentence and not d.part][-len(row) :]
    kinds = {d.action for d in told}
    return told[_place(row, counted)] if doers == 0 and len(kinds) == len(row) else None


def _is_of_things(sentence: Sentence, counted: Counted) -> bool:
    """ "Of the 40 votes, Roe had 12": what the figure counts is told in its own sentence."""
    return "of" in words_before(sentence.tree, counted, 12) or any(
        other.noun is not None and other.basis == "other" and other.mention.end <= counted.mention.start
        for other in sentence.counted
    )


def _row(sentence: Sentence, counted: Counted) -> list[Counted]:
    """Return the counts in a row that a count is one of, with nothing between them."""
    row: list[Counted] = []
    text, at = sentence.words, sentence.tree.start
    for other in sentence.counted:
        if row and not _AND.fullmatch(text[row[-1].mention.end - at : other.mention.start - at]):
            if any(one.mention == counted.mention for one in row):
                break
            row = []
        row.append(other)
    return row if any(one.mention == counted.mention for one in row) else []


def _place(row: list[Counted], counted: Counted) -> int:
    return next(k for k, other in enumerate(row) if other.mention == counted.mention)


def _names(sentence: Sentence, until: int) -> list[GrantorMention]:
    """Return the doers in a row before a place of the sentence, if one of them at least is known."""
    begin = max(0, until - 2 * _REACH)
    rows = list(_NAMES.finditer(sentence.words, begin, until))
    if not rows or until - rows[-1].end() > _REACH or ";" in sentence.words[rows[-1].end() : until]:
        return []
    base, start, end = sentence.tree.start, rows[-1].start(), rows[-1].end()
    found, known = [], 0
    for name in _spans(sentence.words, start, end):
        own = [m for m in sentence.grantors if m.start - base < name[1] and m.end - base > name[0]]
        if own and (own[0].kind not in ("person", "office") or own[0].name is None):
            return []
        known += bool(own)
        found.append(own[0] if own else _stranger(sentence, *name))
    between = [m for m in sentence.grantors if end <= m.start - base < until]
    return found if known and not between else []


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    for gap in _PARTED.finditer(text, start, end):
        spans.append((start, gap.start()))
        start = gap.end()
    return [*spans, (start, end)]


def _stranger(sentence: Sentence, start: int, end: int) -> GrantorMention:
    base, name = sentence.tree.start, sentence.words[start:end]
    return GrantorMention(base + start, base + end, name, "person", name, rule="beside")


def _told_before(sentence: Sentence, before: list[Draft]) -> list[GrantorMention]:
    """Return the grantors of the sentence before, in turn: "Their pardons came to 396 and 189"."""
    names: dict[str, GrantorMention] = {}
    for draft in before[-4:]:
        if draft.sentence.index == sentence.index - 1 and draft.grantor is not None and draft.grantor.name:
            names.setdefault(draft.grantor.name, draft.grantor)
    return list(names.values())
