"""Cues that are not verbs: "according to X", "by X's count", "X's claim that", "reportedly", "X: …"."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from extractor.recognise.clause import CONCESSIVE, has_finite
from extractor.recognise.cue import Draft, nouns, phrase, runs, verbs, words
from extractor.recognise.inserted import behind, equated, is_of_relative, is_partitive, shares_clause
from extractor.recognise.speaker import Speaker, phrase_of, speaker
from extractor.recognise.survey import after_time, survey_draft
from extractor.tree import Tree

_NOUN_TAGS: Final = ("NN", "NNS", "NNP", "NNPS")
#: A label before or after a colon has at most this many words.
_LABEL: Final = 6
_AGENCY: Final = re.compile(r"(?!US|UK|UAE|EU|FAQ|PDF|LIVE|PHOTO|VIDEO)[A-Z]{2,5}")
_HAVE: Final = ("has", "have", "had")


def credit_drafts(tree: Tree) -> list[Draft]:
    """Return the attributions of a sentence whose cue is a preposition, a noun or an adverb."""
    found: list[Draft | None] = []
    adverbs, claims = phrase("adverb"), nouns()
    for i, form in enumerate(tree.lower):
        if form == "according":
            found.append(_according(tree, i))
        elif form == "per":
            found.append(_per(tree, i))
        elif form == "by":
            found.append(_by_count(tree, i))
        elif form == "in":
            found.append(_in_document(tree, i) or survey_draft(tree, i))
        elif form in adverbs:
            tokens = {*tree.subtree(_clause_above(tree, i))} - {i}
            found.append(Draft(None, (tree.starts[i], tree.ends[i]), runs(tree, tokens), "adverb"))
        elif form in claims and tree.tags[i] in _NOUN_TAGS:
            found.append(_noun(tree, i))
    return [draft for draft in found if draft is not None]


def _clause_above(tree: Tree, token: int) -> int:
    """Return the nearest verb above the token, or the root."""
    for head in tree.ancestors(token):
        if tree.tags[head][0] in "VM" or tree.deps[head] == "relcl":
            return head
        token = head
    return token


def _clause(tree: Tree, cue: list[int]) -> set[int]:
    """Return the clause that the phrase with tokens ``cue`` stands in, without later clauses joined to it."""
    head = _clause_above(tree, cue[0])
    set_off = tree.words[cue[0] - 1 : cue[0]] == [","]
    reduced = tree.deps[head] in ("acl", "amod", "advcl") and tree.tags[head] == "VBN" and head < cue[0]
    whole = tree.child(head, "aux", "auxpass", "nsubj", "nsubjpass", "mark") is not None
    if set_off and ((reduced and not whole) or is_of_relative(tree, head)):
        head = _clause_above(tree, head)  # "39 were freed, out of 62 now locked up, according to X"
    while tree.deps[head] == "conj" and tree.child(head, "nsubj", "nsubjpass") is None:
        head = tree.heads[head]  # "He pardoned 16 and freed six, according to X": both on X's word
    if following := behind(tree, cue):
        return following
    tokens = {*tree.subtree(head)} - {*cue}
    for child in tree.children[head]:
        if (
            tree.deps[child] == "conj"
            and child > cue[-1]
            and tree.child(child, "nsubj", "nsubjpass") is not None
        ):
            tokens -= {*tree.subtree(child)}
        elif tree.deps[child] == "advcl" and tree.lower[(part := tree.subtree(child))[0]] in CONCESSIVE:
            tokens -= {*part} if part[0] > cue[-1] else set()
    return tokens


def _according(tree: Tree, i: int) -> Draft | None:
    if i + 2 >= len(tree) or tree.lower[i + 1] != "to":
        return None
    to = i + 1
    noun = tree.child(to, "pobj")
    who = phrase_of(tree, noun, i) if noun is not None and noun > to else _until_comma(tree, to + 1)
    if who is None or who.tokens[0] <= to:
        who = _until_comma(tree, to + 1)
    if who is None:
        return None
    relative = tree.child(who.head, "relcl")
    if relative is not None and is_partitive(tree, relative):
        relative = None  # "according to the ministry, of whom 39 are women": parts of what is told
    if relative is not None and tree.lower[who.head] in words("document"):
        who = _publisher(tree, relative) or who
    inside = tree.subtree(relative) if relative is not None else ()
    cue = sorted({i, to, *range(to, who.tokens[0]), *who.tokens, *inside})
    told = runs(tree, _clause(tree, cue))
    return Draft(who.extent(tree), (tree.starts[i], tree.ends[to]), told, "according-to")


def _publisher(tree: Tree, clause: int) -> Speaker | None:
    """Return who put out a document: "figures (that) the board posted"."""
    subject = tree.child(clause, "nsubj")
    if subject is None or tree.tags[subject] in ("WDT", "WP"):
        return None
    return phrase_of(tree, subject, clause)


def _until_comma(tree: Tree, start: int) -> Speaker | None:
    stops = (",", ".", ";", ":", "“", '"', "—", "–", "-")
    end = next((t for t in range(start, len(tree)) if tree.words[t] in stops), len(tree))
    nominal = [t for t in range(start, min(end, start + 16)) if tree.tags[t] in (*_NOUN_TAGS, "PRP")]
    return Speaker(nominal[0], tuple(range(start, min(end, start + 16)))) if nominal else None


def _per(tree: Tree, i: int) -> Draft | None:
    noun = tree.child(i, "pobj")
    if noun is None or tree.lower[noun] in words("unit") or noun < i:
        return None
    set_off = i == 0 or tree.words[i - 1] in (",", "—", "–", "-", "(")
    if not (set_off or tree.tags[noun] in ("NNP", "NNPS")):
        return None
    who = phrase_of(tree, noun, i)
    told = runs(tree, _clause(tree, [i, *who.tokens]))
    return Draft(who.extent(tree), (tree.starts[i], tree.ends[i]), told, "per")


def _by_count(tree: Tree, i: int) -> Draft | None:
    noun = tree.child(i, "pobj")
    if noun is None or tree.lower[noun] not in phrase("by-count"):
        return None
    of = next((c for c in tree.children[noun] if c > noun and tree.lower[c] == "of"), None)
    owner = tree.child(noun, "poss") if of is None else tree.child(of, "pobj")
    if owner is None or tree.lower[owner] in ("my", "our"):
        return None  # "By our count": nobody else's word
    who = phrase_of(tree, owner, noun)
    kept = tuple(t for t in who.tokens if tree.tags[t] != "POS")
    source = Speaker(owner, kept).extent(tree)
    cue = [i, *kept, noun, *tree.subtree(i)]
    # "has by his own count issued 39 pardons"
    rest = {*range(max(cue) + 1, len(tree))} if i and tree.lower[i - 1] in _HAVE else set[int]()
    told = runs(tree, _clause(tree, cue) | rest)
    return Draft(source, (tree.starts[noun], tree.ends[noun]), told, "by-count")


def _in_document(tree: Tree, i: int) -> Draft | None:
    """Read "In a poll by the league, 39 percent agreed", unless somebody in the sentence says it."""
    noun = tree.child(i, "pobj")
    opens = i == 0 or (i == 1 and tree.lower[0] in ("but", "and"))
    if noun is None or not opens or tree.lower[noun] not in phrase("in-document"):
        return None
    after = after_time(tree, (document := tree.subtree(i))[-1] + 1)
    if after + 1 >= len(tree) or tree.words[after] != ",":
        return None
    if not any(tree.tags[t][0] in "VM" for t in range(after, len(tree))):
        return None
    if any(tree.lower[t] in verbs() and tree.child(t, "ccomp") is not None for t in range(after, len(tree))):
        return None
    source = (tree.starts[i + 1], tree.ends[document[-1]])
    said = runs(tree, {*range(after + 1, len(tree))})
    return Draft(source, (tree.starts[i], tree.ends[i]), said, "in-document")


def _noun(tree: Tree, noun: int) -> Draft | None:
    """Read "X's claim that S", "a claim by X that S", "X's count of 39", "X issued a statement: “…”"."""
    who = _owner(tree, noun)
    if who is None:
        return None
    tokens = _that_clause(tree, noun) or _of_number(tree, noun) or equated(tree, noun)
    cue = (tree.starts[noun], tree.ends[noun])
    if tokens:
        return Draft(who.extent(tree), cue, runs(tree, tokens - {*who.tokens}), "claim")
    opens = tree.words[noun + 1 : noun + 2] in ([":"], [";"], ["“"], ['"'], [","])
    return Draft(who.extent(tree), cue, [], "claim") if opens else None


def _owner(tree: Tree, noun: int) -> Speaker | None:
    owner = tree.child(noun, "poss")
    if owner is not None:
        who = phrase_of(tree, owner, noun)
        return Speaker(owner, tuple(t for t in who.tokens if tree.tags[t] != "POS"))
    for child in tree.children[noun]:
        if tree.lower[child] in ("by", "from") and (person := tree.child(child, "pobj")) is not None:
            return phrase_of(tree, person, noun)
    head = tree.heads[noun]
    if tree.deps[noun] == "dobj" and tree.lower[head] in words("handing-out"):
        return speaker(tree, head)
    return None


def _that_clause(tree: Tree, noun: int) -> set[int]:
    below = [*tree.children[noun]]
    if shares_clause(tree, noun):
        below += tree.children[tree.heads[noun]]  # "gave notice today that S"
    for child in below:
        if tree.deps[child] in ("acl", "ccomp", "relcl", "advcl") and child > noun:
            tokens = tree.subtree(child)
            opener = tokens[0]
            infinitive = tree.lower[opener] == "to" and tree.tags[child] in ("VB", "VBN")
            if infinitive or (tree.lower[opener] == "that" and tree.deps[opener] == "mark"):
                return {*tokens}
    return set()


def _of_number(tree: Tree, noun: int) -> set[int]:
    for child in tree.children[noun]:
        counted = tree.subtree(child) if tree.lower[child] == "of" else []
        if any(tree.tags[t] == "CD" for t in counted):
            return {*counted} - {child}
    return set()


def colon_draft(tree: Tree, names: Set[str]) -> Draft | None:
    """Read "X: “…”", and in a headline "X: 39 freed" and "39 freed: X".

    ``names`` are lower-cased last words of those who speak elsewhere in the article: a lone capitalised word
    before a colon is as often the topic as the speaker.
    """
    colon = next((i for i, w in enumerate(tree.words[:24]) if w == ":"), None)
    if colon is None or colon + 2 > len(tree):
        return None
    first = next((i for i in range(colon) if tree.words[i][0].isalnum()), None)
    after = tree.words[colon + 1] if colon + 1 < len(tree) else ""
    cue = (tree.starts[colon], tree.ends[colon])
    quoted = after in ("“", '"', "``") and has_finite(tree, colon, len(tree))
    if first is not None and _is_label(tree, first, colon, names, quoted=quoted):
        source = (tree.starts[first], tree.ends[colon - 1])
        if after in ("“", '"', "``"):
            return Draft(source, cue, [], "colon")
        if tree.words[-1] not in (".", "!", "?", "”", '"'):
            return Draft(source, cue, runs(tree, {*range(colon + 1, len(tree))}), "colon")
    agency = colon + 2 == len(tree) and bool(_AGENCY.fullmatch(after))  # "King frees 39 inmates: MAP"
    behind = colon > 2 and (agency or _is_label(tree, colon + 1, len(tree), names, quoted=False))
    if first is not None and behind:
        source = (tree.starts[colon + 1], tree.ends[-1])
        return Draft(source, cue, runs(tree, {*range(first, colon)}), "colon")
    return None


def _is_label(tree: Tree, start: int, end: int, names: Set[str], *, quoted: bool) -> bool:
    if not 0 < end - start <= _LABEL or " ".join(tree.lower[start:end]) in words("heading"):
        return False
    if any(tree.tags[i][0] == "V" or tree.words[i] in (",", ".") for i in range(start, end)):
        return False
    last = tree.lower[end - 1]
    if last in names or last in words("anonymous") or last in words("office") or last in words("body"):
        return True
    if tree.lower[start] in words("title") or tree.lower[start].rstrip(".") in words("title"):
        return True
    if last in words("document"):
        return end - start <= 3 and tree.lower[start] != "the"
    return quoted and (end - start > 1 or tree.words[start][0].isupper())
