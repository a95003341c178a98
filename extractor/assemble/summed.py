"""What a total is told by: "a total of", the perfect, a row of counts that a total is brought to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.assemble import clause
from extractor.assemble.draft import Draft
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_GRANTS = words("shared", "grants")
_LISTING = words("scope", "listing")
_YEARS = words("scope", "years")
#: How a power is used over time.
_OFTEN = frozenset(
    ("sparingly", "rarely", "seldom", "freely", "often", "frequently", "liberally", "generously", "widely")
)
_FIGURES = frozenset(("figure", "number", "total", "tally"))
_PETITIONS = words("shared", "petitions")
_DATA = frozenset(("data", "statistics", "records", "calculations", "register", "archives"))
_REPORTS = frozenset(("report", "reports", "figures"))
#: Characters between a bare count and its year: "six in 2015", "four last year".
_BESIDE = 4


def is_in_all(tree: Tree, counted: Counted, others: Sequence[Counted]) -> bool:
    """Whether a larger number behind another is what it comes to: "56 pardons on Friday, 554 in all"."""
    after = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 3]
    value = counted.mention.value or 0
    smaller = any(0 < (c.mention.value or 0) < value for c in others if c.tokens[-1] < counted.tokens[0])
    return smaller and (
        after in (["in", "all"], ["in", "total"], ["all", "told"]) or after[:1] == ["altogether"]
    )


def is_summed(draft: Draft) -> bool:
    """ "has granted clemency to a total of 39", "39 in 2020 alone"; not "pardoned a total of 39"."""
    if _is_of_period_alone(draft):
        return True
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    if tree.lower[max(0, first - 2) : first] != ["total", "of"]:
        return False
    if tree.deps[first - 2] == "nsubjpass":
        return False  # "A total of 39 people have been pardoned": the news of one act
    return is_perfect(draft) or tree.lower[max(0, first - 4)] == "for"


def _is_of_period_alone(draft: Draft) -> bool:
    """ "pardoned 39 in 2020 alone", "In fiscal year 2016 alone, ...": what a year brought, beside others."""
    years = [d for d in draft.sentence.dates if d.granularity in ("year", "range")]
    nearest = min(years, key=lambda d: abs(d.start - draft.start), default=None)
    end = nearest.end - draft.sentence.tree.start if nearest is not None else None
    return end is not None and draft.sentence.words[end:].startswith(" alone")


def is_with_these(draft: Draft) -> bool:
    """ "With today's grants, the president has commuted 415 sentences": those and all before."""
    tree = draft.sentence.tree
    opening = tree.lower[: tree.lower.index(",") if "," in tree.lower[:9] else 5]
    if opening[:1] != ["with"] or draft.counted.tokens[0] < len(opening):
        return False
    return bool(_GRANTS.intersection(opening)) and is_perfect(draft)


def first_of_series(draft: Draft) -> int:
    """Return where the first of counts in a row stands: "to 1,385 commutations and 212 pardons"."""
    tree, noun, start = draft.sentence.tree, draft.counted.noun, draft.start
    for other in reversed(draft.sentence.counted):
        joined = noun is not None and tree.deps[noun] == "conj" and tree.heads[noun] == other.noun
        if joined and other.mention.start < start:
            noun, start = other.noun, other.mention.start
    return start


def is_of_series(draft: Draft, told: DateMention | None) -> bool:
    """ "pardoned one man in 2014, six in 2015, four last year": the totals of years in a row.

    Two years side by side may be those of two feasts; "the figure stood at 58 in 2005" is no feast's.
    """
    if told is None or told.granularity != "year":
        return False
    tree, bare = draft.sentence.tree, 0
    years = [d.start for d in draft.sentence.dates if d.granularity == "year" and d.interval is not None]
    for other in draft.sentence.counted:
        end = tree.ends[other.tokens[-1]]
        bare += other.noun is None and any(0 < start - end <= _BESIDE for start in years)
    return bare > 1 or (bare == 1 and len(years) > 1 and not _FIGURES.isdisjoint(tree.lower))


def goes_on(draft: Draft) -> bool:
    """ "The amnesty declared on Monday has so far freed 12": what a paper has brought since its day."""
    lower = draft.sentence.tree.lower
    return "already" in lower or ("so", "far") in pairwise(lower)


def is_perfect(draft: Draft) -> bool:
    """ "means that he has granted 25": what a day brought about is told, not what was done on it."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and bool(clause.auxiliaries(tree, verb) & {"has", "have"})


