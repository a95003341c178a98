"""The second reading of "S, X said.": by place alone, for sentences whose parse went wrong.

A small parser often takes a source at the end of a sentence for an apposition of the noun before it ("freed
by its president, Jane Roe, President John Doe announced", "could be freed, the office estimates;").
What stands between the last comma and a cue verb that has nothing after it is the source all the same.
"""

from __future__ import annotations

from typing import Final

from extractor.recognise.appended import appended
from extractor.recognise.clause import FINITE, has_finite
from extractor.recognise.cue import Draft, runs, verbs, words
from extractor.recognise.speaker import MAX_TOKENS
from extractor.tree import Tree

_ENDS: Final = frozenset({".", ";", "!", "?"})
#: Tags inside a noun phrase.
_NOMINAL: Final = (
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "DT",
    "PRP",
    "PRP$",
    "JJ",
    "POS",
    "CC",
    "CD",
    "HYPH",
    "VBG",
    "VBN",
)
_INSIDE: Final = frozenset({"of", "for", "in", "at", "from", "on", "with"})
_QUOTES: Final = frozenset({'"', "“", "”", "''", "``"})
#: Tokens of "in Jakarta on Sunday" behind a cue.
_OCCASION: Final = 9
#: "was quoted as saying": the forms before "as saying".
_RELAYED: Final = frozenset({"quoted", "cited", "reported"})
#: Tokens between "cited" and "as saying": an office and a name.
_RELAYED_REACH: Final = 9
#: A list of parts is no source: "640 inmates, including 12 held on religious charges".
_LISTING: Final = frozenset({"including", "among", "excluding"})
#: What goes on after ", board records show,": the sentence itself or a remark on it.
_GOING_ON: Final = frozenset({"and", "but", "well", "far", "more", "fewer", "compared", "up", "down"})
#: How a phrase in front of the source begins: "In a letter", "Speaking on Monday", "Asked by the paper".
_FRONTING: Final = frozenset({"IN", "VBG", "VBN"})
#: Verbs that are taken for nouns behind a long source, and which list its head is in.
_MISREAD: Final = {"show": "document", "forecast": "anonymous", "reports": "media"}
_HAVE: Final = frozenset({"has", "have", "had"})
_BE: Final = frozenset({"was", "were", "is", "are", "has", "have", "been", "being"})


def trailing_draft(tree: Tree, cue_token: int) -> Draft | None:
    """Return who is credited with what stands before "…, X said", or None when the place doesn't fit."""
    readings = [c for c in verbs().get(tree.lower[cue_token], ()) if "clause" in c.frames and not c.particle]
    if not readings:
        return None
    first = cue_start(tree, cue_token)
    # "…, court records show.": the tagger takes the verb for a noun.
    opening = _comma(tree, cue_token) or 0
    named = words("document").intersection(tree.lower[opening:cue_token])
    shown = named and readings[0].rule == "show"
    past = tree.tags[cue_token] == "VBN" and tree.lower[opening + 1] == "the"  # taken for a participle
    if first == cue_token and not shown and not past and tree.tags[cue_token] not in (*FINITE, "NNS"):
        return None
    source = _source(tree, first - (tree.tags[first] == "VBN" and tree.lower[first - 1] in _HAVE))
    if source is None or tree.lower[source[0]] in _LISTING:
        return None
    added = appended(tree, cue_token, source[0])
    if not added and not _nothing_after(tree, cue_token):
        return None
    start = max((i + 1 for i in range(source[0]) if tree.words[i] in (";", ".")), default=0)
    end = source[0] - 1
    if first < cue_token - 2 and tree.lower[first] not in _BE:  # "the paper cited the minister as saying"
        source = (first + 1, cue_token - 2)
    if not has_finite(tree, start, end) or _is_aside(tree, start):
        return None
    extent = (tree.starts[source[0]], tree.ends[source[1]])
    cue = (tree.starts[first], tree.ends[cue_token])
    told = {*range(start, end), *added}
    parts = _parts_after(tree, cue_token)
    if _is_inserted(tree, cue_token):  # "He has signed 39, board records show, and refused 12"
        told |= {*range(cue_token + 2, len(tree))}
    elif parts is not None:
        told |= {*range(parts, len(tree))}
    return Draft(extent, cue, runs(tree, told), readings[0].rule)


def fronted_draft(tree: Tree, verb: int) -> Draft | None:
    """Return who says what behind the verb in "In a letter to the paper, Jane Roe, a judge, said S".

    Parsers join the name to the last noun of the phrase in front, and the verb is left without a subject.
    """
    rule = next((c.rule for c in verbs().get(tree.lower[verb], ()) if "clause" in c.frames), None)
    after = range(verb + 1, len(tree))
    if rule is None or tree.tags[verb] not in FINITE or not has_finite(tree, verb + 1, len(tree)):
        return None
    if tree.tags[0] not in _FRONTING or _QUOTES.intersection(tree.words):
        return None
    source = _source(tree, verb)
    if source is None or has_finite(tree, 0, source[0]) or tree.lower[source[0]] in _LISTING:
        return None
    extent = (tree.starts[source[0]], tree.ends[source[1]])
    return Draft(extent, (tree.starts[verb], tree.ends[verb]), runs(tree, {*after}), rule)


