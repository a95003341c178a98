"""Terms shortened in a text without a word of clemency: "shortened the prison terms of 35 inmates"."""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import mention_of
from extractor.lexicon import words
from extractor.mention import GrantorMention

#: Without one of these the terms may be those of loans, judges or members.
_PRISON = words("shortened", "prison")
#: Between a subject and its verb.
_BARE = re.compile(r",? (?:also |on [A-Z]\w{2,8} )?")
_MINISTRIES = frozenset(("ministry", "government", "cabinet", "junta", "regime"))
#: A law, a court and a board shorten terms too.
_RULERS = ("person", "office")


def is_shortened_by_others(draft: Draft, story: Story) -> bool:
    """Whether nobody in power is the subject: then a court, a law or a parole board may have done it."""
    act, tree = draft.act, draft.sentence.tree
    if act is None or act.form != "shorten" or story.names_clemency:
        return False
    if _PRISON.isdisjoint(tree.lower):
        return True  # "cut the terms of 12 loans"
    noun = tree.tags[act.token][:1] == "N" and act.token > 0  # "President Roe shortens the terms of"
    subject = act.token - 1 if noun else clause.subject_of(tree, act.token)
    who = mention_of(tree, subject, story) if subject is not None else None
    ministry = who is not None and subject is not None and tree.lower[subject] in _MINISTRIES
    who = who or _just_before(draft, tree.starts[act.token])
    country = who is not None and who.kind == "state" and "-" not in (who.jurisdiction or "-")
    return who is None or not (who.kind in _RULERS or ministry or country) or not can_grant(who)


def _just_before(draft: Draft, verb: int) -> GrantorMention | None:
    """Return whoever is named right before the verb, where the parser finds no subject."""
    at, text = draft.sentence.tree.start, draft.sentence.words
    before = [m for m in draft.sentence.grantors if m.end <= verb]
    gap = text[before[-1].end - at : verb - at] if before else "."
    return before[-1] if _BARE.fullmatch(gap) else None
