"""Figures that stand for a whole record: running totals, figures in brackets, figures compared."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.assemble.ellipsis import words_before
from extractor.assemble.summed import is_in_all
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_RUNNING = words("figure", "running")
_REACHING = frozenset(("to", "at", "above", "past", "beyond"))
_ENDED = words("figure", "ended")
_OWNERS = words("figure", "owners")
_WAITING = words("figure", "waiting") | words("shared", "petitions")
_SUMS = frozenset(("total", "tally", "count", "sum", "record"))
#: Characters between "for" and a name: "for the elder George Bush".
_TITLES = 20
_NEARLY = frozenset(
    ("close", "to", "nearly", "almost", "about", "some", "more", "than", "over", "just", "only")
)
_GRANTED = frozenset(("recipients", "beneficiaries", "granted", "released", "grants"))
_TO_FIGURE = words("figure", "to_figure")


def total(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "bringing the total to 184", "It brings him to 1,324", "for a total of 206"."""
    before = words_before(sentence.tree, counted, 20)
    if _is_number_of_others(before) or _is_of_what_waits(before):
        return None
    reaches = bool(_RUNNING.intersection(before) and _REACHING.intersection(before[-4:]))
    running = reaches and counted.basis != "acts"
    # "a total of 1,583 defendants charged" counts those of another act
    summed = before[-2:] == ["total", "of"] and counted.basis == "none"
    others = [c for c in sentence.counted if c.mention.end <= counted.mention.start and c.noun is not None]
    told = {id(d.counted) for d in near}
    if summed and others and id(others[-1]) not in told:
        return None  # "reported 100 new cases, for a total of 770"
    in_all = counted.basis == "none" and is_in_all(
        sentence.tree, counted, [d.counted for d in near if d.sentence is sentence]
    )
    if running or summed or in_all:
        draft = continue_draft(sentence, counted, near[-1], "total")
        kinds = {a.action for a in sentence.acts if a.form != "release" and a.token > counted.tokens[-1]}
        draft.action = kinds.pop() if len(kinds) == 1 else draft.action  # "to 129 those granted clemency"
        return draft
    return None


def brought(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "The batch takes to 184 the number of people pardoned": a total, whatever else could be a part."""
    behind = sentence.tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 3]
    return total(sentence, counted, near) if behind in (["the", "number"], ["the", "total"]) else None


def _is_number_of_others(before: list[str]) -> bool:
    """ "puts the number of convicts at the front at": whom it counts were not granted anything."""
    at = next((k for k in range(len(before) - 2) if before[k : k + 2] == ["number", "of"]), None)
    return at is not None and not (action_words().named | _GRANTED).intersection(before[at + 2 :])


def _is_of_what_waits(before: list[str]) -> bool:
    """ "the backlog stands at 2,900", "put pending applications at 3,300": not what was granted."""
    verbs = [k for k, form in enumerate(before) if form in _RUNNING or form in _ENDED]
    if not verbs or _SUMS.intersection(before[verbs[-1] :]):
        return False
    near = before[verbs[-1] + 1 :] if before[verbs[-1]] in _RUNNING else before[max(0, verbs[-1] - 6) :]
    return not _WAITING.isdisjoint(near)


def parenthesis(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """A name with its figure in brackets, in a list of such: "Reagan (13 in 96 months)"."""
    tree, first = sentence.tree, counted.tokens[0]
    hedged = max(0, first - 2)
    if (
        counted.basis in ("none", "excluded")
        and first >= 2
        and "(" in tree.lower[hedged:first]
        and tree.tags[tree.lower.index("(", hedged) - 1][:3] == "NNP"
    ):
        return continue_draft(sentence, counted, near[-1], "parenthesis")
    return None


def _is_total_of(tree: Tree, first: int) -> bool:
    """ "Ronald Reagan's total was close to 600", "Her tally stands at 39"."""
    before = [w for w in tree.lower[max(0, first - 7) : first] if w not in _NEARLY]
    return before[-2:-1] in (["total"], ["tally"]) and before[-1:] in (["was"], ["is"])


def figure_for(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "563 for Jimmy Carter, 406 for Ronald Reagan": figures of others beside a claim."""
    if counted.noun is not None or counted.basis != "none":
        return None
    end = counted.mention.end - sentence.tree.start
    if not sentence.words[end:].startswith(" for "):
        return None
    reach = counted.mention.end + 5 + _TITLES
    named = any(m.kind == "person" and counted.mention.end < m.start <= reach for m in sentence.grantors)
    return continue_draft(sentence, counted, near[-1], "figure_for") if named else None


def figure(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Bare figures compared: "fewer than her predecessor's 212", "Clinton ended on 459", "Bush, with 74,"."""
    tree, first = sentence.tree, counted.tokens[0]
    if counted.noun is not None or counted.basis != "none" or not first:
        return None
    after = tree.tags[counted.tokens[-1] + 1 : counted.tokens[-1] + 2]
    if after and after[0][:1] in ("N", "V", "J"):
        return None
    owner = tree.lower[first - 1] in _OWNERS and tree.tags[first - 1] in (
        "POS",
        "PRP$",
    )
    if _is_of_what_waits(words_before(tree, counted, 12)):
        return None
    ended = tree.lower[first - 1] in _TO_FIGURE and _ENDED.intersection(tree.lower[max(0, first - 4) : first])
    held = tree.lower[first - 1] == "with" and tree.tags[max(0, first - 3) : first - 1] == ["NNP", ","]
    aside = held and tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 2] == [","]
    owner = owner or _is_total_of(tree, first)
    makes = tree.lower[max(0, first - 2) : first] in (["that", "makes"], ["that", "made"], ["which", "makes"])
    if owner or ended or aside or makes:
        return continue_draft(sentence, counted, near[-1], "total")
    return None
