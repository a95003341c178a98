"""Totals split by kind: "1,927 (212 pardoned, 1,715 commuted)", "44 in all (pardons 28, commutations 16)"."""

from __future__ import annotations

from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted

_OWNERS = words("figure", "owners")
_OPENS = frozenset(("(", ":", ",", ";", "and", "–", "—"))
_CLOSES = frozenset((")", ",", ";", "and", ".", "),", ");", ")."))


def split(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "Roe's 1,927 (212 pardoned, 1,715 commuted)": somebody's figure, which those in brackets make up."""
    tree, first, last = sentence.tree, counted.tokens[0], counted.tokens[-1]
    if counted.noun is not None or not first or tree.lower[last + 1 : last + 2] != ["("]:
        return None
    if tree.lower[first - 1] not in _OWNERS or tree.tags[first - 1] not in ("POS", "PRP$"):
        return None
    close = next((t for t in range(last, len(tree)) if tree.lower[t].startswith(")")), len(tree))
    inside = [c for c in sentence.counted if last < c.tokens[0] < close]
    acts = {a.action for a in sentence.acts if last < a.token < close}
    if len(acts) < 2 or sum(c.mention.value or 0 for c in inside) != counted.mention.value:
        return None
    draft = Draft(sentence, replace(counted, basis="acts"), None, counted.head, "total")
    draft.action = "clemency"
    return draft


def noun_first(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "(pardons 28, commutations 16)": the noun of each figure stands before it."""
    tree, first = sentence.tree, counted.tokens[0]
    if counted.noun is not None or counted.basis != "none" or first < 2:
        return None
    after = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 2]
    act = _noun_at(sentence, first - 1)
    if act is None or (after and after[0] not in _CLOSES) or tree.lower[first - 2] not in _OPENS:
        return None
    if not any(_noun_at(sentence, other.tokens[0] - 1) for other in sentence.counted if other is not counted):
        return None  # one alone may be an object: "of those seeking pardons 28 ..."
    draft = Draft(sentence, replace(counted, basis="acts"), act[0], first - 1, "act_counted")
    draft.action = act[1]
    return draft


def _noun_at(sentence: Sentence, token: int) -> tuple[Act, str] | None:
    act = next((a for a in sentence.acts if a.token == token), None)
    form = sentence.tree.lower[token] if act is not None else ""
    kind = action_words().nouns.get(form) if form.endswith("s") else None
    return (act, kind) if act is not None and kind is not None else None


def join_brackets(found: list[Draft]) -> None:
    """ "1,927 (212 pardoned, 1,715 commuted)": parts of several kinds make a whole of clemency."""
    for place, whole in enumerate(found):
        parts = _in_bracket(whole, found[place + 1 : place + 5])
        total = whole.counted.mention.value
        if len({part.action for part in parts}) < 2 or not total:
            continue
        if sum(part.counted.mention.value or total for part in parts) != total:
            continue
        for part in parts:
            part.part, part.whole = True, whole
        if whole.act is None or whole.act.token > whole.counted.tokens[-1]:
            whole.action = "clemency"
            whole.counted = replace(whole.counted, basis="acts")


def _in_bracket(whole: Draft, after: list[Draft]) -> list[Draft]:
    """Return the claims in the bracket right behind a count and its noun."""
    tree, counted = whole.sentence.tree, whole.counted
    last = counted.tokens[-1]
    opens = next((t for t in range(last + 1, min(last + 4, len(tree))) if tree.lower[t] == "("), None)
    if opens is None or whole.part:
        return []
    close = next((t for t in range(opens, len(tree)) if tree.lower[t].startswith(")")), len(tree))
    own = [d for d in after if d.sentence is whole.sentence]
    return [d for d in own if opens < d.counted.tokens[0] < close]