def is_use_of_power(draft: Draft, verb: int) -> bool:
    """ "has used the power sparingly, granting 39 petitions": how a power is used shows in a total."""
    tree, above = draft.sentence.tree, draft.sentence.tree.heads[verb]
    beside = tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG"
    if beside and tree.lower[above] in ("made", "makes", "make"):  # "made far less use of it, pardoning 201"
        return tree.lower[tree.child(above, "dobj") or above] == "use"
    used = beside and tree.lower[above] in ("used", "exercised", "wielded", "employed")
    return used and "has" in clause.auxiliaries(tree, above) and _OFTEN.intersection(tree.lower) != set()


def is_of_years(draft: Draft) -> bool:
    """ "His eight years yielded 203 pardons": the subject is a time in office."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    subject = clause.subject_of(tree, verb) if verb is not None else None
    return subject is not None and tree.lower[subject] in _YEARS


def is_of_one(words: DateMention, text: str) -> bool:
    """ "Last year's covered 8,145": the amnesty of that year."""
    return words.granularity == "year" and text[words.end : words.end + 2] in ("'s", "’s")


def is_of_this(tree: Tree, verb: int) -> bool:
    """ "This governor has commuted the sentences of 25 people": a record held against somebody."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and "this" in (tree.lower[c] for c in tree.children[subject])


def is_listing(draft: Draft) -> bool:
    """ "The Justice Department lists 26 pardons": what a register holds is a total."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return (
        draft.counted.basis == "acts"
        and verb is not None
        and tree.lower[verb] in _LISTING
        and draft.act is not None
    )


def is_joined(draft: Draft) -> bool:
    """ "Last year the board took up 38 cases and granted 17": the year is that of both verbs."""
    verb = clause.verb_of(draft.sentence.tree, draft.predicate)
    return verb is not None and draft.sentence.tree.deps[verb] == "conj"


def is_definite(draft: Draft) -> bool:
    """ "the 78 people": a group that is known, not a total."""
    tree = draft.sentence.tree
    return tree.lower[max(0, draft.counted.tokens[0] - 1)] in ("the", "these", "those")


def is_statistic(draft: Draft) -> bool:
    """ "pardoned 204 people in 2013, ministry data show", "15 of the 358 requests": one year's figure."""
    tree, last = draft.sentence.tree, draft.counted.tokens[-1]
    after = tree.lower[last + 1 : last + 7]
    of_requests = after[:2] == ["of", "the"] and bool(_PETITIONS.intersection(after[2:]))
    reports = any(form in _REPORTS and _shows(tree, t) for t, form in enumerate(tree.lower))
    verb = clause.verb_of(tree, draft.predicate)
    subject = clause.subject_of(tree, verb) if verb is not None else None
    board = subject is not None and tree.lower[subject] in ("board", "commission", "committee")
    refused = _is_beside_refused(tree, draft)
    return of_requests or reports or refused or board or bool(_DATA.intersection(tree.lower))


def _is_beside_refused(tree: Tree, draft: Draft) -> bool:
    """ "granted it to four and refused it to 31": the outcome of the year's requests."""
    others = (c.head for c in draft.sentence.counted if c is not draft.counted)
    verbs = (next((a for a in tree.ancestors(t) if tree.tags[a][:1] == "V"), t) for t in others)
    return any(tree.lower[v] in action_words().refuse for v in verbs)


def _shows(tree: Tree, report: int) -> bool:
    """Whether a report is where the number stands: "the report to parliament shows", "its annual report"."""
    shows = tree.lower[tree.heads[report]] in ("show", "shows", "showed", "says", "said")
    return shows or tree.lower[report - 1] == "annual"


def is_since(draft: Draft) -> bool:
    """ "has pardoned 1,300 people since he came back to the job": the verb itself lasts since then."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    for t in (t for t, form in enumerate(tree.lower) if form == "since"):
        above = tree.heads[t]
        opens = tree.deps[t] == "mark" and tree.deps[above] == "advcl" and tree.heads[above] == verb
        if opens or (tree.deps[t] == "prep" and above == verb):
            return True
    return False


def is_for_somebody(draft: Draft) -> bool:
    """Whether the acts counted are for one sort of case: "1,300 pardons for bootlegging" sums up nothing."""
    tree, noun = draft.sentence.tree, draft.counted.noun
    return noun is not None and any(tree.lower[c] in ("for", "to") for c in tree.children[noun])


def is_in_since(draft: Draft) -> bool:
    """ "Since he pardoned 12 people he has granted two": what opens a period is one act."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    if verb is None or tree.deps[verb] != "advcl":
        return False
    return any(tree.lower[c] == "since" and tree.deps[c] == "mark" for c in tree.children[verb])


def is_joint(draft: Draft) -> bool:
    """ "Presidents Roe, Doe and Poe commuted 139 sentences": what several did is told as a sum."""
    return draft.grantor is None and draft.grantor_route == "syntax"
