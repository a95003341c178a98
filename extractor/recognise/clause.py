"""Verb cues: "X said that S", "S, X said", "X announced 39 pardons", "what X called the largest".

Each frame has a reader that returns the tokens of what is said; the frames a verb may take are in the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from extractor.recognise.cue import Cue, Draft, runs, verbs, words
from extractor.recognise.speaker import DUTY, Speaker, agent, is_passive, speaker
from extractor.tree import Tree

_CONCESSIVE: Final = frozenset({"while", "although", "though", "whereas"})
_DASHES: Final = frozenset({"-", "–", "—", "--"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: How many tokens may stand between a cue and its "that": "said in an interview on Monday that".
_REACH: Final = 10
#: Frames in the order they are tried.
_ORDER: Final = ("clause", "label", "put-at", "infinitive", "object", "document", "preposition")


def verb_draft(tree: Tree, verb: int) -> Draft | None:
    """Return what the verb at token ``verb`` reports and for whom, or None when it reports nothing.

    A verb that can carry a quotation but has no other content gives a draft without pieces.
    """
    readings = verbs().get(tree.lower[verb])
    if not readings:
        return None
    if tree.tags[verb][0] != "V":
        return _mistagged(tree, verb, readings)
    passive = is_passive(tree, verb)
    who = agent(tree, verb) if passive else speaker(tree, verb)
    readings = [c for c in readings if c.particle is None or c.particle in {tree.lower[t] for t in tree.children[verb]}]
    for cue in readings:
        tokens = _passive(tree, verb, cue, who) if passive else _active(tree, verb, cue, who)
        if tokens:
            return _draft(tree, verb, cue, who, tokens)
    for cue in readings:
        if "quotation" in cue.frames and who is not None:
            return _draft(tree, verb, cue, who, set())
    return None


def _mistagged(tree: Tree, verb: int, readings: Sequence[Cue]) -> Draft | None:
    """Read a verb in -s that the tagger took for a noun: "State media reports that S", "Party demands amnesty"."""
    if tree.tags[verb] != "NNS" or not verb or tree.tags[verb - 1] not in ("NN", "NNP", "NNS", "NNPS"):
        return None
    opener = next((i + 1 for i in range(verb) if tree.words[i] == ":"), 0)
    before = range(opener, verb)
    if any(tree.tags[i] in _FINITE or tree.tags[i] == "IN" or tree.words[i] == "," for i in before):
        return None
    reports = verb + 1 < len(tree) and tree.lower[verb + 1] == "that" and _has_finite(tree, verb + 2, len(tree))
    headline = tree.words[-1][-1].isalnum() and not _has_finite(tree, 0, len(tree)) and verb + 2 < len(tree)
    wanted = {"clause"} if reports else {"object"} if headline else set()
    cue = next((c for c in readings if c.frames & wanted), None)
    if cue is None or not len(before):
        return None
    return _draft(tree, verb, cue, Speaker(verb - 1, tuple(before)), {*range(verb + 1, len(tree))})


def _draft(tree: Tree, verb: int, cue: Cue, who: Speaker | None, tokens: set[int]) -> Draft:
    own = set(who.tokens) if who else set()
    particle = tree.child(verb, "prt")
    last = particle if particle is not None and particle == verb + 1 else verb
    pieces = runs(tree, tokens - own - {verb, last})
    source = who.extent(tree) if who else None
    return Draft(source, (tree.starts[verb], tree.ends[last]), pieces, cue.rule)


def _active(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    if who is None:
        return set()
    for frame in _ORDER:
        if frame in cue.frames:
            tokens = _READERS[frame](tree, verb, cue, who)
            if tokens:
                return tokens
    return set()


def _passive(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Read "39 are said to …", "it was announced that S", "pardons announced by X", "as reported by X"."""
    subject = tree.child(verb, "nsubjpass")
    dummy = subject is not None and tree.lower[subject] == "it"
    if "unnamed" in cue.frames and not any(tree.lower[c] in DUTY for c in tree.children[verb]):
        infinitive = _infinitive(tree, verb, cue, who)
        if infinitive and subject is not None:
            return infinitive | ({*tree.subtree(subject)} if not dummy else set())
        if dummy and subject is not None and (complement := _complements(tree, verb, min(subject, verb))):
            return complement
    if who is None:
        return set()
    if "clause" in cue.frames and tree.child(verb, "mark") is not None:
        return _as_clause(tree, verb)
    if "label" in cue.frames:
        return _label(tree, verb, cue, who)
    if "object" not in cue.frames:
        return set()
    if subject is None and tree.deps[verb] in ("acl", "amod"):
        return {*tree.subtree(tree.heads[verb])} - {*tree.subtree(verb)}
    return {*tree.subtree(subject)} if subject is not None and not dummy else set()


