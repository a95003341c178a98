"""When: the date words that belong to the act, a term of office, or the day of the news itself."""

from __future__ import annotations

import datetime as dt
import re

from extractor.assemble import clause
from extractor.assemble.date_words import ranked_words
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.term import service_of, term_interval, term_start
from extractor.lexicon import words
from extractor.mention import DateMention, Interval, Span
from extractor.normalise.grantor import GrantorTable
from extractor.recognise.date import dates, resolve_anaphoric

ENDS = words("date", "ends")
_TITLE_STEMS = words("date", "title_stems")
_PRESENT = words("date", "present")
#: Papers of the days after a change still tell the last acts as news.
FAREWELL = dt.timedelta(days=7)
#: A total since something that has no date in the text.
_SINCE = re.compile(r"(?i)^\W*since\b")
_THIS_PERIOD = re.compile(
    r"(?i)\b(?:during|over|in) (?:this|that|the same) (?:period|time)\b"
    r"|\b(?:decades?|years) (?:before|after)\b"
)


def assign_date(draft: Draft, story: Story, table: GrantorTable, before: list[Draft]) -> None:
    """Fill the claim's interval, granularity, basis and words."""
    for near in ranked_words(draft, story):
        if _from_words(draft, near, story, table, before):
            return
    heading = _heading(draft, story)
    if heading is not None and heading.interval is not None:
        _set(draft, heading.interval, heading.granularity, heading.basis, heading)
        return
    same = _same_again(draft, before)
    if draft.part and draft.whole is not None:
        _copy(draft, draft.whole)
    elif same is not None:
        _copy(draft, same)
    elif draft.scope == "cumulative":
        _from_term(draft, story, table)
    elif not _carry(draft, story, before) and _is_news(draft, story, table):
        _set(draft, Interval(story.published, story.published), "day", "publication", None)


def _set(
    draft: Draft, interval: Interval, granularity: str | None, basis: str, words: DateMention | None
) -> None:
    draft.interval, draft.granularity, draft.date_basis = interval, granularity or "range", basis
    inside = words is not None and draft.sentence.tree.start <= words.start < draft.sentence.tree.end
    draft.date_words = Span(words.start, words.end, words.text) if words is not None and inside else None


def _from_words(
    draft: Draft, words: DateMention, story: Story, table: GrantorTable, before: list[Draft]
) -> bool:
    """Use one time expression; whether it gave an interval."""
    interval, basis = words.interval, words.basis
    if words.rule.startswith("term"):
        ending = story.view.text[max(0, words.start - 40) : words.start].lower()
        interval, basis = term_interval(draft, words, story, table, " end of " in ending), "term"
    elif words.rule == "anaphoric":
        anchor = _anchor(words, story, before)
        interval, basis = (resolve_anaphoric(words, anchor) if anchor else None), "context"
    if interval is None:
        return False
    if words.rule in ENDS:
        begin = (
            term_start(draft, story, table) if draft.scope == "cumulative" and words.rule == "as_of" else None
        )
        interval = Interval(begin, interval.end)
    elif draft.scope == "cumulative" and words.granularity == "day":
        interval = Interval(term_start(draft, story, table), interval.end)
    _set(draft, interval, words.granularity, basis, words)
    return True


def _anchor(words: DateMention, story: Story, before: list[Draft]) -> Interval | None:
    """Return the last calendar date before an expression that points back: "That year", "two days later"."""
    start = max(0, words.start - 600)
    earlier = [
        d
        for d in dates(story.view.text[start : words.start], story.published)
        if d.interval and d.granularity != "term"
    ]
    if earlier:
        return earlier[-1].interval
    told = next((d.interval for d in reversed(before) if d.date_basis != "none"), None)
    return told or (Interval(story.published, story.published) if story.published else None)


def _heading(draft: Draft, story: Story) -> DateMention | None:
    """The date that heads the paragraph: "January 19 - President Roe grants ..."."""
    block = draft.sentence.block
    for other in story.view.blocks:
        if other.kind == "heading" and other.end == block.start:
            text = story.view.text[other.start : other.end]
            found = dates(text, story.published or _year_of_title(story))
            return found[0] if found else None
    return None


def _year_of_title(story: Story) -> dt.date | None:
    """An undated chronicle names its year in the title: its last day is as good as a publication date."""
    years = [d for d in dates(story.title or "", None) if d.granularity == "year" and d.interval]
    return years[0].interval.end if len(years) == 1 and years[0].interval else None


def _copy(draft: Draft, model: Draft) -> None:
    if model.date_basis == "none":
        return
    draft.interval, draft.granularity = model.interval, model.granularity
    draft.date_basis = "publication" if model.date_basis == "publication" else "context"


