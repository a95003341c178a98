"""Was it done, is it planned, is it only possible, was it refused? Read from the verbs above the act."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.assemble.known import is_cause, is_known_receiver, is_set_beside, is_told_again
from extractor.assemble.mood import (
    follows_done,
    is_asked,
    is_by_nobody,
    is_conditional,
    is_false,
    is_headed_for,
    is_reported,
    is_undone,
)
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.tree import Tree

_FUTURE = words("status", "future")
_MODAL = words("status", "modal")
PLANS = words("status", "plans")
_WISHES = words("status", "wishes")
_POSSIBLE_NOUNS = words("status", "possible_nouns")
_PLAN_NOUNS = words("status", "plan_nouns")
_AHEAD_NOUNS = _PLAN_NOUNS | _POSSIBLE_NOUNS
_ENACTING = words("status", "enacting")
_UNDONE = words("status", "undone")
_DENYING = words("status", "denying")
_UNDECIDED = words("status", "undecided")
_COMING = words("status", "coming")
_UNDECIDED_OR_COMING = _UNDECIDED | _COMING
_PROMISING = words("status", "promising")
_DOING = words("ellipsis", "doing")
_BEING = words("status", "being")
_LAWS = words("status", "laws")
_DEBATING = words("status", "debating")
_MAY = frozenset(("could", "may", "might", "can"))
_COMMENTING = frozenset(("comment", "say", "discuss", "confirm", "speak", "talk", "answer", "elaborate"))
_DECIDED = ("tallied", "number_of")  # whose predicate says what was decided
_GOING = words("status", "going")
_THINKING = words("status", "thinking")
_WANTING = frozenset(("want", "wants", "wanted"))


def decide_status(draft: Draft, before: list[Draft]) -> str:
    """Return ``granted``, ``planned``, ``possible`` or ``denied``."""
    tree = draft.sentence.tree
    governor = draft.predicate if draft.route in _DECIDED else tree.heads[draft.counted.head]
    first = draft.counted.tokens[0]
    refused = action_words().refuse.intersection(tree.lower[max(0, first - 3) : first])
    if draft.route in ("gapping", *_DECIDED) and (refused or tree.lower[governor] in action_words().refuse):
        return "denied"  # "granted 12 petitions and rejected 39"
    if draft.counted.mention.value == 0 or draft.route in ("comparison", "gapping", *_DECIDED):
        return "granted"
    if draft.route == "part" and draft.whole is not None and draft.whole.status in ("granted", "denied"):
        return draft.whole.status  # "pardoned 14; nine could go home at once": what it lets them do
    brought = draft.route == "freed_by" and draft.act is not None and draft.act.form == "noun"
    known = is_known_receiver(draft) or is_told_again(draft, before) or is_set_beside(draft)
    if brought or known or is_cause(draft):
        return "granted"  # "will be home for the feast, following pardons"
    told = _of_act_elsewhere(draft) or next(filter(None, (_upward(tree, s) for s in _starts(draft))), None)
    if told is not None:
        return told
    if draft.part and draft.whole is not None:
        return draft.whole.status
    if draft.route in ("released", "object_of") and before and all(d.status == "possible" for d in before):
        return "possible"  # what a proposed act would bring
    return "granted"


def _starts(draft: Draft) -> list[int]:
    """Return the tokens from which the verbs above the act are read, in turn."""
    act = draft.act.token if draft.act is not None and draft.route != "petitioned" else draft.predicate
    tree = draft.sentence.tree
    given = act < draft.predicate and tree.lower[draft.predicate] in action_words().give
    if given and draft.predicate not in tree.ancestors(act):
        return [draft.predicate]  # "recommended 39 pardons and the governor granted 12"
    bare = act != draft.predicate and tree.deps[act] != "compound"
    return [act, draft.predicate] if bare else [draft.predicate]


def _of_act_elsewhere(draft: Draft) -> str | None:
    """Return the status of a claim whose act is told in another clause or sentence, or by "the same"."""
    if follows_done(draft.sentence.tree, draft.sentence.acts, draft.counted.head):
        return "granted"
    if draft.route == "same_again":
        tree, first = draft.sentence.tree, draft.counted.tokens[0]
        doing = (t for t in range(first - 1, -1, -1) if tree.lower[t] in _DOING)
        return _upward(tree, next(doing, draft.counted.head)) or "granted"  # "expects to do the same for 743"
    if draft.route == "reached" and draft.named_in is not None:
        return _upward(draft.named_in[0].tree, draft.named_in[1].token) or "granted"
    return None


def _upward(tree: Tree, start: int) -> str | None:
    """Climb from the act to the first finite verb; the first word on the way that decides wins."""
    i, below, enacted = start, -1, False
    for _ in range(10):
        if clause.is_verb(tree, i):
            status = _of_verb(tree, i, below) or ("planned" if is_headed_for(tree, i) else None)
            if status:
                return status
            enacted = enacted or tree.lower[i] in _ENACTING
            if clause.is_finite(tree, i) and not (_tells_of_law(tree, i) or _is_subjunctive(tree, i)):
                return _of_head(tree, i)
            below = i
        elif below != -1 and tree.lower[i] in _UNDECIDED_OR_COMING and tree.tags[i] == "JJ":
            return "possible" if tree.lower[i] in _UNDECIDED else "planned"
        elif tree.deps[start] == "compound" and i == tree.heads[start]:
            pass  # "the amnesty legislation had freed 12": the noun is the act itself
        elif (tree.tags[i][:1] == "N" and below != -1) or tree.lower[i] in _AHEAD_NOUNS:
            status = _of_noun(tree, i)
            if status:
                return status
        head = tree.heads[i]
        if head == i:
            # "Governor to free 12": a headline's infinitive is its future.
            return (
                "planned"
                if below != -1
                and "to" in clause.auxiliaries(tree, below)
                and len(tree) <= 14
                and not _has_finite(tree)
                else None
            )
        i = head
    return None


def _is_subjunctive(tree: Tree, verb: int) -> bool:
    """ "recommended that the president pardon 300", which taggers take for a past tense."""
    if tree.deps[verb] != "ccomp" or tree.lower[tree.heads[verb]] not in _WISHES:
        return False
    known = action_words().named | action_words().give
    return not known.isdisjoint((f"{tree.lower[verb]}ed", f"{tree.lower[verb]}d"))


def _has_finite(tree: Tree) -> bool:
    return any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in tree.tags)


def _of_verb(tree: Tree, verb: int, below: int) -> str | None:
    """Return what a verb says of the act; ``below`` is the verb just under it, -1 for the act's own."""
    if below == -1:
        form = tree.lower[verb]
        if form in action_words().refuse and (
            form not in ("turn", "turned") or not {"down", "away"}.isdisjoint(tree.lower)
        ):
            return "denied"
        if form in _PROMISING:
            return "planned"
    if _is_denied(tree, verb, below):
        return "denied"
    if _tells_of_law(tree, verb):
        may = clause.auxiliaries(tree, verb) & _MAY  # "approved an amnesty that could free 4,000"
        return "possible" if may or is_conditional(tree, verb) else None
    return _of_future(tree, verb, below) or _of_mood(tree, verb, below)


