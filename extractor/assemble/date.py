"""When: the date words that belong to the act, a term of office, or the day of the news itself."""

from __future__ import annotations

import datetime as dt

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.mention import DateMention, Interval, Span
from extractor.normalise.grantor import GrantorTable
from extractor.recognise.date import resolve_anaphoric
from extractor.tree import Tree

_UNKNOWN = Interval(None, None)
#: Verbs and clauses under the counted noun tell the recipients' story, not the act's: "convicted in 2015".
_OF_RECIPIENTS = frozenset(("relcl", "acl"))


def date_words(draft: Draft, reach: int = 6) -> DateMention | None:
    """Return the time expression that belongs to the act, or ``None``.

    ``reach`` says how far it may stand off: 0 in the act's own clause, 6 anywhere in the sentence.
    """
    tree = draft.sentence.tree
    ranked = []
    for mention in draft.sentence.dates:
        if mention.rule == "event_name" or mention.type in ("DURATION", "SET") and not mention.rule.startswith("term"):
            continue
        rank = _distance(tree, mention, draft)
        if rank is not None and rank <= reach:
            ranked.append((rank, abs(mention.start - tree.starts[draft.predicate]), mention.start, mention))
    return min(ranked)[3] if ranked else None


def _distance(tree: Tree, mention: DateMention, draft: Draft) -> int | None:
    """Rank how closely a date belongs to the act: 0 its own clause, more for outer ones; ``None`` not at all."""
    tokens = tree.covering(mention.start, mention.end)
    if not tokens:
        return None
    token = min(tokens, key=lambda t: (len(list(tree.ancestors(t))), t))
    verb = clause.verb_of(tree, draft.predicate)
    own = {draft.predicate, draft.act.token if draft.act else draft.predicate, verb}
    path = [token, *tree.ancestors(token)]
    outer = set(tree.ancestors(draft.predicate))
    for place, node in enumerate(path):
        if node in own or node == draft.counted.noun and draft.counted.basis == "acts":
            return 0
        if clause.is_verb(tree, node):
            if node in outer:
                return 1 if not _is_other_clause(tree, draft.predicate, node) else 3
            if tree.heads[node] in own and tree.deps[node] == "conj":
                return 2 if not _has_own_date(tree, draft, mention) else None
            if tree.deps[node] in _OF_RECIPIENTS and tree.heads[node] not in own:
                return None
            if place and tree.deps[node] in ("advcl", "pcomp") and tree.heads[node] in own:
                return 4
            return 5 if node in own else None
    fronted = mention.start - tree.start < 3
    return 3 if fronted else 6


def _is_other_clause(tree: Tree, predicate: int, verb: int) -> bool:
    """Whether the act stands in a relative or adverbial clause below ``verb``."""
    i = predicate
    while i != verb:
        if tree.deps[i] in ("relcl", "advcl"):
            return True
        i = tree.heads[i]
    return False


def _has_own_date(tree: Tree, draft: Draft, mention: DateMention) -> bool:
    return any(m is not mention and m.end <= mention.start and m.start > tree.starts[draft.predicate] for m in draft.sentence.dates)


def assign_date(draft: Draft, story: Story, table: GrantorTable, before: list[Draft]) -> None:
    """Fill the claim's interval, granularity, basis and words."""
    words = date_words(draft)
    if words is not None:
        _from_words(draft, words, story, table, before)
        if draft.date_basis != "none":
            return
    if draft.part and draft.whole is not None:
        _copy(draft, draft.whole)
    elif draft.scope == "cumulative":
        _from_term(draft, story, table)
    elif _is_context_of(draft, before):
        _copy(draft, _is_context_of(draft, before))
    elif _is_news(draft, story, table):
        draft.interval = Interval(story.published, story.published)
        draft.granularity, draft.date_basis = "day", "publication"


