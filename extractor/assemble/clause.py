"""Reading a clause of the tree: who does it, when it is said to happen, whether it is denied."""

from __future__ import annotations

from extractor.lexicon import words
from extractor.tree import Tree

NEGATIONS = words("clause", "negations")
_ASIDES = words("clause", "asides")
_ENACTING = frozenset(("approved", "passed", "adopted", "ratified", "enacted", "signed", "proclaimed"))
_WHILE = frozenset(("during", "over", "throughout", "since"))
_OFFICE_TIMES = frozenset(("term", "terms", "presidency", "office", "tenure", "governor", "president"))
_THINGS = frozenset(
    (
        *("thing", "things", "act", "acts", "action", "actions"),
        *("move", "moves", "step", "steps", "decision", "decisions"),
    )
)
_SUBJECTS = ("nsubj", "csubj")
#: Labels through which a verb above governs what stands below it.
_GOVERNED = ("xcomp", "ccomp", "conj", "pcomp", "acl", "dobj", "auxpass", "aux", "advcl", "relcl", "prep")
#: Labels of clauses that inherit the subject of the clause above.
_CLAUSES = ("conj", "xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl", "prep", "parataxis", "dep", "pobj")


def is_verb(tree: Tree, i: int) -> bool:
    """Whether a token is tagged as a verb or modal."""
    return tree.tags[i][:2] in ("VB", "MD")


def first_thing(tree: Tree, verb: int) -> int | None:
    """Return the noun of "Her first act was to pardon 12", "One of the things he did was to pardon 12"."""
    subject = tree.child(verb, "nsubj")
    inside = [subject, *tree.subtree(subject)] if subject is not None else []
    return next((t for t in inside if tree.lower[t] in _THINGS and tree.tags[t][:1] == "N"), None)


def did_first(tree: Tree, predicate: int) -> set[int]:
    """Return "did" of "One of the first things she did in 1986 was to pardon 500", with the pardon's year."""
    thing = first_thing(tree, tree.heads[predicate]) if tree.deps[predicate] == "xcomp" else None
    return {c for c in tree.children[thing] if tree.lower[c] == "did"} if thing is not None else set()


def verb_of(tree: Tree, i: int) -> int | None:
    """Return ``i`` if it is a verb, else the nearest verb above it."""
    if is_verb(tree, i):
        return i
    return next((a for a in tree.ancestors(i) if is_verb(tree, a)), None)


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is passive, with its auxiliary or reduced ("people pardoned by")."""
    aux = tree.child(verb, "auxpass")
    if aux is not None and tree.lower[aux] == "'s" and tree.child(verb, "dobj") is not None:
        return False  # "He's now granted 1,025 commutations"
    if aux is not None or tree.child(verb, "nsubjpass", "agent") is not None:
        return True
    if _is_told(tree, verb):
        return False
    if tree.tags[verb] == "VBN" and tree.deps[verb] in ("acl", "amod", "advcl", "relcl"):
        return tree.child(verb, "aux", "nsubj") is None
    if tree.deps[verb] == "conj" and tree.tags[verb] == "VBN" and tree.child(verb, "aux", "nsubj") is None:
        return is_passive(tree, tree.heads[verb])
    return False


def _is_told(tree: Tree, verb: int) -> bool:
    """ "The Chamber of Deputies approved an amnesty": a past tense that the parser takes for a participle."""
    head = tree.heads[verb]
    hung = tree.tags[verb] == "VBN" and tree.deps[verb] == "acl" and tree.deps[head] == "ROOT"
    return hung and tree.lower[verb] in _ENACTING and tree.child(verb, "dobj", "obj") is not None


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the token of the verb's own or inherited subject, for passives the agent, or ``None``."""
    for _ in range(8):
        if is_passive(tree, verb):
            return agent_of(tree, verb)
        own = _own_subject(tree, verb)
        if own is not None:
            return antecedent(tree, verb, own)
        head, dep = tree.heads[verb], tree.deps[verb]
        if head == verb or dep not in _CLAUSES:
            return None
        if dep in ("acl", "relcl") and not is_verb(tree, head):
            return head if tree.tags[verb] == "VBG" or _is_told(tree, verb) else None
        above = verb_of(tree, head)
        if above is None or above == verb:
            return None
        verb = above
    return None


def _own_subject(tree: Tree, verb: int) -> int | None:
    """Return the verb's subject; of two, a dateline's place and the doer, the nearer before it."""
    before = [c for c in tree.children[verb] if tree.deps[c] in _SUBJECTS and c < verb]
    if before:
        return before[-1]
    aux = tree.child(verb, "aux")  # "I have on this day pardoned": hung on the auxiliary
    hung = tree.child(aux, *_SUBJECTS) if aux is not None else None
    return hung if hung is not None else tree.child(verb, *_SUBJECTS)


