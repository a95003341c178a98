"""Terms shortened in a text without a word of clemency: "shortened the prison terms of 35 inmates"."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import mention_of

_MINISTRIES = frozenset(("ministry", "government", "cabinet", "junta", "regime"))
#: A law, a court and a board shorten terms too.
_RULERS = ("person", "office")


def is_shortened_by_others(draft: Draft, story: Story) -> bool:
    """Whether nobody in power is the subject: then a court, a law or a parole board may have done it."""
    act, tree = draft.act, draft.sentence.tree
    if act is None or act.form != "shorten" or story.names_clemency:
        return False
    taken_for_noun = (
        tree.tags[act.token][:1] == "N" and act.token > 0
    )  # "President Roe shortens the terms of"
    subject = act.token - 1 if taken_for_noun else clause.subject_of(tree, act.token)
    who = mention_of(tree, subject, story) if subject is not None else None
    ministry = subject is not None and tree.lower[subject] in _MINISTRIES
    return who is None or not (who.kind in _RULERS or ministry) or not can_grant(who)
