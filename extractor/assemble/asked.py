"""What is only asked for, heard or recommended: no claim until somebody grants or refuses it."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.tree import Tree

_CASES = words("reject", "cases")
_HEARING = words("reject", "hearing")
_DECIDED = words("reject", "decided")
_DECISIONS = words("effect", "decisions")
_ASKED = words("reject", "asked")
_APPLYING = words("reject", "applying")
_ADVICE = frozenset(("recommendations", "recommendation", "pleas", "bids"))
_PETITIONS = words("shared", "petitions")
_ASKING_BY = _PETITIONS | words("shared", "pleas")
#: What a board has or does before it decides: "a board of pardons, which has six members".
_SITTING = frozenset(
    ("has", "have", "had", "consists", "consisted", "comprises", "meets", "met", "sits", "sat")
)
_MEMBERS = frozenset(("members", "others", "judges", "commissioners", "lawyers", "experts", "appointees"))
_FILING = frozenset(
    ("filed", "file", "files", "filing", "submitted", "submit", "submits", "submitting", "sent")
)
_RECOMMENDING = words("reject", "recommending")
_BOARDS = words("reference", "bodies") | {"it", "members", "they"}
_PANELS = frozenset(("board", "commission", "committee", "panel", "council"))
_NEEDING = words("reject", "needing")
_TAKING = frozenset(("take", "takes", "took"))
_CONSENT = frozenset(("vote", "votes", "signature", "signatures", "approval", "consent", "members"))
#: Clauses of their own: what the verb above them says is not said of what is in them.
_APART = ("relcl", "advcl", "parataxis")


def is_pending(draft: Draft, tree: Tree) -> bool:
    """Petitions and applications are claims only once granted or denied."""
    noun, first = draft.counted.noun, draft.counted.tokens[0]
    if _is_applying(draft, tree) or _is_asked_for(draft, tree) or _is_filed(draft, tree):
        return True
    if _are_petitioners(draft, tree):
        return True
    behind = tree.lower[max(0, first - 1)] == ":" and draft.route != "tallied"
    if behind and _PETITIONS.intersection(tree.lower[: min(first, 4)]):
        return True  # "Petitions poured in: 11,074 of them"
    if noun is None or tree.lower[noun] not in _PETITIONS:
        return False
    if draft.route == "petitions" or _is_done_in(draft, tree):
        return False
    verbs = clause.chain(tree, draft.counted.head)
    return not any(tree.lower[v] in _DECIDED for v in verbs)


def _is_done_in(draft: Draft, tree: Tree) -> bool:
    """ "commuted the death sentences in 180 of the 181 petitions": where the act was done."""
    deed = draft.act is not None and draft.act.form in ("deed", "shorten")
    return deed and tree.lower[max(0, draft.counted.tokens[0] - 1)] == "in"


def _are_petitioners(draft: Draft, tree: Tree) -> bool:
    """ "the appeals of another 900 are before the courts": whoever asks, while nobody has decided."""
    prep = tree.heads[draft.counted.head]
    asked = tree.heads[prep]
    if tree.deps[draft.counted.head] != "pobj" or tree.lower[prep] not in ("of", "from", "by"):
        return False
    if tree.lower[asked] not in _ASKING_BY or draft.route == "petitioned":
        return False
    return not any(tree.lower[v] in _DECIDED for v in [draft.predicate, *clause.chain(tree, asked)])


def _is_applying(draft: Draft, tree: Tree) -> bool:
    """ "More than 1,600 people have applied to be pardoned", "7,707 prisoners who asked for commutations"."""
    verbs = [tree.heads[draft.counted.head]] if tree.deps[draft.counted.head] == "nsubj" else []
    verbs += [c for c in tree.children[draft.counted.head] if tree.deps[c] == "relcl"]
    verbs = [v for v in verbs if not {"could", "can", "may"} & clause.auxiliaries(tree, v)]
    verbs = [v for v in verbs if not clause.is_negated(tree, v)]  # "39 people who had not asked"
    active = [
        v for v in verbs if tree.lower[v] in _APPLYING and tree.child(v, "auxpass", "nsubjpass") is None
    ]
    return bool(active) and draft.counted.basis in ("people", "none", "other")


def _is_filed(draft: Draft, tree: Tree) -> bool:
    """ "filed clemency applications for 51 of the 57": the act only says what is applied for."""
    act = draft.act
    if act is None or act.form != "noun" or tree.deps[act.token] != "compound":
        return False
    paper = tree.heads[act.token]
    verb = tree.heads[paper]
    return tree.lower[paper] in _PETITIONS and tree.lower[verb] in _FILING and draft.route == "recipient"


def _is_asked_for(draft: Draft, tree: Tree) -> bool:
    """ "280 petitions for pardons and 220 for commutations", where the noun is left out."""
    first, last = draft.counted.tokens[0], draft.counted.tokens[-1]
    if draft.counted.noun is not None or tree.lower[last + 1 : last + 2] != ["for"]:
        return False
    before = tree.lower[max(0, first - 8) : first]
    if not (_PETITIONS.isdisjoint(before) and _ADVICE.isdisjoint(before)):
        return True
    # "petitions for commutation were waiting in November, along with 270 for pardons"
    told = max((t for t in range(first) if tree.lower[t] in _PETITIONS), default=None)
    return told is not None and _DECIDED.isdisjoint(tree.lower[told:first])


def is_recommended(draft: Draft, tree: Tree) -> bool:
    """A board's votes and recommendations grant nothing."""
    noun = draft.counted.noun
    if draft.predicate != noun and tree.lower[draft.predicate] in action_words().give:
        return False  # "signed off on 527 commutations that the board had recommended"
    verbs = [draft.predicate, *(tree.children[noun] if noun is not None else [])]
    if not any(tree.lower[v] in _RECOMMENDING and tree.tags[v][:1] == "V" for v in verbs):
        return False
    return draft.counted.basis == "acts" and not _is_also_granted(draft, tree)


