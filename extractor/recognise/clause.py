"""Clauses that a verb reports: "X said that S", "S, X said", "as X said, S", and the same by place alone."""

from __future__ import annotations

from typing import Final

from extractor.recognise.appended import appended, compared
from extractor.recognise.cue import Cue, verbs
from extractor.recognise.speaker import Speaker
from extractor.tree import Tree

CONCESSIVE: Final = frozenset({"while", "although", "though", "whereas"})
#: Before an inserted "X said", these belong to the clause behind it.
_HANGING: Final = frozenset({"including", "like", "as", "because", "that", "but", "and"})
_SUBORDINATORS: Final = frozenset({"when", "after", "before", "while", "although", "because", "since", "if"})
#: The only verb for which a clause without "that" is found by place: all others take objects too.
_SAY: Final = frozenset({"say", "says", "said", "saying"})
_DASHES: Final = frozenset({"-", "–", "—", "--"})
SUBJECT: Final = ("nsubj", "nsubjpass")
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKED: Final = frozenset({"proposed", "recommended", "requested", "suggested", "advised", "urged"})
_WISHED: Final = _ASKED | {"asked", "demanded", "promised", "vowed", "pledged", "planned"}
#: How many tokens may stand between a cue and its "that": "said in an interview on Monday that".
_REACH: Final = 10
#: What the reported act results in; other participles tell how it was said ("speaking to reporters").
_RESULTS: Final = frozenset({"bringing", "raising", "lifting", "taking", "pushing", "making"})


