"""One act, a running total, or a part of another count?"""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.batch import is_announced, is_headlined, is_made_known, is_of_day_before
from extractor.assemble.date_aside import FIRST_SINCE
from extractor.assemble.date_before import year_of_requests
from extractor.assemble.draft import Draft, Story
from extractor.assemble.edge import is_on_edge, is_on_leaving
from extractor.assemble.fresh import is_coming, is_fresh
from extractor.assemble.leaving import is_left
from extractor.assemble.number_of import is_of_count
from extractor.assemble.period import is_record
from extractor.assemble.summed import (
    first_of_series,
    goes_on,
    is_definite,
    is_for_somebody,
    is_in_all,
    is_in_since,
    is_joined,
    is_joint,
    is_listing,
    is_of_one,
    is_of_series,
    is_of_this,
    is_of_years,
    is_perfect,
    is_since,
    is_statistic,
    is_summed,
    is_use_of_power,
    is_with_these,
)
from extractor.lexicon import words
from extractor.lowered import lowered
from extractor.mention import DateMention
from extractor.recognise.action import action_words
from extractor.segment import View

_TERM = "(?:presidency|(?<!prison )(?<!jail )(?<!remaining )terms?|tenure|administration"
#: Words of the claim's own clause, in lower case, that state its count for a period.
_TOTAL = re.compile(
    r"\b(?:so far|to date|thus far|up to now|until now|previously|already"
    r"|(?:has|have|had|'s|'ve) (?:now|only|yet)"
    r"|(?:during|over|throughout|in) (?:his|her|their|the|its|my|our|all)(?: [\w’'-]+){0,4} "
    rf"{_TERM}|(?:time|years?|months?) (?:in office|as (?:president|governor))|years|rule|reign)"
    rf"|(?:during|throughout|in|under) [\w.’' -]{{2,30}} ?[’']s? (?:[\w-]+ ){{0,2}}{_TERM})"
    r"|while (?:[sh]?e|they) (?:was|were|is|are) (?:in office|governor|president)"
    r"|since (?:taking office|[sh]?he took office|becoming|(?:his|her) inauguration|then"
    r"|the (?:start|beginning) of (?:his|her|the)\b|(?:his|her|their) return to\b|coming to power"
    r"|20\d\d|19\d\d|[a-z]{3,9}\.? \d)"
    r"|(?<!acts )(?<!act )as (?:president|governor)\b|in total|in all\b|all told|altogether"
    r"|(?:running |overall )?tally|cumulative(?:ly)?|as of\b|between (?:19|20)\d\d and|combined\b"
    r"|between them|(?:in|during|over|across|throughout) (?:a single|one|two|both|three) terms?\b"
    r"|in (?:[\w-]{1,30}[ -]){1,3}(?:years|months)\b(?! (?:later|earlier|ago|before|after))"
    r"|in (?:a )?(?:little|just|only|well|barely) (?:over|under|(?:more|less) than) [\w-]{1,30} years\b"
    r"|in (?:[\w-]{1,30} ){1,5}years? (?:in (?:charge|power)|on the throne|at the helm)"
    r"|over the (?:past|last)"
    r"|in (?:19|20)\d\d and (?:19|20)\d\d"
    r"|in the (?:past|last|two|three|\w+ decades?)"
    r"|in (?:the )?(?:two|three|four|five|six|seven|eight|several|\d+) (?:[\w-]+ )?(?:amnesties|pardons))"
)
#: "in the last hours of his presidency": what was done then is no total of it.
_EDGE = re.compile(rf"\b(?:final|last|first) (?:[\w-]+ )?(?:hour|day|week)s? of [\w’']+ {_TERM})")
#: A total since something without a date: "since the pandemic began".
SINCE_EVENT = re.compile(r"(?i)\bsince the [a-z]{1,20} (?:began|started|ended)\b")
#: What the act does to a total is not said of the act: ", which takes his total since 2019 to 307".
_TALLY = re.compile(
    r",? (?:which |that )?(?:bring|takes|taking|push|rais|put)\w* (?:his|her|the|its|their)\b.*"
)
#: Rules whose day is where a count ends.
_ENDS = ("as_of", "by", "since", "until", "through")
#: Rules for days at the edge of a term: what was done then is one event.
TERM_DAYS = ("term_first_day", "term_last_day", "term_last_days", "term_first_days", "term_last_week")
#: Constructions that state a total.
_LISTED = ("tallied", "roll")
_TOTALS = ("total", "comparison", "parenthesis", "figure_for", "stated", "programme", "credited", *_LISTED)
_FRONTED = re.compile(r"(?i)^\W*since\b")
_REACHES = re.compile(
    r"\b(?:bring|brought|doubl|tripl|swell|take|took"
    r"|put(?!\w* (?:his|her|their) (?:name|signature|pen))|rais|push|reach"
    r"|stand|stood|came|com(?:e|es|ing) )\w*\b[^.;]{0,60}\b(?:to|at)\s+"
    r"(?:(?:about|almost|nearly|some|over|around|roughly|just|only|at|a|an|the|least|more|than|well) ){0,2}$"
    r"|\b(?:brought|brings|raised|raises|pushed|took|takes) the number of [^.;]{0,90}\bto\s+$"
    r"|\b(?:running|grand|overall) total:\s*$"
)
_OWNED = re.compile(r"(?:[’']s?|\b(?:his|her|their))\s+(?:[\w-]+ ){0,2}$")
#: A comparison with others' whole records makes this one a record too.
_COMPARED = re.compile(
    r"\bthan\b[^.;]{0,60}\b(?:combined|put together|any (?:other )?(?:[\w-]+ )?(?:president|governor)"
    r"|(?:his|her|all|recent) (?:\w+ )?predecessors?)\b"
    r"|\b(?:half|twice|times) as many as [A-Z][^.;]{0,60}\b(?:had|did)\b"
)
_UNREAL = frozenset(("would", "could", "should"))
_PERFECT = words("scope", "perfect")


