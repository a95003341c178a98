"""Was it done, is it planned, is it only possible, was it refused? Read from the verbs above the act."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.recognise.action import action_words
from extractor.tree import Tree

_FUTURE = frozenset(("will", "'ll", "shall", "wo"))
_MODAL = frozenset(("may", "might", "could", "should", "can", "would", "must", "ought"))
_PLANS = frozenset(
    "plan plans planned planning intend intends intended intending promise promises promised promising pledge pledges pledged"
    " pledging vow vows vowed vowing expected set prepare prepares preparing prepared due scheduled going aims hopes agreed_to"
    " poised ready committed about moving".split()
)
_WISHES = frozenset(
    "consider considers considered considering weigh weighs weighed weighing mull mulls mulled mulling urge urges urged urging ask"
    " asks asked asking demand demands demanded demanding request requests requested requesting propose proposes proposed proposing"
    " recommend recommends recommended recommending seek seeks sought seeking call calls called calling want wants wanted contemplating"
    " contemplate discuss discussed discussing suggest suggested appeal appealed pressed pressing lobby lobbied plead pleaded hope hoped"
    " advise advises advised considers eligible authorizes authorises allow allows qualify qualifies oppose opposes opposed".split()
)
_POSSIBLE_NOUNS = frozenset(("proposal", "request", "requests", "call", "calls", "power", "bill", "petition", "plea", "pleas", "demand", "proposals"))
_PLAN_NOUNS = frozenset(("plan", "plans", "promise", "pledge", "vow", "intention"))
_SAYING = frozenset("said says say announced announces announce told tells declared confirmed added pledged promised vowed".split())


def decide_status(draft: Draft) -> str:
    """Return ``granted``, ``planned``, ``possible`` or ``denied``."""
    tree, start = draft.sentence.tree, draft.predicate
    verbs = clause.chain(tree, start)
    if draft.act is not None and draft.act.token != start:
        verbs = [v for v in dict.fromkeys([*clause.chain(tree, draft.act.token), *verbs])]
    nouns = _nouns_above(tree, draft)
    if draft.counted.mention.value == 0:
        return "granted"
    return _of_verbs(tree, verbs) or _of_nouns(nouns) or "granted"


def _of_verbs(tree: Tree, verbs: list[int]) -> str | None:
    words = action_words()
    for place, verb in enumerate(verbs):
        form, aux = tree.lower[verb], clause.auxiliaries(tree, verb)
        if place and _is_reported_fact(tree, verbs[place - 1], verb):
            future = _future_in_past(tree, verbs, place)
            return "planned" if future else None
        if form in words.refuse and not (form in ("turn", "turned") and "down" not in tree.lower):
            return "denied"
        if clause.is_negated(tree, verb):
            return "denied"
        if aux & _FUTURE or (form in ("go", "going") and aux & {"is", "are", "am", "'m", "'s"}):
            return "planned"
        if form in _PLANS and place and not _is_done(tree, form):
            return "planned"
        if form in _WISHES and (place or form in words.seek):
            return "possible"
        if form in ("is", "are") and place and "to" in clause.auxiliaries(tree, verbs[place - 1]):
            return "planned"
        if aux & _MODAL:
            return "planned" if "would" in aux and _reported_later(tree, verbs, place) else "possible"
    return None


def _is_done(tree: Tree, form: str) -> bool:
    return form == "set" and "free" in tree.lower


def _is_reported_fact(tree: Tree, below: int, verb: int) -> bool:
    """Whether ``verb`` only reports what ``below`` states: its own mood says nothing about the act."""
    return tree.lower[verb] in _SAYING and tree.deps[below] == "ccomp"


def _future_in_past(tree: Tree, verbs: list[int], place: int) -> bool:
    return any("would" in clause.auxiliaries(tree, v) for v in verbs[:place])


def _reported_later(tree: Tree, verbs: list[int], place: int) -> bool:
    """"said he would pardon": the future as seen from the saying."""
    return any(tree.lower[v] in _SAYING for v in verbs[place + 1 :])


def _nouns_above(tree: Tree, draft: Draft) -> set[str]:
    anchor = draft.act.token if draft.act is not None else draft.predicate
    found = set()
    for i in tree.ancestors(anchor):
        if tree.tags[i][:1] == "V" and tree.tags[i] in ("VBD", "VBZ", "VBP"):
            break
        if tree.tags[i][:1] == "N":
            found.add(tree.lower[i])
    return found


def _of_nouns(nouns: set[str]) -> str | None:
    if nouns & _PLAN_NOUNS:
        return "planned"
    return "possible" if nouns & _POSSIBLE_NOUNS else None
