"""Clauses that a verb reports: "X said that S", "S, X said", "as X said, S", and the same by place alone."""

from __future__ import annotations

from typing import Final

from extractor.recognise.cue import Cue, verbs
from extractor.recognise.speaker import Speaker
from extractor.tree import Tree

_CONCESSIVE: Final = frozenset({"while", "although", "though", "whereas"})
#: The only verb for which a clause without "that" is found by place: all others take objects too.
_SAY: Final = frozenset({"say", "says", "said", "saying"})
_DASHES: Final = frozenset({"-", "–", "—", "--"})
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: How many tokens may stand between a cue and its "that": "said in an interview on Monday that".
_REACH: Final = 10


def clause(tree: Tree, verb: int, _cue: Cue, who: Speaker | None) -> set[int]:
    """Return the tokens of the clause that the verb reports, or none."""
    start = min((*who.tokens, verb)) if who else verb
    tokens = complements(tree, verb, start)
    if tokens:
        return tokens
    if tree.deps[verb] == "parataxis":
        return _around(tree, verb)
    return as_clause(tree, verb) or _after_noun(tree, verb) or _by_place(tree, verb, who)


def complements(tree: Tree, verb: int, start: int) -> set[int]:
    """Return the clauses that are complements of the verb; ``start`` is where source and cue begin."""
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "ccomp" or (tree.deps[child] == "parataxis" and child > verb):
            tokens = _trimmed(tree, child)
            if found and verb < child and tree.words[min(tokens) - 1] in _DASHES:
                # "S — one of nine so far": what follows a dash is the reporter's aside.
                continue
            if _parted(tree, start) if child < start else not _is_clause(tree, child, tokens):
                continue
            if child < verb and child < start:
                # The parser drops pieces of a clause that stands first; it reaches up to the source.
                first = min(tokens)
                tokens = {*range(first if first > 3 else 0, start)}
            elif child > verb and tree.words[-1][-1].isalnum():
                # So it does in headlines, which have no full stop.
                tokens |= {
                    t for t in range(max(tokens), len(tree)) if tree.heads[t] == verb or t - 1 in tokens
                }
            found |= tokens
    return found


def _is_clause(tree: Tree, root: int, tokens: set[int]) -> bool:
    """Say whether a complement is one: "confirmed Roe as chair" has none, whatever the parser says."""
    return (
        tree.tags[root][0] in "VM"
        or any(tree.tags[t] in FINITE for t in tokens)
        or tree.words[-1][-1].isalnum()
    )


def _parted(tree: Tree, start: int) -> bool:
    """Say whether what stands before the source is a sentence of its own: "X said A; Y said B"."""
    return start > 0 and tree.words[start - 1] in (";", ":", "and", "but", ".")


def _trimmed(tree: Tree, root: int) -> set[int]:
    """Return the clause of ``root`` without what the reporter, or another cue, adds after it."""
    tokens = {*tree.subtree(root)}
    for child in tree.children[root]:
        if tree.deps[child] != "advcl" or child < root:
            continue
        part = tree.subtree(child)
        after_comma = part[0] > 0 and tree.words[part[0] - 1] in {",", *_DASHES}
        if after_comma and (tree.lower[part[0]] in _CONCESSIVE or _is_saying(tree, child)):
            tokens = {t for t in tokens if t < part[0]}
    return tokens


def _is_saying(tree: Tree, verb: int) -> bool:
    readings = verbs().get(tree.lower[verb], ())
    return tree.tags[verb] == "VBG" and any(c.rule in ("say", "tell", "announce") for c in readings)


def _around(tree: Tree, verb: int) -> set[int]:
    """Return the clause that an inserted "X said" interrupts."""
    head = tree.heads[verb]
    inserted = {*tree.subtree(verb)}
    first = min(inserted)
    before = first - 1 if first and tree.words[first - 1] == "," else first
    if before and tree.lower[before - 1] in ("including", "like", "as", "because", "that", "but", "and"):
        return {t for t in tree.subtree(head) if t > max(inserted)}
    return {*tree.subtree(head)} - inserted


def as_clause(tree: Tree, verb: int) -> set[int]:
    """Return the main clause of "as X said, S"."""
    mark = tree.child(verb, "mark", "advmod", "prep")
    head = tree.heads[verb]
    if tree.deps[verb] == "pcomp" and tree.lower[head] == "as":
        mark, verb, head = head, head, tree.heads[head]
    if mark is None or tree.lower[mark] != "as" or head == verb:
        return set()
    return {*tree.subtree(head)} - {*tree.subtree(verb)} - {mark}


def _after_noun(tree: Tree, verb: int) -> set[int]:
    """Read "said in an email that S": the parser hangs S on the noun."""
    for prep in tree.children[verb]:
        noun = tree.child(prep, "pobj") if tree.deps[prep] == "prep" and prep > verb else None
        clause = tree.child(noun, "acl", "relcl", "ccomp") if noun is not None else None
        if clause is not None and tree.tags[clause] != "VBG":
            tokens = tree.subtree(clause)
            if tree.lower[tokens[0]] == "that":
                return {*tokens}
    return set()


def _by_place(tree: Tree, verb: int, who: Speaker | None) -> set[int]:
    """Read "X said (…) that S" and "S, X said." by the order of the words when the parse has no clause."""
    if who is None or not any(c.rule == "say" for c in verbs()[tree.lower[verb]]):
        return set()
    end = len(tree)
    if who.head < verb:
        for i in range(verb + 1, min(verb + _REACH, end)):
            if tree.tags[i] == "VBG":
                break
            if tree.lower[i] == "that" and has_finite(tree, i + 1, end):
                return {*range(i, end)}
        if (
            verb + 1 < end
            and tree.lower[verb] in _SAY
            and tree.tags[verb + 1] in ("DT", "PRP", "PRP$", "NNP", "NNS", "EX", "CD")
        ):
            return {*range(verb + 1, end)} if has_finite(tree, verb + 2, end) else set()
    first, last = min((*who.tokens, verb)), max((*who.tokens, verb))
    trails = end - last <= 6 and not has_finite(tree, last + 1, end)
    if not trails or first < 4 or tree.words[first - 1] != "," or tree.tags[0] in ("IN", "VBN", "VBG", "RB"):
        return set()
    return set() if any(tree.words[i] in (":", '"', "“") for i in range(last, end)) else {*range(first)}


def has_finite(tree: Tree, start: int, end: int) -> bool:
    """Say whether a finite verb stands among the tokens from ``start`` up to ``end``."""
    return any(tree.tags[i] in FINITE for i in range(start, end))