def _is_denied(tree: Tree, verb: int, below: int) -> bool:
    """ "did not pardon 12", "refused to pardon 12"."""
    words, form = action_words(), tree.lower[verb]
    if form in words.refuse and below != -1:
        return tree.lower[below] not in _COMMENTING
    if form in _UNDONE and (below != -1 or form[:3] in ("vet", "rul")) and is_undone(tree, verb):
        return True
    senses = (words.give, words.receive, words.seek, words.deeds, words.shortens, PLANS, _WISHES, ("be",))
    negated = clause.is_negated(tree, verb) or (form not in _BEING and is_by_nobody(tree, verb))
    return negated and any(form in sense for sense in senses)


def _of_future(tree: Tree, verb: int, below: int) -> str | None:
    """ "will pardon 12", "are going to be freed" (not "are going home"), "plans to free 12"."""
    form, aux = tree.lower[verb], clause.auxiliaries(tree, verb)
    if aux & _FUTURE or (form in ("go", "going") and aux & _GOING and below != -1):
        return "planned" if form not in _WISHES or form.startswith("seek") else "possible"
    if below == -1:
        return None
    infinitive = "to" in clause.auxiliaries(tree, below) and tree.deps[below] == "xcomp"
    done = form in ("was", "were") and clause.first_thing(tree, verb) is not None
    coming = form in _BEING and infinitive and not done
    return "planned" if coming or (form in PLANS and not clause.is_finite(tree, below)) else None