def decide_scope(
    draft: Draft, story: Story, words: DateMention | None, outer: DateMention | None, left_office: bool
) -> str:
    """Return ``event``, ``cumulative`` or ``subset``.

    ``words`` are the date words of the claim's own clause, ``outer`` those of it or the clause above;
    ``left_office`` says that the grantor's time had ended when the article appeared.
    """
    if draft.part:
        return "subset"
    if draft.same is not None and draft.same.scope != "subset":
        return draft.same.scope
    before = lowered(story.view.text[draft.sentence.tree.start : first_of_series(draft)])
    if draft.elided is not None and draft.elided.scope != "subset" and not _REACHES.search(before):
        return draft.elided.scope
    if outer is not None and outer.rule == "instrument" and not (goes_on(draft) or _REACHES.search(before)):
        return "event"
    told = is_in_all(draft.sentence.tree, draft.counted, draft.sentence.counted) or is_summed(draft)
    told = told or is_with_these(draft) or _is_stated_total(draft) or is_of_series(draft, words)
    told = told or is_joint(draft) or is_record(draft, story.view.text)
    if told or (_REACHES.search(before) and not is_coming(draft)) or is_left(draft, before):
        return "cumulative"
    return _by_dates(draft, words, outer) or _by_words(draft, story, words, outer, left_office)


def _by_words(
    draft: Draft, story: Story, words: DateMention | None, outer: DateMention | None, left_office: bool
) -> str:
    """Return the scope of a claim whose dates leave it open."""
    if words is not None and draft.counted.noun is None and is_of_one(words, story.view.text):
        return "event"
    if is_of_count(draft) or (draft.counted.mention.value == 0 and draft.status == "granted"):
        return "cumulative"  # "Gray Davis pardoned none": in all his time
    if _is_total(draft, story.view) and not is_in_since(draft):
        return "event" if is_of_day_before(draft, story) else "cumulative"
    if words is None and outer is None and year_of_requests(draft, story) is not None:
        return "cumulative"
    if is_on_leaving(draft, words, story.view.text):
        return "event"
    if words is not None and words.granularity == "year" and is_statistic(draft):
        return "cumulative"
    known = draft.outdone or is_headlined(draft, story) or is_made_known(draft, story)
    if known or is_fresh(draft, story, words):
        return "event"
    shared = words is None and outer is not None and outer.granularity == "year" and is_joined(draft)
    return _by_tense(draft, story.view, outer if shared else words, left_office)


def _is_stated_total(draft: Draft) -> bool:
    """Whether the construction states a total; "put the number of pardons at 39" may be of one batch."""
    put = draft.route == "stated" and draft.sentence.tree.lower[draft.predicate] in ("put", "puts", "putting")
    return draft.route in _TOTALS and not put


def _by_dates(draft: Draft, words: DateMention | None, outer: DateMention | None) -> str | None:
    """A day tells of an event, a period or an end of a total; ``None`` when the dates leave it open."""
    if words is not None:
        day = words.granularity in ("day", "month", "week") and words.rule not in _ENDS
        day = day or words.rule in ("weekend", "season_year", "season", "relative_season")
        if words.rule in TERM_DAYS or day or is_on_edge(draft, words):
            return "event"
    above = outer.granularity if outer is not None and outer.rule not in (*_ENDS, "instrument") else None
    told = is_announced(draft) and (above == "day" or (above == "week" and words is None))
    if told or (above == "day" and not is_perfect(draft)):
        return "event"
    if words is not None and (words.granularity in ("term", "range") or words.rule in _ENDS):
        plan = draft.status in ("planned", "possible") and words.rule in ("by", "until", "through")
        return "event" if plan else "cumulative"  # "will pardon 39 by the end of the year"
    return None


