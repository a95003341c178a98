"""Who is the subject of a cue verb: its own, or one it inherits from the clause it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extractor.tree import Tree

#: "A lawmaker on Tuesday asked": parsers take the day for the subject.
_DAYS: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_NOBODY: Final = frozenset({"you", "everyone", "everybody", "anyone", "anybody", "nobody", "one", "nothing"})
#: With these a statement is wished for, not made.
DUTY: Final = frozenset({"should", "must", "ought"})
_RELAYING: Final = frozenset({"quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"})
_QUOTES: Final = frozenset({'"', "“", "”", "''", "``", "„", "«", "»"})
_MARKS: Final = frozenset({",", ";", ":", "-", "–", "—", "--", "•", "●", "*"})
_NOMINAL: Final = (
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "PRP",
    "WP",
    "WDT",
    "CD",
    "DT",
    "JJ",
    "JJS",
    "FW",
    "JJR",
    "PRP$",
)
#: A source longer than this is a parse gone wrong; the longest in print are name, office and one apposition.
MAX_TOKENS: Final = 32


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head token of the source phrase and all its tokens; no tokens when nobody is named."""

    head: int
    tokens: tuple[int, ...]

    def extent(self, tree: Tree) -> tuple[int, int] | None:
        """Return the source's offsets."""
        return (tree.starts[self.tokens[0]], tree.ends[self.tokens[-1]]) if self.tokens else None


def is_passive(tree: Tree, verb: int) -> bool:
    """Say whether the verb is passive: "was announced", "announced by"."""
    if tree.child(verb, "auxpass", "nsubjpass", "csubjpass", "agent") is not None:
        return True
    if tells_that(tree, verb):
        return False
    # "pardons announced Friday", "asked about it, she …"
    return (
        tree.tags[verb] == "VBN"
        and tree.deps[verb] in ("acl", "amod", "advcl")
        and tree.child(verb, "aux", "nsubj") is None
    )


def tells_that(tree: Tree, verb: int) -> bool:
    """ "The prison service reported on Monday that ...": a past that the tagger took for a participle."""
    said = tree.child(verb, "ccomp")
    return (
        tree.deps[verb] == "acl"
        and tree.heads[verb] == verb - 1
        and tree.heads[verb - 1] == verb - 1  # the noun hangs on no other verb
        and said is not None
        and tree.child(said, "mark") is not None
    )


def agent(tree: Tree, verb: int) -> Speaker | None:
    """Return who did it, for a passive with "by"."""
    by = tree.child(verb, "agent")
    if by is None:
        by = next((c for c in tree.children[verb] if tree.lower[c] == "by" and tree.deps[c] == "prep"), None)
    noun = tree.child(by, "pobj") if by is not None else None
    return phrase_of(tree, noun, verb) if noun is not None else None


def speaker(tree: Tree, verb: int) -> Speaker | None:
    """Return the subject of an active cue verb, its own or inherited, or None.

    The subject is inherited through conjunction ("said A and added B"), open complements, participles
    ("…, adding that") and from the noun that a clause modifies ("a letter saying that").
    """
    relayed = _relayed(tree, verb)
    if relayed is not None:
        return phrase_of(tree, relayed, verb)
    current = verb
    for _ in range(6):
        found = _subject(tree, current, verb)
        if found is not None:
            return found
        step = _up(tree, current)
        if step is None:
            return _taken_for_modifier(tree, verb) or _given_to_participle(tree, verb)
        current = step
        if tree.tags[current][0] in "NP":
            return phrase_of(tree, current, verb)
    return None


def _relayed(tree: Tree, verb: int) -> int | None:
    """Return whom somebody else quotes: the mayor of "the paper quoted the mayor as saying"."""
    prep = tree.heads[verb]
    if tree.deps[verb] != "pcomp" or tree.lower[prep] != "as":
        return None
    quoting = tree.heads[prep]
    return tree.child(quoting, "dobj") if tree.lower[quoting] in _RELAYING else None


def _subject(tree: Tree, clause: int, verb: int) -> Speaker | None:
    subject = tree.child(clause, "nsubj", "nsubjpass")
    # "The king, his office said, freed 12": of two subjects the verb's is the nearer.
    for child in tree.children[clause]:
        if subject is not None and tree.deps[child] == "nsubj" and subject < child < clause:
            subject = child
    if subject is not None and tree.lower[subject] in _DAYS and tree.lower[max(0, subject - 1)] == "on":
        subject = subject - 2 if subject > 1 and tree.tags[subject - 2][:2] == "NN" else None
    if subject is None or tree.tags[subject] == "EX" or tree.tags[subject] not in _NOMINAL:
        return None
    if tree.deps[subject] == "nsubjpass" and clause == verb:
        return None
    # "it is important to note", "you know", "everyone should say": nobody has said it.
    if tree.lower[subject] == "it" and clause != verb and tree.child(clause, "acomp") is not None:
        return None
    if tree.lower[subject] in _NOBODY or any(tree.lower[c] in DUTY for c in tree.children[verb]):
        return None
    return phrase_of(tree, subject, verb)