def _of_mood(tree: Tree, verb: int, below: int) -> str | None:
    """ "urged the king to pardon 12", "could pardon 12"; "said he would pardon 12" is the future again."""
    form, aux = tree.lower[verb], clause.auxiliaries(tree, verb)
    asked = form in action_words().seek or (form in _DEBATING and below == -1)
    if form in _WISHES and ((below != -1 and tree.tags[below] not in ("VBD", "VBZ")) or asked):
        return None if form == "seek" and "to" in aux else "possible"
    if form in _THINKING and below != -1 and tree.deps[below] == "pcomp":
        return "possible"  # "is thinking about pardoning 12", "talked of freeing 12"
    if any(tree.lower[c] in ("whether", "unless") for c in tree.children[verb]):
        return "possible"  # "has not decided whether to pardon 12"
    if aux & _MODAL:
        return "planned" if "would" in aux and is_reported(tree, verb) else "possible"
    return None


def _tells_of_law(tree: Tree, verb: int) -> bool:
    """Whether the verb says what an act or a bill does: its mood is that of the bill, told further up.

    "issued a commutation that will free 1,000" is done; "urged an amnesty that would free 1,000" is not.
    """
    head = tree.heads[verb]
    words = action_words()
    named = tree.lower[head] in words.nouns or tree.lower[head] in _LAWS
    told = tree.tags[verb] == "VBD"  # "are to get pardons under an order in which the king spared 96"
    return tree.deps[verb] in ("relcl", "acl") and named and not told


def _of_head(tree: Tree, verb: int) -> str | None:
    """A finite verb decides, but for a wish above it ("urged that he pardon 12")."""
    head = tree.heads[verb]
    if tree.deps[verb] == "ccomp" and tree.lower[head] in _WISHES and tree.tags[verb] in ("VB", "VBP"):
        return "possible"
    if tree.deps[verb] == "ccomp" and tree.lower[head] in _WANTING and tree.child(verb, "mark") is None:
        return "possible"  # "want 39 convicts pardoned"
    if ";" in tree.lower[verb:head]:
        return None  # a clause of its own
    stated = tree.deps[verb] in ("ccomp", "csubj") or (
        tree.deps[verb] == "acl" and tree.deps[head] == "nsubj"
    )
    above = tree.heads[head] if tree.deps[verb] == "acl" else head
    if stated and (tree.lower[above] in _DENYING or is_false(tree, above)):
        return "denied"
    if is_asked(tree, head if tree.deps[verb] == "ccomp" else verb):
        return "possible"
    return None


def _of_noun(tree: Tree, noun: int) -> str | None:
    """A plan, a request or a bill, unless it was made a fact."""
    form = tree.lower[noun]
    if form not in _AHEAD_NOUNS:
        return None
    has = tree.lower[tree.heads[noun]] in ("have", "has", "had") and clause.is_negated(tree, tree.heads[noun])
    if has or "no" in (tree.lower[c] for c in tree.children[noun]):
        return "denied"  # "has no intention of pardoning 12", "does not have plans to"
    above = [tree.lower[a] for a in tree.ancestors(noun)]
    if _ENACTING.intersection(above) or (form == "act" and "of" in tree.lower[noun : noun + 2]):
        return None
    return "planned" if form in _PLAN_NOUNS else "possible"
