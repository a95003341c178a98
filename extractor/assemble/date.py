"""When: the date words that belong to the act, a term of office, or the day of the news itself."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.anchor import anchor_of, of_country
from extractor.assemble.date_before import in_same_news, joined_to, opening_before, summed_up, year_before
from extractor.assemble.date_lead import day_of_lead, day_spent, day_told_next, is_decided_next
from extractor.assemble.date_words import SO_FAR, is_habitual, is_undated
from extractor.assemble.draft import Draft, Story
from extractor.assemble.earlier import Earlier
from extractor.assemble.instrument import day_of_paper
from extractor.assemble.news import is_news
from extractor.assemble.period import at_same_point
from extractor.assemble.scope import SINCE_EVENT, TERM_DAYS
from extractor.assemble.tally import period_above
from extractor.assemble.term import service_of, term_interval, term_start
from extractor.chronicle import is_year_alone, year_of_title
from extractor.lexicon import words
from extractor.mention import DateMention, Interval, Span
from extractor.normalise.calendar_days import fiscal_year_of
from extractor.normalise.grantor import GrantorTable
from extractor.recognise.date import date_phrases, resolve_anaphoric

ENDS = words("date", "ends")
#: A total since something that has no date in the text.
_SINCE = re.compile(r"(?i)^\W*since\b")
#: Constructions that tell what an act has brought.
_BROUGHT = ("released", "covered", "programme", "echo", "reached")
_WHOLE_TERMS = ("term_whole", "term_so_far", "term_end", "term_current")
_THIS_PERIOD = re.compile(r"(?i)\b(?:during|over|in) (?:this|that|the same) (?:period|time)\b")
#: "Through May 31 she has pardoned 12", "until today had pardoned one": from the start of the term.
_TO_A_DAY = ("as_of", "until", "through")
#: "In the 30 years before that": before what was told, and of no term.
_YEARS_BESIDE = re.compile(r"(?i)\b(?:decades?|years) (?:before|after)\b")


def assign_date(
    draft: Draft, ranked: list[DateMention], story: Story, table: GrantorTable, before: Earlier
) -> None:
    """Fill the claim's interval, granularity, basis and words; ``ranked`` are its time expressions."""
    for near in ranked:
        if draft.route == "comparison" and near.start <= draft.start:
            continue  # "up from five": this year is that of the eight before
        if _from_words(draft, near, story, table, before):
            return
    earlier = year_before(draft)
    if earlier is not None:
        _set(draft, earlier, "year", "context", None)
        return
    told = _heading(draft, story) or period_above(draft, story)
    if told is not None and told.interval is not None:
        interval, granularity = told.interval, told.granularity
        if draft.scope == "cumulative" and granularity == "day":  # "June 10, 2022 — 56 pardons, 554 in all"
            interval, granularity = Interval(term_start(draft, story, table), interval.end), "term"
        _set(draft, interval, granularity, told.basis, told)
    elif not _from_other_claim(draft, ranked, story, before):
        _from_story(draft, story, table, before)


def _from_other_claim(draft: Draft, ranked: list[DateMention], story: Story, before: Earlier) -> bool:
    """Take the day of the act's paper, of the claim that this is a part of, or of the same claim before."""
    if draft.scope == "event" and not draft.part and not ranked and not before.is_of_another(draft):
        paper = day_of_paper(draft, story)
        if paper is not None and paper.interval is not None:
            _set(draft, paper.interval, paper.granularity, "context", None)
            return True
    if draft.part and draft.whole is not None:
        _copy(draft, draft.whole)
        return True
    if draft.same is not None and draft.same.date_basis != "none":
        _copy(draft, draft.same)
        return True
    return False


