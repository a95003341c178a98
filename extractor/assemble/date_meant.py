"""What the time expressions of the act's sentence mean for it: since a day, by a day, some days off a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.date_lead import as_quoted
from extractor.assemble.draft import Draft, Story
from extractor.assemble.feast import at_feast
from extractor.assemble.period import is_explained, is_of_history, is_of_items, is_of_share
from extractor.chronicle import year_of_title
from extractor.lexicon import words
from extractor.mention import DateMention, Interval
from extractor.normalise import calendar_days
from extractor.recognise.date import date_phrases
from extractor.tree import Tree

_NOT_WHEN = words("date_words", "not_when")
#: "post-2009", "pre-war": a period with an end that nobody names.
_UNKNOWN = Interval(None, None)
_SINCE = re.compile(
    r"(?i)\b(?:since|counting from|beginning in|starting in)\b[^,;.]{0,90}"
    r"(?:\b(?:began|started|inauguration|took office), (?:on|in) )?$"
)
_WHEN = re.compile(r"(?i),?\s{1,3}when\b")
_SINCE_WORD = re.compile(r"(?i)^since\s+")
#: Which way from the main clause an act lies that it is put "after" or "before".
_ORDER = {"after": -1, "before": 1}
_DAYS = re.compile(r"P(\d+)([DW])")
_YEARLESS = ("month", "month_day", "day_month_year")
#: Days. A plan is not for a day so long past.
_LONG_AGO = 60
_BY_THE_TIME = re.compile(r"(?i)\bby the time\b[^,;.]{1,50}$")


def meant(draft: Draft, story: Story) -> Iterator[DateMention]:
    """Yield the time expressions of the sentence that can say when, each with what it means here."""
    tree, text = draft.sentence.tree, story.view.text
    for mention in (_in_told_year(told, draft, story) for told in draft.sentence.dates):
        later = mention.rule.startswith("term") or mention.rule in ("anaphoric", "national_day")
        resolved = mention.interval or later
        if not resolved or mention.rule in _NOT_WHEN or mention.type == "SET":
            continue
        feast = at_feast(mention, draft, story)
        beside = is_of_share(mention, draft, text) or is_of_items(mention, draft)
        if feast is None or beside or is_explained(mention, draft, text) or is_of_history(mention, text):
            continue
        mention = as_quoted(feast, draft, story)
        if _is_prefixed(tree, mention):
            mention = replace(mention, interval=_UNKNOWN, granularity="range", rule="prefixed")
        day = mention.interval
        if day and mention.rule != "since" and _SINCE.search(text[tree.start : mention.start]):
            open_ = Interval(day.start, story.published)
            mention = replace(mention, interval=open_, granularity="range", rule="since")
        mention = _after_year(_told_of(mention, draft, story), text, story)
        mention = _to_come(mention, draft, story)
        yield _as_end(mention, text[max(0, mention.start - 60) : mention.start], draft)


def _in_told_year(mention: DateMention, draft: Draft, story: Story) -> DateMention:
    """ "Ghana executed nobody in 2012. In July its president pardoned 12": in the year told before."""
    if mention.interval is not None or story.published is not None or mention.rule not in _YEARLESS:
        return mention
    before = story.view.text[draft.sentence.block.start : mention.start]
    years = [d.interval.end for d in date_phrases(before, None) if d.granularity == "year" and d.interval]
    year = years[-1] if years else year_of_title(story.title)
    read = date_phrases(mention.text, dt.date(year.year, 12, 31)) if year is not None else []
    return read[0].moved(mention.start) if len(read) == 1 and read[0].interval is not None else mention


def _to_come(mention: DateMention, draft: Draft, story: Story) -> DateMention:
    """ "will free 5,459, 13 of them women, on 2 September": the next one, though its verb stands far off."""
    day, published = mention.interval, story.published
    bare = mention.rule in ("day_month_year", "month_day", "month_day_year") and mention.basis == "relative"
    if draft.status != "planned" or published is None or not bare or day is None or day.start is None:
        return mention
    if day.start != day.end or (published - day.start).days < _LONG_AGO:
        return mention
    then = calendar_days.day(day.start.year + 1, day.start.month, day.start.day)
    return replace(mention, interval=Interval(then, then)) if then is not None else mention


def _after_year(mention: DateMention, text: str, story: Story) -> DateMention:
    """ "After 2005 the king pardoned 300": in some later year."""
    day, before = mention.interval, text[max(0, mention.start - 6) : mention.start].lower()
    if mention.granularity != "year" or day is None or day.end is None or before.strip() != "after":
        return mention
    later = Interval(day.end + dt.timedelta(days=1), story.published)
    return replace(mention, interval=later, granularity="range")


def is_label(mention: DateMention, story: Story) -> bool:
    """ "Jan. 16, 2016: 4 pardons, 3 commutations": the day of what follows, and of nothing before."""
    text = story.view.text
    opens = mention.start == 0 or text[mention.start - 1] == "\n"
    return opens and text[mention.end : mention.end + 1] == ":"


def shifted(mention: DateMention, draft: Draft) -> DateMention:
    """Return a day as the act's own, told by how far it lies off: "a day after he pardoned 20"."""
    day, days = mention.interval, _shift(draft)
    if not days or day is None or day.start is None or day.start != day.end:
        return mention
    then = day.start + dt.timedelta(days=days)
    return replace(mention, interval=Interval(then, then), basis="relative")


