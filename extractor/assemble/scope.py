"""One act, a running total, or a part of another count?"""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.segment import View

#: Words that state a count for a period and not for a day.
_TOTAL = re.compile(
    r"(?i)\b(?:so far|to date|thus far|(?:has|have|had) (?:now|previously|already|since|only)|previously|already|up to now|until now"
    r"|(?:during|over|throughout|in) (?:his|her|their|the|its|my|our|all)(?: [\w’'-]+){0,4} (?:presidency|terms?|tenure|administration"
    r"|(?:time|years?|months?|days) (?:in office|as (?:president|governor))|years)"
    r"|(?:during|over|throughout|in|under) [\w.’' -]{2,30}[’']s? (?:[\w-]+ ){0,2}(?:presidency|terms?|tenure|administration)"
    r"|since (?:taking office|he took office|she took office|becoming|his inauguration|her inauguration|then|20\d\d|19\d\d)"
    r"|as (?:president|governor)\b|in total|in all\b|all told|altogether|a total of|(?:running |overall )?total|tally|cumulative(?:ly)?"
    r"|as of\b|under the (?:terms|program(?:me)?|scheme)|between (?:19|20)\d\d and|since [A-Z][a-z]{2,8}\.? \d"
    r"|(?:more|fewer|less|than) (?:than )?(?:any|the (?:past|previous|last|total)|his|her|all)\b[\w ,’'-]{0,40}(?:president|governor|predecessor|combined)s?"
    r"|in (?:[\w-]+[ -]){1,3}(?:years|months)\b|over the (?:past|last)|in the (?:past|last|two|three|\w+ decades?))"
)
_RUNNING = re.compile(r"(?i)\b(?:bring|brings|bringing|brought|take|takes|taking|put|puts|putting|raise|raises|raising|push|pushes|pushing)\b")
_DAY_RULES = ("day",)


def decide_scope(draft: Draft, view: View, has_day: bool, has_year: bool) -> str:
    """Return ``event``, ``cumulative`` or ``subset``.

    ``has_day``: the claim's own clause names a day or says today; ``has_year``: it names a calendar year.
    """
    if draft.part:
        return "subset"
    if draft.route == "total":
        return "cumulative"
    tree = draft.sentence.tree
    if has_day:
        return "event"
    basis = draft.counted.basis
    if _TOTAL.search(_clause_text(draft, view)):
        return "cumulative"
    if has_year and basis == "acts":
        return "cumulative"
    verb = clause.verb_of(tree, draft.predicate)
    if verb is None:
        return "cumulative" if _is_possessed_total(draft) else "event"
    aux = clause.auxiliaries(tree, verb)
    if aux & {"has", "have", "had", "'s", "'ve"} and tree.tags[verb] == "VBN":
        if basis == "acts" and draft.route in ("act_counted", "ellipsis", "petitions"):
            return "cumulative"
        return "cumulative" if "been" in aux or "had" in aux or draft.route == "receiver" else "event"
    return "cumulative" if _is_possessed_total(draft) else "event"


def _is_possessed_total(draft: Draft) -> bool:
    """"Obama's record 1,715 commutations" sums up; "Biden's 39 pardons on Friday" has its day."""
    tree, noun = draft.sentence.tree, draft.counted.noun
    return draft.counted.basis == "acts" and noun is not None and tree.child(noun, "poss") is not None and "record" in tree.lower


def _clause_text(draft: Draft, view: View) -> str:
    """Return the words that a total's cue may stand in: the sentence without what another clause says of it."""
    tree = draft.sentence.tree
    start, end = tree.start, tree.end
    text = view.text[start:end]
    count_at = draft.start - start
    for match in _RUNNING.finditer(text):
        if match.start() > count_at:
            return text[: match.start()]
    # Of coordinated clauses with a verb and a count each, a later one's cue is its own.
    return text