def is_advised(draft: Draft, tree: Tree) -> bool:
    """ "voted to recommend that 56 prisoners have their sentences commuted": a board's advice grants nothing.

    What a government or a group asks the grantor for is a claim of what is possible.
    """
    starts = {draft.predicate, draft.counted.head}
    if draft.act is not None and draft.route != "ellipsis":  # "39 were recommended and 12 granted"
        starts.add(draft.act.token)
    return any(_is_under_advice(tree, start) for start in starts) and not _is_also_granted(draft, tree)


def _is_also_granted(draft: Draft, tree: Tree) -> bool:
    """ "The board recommended, and the king granted, 39 pardons", "39 pardons, all of which he signed"."""
    first, noun = draft.counted.tokens[0], draft.counted.noun
    after = [c for c in tree.children[noun] if tree.deps[c] == "relcl"] if noun is not None else []
    verbs = [first - 1 - (tree.lower[first - 1] == ","), *after]
    giving = [v for v in verbs if tree.lower[v] in action_words().give]
    return any(tree.child(v, "nsubj", "nsubjpass") is not None for v in giving)


def _is_under_advice(tree: Tree, start: int) -> bool:
    below = start
    for above in [start, *tree.ancestors(start)]:
        if (
            above != below
            and tree.deps[below] == "conj"
            and tree.child(below, "nsubj", "nsubjpass") is not None
        ):
            return False
        if tree.lower[above] in _RECOMMENDING and tree.tags[above][:1] == "V":
            subject = clause.subject_of(tree, above)
            return subject is None or tree.lower[subject] in _BOARDS
        if tree.deps[above] in _APART:
            return False
        below = above
    return False


def is_needed(draft: Draft, tree: Tree) -> bool:
    """ "A pardon needs the votes of all three members": what an act takes are not its recipients."""
    act, verb = draft.act, draft.predicate
    if act is None or act.form != "noun" or tree.lower[verb] not in _NEEDING:
        return False
    if tree.lower[verb] in _TAKING and not _CONSENT.intersection(tree.lower):
        return False  # "The pardon took effect for 39 people"
    return act.token in tree.subtree(tree.child(verb, "nsubj") or verb)


def is_heard(draft: Draft, tree: Tree) -> bool:
    """ "The board hears 39 clemency cases a month": cases heard are not cases granted."""
    noun = draft.counted.noun
    return noun is not None and tree.lower[noun] in _CASES and tree.lower[draft.predicate] in _HEARING


def is_seat(draft: Draft, tree: Tree) -> bool:
    """ "the Board of Pardons, which has six members": who sits on a board got nothing from it."""
    act, noun = draft.act, draft.counted.noun
    if act is None or act.form != "noun" or noun is None or tree.lower[noun] not in _MEMBERS:
        return False
    near = tree.lower[max(0, act.token - 3) : act.token + 4]
    verbs = clause.chain(tree, draft.counted.head)
    return bool(_PANELS.intersection(near)) and any(tree.lower[v] in _SITTING for v in verbs)


def is_denominator(draft: Draft, tree: Tree) -> bool:
    """ "Of 1,200 applications, she granted 39": what was asked, not what was given."""
    first = draft.counted.tokens[0]
    if tree.lower[draft.predicate] in _DECISIONS:
        return False  # "decided on the granting of 61 requests"
    asked = draft.counted.noun is not None and tree.lower[draft.counted.noun] in _ASKED
    before = [
        w
        for w in tree.lower[max(0, first - 3) : first]
        if w not in ("the", "some", "about", "nearly", "over")
    ]
    return before[-1:] == ["of"] and (asked or (draft.counted.basis == "other" and draft.route == "released"))