def antecedent(tree: Tree, verb: int, subject: int) -> int:
    """Return what a relative pronoun stands for, any other subject unchanged."""
    relative = tree.lower[subject] in ("who", "which", "that") and tree.tags[subject] in ("WP", "WDT", "IN")
    return tree.heads[verb] if relative and tree.deps[verb] == "relcl" else subject


def agent_of(tree: Tree, verb: int) -> int | None:
    """Return the token after "by" (or "from") that a passive or nominal clause names as its doer."""
    for child in tree.children[verb]:
        if tree.lower[child] in ("by", "from") and tree.deps[child] in ("agent", "prep"):
            below = tree.child(child, "pobj")
            if below is not None and tree.tags[below] != "CD":
                return below
    return None


def chain(tree: Tree, predicate: int) -> list[int]:
    """Return the verbs that govern a predicate, itself first: "plans to pardon" gives pardon, plans."""
    verbs: list[int] = []
    i = verb_of(tree, predicate)
    while i is not None and len(verbs) < 6:
        verbs.append(i)
        head, dep = tree.heads[i], tree.deps[i]
        if head == i or dep not in _GOVERNED:
            break
        i = verb_of(tree, head)
    return verbs


def auxiliaries(tree: Tree, verb: int) -> set[str]:
    """Return a verb's auxiliaries, lower-cased; a conjunct without its own shares those of the first verb."""
    found = {tree.lower[c] for c in tree.children[verb] if tree.deps[c] in ("aux", "auxpass")}
    if (
        not found
        and tree.deps[verb] == "conj"
        and tree.tags[verb] != "VBZ"  # "can rewrite the rules, and grants reprieves"
        and is_verb(tree, tree.heads[verb])
        and tree.child(verb, "nsubj") is None
    ):
        return auxiliaries(tree, tree.heads[verb])
    return found


def is_negated(tree: Tree, verb: int) -> bool:
    """Whether the verb has a negation of its own."""
    return any(tree.deps[c] == "neg" or tree.lower[c] in NEGATIONS for c in tree.children[verb])


def own_words(tree: Tree, predicate: int, count: int) -> str:
    """Return the words of the count's own clause, without relative and coordinated ones that don't hold it.

    A coordinated verb without a subject shares what stands before the first verb ("Since May he has
    pardoned 12 and commuted 3").
    """
    verb = verb_of(tree, predicate)
    if verb is None:
        verb = predicate
    kept = _kept(tree, verb, count) | _shared_end(tree, verb)
    top = verb
    while (
        tree.deps[top] in ("xcomp", "conj", "ccomp", "pcomp", "advcl")
        and tree.heads[top] != top
        and tree.child(top, "nsubj", "nsubjpass") is None
    ):
        top = tree.heads[top]
        kept |= {
            t
            for c in tree.children[top]
            if c < verb and tree.deps[c] in ("prep", "npadvmod", "advmod", "aux", "nsubj", "neg")
            for t in tree.subtree(c)
        }
        kept.add(top)
    while tree.heads[top] != top and tree.deps[top] == "ccomp":
        top = tree.heads[top]
        kept |= {
            t
            for c in tree.children[top]
            if tree.deps[c] in ("prep", "npadvmod", "advmod")
            for t in tree.subtree(c)
        }
    return " ".join(tree.words[t] for t in sorted(kept))


def _shared_end(tree: Tree, verb: int) -> set[int]:
    """Return the adjunct that ends the last of coordinated verbs: it says when they all happened.

    "pardoned 189 people and commuted 11 sentences during his two terms"
    """
    last = verb
    for child in tree.children[verb]:
        if tree.deps[child] == "conj" and is_verb(tree, child) and child > last:
            if tree.child(child, "nsubj", "nsubjpass") is not None:
                return set()
            last = child
    if last == verb:
        return set()
    ends = [c for c in tree.children[last] if c > last and tree.deps[c] != "punct"]
    if not ends or tree.lower[ends[-1]] not in _WHILE:
        owned = ends and tree.lower[ends[-1]] == "in" and _OFFICE_TIMES.intersection(tree.lower[ends[-1] :])
        if not owned:
            return set()
    return set(tree.subtree(ends[-1]))


def _kept(tree: Tree, verb: int, count: int) -> set[int]:
    kept, stack = {verb}, [verb]
    while stack:
        for child in tree.children[stack.pop()]:
            below = tree.subtree(child)
            clause = tree.deps[child] in _ASIDES or (tree.deps[child] == "conj" and is_verb(tree, child))
            listed = tree.lower[child] in ("including", "among")
            if (clause or listed) and count not in below:
                continue
            kept.add(child)
            stack.append(child)
    return kept


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether the verb has tense or mood of its own, so that the clause above says nothing of its reality."""
    if tree.tags[verb] in ("VBD", "VBZ", "VBP", "MD"):
        return True
    aux = auxiliaries(tree, verb)
    return bool(aux - {"be"}) and "to" not in aux  # "proposed that 45 be pardoned" has no mood of its own
