"""Totals of one ruler after another: "Roe commuted seven in eight years. Doe commuted 27, and Poe none"."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.date import assign_date
from extractor.assemble.draft import Draft, Story
from extractor.assemble.earlier import Earlier
from extractor.normalise.grantor import GrantorTable

#: Rounds in which a total makes totals of those beside it; rows are seldom longer.
_ROUNDS = 3
_ROUTES = ("syntax", "agent", "possessor")


def sum_rows(drafts: list[Draft], story: Story, table: GrantorTable, earlier: Earlier) -> None:
    """Read an undated count of one ruler as a total where it stands beside another ruler's total."""
    for _ in range(_ROUNDS):
        changed = False
        for place, draft in enumerate(drafts):
            near = drafts[max(0, place - 2) : place] + drafts[place + 1 : place + 3]
            if _is_bare(draft) and any(_is_total_of_other(other, draft) for other in near):
                draft.scope, changed = "cumulative", True
                assign_date(draft, [], story, table, earlier)
        if not changed:
            return


def _is_bare(draft: Draft) -> bool:
    """Whether somebody did it in the past and no time is told."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    told = verb is not None and tree.tags[verb] == "VBD" and draft.grantor_route in _ROUTES
    undated = draft.date_basis == "none" and draft.scope == "event" and not draft.part
    return told and undated and draft.status in ("granted", "denied")


def _is_total_of_other(other: Draft, draft: Draft) -> bool:
    """Whether a claim beside it is the total of somebody else's time in office."""
    if other.scope != "cumulative" or other.part or other.grantor is None or draft.grantor is None:
        return False
    near = abs(other.sentence.index - draft.sentence.index) <= 1
    names = {other.grantor.name, draft.grantor.name}
    return near and len(names - {None}) == 2 and other.date_basis in ("term", "none", "explicit")
