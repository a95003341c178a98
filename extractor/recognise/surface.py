"""A second reading of the same question as ``role``, from the order of words alone.

The small model's parse breaks on headlines, long lists and quotations; these constructions survive
without it.
"""

from __future__ import annotations

from functools import cache

from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.after_colon import after_colon
from extractor.recognise.counted import Counted
from extractor.recognise.given import given_act
from extractor.recognise.misparsed import (
    another_for,
    benefited_from,
    first_token,
    had_shortened,
    numbering,
    pardon_and_free,
    pardon_by_of,
    parted_passive,
    passive_after_aside,
    passive_behind_clause,
    were_granted,
)
from extractor.recognise.role import Role, is_whole_of_part
from extractor.recognise.unattached import relative_of_people, spared_later
from extractor.tree import Tree

_LEADING = words("surface", "leading")
_RECIPIENT = words("surface", "recipient")
_LINKING = words("surface", "linking")
_TO_TIME_SERVED = frozenset(["to", "time", "served"])
_SAW = frozenset(["saw", "see", "had", "have", "seen", "their"])
_GETS = words("surface", "gets")
_PART_CUES = words("surface", "part_cues")
_ALONG = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"))
_OF_SENTENCES = words("surface", "of_sentences")
_OR_SHORTENED = words("surface", "or_shortened")
_THEM = words("shared", "them")