def _same_again(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the earlier claim of the same number and kind, when this one has no date words of its own."""
    value = draft.counted.mention.value
    for earlier in reversed(before):
        one = (draft.grantor.name if draft.grantor else None) == (
            earlier.grantor.name if earlier.grantor else None
        )
        if (
            one
            and value is not None
            and value >= 10
            and earlier.counted.mention.value == value
            and earlier.action == draft.action
        ):
            return earlier if earlier.date_basis != "none" and earlier.status == draft.status else None
    return None


def _from_term(draft: Draft, story: Story, table: GrantorTable) -> None:
    """A total without date words covers the grantor's time in office, to the day of the news."""
    served = service_of(draft, story, table)
    if story.published is None:
        return
    tree = draft.sentence.tree
    opening = story.view.text[tree.start : draft.start]
    if _SINCE.match(opening) or _THIS_PERIOD.search(story.view.text[tree.start : tree.end]):
        if _SINCE.match(opening):
            _set(draft, Interval(None, story.published), "range", "context", None)
        return
    verb = clause.verb_of(tree, draft.predicate)
    ongoing = verb is None or tree.tags[verb] != "VBD" or draft.route in ("total", "stated")
    if served and served.end and served.end < story.published:
        _set(draft, served, "term", "term", None)
    elif ongoing or served:
        begin = term_start(draft, story, table)
        _set(draft, Interval(begin, story.published), "term" if begin else "range", "term", None)


def _carry(draft: Draft, story: Story, before: list[Draft]) -> bool:
    """Take the date of an earlier claim of the same act, or one that opens the sentence before."""
    if draft.status != "granted":
        return False
    name = draft.grantor.name if draft.grantor else None
    for earlier in reversed(before):
        same = (earlier.grantor.name if earlier.grantor else None) == name
        if (
            same
            and earlier.scope != "cumulative"
            and earlier.status == "granted"
            and earlier.granularity in ("day", "month")
        ):
            _copy(draft, earlier)
            return True
    opening = _opening_before(draft, story)
    if opening is not None and opening.interval is not None:
        _set(draft, opening.interval, opening.granularity, "context", None)
        return True
    return False


def _opening_before(draft: Draft, story: Story) -> DateMention | None:
    """The day that opens the sentence before: "On Monday he signed a law. He also pardoned 12 people."."""
    index = draft.sentence.index
    if not index:
        return None
    previous: Sentence = story.sentences[index - 1]
    if previous.block is not draft.sentence.block:
        return None
    text = story.view.text[previous.tree.start : previous.tree.end]
    found = [d for d in dates(text, story.published) if d.start <= 4]
    if not found:
        return None
    if found[0].rule.startswith("term") and draft.grantor and draft.grantor.name:
        interval = term_interval(draft, found[0], story, story.table, False)
        return None if interval is None else DateMention(0, 0, "", "DATE", "", interval, "day", "term")
    return found[0] if found[0].granularity in ("day", "month") else None


def _is_news(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the claim is the news itself, so that the day of the news is its date."""
    if story.published is None or draft.status == "possible" or has_left_office(draft, story, table):
        return False
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    present = verb is not None and (
        tree.tags[verb] in ("VBZ", "VBP") or bool(clause.auxiliaries(tree, verb) & _PRESENT)
    )
    if verb is not None and tree.deps[verb] in ("relcl", "advcl") and not _is_lead(draft.sentence, story):
        present = False
    just = any(
        tree.lower[t] in ("just", "hereby") and tree.tags[t + 1 : t + 2] in (["VBD"], ["VBN"])
        for t in range(len(tree))
    )
    if draft.status == "planned":
        return (present or draft.sentence.block.kind == "headline") and _is_lead(draft.sentence, story)
    return present or just or _is_lead(draft.sentence, story) or _is_about_it(draft, story)


def _is_lead(sentence: Sentence, story: Story) -> bool:
    body = next((s for s in story.sentences if s.block.kind == "body"), None)
    return sentence is body or sentence.block.kind in ("headline", "caption")


def _is_about_it(draft: Draft, story: Story) -> bool:
    """Whether the title says that this grantor granted clemency."""
    title = (story.title or "").lower()
    names_act = any(stem in title for stem in _TITLE_STEMS)
    name = draft.grantor.name if draft.grantor else None
    place = draft.grantor.jurisdiction if draft.grantor else None
    return names_act and (
        name is None
        or name.split()[-1].lower() in title
        or (place is not None and place != "US" and "recipient" in title)
    )


def has_left_office(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the grantor is known to have been out of office on the publication day."""
    served = service_of(draft, story, table)
    return bool(served and story.published and served.end and served.end + FAREWELL < story.published)