def _taken_for_modifier(tree: Tree, verb: int) -> Speaker | None:
    """Return the noun before a verb that the parser took for part of it: "State media reports that"."""
    before = verb - 1
    if before < 0 or tree.heads[before] != verb or tree.deps[before] not in ("compound", "dep", "nmod"):
        return None
    return phrase_of(tree, before, verb) if tree.tags[before].startswith("NN") else None


def _given_to_participle(tree: Tree, verb: int) -> Speaker | None:
    """Return "Jane Roe" of "Jane Roe, noting that S, said": the parser makes her the participle's subject."""
    for child in tree.children[verb]:
        if tree.deps[child] == "advcl" and tree.tags[child] == "VBG" and child < verb:
            subject = tree.child(child, "nsubj")
            return phrase_of(tree, subject, child) if subject is not None and subject < child else None
    return None


def _up(tree: Tree, verb: int) -> int | None:
    """Return the clause or noun from which a verb without subject takes it."""
    label, head = tree.deps[verb], tree.heads[verb]
    if label == "xcomp":
        # "urged him to say": what is said is not the urger's.
        return head if tree.child(head, "dobj", "dative") is None else None
    if label == "pcomp":
        return tree.heads[head]
    if label == "advcl":
        if _goes_on(tree, verb):
            return tree.heads[head]
        return head if tree.tags[verb] in ("VBG", "VBN", "VB") else None
    if label in ("acl", "relcl"):
        return head if tree.tags[verb] == "VBG" or tells_that(tree, verb) else None
    return head if label == "conj" and head != verb else None


def _goes_on(tree: Tree, verb: int) -> bool:
    """ "Critics said the king freed too many, noting that 12 were donors": who said goes on to note.

    The parser hangs such a participle on what was said; it stays there if that is itself a saying.
    """
    said = tree.heads[verb]
    return (
        tree.tags[verb] == "VBG"
        and tree.lower[max(0, verb - 1)] == ","
        and tree.deps[said] == "ccomp"
        and tree.tags[tree.heads[said]][0] == "V"
        and tree.child(said, "ccomp", "dative") is None
    )


def phrase_of(tree: Tree, head: int, verb: int) -> Speaker:
    """Return the noun phrase around ``head``, on its side of the verb and of any quotation mark."""
    kept = [head]
    inside = set(_noun_phrase(tree, head))
    for direction in (-1, 1):
        i = head + direction
        while (
            0 <= i < len(tree)
            and (i in inside or (i < head and _is_modifier(tree, i, verb)))
            and i != verb
            and tree.words[i] not in _QUOTES
        ):
            kept.append(i)
            i += direction
    kept.sort()
    while len(kept) > 1 and kept[-1] != head and tree.words[kept[-1]] in _MARKS:
        kept.pop()
    while len(kept) > 1 and kept[0] != head and tree.words[kept[0]] in _MARKS:
        kept.pop(0)
    if len(kept) > MAX_TOKENS:
        kept = [i for i in kept if abs(i - head) < MAX_TOKENS // 2]
    return Speaker(head, tuple(kept))


def _is_modifier(tree: Tree, token: int, verb: int) -> bool:
    return tree.heads[token] == verb and tree.deps[token] in ("compound", "nmod", "det", "amod")


def _noun_phrase(tree: Tree, head: int) -> list[int]:
    """Return the tokens of the phrase, without clauses that tell what the source did elsewhere."""
    found, stack = [], [head]
    while stack:
        top = stack.pop()
        found.append(top)
        stack.extend(
            c
            for c in tree.children[top]
            if not (
                tree.deps[c] in ("ccomp", "parataxis", "advcl") or (top == head and tree.deps[c] == "relcl")
            )
        )
    return found


def adjacent(tree: Tree, verb: int, edge: int) -> Speaker | None:
    """Read the source by place alone, for "“…,” X said" and "“…,” said X" whose parse failed.

    ``edge`` is the first token after the quotation mark.
    """
    before = range(edge, verb)
    if len(before) and all(tree.tags[i] not in ("VBD", "VBZ", "VBP", "MD") for i in before):
        nouns = [i for i in before if tree.tags[i] in ("NNP", "NNPS", "NN", "NNS", "PRP")]
        if nouns:
            return Speaker(nouns[-1], tuple(i for i in before if i <= nouns[-1]))
    if not len(before):
        after: list[int] = []
        for i in range(verb + 1, min(verb + 1 + MAX_TOKENS, len(tree))):
            if tree.tags[i] not in (*_NOMINAL, "POS", "HYPH") and tree.words[i] != "-":
                break
            after.append(i)
        nouns = [i for i in after if tree.tags[i].startswith(("NN", "PRP"))]
        if nouns:
            return Speaker(nouns[-1], tuple(i for i in after if i <= nouns[-1]))
    return None