def _from_story(draft: Draft, story: Story, table: GrantorTable, before: Earlier) -> None:
    """Take the time in office for a total, the day of a claim before, or the day of the news."""
    opening = summed_up(draft, story) if not draft.part else None
    if opening is not None:
        _set(draft, opening, "day" if opening.start == opening.end else "range", "context", None)
    elif draft.scope == "cumulative":
        joined, until = joined_to(draft, before), at_same_point(draft, story, before)
        if joined is not None:
            _copy(draft, joined)
        elif until is not None:
            _set(draft, until, "term", "term", None)
        else:
            _from_term(draft, story, table, before)
    elif draft.route == "batches" or is_habitual(draft) or (is_undated(draft) and not _is_told_now(draft)):
        pass  # "The two batches totaled 52": of more than one day
    elif not _carry(draft, story, before) and is_news(draft, story, table):
        _set(draft, Interval(story.published, story.published), "day", "publication", None)


def _is_told_now(draft: Draft) -> bool:
    """ "Hours before he leaves office he pardons 39": the present of the news, however else it is put."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    return verb is not None and tree.tags[verb] in ("VBZ", "VBP")


def _set(
    draft: Draft, interval: Interval, granularity: str | None, basis: str, words: DateMention | None
) -> None:
    if interval.start and interval.end and interval.start > interval.end:
        return  # "since the board meets on Monday": a future day ends no past period
    if granularity == "day" and interval.start != interval.end:
        granularity = "range"  # "on Tuesday and Wednesday"
    draft.interval, draft.granularity, draft.date_basis = interval, granularity or "range", basis
    inside = words is not None and draft.sentence.tree.start <= words.start < draft.sentence.tree.end
    draft.date_words = Span(words.start, words.end, words.text) if words is not None and inside else None


def _from_words(draft: Draft, words: DateMention, story: Story, table: GrantorTable, before: Earlier) -> bool:
    """Use one time expression; whether it gave an interval."""
    interval, basis = words.interval, words.basis
    if words.rule.startswith("term"):
        interval, basis = _of_term(draft, words, story, table), "term"
    elif words.rule == "anaphoric":
        anchor = anchor_of(draft, words, story, before)
        interval, basis = (resolve_anaphoric(words, anchor) if anchor else None), "context"
    elif words.rule == "fiscal_year":
        interval = fiscal_year_of(draft.grantor.jurisdiction if draft.grantor else None, words.interval)
    elif words.rule == "national_day":
        interval = of_country(draft, words)
        words = replace(words, granularity="day" if interval != words.interval else words.granularity)
    if interval is None or _is_yet_to_come(draft, interval, story):
        return False
    if words.rule in ENDS:
        begin = (
            term_start(draft, story, table)
            if draft.scope == "cumulative" and words.rule in _TO_A_DAY
            else None
        )
        interval = Interval(begin, interval.end)
    elif draft.scope == "cumulative" and words.rule == "instrument":
        interval = Interval(interval.start, story.published)
    elif draft.scope == "cumulative" and words.granularity == "day" and words.text.lower() != "the same day":
        interval = Interval(term_start(draft, story, table), interval.end)
    _set(draft, interval, words.granularity, basis, words)
    return draft.date_basis != "none"


def _is_yet_to_come(draft: Draft, interval: Interval, story: Story) -> bool:
    """ "Two of the six will leave prison next week": what was granted was not granted in the future."""
    later = story.published is not None and interval.start is not None and interval.start > story.published
    return draft.status == "granted" and later


def _of_term(draft: Draft, words: DateMention, story: Story, table: GrantorTable) -> Interval | None:
    """Return what words about a time in office mean for a claim."""
    if draft.scope == "event" and words.rule in _WHOLE_TERMS:
        return None  # "marked the end of his presidency by commuting 330 sentences"
    if draft.route in _BROUGHT and words.text.lower() in SO_FAR and story.published is not None:
        return Interval(None, story.published)  # so far since the act's day, not since taking office
    ending = story.view.text[max(0, words.start - 40) : words.start].lower()
    served = term_interval(draft, words, story, table, " end of " in ending)
    # "since taking office in January": the month is as much as is known of an unknown term
    interval = served or (words.interval if words.rule == "term_so_far" else None)
    if draft.scope == "cumulative" and words.rule in TERM_DAYS and interval is not None:
        return Interval(term_start(draft, story, table), interval.end)
    as_of = [d.interval.end for d in draft.sentence.dates if d.rule == "as_of" and d.interval]
    if words.rule == "term_so_far" and interval is not None and len(as_of) == 1:
        return Interval(interval.start, as_of[0])  # "As of May 1, she had pardoned 39 since taking office"
    return interval


def _heading(draft: Draft, story: Story) -> DateMention | None:
    """The date that heads the paragraph: "January 19 - President Roe grants ...", "1795. Roe pardons ..."."""
    block, index = draft.sentence.block, draft.sentence.index
    previous = story.sentences[index - 1] if index else None
    if previous is not None and previous.block is block and is_year_alone(previous.text(story.view)):
        return previous.dates[0] if previous.dates else None
    other = story.view.before(block)
    if other is None or other.kind != "heading" or other.end != block.start:
        return None
    text = story.view.text[other.start : other.end]
    found = date_phrases(text, story.published or year_of_title(story.title))
    return found[0] if found else None


def _copy(draft: Draft, model: Draft) -> None:
    if model.date_basis == "none":
        return
    draft.interval, draft.granularity = model.interval, model.granularity
    draft.date_basis = "publication" if model.date_basis == "publication" else "context"


def _from_term(draft: Draft, story: Story, table: GrantorTable, before: Earlier) -> None:
    """A total without date words covers the grantor's time in office, to the day of the news."""
    served = service_of(draft, story, table)
    if story.published is None or (draft.route == "roll" and served is None):
        return  # "James Poe, four": whoever held the office, and when, is not told
    tree = draft.sentence.tree
    opening = story.view.text[tree.start : draft.start]
    aside = draft.grantor_route == "syntax" and any(
        tree.deps[v] == "relcl" for v in clause.chain(tree, draft.predicate)
    )  # "Since May he has pardoned 12, far more than Doe, who granted 39": since May is not Doe's
    if not aside and _YEARS_BESIDE.search(story.view.text[tree.start : tree.end]):
        return
    if not aside and (_SINCE.match(opening) or _THIS_PERIOD.search(story.view.text[tree.start : tree.end])):
        if _SINCE.match(opening):
            _set(draft, Interval(None, story.published), "range", "context", None)
        elif (last := before.last(draft)) and last.scope == "cumulative" and last.grantor == draft.grantor:
            _copy(draft, last)
        return
    if SINCE_EVENT.search(story.view.text[tree.start : tree.end]):
        _set(draft, Interval(None, story.published), "range", "context", None)
        return
    verb = clause.verb_of(tree, draft.predicate)
    # "Roe had pardoned 92 in four years", before others: in a time that nobody tells
    had = verb is not None and (tree.tags[verb] == "VBD" or "had" in clause.auxiliaries(tree, verb))
    ongoing = not had or draft.route in ("total", "stated")
    if served and served.end and served.end < story.published:
        _set(draft, served, "term", "term", None)
    elif ongoing or served:
        begin = term_start(draft, story, table)
        _set(draft, Interval(begin, story.published), "term" if begin else "range", "term", None)


def _carry(draft: Draft, story: Story, before: Earlier) -> bool:
    """Take the date of an earlier claim of the same act, or one that opens the sentence before."""
    last = before.last_day(draft)
    near = last is not None and last.sentence.index >= draft.sentence.index - 3
    # "granted 12 on Monday. Nine had requests turned down", "took up 14 on Monday. Twelve were turned down"
    together = draft.status == "denied" and (near or is_decided_next(draft, story))
    if draft.status != "granted" and draft.route not in _BROUGHT and not together:
        return False
    earlier = last or joined_to(draft, before) or in_same_news(draft, story, before)
    if earlier is not None:
        _copy(draft, earlier)
        return True
    spent = day_spent(draft, story)
    if spent is not None and _from_words(draft, spent, story, story.table, before):
        draft.date_basis = "context"
        return True
    opening = opening_before(draft, story) or day_of_lead(draft, story) or day_told_next(draft, story)
    if opening is not None and opening.interval is not None:
        _set(draft, opening.interval, opening.granularity, "context", None)
        return True
    return False