def _is_total(draft: Draft, view: View) -> bool:
    """Whether the sentence or the claim's own clause says that its count is a total."""
    tree = draft.sentence.tree
    if _COMPARED.search(lowered(_around(draft, view))) or is_listing(draft) or is_of_years(draft):
        return True
    if is_perfect(draft) and (is_since(draft) or SINCE_EVENT.search(view.text[tree.start : tree.end])):
        return True
    own = _TALLY.sub("", lowered(clause.own_words(tree, draft.predicate, draft.counted.head)))
    own = _EDGE.sub("", FIRST_SINCE.sub("", own))
    return bool(_TOTAL.search(own) or _FRONTED.match(view.text[tree.start : draft.start]))


def _by_tense(draft: Draft, view: View, words: DateMention | None, left_office: bool) -> str:
    tree, acts = draft.sentence.tree, draft.counted.basis == "acts"
    acts = acts or (draft.route == "petitions" and draft.counted.noun is None)  # "took up 38 and granted 17"
    described = tree.lower[draft.counted.tokens[-1] + 1 : draft.counted.head]
    if draft.status in ("planned", "possible") or "minute" in described or "hour" in described:
        return "event"  # "Trump's 140 last-minute pardons", "eleventh-hour"
    if acts and (
        (words is not None and words.granularity == "year")
        or _OWNED.search(view.text[tree.start : draft.start])
    ):
        return "cumulative"
    verb = clause.verb_of(tree, draft.predicate)
    # "Nov. 29 - Ford signs the first eight pardons"; "the record belongs to Doe, with 204 pardons" is no act
    now = verb is not None and tree.tags[verb] == "VBZ" and tree.lower[verb] in action_words().give
    if acts and left_office and words is None and not now and not is_for_somebody(draft):
        return "cumulative"
    if draft.route == "ellipsis" and not draft.part:
        return "cumulative"
    if left_office and words is None and tree.lower[max(0, draft.counted.tokens[0] - 1)] in ("only", "just"):
        return "cumulative"  # "Her predecessor commuted only one"
    return _by_perfect(draft, words)


def _by_perfect(draft: Draft, words: DateMention | None) -> str:
    """The perfect sums up: "has granted 39 pardons", unless it tells the news or is dated."""
    tree, acts = draft.sentence.tree, draft.counted.basis == "acts"
    acts = acts and not tree.lower[draft.counted.head].startswith("execution")  # those of so many people
    verb = clause.verb_of(tree, draft.predicate)
    aux = clause.auxiliaries(tree, verb) if verb is not None else set()
    if verb is None or not aux & _PERFECT or tree.tags[verb] != "VBN" or aux & _UNREAL:
        used = verb is not None and words is None and is_use_of_power(draft, verb)
        # the unreal too: "rejected a decree that would have pardoned 39"
        return "cumulative" if used else "event"
    only = tree.lower[max(0, draft.counted.tokens[0] - 1)] in ("only", "just")
    if words is None and (only or is_of_this(tree, verb)):
        return "cumulative"  # "only 484 people have been granted a pardon"
    if words is not None and words.granularity in ("year", "month", "day") and not acts:
        return "event"
    if words is not None and words.rule == "anaphoric" and "day" in words.text:
        return "event"  # "A day earlier he had pardoned four men"
    reported = "had" in aux and tree.deps[verb] == "ccomp" and not acts
    known = "had" in aux and tree.deps[verb] in ("relcl", "acl") and is_definite(draft)
    if reported or known:
        # "said the junta had pardoned 12": the past as seen from the saying. "one of the 78 people to whom he
        # had granted a pardon": a group that is known.
        return "event"
    if acts or "had" in aux or draft.route == "receiver" or draft.status == "denied":
        return "cumulative"
    labelled = ":" in tree.lower[1:5]  # "Zimbabwe: 4,000 prisoners have been freed under an amnesty"
    told = (tree.heads[verb] == verb or labelled) and draft.sentence.index <= 1  # the news itself
    if "been" in aux and clause.agent_of(tree, verb) is None and not told:
        return "cumulative"
    return "event"


def _around(draft: Draft, view: View) -> str:
    """Return the sentence, or the brackets that the count stands in."""
    tree = draft.sentence.tree
    opening = view.text.rfind("(", tree.start, draft.start)
    if opening >= 0 and ")" not in view.text[opening : draft.start]:
        close = view.text.find(")", draft.start, tree.end)
        return view.text[opening : close if close >= 0 else tree.end]
    return view.text[tree.start : tree.end]