def _from_words(draft: Draft, words: DateMention, story: Story, table: GrantorTable, before: list[Draft]) -> None:
    draft.date_words = Span(words.start, words.end, words.text)
    interval = words.interval
    basis: str = words.basis
    if words.rule.startswith("term"):
        interval, basis = _term(draft, words.rule, story, table), "term"
    elif words.rule == "anaphoric":
        anchor = next((d.interval for d in reversed(before) if d.interval.start), None)
        interval, basis = resolve_anaphoric(words, anchor) if anchor else None, "context"
    elif words.rule in ("as_of", "by") and interval is not None:
        start = _term_start(draft, story, table) if draft.grantor_route == "syntax" and words.rule == "as_of" else None
        interval = Interval(start if draft.scope == "cumulative" else None, interval.end)
    if interval is None:
        draft.date_words = None
        return
    if draft.scope == "cumulative" and words.granularity == "day" and words.rule not in ("as_of", "by", "since"):
        start = _term_start(draft, story, table)
        interval = Interval(start, interval.end)
    draft.interval, draft.granularity, draft.date_basis = interval, words.granularity or "range", basis


def _copy(draft: Draft, model: Draft | None) -> None:
    if model is None or model.date_basis == "none":
        return
    draft.interval, draft.granularity = model.interval, model.granularity
    draft.date_basis = "publication" if model.date_basis == "publication" else "context"


def _from_term(draft: Draft, story: Story, table: GrantorTable) -> None:
    """A total without date words covers the grantor's time in office, to the day of the news."""
    start, end = _term_start(draft, story, table), story.published
    name = draft.grantor.name if draft.grantor else None
    whole = table.term_of(name, None, None) if name else None
    if whole and end and whole.end and whole.end < end:
        draft.interval = whole
    elif end is not None:
        draft.interval = Interval(start, end)
    else:
        return
    draft.granularity, draft.date_basis = "term", "term"


def _term_start(draft: Draft, story: Story, table: GrantorTable) -> dt.date | None:
    name = draft.grantor.name if draft.grantor else None
    if not name or story.published is None or draft.grantor_route not in ("syntax", "possessor", "context", "story"):
        return None
    term = table.term_of(name, story.published, None)
    return term.start if term else None


def _term(draft: Draft, rule: str, story: Story, table: GrantorTable) -> Interval | None:
    """Return the interval of "during his presidency", "in her first term", "since taking office"."""
    name = draft.grantor.name if draft.grantor else None
    if not name:
        return None
    ordinal = {"term_first": 1, "term_second": 2}.get(rule)
    term = table.term_of(name, story.published, ordinal)
    if term is None:
        return None
    if rule == "term_first_day":
        return Interval(term.start, term.start)
    if ordinal is None and story.published and (term.end is None or term.end > story.published):
        return Interval(term.start, story.published)
    return term


def _is_context_of(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the earlier claim of the same act whose date this one carries on."""
    if draft.status != "granted":
        return None
    name = draft.grantor.name if draft.grantor else None
    for earlier in reversed(before):
        if earlier.scope == "cumulative" or earlier.date_basis == "none" or earlier.status != "granted":
            continue
        same = (earlier.grantor.name if earlier.grantor else None) == name
        if same and earlier.granularity in ("day", "month"):
            return earlier
    return None


def _is_news(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the claim is the news itself, so that the day of the news is its date."""
    if story.published is None or draft.status == "possible":
        return False
    tree: Tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    present = verb is not None and tree.tags[verb] in ("VBZ", "VBP") or bool(
        verb is not None and clause.auxiliaries(tree, verb) & {"is", "am", "are", "will"}
    )
    lead = _is_lead(draft.sentence, story)
    if draft.status == "planned":
        return present and lead
    if has_left_office(draft, story, table):
        return False
    return present or lead or draft.sentence.block.kind in ("headline", "caption") or _is_about_it(draft, story)


def _is_lead(sentence: Sentence, story: Story) -> bool:
    body = [s for s in story.sentences if s.block.kind == "body"]
    return sentence in body[:1] or sentence.block.kind == "headline"


def _is_about_it(draft: Draft, story: Story) -> bool:
    """Whether the title says that this grantor granted clemency."""
    title = (story.title or "").lower()
    return any(stem in title for stem in ("pardon", "commut", "clemency", "amnest", "repriev", "frees", "releases"))


def has_left_office(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the grantor is known to have been out of office on the publication day, or not yet in it."""
    name = draft.grantor.name if draft.grantor else None
    if not name or story.published is None:
        return False
    service = table.term_of(name, story.published, None)
    return service is not None and service.end is not None and service.end < story.published