def clause(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return the tokens of the clause that the verb reports, or none."""
    start = min((*who.tokens, verb)) if who else verb
    tokens = complements(tree, verb, start)
    if tokens:
        return tokens
    if tree.deps[verb] == "parataxis":
        return _around(tree, verb)
    return as_clause(tree, verb) or _after_noun(tree, verb) or _by_place(tree, verb, cue, who)


def complements(tree: Tree, verb: int, start: int) -> set[int]:
    """Return the clauses that are complements of the verb; ``start`` is where source and cue begin."""
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "ccomp" or (tree.deps[child] == "parataxis" and child > verb):
            tokens = _trimmed(tree, child)
            if found and verb < child and tree.words[min(tokens) - 1] in _DASHES:
                # "S — one of nine so far": what follows a dash is the reporter's aside.
                continue
            if child < start and (_parted(tree, child, start) or _is_subordinate(tree, child, min(tokens))):
                continue
            if child > start and not _is_clause(tree, child, tokens):
                continue
            if child < verb and child < start:
                # The parser drops pieces of a clause that stands first; it reaches up to the source.
                first = min(tokens)
                tokens = {*range(first if first > 3 else 0, start)} | resulting(tree, verb)
                tokens |= appended(tree, verb, start)
            elif child > verb and tree.words[-1][-1].isalnum():
                # So it does in headlines, which have no full stop.
                tokens |= {
                    t for t in range(max(tokens), len(tree)) if tree.heads[t] == verb or t - 1 in tokens
                }
            found |= tokens | _second_verb(tree, verb, child) | compared(tree, max(tokens))
    return found


def resulting(tree: Tree, verb: int) -> set[int]:
    """Return "bringing the total to 57" of "She freed 26, the office said, bringing the total to 57"."""
    after = (c for c in tree.children[verb] if c > verb and tree.deps[c] == "advcl" and tree.tags[c] == "VBG")
    return {token for c in after if tree.lower[c] in _RESULTS for token in tree.subtree(c)}


def _second_verb(tree: Tree, verb: int, child: int) -> set[int]:
    """Return "but would add 39" of "says it would cost 12, but would add 39", which hangs on "says".

    Without a subject, a conditional after a conditional belongs to what is said; so does "and that S".
    """
    conjoined = [t for t in tree.children[verb] if tree.deps[t] == "conj" and t > child > verb]
    both = _modal(tree, child) if _modal(tree, verb) is None else None
    for other in conjoined:
        mark = tree.child(other, "mark")
        alike = both is not None and _modal(tree, other) == both and tree.child(other, *SUBJECT) is None
        if alike or (mark is not None and tree.lower[mark] == "that"):
            return {*range(max(tree.subtree(child)) + 1, other), *tree.subtree(other)}
    return set()


def _modal(tree: Tree, verb: int) -> str | None:
    return next((tree.lower[t] for t in tree.children[verb] if tree.tags[t] == "MD"), None)


def _is_clause(tree: Tree, root: int, tokens: set[int]) -> bool:
    """Say whether a complement is one: "confirmed Roe as chair" has none, whatever the parser says."""
    return (
        tree.tags[root][0] in "VM"
        or tree.child(root, "mark") is not None
        or any(tree.tags[t] in FINITE for t in tokens)
        or tree.words[-1][-1].isalnum()
    )


def _is_subordinate(tree: Tree, root: int, first: int) -> bool:
    """Say whether a clause is one of circumstance: "When asked about it, he said"."""
    verb = tree.heads[root]  # "While X said A, Y noted that B": the parser may hang A on "noted" too
    other = tree.lower[first] in CONCESSIVE and any(
        tree.deps[c] == "ccomp" for c in tree.children[verb] if c > verb
    )
    return (other or tree.heads[first] == root) and tree.lower[first] in _SUBORDINATORS


def _parted(tree: Tree, child: int, start: int) -> bool:
    """Say whether what stands before the source is a sentence of its own: "A; by then, Y said B"."""
    mark = next((i for i in range(start - 1, child, -1) if tree.words[i] == ";"), None)
    apart = mark is not None and not has_finite(tree, mark, start)
    return apart or tree.words[start - 1] in (";", ":", "and", "but", ".")


def _trimmed(tree: Tree, root: int) -> set[int]:
    """Return the clause of ``root`` without what the reporter, or another cue, adds after it."""
    tokens = {*tree.subtree(root)}
    for child in tree.children[root]:
        if tree.deps[child] != "advcl" or child < root:
            continue
        part = tree.subtree(child)
        after_comma = part[0] > 0 and tree.words[part[0] - 1] in {",", *_DASHES}
        backshifted = _goes_on_telling(tree, root, child)
        if after_comma and not backshifted and (tree.lower[part[0]] in CONCESSIVE or _is_saying(tree, child)):
            tokens = {t for t in tokens if t < part[0]}
    return tokens


def _goes_on_telling(tree: Tree, root: int, child: int) -> bool:
    """Whether "while" joins a number to what is told: "said 30 were freed, while nine others had ...".

    Both in the past or both with "would"; the present tense is the reporter's own.
    """
    subject = tree.child(child, "nsubj", "nsubjpass")
    counted = subject is not None and any(tree.tags[t] == "CD" for t in tree.subtree(subject))
    modals = {_modal(tree, root), _modal(tree, child)}
    past = not any(tree.tags[t] in ("VBZ", "VBP") for t in (child, *tree.children[child]))
    return counted and tree.lower[tree.subtree(child)[0]] == "while" and len(modals) == 1 and past


def _is_saying(tree: Tree, verb: int) -> bool:
    readings = verbs().get(tree.lower[verb], ())
    return tree.tags[verb] == "VBG" and any(c.rule in ("say", "tell", "announce") for c in readings)


def _around(tree: Tree, verb: int) -> set[int]:
    """Return the clause that an inserted "X said" interrupts."""
    head = tree.heads[verb]
    inserted = {*tree.subtree(verb)}
    first = min(inserted)
    before = first - 1 if first and tree.words[first - 1] == "," else first
    circumstance = _is_subordinate(tree, head, min(tree.subtree(head)))
    hanging = before and tree.lower[before - 1] in _HANGING
    if circumstance or hanging:
        return {t for t in tree.subtree(head) if t > max(inserted)}
    begin = first + (tree.words[first] == ",")
    return {*tree.subtree(head)} - inserted | appended(tree, verb, begin)


def as_clause(tree: Tree, verb: int) -> set[int]:
    """Return the main clause of "as X said, S"."""
    mark = tree.child(verb, "mark", "advmod", "prep")
    head = tree.heads[verb]
    if tree.deps[verb] == "pcomp" and tree.lower[head] == "as":
        if tree.lower[verb] == "saying":  # "quoted Roe as saying S": S stands behind it
            return set()
        mark, verb, head = head, head, tree.heads[head]
    if mark is None or tree.lower[mark] != "as" or head == verb:
        return set()
    if tree.lower[verb] in _WISHED and tree.child(verb, "aux") is not None:
        return set()  # "pardoned 39, as the board had recommended": what was wished, not what is told
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


def _by_place(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Read by the order of the words alone what the parse shows no clause for."""
    if who is None:
        return set()
    if who.head < verb and (tokens := _after_that(tree, verb, cue) or _bare_clause(tree, verb)):
        return tokens
    if cue.rule not in ("say", "tell"):
        return set()
    return _between_commas(tree, verb, who) or _trailing(tree, verb, who)


def _after_that(tree: Tree, verb: int, cue: Cue) -> set[int]:
    """Read "X said (…) that S", but not "X reported a loss that had doubled"."""
    for i in range(verb + 1, min(verb + _REACH, len(tree))):
        if tree.tags[i] == "VBG" or tree.tags[i] in FINITE:
            break
        joined = tree.lower[i - 1] in ("and", "but", "or")  # "said A, and that B": of the verb before
        of_object = "object" in cue.frames and tree.tags[i] == "WDT"
        if tree.lower[i] == "that" and not (joined or of_object) and has_finite(tree, i + 1, len(tree)):
            return {*range(i, len(tree))}
    return set()


def _bare_clause(tree: Tree, verb: int) -> set[int]:
    """Read "X said S", and in a headline whatever "X says"."""
    following = verb + 1
    if tree.lower[verb] not in _SAY or following >= len(tree):
        return set()
    headline = tree.tags[verb] == "VBZ" and tree.words[-1][-1].isalnum() and len(tree) > following + 1
    clause_like = tree.tags[following] in ("DT", "PRP", "PRP$", "NNP", "NNS", "EX", "CD")
    if headline or (clause_like and has_finite(tree, following + 1, len(tree))):
        return {*range(following, len(tree))}
    return set()


def _between_commas(tree: Tree, verb: int, who: Speaker) -> set[int]:
    """Read "S, X told Y, S": the sentence around what stands between the commas."""
    first = min((*who.tokens, verb))
    end = next((i for i in range(verb + 1, min(verb + _REACH, len(tree))) if tree.words[i] == ","), None)
    if end is None or first < 2 or tree.words[first - 1] != "," or tree.lower[who.head] in ("who", "which"):
        return set()
    after = range(end + 1, len(tree))
    return {*range(first - 1), *after} if has_finite(tree, end + 1, len(tree)) else set()


def _trailing(tree: Tree, verb: int, who: Speaker) -> set[int]:
    """Read "S, X said." at the end of a sentence."""
    first, last, end = min((*who.tokens, verb)), max((*who.tokens, verb)), len(tree)
    if end - last > 6 or has_finite(tree, last + 1, end) or first < 4 or tree.words[first - 1] != ",":
        return set()
    if tree.tags[0] in ("IN", "VBN", "VBG", "RB") or any(w in (":", '"', "“") for w in tree.words[last:end]):
        return set()
    return {*range(first)}


def has_finite(tree: Tree, start: int, end: int) -> bool:
    """Say whether a finite verb stands among the tokens from ``start`` up to ``end``."""
    return any(tree.tags[i] in FINITE for i in range(start, end))