def surface_role(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """Return the act that the count belongs to by the order of words, or ``None``."""
    if counted.basis == "excluded" or not acts:
        return None
    return (
        another_for(tree, counted, acts)
        or numbering(tree, counted, acts)
        or benefited_from(tree, counted, acts)
        or pardon_and_free(tree, counted, acts)
        or pardon_by_of(tree, counted, acts)
        or _part_of(tree, counted, acts)
        or given_act(tree, counted, acts)
        or _after_act(tree, counted, acts)
        or _before_act(tree, counted, acts)
        or _joined(tree, counted, acts)
        or _meant(tree, counted, acts)
        or _receives(tree, counted, acts)
        or passive_after_aside(tree, counted, acts)
        or had_shortened(tree, counted, acts)
        or were_granted(tree, counted, acts)
        or parted_passive(tree, counted, acts)
        or passive_behind_clause(tree, counted, acts)
        or relative_of_people(tree, counted, acts)
        or spared_later(tree, counted, acts)
        or after_colon(tree, counted, acts)
    )


def _after_act(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "pardoned nearly 40", "commuted the sentences of 12", "pardons for over 300"."""
    first = first_token(tree, counted)
    for act in reversed(acts):
        if act.token >= first or first - act.token > 9:
            continue
        between = tree.lower[act.token + 1 : first]
        if act.form == "noun" and not _RECIPIENT.intersection(between[:4]):
            continue
        if act.form == "release" and not any(a.form == "noun" for a in acts):
            continue
        known = _leading(act.form)
        if all(
            w in known or (tree.tags[act.token + 1 + k] in ("JJ", "NNP", "POS") and act.form == "noun")
            for k, w in enumerate(between)
        ):
            return Role(act, act.token, "surface_after")
    return None


@cache
def _leading(form: str) -> frozenset[str]:
    """Return the words that may stand between an act of that form and the count."""
    words = action_words()
    known = _LEADING | words.sentences | words.groups | _OF_SENTENCES
    if form == "shorten":
        known |= _OR_SHORTENED | _TO_TIME_SERVED
    return known | _RECIPIENT if form in ("noun", "shorten") else known


@cache
def _giving() -> frozenset[str]:
    return action_words().give | action_words().receive


@cache
def _linking(form: str) -> frozenset[str]:
    """Return the words that may stand between the count and an act of that form."""
    return _LINKING | _giving() if form == "noun" else _LINKING


def _before_act(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "39 people who were pardoned", "14 granted clemency", "3,000 inmates to be freed under an amnesty"."""
    if counted.basis not in ("people", "sentences", "convictions", "none"):
        return None
    described = "one" in tree.lower[max(0, counted.tokens[0] - 3) : counted.tokens[0]]
    if is_whole_of_part(tree, counted) and not described:
        return None  # "23,000 of the country's 31,000 prisoners", not "one of 39 people"
    last = counted.noun if counted.noun is not None else counted.tokens[-1]
    for act in acts:
        if act.token <= last or act.token - last > 7:
            continue
        between = tree.lower[last + 1 : act.token]
        if act.form == "noun" and _giving().isdisjoint(between):
            continue
        if act.form == "release" and not any(a.form == "noun" for a in acts):
            continue
        known = _linking(act.form)
        if act.form == "shorten" and _SAW.intersection(between):
            known = known | _SAW | action_words().sentences  # "39 people saw their sentences commuted"
        if (between or act.form == "deed") and all(
            w in known or tree.tags[last + 1 + k] in ("RB", "VBN") for k, w in enumerate(between)
        ):
            verbs = [last + 1 + k for k, w in enumerate(between) if w in _giving()]
            return Role(act, verbs[0], "receiver") if verbs else Role(act, act.token, "surface_before")
    return None


def _part_of(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "..., including 12 women", "12 of them", "among them three soldiers"."""
    first, last = counted.tokens[0], counted.tokens[-1]
    before = tree.lower[max(0, first - 4) : first]
    after = tree.lower[last + 1 : last + 4]
    anaphoric = after[:1] == ["of"] and bool(_THEM.intersection(after[1:3]))
    anaphoric = anaphoric or before[-2:] in (["of", "whom"], ["among", "whom"])
    earlier = [a for a in acts if a.token < first and a.form != "release"]
    later = [a for a in acts if a.token > last]
    reach = 16 if "whom" in after[1:2] else 8  # "18 of whom had been serving life, have their terms commuted"
    if anaphoric and later and later[0].form in ("deed", "shorten") and later[0].token - last < reach:
        return Role(later[0], later[0].token, "part", True)
    if not earlier or counted.basis not in ("people", "none", "other", "sentences", "convictions"):
        return None
    if anaphoric or _PART_CUES.intersection(before) or _in_part_list(tree, first):
        return Role(earlier[-1], earlier[-1].token, "part", True)
    return None


def _in_part_list(tree: Tree, first: int) -> bool:
    """Whether the count is a later member of such a list: "including 12 women and 3 boys"."""
    for i in range(first - 1, max(-1, first - 16), -1):
        if tree.lower[i] in _PART_CUES:
            return tree.lower[first - 1] in ("and", ",", "of") or tree.tags[first - 1] in ("CC", "JJ")
        if tree.tags[i] in (".", ":") or (tree.tags[i].startswith("VB") and tree.tags[i] != "VBN"):
            return False
    return False


def _in_colon_list(tree: Tree, first: int) -> bool:
    """ "commuted the sentence of everyone on death row: 14 men and 3 women"."""
    for i in range(first - 1, max(-1, first - 10), -1):
        if tree.lower[i] in (":", "—", "–"):
            return True
        if tree.tags[i] not in ("CD", "CC", ",", "JJ", "DT", "IN") and tree.tags[i][:2] != "NN":
            return False
    return False


def _joined(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "pardoned two journalists, along with 2,476 other convicts"."""
    first = counted.tokens[0]
    earlier = [a for a in acts if a.token < first and a.form != "release"]
    if not earlier or counted.basis != "people":
        return None
    before = tuple(tree.lower[max(0, first - 3) : first])
    if any(before[-len(cue) :] == cue for cue in _ALONG):
        return Role(earlier[-1], earlier[-1].token, "joined")
    if _in_colon_list(tree, first) and counted.basis == "people":
        return Role(earlier[-1], earlier[-1].token, "listed")
    others = (counted.noun is not None and "other" in tree.lower[first : counted.noun + 1]) or (
        counted.noun is not None and tree.lower[counted.noun] == "others"
    )
    if others and earlier[-1].form == "deed" and tree.lower[first - 1] in ("and", "with"):
        return Role(earlier[-1], earlier[-1].token, "joined")
    return None


def _meant(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "52 prisoners left after the president pardoned them", "111 learned that he had cut their terms"."""
    opens = counted.tokens[0] <= 3 or tree.deps[counted.head] in ("nsubj", "nsubjpass")
    if counted.basis != "people" or counted.noun is None or not opens:
        return None
    for act in acts:
        if act.token <= counted.tokens[-1] or act.form not in ("deed", "shorten"):
            continue
        if act.form == "deed" and _of_all(tree.lower[max(0, act.token - 5) : act.token]):
            return Role(act, act.token, "meant")
        after = tree.lower[act.token + 1 : act.token + 3]
        rest = tree.lower[act.token + 1 : act.token + 6]  # "after she remitted the rest of their terms"
        theirs = after[:1] == ["their"] or ("of" in rest and "their" in rest)
        if after[:1] == ["them"] or (theirs and act.form == "shorten"):
            return Role(act, act.token, "meant")
    return None


def _of_all(before: list[str]) -> bool:
    """ "118 rebels gave up their arms, and all of them were pardoned"."""
    passive = before[-1:] == ["were"] or before[-2:] in (["have", "been"], ["had", "been"], ["were", "later"])
    return passive and (before[-4:-1] == ["all", "of", "them"] or before[-2:] == ["all", "were"])


def _receives(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "4,831 people convicted of growing cannabis, or wanted for it, received a royal pardon"."""
    if counted.basis != "people" or counted.noun is None:
        return None
    for act in acts:
        verbs = [
            t
            for t in range(max(counted.noun, act.token - 4), act.token)
            if tree.lower[t] in _GETS and tree.tags[t] != "NN"
        ]
        if act.form == "noun" and verbs and verbs[0] - counted.noun <= 16:
            others = [
                t
                for t in range(counted.noun + 1, verbs[0])
                if tree.tags[t] in ("NNS", "PRP") and tree.lower[t] in action_words().people
            ]
            if not others:
                return Role(act, verbs[0], "receiver")
    return None