def _shift(draft: Draft) -> int:
    """Return the days between the act and what it is put before or after."""
    tree = draft.sentence.tree
    for verb in clause.chain(tree, draft.predicate):
        if verb not in (draft.counted.head, *tree.ancestors(draft.counted.head)):
            continue
        if tree.deps[verb] == "conj" and tree.child(verb, "nsubj", "nsubjpass") is not None:
            break  # "a week after he announced an amnesty, 476 were freed", misread as one clause
        if tree.deps[verb] == "pcomp":
            marks, holder = [tree.heads[verb]], tree.heads[verb]
        else:
            marks, holder = [c for c in tree.children[verb] if tree.deps[c] == "mark"], verb
        signs = [_ORDER[tree.lower[m]] for m in marks if tree.lower[m] in _ORDER]
        spans = [c for c in (*tree.children[holder], *tree.children[verb]) if tree.deps[c] == "npadvmod"]
        for mention in draft.sentence.dates if signs else ():
            length = _DAYS.fullmatch(mention.value)
            if length and any(mention.start <= tree.starts[c] < mention.end for c in spans):
                return signs[0] * int(length[1]) * (7 if length[2] == "W" else 1)
    return 0


def _told_of(mention: DateMention, draft: Draft, story: Story) -> DateMention:
    """ "The most since 1970, when Doe commuted 15 terms": the 15 are of 1970, not since."""
    act = draft.sentence.tree.starts[draft.predicate]
    if mention.rule != "since" or not _WHEN.match(story.view.text[mention.end : mention.end + 10]):
        return mention
    if not mention.end < act:
        return mention
    plain = _SINCE_WORD.sub("", mention.text)
    read = date_phrases(plain, story.published)
    own = read[0].moved(mention.end - len(plain)) if len(read) == 1 else None
    return own if own is not None and own.interval is not None else mention


def _as_end(mention: DateMention, before: str, draft: Draft) -> DateMention:
    """Return a day that ends a total: "had commuted three before Monday", "by the time he left in May"."""
    day, tree = mention.interval, draft.sentence.tree
    if day is None or day.start is None or day.end is None:
        return mention
    verb = clause.verb_of(tree, draft.predicate)
    had = verb is not None and "had" in clause.auxiliaries(tree, verb)
    if had and mention.rule == "before" and mention.granularity == "day":
        eve = day.start - dt.timedelta(days=1)
        return replace(mention, interval=Interval(None, eve), granularity="range", rule="as_of")
    if had and _BY_THE_TIME.search(before):
        return replace(mention, interval=Interval(None, day.end), granularity="range", rule="by")
    return mention


def _is_prefixed(tree: Tree, mention: DateMention) -> bool:
    """ "post-2009", "pre-1990": after or before the year, not in it."""
    token = tree.token_at(mention.start)
    if token is None or token < 1:
        return False
    form, before = tree.lower[token], tree.lower[token - 1]
    parted = before == "-" and tree.lower[max(0, token - 2)] in ("post", "pre")
    return parted or form.startswith(("post-", "pre-")) or before.endswith(("post-", "pre-"))
