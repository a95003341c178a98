"""Verb cues: "X said that S", "X announced 39 pardons", "what X called the largest", "announced by X".

Each frame has a reader that returns the tokens of what is said; the lexicon has the frames of each verb.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from extractor.recognise.clause import FINITE, as_clause, clause, complements, has_finite
from extractor.recognise.cue import Cue, Draft, runs, verbs
from extractor.recognise.frame import (
    document,
    infinitive,
    label,
    object_,
    preposition,
    put_at,
    relative,
    revision,
)
from extractor.recognise.speaker import DUTY, Speaker, agent, is_passive, speaker
from extractor.tree import Tree

#: "Let's say" supposes.
_LET_US: Final = frozenset({"'s", "’s"})
#: Frames in the order they are tried.
_ORDER: Final = (
    "clause",
    "label",
    "put-at",
    "infinitive",
    "object",
    "document",
    "preposition",
    "relative",
    "revision",
)
#: A reader takes sentence, verb, cue and speaker, and returns the tokens of what is said.
_Reader = Callable[[Tree, int, Cue, Speaker | None], set[int]]
_READERS: Final[dict[str, _Reader]] = {
    "clause": clause,
    "label": label,
    "put-at": put_at,
    "infinitive": infinitive,
    "object": object_,
    "document": document,
    "preposition": preposition,
    "relative": relative,
    "revision": revision,
}


def verb_draft(tree: Tree, verb: int) -> Draft | None:
    """Return what the verb at token ``verb`` reports and for whom, or None when it reports nothing.

    A verb that can carry a quotation but has no other content gives a draft without pieces.
    """
    readings = verbs().get(tree.lower[verb], ())
    if not readings or tree.tags[verb][0] != "V":
        return _mistagged(tree, verb, readings)
    passive = is_passive(tree, verb)
    who = agent(tree, verb) if passive else speaker(tree, verb)
    if who is not None and (
        _is_owner(tree, verb, who) or tree.lower[who.head] in _LET_US or _is_sum(tree, verb, who)
    ):
        return None
    beside = {tree.lower[t] for t in tree.children[verb]}
    fitting = [cue for cue in readings if cue.particle is None or cue.particle in beside]
    for cue in fitting:
        tokens = _passive(tree, verb, cue, who) if passive else _active(tree, verb, cue, who)
        if tokens:
            return _draft(tree, verb, cue, who, tokens)
    quoting = next((cue for cue in fitting if "quotation" in cue.frames), None)
    return _draft(tree, verb, quoting, who, set()) if quoting is not None and who is not None else None


def _is_owner(tree: Tree, verb: int, who: Speaker) -> bool:
    """Whether the verb is a noun that somebody owns: "the mayor's claims that S", not "Kettle's said S"."""
    if tree.tags[who.tokens[-1]] != "POS":
        return False
    named = tree.tags[who.head] in ("NNP", "NNPS")
    said = (tree.tags[verb] == "VBD" or tree.lower[verb] == "says") and tree.child(verb, "ccomp") is not None
    return not (named and (said or (tree.tags[verb] == "VBG" and tree.deps[verb] == "advcl")))


def _is_sum(tree: Tree, verb: int, who: Speaker) -> bool:
    """Whether a number stands for a speaker: "All told, 12 went", "Counting Friday's, 17 went"."""
    if tree.lower[verb] == "told" and tree.lower[verb - 1] == "all":
        return True
    return who.tokens == (who.head,) and tree.words[who.head][:1].isdigit() and verb < who.head


def _mistagged(tree: Tree, verb: int, readings: Sequence[Cue]) -> Draft | None:
    """Read a verb in -s that the tagger took for a noun: "Media reports that S", "Party demands amnesty"."""
    if not readings or tree.tags[verb] != "NNS" or not verb or not tree.tags[verb - 1].startswith("NN"):
        return None
    opener = next((i + 1 for i in range(verb) if tree.words[i] == ":"), 0)
    before = range(opener, verb)
    if not before or any(tree.tags[i] in (*FINITE, "IN") or tree.words[i] == "," for i in before):
        return None
    end = len(tree)
    reports = verb + 1 < end and tree.lower[verb + 1] == "that" and has_finite(tree, verb + 2, end)
    headline = tree.words[-1][-1].isalnum() and not has_finite(tree, 0, end) and verb + 2 < end
    frame = "clause" if reports else "object" if headline else ""
    cue = next((c for c in readings if frame in c.frames), None)
    if cue is None:
        return None
    return _draft(tree, verb, cue, Speaker(verb - 1, tuple(before)), {*range(verb + 1, end)})


def _draft(tree: Tree, verb: int, cue: Cue, who: Speaker | None, tokens: set[int]) -> Draft:
    own = set(who.tokens) if who else set()
    particle = tree.child(verb, "prt")
    last = particle if particle is not None and particle == verb + 1 else verb
    pieces = runs(tree, tokens - own - {verb, last})
    source = who.extent(tree) if who else None
    return Draft(source, (tree.starts[verb], tree.ends[last]), pieces, cue.rule)


def _active(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    if who is None or (cue.rule == "announce" and _is_planned(tree, verb)):
        return set()
    for frame in _ORDER:
        if frame in cue.frames:
            tokens = _READERS[frame](tree, verb, cue, who)
            if tokens:
                return tokens
    return set()


def _is_planned(tree: Tree, verb: int) -> bool:
    """Whether nothing has been told yet: "expects to report a loss of 39 million"."""
    to, head = tree.child(verb, "aux"), tree.heads[verb]
    hoped = tree.deps[verb] in ("xcomp", "ccomp") and any(
        c.rule == "intend" for c in verbs().get(tree.lower[head], ())
    )
    return hoped and to is not None and tree.lower[to] == "to"


def _passive(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Read "39 are said to …", "it was announced that S", "pardons announced by X", "as reported by X"."""
    if "unnamed" in cue.frames and (found := _unnamed(tree, verb, cue, who)):
        return found
    if who is None:
        return set()
    if "clause" in cue.frames and tree.child(verb, "mark") is not None:
        return as_clause(tree, verb)
    if "label" in cue.frames:
        return label(tree, verb, cue, who)
    if "object" not in cue.frames:
        return set()
    subject = tree.child(verb, "nsubjpass")
    if subject is None and tree.deps[verb] in ("acl", "amod"):
        return {*tree.subtree(tree.heads[verb])} - {*tree.subtree(verb)}
    if subject is None or tree.lower[subject] == "it":
        return set()
    at = (c for c in tree.children[verb] if tree.lower[c] == "at" and c > verb)  # "estimated by X at 39"
    return {*tree.subtree(subject), *(t for c in at for t in tree.subtree(c) if tree.tags[t] != "NNP")}


def _unnamed(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    subject = tree.child(verb, "nsubjpass")
    if subject is None or any(tree.lower[c] in DUTY for c in tree.children[verb]):
        return set()
    dummy = tree.lower[subject] == "it"
    to_do = infinitive(tree, verb, cue, who) or (
        preposition(tree, verb, cue, who) if "preposition" in cue.frames else set()
    )
    if to_do:
        return to_do if dummy else to_do | {*tree.subtree(subject)}
    return complements(tree, verb, min(subject, verb)) if dummy else set()
