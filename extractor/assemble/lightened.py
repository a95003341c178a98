"""Parts of a claim by what becomes of their sentences: "for 208 the rest of the term was remitted".

"Three months were taken off for 391, six for 132", "374 had it reduced", "Release was granted to 128": after
an act that reached more people these are shares of it, whatever each of them got.
"""

from __future__ import annotations

from itertools import takewhile

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_LIGHTENED = words("lightened", "verbs")
_TERMS = words("lightened", "terms")
_SPANS = frozenset(("month", "months", "year", "years"))
_RELEASE = words("lightened", "release")
_HAVING = words("lightened", "having")
_OTHERS = words("lightened", "others")
_COURTS = words("reject", "courts")
_FALLING = frozenset(("come", "comes", "came", "go", "goes", "went"))
_NOT = frozenset(("not", "n't", "no", "never", "without"))
#: Between clauses.
_BREAKS = frozenset((",", ";", ":", "and", "while", "whereas", "but", "–", "—", "--", "."))
_IN_CASE = (["respect", "of"], ["case", "of"], ["regard", "to"])
#: Sentences from the whole to its parts, and tokens from "had" to "reduced".
_NEAR, _REACH = 2, 9


def lightened(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Return a draft for a part of the claim before that is told by what became of its sentences."""
    tree = sentence.tree
    if not counted.mention.value or not _is_of_people(tree, counted) or _is_undone(tree):
        return None
    if not (_has_lightened(tree, counted) or _is_for_them(tree, counted) or _is_released(tree, counted)):
        return None
    whole = _whole_of(sentence, counted, near)
    return continue_draft(sentence, counted, whole, "part", part=True) if whole is not None else None


def is_share_of_terms(draft: Draft, before: list[Draft]) -> bool:
    """ "22,000 of them go home, while for 9,100 the term is reduced": a verb of its own, and yet a part."""
    tree, counted = draft.sentence.tree, draft.counted
    own = counted.noun is None and not _is_undone(tree) and _is_for_them(tree, counted)
    return own and _whole_of(draft.sentence, counted, before) is not None


def _is_undone(tree: Tree) -> bool:
    """Whether it is a court's, or did not happen."""
    return not (_NOT.isdisjoint(tree.lower) and _COURTS.isdisjoint(tree.lower))


def _whole_of(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return the claim of more people that the parts are parts of, in this sentence or just before."""
    value = counted.mention.value
    close = takewhile(lambda d: sentence.index - d.sentence.index <= _NEAR, reversed(before))
    told = [d for d in close if d.counted.basis in ("people", "none") and d.status != "denied"]
    parts = (d.whole for d in told if d.part and d.whole is not None)
    whole = next((d for d in told if not d.part), None) or next(parts, None)
    size = whole.counted.mention.value or whole.counted.mention.lower if whole is not None else None
    return whole if value and size and value < size else None


def _is_of_people(tree: Tree, counted: Counted) -> bool:
    """Whether the count has no noun but of people; parsers take the next number for one."""
    return counted.noun is None or tree.tags[counted.noun] == "CD" or counted.basis == "people"


def _after(tree: Tree, counted: Counted) -> int:
    """Return the token behind "15", "15 others", "15 of them"."""
    after = counted.tokens[-1] + 1
    if tree.lower[after : after + 1] == ["of"] and tree.lower[after + 1 : after + 2] in (["them"], ["those"]):
        return after + 2
    return after + (after < len(tree) and tree.lower[after] in _OTHERS)


def _has_lightened(tree: Tree, counted: Counted) -> bool:
    """ "15 have had their punishment replaced", "374 saw it shortened"."""
    at = _after(tree, counted)
    has = next((t for t in range(at, min(at + 3, len(tree))) if tree.lower[t] in _HAVING), None)
    opens = counted.tokens[0] == 0 or tree.lower[counted.tokens[0] - 1] in _BREAKS
    if has is None or not opens or any(tree.lower[t] in _BREAKS for t in range(at, has)):
        return False
    clause = tree.lower[has + 1 : has + 1 + _REACH]
    own = [*takewhile(lambda form: form not in _BREAKS, clause)]
    term = _TERMS.intersection(own) or ("it" in own and _TERMS.intersection(tree.lower[: counted.tokens[0]]))
    return bool(term and _LIGHTENED.intersection(own))


def _is_for_them(tree: Tree, counted: Counted) -> bool:
    """ "for 208 the rest of the term was remitted", "Three months were taken off for 391, six for 132"."""
    first = counted.tokens[0]
    of_case = tree.lower[max(0, first - 2) : first] in _IN_CASE
    if not of_case and tree.lower[max(0, first - 1)] != "for":
        return False
    at = first - 1 - 2 * of_case
    fronted = at <= 0 or tree.lower[at - 1] in _BREAKS or (of_case and tree.lower[at] in _BREAKS)
    if fronted:
        own = [*takewhile(lambda form: form not in (",", ";"), tree.lower[_after(tree, counted) :])]
    elif tree.tags[at - 1] == "CD":  # "six for 132", behind months taken off
        own = tree.lower[:at]
    else:
        since = max((t for t in range(at) if tree.lower[t] in (",", ";", ":")), default=-1)
        own = tree.lower[since + 1 : at]
    off = "off" in own and bool(_SPANS.intersection(own))
    down = "down" in own and not _FALLING.isdisjoint(own)  # "for 208 the term comes down to a year"
    passive = "auxpass" in tree.deps or "becomes" in own or "became" in own or down
    return passive and bool(off or _TERMS.intersection(own)) and (down or bool(_LIGHTENED.intersection(own)))


def _is_released(tree: Tree, counted: Counted) -> bool:
    """ "Complete release has been granted to 128"."""
    first = counted.tokens[0]
    verb = first - 2
    if verb < 1 or tree.lower[first - 1] != "to" or tree.lower[verb] not in action_words().give:
        return False
    subject = tree.child(verb, "nsubjpass")
    return subject is not None and tree.lower[subject] in _RELEASE
