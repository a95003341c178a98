"""Periods that the words around a total tell: "in the first, he ...", "At the same point Roe had ..."."""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.assemble.earlier import Earlier
from extractor.assemble.summed import is_perfect
from extractor.assemble.term import service_of
from extractor.lexicon import words
from extractor.mention import DateMention, Interval

_NTH = ("first", "second", "third", "last", "current")
_FIGURES = words("period", "figures")
_RECORDS = words("period", "records")
_PETITIONS, _OPENING = words("shared", "petitions"), 6
_SHOWING = words("scope", "listing") | words("period", "showing")
#: "all but 23 in the second term; in the first, he pardoned 22".
_TERM_LEFT_OUT = re.compile(
    r"(?i)\b(?:in|during|over) (?:the|his|her|their) (first|second|third)(?=,|\s(?:he|she|they)\b|[.;])"
)
#: How far a time in office has come: "Two years into the job, ...", "Halfway through her term, ...".
_INTO = re.compile(
    r"(?i)\b(?:[\w-]{1,20} (?:days|weeks|months|years?) (?:into|in)"
    r"|(?:halfway|midway|deep) (?:through|into)) "
    r"(?:his|her|their|the) (?:[\w-]{1,20} ){0,2}(?:job|terms?|presidency|tenure|governorship|administration"
    r"|office|post)\b"
)
_LEFT = re.compile(r"(?i)^\W*with [\w ]{2,20} (?:left|remaining|to go) (?:in|of) ")
_THAT_TIME = re.compile(
    r"(?i)\b(?:in|over|during|within) (?:that|this|the same) (?:time|period|span|stretch)\b|\bsince then\b"
)
#: What is called by its years: "Japan's 1910-45 colonial rule".
_HISTORY = re.compile(
    r" (?:[a-z-]{1,20} ){0,2}"
    r"(?:rule|war|occupation|conflict|dictatorship|regime|uprising|rebellion|genocide|revolution)\b"
)
#: "At the same point Roe had pardoned 313": as long after taking office.
_SAME_POINT = re.compile(
    r"(?i)\b(?:at|by) (?:the same|this|that) (?:point|stage|time)\b(?! (?:last|next|of|to)\b)"
)
#: "39 people, or 6 percent of those who asked": a share of all.
_PERCENT = re.compile(
    r"(?i)^[^.;:]{0,40}?[,(] ?(?:or |about |just |some ){0,2}[\d.]{1,6}(?: percent| per cent|%) of\b"
)
_SHARE = re.compile(
    r"(?i)\b(?:most|many|half|some|several|the bulk|nearly all) of (?:them|which|these)\b[^,;.]*$"
)
#: Characters behind a count in which its share may be told.
_NEAR = 90


def term_left_out(draft: Draft, story: Story) -> DateMention | None:
    """Return the term meant by "in the first, he pardoned 22", where another term has been told before."""
    sentence = draft.sentence
    before = story.sentences[sentence.index - 1].dates if sentence.index else []
    told = (m for m in (*before, *sentence.dates) if m.rule.startswith("term_"))
    terms = [m for m in told if m.rule.removeprefix("term_") in _NTH]
    end = draft.start - sentence.tree.start
    found = list(_TERM_LEFT_OUT.finditer(sentence.words, 0, end))
    if not terms or not found or found[-1].start() + sentence.tree.start < terms[0].end:
        return None
    last = found[-1]
    if any(m.start > sentence.tree.start + last.end() and m.start < draft.start for m in terms):
        return None
    at = sentence.tree.start
    return DateMention(
        at + last.start(1), at + last.end(1), last.group(1), "DURATION", "PXY", None, "term", "term",
        f"term_{last.group(1).lower()}",
    )  # fmt: skip


def is_of_share(mention: DateMention, draft: Draft, text: str) -> bool:
    """ "has issued 64 pardons, most of them in the second term": that of most, not of all."""
    between = text[draft.start : mention.start] if draft.start < mention.start else ""
    return _SHARE.search(between) is not None


def is_over(draft: Draft, verb: int, mention: DateMention) -> bool:
    """ "Requests came last year, and she has turned down 39": what the perfect tells goes on to this day."""
    tree, published = draft.sentence.tree, draft.sentence.published
    own = clause.verb_of(tree, draft.predicate)
    joined = own is not None and tree.deps[own] == "conj" and tree.heads[own] == verb
    if not joined or own is None or tree.child(own, "nsubj") is None or not is_perfect(draft):
        return False
    end = mention.interval.end if mention.interval else None
    return published is not None and end is not None and end < published