def _clause(tree: Tree, verb: int, _cue: Cue, who: Speaker | None) -> set[int]:
    start = min((*who.tokens, verb)) if who else verb
    tokens = _complements(tree, verb, start)
    if tokens:
        return tokens
    if tree.deps[verb] == "parataxis":
        return _around(tree, verb)
    return _as_clause(tree, verb) or _after_noun(tree, verb) or _by_place(tree, verb, who)


def _complements(tree: Tree, verb: int, start: int) -> set[int]:
    """Return the clauses that are complements of the verb; ``start`` is where source and cue begin."""
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "ccomp" or (tree.deps[child] == "parataxis" and child > verb):
            tokens = _trimmed(tree, child)
            if found and verb < child and tree.words[min(tokens) - 1] in _DASHES:
                # "S — one of nine so far": what follows a dash is the reporter's aside.
                continue
            if child < verb and child < start and _parted(tree, start):
                continue
            if child < verb and child < start:
                # The parser drops pieces of a clause that stands first; it reaches up to the source.
                first = min(tokens)
                tokens = {*range(first if first > 3 else 0, start)}
            elif child > verb and tree.words[-1][-1].isalnum():
                # So it does in headlines, which have no full stop.
                tokens |= {t for t in range(max(tokens), len(tree)) if tree.heads[t] == verb or t - 1 in tokens}
            found |= tokens
    return found


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


def _as_clause(tree: Tree, verb: int) -> set[int]:
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
            if tree.lower[i] == "that" and _has_finite(tree, i + 1, end):
                return {*range(i, end)}
        if verb + 1 < end and tree.tags[verb + 1] in ("DT", "PRP", "PRP$", "NNP", "NNS", "EX", "CD"):
            return {*range(verb + 1, end)} if _has_finite(tree, verb + 2, end) else set()
    first, last = min((*who.tokens, verb)), max((*who.tokens, verb))
    trails = end - last <= 6 and not _has_finite(tree, last + 1, end)
    if not trails or first < 4 or tree.words[first - 1] != "," or tree.tags[0] in ("IN", "VBN", "VBG", "RB"):
        return set()
    return set() if any(tree.words[i] in (":", '"', "“") for i in range(last, end)) else {*range(first)}


def _has_finite(tree: Tree, start: int, end: int) -> bool:
    return any(tree.tags[i] in _FINITE for i in range(start, end))


def _object(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    thing = tree.child(verb, "dobj")
    if thing is None or tree.tags[thing] in ("PRP", "WP", "WDT", "DT"):
        return set()
    found = {*tree.subtree(thing)}
    for child in tree.children[verb]:
        # "announced pardons for 39 people": the parser may hang the phrase on the verb.
        if tree.deps[child] in ("prep", "dative") and tree.lower[child] in ("for", "of") and child == max(found) + 1:
            found |= {*tree.subtree(child)}
    return found


def _document(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    thing = tree.child(verb, "dobj")
    known = words("document")
    heads = [tree.lower[t] for t in (thing, who.head if who and who.tokens else None) if t is not None]
    return _object(tree, verb, cue, who) if any(h in known for h in heads) else set()


def _label(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return the label, and what it is put on unless that is "what" or "which"."""
    found: set[int] = set()
    for child in tree.children[verb]:
        small_clause = tree.deps[child] == "ccomp" and tree.child(child, "mark") is None
        if tree.deps[child] in ("oprd", "attr") or small_clause:
            found |= {*tree.subtree(child)}
        elif tree.lower[child] == "as" and child > verb:
            found |= {*tree.subtree(child)} - {child}
    if not found:
        return set()
    return found | _object(tree, verb, _cue, _who)


def _infinitive(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    for child in tree.children[verb]:
        if tree.deps[child] in ("xcomp", "advcl", "ccomp") and child > verb:
            to = tree.child(child, "aux")
            if to is not None and tree.lower[to] == "to":
                return {*tree.subtree(child)}
    return set()


def _preposition(tree: Tree, verb: int, cue: Cue, _who: Speaker | None) -> set[int]:
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "prep" and tree.lower[child] in cue.prepositions and child > verb:
            found |= {*tree.subtree(child)} - {child}
    if "on" in cue.prepositions and found:
        found |= _infinitive(tree, verb, cue, _who)
    return found


def _put_at(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    place = next((c for c in tree.children[verb] if tree.lower[c] == "at"), None)
    figure = tree.subtree(place) if place is not None else []
    if not any(tree.tags[t] == "CD" for t in figure):
        return set()
    return {*figure} | _object(tree, verb, cue, who)


_Reader = Callable[[Tree, int, Cue, Speaker | None], set[int]]
_READERS: Final[dict[str, _Reader]] = {
    "clause": _clause,
    "label": _label,
    "put-at": _put_at,
    "infinitive": _infinitive,
    "object": _object,
    "document": _document,
    "preposition": _preposition,
}
