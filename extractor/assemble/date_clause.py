"""Whether the day of a main clause is also that of the clause below it in which the act stands."""

from __future__ import annotations

import datetime as dt

from extractor.assemble.clause import is_verb, verb_of
from extractor.assemble.draft import Draft
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import action_words
from extractor.tree import Tree

_SAYING = words("date_words", "saying")
_ASKING = words("date_words", "asking")
_OF_RECIPIENTS = words("date_words", "of_recipients")
#: What an act does to a total.
RAISING = frozenset(("bringing", "lifting", "raising", "pushing", "taking", "putting"))
_PAPERS = words("instrument", "papers")
_MAKING = words("instrument", "making")
_CASES = frozenset(
    ("case", "cases", "murder", "killing", "conviction", "convictions", "robbery", "trial", "crime")
)
_CRIMES = frozenset(
    (
        "killing",
        "killings",
        "murder",
        "murders",
        "role",
        "part",
        "crimes",
        "massacre",
        "death",
        "deaths",
        "involvement",
    )
)
_STATEMENTS = frozenset(("statement", "communique", "communiqué", "announcement", "release"))
#: Days. What the present tells is younger.
_LONG = 31
_BY = frozenset(("under", "by", "through"))
_PROMISED = frozenset(("promised", "vowed", "pledged", "planned", "proposed", "recommended"))
#: Tokens from "of the" to "requests".
_REQUESTS = 6
_ASKED = words("shared", "petitions")
_ACTED = frozenset(
    (
        "acted",
        "decided",
        "ruled",
        "reviewed",
        "considered",
        "handled",
        "examined",
        "processed",
        "settled",
        "heard",
        "took",
    )
)


def is_other_clause(tree: Tree, predicate: int, verb: int) -> bool:
    """Whether the act stands in a relative or adverbial clause below ``verb``."""
    i = predicate
    while i != verb:
        at_once = _is_purpose(tree, i) or _accompanies(tree, i) or _is_by_it(tree, i) or _is_of_paper(tree, i)
        if tree.deps[i] in ("relcl", "advcl", "acl") and not at_once:
            return True
        i = tree.heads[i]
    return False


def _accompanies(tree: Tree, verb: int) -> bool:
    """ "emptied death row on Saturday, commuting 167 sentences": one act, told twice."""
    if tree.deps[verb] != "advcl" or tree.tags[verb] != "VBG" or tree.lower[tree.heads[verb]] in _SAYING:
        return False
    bare = all(tree.deps[c] not in ("aux", "mark", "nsubj") for c in tree.children[verb])
    return bare and tree.lower[verb] not in RAISING  # "pardoned 12 on Friday, bringing her total to 39"


def _is_of_paper(tree: Tree, verb: int) -> bool:
    """ "signed orders this week granting clemency to 12": the day of the paper that does it."""
    paper = tree.heads[verb]
    maker = tree.heads[paper]
    does = tree.deps[verb] == "acl" and tree.tags[verb] == "VBG" and tree.deps[paper] in ("dobj", "obj")
    return does and tree.lower[paper] in _PAPERS and tree.lower[maker] in _MAKING


def _is_by_it(tree: Tree, verb: int) -> bool:
    """ "announced an amnesty in April under which 12 were freed": the day of what brought it."""
    return tree.deps[verb] == "relcl" and any(
        tree.lower[c] in _BY and any(tree.lower[w] == "which" for w in tree.children[c])
        for c in tree.children[verb]
    )


def _is_purpose(tree: Tree, verb: int) -> bool:
    """Whether one day holds an act and what is told with it.

    "passed a law on Tuesday to free 12", "met after the king pardoned 12", "met on Tuesday as 87 left".
    """
    if tree.deps[verb] == "advcl" and any(
        tree.deps[c] == "mark" and tree.lower[c] == "as" and c < verb for c in tree.children[verb]
    ):
        return True
    infinitive = any(tree.lower[c] == "to" and tree.deps[c] == "aux" for c in tree.children[verb])
    return infinitive or any(tree.lower[c] == "after" and tree.deps[c] == "mark" for c in tree.children[verb])


def is_leaving(tree: Tree, node: int) -> bool:
    """ "Shortly before leaving office in 2017", "after taking office last year": when the act was, too."""
    whose = tree.deps[node] == "relcl" and tree.lower[tree.heads[node]] != "time"  # "Roe, who left office in"
    taken = tree.lower[node] in ("taking", "took", "assuming", "assumed", "entering")
    if whose or not (taken or tree.lower[node] in ("leaving", "left", "leave")):
        return False
    left = tree.child(node, "dobj", "obj")
    opening = {tree.lower[tree.heads[node]], *(tree.lower[c] for c in tree.children[node])}
    fits = bool(opening & {"after", "on", "upon"}) if taken else "after" not in opening
    return left is not None and tree.lower[left] == "office" and fits


def path_of_statement(tree: Tree, first: int, path: list[int]) -> list[int]:
    """ "announced the pardon of 28 men held in jails in a statement Wednesday": none is held in it."""
    told = next((i for i in (first - 1, *path) if i >= 0 and tree.lower[i] in _STATEMENTS), None)
    if told is None or tree.lower[tree.heads[told]] not in ("in", "through", "via"):
        return path
    held = {i for i in path if tree.tags[i][:2] == "VB" and tree.deps[i] in ("acl", "relcl")}
    return [i for i in path if i not in held]