def is_explained(mention: DateMention, draft: Draft, text: str) -> bool:
    """ "his first eight years as governor, 1975 to 1983": the years say it better."""
    if not mention.rule.startswith("term"):
        return False
    return any(
        other.granularity == "range"
        and other.interval is not None
        and text[mention.end : other.start] in (", ", " (", " from ", ", from ")
        for other in draft.sentence.dates
        if other.start > mention.end
    )


def is_of_history(mention: DateMention, text: str) -> bool:
    """ "the end of the 1910-45 colonial rule", "the 1975-1990 war": what is named by its years."""
    return mention.granularity == "range" and _HISTORY.match(text, mention.end) is not None


def is_of_items(mention: DateMention, draft: Draft) -> bool:
    """ "has issued 1,146 pardons: 742 in five years, and 404 before 1983": the years are the items'."""
    tree, words = draft.sentence.tree, draft.sentence.words
    at = tree.start
    if any(
        other.noun is None and 0 < other.mention.start - mention.end <= 1 and draft.start < mention.start
        for other in draft.sentence.counted
    ):
        return True  # "in 2017 the number was 887, in 2016 557"
    colon = words.find(":", draft.counted.mention.end - at)
    if colon < 0 or mention.start - at < colon:
        return False
    return any(colon < c.mention.start - at < mention.start - at for c in draft.sentence.counted)


def is_record(draft: Draft, text: str) -> bool:
    """Whether the words around a count make it a record of a time in office."""
    tree = draft.sentence.tree
    opening = text[tree.start : draft.start]
    if is_perfect(draft) and (_INTO.search(opening) or _LEFT.match(opening)):
        return True  # "Two years into the job, he has pardoned 18 people"
    if is_perfect(draft) and _PERCENT.match(text[tree.ends[draft.counted.tokens[-1]] : tree.end][:_NEAR]):
        return True
    perfect = is_perfect(draft) or tree.lower[draft.predicate] in ("has", "have")
    if perfect and _THAT_TIME.search(text[tree.start : tree.end]):
        return True
    return _is_figure(draft) or _is_shown(draft) or _is_of_petitions(draft)


def _is_of_petitions(draft: Draft) -> bool:
    """ "Of the 244 requests she took up this year, she approved two": what a year brought."""
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    opens = tree.lower[0] == "of" and not _PETITIONS.isdisjoint(tree.lower[:_OPENING])
    years = [m for m in draft.sentence.dates if m.granularity == "year" and m.start < tree.starts[first]]
    return opens and bool(years)


def _is_figure(draft: Draft) -> bool:
    """ "The count for his presidency is 1,176 people whose sentences he has commuted"."""
    tree, head = draft.sentence.tree, draft.counted.head
    for above in (head, *tree.ancestors(head)):
        if tree.lower[above] in ("is", "was", "stands", "stood"):
            subject = tree.child(above, "nsubj")
            return subject is not None and tree.lower[subject] in _FIGURES and subject < head
        if clause.is_verb(tree, above):
            return False
    return False


def _is_shown(draft: Draft) -> bool:
    """ "the mere 39 pardons that records show for him", "the 39 pardons listed by the department"."""
    tree, noun = draft.sentence.tree, draft.counted.noun
    if draft.counted.basis != "acts" or noun is None:
        return False
    for verb in tree.children[noun]:
        if tree.deps[verb] in ("relcl", "acl") and tree.lower[verb] in _SHOWING:
            subject = tree.child(verb, "nsubj")
            taken = tree.lower[verb] in _RECORDS  # "that records show": the noun taken for a verb
            return subject is None or taken or tree.lower[subject] in _RECORDS
    return False


def at_same_point(draft: Draft, story: Story, before: Earlier) -> Interval | None:
    """Return the time that "At the same point Reagan had pardoned 313" covers, as that of the one before."""
    tree, published = draft.sentence.tree, story.published
    if published is None or not _SAME_POINT.search(story.view.text[tree.start : draft.start]):
        return None
    served, last = service_of(draft, story, story.table), before.last(draft)
    model = service_of(last, story, story.table) if last is not None else None
    if served is None or served.start is None or model is None or model.start is None:
        return None
    if model.start == served.start or not model.start < published:
        return None
    return Interval(served.start, served.start + (published - model.start))
