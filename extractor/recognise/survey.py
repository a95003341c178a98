"""Numbers that a poll named behind them vouches for: "Roe leads by 39 points in a new Harbour News poll"."""

from __future__ import annotations

from typing import Final

from extractor.recognise.cue import Draft, phrase, runs
from extractor.recognise.speaker import phrase_of
from extractor.tree import Tree

_POLLS: Final = frozenset({"poll", "polls", "polling", "survey", "surveys"})
#: A poll of this kind is known to the reader as one of opinion; any other may be a vote.
_NEWS: Final = frozenset({"new", "latest", "recent", "national", "statewide", "nationwide"})
#: Tokens of "late last week".
_TIME: Final = 5
_SHARES: Final = frozenset({"percent", "%", "points", "point"})
_NAMES: Final = frozenset({"NNP", "NNPS"})


def survey_draft(tree: Tree, token: int) -> Draft | None:
    """Return the poll behind "in" with the clause it stands in, unless somebody says that clause."""
    noun = tree.child(token, "pobj")
    if noun is None or noun < token or tree.lower[noun] not in _POLLS or not _is_known(tree, noun):
        return None
    verb = _verb_above(tree, token)
    if verb is None or verb > token or tree.deps[verb] in ("ccomp", "parataxis", "relcl"):
        return None
    phrase = tree.subtree(token)
    told = {*tree.subtree(verb)} - {*phrase}
    if not any(tree.tags[t] == "CD" for t in told):
        return None
    source = (tree.starts[token + 1], tree.ends[phrase[-1]])
    return Draft(source, (tree.starts[token], tree.ends[token]), runs(tree, told), "in-document")


def share_drafts(tree: Tree) -> list[Draft]:
    """Return all that polls show: "The poll has Roe ahead, 39 percent to 12 percent"."""
    if _POLLS.isdisjoint(tree.lower):
        return []
    found = (_share(tree, i) for i, form in enumerate(tree.lower) if form in _POLLS)
    return [draft for draft in found if draft is not None]


def _share(tree: Tree, noun: int) -> Draft | None:
    verb = tree.heads[noun]
    if tree.deps[noun] != "nsubj" or noun > verb or tree.lower[verb] not in phrase("share"):
        return None
    ends = (i for i in range(verb + 1, len(tree)) if tree.words[i] == ";" or tree.lower[i] == "according")
    shown = range(verb + 1, next(ends, len(tree)))
    said = {tree.lower[i] for i in shown}
    if "margin" in said or _SHARES.isdisjoint(said):
        return None
    cue = (tree.starts[verb], tree.ends[verb])
    return Draft(phrase_of(tree, noun, verb).extent(tree), cue, runs(tree, {*shown}), "share")


def _is_known(tree: Tree, noun: int) -> bool:
    """Whether the poll is new, or somebody's: "the Harbour News poll", "a poll by the league"."""
    beside = tree.children[noun]
    if not beside and tree.lower[noun] == "polls":
        return True
    return any(
        tree.lower[t] in _NEWS or (tree.tags[t] in _NAMES and t < noun) or tree.lower[t] == "by"
        for t in beside
    )


def _verb_above(tree: Tree, token: int) -> int | None:
    return next((t for t in tree.ancestors(token) if tree.tags[t][0] == "V"), None)


def after_time(tree: Tree, at: int) -> int:
    """Return where the comma is expected: behind "last week" of "In a poll last week,"."""
    end = next((i for i in range(at, min(at + _TIME, len(tree))) if tree.words[i] == ","), at)
    timed = end > at and any(tree.deps[i] == "npadvmod" for i in range(at, end))
    return end if timed and not any(tree.tags[i][0] in "VM" for i in range(at, end)) else at
