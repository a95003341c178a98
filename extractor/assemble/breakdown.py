"""A claim's parts by place or kind: "Beneficiaries by region: Kagera (713), Dodoma (385)"."""

from __future__ import annotations

import re

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted

_SORTS = words("breakdown", "sorts")
_OPENING = words("label", "opening")
_WHOLE = words("breakdown", "whole")
#: Between two figures: the name that the next one stands beside.
_ITEM = re.compile(r"[^\d:]{0,60}[^\W\d_][\w.'’-]*(?: ?\(| ?[:=–—-] ?| | with )")
#: Tokens of the label, and sentences from the whole.
_LABEL, _NEAR = 14, 4


def breakdown(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "By county: Shawnee 40, Johnson 60": parts of the claim before."""
    tree, value = sentence.tree, counted.mention.value
    if counted.noun is not None or counted.basis != "none" or not value:
        return None
    colon = next((t for t in range(min(_LABEL, len(tree))) if tree.lower[t] == ":"), None)
    if colon is None or counted.tokens[0] < colon or any(tag[:2] == "MD" for tag in tree.tags[:colon]):
        return None
    by = {tree.lower[t + 1] for t in range(colon) if tree.lower[t] in ("by", "per")}
    if _SORTS.isdisjoint(by) or not _is_of_claim(tree.lower[:colon]):
        return None
    told = [c.mention.end for c in sentence.counted if c.tokens[-1] < counted.tokens[0]]
    since = max([tree.ends[colon], *told]) - tree.start
    if not _ITEM.fullmatch(sentence.words[since : counted.mention.start - tree.start]):
        return None
    near = [d for d in before if not d.part and 0 < sentence.index - d.sentence.index <= _NEAR]
    whole = near[-1] if near else None
    if whole is None or (whole.counted.mention.value or 0) <= value:
        return None
    return continue_draft(sentence, counted, whole, "part", part=True)


def _is_of_claim(label: list[str]) -> bool:
    """ "Beneficiaries by region", "By county"; not "Turnout by county"."""
    opening = label[: next(k for k, form in enumerate(label) if form in ("by", "per"))]
    told = action_words().people | action_words().named | _WHOLE
    first = next((form for form in opening if form not in _OPENING), None)
    return first is None or first in told
