"""Terms shortened in a text without a word of clemency: "shortened the prison terms of 35 inmates"."""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import mention_of
from extractor.mention import GrantorMention

#: Without one of these the terms may be those of loans, judges or members.
_PRISON = frozenset(
    (
        "prison",
        "prisons",
        "jail",
        "jails",
        "inmates",
        "inmate",
        "prisoners",
        "prisoner",
        "convicts",
        "convict",
        "offenders",
        "offender",
        "sentence",
        "sentences",
        "sentenced",
        "convicted",
        "penitentiary",
        "behind",
        "custody",
    )
)
#: Between a subject and its verb.
_BARE = re.compile(r",? (?:also |on [A-Z]\w{2,8} )?")
#: A law, a court and a board shorten terms too.
_RULERS = ("person", "office")


def is_shortened_by_others(draft: Draft, story: Story) -> bool:
    """Whether nobody in power is the subject: then a court, a law or a parole board may have done it."""
    act, tree = draft.act, draft.sentence.tree
    if act is None or act.form != "shorten" or story.names_clemency:
        return False
    subject = clause.subject_of(tree, act.token)
    who = mention_of(tree, subject, story) if subject is not None else None
    who = who or _just_before(draft, tree.starts[act.token])
    if _PRISON.isdisjoint(tree.lower):
        return True  # "cut the terms of 12 loans"
    return who is None or who.kind not in _RULERS or not can_grant(who)


def _just_before(draft: Draft, verb: int) -> GrantorMention | None:
    """Return whoever is named right before the verb, where the parser finds no subject."""
    at, words = draft.sentence.tree.start, draft.sentence.words
    before = [m for m in draft.sentence.grantors if m.end <= verb]
    gap = words[before[-1].end - at : verb - at] if before else "."
    return before[-1] if _BARE.fullmatch(gap) else None
