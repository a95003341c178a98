"""Fill the slots of each claim, in the order in which they need one another."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from extractor.assemble.batch import is_outdone
from extractor.assemble.date import assign_date
from extractor.assemble.date_words import ranked_words
from extractor.assemble.decreed import take_decreeing
from extractor.assemble.draft import Draft, Story
from extractor.assemble.earlier import Earlier
from extractor.assemble.goes_on import joined_total
from extractor.assemble.grantor import assign_grantor, take_later_grantor
from extractor.assemble.holder_then import holder_then
from extractor.assemble.in_whole import find_wholes
from extractor.assemble.news import has_left_office, is_after_office
from extractor.assemble.row import sum_rows
from extractor.assemble.scope import decide_scope
from extractor.assemble.status import decide_status
from extractor.assemble.term import service_of
from extractor.mention import DateMention, GrantorMention
from extractor.normalise.grantor import GrantorTable

#: Claims behind one of an act that may tell the total which includes it.
_SOON = 12
_YEAR = dt.timedelta(days=366)


def fill_slots(drafts: list[Draft], story: Story, table: GrantorTable) -> None:
    """Decide status, grantor, scope and date of every claim, in reading order."""
    told: GrantorMention | None = None  # the last one named so far
    for place, draft in enumerate(drafts):
        draft.status = decide_status(draft, drafts[:place])
        assign_grantor(draft, story, drafts[:place], told)
        told = draft.grantor if draft.grantor and draft.grantor.name else told
    for place, draft in enumerate(drafts):
        take_later_grantor(draft, drafts[place + 1 :])
        take_decreeing(draft, story)
        draft.outdone = is_outdone(draft, drafts[place + 1 : place + _SOON])
    earlier = Earlier(drafts)
    for draft in sorted(drafts, key=_wholes_first):
        ranked = _of_grant(draft, ranked_words(draft, story)) or _words_at_act(draft, story)
        if draft.status == "possible":  # "asked him to use his last weeks in office to pardon 39"
            ranked = [(rank, mention) for rank, mention in ranked if not mention.rule.startswith("term")]
        ranked = [(rank, m) for rank, m in ranked if not is_after_office(draft, m, story, table)]
        words = next((mention for rank, mention in ranked if rank == 0), None)
        again = earlier.same_again(draft) or joined_total(draft, earlier.last(draft))
        draft.same = again if words is None else None
        outer = next((mention for rank, mention in ranked if rank <= 1), None)
        draft.scope = decide_scope(draft, story, words, outer, _is_of_the_past(draft, story, table))
        assign_date(draft, [mention for _, mention in ranked], story, table, earlier)
        if draft.scope == "event" and _lasts(draft):
            draft.scope = "cumulative"
        if _began_before(draft, story, table) or _was_before_office(draft, table):
            draft.grantor, draft.grantor_route = None, ""
        draft.grantor = holder_then(draft, story, table) or draft.grantor
        earlier.note_date(draft)
    find_wholes(drafts)
    sum_rows(drafts, story, table, earlier)


def _lasts(draft: Draft) -> bool:
    """ "From 6 August 2015 to 15 July 2025 39 persons were pardoned": no one act takes years."""
    start, end = draft.interval.start, draft.interval.end
    planned = draft.status in ("planned", "possible")
    return start is not None and end is not None and end - start > _YEAR and not planned


def _began_before(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether a total begins before the time in office of a grantor whom only the rest of the story names.

    "92,000 inmates have been granted amnesty since 2009", in an article about a president of this year.
    """
    began = draft.interval.start
    if draft.grantor_route != "story" or draft.scope != "cumulative" or began is None:
        return False
    served = service_of(draft, story, table)
    return served is not None and served.start is not None and began + _YEAR < served.start


def _was_before_office(draft: Draft, table: GrantorTable) -> bool:
    """Whether the act was done before a grantor whom its own sentence doesn't name held any office.

    "Gov. Roe will pardon 19 of them. (Three were pardoned in 1923.)"
    """
    if draft.part or draft.grantor is None or draft.grantor_route not in ("story", "context"):
        return False
    began = [row.start for row in table.by_name.get(draft.grantor.name or "", ()) if row.kind == "person"]
    end = draft.interval.end
    return bool(began) and end is not None and all(start and end < start for start in began)


def _of_grant(draft: Draft, ranked: list[tuple[int, DateMention]]) -> list[tuple[int, DateMention]]:
    """Leave out when people will come free: "will be home for the feast, following pardons"."""
    act, tree = draft.act, draft.sentence.tree
    if draft.route != "freed_by" or act is None:
        return ranked
    ahead = any(tree.lower[t] in ("will", "are", "is") for t in range(act.token))
    told = _told_from(draft) if ahead else 0
    return [(rank, m) for rank, m in ranked if m.start > told]


def _told_from(draft: Draft) -> int:
    """Return where the clause or phrase begins that tells of the grant: "after", "following"."""
    tree, act = draft.sentence.tree, draft.act
    opens = (
        t
        for t in range(act.token if act else 0, -1, -1)
        if tree.lower[t] in ("after", "following", "because")
    )
    return tree.starts[next(opens, 0)]


def _words_at_act(draft: Draft, story: Story) -> list[tuple[int, DateMention]]:
    """The time expressions of the sentence that names the act, where that is another one."""
    if draft.route not in ("named_later", "reached") or draft.named_in is None:
        return []
    sentence, act = draft.named_in
    counted = replace(draft.counted, noun=None, head=act.token, tokens=(act.token,), basis="other")
    return ranked_words(Draft(sentence, counted, act, act.token, "named"), story)


def _is_of_the_past(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the grantor's time was over; an undated text that gives days is a chronicle of that time."""
    return has_left_office(draft, story, table) and bool(story.published or not draft.sentence.dates)


def _wholes_first(draft: Draft) -> bool:
    return draft.part