def misread_draft(tree: Tree, verb: int) -> Draft | None:
    """Return who says what where the verb is taken for a noun.

    "Papers obtained by the Tribune show S", "State radio in Chad reports that S".
    """
    kind = _MISREAD.get(tree.lower[verb])
    said = tree.tags[verb : verb + 1] == ["NN"] or tree.lower[verb : verb + 2] == ["reports", "that"]
    if kind is None or tree.tags[verb][:2] != "NN" or not said or not has_finite(tree, verb + 1, len(tree)):
        return None
    start = (_comma(tree, verb) or -1) + 1
    noun = next((i for i in range(start, min(start + 4, verb)) if tree.lower[i] in words(kind)), None)
    if noun is None or tree.tags[noun + 1] not in ("VBN", "IN") or has_finite(tree, start, verb):
        return None
    rule = next(c.rule for c in verbs()[tree.lower[verb]] if "clause" in c.frames)
    told = runs(tree, {*range(verb + 1, len(tree))})
    extent = (tree.starts[start], tree.ends[verb - 1])
    return Draft(extent, (tree.starts[verb], tree.ends[verb]), told, rule)


def _is_inserted(tree: Tree, token: int) -> bool:
    """Whether the cue ends a parenthesis after which the sentence goes on: ", board records show, and"."""
    return tree.words[token + 1 : token + 2] == [","] and bool(
        _GOING_ON.intersection(tree.lower[token + 2 : token + 3])
    )


def _is_aside(tree: Tree, start: int) -> bool:
    """Whether what stands first is no statement: "As the list grew, …", "Asked how many, she said"."""
    first, second = tree.lower[start], tree.lower[start + 1]
    return first in ("asked", "when") or (first == "as" and second not in ("many", "few", "much"))


def _parts_after(tree: Tree, token: int) -> int | None:
    """Return where parts of what is told go on: ", the ministry said on Sunday, 12 of them women"."""
    near = range(token + 1, min(token + 1 + _OCCASION, len(tree) - 3))
    starts = (i + 1 for i in near if tree.words[i] == "," and tree.tags[i + 1] == "CD")
    return next((i for i in starts if tree.lower[i + 1 : i + 3] in (["of", "them"], ["of", "whom"])), None)


def cue_start(tree: Tree, token: int) -> int:
    """Return where a cue begins: "was" of "was quoted as saying", "cited" of "cited him as saying".

    Any other cue begins at its verb.
    """
    if tree.lower[token] != "saying" or tree.lower[token - 1 : token] != ["as"]:
        return token
    near = range(token - 2, max(-1, token - 2 - _RELAYED_REACH), -1)
    first = next((i for i in near if tree.lower[i] in _RELAYED), token)
    while first and tree.lower[first - 1] in _BE:
        first -= 1
    return first


def _nothing_after(tree: Tree, token: int) -> bool:
    """Whether the sentence or its part ends here, but for a day, a place or an occasion."""
    after = token + 1
    if after >= len(tree) or tree.words[after] in _ENDS or _is_inserted(tree, token):
        return True
    if tree.lower[after] not in words("occasion"):
        return False
    ends = (i for i in range(after, len(tree)) if tree.words[i] in _ENDS)
    end = _parts_after(tree, token) or next(ends, len(tree))
    return end - after <= 12 and not any(tree.tags[i] in FINITE for i in range(after, end))


def _source(tree: Tree, cue: int) -> tuple[int, int] | None:
    """Return the first and last token of the source before the cue, which a comma parts from what is said."""
    last = cue - 1
    if last > 0 and tree.words[last] == ",":  # "the minister, Jane Roe, said"
        inner = _comma(tree, last)
        opening = _comma(tree, inner) if inner is not None else None
        if inner is None or not (
            _is_name(tree, inner + 1, last) or (opening is not None and _is_name(tree, opening + 1, inner))
        ):
            return None
        last -= 1
    else:
        opening = _comma(tree, cue)
    if not opening or _QUOTES.intersection(tree.words[opening - 1 : opening + 2]):
        return None  # a quotation is followed beyond its sentence elsewhere
    first = opening + 1
    if first > last or last - first > MAX_TOKENS or not _is_phrase(tree, first, last):
        return None
    return first, last


def _comma(tree: Tree, before: int) -> int | None:
    return next((i for i in range(before - 1, -1, -1) if tree.words[i] in (",", ";")), None)


def _is_name(tree: Tree, start: int, end: int) -> bool:
    return 0 < end - start <= 6 and all(
        tree.words[i][0].isupper() or tree.words[i] == "." for i in range(start, end)
    )


def _is_phrase(tree: Tree, first: int, last: int) -> bool:
    """Whether the tokens are one noun phrase: an office and name, "the governor's office", a pronoun."""
    if tree.lower[first] in words("clause-opener") or tree.tags[first] in ("IN", "WDT", "WP", "TO", "CC"):
        return False
    if not any(tree.tags[i] in ("NN", "NNS", "NNP", "NNPS", "PRP") for i in range(first, last + 1)):
        return False
    return all(
        tree.tags[i] in _NOMINAL or tree.lower[i] in _INSIDE or tree.words[i] in (",", ".")
        for i in range(first, last + 1)
    )
