"""What a verb reports besides clauses: objects, labels, infinitives, prepositional objects."""

from __future__ import annotations

from typing import Final

from extractor.recognise.cue import Cue, verbs, words
from extractor.recognise.speaker import Speaker
from extractor.tree import Tree

#: Counting nouns that are no numerals: "puts the number at tens of thousands".
_VAGUE: Final = frozenset({"dozens", "scores", "hundreds", "thousands"})
_SHOWN: Final = frozenset({"advmod", "acomp", "prep", "oprd"})
#: Papers that do what they say.
_ORDERS = frozenset(("decree", "decrees", "order", "orders", "proclamation", "edict", "edicts"))


def object_(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is announced, cited or counted: the direct object."""
    thing = tree.child(verb, "dobj")
    if thing is None or tree.tags[thing] in ("PRP", "WP", "WDT", "DT"):
        return set()
    found = {*tree.subtree(thing)}
    for child in tree.children[verb]:
        # "announced pardons for 39 people": the parser may hang the phrase on the verb.
        if (
            tree.deps[child] in ("prep", "dative")
            and tree.lower[child] in ("for", "of")
            and child == max(found) + 1
        ):
            found |= {*tree.subtree(child)}
    if tree.lower[thing] in words("intention"):
        found |= infinitive(tree, verb, _cue, _who)  # "announced plans this week to give 39 …"
    return found


def document(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return the object when a document holds it, or is it: "data show 39", "released a list of 39"."""
    thing = tree.child(verb, "dobj")
    known = words("document")
    giver = who.head if who and who.tokens else None
    heads = [tree.lower[t] for t in ((None if cue.rule == "give" else thing), giver) if t is not None]
    if thing is None or not any(h in known for h in heads):
        return set()
    if cue.rule == "release" and tree.lower[thing] in _ORDERS:
        return set()  # "issued a decree pardoning 39" does it, and says nothing
    shown = object_(tree, verb, cue, who)
    if shown and cue.rule in ("show", "give"):
        # "shows the mayor ahead by 39 points, while Roe has 12"
        for child in tree.children[verb]:
            part = tree.subtree(child)
            contrast = tree.deps[child] == "advcl" and tree.lower[part[0]] == "while"
            other = any(tree.lower[t] in verbs() and tree.tags[t][0] == "V" for t in part)
            added = child > thing and (contrast or tree.deps[child] in _SHOWN)
            # not ", with another survey showing 12"
            if tree.deps[child] == "dative" or (added and not other):
                shown |= {*part}
    return shown


def label(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return the label, and what it is put on unless that is "what" or "which"."""
    found: set[int] = set()
    for child in tree.children[verb]:
        small_clause = tree.deps[child] == "ccomp" and tree.child(child, "mark") is None
        if tree.deps[child] in ("oprd", "attr") or small_clause:
            found |= {*tree.subtree(child)}
        elif child > verb:
            part = tree.subtree(child)
            if tree.lower[part[0]] == "as" and tree.deps[child] in ("prep", "advcl"):
                found |= {*part[1:]}
    if not found:
        return set()
    return found | object_(tree, verb, _cue, _who)


def infinitive(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is promised or urged: "to free 39 people"."""
    for child in tree.children[verb]:
        if tree.deps[child] in ("xcomp", "advcl", "ccomp") and child > verb:
            to = tree.child(child, "aux")
            if to is not None and tree.lower[to] == "to":
                return {*tree.subtree(child)}
    return set()


def preposition(tree: Tree, verb: int, cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is pointed to, talked about or called for."""
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "prep" and tree.lower[child] in cue.prepositions and child > verb:
            found |= {*tree.subtree(child)} - {child}
    if not found and verb + 1 < len(tree) and tree.lower[verb + 1] in cue.prepositions:
        # "boasted about 39 pardons": the parser takes "about" for a hedge.
        found = object_(tree, verb, cue, _who) - {verb + 1}
    if "on" in cue.prepositions and found:
        found |= infinitive(tree, verb, cue, _who)
    return found


def put_at(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return "the number at 39"."""
    thing = tree.child(verb, "dobj")
    inside = tree.subtree(thing) if thing is not None else []
    # "the number of those pardoned at 39": the parser may hang the phrase on what is counted.
    place = next((c for c in (*tree.children[verb], *inside) if tree.lower[c] == "at"), None)
    figure = tree.subtree(place) if place is not None else []
    if not any(tree.tags[t] == "CD" or tree.lower[t] in _VAGUE for t in figure):
        return set()
    return {*figure} | object_(tree, verb, cue, who)