def is_of_case(tree: Tree, date: int, own: set[int | None]) -> bool:
    """ "ordered new tests in a murder case from 1983": the year is that of the case, wherever it hangs."""
    opening = tree.heads[date]
    before = {tree.heads[opening], opening - 1} - own
    told = any(tree.lower[noun] in _CASES for noun in before if noun is not None)
    return tree.lower[opening] == "from" and told


def is_of_petitions(draft: Draft, date: list[int]) -> bool:
    """ "Of the 83 petitions examined in 2023, nine were granted": the year of all is that of the nine.

    "granted 15 of the 358 requests he acted on in 2014" is the same, told the other way round.
    """
    tree, last = draft.sentence.tree, draft.counted.tokens[-1]
    of_all = tree.lower[0] == "of" and not _ASKED.isdisjoint(tree.lower[:_REQUESTS])
    if not (draft.route == "petitions" or of_all) or not date:
        return False
    if tree.lower[0] == "of":
        return date[-1] < draft.counted.tokens[0]
    verb = next((t for t in tree.ancestors(date[0]) if is_verb(tree, t)), None)
    if (
        verb is None
        or tree.deps[verb] not in _OF_RECIPIENTS
        or tree.lower[last + 1 : last + 3] != ["of", "the"]
    ):
        return False
    return last < tree.heads[verb] <= last + _REQUESTS and tree.lower[verb] in _ACTED


def is_as_promised(tree: Tree, token: int) -> bool:
    """ "pardoned 39, as she had promised to do in her first hundred days": when it was to be done."""
    for verb in tree.ancestors(token):
        marks = (tree.lower[c] for c in tree.children[verb] if c < verb)
        if tree.lower[verb] in _PROMISED and "as" in marks:
            return True
    return False


def is_crime(tree: Tree, node: int, own: set[int | None]) -> bool:
    """ "a man convicted of bootlegging in 1956": the year is that of the conviction, or of the crime."""
    above = tree.heads[tree.heads[node]]
    inside = tree.tags[node] == "VBG" and tree.deps[node] in ("pobj", "pcomp") and node not in own
    return inside and tree.deps[above] in _OF_RECIPIENTS and is_verb(tree, above)


def is_of_crime(tree: Tree, token: int, act: int) -> bool:
    """ "gave 24 suspects amnesty for the killing of 15 opponents in 1982": that of the killing."""
    for t in range(act + 1, token - 1):
        if tree.lower[t] == "for" and _CRIMES.intersection(tree.lower[t + 1 : t + 4]):
            return not any(tree.tags[k] in ("VBD", "VBZ", "VBP", "MD") for k in range(t, token))
    return False


def is_spoken_about(tree: Tree, predicate: int, verb: int) -> bool:
    """Whether the act is what a verb of saying speaks about."""
    if not tree.lower[verb].startswith(("say", "said", "sp", "talk")):
        return False
    return any(
        tree.lower[above] in ("about", "of", "on") and tree.heads[above] == verb
        for above in tree.ancestors(predicate)
    )


def is_long_past(mention: DateMention, draft: Draft, published: dt.date | None) -> bool:
    """ "Roe pardons six men sentenced for a murder in 2004": what is done now was not done long ago.

    Chronicles tell the past in the present: "In 2004 Roe pardons six", "2004 / May 12: Roe pardons six".
    """
    tree, day = draft.sentence.tree, draft.sentence.published
    verb = verb_of(tree, draft.predicate)
    ended = mention.interval.end if mention.interval else None
    if verb is None or day is None or day != published or ended is None or draft.status != "granted":
        return False
    vague = mention.granularity in ("year", "month") and mention.start > tree.starts[draft.predicate]
    if not vague and mention.rule not in ("holiday", "national_day"):
        return False
    if draft.act is None or (verb != draft.act.token and tree.lower[verb] not in action_words().give):
        return False  # "The figure tops the 2,991 pardons of December 2011"
    present = tree.tags[verb] in ("VBZ", "VBP") and tree.lower[verb] not in ("has", "have")
    under_way = tree.tags[verb] == "VBG" and not {"am", "is", "are", "'m", "'re"}.isdisjoint(
        tree.lower[c] for c in tree.children[verb] if tree.deps[c] == "aux"
    )
    return (present or under_way) and (day - ended).days > _LONG


def opens_after(tree: Tree, verb: int, mention: DateMention) -> bool:
    """ "After lawmakers eased the penalties in 1973, she commuted 178 terms": nobody knows how long after."""
    mark = tree.child(verb, "mark", "advmod")
    long = mention.granularity in ("year", "month")
    return long and mark is not None and mark < verb and tree.lower[mark] == "after"


def is_asked_for(tree: Tree, predicate: int, verb: int) -> bool:
    """ "stood on the steps on Tuesday and called on her to pardon 12": what is asked for is not yet done."""
    for above in tree.ancestors(predicate):
        if tree.lower[above] in _ASKING:
            return above == verb or (tree.deps[above] == "conj" and tree.heads[above] == verb)
    return False


def is_of_next(tree: Tree, verb: int, draft: Draft) -> bool:
    """ "has now granted nine, and in May she commuted two": May is that of the two."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    counted = any(c is not draft.counted and c.tokens[0] > verb for c in draft.sentence.counted)
    return subject is not None and draft.counted.tokens[-1] < subject and counted


def has_own_date(tree: Tree, draft: Draft, mention: DateMention) -> bool:
    """Whether another date stands between the act and the mention."""
    start = tree.starts[draft.predicate]
    return any(
        m is not mention and m.interval is not None and start < m.start < mention.start
        for m in draft.sentence.dates
    )
